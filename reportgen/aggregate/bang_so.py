"""The facts as plain JSON values (design §4)."""

from collections.abc import Mapping
from decimal import Decimal

from reportgen.aggregate.facts import CaDonThu, CaHoaGiai, SoLieu, SoLieuKy, SoSanh, ThucHienChiTieu

Json = Mapping[str, "Json"] | list["Json"] | str | int | float | None


def facts_json(so_lieu: SoLieuKy) -> dict[str, Json]:
    """Give one element of ``so_lieu`` in the output of ``facts --json``.

    ``den_ngay`` is included in the period. After the keys of design §4 stand ``ky_truoc``,
    ``cung_ky`` (by indicator) and ``chi_tieu`` (a list); what is unknown is null, never 0.
    """
    nhom = _cac_nhom(so_lieu)
    return {
        "pham_vi": so_lieu.pham_vi,
        "ky": so_lieu.ma_ky,
        "tu_ngay": so_lieu.tu_ngay.isoformat(),
        "den_ngay": so_lieu.den_ngay.isoformat(),
        "hoat_dong": _so(so_lieu.hoat_dong.gia_tri),
        "chi_so": {ma: _so(luong.gia_tri) for ma, luong in so_lieu.chi_so.items()},
        **{
            ten: {khoa: _so(muc.gia_tri) for khoa, muc in cac_so.items()}
            for ten, cac_so in nhom.items()
        },
        "nguon": {
            "hoat_dong": list(so_lieu.hoat_dong.nguon),
            **{ma: list(luong.nguon) for ma, luong in so_lieu.chi_so.items()},
            **{
                f"{ten}.{khoa}": list(muc.nguon)
                for ten, cac_so in nhom.items()
                for khoa, muc in cac_so.items()
            },
        },
        "ky_truoc": {ma: _so_sanh(muc) for ma, muc in so_lieu.ky_truoc.items()},
        "cung_ky": {ma: _so_sanh(muc) for ma, muc in so_lieu.cung_ky.items()},
        "chi_tieu": [_chi_tieu(muc) for muc in so_lieu.chi_tieu],
    }


def _cac_nhom(so_lieu: SoLieuKy) -> Mapping[str, Mapping[str, SoLieu]]:
    thanh_vien = so_lieu.thanh_vien
    return {
        "giao_ban": {"da_hop": so_lieu.giao_ban.tu_so, "phai_hop": so_lieu.giao_ban.mau_so},
        "hoa_giai": _ca(so_lieu.hoa_giai, thanh=so_lieu.hoa_giai.thanh),
        "don_thu": _ca(so_lieu.don_thu),
        "thanh_vien": {
            "tong": thanh_vien.tong,
            "nu": thanh_vien.nu,
            "dang_vien": thanh_vien.dang_vien,
        },
    }


def _ca(ca: CaHoaGiai | CaDonThu, **them: SoLieu) -> Mapping[str, SoLieu]:
    return {
        "ton_dau": ca.ton_dau,
        "nhan": ca.nhan,
        "xong": ca.xong,
        **them,
        "ton_cuoi": ca.ton_cuoi,
    }


def _so_sanh(muc: SoSanh) -> Json:
    return {
        "ky_nay": _so(muc.ky_nay),
        "truoc": _so(muc.truoc),
        "chenh": _so(muc.chenh),
        "phan_tram": _so(muc.phan_tram),
        "ly_do": muc.ly_do,
    }


def _chi_tieu(muc: ThucHienChiTieu) -> Json:
    return {
        "ma": muc.ma,
        "ten": muc.ten,
        "don_vi_tinh": muc.don_vi_tinh,
        "ke_hoach": _so(muc.ke_hoach),
        "thuc_hien": _so(muc.thuc_hien),
        "phan_tram": _so(muc.phan_tram),
        "nguon": list(muc.nguon),
    }


def _so(gia_tri: int | Decimal | None) -> int | float | None:
    """Give a JSON number: an int when there is nothing behind the comma."""
    if gia_tri is None:
        return None
    return int(gia_tri) if gia_tri == int(gia_tri) else float(gia_tri)
