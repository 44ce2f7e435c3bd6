"""Locks 2, 3 and 4: little syntax, strict names, every block knows its line."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.compose.environment import TemplateEnvironment


@dataclass(frozen=True, slots=True)
class To:
    ten: str = "Tổ dân vận số 1"
    so_ho: int = 350

    def xoa(self) -> str:
        return "đã xóa"


@pytest.mark.parametrize(
    "mau",
    [
        "{{ don_vi.ten.upper() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ ''.__class__ }}",
        "{{ x|attr('__class__') }}",
        "{{ 'a' * 300000000 }}",
        "{{ 2 ** 99 }}",
        "{{ 7 // 2 }}",
        "{{ 7 % 2 }}",
        "{{ a ~ b }}",
        "{% macro m() %}{% endmacro %}",
        "{% import 'a' as b %}",
        "{% from 'a' import b %}",
        "{% set x %}a{% endset %}",
        "{% set a, b = c %}",
        "{% filter viet_hoa %}a{% endfilter %}",
        "{% with a = 1 %}{% endwith %}",
        "{% for x in y recursive %}{% endfor %}",
        "{% include ten_tep %}",
        "{% include ['a', 'b'] %}",
        "{% include 'a' ignore missing %}",
        "{% extends ten_tep %}",
        "{{ self }}",
        "{{ self.than }}",
        "{{ _x }}",
        "{{ x is defined }}",
        "{{ x[1:2] }}",
        "{{ {'a': 1} }}",
        "{{ x|noi(d='a') }}",
        "{% call m() %}{% endcall %}",
        "{% autoescape false %}{{ v }}{% endautoescape %}",
        "{{ super() }}",
        "{{ range(9) }}",
    ],
)
def test_syntax_outside_the_list_is_refused_with_its_line(xuong: Any, mau: str) -> None:
    ket_qua = xuong.dung(f"Đoạn\n\n{mau}\n")
    assert ket_qua.value is None
    assert {d.code for d in ket_qua.diagnostics} <= {"MB002", "MB003", "MB004"}
    assert {d.location.dong for d in ket_qua.diagnostics} == {3}
    assert ket_qua.diagnostics[0].location.tep.endswith("thu.mau.txt")


@pytest.mark.parametrize("ten", ["safe", "escape", "e", "attr", "tojson", "join", "map", "format"])
def test_filters_of_jinja_do_not_exist(xuong: Any, ten: str) -> None:
    assert xuong.loi(f"{{{{ v|{ten} }}}}\n", v="a").code in {"MB003", "MB004"}


def test_an_unknown_filter_names_the_nearest_one(xuong: Any) -> None:
    van_de = xuong.loi("{% if false %}\n{{ v|ngay_gan }}\n{% endif %}\n", v="a")
    assert (van_de.code, van_de.location.dong) == ("MB004", 2)
    assert van_de.hint == 'ý bạn là "ngay_ngan"?'


def test_all_forbidden_places_are_told_at_once(xuong: Any) -> None:
    ket_qua = xuong.dung("{{ a ~ b }}\n{{ a|safe }}\n")
    assert [(d.code, d.location.dong) for d in ket_qua.diagnostics] == [("MB003", 1), ("MB004", 2)]


@pytest.mark.parametrize(
    ("mau", "phan"),
    [
        ("{% for x in y %}\n", "for"),
        ("{% viet %}\n", "viet"),
        ("{{ v\n", ""),
        ("{% if %}x{% endif %}\n", "%}"),
        ("{{ a b }}\n", ""),
        ("{# ghi chú\n", ""),
    ],
)
def test_wrong_syntax_is_told_in_vietnamese(xuong: Any, mau: str, phan: str) -> None:
    van_de = xuong.loi(mau)
    assert van_de.code == "MB002"
    assert van_de.message.startswith("sai cú pháp mẫu: ")
    assert phan in van_de.message
    assert "expected" not in van_de.message


def test_reserved_marks_in_a_template_are_refused(xuong: Any) -> None:
    van_de = xuong.loi("Đoạn\nA\ue002B\n")
    assert (van_de.code, van_de.location.dong) == ("MB003", 2)


def test_the_environment_is_the_immutable_sandbox_with_autoescape() -> None:
    moi_truong = TemplateEnvironment(None, lines=True)
    assert isinstance(moi_truong, ImmutableSandboxedEnvironment)
    assert moi_truong.autoescape is True
    assert issubclass(moi_truong.undefined, jinja2.StrictUndefined)
    assert not moi_truong.globals
    assert not moi_truong.tests


def test_jinja_is_new_enough() -> None:
    assert tuple(int(part) for part in jinja2.__version__.split(".")[:3]) >= (3, 1, 6)


def test_a_misspelt_name_names_the_nearest_one_and_its_line(xuong: Any) -> None:
    van_de = xuong.loi("Đoạn\nTrong {{ ky_bao_cap }}\n", ky_bao_cao="quý I", don_vi="Tổ")
    assert (van_de.code, van_de.location.dong) == ("MB005", 2)
    assert '"ky_bao_cap"' in van_de.message
    assert van_de.hint == 'ý bạn là "ky_bao_cao"?'


@pytest.mark.parametrize("giu", [To(), {"ten": "Tổ", "so_ho": 1}, SimpleNamespace(so_ho=1)])
def test_a_misspelt_attribute_names_the_nearest_one(xuong: Any, giu: object) -> None:
    van_de = xuong.loi("{{ to.so_hoo }}\n", to=giu)
    assert (van_de.code, van_de.hint) == ("MB005", 'ý bạn là "so_ho"?')


@pytest.mark.parametrize(
    "mau",
    [
        "{% if la %}a{% endif %}",
        "{% for x in la %}a{% endfor %}",
        "{{ la|so_dem }}",
        "{{ la + 1 }}",
        "{{ la.ten }}",
        "{{ 1 if la == 2 else 3 }}",
    ],
)
def test_an_unknown_name_is_an_error_wherever_it_stands(xuong: Any, mau: str) -> None:
    assert xuong.loi(mau + "\n", v=1).code == "MB005"


@pytest.mark.parametrize(
    "mau",
    ["to.xoa", "to['xoa']", "'a'.upper", "so.items", "so['items']", "to['__class__']"],
)
def test_methods_do_not_exist(xuong: Any, mau: str) -> None:
    assert xuong.loi("{% if " + mau + " %}a{% endif %}\n", to=To(), so={}).code == "MB005"


def test_a_key_named_like_a_method_is_a_key(xuong: Any) -> None:
    (khoi,) = xuong.khoi("{{ so.items }} {{ so['values'] }}\n", so={"items": "a", "values": "b"})
    assert khoi.runs[0].text == "a b"


@pytest.mark.parametrize(
    ("gia_tri", "goi_y"),
    [
        (None, "if"),
        (True, "if"),
        (Decimal("14.5"), "so_le"),
        (14.5, "so_le"),
        (date(2024, 5, 28), "ngay_dai"),
        (["a"], "noi"),
        (("a",), "noi"),
        (To(), "so_ho"),
        ({"ten": 1}, "ten"),
    ],
)
def test_only_text_and_whole_numbers_print(xuong: Any, gia_tri: object, goi_y: str) -> None:
    van_de = xuong.loi("Đoạn\n{{ v }}\n", v=gia_tri)
    assert (van_de.code, van_de.location.dong) == ("MB006", 2)
    assert goi_y in van_de.hint


@pytest.mark.parametrize("mau", ["{{ 'a' + 1 }}", "{% for x in 5 %}{% endfor %}", "{{ -'a' }}"])
def test_a_failing_expression_is_told_at_its_line(xuong: Any, mau: str) -> None:
    van_de = xuong.loi(f"Đoạn\n{mau}\n")
    assert (van_de.code, van_de.location.dong) == ("MB017", 2)


def test_a_figure_that_fails_is_told_at_its_line(xuong: Any) -> None:
    class Hong:
        @property
        def so(self) -> int:
            raise ZeroDivisionError

    assert xuong.loi("{{ h.so }}\n", h=Hong()).code == "MB017"


def test_a_filter_on_the_wrong_kind_of_value_says_what_it_takes(xuong: Any) -> None:
    van_de = xuong.loi("{{ v|ngay_dai }}\n", v="hôm qua")
    assert van_de.code == "MB006"
    assert van_de.message == 'bộ lọc "ngay_dai" cần một ngày, đang là "hôm qua"'


def test_files_that_include_each_other_for_ever_are_told(xuong: Any) -> None:
    assert xuong.loi('{% include "thu.mau.txt" %}\n').code == "MB016"


def test_a_missing_included_file_is_told_at_its_line(xuong: Any) -> None:
    van_de = xuong.loi('Đoạn\n{% include "khong-co.mau.txt" %}\n')
    assert (van_de.code, van_de.location.dong) == ("MB001", 2)


@pytest.mark.parametrize("duong_dan", ["../mat.txt", "/etc/hostname", "a/../../mat.txt"])
def test_an_include_cannot_leave_its_folder(xuong: Any, duong_dan: str) -> None:
    (xuong.thu_muc.parent / "mat.txt").write_text("mật", encoding="utf-8")
    assert xuong.loi(f'{{% include "{duong_dan}" %}}\n').code == "MB001"


def test_a_problem_in_an_included_file_names_that_file(xuong: Any) -> None:
    xuong.viet("phan.mau.txt", "Đoạn\n\n{{ la }}\n")
    van_de = xuong.loi('{% include "phan.mau.txt" %}\n')
    assert van_de.location.tep.endswith("phan.mau.txt")
    assert van_de.location.dong == 3


def test_every_block_knows_its_line_through_loops_and_includes(xuong: Any) -> None:
    xuong.viet("phan.mau.txt", "Đầu {{ x }}\n{# ghi chú\n hai dòng #}\n- Mục {{ x }}")
    khoi = xuong.khoi(
        "---\nloai_van_ban: bao-cao\n---\n# A\n{% for x in ds %}\n\n+ {{ x }}\n"
        '{% include "phan.mau.txt" %}\n{% endfor %}\n{% if\n true %}\nCuối\n{% endif %}\n',
        ds=["a", "b"],
    )
    noi = [(k.origin.tep.rpartition("/")[2], k.origin.dong) for k in khoi]
    lap = [("thu.mau.txt", 7), ("phan.mau.txt", 1), ("phan.mau.txt", 4)]
    assert noi == [("thu.mau.txt", 4), *lap, *lap, ("thu.mau.txt", 12)]


def test_windows_line_ends_keep_the_lines(xuong: Any) -> None:
    (xuong.thu_muc / "thu.mau.txt").write_bytes("\ufeff# A\r\n\r\nĐoạn\r\n".encode())
    mau = xuong.bo.dung("thu", {}, {}).value
    assert [k.origin.dong for k in mau.noi_dung] == [1, 3]
