"""The next number of a series."""

from datetime import date

import pytest

from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import ReportgenError
from reportgen.register.loai_so import tim_loai_so
from reportgen.register.tiep_theo import so_tiep_theo
from tests.register.ho_so_thu import NGAY, bao_cao_quy, muc, nap, voi_so

CHU_TICH = (
    "  - {ma: NK6, ho_ten: Bùi Đức Mạnh, chuc_vu: Chủ tịch, co_quan: ubnd, tu_ngay: 2025-07-01}\n"
)


def tiep(text: str, viec: Viec, ngay: date = NGAY, nguoi_ky: str | None = None) -> str:
    found = so_tiep_theo(nap(text), viec, ngay=ngay, nguoi_ky=nguoi_ky).value
    assert found is not None
    return found.so_ky_hieu


def test_the_number_after_the_last_one_with_the_symbols_of_the_issuer() -> None:
    text = voi_so(muc("07-BC/BXDĐ", "2026-04-03", "NK4"), muc("412-BC/ĐU", "2026-04-03", "NK1"))
    assert tiep(text, bao_cao_quy()) == "08-BC/BXDĐ"
    assert tiep(text, Viec(tim_loai_so("bao_cao"), "", "phuong")) == "413-BC/ĐU"


def test_a_gap_is_not_filled() -> None:
    text = voi_so(muc("01-BC/BXDĐ", "2026-02-03", "NK4"), muc("05-BC/BXDĐ", "2026-03-03", "NK4"))
    assert tiep(text, bao_cao_quy()) == "06-BC/BXDĐ"


def test_a_team_goes_on_with_its_own_numbers() -> None:
    text = voi_so(muc("01-BC/TDV", "2026-05-03", "A6"), muc("02-BC/TDV", "2026-06-03", "A6"))
    assert tiep(text, bao_cao_quy("TDP01")) == "03-BC/TDV"
    assert tiep(text, bao_cao_quy("TDP02")) == "01-BC/TDV"


def test_a_state_body_has_the_states_form() -> None:
    text = voi_so(
        'loai: quyet_dinh, so_ky_hieu: "1988/QĐ-UBND", ngay: 2026-04-03, trich_yeu: Khen thưởng, '
        "nguoi_ky: NK6",
        nguoi_ky=CHU_TICH,
    )
    viec = Viec(tim_loai_so("quyết định"), "", "phuong")
    assert tiep(text, viec, nguoi_ky="NK6") == "1989/QĐ-UBND"


def test_a_letter_of_the_state_leaves_the_symbol_of_its_decisions_alone() -> None:
    text = voi_so(
        'loai: quyet_dinh, so_ky_hieu: "1988/QĐ-UBND", ngay: 2026-04-03, trich_yeu: Khen thưởng, '
        "nguoi_ky: NK6",
        'loai: cong_van, so_ky_hieu: "22/UBND-VX", ngay: 2026-05-03, trich_yeu: Phối hợp, '
        "nguoi_ky: NK6",
        nguoi_ky=CHU_TICH,
    )
    decision, letter = (Viec(tim_loai_so(one), "", "phuong") for one in ("quyết định", "công văn"))
    assert tiep(text, decision, nguoi_ky="NK6") == "1989/QĐ-UBND"
    assert tiep(text, letter, nguoi_ky="NK6") == "23/UBND-VX"


def test_a_number_cited_elsewhere_in_the_dossier_is_used() -> None:
    text = voi_so()
    assert "so_ky_hieu: 32-QĐ/ĐU, ngay: 2025-08-15" in text
    assert tiep(text, Viec(tim_loai_so("quyết định"), "", "phuong")) == "33-QĐ/ĐU"


def test_a_decision_has_the_number_its_awards_cite() -> None:
    hs = nap(voi_so(nguoi_ky=CHU_TICH))
    (award, *_) = hs.khen_thuong
    cited = award.model_copy(update={"so_quyet_dinh": "41/QĐ-UBND"})
    later = award.model_copy(update={"ma": "KT-99", "so_quyet_dinh": "60/QĐ-UBND"})
    hs = hs.model_copy(update={"khen_thuong": (cited, later)})
    kind = tim_loai_so("quyết định")
    own = so_tiep_theo(hs, Viec(kind, "", "phuong", (award.ma,)), ngay=NGAY, nguoi_ky="NK6").value
    other = so_tiep_theo(hs, Viec(kind, "", "phuong"), ngay=NGAY, nguoi_ky="NK6").value
    assert own is not None
    assert other is not None
    assert (own.so_ky_hieu, other.so_ky_hieu) == ("41/QĐ-UBND", "61/QĐ-UBND")


def test_a_new_term_begins_from_01() -> None:
    text = voi_so(muc("07-BC/BXDĐ", "2026-03-03", "NK4")) + (
        "cac_nhiem_ky:\n"
        "  - {ten: 2020-2025, tu_ngay: 2020-06-01, den_ngay: 2026-05-15}\n"
        "  - {ten: 2025-2030, tu_ngay: 2026-05-16}\n"
    )
    assert tiep(text, bao_cao_quy(), date(2026, 5, 15)) == "08-BC/BXDĐ"
    assert tiep(text, bao_cao_quy(), date(2026, 5, 16)) == "01-BC/BXDĐ"


def test_numbers_go_on_after_last_years() -> None:
    text = (
        voi_so()
        .replace(
            "  so_to_dan_pho: 2\n", '  so_to_dan_pho: 2\n  so_cuoi_nam_truoc: ["31-BC/BXDĐ"]\n'
        )
        .replace("    so_ho: 834\n", '    so_ho: 834\n    so_cuoi_nam_truoc: ["4-BC/TDV"]\n')
    )
    assert tiep(text, bao_cao_quy()) == "32-BC/BXDĐ"
    assert tiep(text, bao_cao_quy("TDP02")) == "05-BC/TDV"
    assert tiep(text, bao_cao_quy("TDP01")) == "01-BC/TDV"


def test_a_first_number_in_the_middle_of_a_term_is_doubted() -> None:
    found = so_tiep_theo(nap(voi_so()), bao_cao_quy(), ngay=NGAY)
    assert [d.code for d in found.diagnostics] == ["BH052"]


def test_a_date_before_that_of_a_number_given_is_doubted() -> None:
    text = voi_so(muc("07-BC/BXDĐ", "2026-10-03", "NK4"))
    found = so_tiep_theo(nap(text), bao_cao_quy(), ngay=NGAY)
    assert [d.code for d in found.diagnostics] == ["BH053"]


def test_a_date_in_no_term_is_refused() -> None:
    with pytest.raises(ReportgenError) as stopped:
        so_tiep_theo(nap(voi_so()), bao_cao_quy(), ngay=date(2041, 1, 2))
    assert [d.code for d in stopped.value.diagnostics] == ["BH051"]


@pytest.mark.parametrize("viet", ["bao_cao", "Báo cáo", "BC", "bc"])
def test_a_kind_is_known_by_code_name_and_symbol(viet: str) -> None:
    assert tim_loai_so(viet).ten_loai == "báo cáo"


def test_a_kind_nobody_knows_gets_the_nearest() -> None:
    with pytest.raises(ReportgenError) as stopped:
        tim_loai_so("thong_baoo")
    (told,) = stopped.value.diagnostics
    assert (told.code, told.hint) == ("BH058", 'ý bạn là "thong_bao"?')
