"""Pictures of signature and seal: whose, on which documents, and what is refused."""

import io
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest
from PIL import Image, ImageFile

from reportgen.anh_png import AnhHongError, doc_anh
from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.dat_dau import dat_dau
from reportgen.ban_hanh.the_thuc import VanBanDaLap, lap_the_thuc
from reportgen.diagnostics import Result
from reportgen.document.tree import TheThuc
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.hinh_mau import HINH, chu_ky_mau, co_hinh, dau_mau
from tests.ho_tro.ho_so_mau import ho_so_mau

HK = "hoan-kiem-2026"
MUC = {
    "bien_ban_giao_ban": {"muc": ("GB-100",), "pham_vi": ("TDP03",)},
    "dang_ky_mo_hinh": {"muc": ("MH-02",), "pham_vi": ("TDP02",)},
}
"""Which of many there are: one that has its number."""


def _lap(loai: str, **chon: tuple[str, ...]) -> tuple[HoSo, VanBanDaLap, object]:
    ho_so = co_hinh(ho_so_mau(HK))
    asked = YeuCau((), loai=(loai,), **chon)
    viec = (chon_viec(ho_so, asked.loai, asked.ky, asked.pham_vi, asked.muc).value or ())[0]
    made = lap_the_thuc(ho_so, viec, trich_yeu="").value
    assert made is not None
    return ho_so, made, viec


def _dat(
    loai: str, hinh: Mapping[str, bytes] = HINH, **doi: object
) -> tuple[TheThuc, dict[str, str]]:
    """Give the components with the pictures, and what was told by code."""
    ho_so, _, viec = _lap(loai, **MUC.get(loai, {}))
    people = tuple(p.model_copy(update=doi) for p in ho_so.nguoi_ky)
    ho_so = ho_so.model_copy(update={"nguoi_ky": people})
    again = lap_the_thuc(ho_so, viec, trich_yeu="").value
    assert again is not None
    made: Result[TheThuc] = dat_dau(ho_so, viec, again, hinh)
    assert made.value is not None
    return made.value, {d.code: f"{d.location.vi_tri} {d.message}" for d in made.diagnostics}


def test_an_issued_document_gets_both() -> None:
    made, told = _dat("quyet_dinh_khen_thuong")
    assert made.khoi_ky.hinh_chu_ky is not None
    assert made.khoi_ky.hinh_dau is not None
    assert made.khoi_ky.hinh_chu_ky.thay == f"Hình chữ ký của {made.khoi_ky.ho_ten}"
    assert made.khoi_ky.hinh_dau.rong_that == 36
    assert told == {}


def test_a_draft_gets_none() -> None:
    ho_so, lap, viec = _lap("quyet_dinh_khen_thuong")
    draft = replace(lap, the_thuc=replace(lap.the_thuc, so=None))
    made = dat_dau(ho_so, viec, draft, HINH)
    assert made.value == draft.the_thuc
    assert [d.code for d in made.diagnostics] == ["BH063"]


def test_minutes_get_two_signatures_and_no_seal() -> None:
    made, told = _dat("bien_ban_giao_ban")
    left, right = made.khoi_ky_trai, made.khoi_ky
    assert left is not None
    assert None not in {left.hinh_chu_ky, right.hinh_chu_ky}
    assert (left.hinh_dau, right.hinh_dau, told) == (None, None, {})


def test_a_team_has_no_seal() -> None:
    made, _ = _dat("dang_ky_mo_hinh")
    assert made.khoi_ky.hinh_chu_ky is not None
    assert made.khoi_ky.hinh_dau is None


def test_another_name_under_the_block_gets_nobodys_picture() -> None:
    ho_so, lap, viec = _lap("quyet_dinh_khen_thuong")
    other = replace(lap.the_thuc, khoi_ky=replace(lap.the_thuc.khoi_ky, ho_ten="Người Khác"))
    made = dat_dau(ho_so, viec, replace(lap, the_thuc=other), HINH)
    assert made.value is not None
    assert (made.value.khoi_ky.hinh_chu_ky, made.value.khoi_ky.hinh_dau) == (None, None)
    assert [d.code for d in made.diagnostics] == ["BH065"]


def test_a_missing_file_is_an_error_at_its_field() -> None:
    _, told = _dat("quyet_dinh_khen_thuong", {"dau.png": HINH["dau.png"]})
    assert told == {
        "BH064": 'nguoi_ky[5].hinh_chu_ky không có tệp hình "chu-ky.png" của Bùi Đức Mạnh'
    }


def test_pictures_mixed_up_are_told_by_their_colour() -> None:
    made, told = _dat("quyet_dinh_khen_thuong", {"chu-ky.png": dau_mau(), "dau.png": dau_mau()})
    assert made.khoi_ky.hinh_chu_ky is not None
    assert told == {
        "BH066": 'nguoi_ky[5].hinh_chu_ky hình "chu-ky.png" của Bùi Đức Mạnh: chữ ký phải màu xanh'
    }


@pytest.mark.parametrize(("rong", "cau"), [(None, "chưa biết dấu thật"), (Decimal(200), "200 mm")])
def test_a_seal_of_no_or_of_an_impossible_size_is_refused(rong: Decimal | None, cau: str) -> None:
    made, told = _dat("quyet_dinh_khen_thuong", rong_dau=rong)
    assert made.khoi_ky.hinh_dau is None
    assert told["BH064"].startswith("nguoi_ky[5].rong_dau")
    assert cau in told["BH064"]


def _png(image: Image.Image, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", **more)
    return out.getvalue()


def test_the_transparent_margin_is_cut_and_the_resolution_read() -> None:
    wide, tight = doc_anh(dau_mau(300)), doc_anh(dau_mau(2))
    assert (wide.rong, wide.cao) == (tight.rong, tight.cao) == (800, 800)
    assert (wide.mau, doc_anh(chu_ky_mau()).mau) == ("do", "xanh")
    scanned = _png(Image.open(io.BytesIO(dau_mau())), dpi=(564, 564))
    read = doc_anh(scanned).rong_mm
    assert read is not None
    assert abs(read - 36.03) < 0.05
    assert wide.rong_mm is None


def test_nothing_of_the_camera_stays_in_the_file() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("GPS", "21.03 N")
    made = doc_anh(_png(Image.open(io.BytesIO(dau_mau())), pnginfo=info, dpi=(300, 300)))
    assert b"GPS" not in made.du_lieu
    assert Image.open(io.BytesIO(made.du_lieu)).info == {}


@pytest.fixture(autouse=True)
def _pillow_nhu_weasyprint_de_lai(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint tells Pillow to be content with half a picture: the judgement may not change."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)


def _trong(co: tuple[int, int]) -> Image.Image:
    return Image.new("RGBA", co, (0, 0, 0, 0))


@pytest.mark.parametrize(
    ("data", "cau"),
    [
        (b"GIF89a", "không phải ảnh PNG"),
        (b"", "không phải ảnh PNG"),
        (dau_mau()[:3000], "bị hỏng"),
        (dau_mau()[:3000] + b"x" + dau_mau()[3001:], "bị hỏng"),
        (dau_mau()[:-12], "bị hỏng"),
        (_png(Image.new("RGB", (200, 200), "white")), "nền trong suốt"),
        (_png(_trong((200, 200))), "không có nét nào"),
        (_png(_trong((10, 10))), "10 × 10 điểm"),
        (_png(_trong((5000, 100))), "5000 × 100 điểm"),
        (b"\x89PNG\r\n\x1a\n" + bytes(3 * 1024 * 1024), "lớn hơn 2 MB"),
    ],
)
def test_what_is_no_such_picture_is_refused(data: bytes, cau: str) -> None:
    with pytest.raises(AnhHongError, match=cau):
        doc_anh(data)
