"""The document beside a form: made with what is typed, nothing of it saved."""

import shutil
from pathlib import Path

import pytest

from reportgen import app
from tests.ho_tro.trang_web import KhachWeb

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
GOC = "/h/hoan-kiem-2026"


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    shutil.copy(MAU, tmp_path)
    return KhachWeb(tmp_path)


def o_cua(khach: KhachWeb, noi: tuple[str | int, ...], so: int | None) -> dict[str, str]:
    """The answers of a form as a browser sends them (figures apart)."""
    form = app.bieu_mau(app.mo_ho_so(khach.thu_muc / MAU.name), noi, so)
    assert form is not None
    fields = [one for o in form.cac_o for one in (*o.con, o)]
    return {o.ten: o.chu or ",".join(o.cac) for o in fields if o.chu or o.cac}


def xem(khach: KhachWeb, address: str, fields: dict[str, str], **them: str) -> dict[str, object]:
    before = (khach.thu_muc / MAU.name).read_bytes()
    answer = khach.gui(f"{GOC}/{address}", fields | {f"xem.{k}": v for k, v in them.items()})
    assert answer.status_code == 200, answer.text
    assert (khach.thu_muc / MAU.name).read_bytes() == before
    assert not (khach.thu_muc / ".lich-su").exists()
    return dict(answer.json())


def phang(made: dict[str, object]) -> str:
    return str(made.get("html", "")).replace("\xa0", " ").replace("\u2060", "")


def test_what_is_typed_is_on_the_pages_and_not_in_the_file(khach: KhachWeb) -> None:
    fields = o_cua(khach, ("hoat_dong",), 280) | {"ket_qua": "13 ý kiến, thêm chữ đang gõ"}
    made = xem(khach, "xem/hoat_dong/280", fields)
    assert "thêm chữ đang gõ" in phang(made)
    assert made["cau"] == "Trang giấy theo những gì đang gõ, chưa lưu."
    assert made["ten"] == "Báo cáo công tác dân vận quý IV năm 2026, Tổ dân phố số 11"


def test_the_pages_are_those_that_saving_would_give(khach: KhachWeb) -> None:
    fields = o_cua(khach, ("don_vi",), None) | {"dia_danh": "Cửa Nam"}
    typed = xem(khach, "xem/don_vi", fields)
    dau = app.mo_ho_so(khach.thu_muc / MAU.name).dau
    assert khach.gui(f"{GOC}/muc/don_vi", fields | {"dau": dau}).status_code == 303
    opened = app.mo_ho_so(khach.thu_muc / MAU.name)
    chosen = app.ChonVanBan(**typed["chon"])  # type: ignore[arg-type]
    assert app.xem_van_ban(opened, chosen).html.decode() == typed["html"]
    assert "Cửa Nam, ngày" in phang(typed)


@pytest.mark.parametrize(
    ("noi", "so", "loai"),
    [
        (("hoi_nghi",), 4, "bien_ban_giao_ban"),
        (("to_dan_van",), 2, "danh_sach_thanh_vien"),
        (("to_dan_van", 2, "thanh_vien"), 1, "danh_sach_thanh_vien"),
        (("mo_hinh_dan_van_kheo",), 0, "dang_ky_mo_hinh"),
        (("chi_tieu",), 0, "ke_hoach_nam"),
        (("kinh_phi",), None, "tong_ket_nam"),
        (("don_thu",), 2, "bao_cao_quy"),
        (("van_ban",), 3, "bao_cao_quy"),
    ],
)
def test_each_entry_has_the_document_it_belongs_to(
    khach: KhachWeb, noi: tuple[str | int, ...], so: int | None, loai: str
) -> None:
    place = ".".join(map(str, noi)) + (f"/{so}" if so is not None else "")
    made = xem(khach, f"xem/{place}", o_cua(khach, noi, so))
    assert dict(made["chon"])["loai"] == loai  # type: ignore[call-overload]
    assert "</section>" in phang(made)


def test_another_document_can_be_chosen(khach: KhachWeb) -> None:
    fields = o_cua(khach, ("hoat_dong",), 280)
    made = xem(khach, "xem/hoat_dong/280", fields, loai="tong_ket_nam", pham_vi="phuong")
    assert made["chon"] == {"loai": "tong_ket_nam", "ky": "N", "pham_vi": "phuong", "ban": "-"}


def test_a_wrong_answer_keeps_the_pages_and_says_where(khach: KhachWeb) -> None:
    fields = o_cua(khach, ("hoat_dong",), 280) | {"ngay": "31/2/2026"}
    made = xem(khach, "xem/hoat_dong/280", fields)
    assert "html" not in made
    assert str(made["cau"]).startswith("Ô “Ngày” chưa đúng, trang giấy còn như trước: ngày")
    first = xem(khach, "xem/hoat_dong/280", fields, dau_tien="1")
    assert first["cau"] == made["cau"]
    assert "</section>" in phang(first)


def test_a_new_entry_comes_onto_the_pages_once_it_is_whole(khach: KhachWeb) -> None:
    fields = {"ma": "HD-900", "ngay": "5/10/2026", "to": "TDP03"}
    told = xem(khach, "xem-moi/hoat_dong", fields)
    assert told == {"cau": "Ghi tiếp “Lĩnh vực”, “Nội dung”, “Kết quả” thì trang giấy có mục này."}
    fields |= {"linh_vuc": "phong_chay", "noi_dung": "Tập huấn chữa cháy", "ket_qua": "Đạt"}
    assert "huấn chữa cháy" in phang(xem(khach, "xem-moi/hoat_dong", fields))


def test_a_team_still_being_entered_is_shown(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    path.write_text(path.read_text("utf-8").replace("so_thanh_vien: 9", "so_thanh_vien: 30", 1))
    assert app.mo_ho_so(path).ho_so is None
    made = xem(
        khach, "xem/to_dan_van.2.thanh_vien/1", o_cua(khach, ("to_dan_van", 2, "thanh_vien"), 1)
    )
    assert "</section>" in phang(made)


def test_an_error_elsewhere_is_told(khach: KhachWeb) -> None:
    path = khach.thu_muc / MAU.name
    path.write_text(path.read_text("utf-8").replace("nam_sinh: 1962", "nam_sinh: abc", 1))
    made = xem(khach, "xem/hoat_dong/280", o_cua(khach, ("hoat_dong",), 280), dau_tien="1")
    assert "Hồ sơ còn lỗi ở chỗ khác" in str(made["cau"])
    assert "html" not in made


def test_markup_typed_is_text_on_the_pages(khach: KhachWeb) -> None:
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}"
    made = xem(khach, "xem/hoat_dong/280", o_cua(khach, ("hoat_dong",), 280) | {"ket_qua": bad})
    assert "<script" not in phang(made)
    assert "<img" not in phang(made)
    assert "&lt;img src=x" in phang(made)


def test_the_sheet_the_pages_are_put_on_runs_no_script(khach: KhachWeb) -> None:
    answer = khach.xem("/to-trang")
    policy = answer.headers["content-security-policy"]
    assert "sandbox allow-same-origin" in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(
    "address",
    ["xem/hoat_dong", "xem/hoat_dong/300", "xem/hoat_dong/9999", "xem-moi/don_vi", "xem/nam",
     "xem/khong_co/1", "xem-moi/to_dan_van.99.thanh_vien"],
)  # fmt: skip
def test_no_pages_for_a_place_that_is_none(khach: KhachWeb, address: str) -> None:
    assert khach.gui(f"{GOC}/{address}", {"ten": "x", "ma": "x"}).status_code == 404


def test_a_page_of_another_site_is_not_answered(khach: KhachWeb) -> None:
    answer = khach.tho.post(f"{GOC}/xem/hoat_dong/280", data={"ma_phien": "sai"})
    assert answer.status_code == 403
