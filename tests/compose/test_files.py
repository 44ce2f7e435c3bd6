"""Where templates come from, and their front matter."""

from pathlib import Path
from typing import Any

import pytest

from reportgen.compose import template_files
from reportgen.compose.front_matter import KHOA_CU
from reportgen.compose.mau import BoMau
from reportgen.diagnostics import ReportgenError, Severity


def test_a_missing_template_names_the_nearest_one(xuong: Any) -> None:
    xuong.viet("bao_cao_quy.mau.txt", "Đoạn\n")
    (van_de,) = xuong.bo.dung("bao_cao_qui", {}, {}).diagnostics
    assert (van_de.code, van_de.hint) == ("MB001", 'ý bạn là "bao_cao_quy"?')


def test_the_first_folder_stands_for_the_later_ones(tmp_path: Path) -> None:
    for ten in ("nha", "chung"):
        (tmp_path / ten).mkdir()
        (tmp_path / ten / "a.mau.txt").write_text(f"Của {ten}\n", encoding="utf-8")
    (tmp_path / "chung" / "b.mau.txt").write_text("Riêng\n", encoding="utf-8")
    bo = BoMau([tmp_path / "nha", tmp_path / "chung"])
    mau = bo.dung("a", {}, {}).value
    assert mau is not None
    assert mau.noi_dung[0].runs[0].text == "Của nha"  # type: ignore[union-attr]
    assert bo.dung("b", {}, {}).ok


def test_packaged_templates_come_last(monkeypatch: pytest.MonkeyPatch, xuong: Any) -> None:
    monkeypatch.setattr(template_files, "packaged_folder", lambda: xuong.thu_muc)
    xuong.viet("a.mau.txt", "Đoạn\n")
    mau = BoMau().dung("a", {}, {}).value
    assert mau is not None
    origin = mau.noi_dung[0].origin
    assert origin is not None
    assert origin.tep == "templates/a.mau.txt"


def test_the_types_with_a_template_are_listed(xuong: Any) -> None:
    xuong.viet("zz_thu.mau.txt", "")
    xuong.viet("phan/zz_phan.mau.txt", "")
    assert "zz_thu" in xuong.bo.cac_loai
    assert "zz_phan" not in xuong.bo.cac_loai


def test_a_template_in_a_legacy_encoding_is_refused_at_its_line(xuong: Any) -> None:
    (xuong.thu_muc / "thu.mau.txt").write_bytes(b"Doan\nT\xe6\n")
    (van_de,) = xuong.bo.dung("thu", {}, {}).diagnostics
    assert (van_de.code, van_de.location.dong) == ("MB015", 2)
    assert "UTF-8" in van_de.hint


def test_front_matter_is_read_before_its_texts_are_filled(xuong: Any) -> None:
    mau = xuong.mau(
        "---\n# ghi chú\ntrich_yeu: 'Kết quả # {{ v }}'  # nhắc\nbo_cuc: dieu\n---\n",
        {"v": "x: y\n- z\n---"},
    )
    assert mau.thong_tin == {"trich_yeu": "Kết quả # x: y - z ---", "bo_cuc": "dieu"}


def test_an_unknown_key_names_the_nearest_one(xuong: Any) -> None:
    van_de = xuong.loi("---\nbo_cuc: muc\ntrich_yếu: Kết quả\n---\n")
    assert (van_de.code, van_de.location.dong) == ("MB011", 3)
    assert van_de.hint == 'ý bạn là "trich_yeu"?'


def test_a_key_of_no_effect_is_warned_of_and_says_where_it_belongs(xuong: Any) -> None:
    ket_qua = xuong.dung("---\nnoi_nhan:\n- Đảng ủy\n  - {{ la }}\ntrich_yeu: x\n---\nĐoạn\n")
    (van_de,) = ket_qua.diagnostics
    assert (van_de.code, van_de.severity, van_de.location.dong) == ("MB024", Severity.CANH_BAO, 2)
    assert "the_thuc_rieng" in van_de.hint
    assert ket_qua.value.thong_tin == {"trich_yeu": "x"}


@pytest.mark.parametrize("khoa", KHOA_CU)
def test_every_key_the_standard_fixes_is_warned_of(xuong: Any, khoa: str) -> None:
    (van_de,) = xuong.dung(f"---\n{khoa}: x\n---\nĐoạn\n").diagnostics
    assert (van_de.code, van_de.is_error) == ("MB024", False)


@pytest.mark.parametrize(
    ("dau", "dong"),
    [
        ("---\nĐoạn\n", 1),
        ("---\nkhong co hai cham\n---\n", 2),
        ("---\ntrich_yeu: a\ntrich_yeu: b\n---\n", 3),
        ("---\ntrich_yeu: a\n- b\n---\n", 3),
        ("---\nbo_cuc: chuong\n---\n", 2),
        ("---\ntrich_yeu:\n---\n", 2),
    ],
)
def test_broken_front_matter_is_told_at_its_line(xuong: Any, dau: str, dong: int) -> None:
    van_de = xuong.loi(dau)
    assert (van_de.code, van_de.location.dong) == ("MB010", dong)


def test_problems_of_front_matter_and_body_are_told_together(xuong: Any) -> None:
    ket_qua = xuong.dung("---\ntrich_yeu: '{{ la }}'\nbo_cuc: {{ 2 * 2 }}\n---\n**a\n")
    noi = [(d.code, d.location.dong) for d in ket_qua.diagnostics]
    assert noi == [("MB005", 2), ("MB003", 3), ("MB010", 3), ("MB007", 5)]


def test_a_template_without_front_matter_is_fine(xuong: Any) -> None:
    assert xuong.mau("Đoạn\n").thong_tin == {}


def test_a_sentence_is_filled(xuong: Any) -> None:
    xuong.viet(
        "cau-mau.toml", '[so_sanh]\ntang = "tăng {{ so|so_dem }} {{ dv }} so với {{ ky }}"\n'
    )
    cau = xuong.bo.cau("so_sanh.tang", so=1074, dv="lượt người", ky="quý trước")
    assert cau == "tăng 1.074 lượt người so với quý trước"


def test_a_value_of_a_sentence_may_be_called_ten(xuong: Any) -> None:
    xuong.viet("cau-mau.toml", 'a = "{{ ten }}"\n')
    assert xuong.bo.cau("a", ten="Tổ dân vận") == "Tổ dân vận"


def test_signs_of_a_sentence_are_text(xuong: Any) -> None:
    xuong.viet("cau-mau.toml", "cau = 'a ** b \\ {{ v }}'\n")
    assert xuong.bo.cau("cau", v="*c*") == "a ** b \\ *c*"


def test_a_missing_sentence_names_the_nearest_one(xuong: Any) -> None:
    xuong.viet("cau-mau.toml", 'mo_dau = "a"\n')
    with pytest.raises(ReportgenError) as bat:
        xuong.bo.cau("mo_dauu")
    (van_de,) = bat.value.diagnostics
    assert (van_de.code, van_de.hint) == ("MB014", 'ý bạn là "mo_dau"?')


def test_a_sentence_that_cannot_be_filled_names_its_line(xuong: Any) -> None:
    xuong.viet("cau-mau.toml", '# câu\n\n[a]\nb = "{{ so_hoo }}"\n')
    with pytest.raises(ReportgenError) as bat:
        xuong.bo.cau("a.b", so_ho=1)
    (van_de,) = bat.value.diagnostics
    assert (van_de.code, van_de.location.dong) == ("MB005", 4)
    assert van_de.location.tep.endswith("cau-mau.toml")


@pytest.mark.parametrize("chu", ['a = "x\n', "a = 5\n", "a = ['b']\n"])
def test_a_broken_sentence_file_is_told(xuong: Any, chu: str) -> None:
    xuong.viet("cau-mau.toml", chu)
    with pytest.raises(ReportgenError) as bat:
        xuong.bo.cau("a")
    assert (bat.value.diagnostics[0].code, bat.value.diagnostics[0].location.dong) == ("MB015", 1)


def test_a_unit_changes_one_sentence_and_keeps_the_others(tmp_path: Path) -> None:
    for ten, chu in (("nha", 'a = "nhà"\n'), ("chung", 'a = "chung"\nb = "chung"\n')):
        (tmp_path / ten).mkdir()
        (tmp_path / ten / "cau-mau.toml").write_text(chu, encoding="utf-8")
    bo = BoMau([tmp_path / "nha", tmp_path / "chung"])
    assert (bo.cau("a"), bo.cau("b")) == ("nhà", "chung")
