"""Ask LibreOffice how a DOCX looks, knowing the packaged fonts alone."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

import reportgen.fonts

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>Liberation Serif</string></edit>
  </match>
</fontconfig>
"""


def _environment(folder: Path) -> dict[str, str]:
    fonts = Path(reportgen.fonts.__file__).parent
    config = folder / "fonts.conf"
    config.write_text(_FONTCONFIG.format(fonts=fonts, cache=folder / "cache"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config), "HOME": str(folder)}


def docx_sang_pdf(paths: Iterable[Path], folder: Path) -> list[Path]:
    """Convert *paths* to PDF in *folder*, in one call of a private LibreOffice."""
    files = list(paths)
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={(folder / 'ho-so').as_uri()}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    subprocess.run(command, env=_environment(folder), check=True, capture_output=True, timeout=300)
    results = [folder / (path.stem + ".pdf") for path in files]
    missing = [path.name for path in results if not path.is_file()]
    if missing:
        raise AssertionError(f"LibreOffice made no {missing}")
    return results
