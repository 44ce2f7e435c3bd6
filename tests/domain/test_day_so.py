"""Which documents are numbered together, and what V24 says of doubles and gaps."""

import re
from datetime import date

import pytest

from reportgen.domain.day_so import ky_han_cua, nhiem_ky
from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import load_text
from reportgen.domain.so_ky_hieu import SoKyHieu, doc_so_ky_hieu
from tests.domain.conftest import NHO

TRUOC, SAU = re.split(r"\nvan_ban:\n(?: .*\n)+", NHO)
DAU = f"{TRUOC}\n{SAU}".replace(
    "nguoi_ky:\n",
    "nguoi_ky:\n"
    "  - {ma: NK6, ho_ten: Bùi Đức Mạnh, chuc_vu: Chủ tịch, co_quan: ubnd, tu_ngay: 2025-07-01}\n"
    "  - {ma: NK7, ho_ten: Hồ Nhật Anh, chuc_vu: Tổ trưởng, co_quan: to_dan_van, "
    "tu_ngay: 2025-07-01}\n",
)


def muc(so: str, ngay: str, nguoi_ky: str = "NK1", loai: str = "bao_cao", them: str = "") -> str:
    return (
        f'  - {{loai: {loai}, so_ky_hieu: "{so}", ngay: {ngay}, trich_yeu: Việc chung, '
        f"nguoi_ky: {nguoi_ky}{them}}}\n"
    )


def v24(*entries: str, them: str = "", don_vi: str = "") -> list[str]:
    text = DAU.replace("  so_to_dan_pho: 2\n", f"  so_to_dan_pho: 2\n{don_vi}")
    found = load_text(f"{text}\n{them}van_ban:\n{''.join(entries)}", "hồ-sơ.yaml").diagnostics
    assert {d.code for d in found} <= {"V24"}, found
    return [d.message for d in found]


def ho_so(**unit: object) -> HoSo:
    loaded = load_text(NHO, "hồ-sơ.yaml").value
    assert loaded is not None
    terms = unit.pop("cac_nhiem_ky", ())
    changed = loaded.don_vi.model_copy(update=unit)
    return loaded.model_copy(update={"don_vi": changed, "cac_nhiem_ky": terms})


def test_one_number_twice_in_a_series_is_an_error() -> None:
    (message,) = v24(muc("05-BC/ĐU", "2026-02-03"), muc("05-BC/ĐU", "2026-03-03"))
    assert message.startswith('trùng số "05-BC/ĐU"')


@pytest.mark.parametrize("so", ["5-BC/ĐU", "Số: 05 - BC/ĐU", "005-bc/đu"])
def test_the_same_number_written_otherwise_is_the_same_number(so: str) -> None:
    assert len(v24(muc("05-BC/ĐU", "2026-02-03"), muc(so, "2026-03-03"))) == 1


def test_the_type_of_a_number_is_its_symbol_whatever_the_entry_is_called() -> None:
    twice = v24(
        muc("05-BC/ĐU", "2026-02-03"),
        muc("05-BC/ĐU", "2026-03-03", loai="bao_cao_chuyen_de"),
    )
    assert len(twice) == 1


def test_another_issuer_or_type_has_its_own_numbers() -> None:
    assert not v24(
        muc("05-BC/ĐU", "2026-02-03"),
        muc("05-BC/BXDĐ", "2026-02-03", "NK4"),
        muc("05-KH/ĐU", "2026-02-03", loai="ke_hoach"),
    )


def test_each_team_numbers_its_own_under_one_symbol() -> None:
    assert not v24(
        muc("01-BC/TDV", "2026-04-03", "A6"),
        muc("01-BC/TDV", "2026-04-03", "B1"),
        muc("02-BC/TDV", "2026-07-03", "B1"),
    )


def test_a_team_with_a_number_twice_is_told() -> None:
    twice = v24(muc("01-BC/TDV", "2026-04-03", "B1"), muc("01-BC/TDV", "2026-07-03", "B1"))
    assert len(twice) == 1


@pytest.mark.parametrize(
    ("hai", "so_loi"),
    [(", pham_vi: TDP02", 0), (", pham_vi: TDP01", 1)],
)
def test_a_team_is_known_by_its_scope_where_one_person_signs_for_many(
    hai: str, so_loi: int
) -> None:
    found = v24(
        muc("01-BC/TDV", "2026-04-03", "NK7", them=", pham_vi: TDP01"),
        muc("01-BC/TDV", "2026-04-04", "NK7", them=hai),
    )
    assert len(found) == so_loi


def test_a_gap_in_a_series_from_01_is_a_warning() -> None:
    assert v24(muc("01-BC/ĐU", "2026-02-03"), muc("03-BC/ĐU", "2026-03-03")) == [
        "nhảy số: sau số 01 là số 03"
    ]


def test_a_register_copied_on_from_the_middle_has_no_gap() -> None:
    assert not v24(muc("41-BC/ĐU", "2026-02-03"), muc("53-BC/ĐU", "2026-03-03"))


def test_last_years_number_leads_on() -> None:
    truoc = '  so_cuoi_nam_truoc: ["40-BC/ĐU"]\n'
    assert v24(muc("41-BC/ĐU", "2026-02-03"), don_vi=truoc) == []
    assert v24(muc("43-BC/ĐU", "2026-02-03"), don_vi=truoc) == ["nhảy số: sau số 40 là số 43"]
    (used,) = v24(muc("40-BC/ĐU", "2026-02-03"), don_vi=truoc)
    assert used.startswith('số "40-BC/ĐU" đã dùng từ những năm trước')


def test_a_new_term_begins_from_01() -> None:
    terms = (
        "cac_nhiem_ky:\n"
        "  - {ten: 2020-2025, tu_ngay: 2020-06-01, den_ngay: 2026-03-15}\n"
        "  - {ten: 2025-2030, tu_ngay: 2026-03-16}\n"
    )
    across = (muc("01-BC/ĐU", "2026-03-15"), muc("01-BC/ĐU", "2026-03-16"))
    assert v24(*across, them=terms) == []
    assert len(v24(*across)) == 1


@pytest.mark.parametrize("den", ["", ", den_ngay: 2026-03-16"])
def test_terms_that_overlap_are_an_error(den: str) -> None:
    terms = (
        "cac_nhiem_ky:\n"
        f"  - {{ten: 2020-2025, tu_ngay: 2020-06-01{den}}}\n"
        "  - {ten: 2025-2030, tu_ngay: 2026-03-16}\n"
    )
    found = load_text(f"{DAU}\n{terms}", "hồ-sơ.yaml").diagnostics
    assert [(d.code, d.location.vi_tri) for d in found] == [("V19", "cac_nhiem_ky[0].den_ngay")]


def test_a_ward_founded_within_its_term_counts_from_its_founding() -> None:
    (term,) = nhiem_ky(ho_so(nhiem_ky="2025-2030", thanh_lap_tu=date(2025, 7, 1)))
    assert (term.tu_ngay, term.den_ngay) == (date(2025, 7, 1), date(2030, 12, 31))


def test_a_term_that_cannot_be_read_is_one_long_term() -> None:
    (term,) = nhiem_ky(ho_so(nhiem_ky="lần thứ I", thanh_lap_tu=None))
    assert term.ten == "nhiệm kỳ lần thứ I"
    assert term.chua(date(1999, 1, 1))


def test_a_day_outside_every_term_has_none() -> None:
    unit = ho_so(nhiem_ky="2025-2030", thanh_lap_tu=date(2025, 7, 1))
    assert ky_han_cua(unit, date(2025, 6, 30), theo_nam=False) is None


def test_a_state_body_counts_by_the_year() -> None:
    span = ky_han_cua(ho_so(), date(2026, 5, 1), theo_nam=True)
    assert span is not None
    assert (span.ten, span.tu_ngay, span.den_ngay) == (
        "năm 2026", date(2026, 1, 1), date(2026, 12, 31),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("chu", "so", "nha_nuoc"),
    [
        ("12/UBND", SoKyHieu("12", "", "UBND"), True),
        ("12/UBND-VX", SoKyHieu("12", "", "UBND-VX"), True),
        ("12/QĐ-UBND", SoKyHieu("12", "QĐ", "UBND"), True),
        ("12-CV/ĐU", SoKyHieu("12", "CV", "ĐU"), False),
    ],
)
def test_a_number_tells_whose_form_it_has(chu: str, so: SoKyHieu, nha_nuoc: bool) -> None:
    read = doc_so_ky_hieu(chu)
    assert read == so
    assert read.nha_nuoc is nha_nuoc


def test_a_states_letters_are_one_series_whoever_drafted_them() -> None:
    (message,) = v24(
        muc("05/UBND-VX", "2026-02-03", "NK6", "cong_van"),
        muc("05/UBND", "2026-03-03", "NK6", "cong_van"),
        muc("05/QĐ-UBND", "2026-03-03", "NK6", "quyet_dinh"),
    )
    assert message.startswith('trùng số "05/UBND"')


def test_a_member_of_a_team_may_sign() -> None:
    found = load_text(
        f"{DAU}\nvan_ban:\n" + muc("01-BC/TDV", "2026-04-03", "Z9"), "hồ-sơ.yaml"
    ).diagnostics
    assert [d.code for d in found] == ["V30"]
