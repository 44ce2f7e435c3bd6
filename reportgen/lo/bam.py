"""What a document was made of, as one hash: equal hash, equal bytes, nothing to do again."""

import hashlib
import json
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import reportgen
from reportgen.compose.template_files import packaged_folder
from reportgen.lo.thong_so import ANH_HUONG, ThongSo

_THU_VIEN = ("jinja2", "python-docx", "lxml", "fonttools", "pillow", "weasyprint", "typst")
# What shows, checks or hands out makes no document.
_BO_QUA = frozenset(
    {"__pycache__", "py.typed", "cli", "checker", "docx_reader", "in_an", "lo", "web"}
)


@lru_cache(maxsize=1)
def dau_chuong_trinh() -> str:
    """Hash the program itself with its standards and templates, and the libraries' versions."""
    digest = hashlib.sha256(reportgen.__version__.encode())
    for name in _THU_VIEN:
        try:
            digest.update(f"{name}={version(name)}\n".encode())
        except PackageNotFoundError:
            continue
    for folder in (Path(reportgen.__file__).parent, packaged_folder()):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not _BO_QUA.intersection(path.relative_to(folder).parts):
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def dau_ho_so(bam_goi: str, thong_so: ThongSo) -> str:
    """Hash what all documents of a dossier have in common."""
    made = {name: getattr(thong_so, name) for name in ANH_HUONG}
    words = json.dumps([dau_chuong_trinh(), bam_goi, made], default=str, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()


def bam_van_ban(dau: str, khoa: str) -> str:
    """Hash of one document, as the manifest writes it."""
    return "sha256:" + hashlib.sha256(f"{dau} {khoa}".encode()).hexdigest()
