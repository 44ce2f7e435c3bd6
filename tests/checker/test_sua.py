"""Mending: each mendable rule's wrong example comes out clean, once and for all."""

import difflib
import io
import zipfile
from functools import cache

import pytest

from reportgen.checker.chay import kiem
from reportgen.checker.danh_ba import LUAT
from reportgen.checker.sua import KetQuaSua, sua_van_ban
from reportgen.checker.sua.danh_ba import DOI_CHU, SUA
from reportgen.docx_reader import doc_docx
from tests.checker.test_trang_luat import goc, noi
from tests.checker.trang_luat import ViDu, cac_trang
from tests.ho_tro.bien_doi import bien_doi

DUOC = {rule.ma for rule in LUAT if rule.sua_duoc}
VI_DU = [
    (page.ma, example)
    for page in cac_trang().values()
    if page.ma in DUOC
    for example in page.vi_du
    if example.phan == "Sai"
]
MA = [f"{ma}-{i}" for i, (ma, _) in enumerate(VI_DU)]


@cache
def _sai(example: ViDu) -> bytes:
    return bien_doi(goc(example.goc), example.lenh)


@cache
def _sua(example: ViDu) -> KetQuaSua:
    return sua_van_ban(_sai(example))


def _cac_dong(data: bytes) -> list[str]:
    read = doc_docx(data).value
    assert read is not None
    lines = (line for p in read.cac_doan() for line in p.tho.split("\n"))
    return [" ".join(line.split()) for line in lines if line.strip()]


def _noi(data: bytes) -> str:
    read = doc_docx(data).value
    assert read is not None
    return noi(kiem(read))


def _phan(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _bao(result: KetQuaSua) -> list[tuple[str, str]]:
    return [pair for one in result.da_sua for pair in one.chu]


def test_every_mendable_rule_has_a_mender() -> None:
    assert set(SUA) >= DUOC
    assert set(SUA) >= DOI_CHU


@pytest.mark.parametrize(("ma", "vi_du"), VI_DU, ids=MA)
def test_a_wrong_example_is_mended_and_stays_so(ma: str, vi_du: ViDu) -> None:
    result = _sua(vi_du)
    assert _noi(result.data) == ""
    assert ma in {one.ma for one in result.da_sua}
    assert result.con_lai == ()
    assert sua_van_ban(result.data).data == result.data


@pytest.mark.parametrize(("ma", "vi_du"), VI_DU, ids=MA)
def test_words_change_only_as_announced(ma: str, vi_du: ViDu) -> None:
    result = _sua(vi_du)
    before, after = _cac_dong(_sai(vi_du)), _cac_dong(result.data)
    announced = _bao(result)
    told = {old for old, _ in announced} | {new for _, new in announced}
    for line in difflib.ndiff(before, after):
        if line[:1] in "+-":
            assert line[2:] in told, line
    if ma not in DOI_CHU and not announced:
        assert before == after
