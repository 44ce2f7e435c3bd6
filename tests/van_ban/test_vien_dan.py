"""Every real document cites a text in full once: the date stands with the first citation alone."""

import re
from collections import Counter

import pytest

from reportgen.document.tree import Dieu, Item, Paragraph
from tests.ho_tro.van_ban_that import VAN_BAN, da_soan

CO_NGAY = re.compile(r" số (\d+(?:/\d{4})?[-/][\w/-]+),? ngày \d")


@pytest.mark.parametrize("ten", VAN_BAN)
def test_no_text_is_cited_in_full_twice(ten: str) -> None:
    van_ban = da_soan(ten).van_ban
    texts = list(van_ban.the_thuc.can_cu)
    for block in van_ban.noi_dung:
        runs = (
            block.runs
            if isinstance(block, Paragraph | Item)
            else block.noi_dung
            if isinstance(block, Dieu)
            else ()
        )
        texts.append("".join(run.text for run in runs))
    cited = Counter(number for text in texts for number in CO_NGAY.findall(text))
    assert [number for number, count in cited.items() if count > 1] == []
