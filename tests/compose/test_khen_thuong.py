"""Awards in words: proposal, decision, certificate, from the sample dossiers and changed ones."""

from typing import Any

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.document.dump import dump
from reportgen.domain.ho_so import HoSo, LoaiDonVi
from reportgen.dung_van_ban import DaSoan, bo_dung, soan_va_bo_tri
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau


def _doi(ten: str, **theo_ma: dict[str, Any]) -> HoSo:
    """A sample dossier with awards changed; only those named stay."""
    ho_so = ho_so_mau(ten)
    kept = []
    for award in ho_so.khen_thuong:
        changes = theo_ma.get(award.ma.replace("-", "_"))
        if changes is not None:
            kept.append(award.model_copy(update=changes))
    return ho_so.model_copy(update={"khen_thuong": tuple(kept), "van_ban": ()})


def _soan(ho_so: HoSo, loai: str, *muc: str) -> DaSoan:
    (viec,) = chon_viec(ho_so, (loai,), muc=muc).value or ()
    return soan_va_bo_tri(bo_dung(ho_so), viec, YeuCau(()))


def _chu(ho_so: HoSo, loai: str, *muc: str) -> str:
    return dump(_soan(ho_so, loai, *muc).van_ban)


def test_a_leader_is_named_by_the_seat_in_the_team() -> None:
    text = _chu(ho_so_mau(LTT), "giay_khen", "KT-05")
    assert "nguoi_nhan  Ông Ngô Hữu Thịnh" in text
    assert "don_vi  Tổ trưởng Tổ dân vận Tổ dân phố số 2, Phường Lý Thái Tổ" in text


def test_the_dossiers_own_words_stand_over_the_programs() -> None:
    text = _chu(ho_so_mau(LTT), "giay_khen", "KT-07")
    assert "don_vi  Chi hội trưởng Cựu chiến binh Tổ dân phố số 2, Phường Lý Thái Tổ" in text
    assert "thanh_tich  Đã có thành tích xuất sắc trong vận động Nhân dân" in text


def test_a_collective_is_called_by_no_title() -> None:
    text = _chu(ho_so_mau(HK), "giay_khen", "KT-01")
    assert "nguoi_nhan  Tổ dân vận Tổ dân phố số 1\ndon_vi  Phường Hoàn Kiếm" in text


def test_a_stranger_gets_neither_title_nor_place() -> None:
    ho_so = _doi(LTT, KT_05={"ten": "Nguyễn Thị Hoa Sen", "to": None})
    text = _chu(ho_so, "giay_khen")
    assert "nguoi_nhan  Nguyễn Thị Hoa Sen\nthanh_tich" in text


def test_a_title_typed_with_the_name_is_kept_once() -> None:
    text = _chu(_doi(LTT, KT_05={"ten": "bà  Nguyễn Thị Hoa Sen", "to": None}), "giay_khen")
    assert "nguoi_nhan  Bà Nguyễn Thị Hoa Sen" in text


def test_a_few_names_stand_in_the_article_and_many_in_a_list() -> None:
    few = _chu(ho_so_mau(LTT), "quyet_dinh_khen_thuong", "KT-01", "KT-02", "KT-03", "KT-04")
    many = dump(_soan(ho_so_mau(HK), "quyet_dinh_khen_thuong", *_ma(1, 12)).van_ban)
    assert "[phu_luc" not in few
    assert "DANH SÁCH TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN" in many


def _ma(tu: int, den: int) -> list[str]:
    return [f"KT-{k:02d}" for k in range(tu, den + 1)]


def test_one_award_is_one_sentence_without_list() -> None:
    text = _chu(_doi(LTT, KT_06={}), "quyet_dinh_khen_thuong")
    assert "cho bà Vũ Thị Minh, Tổ trưởng Tổ dân vận Tổ dân phố số 3, đã có thành tích" in text
    assert "[phu_luc" not in text


def test_equal_money_is_said_for_each_and_in_all_in_figures_and_words() -> None:
    text = _chu(_doi(LTT, KT_01={}, KT_02={"so_tien": 702000}), "quyet_dinh_khen_thuong")
    assert "702.000 đồng/tập thể. Tổng số tiền thưởng là 1.404.000 đồng" in text
    assert "(một triệu bốn trăm lẻ bốn nghìn đồng)" in text


def test_unequal_money_stands_in_the_list() -> None:
    ho_so = _doi(LTT, KT_01={"so_tien": 700000}, KT_02={"so_tien": 900000})
    text = _chu(ho_so, "quyet_dinh_khen_thuong")
    assert "Tiền thưởng (đồng)" in text
    assert "ghi trong danh sách kèm theo. Tổng số tiền thưởng là 1.600.000 đồng" in text


def test_without_money_no_sum_is_invented() -> None:
    text = _chu(ho_so_mau(HK), "quyet_dinh_khen_thuong", *_ma(13, 22))
    assert "thực hiện theo quy định hiện hành" in text
    assert "0 đồng" not in text


def test_a_draft_decision_of_both_kinds_lists_them_apart() -> None:
    ho_so = _doi(LTT, KT_01={"so_quyet_dinh": None}, KT_05={"so_quyet_dinh": None})
    text = _chu(ho_so, "quyet_dinh_khen_thuong")
    assert "01 tập thể và 01 cá nhân" in text
    assert "T  Tập thể" in text
    assert "T  Cá nhân" in text
    assert "\nso = " not in text


def test_a_draft_certificate_leaves_blanks_for_number_and_day() -> None:
    text = _chu(_doi(LTT, KT_05={"so_quyet_dinh": None}), "giay_khen")
    blank = "\u00a0" * 6
    assert f"Quyết định số {blank}/QĐ-UBND ngày{blank}tháng{blank}năm 2024" in text


def test_the_figures_of_a_proposal_end_on_its_day() -> None:
    text = _chu(ho_so_mau(LTT), "to_trinh_khen_thuong")
    assert "Từ đầu năm đến ngày 30/9/2024" in text
    assert "công nhận" not in text  # the models were recognised only after the proposal


def test_a_proposal_without_any_figure_asks_for_words() -> None:
    ho_so = _doi(LTT, KT_05={}).model_copy(update={"hoat_dong": (), "mo_hinh_dan_van_kheo": ()})
    made = _soan(ho_so, "to_trinh_khen_thuong")
    assert "[CẦN VIẾT]" in dump(made.van_ban)
    assert "BH037" in [d.code for d in made.van_de]


@pytest.mark.parametrize("loai", ["giay_khen", "quyet_dinh_khen_thuong", "to_trinh_khen_thuong"])
def test_a_commune_is_called_a_commune(loai: str) -> None:
    ho_so = _doi(HK, KT_13={})
    names = {
        "loai": LoaiDonVi.XA,
        "ten": "xã Đông Anh",
        "cap_uy": "Đảng ủy xã Đông Anh",
        "co_quan_dan_van": "Ban Xây dựng Đảng Đảng ủy xã",
    }
    unit = ho_so.don_vi.model_copy(update=names)
    text = _chu(ho_so.model_copy(update={"don_vi": unit}), loai)
    assert "Ủy ban nhân dân xã Đông Anh" in text
    assert "phường" not in text
