"""Which paper a document is printed on."""

from collections.abc import Callable
from typing import Any

import pytest

from reportgen.ban_hanh.kho_giay import chon_kho_giay
from reportgen.ban_hanh.loai_van_ban import tim_loai
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.domain.ho_so import HoSo
from reportgen.standards import load

LapHoSo = Callable[..., HoSo]
HD05 = load("hd05-2026")


def _viec(lap: LapHoSo, loai: str, hop: str | None, so: str | None) -> tuple[HoSo, Viec]:
    meeting: dict[str, Any] = {
        "ma": "H1", "ngay": "2026-07-03", "to": "phuong", "loai": "so_ket", "kho_giay": hop,
    }  # fmt: skip
    line = {
        "loai": loai, "so_ky_hieu": "05-GM/ĐU", "ngay": "2026-07-01", "trich_yeu": "dự sơ kết",
        "nguoi_ky": "BT", "kho_giay": so, "muc": "H1",
    }  # fmt: skip
    ho_so = lap(hoi_nghi=[meeting], van_ban=[line])
    return ho_so, Viec(tim_loai(loai), "", "phuong", ("H1",), ho_so.van_ban[0], "van_ban[0]")


@pytest.mark.parametrize(
    ("lenh", "so", "hop", "kho"),
    [
        (None, None, None, "A4"),
        (None, None, "A5", "A5"),
        (None, "A4", "A5", "A4"),
        (None, "A5", None, "A5"),
        ("A4", "A5", "A5", "A4"),
        ("A5", None, None, "A5"),
    ],
)
def test_the_order_stands_over_the_register_and_the_register_over_the_meeting(
    lap_ho_so: LapHoSo, lenh: str | None, so: str | None, hop: str | None, kho: str
) -> None:
    ho_so, viec = _viec(lap_ho_so, "giay_moi", hop, so)
    assert chon_kho_giay(ho_so, viec, HD05, lenh) == (kho, ())


def test_what_is_no_administrative_paper_stays_on_a4_and_says_so(lap_ho_so: LapHoSo) -> None:
    ho_so, viec = _viec(lap_ho_so, "thong_bao_ket_luan", None, "A5")
    paper, (told,) = chon_kho_giay(ho_so, viec, HD05)
    assert paper == "A4"
    assert (told.code, told.location.vi_tri) == ("BH021", "van_ban[0].kho_giay")


def test_the_paper_of_a_meetings_invitations_says_nothing_of_its_other_papers(
    lap_ho_so: LapHoSo,
) -> None:
    ho_so, viec = _viec(lap_ho_so, "thong_bao_ket_luan", "A5", None)
    assert chon_kho_giay(ho_so, viec, HD05) == ("A4", ())
