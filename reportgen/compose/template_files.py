"""Finding and reading template files: the unit's own folders first, then the packaged ones."""

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from jinja2 import BaseLoader, Environment, TemplateNotFound

import reportgen
from reportgen.compose.front_matter import PhanDau, parse_front_matter
from reportgen.compose.template_errors import (
    KHONG_CO_MAU,
    KHONG_DOC_DUOC,
    TemplateRefusedError,
    suggest,
)
from reportgen.diagnostics import Location, error

DUOI = ".mau.txt"
CAU_MAU = "cau-mau.toml"
NHOM = "nhom-linh-vuc.toml"
LOAI_RIENG = "loai_van_ban.toml"
BANG_BIEU = "bang-bieu"


def packaged_folder() -> Path:
    """Return the templates that come with the program (in a checkout: ``templates/`` beside it)."""
    package = Path(reportgen.__file__).parent
    inside = package / "_mau"
    return inside if inside.is_dir() else package.parent / "templates"


def files_in(folder: Path) -> tuple[str, ...]:
    """Return the files of *folder* that a set of templates is made of, by name; others are none."""
    patterns = (f"**/*{DUOI}", CAU_MAU, NHOM, LOAI_RIENG, f"{BANG_BIEU}/*.toml")
    found = (path for pattern in patterns for path in folder.glob(pattern) if path.is_file())
    return tuple(sorted({path.relative_to(folder).as_posix() for path in found}))


class TepMau(BaseLoader):
    """Template files by name; a file of an earlier folder stands for one of a later folder."""

    def __init__(self, folders: Sequence[Path], change: Callable[[str], str] = str) -> None:
        self._folders = (*folders, packaged_folder())
        self._change = change
        self._read: dict[str, tuple[PhanDau, str]] = {}

    def load_front(self, name: str) -> tuple[PhanDau, str]:
        """Return the file *name* parsed at its front matter, and how messages call it.

        Raises:
            TemplateRefusedError: MB001 when there is no such file, MB015 when it is not text.
        """
        if name not in self._read:
            path = self.find(name)
            if path is None:
                loai = name.removesuffix(DUOI)
                message = f'không có mẫu "{loai}"'
                raise TemplateRefusedError(
                    error(KHONG_CO_MAU, message, hint=suggest(loai, self.names()))
                )
            self._read[name] = (self.read(path), self.shown(path))
        return self._read[name]

    def read(self, path: Path) -> PhanDau:
        """Return the file at *path* parsed at its front matter."""
        shown = self.shown(path)
        return parse_front_matter(self._change(read_text(path, shown)), shown)

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return the body of *template*, for Jinja."""
        if self.find(template) is None:
            raise TemplateNotFound(template)
        front, shown = self.load_front(template)
        return front.than, shown, lambda: True

    def find(self, name: str) -> Path | None:
        """Return the path of *name*, None when no folder has it or it leaves its folder."""
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or "\\" in name:
            return None
        paths = (folder / pure for folder in self._folders)
        return next((path for path in paths if path.is_file()), None)

    def names(self) -> tuple[str, ...]:
        """Return the document types that have a template."""
        found = (path.name for folder in self._folders for path in folder.glob(f"*{DUOI}"))
        return tuple(sorted({name.removesuffix(DUOI) for name in found}))

    def sentence_files(self) -> tuple[tuple[str, str], ...]:
        """Return the texts of the sentence patterns, the strongest last, each with its name."""
        paths = [folder / CAU_MAU for folder in reversed(self._folders)]
        shown = [(path, self.shown(path)) for path in paths if path.is_file()]
        return tuple((read_text(path, name), name) for path, name in shown)

    def shown(self, path: Path) -> str:
        """Return how messages call *path*: packaged files as ``templates/…``."""
        base = self._folders[-1]
        if path.is_relative_to(base):
            return f"templates/{path.relative_to(base).as_posix()}"
        return path.as_posix()


def read_text(path: Path, shown: str) -> str:
    """Return the text of *path*, composed (NFC), ending in a line feed.

    Raises:
        TemplateRefusedError: MB015 when it cannot be read as UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as caught:
        line = caught.object.count(b"\n", 0, caught.start) + 1
        message = "tệp mẫu không phải chữ Unicode UTF-8"
        hint = 'mở bằng Notepad, chọn "Lưu dưới dạng", mã hóa UTF-8'
        raise TemplateRefusedError(
            error(KHONG_DOC_DUOC, message, Location(shown, line), hint=hint)
        ) from caught
    except OSError as caught:
        message, hint = "không mở được tệp mẫu", "kiểm tra tên tệp và quyền đọc"
        raise TemplateRefusedError(
            error(KHONG_DOC_DUOC, message, Location(shown), hint=hint)
        ) from caught
    text = unicodedata.normalize("NFC", text)
    return text if text.endswith("\n") else text + "\n"
