"""Parser events to the node tree; structure that a dossier has no use for is refused here."""

import unicodedata
from typing import Any

import yaml

from reportgen.diagnostics import Diagnostic, Location, Result, error, sort_by_place
from reportgen.text_vn import chuan_hoa_khoa
from reportgen.text_vn.ve_sinh import lam_sach
from reportgen.yaml_source.cu_phap import dich_loi
from reportgen.yaml_source.giai_ma import thanh_van_ban
from reportgen.yaml_source.nut import Khoa, Nut, NutBang, NutChu, NutDanhSach

SAU_NHAT = 30
NHIEU_LOI_NHAT = 200
_RONG = frozenset({"", "~", "null"})
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def doc_yaml(nguon: str | bytes, tep: str) -> Result[Nut]:
    """Read a YAML text into nodes that keep their place; every scalar stays text, in NFC.

    Keys are normalised (``Họ tên`` is ``ho_ten``). Anchors, aliases, tags, several documents and
    nesting deeper than 30 are errors, the first 200 are told; a key written twice is an error at
    both places (V39) and the first value counts.

    Returns:
        The root node, None when the text cannot be read to its end.
    """
    van_ban, van_de = thanh_van_ban(nguon, tep)
    if van_ban is None:
        return Result(None, van_de)
    cay = _Cay(tep, van_ban)
    try:
        cay.doc(_Loader(van_ban))
    except yaml.YAMLError as loi:
        loi_cu_phap = dich_loi(loi, van_ban, tep)
        if all(d.location.dong != loi_cu_phap.location.dong for d in cay.van_de):
            cay.van_de.append(loi_cu_phap)
        return Result(None, sort_by_place((*van_de, *cay.van_de)))
    return Result(cay.goc, sort_by_place((*van_de, *cay.van_de)))


class _KhoaChuan(dict[str, str]):
    """Normalised keys, worked out once for each spelling."""

    def __missing__(self, goc: str) -> str:
        chuan = self[goc] = chuan_hoa_khoa(goc)
        return chuan


class _Cay:
    """Builds the tree of one file from parser events, without recursion."""

    def __init__(self, tep: str, van_ban: str) -> None:
        self.tep = tep
        self._van_ban = van_ban
        self.goc: Nut | None = None
        self.van_de: list[Diagnostic] = []
        self._chuan = _KhoaChuan()
        self._ngan_xep: list[tuple[NutDanhSach | NutBang, Khoa | None]] = []
        self._cha: NutDanhSach | NutBang | None = None
        self._khoa: Khoa | None = None

    def doc(self, loader: Any) -> None:  # noqa: ANN401 - the C parser has no common type with the Python one
        """Take all events of *loader*; stops at a second document or too deep a nesting."""
        co_tai_lieu = False
        while True:
            su_kien = loader.get_event()
            loai = type(su_kien)
            if loai is yaml.ScalarEvent:
                self._chu(su_kien)
            elif loai is yaml.MappingStartEvent or loai is yaml.SequenceStartEvent:
                if not self._mo(
                    su_kien, NutBang if loai is yaml.MappingStartEvent else NutDanhSach
                ):
                    return
            elif loai is yaml.MappingEndEvent or loai is yaml.SequenceEndEvent:
                self._cha, self._khoa = self._ngan_xep.pop()
            elif loai is yaml.AliasEvent:
                self._bao_neo(su_kien)
                self._gan(NutChu(self.tep, *_noi(su_kien), None))
            elif loai is yaml.DocumentStartEvent:
                if co_tai_lieu:
                    self._bao_nhieu_tai_lieu(su_kien)
                    return
                co_tai_lieu = True
            elif loai is yaml.StreamEndEvent:
                return

    def _chu(self, su_kien: Any) -> None:  # noqa: ANN401 - an event of either parser
        """Take a scalar: a key when a mapping waits for one, a value otherwise."""
        gia_tri = su_kien.value
        trong_ngoac = not su_kien.implicit[0]
        if trong_ngoac and not gia_tri.isascii():
            gia_tri = unicodedata.normalize("NFC", gia_tri)
        if su_kien.anchor is not None or su_kien.tag is not None:
            self._bao_neo(su_kien)
        noi = su_kien.start_mark
        if self._khoa is None and type(self._cha) is NutBang:
            khoa = gia_tri if gia_tri.isascii() else lam_sach(gia_tri).chu
            self._khoa = Khoa(khoa, noi.line + 1, noi.column + 1)
            return
        if " - " in gia_tri and not trong_ngoac and su_kien.end_mark.line > noi.line:
            self._bao_gach_bi_noi(noi.line + 1, su_kien.end_mark.line)
        chu = None if not trong_ngoac and gia_tri in _RONG else gia_tri
        self._gan(NutChu(self.tep, noi.line + 1, noi.column + 1, chu, trong_ngoac))

    def _mo(self, su_kien: Any, lop: type[NutBang | NutDanhSach]) -> bool:  # noqa: ANN401 - an event of either parser
        """Open a list or a mapping; False when it stands too deep to go on."""
        if su_kien.anchor is not None or su_kien.tag is not None:
            self._bao_neo(su_kien)
        dong, cot = _noi(su_kien)
        if len(self._ngan_xep) >= SAU_NHAT:
            self.goc = None
            self._bao(
                "DL004",
                f"các mục lồng vào nhau quá {SAU_NHAT} bậc",
                (dong, cot),
                "kiểm tra dấu [ hoặc { và thụt lề; chữ có dấu [ thì đặt trong ngoặc kép",
            )
            return False
        nut = lop(self.tep, dong, cot)
        if self._khoa is None and type(self._cha) is NutBang:
            self._bao(
                "DL003",
                "tên trường phải là một chữ, không phải danh sách hay ngoặc nhọn",
                (dong, cot),
                "đặt cả câu trong dấu ngoặc kép",
            )
            self._khoa = Khoa("?", dong, cot)
            self._ngan_xep.append((self._cha, Khoa("?", dong, cot)))
        else:
            self._gan(nut)
            self._ngan_xep.append((self._cha, None))  # type: ignore[arg-type]  # None only for the root
        self._cha, self._khoa = nut, None
        return True

    def _gan(self, nut: Nut) -> None:
        """Put *nut* where it belongs: the root, the list, or under the waiting key."""
        cha = self._cha
        if cha is None:
            self.goc = nut
        elif type(cha) is NutDanhSach:
            cha.muc.append(nut)
        elif type(cha) is NutBang and self._khoa is not None:
            khoa, self._khoa = self._khoa, None
            chuan = self._chuan[khoa.goc]
            if chuan in cha.muc:
                self._bao_khoa_lap(cha.khoa[chuan], khoa)
            else:
                cha.muc[chuan] = nut
                cha.khoa[chuan] = khoa

    def _bao(self, ma: str, thong_bao: str, noi: tuple[int, int], goi_y: str) -> None:
        if len(self.van_de) < NHIEU_LOI_NHAT:
            self.van_de.append(error(ma, thong_bao, Location(self.tep, *noi), hint=goi_y))

    def _bao_khoa_lap(self, dau: Khoa, sau: Khoa) -> None:
        for day, kia in ((dau, sau), (sau, dau)):
            khac = f' (viết là "{kia.goc}")' if kia.goc != day.goc else ""
            self._bao(
                "V39",
                f'khóa "{day.goc}" lặp: còn ở dòng {kia.dong}, cột {kia.cot}{khac}',
                (day.dong, day.cot),
                "giữ một dòng, xóa dòng kia; nếu là hai mục thì thêm dấu - ở đầu mục sau",
            )

    def _bao_gach_bi_noi(self, dong: int, dong_cuoi: int) -> None:
        """Tell of a ``- `` indented too far: YAML joins it to the sentence above in silence."""
        cac_dong = self._van_ban.split("\n")[dong : dong_cuoi + 1]
        for so, noi_tiep in enumerate(cac_dong, start=dong + 1):
            thut = len(noi_tiep) - len(noi_tiep.lstrip(" "))
            if noi_tiep.startswith("- ", thut):
                self._bao(
                    "DL009",
                    "dấu - ở dòng này thụt quá sâu nên cả dòng bị nối vào câu trên",
                    (so, thut + 1),
                    "thụt dấu - bằng các dấu - ở trên; nếu đúng là một câu thì đặt trong ngoặc kép",
                )

    def _bao_neo(self, su_kien: Any) -> None:  # noqa: ANN401 - an event of either parser
        self._bao(
            "DL005",
            "hồ sơ không dùng dấu &, * hoặc ! ở đầu giá trị (lối viết tắt của YAML)",
            _noi(su_kien),
            "nếu đó là chữ thì đặt cả câu trong dấu ngoặc kép; nếu không thì chép lại nội dung",
        )

    def _bao_nhieu_tai_lieu(self, su_kien: Any) -> None:  # noqa: ANN401 - an event of either parser
        self._bao(
            "DL006",
            "dấu --- mở một tài liệu thứ hai trong cùng một tệp; phần sau không được đọc",
            _noi(su_kien),
            "xóa dòng --- hoặc tách phần sau thành tệp riêng",
        )


def _noi(su_kien: Any) -> tuple[int, int]:  # noqa: ANN401 - an event of either parser
    """Line and column of an event, from 1."""
    return su_kien.start_mark.line + 1, su_kien.start_mark.column + 1
