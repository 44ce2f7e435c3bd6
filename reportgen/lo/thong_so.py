"""What is asked of every dossier of a batch, as plain values that travel to any worker."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date

from reportgen.app.mau_rieng import MauRieng
from reportgen.app.van_ban import LuaChon, YeuCau

CHON = ("loai", "ky", "pham_vi", "muc")
ANH_HUONG = tuple(field.name for field in fields(LuaChon) if field.name not in CHON)
"""What changes a document; :data:`CHON` only chooses which are made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThongSo(LuaChon):
    """The same for every dossier; ``may_pdf``: an engine, never "auto"; "" without a PDF."""

    may_pdf: str = ""

    def yeu_cau(self, rieng: MauRieng) -> YeuCau:
        """Give the same as a request to build, with a unit's own types and templates."""
        values = {name: getattr(self, name) for name in (*CHON, *ANH_HUONG)}
        return YeuCau(ho_so=(), rieng=rieng, **values)

    def as_json(self) -> dict[str, object]:
        """Plain values, for the journal."""
        return {**asdict(self), "ngay": self.ngay.isoformat() if self.ngay else None}


def tu_json(values: Mapping[str, object]) -> ThongSo:
    """Read what :meth:`ThongSo.as_json` wrote; what is missing is as by default."""
    known: dict[str, object] = {}
    for name in (*CHON, *ANH_HUONG):
        value = values.get(name, getattr(ThongSo(), name))
        known[name] = tuple(value) if isinstance(value, list) else value
    day = known["ngay"]
    known["ngay"] = date.fromisoformat(day) if isinstance(day, str) else None
    return ThongSo(**known)  # type: ignore[arg-type]  # values of our own writing
