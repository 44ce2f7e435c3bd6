"""A part of a dossier: its text, and what is still missing as warnings."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from reportgen.diagnostics import Diagnostic, warning
from reportgen.domain.loi_luoc_do import lop_tai
from reportgen.domain.luoc_do import mo_ta
from reportgen.domain.so import doc_so_le, doc_so_nguyen, doc_so_tien
from reportgen.domain.thoi_gian import doc_ngay
from reportgen.importers.cot import Kieu
from reportgen.importers.noi_o import NoiO
from reportgen.importers.trang import cac_trang
from reportgen.yaml_source import Nut, NutBang, NutChu
from reportgen.yaml_source.viet import GiaTri

CON_THIEU = "XL040"
_TEN = re.compile(r"[^.\[\]]+")
_KE = 12
_DOC: Mapping[Kieu, Callable[[str], GiaTri]] = {
    Kieu.NGAY: doc_ngay,
    Kieu.NAM: doc_so_nguyen,
    Kieu.SO: doc_so_nguyen,
    Kieu.TIEN: doc_so_tien,
    Kieu.SO_LE: doc_so_le,
}
_LOP = {"to_dan_van": "ToDanVan", "thanh_vien": "ThanhVien", "hoat_dong": "HoatDong"}


def con_thieu(noi: NoiO, van_de: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Gather missing fields: one warning a field and sheet, with the rows that lack it."""
    nhom: dict[tuple[str, int, str, str], list[int]] = {}
    for d in van_de:
        ten = [t for t in _TEN.findall(d.location.vi_tri) if not t.isdigit()]
        if len(ten) < 2:  # noqa: PLR2004 - the list, then the field
            continue
        bo_cuc = noi.bo_cuc(d.location.tep, d.location.dong)
        dau = bo_cuc.dong_dau if bo_cuc and ten[-2] != "to_dan_van" else 0
        nhom.setdefault((d.location.tep, dau, ten[-2], ten[-1]), []).append(d.location.dong)
    ra = []
    for (trang, dau, lop, truong), cac_dong in nhom.items():
        dong = ", ".join(map(str, cac_dong[:_KE])) + (" …" if len(cac_dong) > _KE else "")
        cua = {"to_dan_van": "tổ", "thanh_vien": "thành viên", "hoat_dong": "hoạt động"}
        ra.append(
            warning(
                CON_THIEU,
                f'còn thiếu "{_nhan(lop, truong)}" của {len(cac_dong)} {cua.get(lop, "mục")}'
                + (f" (dòng {dong})" if lop != "to_dan_van" else ""),
                noi.cho(trang, dau, 0),
                hint=f"điền {truong}: … trong tệp kết quả, hoặc thêm cột vào bảng rồi nhập lại",
            )
        )
    return tuple(ra)


def _nhan(lop: str, truong: str) -> str:
    ghi = mo_ta().get(_LOP.get(lop, ""), {}).get(truong, truong)
    return str(ghi["ten"]) if isinstance(ghi, Mapping) else str(ghi)


@lru_cache(maxsize=1)
def _kieu() -> Mapping[tuple[str, ...], Kieu]:
    """Kinds of values by their path in the dossier, indices left out."""
    theo_ten = {t.ten: t for t in cac_trang()}
    kieu = {}
    for trang in cac_trang():
        cha = theo_ten[trang.cha].khoa if trang.cha else ()
        for cot in trang.tat_ca_cot:
            kieu[(*cha, *trang.khoa, *cot.duong)] = cot.kieu
    kieu["to_dan_van", "so_thanh_vien"] = Kieu.SO
    return kieu


def du_lieu_phan(nut: Nut, duong: tuple[str, ...] = ()) -> GiaTri:
    """Plain values of a tree whose values the loader has judged: days and numbers as such."""
    if isinstance(nut, NutChu):
        return _that(nut.chu or "", duong)
    if isinstance(nut, NutBang):
        lop = lop_tai(duong)
        thu_tu = [k for k in lop.model_fields if k in nut.muc] if lop else list(nut.muc)
        return {_khoa(nut, k): du_lieu_phan(nut.muc[k], (*duong, k)) for k in thu_tu}
    cac = [du_lieu_phan(con, duong) for con in nut.muc]
    return cac[0] if duong[-1:] == ("to",) and len(cac) == 1 else cac


def _khoa(bang: NutBang, khoa: str) -> str:
    goc = bang.khoa[khoa].goc
    return goc if goc.isascii() and " " not in goc and goc != khoa else khoa


def _that(chu: str, duong: tuple[str, ...]) -> GiaTri:
    kieu = _kieu().get(duong)
    if kieu is None and "so_lieu_theo_to" in duong:
        kieu = _kieu().get(("hoat_dong", "so_lieu", duong[-1]))
    doc = _DOC.get(kieu) if kieu else None
    return doc(chu) if doc else chu
