"""A thematic report's prose: the ground, the work in order of time, the partners, the outcome."""

from collections.abc import Mapping, Sequence
from datetime import date

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tien_do import TienDo
from reportgen.compose.van.chu_ngu import chu_ngu, mo_ta_chu_ngu, noi, ten_gop
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.chuyen import ten_ngan
from reportgen.compose.van.ghep_cau import chia_doan
from reportgen.compose.van.gon_chu import gon
from reportgen.compose.van.menh_de import chu_de_cua, menh_de, noi_vi_ngu
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.so_lieu_van import PHAN_CUA, Cau, TongChiSo, cum_chi_so, so_chu
from reportgen.domain.chu_de import ChuDe
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import PHUONG, CapCongNhan, HoatDong, HoSo, MoHinh
from reportgen.text_vn import (
    ngay_day_du,
    ngay_ngan,
    viet_hoa_dau,
    viet_thuong_dau,
)

SOON = 7
PARTNERS_NAMED = 8
NOT_WORK = ("phong trào", "hoạt động")
ACTION = ("thực hiện",)
WHOLES = ("so_ho", "so_to_chuc", "cu_tri")
WORK_NOT_REACHED = ("so_buoi", "luot_ho", "luot_nguoi", "to_roi", "luot_phat_thanh", "ngay_cong")


def ten_chu_de(chu_de: ChuDe, cau: Cau) -> str:
    """The subject as it stands in a sentence: "công tác …", "việc thực hiện …", "mô hình “…”"."""
    if chu_de.la_mo_hinh:
        return cau("chuyen_de.mo_hinh", ten=gon(chu_de.ten))
    name = viet_thuong_dau(chu_de.ten)
    if name.startswith(NOT_WORK):
        return name
    kind = "chuyen_de.viec" if name.startswith(ACTION) else "chuyen_de.cong_tac"
    return cau(kind, ten=name)


def dac_diem_mo_hinh(ho_so: HoSo, model: MoHinh, cau: Cau) -> str:
    """Who registered a model, when, in which field, and what it aims at."""
    team = next((t.ten for t in ho_so.to_dan_van if t.ma == model.to), "")
    return cau(
        "chuyen_de.dang_ky",
        ten=gon(model.ten),
        don_vi=team or ho_so.don_vi.cap_uy,
        ngay=ngay_day_du(model.ngay_dang_ky),
        moi=model.dang_ky == "moi",
        linh_vuc=ten_in("linh_vuc_mo_hinh", model.linh_vuc),
        muc_tieu=thuong_mo_dau(chu_nhap(model.muc_tieu)) if model.muc_tieu else "",
    )


def dac_diem_linh_vuc(ho_so: HoSo, so_lieu: SoLieuKy, ten: str, cau: Cau) -> str:
    """Which teams worked in a field, how often, from when to when."""
    entries = so_lieu.cac_hoat_dong
    first, last = min(e.ngay for e in entries), max(e.ngay for e in entries)
    one = first == last
    return cau(
        "chuyen_de.quy_mo",
        chu_ngu=viet_hoa_dau(_ai(ho_so, entries, so_lieu.pham_vi)),
        so=so_chu(len(entries)),
        ten=ten,
        tu="" if one else ngay_ngan(first),
        den=ngay_day_du(last),
    )


def _ai(ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str) -> str:
    teams = list(dict.fromkeys(code for entry in entries for code in entry.to))
    if pham_vi == PHUONG and PHUONG in teams and len(teams) > 1:
        both = (chu_ngu(ho_so, [PHUONG], PHUONG), mo_ta_chu_ngu(ho_so, PHUONG))
        return " và ".join(both)
    return chu_ngu(ho_so, teams, pham_vi)


def qua_trinh(ho_so: HoSo, entries: Sequence[HoatDong], pham_vi: str, cau: Cau) -> list[str]:
    """The work as one story, entry by entry in order of time, in paragraphs."""
    ordered = sorted(entries, key=lambda e: (e.ngay, e.ma))
    sentences: list[str] = []
    said: frozenset[str] = frozenset()
    named = ""
    before: HoatDong | None = None
    last = next((e for e in reversed(ordered) if e.noi_bat), None)
    for entry in ordered:
        clause = menh_de(ho_so, entry, pham_vi, cau, co_ngay=True, da_neu=said)
        said |= {chu_de_cua(entry)}
        subject = ten_ngan(clause.chu_ngu) if clause.chu_ngu == named else clause.chu_ngu
        named = clause.chu_ngu or named
        topic = f"{clause.chu_de}," if clause.chu_de else ""
        text = " ".join(filter(None, (topic, noi_vi_ngu(subject, clause.vi_ngu))))
        sentences.append(
            cau(_loi_mo(entry, before, last, len(ordered)), ngay=ngay_ngan(entry.ngay), cau=text)
        )
        before = entry
    return chia_doan(sentences)


def _loi_mo(entry: HoatDong, before: HoatDong | None, outcome: HoatDong | None, count: int) -> str:
    """How the sentence of an entry opens, by what it is and how it stands in time."""
    if before is None:
        return "chuyen_de.buoc_dau" if count > 1 and entry is not outcome else "chuyen_de.ngay"
    if entry is outcome:
        return "chuyen_de.den_ngay"
    if before is outcome:
        return "chuyen_de.tu_ket_qua"
    soon = (entry.ngay - before.ngay).days
    if not soon:
        return "chuyen_de.cung_ngay"
    return "chuyen_de.tiep_do" if soon <= SOON else "chuyen_de.ngay"


def phoi_hop_chu_de(ho_so: HoSo, so_lieu: SoLieuKy, cau: Cau) -> str:
    """Who took part beside the teams, most often first; empty where nobody is named."""
    counts: dict[str, int] = {}
    for entry in so_lieu.cac_hoat_dong:
        for party in dict.fromkeys(chu_nhap(p) for p in entry.phoi_hop):
            counts[party] = counts.get(party, 0) + 1
    ordered = sorted(counts, key=lambda name: (-counts[name], name))[:PARTNERS_NAMED]
    names = [viet_thuong_dau(n) if n.startswith("Các ") else n for n in ordered if n]
    if not names:
        return ""
    subject = viet_hoa_dau(_ai(ho_so, so_lieu.cac_hoat_dong, so_lieu.pham_vi))
    once = all(count == 1 for count in counts.values())
    told = (
        names
        if once
        else [f"{n} ({so_chu(counts[o])} việc)" for n, o in zip(names, ordered, strict=True)]
    )
    return cau("chuyen_de.phoi_hop", chu_ngu=subject, cac_ben=noi(told))


def cac_tong(so_lieu: SoLieuKy, progress: Mapping[str, TienDo]) -> dict[str, TongChiSo]:
    """The figures of the subject: parts of wholes by their latest state, all others summed."""
    wholes = {PHAN_CUA[key] for key, one in progress.items() if one.toan_bo.gia_tri}
    sums = {
        key: TongChiSo(figure.gia_tri, dau_nguon=figure.dau_nguon)
        for key, figure in so_lieu.chi_so.items()
        if key not in PHAN_CUA and key not in wholes
    }
    for key, one in progress.items():
        part, whole = so_lieu.chi_so[key], so_lieu.chi_so.get(PHAN_CUA[key])
        known = bool(one.toan_bo.gia_tri) and whole is not None
        sums[key] = TongChiSo(
            one.phan.gia_tri,
            one.toan_bo.gia_tri if known else None,
            part.dau_nguon,
            whole.dau_nguon if whole is not None and known else "",
        )
    return sums


def ket_qua_chu_de(
    so_lieu: SoLieuKy, sums: Mapping[str, TongChiSo], tien: str, cau: Cau
) -> list[str]:
    """What was reached, then how much work it took."""
    last = max((e.ngay for e in so_lieu.cac_hoat_dong), default=date.max)
    reached = cum_chi_so(sums, cau, bo=(*WORK_NOT_REACHED, *WHOLES), tien=tien)
    work = cum_chi_so({k: v for k, v in sums.items() if k in WORK_NOT_REACHED}, cau)
    texts = []
    if reached:
        told = "; ".join(reached)
        one = len(reached) == 1 and reached[0][:1].isdigit()
        texts.append(cau("chuyen_de.dat_duoc", ngay=ngay_day_du(last), cac_so=told, mot=one))
    if work:
        texts.append(cau("chuyen_de.khoi_luong", cac_so=", ".join(work)))
    return [" ".join(texts)] if texts else []


def cong_nhan_van(models: Sequence[MoHinh], den: date, cau: Cau) -> list[str]:
    """At which level each model was recognised, and what its own line in the dossier tells."""
    texts = []
    for model in models:
        if model.ket_qua:
            texts.append(f"{viet_hoa_dau(chu_nhap(model.ket_qua))}.")
        day = model.ngay_cong_nhan
        if model.cap_cong_nhan is not CapCongNhan.CHUA and (day is None or day <= den):
            texts.append(
                cau(
                    "chuyen_de.cong_nhan",
                    ten=gon(model.ten) if len(models) > 1 else "",
                    cap=ten_in("cap_cong_nhan", model.cap_cong_nhan),
                    ngay=ngay_day_du(day) if day else "",
                )
            )
    return texts


def cac_to_chu_de(ho_so: HoSo, entries: Sequence[HoatDong]) -> str:
    """The teams of the entries by name."""
    codes = {code for entry in entries for code in entry.to}
    return ten_gop([t.ten for t in ho_so.to_dan_van if t.ma in codes])
