"""Table builders: facts → tables of the tree. A builder with nothing to show returns None."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from reportgen.aggregate.facts import SoLieu, SoLieuKy
from reportgen.compose.bang_o import (
    NO_DATA,
    base,
    difference,
    figure,
    percent,
    rate,
    row,
    table,
    unit,
    value,
)
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.document.tree import Table
from reportgen.text_vn import so_le

CHI_SO_BANG: tuple[tuple[str, str, str], ...] = (
    ("luot_nguoi", "Lượt người tham gia", "lượt"),
    ("luot_ho", "Lượt hộ được vận động", "lượt"),
    ("so_tien", "Số tiền vận động, hỗ trợ", "triệu đồng"),
    ("so_suat_qua", "Quà tặng", "suất"),
    ("nguoi_bhyt", "Người tham gia bảo hiểm y tế hộ gia đình", "người"),
    ("nguoi_bhxh", "Người tham gia bảo hiểm xã hội tự nguyện", "người"),
    ("tai_khoan_vneid", "Tài khoản định danh điện tử được kích hoạt", "tài khoản"),
    ("diem_vi_pham", "Điểm vi phạm được giải tỏa", "điểm"),
    ("binh_chua_chay", "Bình chữa cháy được trang bị, kiểm tra", "bình"),
    ("so_y_kien", "Ý kiến ghi nhận qua các hoạt động", "ý kiến"),
)
HOAT_DONG = ("hoat_dong", "Hoạt động đã tổ chức", "hoạt động")


def chi_so_co(facts: Iterable[SoLieuKy]) -> list[tuple[str, str, str]]:
    """The indicators that occur in any of the periods."""
    present = {key for f in facts for key, figure in f.chi_so.items() if figure.gia_tri}
    present |= {key for f in facts for key, comparison in f.cung_ky.items() if comparison.truoc}
    return [item for item in CHI_SO_BANG if item[0] in present]


def tong_hop_chi_so(
    so_lieu: SoLieuKy,
    ten: str,
    ten_ky_truoc: str,
    ten_cung_ky: str,
    *,
    giao_ban_truoc: str = NO_DATA,
    chi_so_sanh_duoc: bool = False,
) -> Table | None:
    """The period beside the one before and last year's. Columns without any data are left out.

    ``giao_ban_truoc``: monthly meetings held of due in the period before, as printed.
    ``chi_so_sanh_duoc``: only rows that have something to compare with; no table without any.
    """
    rows = [HOAT_DONG, *chi_so_co([so_lieu])]
    shown = {key for key, _, _ in rows}
    before = (
        {k for k, v in so_lieu.ky_truoc.items() if k in shown and v.truoc is not None}
        if ten_ky_truoc
        else set()
    )
    last_year = {k for k, v in so_lieu.cung_ky.items() if k in shown and v.truoc is not None}
    if chi_so_sanh_duoc:
        rows = [item for item in rows if item[0] in before | last_year]
        if not rows:
            return None
    columns: list[tuple[str, float, str]] = [
        ("TT", 5, "giua"),
        ("Chỉ tiêu", 30, "trai"),
        ("Đơn vị tính", 11, "giua"),
        ("Kỳ này", 13, "phai"),
    ]
    if before:
        columns += [(ten_ky_truoc, 13, "phai"), ("Tăng, giảm", 13, "phai")]
    if last_year:
        columns += [(ten_cung_ky, 13, "phai"), ("Tăng, giảm", 13, "phai")]
    body = []
    for number, (key, name, dvt) in enumerate(rows, 1):
        now = so_lieu.hoat_dong if key == "hoat_dong" else so_lieu.chi_so.get(key, SoLieu())
        texts = [str(number), name, unit(dvt), figure(key, now)]
        for known, comparisons in ((before, so_lieu.ky_truoc), (last_year, so_lieu.cung_ky)):
            if known:
                comparison = comparisons.get(key)
                texts += [
                    base(key, comparison),
                    difference(key, comparison),
                ]
        body.append(row(texts))
    if not chi_so_sanh_duoc:
        held = [rate(so_lieu.giao_ban), *([giao_ban_truoc] if before else [])]
        held += [NO_DATA] * (len(columns) - len(held) - 3)
        body.append(row([str(len(body) + 1), "Giao ban tháng của các tổ", "cuộc", *held]))
    return table(columns, body, ten)


def theo_to(
    facts: Mapping[str, SoLieuKy], names: Mapping[str, str], tong: SoLieuKy, ten: str, ten_tong: str
) -> Table | None:
    """A row for each team and the ward's own total, in which joint work counts once."""
    columns = [
        ("TT", 5, "giua"),
        ("Tổ dân vận", 30, "trai"),
        ("Hoạt động", 11, "phai"),
        ("Lượt người", 12, "phai"),
        ("Số tiền (triệu đồng)", 14, "phai"),
        ("Giao ban", 11, "giua"),
        ("Hòa giải thành/kết thúc", 14, "giua"),
    ]
    body = [
        row([str(i), _place(names[code]), *_team_figures(f)])
        for i, (code, f) in enumerate(facts.items(), 1)
    ]
    body.append(row(["", ten_tong, *_team_figures(tong)], dam=True))
    return table(columns, body, ten)


def _place(name: str) -> str:
    """What tells one team from another under the heading "Tổ dân vận": "Tổ dân phố số 3"."""
    own = name.removeprefix("Tổ dân vận ")
    return own[:1].upper() + own[1:]


def _team_figures(f: SoLieuKy) -> list[str]:
    return [
        figure("hoat_dong", f.hoat_dong),
        *(figure(key, _noted(f.chi_so.get(key))) for key in ("luot_nguoi", "so_tien")),
        rate(f.giao_ban),
        rate(f.hoa_giai.ty_le_thanh),
    ]


def _noted(known: SoLieu | None) -> SoLieu | None:
    """The figure, or nothing when no entry of the log gives it."""
    return known if known is not None and known.nguon else None


def vu_viec(so_lieu: SoLieuKy, ten: str) -> Table | None:
    """Mediation cases and petitions of the period."""
    columns = [
        ("Nội dung", 26, "trai"),
        ("Tồn đầu kỳ", 13, "phai"),
        ("Tiếp nhận", 13, "phai"),
        ("Đã kết thúc", 13, "phai"),
        ("Trong đó hòa giải thành", 16, "phai"),
        ("Tỷ lệ thành", 12, "phai"),
        ("Chuyển kỳ sau", 13, "phai"),
    ]
    hg, dt = so_lieu.hoa_giai, so_lieu.don_thu
    body = []
    if hg.ton_dau.gia_tri or hg.nhan.gia_tri:
        figures = [figure("", x) for x in (hg.ton_dau, hg.nhan, hg.xong, hg.thanh)]
        body.append(
            row(
                [
                    "Vụ việc hòa giải",
                    *figures,
                    percent(hg.ty_le_thanh),
                    figure("", hg.ton_cuoi),
                ]
            )
        )
    if dt.ton_dau.gia_tri or dt.nhan.gia_tri:
        figures = [figure("", x) for x in (dt.ton_dau, dt.nhan, dt.xong)]
        body.append(row(["Đơn thư", *figures, NO_DATA, NO_DATA, figure("", dt.ton_cuoi)]))
    return table(columns, body, ten)


def bon_quy(quarters: Sequence[SoLieuKy], nam: SoLieuKy, ten: str) -> Table | None:
    """Four quarters beside each other and the year."""
    columns = [
        ("TT", 5, "giua"),
        ("Chỉ tiêu", 30, "trai"),
        ("Đơn vị tính", 11, "giua"),
        *((f"Quý {roman}", 11, "phai") for roman in ("I", "II", "III", "IV")),
        ("Cả năm", 13, "phai"),
    ]
    rows = [HOAT_DONG, *chi_so_co([nam])]
    body = []
    for number, (key, name, dvt) in enumerate(rows, 1):
        figures = [
            f.hoat_dong if key == "hoat_dong" else f.chi_so.get(key, SoLieu())
            for f in (*quarters, nam)
        ]
        body.append(row([str(number), name, unit(dvt), *(figure(key, f) for f in figures)]))
    periods = (*quarters, nam)
    body.append(
        row(
            [
                str(len(body) + 1),
                "Giao ban tháng của các tổ",
                "cuộc",
                *(rate(f.giao_ban) for f in periods),
            ]
        )
    )
    body.append(
        row(
            [
                str(len(body) + 1),
                "Hòa giải thành trên số vụ kết thúc",
                "vụ",
                *(rate(f.hoa_giai.ty_le_thanh) for f in periods),
            ]
        )
    )
    body.append(
        row(
            [
                str(len(body) + 1),
                "Đơn thư đã kết thúc",
                "đơn",
                *(figure("", f.don_thu.xong) for f in periods),
            ]
        )
    )
    return table(columns, body, ten)


def chi_tieu(so_lieu: SoLieuKy, ten: str) -> Table | None:
    """Yearly targets and how far they are met."""
    columns = [
        ("TT", 5, "giua"),
        ("Chỉ tiêu", 42, "trai"),
        ("Đơn vị tính", 13, "giua"),
        ("Kế hoạch năm", 13, "phai"),
        ("Thực hiện", 13, "phai"),
        ("So với kế hoạch", 14, "phai"),
    ]
    body = [
        row(
            [
                str(number),
                viet_day_du(target.ten),
                unit(target.don_vi_tinh),
                value("", target.ke_hoach),
                NO_DATA if target.thuc_hien is None else value("", Decimal(target.thuc_hien)),
                NO_DATA if target.phan_tram is None else f"{so_le(target.phan_tram, 1)}%",
            ]
        )
        for number, target in enumerate(so_lieu.chi_tieu, 1)
    ]
    return table(columns, body, ten)
