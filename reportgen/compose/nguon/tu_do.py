"""What a template with free content may name: the words of the register's entry."""

from dataclasses import dataclass

from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.van.danh_gia_van import CHUA_VIET
from reportgen.diagnostics import Diagnostic, Location, warning

_GACH = ("- ", "– ", "+ ")


@dataclass(frozen=True, slots=True)
class DoanViet:
    """A paragraph as the clerk wrote it; ``gach``: one of a list, its dash taken off."""

    chu: str
    gach: bool


def tu_do(vao: DauVao) -> NguyenLieu:
    """Paragraphs of a document with free content; the wanting mark where there are none."""
    entry = vao.viec.entry
    texts = [text for text in entry.noi_dung if text.strip()] if entry else []
    missing = [] if texts else ["nội dung"]
    if vao.the_thuc.kinh_gui is not None and not vao.the_thuc.kinh_gui.noi:
        missing.append("nơi kính gửi")
    wanting = vao.bo_mau.cau("danh_gia.khong_co")
    return NguyenLieu(
        {"cac_doan": [_doan(text) for text in texts or [wanting]]},
        van_de=_chua_viet(vao, missing),
    )


def _doan(text: str) -> DoanViet:
    bare = text.strip()
    dashed = bare.startswith(_GACH)
    return DoanViet(bare[2:].strip() if dashed else bare, dashed)


def _chua_viet(vao: DauVao, missing: list[str]) -> tuple[Diagnostic, ...]:
    if not missing:
        return ()
    entry, entries = vao.viec.entry, vao.ho_so.van_ban
    index = next((n for n, one in enumerate(entries) if one is entry), None)
    name = f"{vao.the_thuc.ten_loai} {entry.so_ky_hieu}" if entry else vao.the_thuc.ten_loai
    return (
        warning(
            CHUA_VIET,
            f"{name} chưa có {' và '.join(missing)}; văn bản ghi [CẦN VIẾT] ở chỗ đó",
            Location(vi_tri="van_ban" if index is None else f"van_ban[{index}]"),
            hint="ghi vào mục ấy của van_ban: noi_dung (mỗi dòng một đoạn), "
            "the_thuc: {kinh_gui: [nơi nhận]}",
        ),
    )
