"""Whom each copy goes to: a document's lines of recipients, read as a văn thư reads them.

Source: NĐ30, Phụ lục I, Phần I, II.9 ("Lưu: VT, …" with the number of copies); HD05 II.I.9.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.ban_hanh.chu_viet import gap
from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    error,
    information,
    warning,
)
from reportgen.in_an.nguon import BanGoc
from reportgen.text_vn import viet_hoa_dau

NHIEU_NOI = "IN020"
KHONG_NOI_NHAN = "IN021"
SAI_BANG = "IN022"
NHIEU_NHAT = 999

_LUU = re.compile(r"^lưu\b\s*:?\s*", re.IGNORECASE)
_NHU_TREN = re.compile(r"^như (?:trên|kính gửi|kính trình)\b", re.IGNORECASE)
_NHU = re.compile(r"^như\b", re.IGNORECASE)
_GHI_CHU = re.compile(r"\s*\([^()]*\)")
# "(05)", "(05 bản)", "x 5", "05 bản": how many; "(để báo cáo)" says nothing of it.
_SO_TRONG_NGOAC = re.compile(r"\(\s*(?:x\s*)?(\d{1,3})\s*(?:bản)?\s*\)", re.IGNORECASE)
_SO_BAN = re.compile(r"\b(\d{1,3})\s+bản\b", re.IGNORECASE)
_SO_DAU = re.compile(r"^(\d{1,3})\s+(?=\D)")
_CAC = re.compile(r"\b(?:các|những|mọi|toàn thể|từng)\b", re.IGNORECASE)
_VIET_TAT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "vp": "văn phòng",
}
_BO = frozenset(("của", "việt", "nam"))


@dataclass(frozen=True, slots=True)
class Phan:
    """Copies for one place: ``noi`` as people name it, ``la_luu``: it is the one that files."""

    noi: str
    so_ban: int
    la_luu: bool = False


@dataclass(frozen=True, slots=True)
class ChiaBan:
    """Copies of a document; ``chua_ro``: lines whose number is a guess, "" for no line at all."""

    phan: tuple[Phan, ...]
    chua_ro: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BangSoBan:
    """The unit's own counts: folded line → number of copies, or the places it stands for."""

    dong: Mapping[str, int | tuple[str, ...]]

    def tim(self, line: str) -> int | tuple[str, ...] | None:
        """Look a line up, with its remarks in brackets or without."""
        own = self.dong.get(gap(line))
        return own if own is not None else self.dong.get(gap(_bo_ghi_chu(line)))


KHONG_BANG = BangSoBan({})


def doc_bang(path: Path) -> BangSoBan:
    """Read the table ``[noi_nhan]`` of a TOML file: a line = a number, or a list of places.

    Raises:
        ReportgenError: the file cannot be read or a value is neither (IN022).
    """
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as caught:
        raise ReportgenError(_sai_bang(path, "không mở được tệp này")) from caught
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as caught:
        line = re.search(r"line (\d+)", str(caught))
        where = int(line[1]) if line else 0
        why = "tệp này viết sai cú pháp TOML"
        raise ReportgenError(_sai_bang(path, why, where)) from caught
    rows = data.get("noi_nhan")
    if not isinstance(rows, dict):
        raise ReportgenError(_sai_bang(path, "tệp này chưa có bảng [noi_nhan]"))
    wrong = [_sai_bang(path, f'"{name}": {_CAN}') for name, v in rows.items() if not _dung(v)]
    if wrong:
        raise ReportgenError(wrong)
    return BangSoBan(
        {gap(name): tuple(v) if isinstance(v, list) else v for name, v in rows.items()}
    )


_CAN = f"phải là số bản từ 0 đến {NHIEU_NHAT}, hoặc danh sách tên các nơi nhận"


def _dung(value: object) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return 0 <= value <= NHIEU_NHAT
    return isinstance(value, list) and all(isinstance(p, str) and p.strip() for p in value)


def _sai_bang(path: Path, why: str, line: int = 0) -> Diagnostic:
    hint = 'ví dụ: "Chi bộ các tổ dân phố" = 30, dưới dòng [noi_nhan]'
    return error(SAI_BANG, why, Location(str(path), line), hint=hint)


def chia_ban(goc: BanGoc, bang: BangSoBan = KHONG_BANG) -> ChiaBan:
    """Give who receives how many copies of a document, in the order of its lines, filing last.

    One copy a line; a number in the line or in *bang* counts; "Như trên" stands for those the
    document is addressed to; the filing line is one copy for each place it names.
    """
    lines = goc.noi_nhan or ()
    if not lines:
        return ChiaBan((Phan("Không ghi nơi nhận", 1),), ("",))
    unclear: list[str] = []
    to: list[Phan] = []
    filed: list[Phan] = []
    for line in (_gon(line) for line in lines):
        if _LUU.match(line):
            filed += _cho_luu(line, bang)
        else:
            to += _mot_dong(goc, line, bang, unclear)
    return ChiaBan(tuple(part for part in (*to, *filed) if part.so_ban), tuple(unclear))


def ke_chua_ro(divided: Iterable[tuple[BanGoc, ChiaBan]]) -> tuple[Diagnostic, ...]:
    """Tell of each unclear line once, with how many documents bear it."""
    bearers: dict[str, list[BanGoc]] = {}
    for goc, parts in divided:
        for line in parts.chua_ro:
            bearers.setdefault(line, []).append(goc)
    return tuple(_chua_ro(line, docs) for line, docs in bearers.items())


def _chua_ro(line: str, docs: Sequence[BanGoc]) -> Diagnostic:
    whose = docs[0].goi if len(docs) == 1 else f"{len(docs)} văn bản, như {docs[0].goi}"
    noi = Location(docs[0].noi.tep)
    if not line:
        return information(KHONG_NOI_NHAN, f"không có nơi nhận, in 1 bản: {whose}", noi)
    return warning(
        NHIEU_NOI,
        f'dòng nơi nhận "{line}" {_vi_sao_phai_xem(line)}, tính 1 bản: {whose}',
        noi,
        hint=f'ghi số bản vào tệp của --bang-so-ban, như "{line}" = 5',
    )


def khoa_noi(noi: str) -> str:
    """Key of a place: two ways of writing one name are one pile of paper."""
    words = gap(_bo_ghi_chu(noi)).split()
    full = " ".join(_VIET_TAT_GAP.get(word, word) for word in words).split()
    return " ".join(word for word in full if word not in _BO_GAP)


_VIET_TAT_GAP = {gap(short): gap(full) for short, full in _VIET_TAT.items()}
_BO_GAP = frozenset(map(gap, _BO))


def _gon(line: str) -> str:
    return " ".join(line.split()).lstrip("-–• ").rstrip(";,. ")


def _bo_ghi_chu(line: str) -> str:
    return _GHI_CHU.sub("", line).strip()


def _so_trong(line: str) -> int | None:
    found = _SO_TRONG_NGOAC.search(line) or _SO_BAN.search(line) or _SO_DAU.match(line)
    return min(int(found[1]), NHIEU_NHAT) if found else None


def _cho_luu(line: str, bang: BangSoBan) -> Iterator[Phan]:
    """ "Lưu: VT, VHXH (02)": one copy for VT, two for VHXH."""
    own = bang.tim(line)
    if isinstance(own, int):
        yield Phan(f"Lưu {_bo_ghi_chu(_LUU.sub('', line))}", own, la_luu=True)
        return
    places = own if own is not None else re.split(r"[,;]\s*", _LUU.sub("", line))
    for place in places:
        name = _bo_ghi_chu(place).strip(" .")
        if name:
            yield Phan(f"Lưu {name}", _so_trong(place) or 1, la_luu=True)


def _mot_dong(goc: BanGoc, line: str, bang: BangSoBan, unclear: list[str]) -> Iterator[Phan]:
    own = bang.tim(line)
    name = viet_hoa_dau(_bo_ghi_chu(line))
    if isinstance(own, tuple):
        yield from (Phan(viet_hoa_dau(place), 1) for place in own)
    elif isinstance(own, int):
        yield Phan(_rieng(goc, name), own)
    elif _NHU_TREN.match(line) and goc.kinh_gui:
        for place in goc.kinh_gui:
            yield from _mot_dong(goc, _gon(place), bang, unclear)
    elif (number := _so_trong(line)) is not None:
        yield Phan(_rieng(goc, name), number)
    else:
        if _vi_sao_phai_xem(line):
            unclear.append(name)
        yield Phan(_rieng(goc, name), 1)


def _rieng(goc: BanGoc, name: str) -> str:
    """ "Như Điều 3" of two documents is not the same people."""
    return f"{name} của {goc.goi}" if _NHU.match(name) else name


def _vi_sao_phai_xem(line: str) -> str:
    bare = _bo_ghi_chu(line)
    if _NHU_TREN.match(bare):
        return "chỉ người nhận ở phần Kính gửi mà danh mục không ghi"
    if _NHU.match(bare):
        return "chỉ những người ghi trong văn bản"
    if _CAC.search(bare) or "," in bare:
        return "gồm nhiều nơi"
    return ""
