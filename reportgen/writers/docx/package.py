"""Put the parts into a zip with fixed times and a fixed order: equal parts, equal bytes."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from reportgen.writers.docx.base import FIXED_PARTS
from reportgen.writers.docx.ooxml import (
    PACKAGE_RELATIONSHIPS,
    RELATIONSHIPS,
    XML_DECLARATION,
    attribute,
)

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATIONSHIP = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_CORE_NAMES = {
    "tac_gia": "dc:creator",
    "chu_de": "dc:subject",
    "mo_ta": "dc:description",
    "tu_khoa": "cp:keywords",
    "loai": "cp:category",
}
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"


def core_xml(title: str, language: str, properties: Mapping[str, str]) -> str:
    """Return docProps/core.xml; no time is written, for there is no clock."""
    known = "".join(
        f"<{name}>{attribute(properties[key])}</{name}>"
        for key, name in _CORE_NAMES.items()
        if properties.get(key)
    )
    return (
        f'{XML_DECLARATION}<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{attribute(title)}</dc:title>{known}"
        f"<dc:language>{attribute(language)}</dc:language></cp:coreProperties>"
    )


def content_types_xml(edges: Iterable[tuple[str, str]], *, png: bool = False) -> str:
    """Return [Content_Types].xml; *edges*: kind (header, footer) and file name of each.

    *png*: there are pictures.
    """
    pictures = '<Default Extension="png" ContentType="image/png"/>' if png else ""
    named = [("word/document.xml", f"{_WORD}.document.main+xml")]
    for part, kind in FIXED_PARTS.items():
        named.append((part, _THEME if kind == "theme" else f"{_WORD}.{kind}+xml"))
    named += [(f"word/{name}", f"{_WORD}.{kind}+xml") for kind, name in edges]
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in named
    )
    return (
        f"{XML_DECLARATION}"
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{pictures}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE_TYPE}"/>{overrides}</Types>'
    )


def _relationships(items: Iterable[tuple[str, str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in items
    )
    return (
        f'{XML_DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{inner}</Relationships>'
    )


def package_relationships() -> str:
    """Return _rels/.rels."""
    return _relationships(
        [
            ("rId1", f"{RELATIONSHIPS}/officeDocument", "word/document.xml"),
            ("rId2", _CORE_RELATIONSHIP, "docProps/core.xml"),
        ]
    )


def document_relationships(edges: Iterable[tuple[str, str, str]]) -> str:
    """Return word/_rels/document.xml.rels; *edges*: id, kind and file name of each part."""
    fixed = [
        (f"rId{kind}", f"{RELATIONSHIPS}/{kind}", part.removeprefix("word/"))
        for part, kind in FIXED_PARTS.items()
    ]
    named = [(key, f"{RELATIONSHIPS}/{kind}", name) for key, kind, name in edges]
    return _relationships(fixed + named)


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return the zip of *parts*, in their order, without any time of its own."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
