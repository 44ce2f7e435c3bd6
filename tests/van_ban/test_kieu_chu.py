"""The whole type table of each edition, read back from a DOCX by an independent reader."""

import pytest

from reportgen.standards import KieuChu, load
from tests.ho_tro.doc_docx import Chu
from tests.ho_tro.mau_the_thuc import CHUAN, HD05, HD36, ND30
from tests.ho_tro.thanh_phan_mau import chu_cua, tep, tim

NGOAI = {
    "ban_sao": "bản sao do người sao đóng dấu, chương trình không làm bản sao",
    "chu_ky_so": "chữ ký số do phần mềm ký chèn vào sau",
    "khoan_co_tieu_de": "cây văn bản không có khoản mang tiêu đề riêng; viết thành đề mục cấp 2",
}
HANG = [
    pytest.param(chuan, row, id=f"{chuan}-{row.thanh_phan}")
    for chuan in CHUAN
    for row in load(chuan).moi_kieu_chu
    if row.thanh_phan not in NGOAI
    and not row.thanh_phan.startswith("giay_khen_")  # a page of its own: test_giay_khen.py
]


def hoa(text: str) -> bool:
    """Whether every word of letters is in capitals."""
    return text.upper() == text and any(c.isalpha() for c in text)


def sai(row: KieuChu, run: Chu) -> list[str]:
    """What of *run* the row does not allow."""
    found = []
    if not row.co.allows(run.co):
        found.append(f"cỡ {run.co / 2} pt")
    if row.dam is not None and run.dam != row.dam:
        found.append(f"đậm: {run.dam}")
    if row.nghieng is not None and run.nghieng != row.nghieng:
        found.append(f"nghiêng: {run.nghieng}")
    if run.gach_chan != row.gach_chan:
        found.append(f"gạch chân: {run.gach_chan}")
    letters = any(c.isalpha() for c in run.text)
    if row.in_hoa is not None and letters and hoa(run.text) != row.in_hoa:
        found.append(f"chữ “{run.text}”")
    return found


@pytest.mark.parametrize(("chuan", "row"), HANG)
def test_a_component_looks_as_its_row_requires(chuan: str, row: KieuChu) -> None:
    runs = chu_cua(chuan, row.thanh_phan)
    assert runs
    assert [problem for run in runs for problem in sai(row, run)] == []


@pytest.mark.parametrize("chuan", CHUAN)
def test_the_number_of_a_dieu_with_its_text_on_the_line_looks_as_the_row_requires(
    chuan: str,
) -> None:
    (run,) = chu_cua(chuan, "dieu_lien_dong")
    assert sai(load(chuan).kieu_chu("dieu"), run) == []


@pytest.mark.parametrize("chuan", CHUAN)
def test_every_letter_is_of_the_required_family_and_marked_vietnamese(chuan: str) -> None:
    family = load(chuan).chu("phong")
    looks = {(run.phong, run.tieng) for p in tep(chuan, "nghi-quyet").doan for run in p.chu}
    assert looks == {(family, "vi-VN")}


CANH = [
    pytest.param(chuan, row.doi_tuong, id=f"{chuan}-{row.doi_tuong}")
    for chuan in CHUAN
    for row in load(chuan).moi_chu
    if row.doi_tuong.startswith("canh.")
]
THANH_PHAN_CUA = {
    "canh.chuong": ("chuong_so", "chuong_ten"),
    "canh.co_quan": ("co_quan_cap_tren", "co_quan_ban_hanh"),
    "canh.khoi_ky": ("quyen_han", "chuc_vu", "kiem", "ho_ten"),
    "canh.muc": ("muc_so", "muc_ten"),
    "canh.noi_nhan": ("noi_nhan_nhan", "noi_nhan_danh_sach"),
    "canh.phan": ("phan_so", "phan_ten"),
    "canh.noi_dung": ("noi_dung", "de_muc_1", "de_muc_2", "de_muc_3", "dieu", "khoan", "diem"),
    "canh.so_ky_hieu": ("so_ky_hieu", "du_thao", "do_khan"),
}


@pytest.mark.parametrize(("chuan", "doi_tuong"), CANH)
def test_a_component_is_aligned_as_its_row_requires(chuan: str, doi_tuong: str) -> None:
    wanted = load(chuan).chu(doi_tuong)
    components = THANH_PHAN_CUA.get(doi_tuong, (doi_tuong.removeprefix("canh."),))
    found = {component: _canh(chuan, component) for component in components}
    assert found == dict.fromkeys(components, wanted)


def _canh(chuan: str, component: str) -> str:
    """Alignment as seen; of a centred block of several addressees, that of its middle."""
    paragraph = tim(chuan, component)
    if component != "kinh_gui":
        return paragraph.canh
    left, right, _ = tim(chuan, "noi_kinh_gui").lui
    return "giua" if paragraph.canh == "trai" and left > paragraph.lui[0] > right else "?"


def test_a_wrong_size_weight_slant_or_letter_would_be_found() -> None:
    row = load(HD05).kieu_chu("tieu_de")
    run = Chu("Đảng ta", 28, dam=False, nghieng=True, gach_chan=True, phong=None, tieng=None)
    assert len(sai(row, run)) == 5


def test_what_is_left_out_stands_in_some_table() -> None:
    rows = {row.thanh_phan for c in (HD05, HD36, ND30) for row in load(c).moi_kieu_chu}
    assert set(NGOAI) <= rows
