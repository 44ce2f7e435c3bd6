"""Lists as tables: members of teams, models, awards, the year's course of work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.compose.bang_o import cell, o_ma, row, table, unit
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.document.tree import Column, Row, Table
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import ChucDanh, GioiTinh, HoSo, KhenThuong, MoHinh, ThanhVien, ToDanVan
from reportgen.text_vn import ngay_day_du

_THU_TU = {chuc_danh: hang for hang, chuc_danh in enumerate(ChucDanh)}
COT_THANH_VIEN = (
    Column("TT", 6, "giua"),
    Column("Họ và tên", 25, "trai"),
    Column("Nam", 8, "giua"),
    Column("Nữ", 8, "giua"),
    Column("Chức vụ, nơi công tác", 27.5, "trai"),
    Column("Chức danh trong tổ", 16.5, "giua"),
    Column("Đảng viên", 9, "giua"),
)
DAU_THANH_VIEN = (
    Row(
        (
            cell("TT", hang=2),
            cell("Họ và tên", hang=2),
            cell("Năm sinh", cot=2),
            cell("Chức vụ, nơi công tác", hang=2),
            cell("Chức danh trong tổ", hang=2),
            cell("Đảng viên", hang=2),
        )
    ),
    Row((cell("Nam"), cell("Nữ"))),
)


def thu_tu(members: Sequence[ThanhVien]) -> list[ThanhVien]:
    """Leader, deputies, members; within a rank the order of the dossier."""
    return sorted(members, key=lambda m: _THU_TU[m.chuc_danh])


def _member(number: int, member: ThanhVien) -> Row:
    born = str(member.nam_sinh)
    man = member.gioi_tinh is GioiTinh.NAM
    return row(
        [
            str(number),
            member.ho_ten,
            born if man else "",
            "" if man else born,
            viet_day_du(member.chuc_vu),
            ten_in("chuc_danh", member.chuc_danh),
            "x" if member.dang_vien else "",
        ]
    )


def danh_sach_thanh_vien(
    teams: Sequence[ToDanVan], ngay: date, ghi_chu: Mapping[str, str] | None = None
) -> Table | None:
    """Members in office on *ngay*, a heading row for each team where there are several.

    ``ghi_chu``: by team, what stands in brackets after its name.
    """
    body = []
    number = 0
    for team in teams:
        members = thu_tu(team.thanh_vien_ngay(ngay))
        if len(teams) > 1 and members:
            note = ghi_chu.get(team.ma) if ghi_chu else None
            head = f"{team.ten} ({note})" if note else team.ten
            body.append(Row((cell(head, cot=len(COT_THANH_VIEN), canh="trai"),), dam=True))
        for member in members:
            number += 1
            body.append(_member(number, member))
    return Table(COT_THANH_VIEN, DAU_THANH_VIEN, tuple(body)) if body else None


def danh_sach_to(teams: Sequence[ToDanVan]) -> Table | None:
    """Teams with the ground they work on and the cell that leads them, as a plan founds them."""
    columns = [
        ("TT", 7, "giua"),
        ("Tên tổ", 39, "trai"),
        ("Địa bàn", 25, "trai"),
        ("Chi bộ lãnh đạo", 29, "trai"),
    ]
    body = [row([str(n), t.ten, t.to_dan_pho, t.chi_bo]) for n, t in enumerate(teams, 1)]
    return table(columns, body)


def danh_sach_mo_hinh(models: Sequence[MoHinh], ho_so: HoSo, ten: str) -> Table | None:
    """The models with their state of recognition."""
    names = {t.ma: t.ten for t in ho_so.to_dan_van}
    columns = [
        ("TT", 5, "giua"),
        ("Tên mô hình", 38, "trai"),
        ("Đơn vị thực hiện", 21, "trai"),
        ("Lĩnh vực", 16, "trai"),
        ("Loại", 10, "giua"),
        ("Công nhận", 12, "giua"),
    ]
    body = [
        row(
            [
                str(number),
                m.ten,
                names.get(m.to, m.to),
                o_ma("linh_vuc_mo_hinh_ngan", m.linh_vuc),
                o_ma("loai_mo_hinh", m.loai),
                "Chưa" if m.cap_cong_nhan == "chua" else o_ma("cap_cong_nhan", m.cap_cong_nhan),
            ]
        )
        for number, m in enumerate(models, 1)
    ]
    return table(columns, body, ten)


def danh_sach_khen_thuong(awards: Sequence[KhenThuong], ten: str) -> Table | None:
    """Awards: whom, in what form, by whom, by which decision."""
    columns = [
        ("TT", 5, "giua"),
        ("Tập thể, cá nhân", 34, "trai"),
        ("Hình thức", 15, "giua"),
        ("Cấp khen thưởng", 24, "trai"),
        ("Số quyết định", 22, "trai"),
    ]
    body = [
        row(
            [
                str(number),
                a.ten,
                o_ma("hinh_thuc_khen", a.hinh_thuc),
                viet_day_du(a.cap),
                f"{a.so_quyet_dinh}, ngày {ngay_day_du(a.ngay)}" if a.so_quyet_dinh else "",
            ]
        )
        for number, a in enumerate(awards, 1)
    ]
    return table(columns, body, ten)


def chi_tieu_giao(ho_so: HoSo, ten: str) -> Table | None:
    """The year's targets as a plan sets them."""
    columns = [
        ("TT", 6, "giua"),
        ("Chỉ tiêu", 60, "trai"),
        ("Đơn vị tính", 17, "giua"),
        ("Kế hoạch", 17, "giua"),
    ]
    body = [
        row(
            [
                str(number),
                viet_day_du(t.ten),
                unit(t.don_vi_tinh),
                f"{t.ke_hoach.normalize():f}".replace(".", ","),
            ]
        )
        for number, t in enumerate(ho_so.chi_tieu, 1)
    ]
    return table(columns, body, ten)


@dataclass(frozen=True, slots=True)
class BangMau:
    """A table kept as data: columns (heading, relative width, alignment), unnumbered rows."""

    cot: Sequence[tuple[str, float, str]]
    dong: Sequence[Sequence[str]]


def lo_trinh(spec: BangMau, thay: Mapping[str, str], ten: str) -> Table | None:
    """The course of work from a table specification; ``{khoa}`` in a cell is replaced by *thay*."""

    def filled(text: str) -> str:
        for key, words in thay.items():
            text = text.replace("{" + key + "}", words)
        return text

    body = [
        row([str(number), *(filled(t) for t in line)]) for number, line in enumerate(spec.dong, 1)
    ]
    return table(list(spec.cot), body, ten)
