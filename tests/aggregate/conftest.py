"""The two sample dossiers, and small ones made by hand."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau


@pytest.fixture(scope="session")
def ly_thai_to() -> HoSo:
    return ho_so_mau(LTT)


@pytest.fixture(scope="session")
def hoan_kiem() -> HoSo:
    return ho_so_mau(HK)


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
