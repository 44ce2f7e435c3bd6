"""Correct documents whose parts are made in rare ways of the format: nothing may be said of them.

Lines as connectors, rectangles and pictures; page numbers centred by tabs, frames, text boxes;
automatic "Điều 1."; a signature without a table, above or below the recipients.
"""

from collections.abc import Iterator
from dataclasses import replace

from tests.corpus.dung_khac import CAN_CU
from tests.corpus.goi import NS, Goi, hop, ke, p, r, truong
from tests.corpus.mau import Mau, dau_van_ban, doan, mo_dau, nha_nuoc, tep, than

_SO = p(truong(), "center")
_DIEU = (
    f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/><w:pPr><w:ind w:left="0" '
    'w:firstLine="567"/></w:pPr><w:rPr><w:b/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1">'
    '<w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_VML = (
    '<w:r><w:pict><v:shape type="#_x0000_t32" style="position:absolute;margin-left:20pt;'
    'margin-top:1pt;width:206.6pt;height:0;z-index:1"/></w:pict></w:r>'
)
_HINH = (
    '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>1</wp:posOffset>'
    '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset>'
    '</wp:positionV><wp:extent cx="2624400" cy="{cao}"/><a:graphic><a:graphicData uri="x"><wps:wsp>'
    '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2624400" cy="{cao}"/></a:xfrm>'
    '<a:prstGeom prst="{dang}"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
    "</wp:anchor></w:drawing></w:r>"
)
_ANH = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="2624400" cy="9525"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://'
    'schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip/></pic:blipFill>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_PTAB = '<w:p><w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>'
_KHUNG = (
    '<w:p><w:pPr><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" '
    'w:xAlign="center" w:y="1"/></w:pPr>'
)
_TU_DONG = 'w:before="0" w:beforeAutospacing="1" w:after="0" w:afterAutospacing="1"'
_KY = (r("T/M BAN THƯỜNG VỤ", 28, b=True), r("PHÓ BÍ THƯ", 28), "", "",
       r("Bùi Đức Mạnh", 28, b=True))  # fmt: skip
_NHAN = (r("Nơi nhận", 28, u=True) + r(":", 28), r("- Ban Tuyên giáo và Dân vận;", 24),
         r("- Lưu Văn phòng Đảng uỷ.", 24))  # fmt: skip


def la_dung() -> Iterator[tuple[str, bytes]]:
    """Name and file."""
    whole = than(Mau())
    for ten, line in (
        ("ke-vml-32", _VML),
        ("ke-noi", _HINH.format(cao=0, dang="straightConnector1")),
        ("ke-chu-nhat-mong", _HINH.format(cao=12700, dang="rect")),
        ("ke-la-anh", _ANH),
    ):
        yield ten, Goi(whole.replace(ke(72.9), line), so_trang=_SO).ra()
    for ten, number in (
        ("so-trang-ptab", f"{_PTAB}{truong()}</w:p>"),
        ("so-trang-khung", f"{_KHUNG}{truong()}</w:p>"),
        ("so-trang-hop", p(hop(_SO))),
    ):  # fmt: skip
        yield ten, Goi(whole, so_trang=number).ra()
    yield from _cach()
    yield from _dieu()
    yield from _ky_khong_bang()


def _cach() -> Iterator[tuple[str, bytes]]:
    """Spacing written in lines or left to the program; hyphens that do not break."""
    after = '<w:spacing w:after="120"'
    for ten, spacing in (
        ("cach-tu-dong", _TU_DONG),
        ("cach-theo-dong", 'w:beforeLines="50" w:before="120" w:after="0"'),
    ):  # fmt: skip
        yield ten, Goi(than(Mau()).replace(after, f"<w:spacing {spacing}"), so_trang=_SO).ra()
    hyphen = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
    motto = "Độc lập - Tự do - Hạnh phúc</w:t>"
    state = than(nha_nuoc()).replace(motto, motto.replace("-", hyphen))
    yield "tieu-ngu-gach-khong-ngat", Goi(state, so_trang=_SO).ra()


def _dieu() -> Iterator[tuple[str, bytes]]:
    base = nha_nuoc(ten_loai="QUYẾT ĐỊNH", so="Số: 21/QĐ-UBND", can_cu=CAN_CU, van=(),
                    trich_yeu="Về việc tặng giấy khen năm 2026")  # fmt: skip
    made = p(r("QUYẾT ĐỊNH:", 28, b=True), "center")
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    for text in ("Tặng giấy khen cho 05 tập thể.", "Kinh phí theo quy định.",
                 "Quyết định có hiệu lực từ ngày ký. Các cơ quan liên quan thi hành./."):  # fmt: skip  # noqa: E501
        made += doan(base, text).replace("<w:pPr>", numbered)
    yield "dieu-tu-dong", tep(replace(base, chen=made), danh_so=_DIEU)


def _ky_khong_bang() -> Iterator[tuple[str, bytes]]:
    base = Mau()
    text = dau_van_ban(base) + mo_dau(base) + "".join(doan(base, one) for one in base.van)
    nhan = "".join(map(p, _NHAN))
    indented = "".join(p(one, "center", them='<w:ind w:left="4800"/>') for one in _KY)
    right = "".join(p(one, "right") for one in _KY)
    for ten, end in (("ky-lui-tren", indented + nhan), ("ky-lui-duoi", nhan + indented),
                     ("ky-phai-tren", right + nhan)):  # fmt: skip
        yield ten, Goi(text + end, so_trang=_SO).ra()
