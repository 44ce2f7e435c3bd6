"""Kinds of value the options take, each with its own Vietnamese sentence when it is wrong."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from reportgen.cli.goi_y import cau_khong_co, gan_nhat
from reportgen.text_vn import thanh_ma

CAC_KY = (
    *(f"T{thang:02}" for thang in range(1, 13)),
    *(f"Q{quy}" for quy in range(1, 5)),
    "6T",
    "9T",
    "N",
)
DINH_DANG = ("docx", "pdf", "html")
TU_DONG = "tu-dong"
KHO_GIAY = ("A4", "A5")
MAY_PDF = ("auto", "weasyprint", "typst")
_NGAY_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NGAY_VIET = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class KieuLoai(click.ParamType[str]):
    """A document type, by code or by its Vietnamese name.

    The parameters ``ho_so`` and ``mau`` of the command, when they are read first, bring the unit's
    own types.
    """

    name = "loai"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the code of a type that can be built."""
        from reportgen import app

        kinds = app.loai_van_ban(*_ho_so_va_mau(ctx))
        known = {str(kind["ma"]): str(kind["ma"]) for kind in kinds}
        by_name = {thanh_ma(str(kind["ten"])): str(kind["ma"]) for kind in kinds}
        code = thanh_ma(value)
        found = known.get(code) or by_name.get(code)
        if found is None:
            self.fail(cau_khong_co("loại văn bản", value, known), param, ctx)
        return found


def _ho_so_va_mau(ctx: click.Context | None) -> tuple[tuple[Path, ...], Path | None]:
    """Give the dossiers and the folder of templates typed on the same line, where known by now."""
    given = ctx.params if ctx is not None else {}
    ho_so, mau = given.get("ho_so"), given.get("mau")
    return (
        ho_so if isinstance(ho_so, tuple) else (),
        mau if isinstance(mau, Path) else None,
    )


class KieuKy(click.ParamType[str]):
    """A period code: T01…T12, Q1…Q4, 6T, 9T, N."""

    name = "ky"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the code as the dossier writes it; ``t1`` is T01."""
        code = value.strip().upper()
        if re.fullmatch(r"T\d", code):
            code = f"T0{code[1]}"
        if code not in CAC_KY:
            self.fail(cau_khong_co("kỳ báo cáo", value, CAC_KY), param, ctx)
        return code


class KieuPhamVi(click.ParamType[str]):
    """A scope: phuong, tat-ca, or a team's code (which only the dossier can judge)."""

    name = "pham_vi"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give ``phuong``, ``tat-ca`` or the team's code as typed."""
        del param, ctx
        word = thanh_ma(value)
        return {"phuong": "phuong", "tat_ca": "tat-ca"}.get(word, value.strip())


class KieuNgay(click.ParamType[date]):
    """A date: 2026-05-28 or 28/5/2026."""

    name = "ngay"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Give the date; a day that is not in the calendar is refused."""
        if isinstance(value, date):
            return value
        text = value.strip()
        if found := _NGAY_ISO.fullmatch(text):
            nam, thang, ngay = (int(part) for part in found.groups())
        elif found := _NGAY_VIET.fullmatch(text):
            ngay, thang, nam = (int(part) for part in found.groups())
        else:
            self.fail(
                f"“{value}” không phải là ngày; hãy ghi như 2026-05-28 hoặc 28/5/2026.", param, ctx
            )
        try:
            return date(nam, thang, ngay)
        except ValueError:
            self.fail(f"“{value}” không có trong lịch.", param, ctx)


class KieuSo(click.ParamType[str]):
    """A number with its symbol, or ``tu-dong``; what it means is judged by the use case."""

    name = "so"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give ``tu-dong`` however it is typed ("Tự động"), else the number as typed."""
        del param, ctx
        word = thanh_ma(value).replace("-", "_")
        return TU_DONG if word in ("tu_dong", "tudong") else value.strip()


class KieuDinhDang(click.ParamType[tuple[str, ...]]):
    """Formats to write, parted by commas."""

    name = "dinh_dang"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Give each format once, in the order typed."""
        parts = value.split(",") if isinstance(value, str) else value
        chosen = dict.fromkeys(part.strip().lower() for part in parts if part.strip())
        for part in chosen:
            if part not in DINH_DANG:
                self.fail(cau_khong_co("định dạng", part, DINH_DANG), param, ctx)
        if not chosen:
            self.fail(f"chưa ghi định dạng nào; dùng được: {', '.join(DINH_DANG)}.", param, ctx)
        return tuple(chosen)


class KieuThuMucCo(click.ParamType[Path]):
    """A folder that is there."""

    name = "thu_muc"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Give the folder's path."""
        folder = Path(value)
        if not folder.is_dir():
            self.fail(f"không có thư mục “{value}”.", param, ctx)
        return folder


class KieuDuongDan(click.ParamType[Path]):
    """Any path; whether it can be read is judged, with all other problems, by the use case."""

    name = "duong_dan"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Give the path."""
        del param, ctx
        return Path(value)


class KieuDiaChi(click.ParamType[str]):
    """A folder, or an address such as ``s3://kho/nam-2026``; judged by the use case."""

    name = "noi_ghi"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give it as typed."""
        del param, ctx
        return value


class KieuMotTrong(click.ParamType[str]):
    """One of some words, typed with accents or without, with hyphens or underscores."""

    name = "mot_trong"

    def __init__(self, thing: str, values: Sequence[str] | Callable[[], Sequence[str]]) -> None:
        self._thing = thing
        self._values = values

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the word as we write it."""
        known = self._values() if callable(self._values) else self._values
        found = {thanh_ma(word): word for word in known}.get(thanh_ma(value))
        if found is None:
            self.fail(cau_khong_co(self._thing, value, known), param, ctx)
        return found


class KieuMaLuat(click.ParamType[tuple[str, ...]]):
    """Codes of rules of the checker, parted by commas."""

    name = "ma_luat"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Give each code once."""
        from reportgen import app

        typed = re.split(r"[,;\s]+", value) if isinstance(value, str) else value
        known = app.ma_luat()
        codes = tuple(dict.fromkeys(code.upper() for code in typed if code))
        for code in codes:
            if code not in known:
                near = gan_nhat(re.sub(r"-(\d)$", r"-0\1", code), known)
                hint = f" Ý bạn là “{near}”?" if near else ""
                self.fail(
                    f"không có luật “{code}”.{hint} Danh sách ở docs/kiem-tra.md.", param, ctx
                )
        return codes
