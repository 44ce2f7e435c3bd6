"""Writers translate: no number of a standard may hide in them."""

import ast
from pathlib import Path

import pytest

import reportgen.writers

THU_MUC = Path(reportgen.writers.__file__).parent
DUOC_PHEP = {0, 1, 2}
BO_NHO = {"lru_cache"}


def con_so(source: str) -> list[str]:
    """Return the numbers of *source* other than 0, 1, 2, with their lines."""
    tree = ast.parse(source)
    exempt = {
        id(node)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in BO_NHO
        for node in ast.walk(call)
    }
    return [
        f"dòng {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and type(node.value) in {int, float, complex}
        and node.value not in DUOC_PHEP
        and id(node) not in exempt
    ]


@pytest.mark.parametrize(
    "tep", sorted(THU_MUC.rglob("*.py")), ids=lambda p: str(p.relative_to(THU_MUC))
)
def test_bo_viet_khong_chua_con_so(tep: Path) -> None:
    assert con_so(tep.read_text(encoding="utf-8")) == []


def test_phep_thu_thay_mot_con_so() -> None:
    assert con_so("le_trai = 1701\nx = 2 * 1.5") == ["dòng 1: 1701", "dòng 2: 1.5"]
