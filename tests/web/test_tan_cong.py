"""Attacks through what a clerk may send: every text field of every form, every kind of file."""

import io
import re
import shutil
import time
import tracemalloc
import zipfile
from html import unescape
from pathlib import Path

import pytest

from reportgen import app
from tests.ho_tro.trang_web import NEN, KhachWeb

pytestmark = pytest.mark.cham  # too long for every commit

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
GOC = "/h/hoan-kiem-2026"
XAU = "\"'></textarea><script>alert(1)</script>{{7*7}}{% include 'nen.html' %}<img src=x>${7*7}"
DANH_SACH = sorted(part for part in app.PHAN if app.la_danh_sach((part,)))
KHONG_DANH_SACH = sorted(part for part in app.PHAN if not app.la_danh_sach((part,)))


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    folder = tmp_path / "kho"
    folder.mkdir()
    shutil.copy(MAU, folder)
    return KhachWeb(folder)


@pytest.fixture(scope="module")
def so_tinh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A good workbook."""
    made = app.export_excel(MAU, tmp_path_factory.mktemp("so") / "so.xlsx").value
    assert made is not None
    return made.duong_dan.read_bytes()


def cac_o(page: str) -> list[str]:
    """Names of the fields one types into."""
    found = re.findall(r'<input type="text"[^>]* name="([^"]+)"', page)
    found += re.findall(r'<textarea[^>]* name="([^"]+)"', page)
    return list(dict.fromkeys(unescape(name) for name in found))


def sach(page: str) -> None:
    """Nothing of what was typed is markup, or was worked out."""
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "49" not in re.findall(r">\s*([^<]*?)\s*<", page)
    assert page.count("<html") <= 1


@pytest.mark.parametrize("part", [*DANH_SACH, *KHONG_DANH_SACH])
def test_what_is_typed_into_every_field_of_every_form_stays_text(
    khach: KhachWeb, part: str
) -> None:
    """Refused or taken, shown again as it was typed."""
    address = f"{GOC}/{'them' if part in DANH_SACH else 'muc'}/{part}"
    page = khach.xem(address)
    assert page.status_code == 200
    fields = cac_o(page.text)
    if not fields:
        pytest.skip("phần này không có ô gõ chữ nào")
    dau = app.mo_ho_so(khach.thu_muc / MAU.name).dau
    sent = khach.gui(address, dict.fromkeys(fields, XAU) | {"dau": dau})
    assert sent.status_code in (303, 422)
    shown = sent.text if sent.status_code == 422 else khach.xem(sent.headers["location"]).text
    sach(shown)
    if sent.status_code == 422:
        assert XAU in unescape(shown)
    for other in (GOC, f"{GOC}/muc/{part}", f"{GOC}/lam"):
        sach(khach.xem(other).text)


def test_rows_pasted_stay_text(khach: KhachWeb) -> None:
    dau = app.mo_ho_so(khach.thu_muc / MAU.name).dau
    page = khach.xem(f"{GOC}/dan/hoat_dong").text
    name = cac_o(page)[0]
    for rows in (XAU, f"Mã\tNgày\tNội dung\nHD-999\t1/8/2026\t{XAU}\n", f"{XAU}\t{XAU}\n1\t2\n"):
        answer = khach.gui(f"{GOC}/dan/hoat_dong", {name: rows, "dau": dau})
        assert answer.status_code in (303, 422)
        sach(answer.text)


def test_templates_in_the_words_of_a_dossier_are_never_worked_out(khach: KhachWeb) -> None:
    """On the pages, in the sheets, in the Word file: what was written, as it was written."""
    path = khach.thu_muc / MAU.name
    text = path.read_text("utf-8")
    found = re.search(r"    noi_dung: (.+)", text)
    assert found
    bad = "Vận động {{7*7}} {% raw %} {{ cycler.__init__.__globals__ }} #{1+1} nhân dân"
    path.write_text(text.replace(f"    noi_dung: {found[1]}", f'    noi_dung: "{bad}"'), "utf-8")
    query = "loai=bao_cao_quy&ky=Q1"
    for address in (f"{GOC}/van-ban?{query}", f"{GOC}/van-ban/to?{query}", f"{GOC}/muc/hoat_dong"):
        page = khach.xem(address).text
        assert "Vận động 49" not in page
        assert "os.environ" not in page
    taken = khach.xem(f"{GOC}/van-ban/tai/docx?{query}")
    with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
        words = re.sub("<[^>]+>", "", archive.read("word/document.xml").decode())
    assert "Vận động 49" not in words


@pytest.mark.parametrize("name", ["loai", "ky", "pham_vi", "dinh_dang", "viec"])
def test_codes_that_are_none_are_left_out_of_a_batch(khach: KhachWeb, name: str) -> None:
    good = {"viec": "tinh", "loai": "quy_che", "pham_vi": "phuong", "dinh_dang": "docx"}
    sach(khach.gui(f"{GOC}/lam", good | {name: XAU}).text)
    sach(khach.gui(f"{GOC}/lam", good | {name: "../../etc/passwd"}).text)
    assert sorted(p.name for p in khach.thu_muc.iterdir()) == [MAU.name]


def _so(noi_dung: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        for name, data in noi_dung.items():
            made.writestr(name, data)
    return out.getvalue()


_CUOI = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
)
TEP_XAU = {
    "bom": {"xl/workbook.xml": b"\0" * (200 * 1024 * 1024)},
    "cuoi-ty-lan": {"xl/workbook.xml": f"{_CUOI}]><workbook>&j;</workbook>"},
    "thuc-the": {
        "xl/workbook.xml": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM '
        '"file:///etc/passwd">]><workbook>&x;</workbook>'
    },
    "duong-dan": {"../../ngoai.yaml": "nam: 2026\n", "/tmp/ngoai.yaml": "nam: 2026\n"},  # noqa: S108 - a name in an archive
}


@pytest.mark.parametrize("kind", sorted(TEP_XAU))
@pytest.mark.parametrize("where", ["/nhap", "/kiem-tra"])
def test_a_hostile_package_is_refused_quickly_and_leaves_nothing(
    khach: KhachWeb, where: str, kind: str
) -> None:
    data = _so(TEP_XAU[kind])
    before = sorted(khach.thu_muc.parent.rglob("*"))
    tracemalloc.start()
    started = time.process_time()
    answer = khach.gui(where, {}, data)
    spent = time.process_time() - started
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert answer.status_code == 422
    assert "root:" not in answer.text
    assert spent < 10
    assert most < 400 * 1024 * 1024
    assert sorted(khach.thu_muc.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "name", ["../../x.xlsx", "..\\..\\x.xlsx", "/etc/x.xlsx", "C:\\x.xlsx", "\0x.xlsx", "con.xlsx",
             "<b>.xlsx", "{{7*7}}.xlsx", "." * 300 + ".xlsx"],
)  # fmt: skip
def test_the_name_of_a_file_sent_is_never_a_path(
    khach: KhachWeb, so_tinh: bytes, name: str
) -> None:
    answer = khach.tho.post(
        "/nhap", data={"ma_phien": khach.ma_phien()}, files={"tep": (name, so_tinh)},
        headers={"origin": NEN},
    )  # fmt: skip
    assert answer.status_code in (303, 400, 422)
    sach(answer.text)
    made = {p for p in khach.thu_muc.parent.rglob("*.yaml") if p.parent != khach.thu_muc}
    assert made == set()
    assert all(re.fullmatch(r"[\w.-]+", p.name) for p in khach.thu_muc.iterdir())
    assert not (khach.thu_muc / "con.yaml").exists()  # Windows would write to the console


def test_a_form_of_too_many_parts_is_refused(khach: KhachWeb) -> None:
    many = {f"o{n}": "x" for n in range(3000)}
    assert khach.gui("/moi", many, b"x").status_code == 400
    files = [("tep", (f"{n}.xlsx", b"x")) for n in range(3)]
    answer = khach.tho.post(
        "/nhap", data={"ma_phien": khach.ma_phien()}, files=files, headers={"origin": NEN}
    )
    assert answer.status_code == 400
    assert khach.gui("/moi", {"ten": "x" * (2 * 1024 * 1024)}, b"x").status_code == 400


def test_a_dossier_that_grows_without_end_is_told(khach: KhachWeb) -> None:
    """Aliases that double at every line."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]" for n in range(9)
    ]
    (khach.thu_muc / "lon.yaml").write_text("\n".join(lines), "utf-8")
    started = time.process_time()
    assert khach.xem("/").status_code == 200
    assert khach.xem("/h/lon").status_code == 200
    assert time.process_time() - started < 10
