"""Modules and functions stay small enough to read, and every module says what it is for."""

import ast
from pathlib import Path

import pytest

GOC = Path(__file__).parents[2]
MO_DUN = sorted((GOC / "reportgen").rglob("*.py"))
TEN = [path.relative_to(GOC).as_posix() for path in MO_DUN]
DONG_MO_DUN = 400
DONG_HAM = 60

Ham = ast.FunctionDef | ast.AsyncFunctionDef


def dong_than(function: Ham) -> int:
    """Count the lines of a body, the docstring left out."""
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    if not body:
        return 0
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1


def ham_dai(source: str, limit: int = DONG_HAM) -> list[str]:
    """Name the functions of *source* whose body is longer than *limit* lines."""
    return [
        f"{node.name}: {dong_than(node)}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, Ham) and dong_than(node) > limit
    ]


def test_there_are_modules_to_look_at() -> None:
    assert len(MO_DUN) > 20


@pytest.mark.parametrize("path", MO_DUN, ids=TEN)
def test_a_module_is_no_longer_than_400_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= DONG_MO_DUN


@pytest.mark.parametrize("path", MO_DUN, ids=TEN)
def test_no_function_is_longer_than_60_lines(path: Path) -> None:
    assert ham_dai(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", MO_DUN, ids=TEN)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring is not None
    assert len(docstring.splitlines()[0]) > 10


def test_a_long_function_would_be_found() -> None:
    source = 'def f():\n    """Say."""\n' + "    x = 1\n" * 61
    assert ham_dai(source) == ["f: 61"]
