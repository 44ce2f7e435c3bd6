"""The law as dated data: one TOML file an edition, every value with its clause."""

from reportgen.standards.kho_giay import theo_kho
from reportgen.standards.load import editions, in_force_on, load
from reportgen.standards.schema import ChuCoDinh, KieuChu, QuyDinh
from reportgen.standards.tieu_chuan import MissingRequirement, TieuChuan

__all__ = [
    "ChuCoDinh",
    "KieuChu",
    "MissingRequirement",
    "QuyDinh",
    "TieuChuan",
    "editions",
    "in_force_on",
    "load",
    "theo_kho",
]
