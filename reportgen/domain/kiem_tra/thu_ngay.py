"""The calendar (V40): weekdays written beside a day, months without any meeting."""

import re
from collections.abc import Iterator
from datetime import date

from reportgen.diagnostics import Diagnostic, ReportgenError, warning
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra.chu import cac_chu
from reportgen.domain.kiem_tra.goi_y import ngay_chot
from reportgen.domain.ky_bao_cao import cua_so_thang
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import ngay_day_du

_THU = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_CACH_GOI = {
    **{chu: so for so, cac in enumerate(
        (("hai", "2"), ("ba", "3"), ("tư", "4"), ("năm", "5"), ("sáu", "6"), ("bảy", "bẩy", "7"))
    ) for chu in cac},
}  # fmt: skip
_TEN_THU = rf"(?:thứ\s+({'|'.join(_CACH_GOI)})|(chủ\s+nhật))"
_NGAY = r"(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})(?:(?:\s*[/.-]\s*|\s+năm\s+)(\d{4}))?(?![\d/])"
_THU_TRUOC = re.compile(rf"(?<!\w){_TEN_THU}\s*,?\s*(?:\(\s*)?(?:ngày\s+)?{_NGAY}", re.IGNORECASE)
_THU_SAU = re.compile(rf"(?<![\d/]){_NGAY}\s*[,(]\s*{_TEN_THU}(?!\w)", re.IGNORECASE)
# "lần thứ hai, ngày 5/3" counts; a weekday begins a text or a clause, or follows one of these.
_TRUOC_THU = re.compile(
    r"(?:^|[,.;:(\u2013\n-]|(?<!\w)(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|vào|từ|đến|và|là))\s*$",
    re.IGNORECASE,
)
_CO_THU = re.compile(r"[hH][ứỨủỦ]\s")
_GAN = 40
GIAO_BAN = "giao_ban_thang"


def thu_dung_ngay(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V40: "thứ Ba, ngày 28/5/2024" is a Tuesday (a warning); without a year: that of the book."""
    if nguon.van_ban and not any(map(_co_thu_va_ngay, nguon.van_ban.values())):
        return
    for duong, nut in cac_chu(nguon.goc):
        for doan, thu, ngay in _cac_thu(nut.chu or "", ho_so.nam):
            if ngay.weekday() != thu:
                yield warning(
                    "V40",
                    f'viết "{doan}", nhưng ngày {ngay_day_du(ngay)} là {_THU[ngay.weekday()]}',
                    nguon.vi_tri(*duong),
                    hint="sửa thứ hoặc sửa ngày",
                )


def _co_thu_va_ngay(van_ban: str) -> bool:
    """Whether a weekday stands beside a day anywhere; only the surroundings are looked at."""
    cho_nghi = (
        van_ban[max(0, k.start() - _GAN) : k.end() + _GAN] for k in _CO_THU.finditer(van_ban)
    )
    return any(_THU_TRUOC.search(doan) or _THU_SAU.search(doan) for doan in cho_nghi)


def _cac_thu(chu: str, nam_so: int) -> Iterator[tuple[str, int, date]]:
    """Each weekday with its day: the words, 0 for Monday, the day."""
    if not _CO_THU.search(chu):
        return
    for mau, sau in ((_THU_TRUOC, False), (_THU_SAU, True)):
        for khop in mau.finditer(chu):
            if not sau and not _TRUOC_THU.search(chu, 0, khop.start()):
                continue
            nhom = khop.groups()
            thu, chu_nhat, ngay, thang, nam = (*nhom[3:], *nhom[:3]) if sau else nhom
            try:
                gia_tri = date(int(nam or nam_so), int(thang), int(ngay))
            except ValueError:
                continue
            yield khop[0], len(_THU) - 1 if chu_nhat else _CACH_GOI[thu.lower()], gia_tri


def thang_khong_giao_ban(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V40: a due month in which no team met (a warning, all months at once).

    Due: the month's window ended by ``so_lieu_den``, or by the last entry of the log when the
    book does not say how far it goes; a book without any entry is only begun.
    """
    cac_ngay = [*(hd.ngay for hd in ho_so.hoat_dong), *(hop.ngay for hop in ho_so.hoi_nghi)]
    if not cac_ngay or not ho_so.to_dan_van:
        return
    den = ngay_chot(ho_so) if ho_so.so_lieu_den else max(cac_ngay)
    da_hop = [hop.ngay for hop in ho_so.hoi_nghi if hop.loai == GIAO_BAN]
    thieu = []
    for thang in range(1, 13):
        try:
            tu_ngay, den_ngay = cua_so_thang(ho_so.nam, thang, ho_so.ky_bao_cao)
        except ReportgenError:
            return
        co_to = any(
            to.quyet_dinh.ngay <= tu_ngay and (to.giai_the is None or to.giai_the >= den_ngay)
            for to in ho_so.to_dan_van
        )
        if co_to and den_ngay <= den and not any(tu_ngay <= n <= den_ngay for n in da_hop):
            thieu.append(str(thang))
    if thieu:
        yield warning(
            "V40",
            f"tháng {', '.join(thieu)} không tổ nào họp giao ban",
            nguon.vi_tri_khoa("hoi_nghi"),
            hint=f"ghi thêm hội nghị (loai: {GIAO_BAN}); nếu đúng là không họp thì bỏ qua",
        )
