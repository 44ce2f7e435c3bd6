import codecs
import time
import unicodedata

import pytest

from reportgen.yaml_source import Nut, NutBang, NutChu, NutDanhSach, doc_yaml


def _bang(chu: str | bytes) -> NutBang:
    nut = doc_yaml(chu, "x").value
    assert isinstance(nut, NutBang)
    return nut


def _chu(nut: Nut) -> str | None:
    assert isinstance(nut, NutChu)
    return nut.chu


def _ma(chu: str | bytes) -> list[tuple[str, int, int]]:
    return [(d.code, d.location.dong, d.location.cot) for d in doc_yaml(chu, "x").diagnostics]


@pytest.mark.parametrize("chu", ["07", "19:30", "no", "2026-13-05", "6.500", "0123456701", "1e3"])
def test_a_scalar_stays_the_text_that_was_typed(chu: str) -> None:
    assert _chu(_bang(f"a: {chu}").muc["a"]) == chu


@pytest.mark.parametrize("chu", ["", "~", "null"])
def test_nothing_written_is_none(chu: str) -> None:
    assert _chu(_bang(f"a: {chu}").muc["a"]) is None


def test_a_quoted_nothing_is_a_text() -> None:
    assert _chu(_bang('a: ""').muc["a"]) == ""


def test_places_count_from_one_in_letters_not_bytes() -> None:
    bang = _bang("Họ tên: x\nđường: [ế, ộ ữ]\n")
    duong = bang.muc["duong"]
    assert isinstance(duong, NutDanhSach)
    assert [(con.dong, con.cot) for con in duong.muc] == [(2, 9), (2, 12)]
    assert bang.khoa["ho_ten"] == ("Họ tên", 1, 1)


def test_keys_and_values_are_composed() -> None:
    bang = _bang(unicodedata.normalize("NFD", 'Kết quả: "tổ trưởng"'))
    assert bang.khoa["ket_qua"].goc == "Kết quả"
    assert _chu(bang.muc["ket_qua"]) == "tổ trưởng"


def test_an_escaped_combining_mark_is_composed() -> None:
    assert _chu(_bang('a: "to\\u0302\\u0309"').muc["a"]) == "tổ"


def test_a_double_key_is_told_at_both_places_and_the_first_counts() -> None:
    ket_qua = doc_yaml("a:\n  ngay: 1\n  ten: x\n  Ngày: 2\n", "x")
    assert [(d.code, d.location.dong, d.location.cot) for d in ket_qua.diagnostics] == [
        ("V39", 2, 3),
        ("V39", 4, 3),
    ]
    assert isinstance(ket_qua.value, NutBang)
    trong = ket_qua.value.muc["a"]
    assert isinstance(trong, NutBang)
    assert _chu(trong.muc["ngay"]) == "1"


@pytest.mark.parametrize(
    ("chu", "ma"),
    [
        ('a: x\nb: "chưa đóng\nc: d\n', [("DL003", 2, 4)]),
        ("noi_dung: Dự án A: gặp từng hộ", [("DL003", 1, 18)]),
        ("a:\n\t- b\n", [("DL007", 2, 1)]),
        ("a: x\n \tb: y\n", [("DL007", 2, 2)]),
        ("a: [1, 2\nb: c\n", [("DL003", 1, 4)]),
        ("a: {b: 1\nc: 2\n", [("DL003", 1, 4)]),
        ("a: b\nxin chào\nc: d\n", [("DL003", 2, 1)]),
        ("a: @tổ trưởng", [("DL003", 1, 4)]),
        ("a: %x", [("DL003", 1, 4)]),
        ("a:\n  - b\n - c\n", [("DL003", 3, 2)]),
        ('a: "b" c', [("DL003", 1, 8)]),
        ("a: &neo x\nb: *neo\n", [("DL005", 1, 4), ("DL005", 2, 4)]),
        ("a: *quan trọng*", [("DL005", 1, 4)]),
        ("a: !Chú ý", [("DL003", 1, 4)]),
        ("a: !x b", [("DL005", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("DL006", 2, 1)]),
        ("[a, b]: c", [("DL003", 1, 1)]),
        ("a: b\x07c", [("DL002", 1, 5)]),
        ("dòng một: 1\nb: \ud800", [("DL002", 2, 4)]),
    ],
)
def test_what_cannot_be_read_is_told_where_it_stands(chu: str, ma: list[object]) -> None:
    assert _ma(chu) == ma


@pytest.mark.parametrize("chu", ["x: A: B", 'x: "A', "x: [A", "x: @A", "a:\n\tb: 1"])
def test_every_syntax_error_has_a_hint(chu: str) -> None:
    assert all(d.hint for d in doc_yaml(chu, "x").diagnostics)


def test_a_comment_and_a_document_mark_at_the_top_are_no_fault() -> None:
    assert _ma("# ghi chú\n---\na: 1\n") == []


def test_a_byte_order_mark_is_tolerated() -> None:
    assert _ma(codecs.BOM_UTF8 + b"a: 1") == []
    assert _bang(codecs.BOM_UTF8 + b"a: 1").khoa["a"].cot == 1


@pytest.mark.parametrize("ma_hoa", ["utf-16", "utf-16-be"])
def test_utf16_is_read_with_a_warning(ma_hoa: str) -> None:
    dau = codecs.BOM_UTF16_BE if ma_hoa == "utf-16-be" else b""
    nguon = dau + "Tổ: ế ộ ữ".encode(ma_hoa)
    assert _chu(_bang(nguon).muc["to"]) == "ế ộ ữ"
    assert [d.is_error for d in doc_yaml(nguon, "x").diagnostics] == [False]


def test_utf16_cut_in_the_middle_is_told() -> None:
    assert [d.code for d in doc_yaml("Tổ".encode("utf-16") + b"\x00", "x").diagnostics] == ["DL002"]


def test_a_wrong_encoding_is_told_at_its_line() -> None:
    assert _ma("a: 1\nđ: caf".encode() + b"\xe9") == [("DL002", 2, 7)]


@pytest.mark.parametrize("nguon", [b"PK\x03\x04\x00\xff\x00", b"a: \x00b", bytes(range(256))])
def test_binary_is_told(nguon: bytes) -> None:
    assert [d.code for d in doc_yaml(nguon, "x").diagnostics] == ["DL002"]


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    assert [d.code for d in doc_yaml(b"a" * (20 * 1024 * 1024 + 1), "x").diagnostics] == ["DL004"]


BOM_NEO = "\n".join(
    ["a0: &a0 [x, x]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9))]
)


@pytest.mark.parametrize(
    "chu",
    [
        "[" * 10_000,
        "a: " + "{" * 1_000_000,
        "- " * 100_000,
        "? " * 100_000,
        "[]" * 100_000,
        '["]",' * 100_000,
        "\n".join(" " * i + "a:" for i in range(2_000)),
        BOM_NEO,
    ],
    ids=["ngoặc vuông", "ngoặc nhọn", "gạch", "hỏi", "rỗng", "giả đóng", "thụt lề", "neo"],
)
def test_a_bomb_is_told_quickly(chu: str) -> None:
    bat_dau = time.process_time()
    assert any(d.is_error for d in doc_yaml(chu, "x").diagnostics)
    assert time.process_time() - bat_dau < 1


def test_thirty_levels_are_enough_for_anyone_and_allowed() -> None:
    assert _ma("[" * 30 + "]" * 30) == []
    assert _ma("[" * 31 + "]" * 31) == [("DL004", 1, 31)]


def test_decomposed_letters_are_told_once_at_their_first_line() -> None:
    chu = "a: tổ\nb: " + unicodedata.normalize("NFD", "tổ\nc: ngõ")
    ket_qua = doc_yaml(chu, "x")
    assert [(d.code, d.is_error, d.location.dong) for d in ket_qua.diagnostics] == [
        ("V38", False, 2)
    ]


def test_a_dash_indented_too_far_is_told_instead_of_joined() -> None:
    assert _ma("nơi nhận:\n  - Như trên\n    - Lưu VT\n") == [("DL009", 3, 5)]


def test_a_sentence_over_two_lines_may_have_a_dash_inside() -> None:
    assert _ma("a: phát triển kinh tế -\n  xã hội, văn hóa - xã hội\n") == []
