"""The text of a ``w:p`` as atoms: change its characters in place, cut its runs at a place."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from lxml import etree

from reportgen.checker.sua.xml_sua import XML_SPACE
from reportgen.docx_reader.xml import W, con, val, xuong

_DI_VAO = {f"{W}{name}" for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir",
                                     "bdo", "fldSimple")}  # fmt: skip
_KY_TU = {f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad", f"{W}tab": "\t", f"{W}ptab": "\t",
          f"{W}cr": "\n", f"{W}br": "\n", f"{W}sym": "\u2022"}  # fmt: skip


@dataclass(slots=True)
class NguyenTu:
    """A piece of text in the XML: its run, its element, the text that it prints.

    ``truong``: whether it stands in the result of a field.
    """

    run: "etree._Element"
    phan: "etree._Element"
    chu: str
    truong: bool = False


class _Doc:
    """Walks a paragraph; knows whether it is inside a field's instruction."""

    def __init__(self) -> None:
        self.truong: list[bool] = []

    def doc(self, element: "etree._Element", *, trong: bool = False) -> Iterator[NguyenTu]:
        for child in xuong(element):
            if child.tag == f"{W}r":
                yield from self._run(child, trong=trong)
            elif child.tag == f"{W}sdt":
                content = con(child, f"{W}sdtContent")
                if content is not None:
                    yield from self.doc(content, trong=trong)
            elif child.tag in _DI_VAO:
                yield from self.doc(child, trong=trong or child.tag == f"{W}fldSimple")

    def _run(self, run: "etree._Element", *, trong: bool) -> Iterator[NguyenTu]:
        for child in xuong(run):
            if child.tag == f"{W}fldChar":
                self._moc(val(child, "fldCharType") or "")
            elif all(self.truong) and (child.tag == f"{W}t" or child.tag in _KY_TU):
                yield NguyenTu(run, child, _chu(child), trong or bool(self.truong))

    def _moc(self, kind: str) -> None:
        if kind == "begin":
            self.truong.append(False)
        elif kind == "separate" and self.truong:
            self.truong[-1] = True
        elif kind == "end" and self.truong:
            self.truong.pop()


def _chu(element: "etree._Element") -> str:
    if element.tag != f"{W}t":
        return _KY_TU[element.tag]
    text = element.text or ""
    return text if element.get(XML_SPACE) == "preserve" else text.strip(" \t\r\n")


def nguyen_tu(paragraph: "etree._Element") -> list[NguyenTu]:
    """The atoms of a paragraph in reading order."""
    return list(_Doc().doc(paragraph))


def chu_cua(paragraph: "etree._Element") -> str:
    """The text of a paragraph as stored."""
    return "".join(atom.chu for atom in nguyen_tu(paragraph))


def doi_chu(paragraph: "etree._Element", moi: str) -> bool:
    """Make the text of a paragraph *moi*, touching only the characters that differ."""
    atoms = nguyen_tu(paragraph)
    old = "".join(atom.chu for atom in atoms)
    if old == moi:
        return False
    if not atoms:
        _them_run(paragraph, moi)
        return True
    steps = SequenceMatcher(None, old, moi, autojunk=False).get_opcodes()
    for tag, start, end, new_start, new_end in reversed(steps):
        if tag != "equal":
            _thay(atoms, start, end, moi[new_start:new_end])
    return True


def _thay(atoms: list[NguyenTu], start: int, end: int, moi: str) -> None:
    """Replace the characters from *start* to *end*; new ones look like those they stand for."""
    holder, offset, at = None, 0, 0
    for atom in list(atoms):
        first, last = at, at + len(atom.chu)
        at = last
        if first < end and last > start:
            cut = max(start - first, 0)
            rest = atom.chu[:cut] + atom.chu[max(end - first, 0) :]
            if holder is None and atom.phan.tag == f"{W}t":
                holder, offset = atom, cut
            _ghi(atom, rest)
        elif start == end and last == start and atom.phan.tag == f"{W}t":
            holder, offset = atom, len(atom.chu)
    if not moi:
        return
    if holder is None:
        holder, offset = _ke_ben(atoms, start), 0
    _ghi(holder, holder.chu[:offset] + moi + holder.chu[offset:])


def _ke_ben(atoms: list[NguyenTu], start: int) -> NguyenTu:
    """A text to hold what stands at *start*: the next one, else a new one after the last atom."""
    at = 0
    for i, atom in enumerate(atoms):
        if at >= start:
            if atom.phan.tag == f"{W}t":
                return atom
            fresh = etree.Element(f"{W}t")
            (atom.phan.addprevious if atom.phan.getparent() is not None else atom.run.append)(fresh)
            made = NguyenTu(atom.run, fresh, "", atom.truong)
            atoms.insert(i, made)
            return made
        at += len(atom.chu)
    last = atoms[-1]
    fresh = etree.SubElement(last.run, f"{W}t")
    atoms.append(NguyenTu(last.run, fresh, "", last.truong))
    return atoms[-1]


def _ghi(atom: NguyenTu, chu: str) -> None:
    atom.chu = chu
    if atom.phan.tag == f"{W}t":
        atom.phan.text = chu
        atom.phan.set(XML_SPACE, "preserve")
    elif not chu and atom.phan.getparent() is not None:
        atom.phan.getparent().remove(atom.phan)  # type: ignore[union-attr]


def _them_run(paragraph: "etree._Element", chu: str) -> None:
    run = etree.SubElement(paragraph, f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.text = chu
    text.set(XML_SPACE, "preserve")


def cac_run(
    paragraph: "etree._Element", start: int = 0, end: int | None = None
) -> "list[etree._Element]":
    """Runs with text between two places; a run that goes over one of them is cut there."""
    total = len(chu_cua(paragraph))
    end = total if end is None else end
    for place in (start, end):
        if 0 < place < total:
            _cat(paragraph, place)
    found: list[etree._Element] = []
    at = 0
    for atom in nguyen_tu(paragraph):
        inside = at >= start and at + len(atom.chu) <= end
        if inside and atom.chu and not any(atom.run is one for one in found):
            found.append(atom.run)
        at += len(atom.chu)
    return found


def _cat(paragraph: "etree._Element", place: int) -> None:
    """Cut the run that goes over *place* in two."""
    at = 0
    for atom in nguyen_tu(paragraph):
        last = at + len(atom.chu)
        if at < place < last:
            _tach_chu(atom, place - at)
            return
        if at == place:
            _tach_run(atom.run, atom.phan)
            return
        at = last


def _tach_chu(atom: NguyenTu, cut: int) -> None:
    rest = copy.deepcopy(atom.phan)
    rest.text, atom.phan.text = atom.chu[cut:], atom.chu[:cut]
    rest.set(XML_SPACE, "preserve")
    atom.phan.set(XML_SPACE, "preserve")
    atom.phan.addnext(rest)
    _tach_run(atom.run, rest)


def _tach_run(run: "etree._Element", first: "etree._Element") -> None:
    """Put *first* and what follows it in a run of their own after *run*."""
    if first.getparent() is not run:
        return
    children = list(run)
    own = [child for child in children if child.tag != f"{W}rPr"]
    if not own or own[0] is first:
        return
    fresh = etree.Element(f"{W}r")
    look = con(run, f"{W}rPr")
    if look is not None:
        fresh.append(copy.deepcopy(look))
    for child in children[children.index(first) :]:
        fresh.append(child)
    run.addnext(fresh)
