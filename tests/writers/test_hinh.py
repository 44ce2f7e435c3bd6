"""Pictures of signature and seal: the same place in three renderings, nothing moved for them."""

import io
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image, ImageChops

from reportgen.app import YeuCau
from reportgen.checker.chay import kiem
from reportgen.docx_reader import doc_docx
from reportgen.layout.model import LaidOutCell, LaidOutDocument, LaidOutTable, Picture
from reportgen.units import twips_to_mm
from reportgen.writers import write_docx, write_pdf
from reportgen.writers.html.xem_truoc import write_preview
from tests.ho_tro.moi_van_ban import HOAN_KIEM, lap
from tests.ho_tro.soan_thao import docx_sang_pdf

LOAI = {
    "giay_moi": {"kho_giay": "A5", "muc": ("HN-02",)},
    "quyet_dinh_khen_thuong": {},
    "giay_khen": {},
    "bien_ban_giao_ban": {"muc": ("GB-100",), "pham_vi": ("TDP03",)},
}
DPI = 200
LECH_MM = 0.3


def _mot(loai: str, *, dat_dau: bool = True) -> LaidOutDocument:
    asked = YeuCau((HOAN_KIEM,), loai=(loai,), dat_dau=dat_dau, **LOAI[loai])
    return next(document for _, document in lap(HOAN_KIEM, loai, asked))


def _hinh(document: LaidOutDocument) -> list[Picture]:
    tables = (b for s in document.muc for b in s.khoi if isinstance(b, LaidOutTable))
    return [
        one for t in tables for row in t.hang for cell in row.o for p in cell.doan for one in p.hinh
    ]


def _khong_hinh(document: LaidOutDocument) -> LaidOutDocument:
    def cell(one: LaidOutCell) -> LaidOutCell:
        return replace(one, doan=tuple(replace(p, hinh=()) for p in one.doan))

    def block(one: object) -> object:
        if not isinstance(one, LaidOutTable):
            return one
        rows = tuple(replace(row, o=tuple(map(cell, row.o))) for row in one.hang)
        return replace(one, hang=rows)

    sections = tuple(replace(s, khoi=tuple(map(block, s.khoi))) for s in document.muc)
    return replace(document, muc=sections)


@pytest.mark.parametrize("loai", LOAI)
def test_nothing_moves_for_a_picture(loai: str) -> None:
    assert _hinh(_mot(loai))
    assert _khong_hinh(_mot(loai)) == _mot(loai, dat_dau=False)


def test_the_seal_has_its_size_and_covers_a_third_of_the_signature() -> None:
    signature, seal = _hinh(_mot("quyet_dinh_khen_thuong"))
    assert abs(twips_to_mm(seal.rong) - 36) < 0.05
    assert abs(twips_to_mm(seal.cao) - 36) < 0.05
    covered = seal.trai + seal.rong - signature.trai
    assert abs(covered / signature.rong - 1 / 3) < 0.01
    middles = {round((one.tu_dinh + one.cao / 2) / 2) for one in (signature, seal)}
    assert len(middles) == 1


@pytest.mark.parametrize("loai", LOAI)
def test_the_docx_is_valid_and_clean(loai: str, tmp_path: Path) -> None:
    path, document = tmp_path / "a.docx", _mot(loai)
    path.write_bytes(write_docx(document))
    assert list(OpenXmlValidator().validate(path).errors) == []
    assert list(ooxml_integrity.check(str(path))) == []
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if "media" in name]
        body = archive.read("word/document.xml").decode()
    assert len(parts) == len({one.du_lieu for one in _hinh(document)})
    assert all(f'descr="{one.thay}"' in body for one in _hinh(document))
    read = doc_docx(path.read_bytes()).value
    plain = doc_docx(write_docx(_khong_hinh(document))).value
    assert read is not None
    assert plain is not None
    assert [v.luat.ma for v in kiem(read).vi_pham] == [v.luat.ma for v in kiem(plain).vi_pham]


def test_the_preview_carries_the_pictures() -> None:
    page = write_preview(_mot("quyet_dinh_khen_thuong")).decode()
    assert page.count('<img class="hinh" alt="Hình ') == 2
    assert "http:" not in page.replace("http://www.w3.org", "")


def _vet(path: Path, folder: Path) -> dict[str, tuple[float, ...]]:
    """Give the boxes in mm of what is blue and of what is red on the last page with any."""
    subprocess.run(["pdftoppm", "-r", str(DPI), str(path), str(folder / path.stem)], check=True)
    found: dict[str, tuple[float, ...]] = {}
    for number, picture in enumerate(sorted(folder.glob(f"{path.stem}-*.ppm"))):
        red, green, blue = Image.open(io.BytesIO(picture.read_bytes())).convert("RGB").split()
        for name, more, less in (("xanh", blue, red), ("do", red, ImageChops.lighter(green, blue))):
            box = ImageChops.subtract(more, less).point([0] * 90 + [255] * 166).getbbox()
            if box:
                found[name] = (number, *(edge / DPI * 25.4 for edge in box))
        picture.unlink()
    return found


@pytest.mark.cham
def test_the_same_place_in_three_renderings(tmp_path: Path) -> None:
    documents = {loai: _mot(loai) for loai in LOAI if loai != "bien_ban_giao_ban"}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(write_docx(document))
    theirs = docx_sang_pdf([tmp_path / f"{name}.docx" for name in documents], tmp_path)
    off = []
    for path in theirs:
        first = _vet(path, tmp_path)
        assert set(first) >= {"xanh"}
        for engine in ("weasyprint", "typst"):
            own = tmp_path / f"{path.stem}.{engine}.pdf"
            own.write_bytes(write_pdf(documents[path.stem], engine))
            found = _vet(own, tmp_path)
            far = [
                max(abs(a - b) for a, b in zip(first[ink], found[ink], strict=True))
                for ink in ("xanh", "do")
                if ink in first or ink in found
            ]
            off += [(path.stem, engine, far)] if max(far) > LECH_MM else []
    assert off == []
