"""A copy of a DOCX with a Word comment at the place of each finding; the rest stays as it was."""

import io
import posixpath
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from reportgen.checker.phieu import DieuThay, PhieuKiem
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.docx_reader.package import Goi, hong, mo_goi
from reportgen.docx_reader.vi_tri_xml import cac_p
from reportgen.docx_reader.xml import QUAN_HE, W, con, la_strict, ve_strict

TAC_GIA, TEN_TAT = "reportgen", "rg"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KIEU = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LOAI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_NGAY_ZIP = (1980, 1, 1, 0, 0, 0)
_PHAN_KIEU = "[Content_Types].xml"


@dataclass(slots=True)
class _BanSao:
    """The package being written: its parts, the comments, the next free number."""

    goi: Goi
    phan: dict[str, bytes]
    binh_luan: "etree._Element"
    ten_phan: str
    so: int

    def them(self, paragraph: "etree._Element", one: DieuThay) -> None:
        """Put a comment on a paragraph."""
        number = str(self.so)
        self.so += 1
        start = etree.Element(f"{W}commentRangeStart", {f"{W}id": number})
        properties = con(paragraph, f"{W}pPr")
        paragraph.insert(0 if properties is None else 1, start)
        etree.SubElement(paragraph, f"{W}commentRangeEnd", {f"{W}id": number})
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}commentReference", {f"{W}id": number})
        self.binh_luan.append(_binh_luan(number, one))


def dat_chu_thich(data: bytes, phieu: PhieuKiem, ten: str = "") -> bytes:
    """Give the bytes of a copy of *data* with the findings of *phieu* as comments.

    A finding on the whole document, a header or a text box stands at the first paragraph and
    names its place.

    Raises:
        ReportgenError: the file has no paragraph to put a comment at (DX002).
    """
    package = mo_goi(data, ten)
    main = package.tai_lieu
    root = package.xml(main)
    body = con(root, f"{W}body")
    paragraphs = list(cac_p(body)) if body is not None else []
    if root is None or not paragraphs:
        raise ReportgenError(hong(ten, "không có đoạn nào để đặt chú thích"))
    copy = _mo_ban_sao(package, main)
    for one in phieu.tat_ca:
        at = one.so - 1 if 0 < one.so <= len(paragraphs) else 0
        copy.them(paragraphs[at], one)
    strict = la_strict(package.phan[main])
    copy.phan[main] = _xml(root, strict=strict)
    copy.phan[copy.ten_phan] = _xml(copy.binh_luan, strict=strict)
    return _goi_lai(data, copy.phan)


def _mo_ban_sao(package: Goi, main: str) -> _BanSao:
    """The comments there are, or a new part that the package knows of."""
    parts = dict(package.phan)
    for relation in package.quan_he(main).values():
        if relation.loai == "comments" and not relation.ngoai:
            held = package.xml(relation.dich)
            if held is not None:
                numbers = [int(c.get(f"{W}id") or 0) for c in held.findall(f"{W}comment")]
                return _BanSao(package, parts, held, relation.dich, max(numbers, default=-1) + 1)
    name = _ten_trong(parts, posixpath.dirname(main))
    _khai_bao(package, parts, main, name)
    root = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    return _BanSao(package, parts, root, name, 0)


def _ten_trong(parts: dict[str, bytes], folder: str) -> str:
    names = {name.casefold() for name in parts}
    wanted = [posixpath.join(folder, f"comments{n}.xml") for n in ("", *range(1, 100))]
    return next(name for name in wanted if name.casefold() not in names)


def _khai_bao(package: Goi, parts: dict[str, bytes], main: str, name: str) -> None:
    """Tell the package of the new part: its content type and its relationship."""
    types = package.xml(_PHAN_KIEU)
    if types is None:
        raise ReportgenError(hong(package.ten, f"không có phần {_PHAN_KIEU}"))
    etree.SubElement(types, f"{_CT}Override", PartName=f"/{name}", ContentType=_KIEU)
    parts[_PHAN_KIEU] = _xml(types)
    folder, file = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{file}.rels")
    root = package.xml(rels)
    if root is None:
        root = etree.Element(f"{QUAN_HE}Relationships")
    known = {entry.get("Id") for entry in root}
    free = next(f"rIdRg{n}" for n in range(1, len(known) + 2) if f"rIdRg{n}" not in known)
    target = posixpath.relpath(name, folder or ".")
    etree.SubElement(root, f"{QUAN_HE}Relationship", Id=free, Type=_LOAI, Target=target)
    strict = la_strict(package.phan[main])
    parts[rels] = _xml(root, strict=strict)


def _binh_luan(number: str, one: DieuThay) -> "etree._Element":
    comment = etree.Element(
        f"{W}comment",
        {f"{W}id": number, f"{W}author": TAC_GIA, f"{W}initials": TEN_TAT},
    )
    lines = _cac_dong(one.chan_doan, ghi_cho=not one.so)
    for index, line in enumerate(lines):
        paragraph = etree.SubElement(comment, f"{W}p")
        run = etree.SubElement(paragraph, f"{W}r")
        if index == 0:
            properties = etree.SubElement(run, f"{W}rPr")
            etree.SubElement(properties, f"{W}b")
        text = etree.SubElement(run, f"{W}t")
        text.text = line
    return comment


def _cac_dong(told: Diagnostic, *, ghi_cho: bool) -> Sequence[str]:
    place = told.location.vi_tri
    where = f" ({place})" if ghi_cho and place else ""
    lines = [f"{told.severity.nhan.capitalize()} {told.code}{where}"]
    lines.append(told.message[:1].upper() + told.message[1:] + ".")
    lines += [f"Gợi ý: {told.hint}."] if told.hint else []
    lines += [f"Căn cứ: {told.clause}."] if told.clause else []
    return [_in_duoc(line) for line in lines]


def _in_duoc(text: str) -> str:
    """Without the characters XML cannot hold."""
    return "".join(c for c in text if c.isprintable() or c == " ")


def _xml(root: "etree._Element", *, strict: bool = False) -> bytes:
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return ve_strict(data) if strict else data


def _goi_lai(data: bytes, parts: dict[str, bytes]) -> bytes:
    """Pack the parts again in their order; what is not changed keeps its time."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        left = dict(parts)
        for entry in old.infolist():
            name = entry.filename.replace("\\", "/").lstrip("/")
            if name in left:
                kept = zipfile.ZipInfo(name, entry.date_time)
                kept.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(kept, left.pop(name))
        for name, content in left.items():
            added = zipfile.ZipInfo(name, _NGAY_ZIP)
            added.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(added, content)
    return stream.getvalue()
