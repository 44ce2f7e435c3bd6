"""Write word/styles.xml: document defaults and the named styles, each with all its formatting."""

from reportgen.layout.model import FontStyle, ParagraphStyle
from reportgen.units import SINGLE_LINE
from reportgen.writers.chung import of_style
from reportgen.writers.docx.fonts import whole
from reportgen.writers.docx.ooxml import ALIGNMENT, XML_DECLARATION, W, attribute, flag

CLOSING_STYLE = "Ket"
_CLOSING = ParagraphStyle(
    ma=CLOSING_STYLE,
    ten="Kết",
    font=FontStyle(co=2),
    canh="trai",
    gian_dong=1,
    kieu_gian_dong="exact",
    chong_mo_coi=False,
)

_FIXED_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    "<w:semiHidden/><w:unhideWhenUsed/><w:tblPr>"
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
)


def body_font(styles: tuple[ParagraphStyle, ...]) -> FontStyle:
    """Return the font of running text: of the first justified style without a level, else plain."""
    for style in styles:
        if style.canh == "deu" and style.cap_de_muc is None:
            return style.font
    return styles[0].font if styles else _CLOSING.font


def indentation(style: ParagraphStyle, lui_them: int = 0) -> str:
    """Return ``w:ind`` of *style*, *lui_them* more on both sides; first line or hanging indent."""
    first = (
        f'w:hanging="{-style.lui_dong_dau}"'
        if style.lui_dong_dau < 0
        else f'w:firstLine="{style.lui_dong_dau}"'
    )
    left, right = style.lui_trai + lui_them, style.lui_phai + lui_them
    return f'<w:ind w:left="{left}" w:right="{right}" {first}/>'


def spacing(style: ParagraphStyle, truoc: int) -> str:
    """Return ``w:spacing`` of *style* with *truoc* twips before."""
    return (
        f'<w:spacing w:before="{truoc}" w:after="{style.sau}" w:line="{style.gian_dong}"'
        f' w:lineRule="{style.kieu_gian_dong}"/>'
    )


def _style(style: ParagraphStyle, order: int, *, hidden: bool = False) -> str:
    level = "" if style.cap_de_muc is None else f'<w:outlineLvl w:val="{style.cap_de_muc}"/>'
    gallery = "<w:semiHidden/>" if hidden else "<w:qFormat/>"
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{attribute(style.ma)}">'
        f'<w:name w:val="{attribute(style.ten)}"/><w:basedOn w:val="Normal"/>'
        f'<w:uiPriority w:val="{order}"/>{gallery}<w:pPr>'
        f"{flag('keepNext', style.giu_voi_sau)}{flag('keepLines', of_style(style).giu_dong)}"
        f"{flag('widowControl', style.chong_mo_coi)}{spacing(style, style.truoc)}"
        f'{indentation(style)}<w:jc w:val="{ALIGNMENT[style.canh]}"/>{level}</w:pPr>'
        f"{whole(style.font)}</w:style>"
    )


def _defaults(font: FontStyle, phong: str, ngon_ngu: str) -> str:
    name, language = attribute(phong), attribute(ngon_ngu)
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
        f'<w:kern w:val="0"/><w:sz w:val="{font.co}"/><w:szCs w:val="{font.co}"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:before="0" w:after="0" w:line="{SINGLE_LINE}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def styles_xml(styles: tuple[ParagraphStyle, ...], phong: str, ngon_ngu: str) -> str:
    """Return the whole part for *styles*, in their order in the gallery."""
    named = "".join(_style(style, order) for order, style in enumerate(styles, start=1))
    closing = _style(_CLOSING, len(styles) + 1, hidden=True)
    return (
        f'{XML_DECLARATION}<w:styles xmlns:w="{W}">'
        f"{_defaults(body_font(styles), phong, ngon_ngu)}{_FIXED_STYLES}{named}{closing}</w:styles>"
    )
