"""``reportgen register`` and ``build --so tu-dong`` as a clerk runs them."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_tron_ven import GOC, chay

LENH = ("build", "hồ-sơ.yaml", "--loai", "bao_cao_quy", "--ky", "Q2", "--so", "tu-dong")


@pytest.fixture
def noi(tmp_path: Path) -> Path:
    shutil.copy(GOC / "inputs" / "hoan-kiem-2026.yaml", tmp_path / "hồ-sơ.yaml")
    return tmp_path


def dong_moi(noi: Path) -> list[str]:
    before = (GOC / "inputs" / "hoan-kiem-2026.yaml").read_text("utf-8").splitlines()
    return [
        line for line in (noi / "hồ-sơ.yaml").read_text("utf-8").splitlines() if line not in before
    ]


def test_the_next_number_stands_alone_on_standard_output(noi: Path) -> None:
    result = chay("register", "hồ-sơ.yaml", "--tiep-theo", "thong_bao", cwd=noi)
    assert (result.stdout, result.returncode) == ("168-TB/ĐU\n", 0)


def test_the_register_is_a_table(noi: Path) -> None:
    result = chay("register", "hồ-sơ.yaml", cwd=noi)
    assert "Đảng ủy phường Hoàn Kiếm, nhiệm kỳ 2025 - 2030\n" in result.stdout
    assert "96-QĐ/ĐU" in result.stdout
    assert result.returncode == 0


def test_doubles_are_told_beside_the_table(noi: Path) -> None:
    path = noi / "hồ-sơ.yaml"
    path.write_text(path.read_text("utf-8").replace("118-QĐ/ĐU", "96-QĐ/ĐU"), encoding="utf-8")
    result = chay("register", "hồ-sơ.yaml", cwd=noi)
    assert 'lỗi V24: trùng số "96-QĐ/ĐU"' in result.stderr
    assert result.stdout.count("96-QĐ/ĐU") == 2
    assert result.returncode == 1


def test_the_register_for_programs(noi: Path) -> None:
    told = json.loads(chay("register", "hồ-sơ.yaml", "--json", cwd=noi).stdout)
    assert told["van_de"] == []
    assert {entry["so_ky_hieu"] for book in told["so"] for entry in book["van_ban"]} >= {"96-QĐ/ĐU"}


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--tiep-theo", "thong_baoo"), 2, 'ý bạn là "thong_bao"?'),
        (("--tiep-theo", "bao_cao", "--ngay", "2019-01-02"), 2, "không thuộc nhiệm kỳ nào"),
        (("--tiep-theo", "bao_cao", "--pham-vi", "TDP99"), 2, "TDP99"),
        (("--tiep-theo", "bao_cao", "--nguoi-ky", "NK99"), 2, "NK99"),
        (("--ngay", "2026-01-02"), 2, "chỉ dùng cùng --tiep-theo"),
        (("-o", "so.txt"), 2, "đuôi tệp phải là"),
        (("-o", "hồ-sơ.yaml/so.pdf"), 3, "không ghi được"),
    ],
)
def test_wrong_input_gets_a_sentence(
    noi: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    result = chay("register", "hồ-sơ.yaml", *words, cwd=noi)
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == code


def test_a_document_takes_its_number_and_is_entered(noi: Path) -> None:
    result = chay(*LENH, "--ngay", "2026-10-02", "--dinh-dang", "docx", cwd=noi)
    assert "số 45-BC/BXDĐ, ngày 02/10/2026" in result.stdout
    assert (noi / "outputs" / "hồ-sơ" / "bao_cao_quy-Q2-phuong-so45.docx").exists()
    entry = " ".join(" ".join(dong_moi(noi)).split())
    assert entry.startswith('- loai: bao_cao_quy so_ky_hieu: "45-BC/BXDĐ"')
    text = (noi / "hồ-sơ.yaml").read_text("utf-8")
    assert "ngay: 2026-10-02" in text.partition("45-BC/BXDĐ")[2][:60]
    assert chay("validate", "hồ-sơ.yaml", cwd=noi).returncode == 0


def test_a_document_that_cannot_be_written_gives_its_number_back(noi: Path) -> None:
    (noi / "ra").write_text("một tệp", encoding="utf-8")
    result = chay(*LENH, "--ngay", "2026-10-02", "-o", "ra", cwd=noi)
    assert result.returncode == 3
    assert dong_moi(noi) == []


def test_a_read_only_dossier_gives_no_number(noi: Path) -> None:
    (noi / "hồ-sơ.yaml").chmod(0o444)
    result = chay(*LENH, "--ngay", "2026-10-02", cwd=noi)
    assert "chỉ đọc" in result.stderr
    assert result.returncode == 3
    assert not (noi / "outputs").exists()


def test_the_register_as_files(noi: Path) -> None:
    for ending in ("docx", "pdf", "xlsx"):
        result = chay("register", "hồ-sơ.yaml", "-o", f"so.{ending}", cwd=noi)
        assert result.returncode == 0, result.stderr
        assert (noi / f"so.{ending}").stat().st_size > 1000
    again = chay("register", "hồ-sơ.yaml", "-o", "so.pdf", cwd=noi)
    assert (again.returncode, "HT032" in again.stderr) == (2, True)
