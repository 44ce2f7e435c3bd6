"""Write the laid-out tree as DOCX."""

from reportgen.layout.model import LaidOutDocument
from reportgen.writers.chung import printed_on_both_sides
from reportgen.writers.docx.base import base_parts
from reportgen.writers.docx.document import document_parts
from reportgen.writers.docx.package import (
    content_types_xml,
    core_xml,
    document_relationships,
    package_relationships,
    zip_parts,
)


def write_docx(doc: LaidOutDocument) -> bytes:
    """Return *doc* as the bytes of a DOCX; equal documents give equal bytes."""
    fixed = base_parts(
        tuple(doc.styles.values()), doc.phong, doc.ngon_ngu, printed_on_both_sides(doc)
    )
    written = document_parts(doc)
    parts = {
        "[Content_Types].xml": content_types_xml(len(written.headers)).encode(),
        "_rels/.rels": package_relationships().encode(),
        "docProps/core.xml": core_xml(doc.tieu_de, doc.ngon_ngu, doc.thuoc_tinh).encode(),
        "word/document.xml": written.document.encode(),
        "word/_rels/document.xml.rels": document_relationships(written.headers).encode(),
        **fixed,
    }
    for number, header in enumerate(written.headers.values(), start=1):
        parts[f"word/header{number}.xml"] = header.encode()
    return zip_parts(parts)
