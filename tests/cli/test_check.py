"""``reportgen check``: which files, what is said, which exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportgen.cli.main import main
from tests.ho_tro.bien_doi import bien_doi
from tests.ho_tro.golden import TuVang
from tests.ho_tro.van_ban_that import docx_cua

GOC = Path(__file__).parents[2]


@pytest.fixture
def thu_muc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a clean document, a wrong one and a lock file of Word."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "van-ban"
    folder.mkdir()
    good = docx_cua("hk-bao-cao-q3")
    (folder / "dung.docx").write_bytes(good)
    (folder / "sai.docx").write_bytes(
        bien_doi(good, ("so_ky_hieu.thay: Số => Số:", "noi_nhan_nhan.dam: co"))
    )
    (folder / "~$sai.docx").write_bytes(b"khoa")
    return folder


def test_the_report_word_for_word(thu_muc: Path, vang: TuVang, capsys) -> None:
    del thu_muc
    assert main(["check", "van-ban/sai.docx"]) == 1
    vang.so_sanh_vang("cli/check.txt", capsys.readouterr().out)


def test_no_line_is_longer_than_80_columns(thu_muc: Path, capsys) -> None:
    del thu_muc
    main(["check", "van-ban", "--ro"])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_a_folder_is_its_documents_without_lock_files(thu_muc: Path, capsys) -> None:
    del thu_muc
    assert main(["check", "van-ban", "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert list(said) == ["tep"]
    assert [Path(one["duong_dan"]).name for one in said["tep"]] == ["dung.docx", "sai.docx"]
    assert {"duong_dan", "chuan", "loai", "van_de", "khong_kiem"} <= set(said["tep"][0])


def test_a_pattern_the_shell_left_is_expanded(thu_muc: Path, capsys) -> None:
    del thu_muc
    assert main(["check", "van-ban/d*.docx"]) == 0
    assert "dung.docx" in capsys.readouterr().out


def test_a_missing_file_is_named_once(thu_muc: Path, capsys) -> None:
    del thu_muc
    assert main(["check", "khong-co.docx"]) == 2
    out = capsys.readouterr().out
    assert out.count("khong-co.docx") == 1
    assert "không có tệp này" in out


def test_an_unreadable_file_beside_a_good_one_gives_2(thu_muc: Path, capsys) -> None:
    (thu_muc / "hong.docx").write_bytes(b"abc")
    assert main(["check", str(thu_muc)]) == 2
    assert "3 tệp: 1 tệp sạch, 1 tệp có điều phải xem, 1 tệp không đọc được." in (
        capsys.readouterr().out
    )


def test_an_empty_folder_is_told_of(tmp_path: Path, capsys) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "không có tệp .docx nào" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--chuan", "hd05"], "không có chuẩn “hd05”. Ý bạn là “hd05-2026”?"),
        (["--bo", "HD05-SO-1"], "không có luật “HD05-SO-1”. Ý bạn là “HD05-SO-01”?"),
        (["--dinh-dang", "htm"], "Ý bạn là “html”?"),
        (["--muc", "lôi nặng"], "không có mức"),
    ],
)
def test_a_wrong_option_names_the_nearest(thu_muc: Path, capsys, words, said) -> None:
    del thu_muc
    assert main(["check", "van-ban/dung.docx", *words]) == 2
    assert said in capsys.readouterr().err


def test_informations_alone_give_0(thu_muc: Path) -> None:
    (thu_muc / ".reportgen-check.toml").write_text(
        '[muc]\nHD05-SO-01 = "thong_tin"\nHD05-NN-01 = "thong_tin"\n', encoding="utf-8"
    )
    assert main(["check", "van-ban"]) == 0


def test_a_report_is_written_to_a_file(thu_muc: Path, capsys) -> None:
    assert main(["check", "van-ban", "--dinh-dang", "html", "-o", "ket-qua.html"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Đã ghi ket-qua.html" in said.err
    assert (thu_muc.parent / "ket-qua.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_copy_with_comments_leaves_the_original(thu_muc: Path, capsys) -> None:
    before = (thu_muc / "sai.docx").read_bytes()
    assert main(["check", "van-ban/sai.docx", "--chu-thich", "ban-sao.docx"]) == 1
    assert "bản có chú thích: ban-sao.docx" in capsys.readouterr().out
    assert (thu_muc / "sai.docx").read_bytes() == before
    assert main(["check", "van-ban/sai.docx", "--chu-thich", "van-ban/sai.docx"]) == 2
    assert (thu_muc / "sai.docx").read_bytes() == before


def test_copies_of_many_files_go_into_a_folder(thu_muc: Path) -> None:
    assert main(["check", "van-ban", "--chu-thich", "ban-sao"]) == 1
    made = sorted(path.name for path in (thu_muc.parent / "ban-sao").iterdir())
    assert made == ["dung.docx", "sai.docx"]


def test_copies_of_files_of_one_name_stand_side_by_side(thu_muc: Path) -> None:
    other = thu_muc.parent / "khac"
    other.mkdir()
    (other / "sai.docx").write_bytes((thu_muc / "sai.docx").read_bytes())
    assert main(["check", "van-ban/sai.docx", "khac/sai.docx", "--chu-thich", "ban-sao"]) == 1
    made = sorted(path.name for path in (thu_muc.parent / "ban-sao").iterdir())
    assert made == ["khac-sai.docx", "sai.docx"]


def test_many_files_are_judged_by_several_processes_in_their_order(thu_muc: Path, capsys) -> None:
    for number in range(14):
        (thu_muc / f"{number:02}.docx").write_bytes((thu_muc / "sai.docx").read_bytes())
    assert main(["check", "van-ban", "--json", "--so-tien-trinh", "2"]) == 1
    several = capsys.readouterr()
    assert main(["check", "van-ban", "--json", "--so-tien-trinh", "1"]) == 1
    assert capsys.readouterr().out == several.out
    assert "Đang kiểm: 16/16 tệp" in several.err


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ends_with_130_and_no_traceback(thu_muc: Path) -> None:
    for number in range(400):
        (thu_muc / f"{number:03}.docx").write_bytes((thu_muc / "sai.docx").read_bytes())
    argv = [sys.executable, "-m", "reportgen", "check", "van-ban", "--so-tien-trinh", "2"]
    with subprocess.Popen(
        argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        start_new_session=True, env={**os.environ, "PYTHONPATH": str(GOC)},
    ) as running:  # fmt: skip
        assert running.stderr is not None
        running.stderr.readline()
        started = time.monotonic()
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert running.returncode == 130
        assert time.monotonic() - started < 5
    assert "Traceback" not in said
    assert "Đã dừng theo yêu cầu." in said
