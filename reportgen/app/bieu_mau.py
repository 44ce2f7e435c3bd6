"""Forms of a dossier's entries: what to ask, what stands there now, what was answered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pydantic_core import PydanticCustomError

from reportgen.app.ho_so_mo import HoSoMo
from reportgen.diagnostics import Diagnostic
from reportgen.domain import danh_muc
from reportgen.domain.kieu import doc_co_khong, doc_danh_sach_to
from reportgen.domain.thoi_gian import doc_ngay
from reportgen.domain.truong_nhap import KieuNhap, LopNhap, TruongNhap, lop_nhap
from reportgen.yaml_source import Nut, NutBang, NutChu, NutDanhSach
from reportgen.yaml_source.viet import GiaTri

Duong = tuple[str | int, ...]
LuaChon = tuple[tuple[str, str], ...]
_MA_NGUOI = frozenset({"nguoi_phu_trach", "chu_tri", "thu_ky", "thanh_vien", "nguoi"})


@dataclass(frozen=True, slots=True)
class Gui:
    """What a form brought: the last value of each field, and every value of those with several."""

    mot: Mapping[str, str]
    nhieu: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class OTruong:
    """A field with what stands in it. ``ten``: its name in the form, ``quyet_dinh.ngay``.

    ``cac``: the values chosen of several; ``bang``: code and figure of each row; ``con``: the
    fields of a group; ``so_con``: how many entries the list below has; ``van_de``: what is wrong.
    """

    ten: str
    truong: TruongNhap
    chu: str = ""
    cac: tuple[str, ...] = ()
    bang: tuple[tuple[str, str], ...] = ()
    con: tuple["OTruong", ...] = ()
    so_con: int = 0
    lua_chon: LuaChon = ()
    van_de: tuple[Diagnostic, ...] = ()

    @property
    def loi_dan(self) -> str:
        """What is said of the field, unless it speaks of codes that a form does not show."""
        field = self.truong
        codes = any(code in field.mo_ta for code, _ in field.lua_chon)
        return "" if codes or field.kieu is KieuNhap.MA_TO else field.mo_ta

    @property
    def co_gi(self) -> bool:
        """Whether something is written in it, or something is wrong with it."""
        inner = any(one.co_gi for one in self.con)
        return bool(self.chu or self.cac or self.bang or self.van_de or inner)


def doc_noi(noi: str) -> Duong | None:
    """Read a place such as ``to_dan_van.3.thanh_vien``; None when no entry can stand there."""
    parts = noi.split(".")
    path: Duong = tuple(int(p) if p.isascii() and p.isdigit() and len(p) < 7 else p for p in parts)  # noqa: PLR2004 - no list is that long
    return path if isinstance(path[0], str) and lop_nhap(path) is not None else None


def nut_tai(opened: HoSoMo, duong: Duong) -> Nut | None:
    """The node at *duong* of a dossier, None when nothing is written there."""
    node: Nut | None = opened.goc
    for step in duong:
        if isinstance(step, int) and isinstance(node, NutDanhSach):
            node = node.muc[step] if step < len(node.muc) else None
        elif isinstance(step, str) and isinstance(node, NutBang):
            node = node.muc.get(step)
        else:
            return None
    return node


def cac_o(opened: HoSoMo, duong: Duong, nut: Nut | None) -> tuple[OTruong, ...]:
    """Give the fields of an entry with what *nut* holds (None: nothing yet)."""
    kind = _lop(duong)
    return tuple(_o(opened, field, "", _con(nut, field.ten)) for field in kind.cac_truong)


def _lop(duong: Duong) -> LopNhap:
    found = lop_nhap(duong)
    if found is None:
        raise LookupError(duong)
    return found


def _con(nut: Nut | None, ten: str) -> Nut | None:
    return nut.muc.get(ten) if isinstance(nut, NutBang) else None


def _o(  # noqa: PLR0911  # one answer a kind
    opened: HoSoMo, field: TruongNhap, truoc: str, nut: Nut | None
) -> OTruong:
    name = f"{truoc}{field.ten}"
    made = OTruong(name, field, lua_chon=_lua_chon(opened, field))
    match field.kieu:
        case KieuNhap.NHOM:
            path = lop_nhap_theo_ten(field.lop)
            inner = [_o(opened, f, f"{name}.", _con(nut, f.ten)) for f in path.cac_truong]
            return replace(made, con=tuple(o for o in inner if not o.truong.lop))
        case KieuNhap.DANH_SACH:
            return replace(made, so_con=len(nut.muc) if isinstance(nut, NutDanhSach) else 0)
        case KieuNhap.SO_LIEU:
            rows = nut.muc.items() if isinstance(nut, NutBang) else ()
            return replace(made, bang=tuple((code, _chu(n)) for code, n in rows))
        case KieuNhap.CAC_TO:
            return replace(made, cac=tuple(map(str, _cac_to(nut))))
        case KieuNhap.CAC_DONG:
            return replace(made, chu="\n".join(_cac_dong(nut)))
        case KieuNhap.CO_KHONG:
            return replace(made, chu="co" if _la_co(_chu(nut)) else "")
        case KieuNhap.NGAY:
            return replace(made, chu=ngay_hien(_chu(nut)))
        case _:
            return replace(made, chu=_ma(field, _chu(nut)))


def lop_nhap_theo_ten(lop: str) -> LopNhap:
    """Give the kind of entry of a class by its name."""
    from reportgen.domain import ho_so
    from reportgen.domain.truong_nhap import lop_cua

    return lop_cua(getattr(ho_so, lop))


def _chu(nut: Nut | None) -> str:
    return (nut.chu or "") if isinstance(nut, NutChu) else ""


def _ma(field: TruongNhap, chu: str) -> str:
    """The code of a choice, however it is spelled in the file."""
    from reportgen.text_vn import chuan_hoa_khoa

    codes = {chuan_hoa_khoa(code): code for pair in field.lua_chon for code in (pair[0],)}
    words = {chuan_hoa_khoa(text): code for code, text in field.lua_chon}
    key = chuan_hoa_khoa(chu)
    return codes.get(key) or words.get(key) or chu


def _cac_to(nut: Nut | None) -> tuple[object, ...]:
    if isinstance(nut, NutDanhSach):
        found = doc_danh_sach_to([_chu(one) for one in nut.muc])
    else:
        found = doc_danh_sach_to(_chu(nut))
    return found if isinstance(found, tuple) else ()


def _cac_dong(nut: Nut | None) -> list[str]:
    if isinstance(nut, NutDanhSach):
        return [_chu(one) for one in nut.muc]
    return _chu(nut).rstrip("\n").split("\n") if _chu(nut) else []


def _la_co(chu: str) -> bool:
    try:
        return bool(chu) and doc_co_khong(chu)
    except PydanticCustomError:
        return False


def ngay_hien(chu: str) -> str:
    """Show a day as Vietnamese write it; what is no day as it stands."""
    found = doc_ngay_go(chu)
    return f"{found:%d/%m/%Y}" if found else chu


def doc_ngay_go(chu: str) -> date | None:
    """Read a day as typed; None when it is none."""
    try:
        found = doc_ngay(chu) if chu.strip() else None
    except PydanticCustomError:
        return None
    return found if isinstance(found, date) else None


def _lua_chon(opened: HoSoMo, field: TruongNhap) -> LuaChon:
    """What can be chosen: of closed lists, or of the dossier's own codes."""
    if field.kieu in (KieuNhap.MA_TO, KieuNhap.CAC_TO):
        return (("phuong", "Toàn đơn vị"), *cac_to(opened))
    if field.ten == "mo_hinh" and field.kieu is KieuNhap.MOT_DONG:
        return tuple(_ma_ten(opened, ("mo_hinh_dan_van_kheo",)))
    if field.ten == "nguoi_ky" and field.kieu is KieuNhap.MOT_DONG:
        return tuple(_ma_ten(opened, ("nguoi_ky",)))
    if field.ten in _MA_NGUOI and field.kieu is KieuNhap.MOT_DONG:
        return (*_ma_ten(opened, ("nguoi_ky",)), *_thanh_vien(opened))
    return field.lua_chon


def cac_to(opened: HoSoMo) -> LuaChon:
    """The teams of a dossier: code and name, the residential group's where there is one."""
    teams = nut_tai(opened, ("to_dan_van",))
    rows = teams.muc if isinstance(teams, NutDanhSach) else []
    return tuple(
        (_chu(_con(one, "ma")), _chu(_con(one, "to_dan_pho")) or _chu(_con(one, "ten")))
        for one in rows
        if _chu(_con(one, "ma"))
    )


def _ma_ten(opened: HoSoMo, duong: Duong) -> Iterator[tuple[str, str]]:
    found = nut_tai(opened, duong)
    for one in found.muc if isinstance(found, NutDanhSach) else ():
        code = _chu(_con(one, "ma"))
        if code:
            yield code, _chu(_con(one, "ho_ten")) or _chu(_con(one, "ten"))


def _thanh_vien(opened: HoSoMo) -> Iterator[tuple[str, str]]:
    for index in range(len(cac_to(opened))):
        yield from _ma_ten(opened, ("to_dan_van", index, "thanh_vien"))


def cac_chi_so() -> LuaChon:
    """The indicators that an activity may have figures of."""
    return tuple(
        (code, f"{one.ten[:1].upper()}{one.ten[1:]} ({one.don_vi})")
        for code, one in danh_muc.chi_so().items()
        if one.nhap
    )


def da_dien(cac: Sequence[OTruong], gui: Gui) -> tuple[OTruong, ...]:
    """Give the fields with what the form brought in them."""
    return tuple(_dien(one, gui) for one in cac)


def _dien(o: OTruong, gui: Gui) -> OTruong:
    match o.truong.kieu:
        case KieuNhap.NHOM:
            return replace(o, con=da_dien(o.con, gui))
        case KieuNhap.DANH_SACH | KieuNhap.KHAC:
            return o
        case KieuNhap.SO_LIEU:
            codes = gui.nhieu.get(f"{o.ten}.ma", ())
            figures = gui.nhieu.get(f"{o.ten}.so", ())
            rows = zip(codes, figures, strict=False)
            return replace(o, bang=tuple((c, f.strip()) for c, f in rows if c and f.strip()))
        case KieuNhap.CAC_TO:
            chosen = tuple(dict.fromkeys(code for code in gui.nhieu.get(o.ten, ()) if code))
            return o if set(chosen) == set(o.cac) else replace(o, cac=chosen)
        case _:
            lines = gui.mot.get(o.ten, "").replace("\r\n", "\n").split("\n")
            text = "\n".join(line.strip() for line in lines).strip()
            return replace(o, chu=text)


def thay_doi(
    truoc: Sequence[OTruong], sau: Sequence[OTruong], *, moi: bool
) -> dict[str, GiaTri | None]:
    """Give what must be written: only fields whose answer differs; None takes one out.

    *moi*: the entry is not written yet, so what was left empty is not mentioned.
    """
    made: dict[str, GiaTri | None] = {}
    for old, new in zip(truoc, sau, strict=True):
        if old == new and not moi:
            continue
        value = _gia_tri(new)
        if value is not None or (not moi and old.co_gi):
            made[new.truong.ten] = value
    return made


def _gia_tri(new: OTruong) -> GiaTri | None:  # noqa: PLR0911  # one answer a kind
    """What an answer is in the file; None for none."""
    text = new.chu
    match new.truong.kieu:
        case KieuNhap.NHOM:
            inner = {o.truong.ten: _gia_tri(o) for o in new.con}
            return {k: v for k, v in inner.items() if v is not None} or None
        case KieuNhap.SO_LIEU:
            return {
                code: int(f) if f.isascii() and f.isdigit() else f for code, f in new.bang
            } or None
        case KieuNhap.CAC_TO:
            return (new.cac[0] if len(new.cac) == 1 else list(new.cac)) or None
        case KieuNhap.CAC_DONG:
            lines = [line for line in text.split("\n") if line]
            return (lines[0] if len(lines) == 1 else lines) or None
        case KieuNhap.CO_KHONG:
            return bool(text) if text or new.truong.bat_buoc else None
        case KieuNhap.NGAY:
            return doc_ngay_go(text) or text or None
        case KieuNhap.SO_DEM | KieuNhap.TIEN:
            plain = text.isascii() and text.isdigit() and (text == "0" or text[0] != "0")
            return int(text) if plain else text or None
        case KieuNhap.DANH_SACH | KieuNhap.KHAC:
            return None
        case _:
            return text or None


def kem_van_de(
    cac: Sequence[OTruong], duong: Duong, van_de: Sequence[Diagnostic]
) -> tuple[tuple[OTruong, ...], tuple[Diagnostic, ...]]:
    """Put each problem to the field it is about; give those that are about none."""
    here = "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in duong).removeprefix(".")
    at: dict[str, list[Diagnostic]] = {}
    rest = []
    for d in van_de:
        place = d.location.vi_tri
        inside = place.startswith((f"{here}.", f"{here}["))
        name = place[len(here) :].lstrip(".") if inside else ""
        found = _o_cua(cac, name) if name else ""
        if found:
            at.setdefault(found, []).append(d)
        else:
            rest.append(d)
    return tuple(_kem(o, at) for o in cac), tuple(rest)


def _o_cua(cac: Sequence[OTruong], ten: str) -> str:
    """Name of the innermost field that a place below an entry is in."""
    for o in cac:
        if o.con and (inner := _o_cua(o.con, ten)):
            return inner
        if ten == o.ten or ten.startswith((f"{o.ten}.", f"{o.ten}[")):
            return o.ten
    return ""


def _kem(o: OTruong, at: Mapping[str, list[Diagnostic]]) -> OTruong:
    told = tuple(_loi_o(o, d) for d in at.get(o.ten, ()))
    return replace(o, van_de=told, con=tuple(_kem(c, at) for c in o.con))


def _loi_o(o: OTruong, d: Diagnostic) -> Diagnostic:
    """The words of ``validate``, without the key they begin with: the label says it.

    How to mend a missing line of the file is no help on a page.
    """
    hint = "" if f'thiếu trường bắt buộc "{o.truong.ten}"' in d.message else d.hint
    return replace(d, message=d.message.removeprefix(f'"{o.truong.ten}": '), hint=hint)
