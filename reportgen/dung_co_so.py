"""Documents that take the next number of their series as they are made (``--so tu-dong``)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.app.van_ban import VanBanDaDung, YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.ban_hanh.ten_viec import ten_viec
from reportgen.diagnostics import Diagnostic, ReportgenError, Result, information
from reportgen.domain.ho_so import HoSo
from reportgen.dung_van_ban import DaSoan, bo_dung, dung_ho_so, ghi, soan_va_bo_tri, ten_tep
from reportgen.register.cap_so import DaCap, cap_so, tra_so
from reportgen.writers.pdf import chon_may


def dung_va_cap_so(
    paths: Sequence[Path],
    ho_so: HoSo,
    yeu_cau: YeuCau,
    thu_muc: Path,
    on_event: Callable[[str], None],
) -> Result[tuple[VanBanDaDung, ...]]:
    """Make the documents of the dossier in *paths*, each numbered and entered in its register.

    Raises:
        ReportgenError: what stops a document; its number is taken back, or the diagnostics tell
            that it stays. Documents before it are done.
    """
    plain = replace(yeu_cau, so=None)
    if not yeu_cau.loai:
        return _chi_theo_so(ho_so, plain, thu_muc, on_event)
    kinds = yeu_cau.rieng.cac_loai
    chosen = chon_viec(ho_so, yeu_cau.loai, yeu_cau.ky, yeu_cau.pham_vi, yeu_cau.muc, kinds)
    engine = chon_may(yeu_cau.may_pdf) if "pdf" in yeu_cau.dinh_dang else ""
    tasks = dict.fromkeys(replace(task, entry=None, vi_tri="") for task in chosen.value or ())
    finished = []
    for task in tasks:
        called = ten_viec(ho_so, task)
        on_event(f"Đang làm {called}")
        numbered = cap_so(paths, task, _soan(yeu_cau), ngay=yeu_cau.ngay, nguoi_ky=yeu_cau.nguoi_ky)
        if numbered.tep is not None:
            on_event(f"Đã lấy số {numbered.so_ky_hieu} và ghi vào sổ trong {numbered.tep}")
        made = _ghi_hoac_tra(paths, numbered, plain, thu_muc, engine)
        notes = tuple(dict.fromkeys((*numbered.van_de, *made.van_de)))
        finished.append(replace(made, ten=called, van_de=notes))
    return Result(tuple(finished), chosen.diagnostics)


def _chi_theo_so(
    ho_so: HoSo, yeu_cau: YeuCau, thu_muc: Path, on_event: Callable[[str], None]
) -> Result[tuple[VanBanDaDung, ...]]:
    """Make what the register lists: all of it has its numbers."""
    made = dung_ho_so(ho_so, replace(yeu_cau, ngay=None), thu_muc, on_event)
    note = information(
        "BH056",
        "không ghi --loai nên chỉ làm các văn bản đã có trong sổ, theo số và ngày của sổ",
        hint="muốn cấp số mới thì ghi loại, ví dụ --loai bao_cao_quy --ky Q2",
    )
    return Result(made.value, (*made.diagnostics, note))


def _soan(yeu_cau: YeuCau) -> Callable[[HoSo, Viec, str], tuple[str, DaSoan]]:
    def soan(ho_so: HoSo, viec: Viec, so: str) -> tuple[str, DaSoan]:
        bo = bo_dung(ho_so, yeu_cau.rieng.thu_muc, yeu_cau.hinh)
        made = soan_va_bo_tri(bo, viec, replace(yeu_cau, so=so))
        return " ".join(made.van_ban.the_thuc.trich_yeu.split()), made

    return soan


def _ghi_hoac_tra(
    paths: Sequence[Path], numbered: DaCap[DaSoan], plain: YeuCau, thu_muc: Path, engine: str
) -> VanBanDaDung:
    """Write the files; give the number back when that fails."""
    made = numbered.san_pham
    if made is None:
        own = replace(plain, ngay=None, nguoi_ky=None)
        bo = bo_dung(numbered.ho_so, plain.rieng.thu_muc, plain.hinh)
        made = soan_va_bo_tri(bo, numbered.viec, own)
    (name,) = ten_tep(numbered.ho_so, (numbered.viec,), plain)
    try:
        return ghi(made, thu_muc / name, plain, engine)
    except BaseException as stopped:
        kept = tra_so(paths, numbered)
        if kept is None or not isinstance(stopped, ReportgenError):
            raise
        found: tuple[Diagnostic, ...] = (*stopped.diagnostics, kept)
        raise ReportgenError(found, stopped.exit_code) from stopped
