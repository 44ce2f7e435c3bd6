"""Settings that stand beside the templates: printed groups of fields, tables kept as data."""

import tomllib

from reportgen.compose.bang_danh_sach import BangMau
from reportgen.compose.mau import BoMau
from reportgen.compose.van.nhom import NhomLinhVuc

TEP_NHOM = "nhom-linh-vuc.toml"


def doc_nhom(bo_mau: BoMau) -> tuple[NhomLinhVuc, ...]:
    """The printed groups, in their order."""
    data = tomllib.loads(bo_mau.doc(TEP_NHOM))
    spelled = bo_mau.bien_doi
    return tuple(
        NhomLinhVuc(
            g["so"],
            spelled(g["ten"]),
            {code: spelled(name) for code, name in g["linh_vuc"].items()},
            spelled(g.get("tong", "")),
        )
        for g in data["nhom"]
    )


def doc_bang_mau(bo_mau: BoMau, ten: str) -> BangMau:
    """A table specification: its columns and rows, the words spelled as in the templates."""
    data = tomllib.loads(bo_mau.doc(f"bang-bieu/{ten}.toml"))
    rows = [[bo_mau.bien_doi(text) for text in line["o"]] for line in data["dong"]]
    return BangMau([(c["ten"], c["rong"], c.get("canh", "trai")) for c in data["cot"]], rows)
