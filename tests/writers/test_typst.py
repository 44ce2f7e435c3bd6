"""The PDF by Typst: text is data, packaged fonts only, tags, equal bytes, the right engine."""

import io
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from reportgen.app import YeuCau, build
from reportgen.diagnostics import ExitCode, ReportgenError
from reportgen.layout.model import LaidOutDocument, LaidOutRow, TextRun
from reportgen.units import pt
from reportgen.writers import pdf
from reportgen.writers.pdf import chon_may, dung_pdf, loi_nhan_may, write_pdf
from reportgen.writers.pdf import typst as engine
from reportgen.writers.typ import write_typ
from reportgen.writers.typ.chu import whole_parts
from tests.ho_tro.dong_chu import doc_dong
from tests.ho_tro.mau_van_ban import (
    DAU_BANG,
    DE_MUC,
    MAU,
    O_BANG,
    STYLES,
    THAN,
    bang_lon,
    doan,
    muc,
    o,
    than,
    van_ban,
)
from tests.ho_tro.moi_van_ban import LY_THAI_TO
from tests.writers.test_chu_bat_ky import CHU

AC_Y = (
    '#import "x": * #{1+1} #set page(width: 1pt)',
    "$x^2$ *đậm* _nghiêng_ `mã` = đề mục - gạch + số / mục: ý",
    '\\ \\\\ \\u{41} \\n " \\" \' // chú thích /* hai */',
    "@nguon <nhan> [x] {y} (z) ~ -- --- ... https://vi.du #nhan",
    '");#read("khuon.typ");("',
)


def _doc(document: LaidOutDocument) -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf(document, "typst")))


def _chu(document: LaidOutDocument) -> str:
    return " ".join("".join(page.extract_text() + " " for page in _doc(document).pages).split())


@pytest.mark.parametrize("chu", AC_Y)
def test_chu_cua_nguoi_dung_khong_bao_gio_la_ma(chu: str) -> None:
    row = LaidOutRow((o(doan(O_BANG, chu)), o(doan(DAU_BANG, chu))))
    table = replace(bang_lon(1), hang=(row,), rong=(4000, 5000))
    document = van_ban(muc(doan(DE_MUC, chu), doan(THAN, chu), table))
    document = replace(document, tieu_de=chu, thuoc_tinh={"tac_gia": chu})
    seen = "".join(_chu(document).split())
    assert seen.count("".join(chu.split())) == 2 + 2
    reader = _doc(document)
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (chu, chu)
    assert [item.title for item in reader.outline] == [chu]  # type: ignore[union-attr]


@settings(deadline=None, max_examples=60)
@given(CHU)
def test_chu_nao_cung_thanh_tep(chu: str) -> None:
    document = replace(van_ban(muc(doan(THAN, chu))), tieu_de=chu)
    assert dung_pdf(document, "typst").so_trang == 1


def test_chu_phong_khong_co_thanh_o_trong() -> None:
    assert _chu(van_ban(muc(doan(THAN, "a\U0001f600b 中 \uf001 Đệ")))) == "a□b □ □ Đệ"


def test_dau_dieu_khien_ngat_dong_khong_vao_chu() -> None:
    text = "Hướng dẫn 05-HD/VPTW, giai đoạn 2024-2026, tr.12; 2025\u00a0-\u00a02030"
    assert _chu(van_ban(muc(doan(THAN, text)))) == text.replace("\u00a0", " ")
    assert _chu(van_ban(muc(doan(THAN, "a\u2060-\u2060b c\u200bd")))) == "a-b cd"


def test_ten_de_muc_trong_muc_luc_khong_them_dau_cach() -> None:
    (item,) = _doc(van_ban(muc(doan(DE_MUC, "I- Giai đoạn 2024-2026, 05-HD/VPTW")))).outline
    assert item.title == "I- Giai đoạn 2024-2026, 05-HD/VPTW"  # type: ignore[union-attr]


def test_dong_duoc_het_sau_gach_noi(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf(van_ban(muc(doan(THAN, "giai đoạn 2024-2026 " * 40))), "typst"))
    assert any(line.chu.endswith("2024-") for line in doc_dong(path)[0])


def test_cho_duoc_va_khong_duoc_ngat() -> None:
    assert whole_parts("Số 05-HD/VPTW, tr.12") == ([(3, 14)], [])
    assert whole_parts("I-\u00a0MỤC 2024-2026") == ([(0, 6)], [12])
    assert whole_parts("a\u2011b c\u2060d") == ([(0, 3), (4, 7)], [])


def test_cung_dau_vao_cung_tung_byte_ca_o_tien_trinh_khac(tmp_path: Path) -> None:
    out = tmp_path / "khac.pdf"
    code = (
        "import pathlib; from reportgen.writers import write_pdf;"
        "from tests.ho_tro.mau_van_ban import MAU;"
        f"pathlib.Path({str(out)!r}).write_bytes(write_pdf(MAU['chu_ky'](), 'typst'))"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)
    assert out.read_bytes() == write_pdf(MAU["chu_ky"](), "typst")


def test_ngon_ngu_tieu_de_ngay() -> None:
    document = MAU["than"]()
    reader = _doc(replace(document, thuoc_tinh={**document.thuoc_tinh, "ngay": "2026-07-03"}))
    assert reader.metadata is not None
    assert reader.trailer["/Root"]["/Lang"] == "vi"
    assert reader.metadata.title == "Báo cáo công tác dân vận quý\u00a0I"
    assert str(reader.metadata["/CreationDate"]) == "D:20260703000000Z"


def test_chu_lay_ra_la_nfc() -> None:
    text = _chu(MAU["than"]())
    assert unicodedata.is_normalized("NFC", text)
    assert "nguyện vọng của Nhân dân" in text


def test_chi_nhung_phong_chu_cua_goi(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf(MAU["hon_hop"](), "typst"))
    out = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True).stdout.decode()
    rows = [line.split() for line in out.splitlines()[2:]]
    assert rows
    assert {row[0].split("+")[1].split("-")[0] for row in rows} <= {"LiberationSerif"}
    assert {row[-5] for row in rows} == {"yes"}


def test_qpdf_khong_thay_loi(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf(MAU["phu_luc"](), "typst"))
    out = subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True).stdout
    assert b"No syntax or stream encoding errors" in out


def _the(node: object) -> list[str]:
    """Return the tags under *node*, in their order."""
    if isinstance(node, ArrayObject):
        return [tag for kid in node for tag in _the(kid.get_object())]
    if not isinstance(node, DictionaryObject):
        return []
    own = [str(node["/S"])] if "/S" in node else []
    return own + (_the(node["/K"].get_object()) if "/K" in node else [])


def _cac_the(document: LaidOutDocument) -> list[str]:
    return _the(_doc(document).trailer["/Root"]["/StructTreeRoot"])


def test_bang_bo_cuc_khong_phai_bang_so_lieu() -> None:
    assert "/Table" not in _cac_the(MAU["chu_ky"]())
    tags = _cac_the(van_ban(muc(bang_lon(3))))
    assert (tags.count("/Table"), tags.count("/TR")) == (1, 4)
    assert tags.count("/TH") > 0


def test_de_muc_khong_bo_bac() -> None:
    con = replace(DE_MUC, ma="DeMuc3", ten="Đề mục con", cap_de_muc=2)
    blocks = (doan(con, "a"), doan(DE_MUC, "I. b"), doan(con, "c"), doan(DE_MUC, "II. d"))
    document = replace(van_ban(muc(*blocks)), styles={**STYLES, con.ma: con})
    found = [tag for tag in _cac_the(document) if tag in ("/H1", "/H2", "/H3")]
    assert found == ["/H1", "/H1", "/H2", "/H1"]


def test_lien_ket_toi_dong_co_ten_va_bo_qua_ten_khong_co() -> None:
    table = bang_lon(2)
    named = replace(table, hang=(*table.hang[:-1], replace(table.hang[-1], neo="hd-1")))
    font = THAN.font
    runs = (TextRun("chỗ có", font, lien_ket="hd-1"), TextRun(" chỗ không", font, lien_ket="hd-9"))
    paragraph = replace(doan(THAN, ""), runs=runs)
    code = write_typ(van_ban(muc(paragraph, named)))
    assert code.count('link(label("hd-1")') == 1
    assert "hd-9" not in code
    (page,) = _doc(van_ban(muc(paragraph, named))).pages
    assert [a.get_object()["/Subtype"] for a in page["/Annots"]] == ["/Link"]  # type: ignore[union-attr]


def test_hang_cao_hon_trang_khong_mat_chu() -> None:
    row = LaidOutRow((o(doan(O_BANG, "1")), o(doan(O_BANG, "chữ dài " * 900))))
    table = replace(bang_lon(1), hang=(row,), rong=(2000, 7000))
    document = van_ban(muc(than(0), table))
    assert _chu(document).count("dài") == 900
    assert dung_pdf(document, "typst").so_trang == 3


def test_hang_giu_voi_hang_sau_khong_o_cuoi_trang(tmp_path: Path) -> None:
    """A row that names a group of rows goes with the first of them."""
    nhom = replace(O_BANG, ma="Nhom", ten="Nhóm", giu_voi_sau=True)
    rows = []
    for k in range(60):
        rows.append(LaidOutRow((o(doan(nhom, f"Nhóm {k}"), cot=2),)))
        rows.append(
            LaidOutRow((o(doan(O_BANG, str(k))), o(doan(O_BANG, "a " * (5 + 9 * (k % 7))))))
        )
    table = replace(bang_lon(1), hang=tuple(rows), rong=(1000, 3000))
    document = replace(van_ban(muc(table)), styles={**STYLES, nhom.ma: nhom})
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf(document, "typst"))
    pages = [page for page in doc_dong(path) if page]
    assert len(pages) > 2
    assert [page[-1].chu for page in pages if page[-1].chu.startswith("Nhóm")] == []


def test_bang_sau_tram_dong() -> None:
    assert dung_pdf(van_ban(muc(bang_lon(600))), "typst").so_trang > 20


def test_auto_chon_theo_viec_va_theo_may(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (chon_may("auto"), chon_may("auto", hang_loat=True)) == ("weasyprint", "typst")
    assert loi_nhan_may("auto", "weasyprint") == ()
    monkeypatch.setattr(pdf, "_has_pango", lambda: False)
    assert (chon_may("auto"), chon_may("weasyprint")) == ("typst", "weasyprint")
    (note,) = loi_nhan_may("auto", chon_may("auto"))
    assert (note.code, note.is_error) == ("HT045", False)
    assert loi_nhan_may("typst", "typst") == ()


def test_thieu_goi_typst_thi_bao_mot_cau_va_ma_thoat_ba(monkeypatch: pytest.MonkeyPatch) -> None:
    engine._compiler.cache_clear()
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ReportgenError) as raised:
        engine.render(MAU["chu_ky"]())
    assert raised.value.exit_code is ExitCode.MOI_TRUONG
    assert "pip install typst" in str(raised.value)
    monkeypatch.undo()
    assert dung_pdf(van_ban(muc(doan(THAN, "a", truoc=pt(6)))), "typst").so_trang == 1


def test_may_khong_co_pango_thi_build_dung_typst_va_nhac(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pdf, "_has_pango", lambda: False)
    yeu_cau = YeuCau(
        (LY_THAI_TO,), loai=("giay_moi",), pham_vi=("phuong",), dinh_dang=("pdf",), thu_muc=tmp_path
    )
    result = build(yeu_cau)
    assert [d.code for d in result.diagnostics if d.code.startswith("HT")] == ["HT045"]
    made = [document.pdf for document in result.value or ()]
    assert made
    for path in made:
        assert path is not None
        metadata = PdfReader(path).metadata
        assert metadata is not None
        assert str(metadata["/Creator"]).startswith("Typst")
