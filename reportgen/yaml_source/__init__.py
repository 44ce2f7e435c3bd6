"""Reading YAML: the only package that knows the YAML library."""

from reportgen.yaml_source.chen import DaChen, bo_muc, chen_muc
from reportgen.yaml_source.cua_so import trong_cua_so
from reportgen.yaml_source.doc import doc_yaml
from reportgen.yaml_source.giai_ma import GIOI_HAN_BYTE, qua_lon, thanh_van_ban
from reportgen.yaml_source.nut import Khoa, Nut, NutBang, NutChu, NutDanhSach
from reportgen.yaml_source.sua import sua_bang, them_cac_muc, them_muc, xoa_muc
from reportgen.yaml_source.thay_nut import thay_muc

__all__ = [
    "GIOI_HAN_BYTE",
    "DaChen",
    "Khoa",
    "Nut",
    "NutBang",
    "NutChu",
    "NutDanhSach",
    "bo_muc",
    "chen_muc",
    "doc_yaml",
    "qua_lon",
    "sua_bang",
    "thanh_van_ban",
    "thay_muc",
    "them_cac_muc",
    "them_muc",
    "trong_cua_so",
    "xoa_muc",
]
