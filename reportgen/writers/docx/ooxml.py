"""Names and small words of WordprocessingML that the parts share."""

from html import escape

from reportgen.writers.chung import printable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

ROOT_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{RELATIONSHIPS}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)

ALIGNMENT = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}
VERTICAL_ALIGNMENT = {"tren": "top", "giua": "center"}


def attribute(text: str) -> str:
    """Escape *text* for an attribute between double quotes."""
    return escape(printable(text), quote=True)


def flag(name: str, value: bool) -> str:
    """Return an on/off element that says *value* openly."""
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'
