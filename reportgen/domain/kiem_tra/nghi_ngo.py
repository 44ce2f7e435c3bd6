"""Doubts: reports signed too early (V33), work entered twice (V37), odd letters (V38), cut-off."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reportgen.diagnostics import Diagnostic, ReportgenError, warning
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra.chu import cac_chu
from reportgen.domain.ky_bao_cao import cua_so_thang, parse_ky
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import ngay_day_du

_KY_TU_LA = re.compile(
    "[\u00a0\u00ad\u200b-\u200f\u2010-\u2015\u2028-\u202f\u2060\u2212\u3000\ufeff]|\\s[\u0300-\u0323]"
)
_TEN = {
    "\u00a0": "dấu cách không ngắt",
    "\u00ad": "dấu nối ẩn",
    "\u200b": "dấu cách rộng bằng không",
    "\u2011": "dấu nối không ngắt",
    "\u2013": "gạch ngang ngắn (en)",
    "\u2014": "gạch ngang dài (em)",
    "\u2212": "dấu trừ toán học",
}


def ngay_chot_ky(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """DL102: a cut-off of one's own has its day."""
    try:
        cua_so_thang(ho_so.nam, 1, ho_so.ky_bao_cao)
    except ReportgenError as loi:
        for van_de in loi.diagnostics:
            yield replace(van_de, location=nguon.vi_tri("ky_bao_cao", "ngay_chot"))


def ky_som(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V33: a report is signed after the last activity of its period (a warning)."""
    if any(ngay_chot_ky(ho_so, nguon)):
        return
    for i, vb in enumerate(ho_so.van_ban):
        if vb.ky is None:
            continue
        ky = parse_ky(vb.ky, ho_so.nam, ho_so.ky_bao_cao)
        trong_ky = [hd for hd in ho_so.hoat_dong if ky.tu_ngay <= hd.ngay <= ky.den_ngay]
        cuoi = max(trong_ky, key=lambda hd: hd.ngay, default=None)
        if cuoi is not None and vb.ngay < cuoi.ngay:
            yield warning(
                "V33",
                f"văn bản ký ngày {ngay_day_du(vb.ngay)}, trước hoạt động {cuoi.ma} "
                f"ngày {ngay_day_du(cuoi.ngay)} của kỳ {vb.ky}",
                nguon.vi_tri("van_ban", i, "ngay"),
                hint="xem lại ngày ký; báo cáo có thể bỏ sót số liệu cuối kỳ",
            )


def hoat_dong_trung(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V37: the same work on one day in several teams, figures and all (a warning)."""
    da_ghi: dict[object, int] = {}
    for i, hd in enumerate(ho_so.hoat_dong):
        khoa = (hd.ngay, hd.linh_vuc, hd.noi_dung, hd.ket_qua, tuple(sorted(hd.so_lieu.items())))
        truoc = da_ghi.setdefault(khoa, i)
        if truoc != i:
            kia = ho_so.hoat_dong[truoc]
            cac_to = ", ".join(dict.fromkeys((*kia.to, *hd.to)))
            canh_bao = warning(
                "V37",
                f"{hd.ma} giống hệt {kia.ma} cùng ngày; một việc chung ghi nhiều lần "
                "làm số liệu bị đếm lặp",
                nguon.vi_tri("hoat_dong", i),
                hint=f"xóa một mục; nếu nhiều tổ cùng làm thì ghi một lần với to: [{cac_to}]",
            )
            yield replace(canh_bao, related=(nguon.vi_tri("hoat_dong", truoc),))


def ky_tu_la(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:  # noqa: ARG001 - the shape of a check
    """V38: odd spaces, dashes and stray marks (a warning)."""
    if not any(_KY_TU_LA.search(van_ban) for van_ban in nguon.van_ban.values()):
        return
    for duong, nut in cac_chu(nguon.goc):
        khop = _KY_TU_LA.search(nut.chu or "")
        if khop:
            ky_tu = khop[0][-1]
            ten = _TEN.get(ky_tu, "ký tự lạ hoặc dấu thanh rời")
            yield warning(
                "V38",
                f'"{nut.chu}" có {ten} (U+{ord(ky_tu):04X})',
                nguon.vi_tri(*duong),
                hint="xóa rồi gõ lại bằng dấu cách hoặc dấu - thường",
            )
