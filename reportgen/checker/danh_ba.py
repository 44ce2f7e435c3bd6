"""Every rule, in the order of the catalogue: one line a family."""

from reportgen.checker.luat import co_quan, so_hieu, tieu_de, trang
from reportgen.checker.luat_kiem import LuatKiem

LUAT: tuple[LuatKiem, ...] = (
    *trang.LUAT,
    *tieu_de.LUAT,
    *co_quan.LUAT,
    *so_hieu.LUAT,
)
