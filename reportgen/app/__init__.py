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
from reportgen.app.kiem_van_ban import VanBanDaKiem, YeuCauKiem, check
from reportgen.app.so_tinh import TepDaGhi, export_excel, import_excel
from reportgen.app.sua_van_ban import VanBanDaSua, YeuCauSua, sua
from reportgen.app.van_ban import VanBanDaDung, YeuCau, build, loai_van_ban

__all__ = [
    "TepDaGhi",
    "TepKiem",
    "VanBanDaDung",
    "VanBanDaKiem",
    "VanBanDaSua",
    "YeuCau",
    "YeuCauKiem",
    "YeuCauSua",
    "build",
    "check",
    "dau_vet",
    "doan_don_vi",
    "export_excel",
    "facts",
    "ho_so_moi",
    "import_excel",
    "loai_van_ban",
    "schema",
    "schema_json",
    "sua",
    "validate",
]
