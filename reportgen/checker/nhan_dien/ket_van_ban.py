"""The end of a document: recipients on the left, signature on the right, and where they begin."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.checker.nhan_dien.dau_hieu import (
    gap_chu,
    la_chuc_vu,
    la_ho_ten,
    la_hoa,
    la_lien_he,
    la_noi_nhan,
    la_quyen_han,
)
from reportgen.checker.nhan_dien.thanh_phan import CHAC, KHA, Manh, ThanhPhan
from reportgen.checker.nhan_dien.vung_dau import tach
from reportgen.docx_reader.model import DoanThay

_GACH = ("-", "–", "—", "+", "•", "*")
_XET_CUOI = 60
TAB_MAC_DINH = 720  # twips between the stops a word processor has where none is set
KY_TOI_DA = 14  # paragraphs a signature takes at most, its blank lines too
NUA_PHAI = 0.4  # share of the line from which on a signature begins


def cho_bat_dau(paragraphs: Sequence[DoanThay]) -> int | None:
    """Index of the first paragraph of the closing block; None when there is none."""
    for i, paragraph in enumerate(paragraphs):
        if any(la_noi_nhan(piece.text) for piece in tach(paragraph)):
            return _dau_khoi(paragraphs, i)
    first = max(len(paragraphs) - _XET_CUOI, 0)
    for i in range(first, len(paragraphs)):
        if any(_la_ky(piece.text) for piece in tach(paragraphs[i])):
            return _dau_khoi(paragraphs, i)
    return None


def _la_ky(text: str) -> bool:
    return la_hoa(text) and (la_quyen_han(text) or la_chuc_vu(text))


def _dau_khoi(paragraphs: Sequence[DoanThay], i: int) -> int:
    """Go back to the start of the table, or over signature lines just above."""
    cell = paragraphs[i].o
    while i > 0:
        before = paragraphs[i - 1]
        same_table = cell is not None and before.o is not None and before.o.bang == cell.bang
        above = cell is None and before.o is None and _toan_ky(before)
        if not (same_table or above):
            break
        i -= 1
    return _tren_noi_nhan(paragraphs, i) if cell is None else i


def _tren_noi_nhan(paragraphs: Sequence[DoanThay], i: int) -> int:
    """Where a signature set above the recipients begins: offices, blank lines, a name."""
    start = i
    for at in range(i - 1, max(i - KY_TOI_DA, -1), -1):
        paragraph = paragraphs[at]
        text = paragraph.text.strip()
        if paragraph.o is not None or not (
            not text or _toan_ky(paragraph) or la_ho_ten(text) or text.startswith("(")
        ):
            break
        start = at if text and _toan_ky(paragraph) else start
    return start


def _toan_ky(paragraph: DoanThay) -> bool:
    pieces = list(tach(paragraph))
    return bool(pieces) and all(_la_ky(piece.text) for piece in pieces)


def dat_ten_ket(paragraphs: Sequence[DoanThay]) -> dict[str, ThanhPhan]:
    """Name the pieces of the closing block."""
    pieces = [piece for p in paragraphs for piece in tach(p) if piece.text]
    left, right = _hai_ben(pieces)
    if any(la_noi_nhan(piece.text) for piece in right):
        left, right = right, left
    found = _noi_nhan(left)
    rest = [piece for piece in left if piece not in _da_dung(found)]
    two = bool(rest) and any(_la_ky(piece.text) for piece in rest)
    found |= _khoi_ky(right)
    if two:
        found |= {f"{ma}_trai": ThanhPhan(f"{ma}_trai", part.manh, part.tin)
                  for ma, part in _khoi_ky(rest).items()}  # fmt: skip
    return found


def _hai_ben(pieces: Sequence[Manh]) -> tuple[list[Manh], list[Manh]]:
    """Part the pieces; in one column recipients are the label and the listed lines under it."""
    left: list[Manh] = []
    right: list[Manh] = []
    pieces = [replace(p, ben="phai") if _o_nua_phai(p) else p for p in pieces]
    if any(piece.ben == "phai" for piece in pieces):
        for piece in pieces:
            (right if piece.ben == "phai" else left).append(piece)
        return left, right
    listing = False
    for piece in pieces:
        listing = listing or la_noi_nhan(piece.text)
        listed = piece.text.startswith(_GACH) or piece.doan.nhan
        (left if listing and (la_noi_nhan(piece.text) or listed) else right).append(piece)
    return left, right


def _o_nua_phai(piece: Manh) -> bool:
    """Whether a line of the page begins in its right half, by tabs or by its indent."""
    paragraph = piece.doan
    if piece.ben or paragraph.o is not None or not paragraph.rong:
        return False
    tabs = 0
    for run in paragraph.chu:
        if run.loai == "tab":
            tabs += 1
        elif run.text.strip():
            break
    stops = sorted(paragraph.tab)
    at = stops[tabs - 1] if 0 < tabs <= len(stops) else tabs * TAB_MAC_DINH
    return max(at, paragraph.lui_trai) > paragraph.rong * NUA_PHAI


def _noi_nhan(left: Sequence[Manh]) -> dict[str, ThanhPhan]:
    label = [piece for piece in left if la_noi_nhan(piece.text)][:1]
    if not label:
        return {}
    after = list(left)[list(left).index(label[0]) + 1 :]
    listed = [p for p in after if p.text.startswith(_GACH) or p.doan.nhan or not la_hoa(p.text)]
    listed, below = _sau_danh_sach(listed)
    found = {"noi_nhan_nhan": ThanhPhan("noi_nhan_nhan", tuple(label), CHAC)}
    for ma, pieces in below.items():
        found[ma] = ThanhPhan(ma, tuple(pieces), KHA)
    if listed:
        found["noi_nhan_danh_sach"] = ThanhPhan("noi_nhan_danh_sach", tuple(listed), CHAC)
    filing = [p for p in listed if gap_chu(p.text).lstrip("-–—+•* ").startswith("luu")]
    if filing:
        found["luu"] = ThanhPhan("luu", tuple(filing), CHAC)
    return found


def _sau_danh_sach(listed: Sequence[Manh]) -> tuple[list[Manh], dict[str, list[Manh]]]:
    """Part the list from what stands under its filing line: the drafter's mark, the contact."""
    kept: list[Manh] = []
    below: dict[str, list[Manh]] = {}
    filed = False
    for piece in listed:
        own = piece.text.startswith(_GACH) or bool(piece.doan.nhan)
        if la_lien_he(piece.text) and not own:
            below.setdefault("lien_he", []).append(piece)
        elif filed and not own:
            below.setdefault("nguoi_soan", []).append(piece)
        else:
            kept.append(piece)
        filed = filed or gap_chu(piece.text).lstrip("-–—+•* ").startswith("luu")
    return kept, below


def _da_dung(found: dict[str, ThanhPhan]) -> tuple[Manh, ...]:
    return tuple(piece for part in found.values() for piece in part.manh)


def _khoi_ky(pieces: Sequence[Manh]) -> dict[str, ThanhPhan]:
    """Authority, office, the further office of the "kiêm" form, name."""
    named: dict[str, list[Manh]] = {}
    after_kiem = False
    for piece in pieces:
        text = piece.text
        if gap_chu(text) == "kiem":
            after_kiem = True
            named.setdefault("kiem", []).append(piece)
        elif la_quyen_han(text) and "chuc_vu" not in named:
            named.setdefault("quyen_han", []).append(piece)
        elif la_hoa(text) and not (la_ho_ten(text) and _dung_sau_chuc_vu(named, text)):
            named.setdefault("kiem" if after_kiem else "chuc_vu", []).append(piece)
        elif la_ho_ten(text):
            named["ho_ten"] = [piece]
        elif text.startswith("("):
            named.setdefault("ghi_chu_ky", []).append(piece)
    return {ma: ThanhPhan(ma, tuple(group), KHA if ma == "ho_ten" else CHAC)
            for ma, group in named.items()}  # fmt: skip


def _dung_sau_chuc_vu(named: dict[str, list[Manh]], text: str) -> bool:
    """A name in capitals stands after an office and is no office itself."""
    return "chuc_vu" in named and not la_chuc_vu(text) and not la_quyen_han(text)
