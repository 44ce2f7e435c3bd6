import pytest

from reportgen.ban_hanh.chu_viet import co_cum_tu, gan_nhat, gap, ha_chu_dau


@pytest.mark.parametrize(
    ("viet", "ha"),
    [
        ("Kết quả công tác dân vận", "kết quả công tác dân vận"),
        ("Đề nghị khen thưởng", "đề nghị khen thưởng"),
        ("Về Quy chế hoạt động", "về Quy chế hoạt động"),
        ("UBND phường phối hợp", "UBND phường phối hợp"),
        ("Hoàn Kiếm xanh", "Hoàn Kiếm xanh"),
        ("Đảng viên gương mẫu", "Đảng viên gương mẫu"),
        ("", ""),
    ],
)
def test_first_letter_is_lowered_unless_it_is_a_names(viet: str, ha: str) -> None:
    assert ha_chu_dau(viet) == ha


def test_both_places_of_the_tone_fold_to_one() -> None:
    assert gap("Đảng uỷ, hoà giải, thuỷ lợi") == gap("ĐẢNG ỦY,  hòa giải, thủy lợi")


def test_words_of_another_tone_do_not_fold_to_one() -> None:
    assert gap("quận") != gap("quân")


@pytest.mark.parametrize(
    ("chu", "cum", "co"),
    [
        ("Tổ dân phố số 15", "Tổ dân phố số 1", False),
        ("Tổ dân phố số 1, số 2", "tổ dân phố số 1", True),
        ("Ban Chỉ huy quân sự", "quận", False),
        ("Ban Dân vận Quận uỷ", "quân", False),
        ("Đảng uỷ phường", "đảng ủy", True),
    ],
)
def test_phrase_is_found_as_whole_words(chu: str, cum: str, co: bool) -> None:
    assert co_cum_tu(chu, cum) is co


def test_nearest_word_looks_past_accents() -> None:
    assert gan_nhat("báo cáo quí", ["bao_cao_quy", "tong_ket_nam"]) == "bao_cao_quy"


def test_nothing_near_is_nothing() -> None:
    assert gan_nhat("xyz", ["bao_cao_quy", "tong_ket_nam"]) is None
