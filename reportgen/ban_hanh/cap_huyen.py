"""Bodies of a quận or huyện in papers of a day on which that level is no more."""

from collections.abc import Iterator
from datetime import date

from reportgen.ban_hanh.co_quan import CoQuan, bo_cap_huyen, du_lieu, thuoc_cap_huyen
from reportgen.ban_hanh.dieu_khoan import dieu_khoan_cua
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.document.tree import TheThuc
from reportgen.domain.ho_so import CoQuanKy, DonVi
from reportgen.standards import TieuChuan
from reportgen.text_vn import ngay_day_du


def bao_cap_huyen(
    don_vi: DonVi, co_quan: CoQuan, t: TheThuc, ngay: date, chuan: TieuChuan
) -> Iterator[Diagnostic]:
    """Tell of a superior (BH046) or an addressee (BH047) of an abolished level; both are kept.

    Source: HD05 2.1.2.c; khac.md §5.
    """
    if not bo_cap_huyen(don_vi, ngay):
        return
    since = ngay_day_du(du_lieu()["bo_cap_huyen_tu"])
    if thuoc_cap_huyen(t.co_quan_cap_tren):
        party = co_quan.loai is CoQuanKy.DANG_UY
        yield warning(
            "BH046",
            f'dòng cơ quan cấp trên ghi "{t.co_quan_cap_tren}", nhưng từ ngày {since} '
            "không còn cấp quận, huyện",
            Location(vi_tri="don_vi.dang_bo_cap_tren"),
            hint="ghi đảng bộ tỉnh, thành phố, ví dụ Đảng bộ thành phố Hà Nội"
            if party
            else "sửa dang_bo_cap_tren; dòng này suy ra từ đó",
            clause=dieu_khoan_cua("co_quan_cap_tren", co_quan, chuan),
        )
    for place in t.kinh_gui.noi if t.kinh_gui else ():
        if thuoc_cap_huyen(place):
            yield warning(
                "BH047",
                f'kính gửi "{place}", nhưng từ ngày {since} không còn cấp quận, huyện',
                hint="ghi cơ quan của tỉnh, thành phố hoặc của phường, xã",
                clause=dieu_khoan_cua("kinh_gui", co_quan, chuan),
            )
