"""The use cases: what the command line (and later the web) calls. Prints nothing, never exits."""

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
from reportgen.app.kiem_van_ban import (
    VanBanDaKiem,
    YeuCauKiem,
    bao_cao_kiem,
    check,
    chuan_kiem,
    ghi_bao_cao,
    ma_luat,
)
from reportgen.app.mau import MauCoSan, MauKiem, cac_mau_co_san, kiem_mau, mau_moi
from reportgen.app.so_tinh import TepDaGhi, export_excel, import_excel
from reportgen.app.so_van_ban import YeuCauSo, ghi_so, quyen_json, so_dang_ky, so_tiep
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

__all__ = [
    "TU_DONG",
    "BangChon",
    "ChonVanBan",
    "HoSoMo",
    "MauCoSan",
    "MauKiem",
    "TepDaGhi",
    "TepKiem",
    "TomTatHoSo",
    "VanBanDaDung",
    "VanBanDaKiem",
    "VanBanDaSua",
    "VanBanXem",
    "YeuCau",
    "YeuCauKiem",
    "YeuCauSo",
    "YeuCauSua",
    "bang_chon",
    "bao_cao_kiem",
    "build",
    "cac_mau_co_san",
    "check",
    "chep_ho_so_mau",
    "chuan_kiem",
    "dau_vet",
    "doan_don_vi",
    "export_excel",
    "facts",
    "ghi_bao_cao",
    "ghi_so",
    "ho_so_moi",
    "import_excel",
    "kiem_mau",
    "lay_van_ban",
    "loai_van_ban",
    "ma_luat",
    "mau_moi",
    "mo_ho_so",
    "quyen_json",
    "schema",
    "schema_json",
    "so_dang_ky",
    "so_tiep",
    "sua",
    "tao_thu_muc",
    "ten_khong_dau",
    "tom_tat",
    "validate",
    "xem_van_ban",
]
