"""A node tree with one entry otherwise, as if the file said so; the other nodes are shared."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportgen.text_vn import nfc
from reportgen.text_vn.ve_sinh import lam_sach
from reportgen.yaml_source.nut import Khoa, Nut, NutBang, NutChu, NutDanhSach
from reportgen.yaml_source.viet import GiaTri

Duong = Sequence[str | int]


def nhu_doc(gia_tri: GiaTri) -> object:
    """Give a value as a reader of the file sees it: texts, lists, mappings."""
    if isinstance(gia_tri, Mapping):
        return {khoa: nhu_doc(con) for khoa, con in gia_tri.items()}
    if isinstance(gia_tri, Sequence) and not isinstance(gia_tri, str):
        return [nhu_doc(con) for con in gia_tri]
    if isinstance(gia_tri, bool):
        return "co" if gia_tri else "khong"
    return gia_tri.isoformat() if isinstance(gia_tri, date) else nfc(str(gia_tri))


def thay_muc(goc: NutBang, duong: Duong, thay: Mapping[str, GiaTri | None]) -> NutBang:
    """Set keys of the mapping at *duong* (None takes one out); made when it is not there.

    An index one beyond a list's end adds an entry. What stands beside the way down is not copied.

    Raises:
        LookupError: no entry can stand there.
    """
    if not duong:
        return _dat(goc, thay)
    made = _thay(goc, duong, thay)
    return made if isinstance(made, NutBang) else goc


def _thay(nut: Nut | None, duong: Duong, thay: Mapping[str, GiaTri | None]) -> Nut:
    if not duong:
        return _dat(nut if isinstance(nut, NutBang) else NutBang("", 0, 0), thay)
    step, rest = duong[0], duong[1:]
    if isinstance(step, int):
        entries = nut if isinstance(nut, NutDanhSach) else NutDanhSach("", 0, 0)
        if step > len(entries.muc):
            raise LookupError(duong)
        old = entries.muc[step] if step < len(entries.muc) else None
        inner = [*entries.muc[:step], _thay(old, rest, thay), *entries.muc[step + 1 :]]
        numbers = entries.chi_so_goc
        if numbers is not None and step == len(numbers):
            numbers = [*numbers, step]
        return replace(entries, muc=inner, chi_so_goc=numbers)
    table = nut if isinstance(nut, NutBang) else NutBang("", 0, 0)
    return _gan(table, step, _thay(table.muc.get(step), rest, thay))


def _dat(bang: NutBang, thay: Mapping[str, GiaTri | None]) -> NutBang:
    for key, value in thay.items():
        if value is None:
            bang = replace(
                bang,
                muc={k: v for k, v in bang.muc.items() if k != key},
                khoa={k: v for k, v in bang.khoa.items() if k != key},
            )
        else:
            bang = _gan(bang, key, _thanh_nut(nhu_doc(value), bang))
    return bang


def _gan(bang: NutBang, khoa: str, nut: Nut) -> NutBang:
    key = bang.khoa.get(khoa) or Khoa(khoa, bang.dong, bang.cot)
    return replace(bang, muc={**bang.muc, khoa: nut}, khoa={**bang.khoa, khoa: key})


def _thanh_nut(gia_tri: object, o: NutBang) -> Nut:
    """Make nodes of plain values, standing where the entry *o* stands."""
    place = (o.tep, o.dong, o.cot)
    if isinstance(gia_tri, Mapping):
        inner = {str(k): _thanh_nut(v, o) for k, v in gia_tri.items()}
        return NutBang(*place, inner, {k: Khoa(k, o.dong, o.cot) for k in inner})
    if isinstance(gia_tri, list):
        return NutDanhSach(*place, [_thanh_nut(one, o) for one in gia_tri])
    return NutChu(*place, lam_sach(str(gia_tri)).chu, trong_ngoac=True)
