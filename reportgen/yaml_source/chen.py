"""Add an entry to a list of a YAML file, and take it back, without touching any other byte.

The new entry looks like its neighbour above: flow or block, its words for the keys, its quotation
marks, its way of writing days. Line endings, byte order mark and a missing last newline stay.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from reportgen.text_vn import chuan_hoa_khoa, nfc
from reportgen.yaml_source.chen_dang import Dang, doc_dang, viet_khoi, viet_mot_dong
from reportgen.yaml_source.doc import doc_yaml
from reportgen.yaml_source.giai_ma import thanh_van_ban
from reportgen.yaml_source.tep_chu import Sua, Tep, ap_dung, cac_nut, cuoi_nut, tach_ma, tran
from reportgen.yaml_source.viet import GiaTri

_CHU_THICH = re.compile(r"\s+#.*")
_THUT = "  "


@dataclass(frozen=True, slots=True)
class DaChen:
    """A file with an entry added: its bytes, and the text put in (empty: in several places)."""

    du_lieu: bytes
    doan: str


def chen_muc(du_lieu: bytes, khoa: str, muc: Mapping[str, GiaTri]) -> DaChen | None:
    """Add *muc* at the end of the list under the top-level key *khoa*; make the list if absent.

    Returns:
        The new bytes; None when no way was found that a reader takes for just that addition.
    """
    ma, dau, chu = tach_ma(du_lieu)
    if thanh_van_ban(du_lieu, "")[0] is None:
        return None
    goc = cac_nut(chu)
    truoc = tran(doc_yaml(du_lieu, "").value)
    for cac_sua in cac_cach(Tep(chu, goc), khoa, muc):
        moi = dau + ap_dung(chu, cac_sua).encode(ma)
        if _dung_la_them(truoc, tran(doc_yaml(moi, "").value), khoa, muc):
            return DaChen(moi, cac_sua[0].chu if len(cac_sua) == 1 else "")
    return None


def bo_muc(du_lieu: bytes, doan: str, khoa: str) -> bytes | None:
    """Take the text *doan* that ``chen_muc`` put in out again; None when that is not safe."""
    ma, dau, chu = tach_ma(du_lieu)
    if not doan or chu.count(doan) != 1:
        return None
    moi = dau + chu.replace(doan, "").encode(ma)
    truoc, sau = (tran(doc_yaml(phan, "").value) for phan in (du_lieu, moi))
    if not isinstance(truoc, dict) or not isinstance(sau, dict):
        return None
    cu, con = truoc.pop(khoa, None) or [], sau.pop(khoa, None) or []
    mot_muc = len(cu) == len(con) + 1 and all(phan in cu for phan in con)
    return moi if mot_muc and truoc == sau else None


def cac_cach(tep: Tep, khoa: str, muc: Mapping[str, GiaTri]) -> list[list[Sua]]:
    """Give the ways to add *muc* to the list *khoa* of the mapping ``tep.goc``, the best first."""
    goc = tep.goc
    if not isinstance(goc, yaml.MappingNode) or not goc.value:
        return []
    ten, nut = next((kv for kv in goc.value if chuan_hoa_khoa(kv[0].value) == khoa), (None, None))
    if nut is None and not goc.flow_style:
        return _mo_danh_sach(tep, goc, khoa, muc)
    if nut is None:
        cho = cuoi_nut(goc.value[-1][1])
        return [[Sua(cho, cho, f", {khoa}: [{viet_mot_dong(muc, Dang())}]")]]
    co_muc = isinstance(nut, yaml.SequenceNode) and bool(nut.value)
    if goc.flow_style or (co_muc and nut.flow_style):
        return _trong_ngoac(tep, nut, muc)
    return _duoi_muccuoi_nut(tep, nut, muc) if co_muc else _danh_sach_rong(tep, ten, nut, muc)


def _duoi_muccuoi_nut(tep: Tep, nut: Any, muc: Mapping[str, GiaTri]) -> list[list[Sua]]:  # noqa: ANN401 - a node of the library
    """Below the last entry of a block list, as that entry is written."""
    cuoi, cot = nut.value[-1], nut.start_mark.column
    dang = doc_dang(cuoi, tep.dong)
    dong_dau = tep.dong[cuoi.start_mark.line]
    khoang = dong_dau[cot + 1 : cuoi.start_mark.column]
    cung_dong = dong_dau[cot : cot + 1] == "-" and not khoang.strip()
    giua = khoang if cung_dong and khoang else " "
    dau = dong_dau[:cot] if not dong_dau[:cot].strip() else " " * cot
    if isinstance(cuoi, yaml.MappingNode) and not cuoi.flow_style:
        cac_dong = viet_khoi(muc, dang, dau + "-" + giua)
    else:
        cac_dong = [f"{dau}-{giua}{viet_mot_dong(muc, dang)}"]
    dong, cot_cuoi = cuoi_nut(cuoi)
    het = dong - 1 if cot_cuoi == 0 and dong > cuoi.start_mark.line else dong
    gon = het
    while gon > cuoi.start_mark.line and not tep.dong[min(gon, len(tep.dong) - 1)].strip():
        gon -= 1
    return [[tep.sau_dong(so, cac_dong)] for so in dict.fromkeys((gon, het))]


def _trong_ngoac(tep: Tep, nut: Any, muc: Mapping[str, GiaTri]) -> list[list[Sua]]:  # noqa: ANN401 - a node of the library
    """Inside ``[…]``: on the line of the last entry, or on a line of its own as that one is."""
    if not isinstance(nut, yaml.SequenceNode) or not nut.flow_style:
        cho = (nut.start_mark.line, nut.start_mark.column)
        return [[Sua(cho, cuoi_nut(nut), f"[{viet_mot_dong(muc, Dang())}]")]]
    if not nut.value:
        cho = (nut.start_mark.line, nut.start_mark.column + 1)
        return [[Sua(cho, cho, viet_mot_dong(muc, Dang()))]]
    cuoi = nut.value[-1]
    chu = viet_mot_dong(muc, doc_dang(cuoi, tep.dong))
    dong, cot = cuoi_nut(cuoi)
    thut = tep.dong[cuoi.start_mark.line][: cuoi.start_mark.column]
    cung_dong = [[Sua((dong, cot), (dong, cot), f", {chu}")]]
    if thut.strip() or nut.end_mark.line == dong:
        return cung_dong
    con_lai = tep.dong[dong][cot:].rstrip("\r\n")
    if _CHU_THICH.sub("", con_lai).strip() == ",":
        return [[tep.sau_dong(dong, [f"{thut}{chu},"])], *cung_dong]
    phay = Sua((dong, cot), (dong, cot), ",")
    return [[phay, tep.sau_dong(dong, [thut + chu])], *cung_dong]


def _danh_sach_rong(
    tep: Tep,
    ten: Any,  # noqa: ANN401 - a node of the library
    nut: Any,  # noqa: ANN401 - as above
    muc: Mapping[str, GiaTri],
) -> list[list[Sua]]:
    """Under a key with nothing, ``[]``, ``~`` or ``null`` after it."""
    thut = " " * ten.start_mark.column + _THUT
    cac_dong = _muc_dau(thut, muc)
    tu, den = (nut.start_mark.line, nut.start_mark.column), (nut.end_mark.line, nut.end_mark.column)
    them = tep.sau_dong(ten.start_mark.line, cac_dong)
    if tu == den:
        return [[them]]
    if tu[0] != den[0] or tu[0] != ten.start_mark.line:
        return [[Sua(tu, den, f"[{viet_mot_dong(muc, Dang())}]")]]
    dong = tep.dong[tu[0]]
    while dong[tu[1] - 1 : tu[1]] == " ":
        tu = (tu[0], tu[1] - 1)
    return [[Sua(tu, den, ""), them], [Sua(tu, den, f" [{viet_mot_dong(muc, Dang())}]")]]


def _muc_dau(thut: str, muc: Mapping[str, GiaTri]) -> list[str]:
    """The first entry of a list: on a line, or a line a key where a list is yet to be filled."""
    if any(gia_tri == [] for gia_tri in muc.values()):
        return viet_khoi(muc, Dang(), f"{thut}- ")
    return [f"{thut}- {viet_mot_dong(muc, Dang())}"]


def _mo_danh_sach(
    tep: Tep,
    goc: Any,  # noqa: ANN401 - a node of the library
    khoa: str,
    muc: Mapping[str, GiaTri],
) -> list[list[Sua]]:
    """At the end of the file, a new list; before ``...`` where that stands."""
    thut = " " * goc.start_mark.column
    cac_dong = [f"{thut}{khoa}:", *_muc_dau(thut + _THUT, muc)]
    cuoi = len(tep.dong) - 1
    dau_het = next((i for i, d in enumerate(tep.dong) if d.startswith("...")), None)
    if dau_het is not None and dau_het > goc.value[-1][1].start_mark.line:
        cuoi = dau_het - 1
    if tep.dong[cuoi].strip() and not thut:
        cac_dong.insert(0, "")
    return [[tep.sau_dong(cuoi, cac_dong)], [tep.sau_dong(cuoi_nut(goc)[0], cac_dong)]]


def _dung_la_them(truoc: object, sau: object, khoa: str, muc: Mapping[str, GiaTri]) -> bool:
    """Whether *sau* is *truoc* with one more entry, of the keys of *muc*, in the list *khoa*."""
    if not isinstance(truoc, dict) or not isinstance(sau, dict):
        return False
    cu, moi = truoc.get(khoa) or [], sau.get(khoa)
    if not isinstance(moi, list) or moi[:-1] != cu or not isinstance(moi[-1], dict):
        return False
    them = {k: v for k, v in moi[-1].items() if isinstance(v, str)}
    dung = {k: nfc(v) for k, v in muc.items() if isinstance(v, str)}
    con_lai = {k: v for k, v in truoc.items() if k != khoa}
    return (
        set(moi[-1]) == set(muc)
        and all(them.get(k) == v for k, v in dung.items())
        and con_lai == {k: v for k, v in sau.items() if k != khoa}
    )
