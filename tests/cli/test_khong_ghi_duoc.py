"""What cannot be done, end to end as a process: a sentence, the exit code, nothing half written."""

import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.tep_ra import ghi_nguyen_ven

GOC = Path(__file__).parents[2]
HO_SO = str(GOC / "inputs" / "ly-thai-to-2024.yaml")
NHO = (HO_SO, "--loai", "ke_hoach_nam", "--dinh-dang", "docx")
TIENG_ANH = re.compile(
    r"\b(error|errno|file|directory|such|permitted|traceback|invalid)\b", re.IGNORECASE
)


def build(*words: str, cwd: Path, truoc: Callable[[], None] | None = None) -> tuple[int, str]:
    """Run ``build``; give its exit code and all it said. No temporary file may stay behind."""
    run = subprocess.run(
        [sys.executable, "-m", "reportgen", "build", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(GOC)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        preexec_fn=truoc,
        timeout=120,
    )
    assert list(cwd.rglob("*.tam")) == []
    assert "Traceback" not in run.stderr
    return run.returncode, run.stdout + run.stderr


def loi(said: str) -> str:
    """The one line that tells the error."""
    (line,) = (line for line in said.splitlines() if "lỗi " in line)
    assert TIENG_ANH.search(line.replace("--", "")) is None, line
    return line


def _files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize("thu_muc", ["tep", "tep/con/chau", "/dev/full/ra", "/proc/khong-co/ra"])
def test_a_place_that_takes_no_folder_is_the_environment(tmp_path: Path, thu_muc: str) -> None:
    (tmp_path / "tep").write_text("một tệp", encoding="utf-8")
    code, said = build(*NHO, "-o", thu_muc, cwd=tmp_path)
    assert (code, "HT020" in loi(said), "-o" in said) == (3, True, True)
    assert _files(tmp_path) == ["tep"]


def test_a_folder_in_the_place_of_the_file_is_the_environment(tmp_path: Path) -> None:
    place = tmp_path / "ra" / "ly-thai-to-2024" / "ke_hoach_nam-N-phuong-so112.docx"
    place.mkdir(parents=True)
    code, said = build(*NHO, "-o", "ra", cwd=tmp_path)
    assert (code, "thư mục trùng tên" in loi(said)) == (3, True)
    assert _files(tmp_path) == []


def _nghin_byte() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def test_a_write_that_breaks_off_leaves_the_file_of_before(tmp_path: Path) -> None:
    place = tmp_path / "ra" / "ly-thai-to-2024" / "ke_hoach_nam-N-phuong-so112.docx"
    place.parent.mkdir(parents=True)
    place.write_bytes(b"ban cu")
    code, said = build(*NHO, "-o", "ra", cwd=tmp_path, truoc=_nghin_byte)
    assert (code, "tệp lớn hơn mức" in loi(said)) == (3, True)
    assert place.read_bytes() == b"ban cu"


@pytest.mark.parametrize(
    ("chon", "noi"),
    [
        (("--loai", "bao_cao_quyen"), "Ý bạn là “bao_cao_quy”?"),
        (("--loai", "bao_cao_quy", "--ky", "Q7"), "không có kỳ báo cáo “Q7”"),
        (("--loai", "bao_cao_quy", "--ky", "T01"), "bao_cao_quy làm theo kỳ Q1, Q2, Q3, Q4"),
        (("--loai", "bao_cao_quy", "--ky", "Q1", "--pham-vi", "TDP99"), 'phạm vi "TDP99"'),
        (("--loai", "ke_hoach_nam", "--pham-vi", "TDP2"), "không làm cho phạm vi TDP2"),
        (("--ngay", "31/2/2024"), "không có trong lịch"),
        (("--dinh-dang", "odt"), "không có định dạng “odt”"),
    ],
)
def test_an_unknown_choice_writes_nothing(tmp_path: Path, chon: tuple[str, ...], noi: str) -> None:
    code, said = build(HO_SO, *chon, "-o", "ra", cwd=tmp_path)
    assert (code, noi in loi(said)) == (2, True), said
    assert _files(tmp_path) == []


@pytest.mark.parametrize(
    ("ten", "chua", "noi"),
    [
        ("hỏng.yaml", b"nam: [2026\n", "hỏng.yaml:1:6: lỗi DL003"),
        ("rỗng.yaml", b"", "tệp rỗng"),
        ("nhị-phân.yaml", b"\x00\x01\x02", "không phải văn bản"),
        ("danh-sách.yaml", b"- 1\n- 2\n", "danh-sách.yaml:1:1: lỗi"),
    ],
)
def test_a_dossier_that_is_none_writes_nothing(
    tmp_path: Path, ten: str, chua: bytes, noi: str
) -> None:
    (tmp_path / ten).write_bytes(chua)
    code, said = build(ten, "-o", "ra", cwd=tmp_path)
    assert (code, noi in loi(said)) == (2, True), said
    assert _files(tmp_path) == [ten]


def test_a_dossier_with_mistakes_writes_nothing_and_tells_them_all(tmp_path: Path) -> None:
    code, said = build(str(GOC / "tests" / "du_lieu" / "broken.yaml"), "-o", "ra", cwd=tmp_path)
    assert code == 2
    assert said.count(": lỗi ") > 5
    assert _files(tmp_path) == []


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    (tmp_path / "hồ-sơ").mkdir()
    code, said = build("hồ-sơ", "-o", "ra", cwd=tmp_path)
    assert (code, "thư mục" in loi(said)) == (2, True), said


def test_a_bad_dossier_stops_the_command_before_the_good_one_is_written(tmp_path: Path) -> None:
    code, said = build(*NHO, "khong-co.yaml", "-o", "ra", cwd=tmp_path)
    assert (code, "khong-co.yaml" in said, (tmp_path / "ra").exists()) == (2, True, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="máy không có /dev/full")
@pytest.mark.parametrize("lenh", ["schema", "types"])
def test_a_result_printed_to_a_full_disk_is_told_as_such(lenh: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as day:
        run = subprocess.run(
            [sys.executable, "-m", "reportgen", lenh],
            stdout=day, stderr=subprocess.PIPE, cwd=GOC, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
    assert (run.returncode, run.stderr.count("\n")) == (3, 2)
    assert "ổ đĩa chứa tệp nhận kết quả đã đầy" in run.stderr


@pytest.mark.skipif(os.name != "posix", reason="cách đóng luồng của sh")
def test_a_closed_output_is_no_bug_of_ours() -> None:
    run = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m reportgen types >&-"],
        cwd=GOC, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="hệ thống không có ống")
def test_a_pipe_named_as_the_result_is_written_to_not_replaced(tmp_path: Path) -> None:
    ong = tmp_path / "ong"
    os.mkfifo(ong)
    doc = os.open(ong, os.O_RDONLY | os.O_NONBLOCK)
    ghi_nguyen_ven(ong, "Tổ dân vận".encode())
    assert os.read(doc, 100).decode() == "Tổ dân vận"
    os.close(doc)
    assert ong.is_fifo()
