"""Set properties in WordprocessingML: each element in the place its schema gives it."""

from lxml import etree

from reportgen.docx_reader.xml import W, con

RPR = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
    "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
    "specVanish", "oMath", "rPrChange")  # fmt: skip
PPR = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap",
    "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
    "cnfStyle", "rPr", "sectPr", "pPrChange")  # fmt: skip
SECTPR = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign",
    "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings",
    "sectPrChange")  # fmt: skip
TBLPR = ("tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize",
    "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
    "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription")  # fmt: skip
TCPR = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar",
    "textDirection", "tcFitText", "vAlign", "hideMark")  # fmt: skip
TRPR = ("cnfStyle", "divId", "gridBefore", "gridAfter", "wBefore", "wAfter", "cantSplit",
        "trHeight", "tblHeader", "tblCellSpacing", "jc", "hidden", "ins", "del")  # fmt: skip
CAI_DAT = ("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
    "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
    "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts",
    "saveSubsetFonts", "saveFormsData", "mirrorMargins")  # fmt: skip
_THU_TU = {"rPr": RPR, "pPr": PPR, "sectPr": SECTPR, "tblPr": TBLPR, "tcPr": TCPR, "trPr": TRPR,
           "settings": CAI_DAT}  # fmt: skip
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def ten(element: "etree._Element") -> str:
    """Name of an element without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def dat(parent: "etree._Element", name: str, **attributes: str) -> "etree._Element":
    """Set a property of *parent* to just these attributes, where the schema has it."""
    for old in parent.findall(f"{W}{name}"):
        parent.remove(old)
    element = etree.Element(f"{W}{name}")
    for key, value in attributes.items():
        element.set(f"{W}{key}", value)
    parent.insert(_cho(parent, name), element)
    return element


def sua(parent: "etree._Element", name: str, **attributes: str) -> "etree._Element":
    """Change attributes of a property, its others kept; make it when it is missing."""
    found = con(parent, f"{W}{name}")
    if found is None:
        return dat(parent, name, **attributes)
    for key, value in attributes.items():
        found.set(f"{W}{key}", value)
    return found


def bo(parent: "etree._Element | None", *names: str) -> None:
    """Take properties out."""
    if parent is None:
        return
    for name in names:
        for old in parent.findall(f"{W}{name}"):
            parent.remove(old)


def bo_thuoc_tinh(element: "etree._Element | None", *names: str) -> None:
    """Take attributes out."""
    for name in names:
        if element is not None and f"{W}{name}" in element.attrib:
            del element.attrib[f"{W}{name}"]


def _cho(parent: "etree._Element", name: str) -> int:
    order = _THU_TU.get(ten(parent), ())
    if name not in order:
        return len(parent)
    before = set(order[: order.index(name)])
    at = 0
    for i, child in enumerate(parent):
        if ten(child) in before:
            at = i + 1
    return at


def dau_tien(element: "etree._Element", name: str) -> "etree._Element":
    """The properties of an element, its first child (pPr, rPr, tcPr, trPr); made when missing."""
    found = con(element, f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        after = con(element, f"{W}tblPrEx") if name == "trPr" else None
        element.insert(0 if after is None else 1, found)
    return found


def ppr(paragraph: "etree._Element") -> "etree._Element":
    """Properties of a paragraph."""
    return dau_tien(paragraph, "pPr")


def rpr(run: "etree._Element") -> "etree._Element":
    """Properties of a run."""
    return dau_tien(run, "rPr")


def bat_tat(parent: "etree._Element", name: str, *, bat: bool) -> None:
    """Say an on/off property openly."""
    if bat:
        dat(parent, name)
    else:
        dat(parent, name, val="0")
