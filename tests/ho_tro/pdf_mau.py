"""Small PDFs whose pages say which they are, and what a print file says in return."""

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdf

A4 = (595, 842)
A4_NGANG = (842, 595)
A5 = (420, 595)


def pdf_mau(ten: str, kho: Sequence[tuple[int, int]] = (A4,), **khac: Any) -> bytes:
    """Make a PDF: page n says "ten.n"; *khac*: keys of every page."""
    pdf = pikepdf.Pdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number, size in enumerate(kho, 1):
        text = f"BT /F1 24 Tf 50 50 Td ({ten}.{number}) Tj ET".encode()
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=[0, 0, *size],
            Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font)),
            Contents=pdf.make_stream(text),
            **khac,
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    pdf.docinfo["/Title"] = f"Văn bản {ten}"
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def ghi_pdf(thu_muc: Path, ten: str, kho: Sequence[tuple[int, int]] = (A4,)) -> Path:
    path = thu_muc / f"{ten}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pdf_mau(ten, kho))
    return path


def dong_danh_muc(ten: str, /, **khac: object) -> dict[str, object]:
    """A line of a list, about the file *ten*.pdf."""
    return {
        "khoa": ten,
        "bam": "0",
        "trang_thai": "xong",
        "ho_so": "hồ-sơ.yaml",
        "loai": "bao_cao_quy",
        "ky": "Q3",
        "pham_vi": "phuong",
        "ten": f"báo cáo {ten}",
        "chuan": "hd05-2026",
        "so_ky_hieu": f"{ten}-BC/ĐU",
        "ngay": "2026-09-30",
        "docx": None,
        "pdf": f"{ten}.pdf",
        "so_trang": None,
        "kho_giay": "A4",
        "ngang": False,
        "noi_nhan": ["Thường trực Đảng ủy phường", "Lưu: VT"],
        "van_de": [],
        **khac,
    }


def ghi_danh_muc(thu_muc: Path, *dong: dict[str, object]) -> Path:
    path = thu_muc / "danh-muc.jsonl"
    path.write_text(
        "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in dong), encoding="utf-8"
    )
    return path


def doc_trang(data: bytes | Path) -> list[str]:
    """What each page of a print file says: "A.1"; "" for a blank one."""
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    return [page.extract_text().strip() for page in pypdf.PdfReader(source).pages]


def kho_trang(data: bytes | Path) -> list[tuple[int, int]]:
    source = io.BytesIO(data) if isinstance(data, bytes) else data
    boxes = [page.mediabox for page in pypdf.PdfReader(source).pages]
    return [(round(box.width), round(box.height)) for box in boxes]
