"""Shapes: straight lines as DrawingML and VML, pictures, and the text boxes to read on."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from reportgen.docx_reader.model import DuongKe, HinhAnh
from reportgen.docx_reader.xml import PIC, WP, WPS, A, R, V, W, con, so_nguyen
from reportgen.units import EMU_PER_TWIP, TWIPS_PER_PT

_DUONG = {"line", "straightConnector1", "lineInv"}
_EMU_MOI_PHAN_TAM = 1588  # an eighth of a point
_NGHIENG_TOI_DA = 40  # twips a line may rise and still count as horizontal
_DAY_MAC_DINH = 6
_NET_VML = {"": "lien", "solid": "lien"}
_KIEU_VML = re.compile(r"(?<![a-z-])([a-z-]{1,40})\s{0,9}:\s{0,9}([^;]{1,200})")
_SO_CO_DON_VI = re.compile(r"(-?[\d.]+)\s*(pt|in|cm|mm|px|pc)?")
_VML_TWIP = {"pt": 20.0, "in": 1440.0, "cm": 566.929, "mm": 56.6929, "px": 15.0, "pc": 240.0}


@dataclass(frozen=True, slots=True)
class HinhThay:
    """What a drawing holds: lines, pictures, and text boxes as elements to walk."""

    ke: tuple[DuongKe, ...] = ()
    hinh: tuple[HinhAnh, ...] = ()
    hop: tuple["etree._Element", ...] = ()


def doc_hinh(element: "etree._Element") -> HinhThay:
    """Read a ``w:drawing``, ``w:pict`` or ``w:object``."""
    if element.tag == f"{W}drawing":
        return _drawingml(element)
    return _vml(element)


def _drawingml(element: "etree._Element") -> HinhThay:
    lines: list[DuongKe] = []
    pictures: list[HinhAnh] = []
    for holder in element:
        if not isinstance(holder.tag, str):
            continue
        extent = con(holder, f"{WP}extent")
        width, height = _emu(extent, "cx"), _emu(extent, "cy")
        inline = holder.tag == f"{WP}inline"
        for shape in holder.iter(f"{WPS}wsp"):
            line = _duong(shape, holder, width, height)
            if line is not None:
                lines.append(line)
        for blip in holder.iter(f"{PIC}blipFill"):
            found = con(blip, f"{A}blip")
            name = found.get(f"{R}embed", "") if found is not None else ""
            pictures.append(HinhAnh(name, width, height, not inline))
    boxes = tuple(element.iter(f"{W}txbxContent"))
    return HinhThay(tuple(lines), tuple(pictures), boxes)


def _emu(element: "etree._Element | None", name: str) -> int:
    if element is None:
        return 0
    try:
        return round(int(element.get(name, "0")) / EMU_PER_TWIP)
    except ValueError:
        return 0


def _duong(
    shape: "etree._Element", holder: "etree._Element", width: int, height: int
) -> DuongKe | None:
    """A horizontal straight line; None for any other shape."""
    properties = con(shape, f"{WPS}spPr")
    geometry = con(properties, f"{A}prstGeom")
    if geometry is None:
        return None
    own = con(con(properties, f"{A}xfrm"), f"{A}ext")
    if own is not None:
        width, height = _emu(own, "cx") or width, _emu(own, "cy")
    kind = geometry.get("prst", "")
    thin_box = kind == "rect" and height <= _NGHIENG_TOI_DA < width
    if (kind not in _DUONG and not thin_box) or height > _NGHIENG_TOI_DA or width <= 0:
        return None
    outline = con(properties, f"{A}ln")
    weight = _so(outline, "w")
    dash = con(outline, f"{A}prstDash")
    name = dash.get("val", "solid") if dash is not None else "solid"
    line = DuongKe(
        dai=width,
        day=max(1, round(weight / _EMU_MOI_PHAN_TAM)) if weight else _DAY_MAC_DINH,
        net="lien" if name == "solid" else name,
        mau=_mau(outline),
    )
    return _dat(line, holder)


def _so(element: "etree._Element | None", name: str) -> int:
    try:
        return int(element.get(name, "0")) if element is not None else 0
    except ValueError:
        return 0


def _mau(outline: "etree._Element | None") -> str:
    colour = con(con(outline, f"{A}solidFill"), f"{A}srgbClr")
    return colour.get("val", "auto").lower() if colour is not None else "auto"


def _dat(line: DuongKe, holder: "etree._Element") -> DuongKe:
    """Place an anchored line; an inline one stands where its paragraph puts it."""
    horizontal, vertical = con(holder, f"{WP}positionH"), con(holder, f"{WP}positionV")
    if horizontal is None or vertical is None:
        return replace(line, loai="trong_dong")
    align = con(horizontal, f"{WP}align")
    words = (align.text or "").strip() if align is not None else ""
    return replace(
        line,
        trai=_lech(horizontal),
        tren=_lech(vertical),
        canh={"left": "trai", "center": "giua", "right": "phai"}.get(words, ""),
        moc_ngang=horizontal.get("relativeFrom", "column"),
        moc_doc=vertical.get("relativeFrom", "paragraph"),
    )


def _lech(place: "etree._Element") -> int | None:
    offset = con(place, f"{WP}posOffset")
    number = so_nguyen(offset.text) if offset is not None else None
    return None if number is None else round(number / EMU_PER_TWIP)


def _vml(element: "etree._Element") -> HinhThay:
    lines = tuple(line for shape in _hinh_vml(element) if (line := _duong_vml(shape)) is not None)
    pictures = tuple(
        HinhAnh(image.get(f"{R}id", ""), 0, 0, noi=True) for image in element.iter(f"{V}imagedata")
    )
    return HinhThay(lines, pictures, tuple(element.iter(f"{W}txbxContent")))


def _hinh_vml(element: "etree._Element") -> Iterator["etree._Element"]:
    for name in ("line", "shape", "rect"):
        yield from element.iter(f"{V}{name}")


def _duong_vml(shape: "etree._Element") -> DuongKe | None:
    style = dict(_KIEU_VML.findall(shape.get("style", "").lower()))
    if shape.tag == f"{V}line":
        start, end = _diem(shape.get("from", "")), _diem(shape.get("to", ""))
        width, height = end[0] - start[0], end[1] - start[1]
        left, top = min(start[0], end[0]), min(start[1], end[1])
    else:
        width, height = _vml_dai(style.get("width", "")), _vml_dai(style.get("height", ""))
        left, top = _vml_dai(style.get("margin-left", "")), _vml_dai(style.get("margin-top", ""))
        connector = shape.get("type", "").endswith("_t32") or shape.tag == f"{V}rect"
        if not connector:
            return None
    if abs(height) > _NGHIENG_TOI_DA or abs(width) <= _NGHIENG_TOI_DA:
        return None
    stroke = con(shape, f"{V}stroke")
    dash = stroke.get("dashstyle", "") if stroke is not None else ""
    weight = _vml_dai(shape.get("strokeweight", "0.75pt"))
    align = style.get("mso-position-horizontal", "")
    return DuongKe(
        dai=abs(round(width)),
        trai=None if align and align != "absolute" else round(left),
        tren=round(top),
        canh={"left": "trai", "center": "giua", "right": "phai"}.get(align, ""),
        moc_ngang=style.get("mso-position-horizontal-relative", "column").replace("text", "column"),
        moc_doc=style.get("mso-position-vertical-relative", "paragraph").replace(
            "text", "paragraph"
        ),
        day=max(1, round(weight * 8 / TWIPS_PER_PT)),
        net=_NET_VML.get(dash, dash),
        mau=shape.get("strokecolor", "auto").lstrip("#").split()[0].lower() or "auto",
    )


def _diem(text: str) -> tuple[float, float]:
    parts = [*text.split(","), "", ""]
    return _vml_dai(parts[0]), _vml_dai(parts[1])


def _vml_dai(text: str) -> float:
    """A length of VML in twips; a bare number is in pixels there, points in ``from`` and ``to``."""
    found = _SO_CO_DON_VI.search(text)
    if found is None:
        return 0.0
    number = float(found[1]) if found[1].count(".") <= 1 and found[1] not in {"-", "."} else 0.0
    length = number * _VML_TWIP[found[2] or "pt"]
    return length if math.isfinite(length) else 0.0
