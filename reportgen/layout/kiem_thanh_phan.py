"""Say which components the standard demands and the document lacks, and which cannot be set."""

from collections.abc import Iterator

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.document.tree import TheThuc, VanBan
from reportgen.layout.cot_dau import HaiCot
from reportgen.standards import TieuChuan

_BAT_BUOC = (
    ("co_quan_ban_hanh", "HT001", "tên cơ quan ban hành", "co_quan_ban_hanh"),
    ("dia_danh", "HT002", "địa danh", "dia_danh_ngay"),
    ("trich_yeu", "HT003", "trích yếu nội dung", "trich_yeu"),
    ("ky_hieu_co_quan", "HT004", "ký hiệu cơ quan ban hành", "so_ky_hieu"),
)


def kiem_thanh_phan(document: VanBan, standard: TieuChuan) -> Iterator[Diagnostic]:
    """Yield an error for each component that must not be empty, a warning for what may follow."""
    the_thuc = document.the_thuc
    if the_thuc.la_kem_theo:
        if not document.phu_luc:
            yield _thieu("HT006", "nội dung", standard.kieu_chu("noi_dung").can_cu)
        return
    for field, code, name, component in _BAT_BUOC:
        if not getattr(the_thuc, field).strip():
            yield _thieu(code, name, standard.kieu_chu(component).can_cu)
    if not the_thuc.la_cong_van and not the_thuc.ten_loai.strip():
        yield _thieu("HT005", "tên loại văn bản", standard.kieu_chu("ten_loai").can_cu)
    if not document.noi_dung:
        yield _thieu("HT006", "nội dung", standard.kieu_chu("noi_dung").can_cu)
    if not the_thuc.khoi_ky.ho_ten:
        clause = standard.kieu_chu("ho_ten").can_cu
        yield _thieu("HT007", "họ tên người ký", clause, Severity.CANH_BAO)
    if the_thuc.noi_nhan is None:
        clause = standard.kieu_chu("noi_nhan_danh_sach").can_cu
        yield _thieu("HT008", "nơi nhận", clause, Severity.CANH_BAO)


def _thieu(code: str, name: str, clause: str, severity: Severity = Severity.LOI) -> Diagnostic:
    return Diagnostic(
        code,
        severity,
        f"Văn bản thiếu {name}.",
        hint=f"Bổ sung {name} trong hồ sơ.",
        clause=clause,
    )


def ten_qua_dai(the_thuc: TheThuc, cot: HaiCot) -> tuple[Diagnostic, ...]:
    """Report names that no division of the header block can hold."""
    if not cot.vua:
        names = " / ".join(filter(None, (the_thuc.co_quan_cap_tren, the_thuc.co_quan_ban_hanh)))
        return (
            Diagnostic(
                "HT014",
                Severity.LOI,
                f"Tên cơ quan “{names}” quá dài, không đặt vừa khối đầu văn bản.",
                hint="Viết tắt cụm từ thông dụng trong tên cơ quan.",
            ),
        )
    if not cot.mot_dong:
        return (
            Diagnostic(
                "HT013",
                Severity.THONG_TIN,
                f"Dòng địa danh “{the_thuc.dia_danh}, ngày …” không đủ chỗ trên một dòng "
                "nên được ngắt sau dấu phẩy.",
                hint="Dùng địa danh ngắn hơn nếu quy định cho phép viết tắt cấp hành chính.",
            ),
        )
    return ()
