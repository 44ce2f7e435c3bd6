"""The part of Jinja's syntax that templates may use; everything else is refused when loaded."""

from collections.abc import Iterator

from jinja2 import nodes

from reportgen.compose.filters import FILTERS
from reportgen.compose.template_errors import (
    KHONG_CHO_PHEP,
    KHONG_CO_BO_LOC,
    suggest,
)
from reportgen.diagnostics import Diagnostic, Location, error

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.For,
    nodes.Assign,
    nodes.Include,
    nodes.Extends,
    nodes.Block,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Compare,
    nodes.Operand,
    nodes.Add,
    nodes.Sub,
    nodes.Neg,
    nodes.Not,
    nodes.And,
    nodes.Or,
    nodes.CondExpr,
    nodes.Const,
    nodes.Tuple,
    nodes.Filter,
)

_WHAT = {
    "Call": "gọi hàm",
    "Macro": "lệnh macro",
    "CallBlock": "lệnh call",
    "FilterBlock": "lệnh filter",
    "Import": "lệnh import",
    "FromImport": "lệnh import",
    "AssignBlock": "lệnh set nhiều dòng",
    "With": "lệnh with",
    "Mul": "phép nhân",
    "Div": "phép chia",
    "FloorDiv": "phép chia",
    "Mod": "phép lấy dư",
    "Pow": "phép lũy thừa",
    "Concat": "phép nối ~",
    "Test": "phép thử is",
    "Slice": "phép cắt dãy",
    "List": "danh sách viết tay",
    "Dict": "bảng tra viết tay",
    "NSRef": "gán vào thuộc tính",
    "Scope": "lệnh autoescape",
    "Pos": "dấu + trước một số",
}


def walk(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield *node* and everything below it, in the order of the template."""
    yield node
    for child in node.iter_child_nodes():
        yield from walk(child)


def check_syntax(tree: nodes.Node, file: str) -> tuple[Diagnostic, ...]:
    """Return every use of what templates may not use: MB003, and MB004 for unknown filters.

    Nothing more is said of what stands inside a refused node.
    """
    problem = _problem(tree, file)
    if problem:
        return (problem,)
    return tuple(found for child in tree.iter_child_nodes() for found in check_syntax(child, file))


def _problem(node: nodes.Node, file: str) -> Diagnostic | None:
    """Return what is wrong with *node* itself."""
    reason = _forbidden(node)
    if reason:
        # Jinja gives some nodes no line: theirs is the first line inside.
        line = next((inner.lineno for inner in walk(node) if inner.lineno), 0)
        hint = "mẫu chỉ dùng {{ }}, if, for, set x =, include, extends, block và bộ lọc"
        message = f"mẫu không được dùng {reason}"
        return error(KHONG_CHO_PHEP, message, Location(file, line), hint=hint)
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        message = f'không có bộ lọc "{node.name}"'
        place = Location(file, node.lineno)
        return error(KHONG_CO_BO_LOC, message, place, hint=suggest(node.name, FILTERS))
    return None


def _forbidden(node: nodes.Node) -> str:
    """Return what is forbidden about *node*, empty when it is allowed."""
    if type(node) not in ALLOWED:
        kind = type(node).__name__
        return _WHAT.get(kind, f'cú pháp "{kind}"')
    if isinstance(node, (nodes.Include, nodes.Extends)):
        return _forbidden_file(node)
    return _forbidden_detail(node)


def _forbidden_detail(node: nodes.Node) -> str:
    """Return what is forbidden about a *node* whose kind is allowed."""
    match node:
        case nodes.Getattr(attr=name) | nodes.Name(name=name):
            return f'tên "{name}"' if name == "self" or name.startswith("_") else ""
        case nodes.Filter():
            named = node.kwargs or node.dyn_args or node.dyn_kwargs
            return "bộ lọc với tham số đặt tên" if named else ""
        case nodes.Assign(target=target) if not isinstance(target, nodes.Name):
            return "lệnh set cho nhiều tên cùng lúc"
        case nodes.For(recursive=True):
            return "vòng lặp đệ quy"
    return ""


def _forbidden_file(node: nodes.Include | nodes.Extends) -> str:
    """Return what is forbidden about naming another file."""
    name = node.template
    if not isinstance(name, nodes.Const) or not isinstance(name.value, str):
        return "tên tệp chèn lấy từ dữ liệu"
    if isinstance(node, nodes.Include) and node.ignore_missing:
        return "include … ignore missing"
    return ""
