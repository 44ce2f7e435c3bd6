"""Whatever is in the file: a sentence with a place, soon, in bounded memory."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.cli.main import main
from reportgen.cli.validate import CHUA_DOC_DUOC
from reportgen.diagnostics import Diagnostic
from reportgen.domain.kiem_tra.chu import cac_chu
from reportgen.domain.load import load_text
from reportgen.domain.nguon import Duong
from reportgen.yaml_source import NutChu, doc_yaml
from tests.domain.conftest import NHO

GOC = Path(__file__).parents[2]
MB = 1024 * 1024
GIOI_HAN_BO_NHO = 700 * MB
GIOI_HAN_GIAY = 2.0
MAU = (
    NHO,
    (GOC / "inputs" / "ly-thai-to-2024.yaml").read_text("utf-8"),
    (GOC / "inputs" / "hoan-kiem-2026.yaml").read_text("utf-8"),
)
_MANH = (
    *("", ":", ": ", " ", "  ", "- ", "\n", "\n\n", "[", "]", "{", "}", '"', "'", "#", " #", "\t"),
    *("&a ", "*a", "!x ", "|", ">", "%", "@", "ế", "e\u0302\u0301", "0", "-1", "9" * 30, "1.5"),
    *("1.500", "31/2/2026", "29/02/2025", "0001-01-01", "9999-12-31", "25:61", "{a: [", "? "),
    *("<<: ", "---\n", "...\n", "null", "~", "no", "\u200b", "\u00a0", "\ufeff", "\U0001f600"),
    *("Ð", "phuong", "TDP01", "N", "6T", "to_truong", "den_ngay: 2020-01-01, "),
    *("giai_the: 2026-01-01\n    ", "cach_chot: tuy_chinh, "),
)


def _ngau(giong: object) -> random.Random:
    return random.Random(str(giong))  # noqa: S311 - the same changes every time


def _sua_bay(chu: str, ngau: random.Random) -> str:
    """Change a few places: characters, lines dropped, doubled or exchanged, indents, values."""
    for _ in range(ngau.randint(1, 4)):
        cach = ngau.randrange(6)
        if cach <= 1:
            i = ngau.randrange(len(chu) + 1)
            chu = chu[:i] + ngau.choice(_MANH) + chu[i + ngau.randint(0, 20) :]
            continue
        dong = chu.split("\n")
        i, k = ngau.randrange(len(dong)), ngau.randrange(len(dong))
        if cach == 2:
            del dong[i : i + ngau.randint(1, 3)]
        elif cach == 3:
            dong.insert(k, dong[i])
        elif cach == 4:
            dong[i] = " " * ngau.randint(0, 12) + dong[i].lstrip()
        else:
            dau, cham, _ = dong[i].partition(": ")
            dong[i] = dau + cham + ngau.choice(_MANH)
        chu = "\n".join(dong) or " "
    return chu


def _xem(chu: str, giong: object) -> None:
    ket_qua = load_text(chu, "x.yaml")
    ten = f"mầm {giong}"
    assert ket_qua.ok or any(d.is_error for d in ket_qua.diagnostics), ten
    for van_de in ket_qua.diagnostics:
        _noi_ro(van_de, chu, ten)


def _noi_ro(van_de: Diagnostic, chu: str, ten: str) -> None:
    noi = van_de.location
    assert noi.tep == "x.yaml", (ten, van_de)
    assert 1 <= noi.dong <= chu.count("\n") + 1, (ten, van_de)
    assert noi.cot >= 1, (ten, van_de)
    assert van_de.message, (ten, van_de)
    assert van_de.hint, (ten, van_de)
    json.dumps(van_de.as_json())


@pytest.mark.parametrize("giong", range(12))
def test_any_change_gives_sentences_with_places(giong: int) -> None:
    for so in range(25):
        _xem(_sua_bay(NHO, _ngau(f"{giong}-{so}")), (giong, so))


def _lenh(chu: str, giong: object, thu_muc: Path, *lenh: str) -> None:
    """Run a command over *chu*; it ends with 0, 1 or 2."""
    tep = thu_muc / "hồ sơ.yaml"
    tep.write_text(chu, "utf-8", newline="")
    assert main([lenh[0], str(tep), *lenh[1:]]) in {0, 1, 2}, f"mầm {giong}"


CAC_LENH = (
    ("validate",),
    ("facts", "--ky", "Q1", "--ky", "N", "--pham-vi", "tat-ca"),
    ("build", "--dinh-dang", "docx", "--loai", "bao_cao_quy", "--ky", "Q1"),
)


@pytest.mark.usefixtures("capsys")
@pytest.mark.parametrize("lenh", CAC_LENH[:2], ids=lambda lenh: lenh[0])
def test_commands_over_changed_dossiers_end_well(lenh: tuple[str, ...], tmp_path: Path) -> None:
    for so in range(40):
        chu = _sua_bay(NHO, _ngau(f"lệnh {so}"))
        _lenh(chu.encode("utf-8", "replace").decode(), so, tmp_path, *lenh)


@pytest.mark.cham
@pytest.mark.usefixtures("capsys")
@pytest.mark.parametrize(("lenh", "so_lan"), [*zip(CAC_LENH, (500, 300, 100), strict=True)])
def test_commands_over_many_changed_dossiers_end_well(
    lenh: tuple[str, ...], so_lan: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for so in range(so_lan):
        chu = _sua_bay(MAU[so % 2], _ngau(f"lệnh nữa {so}"))
        _lenh(chu.encode("utf-8", "replace").decode(), so, tmp_path, *lenh)


@pytest.mark.cham
@pytest.mark.parametrize("mau", range(3))
def test_ten_thousand_changes_give_sentences_with_places(mau: int) -> None:
    so_lan = (9_000, 700, 300)[mau]
    for so in range(so_lan):
        _xem(_sua_bay(MAU[mau], _ngau(f"{mau}/{so}")), (mau, so))


def _chay(*doi_so: str, vao: Path | None = None) -> tuple[int, str, float, int]:
    """Run in a process with an address space of bounded size: code, output, seconds, peak bytes.

    The peak is this program's alone; ``ru_maxrss`` remembers the process it came from.
    """
    dong_lenh = (
        "import pathlib, resource, sys, time;"
        f"resource.setrlimit(resource.RLIMIT_AS, ({GIOI_HAN_BO_NHO},) * 2);"
        "from reportgen.cli.main import main; import reportgen.domain.load;"
        "t = time.process_time(); code = main(sys.argv[1:]);"
        "so = pathlib.Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0];"
        "dinh = int(so) * 1024;"
        "print('\\x00', code, time.process_time() - t, dinh)"
    )
    xong = subprocess.run(
        [sys.executable, "-c", dong_lenh, *doi_so],
        env={**os.environ, "PYTHONPATH": str(GOC)},
        stdin=vao.open("rb") if vao else subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )
    ra = xong.stdout.decode("utf-8")
    chu, _, so = ra.rpartition("\x00")
    assert so, xong.stderr.decode("utf-8")
    ma, giay, dinh = so.split()
    return int(ma), chu + xong.stderr.decode("utf-8"), float(giay), int(dinh)


def _bom() -> bytes:
    dong = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    dong += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    return "\n".join(dong).encode()


_KHOI: dict[str, Callable[[], bytes]] = {
    "alias bomb": _bom,
    "50 MB": lambda: b"hoat_dong:\n" + b"  - {ma: HD-1, ngay: 2026-01-01}\n" * (50 * MB // 33),
    "19 MB of one letter": lambda: b"nam: " + b"a" * (19 * MB),
    "deep lists": lambda: b"a: " + b"[" * 10_000 + b"]" * 10_000,
    "deep mappings": lambda: b"{a: " * 10_000 + b"}" * 10_000,
    "deep indents": lambda: "\n".join(" " * i + "a:" for i in range(3_000)).encode(),
    "deep dashes": lambda: b"- " * 10_000,
    "random bytes": lambda: _ngau(7).randbytes(MB),
    "zip": lambda: b"PK\x03\x04" + _ngau(8).randbytes(MB),
    "zeros": lambda: bytes(MB),
    "control characters": lambda: NHO.replace("ket_qua", "ket\x07qua", 1).encode(),
    "half a letter": lambda: NHO.encode()[:100] + b"\xe1\xba",
    "latin-1": lambda: "ho_ten: Trần".encode("cp1258", "replace"),
    "lone surrogates": lambda: b"a: \xed\xa0\x80",
    "utf-16 broken": lambda: NHO.encode("utf-16")[:-1],
    "utf-32": lambda: NHO.encode("utf-32"),
    "a long line of brackets": lambda: b"{" * MB,
    "a long line of quotes": lambda: b'"' * MB,
    "many anchors": lambda: b"\n".join(b"k%d: &k%d v" % (i, i) for i in range(50_000)),
    "many documents": lambda: b"---\n" * 100_000,
    "tabs": lambda: NHO.replace("    ngay", "\tngay", 1).encode(),
    "empty": lambda: b"",
    "comments only": lambda: b"# ch\xc6\xb0a c\xc3\xb3 g\xc3\xac\n",
    "a scalar": lambda: b"ch\xc3\xa0o",
    "a list": lambda: b"- a\n- b\n",
}


@pytest.mark.skipif(sys.platform != "linux", reason="no resource limits")
@pytest.mark.parametrize("ten", _KHOI)
def test_a_hostile_file_is_refused_soon_in_little_memory(ten: str, tmp_path: Path) -> None:
    tep = tmp_path / "hồ sơ.yaml"
    tep.write_bytes(_KHOI[ten]())
    ma, ra, giay, _ = _chay("validate", str(tep), "--json")
    (bao,) = json.loads(ra)["tep"]
    loi = [d for d in bao["van_de"] if d["muc"] == "loi"]
    assert ma in {1, 2}
    assert loi
    assert all(d["tep"] == str(tep) and d["thong_bao"] and d["goi_y"] for d in loi)
    assert giay <= GIOI_HAN_GIAY


@pytest.mark.skipif(sys.platform != "linux", reason="no resource limits")
def test_a_file_without_end_is_refused(tmp_path: Path) -> None:
    vo_tan = tmp_path / "vo-tan.yaml"
    vo_tan.symlink_to("/dev/zero")
    ma, ra, giay, dinh = _chay("validate", str(vo_tan))
    assert ma == 2
    assert "quá lớn" in ra
    assert giay <= GIOI_HAN_GIAY
    assert dinh <= 300 * MB


def test_a_long_row_of_like_faults_is_told_to_a_measure() -> None:
    mot = "  - {ma: X-%d, ngay: 2026-02-01, to: TDP01, linh_vuc: la_%d, noi_dung: a, ket_qua: b}\n"
    them = "".join(mot % (so, so) for so in range(3_000))
    van_de = load_text(NHO.replace("hoi_nghi:\n", f"{them}hoi_nghi:\n", 1), "x").diagnostics
    assert [d.code for d in van_de].count("V09") == 200
    assert [d.code for d in van_de if d.code != "V09"] == ["DL014"]


@pytest.mark.parametrize("ma", ["utf-8-sig", "utf-16"])
def test_another_encoding_with_its_mark_is_read(ma: str) -> None:
    ket_qua = load_text(NHO.encode(ma), "x")
    assert ket_qua.ok
    assert ket_qua.value == load_text(NHO, "x").value


def test_windows_line_ends_change_nothing() -> None:
    assert load_text(NHO.replace("\n", "\r\n").encode(), "x").value == load_text(NHO, "x").value


# Fields whose text means something to the loader: codes, days, numbers, closed lists.
_KHONG_TU_DO = frozenset(
    {
        *("ma", "to", "linh_vuc", "ky", "pham_vi", "gioi_tinh", "chuc_danh", "dang_vien"),
        *("mo_hinh", "doi_tuong", "hinh_thuc", "trang_thai", "dang_ky", "cap_cong_nhan", "diem"),
        *("phien_ban", "nam", "nam_sinh", "co_mat", "vang", "ke_hoach", "dinh_muc_moi_to", "han"),
        "het_hieu_luc",
    }
)
_LOAI_TU_DO = ("hoi_nghi", "hoa_giai", "van_ban")


@lru_cache(maxsize=1)
def _truong_chu() -> tuple[tuple[Duong, NutChu], ...]:
    """Paths and nodes of all free texts of the small dossier."""
    goc = doc_yaml(NHO, "x").value
    assert goc is not None
    return tuple((duong, nut) for duong, nut in cac_chu(goc) if _tu_do(duong))


def _tu_do(duong: Duong) -> bool:
    ten = next(b for b in reversed(duong) if isinstance(b, str))
    if ten == "loai":
        return duong[0] in _LOAI_TU_DO
    if ten == "ket_qua":
        return duong[0] == "hoat_dong"
    if ten == "co_quan":
        return duong[0] == "can_cu"
    if ten in _KHONG_TU_DO or any(str(b).startswith("so_lieu") for b in duong[:-1]):
        return False
    la_ngay_so = ten.startswith(("ngay", "so_", "gio_")) or ten.endswith("_ngay")
    return ten == "so_ky_hieu" or not la_ngay_so


def test_the_free_texts_are_those_the_schema_keeps_as_text() -> None:
    ten = {
        next(str(b) for b in reversed(duong) if isinstance(b, str)) for duong, _ in _truong_chu()
    }
    assert {"noi_dung", "ket_qua", "ho_ten", "ten", "chuc_vu", "phoi_hop", "trich_yeu"} <= ten
    assert len(_truong_chu()) > 100


# Letters text hygiene leaves alone: it announces the others, and has tests of its own.
_CHU = st.text(
    st.sampled_from(
        "abcxyzABCĐđăâêôơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹ0123456789"
        " :;,.!?'\"()[]{}<>&*#|@%`~^$\\/+=_-"
    ),
    min_size=1,
    max_size=60,
).filter(lambda chu: " ".join(chu.split()) == chu)


@settings(max_examples=200, deadline=None)
@given(chu=_CHU, dau=st.data())
def test_any_text_in_any_text_field_survives_loading(chu: str, dau: st.DataObject) -> None:
    duong, nut = dau.draw(st.sampled_from(_truong_chu()))
    cac_dong = NHO.split("\n")
    dong = cac_dong[nut.dong - 1]
    truoc, sau = dong[: nut.cot - 1], dong[nut.cot - 1 :]
    assert nut.chu
    assert sau.startswith(nut.chu)
    moi = json.dumps(chu, ensure_ascii=False) + sau.removeprefix(nut.chu)
    cac_dong[nut.dong - 1] = truoc + moi
    ket_qua = load_text("\n".join(cac_dong), "x")
    goc = load_text(NHO, "x").value
    assert goc is not None
    assert ket_qua.value is not None, (duong, ket_qua.diagnostics)
    khac = list(_khac(goc.model_dump(), ket_qua.value.model_dump()))
    assert khac == ([] if chu == nut.chu else [chu])


def _khac(a: Any, b: Any) -> Any:
    """Texts of *b* that differ from those of *a*; anything else different is an error."""
    assert type(a) is type(b)
    if isinstance(a, dict):
        assert list(a) == list(b)
        for khoa in a:
            yield from _khac(a[khoa], b[khoa])
    elif isinstance(a, tuple | list):
        assert len(a) == len(b)
        for mot, hai in zip(a, b, strict=True):
            yield from _khac(mot, hai)
    elif a != b:
        yield b


@pytest.mark.cham
def test_time_to_load_grows_with_the_log_and_no_faster() -> None:
    dau, _, cuoi = NHO.partition("hoi_nghi:\n")
    muc = (
        "  - {{ma: N-{so}, ngay: 2026-02-{ngay:02}, to: TDP01, linh_vuc: bao_hiem, "
        "noi_dung: Vận động hộ {so}, ket_qua: {so} người dự, so_lieu: {{luot_nguoi: {so}}}}}\n"
    )

    def giay(so_muc: int) -> float:
        them = "".join(muc.format(so=so, ngay=so % 28 + 1) for so in range(1, so_muc + 1))
        van_ban = f"{dau}{them}hoi_nghi:\n{cuoi}"
        do = []
        for _ in range(3):
            bat_dau = time.process_time()
            assert load_text(van_ban, "x").diagnostics == ()
            do.append(time.process_time() - bat_dau)
        return min(do)

    assert giay(10_000) <= 4.0 * giay(4_000)


def test_codes_of_files_that_cannot_be_read_are_known_to_the_command() -> None:
    assert {"DL001", "DL002", "DL003", "DL004", "DL007"} == CHUA_DOC_DUOC
