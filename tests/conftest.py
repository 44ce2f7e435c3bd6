"""What every test may use: the golden texts, the packaged fonts' folder, the sample dossiers."""

import os
import signal
from pathlib import Path

import pytest

from tests.ho_tro.golden import TuVang

GOC = Path(__file__).parents[1]
THU_MUC_VANG = GOC / "tests" / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="ghi lại các bản vàng và xóa bản không còn dùng",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to rewrite goldens on CI, open the cabinet they stand in, let Ctrl-C be heard.

    A shell starts what it runs in the background deaf to Ctrl-C, and children inherit that.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    update = bool(config.getoption("--update-golden"))
    if update and os.environ.get("CI"):
        raise pytest.UsageError("không ghi lại bản vàng trên CI: bản vàng phải được người soát")
    config.stash[_TU_VANG] = TuVang(THU_MUC_VANG, update=update)


_TU_VANG: pytest.StashKey[TuVang] = pytest.StashKey()
_SO_LOI: pytest.StashKey[int] = pytest.StashKey()


@pytest.fixture
def vang(request: pytest.FixtureRequest) -> TuVang:
    """The golden texts: ``vang.so_sanh_vang("tree/bao_cao_quy.txt", text)``."""
    return request.config.stash[_TU_VANG]


@pytest.fixture
def goc() -> Path:
    """The project's root folder."""
    return GOC


def _chay_het(config: pytest.Config) -> bool:
    """Whether every test was to run in this process: only then is a golden known stale."""
    narrowed = ("keyword", "markexpr", "collectonly", "lf", "deselect", "ignore", "numprocesses")
    return config.args == ["tests"] and not any(
        getattr(config.option, name, None) for name in narrowed
    )


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Delete (or report) goldens no test asked for, when all tests ran and passed."""
    config = session.config
    worker = hasattr(config, "workerinput")
    if worker or exitstatus or not _chay_het(config):
        return
    stale = config.stash[_TU_VANG].don_dep()
    if stale and not config.getoption("--update-golden"):
        names = ", ".join(stale)
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None:
            reporter.write_line(f"Bản vàng thừa, không kiểm thử nào dùng: {names}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def _khong_theo_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the machine's settings out of every test."""
    for name in ("REPORTGEN_DEBUG", "COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
