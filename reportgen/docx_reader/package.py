"""Open the package of a DOCX: limits first, then parts and relationships; nothing is trusted.

Codes: DX001 not a DOCX, DX002 damaged, DX003 over a limit, DX004 encrypted, DX005 old or other
format; information: DX010 macros, DX011 embedded objects, DX012 alternative content, DX013 links
to outside files.
"""

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    Severity,
    error,
    information,
)
from reportgen.docx_reader.xml import QUAN_HE, doc_xml

MB = 1024 * 1024
TEP_TOI_DA = 50 * MB
SO_PHAN_TOI_DA = 3000
PHAN_XML_TOI_DA = 40 * MB
TONG_TOI_DA = 300 * MB
TI_LE_TOI_DA = 200
TI_LE_XET_TU = 1 * MB
# What zipfile raises on broken entries: seeks before the start, names it cannot decode, methods
# it does not know, among others.
_HONG_GOI = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError,
             ValueError, RuntimeError)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAI_LIEU = "officeDocument"


@dataclass(frozen=True, slots=True)
class QuanHe:
    """A relationship: kind (the last word of its type), target part, or an outside address."""

    loai: str
    dich: str
    ngoai: bool


@dataclass(frozen=True)
class Goi:
    """The parts of a package by name (without leading slash)."""

    ten: str
    phan: Mapping[str, bytes]
    van_de: tuple[Diagnostic, ...] = field(default=())

    @cached_property
    def tai_lieu(self) -> str:
        """Name of the main part.

        Raises:
            ReportgenError: the package has none (DX002).
        """
        for relation in self.quan_he("").values():
            if relation.loai == _TAI_LIEU and relation.dich in self.phan:
                return relation.dich
        raise ReportgenError(hong(self.ten, "không có phần văn bản chính"))

    def quan_he(self, part: str) -> Mapping[str, QuanHe]:
        """Relationships of *part* by id; of the package for an empty name."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        found = {}
        for entry in root.iter(f"{QUAN_HE}Relationship"):
            target = entry.get("Target", "")
            outside = entry.get("TargetMode") == "External"
            if not outside:
                base = "" if target.startswith("/") else folder
                target = posixpath.normpath(posixpath.join(base, target.lstrip("/")))
            kind = entry.get("Type", "").rsplit("/", 1)[-1]
            found[entry.get("Id", "")] = QuanHe(kind, target, outside)
        return found

    def xml(self, part: str) -> "etree._Element | None":
        """Parse a part; None when there is none.

        Raises:
            ReportgenError: it is no well-formed XML, or uses a DTD (DX002).
        """
        data = self.phan.get(part)
        if data is None:
            return None
        try:
            return doc_xml(data)
        except (etree.XMLSyntaxError, ValueError) as broken:
            raise ReportgenError(hong(self.ten, f"phần {part} không đọc được")) from broken


def hong(ten: str, why: str) -> Diagnostic:
    """Tell that the file is damaged."""
    return error(
        "DX002",
        f"tệp DOCX bị hỏng: {why}",
        Location(ten),
        hint="mở tệp bằng Word rồi lưu lại thành .docx, hoặc lấy lại bản gốc",
    )


def mo_goi(data: bytes, ten: str) -> Goi:
    """Open the bytes of a DOCX within the limits.

    Raises:
        ReportgenError: another format, encrypted, damaged, or over a limit.
    """
    _nhan_dang(data, ten)
    if len(data) > TEP_TOI_DA:
        raise ReportgenError(_qua_lon(ten, f"tệp lớn hơn {TEP_TOI_DA // MB} MB"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = dict(_cac_phan(archive, ten))
    except _HONG_GOI as broken:
        raise ReportgenError(hong(ten, "gói nén không mở được")) from broken
    if "[Content_Types].xml" not in parts:
        raise ReportgenError(_khong_phai(ten, "là gói nén khác"))
    package = Goi(ten, parts)
    return Goi(ten, parts, tuple(_nhan_xet(package)))


def _cac_phan(archive: zipfile.ZipFile, ten: str) -> Iterator[tuple[str, bytes]]:
    entries = archive.infolist()
    if len(entries) > SO_PHAN_TOI_DA:
        raise ReportgenError(_qua_lon(ten, f"gói có {len(entries)} phần"))
    seen: set[str] = set()
    total = 0
    for entry in entries:
        name = entry.filename.replace("\\", "/").lstrip("/")
        if name.endswith("/"):
            continue
        if name.casefold() in seen:
            raise ReportgenError(hong(ten, f"phần {name} có hai lần"))
        seen.add(name.casefold())
        if entry.flag_bits & 1:
            raise ReportgenError(_ma_hoa(ten))
        total += entry.file_size
        _kiem_co(entry, name, total, ten)
        yield name, _doc_phan(archive, entry, ten)


def _kiem_co(entry: zipfile.ZipInfo, name: str, total: int, ten: str) -> None:
    if total > TONG_TOI_DA:
        raise ReportgenError(_qua_lon(ten, f"giải nén ra quá {TONG_TOI_DA // MB} MB"))
    if name.endswith((".xml", ".rels")) and entry.file_size > PHAN_XML_TOI_DA:
        raise ReportgenError(_qua_lon(ten, f"phần {name} dài {entry.file_size // MB} MB"))
    packed = max(entry.compress_size, 1)
    if entry.file_size > TI_LE_XET_TU and entry.file_size / packed > TI_LE_TOI_DA:
        raise ReportgenError(_qua_lon(ten, f"phần {name} nén quá mức (bom nén)"))


def _doc_phan(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, ten: str) -> bytes:
    """Read one part, no more than its header says."""
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise ReportgenError(_qua_lon(ten, f"phần {entry.filename} dài hơn đã khai"))
    return data


def _nhan_dang(data: bytes, ten: str) -> None:
    """Name other formats by their first bytes."""
    if data.startswith(b"PK\x03\x04"):
        return
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReportgenError(_ma_hoa(ten))
        raise ReportgenError(
            _dang_khac(
                ten,
                "là tệp Word đời cũ (.doc)",
                "mở bằng Word hoặc LibreOffice, chọn Lưu thành, kiểu Word (.docx)",
            )
        )
    if data.lstrip()[:5] == b"%PDF-":
        raise ReportgenError(
            _dang_khac(
                ten,
                "là tệp PDF",
                "kiểm tra tệp .docx gốc; PDF chỉ giữ hình trang, không giữ kiểu chữ để kiểm",
            )
        )
    if data.lstrip()[:5] == b"{\\rtf":
        raise ReportgenError(
            _dang_khac(ten, "là tệp RTF", "mở bằng Word, chọn Lưu thành, kiểu Word (.docx)")
        )
    if not data:
        raise ReportgenError(_khong_phai(ten, "tệp rỗng"))
    raise ReportgenError(_khong_phai(ten, "không nhận ra định dạng"))


def _khong_phai(ten: str, why: str) -> Diagnostic:
    return error(
        "DX001",
        f"không phải tệp DOCX: {why}",
        Location(ten),
        hint="chọn tệp .docx lưu từ Word hoặc LibreOffice",
    )


def _dang_khac(ten: str, what: str, todo: str) -> Diagnostic:
    return error("DX005", f"chưa kiểm được: {what}", Location(ten), hint=todo)


def _ma_hoa(ten: str) -> Diagnostic:
    return error(
        "DX004",
        "tệp đặt mật khẩu, không đọc được",
        Location(ten),
        hint="mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu rồi kiểm lại",
    )


def _qua_lon(ten: str, why: str) -> Diagnostic:
    return error(
        "DX003",
        f"không mở tệp vì lý do an toàn: {why}",
        Location(ten),
        hint="tệp văn bản thường dưới 10 MB; giảm ảnh trong tệp rồi thử lại",
    )


def _nhan_xet(package: Goi) -> Iterator[Diagnostic]:
    """Report what is in the package but not looked into."""
    names = package.phan
    if any(name.endswith("vbaProject.bin") for name in names):
        yield _thong_tin(
            package.ten, "DX010", "tệp có macro; macro không được đọc, không được chạy"
        )
    if any("/embeddings/" in name or name.endswith(".bin") for name in names if "vba" not in name):
        yield _thong_tin(package.ten, "DX011", "tệp có đối tượng nhúng (OLE); phần ấy không kiểm")
    relations = [
        relation
        for name in names
        if name.endswith(".rels")
        for relation in package.quan_he(_cua(name)).values()
    ]
    if any(relation.loai == "aFChunk" for relation in relations):
        yield _thong_tin(
            package.ten,
            "DX012",
            "tệp chèn nội dung ngoài (altChunk); phần ấy chưa kiểm, mở bằng Word rồi lưu lại",
            Severity.CANH_BAO,
        )
    outside = [r for r in relations if r.ngoai and r.loai != "hyperlink"]
    if outside:
        yield _thong_tin(
            package.ten, "DX013", f"tệp trỏ tới {len(outside)} tệp ngoài; không mở các tệp ấy"
        )


def _cua(rels: str) -> str:
    """Name of the part that a relationship part belongs to."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _thong_tin(
    ten: str, code: str, text: str, severity: Severity = Severity.THONG_TIN
) -> Diagnostic:
    if severity is Severity.THONG_TIN:
        return information(code, text, Location(ten))
    return Diagnostic(code, severity, text, Location(ten), hint="lưu lại bằng Word để gộp nội dung")
