"""The monthly and the thematic report read as a person wrote them, also of little or nothing."""

import pytest

from tests.ho_tro.cay import cac_doan, cay, soan_cay, toan_van
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau


def _thang(ky: str, to: str, ten: str = LTT) -> list[str]:
    return cac_doan(cay(ho_so_mau(ten), "bao_cao_thang", ky, to))


def _chuyen_de(muc: str, ten: str = LTT, pham_vi: str = "phuong", ky: str = "N") -> str:
    return toan_van(cay(ho_so_mau(ten), "bao_cao_chuyen_de", ky, pham_vi, muc=(muc,)))


def test_a_month_of_one_activity_tells_it_without_counting_it() -> None:
    doan = _thang("T08", "TDP1")
    assert not any("01 hoạt động" in d for d in doan)
    assert any(d.startswith("Tổ tuyên truyền bảo hiểm xã hội tự nguyện") for d in doan)


def test_a_quiet_month_is_one_sentence_on_the_people() -> None:
    assert (
        "Trong tháng, địa bàn không phát sinh đơn thư; tổ không ghi nhận"
        in _thang("T05", "TDP5")[1]
    )


def test_a_month_of_nothing_says_so_and_names_the_meeting() -> None:
    goc = ho_so_mau(LTT)
    bare = goc.model_copy(update={"hoat_dong": ()})
    doan = cac_doan(cay(bare, "bao_cao_thang", "T05", "TDP5"))
    assert (
        "Trong tháng, ngoài cuộc giao ban định kỳ ngày 28/5 (8/9 thành viên dự), "
        "tổ chưa tổ chức hoạt động nào." in doan
    )


def test_the_tasks_come_from_the_months_meeting() -> None:
    text = "\n".join(_thang("T05", "TDP5"))
    assert "Hoàn thành tháo dỡ các mái che còn lại (xong trước ngày 20/6);" in text


def test_an_assessment_stands_over_the_meeting() -> None:
    doan = _thang("T08", "phuong", HK)
    assert "Rà soát nhà cũ, cây xanh nguy hiểm trong mùa mưa bão;" in [
        d.removeprefix("- ") for d in doan
    ]


def test_what_only_a_person_can_write_is_marked_and_warned_of() -> None:
    made = soan_cay(ho_so_mau(LTT), "bao_cao_thang", "T02", "TDP4")
    assert made.value is not None
    assert toan_van(made.value).count("[CẦN VIẾT]") == 2
    (warning,) = [d for d in made.diagnostics if d.code == "DL110"]
    assert "hạn chế, phương hướng" in warning.message


def test_the_story_of_34_lo_su_is_told_in_order_of_time() -> None:
    text = _chuyen_de("MH-02")
    days = ["ngày 16/01", "Ngày 05/3", "Ngày 05/4", "Ngày 14/5", "Đến ngày 18/6", "ngày 12/7"]
    places = [text.index(day) for day in days]
    assert places == sorted(places)
    assert "Bước đầu, ngày 16/01, Tổ dân vận Tổ dân phố số 2 rà soát" in text


def test_figures_of_other_work_do_not_enter_a_subject() -> None:
    text = _chuyen_de("MH-02")
    assert "52 lượt người tham gia" in text
    assert "2.340" not in text


def test_households_that_agreed_are_the_latest_state() -> None:
    assert "7/7 hộ đồng thuận" in _chuyen_de("MH-03")
    assert "43/43 hộ bàn giao mặt bằng" in _chuyen_de("giai_phong_mat_bang", HK)


def test_a_busy_field_is_told_by_quarter() -> None:
    text = _chuyen_de("moi_truong", HK)
    assert [q for q in ("Quý I năm", "Quý II năm", "Quý III năm", "Quý IV năm") if q in text] == [
        "Quý I năm", "Quý II năm", "Quý III năm", "Quý IV năm",
    ]  # fmt: skip


def test_a_subject_without_work_says_so_and_warns() -> None:
    made = soan_cay(ho_so_mau(LTT), "bao_cao_chuyen_de", "Q1", muc=("giao_thong_xanh",))
    assert made.value is not None
    assert "không ghi nhận hoạt động nào thuộc chuyên đề này" in toan_van(made.value)
    assert any(d.code == "BH062" for d in made.diagnostics)


@pytest.mark.parametrize(
    "muc", ["bau_cu", "hoa_giai", "dan_van_kheo", "dan_chu_co_so", "quy_van_dong"]
)
@pytest.mark.parametrize("pham_vi", ["phuong", "TDP13"])
def test_any_field_and_scope_makes_a_clean_text(muc: str, pham_vi: str) -> None:
    text = _chuyen_de(muc, HK, pham_vi)
    for wrong in ("None", "  ", " ,", " ;", "..", "cấp cấp", "công tác công tác"):
        assert wrong not in text, wrong
