"""Models: scores (V14, DL105), the day of the appraisal (V29), what follows from it (DL106)."""

from collections.abc import Iterator

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.domain.ho_so import CapCongNhan, HoSo, MoHinh
from reportgen.domain.nguon import NguonHoSo
from reportgen.text_vn import ngay_day_du, so_le

_DANH_SACH = "mo_hinh_dan_van_kheo"


def diem_trong_toi_da(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V14: no score exceeds the most its criterion can have."""
    for i, mo_hinh in enumerate(ho_so.mo_hinh_dan_van_kheo):
        for j, dong in enumerate(mo_hinh.cham_diem):
            for ten, diem in (("tu_cham", dong.tu_cham), ("tham_dinh", dong.tham_dinh)):
                if diem is not None and diem > dong.toi_da:
                    yield error(
                        "V14",
                        f"{ten} ({so_le(diem)}) lớn hơn toi_da ({so_le(dong.toi_da)})",
                        nguon.vi_tri(_DANH_SACH, i, "cham_diem", j, ten),
                        hint="xem lại hai số; điểm chấm không quá điểm tối đa của tiêu chí",
                    )


def tong_diem(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """DL105: the score is the sum of what the appraisers gave to each criterion."""
    for i, mo_hinh in enumerate(ho_so.mo_hinh_dan_van_kheo):
        cac_diem = [d.tham_dinh for d in mo_hinh.cham_diem if d.tham_dinh is not None]
        du = bool(cac_diem) and len(cac_diem) == len(mo_hinh.cham_diem)
        if du and mo_hinh.diem is not None and sum(cac_diem) != mo_hinh.diem:
            yield error(
                "DL105",
                f"diem là {so_le(mo_hinh.diem)}, cộng các tiêu chí thẩm định "
                f"được {so_le(sum(cac_diem))}",
                nguon.vi_tri(_DANH_SACH, i, "diem"),
                hint="xem lại điểm từng tiêu chí, hoặc bỏ dòng diem để chương trình tự cộng",
            )


def tham_dinh_dung_ngay(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V29: a model is appraised after its registration and before its recognition."""
    for i, mo_hinh in enumerate(ho_so.mo_hinh_dan_van_kheo):
        ngay, cong_nhan = mo_hinh.ngay_tham_dinh, mo_hinh.ngay_cong_nhan
        if ngay is None:
            continue
        if ngay < mo_hinh.ngay_dang_ky:
            trai = f"trước ngày đăng ký {ngay_day_du(mo_hinh.ngay_dang_ky)}"
        elif cong_nhan is not None and cong_nhan < ngay:
            trai = f"sau ngày công nhận {ngay_day_du(cong_nhan)}"
        else:
            continue
        yield error(
            "V29",
            f"ngày thẩm định {ngay_day_du(ngay)} {trai}",
            nguon.vi_tri(_DANH_SACH, i, "ngay_tham_dinh"),
            hint="xem lại các ngày của mô hình: đăng ký, thẩm định rồi mới công nhận",
        )


def cong_nhan_dung(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """DL106: what is said of a model after its review agrees with its recognition (a warning)."""
    for i, mo_hinh in enumerate(ho_so.mo_hinh_dan_van_kheo):
        for truong, noi in _trai_nhau(mo_hinh):
            yield warning(
                "DL106",
                f"mô hình {mo_hinh.ma} {noi}",
                nguon.vi_tri(_DANH_SACH, i, truong),
                hint=f"sửa cap_cong_nhan, hoặc bỏ dòng {truong}",
            )


def _trai_nhau(mo_hinh: MoHinh) -> Iterator[tuple[str, str]]:
    if mo_hinh.cap_cong_nhan is not CapCongNhan.CHUA:
        if mo_hinh.con_hieu_qua is False:
            yield "con_hieu_qua", "ghi không còn hiệu quả mà vẫn được công nhận"
        return
    if mo_hinh.tieu_bieu:
        yield "tieu_bieu", "ghi tiêu biểu mà chưa được công nhận"
    if mo_hinh.so_quyet_dinh is not None:
        yield "so_quyet_dinh", "có quyết định công nhận mà cap_cong_nhan là chua"
