import pytest

from reportgen.compose.van.chu_ngu import (
    chu_ngu,
    chu_ngu_viec,
    mo_ta_chu_ngu,
    noi,
    ten_cap,
    ten_dia_ban,
    ten_gop,
)
from tests.ho_tro.sinh_ho_so import cac_to, ho_so


@pytest.mark.parametrize(
    ("ten", "gop"),
    [
        (
            ["Tổ dân vận Tổ dân phố số 1", "Tổ dân vận Tổ dân phố số 4"],
            "Tổ dân vận Tổ dân phố số 1 và số 4",
        ),
        (["Tổ dân vận thôn Đông", "Tổ dân vận thôn Đoài"], "Tổ dân vận thôn Đông và thôn Đoài"),
        (["Tổ dân vận ấp 1", "Tổ Tuyên vận bản Hồ"], "Tổ dân vận ấp 1 và Tổ Tuyên vận bản Hồ"),
        (["Tổ dân vận thôn Đông"], "Tổ dân vận thôn Đông"),
        ([], ""),
    ],
)
def test_names_that_begin_alike_are_said_once(ten: list[str], gop: str) -> None:
    assert ten_gop(ten) == gop


def test_three_things_are_joined_with_a_last_va() -> None:
    assert noi(["a", "b", "c"]) == "a, b và c"


@pytest.mark.parametrize(
    ("to", "chu"),
    [
        (["phuong"], "phường"),
        (["T2"], "Tổ dân vận Tổ dân phố số 2"),
        (["T1", "T2", "T3", "T4"], "04 tổ dân vận"),
        (["T1", "T2", "T3", "T4", "T5"], "các tổ dân vận"),
        (["T3", "T1"], "Tổ dân vận Tổ dân phố số 1 và số 3"),
    ],
)
def test_the_ward_names_few_teams_and_counts_many(to: list[str], chu: str) -> None:
    assert chu_ngu(ho_so(to_dan_van=cac_to(5)), to, "phuong") == chu


def test_a_teams_own_document_says_to() -> None:
    assert chu_ngu(ho_so(), ["T1"], "T1") == "tổ"


def test_a_team_does_not_claim_joint_work_alone() -> None:
    assert chu_ngu_viec(ho_so(), ["T1", "T2"], "T1") == "tổ cùng các tổ khác"


def test_the_only_team_is_called_by_name() -> None:
    assert mo_ta_chu_ngu(ho_so(to_dan_van=cac_to(1)), "phuong") == "Tổ dân vận Tổ dân phố số 1"


@pytest.mark.parametrize(
    ("loai", "ten"), [("phuong", "phường"), ("xa", "xã"), ("dac_khu", "đặc khu")]
)
def test_each_kind_of_unit_has_its_word(loai: str, ten: str) -> None:
    assert ten_cap(ho_so(loai)) == ten


@pytest.mark.parametrize(
    ("dia_ban", "ten"),
    [
        ("thôn Đông {}", "thôn"),
        ("Khu phố {}", "khu phố"),
        ("Ấp {}", "ấp"),
        ("Tổ dân phố số {}", "tổ dân phố"),
    ],
)
def test_the_residential_groups_are_called_as_in_the_dossier(dia_ban: str, ten: str) -> None:
    assert ten_dia_ban(ho_so("xa", to_dan_van=cac_to(2, dia_ban))) == ten


def test_groups_without_a_kind_follow_the_unit() -> None:
    assert ten_dia_ban(ho_so("xa", to_dan_van=cac_to(1, "Đông Sơn {}"))) == "thôn"
