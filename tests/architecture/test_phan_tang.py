"""The layers of the house, and what starts quickly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOC = Path(__file__).parents[2]
NANG = ("weasyprint", "docx", "lxml", "jinja2", "rich", "fontTools", "typst", "pydantic", "yaml")


def _python(*argv: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *argv], cwd=GOC, capture_output=True, text=True, check=False
    )


def test_imports_keep_to_the_contracts() -> None:
    script = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    result = _python("-c", script)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("argv", [("--help",), ("validate", "--help"), ("build", "--help")])
def test_a_help_page_loads_nothing_heavy(argv: tuple[str, ...]) -> None:
    trace = _python("-X", "importtime", "-m", "reportgen", *argv).stderr
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in trace.splitlines()}
    assert "click" in loaded
    assert loaded.isdisjoint(NANG)


def test_validate_loads_neither_writers_nor_templates() -> None:
    argv = ("-m", "reportgen", "validate", "inputs/ly-thai-to-2024.yaml")
    trace = _python("-X", "importtime", *argv).stderr
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in trace.splitlines()}
    assert "pydantic" in loaded
    assert loaded.isdisjoint({"weasyprint", "docx", "lxml", "jinja2", "rich", "fontTools", "typst"})


def test_the_program_starts_within_a_quarter_of_a_second() -> None:
    """CPU time of the child, the least of five: the machine may be busy with other things."""
    spent = []
    for _ in range(5):
        before = os.times()
        _python("-m", "reportgen", "--help")
        after = os.times()
        spent.append(
            after.children_user + after.children_system
            - before.children_user - before.children_system
        )  # fmt: skip
    assert min(spent) < 0.25
