"""Change one thing in a DOCX, named as people name it: ``so_ky_hieu.chu: Số: 44-BC/BXDĐ``.

A line is ``thành_phần[thứ tự].việc: giá trị``; the component is found by the recogniser, the work
is done on the XML. ``trang`` is the page of the first section, ``trang[n]`` of another.
"""

import copy
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable

from lxml import etree

from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.nhan_dien import Manh, nhan_dien
from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.vi_tri_xml import cac_p
from reportgen.docx_reader.xml import W, con
from reportgen.units import half_points, mm, pt

_LENH = re.compile(r"(?P<ten>\w+)(\[(?P<so>-?\d+)\])?\.(?P<viec>\w+):\s?(?P<gia_tri>.*)")
_LE = {"le_tren": "top", "le_duoi": "bottom", "le_trai": "left", "le_phai": "right",
       "dau_cach": "header", "chan_cach": "footer"}  # fmt: skip
_CANH = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
_THAN = "word/document.xml"


class TepBienDoi:
    """A DOCX being changed."""

    def __init__(self, data: bytes) -> None:
        self.goc = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.phan = {name: archive.read(name) for name in archive.namelist()}
        self.than = etree.fromstring(self.phan[_THAN])
        self._nhan = nhan_dien(doc_docx(data).value)  # type: ignore[arg-type]

    def ra(self) -> bytes:
        """The changed file."""
        self.phan[_THAN] = etree.tostring(self.than, xml_declaration=True, encoding="UTF-8")
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.phan.items():
                archive.writestr(name, content)
        return stream.getvalue()

    def lam(self, line: str) -> None:
        """Do one line."""
        found = _LENH.fullmatch(line.strip())
        assert found, line
        name, number = found["ten"], int(found["so"] or 0)
        if not self._ngoai_doan(name, number, found["viec"], found["gia_tri"]):
            piece = self._nhan.cac_manh(name)[number]
            VIEC[found["viec"]](self._p(piece), found["gia_tri"])

    def _ngoai_doan(self, name: str, number: int, viec: str, gia_tri: str) -> bool:
        """Do the work that is not on one recognised paragraph; whether it was such."""
        if name == "tep":
            self._thuoc_tinh(gia_tri)
        elif viec == "chan_trang_dau":
            self._chan_trang_dau(gia_tri)
        elif name == "trang":
            _trang(self._sectpr(number), viec, gia_tri)
        elif name == "cai_dat":
            self._cai_dat(viec, gia_tri)
        elif name == "so_trang":
            self._trong_dau_trang(viec, gia_tri)
        elif name == "bang_tong":
            total = next(p for p in self._nhan.tat_ca("bang", "pl_bang") if p.text == "Tổng cộng")
            self._lech_tong(self._p(total))
        elif name == "moi_noi_dung":
            for piece in self._nhan.tat_ca(*NOI_DUNG):
                VIEC[viec](self._p(piece), gia_tri)
        elif name == "cuoi":
            body = con(self.than, f"{W}body")
            assert body is not None
            _doan_trong_cuoi(body, int(gia_tri))
        else:
            return False
        return True

    def _p(self, piece: Manh) -> "etree._Element":
        body = con(self.than, f"{W}body")
        assert body is not None
        paragraphs = list(cac_p(body))
        assert piece.doan.so, f"{piece.text} stands outside the body"
        return self._nho(paragraphs, piece.doan.so - 1)

    def _nho(self, paragraphs: "list[etree._Element]", index: int) -> "etree._Element":
        """Keep the elements of the untouched file, so that several lines mean the same places."""
        if not hasattr(self, "_cac_p"):
            self._cac_p = paragraphs
        return self._cac_p[index]

    def _lech_tong(self, label: "etree._Element") -> None:
        """Add one to the first whole number of the row of totals."""
        row = next(label.iterancestors(f"{W}tr"))
        for text in row.iter(f"{W}t"):
            if (text.text or "").isdigit():
                text.text = str(int(text.text or "0") + 1)
                return

    def _sectpr(self, number: int) -> "etree._Element":
        return list(self.than.iter(f"{W}sectPr"))[number]

    def _cai_dat(self, viec: str, gia_tri: str) -> None:
        root = etree.fromstring(self.phan["word/settings.xml"])
        for old in root.findall(f"{W}{viec}"):
            root.remove(old)
        if gia_tri != "khong":
            root.append(etree.Element(f"{W}{viec}"))
        self.phan["word/settings.xml"] = etree.tostring(root)

    def _thuoc_tinh(self, gia_tri: str) -> None:
        """Name the author of the file."""
        root = etree.fromstring(self.phan["docProps/core.xml"])
        creator = "{http://purl.org/dc/elements/1.1/}creator"
        found = con(root, creator)
        (etree.SubElement(root, creator) if found is None else found).text = gia_tri
        self.phan["docProps/core.xml"] = etree.tostring(root)

    def _chan_trang_dau(self, gia_tri: str) -> None:
        """Give the first page a footer of its own with these words."""
        rels = "word/_rels/document.xml.rels"
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        entry = f'<Relationship Id="rIdChan" Type="{kind}/footer" Target="chan9.xml"/>'
        text = self.phan[rels].decode().replace("</Relationships>", f"{entry}</Relationships>")
        self.phan[rels] = text.encode()
        footer = etree.Element(f"{W}ftr", nsmap={"w": W[1:-1]})
        run = etree.SubElement(etree.SubElement(footer, f"{W}p"), f"{W}r")
        fonts = dict.fromkeys((f"{W}ascii", f"{W}hAnsi", f"{W}cs"), "Times New Roman")
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}rFonts", fonts)
        etree.SubElement(run, f"{W}t").text = gia_tri
        self.phan["word/chan9.xml"] = etree.tostring(footer)
        reference = etree.Element(f"{W}footerReference")
        reference.set(f"{W}type", "first")
        reference.set(f"{{{kind}}}id", "rIdChan")
        self._sectpr(0).insert(0, reference)

    def _trong_dau_trang(self, viec: str, gia_tri: str) -> None:
        """Change the paragraph of the page number, in every header that has one."""
        for name in [n for n in self.phan if re.fullmatch(r"word/header\d*\.xml", n)]:
            root = etree.fromstring(self.phan[name])
            for paragraph in root.iter(f"{W}p"):
                if b"PAGE" in etree.tostring(paragraph):
                    (_them_chu if viec == "them_chu" else VIEC[viec])(paragraph, gia_tri)
            self.phan[name] = etree.tostring(root)


def bien_doi(data: bytes, lines: Iterable[str]) -> bytes:
    """Change *data* by *lines*, all of which name places of the untouched file."""
    file = TepBienDoi(data)
    for line in lines:
        if line.strip():
            file.lam(line)
    return file.ra()


def do_dai(text: str) -> int:
    """A length in twips: "25 mm", "12,5 mm", "18 pt"."""
    number, unit = text.replace(",", ".").split()
    return {"mm": mm, "pt": pt}[unit](float(number))


def _trang(sectpr: "etree._Element", viec: str, gia_tri: str) -> None:
    if viec in _LE:
        margin = con(sectpr, f"{W}pgMar")
        assert margin is not None
        margin.set(f"{W}{_LE[viec]}", str(do_dai(gia_tri)))
    elif viec in {"rong", "cao"}:
        size = con(sectpr, f"{W}pgSz")
        assert size is not None
        size.set(f"{W}{'w' if viec == 'rong' else 'h'}", str(do_dai(gia_tri)))
    elif viec == "trang_dau_rieng":
        title = con(sectpr, f"{W}titlePg")
        assert title is not None
        sectpr.remove(title)
    elif viec == "xoay_ngang":
        size = con(sectpr, f"{W}pgSz")
        assert size is not None
        width, height = size.get(f"{W}w", ""), size.get(f"{W}h", "")
        size.set(f"{W}w", height)
        size.set(f"{W}h", width)
        size.set(f"{W}orient", "landscape")
    elif viec == "bat_dau_so":
        numbering = con(sectpr, f"{W}pgNumType")
        assert numbering is not None
        sectpr.remove(numbering)
    elif viec == "bo_dau_trang":
        for reference in sectpr.findall(f"{W}headerReference"):
            sectpr.remove(reference)
    else:
        raise AssertionError(viec)


def _rpr(run: "etree._Element") -> "etree._Element":
    found = con(run, f"{W}rPr")
    if found is None:
        found = etree.Element(f"{W}rPr")
        run.insert(0, found)
    return found


def _ppr(paragraph: "etree._Element") -> "etree._Element":
    found = con(paragraph, f"{W}pPr")
    if found is None:
        found = etree.Element(f"{W}pPr")
        paragraph.insert(0, found)
    return found


def dat(parent: "etree._Element", name: str, **attributes: str) -> None:
    """Set a property element, in place of one that is there."""
    for old in parent.findall(f"{W}{name}"):
        parent.remove(old)
    element = etree.SubElement(parent, f"{W}{name}")
    for key, value in attributes.items():
        element.set(f"{W}{key}", value)


def _moi_run(paragraph: "etree._Element", change: Callable[["etree._Element"], None]) -> None:
    for run in paragraph.iter(f"{W}r"):
        change(_rpr(run))


def _bat_tat(name: str) -> Callable[["etree._Element", str], None]:
    def change(paragraph: "etree._Element", gia_tri: str) -> None:
        _moi_run(paragraph, lambda rpr: dat(rpr, name, val="1" if gia_tri == "co" else "0"))

    return change


def _chu(paragraph: "etree._Element", gia_tri: str) -> None:
    """Replace the whole text; it looks like the first run that has text."""
    texts = list(paragraph.iter(f"{W}t"))
    for text in texts[1:]:
        text.text = ""
    texts[0].text = gia_tri
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for run in paragraph.iter(f"{W}r"):
        for breaking in [*run.findall(f"{W}br"), *run.findall(f"{W}noBreakHyphen")]:
            run.remove(breaking)


def _thay(paragraph: "etree._Element", gia_tri: str) -> None:
    """``cũ => mới`` within the texts of the paragraph; "\\u00a0" may stand for a space in them."""
    old, new = gia_tri.split(" => ") if " => " in gia_tri else (gia_tri.removesuffix(" =>"), "")
    done = False
    for text in paragraph.iter(f"{W}t"):
        plain = (text.text or "").replace("\u00a0", " ")
        if old in plain:
            text.text = plain.replace(old, new)
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            done = True
    assert done, f"“{old}” not found"


def _gian(paragraph: "etree._Element", gia_tri: str) -> None:
    """ "15 pt exact", "18 pt at_least" or "1,15 auto"."""
    *length, rule = gia_tri.split()
    if rule == "auto":
        line = round(float(length[0].replace(",", ".")) * 240)
    else:
        line = do_dai(" ".join(length))
    _cach(paragraph, line=str(line), lineRule={"at_least": "atLeast"}.get(rule, rule))


def _cach(paragraph: "etree._Element", **attributes: str) -> None:
    ppr = _ppr(paragraph)
    spacing = con(ppr, f"{W}spacing")
    if spacing is None:
        spacing = etree.SubElement(ppr, f"{W}spacing")
    for key, value in attributes.items():
        spacing.set(f"{W}{key}", value)


def _lui(paragraph: "etree._Element", **attributes: str) -> None:
    ppr = _ppr(paragraph)
    indent = con(ppr, f"{W}ind")
    if indent is None:
        indent = etree.SubElement(ppr, f"{W}ind")
    for key, value in attributes.items():
        indent.set(f"{W}{key}", value)


def _xoa(paragraph: "etree._Element", _gia_tri: str) -> None:
    """Take the paragraph out; the last one of a cell is emptied instead."""
    parent = paragraph.getparent()
    assert parent is not None
    if parent.tag == f"{W}tc" and len(parent.findall(f"{W}p")) == 1:
        for child in [c for c in paragraph if c.tag != f"{W}pPr"]:
            paragraph.remove(child)
    else:
        parent.remove(paragraph)


def _xoa_ke(paragraph: "etree._Element", _gia_tri: str) -> None:
    for run in list(paragraph.iter(f"{W}r")):
        if not list(run.iter(f"{W}t")) and len(run) and run.getparent() is not None:
            run.getparent().remove(run)  # type: ignore[union-attr]


def _chen(paragraph: "etree._Element", gia_tri: str, *, sau: bool) -> None:
    """Put in a paragraph that looks like this one; ``(trống)`` for an empty one."""
    added = copy.deepcopy(paragraph)
    if gia_tri == "(trống)":
        for child in [c for c in added if c.tag != f"{W}pPr"]:
            added.remove(child)
    else:
        _chu(added, gia_tri)
    (paragraph.addnext if sau else paragraph.addprevious)(added)


def _chen_thuong(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put in before it a paragraph that looks like this one, not bold and without a line."""
    _chen(paragraph, gia_tri, sau=False)
    added = paragraph.getprevious()
    assert added is not None
    _bat_tat("b")(added, "khong")


def _chen_cong_van(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put in after it the subject of a letter, slanted, 12 pt."""
    _chen(paragraph, gia_tri, sau=True)
    added = paragraph.getnext()
    assert added is not None
    _bat_tat("i")(added, "co")
    VIEC["co"](added, "12")


def _vien_duoi(paragraph: "etree._Element", _gia_tri: str) -> None:
    borders = etree.Element(f"{W}pBdr")
    dat(borders, "bottom", val="single", sz="6", space="1", color="auto")
    _ppr(paragraph).append(borders)


def _chen_nghieng(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put in after it a paragraph that looks like this one, slanted."""
    _chen(paragraph, gia_tri, sau=True)
    added = paragraph.getnext()
    assert added is not None
    _bat_tat("i")(added, "co")


def _thay_cuoi(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put another mark in place of the last one."""
    last = [text for text in paragraph.iter(f"{W}t") if text.text][-1]
    last.text = (last.text or "")[:-1] + gia_tri


def _ngat_dong(paragraph: "etree._Element", _gia_tri: str) -> None:
    """Put a line break before the last run's text."""
    run = list(paragraph.iter(f"{W}r"))[-1]
    at = 1 if con(run, f"{W}rPr") is not None else 0
    run.insert(at, etree.Element(f"{W}br"))


def _doi_o_sau(paragraph: "etree._Element", _gia_tri: str) -> None:
    """Change the cell about with the one after it."""
    cell = _o(paragraph)
    after = cell.getnext()
    assert after is not None
    after.addnext(cell)


def _day_xuong(paragraph: "etree._Element", _gia_tri: str) -> None:
    """Give the paragraph's cell a row of its own below."""
    cell = _o(paragraph)
    row = cell.getparent()
    assert row is not None
    below = copy.deepcopy(row)
    for text in [*below.findall(f"{W}tc")[1].iter(f"{W}t"), *cell.iter(f"{W}t")]:
        text.text = ""
    row.addnext(below)


def _dau_roi(paragraph: "etree._Element", _gia_tri: str) -> None:
    for text in paragraph.iter(f"{W}t"):
        text.text = unicodedata.normalize("NFD", text.text or "")


def _ky_tu_an(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put the character of this hexadecimal number into the first word."""
    text = next(paragraph.iter(f"{W}t"))
    text.text = f"{(text.text or '')[:3]}{chr(int(gia_tri, 16))}{(text.text or '')[3:]}"


def _chen_giua(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put in before it a heading: bold, centred, kept with what follows."""
    _chen(paragraph, gia_tri, sau=False)
    added = paragraph.getprevious()
    assert added is not None
    _bat_tat("b")(added, "co")
    VIEC["canh"](added, "giua")
    VIEC["giu_voi_sau"](added, "co")


def _chen_sau_thuong(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put in after it a paragraph that looks like this one, not bold."""
    _chen(paragraph, gia_tri, sau=True)
    added = paragraph.getnext()
    assert added is not None
    _bat_tat("b")(added, "khong")


def _chen_sau_lui(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put in after it a paragraph that is not bold and indented by 20 mm."""
    _chen_sau_thuong(paragraph, gia_tri)
    added = paragraph.getnext()
    assert added is not None
    VIEC["lui_dong_dau"](added, "20 mm")


def _gian_sau(paragraph: "etree._Element", gia_tri: str) -> None:
    added = paragraph.getnext()
    assert added is not None
    _bat_tat("b")(added, "khong")
    _gian(added, gia_tri)


def _them_dau(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put so many spaces before the text."""
    text = next(paragraph.iter(f"{W}t"))
    text.text = " " * int(gia_tri) + (text.text or "")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _bang(paragraph: "etree._Element") -> "etree._Element":
    return next(paragraph.iterancestors(f"{W}tbl"))


def _bo_hang(name: str) -> Callable[["etree._Element", str], None]:
    """Take a property off every row of the paragraph's table."""

    def change(paragraph: "etree._Element", _gia_tri: str) -> None:
        for row in _bang(paragraph).iter(f"{W}trPr"):
            for element in row.findall(f"{W}{name}"):
                row.remove(element)

    return change


def _vien_bang(paragraph: "etree._Element", _gia_tri: str) -> None:
    """Give the paragraph's table borders."""
    properties = con(_bang(paragraph), f"{W}tblPr")
    assert properties is not None
    for old in properties.findall(f"{W}tblBorders"):
        properties.remove(old)
    borders = etree.SubElement(properties, f"{W}tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        dat(borders, side, val="single", sz="4", space="0", color="auto")


def _ke_dai(paragraph: "etree._Element", gia_tri: str) -> None:
    """Make the line under a paragraph so long, in DrawingML and VML."""
    emu = do_dai(gia_tri) * 635
    for name in ("extent", "ext"):
        for element in paragraph.iter(f"{{*}}{name}"):
            if element.get("cx"):
                element.set("cx", str(emu))


def _them_chu(paragraph: "etree._Element", gia_tri: str) -> None:
    """Put a run with words before the others."""
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.text = gia_tri
    at = 1 if con(paragraph, f"{W}pPr") is not None else 0
    paragraph.insert(at, run)


def _doan_trong_cuoi(body: "etree._Element", number: int) -> None:
    """Add empty paragraphs before the last section's properties."""
    for _ in range(number):
        body.insert(len(body) - 1, etree.Element(f"{W}p"))


def _o(paragraph: "etree._Element") -> "etree._Element":
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    assert cell is not None
    return cell


def _doi_o(paragraph: "etree._Element", _gia_tri: str) -> None:
    """Change the cells of the paragraph's row about."""
    cell = _o(paragraph)
    cell.getparent().insert(list(cell.getparent()).index(_truoc(cell)), cell)  # type: ignore[union-attr]


def _truoc(cell: "etree._Element") -> "etree._Element":
    found = cell.getprevious()
    assert found is not None
    return found


def _rong_o(paragraph: "etree._Element", gia_tri: str) -> None:
    """Make the paragraph's column so wide: in the grid and in every cell of it."""
    cell = _o(paragraph)
    row = cell.getparent()
    table = next(cell.iterancestors(f"{W}tbl"))
    assert row is not None
    at = row.findall(f"{W}tc").index(cell)
    grid = con(table, f"{W}tblGrid")
    assert grid is not None
    grid.findall(f"{W}gridCol")[at].set(f"{W}w", str(do_dai(gia_tri)))


VIEC: dict[str, Callable[["etree._Element", str], None]] = {
    "chu": _chu,
    "thay": _thay,
    "co": lambda p, v: _moi_run(
        p, lambda r: dat(r, "sz", val=str(half_points(float(v.replace(",", ".")))))
    ),
    "dam": _bat_tat("b"),
    "nghieng": _bat_tat("i"),
    "in_hoa": _bat_tat("caps"),
    "bong": _bat_tat("shadow"),
    "gach_chan": lambda p, v: _moi_run(
        p, lambda r: dat(r, "u", val="single" if v == "co" else "none")
    ),
    "phong": lambda p, v: _moi_run(
        p, lambda r: dat(r, "rFonts", ascii=v, hAnsi=v, cs=v, eastAsia=v)
    ),
    "mau": lambda p, v: _moi_run(p, lambda r: dat(r, "color", val=v)),
    "to_sang": lambda p, v: _moi_run(p, lambda r: dat(r, "highlight", val=v)),
    "gian_chu": lambda p, v: _moi_run(p, lambda r: dat(r, "spacing", val=str(do_dai(v)))),
    "co_ngang": lambda p, v: _moi_run(p, lambda r: dat(r, "w", val=v)),
    "canh": lambda p, v: dat(_ppr(p), "jc", val=_CANH[v]),
    "gian": _gian,
    "truoc": lambda p, v: _cach(p, before=str(do_dai(v))),
    "sau": lambda p, v: _cach(p, after=str(do_dai(v))),
    "lui_dong_dau": lambda p, v: _lui(p, firstLine=str(do_dai(v))),
    "lui_trai": lambda p, v: _lui(p, left=str(do_dai(v))),
    "giu_voi_sau": lambda p, v: dat(_ppr(p), "keepNext", val="1" if v == "co" else "0"),
    "chong_mo_coi": lambda p, v: dat(_ppr(p), "widowControl", val="1" if v == "co" else "0"),
    "sang_trang": lambda p, v: dat(_ppr(p), "pageBreakBefore", val="1" if v == "co" else "0"),
    "doi_o": _doi_o,
    "rong_o": _rong_o,
    "xoa": _xoa,
    "xoa_ke": _xoa_ke,
    "ke_dai": _ke_dai,
    "dau_roi": _dau_roi,
    "ky_tu_an": _ky_tu_an,
    "chen_truoc_giua": _chen_giua,
    "chen_sau_thuong": _chen_sau_thuong,
    "chen_sau_lui": _chen_sau_lui,
    "gian_sau": _gian_sau,
    "them_dau": _them_dau,
    "bo_lap_dau": _bo_hang("tblHeader"),
    "cho_xe": _bo_hang("cantSplit"),
    "vien_bang": _vien_bang,
    "chen_sau_nghieng": _chen_nghieng,
    "thay_cuoi": _thay_cuoi,
    "ngat_dong": _ngat_dong,
    "doi_o_sau": _doi_o_sau,
    "day_xuong": _day_xuong,
    "chen_sau_cong_van": _chen_cong_van,
    "vien_duoi": _vien_duoi,
    "chen_truoc_thuong": _chen_thuong,
    "chen_truoc": lambda p, v: _chen(p, v, sau=False),
    "chen_sau": lambda p, v: _chen(p, v, sau=True),
}
"""What can be done to a paragraph."""
