"""Read docs/thuat-ngu.md and the public names of packages."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BangTu:
    """The words of the page: terms with their rows, joining words, English, lone syllables."""

    tu: dict[str, tuple[str, str, str]]
    ghep: frozenset[str]
    anh: frozenset[str]
    mot_minh: dict[str, frozenset[str]]

    def ghep_duoc(self, name: str) -> bool:
        """Tell whether *name* (snake case) is a row of words and terms, one after another."""
        parts = name.split("_")
        reached = {0}
        for end in range(1, len(parts) + 1):
            for start in tuple(reached):
                word = "_".join(parts[start:end])
                if word in self.tu or word in self.ghep or word in self.anh or word.isdigit():
                    reached.add(end)
        return len(parts) in reached


def doc_bang_tu(text: str) -> BangTu:
    """Read the page's four sections."""
    _, terms, joining, english, lone = re.split(r"^## \d\. .*$", text, flags=re.MULTILINE)
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$", terms, re.MULTILINE)
    return BangTu(
        {name: (word, gloss, clause) for name, word, gloss, clause in rows},
        frozenset(re.findall(r"`(\w+)` [^`]", joining)),
        frozenset(re.findall(r"\b[a-z]+\b", english)),
        {
            syllable: frozenset(re.findall(r"`([^`]+)`", places))
            for syllable, places in re.findall(
                r"^\| `(\w+)` \| .+? \| (.+?) \|$", lone, re.MULTILINE
            )
        },
    )


def ran(name: str) -> str:
    """Give *name* in snake case: ``NoiNhan`` is ``noi_nhan``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def ten_cong_khai(folder: Path) -> Iterator[tuple[str, str]]:
    """Give (place, name) of each public module, class, function, constant and attribute.

    The place is ``package/module.py`` for a module, else the name with its class before it.
    """
    for file in sorted(folder.rglob("*.py")):
        if not file.stem.startswith("_"):
            yield f"{folder.name}/{file.relative_to(folder).as_posix()}", file.stem
        yield from _ten_trong(ast.parse(file.read_text(encoding="utf-8")).body, "")


def ten_trong_tep(file: Path) -> Iterator[tuple[str, str]]:
    """Give (place, name) of each public name one module defines."""
    yield from _ten_trong(ast.parse(file.read_text(encoding="utf-8")).body, "")


def _ten_trong(body: list[ast.stmt], owner: str) -> Iterator[tuple[str, str]]:
    for node in body:
        for name in _ten(node):
            if name.startswith("_") or (
                len(name) == 1 and name.isupper()
            ):  # a TypeVar says nothing
                continue
            yield owner + name, name
            if isinstance(node, ast.ClassDef):
                yield from _ten_trong(node.body, f"{name}.")


def _ten(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [target.id for target in node.targets if isinstance(target, ast.Name)]
    return []
