"""From a dossier to finished files: choose, decide, compose, lay out, write."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from reportgen.app.van_ban import VanBanDaDung, YeuCau
from reportgen.ban_hanh.chon_can_cu import co_so
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.co_quan import ten_co_quan_dan_van
from reportgen.ban_hanh.dat_dau import dat_dau
from reportgen.ban_hanh.dia_danh import viet_hoa_don_vi
from reportgen.ban_hanh.kem_theo import kem_theo
from reportgen.ban_hanh.khen_thuong import quyet_dinh_cua
from reportgen.ban_hanh.kho_giay import chon_kho_giay, kho_nho_khong_vua
from reportgen.ban_hanh.khop_muc import kiem_ngay
from reportgen.ban_hanh.loai_van_ban import cap_cua
from reportgen.ban_hanh.muc_nguon import TU_DO
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.ban_hanh.ten_viec import ten_viec
from reportgen.ban_hanh.the_thuc import VanBanDaLap, kieu_danh_so, lap_the_thuc
from reportgen.ban_hanh.the_thuc_rieng import kiem_nhom, ma_chung
from reportgen.ban_hanh.vien_dan_mot_lan import vien_dan_mot_lan
from reportgen.compose.mau import BoMau
from reportgen.compose.nguon import DauVao, DauViec, NguyenLieu, nguyen_lieu
from reportgen.compose.soan import soan
from reportgen.diagnostics import Diagnostic, ReportgenError, Result
from reportgen.document.tree import VanBan
from reportgen.document.walk import map_text
from reportgen.domain.ho_so import HoSo, KieuDatDau
from reportgen.layout.kiem_thanh_phan import TEN_QUA_DAI
from reportgen.layout.model import LaidOutDocument
from reportgen.layout.resolve import resolve
from reportgen.standards import TieuChuan
from reportgen.standards.kho_giay import A4
from reportgen.tep_ra import ghi_nguyen_ven
from reportgen.text_vn import bo_dau, chuyen_kieu_dat_dau, co_kieu_dat_dau, kieu_dat_dau_cua, nfc
from reportgen.text_vn.dat_dau import KieuDat
from reportgen.text_vn.viet_hoa_rieng import viet_hoa_nhan_dan
from reportgen.writers.docx import write_docx
from reportgen.writers.html.xem_truoc import write_preview
from reportgen.writers.pdf import chon_may, dung_pdf

MAC_DINH: KieuDat = "moi"
KIEU: Mapping[KieuDatDau, KieuDat] = MappingProxyType({KieuDatDau.MOI: "moi", KieuDatDau.CU: "cu"})


@dataclass(frozen=True, slots=True)
class DaSoan:
    """A document laid out, ready for the writers, with everything noticed on the way."""

    viec: Viec
    van_ban: VanBan
    bo_cuc: LaidOutDocument
    chuan: TieuChuan
    van_de: tuple[Diagnostic, ...]

    @property
    def so_ky_hieu(self) -> str:
        """The number as cited; empty for a draft."""
        t = self.van_ban.the_thuc
        if t.so is None:
            return ""
        form = self.chuan.chu("so_mau_cong_van" if t.la_cong_van else "so_mau")
        return form.format(so=t.so, loai=t.ky_hieu_loai, co_quan=t.ky_hieu_co_quan)


@dataclass(frozen=True, slots=True)
class BoDung:
    """What the documents of one dossier share: templates, spelling, pictures by file name.

    ``rieng``: how the program's own words are spelled; ``chung``: how the whole document is, None
    to leave the clerk's words alone.
    """

    ho_so: HoSo
    bo_mau: BoMau
    rieng: Callable[[str], str]
    chung: Callable[[str], str] | None
    hinh: Mapping[str, bytes] = field(default_factory=dict)


def bo_dung(
    ho_so: HoSo, mau: Sequence[Path] = (), hinh: Mapping[str, bytes] = MappingProxyType({})
) -> BoDung:
    """Prepare the templates for a dossier; *mau*: the unit's own folders, the strongest first.

    The program places tone marks and quotation marks as the dossier does; the clerk's words change
    only when ``kieu_dat_dau`` orders it. A dossier that keeps to one style without being told is
    one order too: it changes the program's words alone, as there are no others to change.
    """
    texts = _van_ban_cua(ho_so)
    quotes = nfc if any(mark in texts for mark in "“”") else _nhay_thang
    ordered = KIEU[ho_so.kieu_dat_dau] if ho_so.kieu_dat_dau else None
    kept = ordered or _kieu_duy_nhat(ho_so)
    style: KieuDat = kept or kieu_dat_dau_cua(texts) or MAC_DINH

    def own(text: str) -> str:
        return quotes(chuyen_kieu_dat_dau(text, style))

    whole = partial(chuyen_kieu_dat_dau, kieu=kept) if kept else None
    return BoDung(ho_so, BoMau(mau, bien_doi=own), own, whole, hinh)


def _kieu_duy_nhat(ho_so: HoSo) -> KieuDat | None:
    """The style of a dossier that has one in all its texts, names included; None when it mixes."""
    texts = "\n".join(_moi_chu(ho_so))
    cu, moi = co_kieu_dat_dau(texts, "cu"), co_kieu_dat_dau(texts, "moi")
    if cu and moi:
        return None
    return "cu" if cu else "moi" if moi else MAC_DINH


def _moi_chu(entry: object) -> Iterator[str]:
    """Every text below *entry*."""
    waiting = [entry]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, tuple):
            waiting.extend(node)
        else:
            waiting.extend(getattr(node, "__dict__", {}).values())


def _nhay_thang(text: str) -> str:
    """Straight quotation marks, where the dossier uses no others."""
    return text.replace("“", '"').replace("”", '"')


def _van_ban_cua(ho_so: HoSo) -> str:
    unit = ho_so.don_vi
    texts = [
        unit.cap_uy,
        unit.co_quan_dan_van,
        unit.co_quan_dan_van_cap_tren,
        *unit.noi_nhan_mac_dinh,
    ]
    texts += [t for e in ho_so.hoat_dong for t in (e.noi_dung, e.ket_qua, *e.phoi_hop)]
    return "\n".join(texts)


def soan_va_bo_tri(bo: BoDung, viec: Viec, yeu_cau: YeuCau) -> DaSoan:
    """Compose one document and lay it out.

    Raises:
        ReportgenError: what stops this document.
    """
    ho_so = bo.ho_so
    lap = lap_the_thuc(
        ho_so, viec, ngay=yeu_cau.ngay, so=yeu_cau.so, nguoi_ky=yeu_cau.nguoi_ky, trich_yeu=""
    )
    if lap.value is None or not lap.ok:
        raise ReportgenError(lap.diagnostics)
    decided = lap.value
    sealed: tuple[Diagnostic, ...] = ()
    if yeu_cau.dat_dau:
        decided, sealed = _dat_dau(bo, viec, decided)
    composed = soan(
        ho_so,
        replace(
            _dau_viec(bo, viec, decided, bang_chung=yeu_cau.bang_chung), bieu_do=yeu_cau.bieu_do
        ),
        map_text(decided.the_thuc, bo.rieng),
        kieu_danh_so(ho_so, decided),
        bo.bo_mau,
    )
    if composed.value is None or not composed.ok:
        raise ReportgenError(composed.diagnostics)
    cited = vien_dan_mot_lan(composed.value, ho_so, bo.rieng)
    document = map_text(cited, _cach_viet(bo, decided.chuan))
    paper, of_paper = chon_kho_giay(ho_so, viec, decided.chuan, yeu_cau.kho_giay)
    document = replace(document, kho_giay=paper)
    of_day = kiem_ngay(
        ho_so,
        viec.muc,
        viec.loai.so_voi_muc,
        viec.loai.ten,
        decided.the_thuc.ngay,
        viec.vi_tri,
    )
    document, laid_out = _bo_tri(document, decided.chuan, hai_mat=yeu_cau.hai_mat)
    if laid_out.value is None or not laid_out.ok:
        raise ReportgenError(laid_out.diagnostics)
    notes = dict.fromkeys(
        (
            *lap.diagnostics,
            *sealed,
            *of_paper,
            *of_day,
            *composed.diagnostics,
            *laid_out.diagnostics,
        )
    )
    return DaSoan(viec, document, laid_out.value, decided.chuan, tuple(notes))


def _dat_dau(
    bo: BoDung, viec: Viec, decided: VanBanDaLap
) -> tuple[VanBanDaLap, tuple[Diagnostic, ...]]:
    """Give *decided* with the pictures of signature and seal.

    Raises:
        ReportgenError: a picture the dossier names is missing or cannot be used.
    """
    made = dat_dau(bo.ho_so, viec, decided, bo.hinh)
    if made.value is None or not made.ok:
        raise ReportgenError(made.diagnostics)
    return replace(decided, the_thuc=made.value), made.diagnostics


def _cach_viet(bo: BoDung, chuan: TieuChuan) -> Callable[[str], str]:
    """How every text of a document is written under *chuan*: capitals, then tone marks."""
    of_unit, whole = viet_hoa_don_vi(bo.ho_so.don_vi, chuan), bo.chung or str

    def written(text: str) -> str:
        return whole(of_unit(viet_hoa_nhan_dan(text)))

    return written


def _bo_tri(
    document: VanBan, chuan: TieuChuan, *, hai_mat: bool
) -> tuple[VanBan, Result[LaidOutDocument]]:
    """Lay out a document on its paper; on A4 where a smaller one cannot hold the issuer's name."""
    laid_out = resolve(document, chuan, hai_mat=hai_mat)
    too_long = {d.code for d in laid_out.diagnostics if d.is_error} == {TEN_QUA_DAI}
    if document.kho_giay == A4 or not too_long:
        return document, laid_out
    whole = replace(document, kho_giay=A4)
    again = resolve(whole, chuan, hai_mat=hai_mat)
    note = kho_nho_khong_vua(document.the_thuc, document.kho_giay)
    return whole, Result(again.value, (note, *again.diagnostics))


def nguyen_lieu_cua(bo: BoDung, viec: Viec) -> NguyenLieu:
    """Names and tables that the template of *viec* may use, without making the document.

    Raises:
        ReportgenError: what stops this document before its template is read.
    """
    lap = lap_the_thuc(bo.ho_so, viec, trich_yeu="")
    if lap.value is None:
        raise ReportgenError(lap.diagnostics)
    frame = map_text(lap.value.the_thuc, bo.rieng)
    task = _dau_viec(bo, viec, lap.value, bang_chung=False)
    return nguyen_lieu(DauVao(bo.ho_so, task, frame, bo.bo_mau))


def _dau_viec(bo: BoDung, viec: Viec, decided: VanBanDaLap, *, bang_chung: bool) -> DauViec:
    ho_so, own = bo.ho_so, bo.rieng
    basis = co_so(ho_so, viec.loai, decided.ngay_xet, decided.the_thuc.ho) or ""
    return DauViec(
        loai=viec.loai.ma,
        nguon=viec.loai.nguon,
        mau=viec.loai.ten_mau(viec.pham_vi),
        ky=viec.ky,
        pham_vi=viec.pham_vi,
        muc=viec.muc,
        danh_gia=viec.loai.danh_gia.get(cap_cua(viec.pham_vi), ()),
        can_co=viec.loai.can_co,
        entry=viec.entry,
        chu_the=own(decided.chu_the),
        co_so=own(basis),
        ten_dan_van=own(ten_co_quan_dan_van(ho_so.don_vi)),
        xet=decided.ngay_xet,
        kem_theo=own(kem_theo(ho_so, viec, decided)),
        khuon=viec.loai.khuon,
        bang_chung=bang_chung,
    )


def dung_ho_so(
    ho_so: HoSo,
    yeu_cau: YeuCau,
    thu_muc: Path,
    on_event: Callable[[str], None],
) -> Result[tuple[VanBanDaDung, ...]]:
    """Make the documents of one dossier into *thu_muc*."""
    own = yeu_cau.rieng
    chosen = chon_viec(ho_so, yeu_cau.loai, yeu_cau.ky, yeu_cau.pham_vi, yeu_cau.muc, own.cac_loai)
    bo = bo_dung(ho_so, own.thu_muc, yeu_cau.hinh)
    engine = chon_may(yeu_cau.may_pdf) if "pdf" in yeu_cau.dinh_dang else ""
    tasks = chosen.value or ()
    finished = []
    for task, name in zip(tasks, ten_tep(ho_so, tasks, yeu_cau), strict=True):
        called = ten_viec(ho_so, task)
        on_event(f"Đang làm {called}")
        made = ghi(soan_va_bo_tri(bo, task, yeu_cau), thu_muc / name, yeu_cau, engine)
        finished.append(replace(made, ten=called))
    groups = kiem_nhom(ho_so, [code for t in own.cac_loai for code in (t.ma, ma_chung(t.ten_loai))])
    return Result(tuple(finished), (*chosen.diagnostics, *groups))


def _so_san_co(ho_so: HoSo, task: Viec) -> str:
    """Number of the decision that awards name, for a document that bears it."""
    return quyet_dinh_cua(ho_so, task.muc).so if task.loai.theo_quyet_dinh else ""


def ten_tep(ho_so: HoSo, tasks: tuple[Viec, ...], yeu_cau: YeuCau) -> Iterator[str]:
    """File names: type, period, scope, entry, and the number if there is one; no name twice."""
    used: dict[str, int] = {}
    for task in tasks:
        own = task.entry.so_ky_hieu if task.entry else _so_san_co(ho_so, task)
        number = re.split("[-/]", yeu_cau.so or own)[0]
        about_another = len(task.muc) == 1 and task.loai.nguon != TU_DO
        entry = task.muc[0] if about_another else ""
        parts = [task.loai.ma, task.ky, task.pham_vi, entry, f"so{number}" if number else "du-thao"]
        name = "-".join(bo_dau(p).replace("/", "_").replace(" ", "_") for p in parts if p)
        used[name] = used.get(name, 0) + 1
        yield name if used[name] == 1 else f"{name}-{used[name]}"


def cac_tep(made: DaSoan, yeu_cau: YeuCau, engine: str) -> tuple[dict[str, bytes], int | None]:
    """Give the bytes of each format asked for, and the pages of the PDF where there is one."""
    files: dict[str, bytes] = {}
    pages = None
    if "docx" in yeu_cau.dinh_dang:
        files["docx"] = write_docx(made.bo_cuc)
    if "pdf" in yeu_cau.dinh_dang:
        result = dung_pdf(made.bo_cuc, engine, tro_nang=yeu_cau.tro_nang)
        files["pdf"], pages = result.du_lieu, result.so_trang
    if "html" in yeu_cau.dinh_dang:
        files["html"] = write_preview(made.bo_cuc)
    return files, pages


def ghi(made: DaSoan, path: Path, yeu_cau: YeuCau, engine: str) -> VanBanDaDung:
    """Write the files of a document in the formats asked for; *path*: without an ending."""
    files, pages = cac_tep(made, yeu_cau, engine)
    paths = {ending: path.with_name(f"{path.name}.{ending}") for ending in files}
    for ending, data in files.items():
        ghi_nguyen_ven(paths[ending], data)
    return VanBanDaDung(
        loai=made.viec.loai.ma,
        ky=made.viec.ky,
        pham_vi=made.viec.pham_vi,
        chuan=made.chuan.ma_hieu,
        so_ky_hieu=made.so_ky_hieu,
        ngay=made.van_ban.the_thuc.ngay,
        docx=paths.get("docx"),
        pdf=paths.get("pdf"),
        so_trang=pages,
        van_de=made.van_de,
        ten_chuan=made.chuan.van_ban.so_ky_hieu,
        html=paths.get("html"),
    )
