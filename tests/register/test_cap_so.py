"""A number is given out and entered in one step: never twice, never lost."""

import os
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from reportgen.ban_hanh.so_van_ban import Viec, doc_so
from reportgen.diagnostics import ExitCode, ReportgenError
from reportgen.domain.ho_so import HoSo
from reportgen.khoa_tep import khoa_tep
from reportgen.register import cap_so as mo_dun
from reportgen.register.cap_so import cap_so, tra_so
from tests.register.ho_so_thu import NGAY, bao_cao_quy, cap, doc, muc, soan, voi_so

GOC = Path(__file__).parents[2]
SO_TO = 8


@pytest.fixture
def tep(tmp_path: Path) -> Path:
    path = tmp_path / "hồ-sơ.yaml"
    path.write_text(voi_so(muc("07-BC/BXDĐ", "2026-04-03", "NK4")), encoding="utf-8")
    return path


def cac_so(path: Path) -> list[str]:
    return [entry.so_ky_hieu for entry in doc(path).van_ban]


def test_the_number_and_its_entry(tep: Path) -> None:
    before = tep.read_text("utf-8")
    assert cap(tep).so_ky_hieu == "08-BC/BXDĐ"
    line = (
        '  - {loai: bao_cao_quy, so_ky_hieu: "08-BC/BXDĐ", ngay: 2026-07-03, '
        "trich_yeu: Kết quả công tác quý Q2, nguoi_ky: NK4, ky: Q2}\n"
    )
    assert tep.read_text("utf-8") == before + line


def test_the_register_gives_the_document_back(tep: Path) -> None:
    viec = bao_cao_quy("TDP02")
    cap(tep, viec)
    (found,), _ = doc_so(doc(tep))  # the entry before it is of no type made here
    assert (found.loai, found.ky, found.pham_vi) == (viec.loai, viec.ky, viec.pham_vi)


def test_a_document_that_has_its_number_keeps_it(tep: Path) -> None:
    cap(tep)
    before = tep.read_bytes()
    again = cap(tep, ngay=date(2026, 7, 9))
    assert (again.so_ky_hieu, [d.code for d in again.van_de]) == ("08-BC/BXDĐ", ["BH056"])
    assert tep.read_bytes() == before


def test_the_mode_of_the_file_and_a_link_to_it_stay(tep: Path) -> None:
    tep.chmod(0o600)
    link = tep.with_name("lối-tắt.yaml")
    link.symlink_to(tep)
    cap(link)
    assert link.is_symlink()
    assert stat.S_IMODE(tep.stat().st_mode) == 0o600
    assert cac_so(tep) == ["07-BC/BXDĐ", "08-BC/BXDĐ"]


def test_a_read_only_dossier_is_the_environment_and_stays(tep: Path) -> None:
    tep.chmod(0o444)
    before = tep.read_bytes()
    with pytest.raises(ReportgenError) as stopped:
        cap(tep)
    assert stopped.value.exit_code is ExitCode.MOI_TRUONG
    assert "chỉ đọc" in stopped.value.diagnostics[0].message
    assert tep.read_bytes() == before


def test_without_a_date_no_number(tep: Path) -> None:
    with pytest.raises(ReportgenError, match="phải có ngày"):
        cap(tep, ngay=None)


def test_a_date_the_dossier_cannot_have_leaves_it_as_it_was(tep: Path) -> None:
    before = tep.read_bytes()
    with pytest.raises(ReportgenError):
        cap(tep, ngay=date(2041, 7, 3))
    assert tep.read_bytes() == before


def test_what_stops_the_composing_leaves_everything_as_it_was(tep: Path) -> None:
    def hong(_ho_so: HoSo, _viec: Viec, _so: str) -> tuple[str, str]:
        raise ReportgenError(())

    before = tep.read_bytes()
    with pytest.raises(ReportgenError):
        cap_so((tep,), bao_cao_quy(), hong, ngay=NGAY)
    assert tep.read_bytes() == before
    assert [path.name for path in tep.parent.iterdir()] == [tep.name]


def test_a_number_is_given_back(tep: Path) -> None:
    before = tep.read_bytes()
    assert tra_so((tep,), cap(tep)) is None
    assert tep.read_bytes() == before


def test_a_number_is_given_back_from_among_other_changes(tep: Path) -> None:
    before = tep.read_text("utf-8")
    given = cap(tep)
    cap(tep, bao_cao_quy("TDP01"))
    assert tra_so((tep,), given) is None
    assert cac_so(tep) == ["07-BC/BXDĐ", "01-BC/TDV"]
    assert tep.read_text("utf-8").startswith(before)


def test_a_number_after_which_another_was_given_stays_and_is_told(tep: Path) -> None:
    given = cap(tep)
    cap(tep, bao_cao_quy(ky="Q3"), date(2026, 10, 2))
    told = tra_so((tep,), given)
    assert told is not None
    assert told.code == "BH057"
    assert cac_so(tep) == ["07-BC/BXDĐ", "08-BC/BXDĐ", "09-BC/BXDĐ"]


def test_a_file_changed_while_composing_is_noticed_and_numbered_anew(tep: Path) -> None:
    calls: list[str] = []

    def sua_giua_chung(ho_so: HoSo, viec: Viec, so: str) -> tuple[str, str]:
        calls.append(so)
        if len(calls) == 1:  # somebody saves from an editor, which knows no lock
            with tep.open("a", encoding="utf-8") as file:
                file.write(f"  - {{{muc('08-BC/BXDĐ', '2026-06-03', 'NK4')}}}\n")
        return soan(ho_so, viec, so)

    done = cap_so((tep,), bao_cao_quy(), sua_giua_chung, ngay=NGAY)
    assert calls == ["08-BC/BXDĐ", "09-BC/BXDĐ"]
    assert done.so_ky_hieu == "09-BC/BXDĐ"
    assert cac_so(tep) == ["07-BC/BXDĐ", "08-BC/BXDĐ", "09-BC/BXDĐ"]


def test_in_a_folder_the_file_with_the_register_takes_the_entry(tmp_path: Path) -> None:
    text = voi_so(muc("07-BC/BXDĐ", "2026-04-03", "NK4"))
    head, register = text.split("\nvan_ban:\n")
    (tmp_path / "1-chung.yaml").write_text(head + "\n", encoding="utf-8")
    (tmp_path / "2-so.yaml").write_text("# sổ\nvan_ban:\n" + register, encoding="utf-8")
    (tmp_path / "3-khac.yaml").write_text("ten_goi_to: tổ dân vận\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    cap(tmp_path)
    changed = [p.name for p in tmp_path.iterdir() if p.read_bytes() != before[p.name]]
    assert changed == ["2-so.yaml"]


def _mot_lan(path: str, ky: str, pham_vi: str, ngay: date) -> str:
    return cap(Path(path), bao_cao_quy(pham_vi, ky), ngay).so_ky_hieu


def test_many_at_once_get_each_a_number_of_its_own(tep: Path) -> None:
    asked = [(ky, f"TDP{n:02d}") for ky in ("Q1", "Q2", "Q3") for n in (1, 2)]
    asked += [(ky, "phuong") for ky in ("Q1", "Q2", "Q3")]
    with ProcessPoolExecutor(max_workers=SO_TO) as pool:
        given = list(
            pool.map(
                _mot_lan,
                [str(tep)] * len(asked),
                [ky for ky, _ in asked],
                [scope for _, scope in asked],
                [date(2026, 10, 5)] * len(asked),
            )
        )
    assert sorted(n for n, (_, scope) in zip(given, asked, strict=True) if scope == "phuong") == [
        "08-BC/BXDĐ", "09-BC/BXDĐ", "10-BC/BXDĐ",
    ]  # fmt: skip
    for team in ("TDP01", "TDP02"):
        own = sorted(n for n, (_, scope) in zip(given, asked, strict=True) if scope == team)
        assert own == ["01-BC/TDV", "02-BC/TDV", "03-BC/TDV"]
    assert sorted(cac_so(tep)) == sorted(["07-BC/BXDĐ", *given])
    assert [path.name for path in tep.parent.iterdir()] == [tep.name]


def test_many_at_once_for_one_document_get_one_number(tep: Path) -> None:
    with ProcessPoolExecutor(max_workers=4) as pool:
        given = set(pool.map(_mot_lan, [str(tep)] * 8, ["Q2"] * 8, ["phuong"] * 8, [NGAY] * 8))
    assert given == {"08-BC/BXDĐ"}
    assert cac_so(tep) == ["07-BC/BXDĐ", "08-BC/BXDĐ"]


GIU = """
import sys, time
from pathlib import Path
from tests.register.ho_so_thu import NGAY, bao_cao_quy
from reportgen.register.cap_so import cap_so
def cham(ho_so, viec, so):
    print(so, flush=True)
    time.sleep(60)
cap_so((Path(sys.argv[1]),), bao_cao_quy(), cham, ngay=NGAY)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_one_killed_in_the_middle_leaves_the_file_whole_and_no_lock(tep: Path) -> None:
    before = tep.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", GIU, str(tep)],
        cwd=GOC,
        env={**os.environ, "PYTHONPATH": str(GOC)},
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().decode().strip() == "08-BC/BXDĐ"
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert tep.read_bytes() == before
    start = time.monotonic()
    assert cap(tep).so_ky_hieu == "08-BC/BXDĐ"
    assert time.monotonic() - start < 10
    assert [path.name for path in tep.parent.iterdir()] == [tep.name]


def test_whoever_waits_too_long_is_told(tep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mo_dun, "khoa_tep", lambda path: khoa_tep(path, 0.1))
    with khoa_tep(tep), pytest.raises(ReportgenError) as stopped:
        cap(tep)
    assert stopped.value.exit_code is ExitCode.MOI_TRUONG
    assert "một người khác" in stopped.value.diagnostics[0].message
