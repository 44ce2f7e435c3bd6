"""A small dossier of our own in a folder, and questions to its register."""

from datetime import date
from pathlib import Path

from reportgen.ban_hanh.loai_van_ban import tim_loai
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import load_ho_so, load_text
from reportgen.register.cap_so import DaCap, cap_so

NHO = (Path(__file__).parents[1] / "du_lieu" / "nho.yaml").read_text("utf-8")
NGAY = date(2026, 7, 3)


def voi_so(*entries: str, nguoi_ky: str = "") -> str:
    """The small dossier with its register replaced."""
    head = NHO.split("\nvan_ban:\n")[0].replace("nguoi_ky:\n", f"nguoi_ky:\n{nguoi_ky}")
    return head + "\nvan_ban:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def muc(so: str, ngay: str, nguoi_ky: str, them: str = "") -> str:
    return (
        f'loai: bao_cao, so_ky_hieu: "{so}", ngay: {ngay}, trich_yeu: Việc chung, '
        f"nguoi_ky: {nguoi_ky}{them}"
    )


def nap(text: str) -> HoSo:
    loaded = load_text(text, "hồ-sơ.yaml")
    assert loaded.value is not None, loaded.diagnostics
    return loaded.value


def doc(path: Path) -> HoSo:
    loaded = load_ho_so(path)
    assert loaded.ok, loaded.diagnostics
    assert loaded.value is not None
    return loaded.value


def bao_cao_quy(pham_vi: str = "phuong", ky: str = "Q2") -> Viec:
    return Viec(tim_loai("bao_cao_quy"), ky, pham_vi)


def soan(ho_so: HoSo, viec: Viec, so: str) -> tuple[str, str]:
    """Compose nothing but a subject."""
    del ho_so
    return f"kết quả công tác quý {viec.ky}", so


def cap(path: Path, viec: Viec | None = None, ngay: date | None = NGAY) -> DaCap[str]:
    return cap_so((path,), viec or bao_cao_quy(), soan, ngay=ngay)
