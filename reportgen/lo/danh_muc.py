"""The manifest: one line of JSON a document; and the journal a stopped batch leaves.

Neither holds a time: a batch that was stopped and went on ends as one that never stopped.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportgen.diagnostics import Diagnostic
from reportgen.in_an.danh_muc import LOI, TEN_TEP, XONG
from reportgen.lo.noi_ghi import NHAT_KY, NoiGhi

if TYPE_CHECKING:
    from reportgen.dung_van_ban import DaSoan

Dong = dict[str, object]
TEP = ("docx", "pdf", "html")
_THU_TU = (
    "khoa", "bam", "trang_thai", "ho_so", "loai", "ky", "pham_vi", "ten", "chuan", "so_ky_hieu",
    "ngay", "docx", "pdf", "html", "so_trang", "kho_giay", "ngang", "noi_nhan", "kinh_gui",
    "van_de",
)  # fmt: skip
_DAU = ("khoa", "bam", "ho_so", "loai", "ky", "pham_vi", "ten")
_DANH_SACH = frozenset({"noi_nhan", "kinh_gui", "van_de"})
_BO_TRONG = frozenset({"html"})


def dong_xong(
    head: Mapping[str, object], made: "DaSoan", paths: Mapping[str, str], pages: int | None
) -> Dong:
    """Give the row of a document made; *paths*: its files by format."""
    frame = made.van_ban.the_thuc
    to = frame.noi_nhan
    return {
        **head,
        "trang_thai": XONG,
        "chuan": made.chuan.ma_hieu,
        "so_ky_hieu": made.so_ky_hieu or None,
        "ngay": frame.ngay.isoformat() if frame.ngay else None,
        **{ending: paths.get(ending) for ending in TEP},
        "so_trang": pages,
        "kho_giay": made.van_ban.kho_giay,
        "ngang": made.bo_cuc.muc[0].trang.ngang,
        "noi_nhan": [*to.noi, *((to.luu,) if to.luu else ())] if to else [],
        "kinh_gui": list(frame.kinh_gui.noi) if frame.kinh_gui else [],
        "van_de": [d.as_json() for d in made.van_de],
    }


def dong_loi(head: Mapping[str, object], found: Sequence[Diagnostic]) -> Dong:
    """Give the row of a document that could not be made."""
    known = {name: head[name] for name in _DAU}
    return {**known, "trang_thai": LOI, "van_de": [d.as_json() for d in found]}


def chu_dong(row: Mapping[str, object]) -> bytes:
    """Give a row as its line: every field, in one order."""
    ordered = {
        name: row.get(name, [] if name in _DANH_SACH else None)
        for name in _THU_TU
        if name not in _BO_TRONG or row.get(name)
    }
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _mot_dong(said: Mapping[str, object]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode() + b"\n"


def doc_dong(data: bytes | None) -> list[Dong]:
    """Read lines of JSON; one that was broken off is passed over."""
    rows = []
    for line in (data or b"").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            rows.append(row)
    return rows


def tep_cua(row: Mapping[str, object]) -> list[str]:
    """Names of the files of a row."""
    return [str(row[ending]) for ending in TEP if row.get(ending)]


@dataclass(slots=True)
class DaCo:
    """What earlier runs left in a place: rows by dossier, and the request that was not finished.

    ``da_mo``: mark of the data each dossier was last opened with by the run that was stopped.
    """

    dong: dict[str, dict[str, Dong]] = field(default_factory=dict)
    dang_do: Dong | None = None
    da_mo: dict[str, str] = field(default_factory=dict)

    def them(self, row: Dong) -> None:
        """Read a line of the manifest or the journal, in their order."""
        if "yeu_cau" in row:
            self.dang_do = row
        elif "mo" in row:
            self._mo(str(row["mo"]), str(row["dau"]))
        else:
            self.dong.setdefault(str(row.get("ho_so")), {})[str(row.get("khoa"))] = row

    def _mo(self, ten: str, dau: str) -> None:
        if self.da_mo.get(ten, dau) != dau:
            self.dong.pop(ten, None)
        self.da_mo[ten] = dau

    def cua_ho_so(self, ten: str, dau: str, noi: NoiGhi) -> dict[str, Dong]:
        """Rows of a dossier that may stand: done, their files there, none written over since.

        A run that was stopped may have written files of other data (*dau* is not what it opened
        the dossier with) without a row: nothing older is trusted then.
        """
        if self.da_mo.get(ten, dau) != dau:
            return {}
        rows = self.dong.get(ten, {})
        return {
            key: row
            for key, row in rows.items()
            if row.get("trang_thai") == XONG and noi.co_het(tep_cua(row))
        }


def doc_da_co(noi: NoiGhi) -> DaCo:
    """Read the manifest, then the journal over it."""
    known = DaCo()
    for name in (TEN_TEP, NHAT_KY):
        for row in doc_dong(noi.doc(name)):
            known.them(row)
    return known


class NhatKy:
    """The journal of a run: who asked for what, which dossiers were opened, what is done."""

    def __init__(self, noi: NoiGhi) -> None:
        self._noi = noi

    def bat_dau(self, yeu_cau: Mapping[str, object]) -> None:
        """Start on a line of its own, whatever was broken off before."""
        self._them(b"\n" + _mot_dong({"yeu_cau": yeu_cau}))

    def mo(self, ten: str, dau: str) -> None:
        """Tell that a dossier is about to be worked on."""
        self._them(_mot_dong({"mo": ten, "dau": dau}))

    def xong(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Keep the rows of documents whose files are written."""
        self._them(b"".join(chu_dong(row) for row in rows))

    def _them(self, lines: bytes) -> None:
        if lines:
            self._noi.noi_them(NHAT_KY, lines)

    def ket_thuc(self, lines: Iterable[bytes]) -> None:
        """Write the manifest, then let the journal go."""
        self._noi.ghi(TEN_TEP, b"".join(lines))
        self._noi.xoa(NHAT_KY)
