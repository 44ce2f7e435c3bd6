"""Broken and hostile files: a clear word or a result, never a traceback, a hang or a flood."""

import io
import resource
import time
import zipfile

import pytest

from reportgen.checker.bao_cao.chu_thich import dat_chu_thich
from reportgen.checker.chay import kiem
from reportgen.checker.phieu import lap_phieu
from reportgen.checker.sua import sua_van_ban
from reportgen.diagnostics import ReportgenError
from reportgen.docx_reader import doc_docx
from tests.corpus.goi import Goi, kieu_mac_dinh, p, r
from tests.corpus.mau import Mau, nha_nuoc, tep
from tests.docx_reader.pha_tep import pha
from tests.ho_tro.van_ban_that import docx_cua
from tests.ho_tro.van_ban_xau import van_ban_xau

NHANH, TAT_CA = 300, 20_000
TREO = 2.0
BO_NHO = 400 * 1024  # KiB a broken file may add


def _goc() -> tuple[bytes, ...]:
    return (tep(Mau()), tep(nha_nuoc(dau="hop")), docx_cua("hk-bao-cao-q3"))


def _thu(first: int, last: int) -> None:
    sources = _goc()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for seed in range(first, last):
        data = pha(sources[seed % len(sources)], seed)
        start = time.process_time()
        _doc(data, seed)
        assert time.process_time() - start < TREO, seed
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < BO_NHO


def _doc(data: bytes, seed: int) -> None:
    try:
        read = doc_docx(data, "hỏng.docx")
        if read.value is not None:
            kiem(read.value, "hỏng.docx")
    except ReportgenError:
        return
    except Exception as broken:
        raise AssertionError(f"seed {seed}: {broken!r}") from broken


def test_some_hundreds_of_broken_files_are_refused_or_read() -> None:
    _thu(0, NHANH)


@pytest.mark.parametrize("seed", [811, 1047, 1447, 19808])
def test_files_that_once_broke_or_hung_the_reader(seed: int) -> None:
    """Seeks before the start of the package; a style of 100,000 letters in a shape."""
    _thu(seed, seed + 1)


@pytest.mark.cham
@pytest.mark.parametrize("first", range(NHANH, TAT_CA, 1970))
def test_twenty_thousand_broken_files_are_refused_or_read(first: int) -> None:
    _thu(first, min(first + 1970, TAT_CA))


def _ma(data: bytes) -> set[str]:
    with pytest.raises(ReportgenError) as stopped:
        doc_docx(data)
    return {d.code for d in stopped.value.diagnostics}


def test_a_bomb_of_59_kb_is_refused_before_it_swells() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"\0" * 60_000_000)
    bomb = stream.getvalue()
    assert len(bomb) < 60_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert _ma(bomb) == {"DX003"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20 * 1024


def _thay(data: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    parts[name] = content
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        b'<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">',
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_part_with_a_dtd_is_refused(doctype: bytes) -> None:
    good = Goi(p(r("Chữ")))
    with zipfile.ZipFile(io.BytesIO(good.ra())) as archive:
        text = archive.read("word/document.xml")
    head, mark, rest = text.partition(b"?>")
    assert _ma(_thay(good.ra(), "word/document.xml", head + mark + doctype + rest)) == {"DX002"}


def test_styles_based_on_one_another_end() -> None:
    ring = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{(n + 1) % 3}"/>'
        "</w:style>"
        for n in range(3)
    )
    body = p(r("Chữ"), them='<w:pStyle w:val="S0"/>')
    read = doc_docx(Goi(body, kieu=kieu_mac_dinh(them=ring)).ra()).value
    assert read is not None
    assert read.doan[0].text == "Chữ"


def test_nesting_without_end_is_refused_or_read() -> None:
    deep = "<w:sdt><w:sdtContent>" * 3000 + p(r("Chữ")) + "</w:sdtContent></w:sdt>" * 3000
    try:
        read = doc_docx(Goi(deep).ra())
    except ReportgenError as stopped:
        codes = {d.code for d in stopped.diagnostics}
    else:
        codes = {"DX002"} if read.value is not None else set()
    assert codes == {"DX002"}


def _nguon_sua() -> tuple[bytes, ...]:
    return (tep(Mau(so="Số: 5 - BC/ĐU", canh="left", ke=False)), van_ban_xau(),
            docx_cua("hk-bao-cao-q3"), tep(nha_nuoc(dau="tab", so="Số 5/BC-UBND")),
            van_ban_xau("TCVN3"))  # fmt: skip


def _thu_sua(seed: int) -> None:
    """Mend a broken file, and put comments in it."""
    sources = _nguon_sua()
    data = pha(sources[seed % len(sources)], seed)
    try:
        sua_van_ban(data, "hỏng.docx")
        read = doc_docx(data, "hỏng.docx").value
        assert read is not None
        dat_chu_thich(data, lap_phieu(kiem(read, "hỏng.docx")), "hỏng.docx")
    except ReportgenError:
        return
    except Exception as broken:
        raise AssertionError(f"seed {seed}: {broken!r}") from broken


@pytest.mark.parametrize("seed", [200079, 200871, 200932])
def test_files_that_once_broke_the_menders(seed: int) -> None:
    """A side part with a DTD, empty, or missing, which reading does without."""
    _thu_sua(seed)


@pytest.mark.cham
@pytest.mark.parametrize("seed", range(20))
def test_broken_files_are_mended_or_refused(seed: int) -> None:
    _thu_sua(seed)
