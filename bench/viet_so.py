"""Numbers and tables as a Vietnamese page prints them."""

from collections.abc import Iterable, Sequence


def so(value: float, digits: int = 0) -> str:
    """Print a number with points between thousands and a comma before the decimals."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def bang(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a Markdown table; all columns but the first hold numbers and stand to the right."""
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "--:|" * (len(heads) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)
