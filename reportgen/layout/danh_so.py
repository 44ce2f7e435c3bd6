"""Numbers of headings: Phần I, I., 1., a); typed ones win; a level starts anew in its parent."""

from reportgen.document.tree import Heading
from reportgen.standards import TieuChuan
from reportgen.text_vn import la_ma

CAP_THAP_NHAT = 3


def so_theo_kieu(number: int, kieu: str) -> str:
    """Write *number* as the standard says: "roman" or "arabic"."""
    return la_ma(number) if kieu == "roman" else str(number)


def chu_cai(number: int, order: str) -> str:
    """Give the letter of point *number* (from 1) in *order* ("a b c d đ"); then aa, bb."""
    letters = order.split()
    turns, at = divmod(number - 1, len(letters))
    return letters[at] * (turns + 1)


class BoDem:
    """Counts the headings of a document.

    Args:
        standard: gives the form of the numbers.
        kieu: "cham" for "I." and "1.", "gach" for "I-" and "1-".
    """

    def __init__(self, standard: TieuChuan, kieu: str) -> None:
        self._standard = standard
        self._kieu = kieu
        self._dem = [0] * (CAP_THAP_NHAT + 1)

    def so(self, heading: Heading) -> str:
        """Count *heading* and give its number as printed; empty for one without a number."""
        self._dem[heading.cap + 1 :] = [0] * (CAP_THAP_NHAT - heading.cap)
        if not heading.danh_so:
            return ""
        self._dem[heading.cap] += 1
        return heading.so or self._in(heading.cap, self._dem[heading.cap])

    def _in(self, cap: int, number: int) -> str:
        chu = self._standard.chu
        if cap == 0:
            return chu("phan_mau").format(so=so_theo_kieu(number, chu("danh_so.phan")))
        shown = (
            la_ma(number),
            str(number),
            chu_cai(number, chu("thu_tu_diem")),
        )[cap - 1]
        return chu(f"de_muc_{cap}.{self._kieu}").format(so=shown).rstrip()
