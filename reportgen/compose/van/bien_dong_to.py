"""How the numbers of teams and members change with a re-constitution, in a sentence."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from reportgen.compose.van.so_lieu_van import Cau
from reportgen.text_vn import so_dem, so_le

_MOT_SO_LE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class QuyMo:
    """Teams and their members on a day."""

    so_to: int
    so_thanh_vien: int

    @property
    def binh_quan(self) -> Decimal:
        """Members a team, to one decimal; only where there is a team."""
        mean = Decimal(self.so_thanh_vien) / self.so_to
        return mean.quantize(_MOT_SO_LE, ROUND_HALF_UP)


def bien_dong_van(truoc: QuyMo, nay: QuyMo, cau: Cau) -> str:
    """ "số tổ giảm 2 (từ 7 xuống 5), số thành viên …, bình quân mỗi tổ …".

    Empty where there was no team before, where none is left, or where no number changes.
    """
    if truoc == nay or not truoc.so_to or not nay.so_to:
        return ""
    parts = []
    if truoc.so_to != nay.so_to:
        parts.append(_mot_so("so_to", truoc.so_to, nay.so_to, cau))
    parts.append(_mot_so("so_thanh_vien", truoc.so_thanh_vien, nay.so_thanh_vien, cau))
    parts.append(
        cau(
            f"bien_dong.binh_quan_{_huong(truoc.binh_quan, nay.binh_quan)}",
            truoc=so_le(truoc.binh_quan, 1),
            nay=so_le(nay.binh_quan, 1),
        )
    )
    return ", ".join(parts)


def _mot_so(ten: str, truoc: int, nay: int, cau: Cau) -> str:
    return cau(
        f"bien_dong.{ten}_{_huong(truoc, nay)}",
        chenh=so_dem(abs(nay - truoc)),
        truoc=so_dem(truoc),
        nay=so_dem(nay),
    )


def _huong(truoc: int | Decimal, nay: int | Decimal) -> str:
    if nay == truoc:
        return "giu"
    return "tang" if nay > truoc else "giam"
