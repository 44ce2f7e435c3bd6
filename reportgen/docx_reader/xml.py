"""Parse the XML of a package safely, and name what is in it: one set of names for both dialects."""

from collections.abc import Iterator

from lxml import etree

QUAN_HE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix the format gives it

# ISO/IEC 29500 Strict writes the same elements under other names.
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": PIC[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}
_STRICT_KIEU = b"http://purl.oclc.org/ooxml/officeDocument/relationships/"
_KIEU = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
SAU_TOI_DA = 250
_NHIEU_CON = 16


def doc_xml(data: bytes) -> "etree._Element":
    """Parse *data* without entities, network or a DTD; Strict names become Transitional ones.

    Raises:
        etree.XMLSyntaxError: not well-formed, or nested too deep.
        ValueError: it has a DTD.
    """
    for strict, usual in _STRICT.items():
        if strict in data:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("DTD")
    return root


def la_strict(data: bytes) -> bool:
    """Whether a part is written in the Strict dialect."""
    return any(strict in data for strict in _STRICT)


def ve_strict(data: bytes) -> bytes:
    """Give a part its Strict names back."""
    data = data.replace(_KIEU, _STRICT_KIEU)
    for strict, usual in _STRICT.items():
        data = data.replace(b'"' + usual + b'"', b'"' + strict + b'"')
    return data


def con(element: "etree._Element | None", name: str) -> "etree._Element | None":
    """First child of this name; most elements have few, and a walk is faster than a search."""
    if element is None:
        return None
    if len(element) > _NHIEU_CON:
        return element.find(name)
    for child in element:
        if child.tag == name:
            return child
    return None


def val(element: "etree._Element | None", name: str = "val") -> str | None:
    """Attribute of the w namespace; None when the element or the attribute is missing."""
    return None if element is None else element.get(W + name)


def bat(element: "etree._Element | None") -> bool | None:
    """An on/off element: None when missing, else whether it is on."""
    if element is None:
        return None
    return element.get(W + "val", "true") not in {"0", "false", "off", "none"}


def so_nguyen(text: str | None) -> int | None:
    """Read a measure: whole twips or half points as written, or with a unit ("0.5in", "12pt")."""
    if text is None:
        return None
    text = text.strip()
    for unit, factor in _DON_VI.items():
        if text.endswith(unit):
            return _tron(text.removesuffix(unit), factor)
    return _tron(text, 1)


_DON_VI = {"pt": 20.0, "in": 1440.0, "mm": 56.6929, "cm": 566.929, "pc": 240.0, "pi": 240.0}
_LON = 10**7


def _tron(text: str, factor: float) -> int | None:
    try:
        number = float(text) * factor
    except ValueError:
        return None
    return round(number) if abs(number) < _LON else None


def chon_nhanh(element: "etree._Element") -> "etree._Element | None":
    """The branch of an ``mc:AlternateContent`` that a reader of shapes takes, once."""
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    if choice is not None and choice.get("Requires", "") in {"wps", "wpg", "wpc", "w14", "w15"}:
        return choice
    return fallback if fallback is not None else choice


def xuong(element: "etree._Element") -> Iterator["etree._Element"]:
    """Children, the branches of alternative content in place of it."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag == f"{MC}AlternateContent":
            branch = chon_nhanh(child)
            if branch is not None:
                yield from xuong(branch)
        else:
            yield child
