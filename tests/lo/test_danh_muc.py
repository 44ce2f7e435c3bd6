"""The manifest and the journal: what is trusted after a run that was stopped."""

import json
from pathlib import Path

from reportgen.in_an.danh_muc import TEN_TEP
from reportgen.lo.danh_muc import NhatKy, chu_dong, doc_da_co, doc_dong
from reportgen.lo.noi_ghi import NHAT_KY, ThuMuc


def _dong(khoa: str, bam: str = "b") -> dict[str, object]:
    name = khoa.replace("/", "-") + ".docx"
    return {"khoa": khoa, "bam": bam, "trang_thai": "xong", "ho_so": "p", "docx": name}


def _tep(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(b"x")


def test_a_line_has_every_field_in_one_order() -> None:
    line = chu_dong({"pdf": None, "khoa": "p/a", "trang_thai": "loi"})
    assert list(json.loads(line)) == [
        "khoa", "bam", "trang_thai", "ho_so", "loai", "ky", "pham_vi", "ten", "chuan",
        "so_ky_hieu", "ngay", "docx", "pdf", "so_trang", "kho_giay", "ngang", "noi_nhan",
        "kinh_gui", "van_de",
    ]  # fmt: skip
    assert line.endswith(b"}\n")


def test_a_line_broken_off_costs_itself_alone(tmp_path: Path) -> None:
    place = ThuMuc(tmp_path)
    whole = chu_dong(_dong("p/a"))
    place.noi_them(NHAT_KY, whole + whole[:25])
    NhatKy(place).bat_dau({"ho_so": []})
    NhatKy(place).xong([_dong("p/b")])
    known = doc_da_co(place)
    assert set(known.dong["p"]) == {"p/a", "p/b"}
    assert known.dang_do == {"yeu_cau": {"ho_so": []}}


def test_rows_stand_while_their_files_do(tmp_path: Path) -> None:
    place = ThuMuc(tmp_path)
    NhatKy(place).ket_thuc(map(chu_dong, [_dong("p/a"), _dong("p/b"), _dong("p/c")]))
    _tep(tmp_path, "p-a.docx", "p-b.docx")
    (tmp_path / "p-b.docx").write_bytes(b"")
    assert set(doc_da_co(place).cua_ho_so("p", "dau", place)) == {"p/a"}
    assert not (tmp_path / NHAT_KY).exists()


def test_a_document_that_failed_is_tried_again(tmp_path: Path) -> None:
    place = ThuMuc(tmp_path)
    NhatKy(place).ket_thuc(map(chu_dong, [{**_dong("p/a"), "trang_thai": "loi", "docx": None}]))
    assert doc_da_co(place).cua_ho_so("p", "dau", place) == {}


def test_nothing_older_is_trusted_where_a_stopped_run_had_other_data(tmp_path: Path) -> None:
    """Files may have been written over without a row: data as they once were prove nothing."""
    place = ThuMuc(tmp_path)
    _tep(tmp_path, "p-a.docx")
    NhatKy(place).ket_thuc(map(chu_dong, [_dong("p/a", "cũ")]))
    NhatKy(place).mo("p", "dữ liệu mới")
    assert doc_da_co(place).cua_ho_so("p", "dữ liệu cũ", place) == {}
    NhatKy(place).mo("p", "dữ liệu cũ")
    assert doc_da_co(place).cua_ho_so("p", "dữ liệu cũ", place) == {}
    NhatKy(place).xong([_dong("p/a", "cũ")])
    assert set(doc_da_co(place).cua_ho_so("p", "dữ liệu cũ", place)) == {"p/a"}


def test_what_is_no_row_is_passed_over() -> None:
    assert doc_dong(b'\n[1]\n{"khoa": "a"}\nrubbish\n') == [{"khoa": "a"}]
    assert doc_dong(None) == []


def test_the_manifest_appears_whole(tmp_path: Path) -> None:
    NhatKy(ThuMuc(tmp_path)).ket_thuc(map(chu_dong, [_dong("p/a")]))
    assert (tmp_path / TEN_TEP).read_bytes() == chu_dong(_dong("p/a"))
