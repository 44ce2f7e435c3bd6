"""Four hands that set a document: each with the habits of a program and its people."""

from dataclasses import replace
from xml.sax.saxutils import escape

from reportgen.layout.metrics import do_rong
from reportgen.layout.model import FontStyle
from tests.corpus.goi import NS, TNR, Goi
from tests.corpus.nguoi_la.mo_hinh import Dong, Trang, VanBanLa

_PT = 20
_MM = 1440 / 25.4
_COT = (3970, 5386)
_CAP = ("lower", "upper")


def rong(d: Dong) -> float:
    """Width of a line on one line, in twips."""
    return sum(do_rong(c, FontStyle(round(d.co * 2), d.dam, d.nghieng)) for c in d.chu)


class Tay:
    """Plain direct formatting; the others change what is theirs."""

    ten = "thang"
    mac_dinh = 14.0

    def chu(self, d: Dong, text: str, *, dam: bool, gach: bool) -> str:
        """A run."""
        if not text:
            return ""
        return f"<w:r><w:rPr>{self.dang(d, dam=dam, gach=gach)}</w:rPr>{self.loi(text)}</w:r>"

    def loi(self, text: str) -> str:
        """The words of a run: tabs and line breaks are elements."""
        parts = []
        for part in text.replace("\t", "\0\t\0").replace("\n", "\0\n\0").split("\0"):
            if part in {"\t", "\n"}:
                parts.append("<w:tab/>" if part == "\t" else "<w:br/>")
            elif part:
                parts.append(f'<w:t xml:space="preserve">{escape(part)}</w:t>')
        return "".join(parts)

    def dang(self, d: Dong, *, dam: bool, gach: bool) -> str:
        """Run properties."""
        made = self.phong(d)
        made += "<w:b/><w:bCs/>" if dam else ""
        made += "<w:i/><w:iCs/>" if d.nghieng else ""
        size = f"{d.co * 2:.0f}"
        if d.co != self.mac_dinh:
            made += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        return made + ('<w:u w:val="single"/>' if gach else "") + d.rpr

    def phong(self, d: Dong) -> str:
        """Fonts of a run that differ from the default's."""
        if not d.phong:
            return ""
        return f'<w:rFonts w:ascii="{d.phong}" w:hAnsi="{d.phong}" w:cs="{d.phong}"/>'

    def cac_chu(self, d: Dong) -> str:
        """The runs of a line: underlined, bold and plain stretches."""
        cut = d.dam_dau or len(d.gach)
        head, tail = d.chu[:cut], d.chu[cut:]
        made = self.chu(d, head, dam=d.dam or bool(d.dam_dau), gach=bool(d.gach))
        return made + self.chu(d, tail, dam=d.dam, gach=False)

    def cach(self, d: Dong) -> str:
        """Paragraph properties."""
        value, rule = d.gian
        line = round(value * (240 if rule == "auto" else _PT))
        made = "<w:keepNext/>" if d.giu else ""
        made += d.ppr if d.ppr.startswith(("<w:pageB", "<w:widow", "<w:numPr", "<w:tabs")) else ""
        made += (
            f'<w:spacing w:before="{d.truoc * _PT:.0f}" w:after="{d.sau * _PT:.0f}" '
            f'w:line="{line}" w:lineRule="{rule}"/>'
        )
        made += f'<w:ind w:firstLine="{d.lui * _MM:.0f}"/>' if d.lui else ""
        return made + (f'<w:jc w:val="{d.canh}"/>' if d.canh != "left" else "")

    def doan(self, d: Dong) -> str:
        """A line as a paragraph, or a table."""
        if d.xml:
            return d.xml
        if d.hang:
            return self.bang(d)
        inside = self.cac_chu(d) + (self.ke(d.ke * rong(d)) if d.ke else "")
        return f"<w:p><w:pPr>{self.cach(d)}</w:pPr>{inside}</w:p>"

    def ke(self, dai: float) -> str:
        """A line of this length in twips: VML, as Word 2003 drew it."""
        return (
            '<w:r><w:pict><v:line style="position:absolute;z-index:1" '
            f'from="20pt,1.5pt" to="{20 + dai / 20:.2f}pt,1.5pt"/></w:pict></w:r>'
        )

    def doan_ke(self, d: Dong) -> str:
        """A line with what is drawn under it, in a cell."""
        return self.doan(d)

    def cac_doan(self, lines: "tuple[Dong, ...]") -> str:
        """Lines of a cell."""
        return "".join(map(self.doan_ke, lines)) or "<w:p/>"

    def khung(self, rows: list[list[str]], cot: tuple[int, ...] = _COT, vien: str = "") -> str:
        """A table that only lays out; *vien*: a border style."""
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        borders = "".join(f'<w:{s} w:val="{vien}" w:sz="4" w:space="0"/>' for s in sides)
        look = f"<w:tblBorders>{borders}</w:tblBorders>" if vien else ""
        return self._bang(rows, cot, look)

    def _bang(self, rows: list[list[str]], cot: tuple[int, ...], look: str, tr: str = "") -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in cot)
        body = "".join(
            f"<w:tr>{tr}"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
                for cell, w in zip(row, cot, strict=True)
            )
            + "</w:tr>"
            for row in rows
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(cot)}" w:type="dxa"/>{look}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
        )

    def bang(self, d: Dong) -> str:
        """A table of figures: header repeated, rows whole."""
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        borders = "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0"/>' for s in sides)
        cut = "" if "xe" in d.bang else "<w:cantSplit/>"
        head = f"<w:trPr>{cut}{'' if 'khong_lap' in d.bang else '<w:tblHeader/>'}</w:trPr>"
        rest = f"<w:trPr>{cut}</w:trPr>"
        cells = [
            [self.doan(replace(d, chu=text, hang=(), dam=n == 0)) for text in row]
            for n, row in enumerate(d.hang)
        ]
        look = f"<w:tblBorders>{borders}</w:tblBorders>"
        made = self._bang(cells, d.cot, look, rest)
        return made.replace(f"<w:tr>{rest}", f"<w:tr>{head}", 1)

    def dau(self, v: VanBanLa) -> str:
        """The head."""
        upper = [self.cac_doan(v.trai), self.cac_doan(v.phai)]
        lower = [self.cac_doan(v.so), self.cac_doan(v.ngay)]
        rows = [upper, lower]
        if v.ngay_rieng:
            rows = [upper, [lower[0], "<w:p/>"], ["<w:p/>", lower[1]]]
        if v.dau_nguoc:
            rows = [row[::-1] for row in rows]
        return self.khung(rows, _COT[::-1] if v.dau_nguoc else _COT, v.vien_dau)

    def ket(self, v: VanBanLa) -> str:
        """Recipients and signature."""
        cells = [self.cac_doan(v.nhan), self.cac_doan(v.ky)]
        if v.nhan_duoi:
            return self.khung([["<w:p/>", cells[1]], [cells[0], "<w:p/>"]], (4700, 4656), v.vien_ky)
        return self.khung([cells[::-1] if v.nhan_phai else cells], (4700, 4656), v.vien_ky)

    def muc(self, t: Trang, refs: str) -> str:
        """A section's properties."""
        top, right, bottom, left = (round(x * _MM) for x in t.le)
        w, h = (round(x * _MM) for x in t.kho)
        turned = ' w:orient="landscape"' if w > h else ""
        number = f'<w:pgNumType w:start="{t.bat_dau}"/>' if t.bat_dau is not None else ""
        return (
            f'<w:sectPr>{refs}<w:pgSz w:w="{w}" w:h="{h}"{turned}/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
            f'w:header="{t.dau_cach * _MM:.0f}" w:footer="567" w:gutter="{t.gay * _MM:.0f}"/>'
            f"{number}"
            f"{'<w:titlePg/>' if t.dau_rieng else ''}</w:sectPr>"
        )

    def so_trang(self, d: Dong) -> str:
        """The paragraph of the page number; the words of *d* stand around "#"."""
        if d.xml:
            return d.xml
        before, mark, after = (d.chu or "#").partition("#")
        if not mark:
            return ""
        parts = [self.chu(d, before, dam=d.dam, gach=False)]
        look = f"<w:rPr>{self.dang(d, dam=d.dam, gach=False)}</w:rPr>"
        for kind in ("begin", "code", "separate", "text", "end"):
            inside = {"code": "<w:instrText>PAGE  \\* MERGEFORMAT</w:instrText>",
                      "text": "<w:t>3</w:t>"}.get(kind)  # fmt: skip
            inside = inside or f'<w:fldChar w:fldCharType="{kind}"/>'
            parts.append(f"<w:r>{look}{inside}</w:r>")
        parts.append(self.chu(d, after, dam=d.dam, gach=False))
        return f"<w:p><w:pPr>{self.cach(d)}</w:pPr>{''.join(parts)}</w:p>"

    def kieu(self) -> str:
        """Styles: the font in docDefaults, the size in Normal."""
        return (
            f'<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{TNR}" '
            f'w:eastAsia="{TNR}" w:hAnsi="{TNR}" w:cs="{TNR}"/></w:rPr></w:rPrDefault>'
            '<w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" '
            'w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/>'
            f'<w:szCs w:val="28"/></w:rPr></w:style>{self.kieu_them()}</w:styles>'
        )

    def kieu_them(self) -> str:
        """More styles."""
        return ""

    def tep(self, v: VanBanLa) -> bytes:
        """The file."""
        number = self.so_trang(v.so_trang)
        given = (("header", "default", number), ("footer", "default", v.chan),
                 ("footer", "first", v.chan_dau))  # fmt: skip
        refs = "".join(
            f'<w:{kind}Reference w:type="{on}" r:id="rId{n}"/>'
            for n, (kind, on, _) in enumerate((one for one in given if one[2]), 3)
        )
        body = self.dau(v) + "".join(map(self.doan, v.than)) + self.ket(v)
        body += "".join(map(self.doan, v.cuoi))
        last = v.trang
        if v.phu_luc:
            if v.trang_phu_luc is not None:
                body += f"<w:p><w:pPr>{self.muc(v.trang, refs)}</w:pPr></w:p>"
                last = v.trang_phu_luc
            body += "".join(map(self.doan, v.phu_luc))
        made = Goi(
            body, kieu=self.kieu(), so_trang=number, chan=v.chan, chan_dau=v.chan_dau,
            tac_gia=v.tac_gia, ngay_tao=v.ngay_tao, cai_dat=v.cai_dat, muc=self.muc(last, refs), them=dict(v.phan),  # noqa: E501
            **self.goi(),  # type: ignore[arg-type]
        )  # fmt: skip
        return made.ra()

    def goi(self) -> dict[str, object]:
        """More parts of the package."""
        return {}
