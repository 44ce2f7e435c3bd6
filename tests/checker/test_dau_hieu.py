"""The names of types come from the editions."""

import pytest

from reportgen.checker.nhan_dien.dau_hieu import ten_loai
from reportgen.standards import editions, load


@pytest.mark.parametrize("ma_hieu", editions())
def test_every_type_of_an_edition_is_known(ma_hieu: str) -> None:
    rows = load(ma_hieu).bang.loai_van_ban
    for row in rows:
        assert ten_loai(row.ten.upper()) == ("" if row.nhom == "ban_sao" else row.ten)


def test_an_award_is_known_and_a_sentence_is_not() -> None:
    assert ten_loai("GIẤY KHEN") == "giấy khen"
    assert ten_loai("BÁO CÁO kết quả") == ""
