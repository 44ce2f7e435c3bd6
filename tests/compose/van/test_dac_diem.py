from datetime import date
from typing import Any

import pytest

from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.van.dac_diem import dac_diem_phuong, dac_diem_to
from reportgen.compose.van.so_lieu_van import Cau
from tests.ho_tro.sinh_ho_so import cac_to, ho_so, thanh_vien, to_dan_van


def _phuong(cau: Cau, loai: str = "phuong", **khac: Any) -> str:
    dossier = ho_so(loai, **khac)
    return " ".join(dac_diem_phuong(dossier, tong_hop(dossier, "N", "phuong"), "trong năm", cau))


def test_the_unit_and_its_teams_are_counted(cau: Cau) -> None:
    assert _phuong(cau, "xa") == (
        "Xã Đông Sơn có 03 thôn, 2.345 hộ, 9.012 nhân khẩu, 301 đảng viên. "
        "Toàn xã có 03 tổ dân vận "
        "với 06 thành viên, trong đó có 03 nữ, 03 đảng viên; tuổi bình quân 66. "
        "Bí thư Chi bộ trực tiếp làm tổ trưởng ở cả 03 tổ."
    )


def test_sizes_the_unit_does_not_give_are_summed_over_the_teams(cau: Cau) -> None:
    assert "1.500 hộ, 5.400 nhân khẩu" in _phuong(cau)


def test_one_team_is_no_plural(cau: Cau) -> None:
    told = _phuong(cau, to_dan_van=cac_to(1))
    assert told.endswith("Bí thư Chi bộ trực tiếp làm tổ trưởng.")


@pytest.mark.parametrize(
    ("members", "chu"),
    [
        ([{"dang_vien": True, "gioi_tinh": "nam"}] * 2, "02 thành viên, đều là đảng viên;"),
        ([{"dang_vien": False, "gioi_tinh": "nam"}] * 2, "02 thành viên;"),
        (
            [{"dang_vien": True, "gioi_tinh": "nu"}] * 2,
            "02 thành viên, đều là đảng viên, trong đó có 02 nữ;",
        ),
    ],
)
def test_what_is_none_is_not_counted(cau: Cau, members: list[dict[str, Any]], chu: str) -> None:
    people = [thanh_vien(f"T1-{i}", **m) for i, m in enumerate(members)]
    assert chu in _phuong(cau, to_dan_van=[to_dan_van("T1", "thôn Đông", thanh_vien=people)])


def test_a_unit_whose_teams_are_dissolved_counts_none(cau: Cau) -> None:
    gone = to_dan_van("T1", "thôn Đông", giai_the=date(2026, 6, 30))
    assert _phuong(cau, to_dan_van=[gone]).endswith(
        "Tổ dân vận thôn Đông kết thúc hoạt động từ ngày 01/7/2026."
    )


def test_a_change_of_members_in_the_period_is_told(cau: Cau) -> None:
    change = {"loai": "kien_toan", "so_ky_hieu": "77-QĐ/ĐU", "ngay": date(2026, 3, 2)}
    told = _phuong(cau, to_dan_van=[to_dan_van("T1", "thôn Đông", quyet_dinh_thay_doi=[change])])
    assert told.endswith(
        "Trong năm, Đảng ủy phường Nguyễn Trãi đã kiện toàn Tổ dân vận thôn Đông "
        "(Quyết định số 77-QĐ/ĐU, ngày 02/3/2026)."
    )


def test_a_teams_own_paragraph(cau: Cau) -> None:
    dossier = ho_so()
    told = dac_diem_to(dossier.to_dan_van[0], tong_hop(dossier, "Q2", "T1"), cau)
    assert told == (
        "Tổ dân vận Tổ dân phố số 1 phụ trách địa bàn Tổ dân phố số 1, 500 hộ, 1.800 nhân khẩu; "
        "có 02 thành viên, trong đó có 01 nữ, 01 đảng viên."
    )
