"""Figures of the year before, for comparing (V41)."""

from collections.abc import Iterator
from datetime import date

from reportgen.diagnostics import Diagnostic, warning
from reportgen.domain.ho_so import HoSo
from reportgen.domain.kiem_tra.goi_y import ngay_chot
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import ngay_day_du

_THANG_MOT_QUY = 3


def co_so_lieu_nam_truoc(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V41: last year's figures are there, or it is said why not (a warning).

    A unit set up since (``thanh_lap_tu``) and a note (``ghi_chu``) explain; a book without
    activities compares nothing yet.
    """
    if not ho_so.hoat_dong:
        return
    truoc = ho_so.ky_truoc
    nam_truoc = ho_so.nam - 1
    lap = ho_so.don_vi.thanh_lap_tu or date.min
    if truoc is None:
        if lap <= date(nam_truoc, 1, 1):
            yield _bao(nguon, f"hồ sơ không có số liệu năm {nam_truoc} (mục ky_truoc)", "nam")
    elif truoc.nam != nam_truoc:
        yield _bao(
            nguon,
            f"ky_truoc ghi năm {truoc.nam}, cùng kỳ của năm {ho_so.nam} là năm {nam_truoc}",
            "ky_truoc",
            "nam",
        )
    elif not truoc.ghi_chu:
        quy_cuoi = (ngay_chot(ho_so).month - 1) // _THANG_MOT_QUY + 1
        thieu = [
            f"Q{quy}"
            for quy in range(1, quy_cuoi + 1)
            if lap <= date(nam_truoc, (quy - 1) * _THANG_MOT_QUY + 1, 1)
            and not truoc.so_lieu.get(f"Q{quy}")
        ]
        if thieu:
            tu = f"; đơn vị thành lập từ {ngay_day_du(lap)}" if lap > date.min else ""
            yield _bao(
                nguon,
                f"ky_truoc không có số liệu {', '.join(thieu)} năm {nam_truoc}{tu}",
                "ky_truoc",
                "so_lieu",
            )


def _bao(nguon: NguonHoSo, thong_bao: str, *duong: str) -> Diagnostic:
    return warning(
        "V41",
        f'{thong_bao}; báo cáo sẽ in "không có số liệu cùng kỳ"',
        nguon.vi_tri(*duong),
        hint="ghi số liệu năm trước; nếu không có thì ghi lý do vào ky_truoc.ghi_chu, "
        "hoặc ghi don_vi.thanh_lap_tu nếu khi ấy đơn vị chưa thành lập",
    )
