"""Use cases of a dossier's entries: the form of one, and putting its answers in the file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from reportgen.app.bieu_mau import (
    Duong,
    Gui,
    OTruong,
    cac_o,
    da_dien,
    kem_van_de,
    nut_tai,
    thay_doi,
)
from reportgen.app.cho_ghi import cho_ghi, cho_them
from reportgen.app.ghi_ho_so import ViecGhi, ghi_ho_so
from reportgen.app.ho_so_mo import HoSoMo
from reportgen.app.liet_ke_muc import ma_tiep, ngay_hom_nay, so_muc
from reportgen.diagnostics import Diagnostic, Location, error
from reportgen.domain.truong_nhap import lop_nhap
from reportgen.yaml_source import NutBang, doc_yaml, sua_bang, them_muc, trong_cua_so, xoa_muc
from reportgen.yaml_source.viet import GiaTri

PHAN: Mapping[str, str] = {
    "don_vi": "Đơn vị",
    "nguoi_ky": "Người ký",
    "to_dan_van": "Tổ dân vận",
    "hoat_dong": "Nhật ký hoạt động",
    "hoi_nghi": "Hội nghị",
    "hoa_giai": "Hòa giải",
    "don_thu": "Đơn thư",
    "y_kien_nhan_dan": "Ý kiến nhân dân",
    "mo_hinh_dan_van_kheo": "Mô hình “Dân vận khéo”",
    "khen_thuong": "Khen thưởng",
    "chi_tieu": "Chỉ tiêu năm",
    "kinh_phi": "Kinh phí",
    "danh_gia": "Nhận xét, đánh giá",
    "can_cu": "Văn bản viện dẫn",
    "van_ban": "Sổ văn bản",
}
"""The parts of a dossier that have pages, in the order of a clerk's work, and their names."""

CHO_SAU = frozenset({"V02", "V03", "V04", "V25"})
"""Checks over all members of a team: wrong while it is being entered, so they keep nothing out."""


@dataclass(frozen=True, slots=True)
class BieuMau:
    """A form. ``so``: the index of the entry, None for a new one or for what is no list.

    ``sai``: what is wrong and belongs to no field; ``dau``: the mark of the file it was made from.
    """

    duong: Duong
    so: int | None
    ten: str
    cac_o: tuple[OTruong, ...]
    dau: str
    sai: tuple[Diagnostic, ...] = ()

    @property
    def co_sai(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.sai) or any(_sai(o) for o in self.cac_o)


@dataclass(frozen=True, slots=True)
class KetQuaLuu:
    """``bieu_mau``: the form again with what is wrong, None when it was saved.

    ``so``: the index of the entry saved; ``canh_bao``: what is worth another look there.
    """

    bieu_mau: BieuMau | None
    so: int = 0
    canh_bao: tuple[Diagnostic, ...] = ()


def _sai(o: OTruong) -> bool:
    return bool(o.van_de) or any(_sai(c) for c in o.con)


def la_danh_sach(duong: Duong) -> bool:
    """Whether a list of entries stands at *duong* of any dossier, not one entry."""
    if isinstance(duong[-1], int):
        return False
    above = lop_nhap(duong[:-1])
    if above is None:
        return False
    field = next((f for f in above.cac_truong if f.ten == duong[-1]), None)
    return field is not None and field.kieu.value == "danh_sach"


def bieu_mau(opened: HoSoMo, duong: Duong, so: int | None) -> BieuMau | None:
    """The form of an entry that is written; None when there is none.

    *so* None: of the one entry at *duong*, which may be empty.
    """
    path = duong if so is None else (*duong, so)
    node = nut_tai(opened, path)
    if so is not None and not isinstance(node, NutBang):
        return None
    fields, _ = kem_van_de(cac_o(opened, path, node), path, _o_day(opened.van_de, path))
    return BieuMau(duong, so, _ten(path), fields, opened.dau)


def bieu_mau_moi(
    opened: HoSoMo, duong: Duong, hom_nay: date, chep: int | None = None
) -> BieuMau | None:
    """The form of a new entry, with the next code; *chep*: the index of one to start from.

    None when the list cannot be there: the entry that would hold it is not.
    """
    if len(duong) > 1 and nut_tai(opened, duong[:-1]) is None:
        return None
    source = nut_tai(opened, (*duong, chep)) if chep is not None else None
    path = (*duong, 0)
    fields = []
    for o in cac_o(opened, path, source):
        if o.ten == "ma":
            fields.append(replace(o, chu=ma_tiep(opened, duong)))
        elif o.ten == "ngay" and not o.chu and _trong_nam(opened, hom_nay):
            fields.append(replace(o, chu=ngay_hom_nay(hom_nay)))
        else:
            fields.append(replace(o, so_con=0))
    return BieuMau(duong, None, _ten(path), tuple(fields), opened.dau)


def _trong_nam(opened: HoSoMo, hom_nay: date) -> bool:
    node = nut_tai(opened, ("nam",))
    return getattr(node, "chu", None) == str(hom_nay.year)


def luu_moi(opened: HoSoMo, duong: Duong, gui: Gui, dau: str, luc: datetime) -> KetQuaLuu:
    """Add the entry a form asks for; or give the form back with what is wrong.

    Raises:
        XungDotError: the file has changed since the form was made.
        ReportgenError: it cannot be written.
    """
    blank = cac_o(opened, (*duong, 0), None)
    filled = da_dien(blank, gui)
    entry = muc_moi(blank, filled)
    file, local, index = cho_them(opened, duong, entry)
    path = (*duong, index)
    job = ViecGhi(opened.path, dau, luc, "them", _phan(duong), file)
    form = BieuMau(duong, None, _ten(path), filled, dau)
    if not entry:
        return KetQuaLuu(replace(form, sai=(error("DL002", "chưa ghi gì vào mục này"),)))
    done = ghi_ho_so(
        job, _sua_tep(file, local, lambda data, at: them_muc(data, at, entry)), _chan(form, path)
    )
    return _ket_qua(done.moi, done.sai, form, path)


def muc_moi(blank: Sequence[OTruong], filled: Sequence[OTruong]) -> dict[str, GiaTri]:
    """What a new entry is in the file: its answers, and empty lists that must be there."""
    entry = {k: v for k, v in thay_doi(blank, filled, moi=True).items() if v is not None}
    if entry:
        entry |= {o.ten: [] for o in blank if o.truong.lop and o.truong.bat_buoc and not o.con}
    return entry


def luu(
    opened: HoSoMo, duong: Duong, so: int | None, gui: Gui, dau: str, luc: datetime
) -> KetQuaLuu:
    """Write the changed answers of an entry; or give the form back with what is wrong.

    Raises:
        XungDotError: the file has changed since the form was made.
        ReportgenError: there is no such entry, it cannot be written.
    """
    path = duong if so is None else (*duong, so)
    old = cac_o(opened, path, nut_tai(opened, path))
    filled = da_dien(old, gui)
    changes = thay_doi(old, filled, moi=False)
    form = BieuMau(duong, so, _ten(path), filled, dau)
    stops = _chan(form, path)
    file, local = cho_ghi(opened, path)
    job = ViecGhi(opened.path, dau, luc, "sua", _phan(duong), file)
    if so is None and nut_tai(opened, path) is None:
        whole = {str(path[-1]): {k: v for k, v in changes.items() if v is not None}}
        done = ghi_ho_so(job, lambda seen: sua_bang(seen.cac_tep[file], local[:-1], whole), stops)
    else:
        done = ghi_ho_so(
            job,
            _sua_tep(
                file, local, lambda data, at: sua_bang(data, at, changes) if changes else data
            ),
            stops,
        )
    return _ket_qua(done.moi, done.sai, form, path)


def _sua_tep(
    tep: Path, cho: Duong, lam: Callable[[bytes, Duong], bytes | None]
) -> Callable[[HoSoMo], bytes | None]:
    """Change one file of a dossier at *cho*, a path there; *lam* sees only the lines around."""

    def doi(seen: HoSoMo) -> bytes | None:
        data = seen.cac_tep[tep]
        tree = seen.goc if len(seen.cac_tep) == 1 else doc_yaml(data, str(tep)).value
        return trong_cua_so(data, tree if isinstance(tree, NutBang) else None, cho, lam)

    return doi


def _chan(form: BieuMau, path: Duong) -> Callable[[Diagnostic], bool]:
    """Tell what keeps a form out: errors at its own fields, codes that are taken, a broken file.

    What is still missing elsewhere (a new team has no leader yet) does not: it is work to come.
    """

    def stops(found: Diagnostic) -> bool:
        place = found.location.vi_tri
        if not place:
            return True
        if found.code in CHO_SAU:
            return False
        fields, rest = kem_van_de(form.cac_o, path, [found])
        at = [o for o in fields if _sai(o)]
        here = place == vi_tri(path) and bool(rest)
        return any(not o.truong.lop or o.con for o in at) or (here and found.code.startswith("DL"))

    return stops


def xoa(opened: HoSoMo, duong: Duong, so: int, dau: str, luc: datetime) -> tuple[Diagnostic, ...]:
    """Take an entry out; give what stands against it (nothing is written then).

    Raises:
        XungDotError: the file has changed since the page was made.
        ReportgenError: there is no such entry, it cannot be written.
    """
    file, local = cho_ghi(opened, (*duong, so))
    job = ViecGhi(opened.path, dau, luc, "xoa", _phan(duong), file)
    above = vi_tri(duong[:-1]) if len(duong) > 1 else ""

    def stops(found: Diagnostic) -> bool:
        return not (above and found.location.vi_tri.startswith(above))

    return ghi_ho_so(job, _sua_tep(file, local, xoa_muc), stops).sai


def dien_lai(opened: HoSoMo, duong: Duong, so: int | None, gui: Gui, *, moi: bool) -> BieuMau:
    """Make the form anew over the file as it is now, with the answers given before."""
    path = (*duong, 0) if moi else duong if so is None else (*duong, so)
    fields = cac_o(opened, path, None if moi else nut_tai(opened, path))
    return BieuMau(duong, so, _ten(path), da_dien(fields, gui), opened.dau)


def _ket_qua(made: HoSoMo, wrong: tuple[Diagnostic, ...], form: BieuMau, path: Duong) -> KetQuaLuu:
    index = path[-1] if isinstance(path[-1], int) else 0
    if wrong:
        fields, rest = kem_van_de(form.cac_o, path, wrong)
        return KetQuaLuu(replace(form, cac_o=fields, sai=rest))
    return KetQuaLuu(None, index, _o_day(made.van_de, path))


def _o_day(van_de: tuple[Diagnostic, ...], path: Duong) -> tuple[Diagnostic, ...]:
    """The problems at an entry or inside it."""
    here = vi_tri(path)
    return tuple(
        d
        for d in van_de
        if d.location.vi_tri == here or d.location.vi_tri.startswith((f"{here}.", f"{here}["))
    )


def vi_tri(path: Duong) -> str:
    """Write a path as diagnostics do: ``hoat_dong[3]``."""
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in path).removeprefix(".")


def noi_cua(vi_tri_: Location) -> str:
    """Address of the entry that a problem is about, below that of its dossier; empty: none.

    ``hoat_dong[3].ngay`` is ``muc/hoat_dong/3#ngay``.
    """
    import re

    text = vi_tri_.vi_tri
    found = re.match(r"([a-z_]+)(?:\[(\d+)\])?(?:\.([a-z_]+))?(?:\[(\d+)\])?(?:\.([a-z_]+))?", text)
    if not found or found[1] not in PHAN:
        return ""
    top, index, field, inner, deep = found.groups()
    if index is None:
        return f"muc/{top}" + (f"#{field}" if field else "")
    if inner is not None and la_danh_sach((top, int(index), str(field))):
        return f"muc/{top}.{index}.{field}/{inner}" + (f"#{deep}" if deep else "")
    return f"muc/{top}/{index}" + (f"#{field}" if field else "")


def cac_phan(opened: HoSoMo) -> tuple[tuple[str, str, int | None], ...]:
    """The parts of a dossier: key, name, number of entries (None: not a list)."""
    return tuple(
        (key, name, so_muc(opened, (key,)) if la_danh_sach((key,)) else None)
        for key, name in PHAN.items()
    )


def _ten(path: Duong) -> str:
    found = lop_nhap(path)
    return found.ten_goi if found else ""


def _phan(duong: Duong) -> str:
    return str(duong[0])
