"""The list of those awarded, or proposed for it, as a table: collectives and persons apart."""

from collections.abc import Sequence

from reportgen.compose.bang_o import row, table
from reportgen.compose.van.khen_van import NguoiDuocKhen, tien_khac_nhau
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.document.tree import Table
from reportgen.text_vn import so_dem, viet_hoa_dau


def danh_sach_khen(
    people: Sequence[NguoiDuocKhen], cau: Cau, *, ca_nhan: bool, ket_qua: bool
) -> Table | None:
    """List the collectives, or the persons; named where the document has both.

    *ket_qua*: what a model came to stands with its name. A column that nobody fills is left out.
    """
    group = [p for p in people if p.ca_nhan is ca_nhan]
    offices = ca_nhan and any(p.chuc_vu for p in group)
    merits = any(p.mo_hinh or p.thanh_tich_rieng for p in group)
    money = tien_khac_nhau(people)
    columns = [("TT", 6.0, "giua")]
    columns += [("Họ và tên" if ca_nhan else "Tên tập thể", 30.0 if ca_nhan else 38.0, "trai")]
    columns += [("Chức vụ, đơn vị", 33.0, "trai")] if offices else []
    columns += [("Thành tích", 36.0, "trai")] if merits else []
    columns += [("Tiền thưởng (đồng)", 16.0, "phai")] if money else []
    body = []
    for number, one in enumerate(group, 1):
        cells = [str(number), one.ten_day_du]
        cells += [one.chuc_vu] if offices else []
        cells += [_vi_sao(one, cau, ket_qua=ket_qua)] if merits else []
        cells += [so_dem(one.tien) if one.tien else ""] if money else []
        body.append(row(cells))
    both = len({p.ca_nhan for p in people}) > 1
    name = cau("khen.bang_ca_nhan" if ca_nhan else "khen.bang_tap_the") if both else ""
    return table(columns, body, name)


def _vi_sao(one: NguoiDuocKhen, cau: Cau, *, ket_qua: bool) -> str:
    if one.thanh_tich_rieng or not one.mo_hinh:
        return one.thanh_tich
    outcome = one.ket_qua if ket_qua else ""
    return viet_hoa_dau(cau("khen.vi_mo_hinh", mo_hinh=one.mo_hinh, ket_qua=outcome))
