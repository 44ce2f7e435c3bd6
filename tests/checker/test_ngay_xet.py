"""The day an undated document is judged by: only a day that can be believed."""

import io
import zipfile
from datetime import UTC, date, datetime

import docx
import pytest

from reportgen.checker.chay import KetQuaKiem, kiem
from reportgen.checker.ngay_xet import ngay_tao
from reportgen.docx_reader import doc_docx
from reportgen.docx_reader.model import ThuocTinh

MAU = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("tao", "sua", "ngay"),
    [
        (None, None, None),
        (MAU, MAU, None),
        (MAU, datetime(2026, 6, 1, 8, 0, tzinfo=UTC), None),
        (MAU.replace(tzinfo=None), None, None),
        (datetime(2026, 6, 1, 8, 0, tzinfo=UTC), None, date(2026, 6, 1)),
        (datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC), date(2026, 4, 1)),
        (datetime(2024, 4, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC), None),
        (datetime(2024, 4, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC).replace(tzinfo=None),
         None),
    ],
)  # fmt: skip
def test_only_a_day_that_can_be_believed(
    tao: datetime | None, sua: datetime | None, ngay: date | None
) -> None:
    assert ngay_tao(ThuocTinh(ngay_tao=tao, ngay_sua=sua)) == ngay


def _kiem_python_docx() -> KetQuaKiem:
    made = docx.Document()
    for line in ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG UỶ PHƯỜNG HOÀN KIẾM", "BÁO CÁO"):
        made.add_paragraph(line)
    stream = io.BytesIO()
    made.save(stream)
    with zipfile.ZipFile(stream) as archive:
        assert b"2013-12-23T23:15:00Z" in archive.read("docProps/core.xml")
    read = doc_docx(stream.getvalue()).value
    assert read is not None
    return kiem(read)


def test_the_day_of_the_template_of_python_docx_is_none() -> None:
    result = _kiem_python_docx()
    assert result.chuan.ma_hieu == "hd05-2026"
    assert "không có ngày" in result.vi_sao[-1]
