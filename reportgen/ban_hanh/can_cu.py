"""Cite legal bases: those in force on the document's date, in the words of its family."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from reportgen.ban_hanh.chu_viet import gap, ha_chu_dau
from reportgen.diagnostics import Diagnostic, Location, information, warning
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import CanCu, HoSo
from reportgen.text_vn import bo_dau, chuan_hoa_khoa, ngay_dai, ngay_day_du, viet_hoa_dau

_LUAT = ("Luật", "Pháp lệnh", "Bộ luật", "Hiến pháp")
_NOI = ("về", "ban hành", "quy định", "sửa đổi", "hướng dẫn", "phê duyệt", "thay thế", "của")


@dataclass(frozen=True, slots=True)
class VanBanVienDan:
    """A text that can be cited. ``trich_yeu`` begins with its own word ("về", "ban hành")."""

    so_ky_hieu: str
    loai: str
    co_quan: str
    trich_yeu: str
    ngay: date | None = None
    hieu_luc_tu: date | None = None
    het_hieu_luc: date | None = None
    thay_boi: str = ""
    vi_tri: str = ""

    def co_hieu_luc(self, ngay: date) -> bool:
        """Whether it is in force on *ngay* (``het_hieu_luc`` is the first day it is not)."""
        start = self.hieu_luc_tu or self.ngay
        return (start is None or start <= ngay) and not self.da_het(ngay)

    def da_het(self, ngay: date) -> bool:
        """Whether it has gone out of force by *ngay*."""
        return self.het_hieu_luc is not None and self.het_hieu_luc <= ngay


@cache
def _du_lieu() -> Mapping[str, Any]:
    text = files("reportgen.ban_hanh").joinpath("can_cu.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def ma_gon(so_ky_hieu: str) -> str:
    """Fold a number and symbol for comparing."""
    return gap(so_ky_hieu).replace(" ", "")


@cache
def danh_muc() -> Mapping[str, VanBanVienDan]:
    """Texts we ship, by folded number."""
    return {ma_gon(row["so_ky_hieu"]): VanBanVienDan(**row) for row in _du_lieu()["can_cu"]}


def tra_cuu(ho_so: HoSo, so_ky_hieu: str) -> tuple[VanBanVienDan | None, tuple[Diagnostic, ...]]:
    """Find a text by number or by the dossier's code; the dossier's words stand over ours."""
    wanted = ma_gon(so_ky_hieu)
    for index, entry in enumerate(ho_so.can_cu):
        if wanted in (ma_gon(entry.so_ky_hieu), ma_gon(entry.ma)):
            return _ghep(ho_so, entry, f"can_cu[{index}]")
    return danh_muc().get(wanted), ()


def _ghep(ho_so: HoSo, entry: CanCu, vi_tri: str) -> tuple[VanBanVienDan, tuple[Diagnostic, ...]]:
    shipped = danh_muc().get(ma_gon(entry.so_ky_hieu))
    kind, guessed = _loai(entry, shipped)
    found = VanBanVienDan(
        so_ky_hieu=entry.so_ky_hieu,
        loai=kind,
        co_quan=entry.co_quan,
        trich_yeu=entry.trich_yeu if kind in _LUAT else co_noi(entry.trich_yeu),
        ngay=entry.ngay,
        hieu_luc_tu=entry.hieu_luc_tu,
        het_hieu_luc=entry.het_hieu_luc,
        thay_boi=_so_cua(ho_so, entry.thay_boi),
        vi_tri=vi_tri,
    )
    notes: list[Diagnostic] = []
    if guessed:
        notes.append(
            information(
                "BH014",
                f'{entry.so_ky_hieu} được gọi là "{kind}"',
                Location(vi_tri=vi_tri),
                hint='nếu là Quy định, thêm "loai: quy_dinh"',
            )
        )
    if shipped is not None:
        if entry.ngay and shipped.ngay and entry.ngay != shipped.ngay:
            notes.append(_sai_ngay(entry, shipped.ngay, vi_tri))
        found = replace(
            found,
            ngay=found.ngay or shipped.ngay,
            hieu_luc_tu=found.hieu_luc_tu or shipped.hieu_luc_tu,
            het_hieu_luc=found.het_hieu_luc or shipped.het_hieu_luc,
            thay_boi=found.thay_boi or shipped.thay_boi,
        )
    return found, tuple(notes)


def _sai_ngay(entry: CanCu, right: date, vi_tri: str) -> Diagnostic:
    typed = entry.ngay or right
    return warning(
        "V16",
        f"{entry.so_ky_hieu} ghi ngày {ngay_day_du(typed)}, danh mục là ngày {ngay_day_du(right)}",
        Location(vi_tri=f"{vi_tri}.ngay"),
        hint=f"ghi {right.isoformat()}",
    )


def _so_cua(ho_so: HoSo, ma: str | None) -> str:
    return next((entry.so_ky_hieu for entry in ho_so.can_cu if entry.ma == ma), ma or "")


def _loai(entry: CanCu, shipped: VanBanVienDan | None) -> tuple[str, bool]:
    """Kind of a dossier's entry, and whether it is only guessed."""
    by_symbol: Mapping[str, str] = _du_lieu()["loai_theo_ky_hieu"]
    if entry.loai:
        known = {chuan_hoa_khoa(kind): kind for kind in (*by_symbol.values(), *_LUAT)}
        return known.get(chuan_hoa_khoa(entry.loai), viet_hoa_dau(entry.loai)), False
    if shipped is not None:
        return shipped.loai, False
    if re.search(r"/QH\d+$", entry.so_ky_hieu):
        return "Luật", False
    symbol = re.search(r"[-/]([^\W\d_]+)[-/]", entry.so_ky_hieu)
    if symbol and symbol[1] == "PL":
        return "Pháp lệnh", False
    kind = by_symbol.get(symbol[1], "Văn bản") if symbol else "Văn bản"
    return kind, kind == "Quyết định"


def co_noi(trich_yeu: str) -> str:
    """Give a subject the word that joins it to the issuer: "mức hỗ trợ…" is "về mức hỗ trợ…"."""
    subject = ha_chu_dau(trich_yeu)
    joined = any(bo_dau(subject).startswith(bo_dau(word) + " ") for word in _NOI)
    return subject if joined else f"về {subject}"


def vien_dan(van_ban: VanBanVienDan, ho: HoChuan = HoChuan.DANG) -> str:
    """Cite in full, as for the first time.

    Party: "Quy định số 298-QĐ/TW, ngày 09/6/2025 của Ban Bí thư về …"; a law by name and year.
    State: the date in words, no comma; a law by name and date.

    Source: HD05 6.1.4, 6.2.3; NĐ30, Phụ lục I, Phần I, II.6.a.
    """
    if van_ban.loai in _LUAT:
        return _vien_dan_luat(van_ban, ho)
    day = van_ban.ngay
    when = ""
    if day and ho is HoChuan.DANG:
        when = f", ngày {ngay_day_du(day)}"
    elif day:
        when = f" {ngay_dai(day)}"
    head = f"{van_ban.loai} số {van_ban.so_ky_hieu}{when} của {van_ban.co_quan}"
    return f"{head} {van_ban.trich_yeu}".rstrip()


def _vien_dan_luat(van_ban: VanBanVienDan, ho: HoChuan) -> str:
    name = van_ban.trich_yeu
    if not gap(name).startswith(gap(van_ban.loai)):
        name = f"{van_ban.loai} {name}"
    if ho is not HoChuan.DANG and van_ban.ngay:
        return f"{name} {ngay_dai(van_ban.ngay)}"
    in_number = re.search(r"/(\d{4})/", van_ban.so_ky_hieu)
    year = van_ban.ngay.year if van_ban.ngay else (in_number[1] if in_number else "")
    return f"{name} năm {year}" if year else name


def vien_dan_ngan(van_ban: VanBanVienDan) -> str:
    """Cite shortly, as from the second time on: kind and number (a law: its name)."""
    if van_ban.loai in _LUAT:
        return van_ban.trich_yeu
    return f"{van_ban.loai} số {van_ban.so_ky_hieu}"


def bao_het_hieu_luc(van_ban: VanBanVienDan, ngay: date) -> Diagnostic:
    """Warn that a text is left out because it is no longer in force."""
    end = van_ban.het_hieu_luc or ngay
    return warning(
        "V17",
        f"{vien_dan_ngan(van_ban)} ({van_ban.so_ky_hieu}) hết hiệu lực từ ngày "
        f"{ngay_day_du(end)}, không đưa vào căn cứ",
        Location(vi_tri=van_ban.vi_tri),
        hint=f"dùng {van_ban.thay_boi}" if van_ban.thay_boi else "",
    )
