"""The end: recipients on the left, authority, office and name on the right, kept on one page."""

from collections.abc import Iterator
from dataclasses import replace

from reportgen.document.tree import KhoiKy, NoiNhan, TheThuc
from reportgen.layout.cot_dau import DU_PHONG, KHE
from reportgen.layout.doan import mot_dong, ten_can_giua, them_truoc
from reportgen.layout.hinh_ky import ChoKy, hinh_ky
from reportgen.layout.lien_he import cuoi_van_ban
from reportgen.layout.model import (
    LaidOutBlock,
    LaidOutCell,
    LaidOutRow,
    LaidOutTable,
    StyledParagraph,
    TextRun,
)
from reportgen.layout.ngat_dong import DoanCanGiua, doan_can_giua, ngat_can, rong_it_nhat
from reportgen.layout.rang_buoc import rang_buoc
from reportgen.layout.styles import BoKieu


def khoi_ket(the_thuc: TheThuc, bo: BoKieu, rong: int) -> LaidOutBlock:
    """Lay out the closing block in *rong* twips: one row, or two when two people sign.

    The contact line that ends the text is its last row: it never goes to a page of its own.
    """
    columns = _chia_cot(the_thuc, bo, rong)
    recipients = tuple(_noi_nhan(the_thuc, bo))
    lower = _lech(the_thuc, bo, columns)
    right = LaidOutCell(
        tuple(khoi_ky(the_thuc.khoi_ky, bo, columns[1], max(-lower, 0))) or _trong(bo)
    )
    if the_thuc.khoi_ky_trai is None:
        rows: tuple[LaidOutRow, ...] = (LaidOutRow((LaidOutCell(recipients or _trong(bo)), right)),)
    else:
        block = tuple(khoi_ky(the_thuc.khoi_ky_trai, bo, columns[0], max(lower, 0)))
        left = LaidOutCell(block or _trong(bo))
        rows = (LaidOutRow((left, right)),)
        if recipients:
            named = the_thuc.khoi_ky.ho_ten or the_thuc.khoi_ky_trai.ho_ten
            room = 0 if named else bo.do("khoi_ky.cho_ky") + bo.cao_dong("ho_ten")
            below = replace(recipients[0], truoc=bo.do("khoi_ky.truoc") + room)
            cells = (LaidOutCell((below, *recipients[1:])), LaidOutCell(_trong(bo)))
            rows = (*rows, LaidOutRow(cells))
    end = cuoi_van_ban(the_thuc, bo, rong)
    if end is not None:
        rows = (*rows, LaidOutRow((LaidOutCell((end,), cot=len(columns)),)))
    table = LaidOutTable(
        rong=columns,
        hang=rows,
        vien=0,
        dem_ngang=0,
        dem_doc=0,
        bo_cuc=True,
        vai_tro="khoi_ky",
        giu_lien=True,
    )
    return them_truoc(table, bo.do("khoi_ky.truoc") - bo.do("noi_dung.cach_doan"))


def _trong(bo: BoKieu) -> tuple[StyledParagraph, ...]:
    """A cell always holds a paragraph."""
    return (StyledParagraph(bo["noi_nhan_danh_sach"], (), "o_trong"),)


def _chia_cot(the_thuc: TheThuc, bo: BoKieu, rong: int) -> tuple[int, int]:
    """Take the standard's share; more to the right when an office would otherwise break badly.

    Also when a long name would break, or stand close to the recipients.
    """
    share = bo.do("khoi_ky.cot_trai")
    needed = max(
        (min(rong_it_nhat(d, 1), rong_it_nhat(d, 2)) for d in _cac_dong(the_thuc.khoi_ky, bo)),
        default=0.0,
    )
    name = doan_can_giua(the_thuc.khoi_ky.ho_ten, bo["ho_ten"].font)
    needed = max(needed, name.rong) + DU_PHONG + KHE
    right = max(rong - share, min(round(needed), rong * 2 // 3))
    return rong - right, right


def _cac_dong(khoi: KhoiKy, bo: BoKieu) -> Iterator[DoanCanGiua]:
    lines = [("quyen_han", line) for line in khoi.quyen_han]
    lines += [("chuc_vu", line) for line in (*khoi.chuc_vu, *khoi.kiem)]
    for ma, line in lines:
        yield doan_can_giua(line, bo[ma].font, in_hoa=bo.in_hoa(ma))


def _lech(the_thuc: TheThuc, bo: BoKieu, cot: tuple[int, int]) -> int:
    """How much higher the lines over the right name stand than over the left one, in twips.

    So much more room one of the two gets, and both people sign side by side.
    """
    if the_thuc.khoi_ky_trai is None:
        return 0
    return _cao(the_thuc.khoi_ky, bo, cot[1]) - _cao(the_thuc.khoi_ky_trai, bo, cot[0])


def _cao(khoi: KhoiKy, bo: BoKieu, rong: int) -> int:
    """Height of the lines of authority and office; 0 where the standard leaves it to the font."""
    lines = [("quyen_han", line) for line in khoi.quyen_han]
    lines += [("chuc_vu", line) for line in (*khoi.chuc_vu, *khoi.kiem)]
    return sum(_cao_dong(bo, ma, line, rong) for ma, line in lines)


def _cao_dong(bo: BoKieu, ma: str, line: str, rong: int) -> int:
    style = bo[ma]
    return _so_dong(bo, ma, line, rong) * style.gian_dong if style.kieu_gian_dong == "exact" else 0


def _so_dong(bo: BoKieu, ma: str, line: str, rong: int) -> int:
    style = bo[ma]
    width = rong - style.lui_trai - style.lui_phai
    return len(ngat_can(doan_can_giua(line, style.font, in_hoa=bo.in_hoa(ma)), width, 0).dong)


def khoi_ky(khoi: KhoiKy, bo: BoKieu, rong: int, them: int = 0) -> Iterator[StyledParagraph]:
    """Lay out one signature: authority, office, "kiêm" and the further office, room, name.

    *them*: more room over the name.
    """
    for line in khoi.quyen_han:
        yield ten_can_giua(bo, "quyen_han", line, rong)
    for line in khoi.chuc_vu:
        yield ten_can_giua(bo, "chuc_vu", line, rong)
    if khoi.kiem:
        yield mot_dong(bo, "kiem", bo.standard.chu("kiem"))
        for line in khoi.kiem:
            yield ten_can_giua(bo, "chuc_vu", line, rong)
    if khoi.ho_ten:
        name, room = ten_can_giua(bo, "ho_ten", khoi.ho_ten, rong), bo.do("khoi_ky.cho_ky") + them
        yield replace(name, truoc=room, hinh=hinh_ky(khoi, bo, _cho_ky(khoi, bo, rong, room)))


def _cho_ky(khoi: KhoiKy, bo: BoKieu, rong: int, cho: int) -> ChoKy:
    """Measure the place of the signature: its own lines, and the space of the block above them."""
    lines = [("quyen_han", line) for line in khoi.quyen_han]
    lines += [("chuc_vu", line) for line in (*khoi.chuc_vu, *khoi.kiem)]
    above = sum(_so_dong(bo, ma, line, rong) * bo.cao_dong(ma) for ma, line in lines)
    above += bo.cao_dong("kiem") if khoi.kiem else 0
    above += bo.do("khoi_ky.truoc") - bo.do("noi_dung.cach_doan")
    return ChoKy(rong, cho, above, bo.cao_dong("ho_ten"))


def _noi_nhan(the_thuc: TheThuc, bo: BoKieu) -> Iterator[StyledParagraph]:
    """Lay out the label, the list, and below it the drafter's mark."""
    if the_thuc.noi_nhan is not None:
        yield _nhan(bo)
        yield from danh_sach_noi_nhan(the_thuc.noi_nhan, bo)
    if the_thuc.nguoi_soan:
        line = mot_dong(bo, "nguoi_soan", the_thuc.nguoi_soan)
        yield replace(line, truoc=bo.do("nguoi_soan.truoc"))


def _nhan(bo: BoKieu) -> StyledParagraph:
    """Make the label; a rule under the words, where the standard has one, leaves out the colon."""
    style = bo["noi_nhan_nhan"]
    words, colon = bo.standard.chu("noi_nhan_nhan"), bo.standard.chu("dau_hai_cham")
    if not bo.standard.co("noi_nhan_gach_chan"):
        return mot_dong(bo, "noi_nhan_nhan", words + colon)
    ruled = replace(style.font, gach_chan=True)
    runs = (TextRun(words, ruled), TextRun(colon, style.font))
    return StyledParagraph(style, runs, "noi_nhan_nhan")


def danh_sach_noi_nhan(noi_nhan: NoiNhan, bo: BoKieu) -> Iterator[StyledParagraph]:
    """Lay out the recipients with the signs of the standard; the filing line is the last."""
    standard = bo.standard
    places = [*noi_nhan.noi, *([noi_nhan.luu] if noi_nhan.luu else [])]
    for i, place in enumerate(places, start=1):
        end = "ket_noi_nhan" if i == len(places) else "ngat_noi_nhan"
        text = standard.chu("dau_noi_nhan") + place.rstrip(" .;,") + standard.chu(end)
        yield mot_dong(bo, "noi_nhan_danh_sach", rang_buoc(text))
