"""What may be added to a document from its page: plots, evidence, pictures of the signature."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from reportgen.app.hinh_rieng import hinh_rieng, ten_hinh_cua
from reportgen.app.ho_so_mo import HoSoMo
from reportgen.app.van_ban import YeuCau

if TYPE_CHECKING:
    from reportgen.ban_hanh.so_van_ban import Viec
    from reportgen.dung_van_ban import BoDung

BIEU_DO, BANG_CHUNG, DAT_DAU = "bieu_do", "bang_chung", "dat_dau"
TEN_THEM: Mapping[str, str] = MappingProxyType(
    {
        BIEU_DO: "Phụ lục biểu đồ",
        BANG_CHUNG: "Phụ lục dẫn từng con số về nhật ký",
        DAT_DAU: "Hình chữ ký, hình dấu (chỉ là hình, không phải chữ ký số)",
    }
)
"""Names as in :class:`YeuCau`, and in words."""
_CO_BANG_CHUNG = frozenset({"theo_ky", "chuyen_de"})


def them_duoc(opened: HoSoMo, task: Viec) -> tuple[tuple[str, str], ...]:
    """What there is to add to a document: name and words."""
    from reportgen.compose.bieu_do import co_bieu_do

    dossier, _ = opened.can()
    fits = {
        BIEU_DO: co_bieu_do(task.loai.nguon, task.ky),
        BANG_CHUNG: task.loai.nguon in _CO_BANG_CHUNG,
        DAT_DAU: bool(ten_hinh_cua(dossier)),
    }
    return tuple((name, words) for name, words in TEN_THEM.items() if fits[name])


def yeu_cau_them(them: Collection[str]) -> YeuCau:
    """Say what is added as a request to build."""
    asked = frozenset(them)
    return YeuCau(
        (), bieu_do=BIEU_DO in asked, bang_chung=BANG_CHUNG in asked, dat_dau=DAT_DAU in asked
    )


def kem_hinh(opened: HoSoMo, bo: BoDung, them: Collection[str]) -> BoDung:
    """Give the kit the dossier's pictures where they are asked for, read anew.

    Raises:
        ReportgenError: a picture cannot be read.
    """
    if DAT_DAU not in them:
        return bo
    return replace(bo, hinh=hinh_rieng((opened.path,), ten_hinh_cua(bo.ho_so).__contains__))
