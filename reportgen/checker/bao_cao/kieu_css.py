"""Formatting as seen, as CSS: one class for each look, so that a page needs no style attribute."""

import re
from dataclasses import dataclass, field

from reportgen.docx_reader.model import DoanThay, KieuChu

# Page one is drawn smaller than paper, to stand beside the findings.
TI_LE = 0.8
# Stands for the number of the file in names, until all files stand on one page.
CHO_SO_TEP = "\ue000"
_TWIP = 20
_CANH = {"trai": "left", "giua": "center", "phai": "right", "deu": "justify"}
_MAU = re.compile(r"[0-9A-Fa-f]{6}")
_PHONG = re.compile(r"[\w .-]+")
_GIAN_DON = 240
_CAO_DONG = 1.15


@dataclass(slots=True)
class BangKieuCss:
    """Names for declarations, in the order of their first use."""

    da_co: dict[str, str] = field(default_factory=dict)

    def ten(self, khai_bao: str) -> str:
        """The class that stands for these declarations."""
        return self.da_co.setdefault(khai_bao, f"k{CHO_SO_TEP}-{len(self.da_co)}")

    def css(self) -> str:
        """The rules, on one line."""
        return "".join(f".{name}{{{said}}}" for said, name in self.da_co.items())


def pt(twips: float) -> str:
    """A length on the drawing."""
    return f"{twips / _TWIP * TI_LE:.2f}pt"


def kieu_doan(paragraph: DoanThay) -> str:
    """Declarations of a paragraph."""
    size = max((run.kieu.co for run in paragraph.chu_that), default=0) or 20
    sides = (paragraph.truoc, paragraph.lui_phai, paragraph.sau, paragraph.lui_trai)
    said = [
        f"text-align:{_CANH.get(paragraph.canh, 'justify')}",
        f"margin:{' '.join(map(pt, sides))}",
        f"text-indent:{pt(paragraph.lui_dong_dau)}",
        f"font-size:{pt(size * 10)}",
    ]
    if paragraph.kieu_gian == "auto":
        said.append(f"line-height:{paragraph.gian / _GIAN_DON * _CAO_DONG:.2f}")
    else:
        said.append(f"line-height:{pt(paragraph.gian)}")
    if any(side == "bottom" for side, _ in paragraph.vien):
        said.append("border-bottom:.6pt solid #000")
    return ";".join(said)


def kieu_run(look: KieuChu) -> str:
    """Declarations of a run."""
    said = [f"font-size:{pt(look.co * 10)}"]
    said += ["font-weight:700"] if look.dam else []
    said += ["font-style:italic"] if look.nghieng else []
    lines = ["underline"] if look.gach_chan else []
    lines += ["line-through"] if look.gach_ngang else []
    said += [f"text-decoration:{' '.join(lines)}"] if lines else []
    said += ["font-variant:small-caps"] if look.hoa_nho else []
    said += [f"color:#{look.mau}"] if _MAU.fullmatch(look.mau) else []
    said += ["background:#ff0"] if look.to_sang else []
    said += [f"vertical-align:{'super' if look.chi_so == 'tren' else 'sub'}"] if look.chi_so else []
    if look.phong and look.phong[0] != "Times New Roman" and _PHONG.fullmatch(look.phong[0]):
        said.append(f'font-family:"{look.phong[0]}",serif')
    return ";".join(said)
