"""Addressees, "Kính gửi" or "Kính trình": one on the label's line, several under its colon."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.document.tree import KinhGui
from reportgen.layout.metrics import NBSP, do_rong
from reportgen.layout.model import StyledParagraph, TextRun
from reportgen.layout.nghieng import bo_rang_buoc
from reportgen.layout.rang_buoc import rang_buoc, rang_buoc_het
from reportgen.layout.styles import BoKieu


def kinh_gui(kinh: KinhGui | None, bo: BoKieu, rong: int) -> Iterator[StyledParagraph]:
    """Lay out the addressees in *rong* twips; nothing when there are none."""
    if kinh is None or not kinh.noi:
        return
    label_font = bo["kinh_gui"].font
    bound = rang_buoc_het(kinh.nhan.rstrip(": ") + bo.standard.chu("dau_hai_cham"))
    label = TextRun(bo_rang_buoc(bound, label_font), label_font)
    if len(kinh.noi) > 1:
        yield from _nhieu_noi(label, kinh.noi, bo, rong)
        return
    place = TextRun(" " + rang_buoc(kinh.noi[0].rstrip(" .;")), bo["noi_kinh_gui"].font)
    yield StyledParagraph(bo["kinh_gui"], (label, place), "kinh_gui")


def _nhieu_noi(
    label: TextRun, places: Sequence[str], bo: BoKieu, rong: int
) -> Iterator[StyledParagraph]:
    """Lay out the label, then each place with its sign under the colon; the block centred."""
    lines = _cac_noi(places, bo)
    font = bo["noi_kinh_gui"].font
    colon = do_rong(label.text[:-1], label.font)
    longest = max(do_rong(line, font) for line in lines)
    left = max(round((rong - colon - longest) / 2), 0)
    style = replace(
        bo["kinh_gui"],
        ma="kinh_gui_nhieu",
        ten="Kính gửi nhiều nơi",
        canh="trai",
        lui_trai=left,
        giu_voi_sau=True,
        sau=0,
    )
    yield StyledParagraph(style, (label,), "kinh_gui")
    hanging = round(do_rong(bo.standard.chu("dau_noi_kinh_gui"), font))
    below = replace(
        bo["noi_kinh_gui"], lui_trai=left + round(colon) + hanging, lui_dong_dau=-hanging
    )
    for line in lines[:-1]:
        yield StyledParagraph(below, (TextRun(line, font),), "noi_kinh_gui", giu_voi_sau=True)
    last = replace(below, ma="noi_kinh_gui_cuoi", ten="Nơi kính gửi cuối", sau=bo["kinh_gui"].sau)
    yield StyledParagraph(last, (TextRun(lines[-1], font),), "noi_kinh_gui")


def _cac_noi(places: Sequence[str], bo: BoKieu) -> list[str]:
    chu = bo.standard.chu
    ends = [chu("ngat_noi_nhan")] * (len(places) - 1) + [chu("ket_noi_kinh_gui")]
    lead = chu("dau_noi_kinh_gui").replace(" ", NBSP)
    return [
        rang_buoc(lead + place.rstrip(" .;,") + end)
        for place, end in zip(places, ends, strict=True)
    ]
