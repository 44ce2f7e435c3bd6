"""Read any DOCX as a word processor shows it: effective formatting, no rule, no opinion."""

from reportgen.docx_reader.doc import doc_docx
from reportgen.docx_reader.model import TaiLieuThay

__all__ = ["TaiLieuThay", "doc_docx"]
