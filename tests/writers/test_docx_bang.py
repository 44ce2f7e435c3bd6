"""Tables of the DOCX: fixed widths, spans, repeated heads, unbroken rows."""

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from reportgen.layout.model import LaidOutTable
from reportgen.writers import write_docx
from tests.ho_tro.mau_van_ban import bang_gop_o_hep, bang_lon, chu_ky, muc, than, van_ban


def _bang(table: LaidOutTable) -> object:
    content = write_docx(van_ban(muc(than(0), table, than(1))))
    return docx.Document(io.BytesIO(content)).tables[0]._tbl


def test_rong_ghi_o_bon_noi() -> None:
    table = bang_lon(1)
    xml = _bang(table)
    assert (
        int(xml.tblPr.xpath("./w:tblW/@w:w")[0]),
        xml.tblPr.xpath("./w:tblLayout/@w:type"),
        [int(w) for w in xml.xpath("./w:tblGrid/w:gridCol/@w:w")],
        [int(w) for w in xml.xpath("./w:tr[2]/w:tc/w:tcPr/w:tcW/@w:w")],
    ) == (sum(table.rong), ["fixed"], list(table.rong), list(table.rong))


def test_moi_dong_khong_tach() -> None:
    xml = _bang(bang_lon(5))
    assert len(xml.xpath("./w:tr/w:trPr/w:cantSplit")) == 6


def test_chi_dong_dau_lap_lai() -> None:
    xml = _bang(bang_lon(5))
    assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in xml.tr_lst] == [True] + [False] * 5


def test_gop_cot_ghi_grid_span() -> None:
    assert _bang(bang_gop_o_hep()).xpath(".//w:gridSpan/@w:val") == ["2", "3"]


def test_gop_hang_ghi_o_noi_tiep() -> None:
    xml = _bang(bang_gop_o_hep())
    merges = [tc.tcPr.find(qn("w:vMerge")) for tc in xml.xpath(".//w:tc")]
    assert [m.val for m in merges if m is not None] == ["restart", "restart"] + ["continue"] * 2 + [
        "restart",
        "continue",
    ]


def test_o_trong_van_co_mot_doan() -> None:
    xml = _bang(bang_gop_o_hep())
    assert all(tc.xpath("./w:p") for tc in xml.xpath(".//w:tc"))


def test_giu_lien_noi_moi_dong_tru_dong_cuoi() -> None:
    table = replace(bang_lon(3), giu_lien=True)
    keeps = [len(row.xpath(".//w:keepNext")) for row in _bang(table).tr_lst]
    assert keeps == [4, 4, 4, 0]


def test_hang_gop_doc_dinh_nhau() -> None:
    rows = _bang(replace(bang_gop_o_hep(), giu_lien=False)).tr_lst
    assert [bool(row.xpath(".//w:keepNext")) for row in rows] == [True, True, True, False, False]


@pytest.mark.parametrize(("vien", "mong_doi"), [(0, []), (4, ["4"] * 6)])
def test_vien_theo_phan_tam_diem(vien: int, mong_doi: list[str]) -> None:
    xml = _bang(replace(bang_lon(1), vien=vien))
    assert xml.tblPr.xpath("./w:tblBorders/*/@w:sz") == mong_doi


def test_bang_canh_giua() -> None:
    xml = _bang(replace(chu_ky(), canh="giua"))
    assert xml.tblPr.xpath("./w:jc/@w:val") == ["center"]


def test_hai_bang_lien_nhau_khong_dinh_lam_mot() -> None:
    content = write_docx(van_ban(muc(bang_lon(1), bang_lon(2))))
    assert [len(t.rows) for t in docx.Document(io.BytesIO(content)).tables] == [2, 3]
