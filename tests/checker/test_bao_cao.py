"""The reports: SARIF by its schema, a page that keeps its promises, comments at their places."""

import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from lxml import etree, html
from openxml_audit import OpenXmlValidator

from reportgen.checker.bao_cao.chu_thich import dat_chu_thich
from reportgen.checker.bao_cao.html import trang_html
from reportgen.checker.bao_cao.sarif import sarif
from reportgen.checker.bao_cao.tep import TepBao
from reportgen.checker.bao_cao.trang_mot import ve_trang_mot
from reportgen.checker.chay import kiem
from reportgen.checker.phieu import PhieuKiem, lap_phieu
from reportgen.diagnostics import Location, error
from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.xml import W
from tests.ho_tro.bien_doi import bien_doi
from tests.ho_tro.van_ban_that import VAN_BAN, docx_cua

LUOC_DO = Path(__file__).parents[1] / "du_lieu" / "sarif-2.1.0.json"
SAI = (
    "so_ky_hieu.thay: Số => Số:",
    "dia_danh_ngay.nghieng: khong",
    "noi_dung.phong: Arial",
    "trang.le_trai: 20 mm",
)
HONG = TepBao("hỏng.docx", (error("DX001", "không phải tệp DOCX", Location("hỏng.docx")),), None)


@cache
def tep_sai() -> bytes:
    return bien_doi(docx_cua("hk-bao-cao-q3"), SAI)


def phieu(data: bytes) -> PhieuKiem:
    read = doc_docx(data, "a b.docx").value
    assert read is not None
    return lap_phieu(kiem(read, "a b.docx"))


def tep_bao(data: bytes) -> TepBao:
    read = doc_docx(data).value
    assert read is not None
    sheet = phieu(data)
    told = tuple(one.chan_doan for one in sheet.tat_ca)
    return TepBao("thư mục/a b.docx", told, sheet, ve_trang_mot(read, sheet))


def test_sarif_is_valid_by_its_schema() -> None:
    schema = json.loads(LUOC_DO.read_text(encoding="utf-8"))
    log = json.loads(sarif([tep_bao(tep_sai()), HONG]))
    assert list(jsonschema.Draft4Validator(schema).iter_errors(log)) == []


def test_sarif_has_the_help_of_the_rules_and_both_kinds_of_place() -> None:
    (run,) = json.loads(sarif([tep_bao(tep_sai())]))["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert "dấu hai chấm" in rules["HD05-SO-01"]["shortDescription"]["text"]
    found = next(one for one in run["results"] if one["ruleId"] == "HD05-SO-01")
    assert found["level"] == "error"
    (place,) = found["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"].endswith("a%20b.docx")
    assert place["logicalLocations"][0]["name"].startswith("đoạn 5")


def test_an_unreadable_file_is_a_notification() -> None:
    (run,) = json.loads(sarif([HONG]))["runs"]
    (call,) = run["invocations"]
    assert not call["executionSuccessful"]
    assert call["toolExecutionNotifications"][0]["descriptor"]["id"] == "DX001"


def test_the_page_has_no_script_no_address_and_no_style_attribute() -> None:
    page = trang_html([tep_bao(tep_sai()), HONG])
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(r"<script|https?://|\sstyle=|url\(", page)


def test_every_link_of_the_page_leads_somewhere_and_no_name_stands_twice() -> None:
    root = html.fromstring(trang_html([tep_bao(tep_sai()), tep_bao(tep_sai()), HONG]))
    names = root.xpath("//@id")
    assert len(names) == len(set(names))
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(names)


def test_a_mark_on_page_one_leads_to_its_finding() -> None:
    root = html.fromstring(trang_html([tep_bao(tep_sai())]))
    marked = root.xpath("//p[contains(., 'Số: 44-BC/BXDĐ')]//a[contains(@class, 'dau')]")
    (mark,) = [one for one in marked if one.getparent().get("class") == "cac-dau"]
    (finding,) = root.xpath(f"//li[@id='{mark.get('href')[1:]}']")
    assert "HD05-SO-01" in finding.text_content()


@pytest.mark.parametrize("ten", VAN_BAN)
def test_page_one_of_a_real_document_is_well_formed(ten: str) -> None:
    page = trang_html([tep_bao(docx_cua(ten))])
    body = page[page.index("<body>") : page.index("</html>")]
    for name in ("p", "span", "table", "tr", "td", "div", "section"):
        assert len(re.findall(rf"<{name}[ >]", body)) == body.count(f"</{name}>"), name


def soat_openxml(data: bytes, folder: Path) -> list[str]:
    """What an independent validator says of a file."""
    path = folder / "soat.docx"
    path.write_bytes(data)
    return [str(found.description) for found in OpenXmlValidator().validate(path).errors]


def chu_thich_trong(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/comments.xml"))
    return {
        comment.get(f"{W}id", ""): "\n".join(t.text or "" for t in comment.iter(f"{W}t"))
        for comment in root
    }


def test_a_comment_stands_at_the_paragraph_it_is_about() -> None:
    copy = dat_chu_thich(tep_sai(), phieu(tep_sai()))
    told = chu_thich_trong(copy)
    number = next(key for key, text in told.items() if "HD05-SO-01" in text)
    with zipfile.ZipFile(io.BytesIO(copy)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    (start,) = root.xpath(f"//w:commentRangeStart[@w:id='{number}']", namespaces={"w": W[1:-1]})
    assert "".join(t.text for t in start.getparent().iter(f"{W}t")).startswith("Số:")
    assert len(told) == len(phieu(tep_sai()).tat_ca)


def test_the_copy_is_sound_and_reads_as_the_original(tmp_path: Path) -> None:
    copy = dat_chu_thich(tep_sai(), phieu(tep_sai()))
    assert soat_openxml(copy, tmp_path) == soat_openxml(tep_sai(), tmp_path)
    before, after = doc_docx(tep_sai()).value, doc_docx(copy).value
    assert before is not None
    assert after is not None
    assert [p.text for p in before.doan] == [p.text for p in after.doan]


def test_comments_that_were_there_stay(tmp_path: Path) -> None:
    once = dat_chu_thich(tep_sai(), phieu(tep_sai()))
    twice = dat_chu_thich(once, phieu(once))
    first, second = chu_thich_trong(once), chu_thich_trong(twice)
    assert first.items() <= second.items()
    assert len(second) == 2 * len(first)
    assert soat_openxml(twice, tmp_path) == soat_openxml(tep_sai(), tmp_path)


def test_equal_input_gives_equal_bytes() -> None:
    made = [dat_chu_thich(tep_sai(), phieu(tep_sai())) for _ in range(2)]
    assert made[0] == made[1]


def test_signs_of_a_state_template_stand_under_one_root() -> None:
    mixed = bien_doi(
        docx_cua("hk-bao-cao-q3"),
        ("noi_nhan_nhan.dam: co", "quyen_han.chu: TM. BAN"),
    )
    (root,) = phieu(mixed).dieu
    assert root.chan_doan.code == "KT002"
    assert {one.chan_doan.code for one in root.duoi} == {"HD05-NN-01", "HD05-KY-01"}
    assert "gom" in root.as_json()


def test_one_sign_alone_is_no_root() -> None:
    one = bien_doi(docx_cua("hk-bao-cao-q3"), ("noi_nhan_nhan.dam: co",))
    assert [found.chan_doan.code for found in phieu(one).dieu] == ["HD05-NN-01"]
