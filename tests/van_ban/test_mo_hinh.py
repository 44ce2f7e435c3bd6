"""Documents on "Dân vận khéo" models: registered, summed up, appraised, recognised."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportgen.app import YeuCau
from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.diagnostics import ReportgenError
from reportgen.document.tree import Table
from reportgen.domain.ho_so import HoSo
from reportgen.dung_van_ban import DaSoan, bo_dung, soan_va_bo_tri
from tests.ho_tro.cay import cac_dong, chu_cua, toan_van
from tests.ho_tro.sinh_ho_so import ho_so, thanh_vien, to_dan_van

DANG_KY, TONG_HOP = "dang_ky_mo_hinh", "tong_hop_dang_ky_mo_hinh"
THAM_DINH, CONG_NHAN = "tham_dinh_mo_hinh", "quyet_dinh_cong_nhan_mo_hinh"
NGUOI_KY = (
    ("BT", "Đỗ Quốc Ước", "Bí thư", "dang_uy"),
    ("TB", "Vũ Thị Mướp", "Trưởng Ban", "ban_xay_dung_dang"),
    ("TK", "Vũ Thị Mướp", "Trưởng Khối", "khoi_dan_van"),
)
DIEM = (("Cách làm", 40, "35", "34.5"), ("Kết quả", 60, "58", "57"))


def _nguoi_ky() -> list[dict[str, Any]]:
    keys = ("ma", "ho_ten", "chuc_vu", "co_quan")
    return [{**dict(zip(keys, one, strict=True)), "tu_ngay": date(2024, 1, 1)} for one in NGUOI_KY]


def _mo_hinh(ma: str = "MH-1", to: str = "T1", **khac: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "to": to,
        "ten": f"Dân vận khéo giữ gìn ngõ xóm {ma}",
        "linh_vuc": "van_hoa_xa_hoi",
        "loai": "tap_the",
        "dang_ky": "moi",
        "ngay_dang_ky": date(2026, 3, 2),
        "nguoi_phu_trach": "T1-1",
        "cap_cong_nhan": "chua",
        **khac,
    }


def _du(**khac: Any) -> dict[str, Any]:
    return _mo_hinh(
        muc_tieu="100% hộ ký cam kết.",
        cach_lam=("Họp từng ngõ;", "Ký cam kết"),
        thoi_gian="Cả năm 2026",
        ket_qua="98/100 hộ đã ký cam kết",
        ngay_tham_dinh=date(2026, 9, 20),
        nhan_xet=("Cách làm dễ nhân rộng",),
        xep_loai="Tốt",
        cham_diem=[
            {"tieu_chi": c, "toi_da": m, "tu_cham": t, "tham_dinh": d} for c, m, t, d in DIEM
        ],
        **khac,
    )


def _duoc(n: int, **khac: Any) -> list[dict[str, Any]]:
    got = {"cap_cong_nhan": "phuong", "ngay_cong_nhan": date(2026, 10, 8), **khac}
    return [_mo_hinh(f"MH-{i}", **got) for i in range(1, n + 1)]


def _ho_so(*models: dict[str, Any], loai: str = "phuong", **khac: Any) -> HoSo:
    return ho_so(loai, nguoi_ky=_nguoi_ky(), mo_hinh_dan_van_kheo=models, **khac)


def _cac(hs: HoSo, loai: str, muc: Sequence[str] = (), ngay: date | None = None) -> list[DaSoan]:
    asked = YeuCau((Path("x.yaml"),), ngay=ngay)
    tasks = chon_viec(hs, (loai,), muc=muc).value or ()
    return [soan_va_bo_tri(bo_dung(hs), task, asked) for task in tasks]


def _mot(hs: HoSo, loai: str, muc: Sequence[str] = (), ngay: date | None = None) -> DaSoan:
    (made,) = _cac(hs, loai, muc, ngay)
    return made


def _loi(made: DaSoan) -> list[str]:
    return cac_dong(made.van_ban)


def _bang(made: DaSoan) -> list[list[str]]:
    (table,) = (b for b in made.van_ban.noi_dung if isinstance(b, Table))
    return [[chu_cua(cell.runs) for cell in row.cells] for row in table.than]


# --- registration ----------------------------------------------------------------------------


def test_a_registration_says_what_the_team_will_do() -> None:
    lines = _loi(_mot(_ho_so(_du()), DANG_KY))
    assert "5. Mục tiêu: 100% hộ ký cam kết." in lines
    assert lines[lines.index("6. Cách làm:") + 1 :][:2] == ["- Họp từng ngõ;", "- Ký cam kết."]
    assert "7. Thời gian thực hiện: Cả năm 2026." in lines


def test_a_registration_does_not_tell_the_results_of_the_year() -> None:
    assert "98/100" not in toan_van(_mot(_ho_so(_du()), DANG_KY).van_ban)


def test_what_a_model_lacks_is_marked_and_warned_of() -> None:
    made = _mot(_ho_so(_mo_hinh()), DANG_KY)
    assert toan_van(made.van_ban).count("[CẦN VIẾT]") == 3
    (told,) = (d for d in made.van_de if d.code == "BH030")
    assert "chưa có mục tiêu, cách làm, thời gian thực hiện" in told.message
    assert told.location.vi_tri == "mo_hinh_dan_van_kheo[0]"


def test_a_complete_model_gives_no_warning() -> None:
    assert [d.code for d in _mot(_ho_so(_du()), DANG_KY).van_de] == []


def test_each_model_has_a_registration_of_its_own_team() -> None:
    made = _cac(_ho_so(_du(ma="A", to="T1"), _du(ma="B", to="T2")), DANG_KY)
    assert [m.viec.pham_vi for m in made] == ["T1", "T2"]


def test_a_registration_goes_to_the_dan_van_body_of_the_unit() -> None:
    t = _mot(_ho_so(_du()), DANG_KY).van_ban.the_thuc
    assert t.kinh_gui is not None
    assert t.kinh_gui.noi == ("Ban Xây dựng Đảng của Đảng ủy phường",)
    assert t.noi_nhan is not None
    assert t.noi_nhan.noi == ("Như trên", "Chi bộ Tổ dân phố số 1")


def test_a_model_of_the_whole_unit_goes_up_without_the_word_of_a_cell() -> None:
    t = _mot(_ho_so(_du(to="phuong")), DANG_KY).van_ban.the_thuc
    assert t.co_quan_ban_hanh == "Ban Xây dựng Đảng"
    assert t.kinh_gui is not None
    assert t.kinh_gui.noi == ("Ban Tuyên giáo và Dân vận Thành ủy Hà Nội",)
    assert t.khoi_ky_trai is None


def _xac_nhan(*members: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    teams = [to_dan_van("T1", "Tổ dân phố số 1", thanh_vien=members)]
    block = _mot(_ho_so(_du(), to_dan_van=teams), DANG_KY).van_ban.the_thuc.khoi_ky_trai
    assert block is not None
    return block.quyen_han, block.chuc_vu, block.ho_ten


TRUONG = thanh_vien("T1-1")
PHO_BI_THU = thanh_vien(
    "T1-2", ho_ten="Lê Văn Ưởng", chuc_danh="to_pho", chuc_vu="Phó Bí thư Chi bộ"
)


def test_the_deputy_confirms_for_a_leader_who_is_the_secretary() -> None:
    assert _xac_nhan(TRUONG, PHO_BI_THU) == (
        ("XÁC NHẬN CỦA CHI BỘ TỔ DÂN PHỐ SỐ 1", "T/M CHI BỘ"),
        ("PHÓ BÍ THƯ",),
        "Lê Văn Ưởng",
    )


def test_the_secretary_confirms_for_another_leader() -> None:
    leader = thanh_vien("T1-1", chuc_vu="Trưởng Ban Công tác Mặt trận", to_chuc="mat_tran")
    secretary = thanh_vien("T1-3", ho_ten="Trần Thị Nhãn", chuc_danh="thanh_vien")
    assert _xac_nhan(leader, PHO_BI_THU, secretary)[1:] == (("BÍ THƯ",), "Trần Thị Nhãn")


def test_where_nobody_else_leads_the_cell_the_name_is_left_to_it() -> None:
    union = thanh_vien(
        "T1-4", chuc_danh="thanh_vien", chuc_vu="Bí thư Chi đoàn", to_chuc="thanh_nien"
    )
    assert _xac_nhan(TRUONG, union) == (
        ("XÁC NHẬN CỦA CHI BỘ TỔ DÂN PHỐ SỐ 1", "T/M CHI BỘ"),
        (),
        "",
    )


def test_a_deputy_who_left_office_confirms_nothing() -> None:
    gone = {**PHO_BI_THU, "den_ngay": date(2026, 2, 1)}
    assert _xac_nhan(TRUONG, gone)[2] == ""


# --- summary of the unit ----------------------------------------------------------------------


def test_the_summary_counts_by_field_kind_and_form() -> None:
    models = (
        _mo_hinh("A"),
        _mo_hinh("B", to="T2", linh_vuc="kinh_te", loai="ca_nhan", dang_ky="duy_tri"),
    )
    lines = _loi(_mot(_ho_so(*models), TONG_HOP))
    assert "Toàn phường có 02 mô hình đăng ký của 02 đơn vị (có danh sách kèm theo), cụ thể:" in (
        lines
    )
    assert "- Về lĩnh vực: kinh tế 01 mô hình; văn hóa - xã hội 01 mô hình." in lines
    assert "- Về loại mô hình: 01 mô hình tập thể và 01 mô hình cá nhân." in lines


def test_models_all_of_one_kind_are_said_to_be() -> None:
    lines = _loi(_mot(_ho_so(_mo_hinh("A"), _mo_hinh("B", to="T2")), TONG_HOP))
    assert "- Về loại mô hình: đều là mô hình tập thể." in lines


def test_a_summary_without_goals_has_no_empty_column() -> None:
    (appendix,) = _mot(_ho_so(_mo_hinh("A"), _mo_hinh("B")), TONG_HOP).van_ban.phu_luc
    (table,) = (b for b in appendix.noi_dung if isinstance(b, Table))
    assert [c.ten for c in table.cot][-1] == "Hình thức đăng ký"


# --- appraisal --------------------------------------------------------------------------------


def test_the_last_row_of_the_scores_adds_up() -> None:
    assert _bang(_mot(_ho_so(_du()), THAM_DINH))[-1] == ["Tổng cộng", "100", "93", "91,5"]


def test_the_score_is_the_sum_where_the_dossier_gives_none() -> None:
    assert "Điểm thẩm định: 91,5/100 điểm; xếp loại: Tốt." in _loi(_mot(_ho_so(_du()), THAM_DINH))


def test_a_column_not_fully_scored_has_no_total() -> None:
    scores = [
        {"tieu_chi": "Cách làm", "toi_da": 40, "tu_cham": 30},
        {"tieu_chi": "Q", "toi_da": 60},
    ]
    assert _bang(_mot(_ho_so(_mo_hinh(cham_diem=scores)), THAM_DINH))[-1][2:] == ["", ""]


def test_a_model_not_scored_has_the_criteria_with_empty_cells() -> None:
    made = _mot(_ho_so(_mo_hinh()), THAM_DINH)
    body = _bang(made)
    assert body[-1] == ["Tổng cộng", "100", "", ""]
    assert {cell for row in body[:-1] for cell in row[3:]} == {""}
    assert any(d.code == "BH030" and "điểm thẩm định" in d.message for d in made.van_de)


def test_the_log_stands_for_a_result_nobody_wrote() -> None:
    log = [
        {
            "ma": "HD-1",
            "ngay": date(2026, 5, 4),
            "to": ("T1",),
            "linh_vuc": "moi_truong",
            "noi_dung": "Họp ngõ",
            "ket_qua": "Tốt",
            "mo_hinh": "MH-1",
        }
    ]
    made = _mot(_ho_so(_mo_hinh(), hoat_dong=log), THAM_DINH)
    said = "Nhật ký công tác dân vận ghi nhận 01 hoạt động thực hiện mô hình (ngày 04/5/2026)."
    assert said in _loi(made)
    assert not any("kết quả" in d.message for d in made.van_de if d.code == "BH030")


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (
            {"cap_cong_nhan": "phuong"},
            (
                "Đề nghị Ban Thường vụ Đảng ủy phường Nguyễn Trãi công nhận mô hình "
                '"Dân vận khéo" cấp phường năm 2026.'
            ),
        ),
        (
            {"cap_cong_nhan": "thanh_pho"},
            (
                "Đề nghị Ban Thường vụ Đảng ủy phường Nguyễn Trãi trình cấp có thẩm quyền xét, "
                'công nhận mô hình "Dân vận khéo" cấp thành phố năm 2026.'
            ),
        ),
        (
            {"con_hieu_qua": "khong"},
            (
                'Không đề nghị công nhận; đưa ra khỏi danh sách mô hình "Dân vận khéo" của phường '
                "Nguyễn Trãi."
            ),
        ),
        ({"de_nghi": "theo dõi thêm một năm."}, "Theo dõi thêm một năm."),
        ({}, "[CẦN VIẾT]."),
    ],
)
def test_the_proposal_follows_the_review(model: dict[str, Any], said: str) -> None:
    assert _loi(_mot(_ho_so(_du(**model)), THAM_DINH))[-1] == said


def test_a_draft_is_judged_by_the_day_of_appraisal() -> None:
    assert _mot(_ho_so(_du()), THAM_DINH).chuan.ma_hieu == "hd05-2026"
    assert _mot(_ho_so(_du()), DANG_KY).chuan.ma_hieu == "hd36-2018"


# --- recognition ------------------------------------------------------------------------------


def _dieu_1(made: DaSoan) -> str:
    return next(line for line in _loi(made) if line.startswith("Điều 1"))


def test_one_model_is_recognised_by_name() -> None:
    made = _mot(_ho_so(*_duoc(1)), CONG_NHAN)
    assert _dieu_1(made).endswith(
        'Công nhận mô hình "Dân vận khéo giữ gìn ngõ xóm MH-1" của Tổ dân vận Tổ dân phố số 1 là '
        'mô hình "Dân vận khéo" cấp phường năm 2026.'
    )
    assert made.van_ban.phu_luc == ()


@pytest.mark.parametrize(
    "ten", ["Mô hình “Ngõ an toàn”", '"Ngõ an toàn".', "mô hình ngõ an toàn", "Ngõ an toàn"]
)
def test_no_word_or_mark_around_a_name_stands_twice(ten: str) -> None:
    made = _mot(_ho_so(*_duoc(1, ten=ten)), CONG_NHAN)
    assert (
        _dieu_1(made)
        .split(" của ")[0]
        .endswith("Công nhận mô hình “Ngõ an toàn”".replace("“", '"').replace("”", '"'))
    )


def test_a_person_is_named_with_the_team() -> None:
    made = _mot(_ho_so(*_duoc(1, loai="ca_nhan")), CONG_NHAN)
    assert "của đồng chí Nguyễn Thị Ngữ, Tổ dân vận Tổ dân phố số 1 là" in _dieu_1(made)


def test_three_models_are_listed_in_the_article() -> None:
    made = _mot(_ho_so(*_duoc(3)), CONG_NHAN)
    assert [line[-1] for line in _loi(made) if line.startswith("- Mô hình")] == [";", ";", "."]
    assert made.van_ban.phu_luc == ()


def test_four_models_stand_in_an_appendix() -> None:
    (appendix,) = _mot(_ho_so(*_duoc(4)), CONG_NHAN).van_ban.phu_luc
    assert appendix.ten == 'DANH SÁCH MÔ HÌNH "DÂN VẬN KHÉO" CẤP PHƯỜNG ĐƯỢC CÔNG NHẬN NĂM 2026'


def test_what_a_higher_level_recognises_is_not_the_wards() -> None:
    models = [*_duoc(1), _mo_hinh("MH-9", cap_cong_nhan="thanh_pho")]
    assert _mot(_ho_so(*models), CONG_NHAN).viec.muc == ("MH-1",)


def test_each_day_of_recognition_has_its_decision() -> None:
    other = _mo_hinh("MH-9", cap_cong_nhan="phuong", ngay_cong_nhan=date(2026, 12, 20))
    made = _cac(_ho_so(*_duoc(2), other), CONG_NHAN)
    assert [m.viec.muc for m in made] == [("MH-1", "MH-2"), ("MH-9",)]


def test_a_model_without_its_day_is_a_draft_that_says_so() -> None:
    made = _mot(_ho_so(*_duoc(1, ngay_cong_nhan=None)), CONG_NHAN)
    assert [d.message for d in made.van_de if d.code == "BH030"] == [
        "mô hình MH-1 chưa có ngày công nhận"
    ]


def test_the_level_is_called_as_the_unit_is() -> None:
    made = _mot(_ho_so(*_duoc(1), loai="xa"), CONG_NHAN)
    assert "cấp xã năm 2026" in _dieu_1(made)
    assert "phường" not in toan_van(made.van_ban)


def test_another_number_than_the_models_own_is_told() -> None:
    entry = {
        "loai": CONG_NHAN,
        "so_ky_hieu": "41-QĐ/ĐU",
        "ngay": date(2026, 10, 8),
        "trich_yeu": "Công nhận mô hình",
        "nguoi_ky": "BT",
    }
    made = _mot(_ho_so(*_duoc(1, so_quyet_dinh="40-QĐ/ĐU"), van_ban=[entry]), CONG_NHAN)
    assert [d.location.vi_tri for d in made.van_de if d.code == "BH031"] == [
        "mo_hinh_dan_van_kheo[0].so_quyet_dinh"
    ]


# --- all --------------------------------------------------------------------------------------


@pytest.mark.parametrize("loai", [DANG_KY, TONG_HOP, THAM_DINH, CONG_NHAN])
def test_a_dossier_without_models_is_told(loai: str) -> None:
    found = chon_viec(_ho_so(), (loai,))
    assert found.value == ()
    assert [d.code for d in found.diagnostics] == ["BH007"]


@pytest.mark.parametrize("loai", [DANG_KY, TONG_HOP, THAM_DINH, CONG_NHAN])
@pytest.mark.parametrize("don_vi", ["phuong", "xa", "dac_khu"])
def test_a_model_of_which_nothing_is_known_makes_a_document(loai: str, don_vi: str) -> None:
    model = _mo_hinh(
        cap_cong_nhan="phuong", ten="Khéo " + "vận động nhân dân hiến đất mở đường " * 9
    )
    text = toan_van(_mot(_ho_so(model, loai=don_vi), loai).van_ban)
    for wrong in ("None", "..", " .", ";.", "()", "“”"):
        assert wrong not in text, wrong


def test_an_entry_of_the_register_is_found_by_the_team_it_names() -> None:
    entry = {
        "loai": "phieu_dang_ky",
        "so_ky_hieu": "01-PĐK/TDV",
        "ngay": date(2026, 3, 3),
        "trich_yeu": "Mô hình Dân vận khéo của Tổ dân vận Tổ dân phố số 2",
        "nguoi_ky": "T2-1",
    }
    hs = _ho_so(_du(ma="A"), _du(ma="B", to="T2"), van_ban=[entry])
    (task,) = chon_viec(hs).value or ()
    assert (task.muc, task.pham_vi) == (("B",), "T2")


def _so_sach(loai: str, **khac: Any) -> dict[str, Any]:
    return {
        "loai": loai,
        "so_ky_hieu": "07-PTĐ/BXDĐ",
        "ngay": date(2026, 10, 8),
        "trich_yeu": "Mô hình Dân vận khéo",
        "nguoi_ky": "BT" if loai == CONG_NHAN else "TB",
        **khac,
    }


def _bao(made: DaSoan, ma: str) -> list[str]:
    return [d.message for d in made.van_de if d.code == ma]


def test_a_decision_leaves_out_a_model_of_a_higher_level_and_says_so() -> None:
    models = [*_duoc(1), _mo_hinh("MH-9", cap_cong_nhan="thanh_pho")]
    entry = _so_sach(CONG_NHAN, so_ky_hieu="41-QĐ/ĐU", muc=("MH-1", "MH-9"))
    made = _mot(_ho_so(*models, van_ban=[entry]), CONG_NHAN)
    assert "MH-9" not in toan_van(made.van_ban)
    (told,) = _bao(made, "BH033")
    assert told.startswith("quyết định công nhận mô hình “Dân vận khéo” không lập cho MH-9")


def test_a_code_mistyped_in_the_register_is_told_with_the_nearest() -> None:
    entry = _so_sach(THAM_DINH, muc=("MH-1", "MH1-"))
    made = _mot(_ho_so(_du(), van_ban=[entry]), THAM_DINH)
    (told,) = (d for d in made.van_de if d.code == "BH033")
    assert (told.hint, told.location.vi_tri) == ('ý bạn là "MH-1"?', "van_ban[0].muc")


def test_a_form_for_one_model_does_not_take_two() -> None:
    entry = _so_sach(THAM_DINH, muc=("A", "B"))
    hs = _ho_so(_du(ma="A"), _du(ma="B"), van_ban=[entry])
    (task,) = chon_viec(hs).value or ()
    made = soan_va_bo_tri(bo_dung(hs), task, YeuCau((Path("x.yaml"),)))
    assert "chỉ nói về A" in _bao(made, "BH033")[0]


def test_a_guess_at_the_model_is_told() -> None:
    hs = _ho_so(_du(ma="A"), _du(ma="B"), van_ban=[_so_sach(THAM_DINH)])
    (task,) = chon_viec(hs).value or ()
    made = soan_va_bo_tri(bo_dung(hs), task, YeuCau((Path("x.yaml"),)))
    assert "lấy A vì gần ngày văn bản nhất" in _bao(made, "BH034")[0]


def test_the_only_model_is_no_guess() -> None:
    made = _mot(_ho_so(_du(), van_ban=[_so_sach(THAM_DINH)]), THAM_DINH)
    assert made.viec.entry is not None
    assert _bao(made, "BH034") == []


def test_a_model_the_ward_does_not_recognise_is_not_taken_for_a_typing_error() -> None:
    models = [*_duoc(1), _mo_hinh("MH-9", cap_cong_nhan="thanh_pho")]
    with pytest.raises(ReportgenError) as refused:
        chon_viec(_ho_so(*models), (CONG_NHAN,), muc=("MH-9",))
    assert refused.value.diagnostics[0].hint == (
        "MH-9 có trong hồ sơ nhưng không có cap_cong_nhan: phuong"
    )
