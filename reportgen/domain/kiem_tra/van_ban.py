"""The register and the legal bases: numbers (V24), signers (V23, V32), bases (V16, V17)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.domain import danh_muc
from reportgen.domain.day_so import doc_cac_so, ghi_so_khac, so_noi_tiep, theo_day
from reportgen.domain.ho_so import CoQuanKy, HoSo, NguoiKy, ThanhVien
from reportgen.domain.kiem_tra.goi_y import khoang, noi_khac
from reportgen.domain.nguon import NguonHoSo
from reportgen.domain.thoi_gian import trong_khoang
from reportgen.text_vn import chuan_hoa_khoa, ngay_day_du


def so_trung(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V24: no number twice in a series: type, issuer (each tổ its own), term or year."""
    doc_duoc = {muc.chi_so: muc for muc in doc_cac_so(ho_so)}
    da_co: dict[tuple[object, ...], int] = {}
    for i, vb in enumerate(ho_so.van_ban):
        if ghi_so_khac(vb):
            continue
        muc = doc_duoc.get(i)
        khoa = (muc.day, muc.so_thu_tu) if muc else (vb.loai, _gon(vb.so_ky_hieu))
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
        elif muc and muc.so_thu_tu <= so_noi_tiep(ho_so, muc.day):
            yield error(
                "V24",
                f'số "{vb.so_ky_hieu}" đã dùng từ những năm trước của nhiệm kỳ: '
                f"số cuối là {so_noi_tiep(ho_so, muc.day):02d}",
                nguon.vi_tri("van_ban", i, "so_ky_hieu"),
                hint="xem lại số này, hoặc số cuối ghi ở don_vi.so_cuoi_nam_truoc",
            )


def so_nhay(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V24: a gap in a series that begins at 01, or goes on from last year's number (§4.7.6)."""
    for day, cac_muc in theo_day(doc_cac_so(ho_so)).items():
        dau = so_noi_tiep(ho_so, day)
        if not dau and cac_muc[0].so_thu_tu != 1:
            continue
        truoc = dau
        for muc in cac_muc:
            if muc.so_thu_tu > truoc + 1:
                yield warning(
                    "V24",
                    f"nhảy số: sau số {truoc:02d} là số {muc.so_thu_tu:02d}",
                    nguon.vi_tri("van_ban", muc.chi_so, "so_ky_hieu"),
                    hint="bổ sung văn bản còn thiếu vào sổ, hoặc xem lại số",
                )
            truoc = max(truoc, muc.so_thu_tu)


def nguoi_ky_duong_nhiem(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V32: the signer was in office on the day of the document."""
    theo_ma: dict[str, NguoiKy | ThanhVien]
    theo_ma = {tv.ma: tv for to in ho_so.to_dan_van for tv in to.thanh_vien}
    theo_ma |= {nk.ma: nk for nk in ho_so.nguoi_ky}
    for i, vb in enumerate(ho_so.van_ban):
        nk = theo_ma.get(vb.nguoi_ky)
        if nk is None or trong_khoang(vb.ngay, nk.tu_ngay, nk.den_ngay):
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


def _gon(so_ky_hieu: str) -> str:
    return re.sub(r"\s", "", so_ky_hieu).casefold()
