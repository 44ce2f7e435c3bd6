"""From the bytes of a DOCX to the document as seen."""

from datetime import datetime

from lxml import etree

from reportgen.diagnostics import ReportgenError, Result
from reportgen.docx_reader.boi_canh import BoiCanh, ViTri
from reportgen.docx_reader.danh_so import doc_danh_so
from reportgen.docx_reader.model import DoanThay, NoiChu, TaiLieuThay, ThuocTinh
from reportgen.docx_reader.package import Goi, hong, mo_goi
from reportgen.docx_reader.phong import doc_chu_de
from reportgen.docx_reader.styles import doc_kieu
from reportgen.docx_reader.than import DocThan
from reportgen.docx_reader.trang_doc import Doc, cac_sectpr, doc_trang, trang_tho
from reportgen.docx_reader.xml import W, bat, con, so_nguyen, val

_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCT = "{http://purl.org/dc/terms/}"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_TUONG_THICH_MAC_DINH = 12


def doc_docx(data: bytes, ten: str = "") -> Result[TaiLieuThay]:
    """Read a DOCX; *ten* names the file in messages.

    The diagnostics tell what was not looked into (macros, embedded objects).

    Raises:
        ReportgenError: not a DOCX, encrypted, damaged, over a limit (DX001 to DX005).
    """
    package = mo_goi(data, ten)
    try:
        return Result(_doc(package), package.van_de)
    except RecursionError as deep:
        raise ReportgenError(hong(ten, "các phần lồng nhau quá sâu")) from deep


def _doc(package: Goi) -> TaiLieuThay:
    main = package.tai_lieu
    parts = _phan_kem(package, main)
    root = package.xml(main)
    body = con(root, f"{W}body")
    if body is None:
        raise ReportgenError(hong(package.ten, "phần văn bản không có thân"))
    settings = parts.get("settings")
    context = BoiCanh(
        doc_kieu(parts.get("styles")),
        doc_danh_so(parts.get("numbering")),
        doc_chu_de(parts.get("theme"), con(settings, f"{W}themeFontLang")),
    )
    sections = cac_sectpr(body)
    widths = tuple(trang_tho(section).rong_chu for section in sections)
    reader = DocThan(context, widths)
    paragraphs = [*reader.cac_khoi(body, ViTri())]
    for name in ("footnotes", "endnotes"):
        paragraphs += _chu_thich(parts.get(name), reader)
    pages = tuple(doc_trang(sections, _doc_vien_trang(package, main, reader)))
    return TaiLieuThay(
        doan=tuple(paragraphs),
        bang=tuple(reader.bang),
        trang=pages,
        thuoc_tinh=_thuoc_tinh(package),
        dao_le=bool(bat(con(settings, f"{W}mirrorMargins"))),
        chan_le_khac=bool(bat(con(settings, f"{W}evenAndOddHeaders"))),
        tuong_thich=_tuong_thich(settings),
        co_sua_doi=reader.sua_doi,
    )


def _phan_kem(package: Goi, main: str) -> dict[str, "etree._Element"]:
    """Parts that the main part is related to, by the kind of relationship."""
    found = {}
    for relation in package.quan_he(main).values():
        kind = relation.loai
        if relation.ngoai or kind not in _PHAN_KEM or kind in found:
            continue
        root = package.xml(relation.dich)
        if root is not None:
            found[kind] = root
    return found


_PHAN_KEM = {"styles", "numbering", "settings", "theme", "footnotes", "endnotes"}


def _chu_thich(root: "etree._Element | None", reader: DocThan) -> list[DoanThay]:
    if root is None:
        return []
    place = ViTri(noi=NoiChu.CUOC_CHU)
    return [
        paragraph
        for note in root
        if isinstance(note.tag, str) and val(note, "type") in {None, "normal"}
        for paragraph in reader.cac_khoi(note, place)
    ]


def _doc_vien_trang(package: Goi, main: str, reader: DocThan) -> Doc:
    """Give the reader of headers and footers by the id of their relationship."""
    relations = package.quan_he(main)

    def doc(ma: str, noi: NoiChu) -> tuple[DoanThay, ...]:
        relation = relations.get(ma)
        root = package.xml(relation.dich) if relation and not relation.ngoai else None
        return () if root is None else tuple(reader.cac_khoi(root, ViTri(noi=noi)))

    return doc


def _thuoc_tinh(package: Goi) -> ThuocTinh:
    relations = {r.loai: r.dich for r in package.quan_he("").values() if not r.ngoai}
    core = package.xml(relations.get("core-properties", ""))
    app = package.xml(relations.get("extended-properties", ""))

    def text(root: "etree._Element | None", name: str) -> str:
        found = con(root, name)
        return (found.text or "").strip() if found is not None else ""

    return ThuocTinh(
        tieu_de=text(core, f"{_DC}title"),
        tac_gia=text(core, f"{_DC}creator"),
        nguoi_sua=text(core, f"{_CP}lastModifiedBy"),
        ngay_tao=_ngay(text(core, f"{_DCT}created")),
        ngay_sua=_ngay(text(core, f"{_DCT}modified")),
        phan_mem=text(app, f"{_APP}Application"),
    )


def _ngay(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _tuong_thich(settings: "etree._Element | None") -> int:
    if settings is None:
        return _TUONG_THICH_MAC_DINH
    modes = (
        so_nguyen(val(setting))
        for setting in settings.iter(f"{W}compatSetting")
        if val(setting, "name") == "compatibilityMode"
    )
    return next((mode for mode in modes if mode), _TUONG_THICH_MAC_DINH)
