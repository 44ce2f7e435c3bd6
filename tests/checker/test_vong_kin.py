"""The closed loop: what the generator writes, the checker finds nothing wrong with."""

import pytest

from reportgen.checker.chay import kiem
from reportgen.docx_reader import doc_docx
from reportgen.standards.kho_giay import A4
from tests.checker.test_trang_luat import noi
from tests.ho_tro.van_ban_that import VAN_BAN, da_soan, docx_cua


def _co_tieu_de(ten: str) -> bool:
    """Not a sheet attached to another document, nor a certificate: these have no header."""
    made = da_soan(ten).van_ban
    return not made.the_thuc.la_kem_theo and not made.khuon


DAY_DU = tuple(ten for ten in VAN_BAN if _co_tieu_de(ten))
# Margins and sizes of A5 are our reading of no clause; the checker judges by those of A4.
KHO_A4 = tuple(ten for ten in DAY_DU if da_soan(ten).van_ban.kho_giay == A4)


@pytest.mark.parametrize("ten", KHO_A4)
def test_a_generated_document_is_clean(ten: str) -> None:
    made = da_soan(ten)
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    # the date that an edition is chosen by is not in a draft
    chuan = "auto" if made.van_ban.the_thuc.ngay else made.chuan.ma_hieu
    assert noi(kiem(read, chuan=chuan)) == ""


@pytest.mark.parametrize("ten", DAY_DU)
def test_the_checker_knows_the_generators_own_document(ten: str) -> None:
    made = da_soan(ten)
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    result = kiem(read)
    the_thuc = made.van_ban.the_thuc
    assert result.van_ban.ho == made.chuan.ho
    assert result.van_ban.loai == the_thuc.ten_loai
    assert result.van_ban.ngay == the_thuc.ngay
    if the_thuc.ngay is not None:
        assert result.chuan.ma_hieu == made.chuan.ma_hieu
