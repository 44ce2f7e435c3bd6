"""Judgements: the human's own words for this period and scope, or a mark that they are wanting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.vu_viec_van import cau_danh_gia
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.domain.ho_so import DanhGia, HoSo
from reportgen.domain.ky_bao_cao import parse_ky
from reportgen.domain.pham_vi import ten_pham_vi
from reportgen.text_vn import chuan_hoa_khoa, viet_hoa_dau

TEN_MUC = {
    "uu_diem": "ưu điểm",
    "han_che": "hạn chế",
    "nguyen_nhan": "nguyên nhân",
    "phuong_huong": "phương hướng, nhiệm vụ",
    "bai_hoc": "bài học kinh nghiệm",
    "kien_nghi": "kiến nghị",
}
CHUA_VIET = "DL110"
ITEMS_A_SENTENCE = 4
LETTERS_A_SENTENCE = 600
_REASON = re.compile(r"^(?:nguyên nhân(?: là)?(?: do)?:?|do|vì|là do)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MucDanhGia:
    """One kind of judgement.

    ``mot``: a single item; ``dai``: too much for one sentence; ``muc``: items with their stops.
    """

    co: bool
    mot: bool
    cau: str
    muc: tuple[str, ...] = ()
    dai: bool = False


def tim_danh_gia(ho_so: HoSo, ma_ky: str, pham_vi: str, muc: str = "") -> DanhGia | None:
    """The assessment of exactly this period and scope; *muc*: and of this subject."""
    wanted = chuan_hoa_khoa(muc)
    return next(
        (
            d
            for d in ho_so.danh_gia
            if d.ky == ma_ky and d.pham_vi == pham_vi and chuan_hoa_khoa(d.muc or "") == wanted
        ),
        None,
    )


def cac_y(texts: Sequence[str]) -> tuple[str, ...]:
    """Texts as the items of a list: a capital first, a semicolon or the final stop last."""
    shown = [viet_hoa_dau(chu_nhap(t)) for t in texts if t.strip()]
    return tuple(t + ("." if i == len(shown) - 1 else ";") for i, t in enumerate(shown))


def muc_danh_gia(assessment: DanhGia | None, muc: str, cau: Cau) -> MucDanhGia:
    """One kind of judgement of *assessment*; the wanting mark where there is none."""
    texts: tuple[str, ...] = getattr(assessment, muc) if assessment else ()
    if not any(t.strip() for t in texts):
        wanting = "danh_gia.khong_co_nguyen_nhan" if muc == "nguyen_nhan" else "danh_gia.khong_co"
        return MucDanhGia(co=False, mot=True, cau=cau(wanting))
    items = cac_y(texts)
    sentence = cau_danh_gia(texts)
    if muc == "nguyen_nhan":
        reason = _REASON.sub("", thuong_mo_dau(sentence[:-1]), count=1)
        sentence = cau("danh_gia.nguyen_nhan", noi_dung=thuong_mo_dau(reason))
    long = len(items) > ITEMS_A_SENTENCE or len(sentence) > LETTERS_A_SENTENCE
    return MucDanhGia(
        co=True, mot=len(items) == 1, cau=sentence, muc=items, dai=long and len(items) > 1
    )


def canh_bao_thieu(
    ho_so: HoSo, ma_ky: str, pham_vi: str, can: Sequence[str], muc: str = ""
) -> tuple[Diagnostic, ...]:
    """A warning for each judgement the document needs and the dossier lacks."""
    assessment = tim_danh_gia(ho_so, ma_ky, pham_vi, muc)
    missing = [
        m for m in can if assessment is None or not any(t.strip() for t in getattr(assessment, m))
    ]
    if not missing:
        return ()
    index = next((i for i, d in enumerate(ho_so.danh_gia) if d is assessment), None)
    place = "danh_gia" if index is None else f"danh_gia[{index}]"
    names = ", ".join(TEN_MUC[m] for m in missing)
    ky, noi = parse_ky(ma_ky, ho_so.nam, ho_so.ky_bao_cao).ten, ten_pham_vi(ho_so, pham_vi)
    return (
        warning(
            CHUA_VIET,
            f"{', '.join(filter(None, (ky, noi, muc)))}: chưa có nhận xét về {names}; "
            "văn bản ghi [CẦN VIẾT] ở chỗ đó",
            Location(vi_tri=place),
            hint=f"thêm vào danh_gia một mục có ky: {ma_ky}, pham_vi: {pham_vi}"
            + (f", muc: {muc} với " if muc else " với ")
            + ", ".join(missing),
        ),
    )
