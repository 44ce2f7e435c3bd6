from collections.abc import Callable

import pytest

from reportgen.ban_hanh.co_quan import CoQuan, lap_co_quan
from reportgen.ban_hanh.dia_danh import DIEU_KIEN, chon_dia_danh, viet_hoa_don_vi
from reportgen.diagnostics import ReportgenError
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import CoQuanKy, HoSo
from reportgen.standards import editions, load

LapHoSo = Callable[..., HoSo]


def _co_quan(ho_so: HoSo, loai: CoQuanKy, to: int | None = None) -> CoQuan:
    return lap_co_quan(ho_so.don_vi, loai, None if to is None else ho_so.to_dan_van[to])


def test_ward_committee_stands_under_the_party_organisation_above(ly_thai_to: HoSo) -> None:
    issuer = _co_quan(ly_thai_to, CoQuanKy.DANG_UY)
    assert (issuer.cap_tren, issuer.ten) == ("Đảng bộ quận Hoàn Kiếm", "Đảng ủy phường Lý Thái Tổ")
    assert issuer.ky_hieu == "ĐU"


def test_two_level_committee_has_no_district_above(hoan_kiem: HoSo) -> None:
    assert _co_quan(hoan_kiem, CoQuanKy.DANG_UY).cap_tren == "Đảng bộ thành phố Hà Nội"


def test_bloc_stands_under_the_ward_committee_by_its_own_name(ly_thai_to: HoSo) -> None:
    issuer = _co_quan(ly_thai_to, CoQuanKy.KHOI_DAN_VAN)
    assert (issuer.cap_tren, issuer.ten) == ("Đảng ủy phường Lý Thái Tổ", "Khối Dân vận")
    assert issuer.ten_day_du == "Khối Dân vận Đảng ủy phường Lý Thái Tổ"
    assert issuer.ky_hieu == "DV"


def test_party_building_board_keeps_the_word_party_of_its_name(hoan_kiem: HoSo) -> None:
    issuer = _co_quan(hoan_kiem, CoQuanKy.BAN_XAY_DUNG_DANG)
    assert issuer.ten == "Ban Xây dựng Đảng"
    assert issuer.ten_day_du == "Ban Xây dựng Đảng của Đảng ủy phường Hoàn Kiếm"
    assert issuer.ky_hieu == "BXDĐ"


def test_spelling_of_the_dossier_is_kept(lap_ho_so: LapHoSo) -> None:
    assert (
        _co_quan(lap_ho_so(), CoQuanKy.BAN_XAY_DUNG_DANG).cap_tren == "Đảng uỷ phường Thượng Đình"
    )


def test_body_without_a_known_symbol_takes_its_first_letters(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so({"co_quan_dan_van": "Ban Công tác Quần chúng Đảng uỷ phường"})
    assert _co_quan(ho_so, CoQuanKy.BAN_XAY_DUNG_DANG).ky_hieu == "BCTQC"


def test_special_zone_board_has_the_symbol_of_the_guidance(lap_ho_so: LapHoSo) -> None:
    ho_so = lap_ho_so({"co_quan_dan_van": "Ban Tuyên giáo và Dân vận Đảng uỷ đặc khu"})
    assert _co_quan(ho_so, CoQuanKy.BAN_XAY_DUNG_DANG).ky_hieu == "BTGDV"


def test_team_stands_under_the_ward_committee(hoan_kiem: HoSo) -> None:
    issuer = _co_quan(hoan_kiem, CoQuanKy.TO_DAN_VAN, 0)
    assert (issuer.cap_tren, issuer.ten) == (
        "Đảng ủy phường Hoàn Kiếm",
        "Tổ dân vận Tổ dân phố số 1",
    )


def test_party_cell_stands_under_the_ward_party_organisation(hoan_kiem: HoSo) -> None:
    issuer = _co_quan(hoan_kiem, CoQuanKy.CHI_BO, 0)
    assert (issuer.cap_tren, issuer.ten) == ("Đảng bộ phường Hoàn Kiếm", "Chi bộ Tổ dân phố số 1")
    assert issuer.ky_hieu == "CB"


def test_peoples_committee_is_of_the_state_and_has_nobody_above(hoan_kiem: HoSo) -> None:
    issuer = _co_quan(hoan_kiem, CoQuanKy.UBND)
    assert issuer.ho is HoChuan.NHA_NUOC
    assert (issuer.cap_tren, issuer.ten) == ("", "Ủy ban nhân dân phường Hoàn Kiếm")


def test_front_issues_by_its_standing_board(hoan_kiem: HoSo) -> None:
    issuer = _co_quan(hoan_kiem, CoQuanKy.MTTQ)
    assert issuer.ho is HoChuan.NHA_NUOC
    assert issuer.ten == "Ban Thường trực"
    assert issuer.cap_tren == "Ủy ban Mặt trận Tổ quốc Việt Nam phường Hoàn Kiếm"
    assert issuer.ky_hieu == "MTTQ-BTT"


def test_youth_union_superior_follows_the_party_level(ly_thai_to: HoSo, hoan_kiem: HoSo) -> None:
    assert _co_quan(ly_thai_to, CoQuanKy.DOAN).cap_tren == "Quận đoàn Hoàn Kiếm"
    assert _co_quan(hoan_kiem, CoQuanKy.DOAN).cap_tren == "Thành đoàn Hà Nội"


@pytest.mark.parametrize("loai", [CoQuanKy.TO_DAN_VAN, CoQuanKy.CHI_BO])
def test_team_and_cell_do_not_issue_for_the_ward(hoan_kiem: HoSo, loai: CoQuanKy) -> None:
    with pytest.raises(ReportgenError, match="không ban hành văn bản cho toàn phường"):
        _co_quan(hoan_kiem, loai)


@pytest.mark.parametrize(
    ("dia_danh", "chuan", "viet"),
    [
        ("Hai Bà Trưng", "hd05-2026", "Phường Hai Bà Trưng"),
        ("Lý Thái Tổ", "hd36-2018", "Phường Lý Thái Tổ"),
        ("Hoàn Kiếm", "hd05-2026", "Hoàn Kiếm"),
        ("Láng", "hd05-2026", "Phường Láng"),
        ("Phú Thọ", "hd05-2026", "Phường Phú Thọ"),
        ("Thanh Hoá", "hd05-2026", "Phường Thanh Hoá"),
        ("7", "hd36-2018", "Phường 7"),
        ("7", "hd05-2026", "Phường 7"),
        ("An Hải 2", "hd36-2018", "Phường An Hải 2"),
        ("An Hải 2", "hd05-2026", "An Hải 2"),
        ("Hai Bà Trưng", "nd30-2020", "Phường Hai Bà Trưng"),
        ("Láng", "nd30-2020", "Láng"),
        ("Điện Biên Phủ", "nd30-2020", "Phường Điện Biên Phủ"),
        ("Điện Biên Phủ", "hd05-2026", "Điện Biên Phủ"),
    ],
)
def test_level_is_added_where_the_standard_wants_it(
    lap_ho_so: LapHoSo, dia_danh: str, chuan: str, viet: str
) -> None:
    don_vi = lap_ho_so({"ten": f"phường {dia_danh}", "dia_danh": dia_danh}).don_vi
    assert chon_dia_danh(don_vi, load(chuan)) == viet


@pytest.mark.parametrize("dia_danh", ["Phường Thượng Đình", "TP Hà Nội", "Thành phố Huế"])
def test_level_written_by_the_clerk_stays(lap_ho_so: LapHoSo, dia_danh: str) -> None:
    don_vi = lap_ho_so({"dia_danh": dia_danh}).don_vi
    assert chon_dia_danh(don_vi, load("hd05-2026")) == dia_danh


def test_level_written_small_begins_with_a_capital(lap_ho_so: LapHoSo) -> None:
    don_vi = lap_ho_so({"dia_danh": "phường Thượng Đình"}).don_vi
    assert chon_dia_danh(don_vi, load("hd05-2026")) == "Phường Thượng Đình"


def test_place_that_is_not_the_units_own_name_stays(lap_ho_so: LapHoSo) -> None:
    assert chon_dia_danh(lap_ho_so({"dia_danh": "Hà Nội"}).don_vi, load("hd05-2026")) == "Hà Nội"


def test_commune_is_called_a_commune(lap_ho_so: LapHoSo) -> None:
    don_vi = lap_ho_so({"ten": "xã Ngô Quyền", "loai": "xa", "dia_danh": "Ngô Quyền"}).don_vi
    assert chon_dia_danh(don_vi, load("hd05-2026")) == "Xã Ngô Quyền"


@pytest.mark.parametrize("ma_hieu", editions())
def test_every_rule_on_place_names_is_understood(ma_hieu: str) -> None:
    rules = {row.ma for row in load(ma_hieu).bang.dia_danh if row.ghi_cap}
    assert rules <= set(DIEU_KIEN)


@pytest.mark.parametrize(
    ("ten", "chuan", "viet"),
    [
        ("phường Hai Bà Trưng", "nd30-2020", "UBND Phường Hai Bà Trưng"),
        ("phường Điện Biên Phủ", "nd30-2020", "UBND Phường Điện Biên Phủ"),
        ("phường 7", "nd30-2020", "UBND Phường 7"),
        ("phường Hoàn Kiếm", "nd30-2020", "UBND phường Hoàn Kiếm"),
        ("phường Hai Bà Trưng", "hd05-2026", "UBND phường Hai Bà Trưng"),
    ],
)
def test_the_state_writes_the_level_with_a_capital(
    lap_ho_so: LapHoSo, ten: str, chuan: str, viet: str
) -> None:
    don_vi = lap_ho_so({"ten": ten}).don_vi
    assert viet_hoa_don_vi(don_vi, load(chuan))(f"UBND {ten}") == viet
