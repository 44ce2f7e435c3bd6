"""Recognise the components of a document as seen: which paragraph is what, and how sure."""

from reportgen.checker.nhan_dien.nhan_dien import nhan_dien
from reportgen.checker.nhan_dien.thanh_phan import Manh, ThanhPhan, VanBanNhan

__all__ = ["Manh", "ThanhPhan", "VanBanNhan", "nhan_dien"]
