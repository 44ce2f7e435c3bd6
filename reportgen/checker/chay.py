"""Judge a document: choose the edition and say why, apply the rules, say what was not checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.checker.can_cu import KHONG_CO, can_cu
from reportgen.checker.danh_ba import LUAT
from reportgen.checker.luat_kiem import LuatKiem, NguCanh, PhatHien
from reportgen.checker.ngay_xet import ngay_xet
from reportgen.checker.ngoai_khuon import kho_nho, khong_hop, theo_kho_nho
from reportgen.checker.nhan_dien import Manh, VanBanNhan, nhan_dien
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Severity, error
from reportgen.docx_reader.model import DoanThay, TaiLieuThay
from reportgen.standards import TieuChuan, editions, in_force_on, load

DAU_DOAN = 8


@dataclass(frozen=True, slots=True)
class ViPham:
    """A finding with its rule, ready to report."""

    luat: LuatKiem
    phat_hien: PhatHien
    muc: Severity
    can_cu: str

    @property
    def doan(self) -> DoanThay | None:
        """The paragraph it stands in."""
        piece = self.phat_hien.manh
        return piece.doan if isinstance(piece, Manh) else piece

    def chan_doan(self, tep: str) -> Diagnostic:
        """The finding as a diagnostic; the place is paragraph number and first words."""
        return Diagnostic(
            self.luat.ma,
            self.muc,
            self.phat_hien.thong_bao,
            Location(tep, vi_tri=cho(self.phat_hien.manh)),
            hint=self.phat_hien.goi_y,
            clause=self.can_cu,
        )


@dataclass(frozen=True, slots=True)
class KetQuaKiem:
    """What checking one document gave.

    ``vi_sao``: why this edition; ``khong_kiem``: code and reason of each rule left out.
    """

    tep: str
    chuan: TieuChuan
    vi_sao: tuple[str, ...]
    van_ban: VanBanNhan
    vi_pham: tuple[ViPham, ...]
    khong_kiem: tuple[tuple[str, str], ...]
    nhan_xet: tuple[Diagnostic, ...] = ()

    @property
    def van_de(self) -> tuple[Diagnostic, ...]:
        """Everything found, as diagnostics."""
        return (*self.nhan_xet, *(one.chan_doan(self.tep) for one in self.vi_pham))


def cho(piece: Manh | DoanThay | None) -> str:
    """Name a place: paragraph number and its first words."""
    if piece is None:
        return "cả văn bản"
    paragraph = piece.doan if isinstance(piece, Manh) else piece
    words = piece.text.split()
    text = " ".join(words[:DAU_DOAN]) + (" …" if len(words) > DAU_DOAN else "")
    where = f"đoạn {paragraph.so}" if paragraph.so else "đầu trang, chân trang hoặc hộp chữ"
    return f"{where}: “{text}”" if text else where


def kiem(
    tai_lieu: TaiLieuThay,
    tep: str = "",
    chuan: str = "auto",
    bo: Sequence[str] = (),
    nhan_xet: Sequence[Diagnostic] = (),
) -> KetQuaKiem:
    """Check a document as seen.

    Args:
        chuan: an edition's name, or "auto" for the one of the issuer's family on its date.
        bo: codes of rules to leave out.
        nhan_xet: what was noticed when reading.

    Raises:
        ReportgenError: no edition is known for the document, or none of this name.
    """
    recognised = nhan_dien(tai_lieu)
    edition, why, day, dated = _chon_chuan(recognised, chuan, tep)
    edition = theo_kho_nho(edition) if kho_nho(recognised, edition) else edition
    ctx = NguCanh(recognised, edition, day)
    found: list[ViPham] = []
    skipped: list[tuple[str, str]] = []
    for rule in LUAT:
        if rule.ma in bo:
            skipped.append((rule.ma, "bỏ theo yêu cầu"))
            continue
        reason = rule.ly_do_bo(ctx)
        own = khong_hop(rule.ma, ctx) if reason != "" else None
        if own and (own.ca_luat or reason is None):
            skipped.append((rule.ma, own.ly_do))
        elif reason:
            skipped.append((rule.ma, reason))
        if reason is None and not (own and own.ca_luat):
            found += _ap_dung(rule, ctx, dated=dated)
    order = {id(p): i for i, p in enumerate(tai_lieu.cac_doan())}
    found.sort(key=lambda one: order.get(id(one.doan), -1))
    return KetQuaKiem(tep, edition, why, recognised, tuple(found), tuple(skipped), tuple(nhan_xet))


def _ap_dung(rule: LuatKiem, ctx: NguCanh, *, dated: bool) -> Iterator[ViPham]:
    for finding in rule.ham(ctx):
        severity = finding.muc or rule.muc
        clause = finding.can_cu or can_cu(rule.ma, rule.can_cu, ctx.chuan)
        if severity is Severity.LOI and (not dated or clause.startswith(KHONG_CO)):
            severity = Severity.CANH_BAO
        yield ViPham(rule, finding, severity, clause)


def _chon_chuan(
    recognised: VanBanNhan, asked: str, tep: str
) -> tuple[TieuChuan, tuple[str, ...], date, bool]:
    """Edition, why, the day, and whether the document bears that day itself."""
    day, source = ngay_xet(recognised)
    dated = recognised.ngay is not None
    if asked != "auto":
        edition = load(asked)
        return edition, ("theo yêu cầu",), day or edition.hieu_luc_tu, dated
    if not recognised.ho:
        raise ReportgenError(
            error(
                "KT001",
                f"không biết kiểm theo chuẩn nào: {recognised.vi_sao[0]}",
                Location(tep),
                hint="chọn chuẩn bằng --chuan, ví dụ --chuan hd05-2026",
            )
        )
    if not _cua_ho(recognised.ho):
        raise ReportgenError(
            error(
                "KT002",
                f"chương trình chưa có bộ tiêu chuẩn cho loại văn bản này: {recognised.vi_sao[0]}",
                Location(tep),
                hint="nếu văn bản phải theo chuẩn khác, chọn bằng --chuan",
            )
        )
    if day is None:
        day = max(e.hieu_luc_tu for e in _cua_ho(recognised.ho))
    edition, note = in_force_on(day, recognised.ho)
    why = (*recognised.vi_sao, f"{source}: {day:%d/%m/%Y}")
    return edition, (*why, note.message) if note else why, day, dated


def _cua_ho(ho: str) -> tuple[TieuChuan, ...]:
    return tuple(edition for edition in map(load, editions()) if edition.ho == ho)
