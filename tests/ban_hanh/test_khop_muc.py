"""Which meeting a line of the register speaks of."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.khop_muc import kiem_ngay
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]
SO_KET = "Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2026"
GIAO_BAN = "Hội nghị giao ban công tác dân vận quý {}/2026"


def _hop(ma: str, ngay: str, **doi: object) -> dict[str, Any]:
    return {"ma": ma, "ngay": ngay, "to": "phuong", "loai": "giao_ban_quy", **doi}


def _dong(loai: str, ngay: str, trich_yeu: str, **doi: object) -> dict[str, Any]:
    number = {"giay_moi": "07-GM/ĐU", "thong_bao": "07-TB/ĐU", "bien_ban": "07-BB/TDV"}[loai]
    return {
        "loai": loai,
        "so_ky_hieu": number,
        "ngay": ngay,
        "trich_yeu": trich_yeu,
        "nguoi_ky": "BT",
        **doi,
    }


CAC_HOP = [
    _hop("H1", "2026-04-02", ten=GIAO_BAN.format("I")),
    _hop("H2", "2026-07-03", ten=SO_KET, loai="so_ket"),
    _hop("H3", "2026-10-02", ten=GIAO_BAN.format("III")),
    _hop("G1", "2026-05-21", to="TDP01", loai="giao_ban_thang"),
    _hop("G15", "2026-05-21", to="TDP15", loai="giao_ban_thang"),
    _hop("G1S", "2026-06-21", to="TDP01", loai="giao_ban_thang"),
]


def _muc(lap: LapHoSo, *dong: dict[str, Any]) -> list[tuple[str, ...]]:
    return [viec.muc for viec in chon_viec(lap(van_ban=dong, hoi_nghi=CAC_HOP)).value or ()]


def test_a_notice_is_of_the_meeting_its_words_name(lap_ho_so: LapHoSo) -> None:
    line = _dong("thong_bao", "2026-07-06", f"Kết luận {SO_KET}")
    assert _muc(lap_ho_so, line) == [("H2",)]


def test_words_stand_over_the_nearest_day(lap_ho_so: LapHoSo) -> None:
    line = _dong(
        "thong_bao", "2026-09-30", "Kết luận hội nghị giao ban công tác dân vận quý I/2026"
    )
    assert _muc(lap_ho_so, line) == [("H1",)]


@pytest.mark.parametrize(
    ("loai", "ma"), [("giay_moi", "H3"), ("thong_bao", "H1")], ids=["mời", "kết luận"]
)
def test_of_meetings_named_alike_an_invitation_comes_before_and_a_notice_after(
    lap_ho_so: LapHoSo, loai: str, ma: str
) -> None:
    line = _dong(loai, "2026-05-20", "Kết luận hội nghị giao ban công tác dân vận")
    assert _muc(lap_ho_so, line) == [(ma,)]


def test_minutes_go_by_team_and_month(lap_ho_so: LapHoSo) -> None:
    subject = "Hội nghị giao ban tháng {}/2026 của Tổ dân vận Tổ dân phố số {}"
    lines = [
        _dong("bien_ban", "2026-06-21", subject.format(5, 15)),
        _dong("bien_ban", "2026-06-21", subject.format(5, 1), so_ky_hieu="08-BB/TDV"),
        _dong("bien_ban", "2026-06-21", subject.format("06", 1), so_ky_hieu="09-BB/TDV"),
    ]
    assert _muc(lap_ho_so, *lines) == [("G15",), ("G1",), ("G1S",)]


def test_minutes_of_a_team_are_the_teams_though_the_subject_does_not_name_it(
    lap_ho_so: LapHoSo,
) -> None:
    line = _dong("bien_ban", "2026-05-21", "Họp giao ban", muc="G15", nguoi_ky="TDP15-01")
    (viec,) = chon_viec(lap_ho_so(van_ban=[line], hoi_nghi=CAC_HOP)).value or ()
    assert (viec.pham_vi, viec.muc) == ("TDP15", ("G15",))


def test_an_event_that_is_no_meeting_of_the_dossier_is_told(lap_ho_so: LapHoSo) -> None:
    line = _dong("giay_moi", "2026-10-08", "Dự ngày hội Dân vận khéo năm 2026")
    result = chon_viec(lap_ho_so(van_ban=[line], hoi_nghi=CAC_HOP))
    (told,) = (d for d in result.diagnostics if d.code == "BH020")
    assert result.value == ()
    assert told.location.vi_tri == "van_ban[0].trich_yeu"
    assert "07-GM/ĐU" in told.message


def test_a_code_of_no_meeting_is_told_at_its_place(lap_ho_so: LapHoSo) -> None:
    line = _dong("giay_moi", "2026-10-08", "Dự giao ban", muc="H9")
    (told, *_) = chon_viec(lap_ho_so(van_ban=[line], hoi_nghi=CAC_HOP)).diagnostics
    assert (told.code, told.location.vi_tri) == ("BH020", "van_ban[0].muc")


def test_a_type_without_any_meeting_to_be_about_says_so(lap_ho_so: LapHoSo) -> None:
    result = chon_viec(lap_ho_so(), ("giay_moi",))
    assert result.value == ()
    assert "giấy mời" in result.diagnostics[0].message


@pytest.mark.parametrize(
    ("so_voi_muc", "ngay", "sai"),
    [
        ("truoc", "2026-07-01", False),
        ("truoc", "2026-07-04", True),
        ("sau", "2026-07-03", False),
        ("sau", "2026-07-02", True),
    ],
)
def test_a_document_on_the_wrong_side_of_its_meeting_is_told(
    lap_ho_so: LapHoSo, so_voi_muc: str, ngay: str, sai: bool
) -> None:
    ho_so = lap_ho_so(hoi_nghi=CAC_HOP)
    day = date.fromisoformat(ngay)
    told = kiem_ngay(ho_so, ("H2",), so_voi_muc, "thông báo", day, "van_ban[2]")
    assert [d.location.vi_tri for d in told] == (["van_ban[2].ngay"] if sai else [])


def test_a_draft_has_no_date_to_be_wrong(lap_ho_so: LapHoSo) -> None:
    assert kiem_ngay(lap_ho_so(hoi_nghi=CAC_HOP), ("H2",), "truoc", "giấy mời", None, "") == ()
