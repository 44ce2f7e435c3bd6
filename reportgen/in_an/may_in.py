"""Send files to a printer queue of CUPS through ``lp``, and follow what becomes of them."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import Diagnostic, ExitCode, ReportgenError, error, warning
from reportgen.text_vn import bo_dau, gan_nhat

TREN_WINDOWS = os.name == "nt"
THIEU_LP = "HT051"
KHONG_CO_MAY_IN = "IN030"
KHONG_CO_KHAY = "IN031"
DANG_NGUNG = "IN032"
KHONG_IN_DUOC = "IN033"
CON_CHO = "IN034"
_MOI_LENH = 30
_NGHI = 0.5
_TEN_VIEC_DAI = 60
_MA_VIEC = re.compile(r"request id is (\S+-\d+)")
_KHAY = re.compile(r"^(InputSlot|media-source)/?[^:]*:\s*(.+)$", re.MULTILINE)
_HONG = ("abort", "cancel")
_LENH = ("lp", "lpstat", "lpoptions")


@dataclass(frozen=True, slots=True)
class LanIn:
    """A file to send: title of the job, paper ("A4"), ``sides`` of CUPS, sets, tray or empty."""

    tep: Path
    ten: str
    kho: str
    sides: str
    so_bo: int = 1
    khay: str = ""


@dataclass(frozen=True, slots=True)
class ViecIn:
    """A job: its number in the queue, how it stands ("xong", "dang_in", "loi")."""

    ma: str
    trang_thai: str
    van_de: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class MayIn:
    """A queue that is there: its name, the option that chooses a tray, what holds it up."""

    ten: str
    tuy_chon_khay: str = ""
    van_de: tuple[Diagnostic, ...] = ()

    @classmethod
    def chon(cls, queue: str, khay: Mapping[str, str]) -> "MayIn":
        """Check that *queue* is there and takes jobs, and that it has the trays of *khay*.

        Raises:
            ReportgenError: no printing commands (HT051, environment), no such queue or tray
                (IN030, IN031), or it takes no jobs (IN032).
        """
        if any(shutil.which(command) is None for command in _LENH):
            raise ReportgenError(_thieu_lp(), ExitCode.MOI_TRUONG)
        known = _goi("lpstat", "-e").stdout.split()
        if queue not in known:
            raise ReportgenError(_khong_co(queue, known))
        state = _goi("lpstat", "-p", queue, "-a", queue).stdout
        if "not accepting requests" in state:
            hint = f"mở lại bằng lệnh cupsaccept {queue}"
            raise ReportgenError(error(DANG_NGUNG, f"máy in {queue} không nhận việc in", hint=hint))
        notes = (_tam_dung(queue),) if "disabled since" in state else ()
        return cls(queue, _tuy_chon_khay(queue, tuple(khay.values())), notes)

    def gui_va_doi(self, one: LanIn, cho_giay: float, on_event: Callable[[str], None]) -> ViecIn:
        """Send a file and follow its job until it is done or *cho_giay* seconds have passed.

        Raises:
            ReportgenError: the queue refuses it (IN033, environment).
        """
        job = self._gui(one)
        deadline = time.monotonic() + cho_giay
        told = ""
        while (waiting := _viec(self.ten, "not-completed").get(job)) is not None:
            state = _dang(waiting)
            if state != told:
                on_event(f"{job}: {state}")
                told = state
            if time.monotonic() >= deadline:
                return ViecIn(job, "dang_in", (_con_cho(self.ten, job, state, cho_giay),))
            time.sleep(_NGHI)
        done = _ket_qua(self.ten, job)
        on_event(f"{job}: {'in xong' if done.trang_thai == 'xong' else 'không in được'}")
        return done

    def _gui(self, one: LanIn) -> str:
        options = [f"sides={one.sides}", "collate=true", f"media={_media(one.kho)}"]
        if one.khay:
            options.append(f"{self.tuy_chon_khay}={one.khay}")
        words = ["lp", "-d", self.ten, "-n", str(one.so_bo), "-t", ten_viec(one.ten)]
        words += [word for option in options for word in ("-o", option)]
        sent = _goi(*words, "--", str(one.tep.resolve()))
        found = _MA_VIEC.search(sent.stdout)
        if sent.returncode or found is None:
            why = " ".join(sent.stderr.split()) or "không rõ lý do"
            cau = f"máy in {self.ten} không nhận tệp {one.tep.name}; CUPS báo: {why}"
            wrong = error(KHONG_IN_DUOC, cau, hint="xem máy in bằng lệnh lpstat -t")
            raise ReportgenError(wrong, ExitCode.MOI_TRUONG)
        return found[1]


def _tuy_chon_khay(queue: str, trays: Sequence[str]) -> str:
    if not trays:
        return ""
    found = _KHAY.search(_goi("lpoptions", "-p", queue, "-l").stdout)
    known = [word.lstrip("*") for word in found[2].split()] if found else []
    for tray in trays:
        if tray not in known:
            raise ReportgenError(_sai_khay(queue, tray, known))
    return found[1] if found else ""


def _tam_dung(queue: str) -> Diagnostic:
    hint = f"bật lại bằng lệnh cupsenable {queue}, hoặc bấm tiếp tục trên máy in"
    return warning(DANG_NGUNG, f"máy in {queue} đang tạm dừng, việc in sẽ phải chờ", hint=hint)


def ten_viec(ten: str) -> str:
    """Give a job title CUPS keeps as it is: ASCII letters, digits, hyphens."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", bo_dau(ten)).strip("-")
    return f"reportgen-{plain}"[:_TEN_VIEC_DAI].rstrip("-")


def _media(paper: str) -> str:
    """Name a paper as CUPS does: "A4", or "Custom.200x250mm"."""
    return f"Custom.{paper}" if paper.endswith("mm") else paper


def _goi(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command of CUPS, its words in English whatever the locale.

    Raises:
        ReportgenError: it does not answer (IN033, environment).
    """
    try:
        return subprocess.run(  # noqa: S603  # a list of words, no shell
            words,
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_MOI_LENH,
            env={**os.environ, "LC_ALL": "C", "LANGUAGE": ""},
        )
    except subprocess.TimeoutExpired:
        cau = f"dịch vụ in CUPS không trả lời lệnh {words[0]} trong {_MOI_LENH} giây"
        hint = "khởi động lại dịch vụ in: sudo systemctl restart cups"
        raise ReportgenError(error(KHONG_IN_DUOC, cau, hint=hint), ExitCode.MOI_TRUONG) from None


def _viec(queue: str, which: str) -> Mapping[str, str]:
    """Jobs of a queue with what ``lpstat`` says of each."""
    text = _goi("lpstat", "-W", which, "-l", "-o", queue).stdout
    jobs: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        if line and not line[0].isspace():
            name = line.split()[0]
            jobs[name] = ""
        elif name:
            jobs[name] += line + "\n"
    return jobs


def _dang(said: str) -> str:
    """Say how an unfinished job stands."""
    alerts = re.search(r"Alerts: *(.*)", said)
    reasons = alerts[1] if alerts else ""
    if "job-printing" in reasons:
        return "đang in"
    if "printer-stopped" in reasons:
        return "chờ: máy in đang tạm dừng"
    if "hold" in reasons:
        return "đang bị giữ lại"
    return "đang chờ đến lượt"


def _ket_qua(queue: str, job: str) -> ViecIn:
    said = _viec(queue, "completed").get(job, "")
    if not any(word in said for word in _HONG):
        return ViecIn(job, "xong")
    status = re.search(r"Status: *(\S.*)", said)
    why = f"; CUPS báo: {status[1].strip()}" if status else ""
    wrong = error(
        KHONG_IN_DUOC,
        f"việc in {job} bị hủy hoặc dừng giữa chừng{why}",
        hint="xem máy in (giấy, mực, dây mạng) rồi in lại",
    )
    return ViecIn(job, "loi", (wrong,))


def _con_cho(queue: str, job: str, state: str, seconds: float) -> Diagnostic:
    return warning(
        CON_CHO,
        f"việc in {job} sau {seconds:.0f} giây vẫn {state}; không theo dõi nữa, máy vẫn in tiếp",
        hint=f"xem bằng lpstat -o {queue}; hủy bằng cancel {job}",
    )


def _thieu_lp() -> Diagnostic:
    if TREN_WINDOWS:
        return error(
            THIEU_LP,
            "--may-in cần hệ thống in CUPS, Windows không có",
            hint="bỏ --may-in, mở tệp in bằng trình đọc PDF rồi bấm Ctrl+P",
        )
    return error(
        THIEU_LP,
        "máy này chưa có lệnh in lp, lpstat của CUPS",
        hint="xin gõ: apt-get install cups-client; hoặc bỏ --may-in để chỉ ghép tệp in",
    )


def _khong_co(queue: str, known: Sequence[str]) -> Diagnostic:
    if not known:
        cau = f'không có máy in "{queue}": máy này chưa cài máy in nào, hoặc dịch vụ in chưa chạy'
        return error(KHONG_CO_MAY_IN, cau, hint="thêm máy in, rồi xem tên bằng lệnh lpstat -e")
    nearest = gan_nhat(queue, known)
    hint = f'ý bạn là "{nearest}"?' if nearest else "ghi một trong các tên ấy"
    cau = f'không có máy in "{queue}"; các máy in: {", ".join(known)}'
    return error(KHONG_CO_MAY_IN, cau, hint=hint)


def _sai_khay(queue: str, tray: str, known: Sequence[str]) -> Diagnostic:
    if not known:
        cau = f"máy in {queue} không cho chọn khay"
        return error(KHONG_CO_KHAY, cau, hint="bỏ --khay")
    cau = f'máy in {queue} không có khay "{tray}"; các khay: {", ".join(known)}'
    nearest = gan_nhat(tray, known)
    return error(KHONG_CO_KHAY, cau, hint=f'ý bạn là "{nearest}"?' if nearest else "ghi một tên ấy")
