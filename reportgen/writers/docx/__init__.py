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
    edges = [
        (key, edge.loai, f"{edge.loai}{number}.xml")
        for number, (key, edge) in enumerate(written.edges.items(), start=1)
    ]
    images = {f"media/hinh{n}.png": key for n, key in enumerate(written.pictures, start=1)}
    parts = {
        "[Content_Types].xml": content_types_xml(
            ((kind, name) for _, kind, name in edges), png=bool(images)
        ).encode(),
        "_rels/.rels": package_relationships().encode(),
        "docProps/core.xml": core_xml(doc.tieu_de, doc.ngon_ngu, doc.thuoc_tinh).encode(),
        "word/document.xml": written.document.encode(),
        "word/_rels/document.xml.rels": document_relationships(
            [*edges, *((key, "image", name) for name, key in images.items())]
        ).encode(),
        **fixed,
        **{f"word/{name}": written.edges[key].xml.encode() for key, _, name in edges},
        **{f"word/{name}": written.pictures[key] for name, key in images.items()},
    }
    return zip_parts(parts)
