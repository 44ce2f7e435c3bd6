"""A batch from its dossiers to its manifest: what is known, what is done, what is left."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.app.lo import TienDo
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error
from reportgen.in_an.danh_muc import LOI, TEN_TEP
from reportgen.khoa_tep import LoiKhoa, khoa_tep
from reportgen.lo.bam import dau_ho_so
from reportgen.lo.danh_muc import DaCo, Dong, NhatKy, chu_dong, doc_da_co, dong_loi
from reportgen.lo.dieu_phoi import DieuPhoi, TroVe
from reportgen.lo.goi import Duong, cac_ten, doc_goi
from reportgen.lo.khoa_xa import DANG_GIU, giu_noi_xa
from reportgen.lo.me import Me, VanBanMe, vo_ich
from reportgen.lo.nhom_tho import NhomTho
from reportgen.lo.noi_ghi import NoiGhi, NoiXa, ThuMuc
from reportgen.lo.thong_so import ThongSo

CHET = "HT060"
CHO_KHOA_GIAY = 3.0
_NANG_GIAY = 2.5
"""Worth starting processes for: what is left takes longer than this in one."""
GIAY_MOT_ME = 1.0

KHOA_LO = LoiKhoa(
    DANG_GIU,
    (
        "một lần chạy batch khác đang ghi vào thư mục này",
        "đợi lần chạy kia xong, hoặc chọn thư mục khác bằng -o",
    ),
    ("không được phép ghi vào thư mục kết quả", "chọn thư mục khác bằng -o, hoặc xin quyền ghi"),
    (
        "ổ đĩa chứa thư mục kết quả không cho khóa tệp nên hai lần chạy có thể ghi lẫn nhau",
        "chọn thư mục trên ổ đĩa của máy này bằng -o",
    ),
)


@dataclass(slots=True)
class HoSoLo:
    """A dossier of the batch: its documents as far as known, and what was noticed.

    ``so_viec``: how many documents it has, None until it is opened; 0 when it cannot be
    (``hong``). ``da_co``, ``dau_dong`` are let go once every document has its row; ``dong``: rows
    as lines of the manifest, a quarter of the room they take as values.
    """

    ten: str
    duong: Duong
    da_co: Mapping[str, Dong] = field(default_factory=dict)
    so_viec: int | None = None
    dau_dong: tuple[Dong, ...] = ()
    dong: dict[int, bytes] = field(default_factory=dict)
    van_de: tuple[Diagnostic, ...] = ()
    hong: bool = False

    @property
    def tron(self) -> bool:
        """Whether every document has its row."""
        return self.so_viec == len(self.dong)


@dataclass(slots=True)
class Lo:
    """A batch in work. ``mang_ve``: workers see no place of ours, so files come back.

    ``da_mo``: dossiers opened; ``biet``: documents they have.
    """

    ho_so: list[HoSoLo]
    thong_so: ThongSo
    noi: NoiGhi
    mau: Path | None
    mang_ve: bool
    da_co: DaCo
    nhat_ky: NhatKy
    bat_dau: float = field(default_factory=time.monotonic)
    loi_dung: Dong | None = None
    xong: int = 0
    khong_doi: int = 0
    loi: int = 0
    da_mo: int = 0
    biet: int = 0

    def nguon(self) -> Iterator[tuple[int, Me]]:
        """Open one dossier after the other; one that cannot be read is told and passed over."""
        for number, dossier in enumerate(self.ho_so):
            try:
                pack = doc_goi(dossier.duong, dossier.ten, self.mau, dat_dau=self.thong_so.dat_dau)
            except ReportgenError as stopped:
                self._hong(dossier, stopped.diagnostics)
                continue
            mark = dau_ho_so(pack.bam, self.thong_so)
            dossier.da_co = self.da_co.cua_ho_so(dossier.ten, mark, self.noi)
            self.nhat_ky.mo(dossier.ten, mark)
            done = {key: str(row.get("bam")) for key, row in dossier.da_co.items()}
            place = None if self.mang_ve else self.noi
            yield number, Me(pack, self.thong_so, mark, None, True, done, place, GIAY_MOT_ME)

    def nhan(self, back: TroVe) -> None:
        """Take in what came back.

        Raises:
            ReportgenError: the journal cannot be written.
        """
        dossier = self.ho_so[back.so]
        result = back.ket_qua
        if result is None:
            self._bo(dossier, back.bo)
            return
        if result.so_viec is None:
            self._hong(dossier, result.van_de)
            return
        if dossier.so_viec is None:
            self._mo(dossier, result.so_viec)
            dossier.dau_dong, dossier.van_de = result.dau_dong, result.van_de
        fresh = [row for one in result.van_ban if (row := self._mot(dossier, one)) is not None]
        self.nhat_ky.xong(fresh)
        if dossier.tron:
            dossier.da_co, dossier.dau_dong = {}, ()

    def _mot(self, dossier: HoSoLo, one: VanBanMe) -> Dong | None:
        """Enter a document; its row, when it is news for the journal."""
        if one.dong is None:
            dossier.dong[one.thu_tu] = chu_dong(dossier.da_co[one.khoa])
            self.khong_doi += 1
            return None
        row, useless = one.dong, one.dung
        try:
            for name, data in one.tep.items():
                self.noi.ghi(name, data)
        except ReportgenError as stopped:
            row, useless = dong_loi(row, stopped.diagnostics), vo_ich(stopped)
        if useless:
            self.loi_dung = row
            return None
        self._dem(dossier, one.thu_tu, row)
        return row

    def _dem(self, dossier: HoSoLo, index: int, row: Dong) -> None:
        dossier.dong[index] = chu_dong(row)
        if row["trang_thai"] == LOI:
            self.loi += 1
        else:
            self.xong += 1

    def _bo(self, dossier: HoSoLo, index: int | None) -> None:
        """Enter a document that kills its worker as failed, or a dossier that does when read."""
        if index is None or dossier.so_viec is None:
            self._hong(dossier, (loi_chet("hồ sơ", str(dossier.duong[0])),))
            return
        row = dong_loi(dossier.dau_dong[index], (loi_chet("văn bản"),))
        self._dem(dossier, index, row)
        self.nhat_ky.xong([row])

    def _hong(self, dossier: HoSoLo, found: tuple[Diagnostic, ...]) -> None:
        self._mo(dossier, 0)
        dossier.van_de, dossier.hong = found, True

    def _mo(self, dossier: HoSoLo, count: int) -> None:
        dossier.so_viec = count
        self.da_mo += 1
        self.biet += count

    def tien_do(self) -> TienDo:
        """How far it is; the time left from the pace so far."""
        unopened = len(self.ho_so) - self.da_mo
        total = self.biet + round(self.biet / max(1, self.da_mo) * unopened)
        spent = time.monotonic() - self.bat_dau
        made = self.xong + self.loi
        left = total - made - self.khong_doi
        ahead = spent / made * left if made else None
        return TienDo(self.xong, self.khong_doi, self.loi, total, not unopened, spent, ahead)

    def cac_dong(self) -> list[bytes]:
        """Lines of the manifest, in the order of dossiers and of their documents."""
        return [row for d in self.ho_so for _, row in sorted(d.dong.items())]

    @property
    def tron(self) -> bool:
        """Whether every document of every dossier that could be read has its row."""
        return all(dossier.tron for dossier in self.ho_so)


def loi_chet(viec: str, tep: str = "") -> Diagnostic:
    """Tell that a document kills whoever makes it."""
    return error(
        CHET,
        f"tiến trình làm {viec} này bị tắt nhiều lần giữa chừng, kể cả khi chỉ làm riêng nó",
        Location(tep),
        hint="máy có thể thiếu bộ nhớ: đóng bớt chương trình rồi chạy lại; nếu vẫn vậy, gửi hồ sơ "
        "cho người phụ trách reportgen",
    )


@contextlib.contextmanager
def mo_lo(
    duong: Sequence[Duong],
    thong_so: ThongSo,
    noi: NoiGhi,
    mau: Path | None,
    nhat_ky: Mapping[str, object],
    *,
    mang_ve: bool = False,
) -> Iterator[Lo]:
    """Open a batch: its place held against others, what was left there read, the journal begun.

    Raises:
        ReportgenError: another batch holds the place, or it cannot be written.
    """
    with contextlib.ExitStack() as stack:
        if isinstance(noi, ThuMuc):
            stack.enter_context(_giu(noi))
            noi.don()
        elif isinstance(noi, NoiXa):
            stack.enter_context(giu_noi_xa(noi))
        dossiers = [HoSoLo(ten, path) for ten, path in zip(cac_ten(duong), duong, strict=True)]
        journal = NhatKy(noi)
        known = doc_da_co(noi)
        journal.bat_dau(nhat_ky)
        try:
            yield Lo(dossiers, thong_so, noi, mau, mang_ve, known, journal)
        finally:
            noi.don()


@contextlib.contextmanager
def _giu(noi: ThuMuc) -> Iterator[None]:
    from reportgen.tep_ra import khong_ghi_duoc

    try:
        noi.goc.mkdir(parents=True, exist_ok=True)
    except OSError as caught:
        raise khong_ghi_duoc(noi.goc, caught) from caught
    with khoa_tep(noi.goc / TEN_TEP, CHO_KHOA_GIAY, KHOA_LO):
        yield


def chay(
    lo: Lo,
    nhom: NhomTho,
    khi_nang: Callable[[], NhomTho] | None,
    on_event: Callable[[TienDo], None],
    nen_dung: Callable[[], bool],
) -> None:
    """Make what is left of a batch; write the manifest when nothing is missing.

    *khi_nang*: gives the workers to go on with once the rest is worth starting them for.

    Raises:
        ReportgenError: the journal, the manifest or the workers failed; what is done is kept.
    """

    def stop() -> bool:
        return lo.loi_dung is not None or nen_dung()

    with DieuPhoi(nhom, lo.nguon(), stop) as at_work:
        for back in at_work.chay():
            lo.nhan(back)
            far = lo.tien_do()
            on_event(far)
            if khi_nang is not None and (far.con_giay or 0) > _NANG_GIAY:
                at_work.doi_nhom(khi_nang())
                khi_nang = None
    if lo.tron:
        lo.nhat_ky.ket_thuc(lo.cac_dong())
