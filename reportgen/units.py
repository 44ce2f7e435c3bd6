"""Lengths in whole twips (1/20 pt) and font sizes in half points, as DOCX stores them."""

from decimal import ROUND_HALF_UP, Decimal

TWIPS_PER_PT = 20
MM_PER_INCH = Decimal("25.4")
PT_PER_INCH = 72
EMU_PER_TWIP = 635

Number = int | float | Decimal


def _whole(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def mm(value: Number) -> int:
    """Millimetres to whole twips: ``mm(15) == 850``."""
    return _whole(Decimal(str(value)) * PT_PER_INCH * TWIPS_PER_PT / MM_PER_INCH)


def pt(value: Number) -> int:
    """Points to whole twips: ``pt(18) == 360``."""
    return _whole(Decimal(str(value)) * TWIPS_PER_PT)


def half_points(value: Number) -> int:
    """Points to half points: ``half_points(14) == 28``."""
    return _whole(Decimal(str(value)) * 2)


def twips_to_mm(value: Number) -> float:
    """Twips to millimetres."""
    return float(Decimal(str(value)) * MM_PER_INCH / (PT_PER_INCH * TWIPS_PER_PT))


def twips_to_pt(value: Number) -> float:
    """Twips to points."""
    return float(Decimal(str(value)) / TWIPS_PER_PT)


EIGHTHS_PER_PT = 8
HAIR = 1.125  # twips that LibreOffice wants free on a line: 9353.75 of 9355 fits, 9354.02 does not
SINGLE_LINE = 240  # a line of single spacing in the unit of w:line with lineRule "auto"
DEGREES_HALF_TURN = 180


def pt_text(twips: Number) -> str:
    """Twips as the shortest decimal of points: ``pt_text(11906) == "595.3"``."""
    return f"{twips_to_pt(twips):.4f}".rstrip("0").rstrip(".")


def twips_to_emu(value: int) -> int:
    """Twips to English metric units (914,400 an inch)."""
    return value * EMU_PER_TWIP


def eighths_to_twips(value: Number) -> float:
    """Eighths of a point (thickness of lines) to twips."""
    return float(Decimal(str(value)) * TWIPS_PER_PT / EIGHTHS_PER_PT)


def eighths_to_emu(value: int) -> int:
    """Eighths of a point to English metric units: ``eighths_to_emu(6) == 9525``."""
    return value * EMU_PER_TWIP * TWIPS_PER_PT // EIGHTHS_PER_PT


def half_points_to_twips(value: int) -> int:
    """Half points (font sizes) to twips."""
    return value * TWIPS_PER_PT // 2


def exact_baseline(line: Number) -> float:
    """Distance from the top of an "exact" line to its baseline: word processors give 4/5."""
    return float(Decimal(str(line)) * 4 / 5)
