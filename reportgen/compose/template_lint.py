"""Checking template files: syntax, filters, names, tables, signs, front matter, patterns."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import meta, nodes

from reportgen.compose.allow_list import walk
from reportgen.compose.cau_mau import CauMau, compile_text, padded, read_sentences
from reportgen.compose.environment import DATA_BEGIN, DATA_END, TemplateEnvironment
from reportgen.compose.front_matter import PhanDau
from reportgen.compose.markup import parse_body
from reportgen.compose.template_errors import (
    KHONG_CO_CAU_MAU,
    KHONG_CO_MAU,
    KHONG_CO_TEN,
    as_diagnostics,
    suggest,
)
from reportgen.compose.template_files import (
    CAU_MAU,
    DUOI,
    TepMau,
    packaged_folder,
    read_text,
)
from reportgen.compose.ten_trong_mau import check_names
from reportgen.diagnostics import Diagnostic, Location, error, sort_by_place
from reportgen.document.tree import Table

_VALUE = f"{DATA_BEGIN}x{DATA_END}"


@dataclass(frozen=True, slots=True)
class DuocDung:
    """What a template may name; None: not known, so left unchecked.

    ``ten``: names, each with example values; ``bang_bieu``: tables.
    """

    ten: Mapping[str, Sequence[object]] | None = None
    bang_bieu: Collection[str] | None = None


def lint(
    thu_muc: Sequence[Path],
    duoc_dung: Callable[[str], DuocDung] = lambda _ten: DuocDung(),
    chi: Collection[Path] | None = None,
) -> tuple[Diagnostic, ...]:
    """Return all problems of the templates and sentence patterns in *thu_muc*, by place.

    Args:
        thu_muc: folders, the strongest first; the packaged ones serve includes and are not checked
            unless they are named.
        duoc_dung: what the template of a file name may use.
        chi: the only files to check; None: all.
    """
    checker = _Checker(TepMau(tuple(thu_muc)), duoc_dung)
    problems: list[Diagnostic] = []
    for folder in thu_muc:
        for path in sorted(folder.rglob(f"*{DUOI}")):
            if chi is None or path in chi:
                problems += checker.check_template(path.relative_to(folder).as_posix(), path)
        patterns = folder / CAU_MAU
        if patterns.is_file() and (chi is None or patterns in chi):
            problems += checker.check_sentences(patterns)
    return sort_by_place(problems)


class _Checker:
    """Checks one file at a time against what templates may name."""

    def __init__(self, files: TepMau, duoc_dung: Callable[[str], DuocDung]) -> None:
        self._files = files
        self._bodies = TemplateEnvironment(files, lines=True)
        self._texts = TemplateEnvironment(None, lines=False)
        self._duoc_dung = duoc_dung

    def check_template(self, name: str, path: Path) -> list[Diagnostic]:
        """Return the problems of the template *path*."""
        shown = self._files.shown(path)
        try:
            front = self._files.read(path)
        except Exception as caught:  # noqa: BLE001 - whatever a template does is told at its line
            return list(as_diagnostics(caught, Location(shown), ()))
        may = self._duoc_dung(name)
        problems = [*front.diagnostics, *self._check_head(front, shown, may)]
        try:
            tree = self._bodies.parse(front.than, name, shown)
            self._bodies.compile(front.than, name, shown)
        except Exception as caught:  # noqa: BLE001 - as above
            return [*problems, *as_diagnostics(caught, Location(shown), ())]
        problems.extend(self._check_names(tree, shown, may))
        problems.extend(self._check_files(tree, shown))
        problems.extend(self._check_signs(tree, front, shown, may))
        return problems

    def check_sentences(self, path: Path) -> list[Diagnostic]:
        """Return the problems of a file of sentence patterns."""
        shown = self._files.shown(path)
        problems: list[Diagnostic] = []
        try:
            sentences = read_sentences(read_text(path, shown), shown)
        except Exception as caught:  # noqa: BLE001 - as above
            return list(as_diagnostics(caught, Location(shown), ()))
        for ten, cau in sentences.items():
            told = self._check_text(cau.chu, cau.noi)
            problems += told or self._check_sentence(ten, cau)
        return problems

    @cached_property
    def _shipped(self) -> Mapping[str, CauMau]:
        path = packaged_folder() / CAU_MAU
        return read_sentences(read_text(path, CAU_MAU), CAU_MAU)

    def _check_sentence(self, ten: str, cau: CauMau) -> Iterator[Diagnostic]:
        """Yield what the program will not find in a pattern, or not fill in."""
        if ten not in self._shipped:
            message = f'chương trình không có câu mẫu "{ten}", nên câu này không được dùng'
            yield error(KHONG_CO_CAU_MAU, message, cau.noi, hint=suggest(ten, self._shipped))
            return
        known = self._names_of(self._shipped[ten])
        for name in sorted(self._names_of(cau) - known):
            message = f'mẫu dùng tên "{name}" nhưng dữ liệu không có tên này'
            hint = suggest(name, known) or "câu này không có chỗ điền nào"
            yield error(KHONG_CO_TEN, message, cau.noi, hint=hint)

    def _names_of(self, cau: CauMau) -> set[str]:
        return meta.find_undeclared_variables(self._texts.parse(cau.chu))

    def _check_head(self, front: PhanDau, shown: str, may: DuocDung) -> Iterator[Diagnostic]:
        for entry in front.khoa.values():
            where = Location(shown, entry.dong)
            problems = self._check_text(entry.chu, where)
            yield from problems
            if not problems:
                tree = self._texts.parse(padded(entry.chu, where), shown, shown)
                yield from self._check_names(tree, shown, may)

    def _check_text(self, text: str, where: Location) -> tuple[Diagnostic, ...]:
        try:
            compile_text(self._texts, text, where)
        except Exception as caught:  # noqa: BLE001 - as above
            return as_diagnostics(caught, where, ())
        return ()

    def _check_names(self, tree: nodes.Template, shown: str, may: DuocDung) -> Iterator[Diagnostic]:
        """Yield the names nobody provides, in every branch and included file."""
        if may.ten is not None:
            yield from check_names(tree, shown, may.ten, self._open)

    def _open(self, name: str) -> tuple[nodes.Template, str] | None:
        """Parse an included file; None when it is told on its own why it cannot be."""
        try:
            front, shown = self._files.load_front(name)
            return self._bodies.parse(front.than, name, shown), shown
        except Exception:  # noqa: BLE001 - told where that file is checked
            return None

    def _check_files(self, tree: nodes.Template, shown: str) -> Iterator[Diagnostic]:
        """Yield the included files that do not exist."""
        for node in walk(tree):
            if not isinstance(node, (nodes.Include, nodes.Extends)):
                continue
            name = node.template
            if isinstance(name, nodes.Const) and self._files.find(name.value) is None:
                place = Location(shown, node.lineno)
                told = f'không tìm thấy tệp mẫu "{name.value}"'
                hint = "sửa tên tệp, hoặc đặt tệp ấy vào thư mục mẫu"
                yield error(KHONG_CO_MAU, told, place, hint=hint)

    def _check_signs(
        self, tree: nodes.Template, front: PhanDau, shown: str, may: DuocDung
    ) -> Iterator[Diagnostic]:
        """Yield what the reader of the body finds, whichever branch is taken."""
        known = may.bang_bieu
        tables = None if known is None else dict.fromkeys(known, _no_table)
        for branch in range(_most_branches(tree)):
            text = "".join(_flatten(tree, branch))
            body = parse_body(text, bo_cuc=front.bo_cuc, bang_bieu=tables, tep=shown)
            yield from body.diagnostics


def included(files: TepMau, name: str) -> tuple[str, ...]:
    """Return *name* and every file it includes, as far as they can be read."""
    found: dict[str, None] = {}
    waiting = [name]
    env = TemplateEnvironment(files, lines=True)
    while waiting:
        one = waiting.pop()
        if one in found or files.find(one) is None:
            continue
        found[one] = None
        try:
            front, shown = files.load_front(one)
            tree = env.parse(front.than, one, shown)
        except Exception:  # noqa: BLE001, S112 - told where that file is checked
            continue
        inside = [node for node in walk(tree) if isinstance(node, (nodes.Include, nodes.Extends))]
        named = [node.template for node in inside]
        waiting += [name.value for name in named if isinstance(name, nodes.Const)]
    return tuple(found)


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
