"""The kinds of document a number may be asked for: a type that is made here, or any kind."""

from collections.abc import Iterator

from reportgen.ban_hanh.chu_viet import gan_nhat, gap
from reportgen.ban_hanh.loai_van_ban import (
    CONG_VAN,
    LOAI_VAN_BAN,
    TO,
    LoaiVanBan,
    NgayDuKien,
    TrongSo,
)
from reportgen.diagnostics import ReportgenError, error
from reportgen.domain.ho_so import PHUONG, CoQuanKy, MoHinhChinhQuyen
from reportgen.standards import editions, load
from reportgen.text_vn import chuan_hoa_khoa


def tim_loai_so(viet: str) -> LoaiVanBan:
    """Find what *viet* names: a type's code or name, a kind ("báo cáo", "bao_cao"), a symbol (BC).

    A kind that no type of ours covers is issued by the committee, or by the team of the scope.

    Raises:
        ReportgenError: nothing is called so (BH058).
    """
    code = chuan_hoa_khoa(viet)
    for loai in LOAI_VAN_BAN:
        if code in (loai.ma, chuan_hoa_khoa(loai.ten)):
            return loai
    kinds = dict(_cac_the_loai())
    for ten, ky_hieu in kinds.items():
        if code == chuan_hoa_khoa(ten) or gap(viet) == gap(ky_hieu):
            return _the_loai(ten)
    known = [*(loai.ma for loai in LOAI_VAN_BAN), *map(chuan_hoa_khoa, kinds)]
    nearest = gan_nhat(viet, known)
    raise ReportgenError(
        error(
            "BH058",
            f'không có loại văn bản "{viet}"',
            hint=f'ý bạn là "{nearest}"?'
            if nearest
            else "ghi mã loại (xem reportgen types) hoặc tên thể loại, ví dụ bao_cao, thong_bao",
        )
    )


def _cac_the_loai() -> Iterator[tuple[str, str]]:
    """Names and symbols of the kinds in every edition, each once, the latest first."""
    seen: set[str] = set()
    for edition in sorted(map(load, editions()), key=lambda e: e.hieu_luc_tu, reverse=True):
        for loai in edition.bang.loai_van_ban:
            if gap(loai.ten) not in seen and (loai.ky_hieu or gap(loai.ten) == gap(CONG_VAN)):
                seen.add(gap(loai.ten))
                yield loai.ten, loai.ky_hieu


def _the_loai(ten: str) -> LoaiVanBan:
    """Make a type of a kind, with nothing but what its number needs."""
    issuers = {
        PHUONG: dict.fromkeys((m.value for m in MoHinhChinhQuyen), CoQuanKy.DANG_UY),
        TO: dict.fromkeys((m.value for m in MoHinhChinhQuyen), CoQuanKy.TO_DAN_VAN),
    }
    return LoaiVanBan(
        ma=chuan_hoa_khoa(ten),
        ten=ten,
        ten_loai=ten,
        trong_so=TrongSo((chuan_hoa_khoa(ten),)),
        ky=(),
        ngay_du_kien=NgayDuKien.QUYET_DINH,
        pham_vi=(PHUONG, TO),
        ban_hanh=issuers,
        noi_nhan={PHUONG: (), TO: ()},
    )


def ten_the_loai(loai: str, ky_hieu: str) -> str:
    """Name of the kind that an entry's ``loai`` (a type's code or a kind) or its symbol means."""
    code = chuan_hoa_khoa(loai)
    own = next((one.ten_loai for one in LOAI_VAN_BAN if one.ma == code), None)
    if own:
        return own
    kinds = dict(_cac_the_loai())
    named = next((ten for ten in kinds if chuan_hoa_khoa(ten) == code), None)
    by_symbol = next((ten for ten, sign in kinds.items() if sign and gap(sign) == gap(ky_hieu)), "")
    return named or by_symbol
