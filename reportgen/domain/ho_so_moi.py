"""A new dossier: a commented YAML text that validates, to be filled in."""

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from string import Template
from types import MappingProxyType
from typing import NamedTuple

from reportgen.domain.liet_ke import LoaiDonVi, MoHinhChinhQuyen
from reportgen.text_vn import bo_dau, nfc

CAN_VIET = "[CẦN VIẾT]"
TEN_LUOC_DO = "ho-so.schema.json"
_TEN_LOAI = {LoaiDonVi.PHUONG: "phường", LoaiDonVi.XA: "xã", LoaiDonVi.DAC_KHU: "đặc khu"}
_CAP_UY = {
    "thành phố": "Thành ủy",
    "tỉnh": "Tỉnh ủy",
    "quận": "Quận ủy",
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
}
_NAM_HAI_CAP = 2025
_MOI_NHIEM_KY = 5
_THANH_VIEN = (
    ("to_truong", "Bí thư Chi bộ", "chi_bo", "co"),
    ("to_pho", "Tổ trưởng tổ dân phố", "to_dan_pho", "co"),
    ("thanh_vien", "Trưởng Ban Công tác Mặt trận", "mat_tran", "khong"),
    ("thanh_vien", "Chi hội trưởng Phụ nữ", "phu_nu", "khong"),
    ("thanh_vien", "Chi hội trưởng Cựu chiến binh", "cuu_chien_binh", "khong"),
)
_O_THON: Mapping[str, str] = MappingProxyType({"Tổ trưởng tổ dân phố": "Trưởng thôn"})


class DonViMoi(NamedTuple):
    """What is asked about a unit; the rest follows.

    ``ten``: without its kind; ``loai`` and ``mo_hinh``: as the dossier writes them; ``cap_tren``:
    the unit above ("thành phố Hà Nội", "quận Hoàn Kiếm"), empty when not told.
    """

    ten: str
    nam: int
    loai: str
    mo_hinh: str
    dia_danh: str
    cap_tren: str = ""
    so_to: int = 0


def doan(ten: str, nam: int) -> DonViMoi:
    """What a name such as ``phường Cửa Nam`` and a year tell."""
    gon = _gon(ten)
    loai = next((ma for ma, chu in _TEN_LOAI.items() if gon.lower().startswith(f"{chu} ")), None)
    rieng = gon[len(_TEN_LOAI[loai]) + 1 :] if loai else gon
    mo_hinh = MoHinhChinhQuyen.HAI_CAP if nam >= _NAM_HAI_CAP else MoHinhChinhQuyen.BA_CAP
    return DonViMoi(rieng, nam, (loai or LoaiDonVi.PHUONG).value, mo_hinh.value, rieng)


def ten_tep(don_vi: DonViMoi) -> str:
    """The file name of a new dossier."""
    ten = re.sub(r"[^a-z0-9]+", "-", bo_dau(don_vi.ten).lower()).strip("-") or "ho-so"
    return f"{ten}-{don_vi.nam}.yaml"


def ho_so_moi(don_vi: DonViMoi, tep: str) -> str:
    """Write the dossier of a new year; *tep* is the name its own advice mentions."""
    chung = _TEN_LOAI[LoaiDonVi(don_vi.loai)]
    rieng = _gon(don_vi.ten)
    hai_cap = don_vi.mo_hinh == MoHinhChinhQuyen.HAI_CAP.value
    cap_tren, cap_uy_tren = _cap_tren(don_vi.cap_tren, hai_cap=hai_cap)
    dau_nhiem_ky = don_vi.nam - don_vi.nam % _MOI_NHIEM_KY
    mau = files("reportgen.domain").joinpath("ho_so_moi.mau.yaml").read_text("utf-8")
    noi_nhan = [f"Thường trực Đảng ủy {chung}", f"UBND {chung}", f"Ủy ban MTTQ Việt Nam {chung}"]
    ban = "Ban Tuyên giáo và Dân vận" if hai_cap else "Ban Dân vận"
    co_quan = "Ban Xây dựng Đảng" if hai_cap else "Khối Dân vận"
    return Template(mau).substitute(
        nam=don_vi.nam,
        nam_truoc=don_vi.nam - 1,
        tep=tep,
        ten_chu_thich=f"{chung} {rieng}",
        ten=_chu(f"{chung} {rieng}"),
        loai=don_vi.loai,
        mo_hinh=don_vi.mo_hinh,
        dia_danh=_chu(_gon(don_vi.dia_danh) or rieng),
        dang_bo_cap_tren=_chu(f"Đảng bộ {cap_tren}"),
        cap_uy=_chu(f"Đảng ủy {chung} {rieng}"),
        co_quan_dan_van=_chu(f"{co_quan} Đảng ủy {chung}"),
        co_quan_dan_van_cap_tren=_chu(f"{ban} {cap_uy_tren}"),
        nhiem_ky=f"{dau_nhiem_ky}-{dau_nhiem_ky + _MOI_NHIEM_KY}",
        so_to=don_vi.so_to,
        noi_nhan="[" + ", ".join([_chu(f"{ban} {cap_uy_tren}"), *map(_chu, noi_nhan)]) + "]",
        chuc_vu_dan_van="Trưởng Ban" if hai_cap else "Trưởng Khối",
        co_quan_ky="ban_xay_dung_dang" if hai_cap else "khoi_dan_van",
        don_vi_chung=chung,
        ubnd=f"UBND {chung}",
        cac_to="".join(
            _mot_to(so, don_vi.nam, la_xa=don_vi.loai == LoaiDonVi.XA.value)
            for so in range(1, don_vi.so_to + 1)
        ),
    )


def _cap_tren(ten: str, *, hai_cap: bool) -> tuple[str, str]:
    """The unit above and its Party committee; marked to be written when not told."""
    gon = _gon(ten)
    if not gon:
        chung = "tỉnh, thành phố" if hai_cap else "quận, huyện"
        return f"{chung} {CAN_VIET}", CAN_VIET
    for loai, cap_uy in _CAP_UY.items():
        if gon.lower().startswith(f"{loai} "):
            return f"{loai} {gon[len(loai) + 1 :]}", f"{cap_uy} {gon[len(loai) + 1 :]}"
    loai = "thành phố" if hai_cap else "quận"
    return f"{loai} {gon}", f"{_CAP_UY[loai]} {gon}"


def _mot_to(so: int, nam: int, *, la_xa: bool) -> str:
    """A team with the five members teams usually have, names to be written; a commune's hamlet."""
    ma, ngay = f"TDP{so:02}", f"01/01/{nam}"
    doi = _O_THON if la_xa else {}
    khu = f"Thôn {so}" if la_xa else f"Tổ dân phố số {so}"
    dong = [
        f"  - ma: {ma}",
        f"    ten: Tổ dân vận {khu}",
        f"    to_dan_pho: {khu}",
        f"    chi_bo: Chi bộ {khu}",
        "    so_ho: 0",
        "    so_nhan_khau: 0",
        f'    quyet_dinh: {{loai: kien_toan, so_ky_hieu: "{CAN_VIET}", ngay: {ngay}}}',
        f"    so_thanh_vien: {len(_THANH_VIEN)}",
        "    thanh_vien:",
    ]
    dong += [
        f'      - {{ma: {ma}-{thu:02}, ho_ten: "{CAN_VIET} {ma}-{thu:02}", gioi_tinh: nam, '
        f"nam_sinh: 1970, chuc_danh: {chuc_danh}, chuc_vu: {doi.get(chuc_vu, chuc_vu)}, "
        f"to_chuc: {to_chuc}, dang_vien: {dang_vien}, tu_ngay: {ngay}}}"
        for thu, (chuc_danh, chuc_vu, to_chuc, dang_vien) in enumerate(_THANH_VIEN, start=1)
    ]
    return "\n" + "\n".join(dong)


def _gon(chu: str) -> str:
    return " ".join(nfc(chu).split())


def _chu(chu: str) -> str:
    """Quote *chu* for YAML."""
    return json.dumps(chu, ensure_ascii=False)
