"""Every rule has a page whose examples hold: wrong ones give that code only, right ones nothing."""

import pytest

from reportgen.checker.chay import KetQuaKiem, kiem
from reportgen.checker.danh_ba import LUAT
from reportgen.docx_reader import doc_docx
from reportgen.writers import write_docx
from tests.checker.trang_luat import ViDu, cac_trang, ghi_ket_qua
from tests.ho_tro.bien_doi import bien_doi
from tests.ho_tro.mau_kinh_gui import GOC as GOC_KINH_GUI
from tests.ho_tro.mau_kinh_gui import docx_mau
from tests.ho_tro.mau_the_thuc import ND30, quyet_dinh_ubnd
from tests.ho_tro.van_ban_that import docx_cua
from tests.layout.dung import bo_cuc

TRANG = cac_trang()
LUAT_THEO_MA = {rule.ma: rule for rule in LUAT}
SAI = [(t.ma, v) for t in TRANG.values() for v in t.vi_du if v.phan == "Sai"]
DUNG = [(t.ma, v) for t in TRANG.values() for v in t.vi_du if v.phan == "Đúng"]


def goc(ten: str) -> bytes:
    """The correct document of this name."""
    if ten == "hk-ubnd-khen-thuong":
        return write_docx(bo_cuc(quyet_dinh_ubnd(), ND30))
    return docx_mau(ten) if ten in GOC_KINH_GUI else docx_cua(ten)


def _kiem(example: ViDu) -> KetQuaKiem:
    data = goc(example.goc)
    if example.lenh:
        data = bien_doi(data, example.lenh)
    read = doc_docx(data).value
    assert read is not None
    return kiem(read)


def noi(result: KetQuaKiem) -> str:
    """What the checker says, as the pages print it."""
    lines = []
    for found in result.vi_pham:
        d = found.chan_doan("")
        place = d.location.vi_tri if d.location else ""
        lines.append(f"{d.severity.nhan} {d.code}, {place}: {d.message}")
        lines += [f"  gợi ý: {d.hint}"] if d.hint else []
        lines += [f"  căn cứ: {d.clause}"] if d.clause else []
    return "\n".join(lines)


def test_every_rule_has_a_page_and_every_page_names_a_rule() -> None:
    assert sorted(TRANG) == sorted(LUAT_THEO_MA)
    assert [t.ten for t in TRANG.values()] == [LUAT_THEO_MA[ma].ten for ma in TRANG]


def test_no_code_is_used_twice() -> None:
    assert len(LUAT_THEO_MA) == len(LUAT)


@pytest.mark.parametrize("ma", sorted(LUAT_THEO_MA))
def test_a_page_shows_what_is_wrong_and_what_is_right(ma: str) -> None:
    parts = {example.phan for example in TRANG[ma].vi_du}
    assert parts == {"Sai", "Đúng"}


@pytest.mark.parametrize(("ma", "vi_du"), SAI, ids=[f"{m}-{i}" for i, (m, _) in enumerate(SAI)])
def test_the_wrong_example_gives_that_code_and_no_other(
    ma: str, vi_du: ViDu, request: pytest.FixtureRequest
) -> None:
    result = _kiem(vi_du)
    assert {found.luat.ma for found in result.vi_pham} == {ma}, noi(result)
    if request.config.getoption("--update-golden"):
        ghi_ket_qua(ma, vi_du, noi(result))
    else:
        assert noi(result) == vi_du.ket_qua


@pytest.mark.parametrize(("ma", "vi_du"), DUNG, ids=[f"{m}-{i}" for i, (m, _) in enumerate(DUNG)])
def test_the_right_example_is_clean(ma: str, vi_du: ViDu) -> None:
    assert noi(_kiem(vi_du)) == "", ma
