"""A stand-in for the use cases, so that the shell is tested alone."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import reportgen
from reportgen.app import TepKiem, YeuCau
from reportgen.cli.main import main
from reportgen.diagnostics import Diagnostic, Result


@dataclass(frozen=True)
class VanBanDaDung:
    loai: str = "bao_cao_quy"
    ky: str = "Q3"
    pham_vi: str = "phuong"
    chuan: str = "hd05-2026"
    so_ky_hieu: str = ""
    ngay: date | None = None
    docx: Path | None = Path("outputs/bao-cao.docx")
    pdf: Path | None = Path("outputs/bao-cao.pdf")
    so_trang: int | None = 4
    van_de: tuple[Diagnostic, ...] = ()
    ten: str = "báo cáo công tác dân vận quý III năm 2026, toàn phường"
    ten_chuan: str = "05-HD/VPTW"
    html: Path | None = None

    def as_json(self) -> dict[str, object]:
        return {"loai": self.loai, "ky": self.ky, "van_de": [d.as_json() for d in self.van_de]}


def _loai(ma: str, ten: str, ky: list[str]) -> dict[str, object]:
    return {
        "ma": ma,
        "ten": ten,
        "ho": "dang",
        "cac_ho": ["dang"],
        "ky": ky,
        "pham_vi": ["phuong", "to"],
    }


@dataclass
class UngDung:
    """The fake: what it answers, and what it was asked. An exception as an answer is raised."""

    build: Any = field(default_factory=lambda: Result((VanBanDaDung(),)))
    validate: Any = (TepKiem("ho-so.yaml", ()),)
    facts: Any = field(default_factory=lambda: Result(()))
    schema: Any = field(default_factory=lambda: {"type": "object"})
    loai_van_ban: Any = (
        _loai("ke_hoach_nam", "Kế hoạch công tác dân vận năm", []),
        _loai("bao_cao_quy", "Báo cáo quý", ["Q1", "Q2", "Q3", "Q4"]),
    )
    da_hoi: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    su_kien: tuple[str, ...] = ()

    def goi(self, name: str) -> Callable[..., Any]:
        def call(
            *args: Any, on_event: Callable[[str], None] | None = None, gop: bool = False
        ) -> Any:
            self.da_hoi.append((name, (*args, "gop") if gop else args))
            for event in self.su_kien if on_event else ():
                on_event(event)
            answer = getattr(self, name)
            if isinstance(answer, BaseException):
                raise answer
            return answer

        return call


@pytest.fixture
def ung_dung(monkeypatch: pytest.MonkeyPatch) -> UngDung:
    fake = UngDung()
    module = ModuleType("reportgen.app")
    for name in ("build", "validate", "facts", "schema", "loai_van_ban"):
        setattr(module, name, fake.goi(name))
    module.YeuCau = YeuCau  # type: ignore[attr-defined]  # a fake
    monkeypatch.setitem(sys.modules, "reportgen.app", module)
    monkeypatch.setattr(reportgen, "app", module, raising=False)
    return fake


@dataclass(frozen=True)
class KetQua:
    ma: int
    ra: str
    loi: str


@pytest.fixture
def chay(ung_dung: UngDung, capsys: pytest.CaptureFixture[str]) -> Callable[..., KetQua]:
    """Run a command line; give its exit code, standard output and standard error."""
    del ung_dung

    def run(*argv: str) -> KetQua:
        code = main(argv)
        out, err = capsys.readouterr()
        return KetQua(int(code), out, err)

    return run
