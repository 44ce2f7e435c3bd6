from datetime import date
from typing import Any

from reportgen.compose.van.chuyen import STEPS_TOLD, ke_chuyen, tim_chuyen
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.sinh_ho_so import ho_so, hoat_dong

MO_HINH = {
    "ma": "MH",
    "to": "T1",
    "ten": "Khéo vận động",
    "linh_vuc": "kinh_te",
    "loai": "tap_the",
    "dang_ky": "moi",
    "ngay_dang_ky": date(2026, 2, 1),
    "nguoi_phu_trach": "T1-1",
    "cap_cong_nhan": "chua",
}


def _ho_so(*entries: dict[str, Any]) -> HoSo:
    return ho_so(hoat_dong=list(entries), mo_hinh_dan_van_kheo=[MO_HINH])


def _viec(thang: int, noi_dung: str, to: str = "T1", **khac: Any) -> dict[str, Any]:
    entry = {"noi_dung": noi_dung, "ket_qua": "", "mo_hinh": "MH", **khac}
    return hoat_dong(f"H{thang:02}", date(2026, thang, 5), to, **entry)


def _ke(cau: Cau, *entries: dict[str, Any], thu_tu: int = 0) -> str:
    dossier = _ho_so(*entries)
    (story,) = tim_chuyen(dossier, dossier.hoat_dong)
    return " ".join(ke_chuyen(dossier, story, "phuong", cau, thu_tu=thu_tu))


def test_the_outcome_comes_first_then_the_way_to_it(cau: Cau) -> None:
    told = _ke(
        cau, _viec(4, "Họp dân"), _viec(6, "Bàn giao mặt bằng", noi_bat=True), _viec(5, "Đo đạc")
    )
    assert told == (
        "Nổi bật, ngày 05/6, Tổ dân vận Tổ dân phố số 1 bàn giao mặt bằng. "
        "Để có kết quả này, tổ đã họp dân (05/4); đo đạc (05/5)."
    )


def test_what_follows_the_outcome_is_told_after_it(cau: Cau) -> None:
    told = _ke(cau, _viec(4, "Bàn giao mặt bằng", noi_bat=True), _viec(6, "Rút kinh nghiệm"))
    assert told.endswith("Từ kết quả trên, tổ rút kinh nghiệm (05/6).")


def test_a_second_story_of_a_group_opens_otherwise(cau: Cau) -> None:
    entries = [_viec(4, "Họp dân"), _viec(6, "Bàn giao mặt bằng", noi_bat=True)]
    told = _ke(cau, *entries, thu_tu=1)
    assert told.startswith("Cùng với đó, ngày 05/6,")
    assert "Trước đó, tổ đã họp dân" in told


def test_a_model_without_outcome_opens_with_its_name(cau: Cau) -> None:
    told = _ke(cau, _viec(4, "Họp dân"), _viec(5, "Đo đạc"))
    assert told == (
        "Thực hiện mô hình “Khéo vận động”, "
        "Tổ dân vận Tổ dân phố số 1 họp dân (05/4); đo đạc (05/5)."
    )


def test_a_step_with_its_own_subject_is_a_sentence(cau: Cau) -> None:
    told = _ke(
        cau,
        _viec(3, "Họp dân"),
        _viec(4, "Công an xã tuyên truyền"),
        _viec(6, "Bàn giao mặt bằng", noi_bat=True),
    )
    assert "tổ đã họp dân (05/3). Ngày 05/4, Công an xã tuyên truyền." in told


def test_a_topic_shared_by_the_steps_is_named_once(cau: Cau) -> None:
    told = _ke(
        cau,
        _viec(4, "Dự án chợ: họp dân"),
        _viec(5, "Dự án chợ: đo đạc"),
        _viec(6, "Dự án chợ: bàn giao mặt bằng", noi_bat=True),
    )
    assert told.count("dự án chợ") == 1


def test_partners_are_named_once_at_the_end(cau: Cau) -> None:
    told = _ke(
        cau,
        _viec(4, "Họp dân", phoi_hop=("Các chi hội", "UBND phường")),
        _viec(6, "Bàn giao", noi_bat=True, phoi_hop=("UBND phường",)),
    )
    assert told.endswith("Tham gia phối hợp có các chi hội và Ủy ban nhân dân phường.")


def test_a_very_long_story_tells_its_beginning_and_end(cau: Cau) -> None:
    entries = [
        hoat_dong(f"H{i:02}", date(2026, 4, i), noi_dung=f"Gặp hộ số {i}", mo_hinh="MH", ket_qua="")
        for i in range(1, 21)
    ]
    told = _ke(cau, *entries)
    assert "hộ số 1 " in told
    assert "hộ số 20 " in told
    assert f"còn có {20 - STEPS_TOLD} hoạt động khác" in told


def test_the_team_is_named_where_others_shared_the_way(cau: Cau) -> None:
    told = _ke(
        cau, _viec(4, "Họp dân", "T2"), _viec(6, "Bàn giao mặt bằng", noi_bat=True), thu_tu=0
    )
    assert "Tổ dân vận Tổ dân phố số 1 bàn giao mặt bằng" in told
    assert "Tổ dân vận Tổ dân phố số 1 và số 2 đã họp dân" in told


def test_an_outstanding_entry_without_model_is_a_story(cau: Cau) -> None:
    entry = hoat_dong("H1", date(2026, 4, 5), noi_dung="Hiến đất", ket_qua="", noi_bat=True)
    assert _ke(cau, entry) == "Nổi bật, ngày 05/4, Tổ dân vận Tổ dân phố số 1 hiến đất."


def test_stories_with_an_outcome_come_first() -> None:
    dossier = ho_so(
        hoat_dong=[
            _viec(1, "Họp"),
            _viec(2, "Dọn"),
            hoat_dong("H9", date(2026, 4, 5), noi_bat=True),
        ],
        mo_hinh_dan_van_kheo=[MO_HINH],
    )
    first, second = tim_chuyen(dossier, dossier.hoat_dong)
    assert (first.muc[0].ma, second.ten_mo_hinh) == ("H9", "Khéo vận động")
