"""Every rule, in the order of the catalogue: one line a family."""

from reportgen.checker.luat import trang
from reportgen.checker.luat_kiem import LuatKiem

LUAT: tuple[LuatKiem, ...] = (*trang.LUAT,)
