from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.document.tree import KhoiKy
from reportgen.layout.cot_dau import KHE
from reportgen.layout.doan import chu_cua
from reportgen.layout.metrics import do_rong, ngat_dong, rong_nhat
from reportgen.layout.model import LaidOutDocument, LaidOutTable
from reportgen.layout.resolve import resolve
from reportgen.standards import load
from tests.layout.dung import DANG, DANG_CU, NHA_NUOC, bo_cuc, cac_bang, dong, moi_doan, van_ban

TEN = [
    ("Đảng bộ Thành phố Hà Nội", "Đảng uỷ phường Hoàn Kiếm", "Hoàn Kiếm"),
    ("Đảng bộ Thành phố Hồ Chí Minh", "Đảng uỷ phường Nguyễn Thị Minh Khai", "Sài Gòn"),
    ("Đảng bộ Thành phố Hồ Chí Minh", "Đảng uỷ phường Bến Thành", "Thành phố Hồ Chí Minh"),
    ("Đảng bộ Thành phố Hà Nội", "Uỷ ban Mặt trận Tổ quốc Việt Nam phường Hoàn Kiếm", "Hoàn Kiếm"),
    ("Đảng uỷ phường Hoàn Kiếm", "Ban Xây dựng Đảng", "Hoàn Kiếm"),
    ("", "Ủy ban nhân dân phường Hoàn Kiếm", "Hoàn Kiếm"),
]


def khoi_dau(laid: LaidOutDocument) -> LaidOutTable:
    return next(cac_bang(laid, "dau_van_ban"))


def bo_cuc_ten(ten: tuple[str, str, str], chuan: str = DANG) -> LaidOutDocument:
    document = van_ban(co_quan_cap_tren=ten[0], co_quan_ban_hanh=ten[1], dia_danh=ten[2])
    return bo_cuc(document, chuan)


@pytest.mark.parametrize("chuan", [DANG, DANG_CU, NHA_NUOC])
@pytest.mark.parametrize("ten", TEN)
def test_the_columns_fill_the_text_area(ten: tuple[str, str, str], chuan: str) -> None:
    laid = bo_cuc_ten(ten, chuan)
    assert sum(khoi_dau(laid).rong) == laid.muc[0].trang.rong_chu


@pytest.mark.parametrize("chuan", [DANG, DANG_CU, NHA_NUOC])
@pytest.mark.parametrize("ten", TEN)
def test_nothing_overflows_its_cell(ten: tuple[str, str, str], chuan: str) -> None:
    table = khoi_dau(bo_cuc_ten(ten, chuan))
    for row in table.hang:
        for width, cell in zip(table.rong, row.o, strict=True):
            for p in cell.doan:
                lines = ngat_dong(chu_cua(p), p.style.font, width)
                assert rong_nhat(lines, p.style.font) <= width


@pytest.mark.parametrize("chuan", [DANG, NHA_NUOC])
@pytest.mark.parametrize("ten", TEN)
def test_place_and_date_stay_on_one_line(ten: tuple[str, str, str], chuan: str) -> None:
    laid = bo_cuc_ten(ten, chuan)
    (line,) = moi_doan(laid, "dia_danh_ngay")
    assert do_rong(chu_cua(line), line.style.font) <= khoi_dau(laid).rong[1]


def test_a_date_that_cannot_fit_breaks_after_the_comma() -> None:
    laid = bo_cuc_ten((*TEN[2][:2], "Phường Nguyễn Thị Minh Khai"))
    (line,) = moi_doan(laid, "dia_danh_ngay")
    width = khoi_dau(laid).rong[1] - 2 * line.lui_them
    lines = ngat_dong(chu_cua(line), line.style.font, width)
    assert lines[0] == "Phường Nguyễn Thị Minh Khai,"


def test_names_break_before_the_date_does() -> None:
    laid = bo_cuc_ten(TEN[2])
    assert [chu_cua(p).count(" ") for p in moi_doan(laid, "co_quan_cap_tren")] == [1]


def test_a_date_that_breaks_is_told() -> None:
    result = resolve(van_ban(dia_danh="Phường Nguyễn Thị Minh Khai"), load(DANG))
    assert [d.code for d in result.diagnostics] == ["HT013"]


@pytest.mark.parametrize(
    "ten", ["Trần Hưng Đạo", "Nguyễn Bỉnh Khiêm", "Buôn Ma Thuột", "Hoàng Su Phì", "Bạch Long Vĩ"]
)
def test_a_date_that_its_column_just_holds_is_not_broken(ten: str) -> None:
    document = van_ban(
        dia_danh=ten, ngay=date(2026, 11, 20), co_quan_ban_hanh=f"Đảng ủy phường {ten}"
    )
    result = resolve(document, load(DANG))
    assert [d.code for d in result.diagnostics] == []


def test_a_name_never_touches_the_title() -> None:
    unit = "xã Nguyễn Thị Minh Khai"
    laid = bo_cuc(
        van_ban(
            co_quan_cap_tren=f"Đảng ủy {unit}",
            co_quan_ban_hanh="Ban Xây dựng Đảng",
            dia_danh="Xã Nguyễn Thị Minh Khai",
        )
    )
    (name,) = moi_doan(laid, "co_quan_cap_tren")
    width = do_rong(chu_cua(name), name.style.font)
    column = laid.muc[0].khoi[0].rong[0]  # type: ignore[union-attr]  # the header's table
    assert not column - KHE < width <= column


def test_a_name_without_end_is_refused() -> None:
    result = resolve(van_ban(co_quan_ban_hanh="Khunàyrấtdài" * 20), load(DANG))
    assert result.value is None
    assert [d.code for d in result.diagnostics if d.is_error] == ["HT014"]


def test_names_are_in_capitals_with_their_tone_marks() -> None:
    assert dong(bo_cuc(van_ban()), "co_quan_ban_hanh") == ["ĐẢNG UỶ PHƯỜNG HOÀN KIẾM"]


def test_the_partys_title_is_ruled_to_its_own_length() -> None:
    (title,) = moi_doan(bo_cuc(van_ban()), "tieu_de")
    assert title.ke is not None
    assert title.ke.dai == round(do_rong("ĐẢNG CỘNG SẢN VIỆT NAM", title.style.font))


def test_a_party_issuer_has_a_star_and_no_rule() -> None:
    laid = bo_cuc(van_ban())
    (issuer,) = moi_doan(laid, "co_quan_ban_hanh")
    assert issuer.ke is None
    assert dong(laid, "sao") == ["*"]


def test_a_state_issuer_is_ruled_to_a_third_or_a_half_of_its_longest_line() -> None:
    laid = bo_cuc_ten(TEN[5], NHA_NUOC)
    (issuer,) = moi_doan(laid, "co_quan_ban_hanh")
    lines = ngat_dong(chu_cua(issuer), issuer.style.font, khoi_dau(laid).rong[0])
    longest = rong_nhat(lines, issuer.style.font)
    assert issuer.ke is not None
    assert 1 / 3 <= issuer.ke.dai / longest <= 1 / 2


def test_a_rule_hangs_below_the_last_line() -> None:
    (issuer,) = moi_doan(bo_cuc_ten(TEN[5], NHA_NUOC), "co_quan_ban_hanh")
    assert issuer.ke is not None
    assert issuer.ke.tu_dinh > 2 * issuer.style.font.co * 10


@pytest.mark.parametrize("vai_tro", ["co_quan_ban_hanh", "tieu_ngu", "trich_yeu"])
def test_what_follows_a_rule_is_clear_of_it(vai_tro: str) -> None:
    laid = bo_cuc_ten(TEN[5], NHA_NUOC)
    (ruled,) = moi_doan(laid, vai_tro)
    assert ruled.style.sau >= 60


def test_the_tieu_ngu_is_ruled_to_its_own_length() -> None:
    (motto,) = moi_doan(bo_cuc(van_ban(), NHA_NUOC), "tieu_ngu")
    assert motto.ke is not None
    assert motto.ke.dai == round(do_rong("Độc lập - Tự do - Hạnh phúc", motto.style.font))


@pytest.mark.parametrize(
    ("chuan", "line"),
    [(DANG, "Số 05-BC/ĐU"), (DANG_CU, "Số 05-BC/ĐU"), (NHA_NUOC, "Số: 05/BC-ĐU")],
)
def test_the_number_is_written_as_the_standard_writes_it(chuan: str, line: str) -> None:
    assert dong(bo_cuc(van_ban(), chuan), "so_ky_hieu") == [line]


def test_a_draft_leaves_room_for_its_number() -> None:
    assert dong(bo_cuc(van_ban(so=None)), "so_ky_hieu") == ["Số      -BC/ĐU"]


def test_a_draft_leaves_room_for_its_date() -> None:
    laid = bo_cuc(van_ban(ngay=None, nam=2026))
    assert dong(laid, "dia_danh_ngay") == ["Hoàn Kiếm, ngày     tháng     năm 2026"]


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2026, 2, 3), "Hoàn Kiếm, ngày 03 tháng 02 năm 2026"),
        (date(2026, 3, 10), "Hoàn Kiếm, ngày 10 tháng 3 năm 2026"),
        (date(2026, 12, 31), "Hoàn Kiếm, ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: date, line: str) -> None:
    assert dong(bo_cuc(van_ban(ngay=day)), "dia_danh_ngay") == [line]


def test_the_number_line_never_breaks() -> None:
    (line,) = moi_doan(bo_cuc(van_ban()), "so_ky_hieu")
    assert " " not in chu_cua(line)


def test_number_and_date_share_the_second_row() -> None:
    row = khoi_dau(bo_cuc(van_ban())).hang[1]
    assert [cell.doan[0].vai_tro for cell in row.o] == ["so_ky_hieu", "dia_danh_ngay"]


def test_a_cong_van_carries_its_abstract_under_the_number() -> None:
    laid = bo_cuc(van_ban(la_cong_van=True, do_khan="Khẩn", du_thao="2"))
    left = khoi_dau(laid).hang[1].o[0]
    assert [p.vai_tro for p in left.doan] == [
        "so_ky_hieu",
        "trich_yeu_cong_van",
        "du_thao",
        "do_khan",
    ]


def test_a_cong_van_has_no_type() -> None:
    assert dong(bo_cuc(van_ban(la_cong_van=True)), "ten_loai") == []


@pytest.mark.parametrize(("chuan", "lead"), [(DANG, "về việc kết quả"), (NHA_NUOC, "V/v kết quả")])
def test_a_cong_vans_abstract_opens_as_the_standard_says(chuan: str, lead: str) -> None:
    (abstract,) = dong(bo_cuc(van_ban(la_cong_van=True), chuan), "trich_yeu_cong_van")
    assert abstract.startswith(lead)


def test_a_draft_is_counted() -> None:
    assert dong(bo_cuc(van_ban(du_thao="2")), "du_thao") == ["Dự thảo lần 2"]


@pytest.mark.parametrize(
    ("chuan", "line"), [(DANG, ["Hoàn Kiếm, ngày 05 tháng 9 năm 2026"]), (NHA_NUOC, [""])]
)
def test_minutes_carry_a_date_where_the_standard_wants_one(chuan: str, line: list[str]) -> None:
    document = van_ban(khoi_ky_trai=KhoiKy((), ("Thư ký",), "Trần Thị Bích Ngọc"))
    assert dong(bo_cuc(document, chuan), "dia_danh_ngay") == line


TU = st.sampled_from(
    [
        "Đảng uỷ",
        "Đảng bộ",
        "phường",
        "Thành phố",
        "Hồ Chí Minh",
        "Hoàn Kiếm",
        "Ban Chỉ đạo",
        "Mặt trận",
        "Tổ quốc",
        "Việt Nam",
        "Tổ dân vận",
        "số 5",
        "- Kiểm tra",
        "Hội Liên hiệp Phụ nữ",
    ]
)
TEN_BAT_KY = st.lists(TU, min_size=1, max_size=6).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(TEN_BAT_KY, TEN_BAT_KY, TEN_BAT_KY, st.sampled_from([DANG, NHA_NUOC]))
def test_whatever_the_names_the_block_holds_them_or_refuses(
    tren: str, duoi: str, noi: str, chuan: str
) -> None:
    document = van_ban(co_quan_cap_tren=tren, co_quan_ban_hanh=duoi, dia_danh=noi)
    result = resolve(document, load(chuan))
    if result.value is None:
        assert {d.code for d in result.diagnostics if d.is_error} == {"HT014"}
        return
    table = khoi_dau(result.value)
    for row in table.hang:
        for width, cell in zip(table.rong, row.o, strict=True):
            for p in cell.doan:
                lines = ngat_dong(chu_cua(p), p.style.font, width)
                assert rong_nhat(lines, p.style.font) <= width
