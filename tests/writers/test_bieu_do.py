"""The plots on paper: bars and shades at the same place in three renderings, the DOCX valid."""

import subprocess
from functools import cache
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image, ImageFilter
from pypdf import PdfReader

from reportgen.app import YeuCau
from reportgen.checker.chay import kiem
from reportgen.docx_reader import doc_docx
from reportgen.layout.model import LaidOutDocument
from reportgen.layout.to_mau import CAC_BAC, MAU_THANH
from reportgen.writers import write_docx, write_pdf
from reportgen.writers.html.xem_truoc import write_preview
from tests.ho_tro.moi_van_ban import HOAN_KIEM, lap
from tests.ho_tro.soan_thao import docx_sang_pdf

DPI = 150
LECH_MM = 0.3
SAI_MAU = 3
TRANG_PHU_LUC = 3
LOAI = {"bao_cao_quy": "Q2", "tong_ket_nam": "N"}


@cache
def _mot(loai: str, *, bieu_do: bool = True) -> LaidOutDocument:
    ky, pham_vi = (LOAI[loai],), ("phuong",)
    asked = YeuCau((HOAN_KIEM,), loai=(loai,), ky=ky, pham_vi=pham_vi, bieu_do=bieu_do)
    ((_, document),) = lap(HOAN_KIEM, loai, asked)
    return document


@pytest.mark.parametrize("loai", LOAI)
def test_the_docx_is_valid_and_the_checker_finds_no_more_than_without(
    loai: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(write_docx(_mot(loai)))
    assert list(OpenXmlValidator().validate(path).errors) == []
    assert list(ooxml_integrity.check(str(path))) == []
    found = []
    for data in (path.read_bytes(), write_docx(_mot(loai, bieu_do=False))):
        read = doc_docx(data).value
        assert read is not None
        found.append([(v.luat.ma, v.phat_hien.thong_bao) for v in kiem(read).vi_pham])
    assert found[0] == found[1]


def test_the_bars_are_vectors_and_the_figures_text() -> None:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(write_docx(_mot("tong_ket_nam")))) as archive:
        assert [name for name in archive.namelist() if "media" in name] == []
        body = archive.read("word/document.xml").decode().replace("\u00a0", " ")
    assert body.count('name="Thanh ') == 20 + 4
    assert 'descr="Tổ dân phố số 13: 18"' in body
    assert body.count(f'w:fill="{CAC_BAC[1]}"') > 10
    page = write_preview(_mot("tong_ket_nam")).decode()
    assert page.count('<span class="thanh"') == 20 + 4


def _hop(path: Path, folder: Path) -> list[tuple[float, ...]]:
    """Give page, colour and edges in mm of each bar, and of the darkest cell, of a PDF's end."""
    first = len(PdfReader(path).pages) - TRANG_PHU_LUC + 1
    command = ["pdftoppm", "-r", str(DPI), "-gray", "-f", str(first), str(path), str(folder / "t")]
    subprocess.run(command, check=True)
    found: list[tuple[float, ...]] = []
    for page, picture in enumerate(sorted(folder.glob("t-*.pgm"))):
        grey = Image.open(picture)
        for colour in (int(MAU_THANH[:2], 16), int(CAC_BAC[-1][:2], 16)):
            near = grey.point([255 * (abs(v - colour) <= SAI_MAU) for v in range(256)])
            solid = near.filter(ImageFilter.MinFilter(9))
            for top, bottom in _dai(solid):
                box = solid.crop((0, top, grey.width, bottom)).getbbox()
                assert box is not None
                edges = (box[0], top, box[2], bottom)
                found.append((page, colour, *(edge / DPI * 25.4 for edge in edges)))
        picture.unlink()
    return found


def _dai(solid: Image.Image) -> list[tuple[int, int]]:
    """Give the stretches of lines of pixels that hold anything."""
    width = solid.width
    data = solid.tobytes()
    full = [any(data[y * width : (y + 1) * width]) for y in range(solid.height)]
    edges = [y for y in range(1, len(full)) if full[y] != full[y - 1]]
    return list(zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.cham
def test_the_same_place_in_three_renderings(tmp_path: Path) -> None:
    document = _mot("tong_ket_nam")
    path = tmp_path / "a.docx"
    path.write_bytes(write_docx(document))
    (theirs,) = docx_sang_pdf([path], tmp_path)
    first = _hop(theirs, tmp_path)
    assert len(first) == 20 + 4 + 1
    for engine in ("weasyprint", "typst"):
        own = tmp_path / f"{engine}.pdf"
        own.write_bytes(write_pdf(document, engine))
        found = _hop(own, tmp_path)
        assert [one[:2] for one in found] == [one[:2] for one in first]
        far = max(
            abs(a - b)
            for one, other in zip(first, found, strict=True)
            for a, b in zip(one[2:], other[2:], strict=True)
        )
        assert far <= LECH_MM
