"""What the measurements were made on: processor, cores, versions, day. Never the host’s name."""

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

GOI = ("typst", "weasyprint", "python-docx", "docxtpl", "pydantic", "PyYAML")


def may() -> dict[str, object]:
    """Describe this machine; ``tai``: how many jobs wanted a core over the last minutes."""
    return {
        "ngay": datetime.now(UTC).date().isoformat(),
        "bo_xu_ly": _bo_xu_ly(),
        "so_loi": os.cpu_count() or 1,
        "bo_nho_gb": _bo_nho_gb(),
        "he_dieu_hanh": platform.system(),
        "tai": round(os.getloadavg()[1], 1) if hasattr(os, "getloadavg") else None,
        "phien_ban": {"Python": platform.python_version(), **_goi(), **_libreoffice()},
    }


def _bo_xu_ly() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _bo_nho_gb() -> int:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    except (AttributeError, ValueError, OSError):
        return 0


def _goi() -> dict[str, str]:
    found = {}
    for name in GOI:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            print(f"chưa cài {name}", file=sys.stderr)
    return found


def _libreoffice() -> dict[str, str]:
    try:
        asked = subprocess.run(
            ["soffice", "--version"], check=True, capture_output=True, text=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    words = asked.stdout.split()
    return {words[0]: words[1]} if len(words) > 1 else {}
