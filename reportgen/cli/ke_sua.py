"""Tell in words what mending changed in a file and what it left."""

from itertools import groupby
from typing import TYPE_CHECKING

from reportgen.cli import console

if TYPE_CHECKING:
    from reportgen.app import VanBanDaSua

CHU_TOI_DA = 90
SO_DONG_TOI_DA = 5


def ke_da_sua(file: "VanBanDaSua") -> None:
    """Print the corrections by rule, with words before and after, then what is left and why."""
    made = file.ket_qua
    console.in_dong(file.duong_dan)
    console.in_dong(f"  đã ghi {file.ra}")
    console.in_dong(f"  đã sửa {len(made.da_sua)} chỗ" if made.da_sua else "  không có gì để sửa")
    for code, group in groupby(made.da_sua, lambda one: one.ma):
        for one in group:
            console.in_dong(f"    {code}, {one.cho}: {one.gi}")
            for old, new in one.chu[:SO_DONG_TOI_DA]:
                console.in_dong(f"      {_doi(old, new)}")
            if len(one.chu) > SO_DONG_TOI_DA:
                console.in_dong(f"      … và {len(one.chu) - SO_DONG_TOI_DA} dòng khác")
    if not made.con_lai:
        console.in_dong("  không còn điều gì phải sửa")
        return
    console.in_dong(f"  còn {len(made.con_lai)} điều cần người xem")
    for left in made.con_lai:
        told = left.van_de
        place = told.location.vi_tri if told.location else ""
        console.in_dong(f"    {told.severity.nhan} {told.code}, {place}: {told.message}")
        console.in_dong(f"      {left.ly_do}")
        if told.hint:
            console.in_dong(f"      gợi ý: {told.hint}")


def _doi(old: str, new: str) -> str:
    if not old:
        return f"thêm “{_gon(new)}”"
    if not new:
        return f"bỏ “{_gon(old)}”"
    start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b),
                 min(len(old), len(new)))  # fmt: skip
    at = old.rfind(" ", 0, max(start - CHU_TOI_DA // 3, 0)) + 1
    head = "…" if at else ""
    return f"“{head}{_gon(old[at:])}” thành “{head}{_gon(new[at:])}”"


def _gon(text: str) -> str:
    return text if len(text) <= CHU_TOI_DA else f"{text[:CHU_TOI_DA].rstrip()}…"
