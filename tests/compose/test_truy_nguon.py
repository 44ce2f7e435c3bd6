"""Signs of figures: printed with the digits, taken out again, no text searched."""

from reportgen.aggregate.facts import SoLieu
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.so_cai import SoCai
from reportgen.compose.truy_nguon import cac_so, gan_nguon, khong_dau, ma_da_in
from reportgen.compose.van.so_lieu_van import so_cua
from reportgen.document.tree import HoChuan, Paragraph, Run, TheThuc, VanBan
from tests.ho_tro.ho_so_mau import LTT, ho_so_mau


def _van_ban(*runs: Run) -> VanBan:
    the_thuc = TheThuc(HoChuan.DANG, "bao_cao_quy", "báo cáo", "BC", "", "Đảng ủy")
    return VanBan(the_thuc, (Paragraph(runs),))


def test_every_figure_has_a_sign_of_its_own() -> None:
    marked = cac_so(SoCai().ky(tong_hop(ho_so_mau(LTT), "Q2")))
    signs = [figure.dau_nguon for figure in marked.values()]
    assert len(set(signs)) == len(signs)
    assert all(len(sign) == 1 for sign in signs)


def test_a_sign_names_the_digits_before_it_and_goes() -> None:
    so_lieu = SoCai().ky(tong_hop(ho_so_mau(LTT), "Q2"))
    text = f"có {so_cua(so_lieu.chi_so['luot_nguoi'])} lượt người, 405 hộ"
    made = gan_nguon(_van_ban(Run(text, dam=True)), tuple(cac_so(so_lieu)))
    assert made.noi_dung[0].runs == (  # type: ignore[union-attr]
        Run("có ", dam=True),
        Run("405", dam=True, nguon="luot_nguoi"),
        Run(" lượt người, 405 hộ", dam=True),
    )
    assert ma_da_in(made) == {"luot_nguoi"}


def test_the_same_number_of_something_else_is_not_linked() -> None:
    so_lieu = SoCai().ky(tong_hop(ho_so_mau(LTT), "Q2"))
    made = gan_nguon(_van_ban(Run("Điều 405, 20 hộ")), tuple(cac_so(so_lieu)))
    assert ma_da_in(made) == frozenset()


def test_a_figure_of_no_document_in_evidence_has_no_sign() -> None:
    assert so_cua(SoLieu(405)) == "405"
    assert khong_dau("405 lượt") == "405 lượt"
