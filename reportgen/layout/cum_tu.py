"""Cut a text into pieces that a line break must not split: names, common compounds, dashes."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.layout.metrics import NBSP

DON_VI_HANH_CHINH = frozenset((
    "phường", "xã", "đặc khu", "thị trấn", "quận", "huyện", "thị xã", "thành phố", "tỉnh",
    "tổ dân phố", "khu phố", "thôn", "cụm dân cư", "khu dân cư",
))  # fmt: skip
CUM_TU = frozenset((
    "đảng bộ", "đảng ủy", "đảng uỷ", "đảng viên", "ủy ban", "uỷ ban", "mặt trận", "tổ quốc",
    "việt nam", "xây dựng", "xây dựng đảng", "nhân dân", "dân vận", "tổ dân vận", "văn phòng",
    "chi bộ", "thường vụ", "thường trực", "chấp hành", "tuyên giáo", "tổ chức", "kiểm tra",
    "hội đồng", "cựu chiến binh", "phụ nữ", "nông dân", "liên hiệp", "thanh niên", "cộng sản",
    "công đoàn", "liên đoàn", "lao động", "văn hóa", "văn hoá", "xã hội", "hành chính",
    "quản trị", "chỉ đạo", "công tác", "kết quả", "nhiệm vụ", "phương hướng", "thực hiện",
    "kế hoạch", "sáu tháng", "đầu năm", "cuối năm", "kiện toàn", "thành lập", "ban hành",
    "trung ương", "quy chế", "dân chủ", "cơ sở", "nhiệm kỳ", "khen thưởng", "tập thể",
    "cá nhân", "thành tích", "xuất sắc", "phong trào", "thi đua", "chính trị", "tổng kết",
    "sơ kết", "triển khai", "hội nghị", "báo cáo", "danh sách", "thành viên", "số liệu",
    "hoạt động", "thành phố", "tổ dân phố", "khối dân vận", "dân vận khéo", "ban thường vụ",
    "vận động", "khu vực", "dân cư", "địa bàn", "giai đoạn", "mô hình", "thí điểm", "tập trung",
    "phấn đấu", "bảo đảm", "đại đoàn kết", "đoàn kết", "tôn giáo", "dân tộc", "đô thị",
    "văn minh", "trật tự", "môi trường", "chính quyền", "đoàn thể", "cán bộ", "công chức",
    "lãnh đạo", "tăng cường", "nâng cao", "chất lượng", "hiệu quả", "giải quyết", "đối thoại",
    "trực tiếp", "phản ánh", "kiến nghị", "giám sát", "phản biện", "tổ trưởng", "quy định",
    "quyết định", "chương trình", "hướng dẫn", "đề nghị", "thông báo", "đánh giá", "cập nhật",
    "hồ chí minh", "cùng kỳ", "định kỳ", "tiếp dân", "hòa giải", "hoà giải",
))  # fmt: skip
CUM_DAI_NHAT = 3
PHAT_SAU_DON_VI = {1: 0.15, 2: 0.06, 3: 0.06}
THUONG_SAU_DAU = {";": -0.05, ":": -0.02, ",": -0.005}


@dataclass(frozen=True, slots=True)
class Khuc:
    """An unbreakable piece; ``phat`` is the price of a break after it, negative after a mark."""

    text: str
    phat: float = 0.0


def _chu_thuong(words: Sequence[str]) -> str:
    return " ".join(words).lower().strip('"“”‘’()[]-–' + NBSP)


def _don_vi_tai(words: Sequence[str], at: int) -> int:
    """Count the words of an administrative unit's kind that stand at *at* (0: none)."""
    sizes = range(CUM_DAI_NHAT, 0, -1)
    return next((n for n in sizes if _chu_thuong(words[at : at + n]) in DON_VI_HANH_CHINH), 0)


def _cum_tai(words: Sequence[str], at: int) -> int:
    """Count the words of the compound that stands at *at* (1: none)."""
    sizes = range(CUM_DAI_NHAT, 1, -1)
    return next((n for n in sizes if _chu_thuong(words[at : at + n]) in CUM_TU), 1)


def _la_ten_rieng(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word.lower().startswith("số" + NBSP)


def _ten_rieng_tai(words: Sequence[str], at: int) -> int:
    """Count the words of the proper name that stands at *at*."""
    size = 0
    while at + size < len(words) and _la_ten_rieng(words[at + size]):
        size += 1
        if words[at + size - 1].endswith((",", ";", ":", ")")):
            break
    return size


def _ten_rieng_cuoi(words: Sequence[str]) -> int:
    """Say where the name of two to four capitalised words at the end begins; none: the end."""
    start = len(words)
    while start and words[start - 1][:1].isupper():
        start -= 1
    size = len(words) - start
    return start if start and 1 < size <= CUM_DAI_NHAT + 1 else len(words)


def cat_khuc(text: str) -> tuple[Khuc, ...]:
    """Cut *text*, written as in a sentence, into pieces that never break.

    The proper name after the kind of a unit ("phường Hoàn Kiếm"), a name at the end, common
    compounds ("Mặt trận"), and a dash with the word before it stay whole.
    """
    words = [word for word in text.split(" ") if word]
    last_name = _ten_rieng_cuoi(words)
    pieces: list[Khuc] = []
    at = 0
    while at < len(words):
        if at == last_name:
            pieces.append(Khuc(NBSP.join(words[at:])))
            break
        unit = _don_vi_tai(words, at)
        size = unit or _cum_tai(words, at)
        piece = NBSP.join(words[at : at + size])
        price = PHAT_SAU_DON_VI[unit] if unit else THUONG_SAU_DAU.get(piece[-1], 0.0)
        pieces.append(Khuc(piece, price))
        at += size
        name = _ten_rieng_tai(words, at) if unit else 0
        if name:
            pieces.append(Khuc(NBSP.join(words[at : at + name])))
            at += name
    return _gop_gach(pieces)


def _gop_gach(pieces: Sequence[Khuc]) -> tuple[Khuc, ...]:
    joined: list[Khuc] = []
    for piece in pieces:
        if joined and piece.text in {"-", "–"}:
            joined[-1] = Khuc(joined[-1].text + NBSP + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)
