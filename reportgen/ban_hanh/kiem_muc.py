"""Tell what is wrong with the models an entry of the register says it is about."""

from collections.abc import Iterator, Sequence

from reportgen.ban_hanh.chu_viet import gan_nhat, gap
from reportgen.ban_hanh.khop_mo_hinh import gan_voi
from reportgen.ban_hanh.khop_muc import Nguon
from reportgen.ban_hanh.muc_nguon import cac_muc, muc_theo_ma
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.domain.ho_so import HoSo, VanBanDaBanHanh

NGUON = "mo_hinh"


def kiem_muc(ho_so: HoSo, viec: Viec) -> tuple[Diagnostic, ...]:
    """Warn of codes the document leaves out (BH033) and of a model that was guessed (BH034)."""
    if viec.entry is None or viec.loai.nguon != NGUON:
        return ()
    known = cac_muc(ho_so, viec.loai)
    if not viec.entry.muc:
        return tuple(_doan(ho_so, viec, viec.entry, known))
    return tuple(_bo(ho_so, viec, viec.entry.muc, known))


def _bo(
    ho_so: HoSo, viec: Viec, typed: Sequence[str], known: Sequence[Nguon]
) -> Iterator[Diagnostic]:
    codes = [entry.ma for entry in known]
    place = Location(vi_tri=f"{viec.vi_tri}.muc" if viec.vi_tri else "")
    for code in typed:
        if gap(code) in map(gap, codes):
            continue
        if muc_theo_ma(ho_so, (code,)):
            said = f"{viec.loai.ten} không lập cho {code}"
            hint = f"bỏ {code} khỏi muc; các mô hình thuộc văn bản này: {', '.join(codes)}"
        else:
            said = f'không có mô hình "{code}"'
            nearest = gan_nhat(code, codes)
            hint = f'ý bạn là "{nearest}"?' if nearest else "ghi mã của một mô hình trong hồ sơ"
        yield warning("BH033", f"{said}, văn bản bỏ qua mã này", place, hint=hint)
    if viec.loai.gop == "ma" and len(viec.muc) > 1:
        first, *others = viec.muc
        yield warning(
            "BH033",
            f"{viec.loai.ten} lập riêng cho từng mô hình; văn bản này chỉ nói về {first}",
            place,
            hint=f"ghi thêm một văn bản trong sổ cho {', '.join(others)}",
        )


def _doan(
    ho_so: HoSo, viec: Viec, entry: VanBanDaBanHanh, known: Sequence[Nguon]
) -> Iterator[Diagnostic]:
    if viec.loai.gop == "ma" and len(gan_voi(ho_so, known, entry)) > 1:
        yield warning(
            "BH034",
            f"sổ không ghi {viec.loai.ten} nói về mô hình nào; lấy {', '.join(viec.muc)} "
            "vì gần ngày văn bản nhất",
            Location(vi_tri=viec.vi_tri),
            hint=f"nếu đúng thì thêm muc: {', '.join(viec.muc)}; nếu không thì ghi mã khác",
        )
