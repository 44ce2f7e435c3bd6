"""The subject of a document as its family writes it."""

from reportgen.ban_hanh.chu_viet import gap, ha_chu_dau, sach
from reportgen.ban_hanh.cong_van import bo_mo_dau
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.document.tree import HoChuan
from reportgen.standards import TieuChuan
from reportgen.text_vn import viet_hoa_dau

_QUYET_DINH = "quyết định"
_GIAN_TIEP = tuple(gap(words) for words in ("về việc", "v/v", "ban hành", "phê duyệt"))


def chon_trich_yeu(viec: Viec, mac_dinh: str, chuan: TieuChuan) -> str:
    """Subject of the document: the register's own, else *mac_dinh*.

    The Party's begins with a small letter. The State's begins with a capital, a decision's with "Về
    việc" unless it issues or approves another text.

    Source: NĐ30, Phụ lục III, mẫu 1.2, 1.3.
    """
    subject = ha_chu_dau(_khong_lap_loai(viec, mac_dinh))
    if not subject or chuan.ho != HoChuan.NHA_NUOC.value or viec.loai.la_cong_van:
        return subject
    if viec.loai.ten_loai == _QUYET_DINH and not gap(subject).startswith(_GIAN_TIEP):
        return chuan.chu("trich_yeu_quyet_dinh_dau") + subject
    return viet_hoa_dau(subject)


def _khong_lap_loai(viec: Viec, mac_dinh: str) -> str:
    """The subject without the name of the type, which stands above it."""
    text = sach(viec.entry.trich_yeu if viec.entry else mac_dinh).rstrip(".")
    if viec.loai.la_cong_van:
        return bo_mo_dau(text)
    kind = viec.loai.ten_loai
    if gap(text).startswith(f"{gap(kind)} ") and text.split()[len(kind.split())] != "viên":
        return text.split(maxsplit=len(kind.split()))[-1]
    return text
