"""What stands between header and text: type, subject, addressees, legal bases, who decides."""

from collections.abc import Sequence

from reportgen.checker.nhan_dien.dau_hieu import (
    gap_chu,
    la_can_cu,
    la_gach,
    la_hoa,
    la_kinh_gui,
    ten_loai,
)
from reportgen.checker.nhan_dien.thanh_phan import CHAC, KHA, Manh, ThanhPhan
from reportgen.checker.nhan_dien.vung_dau import cac_dong
from reportgen.docx_reader.model import ChuThay, DoanThay

_TIM_TEN_LOAI = 12
_TRICH_YEU_TOI_DA = 400
_QUYET_DINH = ("quyet dinh", "quyet nghi", "nghi quyet", "quy dinh")


def manh(paragraph: DoanThay) -> Manh:
    """The whole paragraph as a piece."""
    return Manh(paragraph, paragraph.chu)


def nhan_kinh_gui(runs: Sequence[ChuThay]) -> tuple[ChuThay, ...]:
    """The runs of "Kính gửi:" itself; the name after it on the line has a style of its own."""
    for at, run in enumerate(runs, 1):
        if ":" in run.text:
            return tuple(runs[:at])
    return tuple(runs)


class MoDau:
    """Walks the opening; ``con_lai`` is where the text begins."""

    def __init__(self, paragraphs: Sequence[DoanThay]) -> None:
        self._doan = paragraphs
        self._i = 0
        self.tim: dict[str, list[Manh]] = {}
        self.tin: dict[str, float] = {}

    def doc(self) -> dict[str, ThanhPhan]:
        """Recognise the opening."""
        self._ten_loai()
        self._kinh_gui()
        self._can_cu()
        self._quyet_dinh()
        return {
            ma: ThanhPhan(ma, tuple(group), self.tin.get(ma, CHAC))
            for ma, group in self.tim.items()
        }

    @property
    def con_lai(self) -> Sequence[DoanThay]:
        """Paragraphs after the opening."""
        return self._doan[self._i :]

    def _bo_trong(self) -> None:
        while self._i < len(self._doan) and not self._doan[self._i].text.strip():
            self._i += 1

    def _nay(self) -> DoanThay | None:
        return self._doan[self._i] if self._i < len(self._doan) else None

    def _lay(self, ma: str, paragraph: DoanThay) -> None:
        self.tim.setdefault(ma, []).append(manh(paragraph))
        self._i += 1

    def _ten_loai(self) -> None:
        for i, paragraph in enumerate(self._doan[:_TIM_TEN_LOAI]):
            first = paragraph.text.strip().partition("\n")[0]
            centred = paragraph.canh == "giua" or la_hoa(first)
            if ten_loai(first) and centred:
                self._i = i
                self._lay("ten_loai", paragraph)
                self._tach_dong(paragraph)
                self._trich_yeu()
                return
            if la_kinh_gui(paragraph.text):
                return

    def _tach_dong(self, paragraph: DoanThay) -> None:
        """Part type and subject that stand in one paragraph, broken by Shift+Enter."""
        lines = cac_dong(paragraph.chu)
        if len(lines) > 1:
            self.tim["ten_loai"] = [Manh(paragraph, lines[0])]
            self.tim["trich_yeu"] = [Manh(paragraph, line) for line in lines[1:]]

    def _trich_yeu(self) -> None:
        while True:
            self._bo_trong()
            paragraph = self._nay()
            if paragraph is None or not self._la_trich_yeu(paragraph):
                break
            self._lay("trich_yeu", paragraph)
        paragraph = self._nay()
        if paragraph is not None and la_gach(paragraph.text):
            self._lay("gach_duoi_trich_yeu", paragraph)

    def _la_trich_yeu(self, paragraph: DoanThay) -> bool:
        text = paragraph.text.strip()
        if la_gach(text) or la_kinh_gui(text) or la_can_cu(text, chat=True):
            return False
        if paragraph.o is not None or len(text) > _TRICH_YEU_TOI_DA:
            return False
        begun = self.tim.get("trich_yeu")
        bold = all(run.kieu.dam for run in paragraph.chu_that)
        if begun and paragraph.text.strip().isupper() and not begun[-1].text.isupper():
            return False
        return paragraph.canh == "giua" or (not begun and bold)

    def _kinh_gui(self) -> None:
        self._bo_trong()
        paragraph = self._nay()
        if paragraph is None or not la_kinh_gui(paragraph.text):
            return
        self._lay("kinh_gui", paragraph)
        self.tim["kinh_gui"] = [Manh(paragraph, nhan_kinh_gui(paragraph.chu))]
        while True:
            self._bo_trong()
            paragraph = self._nay()
            if paragraph is None or not paragraph.text.strip().startswith(("-", "–", "+", "•")):
                break
            if la_can_cu(paragraph.text):
                break
            self._lay("noi_kinh_gui", paragraph)

    def _can_cu(self) -> None:
        above, start = self._tham_quyen()
        found: list[DoanThay] = []
        end = start
        for i in range(start, len(self._doan)):
            paragraph = self._doan[i]
            if not paragraph.text.strip():
                continue
            goes_on = bool(found) and self._can_cu_noi(found[-1], i)
            if not goes_on and not la_can_cu(paragraph.text, chat=True):
                break
            found.append(paragraph)
            end = i + 1
        sure = len(found) > 1 or (found and _sap_quyet_dinh(self._doan[end : end + 6]))
        if found and (sure or found[0].text.rstrip().endswith((";", ","))):
            if above:
                self.tim["quyet_dinh"] = [manh(p) for p in above]
            self.tim["can_cu"] = [manh(p) for p in found]
            self.tin["can_cu"] = CHAC if sure else KHA
            self._i = end

    def _can_cu_noi(self, before: DoanThay, i: int) -> bool:
        """Whether line *i* goes on with the bases in other words, the decision soon after."""
        paragraph = self._doan[i]
        listed = before.text.rstrip().endswith(";") and paragraph.canh != "giua"
        ends = paragraph.text.rstrip().endswith((";", ".", ","))
        return listed and ends and _sap_quyet_dinh(self._doan[i + 1 : i + 8])

    def _tham_quyen(self) -> tuple[list[DoanThay], int]:
        """Who decides, in capitals in the middle above the bases, and where these begin."""
        found: list[DoanThay] = []
        for i in range(self._i, min(self._i + _TIM_TEN_LOAI, len(self._doan))):
            paragraph = self._doan[i]
            if not paragraph.text.strip():
                continue
            if paragraph.canh != "giua" or not la_hoa(paragraph.text) or la_gach(paragraph.text):
                return found, i
            found.append(paragraph)
        return [], self._i

    def _quyet_dinh(self) -> None:
        """Lines such as "BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG …" / "QUYẾT ĐỊNH" before Điều 1."""
        if not _sap_quyet_dinh(self._doan[self._i : self._i + 6]):
            return
        while True:
            self._bo_trong()
            paragraph = self._nay()
            if paragraph is None or paragraph.canh != "giua":
                return
            last = gap_chu(paragraph.text).rstrip(" :").endswith(_QUYET_DINH)
            self._lay("quyet_dinh", paragraph)
            if last:
                return


def _sap_quyet_dinh(paragraphs: Sequence[DoanThay]) -> bool:
    """Whether a line "… QUYẾT ĐỊNH" comes soon, alone in the middle."""
    return any(
        gap_chu(p.text).rstrip(" :").endswith(_QUYET_DINH) and la_hoa(p.text) and p.canh == "giua"
        for p in paragraphs
    )
