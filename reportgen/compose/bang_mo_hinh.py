"""Tables about models: scores of an appraisal, those registered, those recognised."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reportgen.compose.bang_danh_sach import BangMau
from reportgen.compose.bang_o import cell, o_ma, row, table
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_hinh_van import ten_mo_hinh
from reportgen.document.tree import Column, Row, Table
from reportgen.domain.ho_so import ChamDiem, MoHinh
from reportgen.text_vn import so_le, viet_hoa_dau

COT_DIEM = (
    Column("TT", 6, "giua"),
    Column("Tiêu chí", 46, "trai"),
    Column("Điểm tối\u00a0đa", 16, "giua"),
    Column("Tự chấm", 16, "giua"),
    Column("Thẩm\u00a0định", 16, "giua"),
)


def tieu_chi_mac_dinh(spec: BangMau) -> tuple[ChamDiem, ...]:
    """The criteria kept as data beside the templates, not yet scored."""
    return tuple(ChamDiem(tieu_chi=o[0], toi_da=Decimal(o[1].replace(",", "."))) for o in spec.dong)


def tong(scores: Sequence[Decimal | None]) -> Decimal | None:
    """The sum of scores; None where one of them is wanting."""
    known = [score for score in scores if score is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(scores) else None


def _diem(score: Decimal | None) -> str:
    return "" if score is None else so_le(score)


def cham_diem(scores: Sequence[ChamDiem], dong_tong: str) -> Table | None:
    """The score table; its last row adds up, a column not fully scored has no total."""
    if not scores:
        return None
    head = (row(c.ten for c in COT_DIEM),)
    body = [
        row(
            [
                str(number),
                viet_hoa_dau(chu_nhap(s.tieu_chi)),
                _diem(s.toi_da),
                _diem(s.tu_cham),
                _diem(s.tham_dinh),
            ]
        )
        for number, s in enumerate(scores, 1)
    ]
    sums = (
        tong([s.toi_da for s in scores]),
        tong([s.tu_cham for s in scores]),
        tong([s.tham_dinh for s in scores]),
    )
    total = Row((cell(dong_tong, cot=2, canh="giua"), *(cell(_diem(s)) for s in sums)), dam=True)
    return Table(COT_DIEM, head, (*body, total))


def dang_ky(models: Sequence[MoHinh], don_vi: Mapping[str, str]) -> Table | None:
    """The models as registered, with what each aims at."""
    columns = [
        ("TT", 5, "giua"),
        ("Tên mô hình", 28, "trai"),
        ("Đơn vị thực hiện", 17, "trai"),
        ("Lĩnh vực", 13, "trai"),
        ("Loại", 8, "giua"),
        ("Hình thức đăng ký", 9, "giua"),
        ("Mục tiêu", 20, "trai"),
    ]
    body = [
        [
            str(number),
            ten_mo_hinh(m.ten),
            don_vi[m.ma],
            o_ma("linh_vuc_mo_hinh_ngan", m.linh_vuc),
            o_ma("loai_mo_hinh", m.loai),
            o_ma("dang_ky_ngan", m.dang_ky),
            viet_hoa_dau(chu_nhap(m.muc_tieu or "")),
        ]
        for number, m in enumerate(models, 1)
    ]
    return _bot_cot_cuoi(columns, body)


def cong_nhan(models: Sequence[MoHinh], don_vi: Mapping[str, str], tieu_bieu: str) -> Table | None:
    """The models recognised; a last column marks the exemplary ones where there are any."""
    columns = [
        ("TT", 6, "giua"),
        ("Tên mô hình", 36, "trai"),
        ("Tập thể, cá nhân thực hiện", 26, "trai"),
        ("Lĩnh vực", 20, "trai"),
        ("Ghi chú", 12, "giua"),
    ]
    body = [
        [
            str(number),
            ten_mo_hinh(m.ten),
            don_vi[m.ma],
            o_ma("linh_vuc_mo_hinh_ngan", m.linh_vuc),
            tieu_bieu if m.tieu_bieu else "",
        ]
        for number, m in enumerate(models, 1)
    ]
    return _bot_cot_cuoi(columns, body)


def _bot_cot_cuoi(
    columns: Sequence[tuple[str, float, str]], texts: Sequence[Sequence[str]]
) -> Table | None:
    """A table without its last column where no row has anything to say there."""
    shown = len(columns) if any(texts_of[-1] for texts_of in texts) else len(columns) - 1
    return table(columns[:shown], [row(texts_of[:shown]) for texts_of in texts])
