import pytest

from reportgen.compose.van.danh_gia_van import canh_bao_thieu, muc_danh_gia, tim_danh_gia
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.ho_so import DanhGia
from tests.ho_tro.sinh_ho_so import ho_so


def _danh_gia(**khac: tuple[str, ...]) -> DanhGia:
    return DanhGia.model_validate({"ky": "Q2", "pham_vi": "phuong", **khac})


def test_several_judgements_become_one_sentence(cau: Cau) -> None:
    told = muc_danh_gia(_danh_gia(han_che=("Ít người dự.", "Ghi sổ chưa đều")), "han_che", cau)
    assert told.cau == "Ít người dự; ghi sổ chưa đều."


@pytest.mark.parametrize(
    "chu", ["Địa bàn rộng", "Do địa bàn rộng", "Nguyên nhân do địa bàn rộng.", "Vì địa bàn rộng"]
)
def test_a_cause_is_introduced_once(cau: Cau, chu: str) -> None:
    told = muc_danh_gia(_danh_gia(nguyen_nhan=(chu,)), "nguyen_nhan", cau)
    assert told.cau == "Nguyên nhân do địa bàn rộng."


def test_an_acronym_keeps_its_capitals_in_a_cause(cau: Cau) -> None:
    told = muc_danh_gia(_danh_gia(nguyen_nhan=("VNeID chưa phổ biến",)), "nguyen_nhan", cau)
    assert told.cau == "Nguyên nhân do VNeID chưa phổ biến."


def test_many_judgements_become_a_list(cau: Cau) -> None:
    told = muc_danh_gia(
        _danh_gia(han_che=tuple(f"Việc {i} chậm" for i in range(9))), "han_che", cau
    )
    assert told.dai
    assert (told.muc[0], told.muc[-1]) == ("Việc 0 chậm;", "Việc 8 chậm.")


def test_one_judgement_is_a_sentence(cau: Cau) -> None:
    told = muc_danh_gia(_danh_gia(phuong_huong=("Nhân rộng mô hình",)), "phuong_huong", cau)
    assert (told.mot, told.cau) == (True, "Nhân rộng mô hình.")


@pytest.mark.parametrize(
    ("muc", "chu"), [("han_che", "[CẦN VIẾT]"), ("nguyen_nhan", "Nguyên nhân: [CẦN VIẾT]")]
)
def test_a_wanting_judgement_is_marked(cau: Cau, muc: str, chu: str) -> None:
    assert muc_danh_gia(None, muc, cau).cau == chu


def test_empty_texts_are_wanting_too(cau: Cau) -> None:
    assert not muc_danh_gia(_danh_gia(han_che=(" ",)), "han_che", cau).co


def test_the_assessment_is_of_exactly_this_period_and_scope() -> None:
    dossier = ho_so(danh_gia=[_danh_gia(han_che=("Ít",))])
    assert tim_danh_gia(dossier, "Q2", "phuong") is not None
    assert tim_danh_gia(dossier, "Q1", "phuong") is None
    assert tim_danh_gia(dossier, "Q2", "T1") is None


def test_the_warning_names_the_judgement_and_its_place() -> None:
    dossier = ho_so(danh_gia=[_danh_gia(han_che=("Ít",))])
    (warning,) = canh_bao_thieu(dossier, "Q2", "phuong", ("han_che", "nguyen_nhan"))
    assert (warning.code, warning.location.vi_tri) == ("DL110", "danh_gia[0]")
    assert "nguyên nhân" in warning.message
    assert "hạn chế" not in warning.message


def test_without_any_assessment_the_place_is_the_list() -> None:
    (warning,) = canh_bao_thieu(ho_so(), "Q2", "T1", ("han_che",))
    assert warning.location.vi_tri == "danh_gia"


def test_a_full_assessment_gives_no_warning() -> None:
    dossier = ho_so(danh_gia=[_danh_gia(han_che=("Ít",))])
    assert canh_bao_thieu(dossier, "Q2", "phuong", ("han_che",)) == ()
