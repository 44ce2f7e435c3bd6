"""Formatting of a run: what one ``w:rPr`` says, and what remains when several are laid over."""

from collections.abc import Callable, Iterable, Mapping

from lxml import etree

from reportgen.docx_reader.xml import W, bat, so_nguyen, val

Phan = Mapping[str, object]

# ECMA-376 Part 1, 17.7.3: switched by each level of styles, not set.
BAT_TAT = {
    "b": "dam",
    "i": "nghieng",
    "caps": "in_hoa",
    "smallCaps": "hoa_nho",
    "strike": "gach_ngang",
    "vanish": "an",
    "emboss": "noi",
    "imprint": "chim",
    "outline": "vien_chu",
    "shadow": "bong",
}
_CHU_THUONG = {"dstrike": "gach_doi", "rtl": "phai_sang_trai", "cs": "phuc_tap"}
_SO = {"sz": "co", "szCs": "co_cs", "spacing": "gian_chu", "w": "co_ngang", "kern": "kern",
       "position": "lech_dong"}  # fmt: skip
_LOAI_PHONG = ("ascii", "hAnsi", "eastAsia", "cs")


def phan_chu(rpr: "etree._Element | None") -> dict[str, object]:
    """Read one ``w:rPr``: only what it says."""
    found: dict[str, object] = {}
    if rpr is None:
        return found
    for child in rpr:
        if not isinstance(child.tag, str) or not child.tag.startswith(W):
            continue
        name = child.tag.removeprefix(W)
        if name in BAT_TAT:
            found[BAT_TAT[name]] = bool(bat(child))
        elif name in _CHU_THUONG:
            found[_CHU_THUONG[name]] = bool(bat(child))
        elif name in _SO:
            _dat_so(found, name, child)
        elif name in _RIENG:
            _RIENG[name](found, child)
    return found


def _dat_so(found: dict[str, object], name: str, child: "etree._Element") -> None:
    text = (val(child) or "").rstrip("%")
    number = so_nguyen(text)
    if number is not None:
        found[_SO[name]] = number


def _phong(found: dict[str, object], child: "etree._Element") -> None:
    """Fonts by slot; in one element the theme's stands over the name."""
    for slot in _LOAI_PHONG:
        theme = val(child, "cstheme" if slot == "cs" else f"{slot}Theme")
        name = val(child, slot)
        if theme:
            found[f"phong.{slot}"] = ("theme", theme)
        elif name:
            found[f"phong.{slot}"] = ("ten", name)
    if hint := val(child, "hint"):
        found["goi_y_phong"] = hint


def _gach_chan(found: dict[str, object], child: "etree._Element") -> None:
    kind = val(child) or "single"
    found["gach_chan"] = "" if kind == "none" else kind


def _mau(found: dict[str, object], child: "etree._Element") -> None:
    colour = (val(child) or "auto").lower()
    theme = val(child, "themeColor")
    if theme and theme not in {"text1", "dark1"}:
        colour = colour if colour not in {"auto", "000000"} else theme
    found["mau"] = colour


def _to_sang(found: dict[str, object], child: "etree._Element") -> None:
    name = val(child) or ""
    found["to_sang"] = "" if name == "none" else name


def _nen(found: dict[str, object], child: "etree._Element") -> None:
    fill = (val(child, "fill") or "auto").lower()
    found["nen"] = "" if fill in {"auto", "ffffff"} else fill


def _tieng(found: dict[str, object], child: "etree._Element") -> None:
    if language := val(child):
        found["tieng"] = language


def _chi_so(found: dict[str, object], child: "etree._Element") -> None:
    found["chi_so"] = {"superscript": "tren", "subscript": "duoi"}.get(val(child) or "", "")


_RIENG: Mapping[str, Callable[[dict[str, object], "etree._Element"], None]] = {
    "rFonts": _phong,
    "u": _gach_chan,
    "color": _mau,
    "highlight": _to_sang,
    "shd": _nen,
    "lang": _tieng,
    "vertAlign": _chi_so,
}


def chong(parts: Iterable[Phan]) -> dict[str, object]:
    """Lay *parts* over each other, the last on top."""
    whole: dict[str, object] = {}
    for part in parts:
        whole.update(part)
    return whole


def hieu_luc(
    mac_dinh: Phan, bang: Phan, doan: Phan, ky_tu: Phan, truc_tiep: Phan
) -> dict[str, object]:
    """Lay document defaults, table, paragraph and character style and direct formatting over.

    Toggle properties are switched by each of the three styles that has them on, unless the
    document's defaults have them on; direct formatting sets them.

    Source: ECMA-376 Part 1, 17.7.2, 17.7.3.
    """
    whole = chong((mac_dinh, bang, doan, ky_tu, truc_tiep))
    for name in BAT_TAT.values():
        if name in truc_tiep:
            continue
        switched = sum(bool(level.get(name)) for level in (bang, doan, ky_tu)) % 2 == 1
        whole[name] = bool(mac_dinh.get(name)) or switched
    return whole
