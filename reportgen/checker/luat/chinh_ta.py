"""Rules on capitals and spelling, as warnings: what a proof-reader would mark."""

import re
from collections import Counter
from collections.abc import Iterator

from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.luat_kiem import (
    CANH_BAO,
    THONG_TIN,
    LuatKiem,
    NguCanh,
    PhatHien,
    luat,
    va_khac,
)
from reportgen.checker.nhan_dien import Manh
from reportgen.text_vn import co_kieu_dat_dau
from reportgen.text_vn.viet_hoa_rieng import NHA_NUOC, NHAN_DAN

_PL2 = "NĐ 30/2020/NĐ-CP, Phụ lục II"
_VAN = ("trich_yeu", "can_cu", *NOI_DUNG)
_DANG = re.compile(
    r"\b((chủ trương|đường lối|nghị quyết|lãnh đạo) (của )?|tổ chức của )đảng\b"
    r"(?! (viên|bộ|ủy|uỷ|phí|vụ|đoàn))"
)
_THANH_PHO = re.compile(r"\b(thành phố Hồ Chí Minh|thủ đô Hà Nội)\b")
_CO_QUAN_SAI = (
    (re.compile(r"\b[ỦU][ỷyỶY]? ?Ban Nhân Dân\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bỦy Ban nhân dân\b|\bỦy ban Nhân dân\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bHội Đồng Nhân Dân\b|\bHội đồng Nhân dân\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bMặt Trận Tổ Quốc\b|\bMặt trận tổ quốc\b"), "Mặt trận Tổ quốc"),
    (re.compile(r"\bSở (tài chính|nội vụ|tư pháp|y tế|xây dựng)\b"), "Sở Tài chính"),
    (re.compile(r"\bHội Liên Hiệp Phụ Nữ\b|\bHội liên hiệp phụ nữ\b"), "Hội Liên hiệp Phụ nữ"),
)
_TET = re.compile(r"\bTết (Nguyên Đán|Trung thu|Trung Thu|Đoan Ngọ)\b|\btết nguyên đán\b")
_KHOAN = re.compile(r"(?<=[\wà-ỹ,;] )Khoản \d+ [đĐ]iều \d+|\bkhoản \d+ điều \d+\b")
_SAI = {
    "sử lý": "xử lý", "xử dụng": "sử dụng", "xuất xắc": "xuất sắc", "xúc tích": "súc tích",
    "chia xẻ": "chia sẻ", "tựu chung": "tựu trung", "vô hình chung": "vô hình trung",
    "sáng lạn": "xán lạn", "bổ xung": "bổ sung", "sơ xuất": "sơ suất", "thăm quan": "tham quan",
    "chuẩn đoán": "chẩn đoán", "đọc giả": "độc giả", "cọ sát": "cọ xát",
    "trao chuốt": "trau chuốt",
}  # fmt: skip
_TIENG_ANH = re.compile(
    r"\w*(?:windows?|show\w*|down\w*|follow\w*|power\w*|tower|network\w*|now|how|new\w*|law|"
    r"view\w*|review\w*|brows\w*|growth|flow\w*|slow|low|own\w*|town|workshop|twitter|careers?|"
    r"fees|awards?|address|trees|wow|www|overview|swo?t|slideshow|firewall|crowd\w*)",
    re.IGNORECASE,
)
_TELEX = re.compile(
    r"\b(?=\w*[a-z])(\w*(?:dd[aeiouy]|uwo|[aeo]{2}[sfrxj]\b|[uo]w[sfrxj]?|aw[sfrxj])\w*)\b"
)
_HAI_CACH = re.compile(r"[^\s.]  +\S")
_CACH_TRUOC = re.compile(r"\w [,;:.](?=\s|$)|\w \)(?=\W|$)")
_THIEU_CACH = re.compile(r"[a-zà-ỹ][,;][A-Za-zÀ-ỹ]|[a-zà-ỹ]{2}\.[A-ZÀ-Ỹ][a-zà-ỹ]")
_GACH_SAT = re.compile(r"\b(kinh tế|văn hóa|văn hoá|chính trị)\s?[-–]\s?(xã hội|đối ngoại)\b")
_I_Y = (("quy", "qui"), ("kỹ", "kĩ"), ("kỷ", "kỉ"), ("mỹ", "mĩ"), ("lý", "lí"), ("tỷ", "tỉ"))


def _tim(ctx: NguCanh, pattern: re.Pattern[str]) -> Iterator[tuple[Manh, str, int]]:
    """The first place of what is found, its words, in how many paragraphs; one for the document."""
    pieces = ctx.cac_manh(*_VAN)
    if pattern.search("\n".join(p.text for p in pieces)) is None:  # as a rule nothing is wrong
        return
    found = [(p, m[0]) for p in pieces if (m := pattern.search(p.text))]
    if found:
        yield found[0][0], found[0][1], len(found)


@luat("CHG-VH-01", "nhan-dan-nha-nuoc", CANH_BAO, can=_VAN, dang=f"{_PL2}, mục V.1",
      nha_nuoc=f"{_PL2}, mục V.1", sua_duoc=False)  # fmt: skip
def nhan_dan(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "nhân dân", "nhà nước" in small letters where they are names."""
    for pattern, right in ((NHAN_DAN, "Nhân dân"), (NHA_NUOC, "Nhà nước")):
        for piece, words, number in _tim(ctx, pattern):
            yield PhatHien(
                piece,
                f"“{words}” viết thường{va_khac(number)}",
                f"viết {right} khi là danh từ riêng",
            )


@luat("CHG-VH-02", "dang-viet-thuong", CANH_BAO, can=_VAN, dang=f"{_PL2}, mục V.4",
      nha_nuoc=f"{_PL2}, mục V.4")  # fmt: skip
def dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "đảng" in small letters for the Party."""
    for piece, words, number in _tim(ctx, _DANG):
        yield PhatHien(piece, f"“{words}”: chữ đảng viết thường{va_khac(number)}", "viết Đảng")


@luat("CHG-VH-04", "thanh-pho-ho-chi-minh", CANH_BAO, can=_VAN, dang=f"{_PL2}, mục III.1.c",
      nha_nuoc=f"{_PL2}, mục III.1.c", sua_duoc=False)  # fmt: skip
def thanh_pho(ctx: NguCanh) -> Iterator[PhatHien]:
    """The special names: Thành phố Hồ Chí Minh, Thủ đô Hà Nội."""
    for piece, words, number in _tim(ctx, _THANH_PHO):
        yield PhatHien(
            piece, f"“{words}” viết thường chữ đầu{va_khac(number)}",
            f"viết {words[:1].upper()}{words[1:]}",
        )  # fmt: skip


@luat("CHG-VH-05", "ten-co-quan-viet-hoa", CANH_BAO, can=_VAN, dang=f"{_PL2}, mục IV.1",
      nha_nuoc=f"{_PL2}, mục IV.1")  # fmt: skip
def co_quan(ctx: NguCanh) -> Iterator[PhatHien]:
    """Capitals in the name of a body."""
    for pattern, right in _CO_QUAN_SAI:
        for piece, words, number in _tim(ctx, pattern):
            yield PhatHien(piece, f"“{words}” viết hoa chưa đúng{va_khac(number)}", f"viết {right}")


@luat("CHG-VH-06", "ten-ngay-tet", THONG_TIN, can=_VAN, dang=f"{_PL2}, mục V.8.b",
      nha_nuoc=f"{_PL2}, mục V.8.b")  # fmt: skip
def tet(ctx: NguCanh) -> Iterator[PhatHien]:
    """Names of festivals."""
    for piece, words, number in _tim(ctx, _TET):
        yield PhatHien(
            piece, f"“{words}” viết hoa chưa đúng{va_khac(number)}",
            "viết tết Nguyên đán, tết Trung thu",
        )  # fmt: skip


@luat("CHG-VH-07", "khoan-dieu-viet-hoa", CANH_BAO, can=NOI_DUNG, dang=f"{_PL2}, mục V.7")
def khoan(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Khoản 2 điều 5" within a sentence; State documents have a rule of their own."""
    if ctx.chuan.ho == "nha_nuoc":
        return
    for piece, words, number in _tim(ctx, _KHOAN):
        yield PhatHien(piece, f"viết hoa sai trong “{words}”{va_khac(number)}", "khoản 2 Điều 5")


@luat("CHG-CT-01", "lan-kieu-dat-dau", CANH_BAO, can=_VAN, sua_duoc=True)
def dat_dau(ctx: NguCanh) -> Iterator[PhatHien]:
    """Both placings of the tone: "uỷ" and "ủy"."""
    old = [p for p in ctx.cac_manh(*_VAN) if co_kieu_dat_dau(p.text, "cu")]
    new = [p for p in ctx.cac_manh(*_VAN) if co_kieu_dat_dau(p.text, "moi")]
    if old and new:
        fewer, name = (new, "uỷ, hoà") if len(new) <= len(old) else (old, "ủy, hòa")
        yield PhatHien(
            fewer[0],
            f"lẫn hai kiểu đặt dấu thanh; {len(fewer)} đoạn viết kiểu “{name}”",
            "chọn một kiểu cho cả văn bản",
        )


@luat("CHG-CT-02", "lan-i-y", THONG_TIN, can=_VAN)
def i_y(ctx: NguCanh) -> Iterator[PhatHien]:
    """Both spellings of the same word: "quy" and "qui"."""
    words = Counter(
        word for p in ctx.cac_manh(*_VAN) for word in re.findall(r"\w+", p.text.lower())
    )
    for one, other in _I_Y:
        if words[one] and words[other]:
            yield PhatHien(
                next(p for p in ctx.cac_manh(*_VAN) if re.search(rf"\b{other}\b", p.text.lower())),
                f"lẫn “{one}” và “{other}”",
                f"viết thống nhất, ví dụ {one}",
            )


@luat("CHG-CT-03", "thua-khoang-trang", CANH_BAO, can=_VAN, sua_duoc=True)
def thua_cach(ctx: NguCanh) -> Iterator[PhatHien]:
    """Two spaces, or a space before a mark."""
    wrong = [
        (p, m[0])
        for p in ctx.cac_manh(*_VAN)
        if (m := _HAI_CACH.search(p.doan.tho) or _CACH_TRUOC.search(p.doan.tho))
    ]
    if wrong:
        yield PhatHien(
            wrong[0][0], f"thừa khoảng trắng: “{wrong[0][1]}”{va_khac(len(wrong))}",
            "giữa hai từ một dấu cách, trước dấu câu không có dấu cách",
        )  # fmt: skip


@luat("CHG-CT-04", "thieu-khoang-trang", CANH_BAO, can=_VAN)
def thieu_cach(ctx: NguCanh) -> Iterator[PhatHien]:
    """No space after a mark."""
    wrong = [
        (p, m[0])
        for p in ctx.cac_manh(*_VAN)
        if (m := _THIEU_CACH.search(re.sub(r"\S+@\S+|https?://\S+|www\.\S+", "", p.text)))
    ]
    if wrong:
        yield PhatHien(
            wrong[0][0], f"thiếu khoảng trắng sau dấu câu: “{wrong[0][1]}”{va_khac(len(wrong))}",
            "thêm một dấu cách sau dấu câu",
        )  # fmt: skip


@luat("CHG-CT-05", "kinh-te-xa-hoi", CANH_BAO, can=_VAN, sua_duoc=True)
def gach_sat(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "kinh tế-xã hội" without spaces."""
    for piece in ctx.cac_manh(*_VAN):
        for found in _GACH_SAT.finditer(piece.text):
            if found[0] != f"{found[1]} - {found[2]}":
                yield PhatHien(
                    piece, f"“{found[0]}” thiếu cách quanh dấu gạch nối",
                    f"viết {found[1]} - {found[2]}",
                )  # fmt: skip
                return


@luat("CHG-CT-06", "sai-chinh-ta", CANH_BAO, can=_VAN)
def chinh_ta(ctx: NguCanh) -> Iterator[PhatHien]:
    """Words that are often misspelt."""
    whole = "\n".join(p.text for p in ctx.cac_manh(*_VAN)).lower()
    for wrong, right in _SAI.items():
        if wrong not in whole:
            continue
        for piece, words, number in _tim(ctx, re.compile(rf"\b{wrong}\b", re.IGNORECASE)):
            yield PhatHien(piece, f"“{words}” sai chính tả{va_khac(number)}", f"viết {right}")


@luat("CHG-CT-07", "telex-sot", CANH_BAO, can=_VAN)
def telex(ctx: NguCanh) -> Iterator[PhatHien]:
    """Telex left untyped: "ddaa", "nguowif"."""
    found = [
        (piece, word[0])
        for piece in ctx.cac_manh(*_VAN)
        for word in _TELEX.finditer(piece.text)
        if not _TIENG_ANH.fullmatch(word[0])
    ]
    for piece, words in found[:1]:
        number = len({id(one) for one, _ in found})
        yield PhatHien(piece, f"“{words}” giống chữ Telex gõ sót{va_khac(number)}", "gõ lại từ này")


@luat("CHG-CT-09", "lan-dau-gach", THONG_TIN, can=_VAN, sua_duoc=True)
def lan_gach(ctx: NguCanh) -> Iterator[PhatHien]:
    """Hyphens and dashes between words in the same role."""
    kinds = {
        mark: [p for p in ctx.cac_manh(*_VAN) if re.search(rf"\w {mark} \w", p.text)]
        for mark in "-–—"
    }
    used = {mark: pieces for mark, pieces in kinds.items() if pieces}
    if len(used) > 1:
        rare = min(used, key=lambda mark: len(used[mark]))
        yield PhatHien(
            used[rare][0],
            f"lẫn các dấu gạch {' '.join(used)} giữa hai từ",
            "dùng một loại dấu gạch",
        )


LUAT: tuple[LuatKiem, ...] = (
    nhan_dan, dang, thanh_pho, co_quan, tet, khoan, dat_dau, i_y, thua_cach, thieu_cach, gach_sat,
    chinh_ta, telex, lan_gach,
)  # fmt: skip
