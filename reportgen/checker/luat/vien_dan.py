"""Rules on citations."""

import re
from collections.abc import Iterator

from reportgen.checker.luat.can_cu import dan_cu
from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.luat_kiem import CANH_BAO, LOI, THONG_TIN, LuatKiem, NguCanh, PhatHien, luat

_HD = "HD 05-HD/VPTW, Phần II, I.6.1.4"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.b"
_DAN = ("can_cu", *NOI_DUNG)
_LOAI = (
    "Nghị quyết|Quyết định|Quy định|Chỉ thị|Chương trình|Kế hoạch|Hướng dẫn|Thông báo|Kết luận|"
    "Nghị định|Thông tư|Công văn|Báo cáo|Tờ trình"
)
_SO = r"\d+(?:/\d{4})?[-/][A-ZĐ][\w-]*(?:/[A-ZĐ][\w-]*)?"
_THIEU_SO = re.compile(rf"\b({_LOAI})\s+({_SO})")
_CHU_TAT = re.compile(r"\b(NĐ|QĐ|TT|KH|NQ|CT|HD)\s+(số\s*)?\d+\b(?![-/])")
_NGAY_CHAM = re.compile(r"\bngày\s+\d{1,2}\.\d{1,2}\.\d{4}")
_THIEU_KHONG = re.compile(r"\bngày\s+([1-9]/\d{1,2}|\d{1,2}/[12])/\d{4}")


@luat("CHG-VD-01", "vien-dan-thieu-so", CANH_BAO, can=_DAN, dang=_HD, nha_nuoc=_ND, sua_duoc=True)
def thieu_so(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Nghị định 30/2020/NĐ-CP" without "số"."""
    for piece in ctx.cac_manh(*_DAN):
        for found in _THIEU_SO.finditer(piece.text):
            yield PhatHien(
                piece, f"viện dẫn “{found[0]}” thiếu chữ “số”", f"ghi {found[1]} số {found[2]}"
            )


@luat("CHG-VD-03", "vien-dan-viet-tat", CANH_BAO, can=_DAN, dang="HD 05-HD/VPTW, Phần II, I.6.1.3",
      nha_nuoc=_ND)  # fmt: skip
def viet_tat(ctx: NguCanh) -> Iterator[PhatHien]:
    """The type abbreviated in a citation: "NĐ 30"."""
    for piece in ctx.cac_manh(*_DAN):
        for found in _CHU_TAT.finditer(piece.text):
            yield PhatHien(
                piece, f"viện dẫn viết tắt tên loại: “{found[0]}”", "ghi đủ tên loại, số, ký hiệu"
            )


@luat("ND30-VD-04", "diem-khoan-viet-hoa", CANH_BAO, can=_DAN,
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục II, mục V.7", sua_duoc=True)  # fmt: skip
def diem_khoan(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Điểm A Khoản 2 điều 5"."""
    pattern = re.compile(r"(?<!^)(?<![.:;]\s)\b(Khoản\s+\d+\s+[Đđ]iều\s+\d+|Điểm\s+\w\s+[Kk]hoản)")
    for piece in ctx.cac_manh(*_DAN):
        for found in pattern.finditer(piece.text):
            yield PhatHien(piece, f"viết hoa sai trong “{found[0]}”", "ghi: điểm a khoản 2 Điều 5")


@luat("HD05-VD-05", "thieu-phay-truoc-ngay", THONG_TIN, can=_DAN, dang=_HD)
def thieu_phay(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "số 399-QĐ/TW ngày …" without a comma."""
    pattern = re.compile(rf"số\s+{_SO}\s+ngày\b")
    for piece in ctx.cac_manh(*_DAN):
        if pattern.search(piece.text):
            yield PhatHien(
                piece,
                "viện dẫn không có dấu phẩy trước chữ “ngày”",
                "thêm dấu phẩy: số 399-QĐ/TW, ngày 09/01/2026",
            )


@luat("CHG-VD-06", "ngay-vien-dan", THONG_TIN, can=_DAN, sua_duoc=True)
def ngay(ctx: NguCanh) -> Iterator[PhatHien]:
    """Dates with full stops, or without their zeros, in citations."""
    for piece in ctx.cac_manh(*_DAN):
        found = _NGAY_CHAM.search(piece.text) or _THIEU_KHONG.search(piece.text)
        if found:
            yield PhatHien(piece, f"ngày viết “{found[0]}”", "ghi như ngày 09/01/2026")


@luat("CHG-VD-07", "so-hieu-sai-dang", LOI, can=_DAN, dang="HD 05-HD/VPTW, Phần II, I.3.2",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3")  # fmt: skip
def sai_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A central Party instrument cited in the State's form, a decree in the Party's."""
    patterns = (
        (re.compile(r"\b(\d+)/(NQ|QĐ|CT|KL|QC)-TW\b"), r"\1-\2/TW"),
        (re.compile(r"\b(\d+)-(\d{4})-NĐ/CP\b"), r"\1/\2/NĐ-CP"),
        (re.compile(r"\b(\d+)-(NĐ)/CP\b"), r"\1/…/NĐ-CP"),
    )
    for piece in ctx.cac_manh(*_DAN):
        for pattern, right in patterns:
            found = pattern.search(piece.text)
            if found:
                yield PhatHien(
                    piece, f"số hiệu “{found[0]}” sai dạng", f"ghi {found.expand(right)}"
                )


@luat("CHG-VD-08", "vien-dan-het-hieu-luc", CANH_BAO, can=NOI_DUNG,
      dang="HD 05-HD/VPTW, Phần III.1", nha_nuoc="NĐ 30/2020/NĐ-CP, Điều 37")  # fmt: skip
def het_hieu_luc(ctx: NguCanh) -> Iterator[PhatHien]:
    """An instrument out of force cited in the text, unless it is said to be replaced."""
    pieces = tuple(
        piece
        for piece in ctx.cac_manh(*NOI_DUNG)
        if not re.search(r"thay thế|hết hiệu lực|trước đây|bãi bỏ", piece.text)
    )
    yield from dan_cu(ctx, pieces)


@luat("CHG-VD-02", "can-cu-chi-ghi-so", CANH_BAO, can=("can_cu",), dang=_HD, nha_nuoc=_ND)
def chi_ghi_so(ctx: NguCanh) -> Iterator[PhatHien]:
    """A legal basis that ends with its number: no date, issuer or subject."""
    pattern = re.compile(rf"\b(?:{_LOAI})\s+(?:số\s+)?{_SO}\s*[;.,]?$")
    for piece in ctx.cac_manh("can_cu"):
        if pattern.search(piece.text):
            yield PhatHien(
                piece,
                "căn cứ chỉ ghi số, ký hiệu, không có ngày, cơ quan ban hành, trích yếu",
                "ghi đủ: tên loại, số, ký hiệu, ngày tháng, cơ quan ban hành, trích yếu",
            )


LUAT: tuple[LuatKiem, ...] = (
    thieu_so, chi_ghi_so, viet_tat, diem_khoan, thieu_phay, ngay, sai_dang, het_hieu_luc,
)  # fmt: skip
