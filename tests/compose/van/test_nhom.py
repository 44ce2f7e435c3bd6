import re
from datetime import date
from typing import Any

import pytest

from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.cau_hinh_mau import doc_nhom
from reportgen.compose.van.nhom import HEADINGS_FROM, NhomLinhVuc, NhomVan, viet_nhom
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.danh_muc import linh_vuc
from tests.ho_tro.cay import bo_mau
from tests.ho_tro.sinh_ho_so import LINH_VUC, cac_to, ho_so, hoat_dong


def _viet(cau: Cau, *entries: dict[str, Any], to: int = 3, most: int = 7) -> tuple[NhomVan, ...]:
    dossier = ho_so(hoat_dong=list(entries), to_dan_van=cac_to(to))
    facts = tong_hop(dossier, "Q2", "phuong")
    return viet_nhom(dossier, facts, doc_nhom(bo_mau()), cau, most=most)


def _viec(
    so: int, linh_vuc: str, noi_dung: str = "", to: str = "T1", **khac: Any
) -> dict[str, Any]:
    return hoat_dong(
        f"H{so:02}",
        date(2026, 4, 1 + so),
        to,
        linh_vuc=linh_vuc,
        noi_dung=noi_dung or f"Vận động việc {so}",
        ket_qua="",
        **khac,
    )


def _chu(groups: tuple[NhomVan, ...]) -> str:
    return "\n".join(d for g in groups for d in g.doan)


def test_a_short_report_has_no_headings(cau: Cau) -> None:
    groups = _viet(cau, *[_viec(i, "moi_truong") for i in range(HEADINGS_FROM - 1)])
    assert {g.ten for g in groups} == {""}


def test_groups_without_entries_are_left_out(cau: Cau) -> None:
    groups = _viet(cau, *[_viec(i, "moi_truong") for i in range(HEADINGS_FROM)])
    assert [g.ten for g in groups] == ["Vệ sinh môi trường"]


def test_small_neighbours_share_a_heading(cau: Cau) -> None:
    big = [_viec(i, "moi_truong") for i in range(HEADINGS_FROM)]
    groups = _viet(cau, _viec(20, "tham_muu_cap_uy"), _viec(21, "dan_chu_co_so"), *big)
    assert groups[0].ten == "Tham mưu cấp ủy, thực hiện dân chủ ở cơ sở, vệ sinh môi trường"


@pytest.mark.parametrize("ma", sorted(linh_vuc()))
def test_every_field_of_the_catalogue_is_told_in_some_group(cau: Cau, ma: str) -> None:
    assert "việc 1" in _chu(_viet(cau, *[_viec(i, ma) for i in range(4)]))


def test_the_sum_tells_what_several_works_brought_together(cau: Cau) -> None:
    entries = [_viec(i, "moi_truong", so_lieu={"luot_nguoi": 10 * i}) for i in (1, 2, 3)]
    assert "lĩnh vực xây dựng, môi trường có 03 hoạt động, 60 lượt người tham gia." in _chu(
        _viet(cau, *entries)
    )


def test_the_sum_leaves_out_what_one_entry_alone_brought(cau: Cau) -> None:
    entries = [_viec(i, "moi_truong", so_lieu={"luot_nguoi": 10}) for i in (1, 2, 3)]
    entries[0]["so_lieu"] = {"luot_nguoi": 10, "to_roi": 150}
    assert _chu(_viet(cau, *entries)).count("150") == 1


def test_one_work_of_all_teams_has_no_second_sum(cau: Cau) -> None:
    entries = [
        _viec(i, "moi_truong", "Tổng vệ sinh", f"T{i}", so_lieu={"luot_nguoi": 7})
        for i in (1, 2, 3)
    ]
    assert _chu(_viet(cau, *entries)) == ("Các tổ dân vận tổng vệ sinh: 21 lượt người tham gia.")


def test_what_finds_no_room_is_counted_with_its_fields(cau: Cau) -> None:
    told = _chu(_viet(cau, *[_viec(i, "moi_truong") for i in range(12)], most=4))
    assert "Ngoài ra, các tổ dân vận còn thực hiện 08 hoạt động khác về vệ sinh môi trường." in told


def test_told_and_counted_make_up_all_entries(cau: Cau) -> None:
    told = _chu(_viet(cau, *[_viec(i, "moi_truong") for i in range(12)], most=4))
    assert len(re.findall(r"việc \d+", told)) == 4


def test_a_group_of_the_wards_own_has_a_general_sum(cau: Cau) -> None:
    own = NhomLinhVuc(99, "Việc khác", {"moi_truong": "môi trường"})
    dossier = ho_so(hoat_dong=[_viec(i, "moi_truong", so_lieu={"luot_nguoi": 9}) for i in range(3)])
    facts = tong_hop(dossier, "Q2", "phuong")
    told = _chu(viet_nhom(dossier, facts, [own], cau, most=7))
    assert "Tính chung, nhóm việc này có 03 hoạt động, 27 lượt người tham gia." in told


def test_many_fields_take_the_groups_general_name(cau: Cau) -> None:
    groups = _viet(cau, *[_viec(i, f) for i, f in enumerate(LINH_VUC[15:20] * 3)])
    assert groups[0].ten.startswith("An sinh xã hội, các quỹ vận động, bảo hiểm, phòng dịch")
