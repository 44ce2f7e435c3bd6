"""Tables of others to parts of a dossier: teams with members, and the log."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from reportgen.diagnostics import Severity
from reportgen.importers.bang_la import HOAT_DONG, THANH_VIEN, BangLa, cac_bang, cot_rieng
from reportgen.importers.doc_trang import DocTrang, them
from reportgen.importers.ten_hien import ma_cua
from reportgen.importers.ten_to import TenTo, ten_to
from reportgen.importers.tep_excel import Dong, GiaTriTho, TrangTinh
from reportgen.text_vn import gon
from reportgen.yaml_source import NutBang, NutChu, NutDanhSach

_NAM = re.compile(r"(?:.*\D)?((?:19|20)\d{2})")
_CUOI = ("tongcong", "tongso", "cong", "nguoilap", "danhsachgom", "tm", "noinhan")
_QUAN_CHUNG = frozenset({"quanchung", "khong", "chua", "o", "0"})
_DANH_DAU = frozenset({"x", "co", "v", "dangvien", "1"})
_CHUC_DANH = {
    "uyvien": "thanh_vien",
    "tovien": "thanh_vien",
    "totruongtodanvan": "to_truong",
    "tophotodanvan": "to_pho",
    "truongto": "to_truong",
    "photo": "to_pho",
}
KHONG_NHAP = "XL030"
DAT_MA = "XL031"
CHUA_RO_TO = "XL032"


class NhapLa:
    """Reads tables into the tree of a ``DocTrang``."""

    def __init__(self, doc: DocTrang) -> None:
        self._doc = doc
        self._to: dict[str, NutBang] = {}

    def doc(self, cac_tinh: Sequence[TrangTinh]) -> int:
        """Read every table of the sheets; give how many there were."""
        dem = 0
        for tinh in cac_tinh:
            for bang in cac_bang(tinh):
                dem += 1
                self._doc.noi.them(tinh.ten, bang.bo_cuc())
                self._bang(bang)
        for to in self._to.values():
            so = len(_danh_sach(to, "thanh_vien").muc)
            them(to, "so_thanh_vien", NutChu(to.tep, to.dong, 0, str(so)), "so_thanh_vien")
        return dem

    def _bang(self, bang: BangLa) -> None:
        o_dau = (bang.trang, bang.dong_dau, 0)
        for chu in [*bang.la, *([bang.ten["_ghi_chu"]] if "_ghi_chu" in bang.cot else [])]:
            self._doc.bao(
                KHONG_NHAP,
                o_dau,
                f'cột "{" ".join(chu.split())}" không được nhập',
                "hồ sơ không có chỗ cho cột này; cần thì chép tay",
                Severity.THONG_TIN,
            )
        to = _to_cua_bang(bang)
        for so, dong in bang.dong.items():
            chinh = dong.get(bang.chinh)
            if chinh is None and len(dong) == 1:
                to = ten_to(str(next(iter(dong.values())))) or to
            elif isinstance(chinh, str) and any(k.isalpha() for k in chinh):
                if len(dong) == 1 and ten_to(chinh):
                    to = ten_to(chinh)
                elif not gon(chinh).startswith(_CUOI):
                    self._dong(bang, so, dong, to)

    def _dong(self, bang: BangLa, so: int, dong: Dong, to: TenTo | None) -> None:
        muc = NutBang(bang.trang, so, 0)
        for khoa, i in bang.cot.items():
            if i in dong and not cot_rieng(khoa):
                self._truong(bang, muc, khoa, (bang.trang, so, i), dong[i])
        o_to = dong.get(bang.cot.get("_to", bang.cot.get("to", 0)))
        to = ten_to(str(o_to), trong_cot=True) if o_to is not None else to
        if bang.loai == THANH_VIEN:
            self._nam_nu(bang, muc, so, dong)
            _dang_vien(bang, muc, so, dong)
            self._vao_to(bang, muc, so, to)
            return
        if to is not None and "to" not in muc.muc:
            _chu(muc, "to", (bang.trang, so, 0), to.ma)
        hoat_dong = _danh_sach(self._doc.goc, HOAT_DONG, bang.trang)
        if "ma" not in muc.muc:
            _chu(muc, "ma", (bang.trang, so, 0), f"HD-{len(hoat_dong.muc) + 1:03}")
        hoat_dong.muc.append(muc)

    def _truong(
        self, bang: BangLa, muc: NutBang, khoa: str, o: tuple[str, int, int], gia_tri: GiaTriTho
    ) -> None:
        """Put one field, read with what people write in lists of their own."""
        if khoa == "nam_sinh":
            _chu(muc, khoa, o, _nam_sinh(gia_tri))
        elif khoa == "chuc_danh":
            ma = ma_cua("chuc_danh", str(gia_tri)) or _CHUC_DANH.get(gon(str(gia_tri)))
            if ma:
                _chu(muc, khoa, o, ma)
            elif "chuc_vu" not in bang.cot:
                _chu(muc, "chuc_vu", o, str(gia_tri).strip())
        elif khoa == "to":
            cac = [
                ten_to(p, trong_cot=True) for p in re.split(r"[,;\n]", str(gia_tri)) if p.strip()
            ]
            ma_to = [_ma_to(str(gia_tri), t) for t in cac if t]
            nut = NutDanhSach(*o, [NutChu(*o, ma, trong_ngoac=True) for ma in ma_to])
            them(muc, "to", nut, bang.ten["to"])
        elif khoa != "dang_vien":
            bo_cuc = self._doc.noi.bo_cuc(bang.trang, o[1])
            if bo_cuc is not None:
                self._doc.dat(muc, bo_cuc.cot[o[2]], o, gia_tri)

    def _nam_nu(self, bang: BangLa, muc: NutBang, so: int, dong: Dong) -> None:
        """Read the two columns of birth years: the one that is filled tells the sex."""
        co = [
            (gioi, bang.cot[k])
            for k, gioi in (("_nam", "nam"), ("_nu", "nu"))
            if bang.cot.get(k) in dong
        ]
        if len(co) > 1:
            self._doc.bao(
                "XL033",
                (bang.trang, so, co[0][1]),
                "ghi cả cột Nam và cột Nữ",
                "chỉ điền một trong hai cột",
            )
        for gioi, i in co[:1]:
            _chu(muc, "gioi_tinh", (bang.trang, so, i), gioi)
            if gon(str(dong[i])) not in _DANH_DAU:
                _chu(muc, "nam_sinh", (bang.trang, so, i), _nam_sinh(dong[i]))

    def _vao_to(self, bang: BangLa, muc: NutBang, so: int, to: TenTo | None) -> None:
        """Put the member into the team, which is made when it comes first."""
        if to is None:
            to = TenTo("TO-CHUA-RO")
        if to.ma not in self._to:
            nut = self._to[to.ma] = NutBang(bang.trang, bang.dong_dau, 0)
            for khoa, chu in (("ma", to.ma), ("ten", to.ten), ("to_dan_pho", to.to_dan_pho)):
                if chu:
                    _chu(nut, khoa, (bang.trang, bang.dong_dau, 0), chu)
            _danh_sach(self._doc.goc, "to_dan_van", bang.trang).muc.append(nut)
            self._bao_to(bang, to)
        thanh_vien = _danh_sach(self._to[to.ma], THANH_VIEN, bang.trang)
        if "ma" not in muc.muc:
            _chu(muc, "ma", (bang.trang, so, 0), f"{to.ma}-{len(thanh_vien.muc) + 1:02}")
        thanh_vien.muc.append(muc)

    def _bao_to(self, bang: BangLa, to: TenTo) -> None:
        o = (bang.trang, bang.dong_dau, 0)
        if to.ten or to.to_dan_pho:
            self._doc.bao(
                DAT_MA,
                o,
                f"lấy mã {to.ma} cho {to.ten}; mã thành viên đánh theo thứ tự",
                "hồ sơ đã có mã khác thì sửa lại cho trùng",
                Severity.THONG_TIN,
            )
        elif to.ma == "TO-CHUA-RO":
            self._doc.bao(
                CHUA_RO_TO,
                o,
                "không rõ danh sách này của tổ nào",
                "ghi tên tổ ở dòng tiêu đề phía trên bảng rồi nhập lại, hoặc sửa mã "
                "TO-CHUA-RO trong tệp kết quả",
                Severity.CANH_BAO,
            )


def _to_cua_bang(bang: BangLa) -> TenTo | None:
    for chu in (*reversed(bang.tren), bang.trang):
        to = ten_to(chu)
        if to is not None:
            return to
    return None


def _ma_to(chu: str, to: TenTo) -> str:
    """Code of a team; what stands for the whole unit is left to the loader."""
    return chu.strip() if gon(chu) in {"phuong", "xa", "dackhu", "chung"} else to.ma


def _dang_vien(bang: BangLa, muc: NutBang, so: int, dong: Dong) -> None:
    """Read marks in a column of Party members: an empty cell is no."""
    i = bang.cot.get("dang_vien")
    ghi_chu = gon(str(dong.get(bang.cot.get("_ghi_chu", 0), "")))
    if i is None:
        if "dangvien" in ghi_chu:
            _chu(muc, "dang_vien", (bang.trang, so, bang.cot["_ghi_chu"]), "co")
        return
    chu = gon(str(dong.get(i, "khong")))
    gia_tri = "khong" if chu in _QUAN_CHUNG else "co" if chu in _DANH_DAU else str(dong[i]).strip()
    _chu(muc, "dang_vien", (bang.trang, so, i), gia_tri)


def _nam_sinh(gia_tri: GiaTriTho) -> str:
    """The year of a year, a day, or a text that ends in one."""
    if isinstance(gia_tri, datetime | date):
        return str(gia_tri.year)
    if isinstance(gia_tri, float) and gia_tri.is_integer():
        return str(int(gia_tri))
    nam = _NAM.fullmatch(str(gia_tri).strip())
    return nam[1] if nam else str(gia_tri).strip()


def _chu(muc: NutBang, khoa: str, o: tuple[str, int, int], chu: str) -> None:
    them(muc, khoa, NutChu(*o, chu, trong_ngoac=True), khoa)


def _danh_sach(cha: NutBang, khoa: str, trang: str = "") -> NutDanhSach:
    con = cha.muc.get(khoa)
    if not isinstance(con, NutDanhSach):
        con = NutDanhSach(trang, 1, 0)
        them(cha, khoa, con, khoa)
    return con


def dem_phan(goc: NutBang) -> Mapping[str, int]:
    """How many entries each list of the tree holds; members beside their teams."""
    dem: dict[str, int] = {}
    for khoa, nut in goc.muc.items():
        if isinstance(nut, NutDanhSach):
            dem[khoa] = len(nut.muc)
            if khoa == "to_dan_van":
                cac = [to.muc.get(THANH_VIEN) for to in nut.muc if isinstance(to, NutBang)]
                dem[THANH_VIEN] = sum(len(c.muc) for c in cac if isinstance(c, NutDanhSach))
    return dem
