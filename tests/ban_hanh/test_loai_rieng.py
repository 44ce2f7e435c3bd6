"""A unit's own document types: what is read, and every way a row may be wrong."""

from dataclasses import replace

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.co_quan import lap_co_quan
from reportgen.ban_hanh.loai_rieng import Biet, doc_loai_rieng
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan, ghep_loai, tim_loai
from reportgen.ban_hanh.noi_nhan import QUY_TAC, lap_noi_nhan
from reportgen.compose.nguon import NGUON
from reportgen.diagnostics import ReportgenError
from reportgen.domain.ho_so import CoQuanKy, VanBanDaBanHanh
from reportgen.standards import load
from tests.ho_tro.ho_so_mau import LTT, ho_so_mau

TEP = "mau/loai_van_ban.toml"
HANG = """# Loại riêng của phường
[[loai]]
ma = "thong_bao_ket_qua"
ten = "thông báo kết quả công tác dân vận"
ten_loai = "thông báo"
trong_so = { loai = ["thong_bao"], dau_hieu = ["kết quả công tác dân vận"] }
ky = ["Q1", "Q2"]
ngay_du_kien = "cuoi_ky"
pham_vi = ["phuong"]
ban_hanh = { phuong = { ba_cap = "khoi_dan_van", hai_cap = "ban_xay_dung_dang" } }
noi_nhan = { phuong = ["@mac_dinh", "Các tổ dân vận"] }
"""
BIET = Biet(tuple(NGUON), ("thong_bao_ket_qua", "bao_cao_quy"))


def rieng(chu: str = HANG) -> LoaiVanBan:
    found = doc_loai_rieng(chu, TEP, BIET)
    assert found.diagnostics == ()
    assert found.value is not None
    return found.value[0].gia_tri


def test_a_good_row_is_read_without_a_problem() -> None:
    loai = rieng()
    assert (loai.ma, loai.ky, loai.nguon) == ("thong_bao_ket_qua", ("Q1", "Q2"), "theo_ky")


def test_the_rows_of_the_program_itself_have_no_problem() -> None:
    text = HANG.replace("thong_bao_ket_qua", "bao_cao_quy")
    assert doc_loai_rieng(text, TEP, BIET).diagnostics == ()


@pytest.mark.parametrize(
    ("cu", "moi", "dong", "trong"),
    [
        ('ten_loai = "thông báo"', 'ten_loai = "thong bao"', 5, 'ý bạn là "thông báo"?'),
        ('ten_loai = "thông báo"\n', "", 2, "thiếu ten_loai"),
        ('"Q2"', '"Q5"', 7, "Q5"),
        ('ky = ["Q1", "Q2"]', 'ky = "Q1"', 7, "danh sách"),
        ('ky = ["Q1", "Q2"]', "ky = []", 7, "ky để trống"),
        ("cuoi_ky", "cuoi_ki", 8, 'ý bạn là "cuoi_ky"?'),
        ('pham_vi = ["phuong"]', 'pham_vi = ["phường"]', 9, "phạm vi"),
        ('pham_vi = ["phuong"]', "pham_vi = []", 9, "phạm vi"),
        ('pham_vi = ["phuong"]', 'pham_vi = ["phuong", "to"]', 11, 'chưa có phạm vi "to"'),
        ("hai_cap", "haicap", 10, "chưa có hai_cap"),
        ("khoi_dan_van", "khoi_danvan", 10, 'ý bạn là "khoi_dan_van"?'),
        ("@mac_dinh", "@macdinh", 11, 'ý bạn là "@mac_dinh"?'),
        ("dau_hieu", "dauhieu", 6, "dau_hieu"),
        ("noi_nhan =", "noinhan =", 11, 'ý bạn là "noi_nhan"?'),
        ('ma = "thong_bao_ket_qua"', 'ma = "Thông báo"', 3, 'viết "thong_bao"'),
        ('ma = "thong_bao_ket_qua"', 'ma = "thong_bao_la"', 3, "thong_bao_la.mau.txt"),
        ('ma = "thong_bao_ket_qua"', "ma = 5", 3, "phải là chữ"),
        ("[[loai]]", "[[loại]]", 2, "TOML"),
        ("[[loai]]", "[[loi]]", 2, 'ý bạn là "loai"?'),
        ("[[loai]]", "[loai]", 2, "[[loai]]"),
        ('ten = "thông', 'nguon = "theoky"\nten = "thông', 4, 'ý bạn là "theo_ky"?'),
        ('ten = "thông', 'de_nghi = "chi bộ"\nten = "thông', 4, 'ý bạn là "chi_bo"?'),
        ('ten = "thông', 'de_nghi = 5\nten = "thông', 4, "phải là chữ"),
        ('ten = "thông', 'mau = { phuong = "bao_cao_qui" }\nten = "thông', 4, "bao_cao_quy"),
        ('ten = "thông', 'danh_gia = { phuong = ["hanche"] }\nten = "thông', 4, "han_che"),
        ('ten = "thông', 'ky_trai = "thuky"\nten = "thông', 4, 'ý bạn là "thu_ky"?'),
        ('ten = "thông', 'can_cu = { a = 1 }\nten = "thông', 4, "danh sách"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_told_at_its_line(cu: str, moi: str, dong: int, trong: str) -> None:
    assert cu in HANG
    found = doc_loai_rieng(HANG.replace(cu, moi), TEP, BIET)
    assert found.value is None
    told = [(d.location.dong, f"{d.message} {d.hint}") for d in found.diagnostics]
    assert any(line == dong and trong in text for line, text in told), told
    assert {d.location.tep for d in found.diagnostics} == {TEP}


def test_a_short_way_to_write_is_read_in_full() -> None:
    assert rieng(HANG + "de_nghi = true\n").de_nghi == "chi_bo"
    assert rieng(HANG + "de_nghi = false\n").de_nghi == ""


def test_a_code_written_twice_is_told_at_the_second() -> None:
    found = doc_loai_rieng(HANG + HANG, TEP, BIET)
    assert [(d.location.dong, d.code) for d in found.diagnostics] == [(14, "MB021")]


def test_a_row_that_takes_every_paper_of_a_kind_is_warned_of() -> None:
    wide = HANG.replace(', dau_hieu = ["kết quả công tác dân vận"]', "")
    wide = wide.replace('["thong_bao"]', '["bao_cao"]')
    (note,) = doc_loai_rieng(wide, TEP, BIET).diagnostics
    assert (note.code, note.is_error, note.location.dong) == ("MB022", False, 6)
    assert "bao_cao_quy" in note.message


def test_own_types_come_first_and_one_of_the_same_code_stands_in_its_place() -> None:
    own = replace(rieng(), ma="bao_cao_quy")
    every = ghep_loai([rieng(), own])
    assert every[0].ma == "thong_bao_ket_qua"
    assert [loai.ma for loai in every[1:]] == [loai.ma for loai in LOAI_VAN_BAN]
    assert tim_loai("bao_cao_quy", every) is own


def test_the_register_of_the_program_is_not_touched() -> None:
    before = LOAI_VAN_BAN
    ghep_loai([rieng()])
    assert all(loai.ma != "thong_bao_ket_qua" for loai in before)
    with pytest.raises(ReportgenError, match="thong_bao_ket_qua"):
        tim_loai("thong_bao_ket_qua")


def test_an_entry_of_the_register_is_made_by_the_units_own_type() -> None:
    paper = VanBanDaBanHanh.model_validate(
        {
            "loai": "thong_bao",
            "so_ky_hieu": "03-TB/DV",
            "ngay": "2024-04-02",
            "trich_yeu": "Kết quả công tác dân vận quý I năm 2024",
            "nguoi_ky": "NK3",
            "ky": "Q1",
        }
    )
    ho_so = ho_so_mau(LTT).model_copy(update={"van_ban": (paper,)})
    assert chon_viec(ho_so).value == ()
    (viec,) = chon_viec(ho_so, cac_loai=ghep_loai([rieng()])).value or ()
    assert (viec.loai.ma, viec.ky) == ("thong_bao_ket_qua", "Q1")


@pytest.mark.parametrize("quy_tac", QUY_TAC)
def test_every_rule_for_recipients_that_is_offered_is_known(quy_tac: str) -> None:
    row = HANG.replace('"Các tổ dân vận"', f'"{quy_tac}"')
    ho_so = ho_so_mau(LTT)
    (viec,) = chon_viec(ho_so, ("thong_bao_ket_qua",), ("Q1",), cac_loai=(rieng(row),)).value or ()
    issuer = lap_co_quan(ho_so.don_vi, CoQuanKy.KHOI_DAN_VAN)
    found = lap_noi_nhan(ho_so, viec, issuer, ho_so.van_ban[0].ngay, load("hd36-2018"))
    assert found.value is not None
    assert not any(place.startswith("@") for place in found.value.noi)
