"""Doubts: reports signed too early (V33), work entered twice (V37), cut-off."""

from collections.abc import Iterator
from dataclasses import replace

from reportgen.diagnostics import Diagnostic, ReportgenError, warning
from reportgen.domain.ho_so import HoSo
from reportgen.domain.ky_bao_cao import cua_so_thang, parse_ky
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import ngay_day_du


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
