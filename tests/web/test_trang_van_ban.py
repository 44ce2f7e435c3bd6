"""Documents: chosen among what can be made, seen as pages, taken as files."""

import re
import shutil
from pathlib import Path

import pytest

from reportgen import app
from tests.ho_tro.trang_web import KhachWeb

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
TRANG = "/h/hoan-kiem-2026/van-ban"


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    shutil.copy(MAU, tmp_path)
    return KhachWeb(tmp_path)


def cac_gia_tri(page: str, name: str) -> list[str]:
    box = page.split(f'<select id="{name}"')[1].split("</select>", maxsplit=1)[0]
    return re.findall(r'<option value="([^"]*)"', box)


def test_the_page_opens_on_the_quarterly_report(khach: KhachWeb) -> None:
    page = khach.xem(f"{TRANG}?ky=Q3").text
    assert '<option value="bao_cao_quy" selected>' in page
    assert "Số 44-BC/BXDĐ" in page
    assert cac_gia_tri(page, "ky") == ["Q1", "Q2", "Q3", "Q4"]


def test_only_what_the_dossier_can_have_is_offered(khach: KhachWeb) -> None:
    page = khach.xem(f"{TRANG}?loai=tong_ket_nam").text
    assert cac_gia_tri(page, "ky") == ["N"]
    assert len(cac_gia_tri(page, "pham_vi")) == 21
    assert '<select id="ban"' not in page
    assert "khong_co" not in cac_gia_tri(page, "loai")


@pytest.mark.parametrize("query", ["loai=khong_co", "ky=Q9&pham_vi=../x", "ban=<script>", "loai="])
def test_a_choice_that_is_none_falls_back(khach: KhachWeb, query: str) -> None:
    answer = khach.xem(f"{TRANG}?{query}")
    assert answer.status_code == 200
    assert "Lấy tệp Word" in answer.text
    assert "<script>" not in answer.text.replace("<script src=", "")


def test_the_pages_are_those_of_the_document_and_run_no_script(khach: KhachWeb) -> None:
    answer = khach.xem(f"{TRANG}/to?loai=bao_cao_quy&ky=Q3")
    assert "kết quả công tác dân vận quý III/2026" in answer.text
    assert "phong.css" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy


def test_markup_in_the_dossier_is_text_on_the_pages(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("ten: phường Hoàn Kiếm", 'ten: "phường <script>x</script>"', 1), "utf-8"
    )
    for address in (f"{TRANG}?ky=Q3", f"{TRANG}/to?ky=Q3", "/h/hoan-kiem-2026"):
        assert "<script>x" not in khach.xem(address).text


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_comes_with_its_right_name(khach: KhachWeb, kind: str) -> None:
    answer = khach.xem(f"{TRANG}/tai/{kind}?loai=bao_cao_quy&ky=Q3")
    assert answer.status_code == 200
    name = f"bao_cao_quy-Q3-phuong-so44.{kind}"
    assert f'filename="{name}"' in answer.headers["content-disposition"]
    assert answer.content.startswith(b"PK" if kind == "docx" else b"%PDF")


def test_the_file_of_the_page_is_that_of_the_command_line(khach: KhachWeb) -> None:
    asked = app.YeuCau(
        (khach.thu_muc / MAU.name,), ("bao_cao_quy",), ("Q3",), dinh_dang=("docx",),
        thu_muc=khach.thu_muc / "ra",
    )  # fmt: skip
    made = (app.build(asked).value or ())[0].docx
    assert made is not None
    got = khach.xem(f"{TRANG}/tai/docx?loai=bao_cao_quy&ky=Q3").content
    assert got == made.read_bytes()


def test_other_formats_are_not_served(khach: KhachWeb) -> None:
    assert khach.xem(f"{TRANG}/tai/exe?loai=bao_cao_quy").status_code == 404


def test_a_change_of_the_file_is_seen_at_once(khach: KhachWeb) -> None:
    assert "Hoàn Kiếm, ngày" in khach.xem(f"{TRANG}/to?ky=Q3").text
    path = khach.thu_muc / MAU.name
    text = path.read_text("utf-8").replace("dia_danh: Hoàn Kiếm", "dia_danh: Cửa Nam", 1)
    path.write_text(text, "utf-8")
    assert "Cửa Nam, ngày" in khach.xem(f"{TRANG}/to?ky=Q3").text


def test_a_dossier_with_errors_says_so_instead(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    path.write_text(path.read_text("utf-8").replace("nam: 2026", "nam: hai", 1), "utf-8")
    page = khach.xem(TRANG).text
    assert "Hồ sơ còn lỗi" in page
    assert "hai" in page
    assert khach.xem(f"{TRANG}/tai/docx").status_code == 422
