"""Names a template uses, checked against example values: in every branch, down to the last part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum

from jinja2 import nodes

from reportgen.compose.environment import public_names
from reportgen.compose.template_errors import KHONG_CO_TEN, suggest
from reportgen.diagnostics import Diagnostic, Location, error

GiaTri = Sequence[object] | None
"""Example values of an expression; None, or none at all: not known, so anything may follow."""
_LA = (str, int, float, type(None))
_IN_RA = (*_LA, date, Decimal, Enum)
"""Values that print by themselves or through a filter: nothing of theirs is listed."""


def check_names(
    tree: nodes.Template,
    tep: str,
    ten: Mapping[str, Sequence[object]],
    mo: Callable[[str], tuple[nodes.Template, str] | None],
) -> list[Diagnostic]:
    """Return every use of a name that no example has, at its line.

    Args:
        tree: the parsed template.
        tep: its name in messages.
        ten: the names a template may use, each with example values.
        mo: opens an included file: its tree and its name in messages, None where it cannot be read.
    """
    checker = _KiemTen(ten, mo)
    checker.walk(tree, tep, dict(ten))
    return list(dict.fromkeys(checker.problems))


class _KiemTen:
    def __init__(
        self,
        ten: Mapping[str, Sequence[object]],
        mo: Callable[[str], tuple[nodes.Template, str] | None],
    ) -> None:
        self._ten = ten
        self._mo = mo
        self._dang_mo: list[str] = []
        self.problems: list[Diagnostic] = []

    def walk(self, node: nodes.Node, tep: str, scope: dict[str, GiaTri]) -> None:
        """Check *node* and what is below it; ``set`` adds to *scope*."""
        match node:
            case nodes.For():
                self._loop(node, tep, scope)
            case nodes.Assign(target=nodes.Name(name=name)):
                scope[name] = self.values(node.node, tep, scope)
            case nodes.Include() | nodes.Extends():
                self._file(node, scope)
            case nodes.Expr():
                self.values(node, tep, scope)
            case _:
                for child in node.iter_child_nodes():
                    self.walk(child, tep, scope)

    def _loop(self, node: nodes.For, tep: str, scope: dict[str, GiaTri]) -> None:
        parts = _phan_tu(self.values(node.iter, tep, scope))
        inner: dict[str, GiaTri] = {**scope, "loop": None}
        for name in node.target.find_all(nodes.Name):
            inner[name.name] = None
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = parts
        if node.test is not None:
            self.values(node.test, tep, inner)
        for child in node.body:
            self.walk(child, tep, inner)
        for child in node.else_:
            self.walk(child, tep, scope)

    def _file(self, node: nodes.Include | nodes.Extends, scope: dict[str, GiaTri]) -> None:
        name = node.template.value if isinstance(node.template, nodes.Const) else ""
        opened = self._mo(name) if name not in self._dang_mo else None
        if opened is not None:
            self._dang_mo.append(name)
            self.walk(*opened, {**scope})
            self._dang_mo.pop()

    def values(self, node: nodes.Node, tep: str, scope: Mapping[str, GiaTri]) -> GiaTri:
        """Return example values of an expression, telling the names in it that are not there."""
        match node:
            case nodes.Name(name=name):
                if name not in scope:
                    self._tell(name, node.lineno, tep, sorted(self._ten))
                return scope.get(name)
            case nodes.Getattr(attr=part) | nodes.Getitem(arg=nodes.Const(value=str() as part)):
                return self._part(self.values(node.node, tep, scope), part, node.lineno, tep)
            case nodes.Getitem():
                self.values(node.arg, tep, scope)
                return _phan_tu(self.values(node.node, tep, scope))
            case _:
                for child in node.iter_child_nodes():
                    self.values(child, tep, scope)
                return None

    def _part(self, holders: GiaTri, part: str, line: int, tep: str) -> GiaTri:
        real = [one for one in holders or () if one is not None]
        known = {name for one in real for name in _ten_trong(one)}
        if real and part not in known:
            self._tell(part, line, tep, sorted(known))
        return [_lay(one, part) for one in real if part in _ten_trong(one)] or None

    def _tell(self, name: str, line: int, tep: str, known: Sequence[str]) -> None:
        message = f'mẫu dùng tên "{name}" nhưng dữ liệu không có tên này'
        hint = suggest(name, known) or "đây là một giá trị, không có mục bên trong"
        self.problems.append(error(KHONG_CO_TEN, message, Location(tep, line), hint=hint))


def _ten_trong(holder: object) -> tuple[str, ...]:
    """Names of the parts of a value; none in a text, a number, a list."""
    if isinstance(holder, (*_LA, list, tuple)):
        return ()
    return public_names(holder)


def _lay(holder: object, part: str) -> object:
    return holder[part] if isinstance(holder, Mapping) else getattr(holder, part, None)


def _phan_tu(values: GiaTri) -> GiaTri:
    """Return what the lists among *values* hold."""
    return [part for one in values or () if isinstance(one, (list, tuple)) for part in one] or None


def vi_du(contexts: Sequence[Mapping[str, object]]) -> dict[str, list[object]]:
    """Return each name of *contexts* with the values it has in them."""
    names = dict.fromkeys(name for context in contexts for name in context)
    return {name: [c[name] for c in contexts if name in c] for name in names}


def duong_dan(values: Sequence[object], ten: str) -> Iterator[tuple[str, Sequence[object]]]:
    """Yield the ways to print what a name holds, each with its values: ``ky.ten``, ``nhom[].ten``.

    Only what prints or is a list of what prints; one level of parts below a list.
    """
    lists = _phan_tu(values)
    held = [one for one in values if not isinstance(one, _IN_RA)]
    parts = dict.fromkeys(name for one in held for name in _ten_trong(one))
    if lists:
        yield from duong_dan(lists, f"{ten}[]")
    elif parts:
        for part in parts:
            below = [_lay(one, part) for one in held if part in _ten_trong(one)]
            yield from duong_dan(below, f"{ten}.{part}")
    else:
        yield ten, values
