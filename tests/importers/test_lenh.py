"""The commands: files whole or absent, nothing overwritten unasked, exit codes."""

import sys
from pathlib import Path

import pytest

from reportgen.app import export_excel, import_excel
from reportgen.cli.main import main
from reportgen.diagnostics import ExitCode, ReportgenError
from tests.ho_tro.ho_so_mau import LTT
from tests.importers.so_tinh import GOC, ghi, o_duoi, so_tinh, sua

MAU = GOC / "inputs" / f"{LTT}.yaml"


def test_the_way_there_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    xlsx, yaml = tmp_path / "sổ.xlsx", tmp_path / "hồ sơ.yaml"
    assert main(["export", str(MAU), "-o", str(xlsx)]) == 0
    assert main(["import", str(xlsx), "-o", str(yaml)]) == 0
    assert "46 thành viên" in capsys.readouterr().out
    assert main(["validate", str(yaml)]) == 0


def test_the_result_stands_beside_the_source_by_default(tmp_path: Path) -> None:
    tep = ghi(tmp_path, so_tinh())
    ket_qua = import_excel(tep).value
    assert ket_qua is not None
    assert ket_qua.duong_dan == tmp_path / "ho-so.yaml"
    assert ket_qua.duong_dan.is_file()


def test_a_folder_is_taken_as_the_place(tmp_path: Path) -> None:
    ket_qua = export_excel(MAU, tmp_path).value
    assert ket_qua is not None
    assert ket_qua.duong_dan == tmp_path / f"{LTT}.xlsx"


def test_an_existing_file_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tep = ghi(tmp_path, so_tinh())
    dich = tmp_path / "ho-so.yaml"
    dich.write_text("của người khác", encoding="utf-8")
    assert main(["import", str(tep)]) == ExitCode.DAU_VAO_SAI
    assert "--ghi-de" in capsys.readouterr().err
    assert dich.read_text(encoding="utf-8") == "của người khác"


def test_an_existing_file_is_replaced_when_asked(tmp_path: Path) -> None:
    tep = ghi(tmp_path, so_tinh())
    (tmp_path / "ho-so.yaml").write_text("cũ", encoding="utf-8")
    assert main(["import", str(tep), "--ghi-de"]) == 0
    assert "to_dan_van:" in (tmp_path / "ho-so.yaml").read_text(encoding="utf-8")


def test_the_source_is_never_replaced(tmp_path: Path) -> None:
    tep = ghi(tmp_path, so_tinh())
    with pytest.raises(ReportgenError, match="trùng với tệp nguồn"):
        import_excel(tep, tep, ghi_de=True)
    assert tep.read_bytes() == so_tinh()


def test_wrong_cells_exit_with_2_and_write_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def hong(so: object) -> None:
        o_duoi(so["Hoạt động"], "Ngày *", 14).value = "mai"  # type: ignore[index]

    tep = sua(tmp_path, hong)
    assert main(["import", str(tep)]) == ExitCode.DAU_VAO_SAI
    assert f"{tep}, trang Hoạt động, ô B14 (Ngày): lỗi V08:" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["ho-so.xlsx"]


def test_a_dossier_with_errors_is_not_exported(tmp_path: Path) -> None:
    hong = GOC / "tests" / "du_lieu" / "broken.yaml"
    assert main(["export", str(hong), "-o", str(tmp_path / "x.xlsx")]) == ExitCode.DAU_VAO_SAI
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lenh", ["import", "export"])
def test_without_the_library_one_sentence_says_what_to_install(
    lenh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nguon = MAU if lenh == "export" else ghi(tmp_path, so_tinh())
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert main([lenh, str(nguon), "-o", str(tmp_path / "ra")]) == ExitCode.MOI_TRUONG
    loi = capsys.readouterr().err
    assert loi.count("lỗi HT031") == 1
    assert 'pip install ".[excel]"' in loi


def test_the_text_names_the_schema_for_editors(tmp_path: Path) -> None:
    ket_qua = import_excel(ghi(tmp_path, so_tinh())).value
    assert ket_qua is not None
    dau = ket_qua.duong_dan.read_text(encoding="utf-8").splitlines()[0]
    assert dau.startswith("# yaml-language-server: $schema=")
