import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.metrics import NBSP, do_rong, ngat_dong
from reportgen.layout.model import FontStyle
from reportgen.layout.ngat_dong import doan_can_giua, ngat_can
from reportgen.units import mm

DAM = FontStyle(28, dam=True)


def cac_dong(text: str, rong_mm: float, font: FontStyle = DAM) -> list[str]:
    way = ngat_can(doan_can_giua(text, font, in_hoa=True), mm(rong_mm))
    return [line.replace(NBSP, " ") for line in way.dong]


@pytest.mark.parametrize(
    ("name", "width", "lines"),
    [
        ("Đảng bộ Thành phố Hồ Chí Minh", 80, ["ĐẢNG BỘ THÀNH PHỐ", "HỒ CHÍ MINH"]),
        ("Đảng uỷ phường Hoàn Kiếm", 60, ["ĐẢNG UỶ", "PHƯỜNG HOÀN KIẾM"]),
        ("Đảng uỷ phường Nguyễn Thị Minh Khai", 80, ["ĐẢNG UỶ PHƯỜNG", "NGUYỄN THỊ MINH KHAI"]),
        (
            "Uỷ ban Mặt trận Tổ quốc Việt Nam phường Hoàn Kiếm",
            80,
            ["UỶ BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM PHƯỜNG HOÀN KIẾM"],
        ),
        ("Ban Xây dựng Đảng", 80, ["BAN XÂY DỰNG ĐẢNG"]),
        ("Chi bộ phòng Hành chính - Quản trị", 70, ["CHI BỘ PHÒNG", "HÀNH CHÍNH - QUẢN TRỊ"]),
    ],
)
def test_long_names_break_where_a_clerk_breaks_them(
    name: str, width: float, lines: list[str]
) -> None:
    assert cac_dong(name, width) == lines


@pytest.mark.parametrize("width", range(45, 100, 5))
def test_nam_never_stands_alone(width: int) -> None:
    for name in (
        "Uỷ ban Mặt trận Tổ quốc Việt Nam",
        "Hội Liên hiệp Phụ nữ Việt Nam",
        "Liên đoàn Lao động Việt Nam",
    ):
        assert "NAM" not in cac_dong(name, width)


@pytest.mark.parametrize("width", range(45, 110, 5))
def test_a_proper_name_is_never_split(width: int) -> None:
    lines = cac_dong("Đảng bộ Thành phố Hồ Chí Minh", width)
    assert any("HỒ CHÍ MINH" in line for line in lines)


def test_an_abstract_breaks_after_its_semicolon() -> None:
    text = "kết quả công tác dân vận quý III năm 2026; phương hướng, nhiệm vụ quý IV năm 2026"
    way = ngat_can(doan_can_giua(text, DAM), mm(141))
    assert [line[-1] for line in way.dong] == [";", "6"]


TU = st.sampled_from(
    [
        "Đảng",
        "uỷ",
        "phường",
        "Hoàn",
        "Kiếm",
        "Mặt",
        "trận",
        "Tổ",
        "quốc",
        "Việt",
        "Nam",
        "công",
        "tác",
        "dân",
        "vận",
        "khéo,",
        "quý;",
        "ổ",
        "-",
        "A",
    ]
)


@given(st.lists(TU, min_size=1, max_size=14), st.integers(mm(45), mm(165)))
def test_a_greedy_renderer_makes_exactly_the_chosen_lines(words: list[str], width: int) -> None:
    way = ngat_can(doan_can_giua(" ".join(words), DAM), width)
    assert ngat_dong(way.text, DAM, width) == way.dong


@given(st.lists(TU, min_size=1, max_size=14), st.integers(mm(45), mm(165)))
def test_no_line_is_wider_than_its_column(words: list[str], width: int) -> None:
    cut = doan_can_giua(" ".join(words), DAM)
    way = ngat_can(cut, width)
    assert all(do_rong(line, DAM) <= max(width, cut.rong_khuc) for line in way.dong)


@given(st.lists(TU, min_size=1, max_size=14))
def test_breaking_keeps_every_word(words: list[str]) -> None:
    way = ngat_can(doan_can_giua(" ".join(words), DAM), mm(80))
    assert way.text.replace(NBSP, " ").split() == words
