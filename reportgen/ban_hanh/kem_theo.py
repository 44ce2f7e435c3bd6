"""The line under the title of an appendix: to which document it belongs."""

from reportgen.ban_hanh.the_thuc import VanBanDaLap
from reportgen.text_vn import ngay_day_du

KHOANG_TRONG = "\u00a0" * 6


def kem_theo(lap: VanBanDaLap) -> str:
    """Write "(Kèm theo Quyết định số 96-QĐ/ĐU, ngày 30/3/2026 của …)" by the edition's pattern.

    A draft gets blanks for number and date.

    Source: HD05 II.II.1; NĐ30, Phụ lục I, Phần I, III.1.c.
    """
    t, standard = lap.the_thuc, lap.chuan
    number = standard.chu("so_mau").format(
        so=t.so or KHOANG_TRONG, loai=t.ky_hieu_loai, co_quan=t.ky_hieu_co_quan
    )
    blank_date = f"{KHOANG_TRONG}/{KHOANG_TRONG}/{t.nam or KHOANG_TRONG}"
    return standard.chu("phu_luc_kem_theo_mau").format(
        ten_loai=t.ten_loai[:1].upper() + t.ten_loai[1:],
        so_ky_hieu=number,
        ngay_so=ngay_day_du(t.ngay) if t.ngay else blank_date,
        ngay=f"{t.ngay.day:02d}" if t.ngay else KHOANG_TRONG,
        thang=_thang(t.ngay.month) if t.ngay else KHOANG_TRONG,
        nam=t.ngay.year if t.ngay else t.nam or KHOANG_TRONG,
        co_quan=lap.chu_the,
    )


def _thang(month: int) -> str:
    return f"{month:02d}" if month < 3 else str(month)  # noqa: PLR2004  # HD05 4.2.2: January and February
