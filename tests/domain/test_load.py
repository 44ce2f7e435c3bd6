import os
import re
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.diagnostics import Severity
from reportgen.domain.load import load_ho_so, load_text
from reportgen.domain.nguon import NguonHoSo
from reportgen.yaml_source import NutBang, doc_yaml

GOC = Path(__file__).parents[2]
HONG = GOC / "tests" / "du_lieu" / "broken.yaml"
MAU = (GOC / "inputs" / "ly-thai-to-2024.yaml").read_text("utf-8")
MUC_RIENG = {"V13": Severity.THONG_TIN, "V21": Severity.CANH_BAO}


def _loi_da_danh_dau() -> list[tuple[int, str]]:
    """Line after the mark and code of each fault that broken.yaml announces."""
    cac_dong = HONG.read_text("utf-8").split("\n")
    return [
        (so + 1, khop[1])
        for so, dong in enumerate(cac_dong, start=1)
        if (khop := re.search(r"# LỖI \d+ \[(V\d+)\]", dong))
    ]


def test_the_broken_dossier_has_the_marks_the_test_reads() -> None:
    assert len(_loi_da_danh_dau()) == 25


def _dong_muc(so: int) -> range:
    """Lines of the entry that begins at *so*, up to the next mark or entry."""
    cac_dong = HONG.read_text("utf-8").split("\n")
    cuoi = next(
        (i for i in range(so + 1, len(cac_dong)) if re.search(r"# LỖI|^\s*- ", cac_dong[i - 1])),
        len(cac_dong),
    )
    return range(so, cuoi)


@pytest.mark.parametrize(("dong", "ma"), _loi_da_danh_dau(), ids=str)
def test_a_marked_fault_is_told_within_the_entry_it_marks(dong: int, ma: str) -> None:
    van_de = load_ho_so(HONG).diagnostics
    muc = [d.severity for d in van_de if d.code == ma and d.location.dong in _dong_muc(dong)]
    assert muc == [MUC_RIENG.get(ma, Severity.LOI)]


def test_the_broken_dossier_has_no_other_error_or_information() -> None:
    van_de = load_ho_so(HONG).diagnostics
    loi = sorted(d.code for d in van_de if d.severity is not Severity.CANH_BAO and d.code != "V38")
    assert loi == sorted(ma for _, ma in _loi_da_danh_dau() if ma != "V21")


def test_the_broken_dossier_warns_only_of_what_follows_from_its_shortness() -> None:
    van_de = load_ho_so(HONG).diagnostics
    canh_bao = {d.code for d in van_de if d.severity is Severity.CANH_BAO}
    assert canh_bao == {"V21", "V25", "V40", "V42"}


def test_a_missing_file_is_told_with_its_name(tmp_path: Path) -> None:
    ket_qua = load_ho_so(tmp_path / "hồ sơ.yaml")
    assert ket_qua.value is None
    assert [(d.code, d.location.tep) for d in ket_qua.diagnostics] == [
        ("DL001", str(tmp_path / "hồ sơ.yaml"))
    ]


def test_an_empty_folder_is_no_dossier(tmp_path: Path) -> None:
    assert "không có tệp .yaml nào" in load_ho_so(tmp_path).diagnostics[0].message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    tep = tmp_path / "kín.yaml"
    tep.write_text("phien_ban: 1", "utf-8")
    tep.chmod(0)
    assert [d.code for d in load_ho_so(tep).diagnostics] == ["DL001"]


def test_no_file_at_all_is_told() -> None:
    assert [d.code for d in load_ho_so([]).diagnostics] == ["DL001"]


@pytest.mark.parametrize("chu", ["", "# chỉ có ghi chú\n", "- a\n- b\n", "xin chào"])
def test_a_file_that_is_no_dossier_is_told(chu: str) -> None:
    ket_qua = load_text(chu, "x.yaml")
    assert ket_qua.value is None
    assert [d.code for d in ket_qua.diagnostics] == ["DL001"]


def test_a_missing_field_is_told_at_its_entry(nho: Any) -> None:
    van_ban = nho.sua(("    noi_dung: Gặp từng hộ nắm tâm tư\n", ""))
    (loi,) = nho.bao(van_ban)
    assert (loi.code, loi.location.vi_tri) == ("V01", "hoat_dong[1].noi_dung")
    assert loi.message == 'thiếu trường bắt buộc "noi_dung" (Nội dung)'
    assert (loi.location.dong, loi.location.cot) == nho.noi_cua(van_ban, "ma: HD-002")


def test_an_empty_field_is_told_at_its_key(nho: Any) -> None:
    van_ban = nho.sua(("    noi_dung: Gặp từng hộ nắm tâm tư\n", "    Nội dung:\n"))
    (loi,) = nho.bao(van_ban)
    assert "để trống" in loi.message
    assert (loi.location.dong, loi.location.cot) == nho.noi_cua(van_ban, "Nội dung:")


def test_an_unknown_key_is_told_at_the_key_with_the_nearest(nho: Any) -> None:
    van_ban = nho.sua(("    ket_qua: 43 hộ", "    kết quá: 43 hộ"), ("ket_luan: [", "ket_lun: ["))
    loi = [d for d in nho.bao(van_ban) if "không có trong mẫu" in d.message]
    assert [d.hint for d in loi] == ['ý bạn là "ket_luan"?']
    assert (loi[0].location.dong, loi[0].location.cot) == nho.noi_cua(van_ban, "ket_lun")


def test_a_comma_that_cuts_a_sentence_in_braces_is_told(nho: Any) -> None:
    (loi,) = nho.bao(nho.sua(("noi_dung: Chỗ để xe", "noi_dung: Chỗ để xe, đậu xe")))
    assert (loi.code, loi.message) == ("V01", 'khóa "đậu xe" không có trong mẫu')
    assert "dấu ngoặc kép" in loi.hint


@pytest.mark.parametrize(
    ("cu", "moi", "thong_bao"),
    [
        ("nam_sinh: 1962", "nam_sinh: 1962 tuổi", '"nam_sinh" viết số kèm chữ: "1962 tuổi"'),
        ("dang_vien: co", "dang_vien: yes", '"dang_vien" viết "yes"; hồ sơ dùng co hoặc khong'),
        ("gio_ket_thuc: 21h00", "gio_ket_thuc: tối", '"gio_ket_thuc" phải là giờ, đang là "tối"'),
        (
            "gioi_tinh: nam",
            "gioi_tinh: Ông",
            '"gioi_tinh": "Ông" không có trong danh sách: nam, nu',
        ),
        (
            "    ket_qua: 43 hộ được gặp gỡ",
            "    ket_qua: [43 hộ]",
            '"ket_qua" phải là một dòng chữ, đang là danh sách',
        ),
        (
            "hoa_giai:\n  - {ma: HG-01",
            "hoa_giai: không có\nhoa_giai_cu:\n  - {ma: HG-01",
            '"hoa_giai" phải là danh sách, đang là "không có"',
        ),
        (
            "kinh_phi:\n  dinh_muc_moi_to: 6,5 triệu",
            "kinh_phi: 5 triệu\nkinh_phi_cu:\n  dinh_muc_moi_to: 6,5 triệu",
            '"kinh_phi" phải gồm các trường con, đang là "5 triệu"',
        ),
        (
            "so_lieu: {so_buoi: 8, luot_nguoi: 56, so_tien: 15500000}",
            "so_lieu: 8 buổi",
            '"so_lieu" phải gồm các dòng mã: số, đang là "8 buổi"',
        ),
        (
            "luot_nguoi: 56",
            "luot_nguoi: rất đông",
            '"luot_nguoi" phải là số, đang là "rất đông"',
        ),
    ],
)
def test_a_schema_error_is_a_vietnamese_sentence(
    nho: Any, cu: str, moi: str, thong_bao: str
) -> None:
    assert thong_bao in [d.message for d in nho.bao(nho.sua((cu, moi)))]


def test_a_schema_error_does_not_hide_a_reference_elsewhere(nho: Any) -> None:
    van_ban = nho.sua(
        ("ngay: 2026-01-08", "ngay: 31/2/2026"), ("nguoi_phu_trach: A3", "nguoi_phu_trach: C3")
    )
    assert [d.code for d in nho.bao(van_ban)] == ["V08", "V30"]


def test_a_lost_entry_accuses_no_other(nho: Any) -> None:
    assert [
        d.code for d in nho.bao(nho.sua(("- {ma: A1, ho_ten: Dương Minh Giang,", "- {ma: A1,")))
    ] == ["V01"]


def test_paths_keep_the_index_of_the_file_when_an_entry_is_lost(nho: Any) -> None:
    van_ban = nho.sua(("    ngay: 2026-01-05\n", ""), ("ngay: 2026-01-08", "ngay: 2025-01-08"))
    assert [d.location.vi_tri for d in nho.bao(van_ban)] == [
        "hoat_dong[0].ngay",
        "hoat_dong[1].ngay",
    ]


def test_keys_may_have_accents_capitals_and_spaces(nho: Any) -> None:
    van_ban = nho.sua(
        ("    noi_dung: Gặp", "    Nội dung: Gặp"),
        ("hoat_dong:", "HOẠT ĐỘNG:"),
        ("    so_lieu: {so_buoi: 8", "    Số liệu: {Số buổi: 8"),
    )
    assert nho.bao(van_ban) == ()


def test_text_is_composed_and_kept_to_the_letter(nho: Any) -> None:
    van_ban = nho.sua(("Gặp từng hộ nắm tâm tư", '"Gặp & < > | # ~ “từng hộ” ế ộ ữ đ"'))
    ho_so = load_text(unicodedata.normalize("NFD", van_ban), "x").value
    assert ho_so is not None
    assert ho_so.hoat_dong[1].noi_dung == "Gặp & < > | # ~ “từng hộ” ế ộ ữ đ"


def test_a_place_is_looked_up_by_path(nho: Any) -> None:
    goc = doc_yaml(nho.chu, "x").value
    assert isinstance(goc, NutBang)
    nguon = NguonHoSo(goc, {"x": nho.chu})
    noi = nguon.vi_tri("hoat_dong", 1, "so_lieu", "so_ho")
    assert (noi.dong, noi.cot) == nho.noi_cua(nho.chu, "43,")
    assert noi.vi_tri == "hoat_dong[1].so_lieu.so_ho"
    assert nguon.dong_nguon(noi).strip().startswith("so_lieu: {so_buoi: 6")
    khong_ghi = nguon.vi_tri("hoat_dong", 1, "minh_chung")
    assert (khong_ghi.dong, khong_ghi.vi_tri) == (
        nho.noi_cua(nho.chu, "ma: HD-002")[0],
        "hoat_dong[1].minh_chung",
    )


_MANH = st.sampled_from(
    ["", ":", " ", "- ", "\n", "[", "}", '"', "#", "\t", "&a ", "*", "|", "ế", "0", "{a: [", "? "]
)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(MAU)), st.integers(0, 30), _MANH), min_size=1, max_size=4)
)
def test_random_mutations_never_raise_and_every_message_has_a_place(
    cac_sua: list[tuple[int, int, str]],
) -> None:
    van_ban = MAU
    for vi_tri, xoa, them in cac_sua:
        van_ban = van_ban[:vi_tri] + them + van_ban[vi_tri + xoa :]
    ket_qua = load_text(van_ban, "x.yaml")
    assert ket_qua.ok or ket_qua.diagnostics
    assert all(d.location.tep == "x.yaml" and d.location.dong > 0 for d in ket_qua.diagnostics)
    assert all("{" not in d.hint or "}" in d.hint for d in ket_qua.diagnostics)


def _nhieu(so: int) -> bytes:
    dau, _, cuoi = MAU.partition("\nhoat_dong:\n")
    cac_muc, _, cuoi = cuoi.partition("\nhoi_nghi:\n")
    mot = cac_muc.split("  - ma: HD-")[1:]
    muc = "".join(f"  - ma: N{i}-{mot[i % len(mot)]}" for i in range(so))
    return f"{dau}\nhoat_dong:\n{muc}\nhoi_nghi:\n{cuoi}".encode()


@pytest.mark.cham
def test_ten_thousand_activities_load_in_proportion() -> None:
    def do(so: int) -> float:
        nguon = _nhieu(so)
        bat_dau = time.process_time()
        ket_qua = load_text(nguon, "x")
        assert ket_qua.value is not None
        assert len(ket_qua.value.hoat_dong) == so
        return time.process_time() - bat_dau

    do(500)  # the first load imports
    assert do(10_000) < 10 * do(2_000)
