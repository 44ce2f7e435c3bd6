"""Settings that stand beside the templates: printed groups of fields, tables kept as data."""

import tomllib

from reportgen.compose.mau import BoMau
from reportgen.compose.van.nhom import NhomLinhVuc

TEP_NHOM = "nhom-linh-vuc.toml"


def doc_nhom(bo_mau: BoMau) -> tuple[NhomLinhVuc, ...]:
    """The printed groups, in their order."""
    data = tomllib.loads(bo_mau.doc(TEP_NHOM))
    return tuple(NhomLinhVuc(g["so"], g["ten"], g["linh_vuc"]) for g in data["nhom"])


def doc_bang_mau(bo_mau: BoMau, ten: str) -> str:
    """The text of a table specification."""
    return bo_mau.doc(f"bang-bieu/{ten}.toml")
