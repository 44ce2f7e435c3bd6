"""Documents whose words are the clerk's own."""

from pathlib import Path

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.document.tree import Item, Paragraph
from reportgen.domain.ho_so import HoSo
from reportgen.dung_van_ban import DaSoan, bo_dung, soan_va_bo_tri
from tests.ho_tro.ho_so_mau import LTT, ho_so_mau

YEU_CAU = YeuCau((Path("x.yaml"),))


def _soan(ho_so: HoSo, *muc: str) -> DaSoan:
    (viec,) = chon_viec(ho_so, ["cong_van"], muc=muc).value or ()
    return soan_va_bo_tri(bo_dung(ho_so), viec, YEU_CAU)


def _voi(*noi_dung: str) -> DaSoan:
    base = ho_so_mau(LTT)
    entry = next(e for e in base.van_ban if e.loai == "cong_van")
    changed = entry.model_copy(update={"noi_dung": noi_dung})
    return _soan(base.model_copy(update={"van_ban": (changed,)}))


def _chu(block: object) -> str:
    assert isinstance(block, Paragraph | Item)
    return "".join(run.text for run in block.runs)


def test_each_line_of_the_entry_is_a_paragraph() -> None:
    blocks = _voi("Đoạn một.", "1. Đoạn hai.", "# không phải đề mục **đậm**").van_ban.noi_dung
    assert [type(b) for b in blocks] == [Paragraph] * 3
    assert _chu(blocks[2]) == "# không phải đề mục **đậm**"


def test_a_dash_makes_an_item() -> None:
    first, second = _voi("Đề nghị:", "- Chi bộ phổ biến;").van_ban.noi_dung
    assert isinstance(first, Paragraph)
    assert isinstance(second, Item)
    assert _chu(second) == "Chi bộ phổ biến;"


@pytest.mark.parametrize("noi_dung", [(), ("  ",)])
def test_without_words_the_wanting_mark_stands_and_the_place_is_told(
    noi_dung: tuple[str, ...],
) -> None:
    made = _voi(*noi_dung)
    assert _chu(made.van_ban.noi_dung[0]) == "[CẦN VIẾT]"
    (note,) = made.van_de
    assert (note.code, note.location.vi_tri) == ("DL110", "van_ban[0]")
    assert "218-CV/ĐU chưa có nội dung;" in note.message


def test_a_draft_wants_words_subject_and_addressees() -> None:
    made = _soan(ho_so_mau(LTT), "moi")
    t = made.van_ban.the_thuc
    assert t.kinh_gui is not None
    assert (t.kinh_gui.noi, t.trich_yeu) == (("[CẦN VIẾT]",), "[CẦN VIẾT]")
    assert "nội dung và nơi kính gửi" in made.van_de[0].message
