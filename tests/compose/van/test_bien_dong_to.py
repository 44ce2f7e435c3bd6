"""The change of numbers with a re-constitution, in words."""

import pytest

from reportgen.compose.mau import BoMau
from reportgen.compose.van.bien_dong_to import QuyMo, bien_dong_van

CAU = BoMau().cau


@pytest.mark.parametrize(
    ("truoc", "nay", "van"),
    [
        (
            QuyMo(7, 60),
            QuyMo(5, 46),
            (
                "số tổ giảm 2 (từ 7 xuống 5), số thành viên giảm 14 (từ 60 xuống 46), "
                "bình quân mỗi tổ tăng từ 8,6 lên 9,2 người"
            ),
        ),
        (
            QuyMo(5, 46),
            QuyMo(7, 60),
            (
                "số tổ tăng 2 (từ 5 lên 7), số thành viên tăng 14 (từ 46 lên 60), "
                "bình quân mỗi tổ giảm từ 9,2 xuống 8,6 người"
            ),
        ),
        (
            QuyMo(6, 54),
            QuyMo(5, 45),
            (
                "số tổ giảm 1 (từ 6 xuống 5), số thành viên giảm 9 (từ 54 xuống 45), "
                "bình quân mỗi tổ vẫn là 9,0 người"
            ),
        ),
        (
            QuyMo(6, 48),
            QuyMo(5, 48),
            (
                "số tổ giảm 1 (từ 6 xuống 5), số thành viên giữ nguyên 48, "
                "bình quân mỗi tổ tăng từ 8,0 lên 9,6 người"
            ),
        ),
        (
            QuyMo(5, 46),
            QuyMo(5, 45),
            "số thành viên giảm 1 (từ 46 xuống 45), bình quân mỗi tổ giảm từ 9,2 xuống 9,0 người",
        ),
        (
            QuyMo(120, 1200),
            QuyMo(60, 1130),
            (
                "số tổ giảm 60 (từ 120 xuống 60), số thành viên giảm 70 (từ 1.200 xuống 1.130), "
                "bình quân mỗi tổ tăng từ 10,0 lên 18,8 người"
            ),
        ),
    ],
)
def test_each_number_is_told_in_its_own_direction(truoc: QuyMo, nay: QuyMo, van: str) -> None:
    assert bien_dong_van(truoc, nay, CAU) == van


@pytest.mark.parametrize(
    ("truoc", "nay"),
    [(QuyMo(5, 46), QuyMo(5, 46)), (QuyMo(0, 0), QuyMo(7, 60)), (QuyMo(7, 60), QuyMo(0, 0))],
)
def test_nothing_is_told_without_a_change_or_without_teams(truoc: QuyMo, nay: QuyMo) -> None:
    assert bien_dong_van(truoc, nay, CAU) == ""
