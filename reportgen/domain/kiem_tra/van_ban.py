"""The register and the legal bases: numbers (V24), signers (V23, V32), bases (V16, V17)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.domain import danh_muc
from reportgen.domain.ho_so import CoQuanKy, HoSo, VanBanDaBanHanh
from reportgen.domain.kiem_tra.goi_y import khoang, noi_khac
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import chuan_hoa_khoa, ngay_day_du

_KEM_THEO = "danh_sach"
_SO = re.compile(r"(\d+)\s*([-/].+)")


def so_trung(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V24: no number twice for one type of document and issuer."""
    da_co: dict[tuple[str, str], int] = {}
    for i, vb in enumerate(ho_so.van_ban):
        if _mang_so_khac(vb):
            continue
        khoa = (vb.loai, re.sub(r"\s", "", vb.so_ky_hieu).casefold())
        truoc = da_co.setdefault(khoa, i)
        if truoc != i:
            noi_dau = nguon.vi_tri("van_ban", truoc, "so_ky_hieu")
            noi = nguon.vi_tri("van_ban", i, "so_ky_hieu")
            loi = error(
                "V24",
                f'trùng số "{vb.so_ky_hieu}" với văn bản ở {noi_khac(noi_dau, noi)}',
                noi,
                hint="ghi số tiếp theo trong sổ của loại văn bản này",
            )
            yield replace(loi, related=(noi_dau,))


def so_nhay(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V24: a gap in a series that begins at 01 (a warning, §4.7.6)."""
    day: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for i, vb in enumerate(ho_so.van_ban):
        khop = _SO.fullmatch(vb.so_ky_hieu.strip())
        if khop and not _mang_so_khac(vb):
            day.setdefault((vb.loai, khop[2].casefold()), []).append((int(khop[1]), i))
    for cac_so in day.values():
        cac_so.sort()
        if cac_so[0][0] != 1:
            continue
        for (truoc, _), (sau, i) in pairwise(cac_so):
            if sau > truoc + 1:
                yield warning(
                    "V24",
                    f"nhảy số: sau số {truoc:02d} là số {sau:02d}",
                    nguon.vi_tri("van_ban", i, "so_ky_hieu"),
                    hint="bổ sung văn bản còn thiếu vào sổ, hoặc xem lại số",
                )


def nguoi_ky_duong_nhiem(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V32: the signer was in office on the day of the document."""
    theo_ma = {nk.ma: nk for nk in ho_so.nguoi_ky}
    for i, vb in enumerate(ho_so.van_ban):
        nk = theo_ma.get(vb.nguoi_ky)
        if nk is None or (
            nk.tu_ngay <= vb.ngay and (nk.den_ngay is None or vb.ngay <= nk.den_ngay)
        ):
            continue
        yield error(
            "V32",
            f'"{nk.ho_ten}" không đương nhiệm ngày {ngay_day_du(vb.ngay)} '
            f"(giữ chức {khoang(nk.tu_ngay, nk.den_ngay)})",
            nguon.vi_tri("van_ban", i, "nguoi_ky"),
            hint="chọn người ký khác, hoặc xem lại ngày văn bản",
        )


def tham_quyen(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V23: a decision on a team is signed for the Party committee, never by a team."""
    theo_ma = {nk.ma: nk for nk in ho_so.nguoi_ky}
    for i, vb in enumerate(ho_so.van_ban):
        nk = theo_ma.get(vb.nguoi_ky)
        ve_to = re.search(r"kiện toàn|thành lập", vb.trich_yeu, re.IGNORECASE)
        if nk is None or chuan_hoa_khoa(vb.loai).split("_")[:2] != ["quyet", "dinh"] or not ve_to:
            continue
        if nk.co_quan is not CoQuanKy.DANG_UY:
            yield error(
                "V23",
                f'"{nk.ho_ten}" ({nk.co_quan.value}) không có thẩm quyền ký quyết định '
                "thành lập, kiện toàn tổ dân vận",
                nguon.vi_tri("van_ban", i, "nguoi_ky"),
                hint="chọn người ký của Đảng ủy (co_quan: dang_uy)",
                clause="Hướng dẫn 80-HD/BDVTW",
            )


def can_cu_dung_ngay(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V16: a basis of the standard list bears its true date."""
    for i, cc in enumerate(ho_so.can_cu):
        chuan = danh_muc.van_ban_chuan().get(_gon(cc.so_ky_hieu))
        if chuan is not None and cc.ngay is not None and cc.ngay != chuan.ngay:
            yield error(
                "V16",
                f"{cc.so_ky_hieu} ghi ngày {ngay_day_du(cc.ngay)}, "
                f"đúng là {ngay_day_du(chuan.ngay)}",
                nguon.vi_tri("can_cu", i, "ngay"),
                hint=f"ghi ngay: {chuan.ngay.isoformat()}",
            )


def can_cu_con_hieu_luc(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V17: a basis no longer in force says so and names what replaced it."""
    for i, cc in enumerate(ho_so.can_cu):
        chuan = danh_muc.van_ban_chuan().get(_gon(cc.so_ky_hieu))
        if chuan is None or chuan.het_hieu_luc is None or chuan.het_hieu_luc.year > ho_so.nam:
            continue
        if cc.thay_boi is None and cc.het_hieu_luc is None:
            yield error(
                "V17",
                f"{cc.so_ky_hieu} đã hết hiệu lực từ {ngay_day_du(chuan.het_hieu_luc)}, "
                f"được thay bằng {chuan.thay_boi}",
                nguon.vi_tri("can_cu", i, "so_ky_hieu"),
                hint=f"viện dẫn {chuan.thay_boi}; nếu chỉ nhắc lại thì thêm het_hieu_luc, thay_boi",
            )


def _mang_so_khac(vb: VanBanDaBanHanh) -> bool:
    """Whether the entry bears the number of the document it is enclosed with: a list."""
    return chuan_hoa_khoa(vb.loai).startswith(_KEM_THEO)


def _gon(so_ky_hieu: str) -> str:
    return re.sub(r"\s", "", so_ky_hieu).casefold()
