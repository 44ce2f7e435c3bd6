"""Who decides: the lines over the articles, the head who decides in person, who proposed it."""

from dataclasses import replace
from datetime import date

from reportgen.ban_hanh.chu_viet import gap
from reportgen.ban_hanh.co_quan import CoQuan, chu_the, lap_co_quan
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan, tim_loai
from reportgen.ban_hanh.nguoi_ky import doc_loai_co_quan
from reportgen.ban_hanh.so_van_ban import Viec, doc_so
from reportgen.domain.ho_so import HoSo
from reportgen.standards import TieuChuan
from reportgen.text_vn import ngay_dai

_QUYET_DINH = "quyết định"


def nguoi_quyet_dinh(loai: LoaiVanBan, co_quan: CoQuan, chuan: TieuChuan) -> str:
    """Write the two lines "who / quyết định" before the articles; empty when it is no decision.

    The head's office where the head decides in person, else the body.

    Source: NĐ30, Phụ lục III, mẫu 1.2.
    """
    if loai.ten_loai != _QUYET_DINH or loai.kem_theo:
        return ""
    word = chuan.chu("quyet_dinh").lower()
    if loai.ca_nhan_ky:
        return f"{ten_nguoi_dung_dau(co_quan)}\n{word}"
    return f"{chu_the(co_quan)}\n{word}"


def ten_nguoi_dung_dau(co_quan: CoQuan) -> str:
    """Name the head of a body in a sentence: "Chủ tịch Ủy ban nhân dân phường …"."""
    return f"{chuc_vu_dung_dau(co_quan)} {co_quan.ten_day_du}".strip()


def chuc_vu_dung_dau(co_quan: CoQuan) -> str:
    """Office of the head of a body; empty where we know none."""
    return co_quan.truong


def nguoi_ky_rieng(loai: LoaiVanBan, co_quan: CoQuan) -> CoQuan:
    """Give the issuer as the signature sees it: no body to sign for where the head decides."""
    return replace(co_quan, tap_the="") if loai.ca_nhan_ky else co_quan


def theo_de_nghi(ho_so: HoSo, viec: Viec, ngay: date, chuan: TieuChuan) -> tuple[str, ...]:
    """Write "Theo đề nghị của … tại Tờ trình số …", the last of the bases; nothing for most types.

    The proposal is the register's last one by *ngay* on one of the same entries.
    """
    if not viec.loai.de_nghi_theo:
        return ()
    kind = tim_loai(viec.loai.de_nghi_theo)
    proposals = [
        task.entry
        for task in doc_so(ho_so)[0]
        if task.entry
        and task.loai is kind
        and task.entry.ngay <= ngay
        and set(task.muc) & set(viec.muc)
    ]
    entry = max(proposals, key=lambda e: e.ngay, default=None)
    signers = {gap(p.ma): p for p in ho_so.nguoi_ky}
    signer = signers.get(gap(entry.nguoi_ky)) if entry else None
    own = kind.co_quan_mac_dinh(viec.pham_vi, ho_so.don_vi.mo_hinh)
    body = lap_co_quan(ho_so.don_vi, doc_loai_co_quan(signer) if signer else own).ten_day_du
    text = f"{chuan.chu('can_cu_de_nghi')} {body}"
    if entry is None:
        return (text,)
    name = kind.ten_loai[:1].upper() + kind.ten_loai[1:]
    return (f"{text} tại {name} số {entry.so_ky_hieu} {ngay_dai(entry.ngay)}",)
