"""The kinds of value a dossier holds, read from the text the clerk typed."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator

# The parsers stand in this module; this is the contract of names.
Ngay = Annotated[date, BeforeValidator(lambda v: v)]
Gio = Annotated[time, BeforeValidator(lambda v: v)]
SoNguyen = Annotated[int, BeforeValidator(lambda v: v)]
SoTien = Annotated[int, BeforeValidator(lambda v: v)]
SoLe = Annotated[Decimal, BeforeValidator(lambda v: v)]
CoKhong = Annotated[bool, BeforeValidator(lambda v: v)]
