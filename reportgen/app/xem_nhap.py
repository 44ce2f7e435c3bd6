"""Use case of typing: the document an entry belongs to, with what is in its form, not saved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reportgen.app.bieu_mau import (
    Duong,
    Gui,
    OTruong,
    cac_o,
    da_dien,
    doc_ngay_go,
    kem_van_de,
    nut_tai,
    thay_doi,
)
from reportgen.app.ghi_ho_so import loi_moi
from reportgen.app.ho_so_mo import HoSoMo, danh_so_chung
from reportgen.app.liet_ke_muc import so_muc
from reportgen.app.sua_muc import CHO_SAU, muc_moi
from reportgen.app.trang_giay import (
    BangChon,
    ChonVanBan,
    VanBanXem,
    bang_cua,
    cac_viec,
    dau_ban,
    trang_cua,
    viec_cua,
    xem_van_ban,
)
from reportgen.diagnostics import Diagnostic
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.load import nap_nut
from reportgen.domain.nguon import NguonHoSo
from reportgen.domain.truong_nhap import KieuNhap
from reportgen.yaml_source import NutBang, thay_muc
from reportgen.yaml_source.viet import GiaTri

if TYPE_CHECKING:
    from reportgen.ban_hanh.so_van_ban import Viec

LOAI_CUA_PHAN = {
    "to_dan_van": "danh_sach_thanh_vien",
    "hoi_nghi": "bien_ban_giao_ban",
    "mo_hinh_dan_van_kheo": "dang_ky_mo_hinh",
    "khen_thuong": "quyet_dinh_khen_thuong",
    "chi_tieu": "ke_hoach_nam",
    "kinh_phi": "tong_ket_nam",
}
"""The type looked at first beside the entries of a part; elsewhere the report of their period."""
_NGAY = ("ngay", "ngay_nhan", "ngay_tiep_nhan", "ngay_to_chuc", "tu_ngay", "ngay_dang_ky")
_LOAI_CUA_KY = {"6T": "so_ket_6_thang", "N": "tong_ket_nam"}
DA_DUNG = "Trang giấy theo những gì đang gõ, chưa lưu."
NHU_TEP = "Trang giấy theo hồ sơ đã lưu."
CON_LOI = "Hồ sơ còn lỗi ở chỗ khác nên chưa dựng được trang giấy: xem trang đầu của hồ sơ."
KHONG_CO = "Hồ sơ chưa đủ để làm văn bản nào: hãy ghi tổ dân vận và hoạt động trước."


@dataclass(frozen=True, slots=True)
class MucDangGo:
    """An entry in its form: where (``so`` None: not in a list, or new), and what was typed."""

    duong: Duong
    so: int | None
    gui: Gui
    moi: bool = False


@dataclass(frozen=True, slots=True)
class XemNhap:
    """``bang``, ``xem``: the document; None: the pages shown before are to stay.

    ``cau``: a plain sentence on what the pages show.
    """

    cau: str
    bang: BangChon | None = None
    xem: VanBanXem | None = None


def xem_nhap(opened: HoSoMo, muc: MucDangGo, asked: ChonVanBan, *, dau_tien: bool) -> XemNhap:
    """Make the pages with what is typed; nothing is written and nothing is kept.

    Args:
        dau_tien: no pages are shown yet, so those of the dossier as saved serve until what is
            typed can be read.
    """
    if opened.goc is None:
        return XemNhap(CON_LOI)
    path, filled, changes = _da_go(opened, muc)
    made, told = opened, ""
    if muc.moi and (missing := _con_thieu(filled)):
        told = f"Ghi tiếp {missing} thì trang giấy có mục này."
    elif changes:
        made = doc_lai(opened, thay_muc(opened.goc, path, changes))
        told = _cau_sai(loi_moi(opened.van_de, made.van_de), filled, path)
    if told and not dau_tien:
        return XemNhap(told)
    if told or not changes:
        made = opened if opened.ho_so else doc_lai(opened, opened.goc)
    return _dung(made, opened, (muc, filled), asked, told or (DA_DUNG if changes else NHU_TEP))


def _da_go(
    opened: HoSoMo, muc: MucDangGo
) -> tuple[Duong, tuple[OTruong, ...], dict[str, GiaTri | None]]:
    """Where the entry stands or will stand, its fields as typed, and what of them is not saved.

    Raises:
        LookupError: there is no such entry, or none can be added there.
    """
    if muc.moi:
        if len(muc.duong) > 1 and nut_tai(opened, muc.duong[:-1]) is None:
            raise LookupError(muc.duong)
        path = (*muc.duong, so_muc(opened, muc.duong))
        blank = cac_o(opened, path, None)
        filled = da_dien(blank, muc.gui)
        return path, filled, dict(muc_moi(blank, filled))
    path = muc.duong if muc.so is None else (*muc.duong, muc.so)
    node = nut_tai(opened, path)
    if muc.so is not None and node is None:
        raise LookupError(path)
    old = cac_o(opened, path, node)
    filled = da_dien(old, muc.gui)
    return path, filled, thay_doi(old, filled, moi=False)


def doc_lai(opened: HoSoMo, goc: NutBang) -> HoSoMo:
    """Give the dossier as it would be with the nodes *goc*: checked anew, no text read.

    A team still being entered is no reason to show no pages.
    """
    loaded = nap_nut(goc, opened.nguon or NguonHoSo(goc))
    value = loaded.value
    fits = value and all(d.code in CHO_SAU for d in loaded.diagnostics if d.is_error)
    return replace(
        opened,
        goc=goc,
        ho_so=value.ho_so if value and fits else None,
        nguon=value.nguon if value and fits else None,
        van_de=danh_so_chung(loaded.diagnostics, goc),
    )


def _con_thieu(filled: Sequence[OTruong]) -> str:
    """Names of the first fields of a new entry that must be there and are not yet."""
    names = [f"“{o.truong.ten_goi}”" for o in filled if o.truong.bat_buoc and _trong(o)]
    return ", ".join(names[:3]) + (" và các ô phải ghi khác" if len(names) > 3 else "")  # noqa: PLR2004 - as many as are named


def _trong(o: OTruong) -> bool:
    kind = o.truong.kieu
    return kind not in (KieuNhap.DANH_SACH, KieuNhap.CO_KHONG) and not o.co_gi


def _cau_sai(van_de: Sequence[Diagnostic], filled: Sequence[OTruong], path: Duong) -> str:
    """Say what of the typed cannot be on paper yet; empty: all of it can."""
    wrong = [d for d in van_de if d.code not in CHO_SAU]
    if not wrong:
        return ""
    fields, rest = kem_van_de(filled, path, wrong)
    for o in (one for f in fields for one in (*f.con, f)):
        if o.van_de:
            at = o.truong.ten_goi
            return f"Ô “{at}” chưa đúng, trang giấy còn như trước: {o.van_de[0].message}."
    return f"Trang giấy còn như trước: {rest[0].message}."


def _dung(
    made: HoSoMo,
    opened: HoSoMo,
    go: tuple[MucDangGo, Sequence[OTruong]],
    asked: ChonVanBan,
    cau: str,
) -> XemNhap:
    """Choose the document and make its pages."""
    from reportgen.dung_van_ban import bo_dung

    if made.ho_so is None or made.nguon is None:
        return XemNhap(CON_LOI)
    kinds = [k for k in made.rieng().cac_loai if opened.ho_so is None or cac_viec(opened, k)]
    first = asked.loai or _loai(go)
    for kind in sorted(kinds, key=lambda k: (k.ma != first, k.ma != "bao_cao_quy")):
        tasks = viec_cua(made, kind)
        if tasks:
            break
    else:
        return XemNhap(KHONG_CO)
    chosen = _chon(made.ho_so, tasks, asked if kind.ma == first else ChonVanBan(kind.ma), go)
    board, task = bang_cua(made.ho_so, kinds, tasks, chosen)
    if made is opened:
        pages = xem_van_ban(opened, board.chon)
    else:
        pages = trang_cua(bo_dung(made.ho_so, made.rieng().thu_muc), made.dat_cho, task, board.ten)
    if not pages.html:
        stop = next((d.message for d in pages.van_de if d.is_error), "")
        return XemNhap(f"Chưa làm được văn bản này: {stop}.", board)
    return XemNhap(cau, board, pages)


def _o(go: tuple[MucDangGo, Sequence[OTruong]], *ten: str) -> str:
    """What stands in the first of the fields of an entry that has something."""
    texts = {o.ten: o.chu or (o.cac[0] if len(o.cac) == 1 else "") for o in go[1]}
    return next((texts[name] for name in ten if texts.get(name)), "")


def _loai(go: tuple[MucDangGo, Sequence[OTruong]]) -> str:
    part = str(go[0].duong[0])
    return _LOAI_CUA_KY.get(_o(go, "ky"), LOAI_CUA_PHAN.get(part, "bao_cao_quy"))


def _chon(
    dossier: HoSo,
    tasks: Sequence[Viec],
    asked: ChonVanBan,
    go: tuple[MucDangGo, Sequence[OTruong]],
) -> ChonVanBan:
    """Complete a choice by the entry: the document about it, or that of its period and team."""
    number, code = _o(go, "so_ky_hieu"), _o(go, "ma")
    if not (asked.ky or asked.pham_vi or asked.ban):
        for task in tasks:
            if code in task.muc or (number and task.entry and task.entry.so_ky_hieu == number):
                return ChonVanBan(task.loai.ma, task.ky, task.pham_vi, dau_ban(task))
    day = doc_ngay_go(_o(go, *_NGAY))
    period = asked.ky or _ky(dossier, {t.ky for t in tasks}, _o(go, "ky"), day)
    scope = asked.pham_vi or _o(go, "to", "pham_vi") or _to(dossier, go[0])
    return ChonVanBan(asked.loai, period, scope, asked.ban)


def _to(dossier: HoSo, muc: MucDangGo) -> str:
    """Code of the team that an entry is, or is a part of."""
    steps = [s for s in (*muc.duong, muc.so) if isinstance(s, int)]
    if muc.duong[0] != "to_dan_van" or not steps or steps[0] >= len(dossier.to_dan_van):
        return PHUONG
    return dossier.to_dan_van[steps[0]].ma


def _ky(dossier: HoSo, codes: Collection[str], ghi: str, day: date | None) -> str:
    """The period written in the entry, else the shortest its day falls in; empty: none."""
    from reportgen.domain.ky_bao_cao import parse_ky

    if ghi in codes or day is None:
        return ghi
    windows = [parse_ky(code, dossier.nam, dossier.ky_bao_cao) for code in codes if code]
    inside = [w for w in windows if w.tu_ngay <= day <= w.den_ngay]
    return min(inside, key=lambda w: len(w.cac_thang)).ma if inside else ""
