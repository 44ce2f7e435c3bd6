"""Every printed figure leads to the entries that make it, and they add up to it."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from reportgen.aggregate.bang_so import facts_json
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.bang_chung import TEN, cac_muc
from reportgen.compose.ten_so_lieu import ten_so_lieu
from reportgen.compose.truy_nguon import cac_so
from reportgen.document.tree import Run, Table, VanBan
from reportgen.document.walk import map_runs
from reportgen.domain.ho_so import HoSo
from reportgen.text_vn import bo_dau
from tests.ho_tro.cay import cay, toan_van
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau
from tests.ho_tro.sinh_ho_so import ngau_nhien

VAN_BAN = (
    (LTT, "bao_cao_quy", "Q2", "phuong", ()),
    (LTT, "bao_cao_quy", "Q3", "TDP4", ()),
    (LTT, "so_ket_6_thang", "6T", "phuong", ()),
    (LTT, "tong_ket_nam", "N", "phuong", ()),
    (LTT, "bao_cao_thang", "T05", "phuong", ()),
    (LTT, "bao_cao_thang", "T09", "TDP1", ()),
    (LTT, "bao_cao_chuyen_de", "N", "phuong", ("MH-03",)),
    (HK, "bao_cao_quy", "Q1", "phuong", ()),
    (HK, "bao_cao_thang", "T08", "phuong", ()),
    (HK, "bao_cao_chuyen_de", "N", "phuong", ("giai_phong_mat_bang",)),
    (HK, "bao_cao_chuyen_de", "N", "TDP13", ("giai_phong_mat_bang",)),
    (HK, "bao_cao_chuyen_de", "N", "phuong", ("hoa_giai",)),
)


def _van_ban(ten: str, loai: str, ky: str, pham_vi: str, muc: tuple[str, ...]) -> VanBan:
    return cay(ho_so_mau(ten), loai, ky, pham_vi, muc=muc, bang_chung=True)


def _so(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _cac_run(van_ban: VanBan) -> Iterator[Run]:
    found: list[Run] = []

    def note(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        found.extend(runs)
        return runs

    map_runs(van_ban, note)
    yield from found


def _bang(van_ban: VanBan) -> Table:
    last = van_ban.phu_luc[-1]
    assert last.ten == TEN
    (table,) = last.noi_dung
    assert isinstance(table, Table)
    return table


def _chu(cell: object) -> str:
    return "".join(r.text for r in cell.runs)  # type: ignore[attr-defined]


GOP = 3


def _mot_o(text: str) -> list[list[str]]:
    """The entries of one cell, "HD-001 (12), HD-002 (1.046)", as rows end."""
    found = re.findall(r"(\S+) \(([^()]+)\)(?:, |$)", text)
    assert ", ".join(f"{ma} ({amount})" for ma, amount in found) == text
    return [[ma, "", "", amount] for ma, amount in found]


def _nhom(van_ban: VanBan) -> Iterator[tuple[str, str, list[list[str]]]]:
    """Each figure of the evidence: its code, its total, its rows."""
    code, total, rows = "", "", []
    for row in _bang(van_ban).than:
        texts = [_chu(cell) for cell in row.cells]
        if row.neo:
            if code:
                yield code, total, rows
            code, total, rows = row.neo, texts[1], []
        rows += [texts] if len(texts) > GOP else [[*texts[:2], *e] for e in _mot_o(texts[GOP - 1])]
    yield code, total, rows


@pytest.mark.parametrize("chon", VAN_BAN, ids=lambda c: "-".join(map(str, c[1:4])))
def test_amounts_of_every_figure_add_up_to_it(chon: tuple[str, str, str, str, tuple]) -> None:
    for code, total, rows in _nhom(_van_ban(*chon)):
        amounts = [_so(row[5]) for row in rows if row[5] != "-"]
        assert sum(amounts) == _so(total), code


@pytest.mark.parametrize("chon", VAN_BAN, ids=lambda c: "-".join(map(str, c[1:4])))
def test_every_printed_figure_has_its_rows(chon: tuple[str, str, str, str, tuple]) -> None:
    van_ban = _van_ban(*chon)
    anchors = {row.neo for row in _bang(van_ban).than if row.neo}
    printed = {run.nguon for run in _cac_run(van_ban) if run.nguon}
    assert printed
    assert printed <= anchors


@pytest.mark.parametrize("chon", VAN_BAN, ids=lambda c: "-".join(map(str, c[1:4])))
def test_a_figure_links_to_the_total_it_prints(chon: tuple[str, str, str, str, tuple]) -> None:
    van_ban = _van_ban(*chon)
    totals = {code: _so(total) for code, total, _ in _nhom(van_ban)}
    for run in _cac_run(van_ban):
        if run.nguon and not run.text.endswith("%"):
            shown, total = _so(run.text), totals[run.nguon]
            in_millions = run.nguon.split("@")[0] == "so_tien" and shown == total / 1_000_000
            assert shown == total or in_millions, (run, total)


@pytest.mark.parametrize("chon", VAN_BAN, ids=lambda c: "-".join(map(str, c[1:4])))
def test_evidence_changes_no_word_of_the_document(chon: tuple[str, str, str, str, tuple]) -> None:
    ten, loai, ky, pham_vi, muc = chon
    plain = cay(ho_so_mau(ten), loai, ky, pham_vi, muc=muc)
    told = toan_van(_van_ban(*chon))
    assert told.startswith(toan_van(plain) + "\n[phụ lục]")


@pytest.mark.parametrize(
    ("ten", "ky", "pham_vi"),
    [
        (LTT, "Q2", "phuong"),
        (LTT, "N", "phuong"),
        (LTT, "Q3", "TDP4"),
        (HK, "6T", "phuong"),
    ],
)
def test_evidence_names_the_entries_that_facts_name(ten: str, ky: str, pham_vi: str) -> None:
    ho_so = ho_so_mau(ten)
    so_lieu = tong_hop(ho_so, ky, pham_vi)
    named = facts_json(so_lieu)["nguon"]
    figures = cac_so(so_lieu)
    assert isinstance(named, dict)
    for code, ids in named.items():
        rows = [entry.ma for entry in cac_muc(ho_so, so_lieu, code, figures[code])]
        assert rows == ids, code


@pytest.mark.parametrize("hat", range(12))
def test_amounts_add_up_in_any_dossier(hat: int) -> None:
    ho_so = ngau_nhien(hat)
    so_lieu = tong_hop(ho_so, "N")
    for code, figure in cac_so(so_lieu).items():
        amounts = [entry.luong for entry in cac_muc(ho_so, so_lieu, code, figure)]
        assert sum(amounts) == figure.gia_tri, code


def test_every_figure_has_a_name_in_vietnamese(hoan_kiem_q1: HoSo) -> None:
    for code in cac_so(tong_hop(hoan_kiem_q1, "N")):
        assert bo_dau(ten_so_lieu(code)) != ten_so_lieu(code) or " " in ten_so_lieu(code), code


def test_a_rate_shows_numerator_and_denominator() -> None:
    figures = {code: total for code, total, _ in _nhom(_van_ban(*VAN_BAN[3]))}
    assert (figures["giao_ban.da_hop"], figures["giao_ban.phai_hop"]) == ("58", "60")
    assert (figures["hoa_giai.thanh"], figures["hoa_giai.xong"]) == ("11", "13")


def test_the_evidence_tells_nothing_of_what_cases_are_about() -> None:
    ho_so = ho_so_mau(LTT)
    text = toan_van(_van_ban(*VAN_BAN[3]))
    evidence = text.split(TEN)[1]
    assert not any(case.noi_dung in evidence for case in (*ho_so.hoa_giai, *ho_so.don_thu))


@pytest.fixture
def hoan_kiem_q1() -> HoSo:
    return ho_so_mau(HK)


@pytest.mark.parametrize("chon", [VAN_BAN[0], VAN_BAN[7]], ids=lambda c: "-".join(map(str, c[1:4])))
def test_every_figure_of_the_tables_leads_to_its_entries(chon: tuple) -> None:
    """Of the period, of each team, of the period compared with; but for serial numbers."""
    van_ban = _van_ban(*chon)
    tables = [b for p in van_ban.phu_luc[:-1] for b in p.noi_dung if isinstance(b, Table)]
    cells = [cell for t in tables for row in t.than for cell in row.cells[1:]]
    figures = [cell for cell in cells if re.fullmatch(r"[1-9][\d.,]*(/\d+)?", _chu(cell))]
    assert len(figures) > 40
    assert [_chu(cell) for cell in figures if not any(r.nguon for r in cell.runs)] == []


def test_sums_told_in_prose_lead_to_the_activities_summed() -> None:
    van_ban = _van_ban(HK, "bao_cao_quy", "Q3", "phuong", ())
    parts = {code: rows for code, _, rows in _nhom(van_ban) if code.startswith("rieng.")}
    assert len(parts) > 30
    assert any(len(rows) > 3 for rows in parts.values())
