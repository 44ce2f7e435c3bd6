"""Transform a tree: every text through one function."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import TypeVar, cast

from reportgen.document.tree import Origin, Run, Runs

T = TypeVar("T")


def map_text(node: T, change: Callable[[str], str]) -> T:
    """Apply *change* to every text of *node*; codes and origins are no texts and stay."""
    return cast("T", _changed(node, change))


KEPT = frozenset(
    {
        "nguon",
        "neo",
        "loai",
        "canh",
        "kieu_danh_so",
        "ky_hieu_loai",
        "ky_hieu_co_quan",
        "dau",
        "khuon",
        "dong",
    }
)


@cache
def _ten_truong(kind: type) -> tuple[str, ...]:
    """Names of the fields a text may stand below; none of what is no dataclass, of an origin."""
    if not is_dataclass(kind) or issubclass(kind, Origin):
        return ()
    return tuple(field.name for field in fields(kind))


def _changed(node: object, change: Callable[[str], str]) -> object:
    kind: type = type(node)
    if kind is str or (isinstance(node, str) and not isinstance(node, Enum)):
        fresh = change(cast("str", node))
        return node if fresh == node else fresh
    if isinstance(node, tuple):
        children = [_changed(child, change) for child in node]
        same = all(new is old for new, old in zip(children, node, strict=True))
        return node if same else tuple(children)
    if isinstance(node, dict):
        return {key: _changed(value, change) for key, value in node.items()}
    names = _ten_truong(kind)
    if names:
        new: dict[str, object] = {}
        for name in names:
            value = getattr(node, name)
            if name in KEPT and isinstance(value, str):  # "dau": a list's sign, a table's head
                continue
            made = _changed(value, change)
            if made is not value:
                new[name] = made
        return replace(node, **new) if new else node  # type: ignore[type-var]  # it has fields
    return node


def map_runs(node: T, change: Callable[[Runs], Runs]) -> T:
    """Apply *change* to every series of runs of *node*."""
    return cast("T", _runs_changed(node, change))


def _runs_changed(node: object, change: Callable[[Runs], Runs]) -> object:
    if isinstance(node, tuple):
        if node and all(isinstance(child, Run) for child in node):
            return change(node)
        return tuple(_runs_changed(child, change) for child in node)
    if is_dataclass(node) and not isinstance(node, type | Origin):
        return replace(
            node, **{f.name: _runs_changed(getattr(node, f.name), change) for f in fields(node)}
        )
    return node
