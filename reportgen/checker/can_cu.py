"""The clause a finding stands on, as the edition it is judged by has it.

Rules carry the clauses of the Party's and the State's instruments. Those of the Đoàn come from the
rows of its edition: the instrument's own where a source gives it, else what it was taken from.
"""

from collections.abc import Mapping

from reportgen.standards import TieuChuan
from reportgen.standards.schema import Dong

DANG_MOI = "05-HD/VPTW"
KHONG_CO = "không có điều khoản"

_QUY_DINH, _KIEU, _CHU, _CO, _QUY_TAC = "quy_dinh", "kieu_chu", "chu", "thanh_phan", "quy_tac"
DONG_DOAN: Mapping[str, tuple[str, str]] = {
    "CHG-TRANG-01": (_QUY_DINH, "trang.rong"),
    "CHG-TRANG-04": (_CHU, "canh.so_trang"),
    "CHG-TRANG-05": (_CO, "bo_so_trang_1"),
    "CHG-TRANG-06": (_KIEU, "so_trang"),
    "CHG-TRANG-09": (_KIEU, "so_trang"),
    "CHG-TRANG-10": (_CO, "so_trang_rieng_phu_luc"),
    "CHG-TRANG-11": (_QUY_DINH, "trang.le_trai"),
    "CHG-PHONG-01": (_CHU, "phong"),
    "CHG-PHONG-02": (_CHU, "bang_ma"),
    "CHG-PHONG-03": (_CHU, "mau_chu"),
    "CHG-PHONG-04": (_CHU, "bang_ma"),
    "CHG-PHONG-08": (_KIEU, "noi_dung"),
    "CHG-PHONG-10": (_KIEU, "noi_dung"),
    "CHG-TD-05": (_QUY_DINH, "ke.tieu_de"),
    "CHG-TD-06": (_QUY_TAC, "vi_tri_tieu_de"),
    "DTN-TD-01": (_QUY_TAC, "vi_tri_tieu_de"),
    "CHG-CQ-05": (_CHU, "noi_lien_co_quan"),
    "CHG-SO-10": (_QUY_TAC, "ky_hieu_loai"),
    "CHG-SO-11": (_CHU, "so_mau"),
    "CHG-DD-01": (_QUY_TAC, "ngay_them_khong"),
    "CHG-DD-02": (_QUY_TAC, "ngay_them_khong"),
    "CHG-DD-03": (_QUY_TAC, "ngay_them_khong"),
    "CHG-DD-04": (_QUY_TAC, "ngay_them_khong"),
    "CHG-TL-07": (_QUY_TAC, "ten_loai"),
    "CHG-NN-08": (_QUY_TAC, "kinh_gui_cong_van"),
    "CHG-CC-06": (_QUY_TAC, "can_cu"),
    "CHG-ND-02": (_QUY_TAC, "canh_noi_dung"),
    "CHG-ND-05": (_QUY_DINH, "noi_dung.cach_doan"),
    "CHG-ND-09": (_CHU, "viet_tat_mau"),
    "CHG-DM-01": (_KIEU, "de_muc_1"),
    "CHG-DM-02": (_CHU, "diem_mau"),
    "CHG-DM-04": (_CHU, "dieu_mau"),
    "CHG-DM-05": (_CHU, "chuong_mau"),
    "CHG-DM-07": (_KIEU, "chuong_ten"),
    "CHG-DM-08": (_KIEU, "dieu"),
    "CHG-DM-09": (_CHU, "khoan_mau"),
    "CHG-VD-01": (_CHU, "vien_dan_dau_mau"),
    "CHG-VD-02": (_CHU, "vien_dan_dau_mau"),
    "CHG-VD-03": (_CHU, "viet_tat_mau"),
    "CHG-VD-07": (_CHU, "so_mau"),
    "CHG-KY-06": (_QUY_TAC, "ho_ten_khong_hoc_ham"),
    "CHG-PL-02": (_CHU, "phu_luc_kem_theo_mau"),
    "CHG-PL-04": (_CO, "phu_luc_trang_moi"),
    "CHG-PL-05": (_QUY_TAC, "phu_luc"),
    "CHG-SL-04": (_QUY_DINH, "trang.le_phai"),
    "CHG-SL-08": (_QUY_DINH, "trang.le_trai"),
}
"""The row of the Đoàn's edition that a common rule stands on; the others stand on no clause."""


def can_cu(code: str, clauses: Mapping[str, str], edition: TieuChuan) -> str:
    """The clause of a rule under an edition; empty where the edition has none on the matter."""
    if edition.ho == "doan":
        row = DONG_DOAN.get(code)
        return _cua_dong(edition, *row) if row else ""
    return _tuong_ung(clauses.get(edition.ho, ""), edition)


def _cua_dong(edition: TieuChuan, table: str, key: str) -> str:
    """The clause of one row of an edition."""
    own = edition.noi_dung
    if table == _QUY_TAC:
        return next(row.can_cu for row in own.bang.quy_tac if row.ma == key)
    rows: Mapping[str, Dong] = getattr(own, table)
    return rows[key].can_cu


def _tuong_ung(clause: str, edition: TieuChuan) -> str:
    """The clause as the edition in force has it: an older one answers to the newer's numbers."""
    newest = edition.van_ban.so_ky_hieu
    known = DANG_MOI in clause and DANG_MOI not in newest and edition.ho == "dang"
    return f"HD {newest} (tương ứng {clause})" if known else clause
