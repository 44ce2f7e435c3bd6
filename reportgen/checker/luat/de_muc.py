"""Rules on headings: parts, chapters, articles, clauses, points; their numbers and looks."""

import re
from collections.abc import Iterator

from reportgen.checker.luat_kiem import (
    CANH_BAO,
    LOI,
    THONG_TIN,
    LuatKiem,
    NguCanh,
    PhatHien,
    luat,
    va_khac,
)
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import la_hoa
from reportgen.checker.nhan_dien.thanh_phan import mot_cach

_HD = "HD 05-HD/VPTW, Phần II, I.6.2.4"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.6.đ"
_DIEM = "abcdđeghiklmnopqrstuvxy"
_LA_MA = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SO = ("phan_so", "chuong_so", "muc_so")
_TEN = ("phan_ten", "chuong_ten", "muc_ten")
_DE_MUC = ("de_muc_1", "de_muc_2", "dieu", "khoan", "diem")


def _chu(piece: Manh) -> str:
    """The text with the label of automatic numbering."""
    return mot_cach(f"{piece.doan.nhan} {piece.text}")


def la_ma_so(text: str) -> int:
    """A Roman number; 0 when it is none."""
    total = 0
    values = [_LA_MA.get(c, 0) for c in text]
    for i, value in enumerate(values):
        if not value:
            return 0
        total += -value if any(value < later for later in values[i + 1 : i + 2]) else value
    return total


def _theo_thu_tu(ctx: NguCanh) -> list[tuple[str, Manh]]:
    """Headings with their kind, in the order of the document."""
    found = [(ma, p) for ma in (*_SO, *_DE_MUC) for p in ctx.cac_manh(ma) if p.doan.o is None]
    return sorted(found, key=lambda one: one[1].doan.so)


@luat("CHG-DM-01", "so-de-muc-nhay", CANH_BAO, can=(*_SO, *_DE_MUC), dang=_HD, nha_nuoc=_ND)
def nhay_so(ctx: NguCanh) -> Iterator[PhatHien]:
    """A number left out or twice; each level counts anew under the one above.

    Articles, which count through the whole document, and headings that begin again at 1 are known.
    """
    counts: dict[str, int] = {}
    levels = ["phan_so", "chuong_so", "muc_so", "de_muc_1", "dieu", "de_muc_2", "khoan", "diem"]
    for ma, piece in _theo_thu_tu(ctx):
        number = _so_cua(ma, piece)
        if number is None:
            continue
        before = counts.get(ma, 0)
        if number not in {before + 1, 1} and not _bang_anh(ctx, ma, piece):
            yield PhatHien(
                piece,
                f"số đề mục {_nhan(piece)} không nối tiếp (trước đó là {before or 'chưa có'})",
                "đánh lại số cho liền mạch",
            )
        counts[ma] = number
        kept = {"dieu"} if ma != "dieu" else set()
        for deeper in levels[levels.index(ma) + 1 :]:
            if deeper not in kept:
                counts.pop(deeper, None)


def _bang_anh(ctx: NguCanh, ma: str, piece: Manh) -> bool:
    """Whether a point follows the English alphabet, which a rule of State documents tells."""
    if ma != "diem" or ctx.chuan.ho != "nha_nuoc":
        return False
    pieces = ctx.cac_manh("diem")
    at = next(i for i, one in enumerate(pieces) if one is piece)
    letters = [re.match(r"\(?([a-zđ])", _chu(one)) for one in pieces[max(at - 1, 0) : at + 1]]
    before, here = (ord(found[1]) if found else 0 for found in (letters[0], letters[-1]))
    return here == before + 1


def _nhan(piece: Manh) -> str:
    return f"“{_chu(piece).split(maxsplit=1)[0].rstrip('.-)')}”"


def _so_cua(ma: str, piece: Manh) -> int | None:
    """The number of a heading; None where it is written in words."""
    text = _chu(piece)
    if ma in _SO or ma == "dieu":
        found = re.match(r"\w+\s+(?:thứ\s+)?(\d+|[IVXLC]+)\b", text)
        word = found[1] if found else ""
    else:
        found = re.match(r"\(?([IVXLC]+|\d+|[a-zđ])\s*[-.)–/]", text)
        word = found[1] if found else ""
    if word.isdigit():
        return int(word)
    if ma == "diem":
        return _DIEM.index(word) + 1 if len(word) == 1 and word in _DIEM else None
    return la_ma_so(word) or None


@luat("CHG-DM-02", "diem-sai-dau", LOI, can=("diem",), dang=f"{_HD}.đ", nha_nuoc=_ND, sua_duoc=True)
def diem_dau(ctx: NguCanh) -> Iterator[PhatHien]:
    """A point written "a." or "(a)"."""
    for piece in ctx.cac_manh("diem"):
        found = re.match(r"(\(?)([a-zđ])\s*([.)])", _chu(piece))
        if found and (found[1] or found[3] == "."):
            yield PhatHien(
                piece, f"điểm viết “{found[0]}”, phải là “{found[2]})”", f"sửa thành {found[2]})"
            )


@luat("ND30-DM-03", "diem-theo-bang-anh", LOI, can=("diem",), nha_nuoc=_ND)
def bang_anh(ctx: NguCanh) -> Iterator[PhatHien]:
    """Points by the English alphabet: no đ, or f, w, z, j."""
    previous = ""
    for piece in ctx.cac_manh("diem"):
        found = re.match(r"\(?([a-zđ])\s*[.)]", _chu(piece))
        letter = found[1] if found else ""
        if letter in {"f", "j", "w", "z"} or (letter == "e" and previous == "d"):
            yield PhatHien(
                piece,
                "thứ tự điểm theo bảng chữ cái tiếng Anh",
                "đánh theo chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k …",
            )
            return
        previous = letter


@luat("CHG-DM-04", "dieu-thieu-cham", LOI, can=("dieu",), dang=f"{_HD}.c", nha_nuoc=_ND,
      sua_duoc=True)  # fmt: skip
def dieu_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Điều 1:" or "Điều 1" without its full stop."""
    for piece in ctx.cac_manh("dieu"):
        found = re.match(r"(Điều \d+)\s*(\S?)", _chu(piece))
        if found and found[2] != ".":
            yield PhatHien(piece, f"sau “{found[1]}” không phải dấu chấm", f"ghi “{found[1]}.”")


@luat("CHG-DM-05", "phan-chuong-toan-hoa", LOI, can=("phan_so", "chuong_so"),
      dang="HD 05-HD/VPTW, Phụ lục 2", nha_nuoc=_ND, sua_duoc=True)  # fmt: skip
def toan_hoa(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "PHẦN I", "CHƯƠNG I" in capitals."""
    for piece in ctx.cac_manh("phan_so", "chuong_so"):
        word = piece.text.split(maxsplit=1)[0]
        if la_hoa(word):
            yield PhatHien(
                piece, f"“{word}” viết hoa toàn bộ", f"ghi “{word.capitalize()}”, số viết như cũ"
            )


@luat("ND30-DM-06", "chuong-muc-sai-so", LOI, can=("chuong_so", "muc_so"), nha_nuoc=_ND)
def chuong_so(ctx: NguCanh) -> Iterator[PhatHien]:
    """A chapter in Arabic figures, a section in Roman ones."""
    for ma, wrong, right in (("chuong_so", r"\d", "La Mã"), ("muc_so", r"[IVXLC]+\b", "Ả-rập")):
        for piece in ctx.cac_manh(ma):
            if re.match(rf"\w+\s+{wrong}", _chu(piece)):
                yield PhatHien(
                    piece, f"{piece.text.split()[0]} phải đánh số {right}", f"đổi sang số {right}"
                )


@luat("CHG-DM-07", "ten-phan-chuong-sai-dang", LOI, can=_TEN, dang="HD 05-HD/VPTW, Phụ lục 2",
      nha_nuoc=_ND, sua_duoc=True)  # fmt: skip
def ten_phan(ctx: NguCanh) -> Iterator[PhatHien]:
    """The title of a part, chapter or section not in capitals, bold and centred."""
    for piece in ctx.cac_manh(*_TEN):
        faults = []
        if not la_hoa(piece.text):
            faults.append("in hoa")
        if not all(run.kieu.dam for run in piece.chu_that):
            faults.append("đậm")
        if piece.doan.canh != "giua":
            faults.append("ở giữa")
        if faults:
            yield PhatHien(
                piece, f"tên phần, chương, mục phải {', '.join(faults)}", "định dạng lại dòng này"
            )


@luat("CHG-DM-08", "dieu-khong-dam", LOI, can=("dieu",), dang="HD 05-HD/VPTW, Phụ lục 2",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V", sua_duoc=True)  # fmt: skip
def dieu_dam(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Điều 1." not bold."""
    for piece in ctx.cac_manh("dieu"):
        first = piece.chu_that[0]
        if piece.doan.nhan:  # the weight of an automatic number is its own
            continue
        if not first.kieu.dam:
            yield PhatHien(piece, "chữ “Điều” và số điều không đậm", "bôi đen “Điều …” rồi Ctrl+B")


@luat("CHG-DM-09", "phan-cap-thap-phan", CANH_BAO, can=("dieu",), nha_nuoc=_ND, dang=_HD)
def thap_phan(ctx: NguCanh) -> Iterator[PhatHien]:
    """1.1.1 in a document by articles."""
    for piece in ctx.cac_manh("de_muc_3"):
        if re.match(r"\d+\.\d+\.\d+", _chu(piece)):
            yield PhatHien(
                piece,
                "văn bản trình bày theo điều mà đánh số kiểu 1.1.1",
                "dùng khoản (1.) và điểm (a))",
            )


@luat("CHG-DM-10", "de-muc-mo-coi", CANH_BAO, can=("de_muc_1", "de_muc_2", *_SO), sua_duoc=True)
def mo_coi(ctx: NguCanh) -> Iterator[PhatHien]:
    """A heading that may be left at the foot of a page.

    Where no heading is kept with what follows, nobody has looked after it: no more than a remark.
    """
    found = [p for p in ctx.cac_manh("de_muc_1", *_SO) if p.doan.o is None and _la_tieu_de(p)]
    loose = [p for p in found if not p.doan.giu_voi_sau]
    if loose:
        yield PhatHien(
            loose[0],
            f"đề mục có thể nằm trơ ở cuối trang{va_khac(len(loose), 'đề mục')}",
            "Đoạn › Ngắt dòng và trang › Giữ với đoạn sau",
            muc=THONG_TIN if len(loose) == len(found) else None,
        )


def _la_tieu_de(piece: Manh) -> bool:
    return bool(piece.chu_that) and all(run.kieu.dam for run in piece.chu_that)


@luat("CHG-DM-11", "dong-le", THONG_TIN, can=("noi_dung",), sua_duoc=True)
def dong_le(ctx: NguCanh) -> Iterator[PhatHien]:
    """Paragraphs whose first or last line may stand alone on a page."""
    loose = [p for p in ctx.cac_manh("noi_dung") if p.doan.o is None and not p.doan.chong_mo_coi]
    if loose:
        yield PhatHien(
            loose[0],
            "đoạn có thể để lẻ một dòng ở đầu hoặc cuối trang"
            + (f" (và {len(loose) - 1} đoạn khác)" if len(loose) > 1 else ""),
            "Đoạn › Ngắt dòng và trang › Kiểm soát dòng lẻ",
        )


@luat("ND30-DM-12", "la-ma-gach", THONG_TIN, can=("de_muc_1",),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V.6.b", sua_duoc=True)  # fmt: skip
def la_ma_gach(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "I-" in a State document."""
    for piece in ctx.cac_manh("de_muc_1"):
        if re.match(r"[IVXLC]+\s*[-–]", _chu(piece)):
            yield PhatHien(
                piece, "đề mục La Mã dùng dấu gạch, mẫu ghi dấu chấm", "ghi I., II., III."
            )


@luat("HD05-DM-13", "khoan-dam", THONG_TIN, can=("diem",), dang="HD 05-HD/VPTW, Phụ lục 2",
      sua_duoc=True)  # fmt: skip
def khoan_dam(ctx: NguCanh) -> Iterator[PhatHien]:
    """Points in bold for no reason; short ones are titles."""
    for piece in ctx.cac_manh("diem"):
        long = len(piece.text) > TIEU_DE_DIEM
        if long and piece.chu_that and all(run.kieu.dam for run in piece.chu_that):
            yield PhatHien(piece, "điểm in đậm cả đoạn", "bôi đen rồi bấm Ctrl+B để bỏ đậm")


TIEU_DE_DIEM = 100

LUAT: tuple[LuatKiem, ...] = (
    nhay_so, diem_dau, bang_anh, dieu_cham, toan_hoa, chuong_so, ten_phan, dieu_dam, thap_phan,
    mo_coi, dong_le, la_ma_gach, khoan_dam,
)  # fmt: skip
