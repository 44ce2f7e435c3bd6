"""Names are checked in every branch against what the samples hold, and never told wrongly."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from reportgen.compose.template_lint import DuocDung, lint
from reportgen.compose.ten_trong_mau import duong_dan, vi_du

KY = SimpleNamespace(ten="quý I", ngay=date(2026, 3, 31))
NHOM = SimpleNamespace(ten="Nhóm", doan=("a", "b"))
NGU_CANH = [
    {"ky": KY, "nhom": (), "tuy": None, "chu": "x", "bang_so": {"a": 1}},
    {"ky": KY, "nhom": (NHOM,), "tuy": KY, "chu": "", "bang_so": {"b": 2}, "them": 1},
]


def sai(xuong: Any, chu: str) -> list[int]:
    xuong.viet("a.mau.txt", chu)
    found = lint([xuong.thu_muc], lambda _: DuocDung(vi_du(NGU_CANH)))
    assert {d.code for d in found} <= {"MB005"}
    return [d.location.dong for d in found]


@pytest.mark.parametrize(
    "chu",
    [
        "{{ ky.ten }} {{ ky.ngay|ngay_dai }} {{ ky['ten'] }} {{ ky.ngay.year }}",
        "{% for n in nhom %}{% for d in n.doan %}{{ d }}{{ loop.index }}{% endfor %}{% endfor %}",
        "{% for n in nhom if n.ten %}{{ n.ten }}{% else %}{{ chu }}{% endfor %}",
        "{% set k = ky %}{{ k.ten }}",
        "{% if tuy %}{{ tuy.ten }}{% endif %}",
        "{{ bang_so.a }} {{ bang_so.b }}",
        "{{ nhom[0].ten }}",
        "{% if them %}{{ them }}{% endif %}",
        "{% for a, b in nhom %}{{ a }}{{ b.gi_cung_duoc }}{% endfor %}",
    ],
)  # fmt: skip
def test_a_name_that_some_sample_has_is_no_problem(xuong: Any, chu: str) -> None:
    assert sai(xuong, chu + "\n") == []


@pytest.mark.parametrize(
    "chu",
    [
        "{{ kyy }}",
        "{{ ky.tenn }}",
        "{{ chu.ten }}",
        "{{ ky.ten.gi }}",
        "{% if false %}{{ ky.tenn }}{% endif %}",
        "{% for n in nhom %}{{ n.tenn }}{% endfor %}",
        "{% for n in nhom %}{{ n.ten }}{% endfor %}{{ n }}",
        "{% for n in nhom if n.tenn %}{% endfor %}",
        "{% for n in nhom.ten %}{{ n }}{% endfor %}",
        "{% set k = ky %}{{ k.tenn }}",
        "{{ tuy.tenn }}",
        "{{ ky['tenn'] }}",
        "{{ chu|noi(la) }}",
        "{{ nhom[0].tenn }}",
        "{{ bang_so.c }}",
    ],
)
def test_a_name_that_no_sample_has_is_told_once_at_its_line(xuong: Any, chu: str) -> None:
    assert sai(xuong, f"Đoạn\n{chu}\n") == [2]


def test_an_included_file_knows_the_names_of_its_place(xuong: Any) -> None:
    xuong.viet("phan/b.mau.txt", "{{ n.ten }}\n{{ n.tenn }}\n")
    xuong.viet("a.mau.txt", "{% for n in nhom %}\n{% include 'phan/b.mau.txt' %}\n{% endfor %}\n")
    may = {"a.mau.txt": DuocDung(vi_du(NGU_CANH))}
    (van_de,) = lint([xuong.thu_muc], lambda name: may.get(name, DuocDung()))
    assert (van_de.location.tep.endswith("phan/b.mau.txt"), van_de.location.dong) == (True, 2)


def test_files_that_include_each_other_end(xuong: Any) -> None:
    xuong.viet("a.mau.txt", "{% include 'b.mau.txt' %}\n")
    xuong.viet("b.mau.txt", "{% include 'a.mau.txt' %}\n")
    assert lint([xuong.thu_muc], lambda _: DuocDung(vi_du(NGU_CANH))) == ()


def test_the_ways_to_print_end_at_what_prints() -> None:
    names = vi_du(NGU_CANH)
    assert [way for way, _ in duong_dan(names["ky"], "ky")] == ["ky.ngay", "ky.ten"]
    assert [way for way, _ in duong_dan(names["nhom"], "nhom")] == ["nhom[].doan[]", "nhom[].ten"]
