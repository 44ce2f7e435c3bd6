"""Write a DOCX package by hand, the way Word does: no library's habits in it."""

import io
import zipfile
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TNR = "Times New Roman"


@dataclass(frozen=True)
class Goi:
    """The parts of a package that differ; ``muc``: the last section's properties, whole."""

    than: str
    kieu: str = ""
    so_trang: str = ""
    chan: str = ""
    chan_dau: str = ""
    danh_so: str = ""
    chu_de: str = ""
    cai_dat: str = ""
    tac_gia: str = ""
    ngay_tao: str = "2026-10-01T08:00:00Z"
    kho: tuple[int, int] = (11906, 16838)
    le: tuple[int, int, int, int] = (1134, 850, 1134, 1701)
    dau_rieng: bool = True
    dau_cach: int = 567
    muc: str = ""
    them: dict[str, str] = field(default_factory=dict)

    def ra(self) -> bytes:
        """The file."""
        parts = {
            "styles": ("styles", self.kieu or kieu_mac_dinh()),
            "settings": ("settings", f"<w:settings {NS}>{self.cai_dat}</w:settings>"),
        }
        if self.danh_so:
            parts["numbering"] = ("numbering", self.danh_so)
        if self.so_trang:
            parts["header1"] = ("header", f"<w:hdr {NS}>{self.so_trang}</w:hdr>")
        if self.chan:
            parts["footer1"] = ("footer", f"<w:ftr {NS}>{self.chan}</w:ftr>")
        if self.chan_dau:
            parts["footer2"] = ("footer", f"<w:ftr {NS}>{self.chan_dau}</w:ftr>")
        if self.chu_de:
            parts["theme"] = ("theme", self.chu_de)
        return _dong_goi(self, parts)


def _dong_goi(made: Goi, parts: dict[str, tuple[str, str]]) -> bytes:
    rels = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target="{name}.xml"/>'
        for n, (name, (kind, _)) in enumerate(parts.items(), 1)
    )
    number = {name: f"rId{n}" for n, name in enumerate(parts, 1)}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WML}.{kind}+xml"/>'
        for name, (kind, _) in parts.items()
        if kind != "theme"
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WML}.document.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": _quan_he(
            f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
            '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
            'relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        ),
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/'
        'package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-'
        f'instance"><dc:creator>{escape(made.tac_gia)}</dc:creator>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made.ngay_tao}</dcterms:created>'
        "</cp:coreProperties>",
        "word/_rels/document.xml.rels": _quan_he(rels),
        "word/document.xml": f"<w:document {NS}><w:body>{made.than}{made.muc or _muc(made, number)}"
        "</w:body></w:document>",
        **{f"word/{name}.xml": text for name, (_, text) in parts.items()},
        **made.them,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            archive.writestr(zipfile.ZipInfo(name), head + text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _quan_he(inside: str) -> str:
    url = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{url}">{inside}</Relationships>'


def _muc(made: Goi, number: dict[str, str]) -> str:
    top, right, bottom, left = made.le
    refs = ""
    if "header1" in number:
        refs += f'<w:headerReference w:type="default" r:id="{number["header1"]}"/>'
    if "footer1" in number:
        refs += f'<w:footerReference w:type="default" r:id="{number["footer1"]}"/>'
    return (
        f'<w:sectPr>{refs}<w:pgSz w:w="{made.kho[0]}" w:h="{made.kho[1]}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{made.dau_cach}" w:footer="567" w:gutter="0"/>'
        f"{'<w:titlePg/>' if made.dau_rieng else ''}</w:sectPr>"
    )


def kieu_mac_dinh(font: str = TNR, size: int = 28, them: str = "") -> str:
    """Styles with the font in docDefaults."""
    return (
        f'<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" '
        f'w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/><w:sz w:val="{size}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"</w:style>{them}</w:styles>"
    )


def r(text: str, co: int = 0, *, b: bool = False, i: bool = False, u: bool = False,
      them: str = "") -> str:  # fmt: skip
    """A run; "\\n" is a line break, "\\t" a tab."""
    props = f"{them}{'<w:b/>' if b else ''}{'<w:i/>' if i else ''}"
    props += f'<w:sz w:val="{co}"/>' if co else ""
    props += '<w:u w:val="single"/>' if u else ""
    inside = ""
    for part in _tach(text):
        if part == "\n":
            inside += "<w:br/>"
        elif part == "\t":
            inside += "<w:tab/>"
        else:
            inside += f'<w:t xml:space="preserve">{escape(part)}</w:t>'
    return f"<w:r><w:rPr>{props}</w:rPr>{inside}</w:r>"


def _tach(text: str) -> list[str]:
    found, word = [], ""
    for char in text:
        if char in "\n\t":
            found += [word, char] if word else [char]
            word = ""
        else:
            word += char
    return [*found, word] if word else found


def p(runs: str, jc: str = "", *, them: str = "") -> str:
    """A paragraph; *them*: more of its properties."""
    align = f'<w:jc w:val="{jc}"/>' if jc else ""
    return f"<w:p><w:pPr>{them}{align}</w:pPr>{runs}</w:p>"


def bang(rows: list[list[str]], widths: tuple[int, ...], vien: str = "none") -> str:
    """A table of cells that hold paragraphs."""
    sides = "".join(
        f'<w:{side} w:val="{vien}" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def ke(mm: float) -> str:
    """A straight line of this length as Word 2010 draws it, with its VML fallback."""
    emu, pt = round(mm * 36000), mm / 25.4 * 72
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH '
        'relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV '
        'relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData uri="http://schemas.microsoft.'
        'com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm><a:prstGeom prst="line"/>'
        '<a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        f'</w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,17pt" to="{pt:.1f}pt,17pt"/>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def hop(inside: str) -> str:
    """A text box as Word writes it: once in DrawingML, once as VML fallback."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        '<wp:extent cx="2880000" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/>'
        f"<wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def truong(ten: str = "PAGE") -> str:
    """A field in its long form."""
    kinds = ("begin", "separate", "end")
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)
    code = f'<w:r><w:instrText xml:space="preserve"> {ten} </w:instrText></w:r>'
    return f"{begin}{code}{middle}<w:r><w:t>2</w:t></w:r>{end}"
