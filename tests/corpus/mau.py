"""A document of each family as a clerk types it; every part of it can be typed wrongly."""

from dataclasses import dataclass

from tests.corpus.goi import Goi, bang, hop, ke, p, r, truong

DANG, NHA_NUOC = "dang", "nha_nuoc"
CACH_DAU = ("bang", "tab", "cach", "hop", "doan", "mot_o", "ba_cot", "hai_bang",
            "ngat_mem")  # fmt: skip
"""Ways to set the header: table of two rows, tabs, spaces, text boxes, one column, a table with all
lines in one cell, a table of three columns, number and date in a second table, the lines of a cell
in one paragraph broken by Shift+Enter."""

_CAU = (
    "Thực hiện chương trình công tác dân vận năm 2026, cơ quan đã rà soát tình hình Nhân dân ở "
    "cơ sở, tổng hợp ý kiến của các tổ dân phố và đề xuất những việc cần làm trong thời gian tới."
)
_CAU_2 = (
    "Các tổ dân vận đã đến thăm những hộ có hoàn cảnh khó khăn, lắng nghe tâm tư, nguyện vọng và "
    "giải đáp kịp thời những vấn đề còn vướng mắc về đất đai, môi trường, trật tự đô thị."
)


@dataclass(frozen=True)
class Mau:
    """What is typed. Sizes in half points; ``gian``: line and rule of the text."""

    ho: str = DANG
    dau: str = "bang"
    ky: str = "bang"
    phai: tuple[str, ...] = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
    cap_tren: str = "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI"
    co_quan: str = "ĐẢNG UỶ PHƯỜNG HOÀN KIẾM"
    sao: str = "*"
    so: str = "Số 15-BC/ĐU"
    ngay: str = "Hoàn Kiếm, ngày 09 tháng 10 năm 2026"
    nghieng_ngay: bool = True
    ten_loai: str = "BÁO CÁO"
    trich_yeu: str = "kết quả công tác dân vận quý III năm 2026"
    gach: str = "-----"
    kinh_gui: tuple[str, ...] = ()
    can_cu: tuple[str, ...] = ()
    van: tuple[str, ...] = (_CAU, _CAU_2, _CAU)
    co: int = 28
    phong: str = ""
    gian: tuple[int, str] = (360, "exact")
    cach: int = 120
    canh: str = "both"
    lui: int = 567
    noi_nhan: tuple[str, ...] = (
        "- Ban Tuyên giáo và Dân vận Thành uỷ;",
        "- Thường trực Đảng uỷ phường;",
        "- Lưu Văn phòng Đảng uỷ.",
    )
    nhan_phai: bool = False
    quyen_han: str = "T/M BAN THƯỜNG VỤ"
    chuc_vu: str = "PHÓ BÍ THƯ"
    ho_ten: str = "Bùi Đức Mạnh"
    tieu_de_co: int = 30
    ke: bool = True
    vien: str = "none"
    so_trang: str = "giua"
    kho: tuple[int, int] = (11906, 16838)
    le: tuple[int, int, int, int] = (1134, 850, 1134, 1701)
    chen: str = ""
    chen_so: str = ""
    cuoi: str = ""
    tac_gia: str = ""


def nha_nuoc(**thay: object) -> Mau:
    """A report of the People's Committee."""
    base: dict[str, object] = {
        "ho": NHA_NUOC,
        "phai": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        "cap_tren": "",
        "co_quan": "ỦY BAN NHÂN DÂN\nPHƯỜNG HOÀN KIẾM",
        "sao": "",
        "so": "Số: 15/BC-UBND",
        "trich_yeu": "Kết quả công tác dân vận chính quyền quý III năm 2026",
        "gach": "",
        "van": (_CAU, _CAU_2, _CAU[:-1] + "./."),
        "gian": (276, "auto"),
        "noi_nhan": ("- Thường trực Đảng ủy phường;", "- Lưu: VT."),
        "quyen_han": "TM. ỦY BAN NHÂN DÂN",
        "chuc_vu": "CHỦ TỊCH",
        "tieu_de_co": 24,
    }
    return Mau(**(base | thay))  # type: ignore[arg-type]


def _font(m: Mau) -> str:
    names = " ".join(f'w:{n}="{m.phong}"' for n in ("ascii", "hAnsi", "cs", "eastAsia"))
    return f"<w:rFonts {names}/>" if m.phong else ""


def _trai(m: Mau) -> list[str]:
    """Lines of the left header as runs."""
    size = 28 if m.ho == DANG else 24
    lines = [r(m.cap_tren, size)] if m.cap_tren else []
    names = m.co_quan.split("\n")
    for n, name in enumerate(names):
        rule = ke(24) if m.ke and m.ho == NHA_NUOC and n == len(names) - 1 else ""
        lines.append(r(name, size, b=True) + rule)
    return [*lines, r(m.sao, size)] if m.sao else lines


def _phai(m: Mau) -> list[str]:
    sizes = (m.tieu_de_co, m.tieu_de_co + 2)
    mm = 72.9 if m.ho == DANG else 56.1
    last = len(m.phai) - 1
    return [
        r(line, size, b=True) + (ke(mm) if m.ke and n == last else "")
        for n, (line, size) in enumerate(zip(m.phai, sizes, strict=False))
    ]


def _so(m: Mau) -> str:
    number = r(m.so, 28 if m.ho == DANG else 26)
    if not m.chen_so:
        return number
    return number + "<w:r><w:br/></w:r>" + r(m.chen_so, 24, i=m.ho == DANG)


def _ngay(m: Mau) -> str:
    return r(m.ngay, 28 if m.ho == DANG else 26, i=m.nghieng_ngay)


def _c(lines: list[str]) -> str:
    return "".join(p(line, "center") for line in lines) or p("")


_RONG = (3800, 5557)


def dau_van_ban(m: Mau) -> str:  # noqa: PLR0911 - one for each make
    """The header, made the way ``m.dau`` says."""
    left, right = _trai(m), _phai(m)
    if m.dau == "bang":
        return bang([[_c(left), _c(right)], [_c([_so(m)]), _c([_ngay(m)])]], _RONG, m.vien)
    if m.dau == "ngat_mem":
        cells = [_c(["<w:r><w:br/></w:r>".join(lines)]) for lines in (left, right)]
        return bang([cells, [_c([_so(m)]), _c([_ngay(m)])]], _RONG, m.vien)
    if m.dau == "mot_o":
        return bang([[_c([*left, _so(m)]), _c([*right, r(" "), _ngay(m)])]], _RONG, m.vien)
    if m.dau == "ba_cot":
        rows = [[_c(left), p(""), _c(right)], [_c([_so(m)]), p(""), _c([_ngay(m)])]]
        return bang(rows, (3600, 200, 5557), m.vien)
    if m.dau == "hai_bang":
        upper = bang([[_c(left), _c(right)]], _RONG, m.vien)
        return upper + p("") + bang([[_c([_so(m)]), _c([_ngay(m)])]], _RONG, m.vien)
    if m.dau == "hop":
        return p(hop(_c([*left, _so(m)])) + hop(_c([*right, _ngay(m)])))
    if m.dau == "doan":
        return _c([*left, _so(m), *right, _ngay(m)])
    gap = r("\t") if m.dau == "tab" else r(" " * 12)
    lines = []
    for n in range(max(len(left), len(right))):
        one = left[n] if n < len(left) else ""
        lines.append(p(one + (gap + right[n] if n < len(right) else "")))
    return "".join(lines) + p(_so(m) + gap + _ngay(m))


def mo_dau(m: Mau) -> str:
    """What stands between the header and the text."""
    size = 32 if m.ho == DANG else 28
    made = p(r(m.ten_loai, size, b=True), "center") if m.ten_loai else ""
    if m.trich_yeu:
        rule = ke(40) if m.ke and m.ho == NHA_NUOC else ""
        made += p(r(m.trich_yeu, 28, b=True) + rule, "center")
    made += p(r(m.gach, 28), "center") if m.gach else ""
    made += "".join(p(r(one, 28, i=m.ho == DANG), "center") for one in m.kinh_gui)
    look = _doan(m)
    made += "".join(p(r(one, m.co, i=m.ho != DANG), "both", them=look) for one in m.can_cu)
    return made


def _doan(m: Mau) -> str:
    line, rule = m.gian
    spacing = f'<w:spacing w:after="{m.cach}" w:line="{line}" w:lineRule="{rule}"/>'
    return spacing + (f'<w:ind w:firstLine="{m.lui}"/>' if m.lui else "")


def doan(m: Mau, text: str) -> str:
    """A paragraph of the text."""
    return p(r(text, m.co, them=_font(m)), m.canh, them=_doan(m))


def ket_van_ban(m: Mau) -> str:
    """Recipients and signature."""
    party = m.ho == DANG
    label = r("Nơi nhận", 28, u=True) + r(":", 28) if party else r("Nơi nhận:", 24, b=True, i=True)
    left = p(label) + "".join(p(r(one, 24 if party else 22)) for one in m.noi_nhan)
    signs = [
        *(r(one, 28, b=True) for one in m.quyen_han.split("\n") if one),
        r(m.chuc_vu, 28, b=not party),
        *[""] * 3,
        r(m.ho_ten, 28, b=True),
    ]
    right = "".join(p(one, "center") for one in signs)
    if m.ky == "bang":
        cells = [right, left] if m.nhan_phai else [left, right]
        return bang([cells], (4500, 4857), m.vien)
    rows = [label, *(r(one, 24 if party else 22) for one in m.noi_nhan)]
    made = ""
    for n in range(max(len(rows), len(signs))):
        here = rows[n] if n < len(rows) else ""
        there = r("\t") + signs[n] if n < len(signs) and signs[n] else ""
        made += p(here + there, them='<w:tabs><w:tab w:val="center" w:pos="7000"/></w:tabs>')
    return made


def than(m: Mau) -> str:
    """The whole body."""
    text = "".join(doan(m, one) for one in m.van)
    return dau_van_ban(m) + mo_dau(m) + text + m.chen + ket_van_ban(m) + m.cuoi


def tep(m: Mau, **phan: object) -> bytes:
    """The file; *phan*: other parts of the package."""
    number = p(truong(), "right" if m.so_trang == "phai" else "center")
    place = {"chan": "chan", "khong": "cai_dat"}.get(m.so_trang, "so_trang")
    given = {place: number} if m.so_trang != "khong" else {}
    made = {"than": than(m), "kho": m.kho, "le": m.le, "tac_gia": m.tac_gia, **given, **phan}
    return Goi(**made).ra()  # type: ignore[arg-type]
