"""Mend a DOCX: the faults that need no one's decision, on the original package."""

from reportgen.checker.sua.chay import ConLai, DaSua, KetQuaSua, sua_van_ban

__all__ = ["ConLai", "DaSua", "KetQuaSua", "sua_van_ban"]
