"""The evidence appendix: behind every figure the entries it came from, which add up to it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportgen.aggregate.facts import SoLieu, SoLieuKy
from reportgen.compose.bang_o import cell, row, table
from reportgen.compose.so_cai import MucSoCai, SoCai
from reportgen.compose.ten_so_lieu import ten_so_lieu
from reportgen.compose.van.chu_ngu import ten_cap, ten_gop
from reportgen.compose.van.so_lieu_van import so_chu, so_lieu_trong
from reportgen.document.tree import PhuLuc, Row
from reportgen.domain.danh_muc import chi_so
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ky_bao_cao import cua_so_thang
from reportgen.text_vn import ngay_day_du, viet_hoa_dau

TEN = "BẢNG CHỨNG MINH SỐ LIỆU"
KHOAN_CHI = "kinh_phi.khoan_chi[{so}]"
COT = (
    ("Số liệu", 24, "trai"),
    ("Tổng", 12, "phai"),
    ("Mã mục", 14, "giua"),
    ("Ngày", 13, "giua"),
    ("Tổ", 24, "trai"),
    ("Số lượng", 13, "phai"),
)


@dataclass(frozen=True, slots=True)
class MucChung:
    """An entry behind a figure: code, day (None: of no one day), whose, how much of the figure."""

    ma: str
    ngay: date | None
    to: tuple[str, ...]
    luong: int | Decimal = 1


def phu_luc_bang_chung(ho_so: HoSo, so_cai: SoCai, da_in: Iterable[str] = ()) -> PhuLuc:
    """An appendix with the table figure → entries (code, date, team, amount).

    The entries of a part (a team, a quarter, a group of activities) stand in one cell, each with
    its amount: their days and teams stand with the period's own figures.

    *da_in*: codes of the figures printed in the document; the number of activities and the sums of
    its own period are always there.
    """
    always, printed = {"hoat_dong", *chi_so()}, set(da_in)
    body: list[Row] = []
    for one in so_cai.muc:
        if one.ma in printed or (one.ma in always and one.so.nguon):
            body += _hang(ho_so, one)
    made = table(COT, body)
    return PhuLuc(TEN, (made,) if made else ())


def _hang(ho_so: HoSo, one: MucSoCai) -> Iterator[Row]:
    names = {t.ma: t.to_dan_pho for t in ho_so.to_dan_van} | {PHUONG: f"Toàn {ten_cap(ho_so)}"}
    name, total = viet_hoa_dau(ten_so_lieu(one.goc)), so_chu(one.so.gia_tri)
    name += f", {one.rieng}" if one.rieng else ""
    entries = cac_muc(ho_so, one.so_lieu, one.goc, one.so) if one.so_lieu else ()
    if entries and one.rieng:
        told = ", ".join(f"{e.ma} ({so_chu(e.luong)})" for e in entries)
        yield Row((cell(name), cell(total), cell(told, cot=len(COT) - 2, canh="trai")), neo=one.ma)
        return
    if not entries:
        amount = total if one.ghi_o else "-"
        yield Row(row([name, total, one.ghi_o or "-", "-", "-", amount]).cells, neo=one.ma)
    for at, entry in enumerate(entries):
        texts = [
            "" if at else name,
            "" if at else total,
            entry.ma,
            ngay_day_du(entry.ngay) if entry.ngay else "-",
            ten_gop([names.get(to, to) for to in entry.to]),
            so_chu(entry.luong),
        ]
        yield Row(row(texts).cells, neo="" if at else one.ma)


def cac_muc(ho_so: HoSo, so_lieu: SoLieuKy, code: str, figure: SoLieu) -> tuple[MucChung, ...]:
    """The entries behind the figure *code*; their amounts add up to it."""
    known = _so_tay(ho_so, so_lieu, code)
    return tuple(known[ma] for ma in figure.nguon if ma in known)


def _so_tay(ho_so: HoSo, so_lieu: SoLieuKy, code: str) -> Mapping[str, MucChung]:
    """The entries a figure of this code may come from, by their codes."""
    family, _, part = code.partition(".")
    if family in ("hoat_dong", *chi_so()) and not part:
        return {
            e.ma: MucChung(
                e.ma,
                e.ngay,
                e.to,
                1 if code == "hoat_dong" else so_lieu_trong(e, so_lieu.pham_vi).get(code, 0),
            )
            for e in so_lieu.cac_hoat_dong
        }
    if family == "giao_ban":
        return _phai_hop(ho_so, so_lieu) if part == "phai_hop" else _da_hop(ho_so, so_lieu)
    if family == "thanh_vien":
        return {
            m.ma: MucChung(m.ma, m.tu_ngay, (t.ma,))
            for t in ho_so.to_dan_van
            for m in t.thanh_vien_ngay(so_lieu.tinh_den)
        }
    if family == "kinh_phi_chi":
        spent = ho_so.kinh_phi.khoan_chi if ho_so.kinh_phi else ()
        named = [(KHOAN_CHI.format(so=so), k) for so, k in enumerate(spent, 1)]
        return {ma: MucChung(ma.split("[")[-1][:-1], k.ngay, (k.to,), k.so_tien) for ma, k in named}
    return _vu_viec(ho_so, family, part)


def _vu_viec(ho_so: HoSo, family: str, part: str) -> Mapping[str, MucChung]:
    """Cases, opinions, models and awards: code and day alone, never what they are about."""
    closed = part in ("xong", "thanh", "khong_thanh", "da_giai_quyet", "khong_thu_ly")
    if family == "hoa_giai":
        cases = [
            (v.ma, v.ngay_ket_thuc if closed else v.ngay_tiep_nhan, v.to, 1) for v in ho_so.hoa_giai
        ]
    elif family == "don_thu":
        cases = [(d.ma, d.ngay_ket_qua if closed else d.ngay, d.to, 1) for d in ho_so.don_thu]
    elif family == "y_kien":
        many = part == "so_y_kien"
        cases = [(y.ma, y.ngay, y.to, y.so_y_kien if many else 1) for y in ho_so.y_kien_nhan_dan]
    elif family == "mo_hinh":
        by_day = part.startswith(("cong_nhan", "theo_cap"))
        cases = [
            (m.ma, m.ngay_cong_nhan if by_day else m.ngay_dang_ky, m.to, 1)
            for m in ho_so.mo_hinh_dan_van_kheo
        ]
    else:
        cases = [(k.ma, k.ngay, k.to or PHUONG, 1) for k in ho_so.khen_thuong]
    return {ma: MucChung(ma, day, (to,), amount) for ma, day, to, amount in cases}


def _da_hop(ho_so: HoSo, so_lieu: SoLieuKy) -> Mapping[str, MucChung]:
    """Monthly meetings: a second one of a team in the same month adds nothing."""
    seen: set[tuple[str, int]] = set()
    found = {}
    held = set(so_lieu.giao_ban.tu_so.nguon)
    for h in ho_so.hoi_nghi:
        if h.ma in held:
            month = (h.to, thang_cua(ho_so, so_lieu, h.ngay))
            found[h.ma] = MucChung(h.ma, h.ngay, (h.to,), 0 if month in seen else 1)
            seen.add(month)
    return found


def thang_cua(ho_so: HoSo, so_lieu: SoLieuKy, ngay: date) -> int:
    """The month whose window holds a day."""
    nam = so_lieu.den_ngay.year
    for thang in range(1, 13):
        tu, den = cua_so_thang(nam, thang, ho_so.ky_bao_cao)
        if tu <= ngay <= den:
            return thang
    return ngay.month


def _phai_hop(ho_so: HoSo, so_lieu: SoLieuKy) -> Mapping[str, MucChung]:
    """Meetings due, by team: those held (each month once) and those missing."""
    counts = dict.fromkeys(so_lieu.giao_ban.mau_so.nguon, 0)
    for entry in _da_hop(ho_so, so_lieu).values():
        counts[entry.to[0]] += int(entry.luong)
    for team, _ in so_lieu.giao_ban_thieu:
        counts[team] += 1
    return {team: MucChung(team, None, (team,), count) for team, count in counts.items()}
