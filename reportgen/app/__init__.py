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
from reportgen.app.mau import MauCoSan, MauKiem, cac_mau_co_san, kiem_mau, mau_moi
from reportgen.app.so_tinh import TepDaGhi, export_excel, import_excel
from reportgen.app.so_van_ban import YeuCauSo, ghi_so, quyen_json, so_dang_ky, so_tiep
from reportgen.app.sua_van_ban import VanBanDaSua, YeuCauSua, sua
from reportgen.app.van_ban import TU_DONG, VanBanDaDung, YeuCau, build, loai_van_ban

__all__ = [
    "TU_DONG",
    "DaIn",
    "MauCoSan",
    "MauKiem",
    "TepDaGhi",
    "TepDaIn",
    "TepKiem",
    "VanBanDaDung",
    "VanBanDaKiem",
    "VanBanDaSua",
    "YeuCau",
    "YeuCauIn",
    "YeuCauKiem",
    "YeuCauSo",
    "YeuCauSua",
    "bao_cao_kiem",
    "build",
    "cac_mau_co_san",
    "check",
    "chuan_kiem",
    "dau_vet",
    "doan_don_vi",
    "export_excel",
    "facts",
    "ghi_bao_cao",
    "ghi_so",
    "ho_so_moi",
    "import_excel",
    "in_an",
    "kiem_mau",
    "loai_van_ban",
    "ma_luat",
    "mau_moi",
    "quyen_json",
    "schema",
    "schema_json",
    "so_dang_ky",
    "so_tiep",
    "sua",
    "validate",
]
