"""Where each component stands in the specimens: by the words of it, not by the style's name."""

from functools import cache

from reportgen.document.tree import VanBan
from reportgen.writers import write_docx
from tests.ho_tro.doc_docx import Chu, Doan, TepDocx
from tests.ho_tro.mau_the_thuc import KHONG_PHO_BIEN, MAU
from tests.layout.dung import bo_cuc

NQ, CV, TT, BB = "nghi-quyet", "cong-van", "to-trinh", "bien-ban"

# component: the specimen, and words of it as printed (capitals apart; "=": the whole paragraph)
CHO: dict[str, tuple[str, tuple[str, ...]]] = {
    "tieu_de": (NQ, ("Đảng Cộng sản Việt Nam",)),
    "quoc_hieu": (NQ, ("Cộng hòa xã hội chủ nghĩa",)),
    "tieu_ngu": (NQ, ("Độc lập - Tự do",)),
    "co_quan_cap_tren": (NQ, ("=Đảng bộ thành phố Hà Nội", "=UBND thành phố Hà Nội")),
    "co_quan_ban_hanh": (NQ, ("=Đảng ủy phường Bạch Mai", "=Sở Nội vụ")),
    "sao": (NQ, ("=*",)),
    "so_ky_hieu": (NQ, ("08-NQ/ĐU", "08/NQ-SNV")),
    "dia_danh_ngay": (NQ, ("Bạch Mai, ngày",)),
    "ten_loai": (NQ, ("=Nghị quyết",)),
    "trich_yeu": (NQ, ("Tăng cường công tác",)),
    "gach_duoi_trich_yeu": (NQ, ("=-----",)),
    "trich_yeu_cong_van": (CV, ("phối hợp tổ chức ngày hội",)),
    "can_cu": (NQ, ("Căn cứ thứ nhất",)),
    "quyet_dinh": (NQ, ("=quyết nghị", "=quyết nghị:")),
    "noi_dung": (NQ, ("Đoạn nội dung đầu tiên",)),
    "phan_so": (NQ, ("=Phần I",)),
    "phan_ten": (NQ, ("=Tên phần thứ nhất",)),
    "chuong_so": (NQ, ("=Chương I",)),
    "chuong_ten": (NQ, ("=Tên chương thứ nhất",)),
    "muc_so": (NQ, ("=Mục 1",)),
    "muc_ten": (NQ, ("=Tên mục thứ nhất",)),
    "tieu_muc_so": (NQ, ("=Tiểu mục 1",)),
    "tieu_muc_ten": (NQ, ("=Tên tiểu mục thứ nhất",)),
    "dieu": (NQ, ("Tên điều có tiêu đề",)),
    "dieu_lien_dong": (NQ, ("Điều 2. Lời của điều",)),
    "khoan": (NQ, ("Lời của khoản",)),
    "diem": (NQ, ("Lời của điểm",)),
    "de_muc_1": (NQ, ("Đề mục cấp một",)),
    "de_muc_2": (NQ, ("Đề mục cấp hai",)),
    "de_muc_3": (NQ, ("Đề mục cấp ba",)),
    "quyen_han": (NQ, ("T/M Ban Thường vụ", "TM. Ủy ban nhân dân")),
    "chuc_vu": (NQ, ("=Phó Bí thư", "=Phó Chủ tịch")),
    "kiem": (NQ, ("=kiêm",)),
    "ho_ten": (NQ, ("Nguyễn Thị Thuở",)),
    "kinh_gui": (CV, ("=Kính gửi:",)),
    "noi_kinh_gui": (CV, ("Chi bộ Tổ dân phố số 5",)),
    "noi_kinh_gui_cuoi": (CV, ("Đoàn Thanh niên",)),
    "noi_nhan_nhan": (NQ, ("=Nơi nhận:",)),
    "noi_nhan_danh_sach": (NQ, ("Chi bộ các tổ dân phố",)),
    "nguoi_soan": (NQ, ("VP.NTT 15", "NTT-15", "NguyenThiThuo-26")),
    "do_khan": (NQ, ("Hoả tốc",)),
    "pham_vi_luu_hanh": (NQ, ("Lưu hành nội bộ",)),
    "khong_pho_bien": (TT, (KHONG_PHO_BIEN,)),
    "du_thao": (NQ, ("Dự thảo lần",)),
    "lien_he": (NQ, ("024.0000.0000",)),
    "so_trang": (NQ, ("=2",)),
    "phu_luc_so": (NQ, ("=Phụ lục I", "=Phụ lục 1")),
    "phu_luc_ten": (NQ, ("=Tên phụ lục thứ nhất",)),
    "phu_luc_kem_theo": (NQ, ("(Kèm theo",)),
    "loi_phu_luc": (NQ, ("=Lời của phụ lục.",)),
    "bang_ten": (NQ, ("Tên của bảng",)),
    "bang_dau": (NQ, ("=Đầu cột một",)),
    "bang_than": (NQ, ("Ô bảng số 1",)),
    "sau_bang": (NQ, ("Đoạn ngay sau bảng",)),
    "cuoi_noi_dung": (NQ, ("Đoạn cuối cùng",)),
}

# A component whose own words are only part of its paragraph.
_RIENG = {"dieu_lien_dong": "Điều", "noi_nhan_nhan": "Nơi nhận"}


@cache
def mau(chuan: str, ten: str) -> VanBan:
    return MAU[ten](chuan)


@cache
def tep(chuan: str, ten: str, *, hai_mat: bool = False) -> TepDocx:
    """The specimen *ten* of an edition, written and read back."""
    return TepDocx(write_docx(bo_cuc(mau(chuan, ten), chuan, hai_mat=hai_mat)))


def tim(chuan: str, thanh_phan: str) -> Doan:
    """The paragraph of a component; LookupError when the specimens of the edition have none."""
    ten, words = CHO[thanh_phan]
    return tep(chuan, ten).tim(*words)


def chu_cua(chuan: str, thanh_phan: str) -> tuple[Chu, ...]:
    """The stretches of text that are the component itself."""
    runs = tim(chuan, thanh_phan).chu
    own = _RIENG.get(thanh_phan)
    return runs if own is None else tuple(run for run in runs if run.text.startswith(own))
