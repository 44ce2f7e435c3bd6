"""The Jinja environment of templates: small by allow-list, sandboxed, strict, data always text.

Locks 1 to 4 of the template language: values are wrapped as text (`as_plain_text`), every node of
the syntax must be on the list (`allow_list`), no attribute is a method, and each template line
carries its origin through loops and includes.
"""

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, Undefined, nodes, pass_eval_context
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from reportgen.compose.allow_list import check_syntax, walk
from reportgen.compose.filters import FILTERS
from reportgen.compose.template_errors import (
    KHONG_CHO_PHEP,
    KHONG_IN_DUOC,
    TemplateRefusedError,
    TemplateValueError,
    UnknownNameError,
)
from reportgen.diagnostics import Location, error

ORIGIN_BEGIN, ORIGIN_END = "\ue000", "\ue001"
DATA_BEGIN, DATA_END = "\ue002", "\ue003"
RESERVED = re.compile("[\ue000-\ue003]")
SPACE = re.compile(r"[^\S\u00a0\u202f\u2007]+")
"""White space that folds into one space; the non-breaking spaces are text."""
_CODES = 1024
"""Templates and sentence patterns whose code is kept: those of several sets."""


@pass_eval_context
def as_plain_text(_context: EvalContext, value: object) -> Markup:
    """Make any printable value one stretch of data, which the parser never reads as markup.

    Only text and whole numbers print; everything else needs a filter, so that no ``None``, no
    decimal point and no list in brackets reaches a document. A ``Markup`` value is text as well.

    Why the unused argument: a finalize that takes the context is not applied to constants at
    compile time, where Jinja would HTML-escape them first.

    Raises:
        TemplateValueError: MB006, with the filter to use.
    """
    if isinstance(value, str):
        text = str.__str__(value)
    elif isinstance(value, Undefined) or _is_whole(value):
        text = str(value)
    else:
        raise _unprintable(value)
    if not text.isprintable() or "  " in text:
        text = SPACE.sub(" ", RESERVED.sub("", text))
    text = text.strip(" ")
    return Markup(f"{DATA_BEGIN}{text}{DATA_END}")  # noqa: S704 - wrapped, and never HTML


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, (bool, Enum))


def _unprintable(value: object) -> TemplateValueError:
    """Say why *value* cannot be printed and what to write instead."""
    kind = type(value).__name__
    if value is None:
        what, hint = "chỗ này chưa có giá trị", 'đặt trong "{% if … %}" để bỏ qua khi chưa có'
    elif isinstance(value, bool):
        what, hint = "giá trị có/không không in ra chữ được", 'dùng "{% if … %}"'
    elif kind in {"Decimal", "float"}:
        what = f"số lẻ {value} cần ghi theo kiểu Việt Nam"
        hint = "thêm |so_le, |phan_tram hoặc |tien"
    elif kind in {"date", "datetime"}:
        what = f"ngày {value} cần chọn cách ghi"
        hint = "thêm |ngay_ngan, |ngay_dai hoặc |ngay_day_du"
    elif isinstance(value, (list, tuple, set, frozenset)):
        what, hint = "đây là danh sách, không phải chữ", 'thêm |noi, hoặc lặp bằng "{% for … %}"'
    else:
        what = "đây là cả một nhóm dữ liệu, không phải chữ"
        hint = "chọn một mục bên trong: " + ", ".join(public_names(value)[:8])
    return TemplateValueError(KHONG_IN_DUOC, f"không in được: {what}", hint)


def public_names(holder: object) -> tuple[str, ...]:
    """Return the names a template may take from *holder*."""
    if isinstance(holder, Mapping):
        return tuple(str(key) for key in holder)
    names = (name for name in dir(type(holder)) if not name.startswith(("_", "model_")))
    own = {name for name in names if not callable(getattr(type(holder), name, None))}
    own.update(name for name in getattr(holder, "__dict__", ()) if not name.startswith("_"))
    return tuple(sorted(own))


class TenLa(StrictUndefined):
    """An unknown name: any use of it stops with the names that are known."""

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: object = None,
    ) -> None:
        known = None if obj is missing else public_names(obj)
        super().__init__(hint, obj, name)
        self._undefined_exception = lambda _message: UnknownNameError(str(name), known)  # type: ignore[assignment]  # Jinja only calls and raises it
        del exc


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja as far as templates may use it.

    Args:
        loader: where included templates come from.
        lines: True for bodies, whose lines carry origin marks; False for one-line texts.
    """

    def __init__(self, loader: BaseLoader | None, *, lines: bool) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            finalize=as_plain_text,
            undefined=TenLa,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self.filters = dict(FILTERS)
        self.globals = {}
        self.tests = {}
        self.lines = lines

    def compile(self, source: Any, name: Any = None, filename: Any = None, *_: Any) -> Any:  # noqa: ANN401  # Jinja's own signature
        """Return the code of *source*; a text known to this process is not compiled again.

        Every dossier has an environment of its own, and all of one kind make the same code.
        """
        return _code(self.lines, source, name, filename)

    def compile_anew(self, source: str, name: str | None, filename: str | None) -> CodeType:
        """Return the code of *source*, as Jinja makes it."""
        return super().compile(source, name, filename)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        file = filename or name or ""
        found = RESERVED.search(source)
        if found:
            line = source.count("\n", 0, found.start()) + 1
            message = f"mẫu chứa ký tự dành riêng U+{ord(found.group()):04X}"
            hint = "xóa ký tự ấy; nó không hiện ra, thường đến từ chữ dán ở nơi khác"
            raise TemplateRefusedError(
                error(KHONG_CHO_PHEP, message, Location(file, line), hint=hint)
            )
        tree = super()._parse(source, name, filename)
        problems = check_syntax(tree, file)
        if problems:
            raise TemplateRefusedError(*problems)
        for node in walk(tree):
            if isinstance(node, nodes.TemplateData):
                node.data = _mark(node.data, file, node.lineno) if self.lines else _fold(node.data)
        return tree

    def getattr(self, obj: object, attribute: str) -> object:
        """Return a value named *attribute* in *obj*, never a method."""
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        value = super().getattr(obj, attribute)
        if callable(value):
            return self.undefined(obj=obj, name=attribute)
        return value

    def getitem(self, obj: object, argument: object) -> object:
        """Return ``obj[argument]``; a name in brackets is the same as after a dot."""
        if isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)


@lru_cache(maxsize=_CODES)
def _code(lines: bool, source: str, name: str | None, filename: str | None) -> CodeType:
    return TemplateEnvironment(None, lines=lines).compile_anew(source, name, filename)


def _mark(data: str, file: str, first_line: int) -> str:
    """Append its origin to each line that ends in *data*."""
    parts = data.split("\n")
    marked = [
        f"{part}{ORIGIN_BEGIN}{file}:{line}{ORIGIN_END}"
        for line, part in enumerate(parts[:-1], first_line)
    ]
    return "\n".join([*marked, parts[-1]])


def _fold(data: str) -> str:
    return SPACE.sub(" ", data)
