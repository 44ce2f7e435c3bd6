"""What the YAML parser complains of, said in Vietnamese."""

import re
from typing import NamedTuple

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from reportgen.diagnostics import Diagnostic, Location, error


class _CauBao(NamedTuple):
    dau_hieu: str
    thong_bao: str
    goi_y: str
    o_cho_bat_dau: bool = False


_NGOAC_KEP = "đặt cả câu trong dấu ngoặc kép"
# The first row whose mark stands in "context; problem" of the parser is used; order matters.
_BANG = (
    _CauBao(
        "quoted scalar",
        "dấu ngoặc kép hoặc nháy mở ở đây không có dấu đóng, hoặc bên trong có dấu \\ sai",
        "thêm dấu \" ở cuối câu; nếu trong câu có dấu \" thì bao cả câu bằng dấu nháy đơn '…'",
        o_cho_bat_dau=True,
    ),
    _CauBao(
        "mapping values are not allowed",
        "dấu hai chấm thứ hai trong một dòng, hoặc dòng này thụt lề sai",
        f'{_NGOAC_KEP}, ví dụ noi_dung: "Dự án A: gặp từng hộ"; hoặc sửa thụt lề cho thẳng hàng',
    ),
    _CauBao(
        "cannot start any token",
        "ký tự đầu của giá trị không được để trần (@, `, %, hoặc dấu tab)",
        _NGOAC_KEP,
    ),
    _CauBao(
        "flow",
        "ngoặc vuông [ ] hoặc ngoặc nhọn { } mở ở đây chưa đóng, hoặc thiếu dấu phẩy giữa hai mục",
        "kiểm tra dấu phẩy và dấu đóng ngoặc; câu có dấu phẩy, ngoặc hay dấu hai chấm thì "
        + _NGOAC_KEP,
        o_cho_bat_dau=True,
    ),
    _CauBao(
        "simple key",
        "dòng này không có dấu hai chấm sau tên trường",
        "viết dạng ten_truong: giá trị (sau dấu hai chấm có một dấu cách); câu dài nhiều dòng thì "
        + _NGOAC_KEP,
        o_cho_bat_dau=True,
    ),
    _CauBao(
        "could not find expected ':'",
        "dòng này không có dấu hai chấm sau tên trường",
        "viết dạng ten_truong: giá trị (sau dấu hai chấm có một dấu cách)",
        o_cho_bat_dau=True,
    ),
    _CauBao(
        "block sequence",
        "mục này không thẳng hàng với các dấu - ở trên",
        "thụt lề mọi dấu - của một danh sách bằng nhau",
    ),
    _CauBao(
        "block collection",
        "mục này không thẳng hàng với các dấu - ở trên",
        "thụt lề mọi dấu - của một danh sách bằng nhau",
    ),
    _CauBao(
        "block mapping",
        "dòng này thụt lề không thẳng với các trường ở trên, hoặc có chữ sau dấu ngoặc kép đóng",
        "thụt các trường của cùng một mục bằng nhau; câu có dấu \" ở giữa thì bao bằng '…'",
    ),
    _CauBao(
        "anchor",
        "giá trị bắt đầu bằng & hoặc * mà không đặt trong ngoặc kép",
        _NGOAC_KEP,
    ),
    _CauBao(
        "alias",
        "giá trị bắt đầu bằng & hoặc * mà không đặt trong ngoặc kép",
        _NGOAC_KEP,
    ),
    _CauBao("tag", "giá trị bắt đầu bằng dấu ! mà không đặt trong ngoặc kép", _NGOAC_KEP, True),
    _CauBao("directive", "dòng bắt đầu bằng dấu % không đọc được", _NGOAC_KEP),
    _CauBao(
        "block scalar",
        "đoạn văn nhiều dòng sau dấu | hoặc > viết sai",
        "xuống dòng ngay sau dấu | và thụt các dòng của đoạn văn vào sâu hơn",
    ),
)
_CHUNG = _CauBao(
    "", "chỗ này không đọc được theo cú pháp YAML", "so với dòng đúng ở trên; " + _NGOAC_KEP
)
_TAB = re.compile(r" *\t")


def dich_loi(loi: YAMLError, van_ban: str, tep: str) -> Diagnostic:
    """Translate *loi* into a diagnostic with the place a person should look at."""
    noi_bao = (loi.problem_mark or loi.context_mark) if isinstance(loi, MarkedYAMLError) else None
    if not isinstance(loi, MarkedYAMLError) or noi_bao is None:
        return error("DL003", _CHUNG.thong_bao, Location(tep), hint=_CHUNG.goi_y)
    tab = _dong_co_tab(van_ban, noi_bao.line)
    if tab is not None:
        return error(
            "DL007",
            "dòng bắt đầu bằng phím Tab; thụt lề chỉ được dùng dấu cách",
            Location(tep, *tab),
            hint="xóa dấu tab, gõ hai dấu cách cho mỗi bậc thụt lề",
        )
    mo_ta = f"{loi.context or ''}; {loi.problem or ''}"
    cau = next((c for c in _BANG if c.dau_hieu in mo_ta), _CHUNG)
    noi = (loi.context_mark if cau.o_cho_bat_dau else None) or noi_bao
    return error(
        "DL003", cau.thong_bao, Location(tep, noi.line + 1, noi.column + 1), hint=cau.goi_y
    )


def _dong_co_tab(van_ban: str, dong: int) -> tuple[int, int] | None:
    """Line and column of a tab that indents the line of the error or the one before it."""
    cac_dong = van_ban.split("\n")
    for so in (dong, dong - 1):
        if 0 <= so < len(cac_dong):
            dau_dong = _TAB.match(cac_dong[so])
            if dau_dong:
                return so + 1, dau_dong.end()
    return None
