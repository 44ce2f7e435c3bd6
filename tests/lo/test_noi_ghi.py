"""Places to write to: a folder, a shared folder by its address, a store of objects."""

from pathlib import Path

import pytest

from reportgen import app
from reportgen.diagnostics import ReportgenError
from reportgen.lo import chay as mo_dun_chay
from reportgen.lo.noi_ghi import NoiGhi, NoiXa, ThuMuc, noi_ghi
from tests.ho_tro.lo import SO_BAO_CAO, noi_dung, yeu_cau


@pytest.fixture(params=["folder", "file", "memory"])
def noi(request: pytest.FixtureRequest, tmp_path: Path) -> NoiGhi:
    address = {
        "folder": str(tmp_path),
        "file": tmp_path.as_uri(),
        "memory": f"memory://{tmp_path.name}-{request.node.name}",
    }
    return noi_ghi(address[request.param])


def test_what_is_written_is_read_and_taken_away(noi: NoiGhi) -> None:
    assert noi.doc("a/b.txt") is None
    assert not noi.co_het(["a/b.txt"])
    noi.ghi("a/b.txt", b"mot")
    noi.ghi("a/b.txt", b"hai")
    noi.ghi("a/rong.txt", b"")
    assert noi.doc("a/b.txt") == b"hai"
    assert noi.co_het(["a/b.txt"])
    assert not noi.co_het(["a/b.txt", "a/rong.txt"])
    noi.xoa("a/b.txt")
    noi.xoa("a/b.txt")
    assert noi.doc("a/b.txt") is None


def test_what_is_added_stands_after_what_was_there(noi: NoiGhi) -> None:
    for part in (b"mot\n", b"hai\n", b"ba\n"):
        noi.noi_them("nhat-ky", part)
    assert noi.doc("nhat-ky") == b"mot\nhai\nba\n"
    noi.xoa("nhat-ky")
    assert noi.doc("nhat-ky") is None


def test_an_address_is_told_from_a_folder() -> None:
    assert isinstance(noi_ghi("s3-la-ten-thu-muc"), ThuMuc)
    assert isinstance(noi_ghi(r"C:\ket-qua"), ThuMuc)
    assert noi_ghi("memory://kho/2026") == NoiXa("memory://kho/2026")


def test_a_store_nobody_knows_is_told_in_our_words() -> None:
    with pytest.raises(ReportgenError, match="chưa biết cách ghi") as caught:
        app.batch(yeu_cau(Path(), thu_muc="khongco://kho/2026"))
    assert caught.value.exit_code == 3


def test_without_the_extra_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(ReportgenError) as caught:
        noi_ghi("s3://kho/2026")
    assert "reportgen[cum]" in caught.value.diagnostics[0].hint
    assert caught.value.exit_code == 3


def test_a_batch_into_a_store_is_the_batch_into_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fsspec

    app.batch(yeu_cau(tmp_path))
    address = f"memory://{tmp_path.name}-lo"
    monkeypatch.setattr(mo_dun_chay, "GIAY_MOT_ME", 0.0)
    asked = iter(range(5))
    first = app.batch(yeu_cau(Path(), thu_muc=address), nen_dung=lambda: next(asked, 9) == 9)
    assert not first.tron
    rest = app.batch(yeu_cau(Path(), thu_muc=address))
    assert first.xong > 0
    assert (first.xong, rest.xong) == (rest.khong_doi, SO_BAO_CAO - first.xong)
    store, root = fsspec.core.url_to_fs(address)
    written = {
        name.removeprefix(root).lstrip("/"): store.cat_file(name) for name in store.find(root)
    }
    assert written == noi_dung(tmp_path)
