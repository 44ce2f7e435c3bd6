"""Use case: rows copied from a workbook become entries, all of them or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportgen.app.bieu_mau import Duong, Gui, OTruong, cac_chi_so, cac_o, da_dien, thay_doi
from reportgen.app.ghi_ho_so import ViecGhi, ghi_ho_so
from reportgen.app.ho_so_mo import HoSoMo
from reportgen.app.liet_ke_muc import ma_tiep, so_muc
from reportgen.diagnostics import Diagnostic
from reportgen.domain.truong_nhap import KieuNhap
from reportgen.text_vn import chuan_hoa_khoa
from reportgen.yaml_source import them_cac_muc
from reportgen.yaml_source.viet import GiaTri

NHIEU_DONG = 500


@dataclass(frozen=True, slots=True)
class KetQuaDan:
    """How many entries were added; ``sai``: row (from 1, the names' row aside, 0: none) and why."""

    so_muc: int
    sai: tuple[tuple[int, str], ...] = ()


def ten_cot(opened: HoSoMo, duong: Duong) -> tuple[str, ...]:
    """Names that columns may have: those of the fields of a form, then of indicators."""
    fields = [o for o in cac_o(opened, (*duong, 0), None) if _mot_o(o)]
    return tuple(o.truong.ten_goi for o in fields)


def _mot_o(o: OTruong) -> bool:
    return not o.truong.lop and o.truong.kieu not in (KieuNhap.SO_LIEU, KieuNhap.KHAC)


def dan_dong(opened: HoSoMo, duong: Duong, chu: str, dau: str, luc: datetime) -> KetQuaDan:
    """Add the rows of *chu*: tabs between cells, the columns' names in the first row.

    Raises:
        XungDotError: the file has changed since it was shown.
        ReportgenError: it cannot be written.
    """
    rows = [line.split("\t") for line in chu.replace("\r\n", "\n").split("\n") if line.strip()]
    if len(rows) < 2:  # noqa: PLR2004 - names and one row
        return KetQuaDan(0, ((0, "dán cả dòng tên cột và ít nhất một dòng dưới nó"),))
    if len(rows) > NHIEU_DONG + 1:
        return KetQuaDan(0, ((0, f"mỗi lần dán nhiều nhất {NHIEU_DONG} dòng"),))
    blank = cac_o(opened, (*duong, 0), None)
    columns = _cot(blank, rows[0])
    strange = [name for name, column in zip(rows[0], columns, strict=True) if not column]
    if strange:
        return KetQuaDan(0, ((0, f"không biết cột “{strange[0].strip()}” ghi vào đâu"),))
    entries = _cac_muc(opened, duong, blank, columns, rows[1:])
    first = so_muc(opened, duong)
    job = ViecGhi(opened.path, dau, luc, "them", str(duong[0]))
    done = ghi_ho_so(
        job,
        lambda seen: them_cac_muc(seen.du_lieu, duong, entries),
        lambda found: _dong_cua(found, duong, first) > 0 or not found.location.vi_tri,
    )
    wrong = tuple((_dong_cua(d, duong, first), d.message) for d in done.sai)
    return KetQuaDan(0 if wrong else len(entries), wrong)


def _cot(blank: Sequence[OTruong], names: Sequence[str]) -> list[str]:
    """The form's name of each column, an indicator's with ``so_lieu.`` before; empty: unknown."""
    known = {chuan_hoa_khoa(o.truong.ten_goi): o.ten for o in blank if _mot_o(o)}
    known |= {o.ten: o.ten for o in blank if _mot_o(o)}
    if any(o.truong.kieu is KieuNhap.SO_LIEU for o in blank):
        for code, words in cac_chi_so():
            known[chuan_hoa_khoa(words.rsplit(" (", 1)[0])] = f"so_lieu.{code}"
            known[code] = f"so_lieu.{code}"
    return [known.get(chuan_hoa_khoa(name), "") for name in names]


def _cac_muc(
    opened: HoSoMo,
    duong: Duong,
    blank: Sequence[OTruong],
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> list[dict[str, GiaTri]]:
    entries = []
    code = ma_tiep(opened, duong) or "M-001"
    for cells in rows:
        given = {c: cell.strip() for c, cell in zip(columns, cells, strict=False)}
        if any(o.ten == "ma" for o in blank) and not given.get("ma"):
            given["ma"], code = code, _sau(code)
        filled = tuple(_theo_loi(o, given) for o in da_dien(blank, _gui(given)))
        entries.append(
            {k: v for k, v in thay_doi(blank, filled, moi=True).items() if v is not None}
        )
    return entries


def _gui(given: Mapping[str, str]) -> Gui:
    several: dict[str, tuple[str, ...]] = {name: (text,) for name, text in given.items()}
    figures = {k.removeprefix("so_lieu."): v for k, v in given.items() if k.startswith("so_lieu.")}
    several |= {"so_lieu.ma": tuple(figures), "so_lieu.so": tuple(figures.values())}
    if "to" in given:
        several["to"] = tuple(part.strip() for part in given["to"].split(",") if part.strip())
    return Gui(given, several)


def _theo_loi(o: OTruong, given: Mapping[str, str]) -> OTruong:
    """Take words for codes: a team's name, a field's name, yes and no."""
    codes = {chuan_hoa_khoa(words): code for code, words in o.lua_chon}
    if o.truong.kieu is KieuNhap.CO_KHONG:
        return replace(o, chu="co" if chuan_hoa_khoa(o.chu) in ("co", "x") else "")
    if o.truong.kieu is KieuNhap.CAC_TO:
        return replace(o, cac=tuple(codes.get(chuan_hoa_khoa(c), c) for c in o.cac))
    return replace(o, chu=codes.get(chuan_hoa_khoa(o.chu), o.chu)) if given.get(o.ten) else o


def _sau(code: str) -> str:
    head = code.rstrip("0123456789")
    number = code[len(head) :]
    return f"{head}{int(number or 0) + 1:0{len(number)}}"


def _dong_cua(found: Diagnostic, duong: Duong, first: int) -> int:
    """The row a problem is about, from 1; 0: none of those pasted."""
    here = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in duong).removeprefix(".")
    place = found.location.vi_tri
    if not place.startswith(f"{here}["):
        return 0
    return max(0, int(place[len(here) + 1 :].split("]")[0]) - first + 1)
