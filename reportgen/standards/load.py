"""Load an edition by name, or the one in force on a date."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from reportgen.diagnostics import Diagnostic, ReportgenError, error, information
from reportgen.standards.doc_toml import edition_from
from reportgen.standards.tieu_chuan import TieuChuan
from reportgen.text_vn import ngay_day_du

SUFFIX = ".toml"


@cache
def editions() -> tuple[str, ...]:
    """Names of the editions we hold, in the order of the alphabet."""
    names = (entry.name for entry in files(__package__ or "").iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)))


@cache
def load(ma_hieu: str) -> TieuChuan:
    """The edition *ma_hieu*; ReportgenError naming the known ones otherwise."""
    if ma_hieu not in editions():
        known = ", ".join(editions())
        message = f"Không có bộ thể thức “{ma_hieu}”; hiện có: {known}."
        raise ReportgenError(error("HT009", message, hint=f"Chọn một trong: {known}."))
    return edition_from(tomllib.loads(_chu(ma_hieu)), f"{ma_hieu}{SUFFIX}")


def _chu(ma_hieu: str) -> str:
    return (files(__package__ or "") / f"{ma_hieu}{SUFFIX}").read_text(encoding="utf-8")


@cache
def _ho(ma_hieu: str) -> str:
    """Family of an edition, from the head of its file: the rows of other families stay unread."""
    head = _chu(ma_hieu).partition("\n[[")[0]
    return str(tomllib.loads(head)["van_ban"]["ho"])


def in_force_on(ngay: date, ho: str) -> tuple[TieuChuan, Diagnostic | None]:
    """The edition of family *ho* for a document of *ngay*.

    Before the oldest edition we hold: that one, with an information HT010 naming its predecessor.
    """
    family = sorted(
        (load(name) for name in editions() if _ho(name) == ho),
        key=lambda edition: edition.hieu_luc_tu,
    )
    if not family:
        families = ", ".join(sorted({_ho(name) for name in editions()}))
        message = f"Chưa có bộ thể thức nào của họ “{ho}”; hiện có các họ: {families}."
        raise ReportgenError(error("HT009", message))
    in_force = [edition for edition in family if edition.hieu_luc_tu <= ngay]
    if in_force:
        return in_force[-1], None
    oldest = family[0]
    return oldest, _before_the_oldest(ngay, oldest)


def _before_the_oldest(ngay: date, oldest: TieuChuan) -> Diagnostic:
    return information(
        "HT010",
        f"Văn bản ngày {ngay_day_du(ngay)} có trước {oldest.ten_goi} (hiệu lực từ "
        f"{ngay_day_du(oldest.hieu_luc_tu)}); khi đó áp dụng "
        f"{oldest.van_ban.truoc_do}, bộ này chưa có nên dùng {oldest.ma_hieu}.",
        hint="Kiểm tra lại ngày của văn bản, hoặc đối chiếu thể thức bằng tay.",
        clause=oldest.van_ban.so_ky_hieu,
    )
