"""Use case of mending: what the checker finds in a DOCX and can set right, in a new file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.app.tep_kiem import doc_tep
from reportgen.tep_ra import cho_ghi, ghi_nguyen_ven

if TYPE_CHECKING:
    from reportgen.checker.sua import KetQuaSua


@dataclass(frozen=True, slots=True)
class YeuCauSua:
    """What to mend and where the mended file goes; ``bo``: codes of rules left alone."""

    tep: Path
    ra: Path
    chuan: str = "auto"
    bo: tuple[str, ...] = ()
    ghi_de: bool = False


@dataclass(frozen=True, slots=True)
class VanBanDaSua:
    """A DOCX mended: its path, the new file, what was done and what is left."""

    duong_dan: str
    ra: str
    ket_qua: "KetQuaSua"

    def as_json(self) -> dict[str, object]:
        """The shape for other programs."""
        return {
            "duong_dan": self.duong_dan,
            "ra": self.ra,
            "da_sua": [
                {
                    "ma": one.ma,
                    "cho": one.cho,
                    "gi": one.gi,
                    "chu": [{"truoc": old, "sau": new} for old, new in one.chu],
                }
                for one in self.ket_qua.da_sua
            ],
            "con_lai": [
                one.van_de.as_json() | {"ly_do": one.ly_do} for one in self.ket_qua.con_lai
            ],
        }


def sua(yeu_cau: YeuCauSua) -> VanBanDaSua:
    """Mend one file into another; the original stays as it is.

    Raises:
        ReportgenError: it cannot be read, no edition is known for it, or the new file cannot be
            written (it is the original itself, or is there already).
    """
    from reportgen.checker.sua import sua_van_ban

    name = str(yeu_cau.tep)
    target = cho_ghi(yeu_cau.tep, yeu_cau.ra, ".docx", ghi_de=yeu_cau.ghi_de, lua_chon="--sua")
    made = sua_van_ban(doc_tep(yeu_cau.tep), name, yeu_cau.chuan, yeu_cau.bo)
    ghi_nguyen_ven(target, made.data)
    return VanBanDaSua(name, str(target), made)
