"""Text: district bodies (V18), cut sentences (V20), other wards (V21), dead encodings (V22)."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.domain.ho_so import HoSo, MoHinhChinhQuyen
from reportgen.domain.nguon import Duong, NguonHoSo
from reportgen.text_vn.ve_sinh import co_the_la_bang_ma_cu, doc_bang_ma_cu
from reportgen.yaml_source import Nut, NutBang, NutChu, NutDanhSach

HAI_CAP_TU = date(2025, 7, 1)
_CAP_HUYEN = re.compile(r"(?<!\w)(?:quận|huyện|thị ủy|thị uỷ|thị xã)(?!\w)", re.IGNORECASE)
_CAT_CAU = re.compile(r"(?<=\S) #\S")
_PHUONG_KHAC = re.compile(r"(?<!\w)[Pp]hường((?: \w+)+)")


def cap_huyen(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V18: no district body among recipients or partners under the two-level model."""
    if ho_so.don_vi.mo_hinh is not MoHinhChinhQuyen.HAI_CAP:
        return
    cac_muc: list[tuple[Duong, str]] = [
        (("don_vi", "noi_nhan_mac_dinh", i), chu)
        for i, chu in enumerate(ho_so.don_vi.noi_nhan_mac_dinh)
    ]
    for i, hd in enumerate(ho_so.hoat_dong):
        if hd.ngay >= HAI_CAP_TU:
            cac_muc += [(("hoat_dong", i, "phoi_hop", j), chu) for j, chu in enumerate(hd.phoi_hop)]
    for duong, chu in cac_muc:
        if _CAP_HUYEN.search(chu):
            yield error(
                "V18",
                f'"{chu}" là cơ quan cấp huyện, đã kết thúc hoạt động từ 01/7/2025',
                nguon.vi_tri(*duong),
                hint="ghi cơ quan cấp tỉnh, thành phố hoặc cấp xã",
                clause="mô hình chính quyền địa phương hai cấp (mo_hinh: hai_cap)",
            )


def cat_cau(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:  # noqa: ARG001 - the shape of a check
    """V20: a `` #`` cuts a sentence that is not quoted; YAML takes the rest for a comment."""
    nghi: dict[tuple[str, int], str] = {
        (tep, so): dong
        for tep, van_ban in nguon.van_ban.items()
        if " #" in van_ban
        for so, dong in enumerate(van_ban.split("\n"), start=1)
        if _CAT_CAU.search(dong)
    }
    if not nghi:
        return
    for duong, nut in cac_chu(nguon.goc):
        dong = nghi.get((nut.tep, nut.dong))
        if dong is None or nut.trong_ngoac or not nut.chu:
            continue
        con_lai, viet = dong[nut.cot - 1 :], nut.viet or nut.chu
        if not con_lai.startswith(viet) or not _la_cau(viet):
            continue
        if _CAT_CAU.match(con_lai, len(viet)):
            yield error(
                "V20",
                f'dấu # làm cụt câu: chỉ còn đọc được "{nut.chu}"',
                nguon.vi_tri(*duong),
                hint="đặt cả câu trong dấu ngoặc kép",
            )


def _la_cau(chu: str) -> bool:
    """Whether a value is a sentence rather than a code, number or day."""
    return " " in chu or not chu.isascii()


def bang_ma_cu(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:  # noqa: ARG001 - the shape of a check
    """V22: text of a dead encoding; the hint has it decoded, nothing is changed."""
    cac_tep = nguon.van_ban.values()
    if cac_tep and not any(map(co_the_la_bang_ma_cu, cac_tep)):
        return
    for duong, nut in cac_chu(nguon.goc):
        doc = doc_bang_ma_cu(nut.chu or "")
        if doc is not None:
            yield error(
                "V22",
                f'chữ bảng mã cũ ({doc.ten}): "{nut.chu}"',
                nguon.vi_tri(*duong),
                hint=f'ý bạn là "{doc.chu}"? đúng thì chép câu này vào; '
                "sửa cả tệp thì dùng UniKey (Ctrl+Shift+F6)",
            )


def phuong_khac(ho_so: HoSo, nguon: NguonHoSo) -> Iterator[Diagnostic]:
    """V21: another ward's name in the log is a sign of a copied report (a warning)."""
    cua_ta = ho_so.don_vi.ten.casefold()
    for i, hd in enumerate(ho_so.hoat_dong):
        for truong in ("noi_dung", "ket_qua"):
            for khop in _PHUONG_KHAC.finditer(getattr(hd, truong)):
                rieng = list(takewhile(_viet_hoa, khop[1].split()))
                ten = " ".join(["phường", *rieng])
                if rieng and not ten.casefold().startswith(cua_ta):
                    yield warning(
                        "V21",
                        f'nội dung nhắc "{ten}", khác với đơn vị "{ho_so.don_vi.ten}"',
                        nguon.vi_tri("hoat_dong", i, truong),
                        hint="sửa nếu chép từ báo cáo của nơi khác; nếu đúng thì bỏ qua",
                    )


def _viet_hoa(tu: str) -> bool:
    return tu[:1].isupper()


def cac_chu(nut: Nut, duong: Duong = ()) -> Iterator[tuple[Duong, NutChu]]:
    """All scalars with their paths."""
    if isinstance(nut, NutChu):
        yield duong, nut
    elif isinstance(nut, NutDanhSach):
        for i, con in enumerate(nut.muc):
            yield from cac_chu(con, (*duong, i))
    elif isinstance(nut, NutBang):
        for khoa, con in nut.muc.items():
            yield from cac_chu(con, (*duong, khoa))
