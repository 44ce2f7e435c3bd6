"""Capitals of a unit's level: outside quotations, before that name only."""

import pytest

from reportgen.text_vn.viet_hoa_rieng import ngoai_nhay, viet_hoa_cap


@pytest.mark.parametrize(
    ("truoc", "sau"),
    [
        ("Đảng ủy phường Ngô Quyền;", "Đảng ủy Phường Ngô Quyền;"),
        ("phường Ngô Quyền, phường Hàng Bạc", "Phường Ngô Quyền, phường Hàng Bạc"),
        ("phường Ngô Quyền và “phường Ngô Quyền”", "Phường Ngô Quyền và “phường Ngô Quyền”"),
        ('mô hình "phường Ngô Quyền xanh"', 'mô hình "phường Ngô Quyền xanh"'),
        ("phường Ngô Quyềnh", "phường Ngô Quyềnh"),
        ("Phường Ngô Quyền", "Phường Ngô Quyền"),
    ],
)
def test_the_level_before_the_name(truoc: str, sau: str) -> None:
    assert viet_hoa_cap(truoc, "phường", "Ngô Quyền") == sau


def test_what_is_quoted_is_blanked_out() -> None:
    assert ngoai_nhay("a “bc” d") == "a      d"
