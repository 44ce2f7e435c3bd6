"""What the whole country would need, computed from what was measured: docs/ca-nuoc.md."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.viet_so import bang, so

TINH, XA, TO = 34, 3_321, 100_000
VAN_BAN_MOT_QUY = XA + TO
QUY_MOT_NAM, NAM_MOT_NHIEM_KY = 4, 5
SO_LOI = (1, 2, 8, 32, 128)
_GIO, _PHUT = 3600, 60
_KB, _MB, _GB = 1e3, 1e6, 1e9
_MIB = 1024


@dataclass(frozen=True, slots=True)
class DonGia:
    """The measured cost of one document: seconds of CPU, bytes; of one worker: kibibytes."""

    cpu: float
    giu: float
    cha: float
    docx: float
    pdf: float
    danh_muc: float
    ho_so: float
    bo_nho: float
    khac: float

    @property
    def tep(self) -> float:
        """Bytes kept of one document."""
        return self.docx + self.pdf + self.danh_muc


def don_gia(lo: Mapping[str, Any], khac: float) -> DonGia:
    """Take the prices from the largest batch; *khac*: seconds docxtpl and LibreOffice take."""
    names = ("cpu", "docx", "pdf", "danh_muc", "ho_so", "cha")
    return DonGia(
        giu=lo["cpu_giu"],
        bo_nho=max(kib for _, kib in lo["bo_nho"]),
        khac=khac,
        **{name: lo[name] for name in names},
    )


def gio(price: DonGia, cores: int) -> float:
    """Hours of a quarter on *cores*, not less than handing out the jobs takes one process."""
    return VAN_BAN_MOT_QUY * max(price.cpu / cores, price.cha) / _GIO


def bang_do_duoc(price: DonGia, lo: Mapping[str, Any]) -> str:
    """Give the table of what was measured."""
    rows = [
        (f"CPU một văn bản, DOCX và PDF (lượt {so(lo['so_van_ban'])} văn bản)", _ms(price.cpu)),
        ("CPU một văn bản không đổi, lượt sau giữ nguyên", _ms(price.giu)),
        ("CPU của tiến trình giao việc, cho thêm một văn bản, hai tiến trình làm", _ms(price.cha)),
        ("bộ nhớ nhiều nhất của một tiến trình", f"{so(price.bo_nho / _MIB)} MB"),
        ("tệp DOCX, trung bình", f"{so(price.docx / _KB, 1)} KB"),
        ("tệp PDF, trung bình", f"{so(price.pdf / _KB, 1)} KB"),
        ("dòng danh mục", f"{so(price.danh_muc / _KB, 1)} KB"),
        ("hồ sơ YAML của một phường: 20 tổ, 300 mục nhật ký", f"{so(price.ho_so / _KB)} KB"),
        ("docxtpl + LibreOffice, CPU một văn bản 4 trang", _ms(price.khac)),
    ]
    return bang(("số đo", "giá trị"), rows)


def bang_can(price: DonGia) -> str:
    """Give the table of what a quarter, a year, a term need."""
    year = QUY_MOT_NAM
    term = QUY_MOT_NAM * NAM_MOT_NHIEM_KY
    documents = VAN_BAN_MOT_QUY

    def dong(viec: str, one: float, digits: int) -> tuple[str, ...]:
        return (viec, *(so(one * times, digits) for times in (1, year, term)))

    rows = [
        dong("văn bản", documents, 0),
        dong("giờ CPU", documents * price.cpu / _GIO, 2),
        dong("giờ CPU để chạy lại khi không có gì đổi", documents * price.giu / _GIO, 2),
        dong("giờ CPU nếu làm bằng docxtpl + LibreOffice", documents * price.khac / _GIO, 1),
        dong("tệp DOCX, GB", documents * price.docx / _GB, 2),
        dong("tệp PDF, GB", documents * price.pdf / _GB, 2),
        dong("danh mục, GB", documents * price.danh_muc / _GB, 2),
        dong("cộng phải lưu, GB", documents * price.tep / _GB, 2),
        dong("mạng, đi: hồ sơ, GB", XA * price.ho_so / _GB, 2),
        dong("mạng, về: tệp, GB", documents * price.tep / _GB, 2),
    ]
    heads = ("cả nước", "một quý", "một năm", f"nhiệm kỳ {NAM_MOT_NHIEM_KY} năm")
    return bang(heads, rows)


def bang_loi(price: DonGia) -> str:
    """Give the table of hours, memory and network by cores."""
    rows = []
    for cores in SO_LOI:
        hours = gio(price, cores)
        traffic = (XA * price.ho_so + VAN_BAN_MOT_QUY * price.tep) / _MB / (hours * _GIO)
        memory = cores * price.bo_nho / _MIB
        rows.append((so(cores), thoi_gian(hours * _GIO), so(memory), so(traffic, 1)))
    return bang(("số lõi", "một quý của cả nước", "bộ nhớ, MB", "mạng, MB/giây"), rows)


def bang_noi(price: DonGia) -> str:
    """Give the table of one core’s time for the average commune, province, and the country."""
    rows = []
    for name, share in (("xã, phường, đặc khu", XA), ("tỉnh, thành phố", TINH), ("cả nước", 1)):
        documents = VAN_BAN_MOT_QUY / share
        rows.append(
            (
                name,
                so(documents),
                thoi_gian(documents * price.cpu),
                thoi_gian(documents * price.giu),
                f"{so(documents * price.tep / _MB, 1)} MB",
            )
        )
    heads = ("nơi chạy (trung bình)", "văn bản một quý", "một lõi", "không đổi gì", "phải lưu")
    return bang(heads, rows)


def thoi_gian(seconds: float) -> str:
    """Say a time in the largest unit that suits."""
    for unit, size in (("giờ", _GIO), ("phút", _PHUT)):
        if seconds >= size:
            return f"{so(seconds / size, 1)} {unit}"
    return f"{so(seconds, 1)} giây"


def _ms(seconds: float) -> str:
    return f"{so(seconds * 1000, 1)} ms"


def cac_phan(lo: Mapping[str, Any], khac: float) -> dict[str, str]:
    """Give the generated parts of docs/ca-nuoc.md by name."""
    price = don_gia(lo, khac)
    return {
        "do-duoc": bang_do_duoc(price, lo),
        "can": bang_can(price),
        "noi": bang_noi(price),
        "loi": bang_loi(price),
    }


def giay_khac(rows: Sequence[Mapping[str, Any]], viec: str) -> float:
    """Find the seconds of the row named *viec*.

    Raises:
        SystemExit: that row was not measured (LibreOffice is missing).
    """
    for row in rows:
        if row["viec"] == viec:
            return float(row["giay"])
    raise SystemExit(f"chưa đo được dòng “{viec.strip()}”: cần LibreOffice (make setup)")
