"""The signature block of a document with what there is to tell about it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.ban_hanh.chuc_vu import bo_danh_xung, doc_chuc_vu, lap_khoi_ky, tinh_huong
from reportgen.ban_hanh.co_quan import CoQuan
from reportgen.ban_hanh.de_ky import tim_dong
from reportgen.ban_hanh.dieu_khoan import dieu_khoan
from reportgen.ban_hanh.nguoi_ky import NguoiDuocChon
from reportgen.diagnostics import Diagnostic, Location, Result, information, warning
from reportgen.document.tree import HoChuan, KhoiKy
from reportgen.standards import TieuChuan


@dataclass(frozen=True, slots=True)
class _XetKy:
    """Who signs for whom, by which edition, and where the dossier says so."""

    nguoi: NguoiDuocChon
    co_quan: CoQuan
    chuan: TieuChuan
    vi_tri: Location


def chu_ky(
    nguoi: NguoiDuocChon | None,
    co_quan: CoQuan,
    chuan: TieuChuan,
    vi_tri: str,
    *,
    khuyet: bool,
    ban_hanh: bool,
) -> Result[KhoiKy]:
    """Set the signature of *nguoi*; without anybody, the lines of the head and no name.

    *khuyet*: there is no head in office. *ban_hanh*: the document has its number, so that a seal
    would be looked for.
    """
    if nguoi is None:
        return Result(lap_khoi_ky(co_quan, _chuc_trong(co_quan), "", chuan))
    seen = _XetKy(nguoi, co_quan, chuan, Location(vi_tri=vi_tri))
    name, titles = bo_danh_xung(nguoi.ho_ten)
    block = lap_khoi_ky(co_quan, nguoi.chuc_vu, name, chuan, khuyet_truong=khuyet, cach=nguoi.cach)
    notes = [*_danh_xung(seen, name, titles), *_theo_lenh(seen), *_kiem(seen)]
    if khuyet and not nguoi.la_cap_truong and not block.quyen_han and not block.kiem:
        notes.append(_khuyet(seen, name))
    lent = nguoi.cach.thua_lenh or nguoi.cach.kiem
    if ban_hanh and co_quan.khong_dau and not lent:
        notes.append(_khong_dau(seen))
    return Result(block, tuple(notes))


def _chuc_trong(co_quan: CoQuan) -> str:
    """Office under which nobody's name stands: a team's leader, else left to the hand."""
    known = co_quan.khong_dau or co_quan.ho is HoChuan.NHA_NUOC
    return co_quan.truong if known and not co_quan.uy_vien else ""


def _danh_xung(seen: _XetKy, name: str, titles: str) -> Iterator[Diagnostic]:
    if titles:
        yield warning(
            "BH011",
            f'bỏ "{titles}" trước họ tên người ký {name}',
            seen.vi_tri,
            hint="chỉ ghi họ và tên trong nguoi_ky",
            clause=dieu_khoan(seen.chuan, "ho_ten_khong_hoc_ham"),
        )


def _khuyet(seen: _XetKy, name: str) -> Diagnostic:
    row = tim_dong(seen.chuan, seen.co_quan.de_ky.get("khuyet", ""))
    return information(
        "BH012",
        f"{name} ký trực tiếp với chức vụ {seen.nguoi.chuc_vu} vì chưa có cấp trưởng",
        seen.vi_tri,
        clause=row.can_cu if row else "",
    )


def _theo_lenh(seen: _XetKy) -> Iterator[Diagnostic]:
    """Written authority the family does not know; an office that cannot sign for the body."""
    person, body, standard = seen.nguoi, seen.co_quan, seen.chuan
    if person.cach.uy_quyen and not standard.co("thua_uy_quyen"):
        by_order = next(row.gia_tri for row in standard.moi_chu if row.doi_tuong == "thua_lenh")
        clause = next(r.can_cu for r in standard.moi_thanh_phan if r.ten == "thua_uy_quyen")
        yield warning(
            "BH040",
            f"{standard.van_ban.viet_tat} không có TUQ.: người ký {person.ma} được ghi "
            f"{by_order} (thừa lệnh)",
            seen.vi_tri,
            hint="ghi thua_lenh thay cho uy_quyen",
            clause=clause,
        )
    office = doc_chuc_vu(person.chuc_vu)
    given = person.cach.thua_lenh or person.cach.uy_quyen
    if office is None and not given and tinh_huong(body, office, standard, person.cach) == "lenh":
        row = tim_dong(standard, body.de_ky["lenh"])
        yield warning(
            "BH042",
            f"chức vụ {person.chuc_vu} của người ký {person.ma} không ký thay mặt "
            f"{body.tap_the} được; ghi là ký thừa lệnh",
            seen.vi_tri,
            hint="ghi thua_lenh hoặc uy_quyen cho người ấy nếu đã được giao, hoặc chọn người khác",
            clause=row.can_cu if row else "",
        )


def _kiem(seen: _XetKy) -> Iterator[Diagnostic]:
    if seen.nguoi.cach.kiem and not seen.co_quan.kiem:
        clause = next(r.can_cu for r in seen.chuan.moi_thanh_phan if r.ten == "kiem")
        yield warning(
            "BH043",
            f"không ghi dòng kiêm cho người ký {seen.nguoi.ma}: {seen.co_quan.ten_day_du} "
            "có dấu riêng, lối kiêm chỉ dùng cho ban, tổ không có dấu riêng",
            seen.vi_tri,
            hint="bỏ kiem của người ấy, hoặc chọn co_quan là khoi_dan_van, to_dan_van",
            clause=clause,
        )


def _khong_dau(seen: _XetKy) -> Diagnostic:
    cell = "lenh" in seen.co_quan.de_ky
    way = (
        "ghi thua_lenh cho người ký để dùng dấu của cấp ủy cấp trên"
        if cell
        else "để Đảng ủy hoặc cơ quan dân vận của Đảng ủy ban hành"
    )
    return information(
        "BH041",
        f"{seen.co_quan.ten_day_du} không có dấu: bản phát hành chỉ có chữ ký",
        seen.vi_tri,
        hint=f"cần đóng dấu thì {way}",
        clause=dieu_khoan(seen.chuan, "chi_bo_khong_dau"),
    )
