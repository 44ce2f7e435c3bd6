from datetime import date

from reportgen.text_vn import ngay_bang_chu


def test_a_day_is_written_in_words() -> None:
    assert ngay_bang_chu(date(2026, 5, 28)) == (
        "ngày hai mươi tám tháng năm năm hai nghìn không trăm hai mươi sáu"
    )


def test_the_fourth_month_is_thang_tu() -> None:
    assert ngay_bang_chu(date(2024, 4, 1)).startswith("ngày một tháng tư năm")
