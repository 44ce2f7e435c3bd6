"""Files to a checked dossier: every problem at once, each with its place."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from reportgen.diagnostics import Diagnostic, Location, Result, error, sort_by_place
from reportgen.domain.gop_tep import gop, khac_ho_so
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra import ke_vua_du, kiem_tra_ho_so
from reportgen.domain.loi_luoc_do import dich_loi_luoc_do, duong_cua, ten_truong
from reportgen.domain.nguon import Duong, NguonHoSo, thanh_du_lieu, tia
from reportgen.domain.tep_ho_so import cac_tep, doc_tep
from reportgen.domain.ve_sinh import ve_sinh_ho_so
from reportgen.yaml_source import NutBang, doc_yaml, thanh_van_ban

_SO_LAN_TIA = 4


@dataclass(frozen=True, slots=True)
class HoSoDaNap:
    """A dossier and where its parts stand in the files."""

    ho_so: HoSo
    nguon: NguonHoSo


def load_ho_so(paths: Sequence[Path] | Path) -> Result[HoSo]:
    """Load the dossier written in one file, a folder, or in several of them merged by list.

    Returns:
        The dossier, None when the files do not give one, and all problems sorted by place.
    """
    return _chi_ho_so(nap_ho_so(paths))


def _chi_ho_so(ket_qua: Result[HoSoDaNap]) -> Result[HoSo]:
    return Result(ket_qua.value.ho_so if ket_qua.value else None, ket_qua.diagnostics)


def nap_ho_so(paths: Sequence[Path] | Path) -> Result[HoSoDaNap]:
    """Load as ``load_ho_so``, with the places of the dossier's parts."""
    tep_doc, van_de_tep = cac_tep(paths)
    van_ban: dict[str, str | bytes] = {}
    van_de = list(van_de_tep)
    for tep in tep_doc:
        noi_dung = doc_tep(tep)
        if isinstance(noi_dung, Diagnostic):
            van_de.append(noi_dung)
        else:
            van_ban[str(tep)] = noi_dung
    return _tu_van_ban(van_ban, van_de)


def nap_cac_chu(van_ban: Mapping[str, bytes]) -> Result[HoSoDaNap]:
    """Load a dossier from the contents of its files, by their names, in the order given."""
    return _tu_van_ban(dict(van_ban), [])


def load_text(text: str | bytes, tep: str) -> Result[HoSo]:
    """Load a dossier from its text; *tep* is the name shown in messages."""
    return _chi_ho_so(_tu_van_ban({tep: text}, []))


def nap_tu_nut(goc: NutBang) -> Result[HoSoDaNap]:
    """Validate and check a dossier that another reader (a workbook's) made into nodes."""
    with _hoan_thu_gom():
        nguon = NguonHoSo(goc)
        da_sua = ve_sinh_ho_so(nguon)
        ho_so, van_de = _kiem(nguon)
        da_nap = HoSoDaNap(ho_so, nguon) if ho_so else None
        return Result(da_nap, sort_by_place((*da_sua, *van_de)))


def nap_nut(goc: NutBang, nguon: NguonHoSo) -> Result[HoSoDaNap]:
    """Validate and check a dossier read before, as it would be with the nodes *goc*."""
    with _hoan_thu_gom():
        moi = NguonHoSo(goc, nguon.van_ban)
        ho_so, van_de = _kiem(moi)
        return Result(HoSoDaNap(ho_so, moi) if ho_so else None, sort_by_place(van_de))


def _tu_van_ban(van_ban: dict[str, str | bytes], van_de: list[Diagnostic]) -> Result[HoSoDaNap]:
    """Parse each file, merge, validate."""
    with _hoan_thu_gom():
        return _doc_va_kiem(van_ban, van_de)


@contextmanager
def _hoan_thu_gom() -> Iterator[None]:
    """Put off garbage collection.

    Why: loading makes a hundred thousand objects and drops none; the collector walking over them
    again and again took half of the time, and more than linearly.
    """
    dang_bat = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if dang_bat:
            gc.enable()


def _doc_va_kiem(van_ban: dict[str, str | bytes], van_de: list[Diagnostic]) -> Result[HoSoDaNap]:
    cac_bang: list[NutBang] = []
    chu_cua: dict[str, str] = {}
    so_rong = 0
    for tep, noi_dung in van_ban.items():
        chu, van_de_ma = thanh_van_ban(noi_dung, tep)
        van_de.extend(van_de_ma)
        if chu is None:
            continue
        chu_cua[tep] = chu
        ket_qua = doc_yaml(chu, tep)
        van_de.extend(ket_qua.diagnostics)
        nut = ket_qua.value
        if isinstance(nut, NutBang):
            cac_bang.append(nut)
        elif nut is None and len(van_ban) > 1 and not ket_qua.diagnostics:
            so_rong += 1
        elif not any(d.is_error for d in ket_qua.diagnostics):
            van_de.append(_khong_phai_ho_so(tep, rong=nut is None))
    if so_rong and so_rong == len(van_ban):
        van_de.append(_khong_phai_ho_so(next(iter(van_ban)), rong=True))
    if len(cac_bang) + so_rong < len(van_ban) or not cac_bang:
        return Result(None, sort_by_place(van_de))
    goc, van_de_gop = gop(cac_bang)
    if khac := khac_ho_so(van_de_gop):
        return Result(None, sort_by_place((*van_de, *khac)))
    van_de.extend(van_de_gop)
    nguon = NguonHoSo(goc, chu_cua)
    van_de.extend(ve_sinh_ho_so(nguon))
    ho_so, them = _kiem(nguon)
    co_loi_doc = any(d.is_error for d in van_de)
    da_nap = None if co_loi_doc or ho_so is None else HoSoDaNap(ho_so, nguon)
    return Result(da_nap, sort_by_place((*van_de, *them)))


def _khong_phai_ho_so(tep: str, *, rong: bool) -> Diagnostic:
    thong_bao = (
        "tệp rỗng, chưa có dòng nào"
        if rong
        else "tệp không có dạng hồ sơ (các dòng ten_truong: giá trị)"
    )
    return error(
        "DL001",
        thong_bao,
        Location(tep, 1, 1),
        hint="tạo hồ sơ có sẵn lời giải thích bằng lệnh: reportgen new ho-so",
    )


def _kiem(nguon: NguonHoSo) -> tuple[HoSo | None, list[Diagnostic]]:
    """Validate against the schema, then check.

    When the schema is broken somewhere, the bad values (or the entries that cannot do without
    them) are taken out and the rest is checked all the same, but for checks that need the lists
    that lost entries.
    """
    try:
        ho_so = HoSo.model_validate(thanh_du_lieu(nguon.goc, ten_truong()))
    except ValidationError as loi:
        cac_loi = loi.errors(include_url=False)
        van_de = list(ke_vua_du(dich_loi_luoc_do(chi_tiet, nguon) for chi_tiet in cac_loi))
        return None, van_de + _kiem_phan_con_lai(nguon, loi)
    return ho_so, list(kiem_tra_ho_so(ho_so, nguon))


def _kiem_phan_con_lai(nguon: NguonHoSo, loi: ValidationError) -> list[Diagnostic]:
    """Check what stands without the values that broke the schema."""
    mat: set[str] = set()
    con_lai = nguon
    for _ in range(_SO_LAN_TIA):
        bo = {
            _cat(duong_cua(chi_tiet), chi_tiet["type"])
            for chi_tiet in loi.errors(include_url=False)
        }
        if () in bo:
            return []
        mat.update(
            str(buoc)
            for duong in bo
            if isinstance(duong[-1], int)
            for buoc in duong
            if isinstance(buoc, str)
        )
        goc = tia(con_lai.goc, bo)
        if not isinstance(goc, NutBang):
            return []
        con_lai = NguonHoSo(goc, nguon.van_ban)
        try:
            ho_so = HoSo.model_validate(thanh_du_lieu(goc, ten_truong()))
        except ValidationError as loi_sau:
            loi = loi_sau
            continue
        return list(kiem_tra_ho_so(ho_so, con_lai, frozenset(mat)))
    return []


def _cat(duong: Duong, loai: str) -> Duong:
    """What to take out: the value, or for a missing one the innermost entry of a list around it."""
    if loai != "missing":
        return duong
    for do_dai in range(len(duong) - 1, 0, -1):
        if isinstance(duong[do_dai - 1], int):
            return duong[:do_dai]
    return duong[:1] if len(duong) > 1 else ()
