"""What the dossier does not say of a meeting, and heads that do not add up."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo, NguoiKy, ThanhVien
from reportgen.text_vn import ngay_day_du, viet_hoa_dau


def _thieu_so_nguoi(hop: HoiNghi) -> bool:
    """Whether heads are wanting; of a team's meeting one figure tells the other."""
    unsaid = (hop.co_mat is None, hop.vang is None)
    return any(unsaid) if hop.to == PHUONG else all(unsaid)


_Thieu = tuple[str, str, Callable[[HoiNghi], bool]]
TEN: Mapping[str, _Thieu] = MappingProxyType(
    {
        "gio_bat_dau": ("giờ họp", "gio_bat_dau", lambda h: h.gio_bat_dau is None),
        "gio_ket_thuc": ("giờ kết thúc", "gio_ket_thuc", lambda h: h.gio_ket_thuc is None),
        "dia_diem": ("địa điểm", "dia_diem", lambda h: not h.dia_diem),
        "chu_tri": ("người chủ trì", "chu_tri", lambda h: not h.chu_tri),
        "thu_ky": ("thư ký", "thu_ky", lambda h: not h.thu_ky),
        "co_mat": (
            "số người có mặt, vắng",
            "co_mat, vang",
            _thieu_so_nguoi,
        ),
        "nguoi_vang": ("ai vắng", "nguoi_vang", lambda h: bool(h.vang) and not h.nguoi_vang),
        "thanh_phan": ("thành phần", "thanh_phan", lambda h: not (h.thanh_phan or h.khach_moi)),
        "noi_dung": ("nội dung", "noi_dung", lambda h: not h.noi_dung),
        "y_kien": ("ý kiến thảo luận", "y_kien", lambda h: not h.y_kien),
        "ket_luan": ("kết luận", "ket_luan", lambda h: not h.ket_luan),
        "danh_gia": ("đánh giá chung", "danh_gia", lambda h: not h.danh_gia),
        "giao_viec": (
            "ai chủ trì, hạn của từng việc",
            "co_quan (hoặc phu_trach), han ở ket_luan",
            lambda h: any(not (k.phu_trach or k.co_quan) or k.han is None for k in h.ket_luan),
        ),
    }
)
"""By the names of ``can_co``: how it is called, its keys, whether a meeting lacks it."""


def canh_bao_hop(
    ho_so: HoSo, hop: HoiNghi, can_co: Sequence[str], co_san: Sequence[str] = ()
) -> tuple[Diagnostic, ...]:
    """One warning for all that is missing (BH023); those of the heads (BH022).

    *can_co*: names of ``TEN`` that the document cannot do without; *co_san*: those of them that it
    has from elsewhere.
    """
    place = f"hoi_nghi[{ho_so.hoi_nghi.index(hop)}]"
    missing = [TEN[name] for name in can_co if name not in co_san and TEN[name][2](hop)]
    notes = list(_nguoi_vang(ho_so, hop, place)) if "nguoi_vang" in can_co else []
    notes += _khong_duong_nhiem(ho_so, hop, place)
    if missing:
        names = ", ".join(name for name, _, _ in missing)
        notes.append(
            warning(
                "BH023",
                f"hội nghị {hop.ma}, ngày {ngay_day_du(hop.ngay)}: hồ sơ chưa ghi {names}; "
                "văn bản để trống hoặc ghi [CẦN VIẾT] ở chỗ đó",
                Location(vi_tri=place),
                hint=f"ghi thêm vào hội nghị ấy: {'; '.join(keys for _, keys, _ in missing)}",
            )
        )
    return tuple(notes)


def _nguoi_vang(ho_so: HoSo, hop: HoiNghi, place: str) -> Iterator[Diagnostic]:
    """Heads that contradict each other: absent and counted, absent and speaking, no member."""
    where = Location(vi_tri=f"{place}.nguoi_vang")
    absent = [v.thanh_vien for v in hop.nguoi_vang]
    if absent and hop.vang is not None and len(absent) != hop.vang:
        yield warning(
            "BH022",
            f"hội nghị {hop.ma}: vắng {hop.vang} người nhưng nguoi_vang ghi {len(absent)} người",
            where,
            hint="sửa vang hoặc nguoi_vang cho khớp",
        )
    team = next((t for t in ho_so.to_dan_van if t.ma == hop.to), None)
    if team is None:
        return
    members = {m.ma for m in team.thanh_vien_ngay(hop.ngay)}
    if hop.co_mat is not None and hop.vang is not None and hop.co_mat + hop.vang != len(members):
        yield warning(
            "BH022",
            f"hội nghị {hop.ma}: có mặt {hop.co_mat} và vắng {hop.vang} không bằng số thành viên "
            f"{len(members)} của tổ ngày {ngay_day_du(hop.ngay)}",
            Location(vi_tri=f"{place}.co_mat"),
            hint="chỉ đếm thành viên của tổ; khách mời ghi ở khach_moi",
        )
    present = {hop.chu_tri, hop.thu_ky, *(y.nguoi for y in hop.y_kien)}
    for code in absent:
        if code not in members:
            problem = f"không phải thành viên của tổ ngày {ngay_day_du(hop.ngay)}"
        elif code in present:
            problem = "vừa ghi vắng vừa chủ trì, ghi biên bản hoặc phát biểu"
        else:
            continue
        yield warning(
            "BH022",
            viet_hoa_dau(f"người vắng {code} ở hội nghị {hop.ma} {problem}"),
            where,
            hint="sửa nguoi_vang hoặc mã người ở hội nghị ấy",
        )


def _khong_duong_nhiem(ho_so: HoSo, hop: HoiNghi, place: str) -> Iterator[Diagnostic]:
    """Chair and clerk who held no office on the day of the meeting."""
    people: list[NguoiKy | ThanhVien] = [*ho_so.nguoi_ky]
    people += [m for t in ho_so.to_dan_van for m in t.thanh_vien]
    for key, role, code in (
        ("chu_tri", "chủ trì", hop.chu_tri),
        ("thu_ky", "thư ký", hop.thu_ky),
    ):
        person = next((p for p in people if p.ma == code), None)
        if person is None:
            continue
        ended = person.den_ngay is not None and person.den_ngay < hop.ngay
        if ended or hop.ngay < person.tu_ngay:
            yield warning(
                "BH022",
                f"hội nghị {hop.ma}: {role} {person.ho_ten} ({code}) không đương nhiệm ngày "
                f"{ngay_day_du(hop.ngay)}",
                Location(vi_tri=f"{place}.{key}"),
                hint=f"sửa {key} của hội nghị, hoặc tu_ngay, den_ngay của người ấy",
            )
