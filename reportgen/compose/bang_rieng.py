"""Small tables of the monthly and the thematic report."""

from collections.abc import Mapping

from reportgen.aggregate.facts import SoLieu, SoLieuKy
from reportgen.aggregate.tien_do import TienDo
from reportgen.compose.bang import HOAT_DONG, chi_so_co
from reportgen.compose.bang_o import base, figure, row, table, unit
from reportgen.compose.van.so_lieu_van import PHAN_CUA
from reportgen.document.tree import Table
from reportgen.domain.danh_muc import chi_so
from reportgen.domain.ho_so import PHUONG
from reportgen.text_vn import viet_hoa_dau

FEWEST_OF_A_SUBJECT = 8


def chi_so_chuyen_de(so_lieu: SoLieuKy, progress: Mapping[str, TienDo], ten: str) -> Table | None:
    """All figures of a subject, parts beside their wholes; None where prose says them as well."""
    wholes = {PHAN_CUA[key] for key, one in progress.items() if one.toan_bo.gia_tri}
    keys = [
        key
        for key in chi_so()
        if key in so_lieu.chi_so and key not in wholes and (key not in PHAN_CUA or key in progress)
    ]
    if len(keys) < FEWEST_OF_A_SUBJECT:
        return None
    columns = [
        ("TT", 6, "giua"),
        ("Nội dung", 52, "trai"),
        ("Đơn vị tính", 18, "giua"),
        ("Kết quả", 24, "phai"),
    ]
    body = [row(["1", HOAT_DONG[1], HOAT_DONG[2], figure("", so_lieu.hoat_dong)])]
    for number, key in enumerate(keys, 2):
        item, one = chi_so()[key], progress.get(key)
        shown = figure("", so_lieu.chi_so[key])
        if one is not None and one.toan_bo.gia_tri:
            shown = f"{shown}/{figure('', so_lieu.chi_so.get(PHAN_CUA[key]))}"
        body.append(row([str(number), viet_hoa_dau(item.ten), unit(item.don_vi), shown]))
    return table(columns, body, ten)


ROWS_A_MONTH = (4, 6)


def chi_so_thang(so_lieu: SoLieuKy, ten: str, ten_ky_truoc: str) -> Table | None:
    """The ward's month in up to six figures beside the month before; None where few are known."""
    fewest, most = ROWS_A_MONTH
    known = chi_so_co([so_lieu])[: most - 1]
    if so_lieu.pham_vi != PHUONG or len(known) < fewest - 1:
        return None
    columns: list[tuple[str, float, str]] = [
        ("TT", 6, "giua"),
        ("Chỉ tiêu", 42, "trai"),
        ("Đơn vị tính", 16, "giua"),
        ("Trong tháng", 18, "phai"),
    ]
    compared = any(c.truoc is not None for c in so_lieu.ky_truoc.values())
    if compared:
        columns.append((ten_ky_truoc, 18, "phai"))
    body = []
    for number, (key, name, dvt) in enumerate([HOAT_DONG, *known], 1):
        now = so_lieu.hoat_dong if key == "hoat_dong" else so_lieu.chi_so.get(key, SoLieu())
        comparison = so_lieu.ky_truoc.get(key)
        texts = [str(number), name, unit(dvt), figure(key, now)]
        if compared:
            texts.append(base(key, comparison))
        body.append(row(texts))
    return table(columns, body, ten)
