"""Rules on number and symbol."""

import re
from collections.abc import Iterator

from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.checker.so_kieu import sai_co, sai_dang
from reportgen.standards.tieu_chuan import MissingRequirement

_HD = "HD 05-HD/VPTW, Phần II, I.3"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3"
# Số[:] 01-KH/ĐU, 15/QĐ-UBND, 12/UBND-VX; with the blanks of a draft.
_SO = re.compile(
    r"Số\s*(?P<hai_cham>:?)\s*(?P<so>[\d.…_]*)(?P<tru>\s*[-–—/]\s*)(?P<sau>\S.*)", re.IGNORECASE
)
_NAM = re.compile(r"(?:^|[-/])(?:19|20)\d\d(?=[-/])")
_DANG_DANG = re.compile(r"(?P<loai>\w+)\s*/\s*(?P<co_quan>[\w-]+)")
_DANG_NHA_NUOC = re.compile(r"(?P<loai>\w+)\s*[-–]\s*(?P<co_quan>[\w-]+)")
_LA_DU_THAO = re.compile(r"[.…_]{2,}|…")
NHAM = {"chương trình": ("CT", "CTr"), "tờ trình": ("TT", "TTr"), "thông tri": ("TTr", "TT")}
_CO_QUAN_LA = re.compile(r"^(ĐUP|ĐUX|ĐU[A-ZĐ]{2,}|BTV|BTVĐU|ĐB|ĐUHK)$")


def _cac_so(ctx: NguCanh) -> Iterator[tuple[Manh, re.Match[str]]]:
    for piece in ctx.cac_manh("so_ky_hieu"):
        found = _SO.match(piece.text)
        if found:
            yield piece, found


def _mau(ctx: NguCanh) -> str:
    kind = "so_mau_cong_van" if ctx.van_ban.cong_van else "so_mau"
    return ctx.chuan.chu(kind).format(so="01", loai="KH", co_quan="ĐU")


@luat("HD05-SO-01", "so-co-hai-cham", LOI, can=("so_ky_hieu",), dang=f"{_HD}.2; Phụ lục 2",
      sua_duoc=True)  # fmt: skip
def hai_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """A colon after "Số"."""
    for piece in ctx.cac_manh("so_ky_hieu"):
        if re.match(r"Số\s*:", piece.text, re.IGNORECASE):
            right = re.sub(r"^(Số)\s*:\s*", r"\1 ", piece.text)
            yield PhatHien(piece, "có dấu hai chấm sau chữ “Số”", f"bỏ dấu hai chấm: {right}")


@luat("HD05-SO-02", "so-kieu-hanh-chinh", LOI, can=("so_ky_hieu",), dang=f"{_HD}.2.2")
def kieu_hanh_chinh(ctx: NguCanh) -> Iterator[PhatHien]:
    """The State's form: "01/KH-ĐU"."""
    for piece, found in _cac_so(ctx):
        if "/" in found["tru"] and not _NAM.search(found["so"] + found["tru"] + found["sau"]):
            yield PhatHien(
                piece,
                "số, ký hiệu viết theo kiểu văn bản hành chính (gạch chéo sau số)",
                f"gạch nối sau số, gạch chéo trước tên cơ quan: {_mau(ctx)}",
            )


@luat("HD05-SO-03", "so-thieu-so-khong", LOI, can=("so_ky_hieu",), dang=f"{_HD}.2.2",
      sua_duoc=True)  # fmt: skip
def so_khong(ctx: NguCanh) -> Iterator[PhatHien]:
    """A number below ten without its zero."""
    yield from _thieu_so_khong(ctx)


@luat("ND30-SO-03", "so-thieu-so-khong", LOI, can=("so_ky_hieu",), nha_nuoc=f"{_ND}.c",
      sua_duoc=True)  # fmt: skip
def so_khong_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """A number below ten without its zero."""
    yield from _thieu_so_khong(ctx)


def _thieu_so_khong(ctx: NguCanh) -> Iterator[PhatHien]:
    for piece, found in _cac_so(ctx):
        if re.fullmatch(r"[1-9]", found["so"]):
            yield PhatHien(piece, "số dưới 10 thiếu số 0 ở trước", f"ghi 0{found['so']}")


@luat("HD05-SO-04", "so-co-nam", LOI, can=("so_ky_hieu",), dang=f"{_HD}.1.1.b")
def co_nam(ctx: NguCanh) -> Iterator[PhatHien]:
    """The year in a number."""
    for piece in ctx.cac_manh("so_ky_hieu"):
        if _NAM.search(piece.text):
            yield PhatHien(piece, "có năm trong số văn bản", f"bỏ năm: {_mau(ctx)}")


@luat("ND30-SO-04", "so-dang-quy-pham", LOI, can=("so_ky_hieu",),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Điều 15; Phụ lục I, Phần I, II.3")  # fmt: skip
def dang_quy_pham(ctx: NguCanh) -> Iterator[PhatHien]:
    """The form of a normative text, with the year, on an administrative one."""
    for piece in ctx.cac_manh("so_ky_hieu"):
        if re.search(r"/\s*(19|20)\d\d\s*/", piece.text):
            yield PhatHien(
                piece,
                "số có năm là dạng của văn bản quy phạm pháp luật",
                "bỏ năm: Số: 15/QĐ-UBND",
            )


@luat("HD05-SO-05", "quy-dinh-ky-hieu-cu", LOI, can=("so_ky_hieu",), dang=f"{_HD}.1.2.a",
      bo_chuan=("hd36-2018",), sua_duoc=True)  # fmt: skip
def quy_dinh_cu(ctx: NguCanh) -> Iterator[PhatHien]:
    """QĐi, the symbol of a quy định before 27/5/2026."""
    for piece in ctx.cac_manh("so_ky_hieu"):
        if re.search(r"QĐi\b", piece.text):
            yield PhatHien(piece, "ký hiệu Quy định là QĐi (mẫu cũ), nay là QĐ", "ghi QĐ")


@luat("HD05-SO-06", "nham-ky-hieu-loai", LOI, can=("so_ky_hieu",), dang=f"{_HD}.1.2.a",
      loai=tuple(NHAM), sua_duoc=True)  # fmt: skip
def nham_loai(ctx: NguCanh) -> Iterator[PhatHien]:
    """One of the pairs that are easily taken for each other."""
    wrong, right = NHAM[ctx.van_ban.loai]
    for piece, found in _cac_so(ctx):
        kind = _DANG_DANG.match(found["sau"])
        if kind and kind["loai"] == wrong:
            yield PhatHien(
                piece, f"ký hiệu của {ctx.van_ban.loai} là {right}, không phải {wrong}",
                f"ghi {right}",
            )  # fmt: skip


@luat("HD05-SO-09", "so-co-khoang-trang", CANH_BAO, can=("so_ky_hieu",), dang=_HD, sua_duoc=True)
def khoang_trang(ctx: NguCanh) -> Iterator[PhatHien]:
    """Spaces around hyphen or slash."""
    yield from _khoang_trang(ctx)


@luat("ND30-SO-06", "so-co-khoang-trang", LOI, can=("so_ky_hieu",), nha_nuoc=f"{_ND}.c",
      sua_duoc=True)  # fmt: skip
def khoang_trang_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Spaces around hyphen or slash."""
    yield from _khoang_trang(ctx)


def _khoang_trang(ctx: NguCanh) -> Iterator[PhatHien]:
    for piece, found in _cac_so(ctx):
        rest = found["so"] + found["tru"] + found["sau"]
        if found["so"] and re.search(r"\s[-–/]|[-–/]\s", rest):
            joined = "".join(rest.split())
            yield PhatHien(piece, "có khoảng trắng quanh dấu gạch", f"viết liền: {joined}")


@luat("HD05-SO-10", "ky-hieu-co-quan-la", CANH_BAO, can=("so_ky_hieu",),
      dang=f"{_HD}.1.2.b(iv)")  # fmt: skip
def co_quan_la(ctx: NguCanh) -> Iterator[PhatHien]:
    """A strange symbol for a ward's committee."""
    issuer = ctx.tim("co_quan_ban_hanh")
    if issuer is None or not gap_chu(issuer.text).startswith("dang uy"):
        return
    for piece, found in _cac_so(ctx):
        kind = _DANG_DANG.match(found["sau"])
        if kind and _CO_QUAN_LA.match(kind["co_quan"]):
            yield PhatHien(
                piece, f"ký hiệu đảng ủy phường là ĐU, không phải {kind['co_quan']}", "ghi …/ĐU"
            )


@luat("HD05-SO-11", "so-sai-kieu-chu", LOI, can=("so_ky_hieu",), sua_duoc=True)
def so_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """Number of another size, slanted or bold."""
    yield from sai_co(ctx, "so_ky_hieu")
    yield from sai_dang(ctx, "so_ky_hieu", dam=True, nghieng=True)


@luat("ND30-SO-07", "so-sai-kieu-chu", LOI, can=("so_ky_hieu",), sua_duoc=True)
def so_kieu_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """Number of another size, slanted or bold."""
    yield from sai_co(ctx, "so_ky_hieu")
    yield from sai_dang(ctx, "so_ky_hieu", dam=True, nghieng=True)


@luat("ND30-SO-01", "so-thieu-hai-cham", LOI, can=("so_ky_hieu",), nha_nuoc=f"{_ND}.c",
      sua_duoc=True)  # fmt: skip
def thieu_hai_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """No colon after "Số"."""
    for piece in ctx.cac_manh("so_ky_hieu"):
        if re.match(r"Số\s*[\d.…_]", piece.text, re.IGNORECASE):
            right = re.sub(r"^(Số)\s*", r"\1: ", piece.text)
            yield PhatHien(piece, "thiếu dấu hai chấm sau chữ “Số”", f"ghi {right}")


@luat("ND30-SO-02", "so-kieu-dang", LOI, can=("so_ky_hieu",), nha_nuoc=f"{_ND}.c")
def kieu_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """The Party's form: "15-QĐ/UBND"."""
    for piece, found in _cac_so(ctx):
        if re.search(r"[-–]", found["tru"]) and "/" in found["sau"]:
            yield PhatHien(
                piece,
                "số, ký hiệu viết theo kiểu văn bản của Đảng (gạch nối sau số)",
                "gạch chéo sau số, gạch nối trước tên cơ quan: Số: 15/QĐ-UBND",
            )


@luat("ND30-SO-05", "cong-van-co-cv", LOI, can=("so_ky_hieu",), nha_nuoc=f"{_ND}.b")  # fmt: skip
def cong_van_cv(ctx: NguCanh) -> Iterator[PhatHien]:
    """CV in the number of a letter."""
    for piece, found in _cac_so(ctx):
        if re.match(r"CV\b", found["sau"]):
            yield PhatHien(
                piece, "số công văn có chữ CV", "ghi tên cơ quan và đơn vị soạn: Số: 12/UBND-VX"
            )


@luat("ND30-SO-08", "quy-dinh-ky-hieu", LOI, can=("so_ky_hieu",),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục III", loai=("quy định",), sua_duoc=True)  # fmt: skip
def quy_dinh_qyd(ctx: NguCanh) -> Iterator[PhatHien]:
    """QĐ on a quy định."""
    for piece, found in _cac_so(ctx):
        if re.match(r"QĐ\b", found["sau"]):
            yield PhatHien(piece, "ký hiệu Quy định là QyĐ, không phải QĐ", "ghi QyĐ")


@luat("ND30-SO-09", "ky-hieu-chu-thuong", LOI, can=("so_ky_hieu",), nha_nuoc=f"{_ND}.c",
      sua_duoc=True)  # fmt: skip
def chu_thuong(ctx: NguCanh) -> Iterator[PhatHien]:
    """Small letters in a symbol; those of the law's own symbols (QyĐ, TTr) stand."""
    known = {row.ky_hieu for row in ctx.chuan.bang.loai_van_ban}
    for piece, found in _cac_so(ctx):
        for word in re.findall(r"[^\W\d_]+", found["sau"]):
            if not word.isupper() and word not in known:
                yield PhatHien(
                    piece, f"ký hiệu “{word}” có chữ thường", f"viết hoa: {word.upper()}"
                )


@luat("CHG-SO-10", "so-khong-khop-ten-loai", LOI, can=("so_ky_hieu",),
      dang=f"{_HD}.1.2", nha_nuoc=f"{_ND}.b")  # fmt: skip
def khong_khop(ctx: NguCanh) -> Iterator[PhatHien]:
    """The symbol of another type than the one named."""
    seen = ctx.van_ban
    if not seen.loai or seen.cong_van or ctx.tim("ten_loai") is None or seen.loai in NHAM:
        return
    try:
        wanted = ctx.chuan.ky_hieu_loai(seen.loai)
    except MissingRequirement:
        return
    known = {row.ky_hieu for row in ctx.chuan.bang.loai_van_ban if row.ky_hieu}
    for piece, found in _cac_so(ctx):
        pattern = _DANG_DANG if ctx.chuan.ho == "dang" else _DANG_NHA_NUOC
        kind = pattern.match(found["sau"])
        if kind and wanted and kind["loai"] != wanted and kind["loai"] in known:
            if seen.loai == "quy định":
                continue
            yield PhatHien(
                piece,
                f"ký hiệu loại là {kind['loai']}, tên loại là {seen.loai} ({wanted})",
                f"ghi {wanted}, hoặc sửa tên loại",
            )


@luat("CHG-SO-11", "so-ngay-de-trong", CANH_BAO, can=("so_ky_hieu", "dia_danh_ngay"),
      dang=f"{_HD}; I.4", nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3, II.4")  # fmt: skip
def de_trong(ctx: NguCanh) -> Iterator[PhatHien]:
    """Dots or blanks for number or date in a document that is not marked a draft."""
    if ctx.tim("du_thao") is not None:
        return
    for piece in ctx.cac_manh("so_ky_hieu", "dia_danh_ngay"):
        if _LA_DU_THAO.search(piece.text):
            yield PhatHien(piece, "số hoặc ngày còn để trống", "điền số và ngày khi phát hành")


LUAT: tuple[LuatKiem, ...] = (
    hai_cham, kieu_hanh_chinh, so_khong, co_nam, quy_dinh_cu, nham_loai, khoang_trang, co_quan_la,
    so_kieu, thieu_hai_cham, kieu_dang, so_khong_nha_nuoc, dang_quy_pham, cong_van_cv,
    khoang_trang_nha_nuoc, so_kieu_nha_nuoc, quy_dinh_qyd, chu_thuong, khong_khop, de_trong,
)  # fmt: skip
