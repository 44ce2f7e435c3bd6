"""Lists bear the number of the decision they are enclosed with, and no number of their own."""

from pathlib import Path

from reportgen.domain.load import load_text

CHU = (Path(__file__).parents[2] / "inputs" / "ly-thai-to-2013-2020.yaml").read_text("utf-8")


def _ma(*muc: tuple[str, str]) -> list[str]:
    lines = [
        f'  - {{loai: {loai}, so_ky_hieu: "{so}", ngay: 2020-08-14, '
        f"trich_yeu: Thành viên Tổ dân vận Tổ dân phố số {n}, nguoi_ky: NK3}}"
        for n, (loai, so) in enumerate(muc, 1)
    ]
    return [d.code for d in load_text(CHU + "\n".join(lines) + "\n", "x.yaml").diagnostics]


def test_two_lists_may_be_enclosed_with_one_decision() -> None:
    assert _ma(("danh_sach", "150-QĐ/ĐU"), ("danh_sach", "150-QĐ/ĐU")) == []


def test_lists_leave_no_gap_in_the_numbers() -> None:
    assert _ma(("danh_sach_thanh_vien", "01-QĐ/ĐU"), ("danh_sach_thanh_vien", "05-QĐ/ĐU")) == []


def test_two_decisions_still_may_not_bear_one_number() -> None:
    assert _ma(("quyet_dinh", "150-QĐ/ĐU"), ("quyet_dinh", "150-QĐ/ĐU")) == ["V24"]
