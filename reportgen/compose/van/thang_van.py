"""What only a monthly report says: a quiet month, the month's meeting, the tasks it set."""

from collections.abc import Sequence
from datetime import date

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.van.chu_ngu import mo_ta_chu_ngu
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.danh_gia_van import MucDanhGia, cac_y
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.tong_quat import giao_ban_van
from reportgen.compose.van.vu_viec_van import cau_danh_gia
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo
from reportgen.text_vn import ngay_ngan

GIAO_BAN_THANG = "giao_ban_thang"
MONTH = "T"


def la_thang(ma_ky: str) -> bool:
    """Whether a period is a month."""
    return ma_ky.startswith(MONTH)


def tinh_hinh_thang(
    ho_so: HoSo, so_lieu: SoLieuKy, y_kien: str, don_thu: str, cau: Cau
) -> list[str]:
    """The people's situation: a month without opinions and petitions in one sentence."""
    cases = so_lieu.don_thu
    quiet = not (so_lieu.y_kien.nhom.gia_tri or cases.ton_dau.gia_tri or cases.nhan.gia_tri)
    if quiet:
        return [cau("thang.yen", chu_ngu=mo_ta_chu_ngu(ho_so, so_lieu.pham_vi))]
    return [y_kien, don_thu]


def cuoc_giao_ban(ho_so: HoSo, so_lieu: SoLieuKy, den: date) -> tuple[HoiNghi, ...]:
    """The monthly meetings of the scope's own team in the period, up to *den*."""
    return tuple(
        meeting
        for meeting in ho_so.hoi_nghi
        if meeting.loai == GIAO_BAN_THANG
        and meeting.to == so_lieu.pham_vi
        and so_lieu.tu_ngay <= meeting.ngay <= min(den, so_lieu.tinh_den)
    )


def tong_quat_thang(ho_so: HoSo, so_lieu: SoLieuKy, den: date, tong_quat: str, cau: Cau) -> str:
    """How much was done: of a single activity nothing, as its own sentence follows.

    *tong_quat*: the summary of the period without its meetings.
    """
    done = int(so_lieu.hoat_dong.gia_tri)
    held = cuoc_giao_ban(ho_so, so_lieu, den)
    if so_lieu.pham_vi == PHUONG:
        lead = tong_quat if done != 1 else ""
        nothing = cau("thang.khong_viec", chu_ngu=mo_ta_chu_ngu(ho_so, PHUONG))
        meetings = giao_ban_van(ho_so, so_lieu, cau)
        return " ".join(filter(None, (lead if done else nothing, meetings)))
    about = _cuoc_hop(held)
    if not done:
        if held:
            return cau("thang.khong_viec_da_hop", **about)
        nothing = cau("thang.khong_viec", chu_ngu="tổ")
        return " ".join(filter(None, (nothing, giao_ban_van(ho_so, so_lieu, cau))))
    meeting = cau("thang.giao_ban", **about) if held else giao_ban_van(ho_so, so_lieu, cau)
    return " ".join(filter(None, (tong_quat if done > 1 else "", meeting)))


def _cuoc_hop(held: Sequence[HoiNghi]) -> dict[str, object]:
    """Day and attendance of the meeting, as printed; empty where there was none or more."""
    if len(held) != 1:
        return {"ngay": "", "co_mat": "", "tong": ""}
    one = held[0]
    return {
        "ngay": ngay_ngan(one.ngay),
        "co_mat": str(one.co_mat) if one.co_mat else "",
        "tong": str((one.co_mat or 0) + (one.vang or 0)),
    }


def nhiem_vu_thang(
    ho_so: HoSo, so_lieu: SoLieuKy, den: date, phuong_huong: MucDanhGia, cau: Cau
) -> MucDanhGia:
    """Next month's tasks: as assessed, else as the month's meetings concluded, else wanting."""
    if phuong_huong.co:
        return phuong_huong
    texts = [
        cau(
            "thang.nhiem_vu",
            noi_dung=chu_nhap(conclusion.noi_dung),
            han=ngay_ngan(conclusion.han) if conclusion.han else "",
        )
        for meeting in cuoc_giao_ban(ho_so, so_lieu, den)
        for conclusion in meeting.ket_luan
        if conclusion.han is None or conclusion.han > so_lieu.den_ngay
    ]
    if not texts:
        return phuong_huong
    items = cac_y(texts)
    return MucDanhGia(co=True, mot=len(items) == 1, cau=cau_danh_gia(texts), muc=items)


def con_thieu(can: Sequence[str], *, kho_khan: bool, nhiem_vu: bool) -> tuple[str, ...]:
    """Turn what a monthly report needs into the fields of an assessment that are still wanting."""
    known = {"kho_khan": kho_khan, "nhiem_vu": nhiem_vu}
    field = {"kho_khan": "han_che", "nhiem_vu": "phuong_huong"}
    return tuple(field.get(name, name) for name in can if not known.get(name, False))
