"""Mending: each mendable rule's wrong example comes out clean, once and for all."""

import difflib
import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from reportgen.checker.chay import kiem
from reportgen.checker.danh_ba import LUAT
from reportgen.checker.sua import KetQuaSua, sua_van_ban
from reportgen.checker.sua.danh_ba import DOI_CHU, SUA
from reportgen.diagnostics import ReportgenError
from reportgen.docx_reader import doc_docx
from reportgen.writers.docx.package import zip_parts
from tests.checker.test_trang_luat import goc, noi
from tests.checker.trang_luat import ViDu, cac_trang
from tests.ho_tro.bien_doi import bien_doi
from tests.ho_tro.soan_thao import docx_sang_pdf
from tests.ho_tro.van_ban_xau import van_ban_xau

DUOC = {rule.ma for rule in LUAT if rule.sua_duoc}
VI_DU = [
    (page.ma, example)
    for page in cac_trang().values()
    if page.ma in DUOC
    for example in page.vi_du
    if example.phan == "Sai"
]
MA = [f"{ma}-{i}" for i, (ma, _) in enumerate(VI_DU)]


@cache
def _sai(example: ViDu) -> bytes:
    return bien_doi(goc(example.goc), example.lenh)


@cache
def _sua(example: ViDu) -> KetQuaSua:
    return sua_van_ban(_sai(example))


def _cac_dong(data: bytes) -> list[str]:
    read = doc_docx(data).value
    assert read is not None
    lines = (line for p in read.cac_doan() for line in p.tho.split("\n"))
    return [" ".join(line.split()) for line in lines if line.strip()]


def _noi(data: bytes) -> str:
    read = doc_docx(data).value
    assert read is not None
    return noi(kiem(read))


def _phan(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _bao(result: KetQuaSua) -> list[tuple[str, str]]:
    return [pair for one in result.da_sua for pair in one.chu]


def test_every_mendable_rule_has_a_mender() -> None:
    assert set(SUA) >= DUOC
    assert set(SUA) >= DOI_CHU


@pytest.mark.parametrize(("ma", "vi_du"), VI_DU, ids=MA)
def test_a_wrong_example_is_mended_and_stays_so(ma: str, vi_du: ViDu) -> None:
    result = _sua(vi_du)
    assert _noi(result.data) == ""
    assert ma in {one.ma for one in result.da_sua}
    assert result.con_lai == ()
    assert sua_van_ban(result.data).data == result.data


@pytest.mark.parametrize(("ma", "vi_du"), VI_DU, ids=MA)
def test_words_change_only_as_announced(ma: str, vi_du: ViDu) -> None:
    result = _sua(vi_du)
    before, after = _cac_dong(_sai(vi_du)), _cac_dong(result.data)
    announced = _bao(result)
    told = {old for old, _ in announced} | {new for _, new in announced}
    for line in difflib.ndiff(before, after):
        if line[:1] in "+-":
            assert line[2:] in told, line
    if ma not in DOI_CHU and not announced:
        assert before == after


@pytest.mark.parametrize("bang_ma", ["", "TCVN3"])
def test_a_careless_report_comes_out_clean(bang_ma: str) -> None:
    result = sua_van_ban(van_ban_xau(bang_ma))
    assert _noi(result.data) == ""
    assert result.con_lai == ()
    assert sua_van_ban(result.data).data == result.data


def test_a_dead_encoding_gives_the_same_words() -> None:
    """Decoded and mended, the words are those of the Unicode file mended."""
    plain, coded = (sua_van_ban(van_ban_xau(one)) for one in ("", "TCVN3"))
    assert _cac_dong(coded.data) == _cac_dong(plain.data)


def test_parts_that_need_nothing_are_copied() -> None:
    before = van_ban_xau()
    old, new = _phan(before), _phan(sua_van_ban(before).data)
    untouched = {"word/styles.xml", "word/fontTable.xml", "word/theme/theme1.xml", "_rels/.rels"}
    assert untouched <= set(old)
    assert {name: new[name] for name in untouched} == {name: old[name] for name in untouched}
    assert set(new) - set(old) == {"word/header1.xml"}


@pytest.mark.parametrize("ten", ["hk-bao-cao-q3", "hk-ubnd-khen-thuong"])
def test_a_right_document_comes_back_byte_for_byte(ten: str) -> None:
    result = sua_van_ban(goc(ten))
    assert result.data == goc(ten)
    assert (result.da_sua, result.con_lai) == ((), ())


def test_what_nobody_but_a_person_can_decide_is_told() -> None:
    wrong = bien_doi(goc("hk-ubnd-khen-thuong"), ["so_ky_hieu.chu: Số: 15-QĐ/UBND"])
    result = sua_van_ban(wrong)
    assert result.data == wrong
    (left,) = result.con_lai
    assert left.van_de.code == "ND30-SO-02"
    assert left.ly_do == "phải có người quyết định, chương trình không tự sửa"


def test_a_signed_file_is_left_alone() -> None:
    parts = _phan(van_ban_xau()) | {"_xmlsignatures/sig1.xml": b"<a/>"}
    with pytest.raises(ReportgenError, match="ký số"):
        sua_van_ban(zip_parts(parts))


@pytest.mark.parametrize(("viec", "chu"), [("chu", "PHẠM ĐỨC HIẾU"), ("in_hoa", "co")])
def test_a_name_in_capitals_becomes_a_name(viec: str, chu: str) -> None:
    wrong = bien_doi(goc("hk-kien-toan-tdp15"), [f"ho_ten.{viec}: {chu}"])
    assert "Phạm Đức Hiếu" in _cac_dong(sua_van_ban(wrong).data)


@pytest.mark.cham
def test_openxml_audit_finds_nothing_new(tmp_path: Path) -> None:
    def faults(data: bytes) -> set[str]:
        path = tmp_path / "mot.docx"
        path.write_bytes(data)
        return {fault.description for fault in OpenXmlValidator().validate(path).errors}

    pairs = [(_sai(example), _sua(example).data) for _, example in VI_DU]
    pairs.append((van_ban_xau(), sua_van_ban(van_ban_xau()).data))
    after = [(wrong, faults(right)) for wrong, right in pairs]
    assert [new for wrong, found in after if found for new in found - faults(wrong)] == []


@pytest.mark.cham
def test_libreoffice_opens_every_mended_file(tmp_path: Path) -> None:
    files = {name: _sua(example).data for name, (_, example) in zip(MA, VI_DU, strict=True)}
    files["xau"] = sua_van_ban(van_ban_xau()).data
    paths = []
    for name, data in files.items():
        paths.append(tmp_path / f"{name}.docx")
        paths[-1].write_bytes(data)
    assert len(docx_sang_pdf(paths, tmp_path)) == len(files)
