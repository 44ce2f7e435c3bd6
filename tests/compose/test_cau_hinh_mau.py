"""Settings beside the templates: the groups of a report, tables kept as data."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reportgen.compose.cau_hinh_mau import doc_bang_mau, doc_nhom, kiem_bang, kiem_nhom
from reportgen.compose.mau import BoMau
from reportgen.compose.template_files import packaged_folder
from reportgen.diagnostics import Diagnostic, ReportgenError

NHOM = (packaged_folder() / "nhom-linh-vuc.toml").read_text("utf-8")
LO_TRINH = (packaged_folder() / "bang-bieu" / "lo_trinh.toml").read_text("utf-8")
CAC_BANG = sorted((packaged_folder() / "bang-bieu").glob("*.toml"))


def noi(found: Sequence[Diagnostic]) -> list[tuple[str, int]]:
    return [(d.code, d.location.dong) for d in found]


def dong(chu: str, text: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if chu in line)


def test_the_groups_of_the_program_have_no_problem() -> None:
    assert kiem_nhom(NHOM, "nhom-linh-vuc.toml").diagnostics == ()


@pytest.mark.parametrize("path", CAC_BANG, ids=lambda p: p.stem)
def test_a_table_of_the_program_has_no_problem(path: Path) -> None:
    assert kiem_bang(path.read_text("utf-8"), path.name).diagnostics == ()


def test_a_unit_renames_a_group(xuong: Any) -> None:
    xuong.viet("nhom-linh-vuc.toml", NHOM.replace("Tham mưu cấp ủy, xây dựng tổ", "Xây dựng tổ"))
    assert doc_nhom(xuong.bo)[0].ten == "Xây dựng tổ dân vận"


@pytest.mark.parametrize(
    ("cu", "moi", "trong"),
    [
        ("quoc_phong =", "quocphong =", "quocphong"),
        ("so = 2\n", "so = 1\n", "số 1"),
        ("so = 2\n", 'so = "hai"\n', "phải là số"),
        ('tong = "Tính chung, công tác tuyên truyền', 'tonh = "Tính chung, công tác', "tong"),
        ('ten = "Tuyên truyền, vận động Nhân dân"\n', "", "thiếu ten"),
        ('an_ninh_trat_tu = "an ninh trật tự", ', 'quoc_phong = "x", ', "TOML"),
    ],
)
def test_a_wrong_group_is_told_at_its_line(cu: str, moi: str, trong: str) -> None:
    assert cu in NHOM
    found = kiem_nhom(NHOM.replace(cu, moi), "mau/nhom-linh-vuc.toml").diagnostics
    assert any(trong in f"{d.message} {d.hint}" for d in found), found
    assert all(d.location.tep and d.location.dong for d in found if "chưa thuộc" not in d.message)


def test_a_field_of_activity_in_no_group_is_told() -> None:
    (van_de,) = kiem_nhom(NHOM.replace('quoc_phong = "quốc phòng", ', ""), "n.toml").diagnostics
    assert "quoc_phong" in van_de.message


def test_a_wrong_file_of_groups_stops_with_its_place(xuong: Any) -> None:
    xuong.viet("nhom-linh-vuc.toml", "[[nhom]\n")
    with pytest.raises(ReportgenError) as bat:
        doc_nhom(xuong.bo)
    (van_de,) = bat.value.diagnostics
    assert (van_de.location.dong, van_de.location.tep.endswith("nhom-linh-vuc.toml")) == (1, True)


def test_a_unit_has_a_table_of_its_own(xuong: Any) -> None:
    xuong.viet("bang-bieu/lo_trinh.toml", LO_TRINH.replace("Cuối mỗi quý", "Ngày 25 tháng cuối"))
    rows = doc_bang_mau(xuong.bo, "lo_trinh").dong
    assert len(rows) == len(doc_bang_mau(BoMau(), "lo_trinh").dong)
    assert any("Ngày 25 tháng cuối" in row for row in rows)


@pytest.mark.parametrize(
    ("cu", "moi", "tai", "trong"),
    [
        ("{co_quan_dan_van}", "{coquan_dan_van}", "{coquan_dan_van}", "co_quan_dan_van"),
        ('"Cuối mỗi quý", ', "", "Báo cáo quý", "4 ô, bảng cần 5 ô"),
        ('canh = "giua"', 'canh = "giữa"', "cot =", "giua"),
        ("rong = 33", "rong = 0", "cot =", "lớn hơn 0"),
        ("rong = 33", 'rong = "to"', "cot =", "phải là số"),
        ("[[dong]]", "[[hang]]", "[[hang]]", "dong"),
    ],
)
def test_a_wrong_table_is_told_at_its_line(cu: str, moi: str, tai: str, trong: str) -> None:
    assert cu in LO_TRINH
    text = LO_TRINH.replace(cu, moi, 1)
    found = kiem_bang(text, "mau/bang-bieu/lo_trinh.toml").diagnostics
    told = [(d.location.dong, f"{d.message} {d.hint}") for d in found]
    assert any(line == dong(tai, text) and trong in words for line, words in told), told
