"""No document of any type tells whom a mediation or a petition is about, unless it is ordered."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan
from reportgen.diagnostics import ReportgenError
from reportgen.document.dump import dump
from reportgen.domain.ho_so import HoSo
from reportgen.dung_van_ban import BoDung, bo_dung, soan_va_bo_tri
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau

TEN_RIENG = "Hoàng Thị Kín"
VU_VIEC = f"Tranh chấp lối đi giữa bà {TEN_RIENG} và ông {TEN_RIENG}"
TO_DAU = {LTT: "TDP2", HK: "TDP13"}


@cache
def _ho_so(ten: str, *, chi_tiet: bool = False) -> HoSo:
    """The sample dossier, every case naming the people it is about."""
    goc = ho_so_mau(ten)
    return goc.model_copy(
        update={
            "hoa_giai": tuple(v.model_copy(update={"noi_dung": VU_VIEC}) for v in goc.hoa_giai),
            "don_thu": tuple(
                d.model_copy(update={"noi_dung": f"Đơn của {TEN_RIENG}"}) for d in goc.don_thu
            ),
            "chi_tiet_vu_viec": chi_tiet,
        }
    )


@cache
def _bo(ten: str, *, chi_tiet: bool = False) -> BoDung:
    return bo_dung(_ho_so(ten, chi_tiet=chi_tiet))


def _cac_van_ban(ten: str, loai: LoaiVanBan, *, chi_tiet: bool = False) -> Iterator[str]:
    """The text of every document of a type: each period, the ward and a team, with evidence."""
    bo, asked = _bo(ten, chi_tiet=chi_tiet), YeuCau((Path(ten),), bang_chung=True)
    scopes = tuple(
        code for level, code in (("phuong", "phuong"), ("to", TO_DAU[ten])) if level in loai.pham_vi
    )
    muc = ("hoa_giai", "giai_phong_mat_bang") if loai.nguon == "chuyen_de" else ()
    for viec in chon_viec(bo.ho_so, (loai.ma,), (), scopes, muc).value or ():
        try:
            made = soan_va_bo_tri(bo, viec, asked)
        except ReportgenError:
            continue
        told = "\n".join(f"{d.message} {d.hint}" for d in made.van_de)
        yield f"{viec.ky} {viec.pham_vi} {viec.muc}\n{dump(made.van_ban)}\n{told}"


@pytest.mark.parametrize("ten", [LTT, HK])
@pytest.mark.parametrize("loai", LOAI_VAN_BAN, ids=lambda loai: loai.ma)
def test_no_document_names_anybody_of_a_case(ten: str, loai: LoaiVanBan) -> None:
    for text in _cac_van_ban(ten, loai):
        lines = [line for line in text.split("\n") if TEN_RIENG.casefold() in line.casefold()]
        assert lines == [], text.split("\n")[0]


def test_a_dossier_that_orders_details_gets_them() -> None:
    quarterly = next(loai for loai in LOAI_VAN_BAN if loai.ma == "bao_cao_quy")
    assert any(TEN_RIENG in text for text in _cac_van_ban(LTT, quarterly, chi_tiet=True))


@pytest.mark.parametrize("ten", [LTT, HK])
def test_the_types_that_print_cases_are_looked_at(ten: str) -> None:
    reports = [loai for loai in LOAI_VAN_BAN if loai.nguon in ("theo_ky", "chuyen_de")]
    for loai in reports:
        assert any("hòa giải" in text for text in _cac_van_ban(ten, loai)), loai.ma
