"""The list of documents a run made: ``danh-muc.jsonl``, one JSON object a line, one a document."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Result, error
from reportgen.text_vn import nfc

TEN_TEP = "danh-muc.jsonl"
XONG = "xong"
LOI = "loi"
KHONG_DOC_DUOC = "IN001"
SAI_DONG = "IN002"
_LAM_LAI = "đừng sửa tay tệp này; chạy lại lệnh đã lập ra nó"


@dataclass(frozen=True, slots=True)
class MucDanhMuc:
    """A line: a document made (``xong``) or not (``loi``).

    ``khoa``: its key, one a document; ``bam``: hash of all it was made from; ``pham_vi``:
    ``phuong`` or a team's code; ``docx``, ``pdf``: paths beside the list, None where not made;
    ``noi_nhan``: recipients as printed, the filing line included; ``kinh_gui``: those the
    document is addressed to; ``noi``: the line itself.
    """

    khoa: str
    trang_thai: str
    noi: Location
    bam: str = ""
    ho_so: str = ""
    loai: str = ""
    ky: str = ""
    pham_vi: str = ""
    ten: str = ""
    chuan: str = ""
    so_ky_hieu: str = ""
    ngay: date | None = None
    docx: Path | None = None
    pdf: Path | None = None
    so_trang: int | None = None
    kho_giay: str = ""
    ngang: bool = False
    noi_nhan: tuple[str, ...] = ()
    kinh_gui: tuple[str, ...] = ()


class _SaiError(Exception):
    """A field that does not hold what it should."""


def la_danh_muc(path: Path) -> bool:
    """Tell a list from a PDF by its name."""
    return path.suffix.lower() == ".jsonl"


def doc_danh_muc(path: Path) -> Result[tuple[MucDanhMuc, ...]]:
    """Read a list; every bad line is told at once. Of a key written twice the last line stands.

    Raises:
        ReportgenError: the file cannot be read as text (IN001).
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as caught:
        raise ReportgenError(_khong_doc(path, "không mở được")) from caught
    except UnicodeDecodeError as caught:
        raise ReportgenError(_khong_doc(path, "không phải chữ UTF-8")) from caught
    found: dict[str, MucDanhMuc] = {}
    problems: list[Diagnostic] = []
    for noi, line in _cac_dong(path, text):
        try:
            entry = _muc(line, path.parent, noi)
        except _SaiError as wrong:
            problems.append(error(SAI_DONG, str(wrong), noi, hint=_LAM_LAI))
            continue
        found.pop(entry.khoa, None)
        found[entry.khoa] = entry
    return Result(None if problems else tuple(found.values()), tuple(problems))


def _cac_dong(path: Path, text: str) -> Iterator[tuple[Location, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield Location(str(path), number), line


def _muc(line: str, folder: Path, noi: Location) -> MucDanhMuc:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise _SaiError("dòng này không phải JSON, có thể ghi dở") from None
    if not isinstance(data, dict):
        raise _SaiError("dòng này không phải một đối tượng JSON")
    read: dict[str, object] = {name: kind(data, name) for name, kind in _TRUONG.items()}
    read |= {name: _duong_dan(data, name, folder) for name in ("docx", "pdf")}
    if not read["khoa"]:
        raise _SaiError("thiếu khoa (khóa của văn bản)")
    if read["trang_thai"] not in (XONG, LOI):
        raise _SaiError(f'trang_thai phải là {XONG} hoặc {LOI}, đang là "{read["trang_thai"]}"')
    return MucDanhMuc(noi=noi, **read)  # type: ignore[arg-type]  # each field by its own reader


def _hien(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _chu(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _SaiError(f"{name} phải là chữ, đang là {_hien(value)}")
    return nfc(value)


def _danh_sach(data: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = data.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise _SaiError(f"{name} phải là danh sách các dòng chữ")
    return tuple(" ".join(nfc(part).split()) for part in value if part.strip())


def _ngay(data: Mapping[str, object], name: str) -> date | None:
    text = _chu(data, name)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise _SaiError(f'{name} phải viết như 2026-05-28, đang là "{text}"') from None


def _so_nguyen(data: Mapping[str, object], name: str) -> int | None:
    value = data.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _SaiError(f"{name} phải là số nguyên từ 0, đang là {_hien(value)}")
    return value


def _co_khong(data: Mapping[str, object], name: str) -> bool:
    value = data.get(name)
    if value is not None and not isinstance(value, bool):
        raise _SaiError(f"{name} phải là true hoặc false, đang là {_hien(value)}")
    return bool(value)


def _duong_dan(data: Mapping[str, object], name: str, folder: Path) -> Path | None:
    """Give the path as seen from here; backslashes of Windows are understood."""
    text = data.get(name)
    if text is None or text == "":
        return None
    if not isinstance(text, str):
        raise _SaiError(f"{name} phải là đường dẫn, đang là {_hien(text)}")
    return folder / text.replace("\\", "/")


_TRUONG: Mapping[str, Callable[[Mapping[str, object], str], object]] = {
    "khoa": _chu,
    "bam": _chu,
    "trang_thai": _chu,
    "ho_so": _chu,
    "loai": _chu,
    "ky": _chu,
    "pham_vi": _chu,
    "ten": _chu,
    "chuan": _chu,
    "so_ky_hieu": _chu,
    "ngay": _ngay,
    "so_trang": _so_nguyen,
    "kho_giay": _chu,
    "ngang": _co_khong,
    "noi_nhan": _danh_sach,
    "kinh_gui": _danh_sach,
}


def _khong_doc(path: Path, why: str) -> Diagnostic:
    hint = "ghi tên danh-muc.jsonl do “reportgen batch” lập, một thư mục, hoặc các tệp PDF"
    return error(
        KHONG_DOC_DUOC, f"không đọc được danh mục này: {why}", Location(str(path)), hint=hint
    )
