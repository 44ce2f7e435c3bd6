"""Every rule, in the order of the catalogue: one line a family."""

from reportgen.checker.luat import co_quan, dia_danh, so_hieu, ten_loai, tieu_de, trang
from reportgen.checker.luat_kiem import LuatKiem

LUAT: tuple[LuatKiem, ...] = (
    *trang.LUAT,
    *tieu_de.LUAT,
    *co_quan.LUAT,
    *so_hieu.LUAT,
    *dia_danh.LUAT,
    *ten_loai.LUAT,
)
