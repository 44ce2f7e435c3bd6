"""Files that are no workbook, or a dangerous one, are refused with a sentence."""

import io
import zipfile
from pathlib import Path

import pytest

from reportgen.diagnostics import ReportgenError
from reportgen.importers import tep_excel
from reportgen.importers.tep_excel import doc_so_tinh
from reportgen.importers.trang import cac_trang
from tests.importers.so_tinh import bang, ghi, so_tinh

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def cau(tep: Path) -> str:
    """The one sentence of a refusal."""
    with pytest.raises(ReportgenError) as dung:
        doc_so_tinh(tep)
    [d] = dung.value.diagnostics
    assert d.hint
    assert d.location.tep == str(tep)
    return d.message


def thay(phan: str, noi_dung: bytes) -> bytes:
    """The sample's package with another content in one part."""
    ra = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(so_tinh())) as cu, zipfile.ZipFile(ra, "w", 8) as moi:
        for ten in cu.namelist():
            moi.writestr(ten, noi_dung if ten == phan else cu.read(ten))
        if phan not in cu.namelist():
            moi.writestr(phan, noi_dung)
    return ra.getvalue()


def test_a_missing_file(tmp_path: Path) -> None:
    assert "không có tệp" in cau(tmp_path / "không có.xlsx")


def test_a_folder(tmp_path: Path) -> None:
    assert "là thư mục" in cau(tmp_path)


@pytest.mark.parametrize("goi", [b"", b"PK\x03\x04 nham nhi", "Họ và tên;Năm sinh".encode()])
def test_a_file_that_is_no_workbook(goi: bytes, tmp_path: Path) -> None:
    assert cau(ghi(tmp_path, goi)) == "tệp không phải sổ tính Excel (.xlsx)"


def test_another_office_file(tmp_path: Path) -> None:
    ra = io.BytesIO()
    with zipfile.ZipFile(ra, "w") as goi:
        goi.writestr("[Content_Types].xml", "<Types/>")
        goi.writestr("word/document.xml", "<document/>")
    assert "hỏng" in cau(ghi(tmp_path, ra.getvalue()))


def test_an_old_xls(tmp_path: Path) -> None:
    assert "(.xls)" in cau(ghi(tmp_path, OLE))


def test_an_encrypted_workbook(tmp_path: Path) -> None:
    goi = OLE + "EncryptedPackage".encode("utf-16-le")
    assert cau(ghi(tmp_path, goi)) == "tệp có đặt mật khẩu"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bom = thay("xl/media/bom.bin", b"\0" * (tep_excel.BUNG_NHAT + 1))
    assert len(bom) < tep_excel.LON_NHAT
    assert "bung ra quá lớn" in cau(ghi(tmp_path, bom))


def test_declared_entities_are_refused(tmp_path: Path) -> None:
    xau = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    assert "khai báo lạ" in cau(ghi(tmp_path, thay("xl/worksheets/sheet1.xml", xau)))


def test_declared_entities_behind_a_comment_are_refused(tmp_path: Path) -> None:
    xau = b"<!-- " + b"x" * 70_000 + b' --><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'
    assert "khai báo lạ" in cau(ghi(tmp_path, thay("xl/worksheets/sheet1.xml", xau)))


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tep_excel, "LON_NHAT", 1000)
    assert "quá lớn" in cau(ghi(tmp_path, so_tinh()))


def test_too_many_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tep_excel, "SO_TRANG", 3)
    assert cau(ghi(tmp_path, so_tinh())) == f"tệp có {len(cac_trang()) + 2} trang, tối đa 3"


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tep_excel, "SO_DONG", 5)
    assert cau(bang(tmp_path, {"Sổ": [["x"]] * 6})) == "trang Sổ có hơn 5 dòng"


def test_a_damaged_part(tmp_path: Path) -> None:
    assert "hỏng" in cau(ghi(tmp_path, thay("xl/workbook.xml", b"<workbook><sheets>")))


def test_a_formula_with_a_result_gives_the_result(tmp_path: Path) -> None:
    trang = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+2</f></c></row>'
        b"</sheetData></worksheet>"
    )
    goi = thay("xl/worksheets/sheet1.xml", trang)
    dong = doc_so_tinh(ghi(tmp_path, goi))[0].dong[1]
    assert dong == {1: 2, 2: tep_excel.CongThuc("=1+2")}
