"""The subjects of thematic reports: named in the register, or suggested by the log."""

from collections.abc import Iterable
from typing import Protocol

from reportgen.ban_hanh.chu_viet import co_cum_tu, gan_nhat
from reportgen.diagnostics import Diagnostic, Location, error, information
from reportgen.domain.chu_de import cac_chu_de, tim_chu_de
from reportgen.domain.ho_so import PHUONG, HoSo, VanBanDaBanHanh
from reportgen.domain.ky_bao_cao import parse_ky

CHUYEN_DE = "chuyen_de"
ENTRIES_OF_A_STORY = 2


class _Viec(Protocol):
    """What of a task is looked at."""

    @property
    def loai(self) -> "_Loai": ...
    @property
    def ky(self) -> str: ...
    @property
    def pham_vi(self) -> str: ...
    @property
    def muc(self) -> tuple[str, ...]: ...


class _Loai(Protocol):
    @property
    def nguon(self) -> str: ...


def chu_de_cua(ho_so: HoSo, entry: VanBanDaBanHanh) -> tuple[str, ...]:
    """Codes of the subject an entry of the register is about: its own, else one its words name."""
    if entry.muc:
        found = [(code, tim_chu_de(ho_so, code)) for code in entry.muc]
        return tuple(subject.ma if subject else code for code, subject in found)
    named = [s for s in cac_chu_de(ho_so) if co_cum_tu(entry.trich_yeu, s.ten)]
    return (max(named, key=lambda s: len(s.ten)).ma,) if named else ()


def sai_chu_de(ho_so: HoSo, about: tuple[str, ...], vi_tri: str) -> Diagnostic | None:
    """What is wrong with the subject of an entry of the register."""
    known = [s.ma for s in cac_chu_de(ho_so)]
    if not about:
        return information(
            "BH060",
            "báo cáo chuyên đề này chưa làm được: không rõ chuyên đề nào",
            Location(vi_tri=vi_tri),
            hint="thêm muc: mã một lĩnh vực (giai_phong_mat_bang) hoặc mã một mô hình",
        )
    unknown = next((code for code in about if tim_chu_de(ho_so, code) is None), None)
    if unknown is None:
        return None
    nearest = gan_nhat(unknown, known)
    return error(
        "BH061",
        f'không có lĩnh vực hay mô hình "{unknown}" để làm báo cáo chuyên đề',
        Location(vi_tri=f"{vi_tri}.muc"),
        hint=f'ý bạn là "{nearest}"?' if nearest else "ghi mã một lĩnh vực hoặc một mô hình",
    )


def chu_de_san_co(ho_so: HoSo, covered: Iterable[_Viec], ky: str, pham_vi: str) -> tuple[str, ...]:
    """Subjects where nobody names one: the register's own, else models with a story to tell."""
    registered = [
        task.muc[0]
        for task in covered
        if task.loai.nguon == CHUYEN_DE and (task.ky, task.pham_vi) == (ky, pham_vi) and task.muc
    ]
    if registered:
        return tuple(dict.fromkeys(registered))
    window = parse_ky(ky, ho_so.nam, ho_so.ky_bao_cao)
    counts: dict[str, int] = {}
    for entry in ho_so.hoat_dong:
        inside = window.tu_ngay <= entry.ngay <= window.den_ngay
        if entry.mo_hinh and inside and (pham_vi == PHUONG or pham_vi in entry.to):
            counts[entry.mo_hinh] = counts.get(entry.mo_hinh, 0) + 1
    models = [m.ma for m in ho_so.mo_hinh_dan_van_kheo]
    return tuple(ma for ma in models if counts.get(ma, 0) >= ENTRIES_OF_A_STORY)
