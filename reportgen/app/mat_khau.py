"""The password of the page when other machines may open it: kept as a scrypt hash, never as text.

One password for the office, of the user who starts the program. The file is that user's alone.
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
import stat
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import ExitCode, Location, ReportgenError, error
from reportgen.tep_ra import ghi_nguyen_ven

CHUA_DAT = "HT100"
TEP_SAI = "HT101"
YEU = "HT103"
NGAN_NHAT, DAI_NHAT = 10, 200
KHAC_NHAU = 5
"""Different characters a password has at least."""
_TEN = "mat-khau-trang-web"
_KIEU = "scrypt"
_N, _R, _P, _DAI = 1 << 15, 8, 1, 32
_BO_NHO = 64 * 1024 * 1024
_QUYEN_KHAC = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class MatKhau:
    """A password as it is kept. ``dau``: changes whenever another is set."""

    muoi: bytes
    bam: bytes
    n: int = _N
    r: int = _R
    p: int = _P

    @property
    def dau(self) -> str:
        """A mark of this password that tells nothing of it."""
        return hashlib.sha256(self.muoi + self.bam).hexdigest()

    def dung(self, text: str) -> bool:
        """Whether *text* is the password; takes the same time whatever it is."""
        return hmac.compare_digest(_bam(text, self.muoi, (self.n, self.r, self.p)), self.bam)


def tep_mat_khau() -> Path:
    """Give the file the hash is kept in: in the user's own folder of settings."""
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "reportgen" / _TEN


def doc_mat_khau() -> MatKhau:
    """Read the password set.

    Raises:
        ReportgenError: none is set (HT100), its file is damaged or open to others (HT101).
    """
    path = tep_mat_khau()
    try:
        text = path.read_text("ascii")
        told = path.stat()
    except FileNotFoundError as caught:
        raise ReportgenError(
            error(
                CHUA_DAT,
                "chưa đặt mật khẩu cho trang nên chưa mở cho máy khác",
                hint="đặt mật khẩu ở cửa sổ lệnh: reportgen web --dat-mat-khau",
            )
        ) from caught
    except (OSError, ValueError) as caught:
        raise _sai(path, "không đọc được tệp giữ mật khẩu") from caught
    if os.name == "posix" and told.st_mode & _QUYEN_KHAC:
        raise _sai(path, "người dùng khác của máy đọc được tệp giữ mật khẩu")
    made = _doc(text)
    if made is None:
        raise _sai(path, "tệp giữ mật khẩu bị hỏng")
    return made


def dat_mat_khau(text: str) -> Path:
    """Set the password; the file it is kept in.

    Raises:
        ReportgenError: too easy to guess (HT103), the folder cannot be written.
    """
    plain = unicodedata.normalize("NFC", text)
    if not NGAN_NHAT <= len(plain) <= DAI_NHAT or len(set(plain)) < KHAC_NHAU:
        raise ReportgenError(
            error(
                YEU,
                f"mật khẩu dễ đoán: cần từ {NGAN_NHAT} đến {DAI_NHAT} ký tự, ít nhất {KHAC_NHAU} "
                "ký tự khác nhau",
                hint="ghép bốn năm từ không liên quan đến nhau thì dễ nhớ mà khó đoán",
            )
        )
    salt = secrets.token_bytes(16)
    parts = [salt, _bam(plain, salt, (_N, _R, _P))]
    line = "$".join(
        [_KIEU, str(_N), str(_R), str(_P), *(base64.b64encode(p).decode() for p in parts)]
    )
    path = tep_mat_khau()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    ghi_nguyen_ven(path, line.encode() + b"\n", quyen=0o600)
    return path


def _bam(text: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    n, r, p = cost
    plain = unicodedata.normalize("NFC", text).encode()
    return hashlib.scrypt(plain, salt=salt, n=n, r=r, p=p, maxmem=_BO_NHO, dklen=_DAI)


def _doc(text: str) -> MatKhau | None:
    try:
        kind, n, r, p, salt, digest = text.strip().split("$")
        made = MatKhau(
            base64.b64decode(salt, validate=True),
            base64.b64decode(digest, validate=True),
            *(int(number) for number in (n, r, p)),
        )
    except (ValueError, binascii.Error):
        return None
    whole = kind == _KIEU and (made.n, made.r, made.p, len(made.bam)) == (_N, _R, _P, _DAI)
    return made if whole and made.muoi else None


def _sai(path: Path, cau: str) -> ReportgenError:
    goi_y = "đặt lại mật khẩu: reportgen web --dat-mat-khau"
    return ReportgenError(error(TEP_SAI, cau, Location(str(path)), hint=goi_y), ExitCode.MOI_TRUONG)
