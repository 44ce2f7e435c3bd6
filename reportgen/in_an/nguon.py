"""What is to be printed: a list of documents, PDFs as named, or every PDF of a folder."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    Result,
    error,
    information,
    warning,
)
from reportgen.in_an.danh_muc import LOI, TEN_TEP, MucDanhMuc, doc_danh_muc, la_danh_muc
from reportgen.in_an.kho_trang import KhoTrang
from reportgen.in_an.tep_pdf import doc_pdf
from reportgen.text_vn import nfc, viet_hoa_dau


@dataclass(frozen=True, slots=True)
class BanGoc:
    """A document to print: its PDF's bytes and pages, and what the list says of it.

    ``noi_nhan`` None: nobody can tell (no list).
    """

    tep: Path
    du_lieu: bytes
    trang: tuple[KhoTrang, ...]
    ten: str
    so_ky_hieu: str = ""
    ngay: date | None = None
    pham_vi: str = ""
    noi_nhan: tuple[str, ...] | None = None
    kinh_gui: tuple[str, ...] = ()
    noi: Location = field(default_factory=Location)

    @property
    def goi(self) -> str:
        """How a sentence calls it."""
        return self.so_ky_hieu or self.ten


@dataclass(frozen=True, slots=True)
class _Can:
    """A PDF wanted, with its line of the list."""

    tep: Path
    muc: MucDanhMuc | None = None
    quen: bool = False


def doc_nguon(paths: Sequence[Path]) -> Result[tuple[BanGoc, ...]]:
    """Read all that *paths* name, in order; every problem is told at once.

    A folder stands for its list, or else for the PDFs in it and below, by name.

    Raises:
        ReportgenError: a list or a PDF cannot be read, nothing to print.
    """
    notes: list[Diagnostic] = []
    wanted = [one for path in paths for one in _can(path, notes)]
    made = [one for each in wanted if (one := _ban_goc(each, notes)) is not None]
    problems = [note for note in notes if note.is_error]
    if problems:
        raise ReportgenError(notes)
    if not made:
        nothing = error("IN005", "không có tệp PDF nào để in", hint="tạo văn bản PDF trước đã")
        raise ReportgenError([*notes, nothing])
    return Result(tuple(made), tuple(notes))


def _can(path: Path, notes: list[Diagnostic]) -> Iterator[_Can]:
    if path.is_dir():
        own = path / TEN_TEP
        if own.is_file():
            yield from _theo_danh_muc(own, notes)
        else:
            yield from _trong_thu_muc(path, notes)
    elif la_danh_muc(path):
        yield from _theo_danh_muc(path, notes)
    else:
        yield _Can(path)


def _trong_thu_muc(folder: Path, notes: list[Diagnostic]) -> Iterator[_Can]:
    """Every PDF below, as people order names; hidden ones are nobody's."""
    found = [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() == ".pdf"
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    if not found:
        told = "thư mục này không có tệp PDF nào"
        hint = "tạo văn bản PDF vào đó trước, hoặc ghi thư mục khác"
        notes.append(error("IN005", told, Location(str(folder)), hint=hint))
    for path in sorted(found, key=_theo_ten):
        yield _Can(path, quen=True)


def _theo_ten(path: Path) -> list[tuple[int, int, str]]:
    """Order "so2" before "so10"."""
    parts = re.split(r"(\d+)", nfc(str(path)).casefold())
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]


def _theo_danh_muc(path: Path, notes: list[Diagnostic]) -> Iterator[_Can]:
    read = doc_danh_muc(path)
    notes += read.diagnostics
    for entry in read.value or ():
        called = entry.so_ky_hieu or entry.ten or entry.khoa
        if entry.trang_thai == LOI:
            notes.append(
                warning(
                    "IN003",
                    f"bỏ qua {called}: văn bản này chưa làm được",
                    entry.noi,
                    hint="sửa lỗi rồi chạy lại “reportgen batch”, sau đó in lại",
                )
            )
        elif entry.pdf is None:
            hint = "chạy lại với --dinh-dang docx,pdf"
            notes.append(
                warning("IN004", f"bỏ qua {called}: không có bản PDF", entry.noi, hint=hint)
            )
        else:
            yield _Can(entry.pdf, entry)


def _ban_goc(wanted: _Can, notes: list[Diagnostic]) -> BanGoc | None:
    read = doc_pdf(wanted.tep)
    if isinstance(read, Diagnostic):
        notes.append(read)
        return None
    if read.la_ban_in and wanted.quen:
        why = "bỏ qua: tệp này là bản in do reportgen ghép"
        notes.append(information("IN003", why, Location(str(wanted.tep))))
        return None
    notes += _khac_kho(wanted.tep, read.trang)
    title = read.tieu_de or wanted.tep.stem
    entry = wanted.muc
    if entry is None:
        noi = Location(str(wanted.tep))
        return BanGoc(wanted.tep, read.du_lieu, read.trang, title, noi=noi)
    if entry.so_trang is not None and entry.so_trang != len(read.trang):
        cau = f"tệp có {len(read.trang)} trang, danh mục ghi {entry.so_trang}; in theo tệp"
        hint = f"xem lại {wanted.tep}: tệp đã thay sau khi lập danh mục"
        notes.append(warning("IN011", cau, entry.noi, hint=hint))
    return BanGoc(
        tep=wanted.tep,
        du_lieu=read.du_lieu,
        trang=read.trang,
        ten=viet_hoa_dau(entry.ten) or title,
        so_ky_hieu=entry.so_ky_hieu,
        ngay=entry.ngay,
        pham_vi=entry.pham_vi,
        noi_nhan=entry.noi_nhan,
        kinh_gui=entry.kinh_gui,
        noi=entry.noi,
    )


def _khac_kho(path: Path, pages: Iterable[KhoTrang]) -> Iterator[Diagnostic]:
    """Tell of a document on several papers: it stays together, on the first page's."""
    names = list(dict.fromkeys(page.ten for page in pages))
    if len(names) > 1:
        yield warning(
            "IN012",
            f"tệp có trang khổ {', '.join(names)}; cả tệp xếp vào tập in khổ {names[0]}",
            Location(str(path)),
            hint="in riêng trang khổ khác, hoặc chọn “Fit to page” (vừa khổ giấy) khi in",
        )
