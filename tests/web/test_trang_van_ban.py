"""Documents: chosen among what can be made, seen as pages, taken as files."""

import re
import shutil
import time
from pathlib import Path

import pytest

from reportgen import app
from reportgen.app import trang_giay
from tests.ho_tro.hinh_mau import chu_ky_mau
from tests.ho_tro.trang_web import KhachWeb

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
TRANG = "/h/hoan-kiem-2026/van-ban"


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    shutil.copy(MAU, tmp_path)
    return KhachWeb(tmp_path)


def cac_gia_tri(page: str, name: str) -> list[str]:
    box = page.split(f'<select id="{name}"')[1].split("</select>", maxsplit=1)[0]
    return re.findall(r'<option value="([^"]*)"', box)


def test_the_page_opens_on_the_quarterly_report(khach: KhachWeb) -> None:
    page = khach.xem(f"{TRANG}?ky=Q3").text
    assert '<option value="bao_cao_quy" selected>' in page
    assert "Số 44-BC/BXDĐ" in page
    assert cac_gia_tri(page, "ky") == ["Q1", "Q2", "Q3", "Q4"]


def test_only_what_the_dossier_can_have_is_offered(khach: KhachWeb) -> None:
    page = khach.xem(f"{TRANG}?loai=tong_ket_nam").text
    assert cac_gia_tri(page, "ky") == ["N"]
    assert len(cac_gia_tri(page, "pham_vi")) == 21
    assert '<select id="ban"' not in page
    assert "khong_co" not in cac_gia_tri(page, "loai")


@pytest.mark.parametrize("query", ["loai=khong_co", "ky=Q9&pham_vi=../x", "ban=<script>", "loai="])
def test_a_choice_that_is_none_falls_back(khach: KhachWeb, query: str) -> None:
    answer = khach.xem(f"{TRANG}?{query}")
    assert answer.status_code == 200
    assert "Lấy tệp Word" in answer.text
    assert "<script>" not in answer.text.replace("<script src=", "")


def test_the_pages_are_those_of_the_document_and_run_no_script(khach: KhachWeb) -> None:
    answer = khach.xem(f"{TRANG}/to?loai=bao_cao_quy&ky=Q3")
    assert "kết quả công tác dân vận quý III/2026" in answer.text
    assert "phong.css" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy


def test_markup_in_the_dossier_is_text_on_the_pages(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("ten: phường Hoàn Kiếm", 'ten: "phường <script>x</script>"', 1), "utf-8"
    )
    for address in (f"{TRANG}?ky=Q3", f"{TRANG}/to?ky=Q3", "/h/hoan-kiem-2026"):
        assert "<script>x" not in khach.xem(address).text


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_comes_with_its_right_name(khach: KhachWeb, kind: str) -> None:
    answer = khach.xem(f"{TRANG}/tai/{kind}?loai=bao_cao_quy&ky=Q3")
    assert answer.status_code == 200
    name = f"bao_cao_quy-Q3-phuong-so44.{kind}"
    assert f'filename="{name}"' in answer.headers["content-disposition"]
    assert answer.content.startswith(b"PK" if kind == "docx" else b"%PDF")


def test_the_file_of_the_page_is_that_of_the_command_line(khach: KhachWeb) -> None:
    asked = app.YeuCau(
        (khach.thu_muc / MAU.name,), loai=("bao_cao_quy",), ky=("Q3",), dinh_dang=("docx",),
        thu_muc=khach.thu_muc / "ra",
    )  # fmt: skip
    made = (app.build(asked).value or ())[0].docx
    assert made is not None
    got = khach.xem(f"{TRANG}/tai/docx?loai=bao_cao_quy&ky=Q3").content
    assert got == made.read_bytes()


def test_other_formats_are_not_served(khach: KhachWeb) -> None:
    assert khach.xem(f"{TRANG}/tai/exe?loai=bao_cao_quy").status_code == 404


def test_a_change_of_the_file_is_seen_at_once(khach: KhachWeb) -> None:
    assert "Hoàn Kiếm, ngày" in khach.xem(f"{TRANG}/to?ky=Q3").text
    path = khach.thu_muc / MAU.name
    text = path.read_text("utf-8").replace("dia_danh: Hoàn Kiếm", "dia_danh: Cửa Nam", 1)
    path.write_text(text, "utf-8")
    assert "Cửa Nam, ngày" in khach.xem(f"{TRANG}/to?ky=Q3").text


def test_few_states_of_a_dossier_are_held_however_often_it_changes(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    text = path.read_text("utf-8")
    for number in range(trang_giay.BO_NHIEU_NHAT + 3):
        path.write_text(text.replace("dia_danh: Hoàn Kiếm", f"dia_danh: Khu {number}", 1), "utf-8")
        assert f"Khu {number}, ngày" in khach.xem(f"{TRANG}/to?ky=Q3").text
    assert len(trang_giay._BO) == trang_giay.BO_NHIEU_NHAT


def test_a_dossier_with_errors_says_so_instead(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    path.write_text(path.read_text("utf-8").replace("nam: 2026", "nam: hai", 1), "utf-8")
    page = khach.xem(TRANG).text
    assert "Hồ sơ còn lỗi" in page
    assert "hai" in page
    assert khach.xem(f"{TRANG}/tai/docx").status_code == 422


def _cap(khach: KhachWeb, **them: str):  # noqa: ANN202 - an answer
    dau = app.mo_ho_so(khach.thu_muc / MAU.name).dau
    asked = {"loai": "bao_cao_quy", "ky": "Q2", "pham_vi": "phuong", "ban": "-", "dau": dau}
    return khach.gui(f"{TRANG}/cap-so", asked | {"ngay": "2/10/2026"} | them)


def test_a_draft_gets_the_next_number_and_its_line_in_the_register(khach: KhachWeb) -> None:
    before = (khach.thu_muc / MAU.name).read_text("utf-8")
    assert "Cấp số và ghi vào sổ" in khach.xem(f"{TRANG}?ky=Q2").text
    answer = _cap(khach)
    assert answer.status_code == 303
    page = khach.xem(answer.headers["location"]).text
    assert "Đã cấp số 45-BC/BXDĐ" in page
    assert "Cấp số và ghi vào sổ" not in page
    after = (khach.thu_muc / MAU.name).read_text("utf-8")
    added = [line for line in after.split("\n") if line not in before.split("\n")]
    assert any("45-BC/BXDĐ" in line for line in added)
    assert [line for line in before.split("\n") if line not in after.split("\n")] == []
    assert "cấp số" in khach.xem("/h/hoan-kiem-2026/lich-su").text


@pytest.mark.parametrize(
    ("field", "value", "status"), [("ngay", "31/2/2026", 422), ("dau", "cu", 409)]
)
def test_a_number_is_not_given_on_a_wrong_day_or_over_anothers_work(
    khach: KhachWeb, field: str, value: str, status: int
) -> None:
    before = (khach.thu_muc / MAU.name).read_bytes()
    assert _cap(khach, **{field: value}).status_code == status
    assert (khach.thu_muc / MAU.name).read_bytes() == before


@pytest.mark.cham
def test_the_longest_report_is_composed_within_the_time_of_a_pause() -> None:
    opened = app.mo_ho_so(MAU)
    chosen = app.bang_chon(opened, app.ChonVanBan("tong_ket_nam")).chon
    spent = []
    for _ in range(5):
        trang_giay._XEM.clear()
        before = time.process_time()
        made = app.xem_van_ban(opened, chosen)
        spent.append(time.process_time() - before)
    assert len(made.html) > 100_000
    assert min(spent) < 0.3


def test_a_report_gets_its_plots_and_its_evidence_when_ticked(khach: KhachWeb) -> None:
    asked = "loai=bao_cao_quy&ky=Q3&pham_vi=phuong"
    plain = khach.xem(f"{TRANG}?{asked}").text
    assert "Phụ lục biểu đồ" in plain
    assert "Hình chữ ký, hình dấu" not in plain  # this dossier has no pictures
    ticked = khach.xem(f"{TRANG}?{asked}&bieu_do=1&bang_chung=1").text
    assert "/tai/docx?loai=bao_cao_quy&amp;ky=Q3" in ticked
    assert "&amp;bieu_do=1&amp;bang_chung=1" in ticked
    texts = [
        khach.xem(f"{TRANG}/to?{asked}{more}").text for more in ("", "&bieu_do=1", "&bang_chung=1")
    ]
    assert len(set(texts)) == 3
    assert "BIỂU ĐỒ" not in texts[0].upper()
    assert "BIỂU ĐỒ" in texts[1].upper()
    invitation = khach.xem(f"{TRANG}?loai=giay_moi").text
    assert "Thêm vào văn bản" not in invitation


def test_pictures_are_offered_where_the_dossier_has_them(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    signer = re.compile(r"(ho_ten: [^,]+,)( chuc_vu: [^,]+, co_quan)")
    signed = signer.sub(r"\1 hinh_chu_ky: chu-ky.png,\2", path.read_text("utf-8"))
    path.write_text(signed, encoding="utf-8")
    (khach.thu_muc / "hinh").mkdir()
    page = khach.xem(f"{TRANG}?loai=bao_cao_quy&ky=Q3&dat_dau=1").text
    assert "Hình chữ ký, hình dấu" in page
    assert "Không có tệp hình" in page
    (khach.thu_muc / "hinh" / "chu-ky.png").write_bytes(chu_ky_mau())
    page = khach.xem(f"{TRANG}/to?loai=bao_cao_quy&ky=Q3&dat_dau=1").text
    assert "data:image/png" in page
