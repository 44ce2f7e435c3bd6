"""Add an entry to a list of a YAML file, and take it back, without touching any other byte.

The new entry looks like its neighbour above: flow or block, its words for the keys, its quotation
marks, its way of writing days. Line endings, byte order mark and a missing last newline stay.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from reportgen.text_vn import chuan_hoa_khoa, nfc
from reportgen.yaml_source.chen_dang import Dang, doc_dang, viet_khoi, viet_mot_dong
from reportgen.yaml_source.chu_tho import va_giu_cho
from reportgen.yaml_source.doc import doc_yaml
from reportgen.yaml_source.giai_ma import thanh_van_ban
from reportgen.yaml_source.nut import Nut, NutBang, NutChu, NutDanhSach
from reportgen.yaml_source.viet import GiaTri

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DONG = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_CHU_THICH = re.compile(r"\s+#.*")
_THUT = "  "


@dataclass(frozen=True, slots=True)
class DaChen:
    """A file with an entry added: its bytes, and the text put in (empty: in several places)."""

    du_lieu: bytes
    doan: str


@dataclass(frozen=True, slots=True)
class _Sua:
    """A change: from one place of the text to another (line and column from 0), new text."""

    tu: tuple[int, int]
    den: tuple[int, int]
    chu: str


def chen_muc(du_lieu: bytes, khoa: str, muc: Mapping[str, GiaTri]) -> DaChen | None:
    """Add *muc* at the end of the list under the top-level key *khoa*; make the list if absent.

    Returns:
        The new bytes; None when no way was found that a reader takes for just that addition.
    """
    ma, dau, chu = _giai_ma(du_lieu)
    if thanh_van_ban(du_lieu, "")[0] is None:
        return None
    try:
        goc = yaml.compose(va_giu_cho(chu), Loader=_Loader)
    except yaml.YAMLError:
        return None
    truoc = _tran(doc_yaml(du_lieu, "").value)
    for cac_sua in _cac_cach(_Tep(chu, goc), khoa, muc):
        moi = dau + _ap_dung(chu, cac_sua).encode(ma)
        if _dung_la_them(truoc, _tran(doc_yaml(moi, "").value), khoa, muc):
            return DaChen(moi, cac_sua[0].chu if len(cac_sua) == 1 else "")
    return None


def bo_muc(du_lieu: bytes, doan: str, khoa: str) -> bytes | None:
    """Take the text *doan* that ``chen_muc`` put in out again; None when that is not safe."""
    ma, dau, chu = _giai_ma(du_lieu)
    if not doan or chu.count(doan) != 1:
        return None
    moi = dau + chu.replace(doan, "").encode(ma)
    truoc, sau = (_tran(doc_yaml(phan, "").value) for phan in (du_lieu, moi))
    if not isinstance(truoc, dict) or not isinstance(sau, dict):
        return None
    cu, con = truoc.pop(khoa, None) or [], sau.pop(khoa, None) or []
    mot_muc = len(cu) == len(con) + 1 and all(phan in cu for phan in con)
    return moi if mot_muc and truoc == sau else None


def _giai_ma(du_lieu: bytes) -> tuple[str, bytes, str]:
    """Encoding, byte order mark and text of a file; newlines as they are."""
    for dau, ma in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if du_lieu.startswith(dau):
            return ma, dau, du_lieu[len(dau) :].decode(ma, "surrogatepass")
    return "utf-8", b"", du_lieu.decode("utf-8", "replace")


class _Tep:
    """A file's lines as they are, and the tree the library made of it."""

    def __init__(self, chu: str, goc: Any) -> None:  # noqa: ANN401 - a node of the library
        self.dong = _DONG.findall(chu)
        self.goc = goc
        nhieu = [d for d in self.dong if d.endswith(("\n", "\r"))]
        self._xuong = self.xuong_cua(nhieu[0]) if nhieu else "\n"

    def xuong_dong(self, so: int) -> str:
        """Line ending at line *so*, else the one of the file."""
        return self.xuong_cua(self.dong[so]) if 0 <= so < len(self.dong) else self._xuong

    def xuong_cua(self, dong: str) -> str:
        """Line ending of *dong*; the file's where it has none."""
        co = dong[len(dong.rstrip("\r\n")) :]
        return co or getattr(self, "_xuong", "\n")

    def sau_dong(self, so: int, cac_dong: list[str]) -> _Sua:
        """Put lines in after line *so* (-1: at the end of the file)."""
        so = len(self.dong) - 1 if so < 0 or so >= len(self.dong) else so
        if so < 0:
            return _Sua((0, 0), (0, 0), "".join(d + self._xuong for d in cac_dong))
        xuong = self.xuong_dong(so)
        if not self.dong[so].endswith(("\n", "\r")):
            cho = (so, len(self.dong[so]))
            return _Sua(cho, cho, "".join(xuong + d for d in cac_dong))
        return _Sua((so + 1, 0), (so + 1, 0), "".join(d + xuong for d in cac_dong))


def _cac_cach(tep: _Tep, khoa: str, muc: Mapping[str, GiaTri]) -> list[list[_Sua]]:
    """Give the ways to add *muc*, the best first."""
    goc = tep.goc
    if not isinstance(goc, yaml.MappingNode) or not goc.value:
        return []
    ten, nut = next((kv for kv in goc.value if chuan_hoa_khoa(kv[0].value) == khoa), (None, None))
    if nut is None and not goc.flow_style:
        return _mo_danh_sach(tep, goc, khoa, muc)
    if nut is None:
        cho = _cuoi(goc.value[-1][1])
        return [[_Sua(cho, cho, f", {khoa}: [{viet_mot_dong(muc, Dang())}]")]]
    co_muc = isinstance(nut, yaml.SequenceNode) and bool(nut.value)
    if goc.flow_style or (co_muc and nut.flow_style):
        return _trong_ngoac(tep, nut, muc)
    return _duoi_muc_cuoi(tep, nut, muc) if co_muc else _danh_sach_rong(tep, ten, nut, muc)


def _cuoi(nut: Any) -> tuple[int, int]:  # noqa: ANN401 - a node of the library
    """Where the last word of a node ends."""
    while not getattr(nut, "flow_style", None) and not isinstance(nut, yaml.ScalarNode):
        if not nut.value:
            break
        nut = nut.value[-1][1] if isinstance(nut, yaml.MappingNode) else nut.value[-1]
    return nut.end_mark.line, nut.end_mark.column


def _duoi_muc_cuoi(tep: _Tep, nut: Any, muc: Mapping[str, GiaTri]) -> list[list[_Sua]]:  # noqa: ANN401 - a node of the library
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
    dong, cot_cuoi = _cuoi(cuoi)
    het = dong - 1 if cot_cuoi == 0 and dong > cuoi.start_mark.line else dong
    gon = het
    while gon > cuoi.start_mark.line and not tep.dong[min(gon, len(tep.dong) - 1)].strip():
        gon -= 1
    return [[tep.sau_dong(so, cac_dong)] for so in dict.fromkeys((gon, het))]


def _trong_ngoac(tep: _Tep, nut: Any, muc: Mapping[str, GiaTri]) -> list[list[_Sua]]:  # noqa: ANN401 - a node of the library
    """Inside ``[…]``: on the line of the last entry, or on a line of its own as that one is."""
    if not isinstance(nut, yaml.SequenceNode) or not nut.flow_style:
        cho = (nut.start_mark.line, nut.start_mark.column)
        return [[_Sua(cho, _cuoi(nut), f"[{viet_mot_dong(muc, Dang())}]")]]
    if not nut.value:
        cho = (nut.start_mark.line, nut.start_mark.column + 1)
        return [[_Sua(cho, cho, viet_mot_dong(muc, Dang()))]]
    cuoi = nut.value[-1]
    chu = viet_mot_dong(muc, doc_dang(cuoi, tep.dong))
    dong, cot = _cuoi(cuoi)
    thut = tep.dong[cuoi.start_mark.line][: cuoi.start_mark.column]
    cung_dong = [[_Sua((dong, cot), (dong, cot), f", {chu}")]]
    if thut.strip() or nut.end_mark.line == dong:
        return cung_dong
    con_lai = tep.dong[dong][cot:].rstrip("\r\n")
    if _CHU_THICH.sub("", con_lai).strip() == ",":
        return [[tep.sau_dong(dong, [f"{thut}{chu},"])], *cung_dong]
    phay = _Sua((dong, cot), (dong, cot), ",")
    return [[phay, tep.sau_dong(dong, [thut + chu])], *cung_dong]


def _danh_sach_rong(
    tep: _Tep,
    ten: Any,  # noqa: ANN401 - a node of the library
    nut: Any,  # noqa: ANN401 - as above
    muc: Mapping[str, GiaTri],
) -> list[list[_Sua]]:
    """Under a key with nothing, ``[]``, ``~`` or ``null`` after it."""
    thut = " " * ten.start_mark.column + _THUT
    cac_dong = [f"{thut}- {viet_mot_dong(muc, Dang())}"]
    tu, den = (nut.start_mark.line, nut.start_mark.column), (nut.end_mark.line, nut.end_mark.column)
    them = tep.sau_dong(ten.start_mark.line, cac_dong)
    if tu == den:
        return [[them]]
    if tu[0] != den[0] or tu[0] != ten.start_mark.line:
        return [[_Sua(tu, den, f"[{viet_mot_dong(muc, Dang())}]")]]
    dong = tep.dong[tu[0]]
    while dong[tu[1] - 1 : tu[1]] == " ":
        tu = (tu[0], tu[1] - 1)
    return [[_Sua(tu, den, ""), them], [_Sua(tu, den, f" [{viet_mot_dong(muc, Dang())}]")]]


def _mo_danh_sach(
    tep: _Tep,
    goc: Any,  # noqa: ANN401 - a node of the library
    khoa: str,
    muc: Mapping[str, GiaTri],
) -> list[list[_Sua]]:
    """At the end of the file, a new list; before ``...`` where that stands."""
    thut = " " * goc.start_mark.column
    cac_dong = [f"{thut}{khoa}:", f"{thut}{_THUT}- {viet_mot_dong(muc, Dang())}"]
    cuoi = len(tep.dong) - 1
    dau_het = next((i for i, d in enumerate(tep.dong) if d.startswith("...")), None)
    if dau_het is not None and dau_het > goc.value[-1][1].start_mark.line:
        cuoi = dau_het - 1
    if tep.dong[cuoi].strip():
        cac_dong.insert(0, "")
    return [[tep.sau_dong(cuoi, cac_dong)], [tep.sau_dong(_cuoi(goc)[0], cac_dong)]]


def _ap_dung(chu: str, cac_sua: list[_Sua]) -> str:
    """Make the changes in *chu*, from the last to the first."""
    dau_dong = [0]
    for dong in _DONG.findall(chu):
        dau_dong.append(dau_dong[-1] + len(dong))
    for sua in sorted(cac_sua, key=lambda s: s.tu, reverse=True):
        tu, den = (dau_dong[min(d, len(dau_dong) - 1)] + c for d, c in (sua.tu, sua.den))
        chu = chu[:tu] + sua.chu + chu[den:]
    return chu


def _tran(nut: Nut | None) -> object:
    """Plain values of a tree, to compare what readers see."""
    if isinstance(nut, NutBang):
        return {khoa: _tran(con) for khoa, con in nut.muc.items()}
    if isinstance(nut, NutDanhSach):
        return [_tran(con) for con in nut.muc]
    return nut.chu if isinstance(nut, NutChu) else None


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
