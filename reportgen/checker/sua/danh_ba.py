"""Every mender by the code of its rule, in the order they are tried."""

from collections.abc import Sequence

from reportgen.checker.chay import ViPham
from reportgen.checker.sua.ban_sua import BanSua, Sua
from reportgen.checker.sua.bang import BANG, noi_cot
from reportgen.checker.sua.chinh_ta import CHINH_TA, ho_ten, sua_chu
from reportgen.checker.sua.doan import DOAN
from reportgen.checker.sua.ke import KE_SUA, tieu_de_dang
from reportgen.checker.sua.kieu import KIEU, KIEU_RIENG, sua_kieu
from reportgen.checker.sua.lien_he import LIEN_HE
from reportgen.checker.sua.phong import PHONG
from reportgen.checker.sua.thay_chu import THAY
from reportgen.checker.sua.trang import TRANG


def _theo_kieu(code: str) -> Sua:
    return lambda seen, _: sua_kieu(seen, code)


def _theo_chu(code: str) -> Sua:
    def mend(seen: BanSua, found: Sequence[ViPham]) -> None:
        sua_chu(seen, code, found)

    return mend


def _hai(first: Sua, second: Sua) -> Sua:
    def mend(seen: BanSua, found: Sequence[ViPham]) -> None:
        first(seen, found)
        second(seen, found)

    return mend


SUA: dict[str, Sua] = {
    **PHONG,
    **TRANG,
    **BANG,
    **LIEN_HE,
    **{code: _theo_chu(code) for code in THAY},
    **CHINH_TA,
    **{code: _theo_kieu(code) for code in KIEU},
    **KIEU_RIENG,
    **DOAN,
    **KE_SUA,
    "HD05-TD-01": _hai(tieu_de_dang, _theo_chu("HD05-TD-01")),
    **{code: _hai(noi_cot, _theo_kieu(code)) for code in ("HD05-TD-03", "ND30-TD-02")},
    **{code: _hai(noi_cot, _theo_kieu(code)) for code in ("HD05-DD-06", "ND30-DD-06")},
    "CHG-KY-07": _hai(ho_ten, _theo_kieu("CHG-KY-07")),
}
"""A rule that is marked as mendable has a mender here, and the other way round."""

DOI_CHU = frozenset(
    {
        *THAY, *CHINH_TA, "CHG-PHONG-02", "CHG-PHONG-04", "CHG-PHONG-05", "CHG-TRANG-04",
        "CHG-TRANG-05", "CHG-TRANG-06", "CHG-TRANG-09", "HD05-TD-02", "CHG-TD-05", "HD05-CQ-05",
        "HD05-TL-01", "HD05-TL-03", "ND30-TL-01", "ND30-TL-02", "ND30-TD-01", "HD05-CC-01",
        "HD05-CC-02", "ND30-CC-02", "ND30-CC-03", "CHG-KY-10", "HD05-NN-07", "HD05-TD-05",
        "HD05-KY-12", "HD05-CD-03", "ND30-CD-04",
    }
)  # fmt: skip
"""Rules whose mending changes words, marks or figures; the others may not change one."""
