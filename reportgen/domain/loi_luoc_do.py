"""Schema errors, said in Vietnamese at the place a person should look at."""

import tomllib
import types
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from reportgen.diagnostics import Diagnostic, Location, Severity
from reportgen.domain.ho_so import HoSo
from reportgen.domain.luoc_do import mo_ta
from reportgen.domain.nguon import Duong, NguonHoSo
from reportgen.domain.so import ngan
from reportgen.text_vn import gan_nhat
from reportgen.yaml_source import NutBang

_DAU_PHAY = (
    "trong ngoặc nhọn, dấu phẩy ngăn hai trường: "
    "câu hay số có dấu phẩy phải đặt trong dấu ngoặc kép"
)


@lru_cache(maxsize=1)
def ten_truong() -> frozenset[str]:
    """Names of all fields of all entries."""
    ten: set[str] = set()
    cac_lop: list[type[BaseModel]] = [HoSo]
    while cac_lop:
        lop = cac_lop.pop()
        ten.update(lop.model_fields)
        con = (_lop_trong(truong.annotation) for truong in lop.model_fields.values())
        cac_lop.extend(lop_con for lop_con in con if lop_con is not None)
    return frozenset(ten)


@lru_cache(maxsize=1)
def _cau_bao() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("reportgen.domain").joinpath("messages.toml").read_text("utf-8"))


def duong_cua(loi: ErrorDetails) -> Duong:
    """The path of an error in the dossier; marks of mapping keys are dropped."""
    return tuple(buoc for buoc in loi["loc"] if buoc != "[key]")


def dich_loi_luoc_do(loi: ErrorDetails, nguon: NguonHoSo) -> Diagnostic:
    """Translate one schema error of the dossier."""
    duong = duong_cua(loi)
    loai = loi["type"]
    noi = nguon.vi_tri(*duong)
    if loai == "missing" and nguon.nut(*duong) is not None:
        loai, noi = "de_trong", nguon.vi_tri_khoa(*duong)
    elif loai == "extra_forbidden":
        noi = nguon.vi_tri_khoa(*duong)
    mau = _cau_bao().get(loai) or _cau_bao()["khac"]
    tham_so = _tham_so(loi, duong, nguon)
    return Diagnostic(
        mau["ma"],
        Severity.LOI,
        mau["thong_bao"].format_map(tham_so),
        Location(noi.tep, noi.dong, noi.cot, noi.vi_tri),
        hint=mau["goi_y"].format_map(tham_so),
    )


def _tham_so(loi: ErrorDetails, duong: Duong, nguon: NguonHoSo) -> dict[str, str]:
    """What the sentences of ``messages.toml`` may name."""
    truong = next((str(b) for b in reversed(duong) if isinstance(b, str)), "hồ sơ")
    bang = nguon.nut(*duong[:-1])
    if isinstance(bang, NutBang) and truong in bang.khoa:
        truong = bang.khoa[truong].goc
    tham_so = {
        "truong": truong,
        "ten_truong": _ten_tieng_viet(duong),
        "gia_tri": ngan(loi["input"]),
        "hinh_dang": _hinh_dang(loi["input"]),
        "gan_nhat": "",
    }
    tham_so.update({k: str(v) for k, v in (loi.get("ctx") or {}).items()})
    if loi["type"] == "extra_forbidden":
        bo_lung = loi["input"] is None or truong[:1].isdigit()
        tham_so["gan_nhat"] = _DAU_PHAY if bo_lung else goi_y_khoa(duong)
    return tham_so


def _ten_tieng_viet(duong: Duong) -> str:
    """The name of a field in brackets, `` (Nội dung)``; empty when unknown."""
    lop = lop_tai(duong[:-1])
    ghi = mo_ta()[lop.__name__].get(str(duong[-1])) if lop is not None and duong else None
    ten = ghi["ten"] if isinstance(ghi, dict) else ghi
    return f" ({ten})" if ten else ""


def _hinh_dang(gia_tri: object) -> str:
    """Say what stands there instead."""
    if gia_tri is None:
        return "chỗ trống"
    if isinstance(gia_tri, list | tuple):
        return "danh sách"
    if isinstance(gia_tri, Mapping):
        return "một nhóm trường con"
    return f'"{ngan(gia_tri)}"'


def goi_y_khoa(duong: Duong) -> str:
    """The hint for an unknown key at *duong*: the nearest known key, or all of them."""
    lop = lop_tai(duong[:-1])
    if lop is None:
        return "xóa dòng này"
    cac_khoa = list(lop.model_fields)
    gan = gan_nhat(str(duong[-1]), cac_khoa)
    return f'ý bạn là "{gan}"?' if gan else f"các khóa dùng được ở đây: {', '.join(cac_khoa)}"


def lop_tai(duong: Duong) -> type[BaseModel] | None:
    """The class of entry that stands at *duong* of a dossier."""
    lop: type[BaseModel] | None = HoSo
    for buoc in duong:
        if isinstance(buoc, int):
            continue
        truong = lop.model_fields.get(buoc) if lop is not None else None
        lop = _lop_trong(truong.annotation) if truong is not None else None
    return lop


def _lop_trong(kieu: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    """The model class inside an annotation such as ``tuple[X, ...]`` or ``X | None``."""
    if (
        isinstance(kieu, type)
        and not isinstance(kieu, types.GenericAlias)
        and issubclass(kieu, BaseModel)
    ):
        return kieu
    return next((lop for phan in get_args(kieu) if (lop := _lop_trong(phan)) is not None), None)
