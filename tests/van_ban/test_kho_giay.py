"""A whole invitation on A5, and one whose issuer A5 cannot hold."""

from datetime import date
from pathlib import Path
from typing import Any

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.dung_van_ban import DaSoan, bo_dung, soan_va_bo_tri
from tests.ho_tro.sinh_ho_so import ho_so

BI_THU = {
    "ma": "BT", "ho_ten": "Vũ Hữu Thuở", "chuc_vu": "Bí thư", "co_quan": "dang_uy",
    "tu_ngay": date(2025, 7, 1),
}  # fmt: skip
HOP = {
    "ma": "H1", "ngay": date(2026, 7, 3), "to": "phuong", "loai": "so_ket", "gio_bat_dau": "8h",
    "dia_diem": "Hội trường", "noi_dung": ["Sơ kết"], "thanh_phan": ["Bí thư các chi bộ"],
}  # fmt: skip
TEN_DAI = {
    "ten": "phường Phan Rang - Tháp Chàm",
    "cap_uy": "Đảng ủy phường Phan Rang - Tháp Chàm",
    "dia_danh": "Phan Rang - Tháp Chàm",
}


def _giay_moi(**don_vi: Any) -> DaSoan:
    made = ho_so(don_vi=don_vi, nguoi_ky=[BI_THU], hoi_nghi=[HOP])
    (viec,) = chon_viec(made, ("giay_moi",)).value or ()
    asked = YeuCau((Path("x"),), kho_giay="A5", so="5", ngay=date(2026, 6, 28))
    return soan_va_bo_tri(bo_dung(made), viec, asked)


def test_an_invitation_is_made_on_the_paper_ordered() -> None:
    made = _giay_moi()
    assert made.van_ban.kho_giay == "A5"
    assert (made.bo_cuc.muc[0].trang.rong, made.bo_cuc.muc[0].trang.cao) == (8391, 11906)
    assert {d.severity for d in made.van_de} <= {"thong_tin"}


def test_an_issuer_too_long_for_a5_is_set_on_a4_and_told() -> None:
    made = _giay_moi(**TEN_DAI)
    assert made.van_ban.kho_giay == "A4"
    assert made.bo_cuc.muc[0].trang.rong == 11906
    (told,) = (d for d in made.van_de if d.code == "BH021")
    assert "Phan Rang - Tháp Chàm" in told.message
