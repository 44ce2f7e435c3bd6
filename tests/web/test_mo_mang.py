"""For other machines: nothing without the password, and the password nowhere but in its hash."""

import contextlib
import http.client
import logging
import os
import pty
import re
import select
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from reportgen import app
from reportgen.app.mat_khau import tep_mat_khau
from reportgen.cli.main import main
from reportgen.diagnostics import ReportgenError
from reportgen.web import dang_nhap
from reportgen.web.cua_vao import duong_ve
from reportgen.web.dang_nhap import DAI_GIAY, NGHI_GIAY, ChanThu, SoDangNhap
from reportgen.web.dia_chi_may import cac_ten_may, la_ten
from reportgen.web.ung_dung import CAC_TRANG, MoMang, tao_ung_dung

pytestmark = pytest.mark.cham  # too long for every commit

GOC = Path(__file__).parents[2]
MAT_KHAU = "mật khẩu dài của phường"
CONG = 8642
TEN = ("192.168.1.20", "danvan.phuong.vn", "127.0.0.1")
NEN = f"http://{TEN[0]}:{CONG}"


class DongHo:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.gio = 1000.0

    def __call__(self) -> float:
        return self.gio


@pytest.fixture
def nha(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with settings of their own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "cai-dat"))
    (tmp_path / "kho").mkdir()
    return tmp_path


@pytest.fixture
def dong_ho() -> DongHo:
    return DongHo()


@pytest.fixture
def khach(nha: Path, dong_ho: DongHo) -> TestClient:
    """A browser on another machine; the server knows the password and nobody is in."""
    app.dat_mat_khau(MAT_KHAU)
    known = SoDangNhap(dong_ho=dong_ho, chan=ChanThu(dong_ho))
    (nha / "kho" / "mat.yaml").write_text("nam: 2026\ndon_vi: {ten: CHUYỆN MẬT}\n", "utf-8")
    made = tao_ung_dung(nha / "kho", CONG, MoMang(TEN, known))
    return TestClient(made, base_url=NEN, follow_redirects=False, client=("192.168.1.7", 50000))


def ma(khach: TestClient, address: str = "/dang-nhap") -> str:
    found = re.search(r'name="ma_phien" value="(\w+)"', khach.get(address).text)
    assert found
    return found[1]


def vao(khach: TestClient, text: str = MAT_KHAU, tiep: str = "/") -> Response:
    data = {"ma_phien": ma(khach), "mat_khau": text, "tiep": tiep}
    return khach.post("/dang-nhap", data=data, headers={"origin": NEN})


def dia_chi(path: str) -> str:
    return re.sub(r"\{\w+\}", "x", path)


@pytest.mark.parametrize(
    "path", sorted({dia_chi(p) for p, method, _ in CAC_TRANG if method == "GET"} - {"/dang-nhap"})
)
def test_no_page_without_the_password(khach: TestClient, path: str) -> None:
    answer = khach.get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/dang-nhap?tiep=")
    assert "CHUYỆN MẬT" not in answer.text


@pytest.mark.parametrize("path", ["/khong-co", "/docs", "//", "/tinhx", "/tinh", "/dang-nhap/"])
def test_what_is_not_there_is_not_told_either(khach: TestClient, path: str) -> None:
    assert khach.get(path).status_code == 303


@pytest.mark.parametrize(
    "path", sorted({dia_chi(p) for p, method, _ in CAC_TRANG if method == "POST"} - {"/dang-nhap"})
)
def test_no_form_without_the_password_though_it_knows_a_token(khach: TestClient, path: str) -> None:
    before = sorted((f.name, f.stat().st_size) for f in (khach.app.state.kho.thu_muc).iterdir())
    token = ma(khach)
    answer = khach.post(path, data={"ma_phien": token}, headers={"origin": NEN})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/dang-nhap")
    after = sorted((f.name, f.stat().st_size) for f in (khach.app.state.kho.thu_muc).iterdir())
    assert after == before


@pytest.mark.parametrize("path", ["/tinh/web.css", "/tinh/dang_nhap.js"])
def test_styles_and_scripts_are_open(khach: TestClient, path: str) -> None:
    assert khach.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/tinh/../h/mat", "/tinh/%2e%2e/h/mat", "/tinh/..%2fh%2fmat"])
def test_no_way_round_through_the_open_files(khach: TestClient, path: str) -> None:
    answer = khach.get(path)
    assert answer.status_code in (303, 404)
    assert "CHUYỆN MẬT" not in answer.text


def test_the_login_page_tells_nothing_of_the_machine(khach: TestClient) -> None:
    page = khach.get("/dang-nhap").text
    assert "chưa có HTTPS" in page
    assert str(khach.app.state.kho.thu_muc) not in page
    assert 'type="password"' in page
    assert 'autocomplete="current-password"' in page


def test_the_password_lets_in_back_to_where_one_was_and_out_again(khach: TestClient) -> None:
    asked = khach.get("/h/mat?x=1&y=2")
    assert asked.headers["location"] == "/dang-nhap?tiep=/h/mat%3Fx%3D1%26y%3D2"
    answer = vao(khach, tiep="/h/mat?x=1&y=2")
    assert (answer.status_code, answer.headers["location"]) == (303, "/h/mat?x=1&y=2")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "CHUYỆN MẬT" in khach.get("/").text
    assert khach.get("/dang-nhap").headers["location"] == "/"
    token = khach.cookies["dang_nhap"]
    out = khach.post("/dang-xuat", data={"ma_phien": ma(khach, "/")}, headers={"origin": NEN})
    assert out.status_code == 303
    khach.cookies.set("dang_nhap", token)
    assert khach.get("/").status_code == 303


def test_over_https_the_cookies_are_for_https_alone(nha: Path) -> None:
    app.dat_mat_khau(MAT_KHAU)
    made = tao_ung_dung(nha / "kho", CONG, MoMang(TEN, SoDangNhap(), tls=True))
    base = f"https://{TEN[0]}:{CONG}"
    khach = TestClient(made, base_url=base, follow_redirects=False)
    assert "Secure" in khach.get("/dang-nhap").headers["set-cookie"]
    assert "chưa có HTTPS" not in khach.get("/dang-nhap").text
    data = {"ma_phien": ma(khach), "mat_khau": MAT_KHAU}
    assert khach.post("/dang-nhap", data=data, headers={"origin": NEN}).status_code == 403
    answer = khach.post("/dang-nhap", data=data, headers={"origin": base})
    assert "Secure" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    "text", ["", "sai-lung-tung", MAT_KHAU + " ", MAT_KHAU.upper(), "x" * 5000, "ữ"]
)
def test_a_wrong_password_is_refused_and_never_repeated(
    khach: TestClient, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answer = vao(khach, text)
    assert answer.status_code == 401
    assert "Mật khẩu chưa đúng" in answer.text
    assert "dang_nhap" not in khach.cookies
    if len(text) > 2:
        assert text not in answer.text + caplog.text


def test_the_password_may_be_typed_by_any_input_method(khach: TestClient) -> None:
    """Composed or not: browsers of a Mac send what was typed in parts."""
    import unicodedata

    assert vao(khach, unicodedata.normalize("NFD", MAT_KHAU)).status_code == 303


def test_who_guesses_has_to_wait_longer_each_time(
    khach: TestClient, dong_ho: DongHo, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(dang_nhap.DUOC_SAI):
        assert vao(khach, "sai rồi").status_code == 401
    dong_ho.gio += 1
    assert vao(khach, "sai rồi").status_code == 429
    waits = []
    for _ in range(8):
        locked = vao(khach)  # the right one is not looked at either
        assert locked.status_code == 429
        waits.append(int(locked.headers["retry-after"]))
        assert "dang_nhap" not in khach.cookies
        dong_ho.gio += waits[-1]
        assert vao(khach, "sai rồi").status_code == 401
    assert waits[:3] == [14, 30, 60]
    assert waits[-1] == dang_nhap.CHO_NHAT
    assert "chặn 192.168.1.7" in caplog.text
    assert MAT_KHAU not in caplog.text
    dong_ho.gio += dang_nhap.CHO_NHAT
    assert vao(khach).status_code == 303


def test_many_machines_together_have_to_wait_as_well(dong_ho: DongHo) -> None:
    gate = ChanThu(dong_ho)
    tries = [gate.xin(f"10.0.0.{n}") for n in range(dang_nhap.TAT_CA_DUOC_SAI)]
    assert set(tries) == {0.0}
    assert 0 < gate.xin("10.0.9.9") <= dang_nhap.TAT_CA_CHO_NHAT
    dong_ho.gio += dang_nhap.TAT_CA_CHO_NHAT
    assert gate.xin("10.0.9.9") == 0.0
    dong_ho.gio += dang_nhap.QUEN_GIAY + 1
    assert [gate.xin("10.0.9.9") for _ in range(3)] == [0.0, 0.0, 0.0]


def test_the_table_of_addresses_stays_small(dong_ho: DongHo) -> None:
    gate = ChanThu(dong_ho)
    for n in range(dang_nhap.NHIEU_DIA_CHI + 50):
        gate.xin(f"a{n}")
    assert len(gate._dia_chi) == dang_nhap.NHIEU_DIA_CHI


@pytest.mark.parametrize("token", ["", "x" * 43, "ữ", "../", "0" * 5000])
def test_a_forged_session_is_none(khach: TestClient, token: str) -> None:
    vao(khach)
    answer = khach.get("/", headers={"cookie": f"dang_nhap={token}".encode()})
    assert answer.status_code == 303


@pytest.mark.parametrize(("step", "times"), [(NGHI_GIAY + 1, 1), (NGHI_GIAY - 60, 13)])
def test_a_session_ends_by_itself(
    khach: TestClient, dong_ho: DongHo, step: float, times: int
) -> None:
    """After an hour of nothing, and after half a day of work."""
    vao(khach)
    assert (NGHI_GIAY - 60) * 12 < DAI_GIAY < (NGHI_GIAY - 60) * 13
    for number in range(times):
        assert khach.get("/").status_code == 200, number
        dong_ho.gio += step
    assert khach.get("/").status_code == 303


def test_a_page_that_asks_by_itself_keeps_nobody_in(khach: TestClient, dong_ho: DongHo) -> None:
    vao(khach)
    for _ in range(4):
        dong_ho.gio += NGHI_GIAY / 3
        khach.get("/h/mat/lam/tien-do")
    assert khach.get("/").status_code == 303


def test_another_password_ends_every_session(khach: TestClient) -> None:
    vao(khach)
    assert khach.get("/").status_code == 200
    app.dat_mat_khau("một mật khẩu khác hẳn")
    assert khach.get("/").status_code == 303
    assert vao(khach).status_code == 401
    tep_mat_khau().unlink()
    assert khach.get("/").status_code == 303


def test_a_token_seen_before_logging_in_is_no_use_after(khach: TestClient) -> None:
    before = ma(khach)
    vao(khach)
    answer = khach.post("/mau", data={"ma_phien": before}, headers={"origin": NEN})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("192.168.1.20:8642", 200), ("danvan.phuong.vn:8642", 200), ("127.0.0.1:8642", 200),
        ("evil.example:8642", 421), ("192.168.1.20", 421), ("192.168.1.99:8642", 421),
    ],
)  # fmt: skip
def test_only_our_own_names_are_answered(khach: TestClient, host: str, status: int) -> None:
    """DNS rebinding, with the password page as well."""
    assert khach.get("/dang-nhap", headers={"host": host}).status_code == status


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://{TEN[0]}:{CONG}"])
def test_no_other_page_logs_in_or_acts(khach: TestClient, origin: str) -> None:
    data = {"ma_phien": ma(khach), "mat_khau": MAT_KHAU}
    assert khach.post("/dang-nhap", data=data, headers={"origin": origin}).status_code == 403
    vao(khach)
    data = {"ma_phien": ma(khach, "/moi")}
    assert khach.post("/mau", data=data, headers={"origin": origin}).status_code == 403


def test_a_long_body_is_not_read_from_who_is_not_in(khach: TestClient) -> None:
    answer = khach.post("/dang-nhap", content=b"x" * 20000, headers={"origin": NEN})
    assert answer.status_code == 413


def test_part_of_a_page_asked_for_by_script_leads_to_the_login(khach: TestClient) -> None:
    headers = {"hx-request": "true", "hx-current-url": f"{NEN}/h/mat/van-ban?ky=Q1"}
    answer = khach.get("/h/mat/van-ban?ky=Q2", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/dang-nhap?tiep=/h/mat/van-ban%3Fky%3DQ1"


@pytest.mark.parametrize(
    "address",
    ["//evil.example", "/\\evil", "http://evil", "javascript:x", "", "/a\nb", "/dang-nhap"],
)
def test_no_way_back_leads_elsewhere(address: str) -> None:
    assert duong_ve(address) == "/"


def test_the_page_of_this_machine_alone_asks_for_no_password(nha: Path) -> None:
    khach = TestClient(tao_ung_dung(nha / "kho", CONG), base_url=f"http://127.0.0.1:{CONG}")
    assert khach.get("/").status_code == 200
    assert khach.get("/dang-nhap").status_code == 404
    assert "Đăng xuất" not in khach.get("/").text


def test_the_password_is_kept_as_a_hash_that_others_cannot_read(nha: Path) -> None:
    path = app.dat_mat_khau(MAT_KHAU)
    assert path.is_relative_to(nha)
    text = path.read_text("ascii")
    assert text.startswith("scrypt$32768$8$1$")
    assert MAT_KHAU not in text
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0
    again = app.dat_mat_khau(MAT_KHAU).read_text("ascii")
    assert again != text
    assert app.doc_mat_khau().dung(MAT_KHAU)
    path.chmod(0o640)
    with pytest.raises(ReportgenError, match="người dùng khác"):
        app.doc_mat_khau()


@pytest.mark.parametrize("text", ["ngắn", "a" * 30, "121212121212", "x" * 300])
def test_an_easy_password_is_not_taken(nha: Path, text: str) -> None:
    with pytest.raises(ReportgenError, match="dễ đoán"):
        app.dat_mat_khau(text)
    assert not tep_mat_khau().exists()
    assert nha.exists()


@pytest.mark.parametrize("text", ["", "x", "scrypt$2$8$1$YQ==$YQ==", "scrypt$32768$8$1$$", "é"])
def test_a_damaged_file_lets_nobody_in(nha: Path, text: str) -> None:
    path = app.dat_mat_khau(MAT_KHAU)
    path.write_bytes(text.encode())
    with pytest.raises(ReportgenError):
        app.doc_mat_khau()
    assert main(["web", str(nha / "kho"), "--mo-mang", "--khong-mo"]) == 3


def test_without_a_password_nothing_is_served(
    nha: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["web", str(nha / "kho"), "--mo-mang", "--khong-mo"]) == 2
    told = capsys.readouterr().err
    assert "HT100" in told
    assert "--dat-mat-khau" in told


def test_a_password_is_not_taken_from_a_pipe(nha: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["web", "--dat-mat-khau"]) == 2
    assert "HT104" in capsys.readouterr().err
    assert not tep_mat_khau().exists()
    assert nha.exists()


@pytest.mark.parametrize(
    "argv",
    [
        ["--ten-mien", "a.vn"], ["--mo-mang", "--ten-mien", "http://a"],
        ["--mo-mang", "--ten-mien", "a:80"], ["--mo-mang", "--chung-chi", "a.pem"],
        ["--chung-chi", "a.pem", "--khoa", "b.pem"],
    ],
)  # fmt: skip
def test_options_that_mean_nothing_are_refused(argv: list[str], nha: Path) -> None:
    assert main(["web", str(nha / "kho"), "--khong-mo", *argv]) == 2


def test_a_certificate_that_is_none_is_told(nha: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app.dat_mat_khau(MAT_KHAU)
    bad = nha / "a.pem"
    bad.write_text("không phải chứng chỉ", "utf-8")
    argv = ["web", str(nha / "kho"), "--mo-mang", "--khong-mo", "--chung-chi", str(bad)]
    for key in (bad, nha / "khong-co.pem"):
        assert main([*argv, "--khoa", str(key)]) == 2
        assert "HT102" in capsys.readouterr().err


def test_this_machine_knows_its_names() -> None:
    names = cac_ten_may()
    assert names[-2:] == ("localhost", "127.0.0.1")
    assert all(la_ten(name) for name in names)
    assert not any(la_ten(bad) for bad in ("", "a b", "-a", "a..b", "ữ.vn", "[::1]", "a" * 64))


def _go(argv: list[str], typed: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Run the program at a terminal, type a line at each prompt; its exit code, all it showed."""
    pid, handle = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, "-m", "reportgen", *argv], environment)  # noqa: S606
    shown, until = b"", time.monotonic() + 30
    lines = iter(typed)
    asked = 0
    while time.monotonic() < until:
        ready, _, _ = select.select([handle], [], [], 0.2)
        if not ready:
            continue
        try:
            shown += os.read(handle, 4096)
        except OSError:
            break
        if shown.count(b": ") > asked and shown.endswith(b": "):
            asked = shown.count(b": ")
            os.write(handle, (next(lines) + "\n").encode())
    _, status = os.waitpid(pid, 0)
    os.close(handle)
    return os.waitstatus_to_exitcode(status), shown.decode("utf-8", "replace")


@pytest.mark.cham
def test_a_password_is_typed_twice_unseen(nha: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(GOC)}
    typed = ["ngan", "ngan", MAT_KHAU, "khac hẳn nhau", MAT_KHAU, MAT_KHAU]
    code, shown = _go(["web", "--dat-mat-khau"], typed, environment)
    assert code == 0, shown
    assert "HT103" in shown
    assert "hai lần gõ khác nhau" in shown
    assert "Đã đặt mật khẩu" in shown
    assert MAT_KHAU not in shown
    assert app.doc_mat_khau().dung(MAT_KHAU)
    assert nha.exists()


@contextlib.contextmanager
def _chay(kho: Path, *argv: str) -> Iterator[tuple[int, list[str]]]:
    """The program itself, open to the network; its port, and at the end what it wrote."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        port = made.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "reportgen", "web", str(kho), "--mo-mang", "--khong-mo",
         "--cong", str(port), *argv],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(GOC)},
    )  # fmt: skip
    told: list[str] = []
    try:
        for _ in range(150):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port, told
    finally:
        process.send_signal(signal.SIGINT)
        told.append(process.communicate(timeout=20)[0])
    assert process.returncode == 130


@pytest.mark.cham
def test_over_https_for_real_and_nothing_of_the_password_in_what_is_written(nha: Path) -> None:
    app.dat_mat_khau(MAT_KHAU)
    certificate, key = nha / "chung-chi.pem", nha / "khoa.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(key), "-out",
         str(certificate), "-days", "2", "-subj", "/CN=danvan.test", "-addext",
         "subjectAltName=DNS:danvan.test,IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    options = ["--chung-chi", str(certificate), "--khoa", str(key), "--ten-mien", "danvan.test"]
    with _chay(nha / "kho", *options) as (port, told):
        trusted = ssl.create_default_context(cafile=str(certificate))
        with contextlib.closing(
            http.client.HTTPSConnection("127.0.0.1", port, context=trusted, timeout=10)
        ) as asked:
            asked.request("GET", "/dang-nhap")
            answer = asked.getresponse()
            page = answer.read().decode()
            assert answer.status == 200
            cookie = str(answer.headers["set-cookie"]).split(";")[0]
            found = re.search(r'name="ma_phien" value="(\w+)"', page)
            assert found
            for text, status in (("sai-mat-khau-nay", 401), (MAT_KHAU, 303)):
                body = urlencode({"ma_phien": found[1], "mat_khau": text})
                head = {
                    "Cookie": cookie, "Origin": f"https://127.0.0.1:{port}",
                    "Content-Type": "application/x-www-form-urlencoded",
                }  # fmt: skip
                asked.request("POST", "/dang-nhap", body, head)
                answer = asked.getresponse()
                answer.read()
                assert answer.status == status
            asked.request("GET", "/", headers={"Host": f"danvan.test:{port}"})
            assert asked.getresponse().status == 303
    assert f"https://danvan.test:{port}/" in told[0]
    assert "Chưa có HTTPS" not in told[0]
    for word in (MAT_KHAU, "sai-mat-khau-nay", "Traceback"):
        assert word not in told[0]
