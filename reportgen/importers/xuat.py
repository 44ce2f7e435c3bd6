"""A dossier to a workbook that a clerk can fill in."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error
from reportgen.domain import danh_muc
from reportgen.domain.ho_so import HoSo
from reportgen.importers.cot import HUONG_DAN, Cot, Kieu, cot_chi_so
from reportgen.importers.dong_goi import dong_goi, thu_vien
from reportgen.importers.kieu_o import KieuO, rong
from reportgen.importers.o_ra import DAI_NHAT, cho_xml, lay, nguy_hiem, o_cua
from reportgen.importers.ten_hien import bang_ten, ten_cua
from reportgen.importers.trang import DANH_MUC, TRANG_DON_VI, Trang, cac_trang, mau_don_vi

DONG_DU_LIEU = 3
_COT_CUOI = 16_384
_DONG_CUOI = 1_048_576
_CAO = {1: 46, 2: 88}  # points: room for three lines of a heading, six of help
_A4 = "9"  # the format's code of the paper
QUA_DAI = "XL020"


def xuat_excel(ho_so: HoSo) -> bytes:
    """Write *ho_so* as a workbook; equal dossiers give equal bytes.

    Raises:
        ReportgenError: a text does not fit a cell (XL020), or openpyxl is missing (HT031).
    """
    so_tinh = thu_vien().Workbook(write_only=True)
    don_vi = ten_cua("loai_don_vi", ho_so.don_vi.loai.value)
    xuat = _Xuat(so_tinh, ho_so, don_vi)
    xuat.mau()
    for trang in cac_trang():
        xuat.trang(trang)
    xuat.danh_muc()
    so_tinh.properties.creator = "reportgen"
    so_tinh.properties.title = f"Hồ sơ công tác dân vận {ho_so.don_vi.ten} năm {ho_so.nam}"
    tam = io.BytesIO()
    so_tinh.save(tam)  # also when refused: an unsaved workbook leaves its scratch files behind
    if xuat.qua_dai:
        raise ReportgenError(xuat.qua_dai)
    return dong_goi(tam.getvalue())


class _Xuat:
    """The workbook under construction."""

    def __init__(self, so_tinh: Any, ho_so: HoSo, don_vi: str) -> None:  # noqa: ANN401 - a workbook of openpyxl
        self.so_tinh = so_tinh
        self.ho_so = ho_so
        self.don_vi = don_vi
        self.qua_dai: list[Diagnostic] = []
        self._vung: dict[str, str] = {}
        self._cot_danh_muc: list[tuple[str, list[str]]] = []

    def mau(self) -> None:
        """Write the form of the unit: a line a field."""
        trang = self.so_tinh.create_sheet(TRANG_DON_VI)
        for chu, so in zip("ABC", (34, 56, 70), strict=True):
            trang.column_dimensions[chu].width = so
        _bao_ve(trang, "A2")
        kieu = KieuO(trang)
        trang.append([kieu.dau(c) for c in ("Mục", "Giá trị", HUONG_DAN + "điền cột Giá trị")])
        dong = 2
        for ten, cac_dong in mau_don_vi():
            trang.append([kieu.dau(ten), kieu.dau(""), kieu.dau("")])
            dong += 1
            for cot in cac_dong:
                gia_tri = self._gia_tri(cot, lay(self.ho_so, cot.duong), trang.title)
                trang.append(
                    [
                        kieu.giai_thich(cot.tieu_de),
                        self._o(kieu, cot, gia_tri),
                        kieu.giai_thich(cot.huong_dan),
                    ]
                )
                self._chon(trang, cot, f"B{dong}")
                dong += 1

    def trang(self, mo_ta: Trang) -> None:
        """Write a sheet of rows."""
        from openpyxl.utils import get_column_letter

        trang = self.so_tinh.create_sheet(mo_ta.ten)
        cac_muc = list(_cac_muc(self.ho_so, mo_ta))
        cac_cot = self._cac_cot(mo_ta, [muc for _, muc in cac_muc])
        kieu = KieuO(trang)
        for so, cot in enumerate(cac_cot, 1):
            chieu = trang.column_dimensions[get_column_letter(so)]
            chieu.width = rong(cot)
            kieu.ap_cho_cot(chieu, cot.kieu)
            chu_cot = get_column_letter(so)
            self._chon(trang, cot, f"{chu_cot}{DONG_DU_LIEU}:{chu_cot}{_DONG_CUOI}")
        thua = trang.column_dimensions[get_column_letter(len(cac_cot) + 1)]
        thua.min, thua.max = len(cac_cot) + 1, _COT_CUOI
        kieu.ap_cho_cot(thua, Kieu.CHU)
        _bao_ve(trang, f"B{DONG_DU_LIEU}")
        for so, cao in _CAO.items():
            trang.row_dimensions[so].height = cao
        trang.append([kieu.dau(cot.tieu_de) for cot in cac_cot])
        trang.append(
            [kieu.giai_thich(HUONG_DAN * (i == 0) + c.huong_dan) for i, c in enumerate(cac_cot)]
        )
        for noi, muc in cac_muc:
            trang.append(self._dong(kieu, mo_ta, cac_cot, noi, muc))

    def _dong(
        self, kieu: KieuO, mo_ta: Trang, cac_cot: Sequence[Cot], noi: str, muc: object
    ) -> list[Any]:
        dong = []
        for cot in cac_cot:
            gia_tri = noi if cot is mo_ta.noi else lay(muc, cot.duong)
            o = None if gia_tri is None else self._gia_tri(cot, gia_tri, mo_ta.ten)
            dong.append(None if o is None else self._o(kieu, cot, o))
        return dong

    def _cac_cot(self, mo_ta: Trang, cac_muc: Iterable[object]) -> list[Cot]:
        """Columns of a sheet; indicators in use come first, also those the catalogue lacks."""
        if not mo_ta.chi_so:
            return list(mo_ta.tat_ca_cot)
        dung = {ma for muc in cac_muc for ma in _so_lieu(muc)}
        co_dinh = [c for c in mo_ta.tat_ca_cot if c.duong[0] != "so_lieu"]
        chi_so = [c for c in mo_ta.tat_ca_cot if c.duong[0] == "so_lieu"]
        la = sorted(dung - {c.duong[-1] for c in chi_so})
        chi_so += [cot_chi_so(ma, _kieu_chi_so(ma)) for ma in la]
        chi_so.sort(key=lambda c: c.duong[-1] not in dung)
        return co_dinh + chi_so

    def _gia_tri(self, cot: Cot, gia_tri: object, trang: str) -> object:
        """Give what the cell holds; a false yes/no stays empty where that says the same."""
        if gia_tri is False and not cot.bat_buoc and not cot.giu_khong:
            return None
        o = o_cua(cot, gia_tri, self.don_vi)
        if isinstance(o, str) and len(cho_xml(o)) > DAI_NHAT:
            self.qua_dai.append(_qua_dai(trang, cot, o))
        return o

    def _o(self, kieu: KieuO, cot: Cot, gia_tri: object) -> Any:  # noqa: ANN401 - a cell of openpyxl
        if isinstance(gia_tri, str):
            return kieu.o(cot, cho_xml(gia_tri), nhay=nguy_hiem(gia_tri))
        return kieu.o(cot, gia_tri, nhay=False)

    def _chon(self, trang: Any, cot: Cot, vung: str) -> None:  # noqa: ANN401 - a sheet of openpyxl
        """Attach a drop-down to *vung*."""
        from openpyxl.worksheet.datavalidation import DataValidation

        nguon = self._nguon(cot)
        if not nguon:
            return
        kiem = DataValidation(type="list", formula1=nguon, allow_blank=True, sqref=vung)
        kiem.showErrorMessage = cot.kieu in {Kieu.CHON, Kieu.CO_KHONG}
        kiem.errorTitle, kiem.error = "Không có trong danh sách", "Hãy chọn trong danh sách."
        trang.data_validations.append(kiem)

    def _nguon(self, cot: Cot) -> str:
        if cot.kieu is Kieu.MA_TO:
            return f"'Tổ dân vận'!$A${DONG_DU_LIEU}:$A$1000"
        if cot.kieu in {Kieu.TO, Kieu.DS_TO}:
            ma_to = [self.don_vi, *(t.ma for t in self.ho_so.to_dan_van)]
            return self._vung_danh_muc("Tổ, phạm vi", ma_to)
        return self._vung_danh_muc(cot.bang, list(bang_ten(cot.bang).values())) if cot.bang else ""

    def _vung_danh_muc(self, ten: str, gia_tri: list[str]) -> str:
        if ten not in self._vung:
            from openpyxl.utils import get_column_letter

            self._cot_danh_muc.append((ten, gia_tri))
            chu = get_column_letter(len(self._cot_danh_muc))
            self._vung[ten] = f"'{DANH_MUC}'!${chu}$2:${chu}${len(gia_tri) + 1}"
        return self._vung[ten]

    def danh_muc(self) -> None:
        """Write the lists that drop-downs show, on a hidden sheet."""
        trang = self.so_tinh.create_sheet(DANH_MUC)
        trang.sheet_state = "hidden"
        _bao_ve(trang, "A2")
        kieu = KieuO(trang)
        trang.append([kieu.dau(ten) for ten, _ in self._cot_danh_muc])
        for so in range(max((len(cac) for _, cac in self._cot_danh_muc), default=0)):
            trang.append(
                [
                    kieu.giai_thich(cho_xml(cac[so])) if so < len(cac) else None
                    for _, cac in self._cot_danh_muc
                ]
            )


def _bao_ve(trang: Any, co_dinh: str) -> None:  # noqa: ANN401 - a sheet of openpyxl
    """Freeze the headings and lock them, without a password; all else stays free."""
    from openpyxl.worksheet.properties import PageSetupProperties

    trang.freeze_panes = co_dinh
    trang.page_setup.orientation, trang.page_setup.paperSize = "landscape", _A4
    trang.page_setup.fitToHeight = 0
    trang.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    trang.print_title_rows = "1:1"
    trang.protection.sheet = True
    for quyen in (
        "formatCells",
        "formatColumns",
        "formatRows",
        "insertRows",
        "deleteRows",
        "sort",
        "autoFilter",
    ):
        setattr(trang.protection, quyen, False)


def _cac_muc(ho_so: HoSo, mo_ta: Trang) -> Iterator[tuple[str, object]]:
    """Give the entries of a sheet, each with the code of the entry it belongs to."""
    if mo_ta.cha:
        cha = next(t for t in cac_trang() if t.ten == mo_ta.cha)
        for ma, muc_cha in _cac_muc(ho_so, cha):
            del ma
            yield from ((_ma(muc_cha), con) for con in _con(lay(muc_cha, mo_ta.khoa), "to"))
    else:
        yield from (("", muc) for muc in _con(lay(ho_so, mo_ta.khoa), "ky"))


def _ma(muc: object) -> str:
    return str(getattr(muc, "ma", ""))


def _con(cac: object, khoa: str) -> Iterator[object]:
    """Entries of a list; of a mapping of figures, the key with the figures."""
    if isinstance(cac, Mapping):
        yield from ({khoa: ma, "so_lieu": so_lieu} for ma, so_lieu in cac.items())
    elif isinstance(cac, Sequence):
        yield from cac


def _so_lieu(muc: object) -> Mapping[str, object]:
    so_lieu = lay(muc, ("so_lieu",))
    return so_lieu if isinstance(so_lieu, Mapping) else {}


def _kieu_chi_so(ma: str) -> str:
    chi_so = danh_muc.chi_so().get(ma)
    return chi_so.kieu if chi_so else "so_le"


def _qua_dai(trang: str, cot: Cot, chu: str) -> Diagnostic:
    return error(
        QUA_DAI,
        f"một giá trị ở trang {trang}, cột {cot.ten} dài {len(chu)} chữ; một ô Excel chứa tối đa "
        f"{DAI_NHAT} chữ: “{chu[:40]}…”",
        Location(),
        hint="rút gọn đoạn này trong hồ sơ rồi xuất lại",
    )
