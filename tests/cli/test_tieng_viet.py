"""Click says nothing in English."""

import ast
from pathlib import Path

import click
import pytest

from reportgen.cli import tieng_viet

# Said to the programmer who declares an option wrongly, or by kinds of option we do not use.
KHONG_HIEN = (
    "DeprecationWarning",
    "Name '{name}' defined twice",
    "Boolean option {decl!r}",
    "Could not determine name",
    "No options defined",
    "Arguments take exactly one",
    "Invalid start character",
    "Do you want to continue?",
    "Confirm the action without prompting.",
    "Choice({choices})",
    "{value!r} does not match the format",
    "{value!r} is not a valid",
    "{value} is not in the range",
    "{name} {filename!r}",
    "{len_type} values are required",
    "Unknown color",
    "file",
    "directory",
    "path",
)


def _cau_cua_click() -> list[str]:
    folder = Path(click.__file__).parent
    found: list[str] = []
    for name in tieng_viet.MODULES:
        tree = ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "ngettext"}:
                texts = node.args[:1] if node.func.id == "_" else node.args[:2]  # type: ignore[attr-defined]  # a Name, as tested
                found += [a.value for a in texts if isinstance(a, ast.Constant)]
    return found


def test_click_still_sends_its_sentences_through_gettext() -> None:
    assert len(_cau_cua_click()) > 30


@pytest.mark.parametrize("cau", [c for c in _cau_cua_click() if not c.startswith(KHONG_HIEN)])
def test_every_sentence_click_shows_has_a_translation(cau: str) -> None:
    assert cau in tieng_viet.CAU


@pytest.mark.parametrize(("goc_cau", "dich"), tieng_viet.CAU.items())
def test_a_translation_fills_only_the_blanks_of_the_original(goc_cau: str, dich: str) -> None:
    def o_trong(text: str) -> set[str]:
        return {part.split("}")[0].split("!")[0] for part in text.split("{")[1:]}

    assert o_trong(dich) <= o_trong(goc_cau)


@pytest.mark.parametrize(
    "lenh", [(), ("types",), ("validate",), ("facts",), ("build",), ("schema",)]
)
def test_a_help_page_has_vietnamese_headings_only(chay, lenh: tuple[str, ...]) -> None:
    ket_qua = chay(*lenh, "--help")
    assert ket_qua.ma == 0
    assert ket_qua.ra.startswith("Cách dùng: reportgen")
    for word in ("Usage", "Options", "Commands", "Show this", "default", "OPTIONS", "COMMAND"):
        assert word not in ket_qua.ra


def test_the_version_is_told(chay) -> None:
    ket_qua = chay("--version")
    assert (ket_qua.ma, ket_qua.ra) == (0, "reportgen, phiên bản 0.1.0\n")
