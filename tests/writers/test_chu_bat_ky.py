"""Whatever text comes, the files stay whole and carry it."""

import io
import re
import unicodedata
import zipfile
from dataclasses import replace

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reportgen.writers import write_docx, write_html
from tests.ho_tro.chu_trong_tep import chu_cua_cay, chu_cua_docx
from tests.ho_tro.mau_van_ban import THAN, bang_lon, doan, muc, van_ban

CHU = st.text(
    st.one_of(
        st.sampled_from("ếộữđĐƯƠ\u00a0 &<>*#|\"'{}%\\–“”"),
        st.characters(blacklist_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Zs")),
    ),
    max_size=60,
).map(lambda text: unicodedata.normalize("NFC", text))


@settings(deadline=None, max_examples=60)
@given(CHU)
def test_chu_nao_cung_doc_lai_duoc_tu_docx(chu: str) -> None:
    document = van_ban(muc(doan(THAN, chu)))
    assert chu_cua_docx(write_docx(document)) == chu_cua_cay(document)


@settings(deadline=None, max_examples=60)
@given(CHU)
def test_chu_nao_cung_doc_lai_duoc_tu_html(chu: str) -> None:
    html = write_html(van_ban(muc(doan(THAN, chu))))
    root = etree.fromstring(html, etree.HTMLParser())
    (paragraph,) = root.iter("p")
    seen = re.sub("[\u2060\u200b]", "", "".join(paragraph.itertext()))
    chu = re.sub("[\u2060\u200b]", "", chu)
    assert seen.replace("\u00a0", " ") == chu.replace("\u00a0", " ")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30))
def test_tieu_de_nao_cung_khong_lam_hong_tep(chu: str) -> None:
    document = replace(van_ban(muc(doan(THAN, chu))), tieu_de=chu, thuoc_tinh={"tac_gia": chu})
    with zipfile.ZipFile(io.BytesIO(write_docx(document))) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


def test_bang_ba_nghin_dong_mo_duoc() -> None:
    content = write_docx(van_ban(muc(bang_lon(3000))))
    (table,) = docx.Document(io.BytesIO(content)).tables
    assert len(table._tbl.tr_lst) == 3001
