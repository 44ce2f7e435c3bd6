"""A công văn: number, abstract, addressees, which of the register's entries."""

from collections.abc import Callable
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.cong_van import bo_mo_dau, doc_so_cong_van
from reportgen.ban_hanh.ngay_so import SoKyHieu
from reportgen.ban_hanh.the_thuc import VanBanDaLap, lap_the_thuc
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]
DANG, NHA_NUOC, DOAN = HoChuan.DANG, HoChuan.NHA_NUOC, HoChuan.DOAN


def _muc(so: str, nguoi_ky: str, **doi: Any) -> dict[str, Any]:
    return {
        "loai": "cong_van",
        "so_ky_hieu": so,
        "ngay": "2026-07-01",
        "trich_yeu": "V/v phối hợp tuyên truyền",
        "nguoi_ky": nguoi_ky,
        **doi,
    }


def _lap(ho_so: HoSo, *muc: str, **chon: Any) -> tuple[VanBanDaLap, tuple[Diagnostic, ...]]:
    (viec,) = chon_viec(ho_so, ["cong_van"], muc=muc).value or ()
    result = lap_the_thuc(ho_so, viec, trich_yeu="", **chon)
    assert result.value is not None
    return result.value, result.diagnostics


@pytest.mark.parametrize(
    ("viet", "ho", "doc"),
    [
        ("12/UBND-VX", NHA_NUOC, SoKyHieu("12", "", "UBND-VX")),
        ("Số: 05/UBND", NHA_NUOC, SoKyHieu("05", "", "UBND")),
        ("249/MTTQ-BTT", NHA_NUOC, SoKyHieu("249", "", "MTTQ-BTT")),
        ("7/CV-UBND", NHA_NUOC, SoKyHieu("07", "CV", "UBND")),
        ("12", NHA_NUOC, SoKyHieu("12")),
        ("12-CV/ĐU", DANG, SoKyHieu("12", "CV", "ĐU")),
        ("05-CV/ĐTN", DOAN, SoKyHieu("05", "CV", "ĐTN")),
        ("CV", NHA_NUOC, None),
    ],
)
def test_number_is_read_as_the_family_writes_it(
    viet: str, ho: HoChuan, doc: SoKyHieu | None
) -> None:
    assert doc_so_cong_van(viet, ho) == doc


@pytest.mark.parametrize(
    "viet", ["V/v phối hợp", "v/v: phối hợp", "Về việc phối hợp", "về  việc phối hợp", "phối hợp"]
)
def test_opening_words_of_the_subject_are_the_standards(viet: str) -> None:
    assert bo_mo_dau(viet) == "phối hợp"


def test_a_word_that_only_begins_alike_stays() -> None:
    assert bo_mo_dau("Về viện trợ") == "Về viện trợ"


@pytest.mark.parametrize(
    ("so", "nguoi_ky", "chuan", "ky_hieu"),
    [
        ("12-CV/ĐU", "BT", "hd05-2026", "ĐU"),
        ("12/UBND-VX", "CT", "nd30-2020", "UBND-VX"),
        ("249/MTTQ-BTT", "MT", "nd30-2020", "MTTQ-BTT"),
        ("05-CV/ĐTN", "BTD", "doan-2013", "ĐTN"),
    ],
)
def test_family_follows_the_signers_body(
    lap_ho_so: LapHoSo, so: str, nguoi_ky: str, chuan: str, ky_hieu: str
) -> None:
    made, notes = _lap(lap_ho_so(van_ban=[_muc(so, nguoi_ky)]))
    assert (made.chuan.ma_hieu, made.the_thuc.ky_hieu_co_quan) == (chuan, ky_hieu)
    assert (made.the_thuc.la_cong_van, made.the_thuc.trich_yeu) == (True, "phối hợp tuyên truyền")
    assert notes == ()


def test_symbol_cv_in_a_state_number_is_told(lap_ho_so: LapHoSo) -> None:
    made, (note,) = _lap(lap_ho_so(van_ban=[_muc("12/CV-UBND", "CT")]))
    assert note.code == "BH009"
    assert made.the_thuc.ky_hieu_co_quan == "UBND"


def test_symbol_of_another_body_is_told(lap_ho_so: LapHoSo) -> None:
    _, (note,) = _lap(lap_ho_so(van_ban=[_muc("12/UBND-VX", "MT")]))
    assert note.code == "BH009"
    assert "UBND-VX" in note.message


def test_draft_of_a_state_letter_follows_the_last_letter_and_not_the_report(
    lap_ho_so: LapHoSo,
) -> None:
    report = {**_muc("31/BC-UBND", "CT"), "loai": "bao_cao", "trich_yeu": "Kết quả", "ky": "Q2"}
    ho_so = lap_ho_so(van_ban=[_muc("12/UBND-VX", "CT"), report])
    made, _ = _lap(ho_so, "moi", nguoi_ky="CT")
    assert (made.the_thuc.so, made.the_thuc.ky_hieu_co_quan) == (None, "UBND-VX")
    (viec,) = chon_viec(ho_so, ["bao_cao_quy"], ["Q3"]).value or ()
    other = lap_the_thuc(ho_so, viec, nguoi_ky="CT", trich_yeu="x").value
    assert other is not None
    assert other.the_thuc.ky_hieu_co_quan == "UBND"


def test_addressees_come_from_the_entry_and_stand_as_above(lap_ho_so: LapHoSo) -> None:
    form = {"kinh_gui": ["Chi bộ các tổ dân phố", "UBND phường"], "noi_nhan": ["Lưu trữ phường"]}
    made, notes = _lap(lap_ho_so(van_ban=[_muc("12-CV/ĐU", "BT", the_thuc=form)]))
    t = made.the_thuc
    assert t.kinh_gui is not None
    assert (t.kinh_gui.nhan, t.kinh_gui.noi) == (
        "Kính gửi",
        ("Chi bộ các tổ dân phố", "UBND phường"),
    )
    assert t.noi_nhan is not None
    assert t.noi_nhan.noi == ("Như trên", "Lưu trữ phường")
    assert notes == ()


def test_addressee_of_an_abolished_level_is_told(lap_ho_so: LapHoSo) -> None:
    form = {"kinh_gui": ["Ủy ban nhân dân quận Thanh Xuân"]}
    _, (note,) = _lap(lap_ho_so(van_ban=[_muc("12-CV/ĐU", "BT", the_thuc=form)]))
    assert note.code == "BH047"


def test_numbers_of_the_register_choose_among_letters(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_muc("12-CV/ĐU", "BT"), _muc("13-CV/ĐU", "BT")])
    every = chon_viec(ho_so, ["cong_van"]).value or ()
    assert [viec.muc for viec in every] == [("12-CV/ĐU",), ("13-CV/ĐU",)]
    (one,) = chon_viec(ho_so, ["cong_van"], muc=["13-cv/đu"]).value or ()
    assert one.entry is ho_so.van_ban[1]
    (draft,) = chon_viec(ho_so, ["cong_van"], muc=["moi"]).value or ()
    assert draft.entry is None


def test_without_letters_in_the_register_a_draft_is_made(lap_ho_so: LapHoSo) -> None:
    (viec,) = chon_viec(lap_ho_so(), ["cong_van"], pham_vi=["TDP01"]).value or ()
    assert (viec.entry, viec.pham_vi) == (None, "TDP01")


def test_letter_signed_by_a_teams_leader_is_the_teams(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_muc("02-CV/TDV", "TDP15-01")])
    (viec,) = chon_viec(ho_so, ["cong_van"]).value or ()
    assert viec.pham_vi == "TDP15"
    made, notes = _lap(ho_so)
    assert made.the_thuc.co_quan_ban_hanh == "Tổ dân vận Tổ dân phố số 15"
    assert [note.code for note in notes] == ["BH041"]


def test_letter_of_a_cell_is_signed_by_the_secretary_of_that_cell(lap_ho_so: LapHoSo) -> None:
    (viec,) = chon_viec(lap_ho_so(), ["cong_van"], pham_vi=["TDP01"]).value or ()
    made = lap_the_thuc(lap_ho_so(), viec, trich_yeu="x").value
    assert made is not None
    assert made.the_thuc.co_quan_cap_tren == "Đảng bộ phường Thượng Đình"
    assert made.the_thuc.khoi_ky.quyen_han == ("T/M CHI BỘ",)
    assert made.the_thuc.khoi_ky.ho_ten == "Đỗ Thị Nguyệt"


def test_a_number_nobody_wrote_names_the_nearest(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so(van_ban=[_muc("12-CV/ĐU", "BT")])
    with pytest.raises(ReportgenError, match="12-CV/ĐX") as caught:
        chon_viec(ho_so, ["cong_van"], muc=["12-CV/ĐX"])
    assert "12-CV/ĐU" in caught.value.diagnostics[0].hint
