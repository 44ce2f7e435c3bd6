"""Measure the first rows of the budget table (docs: design §6) and the ratios against others.

python -m bench.chay [--nghiem]: with --nghiem a row over its budget ends with exit code 1.
The machine’s speed cancels out of the ratios: both sides run one after another.
"""

import importlib.util
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import ban_khac
from bench.do import NHIEU_NHAT, Dong, cpu, cpu_con
from bench.lo import do_lo
from bench.sinh_ho_so import GOC, MAU, ho_so
from reportgen.layout.model import LaidOutDocument

KET_QUA = GOC / "bench" / "ket-qua" / "moi-nhat.txt"


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
    """Measure the writers, warm, beside python-docx, docxtpl and LibreOffice."""
    from reportgen.writers.docx import write_docx
    from reportgen.writers.pdf import dung_pdf

    pages = dung_pdf(document, "weasyprint").so_trang
    docx = cpu(lambda: write_docx(document))
    pdf = cpu(lambda: dung_pdf(document, "weasyprint"))
    yield Dong(f"DOCX, văn bản {pages} trang", docx, 0.010)
    yield Dong(f"PDF bằng WeasyPrint, {pages} trang", pdf, 0.250)
    yield from do_typst(document, pdf, pages)
    by_hand = cpu(lambda: ban_khac.bang_python_docx(document))
    yield Dong(
        "  python-docx viết thẳng", by_hand, None, f"gấp {by_hand / docx:.1f} lần DOCX của ta"
    )
    other = None
    if importlib.util.find_spec("docxtpl"):
        template = folder / "mau.docx"
        ban_khac.mau_docxtpl(template)
        other = cpu(lambda: ban_khac.bang_docxtpl(template, document))
        yield Dong("  docxtpl", other, None, f"gấp {other / docx:.1f} lần DOCX của ta")
    if shutil.which("soffice"):
        source = folder / "bao-cao.docx"
        source.write_bytes(write_docx(document))
        office, wall = cpu_con(ban_khac.lenh_libreoffice(source, folder), runs=3)
        note = f"gấp {office / pdf:.1f} lần PDF của ta; theo đồng hồ {wall:.2f} s"
        yield Dong("  LibreOffice đổi DOCX ra PDF", office, None, note)
        if other is not None:
            both = (office + other) / (docx + pdf)
            note = f"gấp {both:.1f} lần DOCX + PDF của ta"
            yield Dong("  docxtpl + LibreOffice, cả hai tệp", office + other, None, note)


def do_typst(document: LaidOutDocument, weasyprint: float, pages: int) -> Iterator[Dong]:
    """Measure Typst on the same document again, and on ones it has not seen: a batch has these."""
    from reportgen.writers.pdf import dung_pdf
    from reportgen.writers.typ import write_typ

    typst = cpu(lambda: dung_pdf(document, "typst"))
    note = f"WeasyPrint gấp {weasyprint / typst:.0f} lần"
    yield Dong(f"PDF bằng Typst, {pages} trang, lặp lại", typst, 0.010, note)
    others = iter([ban_khac.doi_chu(document, k) for k in range(NHIEU_NHAT + 1)])
    fresh = cpu(lambda: dung_pdf(next(others), "typst"))
    note = f"WeasyPrint gấp {weasyprint / fresh:.0f} lần"
    yield Dong("  mỗi lần một văn bản chữ khác", fresh, None, note)
    yield Dong("  trong đó viết mã Typst", cpu(lambda: write_typ(document)))


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
        _, wall = cpu_con(argv)
        yield Dong(f"khởi động: reportgen {words[0]} (theo đồng hồ)", wall, 0.25)


def do_het() -> Iterator[Dong]:
    """Measure everything, in the order of the budget table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield from do_doc(folder)
        row, document = do_soan()
        yield row
        yield from do_viet(document, folder)
        yield from do_lo()
        yield from do_kiem(document)
        yield from do_khoi_dong()


def main() -> None:
    """Print the rows as they come and keep them as text."""
    lines = [f"{'việc (trung vị thời gian CPU)':<46}{'ms':>10}{'ngân sách':>10}"]
    print(lines[0])
    over = False
    for row in do_het():
        print(row, flush=True)
        lines.append(str(row))
        over = over or row.vuot
    KET_QUA.parent.mkdir(parents=True, exist_ok=True)
    KET_QUA.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if over and "--nghiem" in sys.argv[1:]:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
