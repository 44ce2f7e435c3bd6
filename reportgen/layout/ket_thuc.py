"""The mark that ends the text: "." or "./." as the standard has it, normalised exactly there."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.layout.model import LaidOutBlock, StyledParagraph, TextRun

# The forms that other standards have; longest first.
_CAC_DANG = ("./.", ".")
_DAU_KHAC = (";", ",")
_KHONG_SUA = ("!", "?", "…", ":")


def sua_dau_ket(blocks: Sequence[LaidOutBlock], ket: str) -> tuple[LaidOutBlock, ...]:
    """End the last paragraph of *blocks* with *ket*; a table at the end is left alone."""
    if not blocks or not isinstance(blocks[-1], StyledParagraph):
        return tuple(blocks)
    last = blocks[-1]
    if not last.runs or not isinstance(last.runs[-1], TextRun):
        return tuple(blocks)
    run = last.runs[-1]
    ended = replace(last, runs=(*last.runs[:-1], TextRun(_ket_bang(run.text, ket), run.font)))
    return (*blocks[:-1], ended)


def _ket_bang(text: str, ket: str) -> str:
    bare = text.rstrip()
    if bare.endswith(_KHONG_SUA):
        return bare
    for form in (*_CAC_DANG, *_DAU_KHAC):
        if bare.endswith(form):
            return bare.removesuffix(form).rstrip() + ket
    return bare + ket
