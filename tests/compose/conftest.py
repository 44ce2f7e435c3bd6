"""A workshop of small templates in a folder of their own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.compose.mau import BoMau, MauDaDung
from reportgen.diagnostics import Diagnostic, Result
from reportgen.document.tree import Block, Table

BangBieu = Mapping[str, Callable[[], Table | None]]


@dataclass(frozen=True)
class Xuong:
    """Writes template files and renders them."""

    thu_muc: Path

    def viet(self, ten: str, chu: str) -> Path:
        tep = self.thu_muc / ten
        tep.parent.mkdir(parents=True, exist_ok=True)
        tep.write_text(chu, encoding="utf-8")
        return tep

    @property
    def bo(self) -> BoMau:
        return BoMau([self.thu_muc])

    def dung(
        self, chu: str, ngu_canh: Mapping[str, object] | None = None, bang: BangBieu | None = None
    ) -> Result[MauDaDung]:
        self.viet("thu.mau.txt", chu)
        return self.bo.dung("thu", ngu_canh or {}, bang or {})

    def mau(
        self, chu: str, ngu_canh: Mapping[str, object] | None = None, bang: BangBieu | None = None
    ) -> MauDaDung:
        ket_qua = self.dung(chu, ngu_canh, bang)
        assert ket_qua.value is not None, ket_qua.diagnostics
        return ket_qua.value

    def khoi(self, chu: str, **ngu_canh: object) -> tuple[Block, ...]:
        return self.mau(chu, ngu_canh).noi_dung

    def loi(self, chu: str, **ngu_canh: object) -> Diagnostic:
        """The one problem of a template."""
        ket_qua = self.dung(chu, ngu_canh)
        assert ket_qua.value is None
        (van_de,) = ket_qua.diagnostics
        return van_de


@pytest.fixture
def xuong(tmp_path: Path) -> Xuong:
    return Xuong(tmp_path)


@pytest.fixture(scope="module")
def xuong_chung(tmp_path_factory: pytest.TempPathFactory) -> Xuong:
    return Xuong(tmp_path_factory.mktemp("mau"))
