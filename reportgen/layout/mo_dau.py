"""Between the header block and the body: type, abstract, addressees, legal bases, authority."""

from collections.abc import Iterator

from reportgen.document.tree import TheThuc
from reportgen.layout.doan import mot_dong, ten_can_giua
from reportgen.layout.ke_duoi import gach_duoi, them_ke
from reportgen.layout.kinh_gui import kinh_gui
from reportgen.layout.model import LaidOutBlock, StyledParagraph
from reportgen.layout.rang_buoc import rang_buoc
from reportgen.layout.styles import BoKieu


def mo_dau(the_thuc: TheThuc, bo: BoKieu, rong: int) -> tuple[LaidOutBlock, ...]:
    """Lay out what stands between the header block and the body in *rong* twips."""
    parts = [
        *(() if the_thuc.la_cong_van else _ten_loai(the_thuc, bo, rong)),
        *kinh_gui(the_thuc.kinh_gui, bo, rong),
        *_can_cu(the_thuc.can_cu, bo),
        *_quyet_dinh(the_thuc.quyet_dinh, bo, rong),
    ]
    return tuple(parts)


def _ten_loai(the_thuc: TheThuc, bo: BoKieu, rong: int) -> Iterator[StyledParagraph]:
    yield ten_can_giua(bo, "ten_loai", the_thuc.ten_loai, rong)
    if the_thuc.trich_yeu:
        abstract = ten_can_giua(bo, "trich_yeu", the_thuc.trich_yeu, rong)
        yield them_ke(abstract, bo, "trich_yeu", rong)
    yield from gach_duoi(bo, "gach_duoi_trich_yeu")


def _can_cu(can_cu: tuple[str, ...], bo: BoKieu) -> Iterator[StyledParagraph]:
    """Lay out the legal bases with the signs of the standard; the last ends differently."""
    standard = bo.standard
    for i, base in enumerate(can_cu, start=1):
        end = "ket_thuc_can_cu" if i == len(can_cu) else "ngat_can_cu"
        text = standard.chu("dau_can_cu") + base.rstrip(" .;,") + standard.chu(end)
        yield mot_dong(bo, "can_cu", rang_buoc(text))


def _quyet_dinh(text: str, bo: BoKieu, rong: int) -> Iterator[StyledParagraph]:
    """Lay out the line of the deciding authority, one paragraph a line of *text*."""
    for line in text.split("\n"):
        if line.strip():
            yield ten_can_giua(bo, "quyet_dinh", line.strip(), rong)
