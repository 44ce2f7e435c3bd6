"""Which row of an edition's table of signatures a signer takes, and its lines filled in."""

from dataclasses import dataclass

from reportgen.ban_hanh.chu_viet import gap, sach
from reportgen.standards import TieuChuan
from reportgen.standards.schema import DeKy

KY_HIEU = ("thay_mat", "ky_thay", "thua_lenh", "thua_uy_quyen")
_MAC_DINH = frozenset({gap("có"), "co", "x"})


@dataclass(frozen=True, slots=True)
class CachKy:
    """How a person signs besides the office; texts as in a sentence, empty: nothing special.

    ``thay_mat``: the body in whose name, instead of the issuer's usual one; ``thua_lenh``,
    ``uy_quyen``: by whose order, on whose authority ("có": the issuer's own head or body);
    ``kiem``: the further office, in which the document is signed.
    """

    thay_mat: str = ""
    thua_lenh: str = ""
    uy_quyen: str = ""
    kiem: tuple[str, ...] = ()


THUONG_LE = CachKy()
"""Nothing special."""


@dataclass(frozen=True, slots=True)
class ChuDien:
    """What fills the marks of a row: in whose name, for which head, by whose order."""

    thay_mat: str
    ky_thay: str
    thua_lenh: str


def tim_dong(chuan: TieuChuan, ma: str) -> DeKy | None:
    """Row *ma* of the edition's table; None where it has none."""
    return next((row for row in chuan.bang.de_ky if row.ma == ma), None)


def dong_quyen_han(row: DeKy, chuan: TieuChuan, dien: ChuDien) -> tuple[str, ...]:
    """Lines of authority of *row*: its marks, in its order, with the signer's own bodies.

    Nobody signs in the name of no body: where the head decides in person that line is left out.
    """
    lines = (_dien(line, chuan, dien) for line in row.quyen_han)
    return tuple(line for line in lines if line)


def _dien(line: str, chuan: TieuChuan, dien: ChuDien) -> str:
    for ma in KY_HIEU:
        mark = ky_hieu(chuan, ma)
        if mark and line.startswith(f"{mark} "):
            body = dien.thua_lenh if ma.startswith("thua") else getattr(dien, ma)
            return f"{mark} {body.upper()}" if body else ""
    return line


def ky_hieu(chuan: TieuChuan, ma: str) -> str:
    """Mark of authority, "T/M" or "TM."; empty where the edition has none."""
    return next((row.gia_tri for row in chuan.moi_chu if row.doi_tuong == ma), "")


def theo_lenh(text: str, mac_dinh: str) -> str:
    """By whose order: the person's own word, or the usual one where it only says "có"."""
    return mac_dinh if not text or gap(text) in _MAC_DINH else sach(text)
