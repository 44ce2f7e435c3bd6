"""``reportgen batch`` as people and programs meet it: sentences, JSON, exit codes, progress."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.app import TienDo
from reportgen.cli.main import main
from reportgen.cli.tien_do_lo import cau, thoi_gian, tien_do_lo
from tests.ho_tro.lo import HO_SO

CHON = ("--loai", "bao_cao_quy", "--ky", "Q1", "--dinh-dang", "docx", "--jobs", "1")


@pytest.fixture
def hong(tmp_path: Path) -> Path:
    path = tmp_path / "hong.yaml"
    path.write_text("nam: 2024\ndon_vi: [\n", encoding="utf-8")
    return path


def test_the_summary_says_how_many_and_where_the_manifest_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", str(HO_SO), *CHON, "-o", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Đã làm 1 văn bản; hết ")
    assert out.endswith(f"Danh mục: {tmp_path}/danh-muc.jsonl\n")
    main(["batch", str(HO_SO), *CHON, "-o", str(tmp_path)])
    assert "Đã làm 0 văn bản, giữ nguyên 1 văn bản không đổi" in capsys.readouterr().out


def test_a_bad_dossier_is_told_with_its_line_and_what_was_done_about_it(
    hong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", str(hong), str(HO_SO), *CHON, "-o", str(tmp_path / "ra")]) == 1
    out, told = capsys.readouterr()
    assert f"{hong}:3:1: lỗi DL003:" in told
    assert f"{hong}: bỏ qua hồ sơ này vì còn lỗi trên" in told
    assert "1 hồ sơ không đọc được" in out
    assert main(["batch", str(hong), *CHON, "-o", str(tmp_path / "ra")]) == 2


def test_a_document_that_fails_is_told_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "ra" / "ly-thai-to-2024" / "bao_cao_quy-Q1-phuong-so01.docx"
    folder.mkdir(parents=True)
    assert main(["batch", str(HO_SO), *CHON, "-o", str(tmp_path / "ra")]) == 1
    out, told = capsys.readouterr()
    assert "Chưa làm được báo cáo công tác dân vận quý I năm 2024, toàn phường" in told
    assert "lỗi HT020: không ghi được tệp này: ở đó đã có một thư mục trùng tên" in told
    assert "1 văn bản lỗi" in out


def test_json_has_the_shape_of_build_and_nothing_else_on_the_line(
    hong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = tmp_path / "ra"
    assert main(["batch", str(hong), str(HO_SO), *CHON, "-o", str(where), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    (document,) = said["van_ban"]
    assert Path(document["docx"]).is_file()
    assert document["trang_thai"] == "xong"
    assert said["danh_muc"] == f"{where}/danh-muc.jsonl"
    assert "DL003" in [d["ma"] for d in said["van_de"]]


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        ((), "chưa ghi hồ sơ nào"),
        ((str(HO_SO), "--jobs", "0"), "--jobs"),
        ((str(HO_SO), "--so", "12-BC/ĐU"), "--so"),
        (("--tiep-tuc", "-o", "khong-co-thu-muc-nay"), "không có lần chạy nào dở dang"),
    ],
)
def test_what_cannot_be_is_told(
    argv: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", *argv]) == 2
    assert sentence in capsys.readouterr().err


FAR = TienDo(xong=40, khong_doi=5, loi=1, tong=100, chac=True, giay=20.0, con_giay=185.0)


def test_progress_says_pace_failures_and_time_left() -> None:
    assert cau(FAR) == "46/100 văn bản, 2,0 văn bản/giây, 1 lỗi, còn chừng 3 phút 5 giây"
    early = replace(FAR, xong=0, khong_doi=0, loi=0, chac=False, giay=0.0, con_giay=None)
    assert cau(early) == "0/khoảng 100 văn bản"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 giây"), (59, "59 giây"), (60, "1 phút 0 giây"), (3725, "1 giờ 2 phút")],
)
def test_lengths_of_time(seconds: float, said: str) -> None:
    assert thoi_gian(seconds) == said


def test_without_a_terminal_there_is_a_plain_line_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 4.0, 11.0, 15.0])
    monkeypatch.setattr("reportgen.cli.tien_do_lo.time.monotonic", lambda: next(clock))
    with tien_do_lo() as report:
        for _ in range(3):
            report(FAR)
    assert capsys.readouterr().err == cau(FAR) + "\n"
