"""Change, add and take out entries anywhere in a YAML file, touching as few bytes as can be.

Comments, order, quotation marks and layout stay. Every change is read back: what a reader sees
afterwards must be exactly what was asked for, or the bytes are not given.
"""

import gc
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from reportgen.text_vn import chuan_hoa_khoa, nfc
from reportgen.yaml_source.chen import cac_cach
from reportgen.yaml_source.chen_dang import Dang, doc_dang, viet_mot_dong
from reportgen.yaml_source.doc import doc_yaml
from reportgen.yaml_source.giai_ma import thanh_van_ban
from reportgen.yaml_source.tep_chu import Sua, Tep, ap_dung, cac_nut, cuoi_nut, tach_ma, tran
from reportgen.yaml_source.thay_nut import nhu_doc
from reportgen.yaml_source.viet import GiaTri, trong_ngoac_kep, viet_don, viet_trong_cum

Duong = Sequence[str | int]
_DAI_MOT_DONG = 100
_NGAY_VIET = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_NutYaml = Any  # a node of the library, which gives it no type


def sua_bang(du_lieu: bytes, duong: Duong, thay: Mapping[str, GiaTri | None]) -> bytes | None:
    """Set keys of the mapping at *duong*; None takes a key out.

    Returns:
        The new bytes; None when no safe way was found.
    """

    def ket_qua(cay: Any) -> None:  # noqa: ANN401 - plain values of any shape
        bang = _di(cay, duong)
        for khoa, gia_tri in thay.items():
            if gia_tri is None:
                bang.pop(khoa, None)
            else:
                bang[khoa] = nhu_doc(gia_tri)

    def cach(tep: Tep, nut: _NutYaml) -> Iterator[list[Sua]]:
        if isinstance(nut, yaml.MappingNode):
            yield list(_sua_nut(tep, nut, thay))
            moi = {k: v for k, v in (_tran_nut(nut) | dict(thay)).items() if v is not None}
            chu = viet_mot_dong(moi, doc_dang(nut, tep.dong))
            yield [Sua(_dau(nut), cuoi_nut(nut), chu)]

    return _lam(du_lieu, duong, cach, ket_qua)


def them_muc(du_lieu: bytes, duong: Duong, muc: Mapping[str, GiaTri]) -> bytes | None:
    """Add an entry at the end of the list at *duong*, which is made when absent."""
    khoa = str(duong[-1])

    def ket_qua(cay: Any) -> None:  # noqa: ANN401 - as above
        cha = _di(cay, duong[:-1])
        cha[khoa] = [*(cha.get(khoa) or []), nhu_doc(muc)]

    def cach(tep: Tep, nut: _NutYaml) -> Iterator[list[Sua]]:
        tep.goc = nut
        yield from cac_cach(tep, khoa, muc)

    return _lam(du_lieu, duong[:-1], cach, ket_qua)


def them_cac_muc(
    du_lieu: bytes, duong: Duong, cac_muc: Sequence[Mapping[str, GiaTri]]
) -> bytes | None:
    """Add entries at the end of the list at *duong*, all in one reading of the file."""
    dau, sau = cac_muc[:1], cac_muc[1:]
    co = them_muc(du_lieu, duong, dau[0]) if dau else du_lieu
    if co is None or not sau:
        return co
    khoa = str(duong[-1])

    def ket_qua(cay: Any) -> None:  # noqa: ANN401 - as above
        cha = _di(cay, duong[:-1])
        cha[khoa] = [*cha[khoa], *map(nhu_doc, sau)]

    def cach(tep: Tep, nut: _NutYaml) -> Iterator[list[Sua]]:
        tep.goc = nut
        moi_muc = [cac_cach(tep, khoa, muc) for muc in sau]
        for cac in zip(*moi_muc, strict=False):
            if all(len(mot) == 1 for mot in cac):
                noi = cac[0][0]
                yield [Sua(noi.tu, noi.den, "".join(mot[0].chu for mot in cac))]

    return _lam(co, duong[:-1], cach, ket_qua)


def xoa_muc(du_lieu: bytes, duong: Duong) -> bytes | None:
    """Take the entry at *duong* out of its list."""
    vi_tri = int(duong[-1])

    def ket_qua(cay: Any) -> None:  # noqa: ANN401 - as above
        danh_sach = _di(cay, duong[:-1])
        del danh_sach[vi_tri]

    def cach(tep: Tep, nut: _NutYaml) -> Iterator[list[Sua]]:
        if not isinstance(nut, yaml.SequenceNode):
            return
        cac = nut.value
        if nut.flow_style:
            yield [_bo_trong_ngoac([(m, m) for m in cac], vi_tri)]
        elif len(cac) == 1:
            yield [Sua(_dau(nut), cuoi_nut(nut), "[]")]
        else:
            dau = cac[vi_tri].start_mark.line
            yield [Sua((dau, 0), (_dong_cuoi(tep, cac[vi_tri]) + 1, 0), "")]

    return _lam(du_lieu, duong[:-1], cach, ket_qua)


def _lam(
    du_lieu: bytes,
    duong: Duong,
    cach: Callable[[Tep, _NutYaml], Iterator[list[Sua]]],
    ket_qua: Callable[[Any], None],
) -> bytes | None:
    """Try each way; the first after which a reader sees what *ket_qua* makes of what it saw.

    Why the collector rests: a large file is a million objects, none of them garbage till the end.
    """
    dang_bat = gc.isenabled()
    gc.disable()
    try:
        return _thu_cac_cach(du_lieu, duong, cach, ket_qua)
    finally:
        if dang_bat:
            gc.enable()


def _thu_cac_cach(
    du_lieu: bytes,
    duong: Duong,
    cach: Callable[[Tep, _NutYaml], Iterator[list[Sua]]],
    ket_qua: Callable[[Any], None],
) -> bytes | None:
    ma, dau, chu = tach_ma(du_lieu)
    goc = cac_nut(chu) if thanh_van_ban(du_lieu, "")[0] is not None else None
    nut = _tim(goc, duong)
    mong = tran(doc_yaml(du_lieu, "").value)
    if nut is None or mong is None:
        return None
    try:
        ket_qua(mong)
    except (KeyError, IndexError, TypeError, AttributeError):
        return None
    for cac_sua in cach(Tep(chu, goc), nut):
        moi = dau + ap_dung(chu, cac_sua).encode(ma)
        if _gon(tran(doc_yaml(moi, "").value)) == _gon(mong):
            return moi
    return None


def _gon(cay: object) -> object:
    """Leave out what says nothing (an empty list and none are one); write every day as ISO."""
    if isinstance(cay, str) and (ngay := _NGAY_VIET.fullmatch(cay)):
        return f"{ngay[4]}-{ngay[3]:0>2}-{ngay[1]:0>2}"
    if isinstance(cay, dict):
        return {k: v for k, con in cay.items() if (v := _gon(con)) not in (None, [], {})}
    return [_gon(con) for con in cay] if isinstance(cay, list) else cay


def _di(cay: Any, duong: Duong) -> Any:  # noqa: ANN401 - plain values of any shape
    for buoc in duong:
        cay = cay[buoc]
    return cay


def _tim(nut: _NutYaml, duong: Duong) -> _NutYaml:
    """The node at *duong*, None when it is not written."""
    for buoc in duong:
        if isinstance(buoc, int) and isinstance(nut, yaml.SequenceNode):
            nut = nut.value[buoc] if buoc < len(nut.value) else None
        elif isinstance(nut, yaml.MappingNode):
            nut = next((v for k, v in nut.value if chuan_hoa_khoa(k.value) == buoc), None)
        else:
            return None
    return nut


def _dau(nut: _NutYaml) -> tuple[int, int]:
    return nut.start_mark.line, nut.start_mark.column


def _dong_cuoi(tep: Tep, nut: _NutYaml) -> int:
    """The last line that has something of a node on it."""
    dong, cot = cuoi_nut(nut)
    so = dong - 1 if cot == 0 and dong > nut.start_mark.line else dong
    so = min(so, len(tep.dong) - 1)
    while so > nut.start_mark.line and not tep.dong[so].strip():
        so -= 1
    return so


def _sua_nut(tep: Tep, nut: _NutYaml, thay: Mapping[str, GiaTri | None]) -> Iterator[Sua]:
    """The changes inside a mapping, each key by itself."""
    cac = nut.value
    khoa = [chuan_hoa_khoa(k.value) for k, _ in cac]
    dang = doc_dang(nut, tep.dong)
    moi = {k: v for k, v in thay.items() if k not in khoa and v is not None}
    bo = [i for i, k in enumerate(khoa) if k in thay and thay[k] is None]
    for i, (ten, cu) in enumerate(cac):
        if i in bo:
            yield _bo_khoa(tep, nut, i)
        elif (gia_tri := thay.get(khoa[i])) is not None:
            yield from _thay(tep, nut, ten, cu, (khoa[i], gia_tri, dang))
    if moi:
        yield _them_khoa(tep, nut, moi, dang)


def _thay(
    tep: Tep, bang: _NutYaml, ten: _NutYaml, cu: _NutYaml, moi: tuple[str, GiaTri, Dang]
) -> Iterator[Sua]:
    """Put a value in the place of another, in the fewest changes."""
    khoa, gia_tri, dang = moi
    if _gon(nhu_doc(gia_tri)) == _gon(_nhu_doc_nut(cu)):
        return
    if isinstance(gia_tri, Mapping) and isinstance(cu, yaml.MappingNode) and cu.value:
        cac = {chuan_hoa_khoa(k.value) for k, _ in cu.value}
        con: dict[str, GiaTri | None] = dict.fromkeys(cac - set(gia_tri))
        yield from _sua_nut(tep, cu, con | dict(gia_tri))
        return
    trong_cum = bool(bang.flow_style)
    if _dau(cu) == (cu.end_mark.line, cu.end_mark.column):
        cho = (ten.end_mark.line, tep.dong[ten.end_mark.line].index(":", ten.end_mark.column) + 1)
        yield Sua(cho, cho, f" {dang.gia_tri(khoa, gia_tri, trong_cum=trong_cum)}")
        return
    chu = dang.gia_tri(khoa, gia_tri, trong_cum=trong_cum)
    khoi = isinstance(cu, yaml.SequenceNode) and not cu.flow_style
    if khoi and isinstance(gia_tri, Sequence) and not isinstance(gia_tri, str):
        yield from _thay_danh_sach(cu, gia_tri)
        return
    if isinstance(cu, yaml.ScalarNode) and cu.style in ("|", ">"):
        het = _dong_cuoi(tep, cu)
        chu = trong_ngoac_kep(str(gia_tri)) if isinstance(gia_tri, str) else chu
        yield Sua(_dau(cu), (het, len(tep.dong[het].rstrip("\r\n"))), chu)
        return
    yield Sua(_dau(cu), cuoi_nut(cu), chu)


def _thay_danh_sach(cu: _NutYaml, moi: Sequence[GiaTri]) -> Iterator[Sua]:
    """Change a block list: the entries alike at both ends stay as they are written."""
    truoc = [_nhu_doc_nut(con) for con in cu.value]
    sau = [nhu_doc(con) for con in moi]
    dau = 0
    while dau < min(len(truoc), len(sau)) - 1 and truoc[dau] == sau[dau]:
        dau += 1
    thut = " " * cu.start_mark.column
    cac = [viet_trong_cum(con) if _la_cum(con) else viet_don(con, trong_cum=False) for con in moi]
    yield Sua(_dau(cu.value[dau]), cuoi_nut(cu), f"\n{thut}- ".join(cac[dau:]))


def _la_cum(gia_tri: GiaTri) -> bool:
    return isinstance(gia_tri, Mapping | Sequence) and not isinstance(gia_tri, str)


def _bo_khoa(tep: Tep, bang: _NutYaml, so: int) -> Sua:
    """Take a key out, with the line it stands on."""
    cac = bang.value
    if bang.flow_style:
        return _bo_trong_ngoac(cac, so)
    ten, gia_tri = cac[so]
    if so == 0 and tep.dong[ten.start_mark.line][: ten.start_mark.column].strip():
        sau = cac[1][0] if len(cac) > 1 else None
        return Sua(_dau(ten), _dau(sau) if sau is not None else cuoi_nut(gia_tri), "")
    co = gia_tri if cuoi_nut(gia_tri) > _dau(ten) else ten
    return Sua((ten.start_mark.line, 0), (_dong_cuoi(tep, co) + 1, 0), "")


def _bo_trong_ngoac(cac: Sequence[tuple[_NutYaml, _NutYaml]], so: int) -> Sua:
    """Take one of several between brackets out, with one comma."""
    if so + 1 < len(cac):
        return Sua(_dau(cac[so][0]), _dau(cac[so + 1][0]), "")
    tu = cuoi_nut(cac[so - 1][1]) if so else _dau(cac[so][0])
    return Sua(tu, cuoi_nut(cac[so][1]), "")


def _them_khoa(tep: Tep, bang: _NutYaml, moi: Mapping[str, GiaTri], dang: Dang) -> Sua:
    """Put keys in behind the last one."""
    if bang.flow_style:
        chu = ", ".join(f"{k}: {dang.gia_tri(k, v, trong_cum=True)}" for k, v in moi.items())
        if not bang.value:
            cho = (bang.start_mark.line, bang.start_mark.column + 1)
            return Sua(cho, cho, chu)
        cho = cuoi_nut(bang.value[-1][1])
        return Sua(cho, cho, f", {chu}")
    thut = " " * bang.value[0][0].start_mark.column
    cac_dong = [dong for k, v in moi.items() for dong in _dong_moi(thut, k, v, dang)]
    return tep.sau_dong(_dong_cuoi(tep, bang), cac_dong)


def _dong_moi(thut: str, khoa: str, gia_tri: GiaTri, dang: Dang) -> Iterator[str]:
    chu = dang.gia_tri(khoa, gia_tri, trong_cum=False)
    danh_sach = isinstance(gia_tri, Sequence) and not isinstance(gia_tri, str)
    if danh_sach and len(chu) > _DAI_MOT_DONG and isinstance(gia_tri, Sequence):
        yield f"{thut}{khoa}:"
        for con in gia_tri:
            dong = viet_trong_cum(con) if _la_cum(con) else viet_don(con, trong_cum=False)
            yield f"{thut}  - {dong}"
    else:
        yield f"{thut}{khoa}: {chu}"


def _tran_nut(bang: _NutYaml) -> dict[str, Any]:
    return {chuan_hoa_khoa(k.value): _nhu_doc_nut(v) for k, v in bang.value}


def _nhu_doc_nut(nut: _NutYaml) -> Any:  # noqa: ANN401 - plain values of any shape
    if isinstance(nut, yaml.MappingNode):
        return _tran_nut(nut)
    if isinstance(nut, yaml.SequenceNode):
        return [_nhu_doc_nut(con) for con in nut.value]
    return nfc(nut.value)
