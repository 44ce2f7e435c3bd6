"""Workers that die: the rest is made, and what kills is found out and told."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reportgen import app
from reportgen.app import lo as mo_dun_lo
from reportgen.lo.nhom_tho import MotMinh, NhieuTienTrinh, la_chet
from tests.ho_tro.lo import HO_SO, SO_BAO_CAO, noi_dung, yeu_cau
from tests.ho_tro.tho_hong import DOC_HAI, chet_khi_doc, chet_mot_lan, chet_vi_mot_van_ban

pytestmark = pytest.mark.cham


def _voi(monkeypatch: pytest.MonkeyPatch, first: Callable[[], None]) -> None:
    monkeypatch.setattr(mo_dun_lo, "_nhom", lambda _: (NhieuTienTrinh(2, first), None))


def test_a_document_that_kills_is_one_failure_and_the_others_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.batch(yeu_cau(tmp_path / "nguyen"))
    _voi(monkeypatch, chet_vi_mot_van_ban)
    result = app.batch(yeu_cau(tmp_path / "ra"))
    assert (result.xong, len(result.loi), result.tron) == (SO_BAO_CAO - 1, 1, True)
    failed = result.dong[DOC_HAI]
    assert failed["trang_thai"] == "loi"
    assert failed["van_de"][0]["ma"] == "HT060"  # type: ignore[index]  # a list
    monkeypatch.undo()
    app.batch(yeu_cau(tmp_path / "ra"))
    assert noi_dung(tmp_path / "ra") == noi_dung(tmp_path / "nguyen")


def test_a_dossier_that_kills_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _voi(monkeypatch, chet_khi_doc)
    result = app.batch(yeu_cau(tmp_path))
    assert [path for path, _ in result.hong] == [str(HO_SO)]
    assert result.hong[0][1][0].code == "HT060"


def test_a_worker_that_dies_once_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.batch(yeu_cau(tmp_path / "nguyen"))
    _voi(monkeypatch, partial(chet_mot_lan, tmp_path / "da-chet"))
    assert app.batch(yeu_cau(tmp_path / "ra")).xong == SO_BAO_CAO
    assert (tmp_path / "da-chet").exists()
    assert noi_dung(tmp_path / "ra") == noi_dung(tmp_path / "nguyen")


def test_a_job_that_is_wrong_itself_is_no_death() -> None:
    future = MotMinh().mo().submit(int, "x")
    failure = future.exception()
    assert isinstance(failure, ValueError)
    assert not la_chet(failure)
