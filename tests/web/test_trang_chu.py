"""From nothing to a dossier: a new one, the sample, a workbook; and out again."""

import re
from html import unescape
from pathlib import Path

import pytest

from reportgen import app
from reportgen.web.huong_dan import CAC_BUOC
from tests.ho_tro.trang_web import KhachWeb

DAU_VAO = {"ten": "phường Cửa Nam", "cap_tren": "thành phố Hà Nội", "nam": "2026", "so_to": "2"}


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    return KhachWeb(tmp_path)


def test_an_empty_folder_says_how_to_begin(khach: KhachWeb) -> None:
    page = khach.xem("/").text
    assert "Chưa có hồ sơ nào" in page
    assert 'href="/moi"' in page


def test_a_new_dossier_is_made_opened_and_listed(khach: KhachWeb) -> None:
    answer = khach.gui("/moi", DAU_VAO)
    assert (answer.status_code, answer.headers["location"]) == (303, "/h/cua-nam-2026")
    page = khach.xem("/h/cua-nam-2026").text
    assert "Phường Cửa Nam, năm 2026" in page
    assert "Phường Cửa Nam, năm 2026" in khach.xem("/").text
    checked = app.validate([khach.thu_muc / "cua-nam-2026.yaml"])[0]
    assert not any(d.is_error for d in checked.van_de)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ten", "", "Ghi tên"),
        ("ten", "123", "Ghi tên"),
        ("nam", "26", "Ghi năm bằng bốn chữ số"),
        ("nam", "hai nghìn", "Ghi năm bằng bốn chữ số"),
        ("so_to", "-1", "Ghi số tổ"),
        ("so_to", "999999999", "Ghi số tổ"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_and_the_others_stay(
    khach: KhachWeb, name: str, value: str, told: str
) -> None:
    answer = khach.gui("/moi", DAU_VAO | {name: value})
    assert answer.status_code == 422
    assert told in answer.text
    assert f'href="#{name}"' in answer.text
    kept = "cap_tren" if name == "ten" else "ten"
    assert f'value="{DAU_VAO[kept]}"' in answer.text


def test_a_second_dossier_of_the_same_year_is_not_written_over(khach: KhachWeb) -> None:
    khach.gui("/moi", DAU_VAO)
    path = khach.thu_muc / "cua-nam-2026.yaml"
    before = path.read_bytes()
    assert "Đã có hồ sơ" in khach.gui("/moi", DAU_VAO).text
    assert path.read_bytes() == before


def test_the_sample_is_copied_once(khach: KhachWeb) -> None:
    assert khach.gui("/mau", {}).headers["location"] == "/h/mau-hoan-kiem-2026"
    path = khach.thu_muc / "mau-hoan-kiem-2026.yaml"
    path.write_text(path.read_text("utf-8") + "# ghi thêm\n", "utf-8")
    khach.gui("/mau", {})
    assert path.read_text("utf-8").endswith("# ghi thêm\n")
    assert not any(d.is_error for d in app.validate([path])[0].van_de)


def test_a_dossier_goes_out_as_a_workbook_and_comes_back(khach: KhachWeb) -> None:
    khach.gui("/moi", DAU_VAO)
    out = khach.xem("/h/cua-nam-2026/xuat")
    assert "cua-nam-2026.xlsx" in out.headers["content-disposition"]
    answer = khach.gui("/nhap", {}, out.content)
    assert answer.headers["location"] == "/h/tep-cua-toi"
    old, new = (app.mo_ho_so(khach.thu_muc / f"{n}.yaml") for n in ("cua-nam-2026", "tep-cua-toi"))
    assert old.ho_so == new.ho_so


def test_the_file_itself_is_taken_byte_for_byte(khach: KhachWeb) -> None:
    khach.gui("/moi", DAU_VAO)
    answer = khach.xem("/h/cua-nam-2026/tep")
    assert 'filename="cua-nam-2026.yaml"' in answer.headers["content-disposition"]
    assert answer.content == (khach.thu_muc / "cua-nam-2026.yaml").read_bytes()


@pytest.mark.parametrize("data", [b"", b"not a workbook", b"PK\x03\x04" + b"\0" * 50])
def test_what_is_no_workbook_is_told_and_leaves_nothing(khach: KhachWeb, data: bytes) -> None:
    answer = khach.gui("/nhap", {}, data)
    assert answer.status_code == 422
    assert "Lỗi:" in answer.text
    assert list(khach.thu_muc.glob("*.yaml")) == []


def test_a_dossier_that_cannot_be_read_still_opens_and_says_why(khach: KhachWeb) -> None:
    (khach.thu_muc / "hong.yaml").write_text("nam: [2026\n", "utf-8")
    assert "1 lỗi cần sửa" in khach.xem("/").text
    assert "dòng" in khach.xem("/h/hong").text


def test_an_empty_folder_opens_on_the_tour_and_others_have_it_at_hand(khach: KhachWeb) -> None:
    page = khach.xem("/").text
    assert "Đi một vòng trên phường mẫu" in page
    assert page.index("Xem hướng dẫn") < page.index("Tạo hồ sơ mới")
    khach.gui("/moi", DAU_VAO)
    page = khach.xem("/").text
    assert "Đi một vòng" not in page
    assert 'href="/huong-dan"' in page
    assert "Đi một vòng trên phường mẫu" in khach.xem("/huong-dan").text


def test_the_tour_goes_over_real_pages_step_by_step(khach: KhachWeb) -> None:
    at = khach.gui("/mau", {"huong_dan": "1"}).headers["location"]
    seen = []
    while at:
        page = khach.xem(at)
        assert page.status_code == 200, at
        step = page.text.split('<section class="buoc"')[1].split("</section>")[0]
        seen.append(re.findall(r"<h2[^>]*>(.*?)</h2>", step)[0])
        assert f"bước {len(seen)} trong {len(CAC_BUOC)}" in step
        leave = re.findall(r'href="([^"]+)">Thôi', step)[0]
        assert 'class="buoc"' not in khach.xem(unescape(leave)).text
        found = re.findall(r'href="([^"]+)">Tiếp', step)
        at = unescape(found[0]) if found else ""
    assert seen == [step.tieu_de for step in CAC_BUOC]


@pytest.mark.parametrize("query", ["huong-dan=0&ho-so=x", "huong-dan=99&ho-so=x", "huong-dan=1"])
def test_no_step_is_shown_that_is_none(khach: KhachWeb, query: str) -> None:
    assert 'class="buoc"' not in khach.xem(f"/kiem-tra?{query}").text


def test_a_name_in_the_tours_address_is_only_text(khach: KhachWeb) -> None:
    page = khach.xem('/kiem-tra?huong-dan=2&ho-so="><script>x</script>').text
    assert 'class="buoc"' in page
    assert "<script>x" not in page
