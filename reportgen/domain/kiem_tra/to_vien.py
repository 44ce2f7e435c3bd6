"""Teams: leaders (V02, V03, V25, V26), numbers (V04, V42), persons (V05, V06, V07)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.domain.ho_so import ChucDanh, HoSo, ThanhVien, ToDanVan
from reportgen.domain.kiem_tra.goi_y import khoang, ngay_chot, noi_khac, ten_gon, trung_thoi_gian
from reportgen.domain.nguon import Duong, NguonHoSo
from reportgen.text_vn import ngay_day_du

NAM_SINH_NHO_NHAT = 1925
TUOI_NHO_NHAT = 16
TUOI_THUONG = (18, 90)
SO_THANH_VIEN_THUONG = (5, 15)
_MOT_NGAY = timedelta(days=1)


def mot_to_truong(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V02: never two leaders on one day."""
    for i, to in enumerate(ho_so.to_dan_van):
        truong = [(j, tv) for j, tv in enumerate(to.thanh_vien) if _la_truong(tv)]
        for thu, (j, sau) in enumerate(truong):
            for k, truoc in truong[:thu]:
                if _cung_luc(truoc, sau):
                    loi = error(
                        "V02",
                        f'tổ {to.ma} có hai tổ trưởng cùng thời gian: "{truoc.ho_ten}" '
                        f'và "{sau.ho_ten}"',
                        nguon.vi_tri("to_dan_van", i, "thanh_vien", j, "chuc_danh"),
                        hint="sửa chuc_danh của một người, hoặc ghi den_ngay cho người trước",
                    )
                    kia = nguon.vi_tri("to_dan_van", i, "thanh_vien", k, "chuc_danh")
                    yield replace(loi, related=(kia,))


def luon_co_to_truong(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V03: a leader on every day of the year the team was at work, up to the cut-off."""
    for i, to in enumerate(ho_so.to_dan_van):
        dau = max(date(ho_so.nam, 1, 1), to.quyet_dinh.ngay)
        cuoi = min(ngay_chot(ho_so), to.giai_the or date.max)
        ho = _khoang_trong(to, dau, cuoi)
        if ho is not None:
            yield error(
                "V03",
                f"tổ {to.ma} không có tổ trưởng {khoang(*ho)}",
                nguon.vi_tri("to_dan_van", i),
                hint="ghi chuc_danh: to_truong cho một thành viên, xem lại tu_ngay và den_ngay",
            )


def _khoang_trong(to: ToDanVan, dau: date, cuoi: date) -> tuple[date, date] | None:
    """The first span of days without a leader."""
    can = dau
    for tv in sorted(filter(_la_truong, to.thanh_vien), key=lambda tv: tv.tu_ngay):
        if tv.tu_ngay > can:
            break
        if tv.den_ngay is None:
            return None
        can = max(can, tv.den_ngay + _MOT_NGAY)
    if can > cuoi:
        return None
    sau = [tv.tu_ngay for tv in to.thanh_vien if _la_truong(tv) and tv.tu_ngay > can]
    return can, min([*(ngay - _MOT_NGAY for ngay in sau), cuoi])


def so_thanh_vien(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V04: ``so_thanh_vien`` is the number in office at the cut-off (§4.7.1); V42: 5 to 15."""
    chot = ngay_chot(ho_so)
    it, nhieu = SO_THANH_VIEN_THUONG
    for i, to in enumerate(ho_so.to_dan_van):
        so = len(to.thanh_vien_ngay(chot))
        noi = nguon.vi_tri("to_dan_van", i, "so_thanh_vien")
        if to.so_thanh_vien != so:
            yield error(
                "V04",
                f"so_thanh_vien ghi {to.so_thanh_vien} nhưng danh sách có {so} người đương nhiệm "
                f"ngày {ngay_day_du(chot)}",
                noi,
                hint=f"ghi {so}, hoặc thêm, bớt người trong thanh_vien",
            )
        if not it <= so <= nhieu and to.giai_the is None:
            yield warning(
                "V42",
                f"tổ {to.ma} có {so} thành viên, ngoài khoảng thường gặp {it} đến {nhieu}",
                noi,
                hint="xem lại danh sách; nếu đúng thì bỏ qua",
            )


def trung_nguoi(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V05: no person twice in a team at one time; V07: nor in two teams."""
    da_gap: dict[tuple[str, int], list[tuple[int, int, ThanhVien]]] = {}
    for i, to in enumerate(ho_so.to_dan_van):
        for j, tv in enumerate(to.thanh_vien):
            cung_ten = da_gap.setdefault((ten_gon(tv.ho_ten), tv.nam_sinh), [])
            for k, m, kia in cung_ten:
                if _cung_luc(kia, tv):
                    yield _bao_trung(ho_so, nguon, (k, m), (i, j))
                    break
            cung_ten.append((i, j, tv))


def _bao_trung(
    ho_so: HoSo, nguon: NguonHoSo, truoc: tuple[int, int], sau: tuple[int, int]
) -> Diagnostic:
    (k, m), (i, j) = truoc, sau
    kia = nguon.vi_tri("to_dan_van", k, "thanh_vien", m, "ho_ten")
    noi = nguon.vi_tri("to_dan_van", i, "thanh_vien", j, "ho_ten")
    tv = ho_so.to_dan_van[i].thanh_vien[j]
    if i == k:
        ma, thong_bao = "V05", f'"{tv.ho_ten}" ghi hai lần trong tổ (đã có ở {noi_khac(kia, noi)})'
        goi_y = "xóa một dòng; nếu là hai người thì sửa năm sinh cho đúng"
    else:
        ma = "V07"
        thong_bao = f'"{tv.ho_ten}" ở hai tổ cùng thời gian (đã có ở {ho_so.to_dan_van[k].ma})'
        goi_y = "giữ ở một tổ; nếu chuyển tổ thì ghi den_ngay ở tổ cũ"
    loi = error(ma, thong_bao, noi, hint=goi_y)
    return replace(loi, related=(kia,))


def nam_sinh(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V06: a likely year of birth."""
    tre, gia = TUOI_THUONG
    lon_nhat = ho_so.nam - TUOI_NHO_NHAT
    for duong, tv in _cac_thanh_vien(ho_so):
        tuoi = ho_so.nam - tv.nam_sinh
        noi = nguon.vi_tri(*duong, "nam_sinh")
        if not NAM_SINH_NHO_NHAT <= tv.nam_sinh <= lon_nhat:
            yield error(
                "V06",
                f'năm sinh {tv.nam_sinh} của "{tv.ho_ten}" ngoài khoảng '
                f"{NAM_SINH_NHO_NHAT} đến {lon_nhat}",
                noi,
                hint="ghi lại năm sinh bốn chữ số",
            )
        elif not tre <= tuoi <= gia:
            yield warning(
                "V06",
                f'"{tv.ho_ten}" {tuoi} tuổi, ngoài khoảng thường gặp {tre} đến {gia}',
                noi,
                hint="xem lại năm sinh; nếu đúng thì bỏ qua",
            )


def to_truong_to_pho(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V25: the leader is usually the secretary of the cell, and there is a deputy (warnings)."""
    chot = ngay_chot(ho_so)
    for i, to in enumerate(ho_so.to_dan_van):
        for j, tv in enumerate(to.thanh_vien):
            if _la_truong(tv) and tv.duong_nhiem(chot) and not _la_bi_thu(tv):
                yield warning(
                    "V25",
                    f'tổ trưởng "{tv.ho_ten}" không phải Bí thư Chi bộ (đang ghi "{tv.chuc_vu}")',
                    nguon.vi_tri("to_dan_van", i, "thanh_vien", j, "chuc_vu"),
                    hint="xem lại chuc_vu; nếu đúng thì bỏ qua",
                )
        duong_nhiem = to.thanh_vien_ngay(chot)
        if duong_nhiem and all(tv.chuc_danh is not ChucDanh.TO_PHO for tv in duong_nhiem):
            yield warning(
                "V25",
                f"tổ {to.ma} không có tổ phó",
                nguon.vi_tri("to_dan_van", i),
                hint="ghi chuc_danh: to_pho cho một thành viên",
            )


def bi_thu_la_dang_vien(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V26: the secretary of a Party cell is a Party member."""
    for duong, tv in _cac_thanh_vien(ho_so):
        if _la_bi_thu(tv) and not tv.dang_vien:
            yield error(
                "V26",
                f'"{tv.ho_ten}" là {tv.chuc_vu} mà khai không phải đảng viên',
                nguon.vi_tri(*duong, "dang_vien"),
                hint="ghi dang_vien: co, hoặc sửa chuc_vu",
            )


def _cac_thanh_vien(ho_so: HoSo) -> Iterator[tuple[Duong, ThanhVien]]:
    for i, to in enumerate(ho_so.to_dan_van):
        for j, tv in enumerate(to.thanh_vien):
            yield ("to_dan_van", i, "thanh_vien", j), tv


def _la_truong(tv: ThanhVien) -> bool:
    return tv.chuc_danh is ChucDanh.TO_TRUONG


def _la_bi_thu(tv: ThanhVien) -> bool:
    return ten_gon(tv.chuc_vu).startswith("bí thư chi bộ")


def _cung_luc(a: ThanhVien, b: ThanhVien) -> bool:
    return trung_thoi_gian(a.tu_ngay, a.den_ngay, b.tu_ngay, b.den_ngay)
