"""The tour: a few calm steps over the real pages of the sample ward."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode


@dataclass(frozen=True, slots=True)
class Buoc:
    """A step: its title, its words, the page it stands on (``{ten}``: the sample's name)."""

    tieu_de: str
    cau: str
    duong: str


CAC_BUOC: tuple[Buoc, ...] = (
    Buoc(
        "Hồ sơ là gì",
        "Hồ sơ là sổ công tác dân vận một năm của phường, xã. Trang này kể hồ sơ có những "
        "phần nào, còn chỗ nào sai hay thiếu, và cả năm đã làm được gì. Đây là phường mẫu, cứ "
        "sửa thử.",
        "/h/{ten}",
    ),
    Buoc(
        "Nhật ký hoạt động",
        "Mỗi việc ghi một mục. Gõ ở ô “Tìm chữ”, chọn tổ hay tháng thì bảng thu lại và số buổi, số "
        "người cộng ngay. Bấm vào mã để sửa; “Chép mục cuối” đỡ phải gõ lại.",
        "/h/{ten}/muc/hoat_dong",
    ),
    Buoc(
        "Ghi một việc",
        "Ghi các ô bên trái, báo cáo có việc ấy hiện bên phải (trên điện thoại thì bấm “Xem trên "
        "giấy”). Chưa bấm Lưu thì chưa có gì vào hồ sơ. Không rõ ô nào thì bấm “Vì sao?” cạnh ô.",
        "/h/{ten}/muc/hoat_dong/280",
    ),
    Buoc(
        "Văn bản",
        "Chọn loại, kỳ, tổ: tờ giấy hiện ra cùng điều cần xem lại. Hai nút lấy tệp Word, tệp PDF "
        "đúng thể thức.",
        "/h/{ten}/van-ban?loai=bao_cao_quy&ky=Q3",
    ),
    Buoc(
        "Lịch văn bản",
        "Văn bản định kỳ của cả năm: đã ban hành, còn thiếu, chưa đến kỳ. Bấm vào tên để làm luôn.",
        "/h/{ten}/lich",
    ),
    Buoc(
        "Kiểm tra tệp Word",
        "Tệp Word soạn ở chỗ khác thì thả vào đây: thấy từng chỗ sai thể thức và lấy bản đã sửa. "
        "Đến đây là hết; bây giờ anh chị tạo hồ sơ của đơn vị mình.",
        "/kiem-tra",
    ),
)


@dataclass(frozen=True, slots=True)
class BuocDangXem:
    """A step as shown: its number from 1, of how many, and the addresses around it."""

    so: int
    tong: int
    tieu_de: str
    cau: str
    truoc: str
    sau: str
    thoi: str


def dia_chi_buoc(so: int, ten: str) -> str:
    """Address of a step, counted from 1, over the sample called *ten*."""
    page = CAC_BUOC[so - 1].duong.replace("{ten}", quote(ten, safe=""))
    return f"{page}{'&' if '?' in page else '?'}{urlencode({'huong-dan': so, 'ho-so': ten})}"


def buoc_dang_xem(hoi: Mapping[str, str]) -> BuocDangXem | None:
    """Give the step that the query of a page asks for; None outside the tour."""
    number, name = hoi.get("huong-dan", ""), hoi.get("ho-so", "")
    if number not in {str(n) for n in range(1, len(CAC_BUOC) + 1)} or not name:
        return None
    so = int(number)
    step = CAC_BUOC[so - 1]
    return BuocDangXem(
        so,
        len(CAC_BUOC),
        step.tieu_de,
        step.cau,
        dia_chi_buoc(so - 1, name) if so > 1 else "",
        dia_chi_buoc(so + 1, name) if so < len(CAC_BUOC) else "",
        step.duong.replace("{ten}", quote(name, safe="")),
    )
