"""The symbol in a document's number: read, checked against type and issuer, carried on."""

from reportgen.ban_hanh.chu_viet import gap
from reportgen.ban_hanh.co_quan import CoQuan, loai_theo_ky_hieu
from reportgen.ban_hanh.cong_van import doc_so_cong_van
from reportgen.ban_hanh.ngay_so import SoKyHieu, doc_so_ky_hieu
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error, warning
from reportgen.document.tree import HoChuan
from reportgen.domain.ho_so import DonVi, HoSo, VanBanDaBanHanh

_CONG_VAN = gap("cong_van")


def doc_so(text: str, ho: HoChuan, *, la_cong_van: bool) -> SoKyHieu | None:
    """Take a number apart as a document of the family writes it."""
    return doc_so_cong_van(text, ho) if la_cong_van else doc_so_ky_hieu(text)


def chon_so(viec: Viec, so: str | None, ho: HoChuan = HoChuan.DANG) -> SoKyHieu | None:
    """Number of the document: *so* as ordered, else the register's, else None (draft).

    Raises:
        ReportgenError: *so* is not a number.
    """
    text = so if so is not None else (viec.entry.so_ky_hieu if viec.entry else None)
    if text is None:
        return None
    found = doc_so(text, ho, la_cong_van=viec.loai.la_cong_van)
    if found is None and so is not None:
        raise ReportgenError(
            error(
                "BH008",
                f'không đọc được số văn bản "{so}"',
                hint='ghi "12" hoặc cả ký hiệu, ví dụ "12-BC/ĐU"',
            )
        )
    return found


def kiem_ky_hieu(
    don_vi: DonVi, viec: Viec, co_quan: CoQuan, number: SoKyHieu | None, type_symbol: str
) -> tuple[Diagnostic, ...]:
    """Tell where the symbols of *number* are not those of the type or of the issuer."""
    if number is None:
        return ()
    place = Location(vi_tri=f"{viec.vi_tri}.so_ky_hieu" if viec.vi_tri else "")
    found: list[Diagnostic] = []
    if number.loai and number.loai != type_symbol:
        message, hint = _sai_loai(viec, number.loai, type_symbol)
        found.append(warning("BH009", message, place, hint=hint))
    owner = _chu_ky_hieu(don_vi, number.co_quan)
    if owner is not None and owner is not co_quan.loai:
        message = (
            f'số ghi ký hiệu cơ quan "{number.co_quan}", '
            f'nhưng văn bản do {co_quan.ten_day_du} ban hành ("{co_quan.ky_hieu}")'
        )
        found.append(warning("BH009", message, place, hint="sửa số hoặc người ký"))
    return tuple(found)


def _sai_loai(viec: Viec, written: str, right: str) -> tuple[str, str]:
    name = viec.loai.ten_loai
    if not right:
        return (
            f'số {name} của cơ quan hành chính không ghi "{written}"',
            'ghi số, ký hiệu cơ quan và đơn vị soạn hoặc lĩnh vực, ví dụ "12/UBND-VX"',
        )
    return (
        f'số ghi ký hiệu loại "{written}", {name} phải là "{right}"',
        f'ghi "{right}" vào chỗ ấy, hoặc sửa loại văn bản',
    )


def _chu_ky_hieu(don_vi: DonVi, symbol: str) -> object:
    """Whose symbol it is, the unit that drafted aside: "UBND-VX" is the people's committee's."""
    if not symbol:
        return None
    parts = symbol.split("-")
    candidates = ("-".join(parts[:n]) for n in range(len(parts), 0, -1))
    return next((kind for one in candidates if (kind := loai_theo_ky_hieu(don_vi, one))), None)


def ky_hieu_co_quan(ho_so: HoSo, viec: Viec, co_quan: CoQuan, number: SoKyHieu | None) -> str:
    """Symbol of the issuer: as ordered, as this entry or the register last wrote it, else ours.

    State papers write a công văn's symbol otherwise than the others': each follows its like.
    """
    letter = viec.loai.la_cong_van
    own = doc_so(viec.entry.so_ky_hieu, co_quan.ho, la_cong_van=letter) if viec.entry else None
    for parts in (number, own):
        if parts is not None and parts.co_quan:
            return parts.co_quan
    signers = {p.ma for p in ho_so.nguoi_ky if p.co_quan is co_quan.loai}
    written = [
        parts.co_quan
        for entry in ho_so.van_ban
        if entry.nguoi_ky in signers
        and (co_quan.ho is not HoChuan.NHA_NUOC or _la_cong_van(entry) is letter)
        and (parts := doc_so(entry.so_ky_hieu, co_quan.ho, la_cong_van=_la_cong_van(entry)))
    ]
    return next((symbol for symbol in reversed(written) if symbol), co_quan.ky_hieu)


def _la_cong_van(entry: VanBanDaBanHanh) -> bool:
    return gap(entry.loai) == _CONG_VAN
