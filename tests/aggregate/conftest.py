"""The two sample dossiers, and small ones made by hand."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.domain.ho_so import HoSo

GOC = Path(__file__).parents[2]
_CO_KHONG = {"co": True, "khong": False}


def _doi(muc: Any, khoa: str = "") -> Any:
    if isinstance(muc, dict):
        return {str(k): _doi(v, str(k)) for k, v in muc.items()}
    if isinstance(muc, list):
        return tuple(_doi(v, khoa) for v in muc)
    if khoa in ("dang_vien", "noi_bat", "du_lieu_mau") and muc in _CO_KHONG:
        return _CO_KHONG[muc]
    if khoa.startswith("gio_") and isinstance(muc, str) and "h" in muc:
        gio, phut = muc.split("h")
        return time(int(gio), int(phut or 0))
    return Decimal(str(muc)) if isinstance(muc, float) else muc


def doc_ho_so(ten: str) -> HoSo:
    tho = yaml.safe_load((GOC / "inputs" / ten).read_text("utf-8"))
    for hoat_dong in tho["hoat_dong"]:
        if isinstance(hoat_dong["to"], str):
            hoat_dong["to"] = [hoat_dong["to"]]
    return HoSo.model_validate(_doi(tho))


@pytest.fixture(scope="session")
def ly_thai_to() -> HoSo:
    return doc_ho_so("ly-thai-to-2024.yaml")


@pytest.fixture(scope="session")
def hoan_kiem() -> HoSo:
    return doc_ho_so("hoan-kiem-2026.yaml")


@pytest.fixture(scope="session")
def ltt(ly_thai_to: HoSo) -> Callable[..., SoLieuKy]:
    return lambda ky, pham_vi="phuong": tong_hop(ly_thai_to, ky, pham_vi)


@pytest.fixture(scope="session")
def hk(hoan_kiem: HoSo) -> Callable[..., SoLieuKy]:
    return lambda ky, pham_vi="phuong": tong_hop(hoan_kiem, ky, pham_vi)


class Tay:
    """Small dossiers made by hand: one builder an entity, keywords override."""

    @staticmethod
    def thanh_vien(ma: str, tu_ngay: date = date(2023, 1, 1), **khac: Any) -> dict[str, Any]:
        return {
            "ma": ma,
            "ho_ten": "Nguyễn Thị Ngữ",
            "gioi_tinh": "nu",
            "nam_sinh": 1960,
            "chuc_danh": "to_truong",
            "chuc_vu": "Bí thư Chi bộ",
            "to_chuc": "chi_bo",
            "dang_vien": True,
            "tu_ngay": tu_ngay,
            **khac,
        }

    @staticmethod
    def to_dan_van(ma: str, tu_ngay: date = date(2023, 1, 1), **khac: Any) -> dict[str, Any]:
        return {
            "ma": ma,
            "ten": f"Tổ dân vận {ma}",
            "to_dan_pho": ma,
            "chi_bo": f"Chi bộ {ma}",
            "so_ho": 500,
            "so_nhan_khau": 1800,
            "quyet_dinh": {"loai": "kien_toan", "so_ky_hieu": "1-QĐ/ĐU", "ngay": date(2023, 1, 1)},
            "so_thanh_vien": 1,
            "thanh_vien": (Tay.thanh_vien(f"{ma}-01", tu_ngay),),
            **khac,
        }

    @staticmethod
    def hoat_dong(ma: str, ngay: date, *to: str, **khac: Any) -> dict[str, Any]:
        return {
            "ma": ma,
            "ngay": ngay,
            "to": to or ("TDP1",),
            "linh_vuc": "moi_truong",
            "noi_dung": "Tổng vệ sinh ngõ phố",
            "ket_qua": "Sạch đẹp",
            **khac,
        }

    @staticmethod
    def hop(ma: str, ngay: date, to: str = "TDP1", loai: str = "giao_ban_thang") -> dict[str, Any]:
        return {"ma": ma, "ngay": ngay, "to": to, "loai": loai, "co_mat": 1, "vang": 0}

    @staticmethod
    def hoa_giai(
        ma: str, nhan: date, ket_qua: str = "dang_giai_quyet", xong: date | None = None
    ) -> dict[str, Any]:
        return {
            "ma": ma,
            "ngay_tiep_nhan": nhan,
            "to": "TDP1",
            "loai": "lang_gieng",
            "noi_dung": "Mâu thuẫn",
            "ket_qua": ket_qua,
            "ngay_ket_thuc": xong,
        }

    @staticmethod
    def ho_so(don_vi: dict[str, Any] | None = None, **khac: Any) -> HoSo:
        return HoSo.model_validate(
            {
                "phien_ban": 1,
                "nam": 2024,
                "don_vi": {
                    "ten": "phường Thử",
                    "loai": "phuong",
                    "mo_hinh": "ba_cap",
                    "dia_danh": "Thử",
                    "dang_bo_cap_tren": "Đảng bộ quận",
                    "cap_uy": "Đảng ủy phường Thử",
                    "co_quan_dan_van": "Khối Dân vận",
                    "co_quan_dan_van_cap_tren": "Ban Dân vận Quận ủy",
                    "nhiem_ky": "2020-2025",
                    "so_to_dan_pho": 2,
                    **(don_vi or {}),
                },
                "to_dan_van": (Tay.to_dan_van("TDP1"), Tay.to_dan_van("TDP2")),
                **khac,
            }
        )


@pytest.fixture(scope="session")
def tay() -> type[Tay]:
    return Tay
