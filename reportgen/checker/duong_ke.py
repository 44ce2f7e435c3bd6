"""Lines under the parts of a header: shapes, paragraph borders, and what stands in for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.checker.nhan_dien import Manh, VanBanNhan
from reportgen.docx_reader.model import DoanThay
from reportgen.layout.metrics import do_rong
from reportgen.layout.model import FontStyle

DUNG_SAI = 0.08  # what a line may be longer or shorter than the law's ratio
DAU = ("tieu_de", "tieu_de_doan", "quoc_hieu", "tieu_ngu", "co_quan_cap_tren", "co_quan_ban_hanh",
       "so_ky_hieu", "dia_danh_ngay", "sao", "ke_chu")  # fmt: skip

CO_KE = ("tieu_de", "tieu_de_doan", "tieu_ngu", "co_quan_ban_hanh")


@dataclass(frozen=True, slots=True)
class KeThay:
    """A line under a piece: its length in twips and how it is made (hinh, vien)."""

    dai: int
    loai: str


def rong_chu(piece: Manh) -> float:
    """Width of the longest line of a piece, in twips, each run in its own size and weight.

    Lines end at breaks, and where a word no longer fits the column.
    """
    room = piece.doan.rong - piece.doan.lui_trai - piece.doan.lui_phai
    lines, word = [0.0], 0.0
    for run in piece.chu:
        font = FontStyle(run.kieu.co, run.kieu.dam, run.kieu.nghieng)
        for character in run.text if not run.kieu.an else "":
            if character == "\n":
                lines[-1] += word
                lines, word = [*lines, 0.0], 0.0
                continue
            word += do_rong(character, font)
            if character == " ":
                if room > 0 and lines[-1] and lines[-1] + word - do_rong(" ", font) > room:
                    lines.append(0.0)
                lines[-1] += word
                word = 0.0
    if room > 0 and lines[-1] and lines[-1] + word > room:
        lines.append(0.0)
    lines[-1] += word
    return max(lines)


def rong_mot_dong(piece: Manh) -> float:
    """Width of a piece if it stood on one line, in twips."""
    return sum(
        do_rong(run.text.strip("\n"), FontStyle(run.kieu.co, run.kieu.dam, run.kieu.nghieng))
        for run in piece.chu_that
    )


def ke_duoi(van_ban: VanBanNhan, piece: Manh) -> KeThay | None:
    """The line under a piece: a shape anchored in it or just after, or a border of the paragraph.

    None when none is found near; it may then stand elsewhere (see :func:`co_ke_chua_ro`).
    """
    near = [piece.doan, *_ke_ben(van_ban, piece.doan)]
    shapes = [line for paragraph in near for line in paragraph.ke]
    if shapes and piece.cach in {"tab", "cach"}:
        # Both columns share the paragraph: lines stand in the file as they do on paper.
        own = shapes[0] if piece.ben == "trai" else shapes[-1]
        return KeThay(own.dai, "hinh") if len(shapes) > 1 else None
    if shapes:
        wanted = rong_chu(piece)
        return KeThay(min(shapes, key=lambda line: abs(line.dai - wanted)).dai, "hinh")
    for paragraph in near[:1]:
        if any(side == "bottom" for side, _ in paragraph.vien):
            return KeThay(_rong_vien(paragraph), "vien")
    for paragraph in near[1:]:
        if any(side == "top" for side, _ in paragraph.vien) or (
            not paragraph.text.strip() and paragraph.vien
        ):
            return KeThay(_rong_vien(paragraph), "vien")
    return None


def _ke_ben(van_ban: VanBanNhan, paragraph: DoanThay) -> Iterator[DoanThay]:
    """The paragraph after, when it is in the same cell (or both are outside tables)."""
    every = van_ban.tai_lieu.doan
    at = next((i for i, one in enumerate(every) if one is paragraph), None)
    if at is None or at + 1 >= len(every):
        return
    after = every[at + 1]
    if after.o == paragraph.o and not after.text.strip():
        yield after


def _rong_vien(paragraph: DoanThay) -> int:
    return max(paragraph.rong - paragraph.lui_trai - paragraph.lui_phai, 0)


def co_ke_chua_ro(van_ban: VanBanNhan, tru: Manh) -> bool:
    """Whether the head has a line that may be that of *tru*: more lines than others have below.

    A line may hang on any paragraph; only one that is surely another's is not counted.
    """
    if van_ban.tim("ke_chu") is not None:
        return True
    pieces = van_ban.tat_ca(*DAU)
    last = max(piece.doan.so for piece in pieces)
    head = [p for p in van_ban.tai_lieu.doan if p.so <= last + 1]
    lines = sum(len(p.ke) + bool(p.vien) + len(p.hinh) for p in head)
    owners = [group[-1] for ma in CO_KE if (group := van_ban.cac_manh(ma))]
    taken = sum(one is not tru and _ke_rieng(van_ban, one) for one in owners)
    return lines > taken


def _ke_rieng(van_ban: VanBanNhan, piece: Manh) -> bool:
    """Whether a piece in a cell of its own has a line of its own."""
    return piece.cach == "o" and ke_duoi(van_ban, piece) is not None


def gach_chan(piece: Manh) -> bool:
    """Whether a piece is underlined instead."""
    return bool(piece.chu_that) and all(run.kieu.gach_chan for run in piece.chu_that)
