from collections.abc import Callable
from typing import Any

import pytest

from reportgen.domain.ho_so import HoSo
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau

LapHoSo = Callable[..., HoSo]


@pytest.fixture(scope="session")
def ly_thai_to() -> HoSo:
    return ho_so_mau(LTT)


@pytest.fixture(scope="session")
def hoan_kiem() -> HoSo:
    return ho_so_mau(HK)


def _don_vi(**doi: Any) -> dict[str, Any]:
    return {
        "ten": "phường Thượng Đình",
        "loai": "phuong",
        "mo_hinh": "hai_cap",
        "dia_danh": "Thượng Đình",
        "dang_bo_cap_tren": "Đảng bộ thành phố Hà Nội",
        "cap_uy": "Đảng uỷ phường Thượng Đình",
        "co_quan_dan_van": "Ban Xây dựng Đảng Đảng uỷ phường",
        "co_quan_dan_van_cap_tren": "Ban Tuyên giáo và Dân vận Thành uỷ Hà Nội",
        "nhiem_ky": "2025-2030",
        "so_to_dan_pho": 1,
        "noi_nhan_mac_dinh": ["UBND phường", "Chi bộ các tổ dân phố"],
        **doi,
    }


def _to(ma: str, so: int, **doi: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "ten": f"Tổ dân vận Tổ dân phố số {so}",
        "to_dan_pho": f"Tổ dân phố số {so}",
        "chi_bo": f"Chi bộ Tổ dân phố số {so}",
        "so_ho": 300,
        "so_nhan_khau": 1000,
        "quyet_dinh": {"loai": "thanh_lap", "so_ky_hieu": "05-QĐ/ĐU", "ngay": "2025-08-15"},
        "so_thanh_vien": 1,
        "thanh_vien": [
            {
                "ma": f"{ma}-01",
                "ho_ten": "Đỗ Thị Nguyệt",
                "gioi_tinh": "nu",
                "nam_sinh": 1961,
                "chuc_danh": "to_truong",
                "chuc_vu": "Bí thư Chi bộ",
                "to_chuc": "chi_bo",
                "dang_vien": "co",
                "tu_ngay": "2025-08-15",
            }
        ],
        **doi,
    }


_NGUOI_KY = (
    ("BT", "Nguyễn Thế Hưởng", "Bí thư", "dang_uy"),
    ("PB", "Lê Thị Huyền", "Phó Bí thư", "dang_uy"),
    ("TB", "Vũ Đức Quyết", "Trưởng Ban", "ban_xay_dung_dang"),
    ("PTB", "Ngô Bỉnh Khiêm", "Phó Trưởng Ban", "ban_xay_dung_dang"),
    ("CT", "Bùi Tuấn Kiệt", "Chủ tịch", "ubnd"),
    ("PCT", "Hồ Mỹ Lệ", "Phó Chủ tịch", "ubnd"),
    ("MT", "Đào Thị Mận", "Chủ tịch", "mttq"),
    ("BTD", "Trịnh Quốc Bảo", "Bí thư", "doan"),
)
_KHOA = ("ma", "ho_ten", "chuc_vu", "co_quan")
NGUOI_KY = [
    {**dict(zip(_KHOA, nguoi, strict=True)), "tu_ngay": "2025-07-01"} for nguoi in _NGUOI_KY
]


@pytest.fixture
def lap_ho_so() -> LapHoSo:
    """Make a small dossier; ``don_vi`` and any key of the dossier may be given."""

    def lap(don_vi: dict[str, Any] | None = None, **doi: Any) -> HoSo:
        data: dict[str, Any] = {
            "phien_ban": 1,
            "nam": 2026,
            "don_vi": _don_vi(**(don_vi or {})),
            "nguoi_ky": NGUOI_KY,
            "to_dan_van": [_to("TDP01", 1), _to("TDP15", 15)],
            **doi,
        }
        return HoSo.model_validate(data)

    return lap
