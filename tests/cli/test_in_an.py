"""``reportgen print`` as a clerk runs it."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.test_tron_ven import chay
from tests.ho_tro.pdf_mau import (
    A4,
    A4_NGANG,
    A5,
    doc_trang,
    dong_danh_muc,
    ghi_danh_muc,
    ghi_pdf,
)


@pytest.fixture
def noi(tmp_path: Path) -> Path:
    """Two documents of the ward and an invitation, with their list."""
    ghi_pdf(tmp_path, "A", (A4,) * 3)
    ghi_pdf(tmp_path, "B", (A4,))
    ghi_pdf(tmp_path, "M", (A5, A5))
    ghi_danh_muc(
        tmp_path,
        dong_danh_muc("A"),
        dong_danh_muc("M", noi_nhan=["Chi bộ các tổ dân phố (02)", "Lưu: VT, XDĐ"]),
        dong_danh_muc("B", pham_vi="TDP02"),
    )
    return tmp_path


def test_copies_by_recipient_on_two_sides(noi: Path) -> None:
    result = chay("print", ".", "--so-ban", "theo-noi-nhan", "--hai-mat", "--bo-phieu", cwd=noi)
    assert result.returncode == 0, result.stderr
    assert re.sub(r", [\d,]+ kB", "", result.stdout) == (
        "Giấy  Bản  Trang  Tờ\n"
        "A4      4      8   6\n"
        "A5      4      8   4\n"
        "Cộng    8     16  10\n"
        "Đã ghi ban-in-A4.pdf (A4, 12 mặt giấy)\n"
        "Đã ghi ban-in-A5.pdf (A5, 8 mặt giấy)\n"
    )
    assert "lật theo cạnh dài" in result.stderr
    assert doc_trang(noi / "ban-in-A4.pdf") == ["A.1", "A.2", "A.3", "", "B.1", ""] * 2


def test_odd_and_even_pages_in_two_files(noi: Path) -> None:
    result = chay(
        "print", "A.pdf", "B.pdf", "--le-truoc-chan-sau", "--bo-phieu", "--ban-in", "x.pdf", cwd=noi
    )
    assert doc_trang(noi / "x-le.pdf") == ["A.1", "A.3", "B.1"]
    assert doc_trang(noi / "x-chan.pdf") == ["", "", "A.2"]
    assert "đặt lại vào khay (không lật)" in result.stderr
    words = ("--le-truoc-chan-sau", "--chong-giay", "lat", "--bo-phieu", "--ban-in", "y.pdf")
    turned = chay("print", "A.pdf", "B.pdf", *words, cwd=noi)
    assert doc_trang(noi / "y-le.pdf") == ["B.1", "A.3", "A.1"]
    assert doc_trang(noi / "y-chan.pdf") == ["", "", "A.2"]
    assert "lật cả chồng" in turned.stderr


def test_the_cover_sheet_tells_documents_copies_and_sheets(noi: Path) -> None:
    result = chay(
        "print", "danh-muc.jsonl", "--so-ban", "3", "--hai-mat", "--ban-in", "x.pdf", "--json",
        cwd=noi,
    )  # fmt: skip
    told = json.loads(result.stdout)
    assert told["giay"] == [
        {"giay": "A4", "so_ban": 6, "so_trang": 12, "so_to": 9},
        {"giay": "A5", "so_ban": 3, "so_trang": 6, "so_to": 3},
    ]
    assert told["tong_so_to"] == 13
    assert [(one["tep"], one["so_trang"], one["so_to"]) for one in told["ban_in"]] == [
        ("x-A4.pdf", 20, 10),
        ("x-A5.pdf", 6, 3),
    ]
    cover, back, first, *_ = doc_trang(noi / "x-A4.pdf")
    assert (back, first) == ("", "A.1")
    flat = " ".join(cover.split())
    for said in ("PHIẾU IN", "In hai mặt", "A-BC/ĐU Báo cáo A A4 3 3 6", "x-A5.pdf", "Cộng 9 12"):
        assert said in flat


def test_slips_name_the_pile_below(noi: Path) -> None:
    words = ("--xep", "noi-nhan", "--to-ngan", "--bo-phieu", "--ban-in", "x.pdf")
    result = chay("print", "danh-muc.jsonl", *words, cwd=noi)
    assert result.returncode == 0, result.stderr
    pages = doc_trang(noi / "x-A4.pdf")
    heads = [page.split("\n")[0] for page in pages]
    assert heads == [
        "THƯỜNG TRỰC ĐẢNG ỦY PHƯỜNG", "A.1", "A.2", "A.3", "B.1",
        "LƯU VT", "A.1", "A.2", "A.3", "B.1",
    ]  # fmt: skip


def test_a_cover_that_fits_no_stack_is_a_file_of_its_own(tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "K", (A4_NGANG,))
    result = chay("print", "K.pdf", "--hai-mat", cwd=tmp_path)
    assert "Kể cả phiếu in: 2 tờ" in result.stdout
    assert doc_trang(tmp_path / "ban-in.pdf") == ["K.1"]
    assert "PHIẾU IN" in doc_trang(tmp_path / "ban-in-phieu-in.pdf")[0]


def test_nothing_is_written_over(noi: Path) -> None:
    before = (noi / "A.pdf").read_bytes()
    result = chay("print", "A.pdf", "B.pdf", "--ban-in", "A.pdf", "--ghi-de", cwd=noi)
    assert result.returncode == 2
    assert "trùng với tệp cần in" in result.stderr
    assert (noi / "A.pdf").read_bytes() == before
    assert chay("print", "A.pdf", "--bo-phieu", cwd=noi).returncode == 0
    again = chay("print", "B.pdf", "--bo-phieu", cwd=noi)
    assert again.returncode == 2
    assert "--ghi-de" in again.stderr
    assert doc_trang(noi / "ban-in.pdf") == ["A.1", "A.2", "A.3"]
    assert chay("print", "B.pdf", "--bo-phieu", "--ghi-de", cwd=noi).returncode == 0
    assert doc_trang(noi / "ban-in.pdf") == ["B.1"]


def test_when_the_second_file_cannot_be_written_the_first_goes_again(noi: Path) -> None:
    (noi / "x-A5.pdf").mkdir()
    result = chay("print", "A.pdf", "M.pdf", "--ban-in", "x.pdf", "--ghi-de", cwd=noi)
    assert result.returncode == 3
    assert "bằng --ban-in" in result.stderr
    assert not (noi / "x-A4.pdf").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("khong-co.pdf",), "không có tệp này"),
        (("A.pdf", "--so-ban", "0"), "không phải số bản"),
        (("A.pdf", "--so-ban", "theo-noi-nhan"), "không biết nơi nhận"),
        (("A.pdf", "--to-ngan"), "không đặt tờ ngăn được"),
        (("A.pdf", "--hai-mat", "--le-truoc-chan-sau"), "không dùng cùng nhau"),
        (("A.pdf", "--chong-giay", "lat"), "chỉ dùng cùng --le-truoc-chan-sau"),
        (("A.pdf", "--khay", "Tray2"), "chỉ dùng cùng --may-in"),
        (("A.pdf", "--may-in", "VP", "--khay", "=x"), "A5=Tray2"),
        (("A.pdf", "--xep", "lung-tung"), "cách xếp"),
        (("danh-muc.jsonl", "--so-ban", "2", "--bang-so-ban", "x.toml"), "không mở được tệp"),
    ],
)
def test_wrong_input_gets_a_sentence(noi: Path, words: tuple[str, ...], said: str) -> None:
    result = chay("print", *words, cwd=noi)
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert result.returncode == 2
    assert not list(noi.glob("ban-in*"))


def test_without_pikepdf_the_hint_says_how_to_get_it(noi: Path) -> None:
    (noi / "pikepdf.py").write_text("raise ImportError\n")
    result = chay("print", "A.pdf", cwd=noi, PYTHONPATH=f"{noi}:{Path(__file__).parents[2]}")
    assert result.returncode == 3
    assert 'pip install ".[in]"' in result.stderr
