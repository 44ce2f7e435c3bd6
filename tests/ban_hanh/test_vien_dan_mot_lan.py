"""A text is cited in full once, shortly from then on, in the legal bases and the body alike."""

from collections.abc import Callable
from datetime import date

import pytest

from reportgen.ban_hanh.vien_dan_mot_lan import vien_dan_mot_lan
from reportgen.document.tree import (
    Cell,
    Column,
    Heading,
    HoChuan,
    Item,
    Paragraph,
    Row,
    Run,
    Table,
    TheThuc,
    VanBan,
)
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]
DU_298 = (
    "Quy định số 298-QĐ/TW, ngày 09/6/2025 của Ban Bí thư về chức năng, nhiệm vụ, tổ chức bộ máy "
    "của đảng ủy cấp trên trực tiếp của tổ chức cơ sở đảng ở xã, phường, đặc khu"
)
NGAN_298 = "Quy định số 298-QĐ/TW"


def _van_ban(*doan: str, can_cu: tuple[str, ...] = (), ho: HoChuan = HoChuan.DANG) -> VanBan:
    the_thuc = TheThuc(ho, "x", "quyết định", "QĐ", "", "Đảng ủy", can_cu=can_cu)
    return VanBan(the_thuc, tuple(Paragraph((Run(text),)) for text in doan))


def _doan(van_ban: VanBan, ho_so: HoSo) -> list[str]:
    made = vien_dan_mot_lan(van_ban, ho_so)
    body = [b.runs[0].text for b in made.noi_dung if isinstance(b, Paragraph | Item)]
    return [*made.the_thuc.can_cu, *body]


def test_the_second_citation_keeps_kind_and_number(hoan_kiem: HoSo) -> None:
    made = _doan(_van_ban(f"Thực hiện {DU_298}, tổ đã họp.", f"Theo {DU_298}."), hoan_kiem)
    assert made == [f"Thực hiện {DU_298}, tổ đã họp.", f"Theo {NGAN_298}."]


def test_a_text_of_the_legal_bases_is_short_in_the_body(hoan_kiem: HoSo) -> None:
    van_ban = _van_ban(f"Thực hiện {DU_298}.", can_cu=(f"Căn cứ {DU_298}",))
    assert _doan(van_ban, hoan_kiem) == [f"Căn cứ {DU_298}", f"Thực hiện {NGAN_298}."]


def test_a_known_text_cited_shortly_at_first_is_written_in_full(hoan_kiem: HoSo) -> None:
    made = _doan(_van_ban(f"Theo {NGAN_298}, tổ họp.", f"Lại theo {NGAN_298}."), hoan_kiem)
    assert made == [f"Theo {DU_298}, tổ họp.", f"Lại theo {NGAN_298}."]


def test_the_state_writes_the_date_in_words(hoan_kiem: HoSo) -> None:
    (made,) = _doan(_van_ban(f"Theo {NGAN_298}.", ho=HoChuan.NHA_NUOC), hoan_kiem)
    assert made.startswith("Theo Quy định số 298-QĐ/TW ngày 09 tháng 6 năm 2025 của Ban Bí thư về")


def test_a_text_nobody_knows_loses_only_its_date_the_second_time(hoan_kiem: HoSo) -> None:
    cited = "Kế hoạch số 77-KH/TU, ngày 05/02/2026"
    made = _doan(_van_ban(f"Theo {cited} của Thành ủy.", f"Theo {cited}; họp."), hoan_kiem)
    assert made == [f"Theo {cited} của Thành ủy.", "Theo Kế hoạch số 77-KH/TU; họp."]


def test_two_numbers_that_begin_alike_are_two_texts(hoan_kiem: HoSo) -> None:
    doan = (
        "Quyết định số 11-QĐ/ĐU, ngày 01/3/2026; Quyết định số 11-QĐ/ĐUK, ngày 02/3/2026.",
        "Quyết định số 1-QĐ/ĐU, ngày 01/3/2026.",
    )
    assert _doan(_van_ban(*doan), hoan_kiem) == list(doan)


def test_a_law_loses_its_year_the_second_time(hoan_kiem: HoSo) -> None:
    law = "Luật Thực hiện dân chủ ở cơ sở"
    made = _doan(_van_ban(f"Theo {law} năm 2022.", f"Theo {law} năm 2022, {law}."), hoan_kiem)
    assert made == [f"Theo {law} năm 2022.", f"Theo {law}, {law}."]


def test_the_other_tone_style_is_the_same_text(hoan_kiem: HoSo) -> None:
    other = DU_298.replace("đảng ủy", "đảng uỷ")
    made = _doan(_van_ban(f"Theo {DU_298}.", f"Theo {other}."), hoan_kiem)
    assert made[1] == f"Theo {NGAN_298}."


def test_a_heading_and_a_table_stay_as_they_are(hoan_kiem: HoSo) -> None:
    table = Table((Column("x", 1.0),), (), (Row((Cell((Run(NGAN_298),)),)),))
    van_ban = VanBan(_van_ban().the_thuc, (Heading(1, (Run(NGAN_298),)), table))
    assert vien_dan_mot_lan(van_ban, hoan_kiem).noi_dung == van_ban.noi_dung


@pytest.mark.parametrize("so", ["112-KH/ĐU", "41-KH/ĐU"])
def test_the_plan_of_the_register_is_shortened_with_its_subject(
    lap_ho_so: LapHoSo, so: str
) -> None:
    entry = {
        "loai": "ke_hoach",
        "so_ky_hieu": so,
        "ngay": date(2026, 1, 12),
        "trich_yeu": "Công tác dân vận năm 2026",
        "nguoi_ky": "BT",
    }
    full = f"Kế hoạch số {so}, ngày 12/01/2026 về công tác dân vận năm 2026"
    made = _doan(
        _van_ban(f"Thực hiện {full}.", f"Ban hành {full} để chỉ đạo."), lap_ho_so(van_ban=[entry])
    )
    assert made == [f"Thực hiện {full}.", f"Ban hành Kế hoạch số {so} để chỉ đạo."]


def test_a_law_whose_name_three_laws_bore_keeps_its_day(hoan_kiem: HoSo) -> None:
    basis = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
    made = _doan(
        _van_ban(f"Theo {basis[7:].lstrip()}.", can_cu=(basis,), ho=HoChuan.NHA_NUOC), hoan_kiem
    )
    assert made == [basis, "Theo Luật Tổ chức chính quyền địa phương."]
