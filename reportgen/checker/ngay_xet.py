"""The day a document is judged by: its own, else its year, else the day its file was made."""

from datetime import UTC, date, datetime

from reportgen.checker.nhan_dien import VanBanNhan
from reportgen.docx_reader.model import ThuocTinh

# The template python-docx copies its properties from bears this day; files made with it keep it.
_MAU_PYTHON_DOCX = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)
# A file last changed so long after it was made is an older one written over: its day tells nothing.
_QUA_CU = 92


def ngay_xet(recognised: VanBanNhan) -> tuple[date | None, str]:
    """The day, None where nothing tells one, and where it comes from."""
    if recognised.ngay is not None:
        return recognised.ngay, "ngày ghi trên văn bản"
    created = ngay_tao(recognised.tai_lieu.thuoc_tinh)
    year = recognised.nam
    if year is not None and (created is None or created.year != year):
        return date(year, 12, 31), "văn bản chưa ghi đủ ngày, lấy năm ghi trên văn bản"
    if created is None:
        return None, "văn bản không có ngày, tệp cũng không cho biết; lấy chuẩn mới nhất, có từ"
    return created, "văn bản chưa ghi ngày, lấy ngày tạo tệp"


def ngay_tao(properties: ThuocTinh) -> date | None:
    """The day the file was made; None where the properties give none that can be believed."""
    made, changed = properties.ngay_tao, properties.ngay_sua
    if made is None or _cung_gio(made) == _MAU_PYTHON_DOCX:
        return None
    if changed is not None and (changed.date() - made.date()).days > _QUA_CU:
        return None
    return made.date()


def _cung_gio(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
