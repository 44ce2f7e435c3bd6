"""A CUPS of our own on loopback: its configuration, spool and queues in a folder of the test."""

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

CUPSD = "/usr/sbin/cupsd"
PPD = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
_CAU_HINH = """\
LogLevel debug
MaxLogSize 0
Listen 127.0.0.1:{cong}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Location /admin>
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow localhost
  </Limit>
</Policy>
"""
_TEP = """\
ServerRoot {goc}
RequestRoot {goc}/spool
CacheDir {goc}/cache
StateDir {goc}/state
TempDir {goc}/tmp
AccessLog {goc}/access
ErrorLog {goc}/error
PageLog {goc}/page
FileDevice Yes
"""
_CHO = 20


def _cong_trong() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def cups_rieng(goc: Path) -> Iterator[dict[str, str]]:
    """Run a scheduler until the end; give the environment in which ``lp`` speaks to it."""
    cong = _cong_trong()
    goc.parent.chmod(0o755)
    for name in ("spool", "cache", "state", "tmp"):
        (goc / name).mkdir(parents=True)
    (goc / "tmp").chmod(0o1777)
    (goc / "cupsd.conf").write_text(_CAU_HINH.format(cong=cong))
    (goc / "cups-files.conf").write_text(_TEP.format(goc=goc))
    env = {**os.environ, "CUPS_SERVER": f"127.0.0.1:{cong}", "LC_ALL": "C"}
    with (goc / "ra").open("wb") as log:
        scheduler = subprocess.Popen(
            [CUPSD, "-f", "-c", str(goc / "cupsd.conf"), "-s", str(goc / "cups-files.conf")],
            stdout=log,
            stderr=log,
        )
        try:
            _doi(env, goc)
            yield env
        finally:
            scheduler.terminate()
            scheduler.wait(_CHO)


def _doi(env: dict[str, str], goc: Path) -> None:
    end = time.monotonic() + _CHO
    while "is running" not in _lenh(env, "lpstat", "-r").stdout:
        assert time.monotonic() < end, (goc / "ra").read_text() + (goc / "error").read_text()
        time.sleep(0.1)


def _lenh(env: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, env=env, capture_output=True, text=True, check=False)


def them_may_in(env: dict[str, str], ten: str, noi: str) -> None:
    """Add a queue that prints to *noi*, with the description of cups-pdf."""
    added = _lenh(env, "lpadmin", "-p", ten, "-v", noi, "-m", PPD, "-E")
    assert added.returncode == 0, added.stderr


def lenh(env: dict[str, str], *words: str) -> str:
    """Run a command of CUPS that must succeed; give what it says."""
    done = _lenh(env, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout
