"""Every code of the catalogue is either a rule or stands on the list of what no file can tell."""

import tomllib
from pathlib import Path

from reportgen.checker.danh_ba import LUAT

GOC = Path(__file__).parents[2]
DANH_MUC = frozenset((Path(__file__).parent / "danh_muc.txt").read_text(encoding="utf-8").split())
KHONG_KIEM = tomllib.loads(
    (GOC / "reportgen" / "checker" / "khong_kiem_duoc.toml").read_text(encoding="utf-8")
)["luat"]


def test_rules_and_what_cannot_be_told_make_the_catalogue() -> None:
    rules = {rule.ma for rule in LUAT}
    untold = {entry["ma"] for entry in KHONG_KIEM}
    assert rules & untold == set()
    assert rules | untold == DANH_MUC


def test_each_code_left_out_says_why() -> None:
    assert all(entry["ten"] and entry["ly_do"] for entry in KHONG_KIEM)
