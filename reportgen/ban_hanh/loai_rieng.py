"""A unit's own document types: rows beside its templates, checked before they are used."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.ban_hanh.chu_viet import gan_nhat
from reportgen.ban_hanh.ky import MA_KY
from reportgen.ban_hanh.loai_van_ban import (
    CONG_VAN,
    LOAI_VAN_BAN,
    TO,
    LoaiVanBan,
    NgayDuKien,
    doc_loai,
)
from reportgen.ban_hanh.muc_nguon import NGUON_CO_MUC
from reportgen.ban_hanh.noi_nhan import QUY_TAC
from reportgen.diagnostics import Diagnostic, Result, error, warning
from reportgen.domain.ho_so import (
    PHUONG,
    DanhGia,
    HoiNghi,
    KhenThuong,
    MoHinh,
    MoHinhChinhQuyen,
)
from reportgen.hang_toml import SAI_HANG, Hang
from reportgen.standards import editions, load
from reportgen.text_vn import bo_dau, chuan_hoa_khoa

DAU_HIEU_RONG = "MB022"
NGUON_CO_KY = "theo_ky"
KY_TRAI = ("thu_ky",)
NGUOI_DE_NGHI = ("chi_bo",)


@dataclass(frozen=True, slots=True)
class Biet:
    """What a row may name beyond the registry: sources and templates there are."""

    nguon: Collection[str]
    mau: Collection[str]


def doc_loai_rieng(chu: str, tep: str, biet: Biet) -> Result[tuple[Hang[LoaiVanBan], ...]]:
    """Read the rows of a unit's file: every problem at its line, no value where one is an error."""
    read = doc_loai(chu, tep)
    rows = read.value or ()
    problems = [*read.diagnostics, *_trung(rows)]
    for row in rows:
        problems += _kiem(row, biet)
    failed = read.value is None or any(problem.is_error for problem in problems)
    return Result(None if failed else rows, tuple(problems))


def _trung(rows: Sequence[Hang[LoaiVanBan]]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for row in rows:
        ma = row.gia_tri.ma
        if ma in first:
            message = f'mã "{ma}" đã có ở dòng {first[ma]}'
            yield error(SAI_HANG, message, row.noi("ma"), hint="đặt mã khác")
        first.setdefault(ma, row.dong)


def _kiem(row: Hang[LoaiVanBan], biet: Biet) -> Iterator[Diagnostic]:
    yield from _kiem_ma(row, biet)
    yield from _kiem_ky(row)
    yield from _kiem_pham_vi(row, biet)
    yield from _kiem_muc(row)
    yield from _kiem_noi(row)
    yield from _kiem_dau_hieu(row)


def _kiem_ma(row: Hang[LoaiVanBan], biet: Biet) -> Iterator[Diagnostic]:
    loai = row.gia_tri
    plain = chuan_hoa_khoa(bo_dau(loai.ma))
    if not loai.ma or loai.ma != plain or not loai.ma.replace("_", "").isalnum():
        hint = f'viết "{plain}"' if plain else 'ví dụ "thong_bao_ket_qua"'
        message = f'mã "{loai.ma}" phải viết thường, không dấu, nối bằng dấu gạch dưới'
        yield error(SAI_HANG, message, row.noi("ma"), hint=hint)
    kinds = {one.ten for name in editions() for one in load(name).bang.loai_van_ban} | {CONG_VAN}
    yield from _la(row, "ten_loai", [loai.ten_loai], _da_dung("ten_loai", kinds), "tên loại")
    yield from _la(row, "nguon", [loai.nguon], biet.nguon, "nguồn")
    for key, first in (("ky_trai", KY_TRAI), ("de_nghi", NGUOI_DE_NGHI)):
        yield from _la(row, key, filter(None, [getattr(loai, key)]), _da_dung(key, first), "")


def _kiem_ky(row: Hang[LoaiVanBan]) -> Iterator[Diagnostic]:
    loai = row.gia_tri
    yield from _la(row, "ky", loai.ky, MA_KY, "kỳ")
    yield from _la(row, "trong_so", loai.trong_so.ky, loai.ky or MA_KY, "kỳ")
    needs = loai.nguon == NGUON_CO_KY or loai.ngay_du_kien is NgayDuKien.CUOI_KY
    if needs and not loai.ky:
        why = f'nguồn "{NGUON_CO_KY}"' if loai.nguon == NGUON_CO_KY else 'ngay_du_kien = "cuoi_ky"'
        message = f"{why} cần biết kỳ, mà ky để trống"
        yield error(SAI_HANG, message, row.noi("ky"), hint='ví dụ ky = ["Q1", "Q2", "Q3", "Q4"]')


def _kiem_pham_vi(row: Hang[LoaiVanBan], biet: Biet) -> Iterator[Diagnostic]:
    loai = row.gia_tri
    if not loai.pham_vi:
        yield error(
            SAI_HANG, "chưa ghi phạm vi nào", row.noi("pham_vi"), hint='pham_vi = ["phuong"]'
        )
    yield from _la(row, "pham_vi", loai.pham_vi, (PHUONG, TO), "phạm vi")
    for scope in loai.pham_vi:
        models = loai.ban_hanh.get(scope, {})
        lacking = [model.value for model in MoHinhChinhQuyen if model.value not in models]
        if lacking:
            message = f'ban_hanh chưa có {", ".join(lacking)} cho phạm vi "{scope}"'
            hint = f'ban_hanh = {{ {scope} = {{ ba_cap = "dang_uy", hai_cap = "dang_uy" }} }}'
            yield error(SAI_HANG, message, row.noi("ban_hanh"), hint=hint)
        if scope not in loai.noi_nhan:
            message = f'noi_nhan chưa có phạm vi "{scope}"'
            hint = f'noi_nhan = {{ {scope} = ["@cap_tren", "@mac_dinh"] }}'
            yield error(SAI_HANG, message, row.noi("noi_nhan"), hint=hint)
        if loai.ten_mau(scope) not in biet.mau:
            key = "mau" if scope in loai.mau else "ma"
            message = f'chưa có mẫu "{loai.ten_mau(scope)}.mau.txt" cho loại này'
            nearest = gan_nhat(loai.ten_mau(scope), biet.mau)
            hint = f'ý bạn là "{nearest}"?' if nearest and key == "mau" else "để mẫu cạnh tệp này"
            yield error(SAI_HANG, message, row.noi(key), hint=hint)
    names = [name for listed in loai.danh_gia.values() for name in listed]
    known = {*DanhGia.model_fields} - {"ky", "pham_vi"}
    for one in LOAI_VAN_BAN:
        known.update(*one.danh_gia.values())
    yield from _la(row, "danh_gia", names, known, "mục đánh giá")
    for key in ("mau", "danh_gia", "ban_hanh", "noi_nhan"):
        by_scope: Mapping[str, object] = getattr(loai, key)
        yield from _la(row, key, by_scope, (PHUONG, TO), "phạm vi")


def _kiem_muc(row: Hang[LoaiVanBan]) -> Iterator[Diagnostic]:
    """Fields of entries that the row groups and chooses by."""
    loai = row.gia_tri
    known = {name for one in (HoiNghi, MoHinh, KhenThuong) for name in one.model_fields}
    if loai.nguon in NGUON_CO_MUC:
        yield from _la(row, "gop", filter(None, [loai.gop]), _da_dung("gop", known), "trường")
        yield from _la(row, "loc", loai.loc, _da_dung("loc", known), "trường")


def _kiem_noi(row: Hang[LoaiVanBan]) -> Iterator[Diagnostic]:
    """Rules for recipients and addressees."""
    known = {*QUY_TAC}
    for loai in LOAI_VAN_BAN:
        known.update(loai.kinh_gui, *loai.noi_nhan.values())
    for key, texts in (
        ("kinh_gui", row.gia_tri.kinh_gui),
        ("noi_nhan", [text for listed in row.gia_tri.noi_nhan.values() for text in listed]),
    ):
        rules = [text for text in texts if text.startswith("@")]
        yield from _la(row, key, rules, {text for text in known if text[:1] == "@"}, "quy tắc")


def _kiem_dau_hieu(row: Hang[LoaiVanBan]) -> Iterator[Diagnostic]:
    """Warn of a row that takes every paper of a kind another type makes too."""
    loai, signs = row.gia_tri, row.gia_tri.trong_so
    if signs.ky or signs.dau_hieu or signs.doi_tuong:
        return
    shared = [
        other.ma
        for other in LOAI_VAN_BAN
        if other.ma != loai.ma and set(signs.loai) & {*other.trong_so.loai, other.ma}
    ]
    if shared:
        message = (
            f'trong_so của "{loai.ma}" nhận mọi văn bản {", ".join(signs.loai)} trong sổ, '
            f"cả những văn bản của loại {', '.join(shared[:3])}"
        )
        hint = 'thêm dau_hieu = ["cụm từ trong trích yếu"], hoặc để loai = [] và ghi mã ấy trong sổ'
        yield warning(DAU_HIEU_RONG, message, row.noi("trong_so"), hint=hint)


def _da_dung(khoa: str, them: Iterable[str]) -> set[str]:
    """Values of a key that the shipped types use, and *them*."""
    used = (getattr(loai, khoa) for loai in LOAI_VAN_BAN)
    return {
        *them,
        *(word for value in used for word in ([value] if isinstance(value, str) else value)),
    }


def _la(
    row: Hang[LoaiVanBan], khoa: str, words: Iterable[str], known: Collection[str], gi: str
) -> Iterator[Diagnostic]:
    """Tell each of *words* that is not *known*, at the key's line."""
    for word in words:
        if word in known:
            continue
        choices = sorted(name for name in known if name)
        nearest = gan_nhat(word, choices)
        hint = f'ý bạn là "{nearest}"?' if nearest else f"có thể dùng: {', '.join(choices)}"
        message = f'{khoa}: không có {gi or "giá trị"} "{word}"'
        yield error(SAI_HANG, message, row.noi(khoa), hint=hint)
