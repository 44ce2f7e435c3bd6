"""Every text of a dossier cleaned before the schema reads it, each repair told (V38)."""

from collections.abc import Iterable, Iterator

from reportgen.diagnostics import Diagnostic, information, warning
from reportgen.domain.nguon import Duong, NguonHoSo
from reportgen.text_vn.ve_sinh import DaSach, can_lam_sach, lam_sach, trich_doi
from reportgen.yaml_source import Nut, NutBang, NutChu, NutDanhSach

_TRUOC_GACH_CHEO = "\\"


def ve_sinh_ho_so(nguon: NguonHoSo) -> list[Diagnostic]:
    """Clean the values of *nguon* in place; a node keeps what was written in ``viet``.

    Values are looked at only when some file has a character a repair may change, or an escape;
    all of them when the values come from no text (a workbook).
    """
    cac_tep = nguon.van_ban.values()
    if cac_tep and not any(can_lam_sach(t) or _TRUOC_GACH_CHEO in t for t in cac_tep):
        return []
    return [_sua(nguon, nut, duong, sach) for duong, nut, sach in _can_sua(nguon.goc, ())]


def _can_sua(nut: Nut, duong: Duong) -> Iterator[tuple[Duong, NutChu, DaSach]]:
    """Scalars that change, with their paths; paths are made for these alone."""
    cac_con: Iterable[tuple[str | int, Nut]] = ()
    if isinstance(nut, NutDanhSach):
        cac_con = enumerate(nut.muc)
    elif isinstance(nut, NutBang):
        cac_con = nut.muc.items()
    for buoc, con in cac_con:
        if type(con) is not NutChu:
            yield from _can_sua(con, (*duong, buoc))
        elif con.chu is not None:
            sach = lam_sach(con.chu)
            if sach.da_sua:
                yield (*duong, buoc), con, sach


def _sua(nguon: NguonHoSo, nut: NutChu, duong: Duong, sach: DaSach) -> Diagnostic:
    truoc = nut.chu or ""
    nut.viet, nut.chu = truoc, sach.chu
    ten = ", ".join(loai.value for loai in sach.da_sua)
    cu, moi = trich_doi(truoc, sach.chu)
    bao = warning if any(loai.can_canh_bao for loai in sach.da_sua) else information
    return bao(
        "V38",
        f'{ten}: "{cu}" đã sửa thành "{moi}"',
        nguon.vi_tri(*duong),
        hint="nếu sửa đúng ý thì thôi; muốn hết lời nhắc thì gõ lại chữ ấy trong tệp",
    )
