"""Write the laid-out tree as Typst code: what the Typst engine is fed."""

from functools import lru_cache
from importlib.resources import files

from reportgen.layout.model import LaidOutDocument, LaidOutTable, StyledParagraph
from reportgen.writers.chung import effective, printable
from reportgen.writers.typ.bang import table_typ
from reportgen.writers.typ.chu import length, literal
from reportgen.writers.typ.doan import Names, paragraph_typ
from reportgen.writers.typ.trang import edge_typ, page_typ

_UNTITLED = "Văn bản"  # PDF/UA wants a title
_META = {"tac_gia": "author", "chu_de": "description", "tu_khoa": "keywords"}


@lru_cache(maxsize=1)
def _khuon() -> str:
    return files("reportgen.writers.typ").joinpath("khuon.typ").read_text(encoding="utf-8")


def _section(document: LaidOutDocument, index: int, names: Names) -> str:
    section = document.muc[index]
    names.cao = section.trang.cao - section.trang.le_tren - section.trang.le_duoi
    parts = [page_typ(document, index, names)]
    parts.append(edge_typ(section, section.dau_trang_1, "top", names))
    parts.append(edge_typ(section, section.chan_trang_1, "bottom", names))
    first = section.khoi[0] if section.khoi else None
    if isinstance(first, StyledParagraph) and effective(first).truoc:
        parts.append(f"v({length(effective(first).truoc)})")
    for block in section.khoi:
        if isinstance(block, LaidOutTable):
            parts.append(table_typ(block, names))
        else:
            parts.append(paragraph_typ(block, names))
    parts.append(edge_typ(section, section.chan_trang_cuoi, "bottom", names))
    return "#{" + "\n".join(part for part in parts if part) + "}"


def _document(document: LaidOutDocument) -> str:
    """Return the document's properties; its language stands in the settings of the text."""
    parts = [f"title:{literal(printable(document.tieu_de).strip() or _UNTITLED)}"]
    for key, name in _META.items():
        if document.thuoc_tinh.get(key):
            parts.append(f"{name}:{literal(printable(document.thuoc_tinh[key]))}")
    language = document.ngon_ngu.split("-")[0]
    return f"#set document({','.join(parts)})\n#set text(lang:{literal(language)})"


def _targets(document: LaidOutDocument) -> frozenset[str]:
    tables = (b for s in document.muc for b in s.khoi if isinstance(b, LaidOutTable))
    return frozenset(row.neo for table in tables for row in table.hang if row.neo)


def write_typ(doc: LaidOutDocument) -> str:
    """Return *doc* as Typst code that names no file and no address."""
    names = Names(_targets(doc))
    sections = [_section(doc, index, names) for index in range(len(doc.muc))]
    return "\n".join([_khuon(), _document(doc), names.definitions(), *sections])
