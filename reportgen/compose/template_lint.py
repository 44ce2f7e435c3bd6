"""Checking template files without data: syntax, filters, tables, signs, front matter."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from jinja2 import meta, nodes

from reportgen.compose.allow_list import walk
from reportgen.compose.cau_mau import compile_text, padded, read_sentences
from reportgen.compose.environment import DATA_BEGIN, DATA_END, TemplateEnvironment
from reportgen.compose.front_matter import PhanDau
from reportgen.compose.markup import parse_body
from reportgen.compose.template_errors import (
    KHONG_CO_MAU,
    KHONG_CO_TEN,
    as_diagnostics,
    suggest,
)
from reportgen.compose.template_files import CAU_MAU, DUOI, TepMau, read_text
from reportgen.diagnostics import Diagnostic, Location, error, sort_by_place
from reportgen.document.tree import Table

_VALUE = f"{DATA_BEGIN}x{DATA_END}"


def lint(
    thu_muc: Sequence[Path],
    *,
    bang_bieu: Collection[str] | None = None,
    ten: Collection[str] | None = None,
) -> tuple[Diagnostic, ...]:
    """Return all problems of the templates and sentence patterns in *thu_muc*, by place.

    Args:
        thu_muc: folders, the strongest first; the packaged ones serve includes and are not checked
            unless they are named.
        bang_bieu: the tables a template may name; None leaves that unchecked.
        ten: the top-level names a template may use; None leaves that unchecked.
    """
    checker = _Checker(TepMau(tuple(thu_muc)), bang_bieu, ten)
    problems: list[Diagnostic] = []
    for folder in thu_muc:
        for path in sorted(folder.rglob(f"*{DUOI}")):
            problems.extend(checker.check_template(path.relative_to(folder).as_posix(), path))
        if (folder / CAU_MAU).is_file():
            problems.extend(checker.check_sentences(folder / CAU_MAU))
    return sort_by_place(problems)


class _Checker:
    """Checks one file at a time against what templates may name."""

    def __init__(
        self, files: TepMau, bang_bieu: Collection[str] | None, ten: Collection[str] | None
    ) -> None:
        self._files = files
        self._bodies = TemplateEnvironment(files, lines=True)
        self._texts = TemplateEnvironment(None, lines=False)
        self._bang_bieu = bang_bieu
        self._ten = ten

    def check_template(self, name: str, path: Path) -> list[Diagnostic]:
        """Return the problems of the template *path*."""
        shown = self._files.shown(path)
        try:
            front = self._files.read(path)
        except Exception as caught:  # noqa: BLE001 - whatever a template does is told at its line
            return list(as_diagnostics(caught, Location(shown), ()))
        problems = [*front.diagnostics, *self._check_head(front, shown)]
        try:
            tree = self._bodies.parse(front.than, name, shown)
            self._bodies.compile(front.than, name, shown)
        except Exception as caught:  # noqa: BLE001 - as above
            return [*problems, *as_diagnostics(caught, Location(shown), ())]
        problems.extend(self._check_names(tree, shown))
        problems.extend(self._check_files(tree, shown))
        problems.extend(self._check_signs(tree, front, shown))
        return problems

    def check_sentences(self, path: Path) -> list[Diagnostic]:
        """Return the problems of a file of sentence patterns."""
        shown = self._files.shown(path)
        problems: list[Diagnostic] = []
        try:
            sentences = read_sentences(read_text(path, shown), shown)
        except Exception as caught:  # noqa: BLE001 - as above
            return list(as_diagnostics(caught, Location(shown), ()))
        for cau in sentences.values():
            problems.extend(self._check_text(cau.chu, cau.noi))
        return problems

    def _check_head(self, front: PhanDau, shown: str) -> Iterator[Diagnostic]:
        for entry in front.khoa.values():
            where = Location(shown, entry.dong)
            problems = self._check_text(entry.chu, where)
            yield from problems
            if not problems:
                tree = self._texts.parse(padded(entry.chu, where), shown, shown)
                yield from self._check_names(tree, shown)

    def _check_text(self, text: str, where: Location) -> tuple[Diagnostic, ...]:
        try:
            compile_text(self._texts, text, where)
        except Exception as caught:  # noqa: BLE001 - as above
            return as_diagnostics(caught, where, ())
        return ()

    def _check_names(self, tree: nodes.Template, shown: str) -> Iterator[Diagnostic]:
        """Yield the top-level names nobody provides."""
        if self._ten is None:
            return
        unknown = meta.find_undeclared_variables(tree) - set(self._ten)
        for node in tree.find_all(nodes.Name):
            if node.name in unknown:
                message = f'mẫu dùng tên "{node.name}" nhưng dữ liệu không có tên này'
                place = Location(shown, node.lineno)
                yield error(KHONG_CO_TEN, message, place, hint=suggest(node.name, self._ten))

    def _check_files(self, tree: nodes.Template, shown: str) -> Iterator[Diagnostic]:
        """Yield the included files that do not exist."""
        for node in walk(tree):
            if not isinstance(node, (nodes.Include, nodes.Extends)):
                continue
            name = node.template
            if isinstance(name, nodes.Const) and self._files.find(name.value) is None:
                place = Location(shown, node.lineno)
                yield error(KHONG_CO_MAU, f'không tìm thấy tệp mẫu "{name.value}"', place)

    def _check_signs(
        self, tree: nodes.Template, front: PhanDau, shown: str
    ) -> Iterator[Diagnostic]:
        """Yield what the reader of the body finds, whichever branch is taken."""
        known = self._bang_bieu
        tables = None if known is None else dict.fromkeys(known, _no_table)
        for branch in range(_most_branches(tree)):
            text = "".join(_flatten(tree, branch))
            body = parse_body(text, bo_cuc=front.bo_cuc, bang_bieu=tables, tep=shown)
            yield from body.diagnostics


def _no_table() -> Table | None:
    """Stand for a table while checking."""
    return None


def _branches(node: nodes.If) -> list[list[nodes.Node]]:
    return [node.body, *(branch.body for branch in node.elif_), node.else_]


def _most_branches(tree: nodes.Template) -> int:
    return max(
        (len(_branches(node)) for node in walk(tree) if isinstance(node, nodes.If)), default=1
    )


def _flatten(node: nodes.Node, branch: int) -> Iterator[str]:
    """Yield the literal text of *node* with each value as data, each ``if`` at its *branch*."""
    if isinstance(node, nodes.Output):
        for part in node.nodes:
            yield part.data if isinstance(part, nodes.TemplateData) else _VALUE
        return
    children: Sequence[nodes.Node] = tuple(node.iter_child_nodes())
    if isinstance(node, nodes.If):
        branches = _branches(node)
        children = branches[min(branch, len(branches) - 1)]
    for child in children:
        yield from _flatten(child, branch)
