"""One PDF from many: each document's pages held once, fonts shared, blank sides in their place."""

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportgen.in_an.ke_hoach import TRONG, TrangIn
from reportgen.in_an.kho_trang import KhoTrang
from reportgen.in_an.nguon import BanGoc
from reportgen.in_an.tep_pdf import DAU_BAN_IN, thu_vien, thua_ke

_THUA_KE = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_RIENG = ("/Contents", "/UserUnit", "/Group")
_TEP_PHONG = ("/FontFile", "/FontFile2", "/FontFile3")
_CUA_HINH = ("/Width", "/Height", "/BitsPerComponent", "/Filter", "/DecodeParms", "/Decode")
_NUA_VONG, _TRON_VONG = 180, 360


def ghep(
    docs: Sequence[BanGoc], sides: Iterable[TrangIn], tieu_de: str, *, xoay: bool = False
) -> bytes:
    """Make the print file of *sides*; equal input, equal bytes.

    xoay: turn every page half round (the backs of landscape sheets turned like a book's).

    A page printed many times is held once; tags, links and forms are left behind (what a form or a
    signature shows is painted on its page first).
    """
    pikepdf = thu_vien()
    out = pikepdf.Pdf.new()
    known: dict[int, list[Any]] = {}
    fonts: dict[bytes, Any] = {}
    pictures: dict[bytes, Any] = {}
    blanks: dict[KhoTrang, Any] = {}
    for side in sides:
        if side.goc == TRONG:
            page = blanks.setdefault(side.kho, _trang_trong(side.kho))
        else:
            if side.goc not in known:
                known[side.goc] = _chep(out, docs[side.goc].du_lieu)
                _chung_phong(known[side.goc], fonts)
                _chung_hinh(known[side.goc], pictures)
            page = known[side.goc][side.trang]
        out.pages.append(_trang(out, page, xoay=xoay))
    out.docinfo["/Title"] = tieu_de
    out.docinfo[DAU_BAN_IN] = "1"
    return _luu(out)


def _luu(out: Any) -> bytes:  # noqa: ANN401  # a Pdf of pikepdf
    pikepdf = thu_vien()
    buffer = io.BytesIO()
    out.save(
        buffer,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return buffer.getvalue()


def _chep(out: Any, data: bytes) -> list[Any]:  # noqa: ANN401  # objects of pikepdf
    """Bring a document's pages over as plain dictionaries that share what they shared."""
    pikepdf = thu_vien()
    with pikepdf.open(io.BytesIO(data)) as source:
        if any("/Annots" in page.obj for page in source.pages):
            source.flatten_annotations("print")
        wanted = pikepdf.Array([_can_thiet(page) for page in source.pages])
        return list(out.copy_foreign(source.make_indirect(wanted)))


def _can_thiet(page: Any) -> Any:  # noqa: ANN401  # objects of pikepdf
    pikepdf = thu_vien()
    found = {key: thua_ke(page, key) for key in _THUA_KE}
    found |= {key: page.obj.get(key) for key in _RIENG}
    return pikepdf.Dictionary({key: value for key, value in found.items() if value is not None})


def _trang_trong(kho: KhoTrang) -> Any:  # noqa: ANN401  # a dictionary of pikepdf
    pikepdf = thu_vien()
    box = pikepdf.Array([0, 0, round(kho.rong, 2), round(kho.cao, 2)])
    return pikepdf.Dictionary(MediaBox=box, Resources=pikepdf.Dictionary())


def _trang(out: Any, page: Any, *, xoay: bool) -> Any:  # noqa: ANN401  # objects of pikepdf
    """Make a page of its own that shows what *page* shows."""
    pikepdf = thu_vien()
    made = pikepdf.Dictionary({key: page[key] for key in page.keys()})  # noqa: SIM118  # no plain dictionary
    made["/Type"] = pikepdf.Name.Page
    if xoay:
        made["/Rotate"] = (int(page.get("/Rotate", 0)) + _NUA_VONG) % _TRON_VONG
    return pikepdf.Page(out.make_indirect(made))


def _chung_phong(pages: Sequence[Any], known: dict[bytes, Any]) -> None:
    """Point every font's file at the first that is the same, byte for byte."""
    for descriptor in _mo_ta_phong(pages):
        for key in _TEP_PHONG:
            if key not in descriptor:
                continue
            file = descriptor[key]
            digest = hashlib.sha256(file.read_raw_bytes()).digest()
            same = known.setdefault(digest, file)
            if same is not file:
                descriptor[key] = same


def _chung_hinh(pages: Sequence[Any], known: dict[bytes, Any]) -> None:
    """Draw every picture (a seal, a signature) from the first that is the same, mask and all."""
    for resources in _tai_nguyen(pages, set()):
        part = resources.get("/XObject")
        for name in part.keys() if part is not None else ():
            figure = part[name]
            mark = _dau_hinh(figure) if figure.get("/Subtype") == "/Image" else None
            same = known.setdefault(mark, figure) if mark else figure
            if same is not figure:
                part[name] = same


def _dau_hinh(figure: Any) -> bytes | None:  # noqa: ANN401  # a stream of pikepdf
    """Hash a picture with its mask and its colours; None for one that is more than that."""
    digest = hashlib.sha256()
    for one in (figure, figure.get("/SMask")):
        if one is None:
            continue
        kind = one.get("/ColorSpace")
        profile = None
        if isinstance(kind, thu_vien().Array) and kind[0] == "/ICCBased":
            profile = kind[1].read_raw_bytes()
        elif not isinstance(kind, thu_vien().Name):
            return None
        if "/Mask" in one:
            return None
        told = [str(one.get(key)) for key in _CUA_HINH]
        for data in (str(told).encode(), profile or str(kind).encode(), one.read_raw_bytes()):
            digest.update(f"{len(data)} ".encode())
            digest.update(data)
    return digest.digest()


def _mo_ta_phong(pages: Sequence[Any]) -> Iterator[Any]:
    """Every font descriptor of the pages and of the figures drawn on them, each once."""
    seen: set[tuple[int, int]] = set()
    for resources in _tai_nguyen(pages, seen):
        for font in _cac(resources, "/Font", seen):
            for one in (font, *font.get("/DescendantFonts", ())):
                if "/FontDescriptor" in one:
                    yield one["/FontDescriptor"]


def _tai_nguyen(pages: Sequence[Any], seen: set[tuple[int, int]]) -> Iterator[Any]:
    """What the pages and the figures drawn on them are made with."""
    waiting = [page["/Resources"] for page in pages if "/Resources" in page]
    while waiting:
        resources = waiting.pop()
        yield resources
        waiting += [
            figure["/Resources"]
            for figure in _cac(resources, "/XObject", seen)
            if "/Resources" in figure
        ]


def _cac(resources: Any, kind: str, seen: set[tuple[int, int]]) -> Iterator[Any]:  # noqa: ANN401  # objects of pikepdf
    """Give the values of a part of *resources*, those not met before."""
    part = resources.get(kind)
    if part is None:
        return
    for name in part.keys():  # noqa: SIM118  # no plain dictionary
        value = part[name]
        if value.is_indirect and value.objgen in seen:
            continue
        seen.add(value.objgen)
        yield value
