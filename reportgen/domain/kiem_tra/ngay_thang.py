"""Days: within the year of the book (V08), ends after beginnings (V19, V28, V29)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from reportgen.diagnostics import Diagnostic, error
from reportgen.domain.ho_so import HoSo, KetQuaDonThu, KetQuaHoaGiai
from reportgen.domain.nguon import Duong, NguonHoSo
from reportgen.text_vn import ngay_day_du


def ngay_trong_nam(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V08: activities, meetings, awards and expenses lie in the year, not after ``so_lieu_den``."""
    for duong, ngay in _ngay_cua_so(ho_so):
        if ngay.year != ho_so.nam:
            yield error(
                "V08",
                f"ngày {ngay_day_du(ngay)} nằm ngoài năm {ho_so.nam} của sổ",
                nguon.vi_tri(*duong),
                hint=f"sửa năm thành {ho_so.nam}, hoặc chuyển mục này sang hồ sơ năm {ngay.year}",
            )
        elif ho_so.so_lieu_den is not None and ngay > ho_so.so_lieu_den:
            yield error(
                "V08",
                f"ngày {ngay_day_du(ngay)} sau ngày chốt số liệu {ngay_day_du(ho_so.so_lieu_den)}",
                nguon.vi_tri(*duong),
                hint="sửa ngày này, hoặc sửa so_lieu_den ở đầu hồ sơ",
            )


def _ngay_cua_so(ho_so: HoSo) -> Iterator[tuple[Duong, date]]:
    for i, hoat_dong in enumerate(ho_so.hoat_dong):
        yield ("hoat_dong", i, "ngay"), hoat_dong.ngay
    for i, hoi_nghi in enumerate(ho_so.hoi_nghi):
        yield ("hoi_nghi", i, "ngay"), hoi_nghi.ngay
    for i, khen in enumerate(ho_so.khen_thuong):
        yield ("khen_thuong", i, "ngay"), khen.ngay
    for i, chi in enumerate(ho_so.kinh_phi.khoan_chi if ho_so.kinh_phi else ()):
        yield ("kinh_phi", "khoan_chi", i, "ngay"), chi.ngay


_Cap = tuple[Duong, str, str, date | None, date | None]


def ket_thuc_sau_bat_dau(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V19: no span of days ends before it begins."""
    for muc, ten_dau, ten_cuoi, dau, cuoi in _cac_khoang(ho_so):
        if dau is not None and cuoi is not None and cuoi < dau:
            yield error(
                "V19",
                f"{ten_cuoi} {ngay_day_du(cuoi)} trước {ten_dau} {ngay_day_du(dau)}",
                nguon.vi_tri(*muc, ten_cuoi),
                hint=f"xem lại hai ngày; {ten_cuoi} phải từ {ngay_day_du(dau)} trở đi",
            )


def nhiem_ky_noi_tiep(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V19: a term of the committee ends before the next one begins."""
    theo_ngay = sorted(enumerate(ho_so.cac_nhiem_ky), key=lambda muc: muc[1].tu_ngay)
    for (i, truoc), (_, sau) in pairwise(theo_ngay):
        if truoc.den_ngay is None or truoc.den_ngay >= sau.tu_ngay:
            den = ngay_day_du(truoc.den_ngay) if truoc.den_ngay else "chưa ghi"
            yield error(
                "V19",
                f'"{truoc.ten}" (den_ngay {den}) chồng lên "{sau.ten}" từ '
                f"{ngay_day_du(sau.tu_ngay)}",
                nguon.vi_tri("cac_nhiem_ky", i, "den_ngay"),
                hint="ghi den_ngay là ngày bế mạc đại hội, trước ngày bắt đầu nhiệm kỳ sau",
            )


def _cac_khoang(ho_so: HoSo) -> Iterator[_Cap]:
    for i, nk in enumerate(ho_so.cac_nhiem_ky):
        yield ("cac_nhiem_ky", i), "tu_ngay", "den_ngay", nk.tu_ngay, nk.den_ngay
    for i, ky in enumerate(ho_so.nguoi_ky):
        yield ("nguoi_ky", i), "tu_ngay", "den_ngay", ky.tu_ngay, ky.den_ngay
    for i, cc in enumerate(ho_so.can_cu):
        dau = cc.hieu_luc_tu or cc.ngay
        ten = "hieu_luc_tu" if cc.hieu_luc_tu else "ngay"
        yield ("can_cu", i), ten, "het_hieu_luc", dau, cc.het_hieu_luc
    for i, to in enumerate(ho_so.to_dan_van):
        for j, tv in enumerate(to.thanh_vien):
            muc: Duong = ("to_dan_van", i, "thanh_vien", j)
            yield muc, "tu_ngay", "den_ngay", tv.tu_ngay, tv.den_ngay
    for i, hd in enumerate(ho_so.hoat_dong):
        yield ("hoat_dong", i), "ngay", "den_ngay", hd.ngay, hd.den_ngay
    yield from _khoang_vu_viec(ho_so)


def _khoang_vu_viec(ho_so: HoSo) -> Iterator[_Cap]:
    for i, hg in enumerate(ho_so.hoa_giai):
        yield (
            ("hoa_giai", i),
            "ngay_tiep_nhan",
            "ngay_ket_thuc",
            hg.ngay_tiep_nhan,
            hg.ngay_ket_thuc,
        )
    for i, dt in enumerate(ho_so.don_thu):
        yield ("don_thu", i), "ngay", "ngay_ket_qua", dt.ngay, dt.ngay_ket_qua
    for i, yk in enumerate(ho_so.y_kien_nhan_dan):
        yield ("y_kien_nhan_dan", i), "ngay", "ngay_tra_loi", yk.ngay, yk.ngay_tra_loi


def gio_hop(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V19: a meeting ends after it begins."""
    for i, hop in enumerate(ho_so.hoi_nghi):
        if hop.gio_bat_dau and hop.gio_ket_thuc and hop.gio_ket_thuc <= hop.gio_bat_dau:
            yield error(
                "V19",
                f"giờ kết thúc {hop.gio_ket_thuc:%Hh%M} không sau giờ bắt đầu "
                f"{hop.gio_bat_dau:%Hh%M}",
                nguon.vi_tri("hoi_nghi", i, "gio_ket_thuc"),
                hint="xem lại hai giờ; buổi tối viết 19h30, không viết 7h30",
            )


def ngay_xong_cua_vu_viec(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V19: a closed case has its day of closing; V28: one still open has none (§4.7.7)."""
    cac_vu: list[tuple[Duong, str, str, bool, date | None]] = [
        (
            ("hoa_giai", i),
            "ngay_ket_thuc",
            vu.ket_qua.value,
            vu.ket_qua is KetQuaHoaGiai.DANG_GIAI_QUYET,
            vu.ngay_ket_thuc,
        )
        for i, vu in enumerate(ho_so.hoa_giai)
    ]
    cac_vu += [
        (
            ("don_thu", i),
            "ngay_ket_qua",
            don.ket_qua.value,
            don.ket_qua is KetQuaDonThu.DANG_GIAI_QUYET,
            don.ngay_ket_qua,
        )
        for i, don in enumerate(ho_so.don_thu)
    ]
    for muc, ten, ket_qua, dang_mo, ngay in cac_vu:
        if dang_mo and ngay is not None:
            yield error(
                "V28",
                f'vụ việc ghi "{ket_qua}" mà đã có {ten} {ngay_day_du(ngay)}',
                nguon.vi_tri(*muc, ten),
                hint="sửa ket_qua nếu đã xong, hoặc xóa ngày này nếu chưa xong",
            )
        elif not dang_mo and ngay is None:
            yield error(
                "V19",
                f'vụ việc ghi "{ket_qua}" mà thiếu {ten}',
                nguon.vi_tri(*muc, "ket_qua"),
                hint=f"thêm {ten}: ngày kết thúc vụ việc",
            )


def cong_nhan_sau_dang_ky(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V29: a model is recognised after it was registered."""
    for i, mo_hinh in enumerate(ho_so.mo_hinh_dan_van_kheo):
        ngay = mo_hinh.ngay_cong_nhan
        if ngay is not None and ngay < mo_hinh.ngay_dang_ky:
            yield error(
                "V29",
                f"ngày công nhận {ngay_day_du(ngay)} trước ngày đăng ký "
                f"{ngay_day_du(mo_hinh.ngay_dang_ky)}",
                nguon.vi_tri("mo_hinh_dan_van_kheo", i, "ngay_cong_nhan"),
                hint="xem lại hai ngày của mô hình",
            )
