"""Fonts: the theme's, and which slot a character takes its font from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from reportgen.docx_reader.xml import A, val

_HE_CHU = {
    "vi": "Viet", "ja": "Jpan", "ko": "Hang", "zh": "Hans", "ar": "Arab", "he": "Hebr",
    "th": "Thai", "km": "Khmr", "lo": "Laoo",
}  # fmt: skip
_KHE = {
    "ascii": "latin", "hansi": "latin", "eastasia": "ea", "bidi": "cs",
}  # fmt: skip
_ASCII_CUOI = 0x7F
_DONG_A = (
    (0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xA000, 0xA4CF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF),
)  # fmt: skip
_GOI_Y_DONG_A = ((0x00A1, 0x00FF), (0x0100, 0x02AF), (0x0370, 0x04FF), (0x1E00, 0x1EFF),
                 (0x2000, 0x27BF))  # fmt: skip
_PHUC_TAP = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF))


@dataclass(frozen=True, slots=True)
class ChuDe:
    """Fonts of a theme: (``major``/``minor``, ``latin``/``ea``/``cs`` or a script) to a name."""

    phong: Mapping[tuple[str, str], str] = field(default_factory=dict)
    tieng: Mapping[str, str] = field(default_factory=dict)

    def ten(self, theme: str) -> str:
        """Font behind a theme slot such as "minorHAnsi"; empty when the theme has none.

        An empty East Asian or complex slot takes the font of the script that ``themeFontLang``
        names ("vi-VN": script "Viet"); so does an empty Latin one.

        Source: ECMA-376 Part 1, 17.15.1.88, 17.18.96, 20.1.4.1.16.
        """
        group = "major" if theme.startswith("major") else "minor"
        slot = _KHE.get(theme.removeprefix(group).lower(), "latin")
        named = self.phong.get((group, slot), "")
        if named:
            return named
        language = self.tieng.get({"latin": "val", "ea": "eastAsia", "cs": "bidi"}[slot], "")
        script = _HE_CHU.get(language.split("-")[0].lower(), "")
        return self.phong.get((group, script), "") or self.phong.get((group, "latin"), "")


def doc_chu_de(theme: "etree._Element | None", font_lang: "etree._Element | None") -> ChuDe:
    """Read the fonts of a theme part and the languages of ``w:themeFontLang``."""
    fonts: dict[tuple[str, str], str] = {}
    if theme is not None:
        for group in ("major", "minor"):
            for entry in theme.iterfind(f".//{A}{group}Font/*"):
                if not isinstance(entry.tag, str):
                    continue
                name = entry.tag.removeprefix(A)
                key = entry.get("script", "") if name == "font" else name
                if face := entry.get("typeface", ""):
                    fonts[(group, key)] = face
    languages = {}
    if font_lang is not None:
        languages = {k: v for k in ("val", "eastAsia", "bidi") if (v := val(font_lang, k))}
    return ChuDe(fonts, languages)


def _trong(code: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


@lru_cache(maxsize=4096)
def khe_phong(character: str, goi_y: str = "", *, phuc_tap: bool = False) -> str:
    """Slot of ``w:rFonts`` a character takes its font from.

    Vietnamese letters beyond ASCII take ``hAnsi`` unless the run hints at East Asian.

    Source: ECMA-376 Part 1, 17.3.2.26.
    """
    code = ord(character)
    if phuc_tap or _trong(code, _PHUC_TAP):
        return "cs"
    if code <= _ASCII_CUOI:
        return "ascii"
    if _trong(code, _DONG_A):
        return "eastAsia"
    if goi_y == "eastAsia" and _trong(code, _GOI_Y_DONG_A):
        return "eastAsia"
    return "hAnsi"
