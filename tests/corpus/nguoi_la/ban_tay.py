"""The hands that differ from plain direct formatting."""

import re
from dataclasses import replace

from tests.corpus.goi import TNR, ke
from tests.corpus.nguoi_la.mo_hinh import Dong, VanBanLa
from tests.corpus.nguoi_la.tay import Tay, rong

_MM = 1440 / 25.4
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


class TayCu(Tay):
    """Word 97-2003, converted: VML lines, words broken into runs, marks of revision saves."""

    ten = "word2003"

    def chu(self, d: Dong, text: str, *, dam: bool, gach: bool) -> str:
        """Runs cut in the middle of a word, with spelling marks between."""
        if len(text) < 12 or "\n" in text or "\t" in text:
            return super().chu(d, text, dam=dam, gach=gach)
        cut = len(text) // 3
        return (
            super().chu(d, text[:cut], dam=dam, gach=gach)
            + '<w:proofErr w:type="spellStart"/>'
            + super().chu(d, text[cut : 2 * cut], dam=dam, gach=gach)
            + '<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="9" w:name="_GoBack"/>'
            + '<w:bookmarkEnd w:id="9"/>'
            + super().chu(d, text[2 * cut :], dam=dam, gach=gach)
        )


class TayKieu(Tay):
    """Word 2016 by somebody who loves styles: one for each look; capitals by the font dialog."""

    ten = "kieu"

    def __init__(self) -> None:
        self._kieu: dict[tuple[str, str], str] = {}

    def doan(self, d: Dong) -> str:
        """A paragraph of a style that holds everything but a bold beginning."""
        if d.xml or d.hang:
            return super().doan(d)
        caps = d.chu.isupper() and len(d.chu) > 3 and not any(c.isdigit() for c in d.chu)
        run = f'<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="{TNR}" w:hAnsi="{TNR}"/>'
        run = run if d.phong else ""
        run += super().dang(d, dam=d.dam, gach=False) + ("<w:caps/>" if caps else "")
        para = super().cach(d)
        name = self._kieu.setdefault((para, run), f"Kieu{len(self._kieu)}")
        text = d.chu.capitalize() if caps else d.chu
        inside = self.cac_chu(replace(d, chu=text))
        inside += self.ke(d.ke * rong(d)) if d.ke else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{inside}</w:p>'

    def dang(self, d: Dong, *, dam: bool, gach: bool) -> str:
        """Only what the style does not have."""
        made = "<w:b/>" if dam and not d.dam else ""
        return made + ('<w:u w:val="single"/>' if gach else "")

    def so_trang(self, d: Dong) -> str:
        """In a content control, as the gallery of page numbers puts it."""
        plain = Tay().so_trang(d)
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{plain}</w:sdtContent></w:sdt>" if plain else ""

    def ke(self, dai: float) -> str:
        """DrawingML with its VML fallback."""
        return ke(dai / 1440 * 25.4)

    def kieu_them(self) -> str:
        """The styles used so far."""
        return "".join(
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name '
            f'w:val="Kiểu {name[4:]}"/><w:basedOn w:val="Normal"/><w:pPr>{para}</w:pPr>'
            f"<w:rPr>{run}</w:rPr></w:style>"
            for (para, run), name in self._kieu.items()
        )

    def tep(self, v: VanBanLa) -> bytes:
        """The file; its styles are those of its own lines."""
        self._kieu = {}
        self.dau(v)
        for line in (*v.than, *v.nhan, *v.ky, *v.cuoi, *v.phu_luc):
            self.doan(line)
        return super().tep(v)


class TayGoogle(Tay):
    """Google Docs: everything direct, all slots, off switches too; lines are paragraph borders."""

    ten = "google"
    mac_dinh = 11.0

    def phong(self, d: Dong) -> str:
        """Every slot."""
        name = d.phong or TNR
        return "<w:rFonts " + " ".join(
            f'w:{slot}="{name}"' for slot in ("ascii", "cs", "eastAsia", "hAnsi")
        ) + "/>"  # fmt: skip

    def dang(self, d: Dong, *, dam: bool, gach: bool) -> str:
        """The off switches are written as well, before what is asked for."""
        off = "" if dam else '<w:b w:val="0"/>'
        off += "" if d.nghieng else '<w:i w:val="0"/>'
        made = super().dang(d, dam=dam, gach=gach)
        return made.replace("/>", f"/>{off}", 1) + '<w:rtl w:val="0"/>'

    def doan_ke(self, d: Dong) -> str:
        """The line is the border of an empty paragraph, shortened by its indents."""
        if not d.ke:
            return self.doan(d)
        return self.doan(replace(d, ke=0)) + self._vien(d, 3970 if d.ten != "tieu_de" else 5386)

    def _vien(self, d: Dong, cell: int) -> str:
        cell = 5386 if d.ten in {"tieu_de", "quoc_hieu", "tieu_ngu"} else cell
        side = max(cell - 216 - d.ke * rong(d), 0) / 2
        return (
            '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
            f'</w:pBdr><w:spacing w:after="0"/><w:ind w:left="{side:.0f}" w:right="{side:.0f}"/>'
            '<w:jc w:val="center"/></w:pPr></w:p>'
        )

    def doan(self, d: Dong) -> str:
        """Outside a table the border stands under the paragraph itself."""
        if not d.ke:
            return super().doan(d)
        page = 9356
        side = max(page - d.ke * rong(d), 0) / 2
        border = (
            '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
            f'</w:pBdr><w:ind w:left="{side:.0f}" w:right="{side:.0f}"/></w:pPr></w:p>'
        )
        return super().doan(replace(d, ke=0)) + border

    def khung(self, rows: list[list[str]], cot: tuple[int, ...] = (3970, 5386),
              vien: str = "") -> str:  # fmt: skip
        """Borders said to be none, cell by cell."""
        return super().khung(rows, cot, vien or "nil")

    def kieu(self) -> str:
        """Arial 11 where nothing is said."""
        return super().kieu().replace(TNR, "Arial").replace('"28"', '"22"')


class TayTab(Tay):
    """WPS and old hands: no tables, two columns by centred tabs; fonts by theme in the defaults."""

    ten = "tab"

    def phong(self, d: Dong) -> str:
        """The fonts stand in every run; the East Asian one is what WPS leaves."""
        name = d.phong or TNR
        return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="SimSun" w:cs="{name}"/>'

    def dau(self, v: VanBanLa) -> str:
        """Two columns by tabs."""
        left, right = (*v.trai, *v.so), [*v.phai, *v.ngay]
        gap = len(v.trai) - len(v.phai)
        blank = [Dong("trong")] * max(gap, 0)
        return self._hai_cot(left, [*v.phai, *blank, *v.ngay] if gap > 0 else right)

    def ket(self, v: VanBanLa) -> str:
        """The same for the end."""
        return self._hai_cot(v.nhan, list(v.ky), nhan=True)

    def _hai_cot(self, left: "tuple[Dong, ...]", right: list[Dong], *, nhan: bool = False) -> str:
        stops = "" if nhan else '<w:tab w:val="center" w:pos="1900"/>'
        stops = f'<w:tabs>{stops}<w:tab w:val="center" w:pos="6600"/></w:tabs>'
        made = ""
        for n in range(max(len(left), len(right))):
            here = left[n] if n < len(left) else None
            there = right[n] if n < len(right) else None
            inside = "" if nhan else "<w:r><w:tab/></w:r>"
            inside += self._mot(here)
            inside += "<w:r><w:tab/></w:r>" + self._mot(there) if there and there.chu else ""
            inside += self.ke(here.ke * rong(here)) if here and here.ke else ""
            inside += self.ke(there.ke * rong(there)) if there and there.ke else ""
            made += f'<w:p><w:pPr>{stops}<w:spacing w:after="0"/></w:pPr>{inside}</w:p>'
        return made

    def _mot(self, d: Dong | None) -> str:
        return self.cac_chu(d) if d is not None else ""

    def ke(self, dai: float) -> str:
        """DrawingML with its fallback."""
        return ke(dai / 1440 * 25.4)

    def kieu(self) -> str:
        """Fonts by theme."""
        theme = ('<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
                 'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>')  # fmt: skip
        return re.sub(r"<w:rFonts [^>]*/>", theme, super().kieu(), count=1)

    def goi(self) -> dict[str, object]:
        """The theme."""
        return {"chu_de": _THEME}


TAY: dict[str, Tay] = {one.ten: one for one in (TayCu(), TayKieu(), TayGoogle(), TayTab())}
