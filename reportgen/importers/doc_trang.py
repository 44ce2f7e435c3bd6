"""Sheets of our own workbook to the node tree of a dossier, every node with its cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.importers.bo_cuc import BoCuc, cot_gan, tim_bo_cuc
from reportgen.importers.cot import Cot
from reportgen.importers.noi_o import NoiO
from reportgen.importers.o_vao import OHong, doc_o
from reportgen.importers.tep_excel import Dong, GiaTriTho, TrangTinh
from reportgen.importers.trang import TRANG_DON_VI, Trang, cac_trang, mau_don_vi
from reportgen.text_vn import chuan_hoa_khoa, gan_nhat, gon
from reportgen.yaml_source import Khoa, Nut, NutBang, NutChu, NutDanhSach

THIEU_COT = "XL012"
COT_LA = "XL013"
KHONG_CO_CHA = "XL014"
GHI_HAI_LAN = "XL015"
THEM_SO_0 = "XL017"


@dataclass(slots=True)
class DocTrang:
    """The dossier read so far. ``hong``: cells already complained about."""

    noi: NoiO
    goc: NutBang = field(default_factory=lambda: NutBang("", 0, 0))
    van_de: list[Diagnostic] = field(default_factory=list)
    hong: set[tuple[str, int, int]] = field(default_factory=set)
    da_doc: set[str] = field(default_factory=set)
    _theo_ma: dict[str, dict[str, NutBang]] = field(default_factory=dict)

    def bao(
        self,
        ma: str,
        o: tuple[str, int, int],
        thong_bao: str,
        goi_y: str,
        muc: Severity = Severity.LOI,
    ) -> None:
        """Note a problem of a cell."""
        if muc is Severity.LOI:
            self.hong.add(o)
        self.van_de.append(Diagnostic(ma, muc, thong_bao, self.noi.cho(*o), hint=goi_y))

    def doc(self, cac_tinh: Sequence[TrangTinh]) -> list[TrangTinh]:
        """Read all sheets with names of ours; give back the others."""
        theo_ten = {gon(tinh.ten): tinh for tinh in cac_tinh}
        if gon(TRANG_DON_VI) in theo_ten:
            self._mau(theo_ten[gon(TRANG_DON_VI)])
        for trang in cac_trang():
            tinh = theo_ten.get(gon(trang.ten))
            bo_cuc = tim_bo_cuc(trang, tinh) if tinh else None
            if tinh is None or bo_cuc is None or not self._cua_ta(bo_cuc):
                continue
            self.da_doc.add(tinh.ten)
            self._cac_dong(trang, tinh, bo_cuc)
        return [tinh for tinh in cac_tinh if tinh.ten not in self.da_doc]

    def _cua_ta(self, bo_cuc: BoCuc) -> bool:
        """Whether the sheet is ours: whole, or a damaged one of a workbook with our form."""
        if self.noi.dong_mau:
            return len(bo_cuc.thieu) <= len(bo_cuc.cot)
        return not bo_cuc.thieu

    def _mau(self, tinh: TrangTinh) -> None:
        """Read the form: the label in column A, the value in B."""
        theo_ten = {gon(c.ten): c for _, cac in mau_don_vi() for c in cac}
        phan = {gon(ten) for ten, _ in mau_don_vi()} | {"muc"}
        if not any(gon(str(dong.get(1, ""))) in theo_ten for dong in tinh.dong.values()):
            return
        self.da_doc.add(tinh.ten)
        for so, dong in tinh.dong.items():
            nhan = str(dong.get(1, ""))
            cot = theo_ten.get(gon(nhan))
            if cot is not None:
                self.noi.dong_mau[(tinh.ten, so)] = cot
                if 2 in dong:  # noqa: PLR2004 - the column of values
                    self.dat(self.goc, cot, (tinh.ten, so, 2), dong[2])
            elif nhan and gon(nhan) not in phan:
                gan = gan_nhat(gon(nhan), theo_ten, gon=str, nguong=0.75)
                goi_y = f"ý bạn là “{theo_ten[gan].ten}”?" if gan else "xóa dòng này"
                self.bao(
                    COT_LA,
                    (tinh.ten, so, 1),
                    f'không có mục nào tên "{nhan}"',
                    goi_y,
                    Severity.CANH_BAO,
                )

    def _cac_dong(self, trang: Trang, tinh: TrangTinh, bo_cuc: BoCuc) -> None:
        self.noi.them(tinh.ten, bo_cuc)
        self._cot_la(trang, tinh, bo_cuc)
        co_dong = any(so >= bo_cuc.dong_du_lieu for so in tinh.dong)
        for cot in bo_cuc.thieu if co_dong else ():
            self.bao(
                THIEU_COT,
                (tinh.ten, bo_cuc.dong_dau, 0),
                f'thiếu cột "{cot.ten}"',
                "thêm cột có tiêu đề ấy, hoặc xuất lại tệp mẫu bằng reportgen export",
            )
        for so, dong in tinh.dong.items():
            if so >= bo_cuc.dong_du_lieu and any(i in bo_cuc.cot for i in dong):
                self._mot_dong(trang, tinh.ten, so, dong, bo_cuc)

    def _cot_la(self, trang: Trang, tinh: TrangTinh, bo_cuc: BoCuc) -> None:
        for i, chu in bo_cuc.la.items():
            if any(i in d for so, d in tinh.dong.items() if so >= bo_cuc.dong_du_lieu):
                gan = cot_gan(chu, trang)
                goi_y = f"ý bạn là “{gan}”?" if gan else "chữ trong cột này không được nhập"
                self.bao(
                    COT_LA,
                    (tinh.ten, bo_cuc.dong_dau, i),
                    f'không có cột nào tên "{chu}"',
                    goi_y,
                    Severity.CANH_BAO,
                )

    def _mot_dong(self, trang: Trang, ten: str, so: int, dong: Dong, bo_cuc: BoCuc) -> None:
        muc = NutBang(ten, so, 0)
        dau: dict[tuple[str, ...], str] = {}
        cot_noi = bo_cuc.so_cot(trang.noi) if trang.noi else 0
        for i, cot in bo_cuc.cot.items():
            if i not in dong:
                continue
            if i == cot_noi or (
                cot.duong in {("to",), ("ky",)} and trang.khoa[-1].startswith("so_lieu")
            ):
                dau[cot.duong] = self._chu(cot, (ten, so, i), dong)
            else:
                self.dat(muc, cot, (ten, so, i), dong[i])
        cha = self._cha(trang, ten, so, cot_noi, dau)
        if cha is not None:
            self._gan(trang, cha, muc, (ten, so, bo_cuc), dau)

    def _cha(
        self, trang: Trang, ten: str, so: int, cot_noi: int, dau: dict[tuple[str, ...], str]
    ) -> NutBang | None:
        """The entry a row belongs to: the dossier, or the one named by its code."""
        if trang.noi is None:
            return self.goc
        ma = dau.get(trang.noi.duong, "")
        theo_ma = self._theo_ma.get(trang.cha, {})
        if ma in theo_ma:
            return theo_ma[ma]
        if not ma:
            if (ten, so, cot_noi) not in self.hong and cot_noi:
                self.bao(
                    "V01",
                    (ten, so, cot_noi),
                    f'chưa điền "{trang.noi.ten}"',
                    f"ghi mã đã có ở trang {trang.cha}",
                )
            return None
        gan = gan_nhat(ma, theo_ma, gon=str)
        goi_y = f"ý bạn là “{gan}”?" if gan else f"thêm mã này vào trang {trang.cha} trước"
        self.bao(KHONG_CO_CHA, (ten, so, cot_noi), f'trang {trang.cha} không có mã "{ma}"', goi_y)
        return None

    def _gan(
        self,
        trang: Trang,
        cha: NutBang,
        muc: NutBang,
        noi: tuple[str, int, BoCuc],
        dau: dict[tuple[str, ...], str],
    ) -> None:
        """Put the entry into its list, or its figures under their key."""
        ten, so, bo_cuc = noi
        for khoa in trang.khoa[:-1]:
            cha = _bang_con(cha, khoa, ten)
        khoa = trang.khoa[-1]
        if not khoa.startswith("so_lieu"):
            danh_sach = cha.muc.get(khoa)
            if not isinstance(danh_sach, NutDanhSach):
                danh_sach = NutDanhSach(ten, bo_cuc.dong_dau, 0)
                them(cha, khoa, danh_sach, khoa)
            danh_sach.muc.append(muc)
            ma = muc.muc.get("ma")
            if isinstance(ma, NutChu) and ma.chu:
                self._theo_ma.setdefault(trang.ten, {}).setdefault(ma.chu, muc)
            return
        cot = trang.cot[0]
        i = bo_cuc.so_cot(cot)
        ma_khoa = dau.get(cot.duong, "")
        bang = _bang_con(cha, khoa, ten)
        if not ma_khoa:
            if (ten, so, i) not in self.hong and i:
                self.bao("V01", (ten, so, i), f'chưa điền "{cot.ten}"', "điền ô này")
        elif chuan_hoa_khoa(ma_khoa) in bang.muc:
            self.bao(
                GHI_HAI_LAN,
                (ten, so, i),
                f'"{ma_khoa}" ghi hai lần',
                f"gộp với dòng {bang.muc[chuan_hoa_khoa(ma_khoa)].dong}",
            )
        else:
            so_lieu = muc.muc.get("so_lieu") or NutBang(ten, so, 0)
            them(bang, chuan_hoa_khoa(ma_khoa), so_lieu, ma_khoa)

    def gia_tri(self, cot: Cot, o: tuple[str, int, int], tho: GiaTriTho) -> str | list[str] | None:
        """Read a cell; what cannot be read is told of, and counts as empty."""
        try:
            gia_tri = doc_o(cot, tho)
        except OHong as hong:
            self.bao(hong.ma, o, hong.thong_bao, hong.goi_y)
            return None
        if cot.duong[-1] == "dien_thoai" and isinstance(tho, int | float) and _mat_so_0(gia_tri):
            moi = f"0{gia_tri}"
            self.bao(
                THEM_SO_0,
                o,
                f"số điện thoại lưu dạng số nên mất số 0 đầu; đã đọc là {moi}",
                "đặt định dạng cột là Văn bản (Text) rồi gõ lại",
                Severity.THONG_TIN,
            )
            return moi
        return gia_tri

    def _chu(self, cot: Cot, o: tuple[str, int, int], dong: Dong) -> str:
        """Text of a code in a key column, empty when it cannot be read."""
        gia_tri = self.gia_tri(cot, o, dong[o[2]])
        return gia_tri if isinstance(gia_tri, str) else ""

    def dat(self, muc: NutBang, cot: Cot, o: tuple[str, int, int], tho: GiaTriTho) -> None:
        """Put the value of a cell into the entry, at the path of its column."""
        gia_tri = self.gia_tri(cot, o, tho)
        if gia_tri is None or gia_tri == []:
            return
        for buoc in cot.duong[:-1]:
            muc = _bang_con(muc, buoc, o[0], o[1])
        nut: Nut
        if isinstance(gia_tri, str):
            nut = NutChu(*o, gia_tri, trong_ngoac=True)
        else:
            nut = NutDanhSach(*o, [NutChu(*o, phan, trong_ngoac=True) for phan in gia_tri])
        them(muc, cot.duong[-1], nut, cot.ten)


def _mat_so_0(gia_tri: str | list[str] | None) -> bool:
    """Whether a telephone number kept as a number has lost its first zero."""
    return isinstance(gia_tri, str) and len(gia_tri) == 9 and gia_tri.isdigit()  # noqa: PLR2004 - of ten digits


def them(bang: NutBang, khoa: str, nut: Nut, goc: str) -> None:
    """Put *nut* under *khoa*; *goc* is what messages call the key."""
    bang.muc[khoa] = nut
    bang.khoa[khoa] = Khoa(goc, nut.dong, nut.cot)


def _bang_con(bang: NutBang, khoa: str, tep: str, dong: int = 1) -> NutBang:
    """The mapping under *khoa*, made when missing."""
    con = bang.muc.get(khoa)
    if not isinstance(con, NutBang):
        con = NutBang(tep, dong, 0)
        them(bang, khoa, con, khoa)
    return con
