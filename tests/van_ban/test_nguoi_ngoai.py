"""Outside judges on every file made: both dossiers, a tổ's report, a draft, the specimens."""

import io
import re
import subprocess
import unicodedata
from functools import cache
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from docx_plus.styles import iter_resolved_paragraphs
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from reportgen.layout.model import LaidOutDocument
from reportgen.layout.resolve import resolve
from reportgen.standards import load
from reportgen.writers import write_docx, write_pdf
from tests.ho_tro.chu_trong_tep import chu_cua_cay, chu_cua_docx
from tests.ho_tro.mau_the_thuc import CHUAN, MAU, ND30, quyet_dinh_ubnd
from tests.ho_tro.soan_thao import docx_sang_pdf
from tests.ho_tro.van_ban_that import VAN_BAN, da_soan, docx_cua, pdf_cua

UBND = "hk-ubnd-khen-thuong"
TEN_MAU = [f"{chuan}-{ten}" for chuan in CHUAN for ten in MAU]
TEN = [*VAN_BAN, UBND, *TEN_MAU]


@cache
def bo_cuc(ten: str) -> LaidOutDocument:
    if ten in VAN_BAN:
        return da_soan(ten).bo_cuc
    chuan = next((c for c in CHUAN if ten.startswith(c)), ND30)
    tree = quyet_dinh_ubnd() if ten == UBND else MAU[ten.removeprefix(f"{chuan}-")](chuan)
    value = resolve(tree, load(chuan)).value
    assert value is not None
    return value


@cache
def tep_docx(ten: str) -> bytes:
    return docx_cua(ten) if ten in VAN_BAN else write_docx(bo_cuc(ten))


@cache
def tep_pdf(ten: str) -> bytes:
    return pdf_cua(ten) if ten in VAN_BAN else write_pdf(bo_cuc(ten))


def ghi(ten: str, folder: Path, duoi: str) -> Path:
    path = folder / f"{ten}.{duoi}"
    path.write_bytes(tep_docx(ten) if duoi == "docx" else tep_pdf(ten))
    return path


@pytest.mark.cham
@pytest.mark.parametrize("ten", TEN)
def test_openxml_audit_finds_nothing(ten: str, tmp_path: Path) -> None:
    assert list(OpenXmlValidator().validate(ghi(ten, tmp_path, "docx")).errors) == []


@pytest.mark.parametrize("ten", TEN)
def test_ooxml_integrity_finds_nothing(ten: str, tmp_path: Path) -> None:
    assert list(ooxml_integrity.check(str(ghi(ten, tmp_path, "docx")))) == []


@pytest.mark.parametrize("ten", TEN)
def test_two_readers_open_the_docx_and_see_its_sections(ten: str) -> None:
    document = docx.Document(io.BytesIO(tep_docx(ten)))
    paragraphs = list(iter_resolved_paragraphs(document, parts="all"))
    assert len(document.sections) == len(bo_cuc(ten).muc)
    assert not any(p.formatting.partial for p in paragraphs)


@pytest.mark.cham
def test_libreoffice_opens_every_docx_and_keeps_its_pages(tmp_path: Path) -> None:
    paths = [ghi(ten, tmp_path, "docx") for ten in TEN]
    pages = {p.stem: len(PdfReader(p).pages) for p in docx_sang_pdf(paths, tmp_path)}
    ours = {ten: len(PdfReader(io.BytesIO(tep_pdf(ten))).pages) for ten in TEN}
    assert pages == ours


@pytest.mark.parametrize("ten", TEN)
def test_qpdf_finds_no_fault(ten: str, tmp_path: Path) -> None:
    path = ghi(ten, tmp_path, "pdf")
    run = subprocess.run(["qpdf", "--check", str(path)], check=False, capture_output=True)
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.parametrize("ten", TEN)
def test_the_pdf_carries_the_packaged_family_alone(ten: str, tmp_path: Path) -> None:
    command = ["pdffonts", str(ghi(ten, tmp_path, "pdf"))]
    out = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    rows = [line.split() for line in out.splitlines()[2:]]
    subset = re.compile(r"^[A-Z]{6}\+(Reportgen-Serif)(-[A-Za-z-]+)?$")
    families = {subset.sub(r"\1", row[0]) for row in rows}
    assert (families, {row[-5] for row in rows}) == ({"Reportgen-Serif"}, {"yes"})


@pytest.mark.parametrize("ten", TEN)
def test_two_readers_copy_nfc_text_out_of_the_pdf(ten: str, tmp_path: Path) -> None:
    command = ["pdftotext", str(ghi(ten, tmp_path, "pdf")), "-"]
    poppler = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    pypdf = "".join(page.extract_text() for page in PdfReader(io.BytesIO(tep_pdf(ten))).pages)
    assert unicodedata.is_normalized("NFC", poppler)
    assert unicodedata.is_normalized("NFC", pypdf)
    assert "\ufffd" not in poppler + pypdf


@pytest.mark.parametrize("ten", TEN)
def test_the_pdf_says_its_language_and_title(ten: str) -> None:
    reader = PdfReader(io.BytesIO(tep_pdf(ten)))
    assert reader.metadata is not None
    title = reader.metadata.title or ""
    assert reader.trailer["/Root"]["/Lang"] == "vi"
    assert title == bo_cuc(ten).tieu_de
    assert title[:1].isupper()


@pytest.mark.parametrize("ten", VAN_BAN)
def test_both_files_of_a_real_document_name_title_and_author(ten: str) -> None:
    the_thuc = da_soan(ten).van_ban.the_thuc
    core = docx.Document(io.BytesIO(tep_docx(ten))).core_properties
    info = PdfReader(io.BytesIO(tep_pdf(ten))).metadata
    assert info is not None
    assert (core.title, core.author, core.language) == (
        bo_cuc(ten).tieu_de,
        the_thuc.co_quan_ban_hanh,
        "vi-VN",
    )
    assert info.author == the_thuc.co_quan_ban_hanh


def _dau_trang(items: list[object]) -> list[str]:
    found: list[str] = []
    for item in items:
        found += _dau_trang(item) if isinstance(item, list) else [item.title]  # type: ignore[attr-defined]
    return [" ".join(title.split()) for title in found]


@pytest.mark.parametrize("ten", TEN)
def test_every_heading_of_the_docx_is_a_bookmark_of_the_pdf(ten: str) -> None:
    document = docx.Document(io.BytesIO(tep_docx(ten)))
    headings = [
        " ".join(p.text.split())
        for p in iter_resolved_paragraphs(document)
        if p.formatting.outline_level is not None
    ]
    outline = PdfReader(io.BytesIO(tep_pdf(ten))).outline
    assert _dau_trang(list(outline)) == headings


@pytest.mark.parametrize("ten", TEN)
def test_the_docx_holds_the_text_of_the_tree_and_no_other(ten: str) -> None:
    assert chu_cua_docx(tep_docx(ten)) == chu_cua_cay(bo_cuc(ten))
