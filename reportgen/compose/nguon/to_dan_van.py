"""What a template made from the teams may name: decisions on them, their list, their rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from reportgen.compose import bang_danh_sach
from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.van.bien_dong_to import QuyMo, bien_dong_van
from reportgen.compose.van.chu_ngu import goi_to, noi, ten_dia_ban, ten_gop
from reportgen.compose.van.quy_che_van import doan_rieng, quy_che_van
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.compose.van.thay_doi_to import MOT_NGAY, ngay_hieu_luc, thay_doi_cua
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.document.tree import Table
from reportgen.domain.ho_so import (
    PHUONG,
    GioiTinh,
    HoSo,
    LoaiQuyetDinh,
    QuyetDinh,
    ThanhVien,
    ToDanVan,
)
from reportgen.text_vn import bo_dau, la_ma, ngay_day_du, viet_hoa, viet_hoa_dau

CITED_AT_MOST = 2
NAMED_AT_MOST = 3
CHANGES_AT_MOST = 6
FOUNDED_WITHIN = timedelta(366)
KHONG_CO_THANH_VIEN = "DL112"


@dataclass(frozen=True, slots=True)
class _Cac:
    """The teams of a document: in scope, with members on its day of effect, ended by it.

    ``chung``: they are all teams of the ward.
    """

    trong_pham_vi: tuple[ToDanVan, ...]
    con: tuple[ToDanVan, ...]
    ket_thuc: tuple[ToDanVan, ...]
    hieu_luc: date
    chung: bool

    @property
    def mot(self) -> bool:
        return len(self.trong_pham_vi) == 1

    @property
    def thanh_vien(self) -> list[ThanhVien]:
        return [m for t in self.con for m in t.thanh_vien_ngay(self.hieu_luc)]


def _cac_to(vao: DauVao) -> _Cac:
    """Whom the document is about: of the ward's scope, the teams its number decides on, else all.

    A team that ends by the day of effect belongs to it where others go on. A list that bears no
    decision's number shows its own day.
    """
    every, scope = vao.ho_so.to_dan_van, vao.viec.pham_vi
    in_scope = tuple(t for t in every if scope in (PHUONG, t.ma))
    as_it_is = vao.the_thuc.la_kem_theo and vao.the_thuc.so is None
    effect = vao.ngay if as_it_is else ngay_hieu_luc(in_scope, vao.ngay)
    if scope != PHUONG:
        here = tuple(t for t in in_scope if t.thanh_vien_ngay(effect))
        return _Cac(in_scope, here, (), effect, chung=False)
    named = tuple(t for t in in_scope if _do_van_ban_nay(t, vao)) or in_scope
    ends = {effect, effect - MOT_NGAY, vao.ngay, vao.ngay - MOT_NGAY}
    ended = tuple(t for t in every if t.giai_the in ends)
    here = tuple(t for t in named if t not in ended and t.thanh_vien_ngay(effect))
    active = [t for t in every if t not in ended and t.thanh_vien_ngay(effect)]
    return _Cac(named, here, ended, effect, chung=len(here) == len(active))


def _do_van_ban_nay(team: ToDanVan, vao: DauVao) -> bool:
    """Whether the register's entry is a decision on the team."""
    entry = vao.viec.entry
    return entry is not None and any(
        _gon(q.so_ky_hieu) == _gon(entry.so_ky_hieu) and q.ngay == entry.ngay
        for q in (team.quyet_dinh, *team.quyet_dinh_thay_doi)
    )


def _gon(so_ky_hieu: str) -> str:
    return "".join(bo_dau(so_ky_hieu).casefold().split())


def quyet_dinh_truoc(team: ToDanVan, ngay: date | None) -> QuyetDinh | None:
    """The decision on the team that one of *ngay* (None: a new one) replaces."""
    known = sorted((team.quyet_dinh, *team.quyet_dinh_thay_doi), key=lambda q: q.ngay)
    earlier = [q for q in known if ngay is None or q.ngay < ngay]
    return earlier[-1] if earlier else None


def _trich(q: QuyetDinh, cau: Cau) -> str:
    return cau("quyet_dinh.thay_the_mot", so=q.so_ky_hieu, ngay=ngay_day_du(q.ngay))


def _replaced(cac: _Cac, vao: DauVao, name: str) -> str:
    """The decisions that this one replaces: cited where they are few.

    Of a decision that is also on other teams, only what it says of these.
    """
    cau = vao.bo_mau.cau
    earlier = [
        q for t in cac.trong_pham_vi if (q := quyet_dinh_truoc(t, vao.the_thuc.ngay)) is not None
    ]
    others = [t for t in vao.ho_so.to_dan_van if t not in (*cac.trong_pham_vi, *cac.ket_thuc)]
    kept = {_gon(q.so_ky_hieu) for t in others for q in (t.quyet_dinh, *t.quyet_dinh_thay_doi)}
    cited = list(
        dict.fromkeys(
            cau("quyet_dinh.thay_the_phan", ve=name, van_ban=_trich(q, cau))
            if _gon(q.so_ky_hieu) in kept
            else _trich(q, cau)
            for q in earlier
        )
    )
    if len(cited) <= CITED_AT_MOST:
        return noi(cited)
    return cau("quyet_dinh.thay_the_nhieu", goi_to=goi_to(vao.ho_so))


def _counts(members: list[ThanhVien], cau: Cau) -> str:
    women = sum(m.gioi_tinh is GioiTinh.NU for m in members)
    party = sum(m.dang_vien for m in members)
    return cau(
        "quyet_dinh.thong_ke",
        nu=so_chu(women) if women else "",
        dang_vien=so_chu(party) if party else "",
    )


def _changes(cac: _Cac, cau: Cau) -> tuple[str, ...]:
    """The changes of each team, under its name where there are several; too many: the list's."""
    by_team = [(t.ten, thay_doi_cua(t, cac.hieu_luc, cau)) for t in cac.con]
    if cac.mot:
        return tuple(text for _, texts in by_team for text in texts)
    if sum(len(texts) for _, texts in by_team) > CHANGES_AT_MOST:
        return ()
    return tuple(
        cau("quyet_dinh.cua_to", to=name, cac_thay_doi="; ".join(texts))
        for name, texts in by_team
        if texts
    )


def _quy_mo(teams: tuple[ToDanVan, ...], ngay: date) -> QuyMo:
    counts = [len(t.thanh_vien_ngay(ngay)) for t in teams]
    return QuyMo(sum(1 for n in counts if n), sum(counts))


def _bien_dong(cac: _Cac, cau: Cau) -> str:
    """How the numbers change; of one team nothing, its changes are told by name."""
    if cac.mot:
        return ""
    before = _quy_mo((*cac.trong_pham_vi, *_khac(cac)), cac.hieu_luc - MOT_NGAY)
    return bien_dong_van(before, QuyMo(len(cac.con), len(cac.thanh_vien)), cau)


def _khac(cac: _Cac) -> tuple[ToDanVan, ...]:
    return tuple(t for t in cac.ket_thuc if t not in cac.trong_pham_vi)


def _ten(cac: _Cac, ho_so: HoSo, cau: Cau) -> str:
    if cac.mot:
        return cac.trong_pham_vi[0].ten
    if not cac.chung and 0 < len(cac.con) <= NAMED_AT_MOST:
        return ten_gop([t.ten for t in cac.con])
    key = "cac_to" if cac.chung or not cac.con else "mot_so_to"
    kind = goi_to(ho_so)
    return cau(f"quyet_dinh.{key}", so=so_chu(len(cac.con)), goi_to=kind, don_vi=ho_so.don_vi.ten)


def to_dan_van(vao: DauVao) -> NguyenLieu:
    """Everything a document on a team (or on all teams) may name.

    Members are those of the day of effect: the first change within two months of the document's
    date, or of the day a draft is judged by.
    """
    ho_so, cau, ngay = vao.ho_so, vao.bo_mau.cau, vao.the_thuc.ngay
    cac = _cac_to(vao)
    name = _ten(cac, ho_so, cau)
    changes = _changes(cac, cau)
    notes: list[Diagnostic] = []
    context: dict[str, object] = {
        "goi_to": goi_to(ho_so),
        "mot_to": cac.mot,
        "ten_cac_to": name,
        "ten_cac_to_hoa": viet_hoa(name),
        "tat_ca_cac_to": cac.chung,
        "so_to": so_chu(len(cac.con)),
        "co_thanh_vien": bool(cac.thanh_vien),
        "so_thanh_vien": so_chu(len(cac.thanh_vien)),
        "thay_doi": "; ".join(changes),
        "cac_thay_doi": tuple(viet_hoa_dau(text) for text in changes),
        "bien_dong": _bien_dong(cac, cau),
        "to_ket_thuc": ten_gop([t.ten for t in cac.ket_thuc]),
        "ngay_hieu_luc": ngay_day_du(cac.hieu_luc),
        "hieu_luc_khac": ngay_day_du(cac.hieu_luc) if ngay and cac.hieu_luc != ngay else "",
        "thay_the": _replaced(cac, vao, name),
        "thong_ke": _counts(cac.thanh_vien, cau),
        "chi_bo": cac.trong_pham_vi[0].chi_bo
        if cac.mot
        else cau("quyet_dinh.cac_chi_bo", dia_ban=ten_dia_ban(ho_so)),
        "hien_nay": _hien_nay(cac, vao.ngay, cau),
        "quy_che": quy_che_van(ho_so.quy_che, cau),
        "truong_dia_ban": _truong_dia_ban(ten_dia_ban(ho_so)),
        "loi_van": doan_rieng(vao.viec.entry.noi_dung if vao.viec.entry else ()),
        **_se_lap(vao),
    }

    return NguyenLieu(context, _bang_bieu(vao, cac, name, notes), van_de=notes)


def _bang_bieu(
    vao: DauVao, cac: _Cac, name: str, notes: list[Diagnostic]
) -> dict[str, Callable[[], Table | None]]:
    """The lists; one of members that turns out empty is noticed."""
    cau = vao.bo_mau.cau
    decided = {t.ma: q for t in cac.con if (q := quyet_dinh_truoc(t, cac.hieu_luc + MOT_NGAY))}
    one = len({_gon(q.so_ky_hieu) for q in decided.values()}) == 1
    by_team = {} if one else {ma: _trich(q, cau) for ma, q in decided.items()}

    def members(note: Mapping[str, str] | None = None) -> Table | None:
        made = bang_danh_sach.danh_sach_thanh_vien(cac.con, cac.hieu_luc, note)
        if made is None:
            notes.append(_khong_nguoi(name, cac.hieu_luc))
        return made

    founded = _to_se_lap(vao)
    return {
        "thanh_vien": members,
        "thanh_vien_theo_to": lambda: members(by_team),
        "to_se_lap": lambda: bang_danh_sach.danh_sach_to(founded),
    }


def _truong_dia_ban(dia_ban: str) -> str:
    """Who heads a residential group: "tổ trưởng tổ dân phố", "trưởng thôn"."""
    if "," in dia_ban:
        return f"người đứng đầu {dia_ban}"
    return f"tổ trưởng {dia_ban}" if dia_ban.startswith("tổ ") else f"trưởng {dia_ban}"


@dataclass(frozen=True, slots=True)
class HienNay:
    """The teams on the document's own date: how many, of how many members, by which decision."""

    so_to: str
    so_thanh_vien: str
    quyet_dinh: str


def _hien_nay(cac: _Cac, ngay: date, cau: Cau) -> HienNay:
    teams = (*cac.trong_pham_vi, *_khac(cac))
    size = _quy_mo(teams, ngay)
    decided = [q for t in teams if (q := quyet_dinh_truoc(t, ngay)) is not None]
    cited = list(dict.fromkeys(_trich(q, cau) for q in decided))
    few = noi(cited) if len(cited) <= CITED_AT_MOST else ""
    return HienNay(
        so_chu(size.so_to) if size.so_to else "",
        so_chu(size.so_thanh_vien) if size.so_thanh_vien else "",
        few,
    )


def _to_se_lap(vao: DauVao) -> list[ToDanVan]:
    """Teams founded within a year after the document's date."""
    return [
        t
        for t in vao.ho_so.to_dan_van
        if vao.viec.pham_vi in (PHUONG, t.ma)
        and t.quyet_dinh.loai is LoaiQuyetDinh.THANH_LAP
        and vao.ngay < t.quyet_dinh.ngay <= vao.ngay + FOUNDED_WITHIN
    ]


def _se_lap(vao: DauVao) -> dict[str, object]:
    """How many teams are to be founded, and by which quarter ("quý II năm 2013")."""
    teams = _to_se_lap(vao)
    last = max((t.quyet_dinh.ngay for t in teams), default=None)
    quarter = (
        vao.bo_mau.cau("ten_ky.quy_nam", quy=la_ma((last.month + 2) // 3), nam=str(last.year))
        if last
        else ""
    )
    return {"so_to_se_lap": so_chu(len(teams)) if teams else "", "thoi_han_lap": quarter}


def _khong_nguoi(name: str, effect: date) -> Diagnostic:
    return warning(
        KHONG_CO_THANH_VIEN,
        f"{name} không có thành viên nào vào ngày {ngay_day_du(effect)}; danh sách để trống",
        Location(vi_tri="to_dan_van"),
        hint="kiểm tra tu_ngay, den_ngay của thành viên và giai_the của tổ",
    )
