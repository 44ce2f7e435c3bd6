"""The next number of a series: which series a document belongs to, and what comes next in it."""

from dataclasses import dataclass, replace
from datetime import date

from reportgen.ban_hanh.nguoi_ky import chon_mac_dinh, nguoi_cua, tim_nguoi_ky
from reportgen.ban_hanh.so_van_ban import Viec, tim_to_theo_ma
from reportgen.ban_hanh.the_thuc import VanBanDaLap, lap_the_thuc
from reportgen.diagnostics import Diagnostic, ReportgenError, Result, error, warning
from reportgen.document.tree import TheThuc
from reportgen.domain.day_so import (
    DaySo,
    KyHan,
    MucCoSo,
    danh_theo_nam,
    day_so,
    doc_cac_so,
    ky_hieu_day,
    so_ghi_noi_khac,
    so_noi_tiep,
    to_ban_hanh,
)
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.so_ky_hieu import doc_so_ky_hieu
from reportgen.standards import TieuChuan
from reportgen.text_vn import ngay_day_du

_LIEN_QUAN = frozenset({"V23", "V32", "BH010"})


@dataclass(frozen=True, slots=True)
class SoTiep:
    """The next number of a document, its series, and who signs (a code, empty: nobody known)."""

    so_ky_hieu: str
    so_thu_tu: int
    day: DaySo
    ky_han: KyHan
    co_quan: str
    ngay: date
    nguoi_ky: str


def so_tiep_theo(
    ho_so: HoSo, viec: Viec, *, ngay: date, nguoi_ky: str | None = None
) -> Result[SoTiep]:
    """Give the number after the last one of the series that *viec* of *ngay* belongs to.

    Numbers run on in a series; gaps left behind are told by V24 and never filled. A decision whose
    number the entries it is about already cite (``so_quyet_dinh``) has that one, unless it is
    taken.

    Raises:
        ReportgenError: a signer unknown, an issuer that cannot issue this, a date in no term.
    """
    bare = replace(viec, entry=None)
    lap = lap_the_thuc(ho_so, bare, ngay=ngay, nguoi_ky=nguoi_ky, trich_yeu="")
    if lap.value is None:
        raise ReportgenError(lap.diagnostics)
    series, span = _day_cua(ho_so, viec, lap.value, ngay)
    used = [one for one in doc_cac_so(ho_so) if one.day == series]
    before = max(so_noi_tiep(ho_so, series), so_ghi_noi_khac(ho_so, series))
    taken = [one.so_thu_tu for one in used]
    number = max([before, *taken]) + 1
    if (stated := _so_da_neu(ho_so, viec, series)) and stated not in taken:
        number = stated
    written = viet_so(lap.value.the_thuc, lap.value.chuan, number)
    notes = [d for d in lap.diagnostics if d.code in _LIEN_QUAN]
    notes += _nhac(ho_so, written, span, used, ngay, moi=number == 1, cua_to=series.cua_to)
    signer = _nguoi_ky(ho_so, viec, lap.value, ngay, nguoi_ky)
    issuer = lap.value.co_quan.ten_day_du
    return Result(SoTiep(written, number, series, span, issuer, ngay, signer), tuple(notes))


def _so_da_neu(ho_so: HoSo, viec: Viec, series: DaySo) -> int:
    """The number that every award *viec* is about cites as its decision's; 0 when none."""
    cited = {award.so_quyet_dinh for award in ho_so.khen_thuong if award.ma in viec.muc}
    read = [doc_so_ky_hieu(text or "") for text in cited]
    if len(read) != 1 or read[0] is None:
        return 0
    parts = read[0]
    same = (parts.loai.casefold(), ky_hieu_day(parts).casefold()) == (series.loai, series.co_quan)
    return int(parts.so) if same else 0


def viet_so(the_thuc: TheThuc, chuan: TieuChuan, so_thu_tu: int) -> str:
    """Write a number with its symbols as the standard has it: "413-BC/ĐU"."""
    form = chuan.chu("so_mau_cong_van" if the_thuc.la_cong_van else "so_mau")
    return form.format(
        so=f"{so_thu_tu:02d}", loai=the_thuc.ky_hieu_loai, co_quan=the_thuc.ky_hieu_co_quan
    )


def _day_cua(ho_so: HoSo, viec: Viec, lap: VanBanDaLap, ngay: date) -> tuple[DaySo, KyHan]:
    written = viet_so(lap.the_thuc, lap.chuan, 1)
    parts = doc_so_ky_hieu(written)
    if parts is None or not (parts.loai or parts.co_quan):
        raise ReportgenError(
            error(
                "BH054",
                f"không lập được số, ký hiệu cho {viec.loai.ten} của {lap.co_quan.ten_day_du}",
                hint="ghi cả số và ký hiệu bằng --so",
            )
        )
    kind = lap.co_quan.loai
    own = to_ban_hanh(kind, viec.pham_vi)
    by_year = danh_theo_nam(parts, kind)
    series = day_so(
        ho_so, parts.loai or viec.loai.ma, ky_hieu_day(parts), own, ngay, theo_nam=by_year
    )
    if series.ky_han is None:
        raise ReportgenError(_ngoai_nhiem_ky(ho_so, ngay))
    return series, series.ky_han


def _ngoai_nhiem_ky(ho_so: HoSo, ngay: date) -> Diagnostic:
    stated = f'don_vi.nhiem_ky "{ho_so.don_vi.nhiem_ky}"'
    where = "cac_nhiem_ky" if ho_so.cac_nhiem_ky else stated
    founded = ho_so.don_vi.thanh_lap_tu
    since = f"; đơn vị thành lập từ {ngay_day_du(founded)}" if founded and ngay < founded else ""
    return error(
        "BH051",
        f"ngày {ngay_day_du(ngay)} không thuộc nhiệm kỳ nào của cấp ủy theo {where}{since}",
        hint="xem lại ngày, hoặc ghi các nhiệm kỳ có ngày vào mục cac_nhiem_ky",
        clause="HD 05-HD/VPTW, II.I.3, điểm 3.1.1",
    )


def _nhac(
    ho_so: HoSo,
    written: str,
    span: KyHan,
    used: list[MucCoSo],
    ngay: date,
    *,
    moi: bool,
    cua_to: str,
) -> list[Diagnostic]:
    """Tell what a clerk should know before the number is used."""
    notes = []
    old_term = not span.theo_nam and (span.tu_ngay is None or span.tu_ngay < date(ho_so.nam, 1, 1))
    if moi and old_term:
        notes.append(
            warning(
                "BH052",
                f"{written} là số đầu tiên của loại này trong sổ, nhưng {span.ten} bắt đầu trước "
                f"năm {ho_so.nam}: những năm trước có thể đã dùng số này",
                hint=f"nếu đã có số, ghi số cuối vào so_cuoi_nam_truoc của "
                f'{f"tổ {cua_to}" if cua_to else "don_vi"}, ví dụ ["{_vi_du(written)}"]',
            )
        )
    later = [one for one in used if one.muc.ngay > ngay]
    if later:
        last = max(later, key=lambda one: one.muc.ngay)
        notes.append(
            warning(
                "BH053",
                f"{written} mang ngày {ngay_day_du(ngay)}, trước ngày "
                f"{ngay_day_du(last.muc.ngay)} của {last.muc.so_ky_hieu} đã vào sổ",
                hint="xem lại ngày; số và ngày trong sổ cùng tăng dần",
            )
        )
    return notes


def _vi_du(written: str) -> str:
    """A number like *written* that is plainly an example."""
    return f"37{written.lstrip('0123456789')}"


def _nguoi_ky(ho_so: HoSo, viec: Viec, lap: VanBanDaLap, ngay: date, nguoi_ky: str | None) -> str:
    """Code of the signer: as ordered, else who is in office, as ``lap_the_thuc`` chooses."""
    if nguoi_ky is not None:
        return tim_nguoi_ky(ho_so, nguoi_ky).ma
    to = None if viec.pham_vi == PHUONG else tim_to_theo_ma(ho_so, viec.pham_vi)
    chosen = chon_mac_dinh(nguoi_cua(ho_so, lap.co_quan.loai, to), ngay)
    return chosen.ma if chosen else ""
