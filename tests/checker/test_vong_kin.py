"""The closed loop: what the generator writes, the checker finds nothing wrong with."""

import pytest

from reportgen.checker.chay import kiem
from reportgen.docx_reader import doc_docx
from tests.checker.test_trang_luat import noi
from tests.ho_tro.van_ban_that import VAN_BAN, da_soan, docx_cua


@pytest.mark.parametrize("ten", VAN_BAN)
def test_a_generated_document_is_clean(ten: str) -> None:
    read = doc_docx(docx_cua(ten)).value
    assert read is not None
    assert noi(kiem(read)) == ""


@pytest.mark.parametrize("ten", VAN_BAN)
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
