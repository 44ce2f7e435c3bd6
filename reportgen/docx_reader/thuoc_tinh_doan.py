"""Formatting of a paragraph: what one ``w:pPr`` says, and what remains when several lie over."""

from collections.abc import Callable, Iterable, Mapping

from lxml import etree

from reportgen.docx_reader.model import VienDoan
from reportgen.docx_reader.xml import W, bat, con, so_nguyen, val

Phan = Mapping[str, object]

_CANH = {
    "left": "trai",
    "start": "trai",
    "center": "giua",
    "right": "phai",
    "end": "phai",
    "both": "deu",
    "distribute": "phan_tan",
    "thaiDistribute": "phan_tan",
    "lowKashida": "deu",
    "mediumKashida": "deu",
    "highKashida": "deu",
}
_BAT = {
    "keepNext": "giu_voi_sau",
    "keepLines": "giu_dong",
    "pageBreakBefore": "sang_trang",
    "widowControl": "chong_mo_coi",
    "contextualSpacing": "bo_cach_cung_kieu",
    "bidi": "phai_sang_trai",
}
TU_DONG_CACH = 280  # space that Word gives for "auto" spacing of web paragraphs: 14 pt
CHU_TRONG_CACH = 100  # firstLineChars and the like count hundredths of a character


def phan_doan(ppr: "etree._Element | None") -> dict[str, object]:
    """Read one ``w:pPr``: only what it says."""
    found: dict[str, object] = {}
    for child in ppr if ppr is not None else ():
        if not isinstance(child.tag, str) or not child.tag.startswith(W):
            continue
        name = child.tag.removeprefix(W)
        if name in _BAT:
            found[_BAT[name]] = bool(bat(child))
        elif name in _RIENG:
            found.update(_RIENG[name](child))
    return found


def _lui(ind: "etree._Element") -> dict[str, object]:
    """Indents; a hanging one takes the place of a first-line one."""
    found: dict[str, object] = {}
    for name, key in (("start", "lui_trai"), ("left", "lui_trai"), ("end", "lui_phai"),
                      ("right", "lui_phai")):  # fmt: skip
        number = so_nguyen(val(ind, name))
        if number is not None:
            found[key] = number
    first, hanging = so_nguyen(val(ind, "firstLine")), so_nguyen(val(ind, "hanging"))
    if hanging is not None:
        found["lui_dong_dau"] = -hanging
    elif first is not None:
        found["lui_dong_dau"] = first
    for name, key, sign in (("firstLineChars", "lui_dong_dau_chu", 1),
                            ("hangingChars", "lui_dong_dau_chu", -1)):  # fmt: skip
        number = so_nguyen(val(ind, name))
        if number:
            found[key] = sign * number
    return found


def _cach(spacing: "etree._Element") -> dict[str, object]:
    found: dict[str, object] = {}
    for name, key in (("before", "truoc"), ("after", "sau"), ("line", "gian")):
        number = so_nguyen(val(spacing, name))
        if number is not None:
            found[key] = number
    for name, key in (("beforeAutospacing", "truoc_tu_dong"), ("afterAutospacing", "sau_tu_dong")):
        text = val(spacing, name)
        if text is not None:
            found[key] = text not in {"0", "false", "off"}
    rule = val(spacing, "lineRule")
    if rule:
        found["kieu_gian"] = {"exact": "exact", "atLeast": "at_least"}.get(rule, "auto")
    elif "gian" in found:
        found["kieu_gian"] = "auto"
    return found


def vien(borders: "etree._Element | None") -> dict[str, VienDoan]:
    """Borders by side; those that are "none" or "nil" are left in, with no thickness."""
    found: dict[str, VienDoan] = {}
    if borders is None:
        return found
    for child in borders:
        if not isinstance(child.tag, str):
            continue
        kind = val(child) or "none"
        visible = kind not in {"none", "nil"}
        found[child.tag.removeprefix(W)] = VienDoan(
            kind if visible else "",
            (so_nguyen(val(child, "sz")) or 4) if visible else 0,
            so_nguyen(val(child, "space")) or 0,
            (val(child, "color") or "auto").lower(),
        )
    return found


def _tab(tabs: "etree._Element") -> tuple[int, ...]:
    places = (so_nguyen(val(tab, "pos")) for tab in tabs if val(tab) != "clear")
    return tuple(place for place in places if place is not None)


def _so_thu_tu(numpr: "etree._Element") -> tuple[str | None, int | None]:
    number, level = con(numpr, f"{W}numId"), con(numpr, f"{W}ilvl")
    return val(number), so_nguyen(val(level))


_RIENG: Mapping[str, Callable[["etree._Element"], Mapping[str, object]]] = {
    "framePr": lambda _: {"khung": True},
    "jc": lambda jc: {"canh": _CANH.get(val(jc) or "", "trai")},
    "ind": _lui,
    "spacing": _cach,
    "outlineLvl": lambda level: {"cap_de_muc": so_nguyen(val(level))},
    "pBdr": lambda borders: {"vien": vien(borders)},
    "tabs": lambda tabs: {"tab": _tab(tabs)},
    "numPr": lambda numbering: {"so_thu_tu": _so_thu_tu(numbering)},
}


def chong_doan(parts: Iterable[Phan]) -> dict[str, object]:
    """Lay *parts* over each other; borders and tabs as wholes, indents and spaces by value."""
    whole: dict[str, object] = {}
    for said in parts:
        part = dict(said)
        if "lui_dong_dau" in part and "lui_dong_dau_chu" not in part:
            whole.pop("lui_dong_dau_chu", None)
        if "vien" in part:
            part["vien"] = {**_map(whole.get("vien")), **_map(part["vien"])}
        if "so_thu_tu" in part:
            part["so_thu_tu"] = _ghep_so(whole.get("so_thu_tu"), part["so_thu_tu"])
        whole.update(part)
    return whole


def _map(value: object) -> Mapping[str, VienDoan]:
    return value if isinstance(value, dict) else {}


def _ghep_so(below: object, above: object) -> tuple[str | None, int | None]:
    """A level without a number, or the reverse, takes the other half from below."""
    low = below if isinstance(below, tuple) else (None, None)
    high = above if isinstance(above, tuple) else (None, None)
    return (high[0] if high[0] is not None else low[0],
            high[1] if high[1] is not None else low[1])  # fmt: skip
