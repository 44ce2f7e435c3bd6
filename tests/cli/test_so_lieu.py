"""Figures as a table for people and as the object of design §4."""

import json
from datetime import date
from decimal import Decimal

import pytest

from reportgen.aggregate.facts import (
    CaDonThu,
    CaHoaGiai,
    KhenThuongKy,
    MoHinhKy,
    SoLieu,
    SoLieuKy,
    SoSanh,
    ThanhVienKy,
    ThucHienChiTieu,
    TyLe,
    YKienKy,
)
from reportgen.cli.console import so_viet
from reportgen.diagnostics import Result

KHONG = SoLieu()


@pytest.fixture
def so_lieu() -> SoLieuKy:
    return SoLieuKy(
        ma_ky="Q3",
        pham_vi="phuong",
        tu_ngay=date(2026, 7, 1),
        den_ngay=date(2026, 9, 30),
        tinh_den=date(2026, 9, 30),
        hoat_dong=SoLieu(58, ("HD-001", "HD-002")),
        cac_hoat_dong=(),
        chi_so={"luot_nguoi": SoLieu(6500, ("HD-001",)), "rac_m3": SoLieu(Decimal("12.5"))},
        giao_ban=TyLe(SoLieu(3, ("HN-1", "HN-2", "HN-3")), SoLieu(4)),
        hoa_giai=CaHoaGiai(
            SoLieu(1, ("HG-01",)), SoLieu(9), SoLieu(8), SoLieu(7), SoLieu(1), SoLieu(2), {}
        ),
        don_thu=CaDonThu(KHONG, SoLieu(5), SoLieu(4), SoLieu(4), KHONG, SoLieu(1), {}),
        y_kien=YKienKy(KHONG, KHONG, KHONG),
        thanh_vien=ThanhVienKy(SoLieu(184), SoLieu(91), SoLieu(120)),
        mo_hinh=MoHinhKy(KHONG, KHONG, KHONG, KHONG, {}),
        khen_thuong=KhenThuongKy(KHONG, KHONG),
        kinh_phi_chi=KHONG,
        ky_truoc={"luot_nguoi": SoSanh("luot_nguoi", 6500, 4120)},
        cung_ky={"luot_nguoi": SoSanh("luot_nguoi", 6500, None, "phường chưa thành lập")},
        chi_tieu=(
            ThucHienChiTieu(
                "CT1", "Số hộ tham gia", "hộ", Decimal(1200), 300, Decimal("25.0"), ("HD-001",)
            ),
        ),
    )


def test_json_has_every_key_of_the_design(chay, ung_dung, so_lieu) -> None:
    ung_dung.facts = Result((so_lieu,))
    (vat,) = json.loads(chay("facts", "a.yaml", "--json").ra)["so_lieu"]
    assert set(vat) >= {
        "pham_vi", "ky", "tu_ngay", "den_ngay", "hoat_dong", "chi_so", "giao_ban", "hoa_giai",
        "don_thu", "thanh_vien", "nguon",
    }  # fmt: skip
    assert vat["hoa_giai"] == {"ton_dau": 1, "nhan": 9, "xong": 8, "thanh": 7, "ton_cuoi": 2}


def test_the_table_compares_and_traces(chay, ung_dung, so_lieu) -> None:
    ung_dung.facts = Result((so_lieu,))
    ra = chay("facts", "a.yaml").ra
    row = next(line for line in ra.splitlines() if line.startswith("Lượt người"))
    assert row.split()[-5:] == ["6.500", "4.120", "–", "1:", "HD-001"]


def test_the_table_gives_targets_with_plan_and_done(chay, ung_dung, so_lieu) -> None:
    ung_dung.facts = Result((so_lieu,))
    row = next(x for x in chay("facts", "a.yaml").ra.splitlines() if x.startswith("Số hộ"))
    assert row.split()[-6:] == ["hộ", "1.200", "300", "25", "1:", "HD-001"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (6500000, "6.500.000"),
        (Decimal("12.50"), "12,5"),
        (Decimal(1200), "1.200"),
        (0, "0"),
        (None, "–"),
    ],
)
def test_numbers_are_written_as_people_write_them(value: object, text: str) -> None:
    assert so_viet(value) == text
