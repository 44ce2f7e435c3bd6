"""The frame and the colour of a certificate in DOCX and PDF, and in LibreOffice's rendering."""

import io
import re
import subprocess
import zipfile
from pathlib import Path

import pytest

from reportgen.writers import write_docx, write_html, write_pdf
from tests.ho_tro.dong_chu import Dong, doc_dong, doc_ke
from tests.ho_tro.soan_thao import docx_sang_pdf
from tests.layout.test_giay_khen import CA, dung, giay

LECH_MM = 0.35


def _phan(docx: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(name).decode()


def test_each_line_of_the_frame_is_a_figure_behind_the_text() -> None:
    laid = dung(giay())
    header = _phan(write_docx(laid), "word/header1.xml")
    assert header.count('behindDoc="1"') == len(laid.muc[0].khung)


def test_a_figure_has_the_corners_of_its_line() -> None:
    laid = dung(giay())
    header = _phan(write_docx(laid), "word/header1.xml")
    corners = [len(re.findall("<a:pt ", path)) for path in header.split("<a:pathLst>")[1:]]
    assert corners == [len(net.diem) for net in laid.muc[0].khung]


def test_the_title_is_coloured_in_its_style() -> None:
    laid = dung(giay())
    styles = _phan(write_docx(laid), "word/styles.xml")
    assert f'<w:color w:val="{laid.muc[0].khung[0].mau}"/>' in styles


def test_the_html_draws_every_line_of_the_frame() -> None:
    laid = dung(giay())
    assert write_html(laid).count("%3Cpolygon") >= len(laid.muc[0].khung)


@pytest.mark.parametrize("ca", CA)
def test_the_pdf_has_one_page(ca: str, tmp_path: Path) -> None:
    path = tmp_path / "giay.pdf"
    path.write_bytes(write_pdf(dung(giay(**CA[ca]))))
    assert len(doc_dong(path)) == 1


@pytest.fixture(scope="module")
def cap(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Return for each case the PDF of LibreOffice and ours."""
    folder = tmp_path_factory.mktemp("giay")
    paths = []
    for name, changed in CA.items():
        laid = dung(giay(**changed))
        paths.append(folder / f"{name}.docx")
        paths[-1].write_bytes(write_docx(laid))
        (folder / f"{name}.ta.pdf").write_bytes(write_pdf(laid))
    return {p.stem: (p, folder / f"{p.stem}.ta.pdf") for p in docx_sang_pdf(paths, folder)}


def _tren_cho_ky(path: Path) -> list[Dong]:
    """Give the lines above the signature, whose two columns have baselines of their own."""
    (page,) = doc_dong(path)
    end = next(i for i, line in enumerate(page) if line.chu.startswith("Quyết định số"))
    return page[:end]


@pytest.mark.cham
@pytest.mark.parametrize("ca", CA)
def test_libreoffice_sets_the_same_lines_at_the_same_places(
    ca: str, cap: dict[str, tuple[Path, Path]]
) -> None:
    theirs, ours = (_tren_cho_ky(path) for path in cap[ca])
    assert [line.chu for line in theirs] == [line.chu for line in ours]
    off = [(a, b) for a, b in zip(theirs, ours, strict=True) if abs(a.y - b.y) > LECH_MM]
    assert off == []


@pytest.mark.cham
@pytest.mark.parametrize("ca", CA)
def test_libreoffice_sets_the_signature_on_the_same_page(
    ca: str, cap: dict[str, tuple[Path, Path]]
) -> None:
    theirs, ours = (
        sorted(word for line in page for word in line.chu.split())
        for path in cap[ca]
        for page in doc_dong(path)
    )
    assert theirs == ours


@pytest.mark.cham
@pytest.mark.parametrize("ca", CA)
def test_libreoffice_draws_the_same_frame_and_rule(
    ca: str, cap: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    (theirs,), (ours,) = (doc_ke(path, tmp_path) for path in cap[ca])
    assert len(theirs) == len(ours) > 4
    off = [
        (a, b)
        for a, b in zip(theirs, ours, strict=True)
        if max(abs(a.x - b.x), abs(a.xp - b.xp), abs(a.y - b.y)) > LECH_MM
    ]
    assert off == []


def test_the_frame_prints_in_its_colour(tmp_path: Path) -> None:
    path = tmp_path / "giay.pdf"
    laid = dung(giay())
    path.write_bytes(write_pdf(laid))
    subprocess.run(["pdftoppm", "-r", "60", str(path), str(tmp_path / "anh")], check=True)
    (picture,) = tmp_path.glob("anh*.ppm")
    data = picture.read_bytes()
    pixels = data[data.index(b"255\n") + 4 :]
    red = bytes.fromhex(laid.muc[0].khung[0].mau)
    assert red in {pixels[i : i + 3] for i in range(0, len(pixels), 3)}
