"""Outside judges of our PDFs: veraPDF's engine, pdfua and outloud, for each type and engine.

What a judge says wrongly stands here by rule, with the reason.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.writers import write_pdf
from tests.ho_tro.mau_van_ban import MAU
from tests.ho_tro.moi_loai import moi_loai
from tests.ho_tro.vera import loi_vera

pytestmark = pytest.mark.cham

CHUAN = {"typst": ("2a", "ua1"), "weasyprint": ("ua1",)}
OUTLOUD_SAI = {
    "TBL-004": "counts the cells of a header row of two levels without those that span from above",
    "TAG-002": "a header row repeated on the next page is an artifact, as ISO 14289-1 wants it",
}


@pytest.fixture(scope="module")
def tep(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the PDFs of every type, both engines': ``<engine>.<type>.pdf``."""
    folder, paths = tmp_path_factory.mktemp("trong-tai"), []
    for name, document in moi_loai().items():
        for may in CHUAN:
            path = folder / f"{may}.{name}.pdf"
            path.write_bytes(write_pdf(document, may, tro_nang=True))
            paths.append(path)
    return paths


def test_verapdf_thay_dung_chuan(tep: list[Path]) -> None:
    assert len(tep) >= 2 * 20
    failed = {
        f"{path.name} {chuan}": found
        for path in tep
        for chuan in CHUAN[path.name.split(".")[0]]
        if (found := loi_vera(path, chuan))
    }
    assert failed == {}


def test_verapdf_thay_cho_sai(tmp_path: Path) -> None:
    """The judge does judge: a PDF that promises nothing does not comply."""
    path = tmp_path / "thuong.pdf"
    path.write_bytes(write_pdf(MAU["chu_ky"](), "weasyprint"))
    assert loi_vera(path, "2a") != []
    assert loi_vera(path, "ua1") != []


def _cong_cu(name: str) -> str:
    return str(Path(sys.executable).parent / name)


def test_pdfua_khong_thay_gi(tep: list[Path]) -> None:
    command = [_cong_cu("pdfua"), "check", "--quiet", *map(str, tep)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout.strip()) == (0, "")


def test_outloud_khong_thay_loi(tep: list[Path], tmp_path: Path) -> None:
    report = tmp_path / "outloud.json"
    command = [_cong_cu("outloud"), "--fail-on", "never", "--json", str(report), *map(str, tep)]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    found = list(_loi(json.loads(report.read_text(encoding="utf-8"))))
    assert [finding for finding in found if finding["rule"] not in OUTLOUD_SAI] == []


def _loi(node: object) -> "list[dict[str, object]]":
    """Return the findings of severity error anywhere in the report."""
    if isinstance(node, list):
        return [finding for item in node for finding in _loi(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if node.get("severity") == "error" and "rule" in node else []
    return own + [finding for item in node.values() for finding in _loi(item)]
