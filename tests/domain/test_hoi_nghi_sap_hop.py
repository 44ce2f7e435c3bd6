"""A meeting still to come, and the paper of a document."""

from datetime import date

import pytest
from pydantic import ValidationError

from reportgen.domain.ho_so import HoiNghi, KetLuan, KhoGiay

HOP = {"ma": "H1", "ngay": date(2026, 12, 1), "to": "phuong", "loai": "tong_ket"}


def test_a_meeting_to_come_counts_nobody() -> None:
    meeting = HoiNghi.model_validate(HOP)
    assert (meeting.co_mat, meeting.vang) == (None, None)


def test_who_takes_part_is_a_line_each_with_commas_kept() -> None:
    typed = "- Thường trực Đảng ủy, lãnh đạo UBND phường\n- Bí thư các chi bộ"
    meeting = HoiNghi.model_validate({**HOP, "thanh_phan": typed})
    assert meeting.thanh_phan == (
        "Thường trực Đảng ủy, lãnh đạo UBND phường",
        "Bí thư các chi bộ",
    )


@pytest.mark.parametrize("typed", ["A5", "a5", " A5 "])
def test_the_paper_is_read_whatever_its_capitals(typed: str) -> None:
    assert HoiNghi.model_validate({**HOP, "kho_giay": typed}).kho_giay is KhoGiay.A5


def test_another_paper_is_refused() -> None:
    with pytest.raises(ValidationError, match="kho_giay"):
        HoiNghi.model_validate({**HOP, "kho_giay": "A3"})


def test_a_task_names_the_bodies_that_work_on_it() -> None:
    task = KetLuan.model_validate({"noi_dung": "Rà soát", "phoi_hop": "UBND phường, MTTQ phường"})
    assert task.phoi_hop == ("UBND phường", "MTTQ phường")
