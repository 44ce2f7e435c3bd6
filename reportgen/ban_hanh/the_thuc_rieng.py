"""Obey the dossier's own form of a document, and tell where it departs from the standard."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.ban_hanh.chu_viet import gan_nhat, gap, sach
from reportgen.ban_hanh.co_quan import CoQuan
from reportgen.ban_hanh.dieu_khoan import dieu_khoan_cua
from reportgen.ban_hanh.so_van_ban import TOAN_DON_VI, Viec
from reportgen.diagnostics import Diagnostic, Location, Result, warning
from reportgen.document.tree import KinhGui, NoiNhan, TheThuc
from reportgen.domain.ho_so import PHUONG, CoQuanKy, HoSo, TheThucRieng, TheThucTheoLoai
from reportgen.standards import TieuChuan
from reportgen.text_vn import bo_dau

_DONG = ("co_quan_cap_tren", "co_quan_ban_hanh", "ky_hieu_co_quan", "dia_danh")
_KY = ("quyen_han", "chuc_vu", "kiem", "ho_ten")
_THEM = ("do_khan", "pham_vi_luu_hanh", "du_thao", "nguoi_soan", "lien_he")
_TEN = {
    "co_quan_cap_tren": "cơ quan cấp trên",
    "co_quan_ban_hanh": "cơ quan ban hành",
    "ky_hieu_co_quan": "ký hiệu cơ quan",
    "dia_danh": "địa danh",
    "can_cu": "căn cứ",
    "kinh_gui": "nơi kính gửi",
    "quyen_han": "quyền hạn ký",
    "chuc_vu": "chức vụ ký",
    "kiem": "dòng kiêm",
    "ho_ten": "họ tên người ký",
    "noi_nhan": "nơi nhận",
    "luu": "nơi lưu",
}
_TEN_NHOM = {"loai": "loại văn bản", "co_quan": "cơ quan", "pham_vi": "phạm vi"}
_LUU, _LUU_DAU = "lưu", "Lưu"
Gia = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Ghi:
    """What the dossier says in one field, and where."""

    gia_tri: Gia
    vi_tri: str


def ap_dung(
    ho_so: HoSo,
    viec: Viec,
    co_quan: CoQuan,
    the_thuc: TheThuc,
    chuan: TieuChuan,
    *,
    nguoi_ky_khac: bool = False,
) -> Result[TheThuc]:
    """Put the dossier's own form over *the_thuc*: the entry's over the type's over the program's.

    Each departure from what the program chose by the standard is one warning (BH044) with its
    clause; what only adds (urgency, draft, drafter, contact …) and what says the same is silent.
    *nguoi_ky_khac*: another signer was ordered, so the entry's own signature lines do not hold.
    """
    said = _ghi_gi(ho_so, viec, co_quan, nguoi_ky_khac=nguoi_ky_khac)
    if not said:
        return Result(the_thuc)
    made = _dat(the_thuc, {key: one.gia_tri for key, one in said.items()}, chuan)
    by_table = _dung_bang(made, chuan)
    notes = []
    for key, one in said.items():
        before, after = _chu(the_thuc, key), _chu(made, key)
        silent = key in _THEM or gap(before) == gap(after) or _tu_do(viec, key)
        silent = silent or (key == "luu" and _dung_luu(after, chuan))
        if not silent and not (by_table and key in _KY[:3]):
            notes.append(_lech(key, before, after, one, co_quan, chuan))
    if "do_khan" in said:
        notes += _do_khan_la(made, said["do_khan"], chuan)
    return Result(made, tuple(notes))


def kiem_nhom(ho_so: HoSo, cac_loai: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Tell of groups that name a type, an issuer or a team there is not: they never hold (BH048).

    *cac_loai*: what a group may call a type.
    """
    known = {
        "loai": tuple(cac_loai),
        "co_quan": tuple(kind.value for kind in CoQuanKy),
        "pham_vi": (*TOAN_DON_VI, *(to.ma for to in ho_so.to_dan_van)),
    }
    return tuple(
        _la(name, one, codes, f"the_thuc_rieng[{n}].{name}")
        for n, group in enumerate(ho_so.the_thuc_rieng)
        for name, codes in known.items()
        for one in getattr(group, name)
        if gap(one) not in {gap(code) for code in codes}
    )


def _la(name: str, one: str, codes: tuple[str, ...], vi_tri: str) -> Diagnostic:
    nearest = gan_nhat(one, codes)
    return warning(
        "BH048",
        f'thể thức riêng ghi cho "{one}", không có {_TEN_NHOM[name]} nào như thế',
        Location(vi_tri=vi_tri),
        hint=f'ý bạn là "{nearest}"?' if nearest else f"các mã: {', '.join(codes)}",
    )


def _ghi_gi(ho_so: HoSo, viec: Viec, co_quan: CoQuan, *, nguoi_ky_khac: bool) -> Mapping[str, _Ghi]:
    said: dict[str, _Ghi] = {}
    for n, group in enumerate(ho_so.the_thuc_rieng):
        if _hop(group, viec, co_quan):
            said |= _cac_o(group.the_thuc, f"the_thuc_rieng[{n}].the_thuc")
    if viec.entry is not None and viec.entry.the_thuc is not None:
        own = _cac_o(viec.entry.the_thuc, f"{viec.vi_tri}.the_thuc")
        said |= {k: v for k, v in own.items() if not (nguoi_ky_khac and k in _KY)}
    return said


def _cac_o(form: TheThucRieng, vi_tri: str) -> dict[str, _Ghi]:
    values = {name: getattr(form, name) for name in type(form).model_fields}
    return {
        name: _Ghi(value, f"{vi_tri}.{name}") for name, value in values.items() if value is not None
    }


def _hop(group: TheThucTheoLoai, viec: Viec, co_quan: CoQuan) -> bool:
    """Whether a group of the dossier is about this document; what it does not name fits all."""
    kinds = {gap(viec.loai.ma), ma_chung(viec.loai.ten_loai)}
    scopes = {PHUONG if s in TOAN_DON_VI else s for s in group.pham_vi}
    return (
        (not group.loai or any(gap(one) in kinds for one in group.loai))
        and (not group.co_quan or co_quan.loai.value in group.co_quan)
        and (not scopes or viec.pham_vi in scopes)
    )


def ma_chung(ten_loai: str) -> str:
    """Code of a generic type: "báo cáo" is ``bao_cao``."""
    return bo_dau(ten_loai).lower().replace(" ", "_")


def _dat(t: TheThuc, said: Mapping[str, Gia], chuan: TieuChuan) -> TheThuc:
    """Put the values in their places."""
    plain = {key: sach(str(said[key])) for key in (*_DONG, *_THEM) if key in said}
    if "do_khan" in plain:
        plain["do_khan"] = _do_khan(plain["do_khan"], chuan)
    block = {key: _hoa(key, said[key]) for key in _KY if key in said}
    t = replace(t, **plain, khoi_ky=replace(t.khoi_ky, **block))  # type: ignore[arg-type]
    if "can_cu" in said:
        t = replace(t, can_cu=tuple(said["can_cu"]))
    if "noi_nhan" in said or "luu" in said:
        t = replace(t, noi_nhan=_noi_nhan(t, said, chuan))
    if "kinh_gui" in said:
        t = _kinh_gui(t, tuple(said["kinh_gui"]), chuan)
    return t


def _hoa(key: str, value: Gia) -> Gia:
    if isinstance(value, str):
        return sach(value)
    return value if key == "ho_ten" else tuple(sach(line).upper() for line in value)


def _noi_nhan(t: TheThuc, said: Mapping[str, Gia], chuan: TieuChuan) -> NoiNhan:
    """The clerk's list; "Như trên" stays first where there are addressees."""
    now = t.noi_nhan or NoiNhan()
    places = tuple(said["noi_nhan"]) if "noi_nhan" in said else now.noi
    above = chuan.chu("nhu_tren")
    if t.kinh_gui is not None and not any(gap(p).startswith(gap(above)) for p in places):
        places = (above, *places)
    filing = now.luu
    if "luu" in said:
        filing = _dong_luu(sach(str(said["luu"])).rstrip(".;"), chuan)
    return NoiNhan(places, filing)


def _dong_luu(text: str, chuan: TieuChuan) -> str:
    """The filing line from the clerk's words, whether or not they begin as the standard's do."""
    if gap(text).startswith(gap(_LUU)):
        return text
    fixed = _luu_co_dinh(chuan).removeprefix(_LUU_DAU).lstrip(": ")
    bare = text[len(fixed) :] if fixed and gap(text).startswith(gap(fixed)) else text
    return chuan.chu("luu_mau").format(noi_luu=bare.strip(" ,")).rstrip(", ")


def _dung_luu(line: str, chuan: TieuChuan) -> bool:
    """Whether a filing line has the edition's form; where it is filed is the office's own."""
    fixed = gap(_luu_co_dinh(chuan))
    return gap(line).startswith(fixed) and gap(line)[len(fixed) :][:1] in ("", " ", ",")


def _luu_co_dinh(chuan: TieuChuan) -> str:
    """What every filing line of the edition begins with: "Lưu", "Lưu: VT"."""
    return chuan.chu("luu_mau").partition("{")[0].rstrip(", ")


def _kinh_gui(t: TheThuc, places: tuple[str, ...], chuan: TieuChuan) -> TheThuc:
    label = t.kinh_gui.nhan if t.kinh_gui else chuan.chu("kinh_gui_nhan")
    above = chuan.chu("nhu_tren")
    others = [p for p in (t.noi_nhan or NoiNhan()).noi if gap(p) != gap(above)]
    kept = tuple(p for p in others if gap(p) not in {gap(one) for one in places})
    lead = (above,) if places else ()
    recipients = replace(t.noi_nhan or NoiNhan(), noi=(*lead, *kept))
    address = KinhGui(label, places) if places else None
    return replace(t, kinh_gui=address, noi_nhan=recipients)


def _chu(t: TheThuc, key: str) -> str:
    """What stands in a field, as one text to compare and to tell."""
    recipients = t.noi_nhan or NoiNhan()
    places: Mapping[str, Callable[[], Gia]] = {
        "kinh_gui": lambda: t.kinh_gui.noi if t.kinh_gui else (),
        "noi_nhan": lambda: recipients.noi,
        "luu": lambda: recipients.luu,
    }
    where = t.khoi_ky if key in _KY else t
    value = places[key]() if key in places else getattr(where, key)
    return value if isinstance(value, str) else "; ".join(value)


def _tu_do(viec: Viec, key: str) -> bool:
    """Whether the program has no choice of its own: to whom a công văn goes."""
    return viec.loai.la_cong_van and key in ("kinh_gui", "noi_nhan")


def _dung_bang(t: TheThuc, chuan: TieuChuan) -> bool:
    """Whether the signature lines are a row of the edition's own table."""
    block = t.khoi_ky
    offices = block.chuc_vu[:1]
    return any(
        _gon(row.quyen_han) == _gon(block.quyen_han)
        and _gon(row.kiem) == _gon(block.kiem)
        and any(_gon((office,)) == _gon(offices) for office in row.chuc_vu)
        and row.quyen_han
        for row in chuan.bang.de_ky
    )


def _gon(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(gap(line) for line in lines)


def _lech(
    key: str, before: str, after: str, one: _Ghi, co_quan: CoQuan, chuan: TieuChuan
) -> Diagnostic:
    was = f'"{before}"' if before else "không có"
    now = f'"{after}"' if after else "để trống"
    return warning(
        "BH044",
        f"hồ sơ ghi đè {_TEN[key]}: {now} thay cho {was} theo {chuan.van_ban.viet_tat}",
        Location(vi_tri=one.vi_tri),
        hint="bỏ khóa này nếu không cố ý làm khác quy định",
        clause=dieu_khoan_cua(key, co_quan, chuan),
    )


def _do_khan(text: str, chuan: TieuChuan) -> str:
    known = {gap(word): word for word in _cac_do_khan(chuan)}
    return known.get(gap(text), text.upper())


def _cac_do_khan(chuan: TieuChuan) -> tuple[str, ...]:
    return tuple(row.gia_tri for row in chuan.moi_chu if row.doi_tuong.startswith("do_khan."))


def _do_khan_la(t: TheThuc, one: _Ghi, chuan: TieuChuan) -> Iterator[Diagnostic]:
    words = _cac_do_khan(chuan)
    if t.do_khan and t.do_khan not in words:
        yield warning(
            "BH045",
            f'không có độ khẩn "{one.gia_tri}"; các độ khẩn: {", ".join(words)}',
            Location(vi_tri=one.vi_tri),
            hint="ghi một trong các độ khẩn ấy",
            clause=dieu_khoan_cua("do_khan", None, chuan),
        )
