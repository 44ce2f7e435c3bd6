"""Read the register of documents: which type, period and scope an entry is."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.ban_hanh.chu_viet import co_cum_tu, gap
from reportgen.ban_hanh.chuyen_de import CHUYEN_DE, sai_chu_de
from reportgen.ban_hanh.khop_muc import khong_khop
from reportgen.ban_hanh.ky import doc_ma_ky
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, TO, LoaiVanBan, cap_cua
from reportgen.ban_hanh.muc_nguon import muc_cua, pham_vi_cua
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error, information
from reportgen.domain.ho_so import PHUONG, HoSo, ToDanVan, VanBanDaBanHanh
from reportgen.domain.nho import nho_theo_ho_so
from reportgen.domain.pham_vi import to_theo_ten

THEO_KY = "theo_ky"
TOAN_DON_VI = (PHUONG, "xa", "dac_khu", "chung")


@dataclass(frozen=True, slots=True)
class Viec:
    """One document to make. ``ky`` empty: no period; ``vi_tri``: place in the register.

    ``muc``: codes of the entries it is about.
    """

    loai: LoaiVanBan
    ky: str
    pham_vi: str
    muc: tuple[str, ...] = ()
    entry: VanBanDaBanHanh | None = None
    vi_tri: str = ""


def doc_so(
    ho_so: HoSo, cac_loai: Sequence[LoaiVanBan] = LOAI_VAN_BAN
) -> tuple[tuple[Viec, ...], tuple[Diagnostic, ...]]:
    """Map the whole register to *cac_loai*: what can be made, what is left out with the reason."""
    return _doc_so(ho_so, tuple(cac_loai))


@nho_theo_ho_so
def _doc_so(
    ho_so: HoSo, cac_loai: tuple[LoaiVanBan, ...]
) -> tuple[tuple[Viec, ...], tuple[Diagnostic, ...]]:
    covered: list[Viec] = []
    left_out: list[Diagnostic] = []
    for index, entry in enumerate(ho_so.van_ban):
        found = doc_muc(ho_so, entry, f"van_ban[{index}]", cac_loai)
        if isinstance(found, Viec):
            covered.append(found)
        else:
            left_out.append(found)
    return tuple(covered), tuple(left_out)


def doc_muc(
    ho_so: HoSo,
    entry: VanBanDaBanHanh,
    vi_tri: str,
    cac_loai: Sequence[LoaiVanBan] = LOAI_VAN_BAN,
) -> Viec | Diagnostic:
    """Map one entry of the register to the first type that fits; an information when none does."""
    ky = doc_ma_ky(entry.ky) if entry.ky else ""
    for loai in cac_loai:
        if _la_loai(ho_so, loai, entry, ky or ""):
            ky_that = loai.ky[0] if len(loai.ky) == 1 else ky or loai.ky_mac_dinh
            about = muc_cua(ho_so, loai, entry)
            of_entries = pham_vi_cua(ho_so, loai, about)
            if loai.nguon == "hoi_nghi" and of_entries is None:
                return khong_khop(entry, loai.ten_loai, vi_tri)
            scope = entry.pham_vi or of_entries or tim_pham_vi(ho_so, loai, entry)
            if cap_cua(scope) in loai.pham_vi:
                if loai.nguon == "khen_thuong" and not about:
                    return _khong_khen_ai(entry, vi_tri)
                if loai.nguon == CHUYEN_DE and (wrong := sai_chu_de(ho_so, about, vi_tri)):
                    return wrong
                return Viec(loai, ky_that, scope, about, entry, vi_tri)
    return information(
        "BH006",
        f'chưa làm được {entry.so_ky_hieu} "{entry.trich_yeu}": {_ly_do(entry, ky, cac_loai)}',
        Location(vi_tri=vi_tri),
    )


def _khong_khen_ai(entry: VanBanDaBanHanh, vi_tri: str) -> Diagnostic:
    return information(
        "BH036",
        f'chưa làm được {entry.so_ky_hieu} "{entry.trich_yeu}": '
        "không có mục khen_thuong nào thuộc văn bản này",
        Location(vi_tri=vi_tri),
        hint="ghi so_quyet_dinh của mục khen_thuong đúng số trong sổ văn bản, hinh_thuc là "
        'giay_khen, cap là "Chủ tịch UBND"; hoặc thêm "muc" (các mã khen thưởng) vào văn bản này',
    )


def _la_loai(ho_so: HoSo, loai: LoaiVanBan, entry: VanBanDaBanHanh, ky: str) -> bool:
    if entry.loai == loai.ma:
        return not loai.ky or len(loai.ky) == 1 or (ky or loai.ky_mac_dinh) in loai.ky
    if entry.muc and loai.nguon == THEO_KY:
        return False
    mau = loai.trong_so
    if entry.loai not in mau.loai or (mau.ky and ky not in mau.ky):
        return False
    if not mau.ky and loai.ky and ky and ky not in loai.ky:
        return False
    if mau.co_quan and _nguoi_cua_noi_khac(ho_so, mau.co_quan, entry):
        return False
    subject = entry.trich_yeu
    targets = [_doi_tuong(ho_so, target) for target in mau.doi_tuong]
    return all(co_cum_tu(subject, sign) for sign in mau.dau_hieu) and (
        not targets
        or any(co_cum_tu(subject, to.ten) for to in ho_so.to_dan_van)
        or any(target and co_cum_tu(subject, target) for target in targets)
    )


def _nguoi_cua_noi_khac(ho_so: HoSo, co_quan: tuple[str, ...], entry: VanBanDaBanHanh) -> bool:
    """Whether the entry's signer is known to belong to none of the kinds *co_quan*."""
    code = entry.nguoi_ky.casefold()
    return any(p.ma.casefold() == code and p.co_quan not in co_quan for p in ho_so.nguoi_ky)


def _doi_tuong(ho_so: HoSo, target: str) -> str:
    return (ho_so.ten_goi_to or "") if target == "@ten_goi_to" else target


def tim_pham_vi(ho_so: HoSo, loai: LoaiVanBan, entry: VanBanDaBanHanh) -> str:
    """Scope of an entry: its own word, the team its subject names or its signer is of, else all.

    A team's member signs for the team alone.
    """
    if entry.pham_vi:
        return PHUONG if entry.pham_vi in TOAN_DON_VI else entry.pham_vi
    if TO not in loai.pham_vi:
        return PHUONG
    teams = _to_trong(ho_so, entry.trich_yeu)
    if len(teams) == 1:
        return teams[0]
    signer = gap(entry.nguoi_ky)
    own = (to.ma for to in ho_so.to_dan_van if any(gap(m.ma) == signer for m in to.thanh_vien))
    return next(own, PHUONG)


def _to_trong(ho_so: HoSo, subject: str) -> tuple[str, ...]:
    return tuple(
        to.ma
        for to in ho_so.to_dan_van
        if co_cum_tu(subject, to.ten) or co_cum_tu(subject, to.to_dan_pho)
    )


def _ly_do(entry: VanBanDaBanHanh, ky: str | None, cac_loai: Sequence[LoaiVanBan]) -> str:
    generic = {kind for loai in cac_loai for kind in loai.trong_so.loai}
    if entry.loai not in generic and not any(loai.ma == entry.loai for loai in cac_loai):
        return f'chưa có mẫu cho loại "{entry.loai}"'
    if ky is None:
        return f'kỳ "{entry.ky}" không có'
    if ky:
        return f'chưa có mẫu "{entry.loai}" cho kỳ {ky}'
    needs_period = not entry.muc and any(
        loai.trong_so.ky for loai in cac_loai if entry.loai in (*loai.trong_so.loai, loai.ma)
    )
    if needs_period:
        return 'không ghi kỳ; thêm khóa "ky" (ví dụ ky: Q1)'
    return f'trích yếu không thuộc mẫu "{entry.loai}" nào đang có'


def tim_to(ho_so: HoSo, typed: str) -> str | None:
    """Find a scope: ``phuong`` (also xa, dac_khu, chung), a team's code or name, case aside."""
    wanted = gap(typed)
    if wanted in TOAN_DON_VI:
        return PHUONG
    by_code = next((to.ma for to in ho_so.to_dan_van if gap(to.ma) == wanted), None)
    return by_code or to_theo_ten(ho_so, typed)


def tim_to_theo_ma(ho_so: HoSo, ma: str) -> ToDanVan:
    """Team of a code that is known to exist.

    Raises:
        ReportgenError: an entry of the register names a team that the dossier has not.
    """
    for to in ho_so.to_dan_van:
        if to.ma == ma:
            return to
    known = ", ".join(to.ma for to in ho_so.to_dan_van)
    message = f'không có tổ "{ma}"; các tổ: {known}'
    raise ReportgenError(error("BH004", message, hint="ghi một mã tổ trong danh sách ấy"))
