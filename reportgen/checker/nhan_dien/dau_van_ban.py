"""Name the pieces of a header: title, issuer lines, number, place and date, subject of a letter."""

from collections.abc import Sequence

from reportgen.checker.nhan_dien.dau_hieu import gap_chu, la_hoa, phan_loai
from reportgen.checker.nhan_dien.thanh_phan import CHAC, KHA, NGO, Manh, ThanhPhan

_MOT_LAN = ("quoc_hieu", "tieu_ngu", "tieu_de", "tieu_de_doan", "so_ky_hieu", "dia_danh_ngay",
            "sao", "du_thao", "do_khan", "pham_vi_luu_hanh")  # fmt: skip
_MO_CO_QUAN = (
    "dang bo", "dang uy", "thanh uy", "tinh uy", "quan uy", "huyen uy", "chi bo", "ban ", "khoi ",
    "van phong", "to dan van", "uy ban", "ubnd", "hoi dong", "hdnd", "mat tran", "mttq", "doan ",
    "thanh doan", "tinh doan", "quan doan", "hoi ", "cong doan", "lien doan", "so ", "phong ",
    "truong ", "bo ", "tong ", "dang doan", "trung tam", "cong an", "to ", "chi doan", "thon ",
)  # fmt: skip


def dat_ten_dau(pieces: Sequence[Manh]) -> dict[str, ThanhPhan]:
    """Name the pieces of a header."""
    named: dict[str, list[Manh]] = {}
    left: list[Manh] = []
    for piece in pieces:
        kind = phan_loai(piece.text)
        if kind in _MOT_LAN and kind not in named:
            named[kind] = [piece]
        elif kind == "ke_chu":
            named.setdefault("ke_chu", []).append(piece)
        elif kind == "trich_yeu_cong_van" or _noi_trich_yeu(piece, named):
            named.setdefault("trich_yeu_cong_van", []).append(piece)
        elif piece.text and "so_ky_hieu" not in named and piece.ben != "phai":
            left.append(piece)
    found = {ma: ThanhPhan(ma, tuple(group), CHAC) for ma, group in named.items()}
    return found | _co_quan(left, pieces)


def _noi_trich_yeu(piece: Manh, named: dict[str, list[Manh]]) -> bool:
    """Whether a piece goes on with the subject of a letter that began above."""
    begun = named.get("trich_yeu_cong_van")
    if not begun or begun[-1].ben != piece.ben or not piece.text:
        return False
    return not la_hoa(piece.text) and not phan_loai(piece.text)


def _co_quan(left: Sequence[Manh], pieces: Sequence[Manh]) -> dict[str, ThanhPhan]:
    """Part the issuer's own lines from those of the body above it.

    By weight where both weights occur, else by where the name of a second body begins.
    """
    lines: list[Manh] = []
    for piece in left:
        goes_on = bool(lines) and piece.cach == "doan" and la_hoa(piece.text)
        if goes_on or _co_the_la_co_quan(piece, pieces):
            lines.append(piece)
    if not lines:
        return {}
    bold = [_dam(piece) for piece in lines]
    starts = [i for i, piece in enumerate(lines) if gap_chu(piece.text).startswith(_MO_CO_QUAN)]
    if True in bold and False in bold and bold == sorted(bold):
        cut, sure = bold.index(True), CHAC
    elif len(starts) > 1:
        cut, sure = starts[-1], KHA
    else:
        cut, sure = 0, KHA if starts else NGO
    issuer = ThanhPhan("co_quan_ban_hanh", tuple(lines[cut:]), sure)
    if not cut:
        return {"co_quan_ban_hanh": issuer}
    above = ThanhPhan("co_quan_cap_tren", tuple(lines[:cut]), sure)
    return {"co_quan_cap_tren": above, "co_quan_ban_hanh": issuer}


def _co_the_la_co_quan(piece: Manh, pieces: Sequence[Manh]) -> bool:
    """In one column (no sides at all) a name of a body is known by its first words."""
    sided = any(one.ben for one in pieces)
    if piece.ben == "trai":
        return True
    starts = gap_chu(piece.text).startswith(_MO_CO_QUAN)
    return (la_hoa(piece.text) and (starts or not sided)) or starts


def _dam(piece: Manh) -> bool:
    runs = piece.chu_that
    return bool(runs) and all(run.kieu.dam for run in runs)
