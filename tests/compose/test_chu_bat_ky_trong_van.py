"""Whatever the clerk types stays text: it changes no structure and breaks no rule of typing."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.document.tree import Heading, VanBan
from reportgen.domain.ho_so import HoSo
from reportgen.text_vn import nfc
from tests.ho_tro.cay import cac_dong, cay, chu_cua
from tests.ho_tro.sinh_ho_so import ho_so, hoat_dong

CHU = st.text(
    st.sampled_from(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệ "
        "AĂĐHTN0123456789 .,;:!?-–*#|_`\\{}[]()<>&%“”\"'/"
    ),
    min_size=1,
    max_size=120,
)
DAU_MAU = ("# ", "## ", "- ", "| a | b |", "{{ nam }}", "{% if 1 %}", ":phu-luc X", "**đậm**")
CHU_MAU = st.one_of(CHU, st.builds(lambda dau, chu: dau + chu, st.sampled_from(DAU_MAU), CHU))


def _ho_so(noi_dung: str, ket_qua: str, *, noi_bat: bool) -> HoSo:
    return ho_so(
        hoat_dong=[
            hoat_dong("H1", date(2026, 4, 5), noi_dung=noi_dung, ket_qua=ket_qua, noi_bat=noi_bat),
            hoat_dong("H2", date(2026, 4, 6), linh_vuc="khuyen_hoc", noi_dung="Trao học bổng"),
        ]
    )


def _khung(van_ban: VanBan) -> list[tuple[str, str]]:
    return [
        (type(b).__name__, chu_cua(b.runs) if isinstance(b, Heading) else "")
        for b in van_ban.noi_dung
    ]


KHUNG = _khung(cay(_ho_so("Trồng cây", "Tốt", noi_bat=False), "bao_cao_quy"))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(noi_dung=CHU_MAU, ket_qua=st.one_of(st.just(""), CHU_MAU), noi_bat=st.booleans())
def test_typed_text_changes_no_structure(noi_dung: str, ket_qua: str, *, noi_bat: bool) -> None:
    made = cay(_ho_so(nfc(noi_dung), nfc(ket_qua), noi_bat=noi_bat), "bao_cao_quy")
    assert _khung(made) == KHUNG


@settings(max_examples=60, deadline=None, derandomize=True)
@given(noi_dung=CHU_MAU, ket_qua=CHU_MAU)
def test_typed_text_leaves_no_doubled_spaces_and_no_emphasis(noi_dung: str, ket_qua: str) -> None:
    made = cay(_ho_so(nfc(noi_dung), nfc(ket_qua), noi_bat=False), "bao_cao_quy")
    assert not any("  " in line for line in cac_dong(made, phu_luc=False))
    assert not any(
        run.dam or run.nghieng
        for block in made.noi_dung
        for run in getattr(block, "runs", ())
        if not isinstance(block, Heading)
    )


@settings(max_examples=40, deadline=None, derandomize=True)
@given(noi_dung=CHU_MAU)
def test_every_sentence_about_an_entry_begins_with_a_capital(noi_dung: str) -> None:
    made = cay(_ho_so(nfc(noi_dung), "", noi_bat=False), "bao_cao_quy")
    assert not any(line[:1].islower() for line in cac_dong(made, phu_luc=False))
