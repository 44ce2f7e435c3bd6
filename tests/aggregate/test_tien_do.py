"""Parts of a whole over time: the latest state of the same households, sums of different ones."""

from datetime import date
from typing import Any

from reportgen.aggregate.pham_vi import doc_pham_vi
from reportgen.aggregate.tien_do import TienDo, tien_do
from reportgen.domain.ho_so import HoatDong, HoSo
from tests.ho_tro.ho_so_mau import HK, LTT, ho_so_mau


def _viec(ma: str, thang: int, to: str = "TDP1", **so_lieu: Any) -> HoatDong:
    return HoatDong(
        ma=ma,
        ngay=date(2024, thang, 1),
        to=(to,),
        linh_vuc="giai_phong_mat_bang",
        noi_dung="Vận động",
        ket_qua="Xong",
        so_lieu=so_lieu,
    )


def _dong_thuan(*viec: HoatDong, ten: str = "so_ho_dong_thuan") -> TienDo:
    ho_so: HoSo = ho_so_mau(LTT)
    return tien_do(viec, doc_pham_vi(ho_so, "phuong"))[ten]


def test_a_later_state_of_the_same_households_stands_for_the_earlier() -> None:
    made = _dong_thuan(
        _viec("A", 1, so_ho=7, so_ho_dong_thuan=3), _viec("B", 2, so_ho=7, so_ho_dong_thuan=7)
    )
    assert (made.phan.gia_tri, made.toan_bo.gia_tri, made.phan.nguon) == (7, 7, ("B",))


def test_a_part_without_its_whole_adds_to_the_state_before() -> None:
    made = _dong_thuan(
        _viec("A", 1, so_ho=43, so_ho_ban_giao=37),
        _viec("B", 3, so_ho_ban_giao=6),
        ten="so_ho_ban_giao",
    )
    assert (made.phan.gia_tri, made.toan_bo.gia_tri) == (43, 43)
    assert made.luong == {"A": 37, "B": 6}


def test_households_of_another_team_are_others() -> None:
    made = _dong_thuan(
        _viec("A", 1, so_ho=10, so_ho_dong_thuan=9),
        _viec("B", 2, to="TDP2", so_ho=10, so_ho_dong_thuan=8),
    )
    assert (made.phan.gia_tri, made.toan_bo.gia_tri) == (17, 20)


def test_another_whole_of_the_same_team_is_about_others() -> None:
    made = _dong_thuan(
        _viec("A", 1, so_ho=10, so_ho_dong_thuan=9), _viec("B", 2, so_ho=20, so_ho_dong_thuan=12)
    )
    assert (made.phan.gia_tri, made.toan_bo.gia_tri) == (21, 30)


def test_a_part_whose_whole_nobody_tells_has_none() -> None:
    made = _dong_thuan(_viec("A", 1, so_ho_dong_thuan=5))
    assert (made.phan.gia_tri, made.toan_bo.gia_tri) == (5, 0)


def test_who_has_handed_over_is_not_told_again_as_agreeing() -> None:
    ho_so = ho_so_mau(HK)
    entries = [e for e in ho_so.hoat_dong if e.linh_vuc == "giai_phong_mat_bang"]
    made = tien_do(entries, doc_pham_vi(ho_so, "phuong"))
    assert "so_ho_dong_thuan" not in made
    assert made["so_ho_ban_giao"].phan.gia_tri == made["so_ho_ban_giao"].toan_bo.gia_tri == 43
