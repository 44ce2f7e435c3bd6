"""Rules that hold for the prose of any dossier."""

import re
from collections.abc import Iterator

import pytest

from reportgen.document.tree import VanBan
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.cay import BAO_CAO, cac_doan, cac_dong, cay, soan_cay, toan_van
from tests.ho_tro.chinh_ta import cau_lap, loi_chinh_ta
from tests.ho_tro.sinh_ho_so import HO_TEN_RIENG, TINH_HUONG, ngau_nhien, nhieu_viec

HAT = range(24)
CHU_MOT_TRANG = 2600
LOAI = (*BAO_CAO, "ke_hoach_nam", "quyet_dinh_kien_toan")
CHU_DE = ("moi_truong", "giai_phong_mat_bang")
CUA_TO = ("bao_cao_quy", "bao_cao_thang", "quyet_dinh_kien_toan")


def _cac_van_ban(ho_so: HoSo) -> Iterator[VanBan]:
    for loai in LOAI:
        yield cay(ho_so, loai)
    for loai in CUA_TO:
        yield cay(ho_so, loai, "", "T1")
    for chu_de in CHU_DE:
        yield cay(ho_so, "bao_cao_chuyen_de", muc=(chu_de,))


def _ho_so(ten: str | int) -> HoSo:
    return ngau_nhien(ten) if isinstance(ten, int) else TINH_HUONG[ten]()


@pytest.mark.parametrize("ten", [*TINH_HUONG, *HAT])
def test_no_paragraph_breaks_a_rule_of_typing(ten: str | int) -> None:
    wrong = [
        (loi, doan)
        for van_ban in _cac_van_ban(_ho_so(ten))
        for doan in cac_doan(van_ban)
        for loi in loi_chinh_ta(doan)
    ]
    assert wrong == []


@pytest.mark.parametrize("ten", list(HAT)[:8])
def test_no_sentence_stands_twice(ten: int) -> None:
    for van_ban in _cac_van_ban(_ho_so(ten)):
        assert cau_lap(cac_doan(van_ban)) == []


@pytest.mark.parametrize("ten", list(HAT)[:8])
def test_the_same_dossier_gives_the_same_text(ten: int) -> None:
    first, second = ([toan_van(v) for v in _cac_van_ban(_ho_so(ten))] for _ in range(2))
    assert first == second


@pytest.mark.parametrize("ten", HAT)
def test_no_name_of_a_case_is_printed(ten: int) -> None:
    ho_so = _ho_so(ten)
    contents = [v.noi_dung for v in (*ho_so.hoa_giai, *ho_so.don_thu)]
    for van_ban in _cac_van_ban(ho_so):
        printed = toan_van(van_ban)
        for text in (*contents, *HO_TEN_RIENG):
            assert text not in printed


def test_the_particulars_of_cases_are_printed_by_order() -> None:
    seed = next(
        s for s in HAT if any(c.ngay_tiep_nhan.year == 2026 for c in ngau_nhien(s).hoa_giai)
    )
    ho_so = ngau_nhien(seed).model_copy(update={"chi_tiet_vu_viec": True})
    printed = toan_van(cay(ho_so, "tong_ket_nam"))
    assert any(name in printed for name in HO_TEN_RIENG)


@pytest.mark.parametrize("loai", ["xa", "dac_khu"])
def test_only_a_ward_is_called_phuong(loai: str) -> None:
    for van_ban in _cac_van_ban(_ho_so(f"{loai}_trong")):
        printed = toan_van(van_ban).casefold()
        assert not re.search(r"\bphường\b(?! hướng)|\bquận\b", printed)


def test_a_commune_of_villages_has_no_to_dan_pho() -> None:
    for van_ban in _cac_van_ban(_ho_so("xa_trong")):
        assert "tổ dân phố" not in toan_van(van_ban).casefold()
        assert "đô thị" not in toan_van(van_ban).casefold()


def test_a_teams_own_report_does_not_say_cac_to() -> None:
    for seed in HAT:
        doan = cac_doan(cay(_ho_so(seed), "bao_cao_quy", "", "T1"))
        own = [d for d in doan if not d.startswith(("[", "Việc")) and "một số tổ" not in d]
        assert not any("các tổ dân vận" in d for d in own)


def test_a_quarter_of_three_hundred_activities_stays_short() -> None:
    doan = cac_doan(cay(nhieu_viec(300), "bao_cao_quy"))
    assert sum(len(d) for d in doan) < 8 * CHU_MOT_TRANG


def test_a_period_without_anything_is_a_short_report() -> None:
    assert len(cac_dong(cay(TINH_HUONG["trong"](), "bao_cao_quy"), phu_luc=False)) < 14


@pytest.mark.parametrize("loai", BAO_CAO)
def test_wanting_judgements_are_marked_and_warned_of(loai: str) -> None:
    made = soan_cay(TINH_HUONG["trong"](), loai)
    assert made.value is not None
    assert "[CẦN VIẾT]" in toan_van(made.value)
    (warning,) = [d for d in made.diagnostics if d.code == "DL110"]
    assert warning.location.vi_tri == "danh_gia"


@pytest.mark.parametrize("ten", HAT)
def test_what_is_marked_is_warned_of_and_the_other_way_round(ten: int) -> None:
    for loai in BAO_CAO:
        made = soan_cay(_ho_so(ten), loai)
        assert made.value is not None
        marked = "[CẦN VIẾT]" in toan_van(made.value)
        assert marked is any(d.code == "DL110" for d in made.diagnostics)
