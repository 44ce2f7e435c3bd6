"""References (V30): every model, person, signer and legal basis named is in its list."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reportgen.diagnostics import Diagnostic, error
from reportgen.domain.ho_so import DoiTuong, HoSo
from reportgen.domain.kiem_tra.goi_y import gan_nhat, ghi_ma, ten_gon
from reportgen.domain.nguon import Duong, NguonHoSo


class _ThamChieu(NamedTuple):
    duong: Duong
    ma: str | None


def mo_hinh(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """Models named by activities and awards."""
    noi_goi = [
        _ThamChieu((ten, i, "mo_hinh"), muc.mo_hinh)
        for ten in ("hoat_dong", "khen_thuong")
        for i, muc in enumerate(getattr(ho_so, ten))
    ]
    theo_ten = {mh.ten: mh.ma for mh in ho_so.mo_hinh_dan_van_kheo}
    cac_ma = [mh.ma for mh in ho_so.mo_hinh_dan_van_kheo]
    yield from _kiem(noi_goi, cac_ma, "mô hình", "mo_hinh_dan_van_kheo", nguon, theo_ten)


def thanh_vien(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """Members in charge of models, and those named in meetings (a signer may chair)."""
    cac_ma = [tv.ma for to in ho_so.to_dan_van for tv in to.thanh_vien]
    theo_ten = {tv.ho_ten: tv.ma for to in ho_so.to_dan_van for tv in to.thanh_vien}
    phu_trach = [
        _ThamChieu(("mo_hinh_dan_van_kheo", i, "nguoi_phu_trach"), mh.nguoi_phu_trach)
        for i, mh in enumerate(ho_so.mo_hinh_dan_van_kheo)
    ]
    noi_co = "thanh_vien của các tổ"
    yield from _kiem(phu_trach, cac_ma, "người phụ trách", noi_co, nguon, theo_ten)
    du_hop = [*cac_ma, *(nk.ma for nk in ho_so.nguoi_ky)]
    theo_ten |= {nk.ho_ten: nk.ma for nk in ho_so.nguoi_ky}
    noi_co += " và nguoi_ky"
    yield from _kiem(_nguoi_trong_hop(ho_so), du_hop, "người", noi_co, nguon, theo_ten)


def _nguoi_trong_hop(ho_so: HoSo) -> Iterator[_ThamChieu]:
    for i, hop in enumerate(ho_so.hoi_nghi):
        yield _ThamChieu(("hoi_nghi", i, "chu_tri"), hop.chu_tri)
        yield _ThamChieu(("hoi_nghi", i, "thu_ky"), hop.thu_ky)
        for j, vang in enumerate(hop.nguoi_vang):
            yield _ThamChieu(("hoi_nghi", i, "nguoi_vang", j, "thanh_vien"), vang.thanh_vien)
        for j, y_kien in enumerate(hop.y_kien):
            yield _ThamChieu(("hoi_nghi", i, "y_kien", j, "nguoi"), y_kien.nguoi)
        for j, ket_luan in enumerate(hop.ket_luan):
            yield _ThamChieu(("hoi_nghi", i, "ket_luan", j, "phu_trach"), ket_luan.phu_trach)


def nguoi_ky(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """Signers named by the register: of ``nguoi_ky``, or members who sign for their team."""
    noi_goi = [
        _ThamChieu(("van_ban", i, "nguoi_ky"), vb.nguoi_ky) for i, vb in enumerate(ho_so.van_ban)
    ]
    theo_ten = {nk.ho_ten: nk.ma for nk in ho_so.nguoi_ky}
    members = [tv.ma for to in ho_so.to_dan_van for tv in to.thanh_vien]
    known = [*(nk.ma for nk in ho_so.nguoi_ky), *members]
    yield from _kiem(noi_goi, known, "người ký", "nguoi_ky", nguon, theo_ten)


def can_cu(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """Legal bases named by others: by code, or by number and symbol."""
    noi_goi = [
        _ThamChieu(("can_cu", i, "thay_boi"), cc.thay_boi) for i, cc in enumerate(ho_so.can_cu)
    ]
    if ho_so.kinh_phi is not None:
        noi_goi.append(_ThamChieu(("kinh_phi", "can_cu"), ho_so.kinh_phi.can_cu))
    cac_ma = [cc.ma for cc in ho_so.can_cu]
    ky_hieu = {cc.so_ky_hieu for cc in ho_so.can_cu}
    con_lai = [goi for goi in noi_goi if goi.ma not in ky_hieu]
    yield from _kiem(con_lai, cac_ma, "văn bản", "can_cu", nguon)


def nguoi_duoc_khen(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """A person awarded as one of a team is a member of that team."""
    theo_to = {to.ma: [tv.ho_ten for tv in to.thanh_vien] for to in ho_so.to_dan_van}
    for i, khen in enumerate(ho_so.khen_thuong):
        cac_ten = theo_to.get(khen.to or "")
        if khen.doi_tuong is not DoiTuong.CA_NHAN or cac_ten is None:
            continue
        if ten_gon(khen.ten) not in map(ten_gon, cac_ten):
            yield error(
                "V30",
                f'người được khen "{khen.ten}" không có trong danh sách thành viên của {khen.to}',
                nguon.vi_tri("khen_thuong", i, "ten"),
                hint=gan_nhat(khen.ten, cac_ten, "bỏ dòng to nếu người này không thuộc tổ"),
            )


def _kiem(
    noi_goi: Iterable[_ThamChieu],
    cac_ma: list[str],
    loai: str,
    noi_co: str,
    nguon: NguonHoSo,
    theo_ten: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Diagnostic]:
    """``theo_ten``: codes by the names people may have typed in their stead."""
    co = set(cac_ma)
    for duong, ma in noi_goi:
        if ma is not None and ma not in co:
            yield error(
                "V30",
                f'{loai} "{ma}" không có trong {noi_co}',
                nguon.vi_tri(*duong),
                hint=ghi_ma(ma, theo_ten)
                or gan_nhat(ma, cac_ma, f"thêm vào {noi_co}, hoặc sửa mã"),
            )
