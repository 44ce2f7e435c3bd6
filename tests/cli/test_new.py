"""``reportgen new ho-so`` writes a dossier that validates and loses nothing."""

import io
import json
import re
from pathlib import Path

import pytest

from reportgen.cli.main import main
from reportgen.domain.load import load_ho_so, load_text
from reportgen.domain.luoc_do import json_schema

DU = ("new", "ho-so", "--ten", "phường Cửa Nam", "--nam", "2026", "--so-to", "3")


@pytest.fixture(autouse=True)
def _o_cho_trong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class ManHinh(io.StringIO):
    """A terminal where somebody types the lines given."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "them",
    [
        (),
        ("--so-to", "0"),
        ("--loai", "xã", "--mo-hinh", "Ba cấp", "--cap-tren", "huyện Sóc Sơn", "--nam", "2023"),
        ("--ten", 'đặc khu "Phú Quốc": #1 {a}', "--cap-tren", "tỉnh An Giang"),
        ("--ten", "Hoàn Kiếm", "--dia-danh", "Hà Nội", "--cap-tren", "Hà Nội", "--nam", "2031"),
    ],
)
def test_a_new_dossier_has_no_problem(them: tuple[str, ...]) -> None:
    assert main([*DU, *them, "-o", "a.yaml"]) == 0
    ket_qua = load_ho_so(Path("a.yaml"))
    assert ket_qua.diagnostics == ()
    assert ket_qua.value is not None


def test_what_was_asked_stands_in_the_dossier() -> None:
    main([*DU, "--cap-tren", "Thành phố Hà Nội"])
    ho_so = load_ho_so(Path("cua-nam-2026.yaml")).value
    assert ho_so is not None
    don_vi = ho_so.don_vi
    assert (don_vi.ten, don_vi.dia_danh, don_vi.nhiem_ky) == (
        "phường Cửa Nam", "Cửa Nam", "2025-2030",
    )  # fmt: skip
    assert don_vi.dang_bo_cap_tren == "Đảng bộ thành phố Hà Nội"
    assert don_vi.co_quan_dan_van_cap_tren == "Ban Tuyên giáo và Dân vận Thành ủy Hà Nội"
    assert [to.ma for to in ho_so.to_dan_van] == ["TDP01", "TDP02", "TDP03"]


def test_a_commune_is_divided_into_hamlets() -> None:
    main([*DU, "--ten", "xã Kim Sơn", "-o", "a.yaml"])
    ho_so = load_ho_so(Path("a.yaml")).value
    assert ho_so is not None
    to = ho_so.to_dan_van[0]
    assert (to.ten, to.chi_bo) == ("Tổ dân vận Thôn 1", "Chi bộ Thôn 1")
    assert [tv.chuc_vu for tv in to.thanh_vien][1] == "Trưởng thôn"


def test_validate_counts_what_waits_to_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    main([*DU, "--so-to", "1", "-o", "a.yaml"])
    chu = Path("a.yaml").read_text("utf-8")
    con = sum(dong.count("[CẦN VIẾT]") for dong in chu.split("\n") if not dong.startswith("#"))
    assert main(["validate", "a.yaml"]) == 0
    assert f"Còn {con} chỗ ghi [CẦN VIẾT]" in capsys.readouterr().err
    Path("a.yaml").write_text(chu.replace("[CẦN VIẾT]", "Ứng Thị Lựu"), "utf-8")
    main(["validate", "a.yaml"])
    assert "Còn" not in capsys.readouterr().err


def test_the_examples_in_its_comments_are_right_too() -> None:
    main(list(DU))
    chu = Path("cua-nam-2026.yaml").read_text("utf-8")
    mo = re.sub(r"^#(  .+)$", r"\1", chu, flags=re.MULTILINE)
    mo = re.sub(r"^# (ky_truoc:|  nam: 2025|  so_lieu:|    Q1: .*)$", r"\1", mo, flags=re.MULTILINE)
    mo = mo.replace("   nam: 2025", "  nam: 2025").replace(
        "   so_lieu:\n     Q1", "  so_lieu:\n    Q1"
    )
    ket_qua = load_text(mo, "x.yaml")
    assert [d for d in ket_qua.diagnostics if d.is_error] == []
    assert ket_qua.value is not None
    assert (len(ket_qua.value.hoat_dong), len(ket_qua.value.khen_thuong)) == (1, 1)


def test_its_first_line_names_the_schema_written_beside_it() -> None:
    main(list(DU))
    dau = Path("cua-nam-2026.yaml").read_text("utf-8").split("\n")[0]
    tep = dau.removeprefix("# yaml-language-server: $schema=")
    assert json.loads(Path(tep).read_text("utf-8")) == json_schema()


def test_a_file_that_is_there_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text("nam: 2020", "utf-8")
    assert main([*DU, "-o", "a.yaml"]) == 2
    assert Path("a.yaml").read_text("utf-8") == "nam: 2020"
    assert "--ghi-de" in capsys.readouterr().err


def test_a_file_that_is_there_is_replaced_when_asked() -> None:
    Path("a.yaml").write_text("nam: 2020", "utf-8")
    assert main([*DU, "-o", "a.yaml", "--ghi-de"]) == 0
    assert "nam: 2026" in Path("a.yaml").read_text("utf-8")


def test_without_a_terminal_what_is_missing_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["new", "ho-so", "--ten", "Cửa Nam"]) == 2
    assert "Thiếu tùy chọn --nam, --so-to" in capsys.readouterr().err


def test_on_a_terminal_it_asks_and_asks_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tra_loi = ["xã Bát Tràng", "hai nghìn", "2026", "", "ba cap", "", "huyện Gia Lâm", "2", ""]
    monkeypatch.setattr("sys.stdin", ManHinh("\n".join(tra_loi)))
    assert main(["new", "ho-so", "-o", "b.yaml"]) == 0
    said = capsys.readouterr().err
    assert "lỗi: “hai nghìn” phải là số từ 2000 đến 2100." in said
    assert "[xã]" in said
    ho_so = load_ho_so(Path("b.yaml")).value
    assert ho_so is not None
    assert (ho_so.don_vi.loai, ho_so.don_vi.mo_hinh, ho_so.nam) == ("xa", "ba_cap", 2026)
    assert (ho_so.don_vi.dia_danh, len(ho_so.to_dan_van)) == ("Bát Tràng", 2)


def test_ctrl_c_while_asked_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def ngat(*_a: object, **_k: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", ManHinh())
    monkeypatch.setattr("click.termui.visible_prompt_func", ngat)
    assert main(["new", "ho-so"]) == 130
    assert list(tmp_path.iterdir()) == []
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("them", "noi"),
    [
        (("--nam", "26"), "từ 2000 đến 2100"),
        (("--so-to", "một"), "phải là số"),
        (("--loai", "phuog"), "Ý bạn là “phường”"),
        (("--ten", "12"), "không phải là tên"),
    ],
)
def test_an_answer_that_will_not_do_is_refused(
    them: tuple[str, ...], noi: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*DU, *them]) == 2
    assert noi in capsys.readouterr().err


def test_the_file_may_stand_right_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*DU, "a.yaml"]) == 0
    assert Path("a.yaml").is_file()
    assert main([*DU, "c.yaml", "-o", "b.yaml"]) == 2
    assert "chỉ ghi một lần" in capsys.readouterr().err
    assert not Path("b.yaml").exists()
