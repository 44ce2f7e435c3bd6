"""The PDF: packaged fonts only, nothing fetched, bookmarks, language, equal bytes."""

import builtins
import io
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

from reportgen.diagnostics import ExitCode, ReportgenError
from reportgen.writers import write_pdf
from reportgen.writers.pdf import weasyprint as engine
from tests.ho_tro.mau_van_ban import MAU, THAN, doan, muc, than, van_ban


def _doc(ten: str) -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf(MAU[ten]())))


def test_cung_dau_vao_cung_tung_byte() -> None:
    assert write_pdf(MAU["chu_ky"]()) == write_pdf(MAU["chu_ky"]())


def test_tien_trinh_khac_cung_tung_byte(tmp_path: Path) -> None:
    out = tmp_path / "khac.pdf"
    code = (
        "import pathlib; from reportgen.writers import write_pdf;"
        "from tests.ho_tro.mau_van_ban import MAU;"
        f"pathlib.Path({str(out)!r}).write_bytes(write_pdf(MAU['chu_ky']()))"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)
    assert out.read_bytes() == write_pdf(MAU["chu_ky"]())


def test_ngon_ngu_va_tieu_de() -> None:
    reader = _doc("than")
    assert reader.metadata is not None
    assert (reader.trailer["/Root"]["/Lang"], reader.metadata.title) == (
        "vi",
        "Báo cáo công tác dân vận quý\u00a0I",
    )


def test_tac_gia_lay_tu_thuoc_tinh() -> None:
    metadata = _doc("than").metadata
    assert metadata is not None
    assert metadata.author == "Đảng ủy phường Hoàn Kiếm"


def test_de_muc_thanh_dau_trang() -> None:
    titles = [item.title for item in _doc("than").outline]  # type: ignore[union-attr]
    assert titles[0] == "I. Tình hình, kết quả"
    assert len(titles) == 4


def test_chi_nhung_phong_chu_cua_goi(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf(MAU["hon_hop"]()))
    out = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True).stdout.decode()
    rows = [line.split() for line in out.splitlines()[2:]]
    assert {re.sub(r"^[A-Z]{6}\+(Reportgen-Serif).*", r"\1", row[0]) for row in rows} == {
        "Reportgen-Serif"
    }
    assert {row[-5] for row in rows} == {"yes"}


def test_qpdf_khong_thay_loi(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pdf(MAU["phu_luc"]()))
    out = subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True).stdout
    assert b"No syntax or stream encoding errors" in out


def test_chu_lay_ra_la_nfc() -> None:
    text = "".join(page.extract_text() for page in _doc("than").pages)
    assert unicodedata.is_normalized("NFC", text)
    assert "nguyện vọng của Nhân dân" in text


def test_dau_dieu_khien_ngat_dong_khong_vao_chu_cua_pdf() -> None:
    document = van_ban(muc(doan(THAN, "Hướng dẫn 05-HD/VPTW, giai đoạn 2024-2026, tr.12")))
    (page,) = PdfReader(io.BytesIO(write_pdf(document))).pages
    assert page.extract_text() == "Hướng dẫn 05-HD/VPTW, giai đoạn 2024-2026, tr.12"


def test_in_chim_khong_them_chu() -> None:
    plain, marked = van_ban(muc(than(0))), van_ban(muc(than(0)), in_chim="DỮ LIỆU MẪU")
    texts = [
        PdfReader(io.BytesIO(write_pdf(document))).pages[0].extract_text()
        for document in (plain, marked)
    ]
    assert texts[0] == texts[1]


def test_in_chim_co_ve_len_trang() -> None:
    plain, marked = van_ban(muc(than(0))), van_ban(muc(than(0)), in_chim="DỮ LIỆU MẪU")
    assert len(write_pdf(marked)) > len(write_pdf(plain)) + 500


@pytest.mark.parametrize(
    "dia_chi", ["https://example.org/a.css", "file:///etc/hostname", "ftp://example.org/x"]
)
def test_dia_chi_la_bi_tu_choi(dia_chi: str) -> None:
    fetcher, _, _ = engine._prepared()
    with pytest.raises(ValueError, match="refused"):
        fetcher.fetch(dia_chi)


def test_trang_chi_mo_bon_tep_phong_chu() -> None:
    assert len(engine._font_addresses()) == 4


def test_may_la_khong_co_thi_noi_ten_may_co() -> None:
    with pytest.raises(ReportgenError, match="weasyprint"):
        write_pdf(MAU["chu_ky"](), may="máy in")


def test_thieu_pango_thi_bao_mot_cau_va_ma_thoat_ba(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def broken(name: str, *args: object, **more: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libgobject-2.0-0'")
        return original(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", broken)
    with pytest.raises(ReportgenError) as raised:
        engine._engine()
    assert raised.value.exit_code is ExitCode.MOI_TRUONG
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in str(
        raised.value
    )
