"""The line under the title of an appendix or an enclosure: to which document it belongs."""

from datetime import date

from reportgen.ban_hanh.ngay_so import doc_so_ky_hieu
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.ban_hanh.the_thuc import VanBanDaLap
from reportgen.domain.ho_so import PHUONG, HoSo, QuyetDinh
from reportgen.text_vn import ngay_day_du, viet_hoa_dau

KHOANG_TRONG = "\u00a0" * 6
KE_NHIEU_NHAT = 5


def kem_theo(ho_so: HoSo, viec: Viec, lap: VanBanDaLap) -> str:
    """Write "(Kèm theo Quyết định số 96-QĐ/ĐU, ngày 30/3/2026 của …)" by the edition's pattern.

    A draft gets blanks for number and date. An enclosure of its own that the register does not
    number belongs to the decisions on its teams.

    Source: HD05 II.II.1; NĐ30, Phụ lục I, Phần I, III.1.c.
    """
    t, standard = lap.the_thuc, lap.chuan
    if viec.loai.kem_theo and t.so is None:
        decided = _quyet_dinh_ve_to(ho_so, viec.pham_vi, t.ngay or lap.ngay_xet)
        if len(decided) == 1:
            return _theo_mau(lap, decided[0].so_ky_hieu, decided[0].ngay)
        if decided:
            return _nhieu_quyet_dinh(lap, decided, ho_so.ten_goi_to or "tổ dân vận")
    number = standard.chu("so_mau").format(
        so=t.so or KHOANG_TRONG, loai=t.ky_hieu_loai, co_quan=t.ky_hieu_co_quan
    )
    return _theo_mau(lap, number, t.ngay)


def _theo_mau(lap: VanBanDaLap, so_ky_hieu: str, ngay: date | None) -> str:
    t = lap.the_thuc
    blank_date = f"{KHOANG_TRONG}/{KHOANG_TRONG}/{t.nam or KHOANG_TRONG}"
    return lap.chuan.chu("phu_luc_kem_theo_mau").format(
        ten_loai=viet_hoa_dau(t.ten_loai),
        so_ky_hieu=so_ky_hieu,
        ngay_so=ngay_day_du(ngay) if ngay else blank_date,
        ngay=f"{ngay.day:02d}" if ngay else KHOANG_TRONG,
        thang=_thang(ngay.month) if ngay else KHOANG_TRONG,
        nam=ngay.year if ngay else t.nam or KHOANG_TRONG,
        co_quan=lap.chu_the,
    )


def _thang(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)  # noqa: PLR2004  # HD05 4.2.2: January and February


def _quyet_dinh_ve_to(ho_so: HoSo, pham_vi: str, ngay: date) -> list[QuyetDinh]:
    """The last decision by *ngay* on each team that has members then, each decision once."""
    found: dict[str, QuyetDinh] = {}
    for to in ho_so.to_dan_van:
        if pham_vi not in (PHUONG, to.ma) or not to.thanh_vien_ngay(ngay):
            continue
        known = [q for q in (to.quyet_dinh, *to.quyet_dinh_thay_doi) if q.ngay <= ngay]
        if known:
            last = max(known, key=lambda q: q.ngay)
            found.setdefault(_gon(last.so_ky_hieu), last)
    return list(found.values())


def _gon(so_ky_hieu: str) -> str:
    parts = doc_so_ky_hieu(so_ky_hieu)
    return f"{parts.so}-{parts.loai}/{parts.co_quan}" if parts else so_ky_hieu


def _nhieu_quyet_dinh(lap: VanBanDaLap, decided: list[QuyetDinh], goi_to: str) -> str:
    """Cite a few decisions of one day by number; more of them by what they are about."""
    kind, days = lap.the_thuc.ten_loai, {q.ngay for q in decided}
    if len(decided) > KE_NHIEU_NHAT or len(days) > 1:
        return f"(Kèm theo các {kind} về thành lập, kiện toàn {goi_to} của {lap.chu_the})"
    *some, last = (f"số {q.so_ky_hieu}" for q in decided)
    numbers = f"{', '.join(some)} và {last}"
    day = ngay_day_du(days.pop())
    return f"(Kèm theo các {viet_hoa_dau(kind)} {numbers}, ngày {day} của {lap.chu_the})"
