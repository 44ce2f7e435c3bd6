"""``build --dat-dau`` and ``--bieu-do`` as a person uses them: files, messages, exit codes."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from reportgen.cli.main import main
from tests.ho_tro.hinh_mau import HINH

GOC = Path(__file__).parents[2]
LENH = ("build", "p.yaml", "--loai", "quyet_dinh_khen_thuong", "--dinh-dang", "docx")


@pytest.fixture
def noi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    text = (GOC / "inputs" / "hoan-kiem-2026.yaml").read_text("utf-8")
    more = r"\1, hinh_chu_ky: chu-ky.png, hinh_dau: dau.png, rong_dau: 36}"
    text = re.sub(r"(  - \{ma: NK6[^}]*)\}", more, text)
    (tmp_path / "p.yaml").write_text(text, "utf-8")
    (tmp_path / "hinh").mkdir()
    for name, data in HINH.items():
        (tmp_path / "hinh" / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _chay(*words: str) -> int:
    return main(list(words))


def _hinh(folder: Path) -> set[int]:
    """How many pictures each DOCX below *folder* carries."""
    counts = set()
    for path in folder.rglob("*.docx"):
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            counts.add(len([name for name in archive.namelist() if "media" in name]))
    return counts


def test_pictures_stand_only_when_asked(noi: Path) -> None:
    assert _chay(*LENH, "-o", "khong") == 0
    assert _chay(*LENH, "--dat-dau", "-o", "co") == 0
    assert (_hinh(noi / "khong"), _hinh(noi / "co")) == ({0}, {2})


def test_a_missing_picture_is_told_at_its_line(
    noi: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (noi / "hinh" / "dau.png").unlink()
    assert _chay(*LENH, "--dat-dau") == 2
    told = capsys.readouterr()
    line = 1 + (noi / "p.yaml").read_text("utf-8").splitlines().index(
        next(x for x in (noi / "p.yaml").read_text("utf-8").splitlines() if "ma: NK6" in x)
    )
    assert f"p.yaml:{line}:" in told.out + told.err
    assert 'lỗi BH064: không có tệp hình "dau.png" của Bùi Đức Mạnh' in told.out + told.err
    assert "thư mục hinh cạnh hồ sơ" in told.out + told.err
    assert not list(noi.rglob("*.docx"))


@pytest.mark.parametrize("ten", ["../dau.png", "/etc/dau.png", "c:dau.png", "dau.jpg", ".dau.png"])
def test_a_path_or_another_kind_of_file_is_refused(
    noi: Path, ten: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (noi / "p.yaml").read_text("utf-8").replace("dau.png", f'"{ten}"')
    (noi / "p.yaml").write_text(text, "utf-8")
    assert _chay(*LENH, "--dat-dau") == 2
    told = capsys.readouterr()
    assert f'phải là tên một tệp .png, đang là "{ten}"' in told.out + told.err


def test_a_link_out_of_the_folder_is_not_followed(noi: Path) -> None:
    (noi / "ngoai.png").write_bytes(HINH["dau.png"])
    (noi / "hinh" / "dau.png").unlink()
    (noi / "hinh" / "dau.png").symlink_to(noi / "ngoai.png")
    assert _chay(*LENH, "--dat-dau") == 2
