"""Where the files go: a folder of this machine, or a shared place through fsspec."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from reportgen.diagnostics import ExitCode, Location, ReportgenError, error
from reportgen.tep_ra import ghi_nguyen_ven

NHAT_KY = "danh-muc.dang-lam.jsonl"
_TAM = ".danh-muc.tam"
_DIA_CHI = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class NoiGhi(Protocol):
    """A place for files by name (``/`` between folders); each file appears whole or not at all."""

    @property
    def ten(self) -> str:
        """The place as messages call it."""

    def ghi(self, name: str, data: bytes) -> None:
        """Write a file."""

    def noi_them(self, name: str, data: bytes) -> None:
        """Add to the end of a file."""

    def doc(self, name: str) -> bytes | None:
        """Read a file; None when there is none."""

    def co_het(self, names: Sequence[str]) -> bool:
        """Whether every file is there and holds something."""

    def xoa(self, name: str) -> None:
        """Take a file away, if it is there."""

    def don(self) -> None:
        """Clear away what a killed process left unfinished."""


@dataclass(frozen=True, slots=True)
class ThuMuc:
    """A folder of this machine."""

    goc: Path

    @property
    def ten(self) -> str:
        """The folder's path."""
        return str(self.goc)

    def ghi(self, name: str, data: bytes) -> None:
        """Write through a temporary file in one folder of its own."""
        ghi_nguyen_ven(self.goc / name, data, cho_tam=self.goc / _TAM)

    def noi_them(self, name: str, data: bytes) -> None:
        """Add to the end; a process killed half way leaves a broken last line, no more.

        Raises:
            ReportgenError: the disk is full, or the folder cannot be written.
        """
        from reportgen.tep_ra import khong_ghi_duoc

        path = self.goc / name
        try:
            with path.open("ab") as file:
                file.write(data)
        except OSError as caught:
            raise khong_ghi_duoc(path, caught) from caught

    def doc(self, name: str) -> bytes | None:
        """Read a file; None when there is none."""
        try:
            return (self.goc / name).read_bytes()
        except FileNotFoundError:
            return None

    def co_het(self, names: Sequence[str]) -> bool:
        """Whether every file is there and holds something."""
        try:
            return all((self.goc / name).stat().st_size for name in names)
        except OSError:
            return False

    def xoa(self, name: str) -> None:
        """Take a file away, if it is there."""
        with contextlib.suppress(OSError):
            (self.goc / name).unlink()

    def don(self) -> None:
        """Clear away the temporary files of processes that were killed."""
        shutil.rmtree(self.goc / _TAM, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class NoiXa:
    """A place that fsspec knows: an object store, a share; objects there appear whole."""

    dia_chi: str

    @property
    def ten(self) -> str:
        """The address."""
        return self.dia_chi

    def _kho(self) -> tuple[Any, str]:
        """Open the file system; it keeps itself once a process."""
        import fsspec

        return fsspec.core.url_to_fs(self.dia_chi)  # type: ignore[no-any-return]  # fsspec has no types

    @contextlib.contextmanager
    def _bao(self, name: str) -> Iterator[tuple[Any, str]]:
        """Tell what the store says in our words; its library has errors of its own kinds."""
        try:
            store, root = self._kho()
            yield store, f"{root.rstrip('/')}/{name}"
        except Exception as caught:
            own = isinstance(caught, ReportgenError) or type(caught).__module__ == "builtins"
            if own and not isinstance(caught, OSError):
                raise
            cau, goi_y = _vi_sao(caught)
            told = error("HT063", f"kho {self.dia_chi} {cau}", Location(name), hint=goi_y)
            raise ReportgenError(told, ExitCode.MOI_TRUONG) from caught

    def ghi(self, name: str, data: bytes) -> None:
        """Write an object; a store shows it when it is whole, a plain folder after a rename."""
        with self._bao(name) as (store, path):
            if _la_thu_muc(store):
                ghi_nguyen_ven(Path(path), data)
            else:
                store.pipe_file(path, data)

    def ghi_moi(self, name: str, data: bytes) -> bool:
        """Write an object that is not there yet; False, and nothing written, when it is."""
        with self._bao(name) as (store, path):
            if _la_thu_muc(store):
                Path(path).parent.mkdir(parents=True, exist_ok=True)
            try:
                store.pipe_file(path, data, mode="create")
            except FileExistsError:
                return False
        return True

    def noi_them(self, name: str, data: bytes) -> None:
        """Add to the end as an object of its own: no store can append."""
        with self._bao(name) as (store, path):
            count = len(_doan(store, path))
        self.ghi(f"{name}.{count:06}", data)

    def doc(self, name: str) -> bytes | None:
        """Read an object; None when there is none."""
        with self._bao(name) as (store, path):
            try:
                return b"".join(store.cat_file(one) for one in _doan(store, path) or [path])
            except FileNotFoundError:
                return None

    def co_het(self, names: Sequence[str]) -> bool:
        """Whether every object is there and holds something."""
        for name in names:
            with self._bao(name) as (store, path):
                try:
                    if not store.info(path).get("size"):
                        return False
                except FileNotFoundError:
                    return False
        return True

    def xoa(self, name: str) -> None:
        """Take an object away with all its parts, if it is there."""
        with self._bao(name) as (store, path):
            for one in (*_doan(store, path), path):
                with contextlib.suppress(FileNotFoundError):
                    store.rm_file(one)

    def don(self) -> None:
        """Nothing unfinished is ever seen there."""


def _vi_sao(caught: Exception) -> tuple[str, str]:
    """Say why a store did not do it, and what helps."""
    if isinstance(caught, FileNotFoundError):
        return "chưa có", "lập kho ấy trước, hoặc sửa địa chỉ"
    if isinstance(caught, PermissionError):
        return "không cho ghi", "kiểm tra khóa truy cập và quyền ghi, rồi chạy lại với --tiep-tuc"
    kind = type(caught).__name__
    return f"không nhận tệp: {kind}", "kiểm tra địa chỉ và mạng, rồi chạy lại với --tiep-tuc"


def _doan(store: Any, path: str) -> list[str]:  # noqa: ANN401  # fsspec has no types
    """Parts of an object that was added to, in their order."""
    store.invalidate_cache()
    try:
        beside = store.ls(path.rpartition("/")[0], detail=False)
    except FileNotFoundError:
        return []
    parts = (str(one) for one in beside)
    return sorted(one for one in parts if one.rpartition(".")[0] == path and one[-1].isdigit())


def _la_thu_muc(store: Any) -> bool:  # noqa: ANN401  # fsspec has no types
    protocols = (store.protocol,) if isinstance(store.protocol, str) else store.protocol
    return "file" in protocols


def noi_ghi(dich: str | Path) -> NoiGhi:
    """Give the place *dich* names: an address (``s3://…``) or a folder.

    Raises:
        ReportgenError: an address, and fsspec is not installed.
    """
    text = str(dich)
    if not _DIA_CHI.match(text):
        return ThuMuc(Path(text))
    kind = text.partition("://")[0]
    try:
        from fsspec import get_filesystem_class
    except ImportError as caught:
        raise thieu_cum(text) from caught
    try:
        get_filesystem_class(kind)
    except (ImportError, ValueError) as caught:
        cau = f"chưa biết cách ghi vào địa chỉ {kind}://"
        goi_y = (
            "cài thư viện của kho ấy (s3://: pip install 'reportgen[s3]', gs://: pip install "
            "gcsfs), hoặc sửa địa chỉ"
        )
        raise ReportgenError(
            error("HT062", cau, Location(text), hint=goi_y), ExitCode.MOI_TRUONG
        ) from caught
    return NoiXa(text)


def thieu_cum(viec: str) -> ReportgenError:
    """Tell that the extra for clusters is not installed."""
    cau = f"chưa cài phần chạy trên cụm máy và kho tệp, cần cho {viec}"
    return ReportgenError(
        error("HT062", cau, hint='cài bằng lệnh: pip install "reportgen[cum]"'),
        ExitCode.MOI_TRUONG,
    )
