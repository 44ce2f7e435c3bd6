"""Choose the legal bases of a document and what its opening sentence carries out."""

from datetime import date

from reportgen.ban_hanh.can_cu import VanBanVienDan, bao_het_hieu_luc, co_noi, tra_cuu, vien_dan
from reportgen.ban_hanh.chu_viet import gap
from reportgen.ban_hanh.co_quan import (
    CoQuan,
    lap_co_quan,
    loai_theo_ky_hieu,
    ten_co_quan_dan_van,
    ten_kem_chu_quan,
)
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan
from reportgen.ban_hanh.ngay_so import doc_so_ky_hieu
from reportgen.ban_hanh.so_van_ban import Viec, doc_so, tim_to_theo_ma
from reportgen.diagnostics import Diagnostic, Result
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import PHUONG, CoQuanKy, HoSo

KE_HOACH_NAM = "@ke_hoach_nam"


def chon_can_cu(ho_so: HoSo, viec: Viec, co_quan: CoQuan, ngay: date) -> Result[tuple[str, ...]]:
    """Write the lines "Căn cứ …" without leading sign and ending mark; "Xét đề nghị …" comes last.

    The type's own come first, then the dossier's entries whose ``dung_cho`` names the type.
    """
    loai = viec.loai
    if not loai.can_cu and not loai.de_nghi:
        return Result(())
    lines: list[str] = []
    notes: list[Diagnostic] = []
    lines += [text for key in loai.can_cu if (text := _rieng(ho_so, key, ngay))]
    texts, found_notes = _trong_hieu_luc(ho_so, loai, loai.can_cu, ngay)
    notes += found_notes
    lines += [vien_dan(text, co_quan.ho) for text in texts]
    if loai.de_nghi:
        proposal = _de_nghi(ho_so, viec.pham_vi)
        return Result((*(f"Căn cứ {line}" for line in lines), proposal), tuple(notes))
    return Result(tuple(f"Căn cứ {line}" for line in lines), tuple(notes))


def _rieng(ho_so: HoSo, key: str, ngay: date) -> str:
    """Bases without a number: the Party's statute, the committee's working rules.

    Before the committee's term the rules are an earlier committee's, whose term is not known.
    """
    if key == "dieu_le_dang":
        return "Điều lệ Đảng"
    if key == "quy_che_lam_viec":
        years = [part.strip() for part in ho_so.don_vi.nhiem_ky.split("-")]
        rules = f"Quy chế làm việc của {ho_so.don_vi.cap_uy}"
        if years[0].isdigit() and ngay.year < int(years[0]):
            return rules
        return f"{rules} nhiệm kỳ {' - '.join(years)}"
    return ""


def _trong_hieu_luc(
    ho_so: HoSo, loai: LoaiVanBan, keys: tuple[str, ...], ngay: date
) -> tuple[list[VanBanVienDan], list[Diagnostic]]:
    asked = [entry.so_ky_hieu for entry in ho_so.can_cu if loai.ma in entry.dung_cho]
    numbers = {gap(key): key for key in (*keys, *asked)}
    texts: list[VanBanVienDan] = []
    notes: list[Diagnostic] = []
    for number in numbers.values():
        text, found_notes = tra_cuu(ho_so, number)
        if text is None:
            continue
        if text.co_hieu_luc(ngay):
            texts.append(text)
            notes += found_notes
        elif text.da_het(ngay) and text.vi_tri:
            notes.append(bao_het_hieu_luc(text, ngay))
    return texts, notes


def _de_nghi(ho_so: HoSo, pham_vi: str) -> str:
    unit = ho_so.don_vi
    body = ten_kem_chu_quan(ten_co_quan_dan_van(unit), unit.cap_uy)
    if pham_vi == PHUONG:
        return f"Xét đề nghị của chi bộ các tổ dân phố và {body}"
    return f"Xét đề nghị của {tim_to_theo_ma(ho_so, pham_vi).chi_bo} và {body}"


def co_so(ho_so: HoSo, loai: LoaiVanBan, ngay: date, ho: HoChuan = HoChuan.DANG) -> str | None:
    """Write what the opening sentence carries out ("Thực hiện …"), cited in full; None without any.

    A report: the year's plan in the register, when it was issued by *ngay*. A plan: the resolutions
    in force on *ngay*.
    """
    cited = [_ke_hoach_nam(ho_so, ngay, ho)] if KE_HOACH_NAM in loai.thuc_hien else []
    texts, _ = _trong_hieu_luc(ho_so, loai, _khoa_co_so(loai), ngay)
    cited += [vien_dan(text, ho) for text in texts]
    return "; ".join(text for text in cited if text) or None


def canh_bao_co_so(ho_so: HoSo, loai: LoaiVanBan, ngay: date) -> tuple[Diagnostic, ...]:
    """Tell what is wrong with the texts that :func:`co_so` cites or leaves out."""
    return tuple(_trong_hieu_luc(ho_so, loai, _khoa_co_so(loai), ngay)[1])


def _khoa_co_so(loai: LoaiVanBan) -> tuple[str, ...]:
    return tuple(key for key in loai.thuc_hien if key != KE_HOACH_NAM)


def _ke_hoach_nam(ho_so: HoSo, ngay: date, ho: HoChuan) -> str | None:
    for task in doc_so(ho_so)[0]:
        entry = task.entry
        if entry is None or task.loai.ma != "ke_hoach_nam" or entry.ngay > ngay:
            continue
        issuer = _ten_tac_gia(ho_so, entry.so_ky_hieu)
        subject = co_noi(entry.trich_yeu)
        plan = VanBanVienDan(entry.so_ky_hieu, "Kế hoạch", issuer, subject, entry.ngay)
        return vien_dan(plan, ho)
    return None


def _ten_tac_gia(ho_so: HoSo, so_ky_hieu: str) -> str:
    """Name the ward's body behind a number of the register; the committee when unsure."""
    parts = doc_so_ky_hieu(so_ky_hieu)
    kind = loai_theo_ky_hieu(ho_so.don_vi, parts.co_quan) if parts else None
    if kind is None or kind in (CoQuanKy.TO_DAN_VAN, CoQuanKy.CHI_BO):
        return ho_so.don_vi.cap_uy
    return lap_co_quan(ho_so.don_vi, kind).ten_day_du
