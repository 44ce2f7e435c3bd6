"""How cells look: number formats, widths, locked headings. Made once a workbook."""

from typing import TYPE_CHECKING, Any

from reportgen.importers.cot import LA_SO, Cot, Kieu

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell

DINH_DANG = {
    Kieu.NGAY: "dd/mm/yyyy",
    Kieu.GIO: "hh:mm",
    Kieu.NAM: "0",
    Kieu.SO: "#,##0",
    Kieu.TIEN: "#,##0",
    Kieu.SO_LE: "#,##0.####",
}
_RONG = {
    Kieu.MA: 12, Kieu.MA_TO: 10, Kieu.TO: 10, Kieu.DS_TO: 14, Kieu.CHU: 24, Kieu.DAI: 46,
    Kieu.DS: 34, Kieu.NGAY: 12, Kieu.GIO: 9, Kieu.NAM: 8, Kieu.SO: 11, Kieu.SO_LE: 11,
    Kieu.TIEN: 15, Kieu.CO_KHONG: 9, Kieu.CHON: 20, Kieu.MO: 20,
}  # fmt: skip
_MAU_DAU = "FFDCE6F1"
_MAU_GIAI_THICH = "FFF5F5F5"
_CHU_MO = "FF666666"
_PHONG, _CO = "Calibri", 11


def rong(cot: Cot) -> int:
    """Width of a column in characters."""
    return _RONG[cot.kieu]


class KieuO:
    """Styled cells of one sheet, as openpyxl writes them."""

    def __init__(self, trang: Any) -> None:  # noqa: ANN401 - a write-only sheet of a library without types for it
        self._trang = trang
        self._mau: dict[tuple[str, bool], Any] = {}

    def o(self, cot: Cot, gia_tri: object, *, nhay: bool) -> "Cell":
        """Make an unlocked data cell; *nhay*: its text stays text whatever it begins with."""
        khoa = (cot.kieu.value, nhay)
        if khoa not in self._mau:
            self._mau[khoa] = self._mau_o(cot.kieu, nhay=nhay)._style  # noqa: SLF001 - the only fast way to share a style
        return self._o(gia_tri, self._mau[khoa])

    def dau(self, chu: str) -> "Cell":
        """Make a cell of a heading."""
        return self._khoa("dau", chu)

    def giai_thich(self, chu: str) -> "Cell":
        """Make a cell of help under a heading."""
        return self._khoa("giai_thich", chu)

    def ap_cho_cot(self, chieu: Any, kieu: Kieu) -> None:  # noqa: ANN401 - a column dimension of openpyxl
        """Give empty cells of a column its format, and unlock them."""
        from openpyxl.styles import Protection

        chieu.number_format = DINH_DANG.get(kieu, "@")
        chieu.protection = Protection(locked=False)

    def _khoa(self, ten: str, chu: str) -> "Cell":
        khoa = (ten, False)
        if khoa not in self._mau:
            self._mau[khoa] = self._mau_khoa(dam=ten == "dau")._style  # noqa: SLF001 - as above
        return self._o(chu, self._mau[khoa])

    def _o(self, gia_tri: object, kieu: Any) -> "Cell":  # noqa: ANN401 - a style array of openpyxl
        from openpyxl.cell.cell import Cell

        la_chu = isinstance(gia_tri, str)
        o: Any = Cell(self._trang, row=1, column=1, style_array=kieu)
        if la_chu:
            o._value, o.data_type = gia_tri, "s"  # noqa: SLF001 - the setter would take =… for a formula
        else:
            so = o.number_format
            o.value = gia_tri
            o.number_format = so
        return o  # type: ignore[no-any-return]  # a cell

    def _mau_o(self, kieu: Kieu, *, nhay: bool) -> Any:  # noqa: ANN401 - a cell with what its stubs leave out
        from openpyxl.cell.cell import Cell
        from openpyxl.styles import Alignment, Protection

        mau = Cell(self._trang, row=1, column=1)
        mau.number_format = DINH_DANG.get(kieu, "@")
        mau.protection = Protection(locked=False)
        ngang = "right" if kieu in LA_SO else None
        mau.alignment = Alignment(
            horizontal=ngang, vertical="top", wrap_text=kieu in {Kieu.DAI, Kieu.DS, Kieu.CHU}
        )
        mau.quotePrefix = nhay
        return mau

    def _mau_khoa(self, *, dam: bool) -> Any:  # noqa: ANN401 - as above
        from openpyxl.cell.cell import Cell
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        mau = Cell(self._trang, row=1, column=1)
        mau.number_format = "@"
        mau.font = Font(
            name=_PHONG, size=_CO, bold=dam, italic=not dam, color=None if dam else _CHU_MO
        )
        mau.fill = PatternFill("solid", start_color=_MAU_DAU if dam else _MAU_GIAI_THICH)
        mau.alignment = Alignment(vertical="top", wrap_text=True)
        mau.border = Border(bottom=Side("thin"))
        mau.protection = Protection(locked=True)
        return mau
