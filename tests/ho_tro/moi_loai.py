"""One document of each type there is, and of the papers that differ: A5, both sides."""

from pathlib import Path

from reportgen.app import YeuCau
from reportgen.layout.model import LaidOutDocument
from tests.ho_tro.moi_van_ban import HOAN_KIEM, lap


def moi_loai() -> dict[str, LaidOutDocument]:
    """Lay out the first document of each type the sample dossier makes, by its name."""
    made: dict[str, LaidOutDocument] = {}
    for name, document in lap(HOAN_KIEM, "hk", YeuCau((HOAN_KIEM,))):
        made.setdefault(name.split(".")[2], document)
    for ten, yeu_cau in _rieng(HOAN_KIEM).items():
        for _, document in lap(HOAN_KIEM, ten, yeu_cau):
            made.setdefault(ten, document)
            break
    return made


def _rieng(path: Path) -> dict[str, YeuCau]:
    return {
        "giay_khen": YeuCau((path,), loai=("giay_khen",)),
        "tong_ket_nam": YeuCau((path,), loai=("tong_ket_nam",), ky=("N",), pham_vi=("phuong",)),
        "giay_moi_a5": YeuCau((path,), loai=("giay_moi",), kho_giay="A5"),
        "hai_mat": YeuCau((path,), loai=("quyet_dinh_kien_toan",), hai_mat=True),
        "dat_dau_dang": YeuCau((path,), loai=("giay_moi",), muc=("HN-02",), dat_dau=True),
        "dat_dau_nha_nuoc": YeuCau((path,), loai=("quyet_dinh_khen_thuong",), dat_dau=True),
        "bieu_do": YeuCau(
            (path,), loai=("tong_ket_nam",), ky=("N",), pham_vi=("phuong",), bieu_do=True
        ),
        "bang_chung": YeuCau((path,), loai=("bao_cao_quy",), ky=("Q2",), bang_chung=True),
    }
