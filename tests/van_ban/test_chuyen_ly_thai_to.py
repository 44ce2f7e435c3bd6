"""The story of Lý Thái Tổ, 2013 to 2020: what its papers say and what the user is told."""

from datetime import date
from pathlib import Path

import pytest

from reportgen.app import validate
from reportgen.diagnostics import Severity
from tests.ho_tro.cay import cac_dong
from tests.ho_tro.ho_so_mau import CHUYEN, INPUTS, ho_so_mau
from tests.ho_tro.van_ban_that import da_soan


def test_the_dossier_has_no_finding_at_all() -> None:
    (tep,) = validate((Path(INPUTS / f"{CHUYEN}.yaml"),))
    assert tep.van_de == ()


@pytest.mark.parametrize(("ngay", "to", "nguoi"), [("2013-06-14", 7, 60), ("2020-08-14", 5, 46)])
def test_the_teams_have_the_members_of_the_source(ngay: str, to: int, nguoi: int) -> None:
    counts = [
        len(t.thanh_vien_ngay(date.fromisoformat(ngay))) for t in ho_so_mau(CHUYEN).to_dan_van
    ]
    assert (sum(1 for n in counts if n), sum(counts)) == (to, nguoi)


def test_the_reconstitution_tells_the_change_of_the_source() -> None:
    first = cac_dong(da_soan("chuyen-kien-toan").van_ban)[0]
    assert first.endswith(
        "So với trước khi kiện toàn, số tổ giảm 2 (từ 7 xuống 5), số thành viên giảm 14 "
        "(từ 60 xuống 46), bình quân mỗi tổ tăng từ 8,6 lên 9,2 người."
    )


@pytest.mark.parametrize("ten", ["chuyen-ke-hoach", "chuyen-thanh-lap"])
def test_a_paper_before_the_oldest_edition_is_told_once_with_its_clause(ten: str) -> None:
    (only,) = da_soan(ten).van_de
    assert (only.code, only.severity, only.clause) == (
        "HT010",
        Severity.THONG_TIN,
        "36-HD/VPTW",
    )
    assert "11-HD/VPTW" in only.message


@pytest.mark.parametrize(
    "ten", ["chuyen-to-trinh", "chuyen-kien-toan", "chuyen-danh-sach", "chuyen-quy-che"]
)
def test_a_paper_of_an_edition_we_hold_is_told_nothing(ten: str) -> None:
    assert da_soan(ten).van_de == ()


def test_the_list_is_a_document_of_its_appendix_alone() -> None:
    made = da_soan("chuyen-danh-sach")
    (only,) = made.bo_cuc.muc
    assert only.khoi[0].vai_tro == "ten_loai"
    assert made.bo_cuc.tieu_de == "Danh sách thành viên các tổ dân vận phường Lý Thái Tổ"
