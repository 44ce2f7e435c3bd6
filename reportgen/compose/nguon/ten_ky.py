"""What a period is called in a document."""

from dataclasses import dataclass

from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.ky_bao_cao import KyBaoCao
from reportgen.text_vn import viet_hoa


@dataclass(frozen=True, slots=True)
class TenKy:
    """A period's names: in a sentence and in capitals; the next period's likewise."""

    ma: str
    ten: str
    ten_hoa: str
    ten_ky_sau: str
    ten_ky_sau_hoa: str


def ten_ky(ky: KyBaoCao) -> TenKy:
    """The names of *ky*."""
    return TenKy(ky.ma, ky.ten, viet_hoa(ky.ten), ky.ten_ky_sau, viet_hoa(ky.ten_ky_sau))


def trong_ky(ma_ky: str, cau: Cau) -> tuple[str, str]:
    """ "trong quý" and what the period before is called (empty where none is compared with)."""
    names = {
        "T": ("trong_thang", "thang_truoc"),
        "Q": ("trong_quy", "quy_truoc"),
        "N": ("trong_nam", ""),
    }
    during, before = names.get(ma_ky[0], ("trong_ky", ""))
    return cau(f"ten_ky.{during}"), cau(f"ten_ky.{before}") if before else ""
