"""Use case of choosing: which types, periods and scopes of a dossier one batch is to make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.chon_them import BANG_CHUNG, BIEU_DO, DAT_DAU, TEN_THEM
from reportgen.app.ho_so_mo import HoSoMo, danh_so_chung
from reportgen.app.lich_nam import XONG, lich_nam
from reportgen.app.lo import KetQuaLo, YeuCauLo
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Severity
from reportgen.domain.ho_so import PHUONG

if TYPE_CHECKING:
    from reportgen.ban_hanh.loai_van_ban import LoaiVanBan

MOI_TO = "moi-to"
"""The scope that stands for every team."""
DINH_DANG = ("docx", "pdf")
LuaChon = tuple[tuple[str, str], ...]
"""What can be chosen: value and words for it."""


@dataclass(frozen=True, slots=True)
class ChonLo:
    """What was chosen: codes of types, periods, scopes, the formats, what is added to each."""

    loai: tuple[str, ...] = ()
    ky: tuple[str, ...] = ()
    pham_vi: tuple[str, ...] = ()
    dinh_dang: tuple[str, ...] = DINH_DANG
    them: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BangLo:
    """What there is to choose from, and what was chosen of it.

    ``to``: the teams; ``dem``: name of each type chosen and how many documents of it the choice
    means, 0 when its periods or scopes are not among those chosen; ``sai``: what stops the choice.
    """

    loai: LuaChon
    ky: LuaChon
    to: LuaChon
    chon: ChonLo
    dem: tuple[tuple[str, int], ...]
    sai: tuple[Diagnostic, ...] = ()

    @property
    def so_van_ban(self) -> int:
        """Documents in all."""
        return sum(number for _, number in self.dem)


@dataclass(frozen=True, slots=True)
class VanBanLo:
    """A document of a batch as people see it; ``tep``: its files by format, none when it failed."""

    ten: str
    so_ky_hieu: str
    so_trang: int | None
    tep: Mapping[str, Path]
    van_de: tuple[Diagnostic, ...]


def chon_den_han(opened: HoSoMo, hom_nay: date) -> ChonLo:
    """Choose what is due: of the year's documents not yet issued those of the nearest day.

    Raises:
        ReportgenError: the dossier has errors.
    """
    left = [row for row in lich_nam(opened, hom_nay) if row.tinh_trang != XONG]
    nearest = min((abs(row.han - hom_nay) for row in left), default=None)
    due = [row for row in left if abs(row.han - hom_nay) == nearest]
    return ChonLo(
        tuple(dict.fromkeys(row.loai for row in due)),
        tuple(dict.fromkeys(row.ky for row in due)),
        (PHUONG,),
    )


def bang_lo(opened: HoSoMo, asked: ChonLo) -> BangLo:
    """List what a batch of the dossier can be made of, and count what the choice means.

    Codes that the dossier does not know are left out of the choice.

    Raises:
        ReportgenError: the dossier, or the unit's own types, have errors.
    """
    from reportgen.ban_hanh.ky import MA_KY
    from reportgen.domain.ky_bao_cao import parse_ky
    from reportgen.domain.pham_vi import ten_pham_vi

    dossier, _ = opened.can()
    kinds = opened.rieng().cac_loai
    used = {code for kind in kinds for code in kind.ky}
    periods = [code for code in MA_KY if code in used]
    teams = tuple(team.ma for team in dossier.to_dan_van)
    chosen = ChonLo(
        _giu(asked.loai, [kind.ma for kind in kinds]),
        _giu(asked.ky, periods),
        _giu(asked.pham_vi, [PHUONG, MOI_TO, *teams]),
        _giu(asked.dinh_dang, DINH_DANG),
        _giu(asked.them, tuple(TEN_THEM)),
    )
    wrong: list[Diagnostic] = []
    named = [kind for kind in kinds if kind.ma in chosen.loai]
    counts = tuple((kind.ten, _dem(opened, kind, chosen, wrong)) for kind in named)
    return BangLo(
        tuple((kind.ma, _hoa(kind.ten)) for kind in kinds),
        tuple((p, _hoa(parse_ky(p, dossier.nam, dossier.ky_bao_cao).ten)) for p in periods),
        tuple((code, _hoa(ten_pham_vi(dossier, code))) for code in teams),
        chosen,
        counts,
        tuple(dict.fromkeys(wrong)),
    )


def yeu_cau_lo(opened: HoSoMo, board: BangLo, thu_muc: Path) -> YeuCauLo:
    """Say a choice as a batch: only types of which there are documents, what fits any of them.

    Raises:
        ReportgenError: the dossier has errors.
    """
    made = {name for name, number in board.dem if number}
    kinds = [
        kind for kind in opened.rieng().cac_loai if kind.ma in board.chon.loai and kind.ten in made
    ]
    return YeuCauLo(
        ho_so=(opened.path,),
        loai=tuple(kind.ma for kind in kinds),
        ky=_ky_hop(kinds, board.chon.ky),
        pham_vi=_pham_vi_hop(opened, kinds, board.chon.pham_vi),
        dinh_dang=board.chon.dinh_dang,
        thu_muc=str(thu_muc),
        bieu_do=BIEU_DO in board.chon.them,
        bang_chung=BANG_CHUNG in board.chon.them,
        dat_dau=DAT_DAU in board.chon.them,
    )


def cac_van_ban(result: KetQuaLo, opened: HoSoMo) -> tuple[VanBanLo, ...]:
    """Give the documents of a batch of a dossier, those that failed first."""
    made = [_van_ban(Path(result.thu_muc), row, opened) for row in result.dong]
    return tuple(sorted(made, key=lambda one: bool(one.tep)))


def vi_sao_dung(result: KetQuaLo) -> tuple[Diagnostic, ...]:
    """Say what ended a batch before its time; nothing when somebody did."""
    found = result.dung.get("van_de") if result.dung else None
    return tuple(_van_de(one) for one in found) if isinstance(found, list) else ()


def _van_ban(folder: Path, row: Mapping[str, object], opened: HoSoMo) -> VanBanLo:
    found = row.get("van_de")
    pages = row.get("so_trang")
    return VanBanLo(
        _hoa(str(row["ten"])),
        str(row.get("so_ky_hieu") or ""),
        pages if isinstance(pages, int) else None,
        {kind: folder / str(row[kind]) for kind in DINH_DANG if row.get(kind)},
        danh_so_chung([_van_de(one) for one in found], opened.goc)
        if isinstance(found, list)
        else (),
    )


def _van_de(told: Mapping[str, object]) -> Diagnostic:
    """Read what :meth:`Diagnostic.as_json` wrote."""

    def text(name: str) -> str:
        return str(told.get(name) or "")

    line = told.get("dong")
    place = Location(text("tep"), line if isinstance(line, int) else 0, 0, text("vi_tri"))
    severity = Severity(text("muc"))
    hint, clause = text("goi_y"), text("can_cu")
    return Diagnostic(text("ma"), severity, text("thong_bao"), place, hint, clause)


def _dem(opened: HoSoMo, kind: LoaiVanBan, chosen: ChonLo, wrong: list[Diagnostic]) -> int:
    """Count the documents of a type; what stops it goes to *wrong*."""
    from reportgen.ban_hanh.chon_viec import chon_viec

    dossier, _ = opened.can()
    scopes = _pham_vi_hop(opened, [kind], chosen.pham_vi)
    periods = _ky_hop([kind], chosen.ky)
    if not scopes or (kind.can_ky and not periods):
        return 0
    kinds = opened.rieng().cac_loai
    try:
        return len(chon_viec(dossier, (kind.ma,), periods, scopes, (), kinds).value or ())
    except ReportgenError as stopped:
        wrong += stopped.diagnostics
        return 0


def _ky_hop(kinds: Sequence[LoaiVanBan], periods: tuple[str, ...]) -> tuple[str, ...]:
    """Periods that mean something to one of the types; those made of entries take any."""
    from reportgen.ban_hanh.muc_nguon import NGUON_CO_MUC

    if any(kind.nguon in NGUON_CO_MUC for kind in kinds):
        return periods
    fitting = {code for kind in kinds for code in kind.ky}
    return tuple(code for code in periods if code in fitting)


def _pham_vi_hop(
    opened: HoSoMo, kinds: Sequence[LoaiVanBan], scopes: tuple[str, ...]
) -> tuple[str, ...]:
    """Scopes that one of the types is made for, every team by its own code."""
    from reportgen.ban_hanh.loai_van_ban import cap_cua

    dossier, _ = opened.can()
    teams = tuple(team.ma for team in dossier.to_dan_van)
    wanted = [one for code in scopes for one in (teams if code == MOI_TO else (code,))]
    levels = {level for kind in kinds for level in kind.pham_vi}
    return tuple(dict.fromkeys(code for code in wanted if cap_cua(code) in levels))


def _giu(asked: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """What was asked of what there is, in its order."""
    wanted = set(asked)
    return tuple(code for code in known if code in wanted)


def _hoa(text: str) -> str:
    return text[:1].upper() + text[1:]
