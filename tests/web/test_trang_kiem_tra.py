"""Any Word file is checked on the page; hostile ones are refused in words."""

import io
import zipfile
from pathlib import Path

import pytest

from reportgen import app
from tests.ho_tro.trang_web import KhachWeb

GOC = Path(__file__).parents[2]


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    folder = tmp_path / "kho"
    folder.mkdir()
    return KhachWeb(folder)


@pytest.fixture(scope="module")
def van_ban(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A quarterly report whose title is set wrong."""
    asked = app.YeuCau(
        (GOC / "inputs" / "hoan-kiem-2026.yaml",), loai=("bao_cao_quy",), ky=("Q3",),
        dinh_dang=("docx",), thu_muc=tmp_path_factory.mktemp("ra"),
    )  # fmt: skip
    made = (app.build(asked).value or ())[0].docx
    assert made is not None
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                assert b"<w:pgMar " in data
                data = data.replace(b'w:left="', b'w:left="9')
            new.writestr(name, data)
    return out.getvalue()


def test_a_file_is_checked_shown_and_mended(khach: KhachWeb, van_ban: bytes) -> None:
    answer = khach.gui("/kiem-tra", {}, van_ban)
    assert answer.status_code == 303
    address = answer.headers["location"]
    page = khach.xem(address).text
    assert "tệp của tôi" in page
    report = khach.xem(f"{address}/bao-cao")
    assert "lề trái" in report.text.lower()
    assert "reportgen-" not in report.text
    assert "script-src" not in report.headers["content-security-policy"]
    mended = khach.xem(f"{address}/ban-sua")
    assert (
        "t%E1%BB%87p%20c%E1%BB%A7a%20t%C3%B4i-da-sua.docx" in mended.headers["content-disposition"]
    )
    assert mended.content.startswith(b"PK")
    again = khach.gui("/kiem-tra", {}, mended.content).headers["location"]
    assert "lề trái" not in khach.xem(f"{again}/bao-cao").text.lower()


def _bom() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", b"\0" * (300 * 1024 * 1024))
    return out.getvalue()


def _thuc_the() -> bytes:
    """A document whose XML asks for a file of this machine."""
    out = io.BytesIO()
    text = (
        '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    )
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", text)
    return out.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"x", b"PK\x03\x04", _bom(), _thuc_the()], ids=["", "x", "zip", "bom", "xxe"]
)
def test_a_hostile_file_is_refused_in_words(khach: KhachWeb, data: bytes) -> None:
    answer = khach.gui("/kiem-tra", {}, data)
    assert answer.status_code == 422
    assert "Lỗi:" in answer.text
    assert "root:" not in answer.text


def test_a_result_no_longer_kept_says_so(khach: KhachWeb) -> None:
    for path in ("/kiem-tra/abc", "/kiem-tra/abc/bao-cao", "/kiem-tra/abc/ban-sua"):
        answer = khach.xem(path)
        assert answer.status_code == 404
        assert "gửi lại tệp" in answer.text


def test_a_checked_file_leaves_nothing_in_the_data_folder(khach: KhachWeb, van_ban: bytes) -> None:
    khach.gui("/kiem-tra", {}, van_ban)
    assert list(khach.thu_muc.iterdir()) == []
