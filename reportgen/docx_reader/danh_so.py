"""Automatic numbering: which level a paragraph is on, its formatting, the label it prints."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from reportgen.docx_reader.thuoc_tinh_doan import phan_doan
from reportgen.docx_reader.xml import W, con, so_nguyen, val
from reportgen.text_vn import la_ma

SO_CAP = 9
_CHO_SO = re.compile(r"%([1-9])")
_CHU_CAI = 26
_LA_MA_TOI_DA = 3999
_DAU_TRON = "•"
_PHONG_DAU = {"\uf0b7": _DAU_TRON, "\uf02d": "-", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓"}


@dataclass(frozen=True, slots=True)
class Cap:
    """A level: number format, pattern of its label, first number, formatting of its paragraphs."""

    dang: str
    mau: str
    bat_dau: int
    doan: Mapping[str, object]
    kieu: str = ""


@dataclass(slots=True)
class DanhSo:
    """The numbering of a document; ``nhan`` counts as paragraphs are read in order."""

    cap: Mapping[str, Mapping[int, Cap]] = field(default_factory=dict)
    nhom: Mapping[str, str] = field(default_factory=dict)
    theo_kieu: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    _dem: dict[str, dict[int, int]] = field(default_factory=dict)

    def tim(self, num: str | None, level: int) -> Cap | None:
        """The level of a numbering; None for none, and for number 0, which takes numbering off."""
        return self.cap.get(num or "", {}).get(level)

    def nhan(self, num: str, level: int) -> str:
        """Count one paragraph and give the label it prints."""
        spec = self.tim(num, level)
        if spec is None:
            return ""
        counters = self._dem.setdefault(self.nhom.get(num, num), {})
        counters[level] = counters.get(level, spec.bat_dau - 1) + 1
        for deeper in [one for one in counters if one > level]:
            del counters[deeper]
        if spec.dang == "bullet":
            return _PHONG_DAU.get(spec.mau, spec.mau)
        if spec.dang == "none":
            return _CHO_SO.sub("", spec.mau)
        return _CHO_SO.sub(lambda found: self._so(num, int(found[1]) - 1, counters), spec.mau)

    def _so(self, num: str, level: int, counters: Mapping[int, int]) -> str:
        spec = self.tim(num, level)
        if spec is None:
            return ""
        return dinh_dang(counters.get(level, spec.bat_dau), spec.dang)


def dinh_dang(number: int, dang: str) -> str:
    """Write a number in a format of ``w:numFmt``; formats not known are written as decimal."""
    if dang in {"upperRoman", "lowerRoman"} and 0 < number <= _LA_MA_TOI_DA:
        roman = la_ma(number)
        return roman if dang == "upperRoman" else roman.lower()
    if dang in {"upperLetter", "lowerLetter"} and number > 0:
        letter = chr(ord("a") + (number - 1) % _CHU_CAI) * ((number - 1) // _CHU_CAI + 1)
        return letter.upper() if dang == "upperLetter" else letter
    if dang == "decimalZero":
        return f"{number:02d}"
    return str(number)


def doc_danh_so(root: "etree._Element | None") -> DanhSo:
    """Read the numbering part; no numbering when there is none."""
    if root is None:
        return DanhSo()
    abstract = {val(a, "abstractNumId") or "": a for a in root.iterfind(f"{W}abstractNum")}
    by_link = {val(con(a, f"{W}styleLink")): a for a in abstract.values()}
    levels: dict[str, Mapping[int, Cap]] = {}
    groups: dict[str, str] = {}
    by_style: dict[str, tuple[str, int]] = {}
    for num in root.iterfind(f"{W}num"):
        ma = val(num, "numId") or ""
        base = val(con(num, f"{W}abstractNumId")) or ""
        element = abstract.get(base)
        linked = val(con(element, f"{W}numStyleLink"))
        element = by_link.get(linked, element) if linked else element
        own = _cac_cap(element)
        overridden = list(num.iterfind(f"{W}lvlOverride"))
        for override in overridden:
            _de_len(own, override)
        levels[ma] = own
        groups[ma] = f"num:{ma}" if overridden else base
        for level, spec in own.items():
            if spec.kieu:
                by_style.setdefault(spec.kieu, (ma, level))
    return DanhSo(levels, groups, by_style)


def _cac_cap(abstract: "etree._Element | None") -> dict[int, Cap]:
    if abstract is None:
        return {}
    return {
        level: _cap(element)
        for element in abstract.iterfind(f"{W}lvl")
        if (level := so_nguyen(val(element, "ilvl"))) is not None and 0 <= level < SO_CAP
    }


def _cap(element: "etree._Element") -> Cap:
    start = so_nguyen(val(con(element, f"{W}start")))
    return Cap(
        val(con(element, f"{W}numFmt")) or "decimal",
        val(con(element, f"{W}lvlText")) or "",
        0 if start is None else start,
        phan_doan(con(element, f"{W}pPr")),
        val(con(element, f"{W}pStyle")) or "",
    )


def _de_len(levels: dict[int, Cap], override: "etree._Element") -> None:
    level = so_nguyen(val(override, "ilvl"))
    if level is None:
        return
    whole = con(override, f"{W}lvl")
    if whole is not None:
        levels[level] = _cap(whole)
    start = so_nguyen(val(con(override, f"{W}startOverride")))
    if start is not None and level in levels:
        old = levels[level]
        levels[level] = Cap(old.dang, old.mau, start, old.doan, old.kieu)
