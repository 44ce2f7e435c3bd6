"""Every real document against the golden a person has read."""

import io
import re
import subprocess
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.document.dump import dump
from reportgen.document.tree import VanBan
from reportgen.writers import write_docx, write_pdf
from tests.ho_tro.golden import TuVang
from tests.ho_tro.ho_so_mau import ho_so_mau
from tests.ho_tro.mau_the_thuc import ND30, quyet_dinh_ubnd
from tests.ho_tro.van_ban_that import SO_VAN_BAN, VAN_BAN, da_soan, docx_cua, pdf_cua
from tests.layout.dung import bo_cuc

UBND = "hk-ubnd-khen-thuong"


@dataclass(frozen=True)
class Ban:
    """A document as the goldens see it."""

    cay: VanBan
    docx: bytes
    pdf: bytes


@cache
def ban(ten: str) -> Ban:
    if ten != UBND:
        return Ban(da_soan(ten).van_ban, docx_cua(ten), pdf_cua(ten))
    tree = quyet_dinh_ubnd()
    laid = bo_cuc(tree, ND30)
    return Ban(tree, write_docx(laid), write_pdf(laid))


def _xml(ten: str, part: str) -> str:
    with zipfile.ZipFile(io.BytesIO(ban(ten).docx)) as archive:
        root = etree.fromstring(archive.read(part))
    etree.indent(root)
    return etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize("ten", [*VAN_BAN, UBND])
def test_the_tree_says_what_was_read_and_approved(ten: str, vang: TuVang) -> None:
    vang.so_sanh_vang(f"cay/{ten}.txt", dump(ban(ten).cay))


@pytest.mark.parametrize("ten", [*VAN_BAN, UBND])
def test_the_docx_body_is_the_one_approved(ten: str, vang: TuVang) -> None:
    vang.so_sanh_vang(f"docx/{ten}.xml", _xml(ten, "word/document.xml"))


@pytest.mark.parametrize("ten", ["ltt-tong-ket", "hk-so-ket", UBND])
def test_the_styles_of_each_edition_are_those_approved(ten: str, vang: TuVang) -> None:
    vang.so_sanh_vang(f"kieu/{ten}.xml", _xml(ten, "word/styles.xml"))


@pytest.mark.parametrize("ten", [*VAN_BAN, UBND])
def test_the_pdf_reads_as_approved_page_by_page(ten: str, vang: TuVang, tmp_path: Path) -> None:
    path = tmp_path / "van-ban.pdf"
    path.write_bytes(ban(ten).pdf)
    command = ["pdftotext", "-layout", str(path), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    pages = text.removesuffix("\f").split("\f")
    parts = [f"số trang: {len(pages)}"]
    for number, page in enumerate(pages, start=1):
        lines = [line.rstrip() for line in page.rstrip().split("\n")]
        parts += [f"==== trang {number} ====", *lines]
    vang.so_sanh_vang(f"pdf/{ten}.txt", "\n".join(parts))


def test_the_list_of_real_documents_is_what_build_makes() -> None:
    names = dict.fromkeys(chon.ho_so for chon in SO_VAN_BAN.values())
    made = [
        (name, viec.loai.ma, viec.ky, viec.pham_vi, viec.muc)
        for name in names
        for viec in chon_viec(ho_so_mau(name)).value or ()
    ]
    listed = [(c.ho_so, c.loai, c.ky, c.pham_vi, c.muc) for c in SO_VAN_BAN.values()]
    assert sorted(made) == sorted(listed)


@pytest.mark.parametrize("ten", VAN_BAN)
def test_no_word_stands_twice_in_a_row(ten: str) -> None:
    twice = re.findall(r"\b([^\W\d_]+) \1\b", dump(da_soan(ten).van_ban))
    assert twice == []
