"""Minutes, invitations, notices of conclusions: what the dossier says of a meeting, no more."""

from datetime import date
from typing import Any

import pytest

from reportgen.diagnostics import Diagnostic, ReportgenError
from reportgen.document.tree import KinhGui
from reportgen.domain.ho_so import HoSo
from tests.ho_tro.cay import cac_dong, cay, soan_cay, toan_van
from tests.ho_tro.sinh_ho_so import ho_so, thanh_vien, to_dan_van

NGUOI_KY = (
    ("BT", "Vũ Hữu Thuở", "Bí thư", "dang_uy"),
    ("TK", "Lê Thị Ngữ", "Trưởng Khối", "khoi_dan_van"),
    ("CT", "Đỗ Quốc Ưởng", "Chủ tịch UBND xã", "ubnd"),
)
KY = [
    dict(zip(("ma", "ho_ten", "chuc_vu", "co_quan"), row, strict=True), tu_ngay=date(2025, 1, 1))
    for row in NGUOI_KY
]
DU = {
    "gio_bat_dau": "19h30",
    "gio_ket_thuc": "21h",
    "dia_diem": "nhà văn hóa thôn 1",
    "chu_tri": "T1-1",
    "thu_ky": "T1-2",
    "noi_dung": ["Kết quả tháng 5", "Việc tháng 6."],
    "y_kien": [{"nguoi": "T1-2", "noi_dung": "Đề nghị họp sớm hơn."}],
    "ket_luan": [{"noi_dung": "Vận động BHYT", "phu_trach": "T1-2", "han": date(2026, 6, 20)}],
    "co_mat": 2,
    "vang": 0,
}


def _hop(**doi: Any) -> dict[str, Any]:
    return {"ma": "G1", "ngay": date(2026, 5, 28), "to": "T1", "loai": "giao_ban_thang", **doi}


def _ho_so(loai: str = "xa", /, hop: dict[str, Any] | None = None, **doi: Any) -> HoSo:
    return ho_so(loai, hoi_nghi=[hop or _hop(**DU)], nguoi_ky=KY, **doi)


def _van(hs: HoSo, loai: str = "bien_ban_giao_ban", pham_vi: str = "T1", **doi: Any) -> str:
    return toan_van(cay(hs, loai, "", pham_vi, muc=(hs.hoi_nghi[0].ma,), **doi))


def _bao(hs: HoSo, loai: str = "bien_ban_giao_ban", pham_vi: str = "T1") -> list[Diagnostic]:
    made = soan_cay(hs, loai, "", pham_vi, muc=(hs.hoi_nghi[0].ma,))
    return [d for d in made.diagnostics if d.code.startswith("BH")]


def _phuong(**doi: Any) -> HoSo:
    given = {"ma": "H1", "to": "phuong", "loai": "so_ket", "ngay": date(2026, 7, 3), **doi}
    return _ho_so("phuong", hop=_hop(**given))


def test_the_minutes_open_with_hour_day_place_and_team() -> None:
    assert _van(_ho_so()).splitlines()[0] == (
        "Hôm nay, hồi 19 giờ 30 phút, ngày 28 tháng 5 năm 2026, tại nhà văn hóa thôn 1, "
        "Tổ dân vận thôn 1 tổ chức hội nghị giao ban tháng 5 năm 2026."
    )


def test_full_minutes_leave_nothing_to_write_and_say_nothing() -> None:
    hs = _ho_so()
    assert "CẦN VIẾT" not in _van(hs)
    assert "…" not in _van(hs)
    assert _bao(hs) == []


def test_thin_minutes_invent_nothing_and_warn_once() -> None:
    hs = _ho_so(hop=_hop(co_mat=1, vang=1))
    (told,) = _bao(hs)
    assert (told.code, told.location.vi_tri) == ("BH023", "hoi_nghi[0]")
    assert _van(hs).count("[CẦN VIẾT]") == 4
    assert "Chủ trì: …" in _van(hs)
    assert "Nguyễn Thị Ngữ" not in _van(hs)


def test_nobody_absent_is_said_in_words() -> None:
    assert "có mặt: 02 đồng chí; không có đồng chí nào vắng mặt." in _van(_ho_so())


def test_a_teams_members_tell_how_many_stayed_away() -> None:
    text = _van(_ho_so(hop=_hop(co_mat=1)))
    assert "thành viên của tổ: 02 đồng chí; có mặt: 01 đồng chí; vắng mặt: 01 đồng chí." in text


def test_the_wards_heads_are_only_those_counted() -> None:
    text = _van(_phuong(co_mat=40), pham_vi="phuong")
    assert "triệu tập: …… đồng chí; có mặt: 40 đồng chí; vắng mặt: …… đồng chí." in text


def test_an_absent_member_stands_with_office_and_reason() -> None:
    absent = [{"thanh_vien": "T1-2", "ly_do": "Đi công tác."}]
    more = {"thu_ky": "T1-1", "y_kien": [], "co_mat": 1, "vang": 1, "nguoi_vang": absent}
    text = _van(_ho_so(hop=_hop(**{**DU, **more})))
    assert (
        "Vắng mặt: Đồng chí Lê Văn Ưởng, Phó Bí thư Chi bộ, Tổ phó tổ dân vận "
        "(lý do: đi công tác)." in text
    )


def test_a_speaker_stands_with_office_and_words_in_one_clause() -> None:
    line = "- Đồng chí Lê Văn Ưởng, Phó Bí thư Chi bộ, Tổ phó tổ dân vận: đề nghị họp sớm hơn."
    assert line in cac_dong(cay(_ho_so(), "bien_ban_giao_ban", "", "T1", muc=("G1",)))


def test_the_table_of_conclusions_names_who_and_until_when() -> None:
    rows = [line for line in _van(_ho_so()).splitlines() if line.startswith("|")]
    assert rows == [
        "| TT | Nội dung | Phụ trách | Hạn",
        "| 1 | Vận động bảo hiểm y tế | Lê Văn Ưởng | 20/6/2026",
    ]


@pytest.mark.parametrize(
    ("doi", "loi"),
    [
        ({"nguoi_vang": [{"thanh_vien": "T1-2"}], "vang": 2, "co_mat": 0}, "vắng 2 người"),
        ({"nguoi_vang": [{"thanh_vien": "T2-1"}], "vang": 1, "co_mat": 1}, "không phải thành viên"),
        ({"nguoi_vang": [{"thanh_vien": "T1-2"}], "vang": 1, "co_mat": 1}, "vừa ghi vắng"),
    ],
    ids=["số người", "người tổ khác", "vắng mà phát biểu"],
)
def test_heads_that_contradict_each_other_are_told(doi: dict[str, Any], loi: str) -> None:
    told = [d for d in _bao(_ho_so(hop=_hop(**{**DU, **doi}))) if d.code == "BH022"]
    assert loi in told[0].message
    assert told[0].location.vi_tri == "hoi_nghi[0].nguoi_vang"


def test_heads_that_do_not_add_up_to_the_members_of_the_day_are_told() -> None:
    told = [d for d in _bao(_ho_so(hop=_hop(**{**DU, "co_mat": 5}))) if d.code == "BH022"]
    assert [d.location.vi_tri for d in told] == ["hoi_nghi[0].co_mat"]


def test_members_are_those_of_the_day() -> None:
    gone = thanh_vien("T1-3", ho_ten="Trần Thị Quý", den_ngay=date(2026, 5, 1))
    team = to_dan_van("T1", "thôn 1", thanh_vien=(thanh_vien("T1-1"), gone))
    hs = _ho_so(hop=_hop(co_mat=1, vang=0), to_dan_van=[team])
    assert "Tổng số thành viên của tổ: 01 đồng chí" in _van(hs)


def test_the_wards_own_word_for_the_team_stands_in_the_office() -> None:
    hs = _ho_so(ten_goi_to="tổ tuyên vận")
    assert "Chủ trì: Đồng chí Nguyễn Thị Ngữ, Bí thư Chi bộ, Tổ trưởng tổ tuyên vận." in _van(hs)


@pytest.mark.parametrize(
    ("loai", "ten", "goi"),
    [
        ("giao_ban_thang", None, "hội nghị giao ban tháng 5 năm 2026"),
        ("giao_ban_quy", None, "hội nghị giao ban quý I năm 2026"),
        ("so_ket", None, "hội nghị sơ kết 6 tháng đầu năm 2026"),
        ("tong_ket", None, "hội nghị tổng kết năm 2026"),
        ("hop_bat_thuong", None, "hội nghị"),
        ("ngay_hoi", None, "ngày hội"),
        ("so_ket", "HỘI NGHỊ SƠ KẾT", "hội nghị sơ kết 6 tháng đầu năm 2026"),
        ("chuyen_de", "Họp bàn giữ vỉa hè", "họp bàn giữ vỉa hè"),
        ("chuyen_de", "Sơ kết phong trào xây dựng đời sống mới", "hội nghị sơ kết phong trào"),
    ],
)
def test_a_meeting_without_a_name_is_called_by_its_kind_and_period(
    loai: str, ten: str | None, goi: str
) -> None:
    hs = _ho_so(hop=_hop(loai=loai, ten=ten))
    assert f"tổ chức {goi}" in _van(hs)


def test_an_invitation_names_whom_what_when_and_where() -> None:
    hs = _phuong(
        ten="Hội nghị sơ kết công tác dân vận",
        gio_bat_dau="8h",
        dia_diem="Hội trường UBND phường",
        thanh_phan=["Bí thư các chi bộ", "Tổ trưởng các tổ dân vận"],
        noi_dung="sơ kết 6 tháng",
        chu_tri="BT",
    )
    assert _van(hs, "giay_moi", "phuong").splitlines() == [
        "Đảng ủy phường Nguyễn Trãi trân trọng kính mời:",
        "- Bí thư các chi bộ;",
        "- Tổ trưởng các tổ dân vận.",
        "Tới dự: Hội nghị sơ kết công tác dân vận.",
        "Nội dung: Sơ kết 6 tháng.",
        "Thời gian: 08 giờ 00 phút, thứ Sáu, ngày 03 tháng 7 năm 2026.",
        "Địa điểm: Hội trường Ủy ban nhân dân phường.",
        "Chủ trì: Đồng chí Vũ Hữu Thuở, Bí thư Đảng ủy phường Nguyễn Trãi.",
        "Rất mong các đồng chí, các vị đại biểu thu xếp công việc đến dự đúng giờ.",
    ]


@pytest.mark.parametrize(
    ("ngay", "thu"),
    [(date(2026, 7, 5), "Chủ nhật"), (date(2026, 7, 6), "thứ Hai"), (date(2026, 7, 8), "thứ Tư")],
)
def test_the_weekday_is_that_of_the_day(ngay: date, thu: str) -> None:
    assert f", {thu}, ngày {ngay.day:02d} tháng 7" in _van(_phuong(ngay=ngay), "giay_moi", "phuong")


def test_an_invitation_to_a_team_is_for_its_members() -> None:
    hs = _ho_so(hop=_hop(**DU))
    first = _van(hs, "giay_moi").splitlines()[0]
    assert first == (
        "Tổ dân vận thôn 1 trân trọng kính mời: Các đồng chí thành viên Tổ dân vận thôn 1."
    )


def test_guests_of_a_team_are_invited_beside_its_members() -> None:
    hs = _ho_so(hop=_hop(**DU, khach_moi=["Cảnh sát khu vực"]))
    assert _van(hs, "giay_moi").splitlines()[1:3] == [
        "- Các đồng chí thành viên Tổ dân vận thôn 1;",
        "- Cảnh sát khu vực.",
    ]


def test_a_chair_out_of_office_on_the_day_is_told() -> None:
    gone = thanh_vien("T1-1", den_ngay=date(2026, 5, 1))
    team = to_dan_van("T1", "thôn 1", thanh_vien=(gone, thanh_vien("T1-2")))
    hs = _ho_so(hop=_hop(**{**DU, "co_mat": 1}), to_dan_van=[team])
    told = [d for d in _bao(hs) if d.code == "BH022"]
    assert [d.location.vi_tri for d in told] == ["hoi_nghi[0].chu_tri"]


def test_an_invitation_that_knows_nothing_warns_once_and_leaves_the_marks() -> None:
    hs = _phuong()
    (told,) = _bao(hs, "giay_moi", "phuong")
    assert told.code == "BH023"
    assert _van(hs, "giay_moi", "phuong").count("[CẦN VIẾT]") == 4


def test_addressees_set_above_are_not_said_twice() -> None:
    hs = _phuong(thanh_phan=["Bí thư các chi bộ"])
    text = _van(hs, "giay_moi", "phuong", kinh_gui=KinhGui("Kính gửi", ("UBND phường",)))
    assert "Bí thư các chi bộ" not in text
    assert "các đồng chí có tên trên" in text


def test_addressees_set_above_are_not_asked_for_again() -> None:
    above = KinhGui("Kính gửi", ("UBND phường",))
    made = soan_cay(_phuong(), "giay_moi", "", "phuong", muc=("H1",), kinh_gui=above)
    (told,) = (d for d in made.diagnostics if d.code == "BH023")
    assert "thành phần" not in told.message


def test_a_notice_gives_each_task_its_body_and_its_day() -> None:
    tasks = [
        {"noi_dung": "Rà soát hộ nghèo.", "co_quan": "Các tổ dân vận", "han": date(2026, 8, 1)},
        {"noi_dung": "Tập huấn", "co_quan": "UBND xã", "phoi_hop": ["Hội Phụ nữ", "Đoàn xã"]},
        {"noi_dung": "Họp dân", "phu_trach": "T1-1", "han": date(2026, 9, 1)},
        {"noi_dung": "Gửi báo cáo", "han": date(2026, 9, 2)},
        {"noi_dung": "Giữ nếp giao ban"},
    ]
    lines = _van(_phuong(ket_luan=tasks), "thong_bao_ket_luan", "phuong").splitlines()
    first = lines.index("## NHIỆM VỤ TRỌNG TÂM") + 1
    assert lines[first : first + 5] == [
        "- Rà soát hộ nghèo. Giao các tổ dân vận chủ trì, hoàn thành trước ngày 01/8/2026.",
        "- Tập huấn. Giao Ủy ban nhân dân xã chủ trì, phối hợp với Hội Phụ nữ và Đoàn xã.",
        (
            "- Họp dân. Giao đồng chí Nguyễn Thị Ngữ, Bí thư Chi bộ, Tổ trưởng tổ dân vận "
            "phụ trách, hoàn thành trước ngày 01/9/2026."
        ),
        "- Gửi báo cáo. Hoàn thành trước ngày 02/9/2026.",
        "- Giữ nếp giao ban.",
    ]


@pytest.mark.parametrize(
    ("ma", "chuc_vu"),
    [
        ("BT", "Bí thư Đảng ủy phường Nguyễn Trãi"),
        ("TK", "Trưởng Khối Dân vận"),
        ("CT", "Chủ tịch Ủy ban nhân dân"),
    ],
)
def test_the_chair_of_the_ward_stands_with_the_body_once(ma: str, chuc_vu: str) -> None:
    hs = _ho_so(
        "phuong",
        hop=_hop(ma="H1", to="phuong", loai="so_ket", chu_tri=ma),
        don_vi={"co_quan_dan_van": "Khối Dân vận Đảng ủy phường"},
    )
    assert f", {chuc_vu}" in _van(hs, "thong_bao_ket_luan", "phuong")


def test_a_notice_without_a_chair_names_nobody() -> None:
    text = _van(_phuong(), "thong_bao_ket_luan", "phuong")
    assert "Đảng ủy phường Nguyễn Trãi đã tổ chức hội nghị sơ kết 6 tháng đầu năm 2026." in text
    assert "hội nghị kết luận như sau:" in text


def test_the_wards_own_assessment_of_the_period_stands_in_for_the_chairs() -> None:
    known = {"ky": "6T", "pham_vi": "phuong", "uu_diem": "Nhân dân đồng thuận",
             "han_che": ["Sổ ghi chưa đều", "Họp muộn"]}  # fmt: skip
    hs = ho_so(hoi_nghi=[_hop(ma="H1", to="phuong", loai="so_ket")], danh_gia=[known])
    text = _van(hs, "thong_bao_ket_luan", "phuong")
    assert "Nhân dân đồng thuận." in text
    assert "còn một số hạn chế: sổ ghi chưa đều; họp muộn." in text
    assert "đánh giá chung" not in _bao(hs, "thong_bao_ket_luan", "phuong")[0].message


def test_a_document_about_no_meeting_is_refused_with_a_sentence() -> None:
    with pytest.raises(ReportgenError, match="không có hội nghị"):
        soan_cay(ho_so(), "giay_moi", "", "phuong", muc=("H9",))
