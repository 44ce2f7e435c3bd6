"""Every real document: LibreOffice's rendering of the DOCX and our PDFs, line by line.

WeasyPrint's PDF is held against LibreOffice's, Typst's against WeasyPrint's.
"""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reportgen.layout.model import LaidOutDocument, StyledParagraph, TextRun
from reportgen.writers import write_docx, write_pdf
from tests.ho_tro.dong_chu import Dong, Ke, doc_dong, doc_ke
from tests.ho_tro.moi_van_ban import moi_van_ban
from tests.ho_tro.soan_thao import docx_sang_pdf

pytestmark = pytest.mark.cham

LECH_MM = 0.3
LECH_PHAI_MM = 0.5  # LibreOffice rounds word spaces down: justified lines end up to 0.45 short
LECH_NGHIENG_MM = 0.48  # and it keeps a twelfth of the line's height free at the end of italics
TIEU_DE_MO_COI = (
    "LibreOffice: past 100 paragraphs its first pass starts a page every 20 of them, and a heading"
    " it left at a page's foot there stays, kept with next or not; Word and the PDF move it"
)
NGAT_O_GACH = (
    "LibreOffice breaks a document number after its hyphen if the part up to the slash overflows,"
    " before the number if only the part after it does; the PDF never breaks a number"
)
KHAC_TRANG = {"ke_hoach_nam": TIEU_DE_MO_COI}
KHAC_DONG = {r"số \d+-$": NGAT_O_GACH}
Trang = list[list[Dong]]
Cap = tuple[Path, Path]


@pytest.fixture(scope="module")
def bo_cuc(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LaidOutDocument]:
    return moi_van_ban(tmp_path_factory.mktemp("ho-so"))


@pytest.fixture(scope="module")
def cap(
    bo_cuc: dict[str, LaidOutDocument], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Cap]:
    """Return for each document the PDF of LibreOffice and ours; LibreOffice works meanwhile."""
    folder, documents = tmp_path_factory.mktemp("moi"), bo_cuc
    paths = [folder / f"{name}.docx" for name in documents]
    for path, document in zip(paths, documents.values(), strict=True):
        path.write_bytes(write_docx(document))
    with ThreadPoolExecutor() as threads:
        rendered = threads.submit(docx_sang_pdf, paths, folder)
        for name, made in documents.items():
            (folder / f"{name}.ta.pdf").write_bytes(write_pdf(made))
        return {p.stem: (p, folder / f"{p.stem}.ta.pdf") for p in rendered.result()}


@pytest.fixture(scope="module")
def trang(cap: dict[str, Cap]) -> dict[str, tuple[Trang, Trang]]:
    """Return for each document the lines of both PDFs, pages without text left out."""
    return {name: (_trang(theirs), _trang(ours)) for name, (theirs, ours) in cap.items()}


def _trang(path: Path) -> Trang:
    return [page for page in doc_dong(path) if page]


@pytest.fixture(scope="module")
def typst(
    bo_cuc: dict[str, LaidOutDocument], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Return for each document the PDF made by Typst."""
    folder = tmp_path_factory.mktemp("typst")
    for name, document in bo_cuc.items():
        (folder / f"{name}.typst.pdf").write_bytes(write_pdf(document, "typst"))
    return {name: folder / f"{name}.typst.pdf" for name in bo_cuc}


def _biet(name: str, theirs: Trang) -> bool:
    """Tell whether a document differs for a reason known above."""
    pages = any(kind in name for kind in KHAC_TRANG)
    lines = (line.chu for page in theirs for line in page)
    return pages or any(re.search(mark, line) for line in lines for mark in KHAC_DONG)


def _chu(pages: Trang) -> str:
    """All text without spaces and page numbers: what must agree wherever lines break."""
    lines = (line.chu for page in pages for line in page if not line.chu.isdigit())
    return re.sub(r"\s", "", "".join(lines))


def test_cac_van_ban_du_nhieu(trang: dict[str, tuple[Trang, Trang]]) -> None:
    """At least fifty documents and seven thousand lines, all kinds and standards, are compared."""
    assert len(trang) >= 50
    assert sum(len(page) for _, ours in trang.values() for page in ours) >= 7000


def test_cung_dong_tren_cung_trang(trang: dict[str, tuple[Trang, Trang]]) -> None:
    different = {
        name: next(_khac(theirs, ours))
        for name, (theirs, ours) in trang.items()
        if not _biet(name, theirs) and next(_khac(theirs, ours), None)
    }
    assert different == {}


def _khac(theirs: Trang, ours: Trang) -> Iterator[tuple[str, str]]:
    """Yield the first line of each page that differs."""
    if len(theirs) != len(ours):
        yield f"{len(theirs)} trang", f"{len(ours)} trang"
    for page, own in zip(theirs, ours, strict=False):
        for a, b in zip([*page, None], [*own, None], strict=False):
            mine, other = (line.chu if line else "" for line in (b, a))
            if mine != other:
                yield other, mine
                break


def test_van_ban_lech_vi_ly_do_da_biet_van_cung_chu(trang: dict[str, tuple[Trang, Trang]]) -> None:
    known = {n: pair for n, pair in trang.items() if _biet(n, pair[0])}
    assert len(known) <= len(trang) // 10
    assert [name for name, (theirs, ours) in known.items() if _chu(theirs) != _chu(ours)] == []


def _chu_nghieng(document: LaidOutDocument) -> str:
    """Text of the paragraphs in italics, as lines break it: with single spaces."""
    blocks = (block for section in document.muc for block in section.khoi)
    italics = (
        "".join(run.text for run in block.runs if isinstance(run, TextRun))
        for block in blocks
        if isinstance(block, StyledParagraph) and block.style.font.nghieng
    )
    return " ".join(" ".join(italics).split())


def _cung_cho(a: Dong, b: Dong, nghieng: str) -> bool:
    left, down, right = abs(a.x - b.x), abs(a.y - b.y), abs(a.xp - b.xp)
    allowed = LECH_PHAI_MM + (LECH_NGHIENG_MM if b.chu in nghieng else 0)
    return max(left, down) <= LECH_MM and right <= allowed


def test_moi_dong_o_cung_mot_cho(
    trang: dict[str, tuple[Trang, Trang]], bo_cuc: dict[str, LaidOutDocument]
) -> None:
    italics = {name: _chu_nghieng(document) for name, document in bo_cuc.items()}
    off = [
        (name, a, b)
        for name, (theirs, ours) in trang.items()
        if not _biet(name, theirs) and not next(_khac(theirs, ours), None)
        for page, own in zip(theirs, ours, strict=True)
        for a, b in zip(page, own, strict=True)
        if not _cung_cho(a, b, italics[name])
    ]
    assert off == []


def test_typst_cung_dong_cung_trang_cung_cho(
    trang: dict[str, tuple[Trang, Trang]], typst: dict[str, Path]
) -> None:
    """No document differs: not a line, not a page, not a place by more than LECH_MM."""
    other: dict[str, object] = {}
    for name, (_, weasy) in trang.items():
        ours = _trang(typst[name])
        other[name] = next(_khac(weasy, ours), None) or next(_lech(weasy, ours), None)
    assert {name: found for name, found in other.items() if found} == {}


def _lech(theirs: Trang, ours: Trang) -> Iterator[tuple[Dong, Dong]]:
    """Yield the lines that stand elsewhere."""
    for page, own in zip(theirs, ours, strict=True):
        for a, b in zip(page, own, strict=True):
            if max(abs(a.x - b.x), abs(a.xp - b.xp), abs(a.y - b.y)) > LECH_MM:
                yield a, b


def _xa(a: Ke, b: Ke) -> bool:
    return max(abs(a.x - b.x), abs(a.xp - b.xp), abs(a.y - b.y)) > LECH_MM


def test_duong_ke_cua_trang_dau_trung_nhau(
    cap: dict[str, Cap], typst: dict[str, Path], tmp_path: Path
) -> None:
    """One document of each dossier and issuer: the header rules, measured on the picture."""
    first = {name.split("-")[0] + str("ubnd" in name): name for name in cap}
    off = []
    for name in first.values():
        files = (*cap[name], typst[name])
        theirs, *both = (doc_ke(path, tmp_path, 1)[0] for path in files)
        for ours in both:
            assert len(theirs) == len(ours) > 0, name
            off += [(name, a, b) for a, b in zip(theirs, ours, strict=True) if _xa(a, b)]
    assert off == []
