"""An edition of a standard as one object that answers questions."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reportgen.diagnostics import ExitCode, ReportgenError, error
from reportgen.standards.schema import (
    BangTra,
    ChuCoDinh,
    Dong,
    KieuChu,
    NoiDungChuan,
    QuyDinh,
    ThanhPhan,
    VanBanNguon,
)

R = TypeVar("R")


class MissingRequirement(ReportgenError):  # noqa: N818 - the name is fixed by the design
    """The edition has no row of this name."""

    def __init__(self, ma_hieu: str, bang: str, khoa: str, exit_code: ExitCode) -> None:
        message = f"Chuẩn {ma_hieu} không có “{khoa}” trong bảng {bang}."
        super().__init__(error("HT011", message), exit_code)
        self.khoa = khoa


@dataclass(frozen=True, slots=True)
class TieuChuan:
    """One edition: its instrument, its rows, its tables."""

    van_ban: VanBanNguon
    noi_dung: NoiDungChuan

    @property
    def ma_hieu(self) -> str:
        """Identifier of the edition, e.g. ``hd05-2026``."""
        return self.van_ban.ma_hieu

    @property
    def ho(self) -> str:
        """Family: dang, nha_nuoc or doan."""
        return self.van_ban.ho

    @property
    def ten_goi(self) -> str:
        """The instrument's name in Vietnamese."""
        return self.van_ban.ten_goi

    @property
    def hieu_luc_tu(self) -> date:
        """First day on which a document is made by this edition."""
        return self.van_ban.hieu_luc_tu

    @property
    def thay_the(self) -> str:
        """The edition it replaced, empty when we do not hold one."""
        return self.van_ban.thay_the

    @property
    def nguon(self) -> str:
        """What this was transcribed from."""
        return self.van_ban.nguon

    @property
    def bang(self) -> BangTra:
        """Types, issuers, signers, authority, place names, rules in words."""
        return self.noi_dung.bang

    def kieu_chu(self, thanh_phan: str) -> KieuChu:
        """How *thanh_phan* is set."""
        return self._row(self.noi_dung.kieu_chu, "kiểu chữ", thanh_phan)

    def quy_dinh(self, doi_tuong: str) -> QuyDinh:
        """The requirement on *doi_tuong*."""
        return self._row(self.noi_dung.quy_dinh, "quy định", doi_tuong)

    def do(self, doi_tuong: str) -> int | float:
        """The value we write for *doi_tuong*, in the unit of its requirement."""
        return self.quy_dinh(doi_tuong).chon

    def chu(self, doi_tuong: str, ngay: date | None = None) -> str:
        """The fixed wording of *doi_tuong*; on *ngay*, where it changed within the edition."""
        row = self._row(self.noi_dung.chu, "chữ cố định", doi_tuong)
        changed = ngay is not None and row.doi_tu is not None and ngay >= row.doi_tu
        return row.doi_thanh if changed else row.gia_tri

    def co(self, ten: str) -> bool:
        """Whether the component *ten* is present in this edition."""
        return self._row(self.noi_dung.thanh_phan, "thành phần", ten).co

    def ky_hieu_loai(self, ten_loai: str) -> str:
        """The symbol of a type: "báo cáo" gives "BC"; empty for a type without one."""
        wanted = _key(ten_loai)
        for loai in self.bang.loai_van_ban:
            if _key(loai.ten) == wanted:
                return loai.ky_hieu
        raise MissingRequirement(self.ma_hieu, "loại văn bản", ten_loai, ExitCode.DAU_VAO_SAI)

    def la_giay_to(self, ten_loai: str) -> bool:
        """Whether a type is an administrative paper, which may be smaller than A4."""
        wanted = _key(ten_loai)
        return any(
            _key(row.ten) == wanted and row.nhom == "giay_to" for row in self.bang.loai_van_ban
        )

    def ky_hieu_co_quan(self, ten: str) -> str:
        """The symbol of an issuer: "đảng ủy" gives "ĐU"."""
        wanted = _key(ten)
        for row in self.bang.ky_hieu_co_quan:
            if _key(row.ten) == wanted:
                return row.ky_hieu
        raise MissingRequirement(self.ma_hieu, "ký hiệu cơ quan", ten, ExitCode.DAU_VAO_SAI)

    @property
    def moi_kieu_chu(self) -> tuple[KieuChu, ...]:
        """Every type style, in the order of the file."""
        return tuple(self.noi_dung.kieu_chu.values())

    @property
    def moi_quy_dinh(self) -> tuple[QuyDinh, ...]:
        """Every requirement on a number, in the order of the file."""
        return tuple(self.noi_dung.quy_dinh.values())

    @property
    def moi_chu(self) -> tuple[ChuCoDinh, ...]:
        """Every fixed wording, in the order of the file."""
        return tuple(self.noi_dung.chu.values())

    @property
    def moi_thanh_phan(self) -> tuple[ThanhPhan, ...]:
        """Every component with its presence, in the order of the file."""
        return tuple(self.noi_dung.thanh_phan.values())

    def moi_dong(self) -> Iterator[Dong]:
        """Every row of every table."""
        yield from self.moi_kieu_chu
        yield from self.moi_quy_dinh
        yield from self.moi_chu
        yield from self.moi_thanh_phan
        for name in BangTra.__dataclass_fields__:
            yield from getattr(self.bang, name)

    def _row(self, rows: Mapping[str, R], bang: str, khoa: str) -> R:
        try:
            return rows[khoa]
        except KeyError:
            raise MissingRequirement(self.ma_hieu, bang, khoa, ExitCode.LOI_CUA_TA) from None


def _key(ten: str) -> str:
    """Fold case, spaces and the two placings of the tone mark: "Đảng uỷ" equals "đảng ủy"."""
    text = unicodedata.normalize("NFC", " ".join(ten.split()).casefold())
    return text.replace("uỷ", "ủy").replace("hoả", "hỏa").replace("thoả", "thỏa")
