"""Page one drawn in HTML from what was read, with a numbered mark at each finding."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from reportgen.checker.bao_cao.kieu_css import CHO_SO_TEP, BangKieuCss, kieu_doan, kieu_run, pt
from reportgen.checker.phieu import DieuThay, PhieuKiem
from reportgen.docx_reader.model import BangThay, DoanThay, NoiChu, TaiLieuThay, TrangThay

# Widths of letters, in ems of Times New Roman, and the height of a single line.
_RONG_CHU = 0.47
_CAO_DONG = 1.15
_NUA_DIEM = 10  # twips in half a point


@dataclass(slots=True)
class _Ve:
    """Draws paragraphs; ``dau`` the findings by index of the paragraph, with their numbers."""

    tai_lieu: TaiLieuThay
    dau: Mapping[int, Sequence[tuple[int, DieuThay]]]
    kieu: BangKieuCss = field(default_factory=BangKieuCss)

    def doan(self, index: int, paragraph: DoanThay) -> str:
        """A paragraph with its marks."""
        marks = self.dau.get(index, ())
        look = self.kieu.ten(kieu_doan(paragraph))
        words = "".join(self._run(paragraph)) or "&#8203;"
        label = f"{escape(paragraph.nhan)} " if paragraph.nhan else ""
        lines = "".join(
            f'<span class="ke {self.kieu.ten(f"width:{pt(line.dai)}")}"></span>'
            for line in paragraph.ke
        )
        seen = "co-dau" if marks else ""
        return f'<p class="{look} {seen}">{dau_html(marks)}{label}{words}{lines}</p>'

    def _run(self, paragraph: DoanThay) -> Iterator[str]:
        for run in paragraph.chu:
            if run.kieu.an or not run.text:
                continue
            look = self.kieu.ten(kieu_run(run.kieu))
            text = escape(run.text).replace("\n", "<br>")
            yield f'<span class="{look}">{text}</span>'

    def bang(self, rows: Sequence[tuple[int, DoanThay]], frame: BangThay) -> str:
        """A table; a paragraph of a table within it stands in the cell that holds that one."""
        cells: dict[tuple[int, int], list[str]] = {}
        place = (0, 0)
        for index, paragraph in rows:
            at = paragraph.o
            if at is not None and at.bang == frame.so:
                place = (at.hang, at.cot)
            cells.setdefault(place, []).append(self.doan(index, paragraph))
        border = "vien" if frame.vien else ""
        left, right = frame.dem_ngang
        pad = self.kieu.ten(f"padding-left:{pt(left)};padding-right:{pt(right)}")
        width = self.kieu.ten(f"width:{pt(frame.rong)};margin-left:{pt(frame.lui)}")
        made = [f'<table class="{border} {width}"><colgroup>']
        made += [f'<col class="{self.kieu.ten(f"width:{pt(w)}")}">' for w in frame.cot]
        made.append("</colgroup>")
        for row, group in groupby(sorted(cells), key=lambda key: key[0]):
            columns = [column for _, column in group]
            texts = {column: "".join(cells[row, column]) for column in columns}
            made.append(_hang(texts, len(frame.cot), pad))
        return "".join((*made, "</table>"))


def _hang(cells: Mapping[int, str], width: int, look: str) -> str:
    """A row of cells by column; what no cell begins at is spanned or empty."""
    made, at = [], 0
    columns = sorted(cells)
    for column, following in zip(columns, [*columns[1:], width], strict=True):
        made += ["<td></td>"] * max(0, column - at)
        span = max(1, following - column)
        at = column + span
        wide = f' colspan="{span}"' if span > 1 else ""
        made.append(f'<td class="{look}"{wide}>{cells[column]}</td>')
    return f"<tr>{''.join(made)}</tr>"


def dau_html(marks: Iterable[tuple[int, DieuThay]]) -> str:
    """The marks of a place, links to their findings."""
    made = "".join(
        f'<a class="dau {one.chan_doan.severity.value}" id="dau-{CHO_SO_TEP}-{number}" '
        f'href="#dieu-{CHO_SO_TEP}-{number}" '
        f'aria-label="{number}: {escape(one.chan_doan.message)}">{number}</a>'
        for number, one in marks
    )
    return f'<span class="cac-dau">{made}</span>' if made else ""


def ve_trang_mot(tai_lieu: TaiLieuThay, phieu: PhieuKiem) -> str:
    """Draw page one: its style sheet, a line feed, its HTML. Empty for a file without a page."""
    if not tai_lieu.trang:
        return ""
    page = tai_lieu.trang[0]
    numbered: dict[int, list[tuple[int, DieuThay]]] = {}
    for number, one in enumerate(phieu.tat_ca, 1):
        numbered.setdefault(one.doan, []).append((number, one))
    drawing = _Ve(tai_lieu, numbered)
    order = {id(p): index for index, p in enumerate(tai_lieu.cac_doan())}
    shown = list(_doan_trang_mot(tai_lieu, page))
    body = "".join(_cac_khoi(drawing, [(order[id(p)], p) for p in shown]))
    head = "".join(drawing.doan(order[id(p)], p) for p in _dau_trang(page))
    frame = drawing.kieu.ten(
        f"width:{pt(page.rong)};min-height:{pt(page.cao)};padding:{pt(page.le_tren)} "
        f"{pt(page.le_phai)} {pt(page.le_duoi)} {pt(page.le_trai + page.gay)}"
    )
    top = drawing.kieu.ten(
        f"top:{pt(page.dau_cach)};left:{pt(page.le_trai)};right:{pt(page.le_phai)}"
    )
    header = f'<div class="dau-trang {top}">{head}</div>' if head else ""
    whole = dau_html(numbered.get(-1, ()))
    general = f'<div class="chung">{whole}</div>' if whole else ""
    html = f'<div class="trang {frame}">{general}{header}{body}</div>'
    return f"{drawing.kieu.css()}\n{html}"


def _dau_trang(page: TrangThay) -> tuple[DoanThay, ...]:
    """The header of page one."""
    wanted = "trang_dau" if page.trang_dau_rieng else "mac_dinh"
    found = dict(page.dau).get(wanted, ())
    return tuple(p for p in found if p.text.strip())


def _doan_trang_mot(tai_lieu: TaiLieuThay, page: TrangThay) -> Iterator[DoanThay]:
    """The paragraphs that stand on page one, as far as their lines can be estimated."""
    room = page.cao - page.le_tren - page.le_duoi
    used = 0.0
    row_top, row_bottom, row, cut = 0.0, 0.0, None, None
    for number, paragraph in enumerate(tai_lieu.doan):
        if _o_trang_sau(number, paragraph):
            return
        height = _cao(paragraph)
        at = (paragraph.o.bang, paragraph.o.hang, paragraph.o.cot) if paragraph.o else None
        if cut not in {None, at[:2] if at else None}:
            return
        if at is None:
            used, row = max(used, row_bottom) + height, None
            row_bottom = used
        elif row is not None and row[:2] == at[:2]:
            used = (used if row == at else row_top) + height
        else:
            row_top = max(used, row_bottom)
            used = row_top + height
        if used > room and number:
            if at is None:
                return
            row, cut = at, at[:2]  # the cells beside may still have room
            continue
        if at is not None:
            row, row_bottom = at, max(row_bottom, used)
        yield paragraph
        if any(run.loai == "ngat_trang" for run in paragraph.chu):
            return


def _o_trang_sau(number: int, paragraph: DoanThay) -> bool:
    """Whether a paragraph surely begins a later page, or stands outside the body."""
    elsewhere = paragraph.noi not in {NoiChu.THAN, NoiChu.HOP_CHU} or paragraph.muc > 0
    return elsewhere or (number > 0 and paragraph.sang_trang)


def _cao(paragraph: DoanThay) -> float:
    """Estimate the height of a paragraph in twips."""
    size = max((run.kieu.co for run in paragraph.chu_that), default=20) * _NUA_DIEM
    width = max(paragraph.rong - paragraph.lui_trai - paragraph.lui_phai, size)
    lines = 1 + int(len(paragraph.text) * size * _RONG_CHU / width)
    line = (
        paragraph.gian
        if paragraph.kieu_gian == "exact"
        else max(size * _CAO_DONG, paragraph.gian)
        if paragraph.kieu_gian == "at_least"
        else size * _CAO_DONG * paragraph.gian / 240
    )
    return paragraph.truoc + paragraph.sau + lines * line


def _cac_khoi(drawing: _Ve, shown: Sequence[tuple[int, DoanThay]]) -> Iterator[str]:
    """Paragraphs, those of a table together."""
    frames = {frame.so: frame for frame in drawing.tai_lieu.bang}
    outer = 0

    def table(entry: tuple[int, DoanThay]) -> int:
        nonlocal outer
        place = entry[1].o
        if place is None:
            outer = 0
        elif place.sau == 1 or not outer:
            outer = place.bang
        return outer

    for number, group in groupby(shown, key=table):
        rows = list(group)
        if number in frames:
            yield drawing.bang(rows, frames[number])
        else:
            yield from (drawing.doan(index, paragraph) for index, paragraph in rows)
