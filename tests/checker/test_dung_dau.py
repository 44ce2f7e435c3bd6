"""A header made by tabs, spaces or text boxes becomes a table with real lines; the words stay."""

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen.checker.chay import KetQuaKiem, kiem
from reportgen.checker.sua import KetQuaSua, sua_van_ban
from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.model import TaiLieuThay
from reportgen.docx_reader.xml import MC, W
from tests.checker.test_trang_luat import noi
from tests.corpus.goi import p, r
from tests.corpus.mau import Mau, nha_nuoc, tep
from tests.ho_tro.soan_thao import docx_sang_pdf
from tests.ho_tro.van_ban_xau import zip_doi, zip_phan

KIEU = ("tab", "cach", "hop", "hop_vml")
MAU = {
    "dang": Mau(ke=False),
    "dang-khong-sao": Mau(ke=False, sao=""),
    "dang-cong-van": Mau(
        ke=False, ten_loai="", gach="", trich_yeu="", so="Số 15-CV/ĐU",
        chen_so="về việc phối hợp tổ chức ngày hội",
        kinh_gui=("Kính gửi: Chi bộ Tổ dân phố số 5",),
        noi_nhan=("- Như trên;", "- Lưu Văn phòng Đảng uỷ."),
    ),
    "nha-nuoc": nha_nuoc(ke=False),
    "nha-nuoc-gach": nha_nuoc(ke=True, so="Số: 5 / BC-UBND"),
}  # fmt: skip


@cache
def _goc(ten: str, kieu: str) -> bytes:
    made = tep(replace(MAU[ten], dau=kieu.removesuffix("_vml")))
    return _chi_vml(made) if kieu == "hop_vml" else made


def _chi_vml(data: bytes) -> bytes:
    """Text boxes as an old Word wrote them: VML alone."""

    def old(body: str) -> str:
        root = etree.fromstring(body.encode())
        for choice in [*root.iter(f"{MC}AlternateContent")]:
            fallback = choice.find(f"{MC}Fallback")
            boxed = fallback is not None and next(fallback.iter(f"{W}txbxContent"), None)
            if fallback is not None and boxed is not None and choice.getparent() is not None:
                for shape in list(fallback):
                    choice.addprevious(shape)
                choice.getparent().remove(choice)  # type: ignore[union-attr]
        return etree.tostring(root, encoding="unicode")

    return zip_doi(data, "word/document.xml", old)


@cache
def _sua(ten: str, kieu: str) -> KetQuaSua:
    return sua_van_ban(_goc(ten, kieu))


def _doc(data: bytes) -> TaiLieuThay:
    read = doc_docx(data).value
    assert read is not None
    return read


def _kiem(data: bytes) -> KetQuaKiem:
    return kiem(_doc(data))


def _tu(data: bytes) -> Counter[str]:
    return Counter(word for one in _doc(data).doan for word in one.tho.split())


# Lines in the right place and a wrong number: columns of tabs and spaces need no rebuilding.
CA_HAI = [(ten, kieu) for ten in MAU for kieu in KIEU
          if ten != "nha-nuoc-gach" or kieu.startswith("hop")]  # fmt: skip


@pytest.mark.parametrize(("ten", "kieu"), CA_HAI)
def test_the_header_is_a_table_with_lines(ten: str, kieu: str) -> None:
    result = _sua(ten, kieu)
    checked = _kiem(result.data)
    assert checked.van_ban.kieu_dau == "bang", noi(_kiem(_goc(ten, kieu)))
    lined = ("tieu_ngu", "co_quan_ban_hanh") if ten.startswith("nha") else ("tieu_de",)
    for ma in lined:
        assert checked.van_ban.cac_manh(ma)[-1].doan.ke, ma
    assert result.con_lai == ()
    assert noi(checked) == ""


@pytest.mark.parametrize(("ten", "kieu"), CA_HAI)
def test_the_words_stay_and_a_second_time_changes_nothing(ten: str, kieu: str) -> None:
    result = _sua(ten, kieu)
    gone, come = _tu(_goc(ten, kieu)) - _tu(result.data), _tu(result.data) - _tu(_goc(ten, kieu))
    told = {word for one in result.da_sua for pair in one.chu for text in pair
            for word in text.split()}  # fmt: skip
    assert set(gone) | set(come) <= told
    assert sua_van_ban(result.data).data == result.data


def test_number_and_date_stand_in_one_row() -> None:
    seen = _kiem(_sua("nha-nuoc", "hop").data).van_ban
    number, day = (seen.cac_manh(ma)[0].doan.o for ma in ("so_ky_hieu", "dia_danh_ngay"))
    assert number is not None
    assert day is not None
    assert (number.bang, number.hang, number.cot, day.cot) == (day.bang, day.hang, 0, 1)


@pytest.mark.parametrize("kieu", ["tab", "cach", "hop"])
def test_a_right_header_of_any_make_is_left_alone(kieu: str) -> None:
    right = tep(Mau(dau=kieu))
    assert noi(_kiem(right)) == ""
    assert sua_van_ban(right).data == right


@pytest.mark.parametrize("kieu", ["tab", "cach"])
def test_a_header_with_a_strange_line_is_not_rebuilt(kieu: str) -> None:
    strange = replace(MAU["dang"], dau=kieu, sao="* bản chép tay của tổ dân vận *")
    result = sua_van_ban(tep(strange))
    assert _kiem(result.data).van_ban.kieu_dau != "bang"
    assert any("bảng hai cột" in left.ly_do for left in result.con_lai)


def test_a_header_that_holds_a_picture_or_a_field_is_not_rebuilt() -> None:
    field = p(r("ĐẢNG BỘ") + "<w:hyperlink><w:r><w:t> X</w:t></w:r></w:hyperlink>")
    data = zip_doi(_goc("dang", "cach"), "word/document.xml",
                   lambda body: body.replace("<w:body>", f"<w:body>{field}", 1))  # fmt: skip
    assert _kiem(sua_van_ban(data).data).van_ban.kieu_dau != "bang"


def test_bookmarks_of_the_old_header_stay_whole() -> None:
    inside = '<w:p><w:bookmarkStart w:id="7" w:name="dau"/><w:bookmarkEnd w:id="7"/>'
    data = zip_doi(_goc("dang", "cach"), "word/document.xml",
                   lambda body: body.replace("<w:p>", inside, 1))  # fmt: skip
    made = sua_van_ban(data).data
    assert _kiem(made).van_ban.kieu_dau == "bang"
    body = zip_phan(made, "word/document.xml")
    assert (body.count("bookmarkStart"), body.count("bookmarkEnd")) == (1, 1)


@pytest.mark.cham
def test_other_programs_read_the_rebuilt_file(tmp_path: Path) -> None:
    def faults(data: bytes) -> set[str]:
        path = tmp_path / "mot.docx"
        path.write_bytes(data)
        return {fault.description for fault in OpenXmlValidator().validate(path).errors}

    new = [
        f for ten, kieu in CA_HAI for f in faults(_sua(ten, kieu).data) - faults(_goc(ten, kieu))
    ]
    assert new == []
    paths = [tmp_path / f"{ten}-{kieu}.docx" for ten, kieu in CA_HAI]
    for path, (ten, kieu) in zip(paths, CA_HAI, strict=True):
        path.write_bytes(_sua(ten, kieu).data)
    assert len(docx_sang_pdf(paths, tmp_path)) == len(paths)
