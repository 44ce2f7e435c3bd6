"""The closed lists that fields of the dossier choose from (to-dan-van.md §4.3, §4.7)."""

from enum import StrEnum


class LoaiDonVi(StrEnum):
    """Kind of commune-level unit."""

    PHUONG = "phuong"
    XA = "xa"
    DAC_KHU = "dac_khu"


class MoHinhChinhQuyen(StrEnum):
    """Three levels of government (before 01/7/2025) or two."""

    BA_CAP = "ba_cap"
    HAI_CAP = "hai_cap"


class CachChot(StrEnum):
    """How a reporting period is cut off."""

    CUOI_KY = "cuoi_ky"
    NGAY_14 = "ngay_14"
    TUY_CHINH = "tuy_chinh"


class CoQuanKy(StrEnum):
    """Body for which a person signs."""

    DANG_UY = "dang_uy"
    KHOI_DAN_VAN = "khoi_dan_van"
    BAN_XAY_DUNG_DANG = "ban_xay_dung_dang"
    TO_DAN_VAN = "to_dan_van"
    CHI_BO = "chi_bo"
    UBND = "ubnd"
    MTTQ = "mttq"
    DOAN = "doan"


class GioiTinh(StrEnum):
    """Sex of a member."""

    NAM = "nam"
    NU = "nu"


class ChucDanh(StrEnum):
    """Role within the team, by rank."""

    TO_TRUONG = "to_truong"
    TO_PHO = "to_pho"
    THANH_VIEN = "thanh_vien"


class DinhKy(StrEnum):
    """How often a team meets or reports."""

    HANG_TUAN = "hang_tuan"
    HANG_THANG = "hang_thang"
    HAI_THANG = "hai_thang"
    HANG_QUY = "hang_quy"
    SAU_THANG = "sau_thang"
    HANG_NAM = "hang_nam"


class ChuongQuyChe(StrEnum):
    """Chapter of the teams' rules of work, in their order."""

    QUY_DINH_CHUNG = "quy_dinh_chung"
    NHIEM_VU = "nhiem_vu"
    TO_CHUC = "to_chuc"
    CHE_DO = "che_do"
    QUAN_HE = "quan_he"
    KHEN_THUONG = "khen_thuong"
    THI_HANH = "thi_hanh"


class LoaiQuyetDinh(StrEnum):
    """What a decision on a team does."""

    THANH_LAP = "thanh_lap"
    KIEN_TOAN = "kien_toan"


class KetQuaHoaGiai(StrEnum):
    """How a mediation stands."""

    THANH = "thanh"
    KHONG_THANH = "khong_thanh"
    DANG_GIAI_QUYET = "dang_giai_quyet"


class LoaiDonThu(StrEnum):
    """Kind of petition."""

    KHIEU_NAI = "khieu_nai"
    TO_CAO = "to_cao"
    KIEN_NGHI = "kien_nghi"
    PHAN_ANH = "phan_anh"


class KetQuaDonThu(StrEnum):
    """How a petition stands."""

    DA_GIAI_QUYET = "da_giai_quyet"
    DANG_GIAI_QUYET = "dang_giai_quyet"
    KHONG_THU_LY = "khong_thu_ly"


class TrangThaiYKien(StrEnum):
    """Whether an opinion was answered."""

    DA_TRA_LOI = "da_tra_loi"
    CHUA_TRA_LOI = "chua_tra_loi"


class LinhVucMoHinh(StrEnum):
    """Field of a "Dân vận khéo" model."""

    KINH_TE = "kinh_te"
    VAN_HOA_XA_HOI = "van_hoa_xa_hoi"
    QUOC_PHONG_AN_NINH = "quoc_phong_an_ninh"
    XAY_DUNG_HE_THONG_CHINH_TRI = "xay_dung_he_thong_chinh_tri"


class DoiTuong(StrEnum):
    """A collective or a person: of a model, of an award."""

    TAP_THE = "tap_the"
    CA_NHAN = "ca_nhan"


class DangKy(StrEnum):
    """Whether a model is new this year."""

    MOI = "moi"
    DUY_TRI = "duy_tri"


class CapCongNhan(StrEnum):
    """Level that recognised a model."""

    CHUA = "chua"
    PHUONG = "phuong"
    QUAN = "quan"
    THANH_PHO = "thanh_pho"


class HinhThucKhen(StrEnum):
    """Form of an award."""

    GIAY_KHEN = "giay_khen"
    BIEU_DUONG = "bieu_duong"
    CONG_NHAN = "cong_nhan"


class CachKyTo(StrEnum):
    """How a team signs: its leader directly, in its name, or in the leader's other office."""

    TRUC_TIEP = "truc_tiep"
    THAY_MAT = "thay_mat"
    KIEM = "kiem"


class KieuDatDau(StrEnum):
    """Tone mark placement: hoà, uỷ (moi) or hòa, ủy (cu)."""

    MOI = "moi"
    CU = "cu"


class KhoGiay(StrEnum):
    """Paper of a document: A5 for administrative papers only (HD05 IV.3)."""

    A4 = "A4"
    A5 = "A5"
