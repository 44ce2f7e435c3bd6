"""``kieu_dat_dau`` orders the spelling of whole documents, their own words and the clerk's."""

import re
from pathlib import Path

import pytest

from reportgen.app import YeuCau
from reportgen.text_vn import chuyen_kieu_dat_dau
from tests.ho_tro.chu_trong_tep import _doan
from tests.ho_tro.moi_van_ban import LY_THAI_TO, lap

LAN_LON = "Họp với Đảng uỷ, Đảng ủy phường Hoà Bình, Hòa Mã về hoà giải, hòa giải, quý, thuỷ lợi"


def _chu(folder: Path, kieu: str) -> list[str]:
    """All paragraphs of two documents of a dossier that mixes both styles."""
    goc = LY_THAI_TO.read_text("utf-8")
    khop = re.search(r"noi_dung: (Thông tin kết quả phát triển kinh tế[^\n]*)", goc)
    assert khop
    dau = f"phien_ban: 1\nkieu_dat_dau: {kieu}" if kieu else "phien_ban: 1"
    tep = folder / "x.yaml"
    tep.write_text(goc.replace(khop[1], LAN_LON).replace("phien_ban: 1", dau), "utf-8")
    yeu_cau = YeuCau((tep,), loai=("bao_cao_quy",), ky=("Q1",), pham_vi=("phuong",))
    return [
        "".join(getattr(run, "text", "") for run in doan.runs)
        for _, van_ban in lap(tep, "x", yeu_cau)
        for doan in _doan(van_ban)
    ]


@pytest.mark.parametrize("kieu", ["moi", "cu"])
def test_a_whole_document_follows_the_switch(tmp_path: Path, kieu: str) -> None:
    cac_doan = _chu(tmp_path, kieu)
    assert len(cac_doan) > 20
    assert [d for d in cac_doan if chuyen_kieu_dat_dau(d, kieu) != d] == []  # type: ignore[arg-type]
    chu = "\n".join(cac_doan)
    viet = {"moi": ("Hoà Bình", "Hoà Mã", "Uỷ"), "cu": ("Hòa Bình", "Hòa Mã", "Ủy")}[kieu]
    assert [v for v in viet if v not in chu] == []


def test_without_the_switch_the_clerks_words_stay_as_typed(tmp_path: Path) -> None:
    chu = "\n".join(_chu(tmp_path, ""))
    assert "Hoà Bình" in chu
    assert "Hòa Mã" in chu


@pytest.mark.parametrize("kieu", ["moi", "cu"])
def test_a_dossier_that_keeps_one_style_gets_documents_of_that_style(
    tmp_path: Path, kieu: str
) -> None:
    tep = tmp_path / "x.yaml"
    goc = chuyen_kieu_dat_dau(LY_THAI_TO.read_text("utf-8"), kieu)  # type: ignore[arg-type]
    tep.write_text(goc, "utf-8")
    yeu_cau = YeuCau((tep,), loai=("bao_cao_quy",), ky=("Q1",), pham_vi=("phuong",))
    for _, van_ban in lap(tep, "x", yeu_cau):
        cac_doan = ["".join(getattr(r, "text", "") for r in d.runs) for d in _doan(van_ban)]
        assert [d for d in cac_doan if chuyen_kieu_dat_dau(d, kieu) != d] == []  # type: ignore[arg-type]
