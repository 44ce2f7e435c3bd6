import pytest

from reportgen.layout.metrics import NBSP, cao_dong, do_rong, ngat_dong, rong_nhat
from reportgen.layout.model import FontStyle
from reportgen.units import pt, twips_to_mm


@pytest.mark.parametrize(
    ("text", "font", "mm"),
    [
        ("ĐẢNG CỘNG SẢN VIỆT NAM", FontStyle(30, dam=True), 72.9),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", FontStyle(26, dam=True), 95.7),
        ("Độc lập - Tự do - Hạnh phúc", FontStyle(28, dam=True), 60.5),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", FontStyle(28), 84.5),
        ("ĐẢNG UỶ PHƯỜNG HOÀN KIẾM", FontStyle(28, dam=True), 77.2),
        (
            "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026",
            FontStyle(28, nghieng=True),
            103.9,
        ),
    ],
)
def test_widths_are_those_measured_with_times_new_roman(
    text: str, font: FontStyle, mm: float
) -> None:
    assert twips_to_mm(do_rong(text, font)) == pytest.approx(mm, abs=0.06)


def test_a_no_break_space_is_as_wide_as_a_space() -> None:
    font = FontStyle(28)
    assert do_rong(NBSP, font) == do_rong(" ", font)


def test_lines_break_greedily_at_spaces() -> None:
    font = FontStyle(28)
    width = do_rong("công tác dân", font)
    assert ngat_dong("công tác dân vận khéo", font, width) == ("công tác dân", "vận khéo")


def test_a_no_break_space_never_breaks() -> None:
    assert ngat_dong(f"dân{NBSP}vận khéo", FontStyle(28), 1) == (f"dân{NBSP}vận", "khéo")


def test_the_longest_line_is_measured() -> None:
    font = FontStyle(28)
    assert rong_nhat(("ngắn", "dài hơn nhiều"), font) == do_rong("dài hơn nhiều", font)


def test_an_exact_line_is_as_high_as_it_says() -> None:
    assert cao_dong(FontStyle(28), pt(18), "exact") == pt(18)


def test_a_single_line_is_as_high_as_the_font_says() -> None:
    assert cao_dong(FontStyle(28), 240, "auto") == pytest.approx(pt(14) * 1.149, abs=1)
