"""The certificate: one landscape page in its frame, whatever has to stand on it."""

from dataclasses import replace
from datetime import date

import pytest

from reportgen.document.tree import HoChuan, KhoiKy, Paragraph, Run, TheThuc, VanBan
from reportgen.layout.doan import chu_cua
from reportgen.layout.metrics import NBSP, do_rong, ngat_dong
from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph
from reportgen.layout.resolve import resolve
from reportgen.layout.styles import BoKieu
from reportgen.standards import QuyDinh, load
from tests.layout.dung import NHA_NUOC

THE_THUC = TheThuc(
    ho=HoChuan.NHA_NUOC,
    loai="giay_khen",
    ten_loai="giấy khen",
    ky_hieu_loai="QĐ",
    trich_yeu="tặng ông Nguyễn Văn Ước",
    co_quan_ban_hanh="Ủy ban nhân dân phường Hoàn Kiếm",
    ky_hieu_co_quan="UBND",
    so="1986",
    dia_danh="Hoàn Kiếm",
    ngay=date(2026, 10, 12),
    khoi_ky=KhoiKy((), ("CHỦ TỊCH",), "Bùi Đức Mạnh"),
)
DONG = {
    "nguoi_tang": "Chủ tịch Ủy ban nhân dân phường Hoàn Kiếm",
    "tang": "Tặng",
    "ten_giay": "Giấy khen",
    "nguoi_nhan": "Ông Nguyễn Văn Ước",
    "don_vi": "Tổ trưởng Tổ dân vận Tổ dân phố số 3, phường Hoàn Kiếm",
    "thanh_tich": "Đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” năm 2026",
    "quyet_dinh": "Quyết định số 1986/QĐ-UBND ngày 12 tháng 10 năm 2026",
}
CHUAN = load(NHA_NUOC)
TEN_DAI = (
    "Liên chi hội Cựu chiến binh, Hội Người cao tuổi và Ban Công tác Mặt trận khu dân cư số 12 "
    "liên tổ dân phố Nguyễn Hữu Huân - Lò Sũ - Trần Nguyên Hãn"
)
CA = {
    "thuong": {},
    "ten_dai": {"nguoi_nhan": TEN_DAI},
    "thanh_tich_dai": {"thanh_tich": "Đã vận động Nhân dân bàn giao mặt bằng đúng hạn; " * 12},
    "khong_chuc_vu": {"don_vi": ""},
    "don_vi_dai": {"nguoi_tang": "Chủ tịch Ủy ban nhân dân đặc khu Phú Quốc - Thổ Châu - Nam Du"},
}


def giay(the_thuc: TheThuc = THE_THUC, **doi: str) -> VanBan:
    lines = {**DONG, **doi}
    body = tuple(
        Paragraph((Run(text),), canh_giua=True, dong=ten) for ten, text in lines.items() if text
    )
    return VanBan(the_thuc, body, khuon="giay_khen")


def dung(document: VanBan) -> LaidOutDocument:
    value = resolve(document, CHUAN).value
    assert value is not None
    return value


def cac_doan(laid: LaidOutDocument) -> dict[str, StyledParagraph]:
    return {p.vai_tro: p for p in laid.muc[0].khoi if isinstance(p, StyledParagraph)}


def so_dong(p: StyledParagraph, rong: int) -> int:
    width = rong - p.style.lui_trai - p.style.lui_phai
    return len(ngat_dong(chu_cua(p), p.style.font, width))


def cao(laid: LaidOutDocument) -> int:
    """Height of all that stands on the page."""
    (section,) = laid.muc
    bo, total = BoKieu(CHUAN), 0
    for block in section.khoi:
        if isinstance(block, LaidOutTable):
            total += max(
                sum((p.truoc or 0) + bo.cao_dong(p.style.ma) for p in cell.doan)
                for cell in block.hang[0].o
            )
        else:
            font = block.style.font
            line = round(1.149 * font.co * 10)
            total += (block.truoc or 0) + so_dong(block, section.trang.rong_chu) * line
    return total


@pytest.mark.parametrize("ca", CA)
def test_everything_stands_on_one_page(ca: str) -> None:
    laid = dung(giay(**CA[ca]))
    page = laid.muc[0].trang
    assert len(laid.muc) == 1
    assert cao(laid) <= page.cao - page.le_tren - page.le_duoi


def test_the_page_lies_on_its_side() -> None:
    page = dung(giay()).muc[0].trang
    assert page.ngang
    assert page.rong == CHUAN.do("trang.cao")


def test_the_title_has_the_colour_of_the_frame() -> None:
    laid = dung(giay())
    title = cac_doan(laid)["giay_khen_ten_giay"]
    assert title.style.font.mau == CHUAN.chu("giay_khen.mau") == laid.muc[0].khung[0].mau


def test_a_long_text_makes_the_letters_smaller_but_not_under_their_least() -> None:
    plain, long = (
        cac_doan(dung(giay(**CA[ca])))["giay_khen_thanh_tich"].style.font.co
        for ca in ("thuong", "thanh_tich_dai")
    )
    least = CHUAN.kieu_chu("giay_khen_thanh_tich").co.tu
    assert least is not None
    assert least <= long < plain


@pytest.mark.parametrize("ca", CA)
def test_no_line_is_wider_than_its_room(ca: str) -> None:
    laid = dung(giay(**CA[ca]))
    for p in cac_doan(laid).values():
        width = laid.muc[0].trang.rong_chu - p.style.lui_trai - p.style.lui_phai
        lines = ngat_dong(chu_cua(p), p.style.font, width)
        assert max(do_rong(line, p.style.font) for line in lines) <= width


def test_a_text_that_no_page_holds_is_an_error() -> None:
    result = resolve(giay(thanh_tich="Đã vận động Nhân dân bàn giao mặt bằng; " * 90), CHUAN)
    assert result.value is None
    assert [d.code for d in result.diagnostics] == ["HT018"]


def test_what_is_no_line_of_a_certificate_is_an_error_and_never_lost() -> None:
    document = giay()
    plain = Paragraph((Run("Kèm theo tiền thưởng."),))
    result = resolve(replace(document, noi_dung=(*document.noi_dung, plain)), CHUAN)
    assert [d.code for d in result.diagnostics] == ["HT019"]


def test_the_lines_stand_inside_the_frame() -> None:
    section = dung(giay()).muc[0]
    inner = section.khung[1].diem
    assert min(x for x, _ in inner) < section.trang.le_trai
    assert section.trang.rong - section.trang.le_phai < max(x for x, _ in inner)


def test_the_frame_is_the_same_on_all_four_sides() -> None:
    section = dung(giay()).muc[0]
    page = section.trang
    for net in section.khung[:2]:
        turned = {(page.rong - x, page.cao - y) for x, y in net.diem}
        assert turned == set(net.diem)


def test_the_signature_keeps_room_to_sign() -> None:
    table = dung(giay()).muc[0].khoi[-1]
    assert isinstance(table, LaidOutTable)
    name = table.hang[0].o[1].doan[-1]
    assert name.truoc == CHUAN.do("giay_khen.cho_ky")


def test_a_deputy_signs_under_two_lines() -> None:
    khoi = KhoiKy(("KT. CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), "Bùi Đức Mạnh")
    table = dung(giay(replace(THE_THUC, khoi_ky=khoi))).muc[0].khoi[-1]
    assert isinstance(table, LaidOutTable)
    texts = [chu_cua(p).replace(NBSP, " ") for p in table.hang[0].o[1].doan]
    assert texts[1:] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Bùi Đức Mạnh"]


def test_type_styles_are_those_of_the_table() -> None:
    fonts = {ma: style.font for ma, style in dung(giay()).styles.items()}
    rows = [r for r in CHUAN.moi_kieu_chu if r.thanh_phan.startswith("giay_khen_")]
    for row in rows:
        font = fonts[row.thanh_phan]
        assert row.co.allows(font.co), row.thanh_phan
        assert (font.dam, font.nghieng) == (row.chon_dam, row.chon_nghieng), row.thanh_phan


def _do(doi_tuong: str) -> float:
    """Measure what a row of the standard says of the certificate."""
    section = dung(giay()).muc[0]
    page, (outer, inner, *_) = section.trang, section.khung
    table = section.khoi[-1]
    assert isinstance(table, LaidOutTable)
    lines = cac_doan(dung(giay()))
    left = min(x for x, _ in inner.diem)
    spaces = [p.truoc or 0 for p in lines.values() if p.truoc is not None]
    measured: dict[str, float] = {
        "le": page.le_trai,
        "khung_ngoai": min(x for x, _ in outer.diem),
        "khung_trong": left,
        "goc": sorted({x for x, _ in inner.diem})[1] - left,
        "net_ngoai": outer.day * 20 / 8,
        "net_trong": inner.day * 20 / 8,
        "le_chu": lines["giay_khen_nguoi_nhan"].style.lui_trai,
        "cach_dong": min(spaces),
        "cach_quoc_hieu": lines["giay_khen_nguoi_tang"].truoc or 0,
        "cho_ky": table.hang[0].o[1].doan[-1].truoc or 0,
        "cot_trai": table.rong[0] / sum(table.rong),
        "gian_dong": lines["giay_khen_tang"].style.gian_dong,
    }
    return measured[doi_tuong.removeprefix("giay_khen.")]


# Room kept against rounding, room wished for, the most a line gets: no length of one page.
KHONG_DO = {"giay_khen.du_phong", "giay_khen.thoang", "giay_khen.cach_nhieu_nhat"}
HANG = [
    row
    for row in CHUAN.moi_quy_dinh
    if row.doi_tuong.startswith("giay_khen.") and row.doi_tuong not in KHONG_DO
]
IT_NHAT = {"giay_khen.cach_dong", "giay_khen.cach_quoc_hieu"}


@pytest.mark.parametrize("row", HANG, ids=lambda row: str(row.doi_tuong))
def test_a_figure_is_what_the_standard_chooses(row: QuyDinh) -> None:
    found = _do(row.doi_tuong)
    if row.doi_tuong in IT_NHAT:
        assert found >= row.chon
    else:
        assert found == pytest.approx(row.chon, abs=0.001)
