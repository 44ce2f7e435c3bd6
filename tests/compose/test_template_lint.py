"""Lock 5: templates are checked without data."""

from types import SimpleNamespace
from typing import Any

from reportgen.compose.template_files import packaged_folder
from reportgen.compose.template_lint import DuocDung, lint

DUNG = """---
trich_yeu: Kết quả {{ ky }}
---
# I. KẾT QUẢ
{% for t in ds %}
- **{{ t.ten }}**: {{ t.so|so_dem }}
{% endfor %}
| A | B |
|---|---|
| {% if ds %}a | b{% else %}c | d{% endif %} |
:bang-bieu tong-hop
"""


def test_a_good_template_has_no_problem(xuong: Any) -> None:
    xuong.viet("a.mau.txt", DUNG)
    xuong.viet("cau-mau.toml", '[ten_ky]\ntinh_den = "{{ trong_ky }}, đến {{ ngay }}"\n')
    ten = {"ky": ["quý I"], "ds": [[SimpleNamespace(ten="a", so=1)]]}
    assert lint([xuong.thu_muc], lambda _: DuocDung(ten, ["tong-hop"])) == ()


def test_all_problems_of_all_files_are_told_by_place(xuong: Any) -> None:
    xuong.viet("a.mau.txt", "---\nloai: x\n---\n{{ a.b() }}\n")
    xuong.viet("b.mau.txt", "{% for x in y %}\n")
    xuong.viet("c.mau.txt", "Đoạn **đậm\n:bang-bieu la\n{{ a|noi_la }}\n")
    xuong.viet("d/e.mau.txt", "Đoạn **đậm\n:bang-bieu la\n{% include 'z.mau.txt' %}\n:la\n")
    xuong.viet("cau-mau.toml", 'a = "{{ b|la_la }}"\n')
    noi = [
        (d.location.tep.rpartition("/")[2], d.location.dong, d.code)
        for d in lint([xuong.thu_muc], lambda _: DuocDung(None, ["tong-hop"]))
    ]
    assert noi == [
        ("a.mau.txt", 2, "MB011"),
        ("a.mau.txt", 4, "MB003"),
        ("b.mau.txt", 1, "MB002"),
        ("c.mau.txt", 3, "MB004"),
        ("cau-mau.toml", 1, "MB004"),
        ("e.mau.txt", 1, "MB007"),
        ("e.mau.txt", 2, "MB009"),
        ("e.mau.txt", 3, "MB001"),
        ("e.mau.txt", 4, "MB008"),
    ]


def test_a_sign_left_open_in_any_branch_is_found(xuong: Any) -> None:
    mau = "{% if a %}\nA\n{% elif b %}\n**B\n{% else %}\n*C\n{% endif %}\n"
    xuong.viet("a.mau.txt", mau)
    assert [(d.code, d.location.dong) for d in lint([xuong.thu_muc])] == [
        ("MB007", 4),
        ("MB007", 6),
    ]


def test_a_sign_opened_in_both_branches_is_no_problem(xuong: Any) -> None:
    xuong.viet("a.mau.txt", "{% if a %}**A{% else %}**B{% endif %} C**\n")
    assert lint([xuong.thu_muc]) == ()


def test_tables_are_left_unchecked_when_nobody_names_them(xuong: Any) -> None:
    xuong.viet("a.mau.txt", ":bang-bieu gi-cung-duoc\n")
    assert lint([xuong.thu_muc]) == ()


def test_unknown_names_are_found_in_head_and_body(xuong: Any) -> None:
    xuong.viet("a.mau.txt", "---\ntrich_yeu: {{ dovi }}\n---\n{% set x = don_vj %}\n{{ x }}\n")
    van_de = lint([xuong.thu_muc], lambda _: DuocDung({"don_vi": ["x"]}))
    assert [(d.code, d.location.dong, d.hint) for d in van_de] == [
        ("MB005", 2, 'ý bạn là "don_vi"?'),
        ("MB005", 4, 'ý bạn là "don_vi"?'),
    ]


def test_a_file_that_is_not_text_is_told(xuong: Any) -> None:
    (xuong.thu_muc / "a.mau.txt").write_bytes(b"\xff\xfe\x00")
    assert [d.code for d in lint([xuong.thu_muc])] == ["MB015"]


def test_the_templates_of_the_program_have_no_problem() -> None:
    assert packaged_folder().is_dir()
    assert lint([packaged_folder()]) == ()
