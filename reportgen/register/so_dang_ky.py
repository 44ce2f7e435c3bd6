"""The register as books: one for each issuer and term (each year for a State body)."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from reportgen.ban_hanh.chu_viet import gap, ha_chu_dau
from reportgen.ban_hanh.co_quan import lap_co_quan, loai_theo_ky_hieu
from reportgen.ban_hanh.nguoi_ky import tim_nguoi_ky
from reportgen.ban_hanh.so_van_ban import Viec, doc_muc, tim_to_theo_ma
from reportgen.ban_hanh.the_thuc import lap_the_thuc
from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    Result,
    information,
    warning,
)
from reportgen.document.tree import HoChuan
from reportgen.domain.day_so import (
    DaySo,
    KyHan,
    MucCoSo,
    danh_theo_nam,
    doc_cac_so,
    ghi_so_khac,
    ky_han_cua,
    so_ghi_noi_khac,
    so_noi_tiep,
    theo_day,
)
from reportgen.domain.ho_so import CoQuanKy, HoSo, VanBanDaBanHanh
from reportgen.domain.so_ky_hieu import SoKyHieu, doc_so_ky_hieu
from reportgen.register.loai_so import ten_the_loai
from reportgen.text_vn import ngay_day_du, viet_hoa_dau

_CUA_TO = (CoQuanKy.TO_DAN_VAN, CoQuanKy.CHI_BO)
_NHU = ("Như ",)


@dataclass(frozen=True, slots=True)
class DongSo:
    """A line of the book, its columns as they are printed."""

    so_ky_hieu: str
    ngay: date
    loai: str
    trich_yeu: str
    nguoi_ky: str
    noi_nhan: tuple[str, ...]
    luu: str
    vi_tri: str

    @property
    def ten_loai_va_trich_yeu(self) -> str:
        """The third column: "Báo cáo kết quả công tác …", as one sentence."""
        subject = self.trich_yeu
        if not self.loai or gap(subject).startswith(gap(self.loai)):
            return viet_hoa_dau(subject)
        return f"{self.loai} {ha_chu_dau(subject)}".strip()


@dataclass(frozen=True, slots=True)
class QuyenSo:
    """A book: whose, over which span, and its lines; ``tiep_theo``: next number of each series."""

    co_quan: str
    cap_tren: str
    ho: HoChuan
    ky_han: KyHan | None
    dong: tuple[DongSo, ...]
    tiep_theo: tuple[str, ...]

    @property
    def ten_ky_han(self) -> str:
        """The span in words."""
        return self.ky_han.ten if self.ky_han else "ngoài các nhiệm kỳ đã ghi"


@dataclass(frozen=True, slots=True)
class _ChuSo:
    """Whose book an entry belongs to."""

    co_quan: CoQuanKy | None
    ky_hieu: str
    cua_to: str
    ky_han: KyHan | None


def lap_so(ho_so: HoSo) -> Result[tuple[QuyenSo, ...]]:
    """Make the books of the dossier: each ordered by kind of document, then number."""
    numbered = {one.chi_so: one for one in doc_cac_so(ho_so)}
    notes: list[Diagnostic] = []
    books: dict[_ChuSo, list[tuple[int, VanBanDaBanHanh]]] = {}
    for index, entry in enumerate(ho_so.van_ban):
        if ghi_so_khac(entry):
            continue
        if index not in numbered:
            notes.append(_khong_doc(entry, index))
        books.setdefault(_chu_so(ho_so, entry, numbered.get(index)), []).append((index, entry))
    notes += _nguoc_ngay(tuple(numbered.values()))
    teams = [to.ma for to in ho_so.to_dan_van]
    owners = sorted(books, key=lambda owner: _thu_tu(owner, teams))
    made = tuple(_quyen(ho_so, owner, books[owner], numbered) for owner in owners)
    return Result(made, tuple(notes))


def _thu_tu(owner: _ChuSo, teams: list[str]) -> tuple[int, int, date]:
    """Order of the books: the committee first, teams as the dossier has them, terms in time."""
    kinds = list(CoQuanKy)
    kind = kinds.index(owner.co_quan) if owner.co_quan else len(kinds)
    since = owner.ky_han.tu_ngay if owner.ky_han else None
    return kind, teams.index(owner.cua_to) if owner.cua_to in teams else -1, since or date.min


def _chu_so(ho_so: HoSo, entry: VanBanDaBanHanh, read: MucCoSo | None) -> _ChuSo:
    """Whose book: the body of the symbol, else the signer's; else whoever bears that symbol."""
    kind = _co_quan_ky(ho_so, entry)
    if read is None:
        by_year = danh_theo_nam(SoKyHieu(""), kind)
        span = ky_han_cua(ho_so, entry.ngay, theo_nam=by_year)
        return _ChuSo(None if kind in _CUA_TO else kind, "", "", span)
    team, span = read.day.cua_to, read.day.ky_han
    kind = loai_theo_ky_hieu(ho_so.don_vi, read.ky_hieu.co_quan) or kind
    if kind is None or (kind in _CUA_TO and not team):
        return _ChuSo(None, read.ky_hieu.co_quan, team, span)
    return _ChuSo(kind, "", team, span)


def _co_quan_ky(ho_so: HoSo, entry: VanBanDaBanHanh) -> CoQuanKy | None:
    try:
        return tim_nguoi_ky(ho_so, entry.nguoi_ky).co_quan
    except ReportgenError:
        return None


def _quyen(
    ho_so: HoSo,
    owner: _ChuSo,
    entries: list[tuple[int, VanBanDaBanHanh]],
    numbered: dict[int, MucCoSo],
) -> QuyenSo:
    """Order the lines: by kind, number, then as the register has them."""
    name, above, family = owner.ky_hieu or "Chưa rõ cơ quan", "", HoChuan.DANG
    if owner.co_quan is not None:
        to = tim_to_theo_ma(ho_so, owner.cua_to) if owner.cua_to else None
        issuer = lap_co_quan(ho_so.don_vi, owner.co_quan, to)
        name, above, family = issuer.ten_day_du, issuer.cap_tren, issuer.ho
    of_book = [numbered[i] for i, _ in entries if i in numbered]
    order = {one.chi_so: (one.day.loai, one.so_thu_tu) for one in of_book}
    entries.sort(key=lambda e: (*order.get(e[0], ("~", 0)), e[0]))
    lines = tuple(_dong(ho_so, index, entry) for index, entry in entries)
    groups = sorted(theo_day(of_book).items(), key=lambda group: group[0].loai)
    following = tuple(_viet_tiep(ho_so, series, group[-1]) for series, group in groups)
    return QuyenSo(name, above, family, owner.ky_han, lines, following)


def _viet_tiep(ho_so: HoSo, series: DaySo, last: MucCoSo) -> str:
    """Write the next number of a series with the symbols of its last."""
    before = max(so_noi_tiep(ho_so, series), so_ghi_noi_khac(ho_so, series))
    parts, number = last.ky_hieu, f"{max(before, last.so_thu_tu) + 1:02d}"
    if not parts.co_quan:
        return number
    if not parts.loai:
        return f"{number}/{parts.co_quan}"
    sep = ("/", "-") if parts.nha_nuoc else ("-", "/")
    return f"{number}{sep[0]}{parts.loai}{sep[1]}{parts.co_quan}"


def _dong(ho_so: HoSo, index: int, entry: VanBanDaBanHanh) -> DongSo:
    place = f"van_ban[{index}]"
    try:
        signer = tim_nguoi_ky(ho_so, entry.nguoi_ky).ho_ten
    except ReportgenError:
        signer = entry.nguoi_ky
    recipients, filing = _noi_nhan(ho_so, entry, place)
    parts = doc_so_ky_hieu(entry.so_ky_hieu)
    return DongSo(
        so_ky_hieu=entry.so_ky_hieu,
        ngay=entry.ngay,
        loai=viet_hoa_dau(ten_the_loai(entry.loai, parts.loai if parts else "")),
        trich_yeu=" ".join(entry.trich_yeu.split()),
        nguoi_ky=signer,
        noi_nhan=recipients,
        luu=filing,
        vi_tri=place,
    )


def _noi_nhan(ho_so: HoSo, entry: VanBanDaBanHanh, place: str) -> tuple[tuple[str, ...], str]:
    """Recipients and where it is filed: decided for what is made here, else as its form says."""
    found = doc_muc(ho_so, entry, place)
    if not isinstance(found, Viec):
        own = entry.the_thuc
        return (tuple(own.noi_nhan or ()), own.luu or "") if own else ((), "")
    try:
        lap = lap_the_thuc(ho_so, found, trich_yeu="").value
    except ReportgenError:
        return (), ""
    if lap is None or lap.the_thuc.noi_nhan is None:
        return (), ""
    address = lap.the_thuc.kinh_gui.noi if lap.the_thuc.kinh_gui else ()
    others = (p for p in lap.the_thuc.noi_nhan.noi if not p.startswith(_NHU))
    return (*address, *others), lap.the_thuc.noi_nhan.luu.removeprefix("Lưu ")


def _khong_doc(entry: VanBanDaBanHanh, index: int) -> Diagnostic:
    return information(
        "BH059",
        f'không đọc được số trong "{entry.so_ky_hieu}", văn bản này đứng cuối sổ',
        Location(vi_tri=f"van_ban[{index}].so_ky_hieu"),
        hint='ghi như "12-BC/ĐU" hoặc "12/QĐ-UBND"',
    )


def _nguoc_ngay(entries: tuple[MucCoSo, ...]) -> list[Diagnostic]:
    """Tell of larger numbers with earlier dates (HD05-SO-07)."""
    notes = []
    for group in theo_day(entries).values():
        for before, after in pairwise(group):
            if after.muc.ngay < before.muc.ngay and after.so_thu_tu > before.so_thu_tu:
                notes.append(
                    warning(
                        "BH053",
                        f"{after.muc.so_ky_hieu} mang ngày {ngay_day_du(after.muc.ngay)}, trước "
                        f"ngày {ngay_day_du(before.muc.ngay)} của {before.muc.so_ky_hieu}",
                        Location(vi_tri=f"van_ban[{after.chi_so}].ngay"),
                        hint="xem lại ngày; số và ngày trong sổ cùng tăng dần",
                    )
                )
    return notes
