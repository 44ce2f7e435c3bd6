"""Dashes: the hyphen of the keyboard wherever a Vietnamese document writes one."""

import re

# Hyphens and minus signs of other kinds are always a hyphen.
_GACH_NOI = re.compile("[\u2010\u2011\u2212\u2043\ufe58\ufe63]")
_DAI = "\u2012-\u2015"
_GACH_DAI = re.compile(
    f"(?<![{_DAI}])(?:"
    f"(?<=[\\d ])[{_DAI}](?=\\S|[ ]+\\S)"  # 2024–2026, a – b
    f"|(?<=\\S)[{_DAI}](?=[\\d ])"  # T1–3
    f"|(?:^|(?<=\\n))[{_DAI}](?= *[^\\s{_DAI}])"  # – first item
    f"|(?<=[A-ZĐƯÂÊÔ])[{_DAI}](?=[A-ZĐƯÂÊÔ])"  # QĐ–UBND
    f")(?![{_DAI}])"
)


def gach_thuong(chu: str) -> str:
    """A hyphen for long dashes beside a digit or a space, at a line's start, between capitals.

    A long dash that joins two words (``Hà Nội–Huế``), one alone and rows of them are meant.
    """
    return _GACH_DAI.sub("-", _GACH_NOI.sub("-", chu))
