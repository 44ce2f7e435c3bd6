"""One document with every component, held against the whole type table of each edition."""

from dataclasses import replace

import pytest

from reportgen.document.tree import Dieu, Heading, Item, KhoiKy, KinhGui, Paragraph, PhuLuc, Run
from reportgen.layout.doan import cac_doan
from reportgen.layout.model import LaidOutDocument, StyledParagraph, TextRun
from reportgen.standards import load
from tests.layout.dung import DANG, DANG_CU, NHA_NUOC, bang, bo_cuc, doan, van_ban

# Copies and digital signatures are made elsewhere; a khoản with a title is a heading here.
NGOAI_BO_CUC = {"ban_sao", "chu_ky_so", "khoan_co_tieu_de"}
GIAY_KHEN = "giay_khen_"  # a page of its own: test_giay_khen.py


def muc(cap: int, so: str = "") -> Heading:
    return Heading(cap, (Run("Quy định chung"),), so)


def day_du(chuan: str) -> tuple[LaidOutDocument, LaidOutDocument]:
    """A typed document and a công văn with everything they can hold."""
    blocks = (
        muc(0), muc(0, "Chương II"), muc(0, "Mục 1"), muc(0, "Tiểu mục 1"), muc(1), muc(2), muc(3),
        Dieu(1, (Run("Phạm vi"),)), Item((Run("Khoản"),), "1."), Item((Run("Điểm"),), "a)"),
        bang(1, 2, ten="Bảng 1"), Paragraph((Run("Kính đề nghị xem xét."),)),
    )  # fmt: skip
    khoi = KhoiKy(("T/M Ban Thường vụ",), ("Bí thư",), "Nguyễn Văn Ước", ("Trưởng Ban Chỉ đạo",))
    document = van_ban(
        *blocks,
        khoi_ky=khoi,
        can_cu=("Điều lệ Đảng",),
        quyet_dinh="Ban Thường vụ quyết định",
        du_thao="2",
        do_khan="Khẩn",
        pham_vi_luu_hanh="Tài liệu hội nghị",
        nguoi_soan="NguyenVanUoc-26",
        lien_he="Số 126 Hàng Trống",
        kinh_gui=KinhGui("Kính gửi", ("Chi bộ 1", "Chi bộ 2")),
    )
    appendix = PhuLuc("Danh sách", (doan("Hết."),), 1, "Kèm theo Báo cáo số 05-BC/ĐU")
    letter = van_ban(la_cong_van=True, kinh_gui=KinhGui("Kính gửi", ("Chi bộ 1",)))
    return bo_cuc(replace(document, phu_luc=(appendix,)), chuan), bo_cuc(letter, chuan)


def cac_doan_het(laid: LaidOutDocument) -> list[StyledParagraph]:
    found = []
    for section in laid.muc:
        edges = (
            section.so_trang,
            section.dau_trang_1,
            section.chan_trang_1,
            section.chan_trang_cuoi,
        )
        found += [*cac_doan(section.khoi), *(p for p in edges if p)]
    return found


@pytest.mark.parametrize("chuan", [DANG, DANG_CU, NHA_NUOC])
def test_every_component_is_set_as_the_type_table_says(chuan: str) -> None:
    styles: dict[str, object] = {}
    for laid in day_du(chuan):
        styles |= {ma: style.font for ma, style in laid.styles.items()}
    standard = load(chuan)
    for row in standard.moi_kieu_chu:
        if row.thanh_phan in NGOAI_BO_CUC or row.thanh_phan.startswith(GIAY_KHEN):
            continue
        font = styles[row.thanh_phan]
        assert row.co.allows(font.co), row.thanh_phan  # type: ignore[attr-defined]
        wanted = (row.chon_dam, row.chon_nghieng)
        assert (font.dam, font.nghieng) == wanted, row.thanh_phan  # type: ignore[attr-defined]


@pytest.mark.parametrize("chuan", [DANG, DANG_CU, NHA_NUOC])
def test_capitals_are_where_the_type_table_says(chuan: str) -> None:
    standard = load(chuan)
    capitals = {row.thanh_phan for row in standard.moi_kieu_chu if row.in_hoa}
    for laid in day_du(chuan):
        for p in cac_doan_het(laid):
            text = "".join(run.text for run in p.runs if isinstance(run, TextRun))
            if p.style.ma in capitals:
                assert text.isupper(), (p.style.ma, text)
            elif p.style.ma not in capitals and any(c.isalpha() for c in text):
                assert not text.isupper() or p.style.ma == "so_ky_hieu", (p.style.ma, text)
