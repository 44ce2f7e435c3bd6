"""Measure the rows of the budget table (docs/toc-do.md), the ratios against others, the growth.

python -m bench.chay --help tells the options. The machine’s speed cancels out of the ratios: both
sides run one after another.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from bench import ban_khac, may, trang, viet_tay
from bench.do import NHIEU_NHAT, Dong, cpu, cpu_con
from bench.lo import do_lo
from bench.sinh_ho_so import GOC, MAU, ho_so
from bench.tang import VAN_BAN_LON_NHAT, do_tang
from bench.trang import DOCXTPL_LIBREOFFICE
from reportgen.layout.model import LaidOutDocument

KET_QUA = GOC / "bench" / "ket-qua" / "moi-nhat.txt"
LON_NHAT_IT_NHAT = 100


def do_doc(folder: Path) -> Iterator[Dong]:
    """Measure loading and validating dossiers of 300 and 10,000 activities."""
    from reportgen.domain.load import load_ho_so

    for count, budget in ((300, 0.060), (10_000, 1.5)):
        file = folder / f"{count}.yaml"
        file.write_text(ho_so(count), encoding="utf-8")
        result = load_ho_so(file)
        if result.value is None or len(result.value.hoat_dong) != count:
            raise SystemExit(f"hồ sơ {count} hoạt động không đọc được: {result.diagnostics[:3]}")
        yield Dong(
            f"đọc và kiểm hồ sơ {count} hoạt động", cpu(lambda f=file: load_ho_so(f)), budget
        )


def do_soan() -> tuple[Dong, LaidOutDocument]:
    """Measure a ward’s quarterly report up to the layout; give the four-page plan laid out."""
    from reportgen.app import YeuCau
    from reportgen.ban_hanh.chon_viec import chon_viec
    from reportgen.domain.load import load_ho_so
    from reportgen.dung_van_ban import bo_dung, soan_va_bo_tri

    dossier = load_ho_so(MAU).value
    if dossier is None:
        raise SystemExit("hồ sơ mẫu không đọc được")
    request, kit = YeuCau((MAU,)), bo_dung(dossier)
    (report,) = chon_viec(dossier, ("bao_cao_quy",), ("Q3",), ("phuong",)).value or ()
    (plan,) = chon_viec(dossier, ("ke_hoach_nam",), ("N",), ("phuong",)).value or ()
    spent = cpu(lambda: soan_va_bo_tri(kit, report, request))
    made = soan_va_bo_tri(kit, plan, request)
    return Dong("gộp, soạn, dàn trang báo cáo quý của phường", spent, 0.005), made.bo_cuc


def do_viet(document: LaidOutDocument, folder: Path) -> Iterator[Dong]:
    """Measure the writers, warm, beside the same text made by others."""
    from reportgen.writers.docx import write_docx
    from reportgen.writers.pdf import dung_pdf

    pages = dung_pdf(document, "weasyprint").so_trang
    docx = cpu(lambda: write_docx(document))
    yield Dong(f"DOCX, văn bản {pages} trang", docx, 0.010)
    by_hand = cpu(lambda: ban_khac.bang_python_docx(document))
    yield Dong("  python-docx viết thẳng", by_hand, None, f"gấp {by_hand / docx:.1f} lần của ta")
    template = folder / "mau.docx"
    ban_khac.mau_docxtpl(template)
    other = cpu(lambda: ban_khac.bang_docxtpl(template, document))
    yield Dong("  docxtpl", other, None, f"gấp {other / docx:.1f} lần của ta")
    typst = yield from do_typst(document, pages)
    weasyprint = cpu(lambda: dung_pdf(document, "weasyprint"))
    note = f"gấp {weasyprint / typst:.0f} lần Typst"
    yield Dong(f"PDF bằng WeasyPrint, {pages} trang", weasyprint, 0.250, note)
    page = viet_tay.html_viet_tay(document)
    plain = cpu(lambda: viet_tay.pdf_weasyprint(page))
    note = f"bằng {plain / weasyprint:.1f} lần WeasyPrint của ta, {plain / typst:.0f} lần Typst"
    yield Dong("  WeasyPrint, HTML viết tay", plain, None, note)
    if shutil.which("soffice"):
        yield from do_libreoffice(document, folder, other, docx + typst)


def do_libreoffice(
    document: LaidOutDocument, folder: Path, docxtpl: float, ours: float
) -> Iterator[Dong]:
    """Measure LibreOffice; *docxtpl*, *ours*: seconds of the others’ DOCX and of our two files."""
    from reportgen.writers.docx import write_docx

    source = folder / "bao-cao.docx"
    source.write_bytes(write_docx(document))
    office, wall = cpu_con(ban_khac.lenh_libreoffice(source, folder), runs=3)
    note = f"theo đồng hồ {wall:.2f} s"
    yield Dong("  LibreOffice đổi DOCX ra PDF", office, None, note)
    both = office + docxtpl
    note = f"gấp {both / ours:.0f} lần DOCX + PDF (Typst) của ta"
    yield Dong(DOCXTPL_LIBREOFFICE, both, None, note)


def do_typst(document: LaidOutDocument, pages: int) -> Generator[Dong, None, float]:
    """Measure Typst on the same document again, and on ones it has not seen, as in a batch.

    Returns:
        Seconds of a document it has not seen.
    """
    from reportgen.writers.pdf import dung_pdf
    from reportgen.writers.typ import write_typ

    typst = cpu(lambda: dung_pdf(document, "typst"))
    source, compiler = viet_tay.typst_viet_tay(document), viet_tay.may_typst()
    plain = cpu(lambda: viet_tay.pdf_typst(compiler, source))
    yield Dong(f"PDF bằng Typst, {pages} trang, lặp lại", typst, 0.010)
    yield Dong("  Typst, mã viết tay", plain, None, f"ta gấp {typst / plain:.1f} lần")
    texts = [ban_khac.doi_chu(document, k) for k in range(NHIEU_NHAT + 1)]
    ours = iter(texts)
    fresh = cpu(lambda: dung_pdf(next(ours), "typst"))
    sources = iter([viet_tay.typst_viet_tay(text) for text in texts])
    plain = cpu(lambda: viet_tay.pdf_typst(compiler, next(sources)))
    yield Dong("PDF bằng Typst, mỗi lần một văn bản khác", fresh)
    yield Dong("  Typst, mã viết tay", plain, None, f"ta gấp {fresh / plain:.1f} lần")
    yield Dong("  trong đó ta viết mã Typst", cpu(lambda: write_typ(document)))
    return fresh


def do_kiem(document: LaidOutDocument) -> Iterator[Dong]:
    """Measure judging the four-page plan: reading the DOCX, recognising, all rules."""
    from reportgen.checker.chay import kiem
    from reportgen.checker.danh_ba import LUAT
    from reportgen.docx_reader import doc_docx
    from reportgen.writers.docx import write_docx

    data = write_docx(document)
    read = doc_docx(data).value
    if read is None:
        raise SystemExit("tệp DOCX của ta không đọc lại được")
    reading = cpu(lambda: doc_docx(data))
    judging = cpu(lambda: kiem(read))
    yield Dong("check: đọc DOCX 4 trang", reading)
    yield Dong(f"check: nhận diện và {len(LUAT)} luật", judging)
    yield Dong("check: một tệp", reading + judging, 0.020)


def do_khoi_dong() -> Iterator[Dong]:
    """Measure how soon the program answers, by the clock."""
    for words in (("--help",), ("validate", "inputs/ly-thai-to-2024.yaml")):
        argv = [sys.executable, "-m", "reportgen", *words]
        spent, wall = cpu_con(argv)
        note = f"CPU {spent * 1000:.0f} ms"
        yield Dong(f"khởi động: reportgen {words[0]} (theo đồng hồ)", wall, 0.25, note)


def do_het() -> Iterator[Dong]:
    """Measure every row, in the order of the budget table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from do_doc(folder)
        row, document = do_soan()
        yield row
        yield from do_viet(document, folder)
        yield from do_lo()
        yield from do_kiem(document)
        yield from do_khoi_dong()


def hoi(argv: Sequence[str]) -> argparse.Namespace:
    """Read the options."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.chay",
        usage="python -m bench.chay [TÙY CHỌN]",
        description="Đo thời gian CPU của reportgen và của máy khác.",
        add_help=False,
    )
    options = parser.add_argument_group("tùy chọn")
    options.add_argument("--help", action="help", help="in trang này")
    options.add_argument("--nghiem", action="store_true", help="vượt ngân sách thì mã thoát 1")
    options.add_argument(
        "--lon-nhat",
        type=int,
        default=VAN_BAN_LON_NHAT,
        metavar="SỐ",
        help="số văn bản của lượt batch lớn nhất (mặc định %(default)s; 10000 mất vài phút)",
    )
    options.add_argument("--khong-tang", action="store_true", help="không đo đường tăng")
    options.add_argument(
        "--ghi-docs", action="store_true", help="ghi kết quả vào docs/toc-do.*, docs/ca-nuoc.md"
    )
    asked = parser.parse_args(argv)
    if asked.lon_nhat < LON_NHAT_IT_NHAT:
        parser.error(f"--lon-nhat từ {LON_NHAT_IT_NHAT} trở lên")
    if asked.ghi_docs and asked.khong_tang:
        parser.error("--ghi-docs cần đo cả đường tăng")
    return asked


def main(argv: Sequence[str] | None = None) -> None:
    """Print the rows as they come, then the curves; keep them as text and as JSON."""
    asked = hoi(sys.argv[1:] if argv is None else argv)
    print(trang.DAU_BANG)
    rows = []
    for row in do_het():
        print(row, flush=True)
        rows.append(row)
    found: trang.KetQua = {"may": may.may(), "dong": [asdict(row) for row in rows]}
    if not asked.khong_tang:
        curves, figures = do_tang(asked.lon_nhat)
        found |= {"tang": [asdict(curve) for curve in curves], "lo": figures}
        print(trang.chu_tang(found))
    KET_QUA.parent.mkdir(parents=True, exist_ok=True)
    KET_QUA.write_text(trang.chu(found), encoding="utf-8")
    trang.ghi_json(found, KET_QUA.with_suffix(".json"))
    if asked.ghi_docs:
        trang.ghi_docs(found)
    if asked.nghiem and any(row.vuot for row in rows):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
