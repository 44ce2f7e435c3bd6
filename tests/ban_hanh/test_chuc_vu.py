from collections.abc import Callable

import pytest

from reportgen.ban_hanh.chuc_vu import bo_danh_xung, lap_khoi_ky
from reportgen.ban_hanh.co_quan import lap_co_quan
from reportgen.document.tree import KhoiKy
from reportgen.domain.ho_so import CoQuanKy, HoSo
from reportgen.standards import load

LapHoSo = Callable[..., HoSo]


def _khoi(ho_so: HoSo, loai: CoQuanKy, chuc_vu: str, *, khuyet: bool = False) -> KhoiKy:
    co_quan = lap_co_quan(ho_so.don_vi, loai, ho_so.to_dan_van[0])
    chuan = load("nd30-2020" if co_quan.ho == "nha_nuoc" else "hd05-2026")
    return lap_khoi_ky(co_quan, chuc_vu, "Nguyễn Thế Hưởng", chuan, khuyet_truong=khuyet)


@pytest.mark.parametrize(
    ("loai", "chuc_vu", "quyen_han", "dong"),
    [
        (CoQuanKy.DANG_UY, "Bí thư", "T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        (CoQuanKy.DANG_UY, "Phó Bí thư", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
        (CoQuanKy.DANG_UY, "Phó Bí thư Thường trực Đảng uỷ", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
        (CoQuanKy.CHI_BO, "Bí thư", "T/M CHI BỘ", "BÍ THƯ"),
        (CoQuanKy.BAN_XAY_DUNG_DANG, "Trưởng Ban", "", "TRƯỞNG BAN"),
        (CoQuanKy.BAN_XAY_DUNG_DANG, "Trưởng ban Xây dựng Đảng", "", "TRƯỞNG BAN"),
        (CoQuanKy.BAN_XAY_DUNG_DANG, "Phó Trưởng Ban", "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
        (CoQuanKy.KHOI_DAN_VAN, "Trưởng Khối", "", "TRƯỞNG KHỐI"),
        (CoQuanKy.KHOI_DAN_VAN, "Phó Trưởng Khối", "K/T TRƯỞNG KHỐI", "PHÓ TRƯỞNG KHỐI"),
        (CoQuanKy.BAN_XAY_DUNG_DANG, "Quyền Trưởng Ban", "", "Q. TRƯỞNG BAN"),
        (CoQuanKy.TO_DAN_VAN, "Tổ trưởng", "", "TỔ TRƯỞNG"),
        (CoQuanKy.TO_DAN_VAN, "Tổ phó", "K/T TỔ TRƯỞNG", "TỔ PHÓ"),
    ],
)
def test_party_signature_lines(
    hoan_kiem: HoSo, loai: CoQuanKy, chuc_vu: str, quyen_han: str, dong: str
) -> None:
    block = _khoi(hoan_kiem, loai, chuc_vu)
    assert block.quyen_han == ((quyen_han,) if quyen_han else ())
    assert block.chuc_vu == (dong,)


def test_plain_member_signing_for_the_committee_writes_no_office(hoan_kiem: HoSo) -> None:
    block = _khoi(hoan_kiem, CoQuanKy.DANG_UY, "Uỷ viên Ban Thường vụ")
    assert block.quyen_han == ("T/M BAN THƯỜNG VỤ",)
    assert block.chuc_vu == ()


def test_party_deputy_signs_directly_while_there_is_no_head(hoan_kiem: HoSo) -> None:
    block = _khoi(hoan_kiem, CoQuanKy.BAN_XAY_DUNG_DANG, "Phó Trưởng Ban", khuyet=True)
    assert (block.quyen_han, block.chuc_vu) == ((), ("PHÓ TRƯỞNG BAN",))


@pytest.mark.parametrize(
    ("loai", "chuc_vu", "quyen_han", "dong"),
    [
        (CoQuanKy.UBND, "Chủ tịch", ("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH"),
        (
            CoQuanKy.UBND,
            "Phó Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
            "PHÓ CHỦ TỊCH",
        ),
        (CoQuanKy.MTTQ, "Chủ tịch", ("TM. BAN THƯỜNG TRỰC",), "CHỦ TỊCH"),
    ],
)
def test_state_signature_lines(
    hoan_kiem: HoSo, loai: CoQuanKy, chuc_vu: str, quyen_han: tuple[str, ...], dong: str
) -> None:
    block = _khoi(hoan_kiem, loai, chuc_vu)
    assert block.quyen_han == quyen_han
    assert block.chuc_vu == (dong,)


def test_state_deputy_signs_for_the_head_even_without_one(hoan_kiem: HoSo) -> None:
    block = _khoi(hoan_kiem, CoQuanKy.UBND, "Phó Chủ tịch", khuyet=True)
    assert block.quyen_han[-1] == "KT. CHỦ TỊCH"


@pytest.mark.parametrize(
    ("viet", "ten", "bo"),
    [
        ("ThS. Nguyễn Thế Hưởng", "Nguyễn Thế Hưởng", "ThS."),
        ("Đ/c Lê Thị Huyền", "Lê Thị Huyền", "Đ/c"),
        ("đồng chí: Lê Thị Huyền", "Lê Thị Huyền", "đồng chí"),
        ("PGS.TS. Vũ Đức Quyết", "Vũ Đức Quyết", "PGS.TS."),
        ("Đ/c ThS. Vũ Đức Quyết", "Vũ Đức Quyết", "Đ/c ThS."),
        ("Bà Triệu Thị Trinh", "Triệu Thị Trinh", "Bà"),
        ("Bành Thị Nguyệt", "Bành Thị Nguyệt", ""),
        ("Ông Ích Khiêm", "Ích Khiêm", "Ông"),
    ],
)
def test_titles_before_a_name_are_taken_off(viet: str, ten: str, bo: str) -> None:
    assert bo_danh_xung(viet) == (ten, bo)
