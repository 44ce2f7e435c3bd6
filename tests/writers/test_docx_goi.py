"""The DOCX as a package: valid, free of the template's oddities, the same bytes each time."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator

from reportgen.writers import write_docx
from tests.ho_tro.mau_van_ban import MAU, muc, than, van_ban

TEN_MAU = sorted(MAU)


def _tep(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


@pytest.mark.parametrize("ten", TEN_MAU)
def test_openxml_audit_khong_tim_ra_loi(ten: str, tmp_path: Path) -> None:
    path = tmp_path / f"{ten}.docx"
    path.write_bytes(write_docx(MAU[ten]()))
    assert list(OpenXmlValidator().validate(path).errors) == []


@pytest.mark.parametrize("ten", TEN_MAU)
def test_ooxml_integrity_khong_tim_ra_loi(ten: str, tmp_path: Path) -> None:
    path = tmp_path / f"{ten}.docx"
    path.write_bytes(write_docx(MAU[ten]()))
    assert list(ooxml_integrity.check(str(path))) == []


def test_python_docx_mo_duoc() -> None:
    document = docx.Document(io.BytesIO(write_docx(MAU["phu_luc"]())))
    assert [len(document.sections), len(document.tables)] == [3, 4]


def test_cung_dau_vao_cung_tung_byte() -> None:
    assert write_docx(MAU["phu_luc"]()) == write_docx(MAU["phu_luc"]())


def test_tien_trinh_khac_cung_tung_byte(tmp_path: Path) -> None:
    out = tmp_path / "khac.docx"
    code = (
        "import pathlib; from reportgen.writers import write_docx;"
        "from tests.ho_tro.mau_van_ban import MAU;"
        f"pathlib.Path({str(out)!r}).write_bytes(write_docx(MAU['than']()))"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)
    assert out.read_bytes() == write_docx(MAU["than"]())


def test_gio_trong_tep_nen_co_dinh() -> None:
    times = {info.date_time for info in _tep(write_docx(MAU["than"]())).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_khong_con_gi_cua_mau_python_docx() -> None:
    archive = _tep(write_docx(MAU["phu_luc"]()))
    everything = b"".join(archive.read(name) for name in archive.namelist())
    found = [
        word
        for word in (b"stylesWithEffects", b"minorHAnsi", b"python-docx", b"2013-12", b"Cambria")
        if word in everything
    ]
    assert found == []


def test_thuoc_tinh_loi_ghi_tieu_de_ngon_ngu_tac_gia() -> None:
    props = docx.Document(io.BytesIO(write_docx(MAU["than"]()))).core_properties
    assert (props.title, props.language, props.author) == (
        "Báo cáo công tác dân vận quý\u00a0I",
        "vi-VN",
        "Đảng ủy phường Hoàn Kiếm",
    )


def test_thuoc_tinh_loi_khong_ghi_gio() -> None:
    core = _tep(write_docx(MAU["than"]())).read("docProps/core.xml").decode()
    assert "dcterms" not in core


def test_che_do_tuong_thich_15() -> None:
    settings = docx.Document(io.BytesIO(write_docx(MAU["than"]()))).settings.element
    (mode,) = settings.xpath('.//w:compatSetting[@w:name="compatibilityMode"]/@w:val')
    assert mode == "15"


def test_dao_le_khi_in_hai_mat() -> None:
    settings = docx.Document(io.BytesIO(write_docx(MAU["hon_hop"]()))).settings.element
    assert len(settings.xpath("./w:mirrorMargins")) == 1


def test_in_mot_mat_khong_dao_le() -> None:
    settings = docx.Document(io.BytesIO(write_docx(MAU["than"]()))).settings.element
    assert settings.xpath("./w:mirrorMargins") == []


def test_ky_tu_dac_biet_trong_tieu_de_khong_lam_hong_tep() -> None:
    document = van_ban(muc(than(0)), thuoc_tinh={"tac_gia": 'Tổ "Dân vận" <1> & 2'})
    props = docx.Document(io.BytesIO(write_docx(document))).core_properties
    assert props.author == 'Tổ "Dân vận" <1> & 2'
