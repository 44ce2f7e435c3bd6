"""The style table: one named paragraph style a component, every figure from the standard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportgen.layout.metrics import cao_dong
from reportgen.layout.model import FontStyle, ParagraphStyle, StyledParagraph
from reportgen.standards import TieuChuan
from reportgen.units import TWIPS_PER_PT

EIGHTHS_PER_PT = 8


@dataclass(frozen=True, slots=True)
class MauKieu:
    """How a style is made from a standard.

    ``chu``: the component of the type table, default the style's own identifier. ``canh``: the
    alignment, or the wording of the standard that gives it ("canh.…"). ``truoc``, ``sau``,
    ``gian``, ``lui``, ``le``: the requirements that give space before and after, line spacing,
    first-line indent and the indents on both sides. ``sau_ke``: what gives the space after where
    the component ``ke``, a rule under this one, is present. ``cap``: outline level, 0 for the
    highest heading there is.
    """

    ma: str
    ten: str
    canh: str
    gian: str
    sau: str = ""
    lui: str = ""
    le: str = ""
    truoc: str = ""
    chu: str = ""
    ke: str = ""
    sau_ke: str = ""
    giu_voi_sau: bool = False
    giu_dong: bool = False
    cap: int | None = None


def _dau(ma: str, ten: str, canh: str, sau: str = "") -> MauKieu:
    """Make a style of the header block."""
    return MauKieu(ma, ten, canh, "tieu_de.gian_dong", sau, giu_dong=True)


def _than(ma: str, ten: str, cap: int | None = None, chu: str = "") -> MauKieu:
    """Make a style of the body; with *cap* that of a heading."""
    head = cap is not None
    return MauKieu(
        ma,
        ten,
        "canh.noi_dung",
        "noi_dung.gian_dong",
        "noi_dung.cach_doan",
        "noi_dung.lui_dau_dong",
        chu=chu,
        giu_voi_sau=head,
        cap=cap,
    )


def _phan(nhom: str, ten: str, canh: str) -> tuple[MauKieu, MauKieu]:
    """Make the styles of Phần, Chương or Mục: the number's line and the name's."""
    gian = "noi_dung.gian_dong"
    return (
        MauKieu(f"{nhom}_so", ten, canh, gian, truoc="chuong.truoc", giu_voi_sau=True),
        MauKieu(
            f"{nhom}_ten",
            f"Tên {ten.lower()}",
            canh,
            gian,
            "noi_dung.cach_doan",
            giu_voi_sau=True,
            cap=0,
        ),
    )


def _ky(ma: str, ten: str, *, giu: bool = True) -> MauKieu:
    """Make a style of the signature."""
    return MauKieu(ma, ten, "canh.khoi_ky", "khoi_ky.gian_dong", giu_voi_sau=giu)


def _mo(
    ma: str, ten: str, gian: str, sau: str = "", canh: str = "", cap: int | None = None
) -> MauKieu:
    """Make a style of the opening, kept with what follows; *canh* as the standard has for *ma*."""
    return MauKieu(
        ma, ten, canh or f"canh.{ma}", gian, sau, giu_voi_sau=True, giu_dong=True, cap=cap
    )


MAU = (
    _dau("tieu_de", "Tiêu đề", "canh.tieu_de", "khoi_dau.cach_dia_danh"),
    _dau("quoc_hieu", "Quốc hiệu", "giua"),
    _dau("tieu_ngu", "Tiêu ngữ", "giua", "khoi_dau.cach_dia_danh"),
    _dau("co_quan_cap_tren", "Cơ quan cấp trên", "canh.co_quan"),
    MauKieu(
        "co_quan_ban_hanh",
        "Cơ quan ban hành",
        "canh.co_quan",
        "tieu_de.gian_dong",
        ke="ke_co_quan",
        sau_ke="khoi_dau.cach_so",
        giu_dong=True,
    ),
    _dau("sao", "Dấu sao", "canh.co_quan", "khoi_dau.cach_so"),
    _dau("so_ky_hieu", "Số, ký hiệu", "canh.so_ky_hieu"),
    _dau("dia_danh_ngay", "Địa danh, ngày tháng", "canh.dia_danh_ngay"),
    MauKieu(
        "trich_yeu_cong_van",
        "Trích yếu công văn",
        "canh.trich_yeu_cong_van",
        "trich_yeu_cong_van.gian_dong",
    ),
    _dau("du_thao", "Dự thảo", "canh.so_ky_hieu"),
    _dau("do_khan", "Độ khẩn", "canh.so_ky_hieu"),
    _dau("pham_vi_luu_hanh", "Phạm vi lưu hành", "phai"),
    _mo("ten_loai", "Tên loại", "ten_loai.gian_dong", "ten_loai.sau"),
    MauKieu(
        "trich_yeu",
        "Trích yếu",
        "canh.trich_yeu",
        "trich_yeu.gian_dong",
        "trich_yeu.sau",
        le="trich_yeu.le_hai_ben",
        ke="ke_trich_yeu",
        sau_ke="trich_yeu.sau_ngan",
        giu_voi_sau=True,
        giu_dong=True,
    ),
    _mo(
        "gach_duoi_trich_yeu",
        "Gạch dưới trích yếu",
        "trich_yeu.gian_dong",
        "trich_yeu.sau_ngan",
        canh="canh.trich_yeu",
    ),
    _mo("kinh_gui", "Kính gửi", "noi_dung.gian_dong", "kinh_gui.sau"),
    _mo("noi_kinh_gui", "Nơi kính gửi", "noi_dung.gian_dong", canh="trai"),
    MauKieu(
        "can_cu",
        "Căn cứ",
        "canh.can_cu",
        "can_cu.gian_dong",
        "can_cu.cach_doan",
        "can_cu.lui_dau_dong",
    ),
    _mo("quyet_dinh", "Quyết định", "noi_dung.gian_dong", "quyet_dinh.sau"),
    _than("noi_dung", "Nội dung"),
    MauKieu(
        "noi_dung_giua",
        "Nội dung giữa dòng",
        "giua",
        "noi_dung.gian_dong",
        "noi_dung.cach_doan",
        chu="noi_dung",
    ),
    *_phan("phan", "Phần", "canh.phan"),
    *_phan("chuong", "Chương", "canh.chuong"),
    *_phan("muc", "Mục", "canh.muc"),
    *_phan("tieu_muc", "Tiểu mục", "canh.muc"),
    _than("de_muc_1", "Đề mục cấp 1", 1),
    _than("de_muc_2", "Đề mục cấp 2", 2),
    _than("de_muc_3", "Đề mục cấp 3", 3),
    _than("dieu", "Điều", 1),
    _than("khoan", "Khoản"),
    _than("diem", "Điểm"),
    MauKieu(
        "bang_ten",
        "Tên bảng",
        "canh.bang_ten",
        "noi_dung.gian_dong",
        "bang_ten.sau",
        giu_voi_sau=True,
    ),
    MauKieu("bang_dau", "Đầu bảng", "giua", "bang.gian_dong"),
    MauKieu("bang_than", "Nội dung bảng", "trai", "bang.gian_dong"),
    MauKieu("noi_nhan_nhan", "Nơi nhận", "canh.noi_nhan", "khoi_ky.gian_dong", giu_voi_sau=True),
    MauKieu("noi_nhan_danh_sach", "Nơi nhận - danh sách", "canh.noi_nhan", "noi_nhan.gian_dong"),
    MauKieu("nguoi_soan", "Người soạn thảo", "canh.noi_nhan", "noi_nhan.gian_dong"),
    _ky("quyen_han", "Quyền hạn ký"),
    _ky("chuc_vu", "Chức vụ người ký"),
    _ky("kiem", "Chức vụ kiêm"),
    _ky("ho_ten", "Họ tên người ký", giu=False),
    MauKieu("lien_he", "Thông tin liên hệ", "giua", "noi_nhan.gian_dong"),
    _mo("phu_luc_so", "Số phụ lục", "ten_loai.gian_dong", "phu_luc.so_sau"),
    _mo("phu_luc_ten", "Tên phụ lục", "trich_yeu.gian_dong", "phu_luc.ten_sau", cap=0),
    _mo("phu_luc_kem_theo", "Kèm theo văn bản", "trich_yeu.gian_dong", "phu_luc.kem_theo_sau"),
    *(
        MauKieu(f"giay_khen_{ma}", f"Giấy khen - {ten}", canh, "giay_khen.gian_dong", le=le)
        for ma, ten, canh, le in (
            ("quoc_hieu", "Quốc hiệu", "giua", ""),
            ("tieu_ngu", "Tiêu ngữ", "giua", ""),
            ("nguoi_tang", "người tặng", "giua", ""),
            ("tang", "tặng", "giua", ""),
            ("ten_giay", "tên giấy", "giua", ""),
            ("nguoi_nhan", "người nhận", "giua", "giay_khen.le_chu"),
            ("don_vi", "chức vụ, đơn vị", "giua", "giay_khen.le_chu"),
            ("thanh_tich", "thành tích", "giua", "giay_khen.le_chu"),
            ("quyet_dinh", "quyết định", "trai", ""),
            ("ngay", "địa danh, ngày", "giua", ""),
            ("chuc_vu", "chức vụ người ký", "giua", ""),
            ("ho_ten", "họ tên người ký", "giua", ""),
        )
    ),
    MauKieu("so_trang", "Số trang", "canh.so_trang", "tieu_de.gian_dong"),
)
_MAU_THEO_MA: Mapping[str, MauKieu] = {mau.ma: mau for mau in MAU}


class BoKieu:
    """The styles of one document by one standard, made when first asked for.

    Args:
        standard: the edition.
        cap_goc: heading level that becomes the top outline level.
    """

    def __init__(self, standard: TieuChuan, cap_goc: int = 0) -> None:
        self.standard = standard
        self._cap_goc = cap_goc
        self._made: dict[str, ParagraphStyle] = {}

    def __getitem__(self, ma: str) -> ParagraphStyle:
        """Give the style *ma*."""
        if ma not in self._made:
            self._made[ma] = self._make(_MAU_THEO_MA[ma])
        return self._made[ma]

    def in_hoa(self, ma: str) -> bool:
        """Whether the style's text is printed in capitals."""
        mau = _MAU_THEO_MA[ma]
        return self.standard.kieu_chu(mau.chu or ma).chon_in_hoa

    def co_kieu(self, ma: str) -> bool:
        """Whether the standard's type table has the style's component."""
        wanted = _MAU_THEO_MA[ma].chu or ma
        return any(row.thanh_phan == wanted for row in self.standard.moi_kieu_chu)

    def do(self, doi_tuong: str) -> int:
        """Give the whole number that the standard writes for *doi_tuong*."""
        return round(self.standard.do(doi_tuong))

    def day_ke(self, doi_tuong: str) -> int:
        """Thickness of the line *doi_tuong*, in eighths of a point."""
        return round(self.do(doi_tuong) * EIGHTHS_PER_PT / TWIPS_PER_PT)

    def cao_dong(self, ma: str) -> int:
        """Height of a line of the style, in twips."""
        style = self[ma]
        return cao_dong(style.font, style.gian_dong, style.kieu_gian_dong)

    def _make(self, mau: MauKieu) -> ParagraphStyle:
        chu = self.standard.kieu_chu(mau.chu or mau.ma)
        spacing = self.standard.quy_dinh(mau.gian)
        own = mau.canh.startswith("canh.")
        after = mau.sau_ke if mau.ke and self.standard.co(mau.ke) else mau.sau
        sides = self.do(mau.le) if mau.le else 0
        return ParagraphStyle(
            ma=mau.ma,
            ten=mau.ten,
            font=FontStyle(round(chu.co.chon), chu.chon_dam, chu.chon_nghieng),
            canh=self.standard.chu(mau.canh) if own else mau.canh,
            lui_dong_dau=self.do(mau.lui) if mau.lui else 0,
            lui_trai=sides,
            lui_phai=sides,
            truoc=self.do(mau.truoc) if mau.truoc else 0,
            sau=self.do(after) if after else 0,
            gian_dong=round(spacing.chon),
            kieu_gian_dong="auto" if spacing.don_vi == "count" else "exact",
            giu_voi_sau=mau.giu_voi_sau,
            giu_dong=mau.giu_dong,
            cap_de_muc=None if mau.cap is None else max(mau.cap - self._cap_goc, 0),
        )


def kieu_da_dung(paragraphs: Iterable[StyledParagraph]) -> dict[str, ParagraphStyle]:
    """Collect the styles used, by identifier, those of the style table first."""
    used = {paragraph.style.ma: paragraph.style for paragraph in paragraphs}
    order = {mau.ma: i for i, mau in enumerate(MAU)}
    return {ma: used[ma] for ma in sorted(used, key=lambda ma: (order.get(ma, len(order)), ma))}
