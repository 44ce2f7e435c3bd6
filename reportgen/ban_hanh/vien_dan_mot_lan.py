"""Cite a text in full the first time a document names it, by kind and number from then on.

Works on the finished tree, legal bases first, so that no template needs to care. Headings, tables
and appendices are left alone: an appendix is read on its own.

Source: HD05, Phần II, I, 6.1.4; NĐ30, Phụ lục I, Phần I, II.6.b.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportgen.ban_hanh.can_cu import (
    VanBanVienDan,
    co_noi,
    danh_muc,
    ma_gon,
    tra_cuu,
    vien_dan,
)
from reportgen.ban_hanh.chu_viet import gap
from reportgen.document.tree import Block, Dieu, HoChuan, Item, Paragraph, Run, Runs, VanBan
from reportgen.domain.ho_so import HoSo
from reportgen.domain.nho import nho_theo_ho_so

LUAT = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
LOAI = (
    "Nghị quyết",
    "Quyết định",
    "Quy định",
    "Hướng dẫn",
    "Kế hoạch",
    "Chỉ thị",
    "Chương trình",
    "Kết luận",
    "Thông báo",
    "Báo cáo",
    "Công văn",
    "Quy chế",
    "Đề án",
    "Thông tư",
    "Nghị định",
    "Tờ trình",
)
_VIEN_DAN = re.compile(
    rf"(?P<loai>{'|'.join(LOAI)}) số (?P<so>\d+(?:/\d{{4}})?[-/][^\W\d_][\w/-]*)(?<![-/])"
)
_NGAY = re.compile(r",? ngày (?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})")
_NAM = re.compile(r" (?:năm \d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4})")
Viet = Callable[[str], str]


def vien_dan_mot_lan(van_ban: VanBan, ho_so: HoSo, viet: Viet = str) -> VanBan:
    """Write each citation of *van_ban* as its turn demands; *viet* spells our own words."""
    reader = _NguoiDoc(ho_so, van_ban.the_thuc.ho, viet)
    bases = tuple(reader.doc(line) for line in van_ban.the_thuc.can_cu)
    body = tuple(_khoi(block, reader) for block in van_ban.noi_dung)
    return replace(van_ban, the_thuc=replace(van_ban.the_thuc, can_cu=bases), noi_dung=body)


def _khoi(block: Block, reader: "_NguoiDoc") -> Block:
    if isinstance(block, Paragraph | Item):
        return replace(block, runs=_runs(block.runs, reader))
    if isinstance(block, Dieu):
        return replace(block, noi_dung=_runs(block.noi_dung, reader))
    return block


def _runs(runs: Runs, reader: "_NguoiDoc") -> Runs:
    def read(run: Run) -> Run:
        text = reader.doc(run.text)
        return run if text == run.text else replace(run, text=text)

    return tuple(read(run) for run in runs)


@dataclass(frozen=True, slots=True)
class _Biet:
    """A known text; ``du``: it can be cited in full (its issuer is known, not only its subject)."""

    van_ban: VanBanVienDan
    du: bool = True


@nho_theo_ho_so
def _van_ban_biet(ho_so: HoSo) -> dict[str, _Biet]:
    """Every text whose words we know, by folded number: ours, the dossier's, the register's."""
    known = {key: _Biet(text) for key, text in danh_muc().items()}
    for issued in ho_so.van_ban:
        text = VanBanVienDan(
            issued.so_ky_hieu, "", ho_so.don_vi.cap_uy, co_noi(issued.trich_yeu), issued.ngay
        )
        known[ma_gon(issued.so_ky_hieu)] = _Biet(text, du=False)
    for entry in ho_so.can_cu:
        found, _ = tra_cuu(ho_so, entry.so_ky_hieu)
        if found is not None:
            known[ma_gon(entry.so_ky_hieu)] = _Biet(found)
    return known


class _NguoiDoc:
    """Reads the texts of one document in their order and remembers what was cited."""

    def __init__(self, ho_so: HoSo, ho: HoChuan, viet: Viet) -> None:
        self._ho = ho
        self._viet = viet
        self._biet = _van_ban_biet(ho_so)
        laws = (k.van_ban for k in self._biet.values() if k.van_ban.loai in LUAT)
        self._luat = tuple(dict.fromkeys(law.trich_yeu for law in laws))  # a law's names recur
        self._da_dan: set[str] = set()

    def doc(self, text: str) -> str:
        """Give *text* with its citations full or short."""
        return self._doc_luat("".join(self._cac_phan(text)))

    def _cac_phan(self, text: str) -> Iterator[str]:
        at = 0
        for found in _VIEN_DAN.finditer(text):
            if found.start() < at:
                continue
            key = ma_gon(found["so"])
            known = self._biet.get(key)
            end = self._het(text, found.end(), known)
            yield text[at : found.start()]
            if key in self._da_dan:
                yield found[0]
            elif end == found.end() and known is not None and known.du and known.van_ban.ngay:
                yield self._viet(vien_dan(known.van_ban, self._ho))
            else:
                yield text[found.start() : end]
            self._da_dan.add(key)
            at = end
        yield text[at:]

    def _het(self, text: str, at: int, known: "_Biet | None") -> int:
        """Where a citation ends: after date, issuer and subject as far as they stand there."""
        if day := _NGAY.match(text, at):
            at = day.end()
        if known is None:
            return at
        for tail in (f" của {known.van_ban.co_quan}", f" {known.van_ban.trich_yeu}"):
            if len(tail) > len(" của ") and gap(text[at : at + len(tail)]) == gap(tail):
                at += len(tail)
        return at

    def _doc_luat(self, text: str) -> str:
        for name in self._luat:
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                year = _NAM.match(text, end)
                if year and name in self._da_dan:
                    text = text[:end] + text[year.end() :]
                self._da_dan.add(name)
                at = text.find(name, end)
        return text
