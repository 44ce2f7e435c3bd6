"""Groups of findings, in the order of a document: by the middle of a code."""

from collections.abc import Mapping

NHOM: Mapping[str, str] = {
    "": "Tệp",
    "TRANG": "Trang giấy",
    "PHONG": "Phông và cỡ chữ",
    "TD": "Tiêu đề, Quốc hiệu",
    "CQ": "Tên cơ quan",
    "SO": "Số, ký hiệu",
    "DD": "Địa danh, ngày tháng",
    "TL": "Tên loại, trích yếu",
    "KG": "Kính gửi, Kính trình",
    "NN": "Nơi nhận",
    "CC": "Căn cứ",
    "ND": "Nội dung",
    "DM": "Đề mục",
    "VD": "Viện dẫn",
    "KY": "Ký",
    "DT": "Dấu, chữ ký số, tệp",
    "PL": "Phụ lục",
    "CD": "Chỉ dẫn",
    "VH": "Viết hoa",
    "CT": "Chính tả",
    "SL": "Số liệu, bảng",
    "CQ2": "Chính quyền hai cấp",
}
_THU_TU = {key: index for index, key in enumerate(NHOM)}


def khoa_nhom(code: str) -> str:
    """The group of a code; empty for one that is no rule's."""
    family, _, rest = code.partition("-")
    key = "CQ2" if family == "CQ2" else rest.split("-")[0]
    return key if key in NHOM else ""


def ten_nhom(code: str) -> str:
    """The group of a code as people call it."""
    return NHOM[khoa_nhom(code)]


def thu_tu_nhom(code: str) -> int:
    """Where the group stands in a report."""
    return _THU_TU[khoa_nhom(code)]
