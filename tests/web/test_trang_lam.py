"""Many documents at once: chosen, made as a job, stopped, taken away, printed, cleared away."""

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from reportgen import app
from reportgen.diagnostics import ReportgenError, error
from reportgen.web import cho_tam, cong_viec
from reportgen.web.cong_viec import CongViec, DangLamError, SoCongViec, TrangThai
from reportgen.web.trang_viec import thoi_gian
from tests.ho_tro.trang_web import KhachWeb

pytestmark = pytest.mark.cham  # too long for every commit

GOC = Path(__file__).parents[2]
MAU = GOC / "inputs" / "hoan-kiem-2026.yaml"
TRANG = "/h/hoan-kiem-2026/lam"
CHON = {"viec": "lam", "loai": "bao_cao_quy", "ky": "Q1", "pham_vi": "phuong", "dinh_dang": "docx"}


@pytest.fixture
def khach(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KhachWeb:
    shutil.copy(MAU, tmp_path)
    (tmp_path / "tam").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tam"))
    return KhachWeb(tmp_path)


def cho(job: CongViec | None, seconds: float = 60.0) -> CongViec:
    assert job is not None
    until = time.monotonic() + seconds
    while job.dang_chay:
        assert time.monotonic() < until
        time.sleep(0.02)
    return job


def lam(khach: KhachWeb, **chon: str | list[str]) -> CongViec:
    answer = khach.gui(TRANG, CHON | chon)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{TRANG}/viec")
    return cho(khach.kho.viec.tim("hoan-kiem-2026"))


def dang_chon(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="([^"]*)" checked', page)


def test_what_is_due_is_ticked() -> None:
    opened = app.mo_ho_so(MAU)
    assert app.chon_den_han(opened, date(2026, 7, 10)).ky == ("Q2",)
    end = app.chon_den_han(opened, date(2026, 12, 20))
    assert end.loai == ("bao_cao_quy", "tong_ket_nam")
    assert end.ky == ("Q4", "N")


def test_the_page_offers_every_type_and_period_with_what_is_due_ticked(khach: KhachWeb) -> None:
    page = khach.xem(TRANG).text
    assert len(re.findall('name="loai" value=', page)) == len(app.loai_van_ban())
    assert dang_chon(page, "pham_vi") == ["phuong"]
    assert dang_chon(page, "dinh_dang") == ["docx", "pdf"]
    assert dang_chon(page, "loai")
    assert f'href="{TRANG}"' in khach.xem("/h/hoan-kiem-2026/van-ban").text


def test_everything_can_be_chosen_and_is_counted(khach: KhachWeb) -> None:
    page = khach.gui(TRANG, CHON | {"viec": "moi_loai"}).text
    assert len(dang_chon(page, "loai")) == len(app.loai_van_ban())
    kinds = dang_chon(page, "loai")
    page = khach.gui(TRANG, CHON | {"viec": "moi_ky", "loai": kinds, "pham_vi": "moi-to"}).text
    assert len(dang_chon(page, "ky")) == 19
    assert re.search(r"Sẽ làm <strong>\d{3} văn bản", page)
    page = khach.gui(TRANG, CHON | {"viec": "bo_het"}).text
    assert dang_chon(page, "loai") == []


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"loai": []}, "Chọn ít nhất một loại"),
        ({"loai": ["khong_co"]}, "Chọn ít nhất một loại"),
        ({"pham_vi": []}, "của tổ nào"),
        ({"dinh_dang": ["exe"]}, "Chọn Word, PDF"),
        ({"ky": ["N"]}, "chọn thêm kỳ"),
        ({"loai": ["ke_hoach_nam"], "ky": ["N"], "pham_vi": ["moi-to"]}, "chọn thêm kỳ"),
    ],
)
def test_a_choice_that_means_nothing_starts_nothing(
    khach: KhachWeb, chosen: dict[str, list[str]], told: str
) -> None:
    answer = khach.gui(TRANG, CHON | chosen)
    assert answer.status_code == 422
    assert told in answer.text
    assert khach.kho.viec.tim("hoan-kiem-2026") is None


def test_the_count_before_is_what_is_made(khach: KhachWeb) -> None:
    """Types of every source, periods of some only, a team beside the ward."""
    opened = app.mo_ho_so(MAU)
    asked = app.ChonLo(
        ("bao_cao_quy", "ke_hoach_nam", "quy_che", "giay_khen", "bao_cao_thang", "giay_moi"),
        ("Q1", "T02"), ("phuong", "TDP03"), ("docx",),
    )  # fmt: skip
    board = app.bang_lo(opened, asked)
    assert dict(board.dem)["kế hoạch công tác dân vận năm"] == 0
    job = lam(
        khach, loai=list(asked.loai), ky=list(asked.ky), pham_vi=list(asked.pham_vi),
        dinh_dang="docx",
    )  # fmt: skip
    assert job.ket_qua is not None
    assert len(job.ket_qua.dong) == board.so_van_ban
    assert {str(row["loai"]) for row in job.ket_qua.dong} >= {"bao_cao_quy", "quy_che", "giay_moi"}
    assert "ke_hoach_nam" not in {row["loai"] for row in job.ket_qua.dong}


def test_the_files_of_a_job_are_those_of_the_command_line(khach: KhachWeb) -> None:
    job = lam(khach, ky=["Q1", "Q3"])
    page = khach.xem(f"{TRANG}/viec").text
    assert "Đã làm xong" in page
    assert "2 văn bản" in page
    asked = app.YeuCau(
        (khach.thu_muc / MAU.name,), loai=("bao_cao_quy",), ky=("Q1", "Q3"), dinh_dang=("docx",),
        thu_muc=khach.thu_muc / "ra",
    )  # fmt: skip
    made = [one.docx for one in app.build(asked).value or () if one.docx]
    for number, path in enumerate(made):
        answer = khach.xem(f"{TRANG}/tep/{number}/docx")
        assert answer.content == path.read_bytes()
        assert path.name in answer.headers["content-disposition"]
    answer = khach.xem(f"{TRANG}/goi")
    assert answer.headers["content-type"] == "application/zip"
    assert "hoan-kiem-2026-van-ban.zip" in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted(f"hoan-kiem-2026/{p.name}" for p in made)
    assert job.trang_thai is TrangThai.XONG


def test_a_document_that_cannot_be_made_is_told_first_with_its_reason(khach: KhachWeb) -> None:
    (khach.thu_muc / "mau").mkdir()
    text = (GOC / "templates" / "bao_cao_quy.mau.txt").read_text("utf-8")
    (khach.thu_muc / "mau" / "bao_cao_quy.mau.txt").write_text(text + "{{ khong_co }}\n", "utf-8")
    lam(khach, loai=["ke_hoach_nam", "bao_cao_quy"], ky=["N", "Q1"])
    page = khach.xem(f"{TRANG}/viec").text
    assert page.index("Chưa làm được, vì sao") < page.index("Kế hoạch công tác dân vận năm 2026,")
    assert "1 văn bản chưa làm được" in page
    assert khach.xem(f"{TRANG}/tep/0/docx").status_code == 404


@pytest.mark.parametrize("at", ["9", "-1", "00000000000000000001", "x", "٣"])
def test_no_other_file_is_sent(khach: KhachWeb, at: str) -> None:
    lam(khach)
    assert khach.xem(f"{TRANG}/tep/{at}/docx").status_code == 404
    assert khach.xem(f"{TRANG}/tep/0/pdf").status_code == 404
    assert khach.xem(f"{TRANG}/in/{at}").status_code == 404


@pytest.mark.parametrize("address", ["viec", "tien-do", "goi", "tep/0/docx", "in/0"])
def test_a_job_that_is_not_there_is_told(khach: KhachWeb, address: str) -> None:
    answer = khach.xem(f"{TRANG}/{address}")
    assert answer.status_code == 404
    assert "hãy chọn và làm lại" in answer.text


@pytest.mark.parametrize(
    ("chosen", "files"),
    [({}, 1), ({"mat": "hai", "so_ban": "noi-nhan", "to_ngan": "co"}, 1), ({"mat": "le-chan"}, 2)],
)
def test_the_print_file_tells_its_sheets_before_it_is_taken(
    khach: KhachWeb, chosen: dict[str, str], files: int
) -> None:
    job = lam(khach, ky=["Q1", "Q2"], dinh_dang=["docx", "pdf"])
    assert khach.gui(f"{TRANG}/in", chosen).status_code == 303
    page = khach.xem(f"{TRANG}/viec").text
    assert job.ban_in is not None
    assert f"<strong>{job.ban_in.da_in.so_to} tờ giấy</strong>" in page
    assert "--" not in re.sub(r"<!--.*?-->", "", page)
    names = [one.tep.duong_dan.name for one in job.ban_in.da_in.tep]
    assert len(names) == files
    for number, name in enumerate(names):
        answer = khach.xem(f"{TRANG}/in/{number}")
        assert answer.content.startswith(b"%PDF")
        assert name in answer.headers["content-disposition"]
    assert khach.gui(f"{TRANG}/in", {"mat": "hai"}).status_code == 303


def test_without_a_pdf_there_is_no_print_file(khach: KhachWeb) -> None:
    lam(khach)
    assert "Ghép bản in" not in khach.xem(f"{TRANG}/viec").text
    assert khach.gui(f"{TRANG}/in", {}).status_code == 422


class Cham:
    """A job that works until it is told to stop, or let go."""

    def __init__(self) -> None:
        self.bat_dau, self.tha = threading.Event(), threading.Event()

    def __call__(self, folder: Path, report, stop) -> app.KetQuaLo:
        (folder / "dở").write_text("x", "utf-8")
        report(app.TienDo(2, 0, 1, 9, True, 4.0, 8.0))
        self.bat_dau.set()
        while not (stop() or self.tha.is_set()):
            time.sleep(0.01)
        whole = self.tha.is_set()
        return app.KetQuaLo((), 2, 0, (), (), "", str(folder), whole, 4.0)


def test_progress_is_shown_then_the_page_asks_for_itself_again(khach: KhachWeb) -> None:
    work = Cham()
    job = khach.kho.viec.bat_dau("hoan-kiem-2026", 9, work)
    assert work.bat_dau.wait(5)
    page = khach.xem(f"{TRANG}/viec").text
    assert 'hx-trigger="every 1s"' in page
    assert "Dừng lại" in page
    assert '<progress max="9" value="3"' in page
    for words in ("0,5 văn bản mỗi giây", "còn chừng 8 giây", "1 văn bản chưa làm được"):
        assert words in page
    part = khach.xem(f"{TRANG}/tien-do")
    assert "hx-refresh" not in part.headers
    assert "<html" not in part.text
    assert "đang có việc làm dở" in khach.xem(TRANG).text
    work.tha.set()
    cho(job)
    assert khach.xem(f"{TRANG}/tien-do").headers["hx-refresh"] == "true"


def test_one_job_a_dossier_at_a_time_and_stop_stops_it(khach: KhachWeb) -> None:
    work = Cham()
    job = khach.kho.viec.bat_dau("hoan-kiem-2026", 9, work)
    assert work.bat_dau.wait(5)
    answer = khach.gui(TRANG, CHON)
    assert answer.status_code == 409
    assert "đang có việc làm dở" in answer.text
    assert khach.gui(f"{TRANG}/dung", {}).status_code == 303
    cho(job, 5)
    assert job.trang_thai is TrangThai.DUNG
    assert "Đã dừng" in khach.xem(f"{TRANG}/viec").text
    assert khach.gui(f"{TRANG}/in", {}).status_code == 409


def test_a_real_batch_stops_soon_and_what_is_done_is_whole(khach: KhachWeb) -> None:
    opened = app.mo_ho_so(MAU)
    kinds = [code for code, _ in app.bang_lo(opened, app.ChonLo()).loai]
    periods = [code for code, _ in app.bang_lo(opened, app.ChonLo()).ky]
    chosen = CHON | {"loai": kinds, "ky": periods, "pham_vi": ["phuong", "moi-to"]}
    assert khach.gui(TRANG, chosen).status_code == 303
    job = khach.kho.viec.tim("hoan-kiem-2026")
    assert job is not None
    while job.tien is None or not job.tien.xong:
        time.sleep(0.01)
    khach.gui(f"{TRANG}/dung", {})
    cho(job, 20)
    assert job.trang_thai is TrangThai.DUNG
    with zipfile.ZipFile(io.BytesIO(khach.xem(f"{TRANG}/goi").content)) as archive:
        assert 0 < len(archive.namelist()) < 900
        for name in archive.namelist():
            assert zipfile.ZipFile(io.BytesIO(archive.read(name))).testzip() is None


@pytest.mark.parametrize(
    ("caught", "told"),
    [
        (ReportgenError(error("X", "ổ đĩa đầy", hint="xóa bớt tệp")), "Ổ đĩa đầy"),
        (RuntimeError("Nguyễn Văn A"), "lỗi của chương trình"),
    ],
)
def test_a_failure_is_told_in_vietnamese_without_names_in_the_log(
    khach: KhachWeb, caught: Exception, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    def vo(*_: object) -> app.KetQuaLo:
        raise caught

    job = cho(khach.kho.viec.bat_dau("hoan-kiem-2026", 1, vo))
    assert job.trang_thai is TrangThai.HONG
    page = khach.xem(f"{TRANG}/viec").text
    assert told in page
    assert "Nguyễn Văn A" not in page + caplog.text
    assert "Traceback" not in caplog.text


def test_what_the_machine_stopped_is_told_with_its_reason(khach: KhachWeb) -> None:
    why = error("HT020", "không ghi được tệp này: ổ đĩa đã đầy", hint="giải phóng chỗ")
    row: dict[str, object] = {"ten": "x", "van_de": [why.as_json()]}

    def day(folder: Path, _report: object, _stop: object) -> app.KetQuaLo:
        return app.KetQuaLo((), 0, 0, (), (), "", str(folder), False, 0.1, row)

    job = cho(khach.kho.viec.bat_dau("hoan-kiem-2026", 3, day))
    assert job.trang_thai is TrangThai.DUNG
    page = khach.xem(f"{TRANG}/viec").text
    assert "Vì sao phải dừng" in page
    assert "ổ đĩa đã đầy" in page


def test_a_dossier_may_have_a_vietnamese_name(khach: KhachWeb) -> None:
    (khach.thu_muc / MAU.name).rename(khach.thu_muc / "Hồ sơ phường & tổ.yaml")
    here = "/h/H%E1%BB%93%20s%C6%A1%20ph%C6%B0%E1%BB%9Dng%20&%20t%E1%BB%95/lam"
    answer = khach.gui(here, CHON | {"dinh_dang": ["docx", "pdf"]})
    assert answer.status_code == 303
    cho(khach.kho.viec.tim("Hồ sơ phường & tổ"))
    page = khach.xem(answer.headers["location"])
    assert "Đã làm xong" in page.text
    link = re.search(r'href="([^"]+/lam/goi)"', page.text)
    assert link
    taken = khach.xem(unescape(link[1]))
    told = "H%E1%BB%93%20s%C6%A1%20ph%C6%B0%E1%BB%9Dng%20%26%20t%E1%BB%95-van-ban.zip"
    assert told in taken.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
        assert all(name.startswith("Hồ sơ phường & tổ/") for name in archive.namelist())
        assert all(one.flag_bits & 0x800 for one in archive.infolist())  # names are UTF-8
    assert khach.gui(f"{here}/in", {}).status_code == 303
    assert khach.xem(f"{here}/in/0").content.startswith(b"%PDF")


def test_what_a_job_made_goes_when_the_next_begins_and_at_the_end(khach: KhachWeb) -> None:
    first = lam(khach)
    assert first.thu_muc.stat().st_mode & 0o077 == 0
    second = lam(khach)
    assert not first.thu_muc.exists()
    assert second.thu_muc.exists()
    khach.kho.viec.dong()
    assert not second.thu_muc.exists()
    assert list((khach.thu_muc / "tam").iterdir()) == []
    with pytest.raises(DangLamError):
        khach.kho.viec.bat_dau("khac", 1, Cham())


def test_only_so_many_results_are_kept_and_the_rest_wait_their_turn(khach: KhachWeb) -> None:
    jobs = khach.kho.viec
    ended = []
    for number in range(cong_viec.GIU_NHIEU_NHAT + 2):
        work = Cham()
        work.tha.set()
        ended.append(cho(jobs.bat_dau(f"h{number}", 1, work)))
    kept = [job for job in ended if job.thu_muc.exists()]
    assert len(kept) == cong_viec.GIU_NHIEU_NHAT
    assert jobs.tim("h0") is None
    working = Cham()
    jobs.bat_dau("dang", 1, working)
    assert working.bat_dau.wait(5)
    waiting = [Cham() for _ in range(cong_viec.GIU_NHIEU_NHAT - 1)]
    queued = [jobs.bat_dau(f"doi{n}", 1, work) for n, work in enumerate(waiting)]
    assert {job.trang_thai for job in queued} == {TrangThai.CHO}
    with pytest.raises(DangLamError):
        jobs.bat_dau("nua", 1, Cham())
    queued[0].dung.set()
    assert cho(queued[0], 5).trang_thai is TrangThai.DUNG
    assert not waiting[0].bat_dau.is_set()
    jobs.dong()
    assert not any(job.dang_chay for job in queued)


def test_the_end_of_the_server_stops_the_job_and_clears_away(khach: KhachWeb) -> None:
    work = Cham()
    with khach.tho:
        job = khach.kho.viec.bat_dau("hoan-kiem-2026", 9, work)
        assert work.bat_dau.wait(5)
    assert job.trang_thai is TrangThai.DUNG
    assert not job.thu_muc.exists()


def test_what_a_killed_server_left_goes_at_the_next_start_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(cho_tam, "_MOI_LAP_GIAY", -1.0)
    script = (
        "import sys, time\nfrom reportgen.web.cho_tam import ChoTam\nc = ChoTam()\n"
        "(c.thu_muc() / 'mat.docx').write_text('x')\nprint('xong', flush=True)\ntime.sleep(60)\n"
    )
    other = SoCongViec()
    held = cho(other.bat_dau("a", 1, _xong)).thu_muc
    (tmp_path / "cua-nguoi-khac").mkdir()
    (tmp_path / "reportgen-web-tep").write_text("x", "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(GOC), "TMPDIR": str(tmp_path)}
    child = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"xong\n"
    assert cho_tam.don_cu() == 0
    assert len(list(tmp_path.glob("reportgen-web-*/*/mat.docx"))) == 1
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert cho_tam.don_cu() == 1
    assert list(tmp_path.glob("reportgen-web-*/*/mat.docx")) == []
    assert held.exists()
    assert (tmp_path / "cua-nguoi-khac").exists()
    other.dong()


def _xong(folder: Path, _report: object, _stop: object) -> app.KetQuaLo:
    return app.KetQuaLo((), 0, 0, (), (), "", str(folder), True, 0.0)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 giây"), (200, "3 phút 20 giây"), (7500, "2 giờ 5 phút")]
)
def test_a_length_of_time_in_words(seconds: float, words: str) -> None:
    assert thoi_gian(seconds) == words


def test_what_is_added_goes_to_the_batch(khach: KhachWeb) -> None:
    opened = app.mo_ho_so(MAU)
    chosen = app.ChonLo(("bao_cao_quy",), ("Q3",), ("phuong",), ("docx",), ("bieu_do", "la"))
    board = app.bang_lo(opened, chosen)
    assert board.chon.them == ("bieu_do",)
    asked = app.yeu_cau_lo(opened, board, Path("ra"))
    assert (asked.bieu_do, asked.bang_chung, asked.dat_dau) == (True, False, False)
    page = khach.gui(TRANG, {**CHON, "viec": "tinh", "them": "bieu_do"}).text
    assert re.search(r'value="bieu_do" checked', page)
