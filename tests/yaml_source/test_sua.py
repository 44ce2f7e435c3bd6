"""Changes to entries touch as few bytes as can be, and never what they were not asked to."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.yaml_source import NutBang, doc_yaml, sua_bang, them_cac_muc, them_muc, xoa_muc
from reportgen.yaml_source.tep_chu import tran
from reportgen.yaml_source.thay_nut import nhu_doc

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
TEP = """\
# đầu tệp
nam: 2026   # năm của sổ
don_vi:
  ten: phường Cửa Nam  # tên
  noi_nhan: [Thường trực, UBND]

hoat_dong:
  # việc đầu
  - {ma: HD-1, ngay: 2026-01-05, noi_dung: "Họp, bàn", so_lieu: {so_buoi: 1, luot_nguoi: 40}}
  - ma: HD-2      # việc sau
    ngay: 06/01/2026
    noi_dung: Vận động
    phoi_hop:
      - Mặt trận   # hai
      - Phụ nữ
    ket_qua: |
      Dòng một
      dòng hai
  # cuối
don_thu: []
hoi_nghi:
  - ma: H1
"""


def doi(truoc: str, cu: str, moi: str) -> str:
    assert truoc.count(cu) == 1
    return truoc.replace(cu, moi)


@pytest.mark.parametrize(
    ("duong", "thay", "cu", "moi"),
    [
        (["don_vi"], {"ten": "phường Ô Chợ Dừa"}, "phường Cửa Nam  #", "phường Ô Chợ Dừa  #"),
        (["don_vi"], {"noi_nhan": ["A", "B, C"]}, "[Thường trực, UBND]", '[A, "B, C"]'),
        (["don_vi"], {"ten": None}, "  ten: phường Cửa Nam  # tên\n", ""),
        (["don_vi"], {"so_ho": 12}, "UBND]\n", "UBND]\n  so_ho: 12\n"),
        ([], {"nam": 2027}, "nam: 2026 ", "nam: 2027 "),
        (["hoat_dong", 0], {"noi_dung": "Họp tổ"}, '"Họp, bàn"', '"Họp tổ"'),
        (["hoat_dong", 0], {"ngay": date(2026, 2, 1)}, "2026-01-05", "2026-02-01"),
        (["hoat_dong", 0], {"ngay": None}, "ngay: 2026-01-05, ", ""),
        (["hoat_dong", 0], {"so_lieu": None}, ", so_lieu: {so_buoi: 1, luot_nguoi: 40}", ""),
        (
            ["hoat_dong", 0],
            {"so_lieu": {"so_buoi": 1, "luot_nguoi": 45}},
            "luot_nguoi: 40",
            "luot_nguoi: 45",
        ),
        (["hoat_dong", 0], {"so_lieu": {"luot_nguoi": 40}}, "so_buoi: 1, ", ""),
        (["hoat_dong", 0], {"noi_bat": True}, "40}}", "40}, noi_bat: co}"),
        (["hoat_dong", 1], {"ma": "HD-3"}, "HD-2 ", "HD-3 "),
        (["hoat_dong", 1], {"ngay": date(2026, 2, 7)}, "06/01/2026", "07/02/2026"),
        (["hoat_dong", 1], {"noi_dung": None}, "    noi_dung: Vận động\n", ""),
        (["hoat_dong", 1], {"phoi_hop": ["Mặt trận", "Đoàn"]}, "- Phụ nữ", "- Đoàn"),
        (
            ["hoat_dong", 1],
            {"phoi_hop": ["Mặt trận", "Phụ nữ", "Đoàn"]},
            "- Phụ nữ\n",
            "- Phụ nữ\n      - Đoàn\n",
        ),
        (["hoat_dong", 1], {"ket_qua": "Xong"}, "|\n      Dòng một\n      dòng hai", '"Xong"'),
        (
            ["hoat_dong", 1],
            {"phoi_hop": None},
            "    phoi_hop:\n      - Mặt trận   # hai\n      - Phụ nữ\n",
            "",
        ),
        (["hoi_nghi", 0], {"ten": "Giao ban"}, "  - ma: H1\n", "  - ma: H1\n    ten: Giao ban\n"),
    ],
)
def test_a_change_touches_only_its_value(duong, thay, cu: str, moi: str) -> None:
    made = sua_bang(TEP.encode(), duong, thay)
    assert made is not None
    assert made.decode() == doi(TEP, cu, moi)


def test_nothing_changed_is_nothing_written() -> None:
    assert sua_bang(TEP.encode(), ["hoat_dong", 1], {"ma": "HD-2", "den": None}) == TEP.encode()


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    text = b"\xef\xbb\xbf" + TEP.replace("\n", "\r\n").encode()
    made = sua_bang(text, ["don_vi"], {"so_ho": 12})
    assert made == text.replace(b"UBND]\r\n", b"UBND]\r\n  so_ho: 12\r\n")


@pytest.mark.parametrize(
    ("duong", "muc", "cu", "moi"),
    [
        (["don_thu"], {"ma": "D1"}, "don_thu: []\n", "don_thu:\n  - {ma: D1}\n"),
        (["hoi_nghi"], {"ma": "H2"}, "  - ma: H1\n", "  - ma: H1\n  - ma: H2\n"),
        (
            ["hoi_nghi", 0, "y_kien"],
            {"nguoi": "A"},
            "  - ma: H1\n",
            "  - ma: H1\n    y_kien:\n      - {nguoi: A}\n",
        ),
        (
            ["hoat_dong"],
            {"ma": "HD-3", "so_lieu": {"so_buoi": 2}},
            "      dòng hai\n",
            "      dòng hai\n  - ma: HD-3\n    so_lieu: {so_buoi: 2}\n",
        ),
    ],
)
def test_an_entry_is_added_at_the_end_of_its_list(duong, muc, cu: str, moi: str) -> None:
    made = them_muc(TEP.encode(), duong, muc)
    assert made is not None
    assert made.decode() == doi(TEP, cu, moi)


@pytest.mark.parametrize(
    ("duong", "cu", "moi"),
    [
        (["hoi_nghi", 0], "\n  - ma: H1", "\n  []"),
        (["don_vi", "noi_nhan", 1], ", UBND", ""),
        (["don_vi", "noi_nhan", 0], "Thường trực, ", ""),
    ],
)
def test_an_entry_is_taken_out(duong, cu: str, moi: str) -> None:
    made = xoa_muc(TEP.encode(), duong)
    assert made is not None
    assert made.decode() == doi(TEP, cu, moi)


def test_an_entry_taken_out_leaves_its_neighbours_comments() -> None:
    made = xoa_muc(TEP.encode(), ["hoat_dong", 1])
    assert made is not None
    text = made.decode()
    assert "HD-2" not in text
    assert "# việc đầu" in text
    assert "# cuối" in text


@pytest.mark.parametrize("duong", [["khong_co"], ["hoat_dong", 9], ["nam"], ["hoat_dong"]])
def test_where_there_is_no_entry_nothing_is_written(duong) -> None:
    assert sua_bang(TEP.encode(), duong, {"ma": "x"}) is None


_CHU = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12).map(str.strip)
_GIA_TRI = st.one_of(
    _CHU.filter(bool),
    st.integers(0, 10**6),
    st.lists(_CHU.filter(bool), min_size=1, max_size=3),
    st.dictionaries(st.sampled_from(["so_buoi", "luot_nguoi"]), st.integers(0, 99), min_size=1),
)


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 1),
    st.dictionaries(
        st.sampled_from(["ma", "ngay", "noi_dung", "so_lieu", "phoi_hop", "ket_qua", "moi"]),
        st.one_of(st.none(), _GIA_TRI),
        max_size=4,
    ),
)
def test_a_reader_sees_exactly_what_was_asked_or_nothing_is_written(so: int, thay) -> None:
    made = sua_bang(TEP.encode(), ["hoat_dong", so], thay)
    if made is None:
        return
    before, after = (tran(doc_yaml(text, "").value) for text in (TEP.encode(), made))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    want = {k: v for k, v in before["hoat_dong"][so].items() if k not in thay}
    want |= {k: nhu_doc(v) for k, v in thay.items() if v is not None}
    got = after["hoat_dong"][so]
    assert {k: v for k, v in got.items() if v not in (None, {}, [])} == want
    for line in ("# đầu tệp", "# năm của sổ", "# tên", "# việc đầu", "# cuối"):
        assert line in made.decode()
    before["hoat_dong"].pop(so)
    after["hoat_dong"].pop(so)
    assert before == after


def test_every_entry_of_the_sample_can_be_changed_and_taken_out() -> None:
    data = MAU.read_bytes()
    root = doc_yaml(data, "").value
    assert isinstance(root, NutBang)
    for key in ("hoat_dong", "hoi_nghi", "to_dan_van", "van_ban", "don_thu"):
        for index in (0, 1, -1):
            size = len(root.muc[key].muc)  # type: ignore[union-attr]  # lists, all of them
            place = [key, index % size]
            assert sua_bang(data, place, {"ma": "XYZ"}) is not None
            assert xoa_muc(data, place) is not None


@pytest.mark.parametrize("duong", [["hoi_nghi"], ["don_thu"], ["moi"], ["hoat_dong"]])
def test_many_entries_are_added_in_their_order(duong) -> None:
    muc = [{"ma": f"X{n}", "noi_dung": f"Việc {n}, có: dấu"} for n in range(5)]
    made = them_cac_muc(TEP.encode(), duong, muc)
    assert made is not None
    tree = tran(doc_yaml(made, "").value)
    assert isinstance(tree, dict)
    assert [one["ma"] for one in tree[duong[0]][-5:]] == ["X0", "X1", "X2", "X3", "X4"]
    one_by_one = TEP.encode()
    for one in muc:
        one_by_one = them_muc(one_by_one, duong, one) or b""
    assert made == one_by_one
