"""The dossier's own form of a document."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.the_thuc import lap_the_thuc
from reportgen.ban_hanh.the_thuc_rieng import kiem_nhom
from reportgen.diagnostics import Diagnostic
from reportgen.document.tree import TheThuc
from reportgen.domain.ho_so import HoSo

LapHoSo = Callable[..., HoSo]


def _muc(**the_thuc: Any) -> dict[str, Any]:
    return {
        "loai": "bao_cao",
        "so_ky_hieu": "04-BC/ĐU",
        "ngay": "2026-07-01",
        "trich_yeu": "Kết quả công tác dân vận quý II",
        "nguoi_ky": "PB",
        "ky": "Q2",
        "the_thuc": the_thuc,
    }


def _lap(
    lap: LapHoSo, muc: dict[str, Any], rieng: list[dict[str, Any]] | None = None, **chon: Any
) -> tuple[TheThuc, tuple[Diagnostic, ...]]:
    ho_so = lap(van_ban=[muc], the_thuc_rieng=rieng or [])
    (viec,) = chon_viec(ho_so).value or ()
    result = lap_the_thuc(ho_so, viec, trich_yeu="", **chon)
    assert result.value is not None
    return result.value.the_thuc, result.diagnostics


LECH = {
    "co_quan_cap_tren": "Đảng bộ thành phố",
    "co_quan_ban_hanh": "Ban Chấp hành Đảng bộ phường Thượng Đình",
    "ky_hieu_co_quan": "ĐUTĐ",
    "dia_danh": "Hà Nội",
    "can_cu": ["Căn cứ Điều lệ Đảng"],
    "kinh_gui": ["Thường trực Thành uỷ"],
    "quyen_han": ["K/T BÍ THƯ"],
    "chuc_vu": ["PHÓ BÍ THƯ ĐẢNG UỶ"],
    "kiem": ["Trưởng Khối"],
    "ho_ten": "Nguyễn Văn Khác",
    "noi_nhan": ["Thường trực Thành uỷ"],
    "luu": "Lưu: hồ sơ",
}


@pytest.mark.parametrize(("khoa", "gia_tri"), LECH.items())
def test_a_departure_is_obeyed_with_one_warning_that_names_the_clause(
    lap_ho_so: LapHoSo, khoa: str, gia_tri: Any
) -> None:
    _, notes = _lap(lap_ho_so, _muc(**{khoa: gia_tri}))
    (note,) = notes
    assert (note.code, note.severity) == ("BH044", "canh_bao")
    assert note.location.vi_tri == f"van_ban[0].the_thuc.{khoa}"
    assert note.clause
    assert "HD05" in note.message
    first = gia_tri if isinstance(gia_tri, str) else gia_tri[0]
    assert first.lower() in note.message.lower()


def test_what_was_overridden_stands_in_its_place(lap_ho_so: LapHoSo) -> None:
    t, _ = _lap(lap_ho_so, _muc(**LECH))
    assert (t.co_quan_cap_tren, t.ky_hieu_co_quan, t.dia_danh) == (
        "Đảng bộ thành phố",
        "ĐUTĐ",
        "Hà Nội",
    )
    assert t.can_cu == ("Căn cứ Điều lệ Đảng",)
    assert (t.khoi_ky.quyen_han, t.khoi_ky.chuc_vu) == (("K/T BÍ THƯ",), ("PHÓ BÍ THƯ ĐẢNG UỶ",))
    assert (t.khoi_ky.kiem, t.khoi_ky.ho_ten) == (("TRƯỞNG KHỐI",), "Nguyễn Văn Khác")
    assert t.kinh_gui is not None
    assert t.noi_nhan is not None
    assert t.noi_nhan.noi == ("Như trên",)
    assert t.noi_nhan.luu == "Lưu: hồ sơ"


@pytest.mark.parametrize(
    "nhu_chuan",
    [
        {"co_quan_cap_tren": "Đảng bộ thành phố Hà Nội"},
        {"quyen_han": ["T/M Ban Thường vụ"], "chuc_vu": ["Phó Bí thư"]},
        {"quyen_han": ["T/M ĐẢNG ỦY"]},
        {"ho_ten": "Lê Thị Huyền"},
        {"luu": "Văn phòng Đảng uỷ"},
        {"luu": "Lưu Văn phòng"},
    ],
)
def test_what_the_standard_has_too_is_silent(lap_ho_so: LapHoSo, nhu_chuan: dict[str, Any]) -> None:
    assert _lap(lap_ho_so, _muc(**nhu_chuan))[1] == ()


def test_additions_are_silent_and_stand_in_their_fields(lap_ho_so: LapHoSo) -> None:
    t, notes = _lap(
        lap_ho_so,
        _muc(
            du_thao="2",
            do_khan="hoả tốc",
            pham_vi_luu_hanh="Lưu hành nội bộ",
            nguoi_soan="NguyenVanAn-26",
            lien_he="Số 12, phố Thượng Đình",
        ),
    )
    assert notes == ()
    assert (t.du_thao, t.do_khan, t.nguoi_soan) == ("2", "HOẢ TỐC", "NguyenVanAn-26")
    assert (t.pham_vi_luu_hanh, t.lien_he) == ("Lưu hành nội bộ", "Số 12, phố Thượng Đình")


def test_urgency_nobody_knows_is_told_with_those_there_are(lap_ho_so: LapHoSo) -> None:
    _, (note,) = _lap(lap_ho_so, _muc(do_khan="rất gấp"))
    assert note.code == "BH045"
    assert "KHẨN, THƯỢNG KHẨN, HOẢ TỐC" in note.message
    assert note.clause


@pytest.mark.parametrize(
    ("nhom", "dung"),
    [
        ({}, True),
        ({"loai": ["bao_cao_quy"]}, True),
        ({"loai": ["bao_cao"]}, True),
        ({"loai": ["ke_hoach_nam"]}, False),
        ({"co_quan": ["dang_uy"]}, True),
        ({"co_quan": ["ubnd"]}, False),
        ({"pham_vi": ["phuong"]}, True),
        ({"pham_vi": ["TDP01"]}, False),
    ],
)
def test_a_group_holds_for_the_types_issuers_and_scopes_it_names(
    lap_ho_so: LapHoSo, nhom: dict[str, Any], dung: bool
) -> None:
    t, notes = _lap(lap_ho_so, _muc(), [{**nhom, "the_thuc": {"dia_danh": "Hà Nội"}}])
    assert t.dia_danh == ("Hà Nội" if dung else "Thượng Đình")
    assert [n.location.vi_tri for n in notes] == (
        ["the_thuc_rieng[0].the_thuc.dia_danh"] if dung else []
    )


@pytest.mark.parametrize(
    ("nhom", "goi_y"),
    [
        ({"loai": ["bao_cao_qy"]}, "bao_cao_quy"),
        ({"co_quan": ["dang_uyy"]}, "dang_uy"),
        ({"pham_vi": ["TDP02"]}, "TDP01"),
    ],
)
def test_a_group_that_can_never_hold_is_told(
    lap_ho_so: LapHoSo, nhom: dict[str, Any], goi_y: str
) -> None:
    (note,) = kiem_nhom(lap_ho_so(the_thuc_rieng=[nhom]), ("bao_cao_quy", "bao_cao"))
    ((name, _),) = nhom.items()
    assert (note.code, note.location.vi_tri) == ("BH048", f"the_thuc_rieng[0].{name}")
    assert goi_y in note.hint


def test_the_entry_stands_over_the_group_and_warns_once(lap_ho_so: LapHoSo) -> None:
    group = {"the_thuc": {"dia_danh": "Hà Nội", "lien_he": "Số 1"}}
    t, (note,) = _lap(lap_ho_so, _muc(dia_danh="Thanh Xuân"), [group])
    assert (t.dia_danh, t.lien_he) == ("Thanh Xuân", "Số 1")
    assert note.location.vi_tri == "van_ban[0].the_thuc.dia_danh"


def test_another_signer_ordered_does_not_take_the_entrys_lines(lap_ho_so: LapHoSo) -> None:
    t, _ = _lap(lap_ho_so, _muc(chuc_vu=["CHÁNH VĂN PHÒNG"]), nguoi_ky="BT")
    assert t.khoi_ky.chuc_vu == ("BÍ THƯ",)


def test_an_empty_list_leaves_the_lines_out(lap_ho_so: LapHoSo) -> None:
    t, (note,) = _lap(lap_ho_so, _muc(quyen_han=[]))
    assert t.khoi_ky.quyen_han == ()
    assert "để trống" in note.message


@pytest.mark.parametrize(("ngay", "ma"), [("2025-06-30", []), ("2025-07-01", ["BH046"])])
def test_superior_of_an_abolished_level_is_told_from_july_2025(
    lap_ho_so: LapHoSo, ngay: str, ma: list[str]
) -> None:
    unit = {"mo_hinh": "ba_cap", "dang_bo_cap_tren": "Đảng bộ quận Thanh Xuân"}
    ho_so = lap_ho_so(don_vi=unit, nam=2025, nguoi_ky=[_NGUOI])
    (viec,) = chon_viec(ho_so, ["ke_hoach_nam"]).value or ()
    result = lap_the_thuc(ho_so, viec, ngay=date.fromisoformat(ngay), trich_yeu="x")
    assert [n.code for n in result.diagnostics if n.code == "BH046"] == ma
    assert all(n.clause for n in result.diagnostics if n.code == "BH046")


_NGUOI = {
    "ma": "BT",
    "ho_ten": "Nguyễn Thế Hưởng",
    "chuc_vu": "Bí thư",
    "co_quan": "dang_uy",
    "tu_ngay": "2024-01-01",
}
