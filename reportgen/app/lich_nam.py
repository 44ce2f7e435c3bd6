"""The documents of a year: those there are, those missed, those to come."""

from dataclasses import dataclass
from datetime import date

from reportgen.app.ho_so_mo import HoSoMo

THUONG_LE = ("ke_hoach_nam", "bao_cao_quy", "so_ket_6_thang", "tong_ket_nam")
"""Types that every ward makes for their periods."""
XONG, CHO, QUA = "xong", "cho", "qua"


@dataclass(frozen=True, slots=True)
class DongLich:
    """A document of a period. ``tinh_trang``: xong, cho (the period runs or is to come), qua.

    ``han``: the day from which it is missed: the end of its period, for a plan the beginning.
    """

    loai: str
    ky: str
    ten: str
    han: date
    tinh_trang: str
    so_ky_hieu: str = ""
    ngay: date | None = None
    qua_ngay: int = 0


def lich_nam(opened: HoSoMo, hom_nay: date) -> tuple[DongLich, ...]:
    """List the ward's documents of the dossier's year in the order of their days.

    The usual types for each of their periods, and of other types what the register has.

    Raises:
        ReportgenError: the dossier has errors.
    """
    from reportgen.ban_hanh.so_van_ban import Viec, doc_so
    from reportgen.ban_hanh.ten_viec import ten_viec
    from reportgen.domain.ho_so import PHUONG
    from reportgen.domain.ky_bao_cao import parse_ky

    dossier, _ = opened.can()
    kinds = opened.rieng().cac_loai
    covered, _ = doc_so(dossier, kinds)
    done = {(t.loai.ma, t.ky): t.entry for t in covered if t.pham_vi == PHUONG and t.ky}
    rows = []
    for kind in kinds:
        if PHUONG not in kind.pham_vi:
            continue
        for code in kind.ky:
            if kind.ma not in THUONG_LE and (kind.ma, code) not in done:
                continue
            window = parse_ky(code, dossier.nam, dossier.ky_bao_cao)
            early = kind.ngay_du_kien.value == "dau_nam"
            due = window.tu_ngay if early else window.den_ngay
            entry = done.get((kind.ma, code))
            late = (hom_nay - due).days
            state = XONG if entry else QUA if late > 0 else CHO
            name = ten_viec(dossier, Viec(kind, code, PHUONG)).rsplit(",", 1)[0]
            rows.append(
                DongLich(
                    kind.ma,
                    code,
                    name[:1].upper() + name[1:],
                    due,
                    state,
                    entry.so_ky_hieu if entry else "",
                    entry.ngay if entry else None,
                    max(0, late),
                )
            )
    return tuple(sorted(rows, key=lambda row: (row.han, row.ten)))
