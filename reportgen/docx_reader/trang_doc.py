"""Sections: page size, margins, headers and footers with what they take over from before."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from reportgen.docx_reader.model import DoanThay, NoiChu, TrangThay
from reportgen.docx_reader.xml import R, W, bat, con, so_nguyen, val

_LOAI = {"default": "mac_dinh", "first": "trang_dau", "even": "trang_chan"}
_RONG, _CAO, _LE = 12240, 15840, 1440  # Letter and one inch: Word's values where a file is silent
_DAU = 720
Doc = Callable[[str, NoiChu], tuple[DoanThay, ...]]


def cac_sectpr(body: "etree._Element") -> tuple["etree._Element", ...]:
    """Section properties in order; a body without any has one of defaults."""
    found = list(body.iterfind(f".//{W}pPr/{W}sectPr"))
    last = con(body, f"{W}sectPr")
    return (*found, last if last is not None else etree.Element(f"{W}sectPr"))


def trang_tho(sectpr: "etree._Element") -> TrangThay:
    """Geometry of a section, without headers and footers."""
    size, margin = con(sectpr, f"{W}pgSz"), con(sectpr, f"{W}pgMar")
    columns = so_nguyen(val(con(sectpr, f"{W}cols"), "num"))

    def measure(element: "etree._Element | None", name: str, default: int) -> int:
        number = so_nguyen(val(element, name))
        return default if number is None else number

    return TrangThay(
        rong=measure(size, "w", _RONG),
        cao=measure(size, "h", _CAO),
        le_tren=abs(measure(margin, "top", _LE)),
        le_duoi=abs(measure(margin, "bottom", _LE)),
        le_trai=measure(margin, "left", _LE),
        le_phai=measure(margin, "right", _LE),
        dau_cach=measure(margin, "header", _DAU),
        chan_cach=measure(margin, "footer", _DAU),
        gay=measure(margin, "gutter", 0),
        ngang=val(size, "orient") == "landscape",
        trang_dau_rieng=bool(bat(con(sectpr, f"{W}titlePg"))),
        bat_dau_so=so_nguyen(val(con(sectpr, f"{W}pgNumType"), "start")),
        kieu_ngat=val(con(sectpr, f"{W}type")) or "nextPage",
        so_cot=columns or 1,
    )


def doc_trang(sections: tuple["etree._Element", ...], doc: Doc) -> Iterator[TrangThay]:
    """Read the sections; a header or footer that a section lacks is that of the one before."""
    heads: dict[str, tuple[DoanThay, ...]] = {}
    feet: dict[str, tuple[DoanThay, ...]] = {}
    for section in sections:
        heads |= _cac(section, "headerReference", lambda ma: doc(ma, NoiChu.DAU_TRANG))
        feet |= _cac(section, "footerReference", lambda ma: doc(ma, NoiChu.CHAN_TRANG))
        yield replace(trang_tho(section), dau=tuple(heads.items()), chan=tuple(feet.items()))


def _cac(
    section: "etree._Element", name: str, doc: Callable[[str], tuple[DoanThay, ...]]
) -> Mapping[str, tuple[DoanThay, ...]]:
    return {
        _LOAI.get(val(reference, "type") or "default", "mac_dinh"): doc(reference.get(f"{R}id", ""))
        for reference in section.iterfind(f"{W}{name}")
    }
