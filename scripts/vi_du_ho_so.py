"""The wrong and right examples of each code, put into the small good dossier."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import Diagnostic
from reportgen.domain.load import load_text

GOC = Path(__file__).parents[1]
NEN = GOC / "tests" / "du_lieu" / "nho.yaml"
DU_LIEU = GOC / "reportgen" / "domain" / "kiem_tra" / "vi_du.toml"


@dataclass(frozen=True)
class ViDu:
    """An example: ``sai`` and ``dung`` as shown, put at ``cho`` (or before ``truoc``) to try."""

    ma: str
    ten: str
    o: str
    sai: str
    dung: str
    cho: str = ""
    truoc: str = ""
    ghi_chu: str = ""
    truong: tuple[str, ...] = ()
    vi_sao: str = ""
    can_cu: str = ""

    def ho_so(self, chu: str) -> str:
        """Give the small dossier with *chu* in the place of the example."""
        nen = NEN.read_text("utf-8")
        cho = self.truoc or self.cho or self.dung
        if nen.count(cho) < 1:
            raise ValueError(f"{self.ma}: {cho!r} không có trong {NEN.name}")
        return nen.replace(cho, chu + self.truoc, 1)

    def bao(self, chu: str) -> list[Diagnostic]:
        """Give what is told of *chu* with this code."""
        van_de = load_text(self.ho_so(chu), "ho-so.yaml").diagnostics
        return [d for d in van_de if d.code == self.ma]


def cac_vi_du() -> list[ViDu]:
    """Give all examples in the order of the file."""
    bang = tomllib.loads(DU_LIEU.read_text("utf-8"))
    return [ViDu(ma, **muc) for ma, muc in bang.items()]
