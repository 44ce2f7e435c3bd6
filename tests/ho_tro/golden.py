"""Compare a text with the golden kept beside the tests, or rewrite the golden.

The folder is an argument, so that the helper itself can be tested to fail.
"""

import difflib
import unicodedata
from pathlib import Path


class TuVang:
    """A folder of golden texts; remembers which were asked for."""

    def __init__(self, folder: Path, *, update: bool = False) -> None:
        self.folder = folder
        self.update = update
        self._da_hoi: set[Path] = set()

    def so_sanh_vang(self, ten: str, text: str) -> None:
        """Fail unless *text* equals the golden *ten* (a path such as ``tree/x.txt``).

        With ``update`` the golden is written instead. A final newline is added where it is missing.
        """
        golden = self.folder / ten
        self._da_hoi.add(golden)
        actual = text if text.endswith("\n") else text + "\n"
        if unicodedata.normalize("NFC", actual) != actual:
            raise AssertionError(f"{ten}: văn bản không ở dạng NFC")
        if self.update:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(actual, encoding="utf-8", newline="\n")
            return
        if not golden.is_file():
            raise AssertionError(f"thiếu bản vàng {ten}; chạy `make golden` rồi soát tệp mới")
        expected = golden.read_text(encoding="utf-8")
        if actual != expected:
            lines = difflib.unified_diff(
                expected.splitlines(),
                actual.splitlines(),
                f"bản vàng {ten}",
                "lần này",
                lineterm="",
            )
            raise AssertionError("\n".join(lines) or f"{ten}: khác nhau ở dấu xuống dòng")

    def so_sanh_thu_muc(self, ten: str, texts: dict[str, str]) -> None:
        """Fail unless the golden folder *ten* holds exactly the named *texts*."""
        folder = self.folder / ten
        there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
        extra = sorted(there - set(texts))
        if self.update:
            for name in extra:
                (folder / name).unlink()
        elif extra:
            raise AssertionError(f"bản vàng thừa trong {ten}: {', '.join(extra)}")
        for name, text in texts.items():
            self.so_sanh_vang(f"{ten}/{name}", text)

    def thua(self) -> list[str]:
        """Give the goldens that nobody asked for, as paths within the folder."""
        there = {p for p in self.folder.rglob("*") if p.is_file()}
        return sorted(p.relative_to(self.folder).as_posix() for p in there - self._da_hoi)

    def don_dep(self) -> list[str]:
        """Give the goldens nobody asked for; with ``update`` delete them."""
        stale = self.thua()
        if self.update:
            for name in stale:
                (self.folder / name).unlink()
        return stale
