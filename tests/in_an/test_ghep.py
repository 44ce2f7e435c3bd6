"""Putting PDFs together: what is printed, on which paper, in how few bytes; what is refused."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from reportgen import app
from reportgen.diagnostics import ReportgenError
from reportgen.in_an.ghep import ghep
from reportgen.in_an.ke_hoach import BanIn, Mat, day_trang
from reportgen.in_an.nguon import BanGoc, doc_nguon
from reportgen.in_an.tep_pdf import doc_du_lieu
from reportgen.writers import write_pdf
from tests.ho_tro.moi_van_ban import HOAN_KIEM, lap
from tests.ho_tro.pdf_mau import (
    A4,
    A4_NGANG,
    A5,
    doc_trang,
    dong_danh_muc,
    ghi_danh_muc,
    ghi_pdf,
    kho_trang,
    pdf_mau,
)
from tests.ho_tro.van_ban_that import pdf_cua

BYTE_MOT_TRANG = 30_000_000 / 500 / 4
"""The budget: 500 documents of four pages under 30 MB."""


def goc(data: bytes) -> BanGoc:
    return BanGoc(Path("a.pdf"), data, doc_du_lieu(data).trang, "a")


def in_ra(*data: bytes, so_ban: int = 1, mat: Mat = Mat.HAI, xoay: bool = False) -> bytes:
    docs = [goc(one) for one in data]
    copies = [BanIn(index) for index in range(len(docs)) for _ in range(so_ban)]
    return ghep(docs, day_trang(docs, copies, mat), "bản in", xoay=xoay)


def test_pages_stand_in_order_with_blank_sides_of_the_same_paper() -> None:
    made = in_ra(pdf_mau("A", (A4,) * 3), pdf_mau("B", (A5,)), pdf_mau("C", (A4, A4_NGANG)))
    assert doc_trang(made) == ["A.1", "A.2", "A.3", "", "B.1", "", "C.1", "C.2"]
    assert kho_trang(made) == [A4] * 4 + [A5] * 2 + [A4, A4_NGANG]


def test_the_file_is_sound_and_equal_input_gives_equal_bytes() -> None:
    data = pdf_mau("A", (A4,) * 3)
    made = in_ra(data, so_ban=2)
    assert made == in_ra(data, so_ban=2)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_a_document_printed_often_is_held_once() -> None:
    page = pdf_cua("ltt-bao-cao-q1")
    once, often = in_ra(page), in_ra(page, so_ban=30)
    assert len(often) < len(once) * 1.15


def test_equal_fonts_of_different_documents_are_held_once() -> None:
    first = pdf_cua("ltt-bao-cao-q1")
    with pikepdf.open(io.BytesIO(first)) as pdf:
        pdf.docinfo["/Title"] = "khác"
        buffer = io.BytesIO()
        pdf.save(buffer)
    both = in_ra(first, buffer.getvalue(), mat=Mat.MOT)
    with pikepdf.open(io.BytesIO(both)) as made:
        fonts = [f for page in made.pages for f in page.obj["/Resources"]["/Font"].values()]
        files = {_tep_phong(font).objgen for font in fonts}
        names = {str(font["/BaseFont"]) for font in fonts}
    assert len(files) == len(names) > 1


@pytest.mark.parametrize("may", ["typst", "weasyprint"])
def test_equal_pictures_of_different_documents_are_held_once(may: str) -> None:
    documents = {}
    for loai in ("quyet_dinh_khen_thuong", "giay_khen"):
        asked = app.YeuCau((HOAN_KIEM,), loai=(loai,), dat_dau=True)
        documents[loai] = write_pdf(next(lap(HOAN_KIEM, loai, asked))[1], may)
    made = in_ra(*documents.values(), mat=Mat.MOT)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        figures = [one for one in pdf.objects if _la_hinh(one)]
    masks = [one for one in figures if "/SMask" not in one]
    assert (len(figures), len(masks)) == (4, 2)
    assert len(made) < sum(map(len, documents.values())) - 20_000


def _la_hinh(one: Any) -> bool:
    return isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"


def _tep_phong(font: Any) -> Any:
    return font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"]


def test_a_page_turned_by_its_file_stays_turned_and_half_round_on_request() -> None:
    turned = pdf_mau("A", (A4,), Rotate=90)
    assert doc_du_lieu(turned).trang[0].ngang
    with pikepdf.open(io.BytesIO(in_ra(turned, xoay=True))) as pdf:
        assert pdf.pages[0].obj["/Rotate"] == 270


def test_what_pages_inherit_goes_with_them() -> None:
    with pikepdf.open(io.BytesIO(pdf_mau("A", (A5,)))) as pdf:
        for key in ("/MediaBox", "/Resources"):
            pdf.Root["/Pages"][key] = pdf.pages[0].obj[key]
            del pdf.pages[0].obj[key]
        buffer = io.BytesIO()
        pdf.save(buffer)
    made = in_ra(buffer.getvalue(), mat=Mat.MOT)
    assert (doc_trang(made), kho_trang(made)) == (["A.1"], [A5])


def test_what_a_signature_shows_is_printed() -> None:
    with pikepdf.open(io.BytesIO(pdf_mau("A"))) as pdf:
        look = pdf.make_stream(
            b"BT /F1 12 Tf 5 5 Td (DA KY) Tj ET",
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=[0, 0, 90, 30],
            Resources=pdf.pages[0].obj["/Resources"],
        )
        widget = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=[300, 100, 390, 130], F=4,
            AP=pikepdf.Dictionary(N=look),
        )  # fmt: skip
        pdf.pages[0].obj["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(widget)]))
        buffer = io.BytesIO()
        pdf.save(buffer)
    assert "DA KY" in doc_trang(in_ra(buffer.getvalue(), mat=Mat.MOT))[0]


def khoa(tep: Path) -> None:
    with pikepdf.open(tep, allow_overwriting_input=True) as pdf:
        pdf.save(tep, encryption=pikepdf.Encryption(user="bí mật", owner="x"))


def cat(tep: Path) -> None:
    tep.write_bytes(tep.read_bytes()[:200])


def rong(tep: Path) -> None:
    pikepdf.Pdf.new().save(tep)


def khong_phai(tep: Path) -> None:
    tep.write_bytes(b"PK\x03\x04 docx")


def mat(tep: Path) -> None:
    tep.unlink()


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (khoa, "mật khẩu"),
        (cat, "hỏng"),
        (rong, "không có trang nào"),
        (khong_phai, "không phải PDF"),
        (mat, "không có tệp"),
    ],
)
def test_every_file_that_cannot_be_printed_is_named(
    tmp_path: Path, break_it: object, said: str
) -> None:
    good = ghi_pdf(tmp_path, "tốt")
    bad = [ghi_pdf(tmp_path, name) for name in ("một", "hai")]
    for path in bad:
        break_it(path)  # type: ignore[operator]
    target = tmp_path / "ra.pdf"
    with pytest.raises(ReportgenError) as caught:
        app.in_an(app.YeuCauIn((bad[0], good, bad[1]), target), print)
    found = caught.value.diagnostics
    assert [d.location.tep for d in found] == [str(path) for path in bad]
    assert all(said in d.message for d in found)
    assert not target.exists()


def test_a_locked_file_that_opens_without_a_password_is_printed(tmp_path: Path) -> None:
    path = ghi_pdf(tmp_path, "A")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="", owner="x"))
    app.in_an(app.YeuCauIn((path,), tmp_path / "ra.pdf", phieu=False), print)
    assert doc_trang(tmp_path / "ra.pdf") == ["A.1"]


def test_a_folder_is_its_pdfs_by_name_print_files_and_hidden_ones_left_out(
    tmp_path: Path,
) -> None:
    for name in ("so10", "so2", "x/so1", ".an/so3"):
        ghi_pdf(tmp_path, name)
    app.in_an(app.YeuCauIn((tmp_path,), tmp_path / "ban-in.pdf", phieu=False), print)
    read = doc_nguon((tmp_path,))
    assert [doc.tep.stem for doc in read.value or ()] == ["so2", "so10", "so1"]
    assert [d.location.tep for d in read.diagnostics] == [str(tmp_path / "ban-in.pdf")]
    assert next(doc.ten for doc in read.value or ()) == "Văn bản so2"


def test_a_folder_with_a_list_is_its_list(tmp_path: Path) -> None:
    ghi_pdf(tmp_path, "a", (A4, A4))
    ghi_pdf(tmp_path, "thừa")
    ghi_danh_muc(
        tmp_path,
        dong_danh_muc("a", so_trang=3),
        dong_danh_muc("b", trang_thai="loi", pdf=None),
        dong_danh_muc("c", pdf=None),
    )
    read = doc_nguon((tmp_path,))
    assert [(doc.so_ky_hieu, doc.ten) for doc in read.value or ()] == [("a-BC/ĐU", "Báo cáo a")]
    assert [(d.code, d.location.dong) for d in read.diagnostics] == [
        ("IN003", 2),
        ("IN004", 3),
        ("IN011", 1),
    ]


def test_a_folder_without_pdfs_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportgenError, match="không có tệp PDF nào"):
        doc_nguon((tmp_path,))


def test_a_document_on_two_papers_stays_together_and_is_told(tmp_path: Path) -> None:
    read = doc_nguon((ghi_pdf(tmp_path, "a", (A4, A4_NGANG, A5)),))
    (note,) = read.diagnostics
    assert "A4, A5" in note.message


# Different documents of three pages and more.
DAI = (
    "ltt-ke-hoach", "ltt-bao-cao-q1", "hk-kien-toan-tdp03", "hk-bao-cao-q3", "hk-to-trinh-khen",
)  # fmt: skip


@pytest.mark.cham
def test_documents_stay_within_their_share_of_thirty_megabytes() -> None:
    docs = [goc(pdf_cua(name)) for name in DAI]
    sides = day_trang(docs, [BanIn(index) for index in range(len(docs))], Mat.MOT)
    assert len(sides) > 3 * len(docs)
    assert len(ghep(docs, sides, "bản in")) < BYTE_MOT_TRANG * len(sides)
