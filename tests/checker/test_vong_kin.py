"""The closed loop: what the generator writes, the checker finds nothing wrong with."""

import pytest

from reportgen.checker.chay import kiem
from reportgen.docx_reader import doc_docx
from tests.checker.test_trang_luat import noi
from tests.ho_tro.van_ban_that import VAN_BAN, da_soan, docx_cua


@pytest.mark.parametrize("ten", VAN_BAN)
def test_a_generated_document_is_clean(ten: str) -> None:
    made = da_soan(ten)
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    # the date that an edition is chosen by is not in a draft
    chuan = "auto" if made.van_ban.the_thuc.ngay else made.chuan.ma_hieu
    assert noi(kiem(read, chuan=chuan)) == ""


@pytest.mark.parametrize("ten", VAN_BAN)
def test_the_checker_knows_the_generators_own_document(ten: str) -> None:
    made = da_soan(ten)
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    result = kiem(read)
    the_thuc = made.van_ban.the_thuc
    enclosed = "kem_theo" if the_thuc.la_kem_theo else ""
    assert result.van_ban.ho == made.chuan.ho
    assert result.van_ban.khuon == (made.van_ban.khuon or enclosed)
    # a list enclosed bears no type of its own
    assert result.van_ban.loai == ("" if enclosed else the_thuc.ten_loai)
    if the_thuc.ngay is not None:
        assert result.van_ban.ngay == the_thuc.ngay
        assert result.chuan.ma_hieu == made.chuan.ma_hieu
