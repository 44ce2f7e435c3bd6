"""Growth: documents of a batch, activities of a dossier, rows of an annex; all should be linear."""

import gc
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import repeat
from pathlib import Path
from typing import Any

from bench import lo
from bench.ban_khac import doi_chu
from bench.sinh_ho_so import MAU, ho_so
from reportgen.layout.model import LaidOutDocument
from reportgen.layout.resolve import resolve

VAN_BAN_LON_NHAT = 1000
HOAT_DONG_LON_NHAT = 10_000
HANG_LON_NHAT = 3_000
IT_NHAT = 10
_DU_GIAY = 1.2
_NHIEU_LAN = 9
_NHIEU_HANG = 1000
_HAI_TIEN_TRINH = 6
"""Dossiers of the batch by two workers: enough for both to be busy."""


@dataclass(frozen=True, slots=True)
class Duong:
    """A curve: CPU seconds by size. ``nhom``: the picture it stands in; ``don_vi``: what counts."""

    nhom: str
    ten: str
    don_vi: str
    diem: tuple[tuple[int, float], ...]

    @property
    def cap(self) -> float:
        """Cost of one more in the last tenfold over that before it; linear: 1.

        The fixed cost of the beginning drops out: slopes are compared, not quotients.
        """
        (n0, t0), (n2, t2) = self.diem[0], self.diem[-1]
        n1, t1 = min(self.diem[1:-1], key=lambda point: abs(point[0] - n2 / 10))
        return ((t2 - t1) / (n2 - n1)) / ((t1 - t0) / (n1 - n0))


@dataclass(frozen=True, slots=True)
class SoLo:
    """What the largest batch tells of one document and of one worker; bytes, seconds, kibibytes.

    ``cpu_giu``: of a document left as it is by the next run; ``cha``: of the process that hands
    out, for one document more, when two others do the work.
    """

    so_van_ban: int
    so_ho_so: int
    cpu: float
    dong_ho: float
    docx: float
    pdf: float
    danh_muc: float
    ho_so: float
    cpu_giu: float
    cha: float
    bo_nho: tuple[tuple[float, int], ...]


def cac_co(largest: int) -> list[int]:
    """Give sizes evenly spaced by their logarithm: 10, 30, 100 … up to *largest*."""
    sizes = [IT_NHAT]
    while sizes[-1] < largest:
        grown = sizes[-1] * 3 if str(sizes[-1])[0] == "1" else sizes[-1] // 3 * 10
        sizes.append(min(grown, largest))
    return sizes


def it_lan(work: Callable[[Any], object], inputs: Iterable[Any]) -> float:
    """Give CPU seconds of *work* on one of *inputs*: the least of some, one where it takes long."""
    spent: list[float] = []
    gc.collect()  # else some run pays for what others left
    for given in inputs:
        before = time.process_time()
        work(given)
        spent.append(time.process_time() - before)
        if sum(spent) > _DU_GIAY:
            break
    return min(spent)


def theo_hoat_dong(sizes: Sequence[int]) -> Iterator[Duong]:
    """Measure reading a dossier and adding it up, by its activities."""
    from reportgen.aggregate.tong_hop import tong_hop
    from reportgen.domain.load import load_ho_so

    def add_up(dossier: Any) -> object:
        return tong_hop(dossier, "N", "phuong")

    read, counted = [], []
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            file = Path(name, f"{size}.yaml")
            file.write_text(ho_so(size), encoding="utf-8")
            read.append((size, it_lan(load_ho_so, repeat(file, _NHIEU_LAN))))
            dossier = load_ho_so(file).value
            if dossier is None:
                raise SystemExit(f"hồ sơ {size} hoạt động không đọc được")
            counted.append((size, it_lan(add_up, repeat(dossier, _NHIEU_LAN))))
    yield Duong("hoat_dong", "đọc và kiểm hồ sơ", "hoạt động", tuple(read))
    yield Duong("hoat_dong", "gộp số liệu cả năm", "hoạt động", tuple(counted))


def van_ban_dai(rows: int) -> tuple[Any, Any]:
    """Give a ward’s quarterly report whose longest table has *rows* rows, and its standard."""
    from reportgen.app import YeuCau
    from reportgen.ban_hanh.chon_viec import chon_viec
    from reportgen.document.tree import Cell, Run, Table
    from reportgen.domain.load import load_ho_so
    from reportgen.dung_van_ban import bo_dung, soan_va_bo_tri

    dossier = load_ho_so(MAU).value
    if dossier is None:
        raise SystemExit("hồ sơ mẫu không đọc được")
    (report,) = chon_viec(dossier, ("bao_cao_quy",), ("Q3",), ("phuong",)).value or ()
    made = soan_va_bo_tri(bo_dung(dossier), report, YeuCau((MAU,)))

    def dai(table: Table) -> Table:
        body = [row for row in table.than if all(cell.hang == cell.cot == 1 for cell in row.cells)]
        longer = (
            replace(row, cells=(Cell((Run(str(number + 1)),)), *row.cells[1:]), neo="")
            for number in range(rows)
            for row in (body[number % len(body)],)
        )
        return replace(table, than=tuple(longer))

    document = made.van_ban
    tables = [b for p in document.phu_luc for b in p.noi_dung if isinstance(b, Table)]
    longest = max(tables, key=lambda table: len(table.than))
    annexes = tuple(
        replace(p, noi_dung=tuple(dai(b) if b is longest else b for b in p.noi_dung))
        for p in document.phu_luc
    )
    return replace(document, phu_luc=annexes), made.chuan


def _khac_chu(rows: int) -> list[LaidOutDocument]:
    """Give reports of *rows* rows that differ in words: Typst remembers what it has set."""
    laid_out = resolve(*van_ban_dai(rows)).value
    if laid_out is None:
        raise SystemExit(f"không dàn được bảng {rows} hàng")
    times = _NHIEU_LAN if rows < _NHIEU_HANG else 1
    return [doi_chu(laid_out, number) for number in range(1, times + 1)]


def theo_hang(sizes: Sequence[int]) -> Iterator[Duong]:
    """Measure laying out and writing a report, by the rows of its annex."""
    from reportgen.writers.docx import write_docx
    from reportgen.writers.pdf import dung_pdf

    work: dict[str, Callable[[Any], object]] = {
        "DOCX": write_docx,
        "PDF bằng Typst": lambda document: dung_pdf(document, "typst"),
        "PDF bằng WeasyPrint": lambda document: dung_pdf(document, "weasyprint"),
    }
    found: dict[str, list[tuple[int, float]]] = {"dàn trang": [], **{name: [] for name in work}}
    for size in sizes:
        document, standard = van_ban_dai(size)
        given = repeat(document, _NHIEU_LAN)
        found["dàn trang"].append((size, it_lan(lambda d, s=standard: resolve(d, s), given)))
    for name, write in work.items():  # WeasyPrint last: the rubbish it leaves slows the others
        write(resolve(*van_ban_dai(IT_NHAT)).value)  # warm
        for size in sizes:
            found[name].append((size, it_lan(write, _khac_chu(size))))
    for name, points in found.items():
        yield Duong("hang", name, "hàng", tuple(points))


def theo_van_ban(sizes: Sequence[int]) -> tuple[Duong, SoLo]:
    """Measure batches of growing size, each in one process; of the largest more is told."""
    points, last = [], None
    for size in sizes:
        task = lo.de_bai(size)
        with tempfile.TemporaryDirectory() as name:
            folder, out = Path(name, "vao"), Path(name, "ra")
            folder.mkdir()
            each = lo.viet_ho_so(folder, task.so_ho_so)
            ran = lo.chay(folder, out, *task.lua_chon)
            points.append((task.so_van_ban, ran.cpu))
            if size == sizes[-1]:
                last = _so_lo(task, ran, folder, out, each)
    if last is None:
        raise ValueError("no size to measure")
    return Duong("van_ban", "batch, DOCX và PDF", "văn bản", tuple(points)), last


def _so_lo(task: lo.DeBai, ran: lo.LanChay, folder: Path, out: Path, each: int) -> SoLo:
    """Take the figures of the batch just made, run it again unchanged, and once by two workers."""
    count = task.so_van_ban
    again = lo.chay(folder, out, *task.lua_chon)
    handing = _giao_viec(task, folder, out)

    def size(ending: str) -> float:
        return sum(path.stat().st_size for path in out.rglob(f"*.{ending}")) / count

    return SoLo(
        so_van_ban=count,
        so_ho_so=task.so_ho_so,
        cpu=ran.cpu / count,
        dong_ho=ran.dong_ho / count,
        docx=size("docx"),
        pdf=size("pdf"),
        danh_muc=(out / lo.DANH_MUC).stat().st_size / count,
        ho_so=each,
        cpu_giu=again.cpu / count,
        cha=handing,
        bo_nho=_thua_bot(ran.bo_nho),
    )


def _giao_viec(task: lo.DeBai, folder: Path, out: Path) -> float:
    """Give CPU seconds of handing out one document to two workers; dossiers are used up.

    Two runs are compared so that the cost of starting drops out, where there are dossiers enough.
    """
    spent, made = [0.0], [0.0]
    for dossiers in (_HAI_TIEN_TRINH, 1):
        for extra in sorted(folder.iterdir())[dossiers:]:
            extra.unlink()
        count = min(dossiers, task.so_ho_so)
        place = out.with_name(f"ra-hai-{dossiers}")
        spent.append(lo.chay(folder, place, *task.lua_chon, jobs=2).cha)
        made.append(task.so_van_ban * count / task.so_ho_so)
    other = 2 if made[2] < made[1] else 0
    return max(0.0, spent[1] - spent[other]) / (made[1] - made[other])


def _thua_bot(
    memory: tuple[tuple[float, int], ...], most: int = 60
) -> tuple[tuple[float, int], ...]:
    """Keep at most *most* moments, each with the most held around it."""
    step = -(-len(memory) // most) or 1
    groups = [memory[at : at + step] for at in range(0, len(memory), step)]
    return tuple((round(group[-1][0], 1), max(kib for _, kib in group)) for group in groups)


def do_tang(largest: int) -> tuple[list[Duong], dict[str, Any]]:
    """Measure all curves; *largest*: documents of the largest batch."""
    batch, figures = theo_van_ban(cac_co(largest))
    curves = [
        batch,
        *theo_hoat_dong(cac_co(HOAT_DONG_LON_NHAT)),
        *theo_hang(cac_co(HANG_LON_NHAT)),
    ]
    return curves, asdict(figures)
