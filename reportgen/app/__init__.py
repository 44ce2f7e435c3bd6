"""The use cases: what the command line (and later the web) calls. Prints nothing, never exits."""

from reportgen.app.bieu_do import BieuDo, bieu_do
from reportgen.app.bieu_mau import Gui, OTruong, cac_chi_so, doc_ngay_go, doc_noi
from reportgen.app.cap_so_muc import cap_so
from reportgen.app.dan_dong import KetQuaDan, dan_dong, ten_cot
from reportgen.app.ghi_ho_so import KetQuaGhi, ViecGhi, XungDotError, tra_ban
from reportgen.app.ho_so import (
    TepKiem,
    dau_vet,
    doan_don_vi,
    facts,
    ho_so_moi,
    schema,
    schema_json,
    validate,
)
from reportgen.app.ho_so_mo import HoSoMo, TomTatHoSo, mo_ho_so, tom_tat
from reportgen.app.in_an import DaIn, TepDaIn, YeuCauIn, in_an
from reportgen.app.kiem_van_ban import (
    VanBanDaKiem,
    YeuCauKiem,
    bao_cao_kiem,
    check,
    chuan_kiem,
    ghi_bao_cao,
    ma_luat,
)
from reportgen.app.lich_nam import DongLich, lich_nam
from reportgen.app.lich_su import BanCu, cac_ban
from reportgen.app.liet_ke_muc import BangMuc, Loc, bang_muc
from reportgen.app.lo import KetQuaLo, TienDo, YeuCauLo, batch, ma_thoat_lo
from reportgen.app.luat_o import LuatO, luat_bieu_mau, luat_o
from reportgen.app.mau import MauCoSan, MauKiem, cac_mau_co_san, kiem_mau, mau_moi
from reportgen.app.so_tinh import TepDaGhi, export_excel, import_excel
from reportgen.app.so_van_ban import YeuCauSo, ghi_so, quyen_json, so_dang_ky, so_tiep
from reportgen.app.sua_muc import (
    PHAN,
    BieuMau,
    KetQuaLuu,
    bieu_mau,
    bieu_mau_moi,
    cac_phan,
    dien_lai,
    la_danh_sach,
    luu,
    luu_moi,
    noi_cua,
    xoa,
)
from reportgen.app.sua_van_ban import VanBanDaSua, YeuCauSua, sua
from reportgen.app.thu_muc_ho_so import chep_ho_so_mau, tao_thu_muc, ten_khong_dau
from reportgen.app.trang_giay import (
    BangChon,
    ChonVanBan,
    VanBanXem,
    bang_chon,
    lay_van_ban,
    xem_van_ban,
)
from reportgen.app.van_ban import TU_DONG, VanBanDaDung, YeuCau, build, loai_van_ban
from reportgen.app.xem_nhap import MucDangGo, XemNhap, xem_nhap

__all__ = [
    "PHAN",
    "TU_DONG",
    "BanCu",
    "BangChon",
    "BangMuc",
    "BieuDo",
    "BieuMau",
    "ChonVanBan",
    "DaIn",
    "DongLich",
    "Gui",
    "HoSoMo",
    "KetQuaDan",
    "KetQuaGhi",
    "KetQuaLo",
    "KetQuaLuu",
    "Loc",
    "LuatO",
    "MauCoSan",
    "MauKiem",
    "MucDangGo",
    "OTruong",
    "TepDaGhi",
    "TepDaIn",
    "TepKiem",
    "TienDo",
    "TomTatHoSo",
    "VanBanDaDung",
    "VanBanDaKiem",
    "VanBanDaSua",
    "VanBanXem",
    "ViecGhi",
    "XemNhap",
    "XungDotError",
    "YeuCau",
    "YeuCauIn",
    "YeuCauKiem",
    "YeuCauLo",
    "YeuCauSo",
    "YeuCauSua",
    "bang_chon",
    "bang_muc",
    "bao_cao_kiem",
    "batch",
    "bieu_do",
    "bieu_mau",
    "bieu_mau_moi",
    "build",
    "cac_ban",
    "cac_chi_so",
    "cac_mau_co_san",
    "cac_phan",
    "cap_so",
    "check",
    "chep_ho_so_mau",
    "chuan_kiem",
    "dan_dong",
    "dau_vet",
    "dien_lai",
    "doan_don_vi",
    "doc_ngay_go",
    "doc_noi",
    "export_excel",
    "facts",
    "ghi_bao_cao",
    "ghi_so",
    "ho_so_moi",
    "import_excel",
    "in_an",
    "kiem_mau",
    "la_danh_sach",
    "lay_van_ban",
    "lich_nam",
    "loai_van_ban",
    "luat_bieu_mau",
    "luat_o",
    "luu",
    "luu_moi",
    "ma_luat",
    "ma_thoat_lo",
    "mau_moi",
    "mo_ho_so",
    "noi_cua",
    "quyen_json",
    "schema",
    "schema_json",
    "so_dang_ky",
    "so_tiep",
    "sua",
    "tao_thu_muc",
    "ten_cot",
    "ten_khong_dau",
    "tom_tat",
    "tra_ban",
    "validate",
    "xem_nhap",
    "xem_van_ban",
    "xoa",
]
