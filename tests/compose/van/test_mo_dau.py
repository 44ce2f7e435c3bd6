import pytest

from reportgen.compose.van.mo_dau import KieuMoDau, la_dong_tu, phan_tich, thuong_mo_dau


@pytest.mark.parametrize(
    ("chu", "kieu"),
    [
        ("Vận động nhân dân hiến đất", KieuMoDau.DONG_TU),
        ("Số hoá hồ sơ", KieuMoDau.DONG_TU),
        ("Bê tông hóa 300 m đường", KieuMoDau.DONG_TU),
        ("Hội nghị tiếp xúc cử tri", KieuMoDau.SU_KIEN),
        ("Ngày hội Đại đoàn kết", KieuMoDau.SU_KIEN),
        ("Giải bóng chuyền hơi", KieuMoDau.SU_KIEN),
        ("Giải quyết kiến nghị", KieuMoDau.DONG_TU),
        ("Các hộ kinh doanh ký cam kết", KieuMoDau.CHU_NGU),
        ("Công an xã tuyên truyền", KieuMoDau.CHU_NGU),
        ("Hội Phụ nữ dọn vệ sinh", KieuMoDau.CHU_NGU),
        ("20 hộ nghèo được tặng thẻ", KieuMoDau.CHU_NGU),
        ("Đẹp ngõ, sạch nhà", KieuMoDau.KHAC),
        ("Chi hội Phụ nữ trao quà", KieuMoDau.CHU_NGU),
        ("Chi hỗ trợ hộ nghèo", KieuMoDau.DONG_TU),
    ],
)
def test_the_opening_words_tell_the_kind(chu: str, kieu: KieuMoDau) -> None:
    assert phan_tich(chu).kieu is kieu


def test_a_number_opens_with_co() -> None:
    assert phan_tich("20 hộ nghèo được tặng thẻ").van == "có 20 hộ nghèo được tặng thẻ"


def test_a_topic_before_a_colon_is_taken_off() -> None:
    opening = phan_tich("Dự án đường vành đai: tuyên truyền phương án bồi thường")
    assert (opening.chu_de, opening.van) == (
        "Dự án đường vành đai",
        "tuyên truyền phương án bồi thường",
    )


def test_a_colon_after_a_verb_is_no_topic() -> None:
    assert phan_tich("Vận động các hộ: treo cờ").chu_de == ""


@pytest.mark.parametrize("chu", ["Tổ dân vận phối hợp dọn vệ sinh", "Đã phối hợp dọn vệ sinh"])
def test_the_teams_own_name_and_da_are_left_to_the_sentence(chu: str) -> None:
    opening = phan_tich(chu)
    assert (opening.kieu, opening.van) == (KieuMoDau.DONG_TU, "phối hợp dọn vệ sinh")


def test_the_final_stop_is_dropped() -> None:
    assert phan_tich("Vận động nhân dân; ").van == "vận động nhân dân"


@pytest.mark.parametrize(
    ("chu", "thanh"),
    [
        ("Công an phường tiếp nhận", "Công an phường tiếp nhận"),
        ("Uỷ ban nhân dân xã ghi nhận", "Uỷ ban nhân dân xã ghi nhận"),
        ("Hội viên tham dự", "hội viên tham dự"),
        ("Hội nghị nhất trí", "hội nghị nhất trí"),
        ("Họp Đảng ủy", "họp Đảng ủy"),
        ("Bà Kiệu", "Bà Kiệu"),
    ],
)
def test_bodies_keep_their_capital_within_a_sentence(chu: str, thanh: str) -> None:
    assert thuong_mo_dau(chu) == thanh


@pytest.mark.parametrize("chu", ["không phát sinh vụ việc", "đã bàn giao", "thu gom 4 m³ rác"])
def test_a_result_that_goes_on_with_a_verb_is_known(chu: str) -> None:
    assert la_dong_tu(chu)


def test_a_result_with_its_own_subject_is_no_verb() -> None:
    assert not la_dong_tu("nhân dân đồng tình")
