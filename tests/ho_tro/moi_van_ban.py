"""Real documents of both sample dossiers and of invented units, laid out for the writers."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.domain.load import nap_ho_so
from reportgen.dung_van_ban import bo_dung, soan_va_bo_tri
from reportgen.layout.model import LaidOutDocument
from tests.ho_tro.hinh_mau import HINH, co_hinh

INPUTS = Path(__file__).parents[2] / "inputs"
HOAN_KIEM, LY_THAI_TO = INPUTS / "hoan-kiem-2026.yaml", INPUTS / "ly-thai-to-2024.yaml"
KY = {
    "ke_hoach_nam": ("N",),
    "quyet_dinh_kien_toan": ("",),
    "bao_cao_quy": ("Q1", "Q2", "Q3", "Q4"),
    "so_ket_6_thang": ("6T",),
    "tong_ket_nam": ("N",),
}
TEN_DAI = {
    "hcm": {
        "phường Hoàn Kiếm": "phường Nguyễn Thị Minh Khai",
        "Hoàn Kiếm": "Nguyễn Thị Minh Khai",
        "thành phố Hà Nội": "Thành phố Hồ Chí Minh",
        "Hà Nội": "Thành phố Hồ Chí Minh",
    },
    "dac-khu": {
        "loai: phuong": "loai: dac_khu",
        "Đảng ủy phường": "Đảng ủy đặc khu",
        "phường Hoàn Kiếm": "đặc khu Phú Quốc",
        "Hoàn Kiếm": "Phú Quốc",
        "thành phố Hà Nội": "tỉnh An Giang",
        "Thành ủy Hà Nội": "Tỉnh ủy An Giang",
    },
}


def _ho_so(path: Path, doi: Mapping[str, str], folder: Path, ten: str) -> Path:
    """Write the dossier *path* with its words changed by *doi*; comments stay behind."""
    text = re.sub(r"(?m)^#.*\n", "", path.read_text(encoding="utf-8"))
    for old, new in doi.items():
        assert old in text or old.startswith("loai"), old
        text = text.replace(old, new)
    made = folder / f"{ten}.yaml"
    made.write_text(text, encoding="utf-8")
    return made


def lap(path: Path, ten: str, yeu_cau: YeuCau) -> Iterator[tuple[str, LaidOutDocument]]:
    """Lay out what *yeu_cau* selects of the dossier *path*; names begin with *ten*."""
    loaded = nap_ho_so(path)
    assert loaded.ok, [d for d in loaded.diagnostics if d.is_error]
    assert loaded.value is not None
    ho_so = loaded.value.ho_so
    if yeu_cau.dat_dau:
        ho_so = co_hinh(ho_so)
    bo = bo_dung(ho_so, (), HINH if yeu_cau.dat_dau else {})
    asked = (yeu_cau.loai, yeu_cau.ky, yeu_cau.pham_vi, yeu_cau.muc)
    chosen = chon_viec(ho_so, *asked).value or ()
    for k, viec in enumerate(chosen, 1):
        made = soan_va_bo_tri(bo, viec, yeu_cau)
        yield f"{ten}.{k}.{viec.loai.ma}.{viec.ky}.{viec.pham_vi}", made.bo_cuc


def _chon(path: Path, loai: str = "", **more: object) -> YeuCau:
    ky = tuple(k for k in KY[loai] if k) if loai and "ky" not in more else ()
    return YeuCau((path,), loai=(loai,) if loai else (), **{"ky": ky, **more})


def _cac_yeu_cau(folder: Path) -> Iterator[tuple[str, Path, YeuCau]]:
    """Name each set of documents: dossier and request."""
    for ten, path, to, ubnd in (
        ("hk", HOAN_KIEM, ("TDP03",), "NK6"),
        ("ltt", LY_THAI_TO, ("TDP1",), "NK4"),
    ):
        yield f"{ten}-so", path, _chon(path)
        for loai in KY:
            scopes = ("phuong", *to) if loai != "ke_hoach_nam" else ("phuong",)
            yield f"{ten}-moi", path, _chon(path, loai, pham_vi=scopes)
        for loai in ("bao_cao_quy", "so_ket_6_thang", "tong_ket_nam"):
            yield f"{ten}-ubnd", path, _chon(path, loai, ky=KY[loai][-2:], nguoi_ky=ubnd)
        yield f"{ten}-chung", path, _chon(path, "bao_cao_quy", ky=("Q2",), bang_chung=True)
        yield f"{ten}-hai-mat", path, _chon(path, "bao_cao_quy", ky=("Q2",), hai_mat=True)
    yield "hk-dat-dau", HOAN_KIEM, _chon(HOAN_KIEM, "quyet_dinh_khen_thuong", ky=(), dat_dau=True)
    for ky in ("Q2", "N"):
        loai = "tong_ket_nam" if ky == "N" else "bao_cao_quy"
        scopes = {"ky": (ky,), "pham_vi": ("phuong",), "bieu_do": True}
        yield "hk-bieu-do", HOAN_KIEM, _chon(HOAN_KIEM, loai, **scopes)
    for kieu in ("moi", "cu"):
        doi = {"phien_ban: 1": f"phien_ban: 1\nkieu_dat_dau: {kieu}"}
        path = _ho_so(LY_THAI_TO, doi, folder, f"dau-{kieu}")
        yield f"dau-{kieu}", path, _chon(path)
    for ten, doi in TEN_DAI.items():
        path = _ho_so(HOAN_KIEM, doi, folder, ten)
        yield ten, path, _chon(path)
        yield f"{ten}-ubnd", path, _chon(path, "bao_cao_quy", ky=("Q1", "Q4"), nguoi_ky="NK6")


def moi_van_ban(folder: Path) -> dict[str, LaidOutDocument]:
    """Lay out every document there is to compare; dossiers made on the way go to *folder*.

    Documents that came out the same under another name are left out.
    """
    made: list[LaidOutDocument] = []
    named: dict[str, LaidOutDocument] = {}
    for ten, path, yeu_cau in _cac_yeu_cau(folder):
        for name, document in lap(path, "-".join((ten, *yeu_cau.loai)), yeu_cau):
            if document not in made:
                made.append(document)
                named[name] = document
    return named
