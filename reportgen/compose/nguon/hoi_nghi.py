"""What a template made from a meeting may name: time, place, people, talk, conclusions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from reportgen.compose.bang_o import row, table
from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.nguon.thieu_hop import canh_bao_hop
from reportgen.compose.van.chu_ngu import noi
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.danh_gia_van import tim_danh_gia
from reportgen.compose.van.hop_van import gio_phut, ky_cua, ten_hop, ten_rieng, thu_ngay
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.nguoi_hop import NguoiHop, nguoi_hop
from reportgen.compose.van.so_lieu_van import so_chu
from reportgen.diagnostics import Location, ReportgenError, error
from reportgen.document.tree import Table
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo, KetLuan
from reportgen.text_vn import ngay_day_du, viet_hoa_dau


@dataclass(frozen=True, slots=True)
class CauNoi:
    """Who said it, with office, and what."""

    nguoi: str
    noi_dung: str


@dataclass(frozen=True, slots=True)
class ViecGiao:
    """A conclusion: number, task as a sentence, whom it is given to and until when (or empty)."""

    so: int
    viec: str
    giao: str


@dataclass(frozen=True, slots=True)
class Hop:
    """A meeting in words; what the dossier does not say is empty.

    ``ten`` as in a sentence, ``ten_rieng`` without the team that holds it; ``gio`` and
    ``ket_thuc``: "19 giờ 30 phút"; ``thu_ngay`` with the weekday; numbers of people as text;
    ``thanh_phan_noi`` within a sentence; ``noi_dung_mot``: the only item of the agenda, or empty.
    """

    ten: str
    ten_rieng: str
    cua_to: bool
    ngay: date
    thu_ngay: str
    gio: str
    ket_thuc: str
    dia_diem: str
    chu_tri: NguoiHop
    thu_ky: NguoiHop
    tong_so: str
    co_mat: str
    vang: str
    co_vang: bool
    du: bool
    nguoi_vang: tuple[str, ...]
    thanh_phan: tuple[str, ...]
    thanh_phan_noi: str
    khach_moi: tuple[str, ...]
    tai_lieu: str
    dau_moi: str
    noi_dung: tuple[str, ...]
    noi_dung_mot: str
    danh_gia: tuple[str, ...]
    y_kien: tuple[CauNoi, ...]
    ket_luan: tuple[ViecGiao, ...]


def hoi_nghi(vao: DauVao) -> NguyenLieu:
    """Everything a document about one meeting may name.

    Raises:
        ReportgenError: BH020, the document is about no meeting of the dossier.
    """
    ho_so, meeting = vao.ho_so, tim_hop(vao)
    told = _hop(vao, meeting)
    addressed = vao.the_thuc.kinh_gui is not None
    invited = () if addressed else _duoc_moi(vao, meeting)
    known = [
        name
        for name, has in (("danh_gia", told.danh_gia), ("thanh_phan", invited or addressed))
        if has
    ]
    context = {
        "hop": told,
        "duoc_moi": invited,
        "moi_mot": invited[0] if len(invited) == 1 else "",
        "co_kinh_gui": addressed,
    }
    return NguyenLieu(
        context,
        {"ket_luan": partial(_bang_ket_luan, vao, meeting)},
        van_de=canh_bao_hop(ho_so, meeting, vao.viec.can_co, known),
    )


def tim_hop(vao: DauVao) -> HoiNghi:
    """The meeting a document is about.

    Raises:
        ReportgenError: BH020, there is none of its code.
    """
    for meeting in vao.ho_so.hoi_nghi:
        if meeting.ma in vao.viec.muc:
            return meeting
    raise ReportgenError(
        error(
            "BH020",
            f'hồ sơ không có hội nghị "{", ".join(vao.viec.muc)}"',
            Location(vi_tri="hoi_nghi"),
            hint="chọn hội nghị bằng --muc, hoặc ghi mã của nó ở muc trong sổ văn bản",
        )
    )


def _hop(vao: DauVao, meeting: HoiNghi) -> Hop:
    ho_so = vao.ho_so
    who = partial(_nguoi, vao)
    members, present, absent = _so_nguoi(ho_so, meeting)
    return Hop(
        ten=ten_hop(ho_so, meeting),
        ten_rieng=ten_rieng(ho_so, meeting),
        cua_to=meeting.to != PHUONG,
        ngay=meeting.ngay,
        thu_ngay=thu_ngay(meeting.ngay),
        gio=gio_phut(meeting.gio_bat_dau) if meeting.gio_bat_dau else "",
        ket_thuc=gio_phut(meeting.gio_ket_thuc) if meeting.gio_ket_thuc else "",
        dia_diem=chu_nhap(meeting.dia_diem or ""),
        chu_tri=who(meeting.chu_tri),
        thu_ky=who(meeting.thu_ky),
        tong_so=so_chu(members) if members else "",
        co_mat="" if present is None else so_chu(present),
        vang="" if absent is None else so_chu(absent),
        co_vang=bool(absent or meeting.nguoi_vang),
        du=absent == 0 and not meeting.nguoi_vang,
        nguoi_vang=tuple(_vang(vao, meeting)),
        thanh_phan=_dong(meeting.thanh_phan),
        thanh_phan_noi=_noi_lien(meeting.thanh_phan),
        khach_moi=_dong(meeting.khach_moi),
        tai_lieu=viet_hoa_dau(_noi_lien(meeting.tai_lieu)),
        dau_moi=chu_nhap(meeting.dau_moi or ""),
        noi_dung=_dong(meeting.noi_dung),
        noi_dung_mot=_noi_lien(meeting.noi_dung) if len(meeting.noi_dung) == 1 else "",
        danh_gia=_danh_gia(vao, meeting),
        y_kien=tuple(
            CauNoi(viet_hoa_dau(who(y.nguoi).day_du), thuong_mo_dau(chu_nhap(y.noi_dung)))
            for y in meeting.y_kien
        ),
        ket_luan=tuple(
            ViecGiao(number, viet_hoa_dau(chu_nhap(k.noi_dung)), _giao(vao, k))
            for number, k in enumerate(meeting.ket_luan, 1)
        ),
    )


def _nguoi(vao: DauVao, ma: str | None) -> NguoiHop:
    return nguoi_hop(vao.ho_so, ma, vao.viec.ten_dan_van, vao.bo_mau.cau)


def _so_nguoi(ho_so: HoSo, meeting: HoiNghi) -> tuple[int, int | None, int | None]:
    """How many belong, came and stayed away; None where the dossier does not tell.

    A team's members of the day tell the third of them.
    """
    present, absent = meeting.co_mat, meeting.vang
    team = next((t for t in ho_so.to_dan_van if t.ma == meeting.to), None)
    members = len(team.thanh_vien_ngay(meeting.ngay)) if team else 0
    if not members:
        known = present is not None and absent is not None
        return (present or 0) + (absent or 0) if known else 0, present, absent
    if absent is None and present is not None and present <= members:
        absent = members - present
    if present is None and absent is not None and absent <= members:
        present = members - absent
    return members, present, absent


def _dong(texts: Sequence[str]) -> tuple[str, ...]:
    """Lines of a list, each beginning with a capital, without final stops."""
    return tuple(viet_hoa_dau(chu_nhap(text)) for text in texts if text.strip())


def _noi_lien(texts: Sequence[str]) -> str:
    """Lines of a list as one clause."""
    return "; ".join(thuong_mo_dau(chu_nhap(text)) for text in texts if text.strip())


def _vang(vao: DauVao, meeting: HoiNghi) -> list[str]:
    return [
        vao.bo_mau.cau(
            "hoi_nghi.vang",
            nguoi=_nguoi(vao, absent.thanh_vien).day_du,
            ly_do=thuong_mo_dau(chu_nhap(absent.ly_do)),
        )
        for absent in meeting.nguoi_vang
    ]


def _giao(vao: DauVao, task: KetLuan) -> str:
    """ "Giao … chủ trì, phối hợp với …, hoàn thành trước ngày …." with what is known of it."""
    person = _nguoi(vao, task.phu_trach)
    given = vao.bo_mau.cau(
        "hoi_nghi.giao",
        co_quan=thuong_mo_dau(chu_nhap(task.co_quan or "")),
        nguoi=person.day_du,
        phoi_hop=noi([chu_nhap(body) for body in task.phoi_hop]),
        han=ngay_day_du(task.han) if task.han else "",
    )
    return viet_hoa_dau(given.strip())


def _danh_gia(vao: DauVao, meeting: HoiNghi) -> tuple[str, ...]:
    """The chair's assessment; else the ward's own of the period the meeting looks back on."""
    if meeting.danh_gia:
        return tuple(f"{text}." for text in _dong(meeting.danh_gia))
    period = ky_cua(vao.ho_so, meeting)
    known = tim_danh_gia(vao.ho_so, period.ma, meeting.to) if period else None
    if known is None:
        return ()
    weak = [thuong_mo_dau(chu_nhap(text)) for text in known.han_che if text.strip()]
    told = [f"{text}." for text in _dong(known.uu_diem)]
    if weak:
        told.append(vao.bo_mau.cau("hoi_nghi.han_che", cac="; ".join(weak), mot=len(weak) == 1))
    return tuple(told)


def _duoc_moi(vao: DauVao, meeting: HoiNghi) -> tuple[str, ...]:
    """Whom an invitation is for: those who take part (the team's members if unsaid), guests."""
    guests = _dong(meeting.khach_moi)
    named = _dong(meeting.thanh_phan)
    team = next((t.ten for t in vao.ho_so.to_dan_van if t.ma == meeting.to), "")
    if not named and team:
        named = (vao.bo_mau.cau("hoi_nghi.thanh_vien_to", to=team),)
    return tuple(dict.fromkeys((*named, *guests)))


def _bang_ket_luan(vao: DauVao, meeting: HoiNghi) -> Table | None:
    """Conclusions: what, who is in charge, until when."""
    columns = [
        ("TT", 7, "giua"),
        ("Nội dung", 50, "trai"),
        ("Phụ trách", 25, "trai"),
        ("Hạn", 18, "giua"),
    ]
    body = [
        row(
            [
                str(number),
                viet_hoa_dau(chu_nhap(task.noi_dung)),
                chu_nhap(task.co_quan or "") or _nguoi(vao, task.phu_trach).ho_ten,
                ngay_day_du(task.han) if task.han else "",
            ]
        )
        for number, task in enumerate(meeting.ket_luan, 1)
    ]
    return table(columns, body)
