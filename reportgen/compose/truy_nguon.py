"""Figures that know where they stand: marked as they are printed, found again in the tree.

A figure of the facts bears a sign of its own (one character of a private plane of Unicode) when
evidence is asked for; whatever prints the figure prints the sign after it. Before the tree leaves
compose, each sign is taken out and the digits before it become a run that names the figure.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import cast

from reportgen.aggregate.facts import SoLieu, SoLieuKy, TyLe
from reportgen.document.tree import Run, Runs, VanBan
from reportgen.document.walk import map_runs

_DAU_TIEN, _CUOI = 0xF0000, 0xFFFFD
_DAU = re.compile(f"(?P<so>[0-9][0-9.,]*%?)?(?P<dau>[{chr(_DAU_TIEN)}-{chr(_CUOI)}])")
_TY_LE: Mapping[str, tuple[str, str]] = {"giao_ban": ("da_hop", "phai_hop")}
_KHONG_THUOC_KY = frozenset({"ky_truoc", "cung_ky", "chi_tieu"})

Doi = Callable[[str, SoLieu], SoLieu]


def _doi(node: object, ten: str, f: Doi) -> object:
    """Rebuild *node* with every figure below it passed through *f* with its code."""
    if isinstance(node, SoLieu):
        return f(ten, node)
    if isinstance(node, TyLe):
        tu_so, mau_so = _TY_LE.get(ten, ("tu_so", "mau_so"))
        return TyLe(f(f"{ten}.{tu_so}", node.tu_so), f(f"{ten}.{mau_so}", node.mau_so))
    if isinstance(node, Mapping):
        lead = "" if ten == "chi_so" else f"{ten}."
        return {key: _doi(value, f"{lead}{key}", f) for key, value in node.items()}
    if is_dataclass(node) and not isinstance(node, type):
        lead = f"{ten}." if ten else ""
        made = {
            field.name: _doi(getattr(node, field.name), f"{lead}{field.name}", f)
            for field in fields(node)
            if field.name not in _KHONG_THUOC_KY
        }
        return replace(node, **made)
    return node


def cac_so(so_lieu: SoLieuKy) -> dict[str, SoLieu]:
    """Every figure of a period by its code: ``luot_nguoi``, ``hoa_giai.nhan``, ``giao_ban.da_hop``.

    The codes are those of ``nguon`` in ``facts --json``, and more of their kind.
    """
    found: dict[str, SoLieu] = {}

    def gather(code: str, figure: SoLieu) -> SoLieu:
        found[code] = figure
        return figure

    _doi(so_lieu, "", gather)
    return found


def doi_so(so_lieu: SoLieuKy, f: Doi) -> SoLieuKy:
    """Pass every figure of a period through *f* with its code."""
    return cast("SoLieuKy", _doi(so_lieu, "", f))


def dau_thu(so: int) -> str:
    """The sign number *so*, from 0."""
    return chr(_DAU_TIEN + so)


def gan_nguon(van_ban: VanBan, codes: Sequence[str]) -> VanBan:
    """Turn the signs of *van_ban* into runs that name their figure; codes in the order of signs."""

    def split(runs: Runs) -> Runs:
        return tuple(part for run in runs for part in _tach(run, codes))

    return map_runs(van_ban, split)


def _tach(run: Run, codes: Sequence[str]) -> Iterator[Run]:
    at = 0
    for found in _DAU.finditer(run.text):
        before = run.text[at : found.start()]
        if before:
            yield replace(run, text=before)
        if found["so"]:
            yield replace(run, text=found["so"], nguon=codes[ord(found["dau"]) - _DAU_TIEN])
        at = found.end()
    if run.text[at:]:
        yield replace(run, text=run.text[at:])


def khong_dau(text: str) -> str:
    """The text without signs, for its length."""
    return _DAU.sub(lambda found: found["so"] or "", text) if not text.isascii() else text


def ma_da_in(van_ban: VanBan) -> frozenset[str]:
    """Codes of the figures printed in *van_ban*."""
    printed: set[str] = set()

    def note(runs: Runs) -> Runs:
        printed.update(run.nguon for run in runs if run.nguon)
        return runs

    map_runs(van_ban, note)
    return frozenset(printed)
