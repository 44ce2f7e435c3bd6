"""A clerk's day in a real browser: Debian's Chromium, driven from the keyboard where it matters."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from reportgen import app

GOC = Path(__file__).parents[2]
MAU = GOC / "inputs" / "hoan-kiem-2026.yaml"
AXE = Path(__file__).parent / "axe" / "axe-4.14.1.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
THAM_SO = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
TEN_NGUOI = ("Anh", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Long", "Minh")
LUAT_AXE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
pytestmark = [
    pytest.mark.cham,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def _cong() -> int:
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])


@pytest.fixture(scope="module")
def kho(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kho")


@pytest.fixture(scope="module")
def nen(kho: Path) -> Iterator[str]:
    """The program itself, as the command line starts it; the address it answers at."""
    yield from _chay(kho)


def _chay(kho: Path, *them: str) -> Iterator[str]:
    port = _cong()
    argv = [sys.executable, "-m", "reportgen", "web", str(kho), "--khong-mo", "--cong", str(port)]
    argv += them
    environment = {**os.environ, "PYTHONPATH": str(GOC)}
    process = subprocess.Popen(argv, cwd=kho, env=environment, stdout=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    assert process.wait(20) in (0, 130, -15)


@pytest.fixture(scope="module")
def chrome() -> Iterator[object]:
    assert CHROMIUM, "cần gói chromium của Debian"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=THAM_SO)
        yield browser
        browser.close()


@pytest.fixture
def trang(chrome, nen: str) -> Iterator[object]:
    """A page that fails the test when the browser complains of anything (a policy broken, too)."""
    context = chrome.new_context(viewport={"width": 1366, "height": 768}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(15000)
    page.than_phien = []
    page.on("console", lambda m: page.than_phien.append(m.text) if "Policy" in m.text else None)
    page.on("pageerror", lambda e: page.than_phien.append(str(e)))
    page.nen = nen
    yield page
    assert page.than_phien == []
    context.close()


def _axe(page) -> list[object]:
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE.read_text("utf-8")})
    run = (
        f"axe.run(document, {{runOnly: {LUAT_AXE}}})"
        ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))"
    )
    told = session.send(
        "Runtime.evaluate", {"expression": run, "awaitPromise": True, "returnByValue": True}
    )
    return list(told["result"]["value"])


def _chu_giay(page) -> str:
    """The words on the sheets, with plain spaces."""
    text = page.frame_locator("iframe").locator("section").first.text_content() or ""
    return text.replace("\xa0", " ").replace("\u2060", "")


def _go(page, address: str) -> None:
    page.goto(page.nen + address)


def test_from_nothing_to_a_quarterly_report_by_keyboard(trang, kho: Path) -> None:
    """A new dossier, a team of nine, ten activities; DOCX and PDF that the checker passes."""
    _go(trang, "/")
    trang.keyboard.press("Tab")
    assert trang.evaluate("document.activeElement.textContent") == "Đến phần chính của trang"
    trang.get_by_role("link", name="Tạo hồ sơ mới").press("Enter")
    for label, text in (
        ("Tên đơn vị", "phường Cửa Nam"), ("Đơn vị cấp trên", "thành phố Hà Nội"),
        ("Năm của sổ", "2026"), ("Số tổ dân vận", "0"),
    ):  # fmt: skip
        trang.get_by_label(label).focus()
        trang.keyboard.insert_text(text)
    trang.keyboard.press("Enter")
    trang.wait_for_url("**/h/cua-nam-2026")
    _them_to(trang)
    for number in range(1, 10):
        _them_nguoi(trang, number)
    trang.get_by_role("link", name="Nhật ký", exact=True).press("Enter")
    trang.get_by_role("link", name="Thêm mục mới").press("Enter")
    for number in range(1, 11):
        _them_viec(trang, number)
    path = kho / "cua-nam-2026.yaml"
    dossier, _ = app.mo_ho_so(path).can()
    assert len(dossier.to_dan_van[0].thanh_vien) == 9
    assert [one.ma for one in dossier.hoat_dong][-10:] == [f"HD-{n:03}" for n in range(1, 11)]
    _go(trang, "/h/cua-nam-2026/van-ban?loai=bao_cao_quy&ky=Q3&pham_vi=phuong")
    assert "quý III" in _chu_giay(trang)
    for name, ending in (("Lấy tệp Word", ".docx"), ("Lấy tệp PDF", ".pdf")):
        with trang.expect_download() as waiting:
            trang.get_by_role("link", name=name).press("Enter")
        taken = waiting.value
        assert taken.suggested_filename.startswith("bao_cao_quy-Q3-phuong")
        target = kho / f"ra{ending}"
        taken.save_as(target)
        assert target.stat().st_size > 5000
    checked = app.check(app.YeuCauKiem((kho / "ra.docx",)))[0]
    assert checked.phieu is not None
    assert [d.message for d in checked.van_de if d.is_error] == []


def _them_to(page) -> None:
    page.get_by_role("link", name="Tổ dân vận", exact=True).press("Enter")
    page.get_by_role("link", name="Thêm mục mới").press("Enter")
    for name, text in (
        ("ma", "TDP01"), ("ten", "Tổ dân vận Tổ dân phố số 1"), ("to_dan_pho", "Tổ dân phố số 1"),
        ("chi_bo", "Chi bộ Tổ dân phố số 1"), ("so_ho", "300"), ("so_nhan_khau", "1100"),
        ("quyet_dinh.so_ky_hieu", "12-QĐ/ĐU"), ("quyet_dinh.ngay", "1/1/2026"),
        ("so_thanh_vien", "9"),
    ):  # fmt: skip
        page.locator(f'[id="{name}"]').fill(text)
    page.locator('[id="quyet_dinh.loai"]').select_option("thanh_lap")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/muc/to_dan_van**")
    _go(page, "/h/cua-nam-2026/them/to_dan_van.0.thanh_vien")


def _them_nguoi(page, number: int) -> None:
    roles = {1: ("to_truong", "Bí thư Chi bộ"), 2: ("to_pho", "Tổ trưởng tổ dân phố")}
    role, office = roles.get(number, ("thanh_vien", "Hội viên"))
    name = f"Nguyễn Văn {TEN_NGUOI[number - 1]}"
    for field, text in (
        ("ma", f"TDP01-{number:02}"), ("ho_ten", name), ("nam_sinh", str(1960 + number)),
        ("chuc_vu", office), ("tu_ngay", "1/1/2026"), ("to_chuc", "chi_bo"),
    ):  # fmt: skip
        page.locator(f"#{field}").fill(text)
    page.locator("#gioi_tinh").select_option("nam")
    page.locator("#chuc_danh").select_option(role)
    page.locator("#dang_vien").check()
    page.locator("#tu_ngay").focus()
    page.keyboard.press("Control+Shift+Enter")
    page.wait_for_url("**xong=them")
    page.get_by_text("Đã thêm và lưu vào hồ sơ.").wait_for()


def _them_viec(page, number: int) -> None:
    if number == 1:
        page.locator("#ma").fill("HD-001")
    assert page.locator("#ma").input_value() == f"HD-{number:03}"
    page.locator("#ngay").fill(f"{number + 1}/8/2026")
    page.locator("#to").select_option("TDP01")
    page.locator("#linh_vuc").select_option(index=number)
    page.locator("#noi_dung").fill(f"Vận động Nhân dân khu {number} giữ gìn vệ sinh ngõ phố")
    page.locator("#ket_qua").fill(f"{number + 20} người dự")
    page.locator("#so_lieu-ma1").select_option("luot_nguoi")
    page.locator("#so_lieu-so1").fill(str(number + 20))
    page.keyboard.press("Control+Shift+Enter")
    page.get_by_text("Đã thêm và lưu vào hồ sơ.").wait_for()
    page.wait_for_function(f"document.getElementById('ma').value === 'HD-{number + 1:03}'")


@pytest.fixture
def mau(kho: Path) -> Path:
    path = kho / MAU.name
    shutil.copy(MAU, path)
    return path


def test_a_reload_in_the_middle_of_typing_loses_nothing(trang, mau: Path) -> None:
    _go(trang, "/h/hoan-kiem-2026/them/hoat_dong")
    trang.locator("#noi_dung").fill("Chữ đang gõ dở: phường Cửa Nam")
    trang.locator("#to").select_option("TDP05")
    trang.wait_for_timeout(500)
    trang.reload()
    trang.get_by_text("Đã lấy lại những gì anh chị gõ dở").wait_for()
    assert trang.locator("#noi_dung").input_value() == "Chữ đang gõ dở: phường Cửa Nam"
    assert trang.locator("#to").input_value() == "TDP05"
    trang.get_by_role("button", name="Bỏ phần gõ dở").press("Enter")
    trang.wait_for_function("document.getElementById('noi_dung').value === ''")
    assert mau.read_bytes() == MAU.read_bytes()


def test_two_tabs_and_a_file_edited_outside_conflict_in_the_open(trang, mau: Path) -> None:
    _go(trang, "/h/hoan-kiem-2026/muc/hoat_dong/3")
    other = trang.context.new_page()
    other.goto(f"{trang.nen}/h/hoan-kiem-2026/muc/hoat_dong/3")
    other.locator("#ket_qua").fill("Chữ của thẻ kia")
    other.keyboard.press("Control+Enter")
    other.wait_for_url("**/muc/hoat_dong?xong=sua")
    trang.locator("#ket_qua").fill("Chữ của thẻ này")
    trang.keyboard.press("Control+Enter")
    trang.get_by_text("Trong tệp đang là: Chữ của thẻ kia").wait_for()
    assert trang.evaluate("document.activeElement.id") == "tom-loi"
    assert trang.locator("#ket_qua").input_value() == "Chữ của thẻ này"
    assert "Chữ của thẻ này" not in mau.read_text("utf-8")
    trang.get_by_role("button", name="Lưu", exact=True).press("Enter")
    trang.wait_for_url("**/muc/hoat_dong?xong=sua")
    assert "Chữ của thẻ này" in mau.read_text("utf-8")
    trang.get_by_role("button", name="Hoàn tác việc vừa làm").press("Enter")
    trang.wait_for_url("**/lich-su?xong=tra")
    assert "Chữ của thẻ kia" in mau.read_text("utf-8")


def test_the_log_narrows_and_the_pages_change_while_one_types(trang, mau: Path) -> None:
    assert mau.exists()
    _go(trang, "/h/hoan-kiem-2026/muc/hoat_dong")
    trang.locator("#chu").press_sequentially("quy vi")
    trang.get_by_text("mục trong 300").wait_for()
    assert trang.evaluate("document.activeElement.id") == "chu"
    assert trang.locator("#chu").input_value() == "quy vi"
    _go(trang, "/h/hoan-kiem-2026/van-ban?loai=bao_cao_quy&ky=Q3")
    trang.locator("#ky").select_option("Q2")
    trang.locator('iframe[src*="ky=Q2"]').wait_for()
    trang.wait_for_url("**ky=Q2**")
    assert "công tác dân vận quý II" in _chu_giay(trang)


def test_a_word_file_is_checked_and_its_mended_copy_taken(trang, kho: Path, mau: Path) -> None:
    asked = app.YeuCau(
        (mau,), loai=("bao_cao_quy",), ky=("Q1",), dinh_dang=("docx",), thu_muc=kho / "word"
    )
    made = (app.build(asked).value or ())[0].docx
    assert made is not None
    _go(trang, "/kiem-tra")
    trang.locator("#tep").set_input_files(made)
    trang.get_by_role("button", name="Kiểm tra").press("Enter")
    trang.wait_for_url("**/kiem-tra/*")
    report = trang.frame_locator("iframe").locator("body")
    report.wait_for()
    assert "bao_cao_quy" in (report.text_content() or "")


def test_a_workbook_becomes_a_dossier(trang, kho: Path, mau: Path) -> None:
    _go(trang, "/h/hoan-kiem-2026")
    with trang.expect_download() as waiting:
        trang.get_by_role("link", name="Lấy hồ sơ ra tệp Excel").press("Enter")
    book = kho / "Hồ sơ của tôi.xlsx"
    waiting.value.save_as(book)
    _go(trang, "/nhap")
    trang.locator("#tep").set_input_files(book)
    trang.get_by_role("button", name="Nhập tệp này").press("Enter")
    trang.wait_for_url("**/h/ho-so-cua-toi")
    assert app.mo_ho_so(kho / "ho-so-cua-toi.yaml").ho_so == app.mo_ho_so(mau).ho_so


def _giay(page) -> str:
    """The words on the sheets beside a form."""
    text = page.frame_locator(".khung-giay iframe").locator("body").text_content() or ""
    return text.replace("\xa0", " ").replace("\u2060", "")


def _cho_giay(page, words: str) -> None:
    page.frame_locator(".khung-giay iframe").get_by_text(words).first.wait_for()


def test_the_pages_follow_the_typing_and_leave_the_typist_alone(trang, mau: Path) -> None:
    asked: list[str] = []
    trang.on("request", lambda r: asked.append(r.url) if "/xem/" in r.url else None)
    _go(trang, "/h/hoan-kiem-2026/muc/hoat_dong/280")
    _cho_giay(trang, "13 ý kiến được tổng hợp")
    field = trang.locator("#ket_qua")
    field.focus()
    trang.keyboard.press("Control+End")
    field.press_sequentially(", gõ thử", delay=20)
    _cho_giay(trang, "có thẩm quyền, gõ thử")
    assert trang.evaluate("document.activeElement.id") == "ket_qua"
    sheet = trang.frame_locator(".khung-giay iframe")
    assert "gõ thử" in (sheet.locator(".vua-doi").first.text_content() or "").replace("\xa0", " ")
    scroll = "document.querySelector('.khung-giay iframe').contentWindow"
    trang.evaluate(f"{scroll}.scrollTo(0, 150)")
    field.press_sequentially(" tiếp")
    _cho_giay(trang, "gõ thử tiếp")
    assert trang.evaluate(f"{scroll}.scrollY") == 150
    trang.locator("#ngay").fill("31/2/2026")
    trang.get_by_text("Ô “Ngày” chưa đúng, trang giấy còn như trước").wait_for()
    assert "gõ thử tiếp" in _giay(trang)
    assert mau.read_bytes() == MAU.read_bytes()
    before = len(asked)
    compose = "new InputEvent('input', {bubbles: true, isComposing: true})"
    trang.evaluate(f"document.getElementById('ket_qua').dispatchEvent({compose})")
    trang.wait_for_timeout(400)
    assert len(asked) == before
    field.dispatch_event("compositionend")
    trang.wait_for_timeout(400)
    assert len(asked) == before + 1


def test_the_pages_are_put_away_for_good_and_opened_on_a_phone(trang, mau: Path) -> None:
    assert mau.exists()
    _go(trang, "/h/hoan-kiem-2026/muc/don_vi")
    _cho_giay(trang, "quý IV")
    trang.get_by_role("button", name="Cất trang giấy").press("Enter")
    trang.reload()
    button = trang.get_by_role("button", name="Xem trên giấy")
    assert button.get_attribute("aria-expanded") == "false"
    assert trang.locator("#xem-nhap").is_hidden()
    trang.set_viewport_size({"width": 390, "height": 844})
    button.press("Enter")
    _cho_giay(trang, "quý IV")
    assert _axe(trang) == []
    assert trang.evaluate("document.activeElement.id") == "xem-nhap-dau"
    trang.get_by_role("button", name="Về chỗ đang gõ").press("Enter")
    assert trang.evaluate("document.activeElement.tagName") == "INPUT"


TRANG = (
    "/h/hoan-kiem-2026/dan/hoat_dong",
    "/huong-dan", "/h/hoan-kiem-2026/muc/hoat_dong?huong-dan=2&ho-so=hoan-kiem-2026",
    "/kiem-tra?huong-dan=6&ho-so=hoan-kiem-2026", "/h/hoan-kiem-2026/muc/danh_gia/0",
    "/", "/moi", "/nhap", "/kiem-tra", "/khong-co", "/h/hoan-kiem-2026",
    "/h/hoan-kiem-2026/muc/hoat_dong", "/h/hoan-kiem-2026/muc/hoat_dong?chu=zzzz",
    "/h/hoan-kiem-2026/muc/hoat_dong/3", "/h/hoan-kiem-2026/them/hoat_dong",
    "/h/hoan-kiem-2026/xoa/hoat_dong/3", "/h/hoan-kiem-2026/muc/to_dan_van/2",
    "/h/hoan-kiem-2026/muc/to_dan_van.2.thanh_vien", "/h/hoan-kiem-2026/them/van_ban",
    "/h/hoan-kiem-2026/muc/don_vi", "/h/hoan-kiem-2026/muc/kinh_phi",
    "/h/hoan-kiem-2026/muc/hoi_nghi/190", "/h/hoan-kiem-2026/van-ban?ky=Q4",
    "/h/hoan-kiem-2026/lam", "/h/hoan-kiem-2026/lich", "/h/hoan-kiem-2026/so",
    "/h/hoan-kiem-2026/lich-su",
)  # fmt: skip


def test_axe_finds_nothing_on_any_page_and_none_runs_over_a_phone(trang, mau: Path) -> None:
    assert mau.exists()
    found = {}
    for address in TRANG:
        trang.set_viewport_size({"width": 1366, "height": 768})
        _go(trang, address)
        found[address] = _axe(trang)
        trang.set_viewport_size({"width": 360, "height": 740})
        if trang.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            found[address].append("tràn ngang ở 360")
    assert {address: told for address, told in found.items() if told} == {}


def test_a_quarter_is_made_and_made_ready_to_print_by_keyboard(trang, mau: Path) -> None:
    """Chosen, counted while one ticks, made, taken as one file, put together for the printer."""
    assert mau.exists()
    _go(trang, "/h/hoan-kiem-2026/lam")
    trang.get_by_role("button", name="Bỏ chọn hết").press("Enter")
    trang.locator("#dem").get_by_text("Chưa có văn bản nào").wait_for()
    for box in ("#loai-bao_cao_quy", "#ky-Q1", "#pham_vi-moi-to"):
        trang.locator(box).press("Space")
    trang.locator("#dem").get_by_text("21 văn bản").wait_for()
    assert trang.evaluate("document.activeElement.id") == "pham_vi-moi-to"
    trang.get_by_role("button", name="Làm các văn bản này").press("Enter")
    trang.get_by_role("heading", name="Đã làm xong").wait_for(timeout=60000)
    with trang.expect_download() as waiting:
        trang.get_by_role("link", name="Lấy tất cả").press("Enter")
    assert waiting.value.suggested_filename == "hoan-kiem-2026-van-ban.zip"
    trang.get_by_role("button", name="Ghép bản in").press("Enter")
    trang.get_by_text("tờ giấy").first.wait_for()
    assert _axe(trang) == []
    trang.set_viewport_size({"width": 360, "height": 740})
    assert not trang.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_axe_would_find_something(trang) -> None:
    _go(trang, "/")
    trang.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<input>')")
    assert any("label" in str(one) for one in _axe(trang))


def test_a_form_with_errors_has_nothing_for_axe_either(trang, mau: Path) -> None:
    assert mau.exists()
    _go(trang, "/h/hoan-kiem-2026/them/hoat_dong")
    trang.locator("#ngay").fill("31/2/2026")
    trang.keyboard.press("Control+Enter")
    trang.locator("#tom-loi").wait_for()
    assert trang.evaluate("document.activeElement.id") == "tom-loi"
    assert _axe(trang) == []


MAT_KHAU = "mật khẩu dài của phường"


@pytest.fixture
def nen_mang(kho: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The program open to other machines; the address it answers at."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    app.dat_mat_khau(MAT_KHAU)
    yield from _chay(kho, "--mo-mang")


def test_a_session_that_ends_while_one_types_loses_nothing(trang, nen_mang: str, mau: Path) -> None:
    """Log in by keyboard; the session ends in the middle of an entry; log in again, go on."""
    trang.nen = nen_mang
    _go(trang, "/h/hoan-kiem-2026/them/hoat_dong?x=1")
    trang.wait_for_url("**/dang-nhap?tiep=**")
    assert trang.evaluate("document.activeElement.id") == "mat_khau"
    assert _axe(trang) == []
    trang.keyboard.insert_text("sai")
    trang.keyboard.press("Enter")
    trang.locator("#tom-loi").wait_for()
    assert trang.evaluate("document.activeElement.id") == "tom-loi"
    assert _axe(trang) == []
    _dang_nhap(trang)
    trang.wait_for_url("**/them/hoat_dong?x=1")
    trang.locator("#noi_dung").fill("Chữ đang gõ dở khi hết phiên")
    trang.context.clear_cookies(name="dang_nhap")
    trang.keyboard.press("Control+Enter")
    trang.wait_for_url("**/dang-nhap?tiep=**")
    _dang_nhap(trang)
    trang.get_by_text("Đã lấy lại những gì anh chị gõ dở").wait_for()
    assert trang.locator("#noi_dung").input_value() == "Chữ đang gõ dở khi hết phiên"
    assert mau.read_bytes() == MAU.read_bytes()
    _go(trang, "/h/hoan-kiem-2026/van-ban?ky=Q3")
    trang.context.clear_cookies(name="dang_nhap")
    trang.locator("#ky").select_option("Q2")
    trang.wait_for_url("**/dang-nhap?tiep=**van-ban**")
    _dang_nhap(trang)
    trang.wait_for_url("**/van-ban?ky=Q3")
    trang.get_by_role("button", name="Đăng xuất").press("Enter")
    trang.wait_for_url("**/dang-nhap")


def _dang_nhap(page) -> None:
    page.locator("#mat_khau").fill(MAT_KHAU)
    page.keyboard.press("Enter")
