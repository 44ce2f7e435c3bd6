"""Text hygiene: what a clerk pasted, made what they meant; each repair is told, none is silent."""

from reportgen.text_vn.ve_sinh.am_tiet import la_am_tiet
from reportgen.text_vn.ve_sinh.bang_ma import BangMaCu, co_the_la_bang_ma_cu, doc_bang_ma_cu
from reportgen.text_vn.ve_sinh.cac_buoc import DaSach, LoaiSua, can_lam_sach, lam_sach
from reportgen.text_vn.ve_sinh.trich import trich_doi

__all__ = [
    "BangMaCu",
    "DaSach",
    "LoaiSua",
    "can_lam_sach",
    "co_the_la_bang_ma_cu",
    "doc_bang_ma_cu",
    "la_am_tiet",
    "lam_sach",
    "trich_doi",
]
