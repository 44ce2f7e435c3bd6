"""What is said to a printer queue, and what is understood of its answers (commands played)."""

import os
import shutil
from pathlib import Path

import pytest

from reportgen import app
from reportgen.diagnostics import ExitCode, ReportgenError
from reportgen.in_an import may_in
from reportgen.in_an.may_in import LanIn, MayIn, ten_viec
from tests.ho_tro.pdf_mau import A4, A4_NGANG, A5, doc_trang, ghi_pdf

DANG_IN = "VP-7  root  1024  Sun Nov 22\n\tAlerts: job-printing\n\tqueued for VP\n"
XONG = "VP-7  root  1024  Sun Nov 22\n\tStatus: \n\tAlerts: job-completed-successfully\n"
HONG = "VP-7  root  1024  Sun Nov 22\n\tStatus: out of paper\n\tAlerts: aborted-by-system\n"
LPSTAT = """#!/bin/sh
here=$(dirname "$0")
case "$*" in
  -e) echo VP; echo Kho ;;
  "-p"*) cat "$here/trang-thai" ;;
  *not-completed*) cat "$here/dang" 2>/dev/null; rm -f "$here/dang" ;;
  *completed*) cat "$here/xong" ;;
esac
"""
LP = """#!/bin/sh
here=$(dirname "$0")
for word in "$@"; do printf '%s\\n' "$word"; done > "$here/da-goi"
cat "$here/tra-loi" 2>/dev/null || { echo "lp: Forbidden" >&2; exit 1; }
"""
LPOPTIONS = """#!/bin/sh
echo 'PageSize/Media Size: *A4 A5'
echo 'InputSlot/Media Source: *Auto Tray1 Tray2'
"""


@pytest.fixture
def lenh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with commands that play CUPS."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, text in (("lp", LP), ("lpstat", LPSTAT), ("lpoptions", LPOPTIONS)):
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    (folder / "trang-thai").write_text("printer VP is idle.  enabled since x\n")
    (folder / "tra-loi").write_text("request id is VP-7 (1 file(s))\n")
    (folder / "dang").write_text(DANG_IN)
    (folder / "xong").write_text(XONG)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(may_in, "_NGHI", 0)
    return folder


def lan_in(tmp_path: Path, **khac: object) -> LanIn:
    tep = tmp_path / "-bản in.pdf"
    tep.write_bytes(b"%PDF")
    fields: dict[str, object] = {"kho": "A4", "sides": "two-sided-long-edge", **khac}
    return LanIn(tep, "Báo cáo quý III: ĐỢT 1", **fields)  # type: ignore[arg-type]


def test_paper_sides_sets_and_tray_are_said(lenh: Path, tmp_path: Path) -> None:
    queue = MayIn.chon("VP", {"": "Tray2"})
    told: list[str] = []
    job = queue.gui_va_doi(lan_in(tmp_path, so_bo=3, khay="Tray2"), 5, told.append)
    words = (lenh / "da-goi").read_text().splitlines()
    assert words[:6] == ["-d", "VP", "-n", "3", "-t", "reportgen-Bao-cao-quy-III-DOT-1"]
    assert words[7::2][:-1] == [
        "sides=two-sided-long-edge",
        "collate=true",
        "media=A4",
        "InputSlot=Tray2",
    ]
    assert words[-2:] == ["--", str((tmp_path / "-bản in.pdf").resolve())]
    assert (job.ma, job.trang_thai, job.van_de) == ("VP-7", "xong", ())
    assert told == ["VP-7: đang in", "VP-7: in xong"]


def test_a_paper_without_a_name_is_said_by_its_size(lenh: Path, tmp_path: Path) -> None:
    MayIn("VP").gui_va_doi(lan_in(tmp_path, kho="200x250mm"), 5, print)
    assert "media=Custom.200x250mm" in (lenh / "da-goi").read_text()


def test_an_aborted_job_is_an_error_with_the_printers_words(lenh: Path, tmp_path: Path) -> None:
    (lenh / "xong").write_text(HONG)
    job = MayIn("VP").gui_va_doi(lan_in(tmp_path), 5, print)
    assert job.trang_thai == "loi"
    assert [d.code for d in job.van_de] == ["IN033"]
    assert "out of paper" in job.van_de[0].message


def test_a_refused_job_is_an_error_of_the_surroundings(lenh: Path, tmp_path: Path) -> None:
    (lenh / "tra-loi").unlink()
    with pytest.raises(ReportgenError, match="Forbidden") as caught:
        MayIn("VP").gui_va_doi(lan_in(tmp_path), 5, print)
    assert caught.value.exit_code is ExitCode.MOI_TRUONG


@pytest.mark.parametrize(
    ("queue", "trays", "said"),
    [
        ("Vp", {}, "các máy in: VP, Kho"),
        ("VP", {"A5": "Tray3"}, "các khay: Auto, Tray1, Tray2"),
    ],
)
@pytest.mark.usefixtures("lenh")
def test_an_unknown_queue_or_tray_gets_the_known_ones(
    queue: str, trays: dict[str, str], said: str
) -> None:
    with pytest.raises(ReportgenError, match=said) as caught:
        MayIn.chon(queue, trays)
    assert caught.value.exit_code is ExitCode.DAU_VAO_SAI


def test_a_queue_that_takes_no_jobs_is_refused_before_anything_is_made(lenh: Path) -> None:
    (lenh / "trang-thai").write_text("VP not accepting requests since x\n")
    with pytest.raises(ReportgenError, match="không nhận việc in"):
        MayIn.chon("VP", {})


def test_without_commands_the_hint_is_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(ReportgenError) as caught:
        MayIn.chon("VP", {})
    assert caught.value.exit_code is ExitCode.MOI_TRUONG
    assert "apt-get install cups-client" in caught.value.diagnostics[0].hint
    monkeypatch.setattr(may_in, "TREN_WINDOWS", True)
    with pytest.raises(ReportgenError, match="Windows không có") as caught:
        MayIn.chon("VP", {})
    assert "Ctrl+P" in caught.value.diagnostics[0].hint


@pytest.mark.parametrize(
    ("ten", "viec"),
    [
        ("Báo cáo: ĐỢT 1", "reportgen-Bao-cao-DOT-1"),
        ("…", "reportgen"),
        ("x" * 200, "reportgen-" + "x" * 50),
    ],
)
def test_a_job_title_is_plain_ascii(ten: str, viec: str) -> None:
    assert ten_viec(ten) == viec


def gui(noi: Path, *ten: str, lat: bool = True, **khac: object) -> app.DaIn:
    """Print documents of *noi* to the played queue; the job is done at once."""
    asked = app.YeuCauIn(
        tuple(noi / f"{name}.pdf" for name in ten), may_in="VP", phieu=False, **khac
    )  # type: ignore[arg-type]
    result = app.in_an(asked, lambda _line: None, lambda _file: lat)
    assert result.value is not None
    return result.value


def cac_tuy_chon(lenh: Path) -> list[set[str]]:
    """Options of each job sent, in order."""
    jobs = (lenh / "moi-lan").read_text().split("\n\n")
    return [set(job.split("\n")) for job in jobs if job.strip()]


@pytest.fixture
def ghi_lai(lenh: Path) -> Path:
    """The played ``lp`` keeps what each job was sent with."""
    (lenh / "lp").write_text(
        LP + 'cat "$here/da-goi" >> "$here/moi-lan"; echo >> "$here/moi-lan"\n'
    )
    (lenh / "dang").unlink()
    return lenh


def test_each_paper_is_a_job_with_its_tray_and_the_edge_it_turns_over(
    ghi_lai: Path, tmp_path: Path
) -> None:
    ghi_pdf(tmp_path, "a", (A4, A4))
    ghi_pdf(tmp_path, "b", (A5, A5))
    ghi_pdf(tmp_path, "c", (A4_NGANG, A4_NGANG))
    done = gui(tmp_path, "a", "b", "c", hai_mat=True, khay={"": "Tray1", "A5": "Tray2"})
    assert done.tam
    assert not any(one.tep.duong_dan.exists() for one in done.tep)
    upright, small, wide = cac_tuy_chon(ghi_lai)
    assert {"sides=two-sided-long-edge", "media=A4", "InputSlot=Tray1"} <= upright
    assert {"sides=two-sided-long-edge", "media=A5", "InputSlot=Tray2"} <= small
    assert {"sides=two-sided-short-edge", "media=A4", "InputSlot=Tray1"} <= wide


def test_single_pages_are_sent_one_sided(ghi_lai: Path, tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "a")
    gui(tmp_path, "a", hai_mat=True)
    assert "sides=one-sided" in cac_tuy_chon(ghi_lai)[0]


@pytest.mark.parametrize(("lat", "so_viec"), [(True, 2), (False, 1)])
def test_the_backs_are_sent_when_the_stack_has_been_turned(
    ghi_lai: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lat: bool, so_viec: int
) -> None:
    monkeypatch.chdir(tmp_path)
    ghi_pdf(tmp_path, "a", (A4,) * 3)
    done = gui(tmp_path, "a", lat=lat, le_chan=True)
    assert len(cac_tuy_chon(ghi_lai)) == so_viec
    assert all("sides=one-sided" in job for job in cac_tuy_chon(ghi_lai))
    assert [one.viec is not None for one in done.tep] == [True, lat]
    assert doc_trang(tmp_path / "ban-in-chan.pdf") == ["", "a.2"]
