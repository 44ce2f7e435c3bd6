from typing import Any, NamedTuple

import pytest

from reportgen.diagnostics import Severity
from reportgen.domain.kiem_tra.danh_ba import CAC_KIEM_TRA

Thay = tuple[tuple[str, str], ...]


class Ca(NamedTuple):
    """``sai``: changes that must be caught at ``noi``; ``dung``: like ones that must not."""

    ma: str
    sai: Thay
    noi: str
    dung: Thay
    muc: Severity = Severity.LOI


C = Severity.CANH_BAO
T = Severity.THONG_TIN
A6 = "{ma: A6, ho_ten: Lý Minh An, gioi_tinh: nam, nam_sinh: 1958"
_LAP = """  - ma: HD-003
    ngay: 05/01/2026
    to: TDP02
    linh_vuc: an_ninh_trat_tu
    noi_dung: Phối hợp tuần tra bảo đảm an ninh trật tự dịp Tết Bính Ngọ
    ket_qua: Địa bàn ổn định, hộ gia đình phường Hoàn Kiếm đồng tình
    so_lieu: {so_buoi: 8, luot_nguoi: 56, so_tien: 15500000}
"""
CHAM = (
    "cap_cong_nhan: phuong, cham_diem: [{tieu_chi: Hiệu quả, toi_da: 60, tu_cham: 60, "
    "tham_dinh: 55}, {tieu_chi: Cách làm, toi_da: 40, tham_dinh: 38}]"
)
CAC_CA = (
    Ca(
        "V02",
        ((", den_ngay: 2026-03-31}", ", den_ngay: 2026-04-01}"),),
        "to_truong, chuc_vu: Bí thư Chi bộ, to_chuc: chi_bo, dang_vien: co, tu_ngay: 2026-04-01",
        (("nam_sinh: 1962", "nam_sinh: 1963"),),
    ),
    Ca(
        "V03",
        (("tu_ngay: 2026-04-01}", "tu_ngay: 2026-04-02}"),),
        "ma: TDP01",
        ((", den_ngay: 2026-03-31}", ", den_ngay: 31/3/2026}"),),
    ),
    Ca("V04", (("so_thanh_vien: 5", "so_thanh_vien: 6"),), "6\n    thanh_vien", ()),
    Ca(
        "V05",
        (
            ("so_thanh_vien: 5", "so_thanh_vien: 6"),
            (
                A6,
                A6.replace("A6", "A7").replace("Lý Minh An", "LÝ  hồng mỵ").replace("1958", "1967"),
            ),
        ),
        "LÝ  hồng mỵ",
        ((A6, A6.replace("Lý Minh An", "Lý Hồng Mỵ")),),
    ),
    Ca("V06", (("nam_sinh: 1968", "nam_sinh: 2062"),), "2062", (("1968", "1936"),)),
    Ca("V06", (("nam_sinh: 1968", "nam_sinh: 1935"),), "1935", (("1968", "1936"),), C),
    Ca(
        "V07",
        (
            (
                "Lý Đức Toàn, gioi_tinh: nam, nam_sinh: 1959",
                "Lê Quang Lực, gioi_tinh: nam, nam_sinh: 1968",
            ),
        ),
        "Lê Quang Lực, gioi_tinh: nam, nam_sinh: 1968, chuc_danh: thanh_vien, "
        "chuc_vu: Trưởng Ban Công tác Mặt trận, to_chuc: mat_tran, dang_vien: co, "
        "tu_ngay: 2025-08-15}\n      - {ma: B4",
        (("Lý Đức Toàn", "Lê Quang Lực"),),
    ),
    Ca(
        "V08",
        (("ngay: 2026-01-05", "ngay: 2025-01-05"),),
        "2025-01-05",
        (("2026-01-05", "01/01/2026"),),
    ),
    Ca(
        "V08",
        (("ngay: 2026-03-21", "ngay: 21/12/2026"),),
        "21/12/2026",
        (("2026-03-21", "2026-04-20"),),
    ),
    Ca(
        "V08",
        (("ngay: 2026-10-12", "ngay: 2027-10-12"),),
        "2027-10-12",
        (("2026-10-12", "2026-11-20"),),
    ),
    Ca(
        "V08",
        (("ngay: 2026-01-30", "ngay: 30/2/2026"),),
        "30/2/2026",
        (("2026-01-30", "28/2/2026"),),
    ),
    Ca(
        "V09",
        (("linh_vuc: an_ninh_trat_tu", "linh_vuc: an_ninh_chat_tu"),),
        "an_ninh_chat_tu",
        (("linh_vuc: an_ninh_trat_tu", "linh_vuc: Vệ sinh môi trường"),),
    ),
    Ca(
        "V10",
        (("[TDP01, TDP02]", "[TDP01, TDP07]"),),
        "TDP07",
        (("[TDP01, TDP02]", "TDP01, TDP02"),),
    ),
    Ca("V10", (("      TDP02: {", "      TDP9: {"),), "TDP9: {", ()),
    Ca(
        "V10",
        (("pham_vi: phuong", "pham_vi: TDP3"),),
        "TDP3",
        (("pham_vi: phuong", "pham_vi: chung"),),
    ),
    Ca(
        "V11",
        (("ma: HD-002", "ma: HD-001"),),
        "HD-001\n    ngay: 2026-01-08",
        (("HD-002", "HD-02"),),
    ),
    Ca("V11", (("ma: B2", "ma: A2"),), "A2, ho_ten: Hoàng", (("ma: B2", "ma: A8"),)),
    Ca("V12", (("so_tien: 15500000", "so_tien: 9999"),), "9999", (("15500000", "10000"),)),
    Ca("V12", (("so_tien: 15500000", "so_tien: 6.500"),), "6.500", (("15500000", "15.500.000"),)),
    Ca("V13", (("19h30", "19:30"),), "19:30", (("19h30", '"19:30"'),), T),
    Ca(
        "V13",
        (("2025-08-15, den_ngay", "2025-08-15, dien_thoai: 0123456701, den_ngay"),),
        "0123456701",
        (("2025-08-15, den_ngay", "2025-08-15, dien_thoai: 0912345678, den_ngay"),),
        T,
    ),
    Ca("V13", (("dang_vien: co", "dang_vien: no"),), "no, tu_ngay", ()),
    Ca("V14", (("so_ho_dong_thuan: 42", "so_ho_dong_thuan: 44"),), "44}", (("43,", "43 ,"),)),
    Ca(
        "V15",
        (("vang: 1", "vang: 2"),),
        "4\n    vang",
        (("co_mat: 4\n    vang: 1", "co_mat: 5\n    vang: 0"),),
    ),
    Ca("V16", (("2012-02-28", "2021-02-28"),), "2021-02-28", (("2012-02-28", "28/02/2012"),)),
    Ca(
        "V17",
        ((", het_hieu_luc: 2023-07-01, thay_boi: LDC", ""),),
        "34/2007",
        ((", het_hieu_luc: 2023-07-01", ""),),
    ),
    Ca(
        "V18",
        (("UBND phường]", "Quận ủy Hoàn Kiếm]"),),
        "Quận ủy",
        (("UBND phường]", "Quân khu Thủ đô]"),),
    ),
    Ca("V18", (("phoi_hop: [Công an phường]", "phoi_hop: UBND huyện"),), "UBND huyện", ()),
    Ca(
        "V19",
        (("den_ngay: 2026-01-07", "den_ngay: 2026-01-04"),),
        "2026-01-04",
        (("-01-07", "-01-05"),),
    ),
    Ca("V19", (("gio_ket_thuc: 21h00", "gio_ket_thuc: 9h00"),), "9h00", (("21h00", "19 giờ 31"),)),
    Ca("V19", ((", ngay_ket_thuc: 2026-01-12", ""),), "thanh}", ()),
    Ca("V28", (("ket_qua: da_giai_quyet", "ket_qua: dang_giai_quyet"),), "2026-05-09", ()),
    Ca(
        "V20",
        (("Gặp từng hộ nắm", "Gặp hộ #2 nắm"),),
        "Gặp hộ",
        (("Gặp từng hộ nắm", "Gặp hộ#2 nắm"),),
    ),
    Ca("V20", (("Gặp từng hộ nắm", "Gặp hộ #2 nắm"),), "Gặp hộ", (("tâm tư", "tâm tư # đã gặp"),)),
    Ca(
        "V21",
        (("Gặp từng hộ", "Gặp từng hộ phường Tràng Tiền"),),
        "Gặp từng",
        (("Gặp từng hộ", "Gặp từng hộ phường ủng hộ"),),
        C,
    ),
    Ca(
        "V22",
        (("Gặp từng hộ nắm tâm tư", "Tæ d©n vËn n¾m t×nh h×nh"),),
        "Tæ d©n",
        (("Gặp từng hộ", "Gặp hộ của ông Köln, 3 × 4 m,"),),
    ),
    Ca(
        "V23",
        (("số 1, nguoi_ky: NK1}", "số 1, nguoi_ky: NK4}"),),
        "NK4}\nky_truoc",
        (("Kết quả quý I, nguoi_ky: NK2", "Kết quả quý I, nguoi_ky: NK4"),),
    ),
    Ca("V24", (("02-BC/ĐU", "01 -BC/ĐU"),), "01 -BC/ĐU", (("02-BC/ĐU", "02-BC/BXDĐ"),)),
    Ca("V24", (("02-BC/ĐU", "04-BC/ĐU"),), "04-BC/ĐU", (("01-BC/ĐU", "05-BC/ĐU"),), C),
    Ca(
        "V25",
        (
            (
                "Bí thư Chi bộ, to_chuc: chi_bo, dang_vien: co, tu_ngay: 2026",
                "Trưởng ban, to_chuc: chi_bo, dang_vien: co, tu_ngay: 2026",
            ),
        ),
        "Trưởng ban,",
        (("chuc_vu: Bí thư Chi bộ", "chuc_vu: Bí thư chi bộ"),),
        C,
    ),
    Ca("V25", (("chuc_danh: to_pho", "chuc_danh: thanh_vien"),), "ma: TDP01", (), C),
    Ca("V26", (("dang_vien: co", "dang_vien: khong"),), "khong, tu_ngay: 2025-08-15, den", ()),
    Ca("V27", (("{so_buoi: 6", "{so_buoi: 7"),), "7, so_ho", (("{so_buoi: 6", "{so_buoi: 06"),)),
    Ca(
        "V29",
        (("ngay_cong_nhan: 2026-10-01", "ngay_cong_nhan: 2026-02-15"),),
        "2026-02-15",
        (("2026-10-01", "2026-02-16"),),
    ),
    Ca(
        "V14",
        (("cap_cong_nhan: phuong", CHAM.replace("dinh: 38", "dinh: 48")),),
        "48}]",
        (("cap_cong_nhan: phuong", CHAM),),
    ),
    Ca(
        "V14",
        (("cap_cong_nhan: phuong", CHAM.replace("tu_cham: 60", "tu_cham: 60.5")),),
        "60.5",
        (("cap_cong_nhan: phuong", CHAM),),
    ),
    Ca(
        "V29",
        (("ngay_cong_nhan: 2026-10-01", "ngay_cong_nhan: 2026-10-01, ngay_tham_dinh: 2026-10-02"),),
        "2026-10-02",
        (("ngay_cong_nhan: 2026-10-01", "ngay_cong_nhan: 2026-10-01, ngay_tham_dinh: 2026-10-01"),),
    ),
    Ca(
        "V29",
        (("ngay_cong_nhan: 2026-10-01", "ngay_tham_dinh: 2026-02-15"),),
        "2026-02-15",
        (("ngay_cong_nhan: 2026-10-01", "ngay_tham_dinh: 2026-02-16"),),
    ),
    Ca(
        "DL105",
        (("cap_cong_nhan: phuong", "diem: 92, " + CHAM),),
        "92",
        (("cap_cong_nhan: phuong", "diem: 93, " + CHAM),),
    ),
    Ca(
        "DL106",
        (("cap_cong_nhan: phuong", "cap_cong_nhan: phuong, con_hieu_qua: khong"),),
        "khong, ngay_cong",
        (("cap_cong_nhan: phuong", "cap_cong_nhan: phuong, con_hieu_qua: co, tieu_bieu: co"),),
        C,
    ),
    Ca(
        "DL106",
        (("cap_cong_nhan: phuong", "cap_cong_nhan: chua, so_quyet_dinh: 231-QĐ/ĐU"),),
        "231",
        (("cap_cong_nhan: phuong", "cap_cong_nhan: phuong, so_quyet_dinh: 231-QĐ/ĐU"),),
        C,
    ),
    Ca("V30", (("    mo_hinh: MH-01", "    mo_hinh: MH-1"),), "MH-1\n", ()),
    Ca(
        "V30",
        (("nguoi_phu_trach: A3", "nguoi_phu_trach: C3"),),
        "C3",
        (("nguoi_phu_trach: A3", "nguoi_phu_trach: B3"),),
    ),
    Ca("V30", (("thu_ky: A2", "thu_ky: A22"),), "A22", (("thu_ky: A2", "thu_ky: NK4"),)),
    Ca("V30", (("{nguoi: A3", "{nguoi: X3"),), "X3", ()),
    Ca("V30", (("nguoi_ky: NK2", "nguoi_ky: NK9"),), "NK9", (("nguoi_ky: NK2", "nguoi_ky: NK4"),)),
    Ca(
        "V30",
        (("  can_cu: LDC", "  can_cu: NQ19"),),
        "NQ19",
        (("  can_cu: LDC", "  can_cu: 10/2022/QH15"),),
    ),
    Ca(
        "V30",
        (("ten: Hồ Thu Nga, to", "ten: Hồ Thu Ngân, to"),),
        "Hồ Thu Ngân",
        (("ten: Hồ Thu Nga, to", "ten: hồ thu  nga, to"),),
    ),
    Ca(
        "V31",
        (("so_tien: 900.000 đồng", "so_tien: '6,6 triệu'"),),
        "'6,6 triệu'",
        (("900.000 đồng", "6.5 triệu"),),
        C,
    ),
    Ca(
        "V32",
        (("2026-04-01, trich_yeu", "2026-06-01, trich_yeu"),),
        "NK2, ky",
        (("2026-04-01, trich_yeu", "2026-05-31, trich_yeu"),),
    ),
    Ca(
        "V34",
        (("luot_nguoi: 56", "luot_ngoui: 56"),),
        "luot_ngoui",
        (("luot_nguoi: 56", "Lượt người: 56"),),
    ),
    Ca("V34", (("luot_nguoi: 56", "hoat_dong: 56"),), "hoat_dong: 56", ()),
    Ca(
        "V34",
        (("chi_so: nguoi_bhyt", "chi_so: bhyt"),),
        "bhyt}",
        (("chi_so: nguoi_bhyt", "chi_so: so_mo_hinh"),),
    ),
    Ca(
        "V33",
        (("2026-04-01, trich_yeu", "2026-01-07, trich_yeu"),),
        "2026-01-07, trich_yeu",
        (("2026-04-01, trich_yeu", "2026-01-08, trich_yeu"),),
        C,
    ),
    Ca("V36", (("43 hộ được", "34 hộ được"),), "34 hộ", (("43 hộ được", "42/43 hộ được"),), C),
    Ca("V36", (("43 hộ được", "44/43 hộ được"),), "44/43", (("43 hộ", "lũy kế 44/44 hộ"),), C),
    Ca("V36", (("43 hộ được", "40/43 hộ được"),), "40/43", (("43 hộ", "Dịp 2/9 hộ"),), C),
    Ca(
        "V36",
        (("Địa bàn ổn định", "60 người dự"),),
        "60 người",
        (("Địa bàn ổn định", "30 người nhắc nhau"),),
        C,
    ),
    Ca(
        "V37",
        (("  - ma: HD-002", _LAP + "  - ma: HD-002"),),
        "ma: HD-003",
        (("  - ma: HD-002", _LAP.replace("56", "57") + "  - ma: HD-002"),),
        C,
    ),
    Ca("V38", (("Gặp từng hộ", "Gặp\u00a0từng hộ"),), "Gặp\u00a0từng", (), C),
    Ca("V38", (("Gặp từng hộ", "Gặp từng – hộ"),), "Gặp từng –", (), C),
    Ca("V38", (("Gặp từng hộ", "Gặp từng hô ̣"),), "Gặp từng hô", (), C),
    Ca(
        "DL102",
        (("can_cu:\n", "ky_bao_cao: {cach_chot: tuy_chinh, ngay_chot: 29}\ncan_cu:\n"),),
        "29}",
        (("can_cu:\n", "ky_bao_cao: {cach_chot: tuy_chinh, ngay_chot: 28}\ncan_cu:\n"),),
    ),
    Ca(
        "V39",
        (("    den_ngay: 2026-01-07", "    Đến ngày: 2026-01-07\n    den_ngay: 2026-01-07"),),
        "Đến ngày",
        (),
    ),
    Ca(
        "V40",
        (("Gặp từng hộ", "Thứ Ba, ngày 08/01/2026 gặp từng hộ"),),
        "Thứ Ba",
        (("Gặp từng hộ", "Thứ Năm, ngày 08/01/2026 gặp từng hộ"),),
        C,
    ),
    Ca(
        "V40",
        (("Gặp từng hộ", "Gặp từng hộ tối thứ Ba 8/1/2026"),),
        "Gặp từng hộ tối",
        (("Gặp từng hộ", "Hội nghị lần thứ ba, ngày 8/1/2026"),),
        C,
    ),
    Ca(
        "V40",
        (("Gặp từng hộ", "Ngày 8 tháng 01 (Chủ nhật) gặp từng hộ"),),
        "Ngày 8",
        (("Gặp từng hộ", "Ngày 8 tháng 01 (thứ 5) gặp từng hộ thứ ba 7 người"),),
        C,
    ),
    Ca("V40", (("2026-04-25", "2026-05-02"),), "hoi_nghi:", (("2026-04-25", "2026-04-01"),), C),
    Ca(
        "V41",
        (("  ghi_chu: Quý I đến quý III năm 2025 phường chưa lập sổ\n", ""),),
        "Q4: {hoat",
        (
            ("  ghi_chu: Quý I đến quý III năm 2025 phường chưa lập sổ\n", ""),
            ("  so_to_dan_pho: 2", "  so_to_dan_pho: 2\n  thanh_lap_tu: 15/7/2025"),
        ),
        C,
    ),
    Ca("V41", (("  nam: 2025\n", "  nam: 2024\n"),), "2024\n", (("nam: 2025", "nam: '2025'"),), C),
    Ca(
        "V42",
        (
            (
                "so_thanh_vien: 5\n    thanh_vien:\n      - {ma: B1",
                "so_thanh_vien: 4\n    thanh_vien:\n      - {ma: B1",
            ),
            (
                "tu_ngay: 2025-08-15}\nchi_tieu",
                "tu_ngay: 2025-08-15, den_ngay: 2026-11-19}\nchi_tieu",
            ),
        ),
        "4\n    thanh_vien",
        (),
        C,
    ),
)
TEN_CA = [f"{ca.ma}-{so}" for so, ca in enumerate(CAC_CA)]


def test_the_small_dossier_is_good(nho: Any) -> None:
    assert nho.bao(nho.chu) == ()


@pytest.mark.parametrize("ca", CAC_CA, ids=TEN_CA)
def test_a_fault_is_caught_once_with_its_gravity(nho: Any, ca: Ca) -> None:
    cung_ma = [d for d in nho.bao(nho.sua(*ca.sai)) if d.code == ca.ma]
    so_lan = 2 if ca.ma == "V39" else 1
    assert [d.severity for d in cung_ma] == [ca.muc] * so_lan


@pytest.mark.parametrize("ca", CAC_CA, ids=TEN_CA)
def test_a_fault_is_told_at_its_place(nho: Any, ca: Ca) -> None:
    van_ban = nho.sua(*ca.sai)
    noi = next(d.location for d in nho.bao(van_ban) if d.code == ca.ma)
    assert (noi.dong, noi.cot) == nho.noi_cua(van_ban, ca.noi)


@pytest.mark.parametrize("ca", CAC_CA, ids=TEN_CA)
def test_what_is_right_is_not_accused(nho: Any, ca: Ca) -> None:
    assert [d for d in nho.bao(nho.sua(*ca.dung)) if d.code == ca.ma] == []


def test_every_registered_check_has_its_case() -> None:
    assert {kiem_tra.ma for kiem_tra in CAC_KIEM_TRA} <= {ca.ma for ca in CAC_CA}


@pytest.mark.parametrize(
    ("sai", "goi_y"),
    [
        (("linh_vuc: an_ninh_trat_tu", "linh_vuc: an_ninh_chat_tu"), 'ý bạn là "an_ninh_trat_tu"?'),
        (("luot_nguoi: 56", "luot_ngoui: 56"), 'ý bạn là "luot_nguoi"?'),
        (("[TDP01, TDP02]", "[TDP01, TDP2]"), 'ý bạn là "TDP02"?'),
        (("ten: Hồ Thu Nga, to", "ten: Hồ Thu Ngân, to"), 'ý bạn là "Hồ Thu Nga"?'),
    ],
)
def test_the_nearest_right_word_is_proposed(nho: Any, sai: tuple[str, str], goi_y: str) -> None:
    assert [d.hint for d in nho.bao(nho.sua(sai))] == [goi_y]


def test_two_places_that_disagree_are_both_named(nho: Any) -> None:
    loi = next(d for d in nho.bao(nho.sua(("ma: HD-002", "ma: HD-001"))) if d.code == "V11")
    assert [noi.dong for noi in loi.related] == [nho.noi_cua(nho.chu, "ma: HD-001")[0]]
