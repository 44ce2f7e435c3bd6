"""An office's exceptions: what they change, and what is said when the file is wrong."""

from pathlib import Path

import pytest

from reportgen.app import YeuCauKiem, check, ma_luat
from reportgen.checker.cau_hinh import CauHinh, doc_cau_hinh
from reportgen.diagnostics import ReportgenError, Severity
from tests.ho_tro.bien_doi import bien_doi
from tests.ho_tro.van_ban_that import docx_cua


def tep(folder: Path, text: str) -> Path:
    path = folder / ".reportgen-check.toml"
    path.write_text(text, encoding="utf-8")
    return path


def doc(folder: Path, text: str) -> CauHinh:
    return doc_cau_hinh(tep(folder, text), ma_luat())


@pytest.fixture
def van_ban(tmp_path: Path) -> Path:
    path = tmp_path / "sai.docx"
    changed = ("so_ky_hieu.thay: Số => Số:", "dia_danh_ngay.nghieng: khong")
    path.write_bytes(bien_doi(docx_cua("hk-bao-cao-q3"), changed))
    return path


def test_a_rule_is_left_out_with_its_reason(van_ban: Path) -> None:
    tep(van_ban.parent, '[bo]\nHD05-SO-01 = "mẫu cũ của cơ quan"\n')
    (result,) = check(YeuCauKiem((van_ban,)))
    assert [d.code for d in result.van_de] == ["CHG-DD-05"]
    assert result.phieu is not None
    assert ("HD05-SO-01", "cơ quan bỏ: mẫu cũ của cơ quan") in result.phieu.ngoai_le
    assert ("HD05-SO-01", "cơ quan bỏ: mẫu cũ của cơ quan") in result.phieu.khong_kiem


def test_a_severity_is_changed(van_ban: Path) -> None:
    tep(van_ban.parent, '[muc]\nHD05-SO-01 = "thong_tin"\nCHG-DD-05 = "thong_tin"\n')
    (result,) = check(YeuCauKiem((van_ban,)))
    assert {d.severity for d in result.van_de} == {Severity.THONG_TIN}
    assert not result.co_loi


def test_symbols_and_places_of_the_office_are_no_finding() -> None:
    office = CauHinh(ky_hieu=("ĐUHK",), dia_danh=("Hà Nội",))
    assert office.ngoai_le("HD05-SO-10", "Số 12-BC/ĐUHK")
    assert not office.ngoai_le("HD05-SO-10", "Số 12-BC/ĐUX")
    assert office.ngoai_le("CHG-DD-08", "Hà Nội, ngày 03 tháng 02 năm 2026")
    assert not office.ngoai_le("CHG-DD-05", "Hà Nội, ngày 03 tháng 02 năm 2026")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[bo]\nHD05-SO-1 = "x"', "không có luật HD05-SO-1. Ý bạn là HD05-SO-01?"),
        ('[bo]\nHD05-SO-01 = ""', "phải ghi lý do"),
        ('[muc]\nHD05-SO-01 = "nặng"', "phải là một trong loi, canh_bao, thong_tin"),
        ("[bỏ]\n", "viết sai ở dòng 1"),
        ("[khac]\n", "không có mục [khac]"),
        ('[co_quan]\nky_hieu = "ĐU"', "phải là danh sách"),
        ("[co_quan]\nten = []", "[co_quan] không có “ten”"),
        ("bo = 1", "phải là một mục"),
    ],
)
def test_a_wrong_file_is_told_of(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ReportgenError) as caught:
        doc(tmp_path, text)
    assert said in str(caught.value)


def test_a_file_named_that_is_not_there_stops_the_check(van_ban: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportgenError, match="không đọc được tệp cấu hình"):
        check(YeuCauKiem((van_ban,), cau_hinh=tmp_path / "khong-co.toml"))
