"""The signs by which a piece of text is known: fixed words, patterns; accents and case aside."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from reportgen.standards import editions, load
from reportgen.text_vn import bo_dau

QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
TIEU_NGU = "doc lap tu do hanh phuc"
TIEU_DE_DANG = "dang cong san viet nam"
TIEU_DE_DOAN = ("doan tncs ho chi minh", "doan thanh nien cong san ho chi minh")

# Papers of award: no edition names them; the law on awards sets their form.
KHEN = ("giấy khen", "bằng khen")

_SO = re.compile(r"^so\s*:?\s*[\d.…_ ]*\s*[-–—/]\s*\S|^so\s*:?\s*\d+\b|^so\s*:\s*[.…_ ]*/")
_NGAY = re.compile(r"ngay\s*([\d.…_ ]*)\s*thang\s*([\d.…_ ]*)\s*nam\s*([\d.…_ ]*)")
_NGAY_SO = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d|19\d\d)\b")
_SAO = re.compile(r"\*{1,3}")
_KE = re.compile(r"[-–—_=]{3,}")
_GACH = re.compile(r"[-\u2010\u2011–—_ ]{3,}")
_QUYEN = re.compile(r"^([tk]\s*/\s*(m|t|l|uq)|(tm|kt|tl|tuq)\.?|q\.)\s+\S")
_CHUC_VU = (
    "bi thu", "pho bi thu", "chu tich", "pho chu tich", "truong ban", "pho truong ban",
    "truong khoi", "pho truong khoi", "chanh van phong", "pho chanh van phong", "chu nhiem",
    "pho chu nhiem",
    "to truong", "to pho", "truong phong", "pho truong phong", "giam doc", "pho giam doc",
    "hieu truong", "uy vien", "thu ky", "chu tri", "chu toa", "nguoi ghi bien ban", "truong thon",
    "tong bi thu", "thu truong", "bo truong", "pho truong", "doi truong",
)  # fmt: skip
_LIEN_HE = re.compile(r"\bdien thoai\b|\b(dt|sdt|tel|fax|hotline)\s*[:.]|\be-?mail\b|\S@\S|\bwww\.")
_KHAN = ("hoa toc", "thuong khan", "khan")
_CAN_CU = re.compile(r"^[-+•]?\s*(can cu|xet|theo de nghi|thuc hien)\b")
_CAN_CU_CHINH = re.compile(r"^[-+•]?\s*(can cu|xet de nghi|theo de nghi|xet to trinh)\b")


@lru_cache(maxsize=8192)
def gap_chu(text: str) -> str:
    """Fold for comparing: no accents, lower case, one space."""
    return " ".join(bo_dau(text).split()).casefold()


@lru_cache(maxsize=8192)
def _chi_chu(text: str) -> str:
    return " ".join(re.findall(r"\w+", gap_chu(text)))


def phan_loai(text: str) -> str:
    """Name what a short piece of a header is by its words; empty when the words do not tell."""
    folded, words = gap_chu(text), _chi_chu(text)
    if not folded:
        return ""
    for ma, found in (
        ("quoc_hieu", QUOC_HIEU in words),
        ("tieu_ngu", TIEU_NGU in words),
        ("tieu_de", words == TIEU_DE_DANG),
        ("tieu_de_doan", words in TIEU_DE_DOAN),
        ("so_ky_hieu", _SO.search(folded) is not None),
        ("dia_danh_ngay", la_ngay(text)),
        ("sao", _SAO.fullmatch(folded.replace(" ", "")) is not None),
        ("ke_chu", _KE.fullmatch(folded.replace(" ", "")) is not None),
        ("trich_yeu_cong_van", folded.startswith(("v/v", "ve viec", "(v/v"))),
        ("du_thao", words.startswith("du thao")),
        ("do_khan", words in _KHAN),
        ("pham_vi_luu_hanh", words.startswith(("luu hanh", "khong pho bien", "xem xong tra"))),
    ):
        if found:
            return ma
    return ""


def la_ngay(text: str) -> bool:
    """Whether a piece is a place and date: "Hoàn Kiếm, ngày 03 tháng 02 năm 2026"."""
    folded = gap_chu(text)
    if _NGAY.search(folded):
        return True
    found = _NGAY_SO.search(folded)
    return bool(found) and len(folded) < 60 and ("," in folded or "ngay" in folded)  # noqa: PLR2004 - a line


def doc_ngay(text: str) -> date | None:
    """The date a line of place and date gives; None for a blank or impossible one."""
    folded = gap_chu(text)
    if found := _NGAY.search(folded):
        parts = [re.sub(r"\D", "", part) for part in found.groups()]
    elif numbers := _NGAY_SO.search(folded):
        parts = list(numbers.groups())
    else:
        return None
    try:
        day, month, year = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None


def doc_nam(text: str) -> int | None:
    """The year of a line of place and date, its day perhaps still blank."""
    found = _NGAY.search(gap_chu(text))
    year = re.sub(r"\D", "", found[3]) if found else ""
    return int(year) if len(year) == 4 else None  # noqa: PLR2004 - digits of a year


@cache
def _theo_ten() -> Mapping[str, str]:
    """Types by their names without accents: those of every edition but copies, and the award."""
    rows = (row for name in editions() for row in load(name).bang.loai_van_ban)
    names = [row.ten for row in rows if row.nhom != "ban_sao"]
    return {_chi_chu(name): name for name in (*names, *KHEN)}


def ten_loai(text: str) -> str:
    """The type a line names ("BÁO CÁO"), empty when it names none."""
    return _theo_ten().get(_chi_chu(text), "")


def la_hoa(text: str) -> bool:
    """Whether a text is in capitals (it has letters, and no small one)."""
    return any(c.isalpha() for c in text) and not any(c.islower() for c in text)


def la_gach(text: str) -> bool:
    """Whether a text is a dividing line made of characters."""
    return bool(_GACH.fullmatch(text.strip()))


def la_quyen_han(text: str) -> bool:
    """Whether a line says in whose name or for whom one signs."""
    return bool(_QUYEN.match(gap_chu(text))) and (la_hoa(text) or len(text) < 60)  # noqa: PLR2004 - a line


def la_chuc_vu(text: str) -> bool:
    """Whether a line is an office: it begins with one, in capitals or alone."""
    words = _chi_chu(text)
    return words.startswith(_CHUC_VU) and (la_hoa(text) or words in _CHUC_VU)


def la_ho_ten(text: str) -> bool:
    """Whether a line may be a person's name: two to seven words, each with a capital."""
    words = re.sub(r"\([^)]*\)", "", text).split()
    if not 2 <= len(words) <= 7 or any(c.isdigit() for c in text):  # noqa: PLR2004 - a Vietnamese name with titles
        return False
    return all(word[:1].isupper() for word in words) and ":" not in text


def la_can_cu(text: str, *, chat: bool = False) -> bool:
    """Whether a paragraph is a legal basis; *chat*: by the words that open nothing else."""
    pattern = _CAN_CU_CHINH if chat else _CAN_CU
    return pattern.match(gap_chu(text)) is not None


def la_kinh_gui(text: str) -> bool:
    """Whether a paragraph opens the addressees."""
    return gap_chu(text).startswith(("kinh gui", "kinh trinh"))


def la_noi_nhan(text: str) -> bool:
    """Whether a line is the label of the recipients."""
    return gap_chu(text).rstrip(" :.") in {"noi nhan", "noi gui"} or gap_chu(text).startswith(
        "noi nhan:"
    )


def la_lien_he(text: str) -> bool:
    """Whether a line tells how to reach the office: telephone, e-mail, page on the web."""
    return _LIEN_HE.search(gap_chu(text)) is not None
