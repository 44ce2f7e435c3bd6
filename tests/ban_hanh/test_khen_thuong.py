"""Papers on awards: whose they are, who decides, by which law, under which number."""

from datetime import date
from typing import Any

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.khen_thuong import chu_tich_tang, cung_so, dot_khen
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.ban_hanh.ten_viec import ten_viec
from reportgen.ban_hanh.the_thuc import VanBanDaLap, lap_the_thuc
from reportgen.domain.ho_so import HoSo
from tests.ban_hanh.conftest import LapHoSo

CHU_TICH = {
    "ma": "CT",
    "ho_ten": "Trần Đức Bưởi",
    "chuc_vu": "Chủ tịch",
    "co_quan": "ubnd",
    "tu_ngay": "2016-01-01",
}


def _khen(so: int, **doi: Any) -> dict[str, Any]:
    return {
        "ma": f"KT-{so:02d}",
        "ngay": "2026-10-12",
        "doi_tuong": "tap_the",
        "ten": f"Tổ dân vận Tổ dân phố số {so}",
        "hinh_thuc": "giay_khen",
        "cap": "Chủ tịch UBND phường",
        "so_quyet_dinh": "125/QĐ-UBND",
        **doi,
    }


def _so(**doi: Any) -> dict[str, Any]:
    return {
        "loai": "quyet_dinh",
        "so_ky_hieu": "125/QĐ-UBND",
        "ngay": "2026-10-12",
        "trich_yeu": "Tặng giấy khen cho các tập thể",
        "nguoi_ky": "CT",
        **doi,
    }


def _lam(ho_so: HoSo, loai: str, **chon: Any) -> tuple[Viec, VanBanDaLap]:
    """Set the only document of the type."""
    (viec,) = chon_viec(ho_so, (loai,), **chon).value or ()
    lap = lap_the_thuc(ho_so, viec, trich_yeu="").value
    assert lap is not None
    return viec, lap


@pytest.fixture
def co_khen(lap_ho_so: LapHoSo) -> LapHoSo:
    def made(*khen: dict[str, Any], van_ban: tuple[dict[str, Any], ...] = (), **doi: Any) -> HoSo:
        ky = doi.pop("nguoi_ky", (CHU_TICH,))
        return lap_ho_so(khen_thuong=list(khen), van_ban=list(van_ban), nguoi_ky=list(ky), **doi)

    return made


@pytest.mark.parametrize(
    ("cap", "dung"),
    [
        ("Chủ tịch UBND phường", True),
        ("Chủ tịch Uỷ ban nhân dân phường Thượng Đình, thành phố Hà Nội", True),
        ("UBND phường", True),
        ("Chủ tịch UBND", True),
        ("Chủ tịch UBND quận Thanh Xuân", False),
        ("Chủ tịch UBND thành phố Hà Nội", False),
        ("Chủ tịch Ủy ban MTTQ Việt Nam phường", False),
        ("Chủ tịch Hội Cựu chiến binh phường", False),
        ("Đảng ủy phường", False),
    ],
)
def test_only_the_chairman_of_the_own_unit_gives_its_certificates(
    co_khen: LapHoSo, cap: str, dung: bool
) -> None:
    assert chu_tich_tang(cap, co_khen(_khen(1)).don_vi) is dung


@pytest.mark.parametrize(
    ("mot", "hai", "cung"),
    [
        ("215/QĐ-UBND", "Số: 215/QD-UBND", True),
        ("0215 / QĐ-UBND", "215/QĐ-UBND", True),
        ("215", "215/QĐ-UBND", True),
        ("215", "215-QĐ/ĐU", False),
        ("215/QĐ-UBND", "216/QĐ-UBND", False),
        (None, None, False),
    ],
)
def test_a_number_is_known_however_it_is_typed(
    mot: str | None, hai: str | None, cung: bool
) -> None:
    assert cung_so(mot, hai) is cung


def test_awards_of_a_fortnight_are_one_batch(co_khen: LapHoSo) -> None:
    ngay = ("2026-10-20", "2026-10-12", "2026-12-25")
    ho_so = co_khen(*(_khen(k, ngay=d) for k, d in enumerate(ngay, 1)))
    batches = dot_khen(ho_so.khen_thuong)
    assert batches == {"KT-01": "2026-10-12", "KT-02": "2026-10-12", "KT-03": "2026-12-25"}


def test_a_proposal_is_for_the_batch_that_follows_it(co_khen: LapHoSo) -> None:
    to_trinh = _so(loai="to_trinh", so_ky_hieu="12-TTr/BXDĐ", ngay="2026-10-15", trich_yeu="Khen")
    early, late = _khen(1, ngay="2026-06-10"), _khen(2, ngay="2026-10-20")
    ho_so = co_khen(early, late, van_ban=(to_trinh | {"nguoi_ky": "XX"},))
    (viec,) = (v for v in chon_viec(ho_so).value or () if v.loai.ma == "to_trinh_khen_thuong")
    assert viec.muc == ("KT-02",)


def test_a_decision_gives_the_awards_of_its_number(co_khen: LapHoSo) -> None:
    ho_so = co_khen(_khen(1), _khen(2, so_quyet_dinh="126/QĐ-UBND"), van_ban=(_so(),))
    (viec,) = chon_viec(ho_so).value or ()
    assert (viec.loai.ma, viec.muc) == ("quyet_dinh_khen_thuong", ("KT-01",))


def test_a_decision_without_number_among_the_awards_gives_those_of_its_day(
    co_khen: LapHoSo,
) -> None:
    ho_so = co_khen(
        _khen(1, so_quyet_dinh=None),
        _khen(2, ngay="2026-11-01", so_quyet_dinh=None),
        van_ban=(_so(),),
    )
    (viec,) = chon_viec(ho_so).value or ()
    assert viec.muc == ("KT-01",)


def test_a_decision_that_no_award_names_is_left_out_and_told(co_khen: LapHoSo) -> None:
    result = chon_viec(co_khen(_khen(1), van_ban=(_so(so_ky_hieu="300/QĐ-UBND"),)))
    assert result.value == ()
    assert (result.diagnostics[0].code, result.diagnostics[0].location.vi_tri) == (
        "BH036",
        "van_ban[0]",
    )


def test_a_decision_of_the_party_on_commendation_is_none_of_the_chairmans(
    co_khen: LapHoSo,
) -> None:
    bi_thu = CHU_TICH | {"ma": "BT", "chuc_vu": "Bí thư", "co_quan": "dang_uy"}
    entry = _so(so_ky_hieu="320-QĐ/ĐU", trich_yeu="Khen thưởng đảng viên", nguoi_ky="BT")
    result = chon_viec(co_khen(_khen(1), van_ban=(entry,), nguoi_ky=(CHU_TICH, bi_thu)))
    assert result.value == ()


def test_the_chairman_decides_and_signs_in_person(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ("quyet_dinh_khen_thuong",), muc=("KT-01",)).value or ()
    lap = lap_the_thuc(hoan_kiem, viec, trich_yeu="").value
    assert lap is not None
    khoi = lap.the_thuc.khoi_ky
    assert (khoi.quyen_han, khoi.chuc_vu) == ((), ("CHỦ TỊCH",))
    assert lap.the_thuc.quyet_dinh == "Chủ tịch Ủy ban nhân dân phường Hoàn Kiếm\nquyết định:"


def test_a_deputy_signs_for_the_chairman(co_khen: LapHoSo) -> None:
    pho = CHU_TICH | {"chuc_vu": "Phó Chủ tịch"}
    _, lap = _lam(co_khen(_khen(1), nguoi_ky=(pho,)), "quyet_dinh_khen_thuong")
    khoi = lap.the_thuc.khoi_ky
    assert (*khoi.quyen_han, *khoi.chuc_vu) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_without_a_known_signer_the_office_still_stands(co_khen: LapHoSo) -> None:
    _, lap = _lam(co_khen(_khen(1), nguoi_ky=()), "quyet_dinh_khen_thuong")
    assert lap.the_thuc.khoi_ky.chuc_vu == ("CHỦ TỊCH",)


@pytest.mark.parametrize("loai", ["quyet_dinh_khen_thuong", "giay_khen"])
def test_number_and_day_are_those_of_the_decision_the_award_names(
    co_khen: LapHoSo, loai: str
) -> None:
    _, lap = _lam(co_khen(_khen(1)), loai)
    t = lap.the_thuc
    assert (t.so, t.ky_hieu_loai, t.ngay) == ("125", "QĐ", date(2026, 10, 12))


def test_the_register_stands_over_the_day_of_the_award(co_khen: LapHoSo) -> None:
    ho_so = co_khen(_khen(1), van_ban=(_so(ngay="2026-10-09"),))
    _, lap = _lam(ho_so, "giay_khen")
    assert lap.the_thuc.ngay == date(2026, 10, 9)


def test_an_award_not_yet_decided_has_neither_number_nor_day(co_khen: LapHoSo) -> None:
    _, lap = _lam(co_khen(_khen(1, so_quyet_dinh=None)), "giay_khen")
    assert (lap.the_thuc.so, lap.the_thuc.ngay) == (None, None)


def test_a_number_that_cannot_be_read_is_told(co_khen: LapHoSo) -> None:
    ho_so = co_khen(_khen(1, so_quyet_dinh="QĐ số một"))
    (viec,) = chon_viec(ho_so, ("giay_khen",)).value or ()
    codes = [d.code for d in lap_the_thuc(ho_so, viec, trich_yeu="").diagnostics]
    assert "BH035" in codes


@pytest.mark.parametrize(
    ("ngay", "luat", "nghi_dinh"),
    [
        ("2017-11-20", "ngày 19 tháng 6 năm 2015", "91/2017/NĐ-CP"),
        ("2024-10-10", "ngày 19 tháng 6 năm 2015", "98/2023/NĐ-CP"),
        ("2025-04-10", "ngày 19 tháng 02 năm 2025", "98/2023/NĐ-CP"),
        ("2025-06-20", "ngày 16 tháng 6 năm 2025", "98/2023/NĐ-CP"),
        ("2026-10-12", "ngày 16 tháng 6 năm 2025", "152/2025/NĐ-CP"),
    ],
)
def test_the_bases_are_those_in_force_on_the_day(
    co_khen: LapHoSo, ngay: str, luat: str, nghi_dinh: str
) -> None:
    ho_so = co_khen(_khen(1, ngay=ngay), nam=int(ngay[:4]))
    _, lap = _lam(ho_so, "quyet_dinh_khen_thuong")
    bases = lap.the_thuc.can_cu
    assert len(bases) == 4
    assert bases[0] == f"Căn cứ Luật Tổ chức chính quyền địa phương {luat}"
    assert bases[2].startswith(f"Căn cứ Nghị định số {nghi_dinh} ngày ")


def test_the_last_base_names_the_proposal(ly_thai_to: HoSo) -> None:
    (viec,) = chon_viec(ly_thai_to, ("quyet_dinh_khen_thuong",), muc=("KT-01",)).value or ()
    lap = lap_the_thuc(ly_thai_to, viec, trich_yeu="").value
    assert lap is not None
    assert lap.the_thuc.can_cu[-1] == (
        "Theo đề nghị của Khối Dân vận Đảng ủy phường Lý Thái Tổ "
        "tại Tờ trình số 04-TTr/DV ngày 30 tháng 9 năm 2024"
    )


def test_without_a_proposal_in_the_register_only_the_body_is_named(co_khen: LapHoSo) -> None:
    _, lap = _lam(co_khen(_khen(1)), "quyet_dinh_khen_thuong")
    assert lap.the_thuc.can_cu[-1] == (
        "Theo đề nghị của Ban Xây dựng Đảng của Đảng uỷ phường Thượng Đình"
    )


@pytest.mark.parametrize(
    ("trich_yeu", "in_ra"),
    [
        ("Tặng giấy khen cho các tập thể", "Về việc tặng giấy khen cho các tập thể"),
        ("Về việc tặng giấy khen", "Về việc tặng giấy khen"),
    ],
)
def test_the_subject_of_a_state_decision_begins_with_about(
    co_khen: LapHoSo, trich_yeu: str, in_ra: str
) -> None:
    ho_so = co_khen(_khen(1), van_ban=(_so(trich_yeu=trich_yeu),))
    _, lap = _lam(ho_so, "quyet_dinh_khen_thuong")
    assert lap.the_thuc.trich_yeu == in_ra


@pytest.mark.parametrize(
    ("ho_so", "nhan"), [("ly_thai_to", "Kính gửi"), ("hoan_kiem", "Kính trình")]
)
def test_a_proposal_goes_to_the_standing_members_and_the_chairman(
    ho_so: str, nhan: str, request: pytest.FixtureRequest
) -> None:
    dossier: HoSo = request.getfixturevalue(ho_so)
    _, lap = _lam(dossier, "to_trinh_khen_thuong")
    kinh = lap.the_thuc.kinh_gui
    assert kinh is not None
    ten = dossier.don_vi.ten
    assert kinh.nhan == nhan
    assert kinh.noi == (
        f"Thường trực Đảng ủy {ten}",
        f"Chủ tịch Ủy ban nhân dân {ten}",
    )


def test_without_an_award_the_reason_is_told(co_khen: LapHoSo) -> None:
    result = chon_viec(co_khen(_khen(1, hinh_thuc="bieu_duong")), ("giay_khen",))
    (why,) = result.diagnostics
    assert (why.code, result.value) == ("BH007", ())
    assert "không có mục nào để làm giấy khen" in why.message


def test_a_certificate_is_called_by_whom_it_is_for(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ("giay_khen",), muc=("KT-13",)).value or ()
    assert ten_viec(hoan_kiem, viec) == "giấy khen tặng Trần Mai Loan"
