"""What is written of an error: its kind and its place, never a word of a dossier."""

import http.client
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportgen.web.nhat_ky import DinhDangKin
from reportgen.web.ung_dung import tao_ung_dung

GOC = Path(__file__).parents[2]
TEN = "Nguyễn Văn Bí Mật"


def ghi(ten: str, caught: Exception | None = None) -> str:
    info = (type(caught), caught, caught.__traceback__) if caught else None
    record = logging.LogRecord(ten, logging.ERROR, "x.py", 1, "lỗi của %s", (TEN,), info)
    record.exc_text = f"Traceback … {TEN}"
    record.stack_info = f"Stack … {TEN}"
    return DinhDangKin().format(record)


def _vo() -> None:
    raise ValueError(TEN)


@pytest.mark.parametrize("name", ["weasyprint", "reportgen.web", "uvicorn.error", "root"])
def test_words_of_an_exception_are_left_out(name: str) -> None:
    with pytest.raises(ValueError, match=TEN) as caught:
        _vo()
    told = ghi(name, caught.value)
    assert "ValueError" in told
    assert TEN not in told
    assert "\n" not in told


def test_words_of_a_library_are_left_out() -> None:
    assert TEN not in ghi("fontTools.subset")
    assert TEN in ghi("reportgen.web")  # our own words are written as they are


def test_a_place_in_our_code_is_told(tmp_path: Path) -> None:
    with pytest.raises(AttributeError) as caught:
        tao_ung_dung(tmp_path, 1, 3)  # type: ignore[arg-type]
    assert re.search(r"AttributeError ở web/ung_dung\.py:\d+$", ghi("uvicorn", caught.value))


def test_an_error_in_the_page_of_errors_is_still_told_in_vietnamese(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vo(*_: object) -> str:
        raise RuntimeError(TEN)

    monkeypatch.setattr("reportgen.web.yeu_cau.ve_trang", vo)
    client = TestClient(
        tao_ung_dung(tmp_path, 8642), "http://127.0.0.1:8642", raise_server_exceptions=False
    )
    answer = client.get("/")
    assert answer.status_code == 500
    assert "lỗi của chương trình" in answer.text
    assert TEN not in answer.text


_CHAY = """
import sys
from pathlib import Path
from reportgen.web import may_chu, yeu_cau, trang_chu, ung_dung
def vo(*_):
    raise RuntimeError(sys.argv[3])
if sys.argv[4] == "trang":
    yeu_cau.ve_trang = vo
else:
    from reportgen import app
    app.tom_tat = vo
try:
    may_chu.chay(Path(sys.argv[1]), int(sys.argv[2]), mo=False, bao=print)
except KeyboardInterrupt:
    pass
"""


@pytest.mark.cham
@pytest.mark.parametrize("place", ["trang", "viec"])
def test_the_program_itself_writes_no_name(tmp_path: Path, place: str) -> None:
    """Addresses, forms, files and exceptions all bear a name; nothing written does."""
    (tmp_path / f"{TEN}.yaml").write_text(f"nam: 2026\ndon_vi: {{ten: {TEN}}}\n", "utf-8")
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        port = made.getsockname()[1]
    script = tmp_path / "chay.py"
    script.write_text(_CHAY, "utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path), str(port), TEN, place],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(GOC)},
    )  # fmt: skip
    for _ in range(150):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    status = []
    for method, path, body in (
        ("GET", "/", b""), ("GET", "/h/Nguy%E1%BB%85n%20V%C4%83n%20B%C3%AD%20M%E1%BA%ADt", b""),
        ("POST", "/moi", f"ten={TEN}".encode()), ("GET", "/kiem-tra", b""),
    ):  # fmt: skip
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        client.request(method, path, body, {"X-Ten": "Nguyen Van Bi Mat"})
        status.append(client.getresponse().status)
        client.close()
    raw = socket.create_connection(("127.0.0.1", port), 10)
    raw.sendall(f"RÁC {TEN} HTTP/9\r\n\r\n".encode())
    raw.recv(1000)
    raw.close()
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=20)[0]
    assert 500 in status
    assert "RuntimeError" in told
    assert "Traceback" not in told
    for word in (TEN, "Bí Mật", "Bi Mat", "%E1%BB%85"):
        assert word not in told
