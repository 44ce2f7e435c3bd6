"""Build, once a process, the parts of a DOCX that no single document changes."""

import io
import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from reportgen.layout.model import ParagraphStyle
from reportgen.writers.docx.ooxml import W, attribute
from reportgen.writers.docx.styles import styles_xml

FIXED_PARTS = MappingProxyType(
    {
        "word/styles.xml": "styles",
        "word/settings.xml": "settings",
        "word/fontTable.xml": "fontTable",
        "word/theme/theme1.xml": "theme",
    }
)

_SETTINGS = (
    '<w:settings xmlns:w="{w}"><w:zoom w:percent="100"/>{mirror}'
    '<w:autoHyphenation w:val="0"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>'
    '<w:compatSetting w:name="enableOpenTypeFeatures"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>'
    '<w:compatSetting w:name="doNotFlipMirrorIndents"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat>'
    '<w:themeFontLang w:val="{lang}"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)

_FONT_TABLE = (
    '<w:fonts xmlns:w="{w}"><w:font w:name="{font}"><w:charset w:val="00"/>'
    '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _theme(blob: bytes, phong: str) -> bytes:
    """Return the theme with *phong* as its only font, for a reader that asks the theme."""
    text = re.sub(r'<a:font script="[^"]*" typeface="[^"]*"/>', "", blob.decode())
    return re.sub(
        r'<a:latin typeface="[^"]*"', f'<a:latin typeface="{attribute(phong)}"', text
    ).encode()


def _replace_children(element: object, xml: str) -> None:
    from docx.oxml import parse_xml  # heavy

    fresh = parse_xml(xml.encode())
    element.clear()  # type: ignore[attr-defined]  # lxml element behind an untyped library
    for child in fresh:
        element.append(child)  # type: ignore[attr-defined]  # same


def _clean_relationships(part: object) -> None:
    rels = part.rels  # type: ignore[attr-defined]  # python-docx has no types
    for rel_id in [
        key
        for key, rel in rels.items()
        if rel.reltype.rsplit("/", 1)[-1] not in FIXED_PARTS.values()
    ]:
        del rels[rel_id]


@lru_cache(maxsize=16)
def base_parts(
    styles: tuple[ParagraphStyle, ...], phong: str, ngon_ngu: str, dao_le: bool
) -> Mapping[str, bytes]:
    """Return the fixed parts by their name in the zip: styles, settings, font table.

    python-docx's own template gives the shape; its odd parts (stylesWithEffects, theme fonts,
    thumbnail, author, letter paper) are left behind.
    """
    import docx  # heavy

    document = docx.Document()
    _clean_relationships(document.part)
    by_type = {
        rel.reltype.rsplit("/", 1)[-1]: rel.target_part for rel in document.part.rels.values()
    }
    _replace_children(by_type["styles"].element, styles_xml(styles, phong, ngon_ngu))
    mirror = "<w:mirrorMargins/>" if dao_le else ""
    settings = _SETTINGS.format(w=W, mirror=mirror, lang=attribute(ngon_ngu))
    _replace_children(by_type["settings"].element, settings)
    by_type["fontTable"]._blob = _FONT_TABLE.format(w=W, font=attribute(phong)).encode()  # noqa: SLF001
    by_type["theme"]._blob = _theme(by_type["theme"].blob, phong)  # noqa: SLF001
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return MappingProxyType(
            {name: archive.read(name) for name in archive.namelist() if name in FIXED_PARTS}
        )
