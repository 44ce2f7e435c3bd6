"""What templates are filled with, as the sample dossiers have it: for lists of names and checks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import reportgen
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan, cap_cua
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.compose.nguon import NguyenLieu
from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.load import load_ho_so
from reportgen.dung_van_ban import BoDung, bo_dung, nguyen_lieu_cua

NHIEU_NHAT = 6
"""Documents of one type looked at in one dossier."""


@dataclass(frozen=True, slots=True)
class ViDu:
    """One document of a sample dossier: what its template is filled with."""

    bo: BoDung
    viec: Viec
    nguyen_lieu: NguyenLieu

    @property
    def mau(self) -> str:
        """Name of its template."""
        return self.viec.loai.ten_mau(self.viec.pham_vi)


def thu_muc_ho_so_mau() -> Path:
    """Return the sample dossiers of the program (in a checkout: ``inputs/`` beside it)."""
    package = Path(reportgen.__file__).parent
    inside = package / "_ho_so_mau"
    return inside if inside.is_dir() else package.parent / "inputs"


@cache
def cac_ho_so_mau() -> tuple[HoSo, ...]:
    """Load the sample dossiers."""
    found = (load_ho_so(path).value for path in sorted(thu_muc_ho_so_mau().glob("*.yaml")))
    return tuple(ho_so for ho_so in found if ho_so is not None)


def cac_vi_du(
    loai: LoaiVanBan,
    thu_muc: Sequence[Path] = (),
    cac_loai: Sequence[LoaiVanBan] = LOAI_VAN_BAN,
    ho_so: Sequence[HoSo] = (),
) -> Iterator[ViDu | tuple[Diagnostic, ...]]:
    """Documents of a type in the sample dossiers, or what stops one.

    *thu_muc*: the unit's own folders of templates; *ho_so*: dossiers to look at before the samples.
    """
    for one in (*ho_so, *cac_ho_so_mau()):
        try:
            bo = bo_dung(one, thu_muc)
            tasks = _viec(one, loai, cac_loai)
        except ReportgenError:
            continue
        for task in tasks:
            try:
                yield ViDu(bo, task, nguyen_lieu_cua(bo, task))
            except ReportgenError as caught:
                yield caught.diagnostics


def _viec(ho_so: HoSo, loai: LoaiVanBan, cac_loai: Sequence[LoaiVanBan]) -> tuple[Viec, ...]:
    """Documents of the ward and of its first team."""
    teams = [to.ma for to in ho_so.to_dan_van][:1]
    scopes = [code for code in (PHUONG, *teams) if cap_cua(code) in loai.pham_vi]
    chosen = chon_viec(ho_so, (loai.ma,), (), scopes, (), cac_loai).value or ()
    return tuple(islice(chosen, NHIEU_NHAT))
