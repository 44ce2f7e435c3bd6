"""The sheets of the workbook: which list of the dossier each holds, and its columns in order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from reportgen.domain import danh_muc, ho_so
from reportgen.domain.don_vi import Muc
from reportgen.importers.cot import Cot, Kieu, cot_chi_so, ghi_chu_truong


@dataclass(frozen=True, slots=True)
class Trang:
    """A sheet of rows.

    ``khoa``: path of the list in the dossier, or in the entry of ``cha`` a row belongs to;
    ``noi``: the column that names that entry; ``chi_so``: kind of indicator columns at the right
    (``nhap``: those of activities, ``ky``: also those that are counted).
    """

    ten: str
    khoa: tuple[str, ...]
    cot: tuple[Cot, ...]
    cha: str = ""
    noi: Cot | None = None
    chi_so: str = ""

    @property
    def tat_ca_cot(self) -> tuple[Cot, ...]:
        """All columns but those of indicators the catalogue does not know."""
        dau = (self.noi,) if self.noi else ()
        return (*dau, *self.cot, *(cot_chi_so(ma, kieu) for ma, kieu in cac_chi_so(self.chi_so)))


def cac_chi_so(pham_vi: str) -> tuple[tuple[str, str], ...]:
    """Codes and kinds of the indicators a sheet has columns for."""
    if not pham_vi:
        return ()
    tat_ca = danh_muc.chi_so().values()
    return tuple(
        (cs.ma, cs.kieu)
        for cs in tat_ca
        if cs.nhap or (pham_vi == "ky" and cs.cach in {"CA", "LU"})
    )


# A field is "duong:kieu" or "duong:kieu=bang"; its title and help come from the schema.
_THE_THUC = """
    the_thuc.co_quan_cap_tren:chu the_thuc.co_quan_ban_hanh:chu the_thuc.ky_hieu_co_quan:chu
    the_thuc.dia_danh:chu the_thuc.can_cu:ds the_thuc.kinh_gui:ds the_thuc.quyen_han:ds
    the_thuc.chuc_vu:ds the_thuc.kiem:ds the_thuc.ho_ten:chu the_thuc.noi_nhan:ds the_thuc.luu:chu
    the_thuc.do_khan:chu the_thuc.pham_vi_luu_hanh:chu the_thuc.du_thao:chu
    the_thuc.nguoi_soan:chu the_thuc.lien_he:chu"""
_TRANG: tuple[tuple[str, str, type[Muc], str, str], ...] = (
    ("Nhiệm kỳ", "cac_nhiem_ky", ho_so.NhiemKy, "", "ten:chu tu_ngay:ngay den_ngay:ngay"),
    ("Người ký", "nguoi_ky", ho_so.NguoiKy, "",
     """ma:ma ho_ten:chu chuc_vu:chu co_quan:chon=co_quan_ky tu_ngay:ngay den_ngay:ngay
        thay_mat:chu thua_lenh:chu uy_quyen:chu kiem:ds hinh_chu_ky:chu hinh_dau:chu
        rong_dau:so_le"""),
    ("Căn cứ", "can_cu", ho_so.CanCu, "",
     """ma:ma loai:chu so_ky_hieu:chu ngay:ngay co_quan:chu trich_yeu:dai hieu_luc_tu:ngay
        het_hieu_luc:ngay thay_boi:chu dung_cho:ds"""),
    ("Tổ dân vận", "to_dan_van", ho_so.ToDanVan, "",
     """ma:ma ten:chu to_dan_pho:chu chi_bo:chu so_ho:so so_nhan_khau:so
        quyet_dinh.loai:chon=loai_quyet_dinh quyet_dinh.so_ky_hieu:chu quyet_dinh.ngay:ngay
        so_thanh_vien:so giai_the:ngay so_cuoi_nam_truoc:ds"""),
    ("Thành viên", "thanh_vien", ho_so.ThanhVien, "Tổ dân vận",
     """ma:ma ho_ten:chu gioi_tinh:chon=gioi_tinh nam_sinh:nam chuc_danh:chon=chuc_danh
        chuc_vu:chu to_chuc:mo=to_chuc dang_vien:co_khong tu_ngay:ngay den_ngay:ngay
        dien_thoai:ma phu_trach:chu hinh_chu_ky:chu"""),
    ("Quyết định thay đổi", "quyet_dinh_thay_doi", ho_so.QuyetDinh, "Tổ dân vận",
     "loai:chon=loai_quyet_dinh so_ky_hieu:chu ngay:ngay"),
    ("Điều riêng quy chế", "quy_che.dieu_rieng", ho_so.DieuRieng, "",
     "chuong:chon=chuong_quy_che ten:chu noi_dung:ds"),
    ("Chỉ tiêu", "chi_tieu", ho_so.ChiTieu, "",
     "ma:ma ten:dai don_vi_tinh:chu ke_hoach:so_le chi_so:chon=chi_so"),
    ("Hoạt động", "hoat_dong", ho_so.HoatDong, "",
     """ma:ma ngay:ngay den_ngay:ngay to:ds_to linh_vuc:chon=linh_vuc noi_dung:dai ket_qua:dai
        phoi_hop:ds mo_hinh:ma noi_bat:co_khong minh_chung:ds"""),
    ("Số liệu theo tổ", "so_lieu_theo_to", ho_so.HoatDong, "Hoạt động", ""),
    ("Hội nghị", "hoi_nghi", ho_so.HoiNghi, "",
     """ma:ma ngay:ngay to:to loai:mo=loai_hoi_nghi ten:dai co_mat:so vang:so gio_bat_dau:gio
        gio_ket_thuc:gio dia_diem:chu chu_tri:ma thu_ky:ma khach_moi:ds thanh_phan:ds tai_lieu:ds
        dau_moi:chu kho_giay:chon=kho_giay noi_dung:ds danh_gia:ds"""),
    ("Người vắng", "nguoi_vang", ho_so.NguoiVang, "Hội nghị", "thanh_vien:ma ly_do:dai"),
    ("Ý kiến hội nghị", "y_kien", ho_so.YKienHop, "Hội nghị", "nguoi:ma noi_dung:dai"),
    ("Kết luận", "ket_luan", ho_so.KetLuan, "Hội nghị",
     "noi_dung:dai phu_trach:ma han:ngay co_quan:chu phoi_hop:ds"),
    ("Hòa giải", "hoa_giai", ho_so.HoaGiai, "",
     """ma:ma ngay_tiep_nhan:ngay to:to loai:mo=loai_hoa_giai noi_dung:dai
        ket_qua:chon=ket_qua_hoa_giai ngay_ket_thuc:ngay"""),
    ("Đơn thư", "don_thu", ho_so.DonThu, "",
     """ma:ma ngay:ngay to:to loai:chon=loai_don_thu noi_dung:dai tham_quyen:chu
        ket_qua:chon=ket_qua_don_thu ngay_ket_qua:ngay"""),
    ("Ý kiến nhân dân", "y_kien_nhan_dan", ho_so.YKienNhanDan, "",
     """ma:ma ngay:ngay to:to linh_vuc:chon=linh_vuc noi_dung:dai so_y_kien:so gui:chu
        trang_thai:chon=trang_thai_y_kien tra_loi:dai ngay_tra_loi:ngay"""),
    ("Mô hình", "mo_hinh_dan_van_kheo", ho_so.MoHinh, "",
     """ma:ma to:to ten:dai linh_vuc:chon=linh_vuc_mo_hinh loai:chon=loai_mo_hinh
        dang_ky:chon=dang_ky ngay_dang_ky:ngay nguoi_phu_trach:ma muc_tieu:dai ket_qua:dai
        cap_cong_nhan:chon=cap_cong_nhan ngay_cong_nhan:ngay diem:so_le xep_loai:chu
        cach_lam:ds thoi_gian:chu ngay_tham_dinh:ngay nhan_xet:ds de_nghi:dai
        con_hieu_qua:co_khong so_quyet_dinh:chu tieu_bieu:co_khong"""),
    ("Chấm điểm", "cham_diem", ho_so.ChamDiem, "Mô hình",
     "tieu_chi:dai toi_da:so_le tu_cham:so_le tham_dinh:so_le"),
    ("Khen thưởng", "khen_thuong", ho_so.KhenThuong, "",
     """ma:ma ngay:ngay doi_tuong:chon=loai_mo_hinh ten:chu to:to hinh_thuc:chon=hinh_thuc_khen
        cap:chu so_quyet_dinh:chu mo_hinh:ma chuc_vu:chu thanh_tich:dai so_tien:tien"""),
    ("Kinh phí", "kinh_phi.khoan_chi", ho_so.KhoanChi, "",
     "ngay:ngay to:to noi_dung:dai so_tien:tien"),
    ("Đánh giá", "danh_gia", ho_so.DanhGia, "",
     """ky:chon=ky pham_vi:to uu_diem:ds han_che:ds nguyen_nhan:ds phuong_huong:ds bai_hoc:ds
        kien_nghi:ds muc:chu"""),
    ("Văn bản", "van_ban", ho_so.VanBanDaBanHanh, "",
     """loai:mo=loai_van_ban so_ky_hieu:chu ngay:ngay trich_yeu:dai nguoi_ky:ma ky:chon=ky
        pham_vi:to muc:ds noi_dung:ds kho_giay:chon=kho_giay """ + _THE_THUC),
    ("Thể thức riêng", "the_thuc_rieng", ho_so.TheThucTheoLoai, "",
     "loai:ds co_quan:ds pham_vi:ds_to " + _THE_THUC),
    ("Kỳ trước", "ky_truoc.so_lieu", ho_so.KyTruoc, "", ""),
)  # fmt: skip
_CHI_SO = {"hoat_dong": "nhap", "so_lieu_theo_to": "nhap", "ky_truoc.so_lieu": "ky"}
_LOP_CON: dict[str, tuple[type[Muc], str]] = {
    "quyet_dinh": (ho_so.QuyetDinh, "Quyết định"),
    "the_thuc": (ho_so.TheThucRieng, "Thể thức"),
}
_TUY_Y = frozenset({"kinh_phi", "ky_truoc", "quy_che"})
TRANG_DON_VI = "Đơn vị"
DANH_MUC = "Danh mục"

_MAU: tuple[tuple[str, str, type[Muc], str], ...] = (
    ("", "Hồ sơ", ho_so.HoSo,
     """nam:nam so_lieu_den:ngay du_lieu_mau:co_khong kieu_dat_dau:chon=kieu_dat_dau
        kieu_danh_so:chu ten_goi_to:chu ky_to_dan_van:chon=ky_to_dan_van
        chi_tiet_vu_viec:co_khong"""),
    ("don_vi", "Đơn vị", ho_so.DonVi,
     """ten:chu loai:chon=loai_don_vi mo_hinh:chon=mo_hinh_chinh_quyen dia_danh:chu
        dang_bo_cap_tren:chu cap_uy:chu co_quan_dan_van:chu co_quan_dan_van_cap_tren:chu
        thanh_lap_tu:ngay nhiem_ky:chu so_to_dan_pho:so so_ho:so so_nhan_khau:so so_dang_vien:so
        noi_nhan_mac_dinh:ds so_cuoi_nam_truoc:ds"""),
    ("ky_bao_cao", "Kỳ báo cáo", ho_so.CauHinhKy, "cach_chot:chon=cach_chot ngay_chot:so"),
    ("quy_che", "Quy chế", ho_so.QuyChe, "hop:chon=dinh_ky bao_cao:chon=dinh_ky"),
    ("kinh_phi", "Kinh phí", ho_so.KinhPhi, "dinh_muc_moi_to:tien can_cu:chu"),
    ("ky_truoc", "Năm trước", ho_so.KyTruoc,
     "nam:nam so_thanh_vien:so so_mo_hinh:so ghi_chu:dai"),
)  # fmt: skip


def _cot(lop: type[Muc], chu: str, dau: tuple[str, ...] = (), truoc: str = "") -> Cot:
    """Make a column from its line in the table above."""
    duong, _, kieu = chu.partition(":")
    kieu, _, bang = kieu.partition("=")
    if "." in duong:
        khoa, _, con = duong.partition(".")
        lop_con, ten = _LOP_CON[khoa]
        return _cot(lop_con, f"{con}:{kieu}={bang}".rstrip("="), (*dau, khoa), f"{ten}: ")
    ten, mo_ta = ghi_chu_truong(lop.__name__, duong)
    ten = truoc + (ten[:1].lower() + ten[1:] if truoc else ten)
    truong = lop.model_fields[duong]
    bang = "co_khong" if kieu == "co_khong" else bang
    bat_buoc, giu_khong = truong.is_required(), truong.default is None
    return Cot((*dau, duong), Kieu(kieu), ten, bang, bat_buoc, mo_ta, giu_khong)


def _trang(dong: tuple[str, str, type[Muc], str, str]) -> Trang:
    ten, khoa, lop, cha, cac_cot = dong
    noi = None
    if cha:
        ten_noi = {
            "Tổ dân vận": "Mã tổ",
            "Hoạt động": "Mã hoạt động",
            "Hội nghị": "Mã hội nghị",
            "Mô hình": "Mã mô hình",
        }
        kieu = Kieu.MA_TO if cha == "Tổ dân vận" else Kieu.MA
        noi = Cot(("",), kieu, ten_noi[cha], bat_buoc=True, mo_ta=f"mã ở trang {cha}")
    cot = tuple(_cot(lop, c) for c in cac_cot.split())
    if khoa == "so_lieu_theo_to":
        cot = (Cot(("to",), Kieu.MA_TO, "Tổ", bat_buoc=True),)
    elif khoa == "ky_truoc.so_lieu":
        cot = (Cot(("ky",), Kieu.CHON, "Kỳ", "ky", bat_buoc=True),)
    return Trang(ten, tuple(khoa.split(".")), cot, cha, noi, _CHI_SO.get(khoa, ""))


@lru_cache(maxsize=1)
def cac_trang() -> tuple[Trang, ...]:
    """All sheets of rows, in the order of the workbook (a parent before its children)."""
    return tuple(_trang(dong) for dong in _TRANG)


@lru_cache(maxsize=1)
def mau_don_vi() -> tuple[tuple[str, tuple[Cot, ...]], ...]:
    """The form of the first sheet: headings of its parts with their lines."""
    return tuple((ten, tuple(_cac_dong(khoa, ten, lop, cac))) for khoa, ten, lop, cac in _MAU)


def _cac_dong(khoa: str, ten: str, lop: type[Muc], cac: str) -> Iterable[Cot]:
    dau = (khoa,) if khoa else ()
    for chu in cac.split():
        cot = _cot(lop, chu, dau, f"{ten}: " if khoa == "ky_truoc" else "")
        yield replace(cot, bat_buoc=False) if khoa in _TUY_Y else cot
