"""The evidence appendix: behind every figure the entries it came from."""

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.bang import bang_chung
from reportgen.compose.van.chu_ngu import ten_cap
from reportgen.document.tree import PhuLuc
from reportgen.domain.danh_muc import chi_so
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.text_vn import ngay_day_du

TEN = "BẢNG CHỨNG MINH SỐ LIỆU"


def phu_luc_bang_chung(ho_so: HoSo, so_lieu: SoLieuKy) -> PhuLuc:
    """An appendix with the table figure → entries (date, team, amount)."""
    names = {t.ma: t.to_dan_pho for t in ho_so.to_dan_van} | {PHUONG: f"Toàn {ten_cap(ho_so)}"}
    entries = {
        e.ma: (ngay_day_du(e.ngay), ", ".join(names.get(code, code) for code in e.to), e.ma)
        for e in so_lieu.cac_hoat_dong
    }
    labels = {"hoat_dong": "Hoạt động"} | {code: item.ten for code, item in chi_so().items()}
    table = bang_chung(so_lieu, entries, labels, "")
    return PhuLuc(TEN, (table,) if table else ())
