"""Entries on the page: shown, added, changed, taken out; the file stays the clerk's own."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from reportgen import app
from reportgen.app import ghi_ho_so
from reportgen.app.liet_ke_muc import MOI_TRANG
from reportgen.domain import load
from reportgen.khoa_tep import khoa_tep
from reportgen.web.trang_muc import CAC_TRANG
from reportgen.yaml_source import doc_yaml, sua
from tests.ho_tro.trang_web import KhachWeb

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
GOC = "/h/hoan-kiem-2026"
CAC_CHO = (
    "hoat_dong/3", "don_vi", "to_dan_van/2", "to_dan_van.2.thanh_vien/9", "hoi_nghi/4", "van_ban/5",
    "mo_hinh_dan_van_kheo/1", "khen_thuong/0",
)  # fmt: skip
HOAT_DONG = {
    "ma": "HD-900",
    "ngay": "5/10/2026",
    "to": "TDP03",
    "linh_vuc": "phong_chay",
    "noi_dung": "Tập huấn chữa cháy; có “ngoặc”, dấu: hai chấm # thăng",
    "ket_qua": "40 người dự",
}


class Ho(KhachWeb):
    @property
    def tep(self) -> Path:
        return self.thu_muc / MAU.name

    @property
    def chu(self) -> str:
        return self.tep.read_text("utf-8")

    def dau(self) -> str:
        return app.mo_ho_so(self.tep).dau

    def o(self, address: str) -> dict[str, str]:
        """The fields of a form as a browser would send them back."""
        page = self.xem(address).text
        form = page.split('<form method="post" action="/h/', 1)[1]
        form = (
            page.split('class="sua"', 1)[1].split("</form>")[0] if 'class="sua"' in page else form
        )
        fields = dict(
            re.findall(r'<input type="(?:text|hidden)"[^>]* name="([^"]+)" value="([^"]*)"', form)
        )
        fields |= dict(
            re.findall(
                r'<textarea id="[^"]*" name="([^"]+)"[^>]*>\n(.*?)</textarea>', form, re.DOTALL
            )
        )
        for name, body in re.findall(
            r'<select id="[^"]*" name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL
        ):
            chosen = re.search(r'<option value="([^"]*)" selected', body)
            fields[name] = chosen[1] if chosen else ""
        fields |= dict(re.findall(r'name="([^"]+)" value="([^"]+)" checked', form))
        fields.pop("ma_phien", None)
        return {k: unescape(v) for k, v in fields.items() if not k.startswith("so_lieu.")}


@pytest.fixture
def khach(tmp_path: Path) -> Ho:
    shutil.copy(MAU, tmp_path)
    return Ho(tmp_path)


def dong_khac(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = old.split("\n"), new.split("\n")
    return [x for x in before if x not in after], [x for x in after if x not in before]


def test_the_log_is_shown_newest_first_a_page_at_a_time(khach: Ho) -> None:
    page = khach.xem(f"{GOC}/muc/hoat_dong").text
    assert page.count('<th scope="row">') == MOI_TRANG
    assert page.index("HD-300") < page.index("HD-299")
    assert "Trang 1 trong 6" in page
    assert "HD-001" in khach.xem(f"{GOC}/muc/hoat_dong?trang=6").text
    assert "Trang 6 trong 6" in khach.xem(f"{GOC}/muc/hoat_dong?trang=999999").text


def test_totals_follow_the_filter_and_agree_with_the_figures(khach: Ho) -> None:
    page = khach.xem(f"{GOC}/muc/hoat_dong?thang=9").text
    facts = app.facts(khach.tep, ["T09"]).value
    assert facts
    amount = facts[0].chi_so["luot_nguoi"].gia_tri
    shown = re.search(r"lượt người[^<]*<strong>([\d.]+)</strong>", page)
    assert shown
    assert shown[1] == f"{amount:,}".replace(",", ".")


def test_text_is_found_without_its_accents(khach: Ho) -> None:
    page = khach.xem(f"{GOC}/muc/hoat_dong?chu=quy+vi+nguoi+ngheo").text
    assert "Vận động Quỹ Vì người nghèo" in page
    assert "mục trong 300" in page
    assert "Không có mục nào" in khach.xem(f"{GOC}/muc/hoat_dong?chu=zzzz").text


def test_an_activity_is_added_in_the_style_of_the_file(khach: Ho) -> None:
    before = khach.chu
    sent = HOAT_DONG | {"dau": khach.dau(), "so_lieu.ma": "luot_nguoi", "so_lieu.so": "40"}
    answer = khach.gui(f"{GOC}/them/hoat_dong", sent)
    assert answer.status_code == 303, answer.text
    gone, come = dong_khac(before, khach.chu)
    assert gone == []
    assert come[0] == "  - ma: HD-900"
    assert "    ngay: 2026-10-05" in come
    assert "    so_lieu: {luot_nguoi: 40}" in come
    loaded = app.mo_ho_so(khach.tep).can()[0].hoat_dong[-1]
    assert loaded.noi_dung == HOAT_DONG["noi_dung"]


def test_saving_a_form_untouched_changes_no_byte(khach: Ho) -> None:
    before = khach.tep.read_bytes()
    for address in CAC_CHO:
        fields = khach.o(f"{GOC}/muc/{address}")
        answer = khach.tho.post(
            f"{GOC}/muc/{address}",
            data=fields | {"ma_phien": khach.ma_phien()} | so_lieu(khach, address),
        )
        assert answer.status_code == 303, (address, answer.text[:3000])
        assert khach.tep.read_bytes() == before, address


def so_lieu(khach: Ho, address: str) -> dict[str, list[str]]:
    page = khach.xem(f"{GOC}/muc/{address}").text
    codes = [
        (re.search(r'value="([^"]*)" selected', body) or ["", ""])[1]
        for body in re.findall(r'name="so_lieu.ma">(.*?)</select>', page, re.DOTALL)
    ]
    return {
        "so_lieu.ma": codes,
        "so_lieu.so": re.findall(r'name="so_lieu.so" value="([^"]*)"', page),
    }


def test_one_answer_changed_changes_one_line(khach: Ho) -> None:
    before = khach.chu
    fields = khach.o(f"{GOC}/muc/to_dan_van.2.thanh_vien/1") | {"nam_sinh": "1971"}
    answer = khach.gui(f"{GOC}/muc/to_dan_van.2.thanh_vien/1", fields)
    assert answer.status_code == 303, answer.text
    gone, come = dong_khac(before, khach.chu)
    assert len(gone) == len(come) == 1
    assert come[0] == gone[0].replace("nam_sinh: 1970", "nam_sinh: 1971")


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ngay", "31/2/2026", "ngày"),
        ("ngay", "5/10/2025", "2026"),
        ("to", "TDP99", "TDP99"),
        ("linh_vuc", "", "Lĩnh vực"),
        ("noi_dung", "", "Nội dung"),
        ("ma", "HD-001", "HD-001"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field_in_the_words_of_validate(
    khach: Ho, name: str, value: str, told: str
) -> None:
    before = khach.tep.read_bytes()
    answer = khach.gui(f"{GOC}/them/hoat_dong", HOAT_DONG | {name: value, "dau": khach.dau()})
    assert answer.status_code == 422
    assert f'href="#{name}"' in answer.text
    assert f'id="{name}-loi"' in answer.text
    assert told in answer.text
    assert unescape(answer.text).count(HOAT_DONG["ket_qua"]) == 1
    assert khach.tep.read_bytes() == before


@pytest.mark.parametrize("name", ["ma", "noi_dung", "ket_qua", "phoi_hop", "mo_hinh", "minh_chung"])
def test_markup_and_templates_in_any_field_stay_text(khach: Ho, name: str) -> None:
    bad = "</textarea><script>alert(1)</script>{{ 7*7 }}{% include 'x' %}\"'><img src=x>"
    sent = HOAT_DONG | {name: bad, "dau": khach.dau()}
    answers = [khach.gui(f"{GOC}/them/hoat_dong", sent)]
    answers += [khach.xem(f"{GOC}/muc/hoat_dong"), khach.xem(f"{GOC}/van-ban/to?ky=Q4")]
    answers += [khach.xem(f"{GOC}/muc/hoat_dong/300"), khach.xem(GOC)]
    for answer in answers:
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text
        assert ">49" not in answer.text


def test_an_entry_changed_outside_is_never_written_over(khach: Ho) -> None:
    fields = khach.o(f"{GOC}/muc/hoat_dong/3") | {"ket_qua": "Chữ tôi gõ"}
    outside = khach.chu.replace("30 bình chữa cháy được trang bị thêm", "31 bình", 1)
    khach.tep.write_text(outside, "utf-8")
    answer = khach.gui(f"{GOC}/muc/hoat_dong/3", fields)
    assert answer.status_code == 409
    assert "vừa được sửa ở chỗ khác" in answer.text
    assert "Chữ tôi gõ" in answer.text
    assert "Trong tệp đang là: 31 bình" in answer.text
    assert khach.chu == outside
    again = re.search(r'name="dau" value="(\w+)"', answer.text)
    assert again
    assert khach.gui(f"{GOC}/muc/hoat_dong/3", fields | {"dau": again[1]}).status_code == 303
    assert "Chữ tôi gõ" in khach.chu


def test_two_tabs_do_not_lose_each_others_work(khach: Ho) -> None:
    mark = khach.dau()
    first = khach.gui(f"{GOC}/them/hoat_dong", HOAT_DONG | {"dau": mark})
    second = khach.gui(f"{GOC}/them/hoat_dong", HOAT_DONG | {"ma": "HD-901", "dau": mark})
    assert (first.status_code, second.status_code) == (303, 409)
    assert "HD-900" in khach.chu
    assert "HD-901" not in khach.chu


def test_an_entry_taken_out_comes_back_by_undo(khach: Ho) -> None:
    before = khach.tep.read_bytes()
    assert "Xóa mục này khỏi hồ sơ?" in khach.xem(f"{GOC}/xoa/hoat_dong/299").text
    answer = khach.gui(f"{GOC}/xoa/hoat_dong/299", {"dau": khach.dau()})
    assert answer.status_code == 303
    page = khach.xem(answer.headers["location"]).text
    assert "Đã xóa." in page
    assert "HD-300" not in khach.chu
    version = re.search(r'name="ban" value="([^"]+)"', page)
    assert version
    undone = khach.gui(f"{GOC}/lich-su", {"ban": version[1], "dau": khach.dau()})
    assert undone.status_code == 303
    assert khach.tep.read_bytes() == before
    assert khach.xem(f"{GOC}/lich-su").text.count("Trở lại bản này") == 2


def test_what_others_need_is_not_taken_out(khach: Ho) -> None:
    before = khach.tep.read_bytes()
    answer = khach.gui(f"{GOC}/xoa/to_dan_van/2", {"dau": khach.dau()})
    assert answer.status_code == 422
    assert "Chưa xóa được" in answer.text
    assert khach.tep.read_bytes() == before


@pytest.mark.parametrize("name", ["../../x", "khong-co.yaml", ""])
def test_no_version_is_read_from_elsewhere(khach: Ho, name: str) -> None:
    before = khach.tep.read_bytes()
    answer = khach.gui(f"{GOC}/lich-su", {"ban": name, "dau": khach.dau()})
    assert answer.status_code == 422
    assert khach.tep.read_bytes() == before


@pytest.mark.parametrize(
    "address",
    ["muc/khong_co", "muc/hoat_dong/9999", "muc/hoat_dong/-1", "muc/hoat_dong/x", "muc/nam",
     "muc/phien_ban", "them/don_vi", "them/to_dan_van.99.thanh_vien", "xoa/hoat_dong/9999",
     "muc/hoat_dong.3.__class__", "muc/.", "muc/du_lieu_mau", "them/hoat_dong.3.ngay"],
)  # fmt: skip
def test_a_place_that_is_none_has_no_page(khach: Ho, address: str) -> None:
    assert khach.xem(f"{GOC}/{address}").status_code == 404


@pytest.mark.parametrize("part", sorted(app.PHAN))
def test_every_part_has_its_pages(khach: Ho, part: str) -> None:
    page = khach.xem(f"{GOC}/muc/{part}")
    assert page.status_code == 200
    for link in sorted(set(re.findall(rf'href="({GOC}/[^"#]+)"', page.text)))[:12]:
        assert khach.xem(unescape(link)).status_code == 200, link
    if app.la_danh_sach((part,)):
        assert khach.xem(f"{GOC}/them/{part}").status_code == 200


def test_a_problem_leads_to_the_entry_it_is_about(khach: Ho) -> None:
    khach.tep.write_text(khach.chu.replace("nam_sinh: 1962", "nam_sinh: 2062", 1), "utf-8")
    page = khach.xem(GOC).text
    found = re.search(rf'href="({GOC}/muc/to_dan_van\.0\.thanh_vien/0)#nam_sinh"', page)
    assert found
    form = khach.xem(found[1]).text
    assert 'id="nam_sinh-loi"' in form


def test_a_team_of_nine_is_entered_from_nothing(tmp_path: Path) -> None:
    khach = Ho(tmp_path)
    khach.gui("/moi", {"ten": "phường Cửa Nam", "cap_tren": "Hà Nội", "nam": "2026", "so_to": "0"})
    path = tmp_path / "cua-nam-2026.yaml"
    goc = "/h/cua-nam-2026"
    team = {
        "ma": "TDP01", "ten": "Tổ dân vận số 1", "to_dan_pho": "Tổ dân phố số 1",
        "chi_bo": "Chi bộ 1", "so_ho": "100", "so_nhan_khau": "400", "so_thanh_vien": "9",
        "quyet_dinh.loai": "kien_toan", "quyet_dinh.so_ky_hieu": "1-QĐ/ĐU",
        "quyet_dinh.ngay": "01/01/2026",
    }  # fmt: skip
    answer = khach.gui(f"{goc}/them/to_dan_van", team | {"dau": app.mo_ho_so(path).dau})
    assert answer.status_code == 303, answer.text
    for number in range(1, 10):
        member = {
            "ma": f"TDP01-{number:02}", "ho_ten": f"Nguyễn Văn {'ABCDEGHIK'[number - 1]}",
            "gioi_tinh": "nam", "nam_sinh": str(1960 + number),
            "chuc_danh": "to_truong" if number == 1 else "thanh_vien",
            "chuc_vu": "Bí thư Chi bộ" if number == 1 else "Hội viên",
            "to_chuc": "chi_bo", "dang_vien": "co", "tu_ngay": "01/01/2026",
        }  # fmt: skip
        answer = khach.gui(
            f"{goc}/them/to_dan_van.0.thanh_vien", member | {"dau": app.mo_ho_so(path).dau}
        )
        assert answer.status_code == 303, answer.text
    opened = app.mo_ho_so(path)
    assert len(opened.can()[0].to_dan_van[0].thanh_vien) == 9


def test_every_address_of_entries_is_in_the_table() -> None:
    assert len({(path, method) for path, method, _ in CAC_TRANG}) == len(CAC_TRANG)


def test_a_file_that_another_holds_is_not_written(
    khach: Ho, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ghi_ho_so, "CHO_GIAY", 0.05)
    before = khach.tep.read_bytes()
    sent = HOAT_DONG | {"dau": khach.dau()}
    with khoa_tep(khach.tep):
        answer = khach.gui(f"{GOC}/them/hoat_dong", sent)
    assert answer.status_code == 422
    assert "Chưa ghi được vào hồ sơ" in answer.text
    assert "cấp số" not in answer.text
    assert khach.tep.read_bytes() == before
    assert khach.gui(f"{GOC}/them/hoat_dong", sent).status_code == 303


def test_a_file_marked_read_only_is_not_written(khach: Ho) -> None:
    khach.tep.chmod(0o444)
    before = khach.tep.read_bytes()
    answer = khach.gui(f"{GOC}/them/hoat_dong", HOAT_DONG | {"dau": khach.dau()})
    assert answer.status_code == 422
    assert "chỉ đọc" in answer.text
    assert khach.tep.read_bytes() == before


def test_rows_from_a_workbook_become_entries_in_one_go(khach: Ho) -> None:
    rows = (
        "Ngày\tTổ thực hiện\tLĩnh vực\tNội dung\tKết quả\tLượt người dự, được tuyên truyền\r\n"
        "5/10/2026\tTổ dân phố số 3\tPhòng cháy chữa cháy\tTập huấn ngõ 1\t40 người dự\t40\r\n"
        "6/10/2026\tTDP04\tphong_chay\tTập huấn ngõ 2\t50 người dự\t50\r\n"
    )
    before = khach.chu
    answer = khach.gui(f"{GOC}/dan/hoat_dong", {"chu": rows, "dau": khach.dau()})
    assert answer.status_code == 303, answer.text
    first, second = app.mo_ho_so(khach.tep).can()[0].hoat_dong[-2:]
    assert (first.ma, second.ma) == ("HD-301", "HD-302")
    assert (first.to, second.to) == (("TDP03",), ("TDP04",))
    assert first.linh_vuc == second.linh_vuc == "phong_chay"
    assert (first.so_lieu["luot_nguoi"], second.so_lieu["luot_nguoi"]) == (40, 50)
    assert dong_khac(before, khach.chu)[0] == []
    assert len(app.cac_ban(khach.tep)) == 1


HAI_DONG = """\
Ngày\tTổ thực hiện\tLĩnh vực\tNội dung\tKết quả
5/10/2026\tTDP03\tphong_chay\tA\tB
31/2/2026\tTDP03\tphong_chay\tC\tD"""


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", "dán cả dòng tên cột"),
        ("Ngày\tCột lạ\n5/10/2026\tx", "không biết cột “Cột lạ”"),
        (
            HAI_DONG,
            "Dòng 2:",
        ),
        ("<script>x</script>\tNgày\n1\t2", "&lt;script&gt;"),
    ],
)
def test_a_wrong_row_keeps_all_out_and_is_named(khach: Ho, rows: str, told: str) -> None:
    before = khach.tep.read_bytes()
    answer = khach.gui(f"{GOC}/dan/hoat_dong", {"chu": rows, "dau": khach.dau()})
    assert answer.status_code == 422
    assert told in answer.text
    assert "<script>x" not in answer.text
    assert khach.tep.read_bytes() == before


def test_saving_an_entry_reads_the_file_only_once(
    khach: Ho, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read besides the new file is the entry: saving must not slow down threefold."""
    khach.xem(f"{GOC}/muc/hoat_dong")
    read: list[int] = []

    def counting(text: str | bytes, name: str):  # noqa: ANN202 - as what it stands for
        read.append(len(text.encode() if isinstance(text, str) else text))
        return doc_yaml(text, name)

    monkeypatch.setattr(sua, "doc_yaml", counting)
    monkeypatch.setattr(load, "doc_yaml", counting)
    sent = HOAT_DONG | {"dau": khach.dau()}
    assert khach.gui(f"{GOC}/them/hoat_dong", sent).status_code == 303
    assert sum(read) < 1.1 * khach.tep.stat().st_size
    read.clear()
    fields = khach.o(f"{GOC}/muc/hoat_dong/3") | {"ket_qua": "Chữ khác"}
    assert khach.gui(f"{GOC}/muc/hoat_dong/3", fields).status_code == 303
    assert "Chữ khác" in khach.chu
    assert sum(read) < 1.1 * khach.tep.stat().st_size
