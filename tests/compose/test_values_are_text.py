"""Lock 1: whatever a value says, it is one node of its kind holding exactly that value."""

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from reportgen.compose.mau import BoMau
from reportgen.document.tree import Heading, Item, Paragraph, Run, Table

NOI = {
    "doan": "{{ v }}\n",
    "muc": "- {{ v }}\n",
    "muc_cong": "+ {{ v }}\n",
    "de_muc": "## {{ v }}\n",
    "giua": ":canh-giua {{ v }}\n",
    "o_bang": "| {{ v }} |\n",
    "chen": '{% include "phan/mot.mau.txt" %}\n',
    "lap": "{% for x in ds %}\n- {{ x }}\n{% endfor %}\n",
    "gan": "{% set x = v %}\n{{ x }}\n",
    "hang": "{{ v if true else '' }}\n",
    "dam": "**{{ v }}**\n",
    "nghieng": "*{{ v }}*\n",
    "khoi": "{% block than %}{{ v }}{% endblock %}\n",
    "ke_thua": '{% extends "phan/nen.mau.txt" %}{% block than %}{{ v }}{% endblock %}\n',
    "dieu": "---\nbo_cuc: dieu\n---\n{{ v }}\n",
    "dau": "---\ntrich_yeu: {{ v }}\ncan_cu:\n- '{{ v }}'\n---\nThân\n",
    "phu_luc": ":phu-luc {{ v }}\n",
}
KIND = {"muc": Item, "muc_cong": Item, "chen": Item, "lap": Item, "de_muc": Heading}

hiem = st.lists(
    st.one_of(
        st.sampled_from(
            (
                *(
                    "**",
                    "*",
                    "\\",
                    "|",
                    "# ",
                    "- ",
                    "+ ",
                    ":bang-bieu x",
                    "I. ",
                    "1. ",
                    "a) ",
                    "\n",
                ),
                *("Điều 1. ", "{{ 1 }}", "{% if %}", "&amp;", "<b>", "---", "\r\n", "\u2028"),
                *("\ue000x:1\ue001", "\ue002", "\ue003", "tổ dân phố", "ệ", "e\u0323\u0302"),
                *("\u00a0", "\x00"),
            )
        ),
        st.text(max_size=5),
    ),
    max_size=6,
).map("".join)


def gap(v: str) -> str:
    """The value as it may appear: marks off, white space folded, composed."""
    sach = re.sub("[\ue000-\ue003]", "", v)
    mot_dong = re.sub(r"[^\S\u00a0\u202f\u2007]+", " ", sach).strip(" ")
    return unicodedata.normalize("NFC", mot_dong)


@pytest.fixture(scope="module")
def bo(xuong_chung: Any) -> BoMau:
    for ten, chu in NOI.items():
        xuong_chung.viet(f"{ten}.mau.txt", chu)
    xuong_chung.viet("phan/mot.mau.txt", "- {{ v }}\n")
    xuong_chung.viet("phan/nen.mau.txt", "{% block than %}{% endblock %}\n")
    xuong_chung.viet("cau-mau.toml", 'cau = "{{ v }}"\n')
    return BoMau([xuong_chung.thu_muc])


@pytest.mark.parametrize("noi", [n for n in NOI if n not in {"dau", "phu_luc", "o_bang"}])
@settings(max_examples=250, deadline=None, database=None, derandomize=True)
@given(v=hiem)
@example(v="I. **Điều 1.** | # - \\")
def test_a_value_is_one_node_of_its_kind_holding_exactly_it(bo: BoMau, noi: str, v: str) -> None:
    assume(gap(v))
    ket_qua = bo.dung(noi, {"v": v, "ds": [v]}, {})
    assert ket_qua.value is not None
    (khoi,) = ket_qua.value.noi_dung
    assert type(khoi) is KIND.get(noi, Paragraph)
    assert isinstance(khoi, (Heading, Item, Paragraph))
    assert khoi.runs == (Run(gap(v), dam=noi == "dam", nghieng=noi == "nghieng"),)
    assert not (isinstance(khoi, Heading) and khoi.so)


@settings(max_examples=250, deadline=None, database=None, derandomize=True)
@given(v=hiem)
def test_a_value_is_one_cell(bo: BoMau, v: str) -> None:
    ket_qua = bo.dung("o_bang", {"v": v}, {})
    assert ket_qua.value is not None
    (bang,) = ket_qua.value.noi_dung
    assert isinstance(bang, Table)
    ((o,),) = [hang.cells for hang in bang.than]
    assert "".join(run.text for run in o.runs) == gap(v)


@settings(max_examples=250, deadline=None, database=None, derandomize=True)
@given(v=hiem)
def test_a_value_is_one_text_of_the_front_matter(bo: BoMau, v: str) -> None:
    ket_qua = bo.dung("dau", {"v": v}, {})
    assert ket_qua.value is not None
    assert ket_qua.value.thong_tin["trich_yeu"] == gap(v)


@settings(max_examples=250, deadline=None, database=None, derandomize=True)
@given(v=hiem)
def test_a_value_is_the_whole_of_a_sentence(bo: BoMau, v: str) -> None:
    assert bo.cau("cau", v=v) == gap(v)


@settings(max_examples=250, deadline=None, database=None, derandomize=True)
@given(v=hiem)
def test_a_value_is_the_title_of_an_appendix(bo: BoMau, v: str) -> None:
    assume(gap(v))
    ket_qua = bo.dung("phu_luc", {"v": v}, {})
    assert ket_qua.value is not None
    assert [p.ten for p in ket_qua.value.phu_luc] == [gap(v)]


def test_a_constant_of_the_template_is_text_too(xuong: Any) -> None:
    (khoi,) = xuong.khoi("{{ '# A & **b** <c>' }}\n")
    assert khoi.runs == (Run("# A & **b** <c>"),)


def test_marked_up_text_from_the_data_gains_nothing(xuong: Any) -> None:
    (khoi,) = xuong.khoi("{{ v }}\n", v=Markup("# **A** & b"))
    assert khoi.runs == (Run("# **A** & b"),)


@pytest.mark.parametrize("bieu_thuc", ["v + '&'", "'&' + v", "v if v else '&'"])
def test_ampersands_stay_single_whatever_they_are_joined_to(xuong: Any, bieu_thuc: str) -> None:
    (khoi,) = xuong.khoi("{{ " + bieu_thuc + " }}\n", v="A & B")
    assert "&amp;" not in khoi.runs[0].text
