import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.ten_viec import ten_viec
from reportgen.diagnostics import ReportgenError
from reportgen.domain.ho_so import HoSo


@pytest.mark.parametrize(
    ("loai", "ky", "pham_vi", "ten"),
    [
        ("bao_cao_quy", ["Q3"], [], "báo cáo công tác dân vận quý III năm 2026, toàn phường"),
        (
            "so_ket_6_thang", ["6T"], ["TDP03"],
            "báo cáo sơ kết công tác dân vận 6 tháng đầu năm 2026, Tổ dân phố số 3",
        ),
        ("ke_hoach_nam", [], [], "kế hoạch công tác dân vận năm 2026, toàn phường"),
        (
            "quyet_dinh_kien_toan", [], ["TDP15"],
            "quyết định kiện toàn tổ dân vận, Tổ dân phố số 15",
        ),
    ],
)  # fmt: skip
def test_a_document_is_named_in_words_each_said_once(
    hoan_kiem: HoSo, loai: str, ky: list[str], pham_vi: list[str], ten: str
) -> None:
    viec = (chon_viec(hoan_kiem, [loai], ky, pham_vi).value or ())[0]
    assert ten_viec(hoan_kiem, viec) == ten


def test_a_paper_of_a_meeting_is_named_with_the_meetings_day(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["giay_moi"], muc=["HN-02"]).value or ()
    assert ten_viec(hoan_kiem, viec) == "giấy mời (họp ngày 03/7/2026), toàn phường"


def test_a_team_may_be_chosen_by_its_name(hoan_kiem: HoSo) -> None:
    (viec,) = chon_viec(hoan_kiem, ["bao_cao_quy"], ["Q3"], ["tổ dân phố số 3"]).value or ()
    assert viec.pham_vi == "TDP03"


def test_an_unknown_name_of_a_team_is_refused(hoan_kiem: HoSo) -> None:
    with pytest.raises(ReportgenError, match="tổ dân phố số 99"):
        chon_viec(hoan_kiem, ["bao_cao_quy"], ["Q3"], ["tổ dân phố số 99"])
