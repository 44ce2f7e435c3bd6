"""Every figure of the prose is a figure of the facts."""

import re
from decimal import Decimal

import pytest

from reportgen.aggregate.facts import SoLieuKy, SoSanh
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.cau_hinh_mau import doc_nhom
from reportgen.text_vn import so_dem
from tests.ho_tro.cay import bo_mau, cac_doan, cay
from tests.ho_tro.sinh_ho_so import ngau_nhien

HAT = range(30)
KY = {"Q2": "bao_cao_quy", "6T": "so_ket_6_thang", "N": "tong_ket_nam"}
_SO = r"\d[\d.]*(?:,\d+)?"
_SO_SANH = re.compile(
    rf"(tăng|giảm) ({_SO}) (?:\w+ ?){{1,3}}(?: \(({_SO})%\)| \(gấp ({_SO}) lần\))?"
    r" so với (quý trước|cùng kỳ năm trước|năm trước)"
)


def _so(chu: str) -> Decimal:
    return Decimal(chu.replace(".", "").replace(",", "."))


def _tong_quat(doan: list[str]) -> str:
    return next(d for d in doan if "hoạt động" in d and d.startswith("Trong "))


def _cap(ky: str) -> list[tuple[SoLieuKy, list[str]]]:
    pairs = []
    for seed in HAT:
        ho_so = ngau_nhien(seed)
        facts = tong_hop(ho_so, ky, "phuong")
        if facts.hoat_dong.gia_tri:
            pairs.append((facts, cac_doan(cay(ho_so, KY[ky], ky))))
    return pairs


@pytest.fixture(scope="module", params=sorted(KY))
def cap(request: pytest.FixtureRequest) -> list[tuple[SoLieuKy, list[str]]]:
    return _cap(request.param)


def test_the_count_of_activities_is_that_of_the_facts(
    cap: list[tuple[SoLieuKy, list[str]]],
) -> None:
    for facts, doan in cap:
        told = re.search(rf"đã tổ chức ({_SO}) hoạt động", _tong_quat(doan))
        assert told is not None
        assert _so(told[1]) == facts.hoat_dong.gia_tri


def test_the_people_taking_part_are_those_of_the_facts(
    cap: list[tuple[SoLieuKy, list[str]]],
) -> None:
    for facts, doan in cap:
        told = re.search(rf"; ({_SO}) lượt người tham gia", _tong_quat(doan))
        people = facts.chi_so.get("luot_nguoi")
        assert (_so(told[1]) if told else 0) == (people.gia_tri if people else 0)


def _dung(comparison: SoSanh, huong: str, so: str, phan_tram: str, lan: str) -> bool:
    return (
        comparison.chenh is not None
        and (comparison.chenh > 0) is (huong == "tăng")
        and comparison.do_lon == _so(so)
        and (not phan_tram or comparison.phan_tram == _so(phan_tram))
        and (not lan or comparison.chenh > 0)
    )


def test_every_comparison_is_right_in_direction_amount_and_per_cent(
    cap: list[tuple[SoLieuKy, list[str]]],
) -> None:
    for facts, doan in cap:
        for text in doan:
            for huong, so, phan_tram, lan, ky in _SO_SANH.findall(text):
                side = facts.ky_truoc if ky == "quý trước" else facts.cung_ky
                assert any(_dung(c, huong, so, phan_tram, lan) for c in side.values()), text


def test_a_comparison_without_base_gives_no_per_cent(
    cap: list[tuple[SoLieuKy, list[str]]],
) -> None:
    for facts, doan in cap:
        before = facts.ky_truoc["hoat_dong"]
        if facts.ma_ky == "Q2" and before.truoc == 0:
            assert "không phát sinh" in _tong_quat(doan)


def test_the_sums_of_groups_are_those_of_their_entries(
    cap: list[tuple[SoLieuKy, list[str]]],
) -> None:
    checked = 0
    heads = {group.tong: group for group in doc_nhom(bo_mau())}
    for facts, doan in cap:
        for text in doan:
            for head, group in heads.items():
                told = re.search(rf"{re.escape(head)} có (\d+) hoạt động, (.+?)\.(?: |$)", text)
                if told is None:
                    continue
                fields = set(group.linh_vuc) - (
                    {"dan_toc_ton_giao"} if facts.ma_ky == "N" else set()
                )
                mine = [e for e in facts.cac_hoat_dong if e.linh_vuc in fields]
                assert int(told[1]) == len(mine)
                people = re.search(rf"({_SO}) lượt người tham gia", told[2])
                if people is not None:
                    checked += 1
                    assert _so(people[1]) == sum(e.so_lieu.get("luot_nguoi", 0) for e in mine)
    assert checked or cap[0][0].ma_ky == "Q2"


def test_the_money_told_is_that_of_the_facts(cap: list[tuple[SoLieuKy, list[str]]]) -> None:
    for facts, doan in cap:
        told = next((d for d in doan if d.startswith("Tổng số tiền")), None)
        if told is not None:
            assert f" là {so_dem(int(facts.chi_so['so_tien'].gia_tri))} đồng" in told


def test_the_cases_told_are_those_of_the_facts(cap: list[tuple[SoLieuKy, list[str]]]) -> None:
    for facts, doan in cap:
        told = next((d for d in doan if "vụ chuyển kỳ sau" in d), None)
        if told is not None:
            left = re.search(r"(\d+) vụ chuyển kỳ sau", told)
            closed = re.search(r"đã kết thúc (\d+) vụ", told)
            assert (int(left[1]) if left else 0) == facts.hoa_giai.ton_cuoi.gia_tri
            assert (int(closed[1]) if closed else 0) == facts.hoa_giai.xong.gia_tri
