"""A real CUPS and a real PDF queue: what is sent arrives, what goes wrong is told."""

import json
import os
import pwd
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from tests.cli.test_tron_ven import chay
from tests.ho_tro.cups_thu import cups_rieng, lenh, them_may_in
from tests.ho_tro.pdf_mau import A4, A5, ghi_pdf

pytestmark = pytest.mark.cham


@pytest.fixture(scope="module")
def may() -> Iterator[dict[str, str]]:
    # CUPS prints as a user of its own, who may not look into pytest's folders.
    with tempfile.TemporaryDirectory(prefix="cups-") as name, cups_rieng(Path(name) / "goc") as env:
        folder = Path(name)
        # cups-pdf works as root alone; anybody may print to a file.
        device = "cups-pdf:/" if os.geteuid() == 0 else f"file://{folder}/ra.ps"
        them_may_in(env, "VanPhong", device)
        them_may_in(env, "TamDung", "file:///dev/null")
        lenh(env, "cupsdisable", "TamDung")
        yield env


def da_in_ra(ten: str) -> Path:
    """Where cups-pdf put the job of that title."""
    home = Path(pwd.getpwuid(os.geteuid()).pw_dir)
    found = [
        path
        for folder in (home / "PDF", Path("/var/spool/cups-pdf/ANONYMOUS"))
        if folder.is_dir()
        for path in folder.iterdir()
        if ten in path.name
    ]
    assert len(found) == 1
    return found[0]


def test_a_print_file_is_printed_twice_on_its_paper(may: dict[str, str], tmp_path: Path) -> None:
    name = f"t{uuid.uuid4().hex[:8]}"
    ghi_pdf(tmp_path / name, "A", (A4,) * 3)
    result = chay(
        "print", name, "--may-in", "VanPhong", "--hai-mat", "--so-bo", "2", "--bo-phieu", "--json",
        cwd=tmp_path, CUPS_SERVER=may["CUPS_SERVER"],
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    (file,) = json.loads(result.stdout)["ban_in"]
    assert file["viec_in"]["trang_thai"] == "xong"
    assert "in xong" in result.stderr
    assert not list(tmp_path.glob("*.pdf"))
    job = file["viec_in"]["ma"]
    assert job in lenh(may, "lpstat", "-W", "completed", "-o", "VanPhong")
    if os.geteuid() == 0:
        printed = da_in_ra(name)
        try:
            pages = pypdf.PdfReader(printed).pages
            assert len(pages) == 2 * 4
            assert [round(side) for side in pages[0].mediabox[2:]] == list(A4)
        finally:
            printed.unlink()


def test_a_paused_printer_is_told_and_not_waited_for(may: dict[str, str], tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "A", (A5,))
    result = chay(
        "print", "A.pdf", "--may-in", "TamDung", "--cho", "1", "--bo-phieu", cwd=tmp_path,
        CUPS_SERVER=may["CUPS_SERVER"],
    )  # fmt: skip
    assert "đang tạm dừng" in result.stderr
    assert "máy vẫn in tiếp" in result.stderr
    assert "chưa in xong" in result.stdout
    assert result.returncode == 0
    lenh(may, "cancel", "-a", "TamDung")


def test_an_unknown_printer_gets_the_known_ones(may: dict[str, str], tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "A")
    result = chay(
        "print", "A.pdf", "--may-in", "VanPhog", cwd=tmp_path, CUPS_SERVER=may["CUPS_SERVER"]
    )
    assert result.returncode == 2
    assert "các máy in: TamDung, VanPhong" in result.stderr
    assert 'ý bạn là "VanPhong"?' in result.stderr


def test_a_tray_the_printer_does_not_have_is_refused(may: dict[str, str], tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "A")
    result = chay(
        "print", "A.pdf", "--may-in", "VanPhong", "--khay", "Tray2", cwd=tmp_path,
        CUPS_SERVER=may["CUPS_SERVER"],
    )  # fmt: skip
    assert result.returncode == 2
    assert "không cho chọn khay" in result.stderr


def test_without_a_scheduler_no_printer_is_known(tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "A")
    result = chay("print", "A.pdf", "--may-in", "VanPhong", cwd=tmp_path, CUPS_SERVER="127.0.0.1:9")
    assert result.returncode == 2
    assert "dịch vụ in chưa chạy" in result.stderr
