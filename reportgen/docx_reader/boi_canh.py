"""What reading a paragraph needs to know: styles, numbering, theme, where it stands."""

from dataclasses import dataclass, field

from reportgen.docx_reader.danh_so import DanhSo
from reportgen.docx_reader.model import KieuChu, NoiChu, OBang
from reportgen.docx_reader.phong import ChuDe, khe_phong
from reportgen.docx_reader.styles import BangKieu, Phan
from reportgen.docx_reader.thuoc_tinh_chu import hieu_luc
from reportgen.docx_reader.thuoc_tinh_doan import TU_DONG_CACH, chong_doan

PHONG_MAC_DINH = "Times New Roman"
CO_MAC_DINH = 20
_MOT_KY_TU = 100


@dataclass(slots=True)
class BoiCanh:
    """The document's tables of styles, numbers and fonts.

    ``nho*``: answers already given, as most runs and paragraphs of a document look like others.
    """

    kieu: BangKieu
    so: DanhSo
    chu_de: ChuDe
    nho: dict[tuple[object, ...], Phan] = field(default_factory=dict)
    nho_chu: dict[tuple[object, ...], KieuChu] = field(default_factory=dict)
    nho_phong: dict[int, tuple[str, ...]] = field(default_factory=dict)
    nho_doan: "dict[tuple[object, ...], tuple[Phan, DinhDangDoan]]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ViTri:
    """Where a paragraph stands.

    ``bang_chu``, ``bang_doan``: what the table's style gives; ``rong``: width of the text area.
    """

    noi: NoiChu = NoiChu.THAN
    o: OBang | None = None
    rong: int = 0
    bang_chu: Phan = field(default_factory=dict)
    bang_doan: Phan = field(default_factory=dict)


def kieu_chu(
    boi_canh: BoiCanh, vi_tri: ViTri, kieu_doan: str, kieu_ky_tu: str, truc_tiep: Phan, text: str
) -> KieuChu:
    """Work out how a run looks."""
    said = _chu_hieu_luc(boi_canh, vi_tri, kieu_doan, kieu_ky_tu, truc_tiep)
    complex_script = bool(said.get("phuc_tap") or said.get("phai_sang_trai"))
    fonts = _mot_phong(boi_canh, said)
    if not fonts:
        fonts = _phong(boi_canh.chu_de, said, text, phuc_tap=complex_script)
    key = (id(said), fonts)  # the dictionary lives as long as what is remembered of it
    known = boi_canh.nho_chu.get(key)
    if known is None:
        known = boi_canh.nho_chu[key] = _kieu_chu(said, fonts, phuc_tap=complex_script)
    return known


def _kieu_chu(said: Phan, fonts: tuple[str, ...], *, phuc_tap: bool) -> KieuChu:
    """Formatting worked out, as a look."""
    size = _int(said, "co_cs" if phuc_tap else "co", CO_MAC_DINH)
    return KieuChu(
        phong=fonts,
        co=size,
        dam=bool(said.get("dam")),
        nghieng=bool(said.get("nghieng")),
        gach_chan=str(said.get("gach_chan", "")),
        in_hoa=bool(said.get("in_hoa")),
        hoa_nho=bool(said.get("hoa_nho")),
        gach_ngang=bool(said.get("gach_ngang") or said.get("gach_doi")),
        an=bool(said.get("an")),
        bong=bool(said.get("bong") or said.get("noi") or said.get("chim")),
        vien_chu=bool(said.get("vien_chu")),
        mau=str(said.get("mau", "auto")),
        to_sang=str(said.get("to_sang", "")),
        nen=str(said.get("nen", "")),
        gian_chu=_int(said, "gian_chu", 0),
        co_ngang=_int(said, "co_ngang", 100),
        kern=_int(said, "kern", 0),
        lech_dong=_int(said, "lech_dong", 0),
        chi_so=str(said.get("chi_so", "")),
        tieng=str(said.get("tieng", "")),
    )


def _chu_hieu_luc(
    boi_canh: BoiCanh, vi_tri: ViTri, kieu_doan: str, kieu_ky_tu: str, truc_tiep: Phan
) -> Phan:
    """Run formatting laid over; the same question is answered once."""
    key = (kieu_doan, kieu_ky_tu, frozenset(truc_tiep.items()), frozenset(vi_tri.bang_chu.items()))
    known = boi_canh.nho.get(key)
    if known is None:
        styles = boi_canh.kieu
        known = hieu_luc(
            styles.chu_mac_dinh,
            vi_tri.bang_chu,
            styles.chu_cua(kieu_doan, "paragraph"),
            styles.chu_cua(kieu_ky_tu, "character"),
            truc_tiep,
        )
        boi_canh.nho[key] = known
    return known


def _int(said: Phan, name: str, default: int) -> int:
    value = said.get(name)
    return value if isinstance(value, int) else default


def _mot_phong(boi_canh: BoiCanh, said: Phan) -> tuple[str, ...]:
    """The font where all slots name the same, whatever the characters; none where they differ."""
    known = boi_canh.nho_phong.get(id(said))
    if known is None:
        slots = ("ascii", "hAnsi", "cs", "eastAsia")
        names = {_ten_phong(boi_canh.chu_de, said.get(f"phong.{slot}")) for slot in slots}
        known = boi_canh.nho_phong[id(said)] = tuple(names) if len(names) == 1 else ()
    return known


def _phong(chu_de: ChuDe, said: Phan, text: str, *, phuc_tap: bool) -> tuple[str, ...]:
    """Fonts of the characters of *text*, in order of appearance, white space aside."""
    hint = str(said.get("goi_y_phong", ""))
    letters = (c for c in dict.fromkeys(text) if not c.isspace())
    slots = dict.fromkeys(khe_phong(c, hint, phuc_tap=phuc_tap) for c in letters)
    names = (_ten_phong(chu_de, said.get(f"phong.{slot}")) for slot in slots or ("ascii",))
    return tuple(dict.fromkeys(names))


def _ten_phong(chu_de: ChuDe, value: object) -> str:
    if not isinstance(value, tuple):
        return PHONG_MAC_DINH
    kind, name = value
    return (chu_de.ten(name) or PHONG_MAC_DINH) if kind == "theme" else str(name)


@dataclass(frozen=True, slots=True)
class DinhDangDoan:
    """Formatting of a paragraph worked out, and its numbering (``num`` empty for none)."""

    phan: Phan
    num: str
    cap: int

    def so(self, name: str, default: int = 0) -> int:
        """A number of the formatting."""
        return _int(self.phan, name, default)


def dinh_dang_doan(boi_canh: BoiCanh, vi_tri: ViTri, kieu: str, truc_tiep: Phan) -> DinhDangDoan:
    """Work out the formatting of a paragraph.

    A numbering named by a style lies under that style, one named by the paragraph over all styles.

    Source: ECMA-376 Part 1, 17.7.2, 17.3.1.19.
    """
    layers: list[Phan] = [boi_canh.kieu.doan_mac_dinh, vi_tri.bang_doan]
    num, level = "", 0
    for style in boi_canh.kieu.chuoi(kieu, "paragraph"):
        num, level = _doi_so(boi_canh, style.doan, style.ma, num, level)
        if "so_thu_tu" in style.doan:
            layers.append(_doan_cua_so(boi_canh, num, level))
        layers.append(style.doan)
    num, level = _doi_so(boi_canh, truc_tiep, "", num, level)
    if "so_thu_tu" in truc_tiep:
        layers.append(_doan_cua_so(boi_canh, num, level))
    layers.append(truc_tiep)
    return DinhDangDoan(_tron_ven(chong_doan(layers), boi_canh), num, level)


def _doi_so(boi_canh: BoiCanh, said: Phan, ma_kieu: str, num: str, level: int) -> tuple[str, int]:
    value = said.get("so_thu_tu")
    if not isinstance(value, tuple):
        return num, level
    named, at = value
    if named is not None:
        num, level = ("" if named == "0" else str(named)), 0
    if at is not None:
        return num, int(at)
    by_style = boi_canh.so.theo_kieu.get(ma_kieu)
    if ma_kieu and by_style is not None and by_style[0] == num:
        return num, by_style[1]
    return num, level


def _doan_cua_so(boi_canh: BoiCanh, num: str, level: int) -> Phan:
    spec = boi_canh.so.tim(num, level)
    return spec.doan if spec is not None else {}


def _tron_ven(said: dict[str, object], boi_canh: BoiCanh) -> Phan:
    """Turn lengths in characters and "auto" spaces into twips."""
    first = said.pop("lui_dong_dau_chu", None)
    if isinstance(first, int):
        size = _int(boi_canh.kieu.chu_cua(boi_canh.kieu.mac_dinh("paragraph"), "paragraph"),
                    "co", _int(boi_canh.kieu.chu_mac_dinh, "co", CO_MAC_DINH))  # fmt: skip
        said["lui_dong_dau"] = round(first * size * 10 / _MOT_KY_TU)
    for name in ("truoc", "sau"):
        if said.get(f"{name}_tu_dong"):
            said[name] = TU_DONG_CACH
    return said
