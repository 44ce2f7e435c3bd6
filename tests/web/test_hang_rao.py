"""Attacks on the page are refused, each by its own test."""

from pathlib import Path

import pytest

from reportgen.web.hang_rao import NHIEU_BYTE_NHAT
from reportgen.web.ung_dung import CAC_TRANG
from tests.ho_tro.trang_web import NEN, KhachWeb

CAC_POST = sorted({path for path, method, _ in CAC_TRANG if method == "POST"})
DAU_VAO = {"ten": "phường Cửa Nam", "cap_tren": "thành phố Hà Nội", "nam": "2026", "so_to": "1"}


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    folder = tmp_path / "kho"
    folder.mkdir()
    return KhachWeb(folder)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8642", "127.0.0.1", "127.0.0.1:80"])
def test_a_name_that_is_not_ours_is_refused(khach: KhachWeb, host: str) -> None:
    """DNS rebinding: a page elsewhere whose name was made to mean this machine."""
    answer = khach.xem("/", host=host)
    assert answer.status_code == 421
    assert "Các hồ sơ" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8642", "localhost:8642"])
def test_our_own_names_are_answered(khach: KhachWeb, host: str) -> None:
    assert khach.xem("/", host=host).status_code == 200


@pytest.mark.parametrize("path", CAC_POST)
def test_no_form_is_taken_without_the_token_of_the_page(khach: KhachWeb, path: str) -> None:
    before = sorted(khach.thu_muc.iterdir())
    for token in ({}, {"ma_phien": "0" * 64}, {"ma_phien": "ữ"}):
        answer = khach.tho.post(path, data=DAU_VAO | token, headers={"origin": NEN})
        assert answer.status_code == 403
    assert sorted(khach.thu_muc.iterdir()) == before


@pytest.mark.parametrize(
    "header",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_a_form_sent_by_another_page_is_refused_though_it_knows_the_token(
    khach: KhachWeb, header: dict[str, str]
) -> None:
    data = {"ma_phien": khach.ma_phien(), **DAU_VAO}
    assert khach.tho.post("/moi", data=data, headers=header).status_code == 403
    assert list(khach.thu_muc.iterdir()) == []


def test_the_token_of_one_browser_is_no_use_to_another(khach: KhachWeb) -> None:
    token = khach.ma_phien()
    khach.tho.cookies.clear()
    khach.tho.cookies.set("phien", "a" * 32)
    answer = khach.tho.post("/moi", data={"ma_phien": token}, headers={"origin": NEN})
    assert answer.status_code == 403


def test_the_cookie_stays_with_pages_of_ours(khach: KhachWeb) -> None:
    cookie = khach.xem("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize("length", [str(NHIEU_BYTE_NHAT + 1), "9" * 40])
def test_too_long_a_body_is_refused_before_it_is_read(khach: KhachWeb, length: str) -> None:
    headers = {"origin": NEN, "content-length": length}
    assert khach.tho.post("/nhap", content=b"x", headers=headers).status_code == 413


def test_a_body_of_unknown_length_is_refused(khach: KhachWeb) -> None:
    def pieces():  # noqa: ANN202 - a generator makes the client send chunks
        yield b"x"

    assert khach.tho.post("/nhap", content=pieces()).status_code == 411


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(khach: KhachWeb, method: str) -> None:
    assert khach.tho.request(method, "/").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/h/..%2F..%2Fetc%2Fpasswd",
        "/h/%2e%2e",
        "/h/bi-mat",
        "/h/%00",
        "/h/bi-mat.yaml",
        "/h/lien-ket",
        "/h/..%5Cbi-mat/xuat",
        "/tinh/../web.py",
        "/tinh/%2e%2e/__init__.py",
        "/phong/..%2f..%2fdiagnostics.py",
        "/h/%2Fetc%2Fpasswd/xuat",
    ],
)
def test_no_address_leads_outside_the_data_folder(khach: KhachWeb, path: str) -> None:
    outside = khach.thu_muc.parent / "bi-mat.yaml"
    outside.write_text("nam: 2026\ndon_vi: {ten: CHUYỆN MẬT}\n", encoding="utf-8")
    (khach.thu_muc / "lien-ket.yaml").symlink_to(outside)
    answer = khach.xem(path)
    assert answer.status_code == 404
    assert "CHUYỆN MẬT" not in answer.text
    assert "CHUYỆN MẬT" not in khach.xem("/").text


@pytest.mark.parametrize("path", ["/", "/moi", "/nhap", "/khong-co", "/tinh/web.css"])
def test_every_answer_bears_the_headers_of_safety(khach: KhachWeb, path: str) -> None:
    headers = khach.xem(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_no_page_of_ours_has_script_or_style_inside_it() -> None:
    folder = Path(__file__).parents[2] / "reportgen" / "web" / "mau_trang"
    pages = sorted(folder.glob("*.html"))
    assert len(pages) > 5
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for bad in ("<style", "style=", " onclick", " onload", "javascript:", "|safe", "hx-on"):
            assert bad not in text, page.name
        assert text.count("<script") == text.count("<script src=")


@pytest.mark.parametrize("name", ["ten", "cap_tren", "nam", "so_to"])
def test_markup_typed_into_a_field_comes_back_as_text(khach: KhachWeb, name: str) -> None:
    bad = "\"'><script>alert(1)</script>{{ 7*7 }}{% for %}<img src=x onerror=alert(1)>"
    answer = khach.gui("/moi", DAU_VAO | {name: bad, "so_to": "x" if name != "so_to" else bad})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text
    assert "<img" not in answer.text
    assert "{{ 7*7 }}" in answer.text


def test_markup_in_a_dossier_is_shown_as_text(khach: KhachWeb) -> None:
    text = 'nam: "<script>alert(1)</script>"\ndon_vi: {ten: "<img src=x onerror=alert(2)>"}\n'
    (khach.thu_muc / "<b>x.yaml").write_text(text, encoding="utf-8")
    for path in ("/", "/h/%3Cb%3Ex"):
        page = khach.xem(path)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
        assert "<img" not in page.text
        assert "<b>" not in page.text


def test_a_bug_of_ours_answers_in_vietnamese_and_logs_no_word_of_the_clerk(
    khach: KhachWeb, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def vo(_path: object) -> None:
        raise RuntimeError("Nguyễn Văn A")

    monkeypatch.setattr("reportgen.app.tom_tat", vo)
    (khach.thu_muc / "a.yaml").write_text("nam: 2026\n", encoding="utf-8")
    answer = khach.xem("/")
    assert answer.status_code == 500
    assert "lỗi của chương trình" in answer.text
    assert "Traceback" not in answer.text
    assert "RuntimeError ở /" in caplog.text
    assert "Nguyễn Văn A" not in caplog.text + answer.text
