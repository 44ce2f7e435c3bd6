"""Precision and recall of every rule over the corpus: ``python -m tests.corpus.do_chinh_xac``."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from reportgen.checker.chay import kiem
from reportgen.diagnostics import ReportgenError
from reportgen.docx_reader import doc_docx
from tests.corpus.tep import TepMau, cac_tep


@dataclass(frozen=True)
class KetQua:
    """What was found in one file; ``khong_chuan``: no edition is known for it."""

    tep: TepMau
    ma: frozenset[str]
    khong_chuan: bool = False
    chi_tiet: tuple[str, ...] = ()

    @property
    def nham(self) -> frozenset[str]:
        """Codes found that are not faults of the file."""
        return self.ma - self.tep.phai - self.tep.duoc

    @property
    def sot(self) -> frozenset[str]:
        """Codes not found that are."""
        return self.tep.phai - self.ma


def kiem_tep(tep: TepMau) -> KetQua:
    """Check one file of the corpus."""
    read = doc_docx(tep.data, tep.ten)
    assert read.value is not None
    try:
        found = kiem(read.value, tep.ten).vi_pham
    except ReportgenError as stopped:
        if not {d.code for d in stopped.diagnostics} <= {"KT001", "KT002"}:
            raise
        return KetQua(tep, frozenset(), khong_chuan=True)
    said = tuple(f"{f.luat.ma}: {f.phat_hien.thong_bao}" for f in found)
    return KetQua(tep, frozenset(f.luat.ma for f in found), chi_tiet=said)


@cache
def ket_qua() -> tuple[KetQua, ...]:
    """Every file checked, once a run."""
    return tuple(map(kiem_tep, cac_tep()))


def bang() -> str:
    """The table that stands in docs/do-chinh-xac.md."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    results = ket_qua()
    for result in results:
        right.update(result.ma & result.tep.phai)
        wrong.update(result.nham)
        missed.update(result.sot)
    lines = ["| Mã | Tìm đúng | Báo nhầm | Bỏ sót | Độ đúng | Độ đủ |", "|---|--:|--:|--:|--:|--:|"]
    codes = sorted({*right, *wrong, *missed})
    lines += [_hang(ma, right[ma], wrong[ma], missed[ma]) for ma in codes]
    lines.append(_hang("**Cộng**", right.total(), wrong.total(), missed.total()))
    unknown = sum(result.khong_chuan for result in results)
    head = f"{len(results)} tệp, trong đó {unknown} tệp không thuộc chuẩn nào nên không kiểm.\n\n"
    return head + "\n".join(lines) + "\n"


def _hang(ma: str, right: int, wrong: int, missed: int) -> str:
    return (
        f"| {ma} | {right} | {wrong} | {missed} | {_ti_le(right, right + wrong)} "
        f"| {_ti_le(right, right + missed)} |"
    )


def _ti_le(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "–"


if __name__ == "__main__":
    print(bang())  # noqa: T201 - a report for people
