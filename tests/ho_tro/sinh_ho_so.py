"""Dossiers of many kinds, made from a seed: the same seed gives the same dossier."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from reportgen.domain.ho_so import HoSo

NAM = 2026
LINH_VUC = (
    "tham_muu_cap_uy",
    "boi_duong_nghiep_vu",
    "tuyen_truyen_chu_truong",
    "chuyen_doi_so",
    "nam_tinh_hinh",
    "doi_thoai",
    "dan_toc_ton_giao",
    "dan_chu_co_so",
    "giam_sat_gop_y",
    "an_ninh_trat_tu",
    "quoc_phong",
    "phong_chay",
    "trat_tu_do_thi",
    "giai_phong_mat_bang",
    "moi_truong",
    "an_sinh_xa_hoi",
    "quy_van_dong",
    "bao_hiem",
    "phong_dich",
    "doi_song_van_hoa",
    "khuyen_hoc",
    "kinh_te",
    "dan_van_kheo",
    "hoa_giai",
)
NOI_DUNG = (
    "Vận động nhân dân hiến đất mở rộng đường",
    "Vận động",
    "Tổ chức hội nghị đối thoại với nhân dân",
    "Hội nghị tiếp xúc cử tri",
    "Ngày hội Đại đoàn kết toàn dân tộc",
    "Lễ phát động thi đua “Dân vận khéo”",
    "Tổ dân vận phối hợp Chi hội Phụ nữ dọn vệ sinh",
    "Công an xã tuyên truyền phòng, chống ma túy",
    "Các hộ kinh doanh ký cam kết giữ vỉa hè",
    "Bê tông hóa 300 m đường ngõ",
    "20 hộ nghèo được tặng thẻ BHYT",
    "“Ngày chủ nhật xanh”: trồng cây dọc bờ sông",
    "Dự án đường vành đai: tuyên truyền phương án bồi thường",
    "Thủ tục đất đai: hướng dẫn người dân kê khai trực tuyến",
    "Dự án chợ mới: họp các hộ tiểu thương; thống nhất phương án di dời",
    "Ủng hộ đồng bào bị bão, lũ",
    "Nói chuyện thời sự.",
    "Trồng 500 cây xanh ; chăm sóc vườn hoa",
    "Rà soát hộ nghèo, cận nghèo (đợt 1)",
    "UBND và MTTQ phối hợp khảo sát theo Kế hoạch 12/KH-UBND-VX",
    "Đẹp ngõ, sạch nhà",
    "xây dựng tuyến phố văn minh",
    "TUYÊN TRUYỀN BẦU CỬ",
    "Thăm, tặng quà gia đình chính sách dịp 27/7",
    "Giải bóng chuyền hơi người cao tuổi",
    "Chốt danh sách cử tri",
    "Số hoá hồ sơ hộ gia đình",
    "Uỷ ban nhân dân xã chi trả an sinh xã hội; tổ dân vận hướng dẫn nhân dân nhận qua tài khoản",
)
KET_QUA = (
    "",
    "Tốt",
    "Đạt",
    "Nhân dân đồng tình, ủng hộ",
    "12 hộ ký cam kết",
    "05 hộ hiến 300 m² đất; 07 hộ góp công; còn 02 hộ chưa đồng ý",
    "Đã bàn giao mặt bằng.",
    "Không phát sinh khiếu kiện",
    "Gia đình bà Nguyễn Thị Xuyến đồng ý; UBND phường ghi nhận; báo Hà Nội mới đưa tin",
    "Thu 1.234.567.890 đồng, đạt 150% chỉ tiêu",
    "40/42 hộ ký cam kết, 05 điểm vi phạm đã tháo dỡ",
    "BHYT đạt 95%",
)
SO_LIEU: tuple[dict[str, object], ...] = (
    {},
    {"luot_nguoi": 45},
    {"so_buoi": 3, "luot_nguoi": 120},
    {"so_ho": 42, "so_ho_cam_ket": 40},
    {"so_tien": 12000000},
    {"so_tien": 123456789012, "luot_ho": 98765},
    {"rac_m3": "4", "ngay_cong": 30},
    {"rac_m3": "6.5"},
    {"nguoi_bhyt": 3, "nguoi_bhxh": 1},
    {"so_suat_qua": 5, "so_tien": 2500000},
    {"dien_tich_m2": "250.5", "so_ho_ban_giao": 4, "so_ho": 7},
    {"luot_nguoi": 0},
    {"to_roi": 300},
)
PHOI_HOP = (
    "Công an phường",
    "Hội Cựu chiến binh phường",
    "UBND phường",
    "Các chi hội đoàn thể",
    "Chi hội Phụ nữ",
    "Trạm Y tế",
)
HO_TEN_RIENG = ("Nguyễn Thị Xuyến Kín", "ông Trần Văn Khuất", "bà Lê Thị Ẩn")


def thanh_vien(ma: str, **khac: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "ho_ten": "Nguyễn Thị Ngữ",
        "gioi_tinh": "nu",
        "nam_sinh": 1960,
        "chuc_danh": "to_truong",
        "chuc_vu": "Bí thư Chi bộ",
        "to_chuc": "chi_bo",
        "dang_vien": True,
        "tu_ngay": date(2025, 8, 15),
        **khac,
    }


def to_dan_van(ma: str, dia_ban: str, **khac: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "ten": f"Tổ dân vận {dia_ban}",
        "to_dan_pho": dia_ban,
        "chi_bo": f"Chi bộ {dia_ban}",
        "so_ho": 500,
        "so_nhan_khau": 1800,
        "quyet_dinh": {
            "loai": "thanh_lap",
            "so_ky_hieu": "05-QĐ/ĐU",
            "ngay": date(2025, 8, 15),
        },
        "so_thanh_vien": 2,
        "thanh_vien": (
            thanh_vien(f"{ma}-1"),
            thanh_vien(
                f"{ma}-2",
                ho_ten="Lê Văn Ưởng",
                gioi_tinh="nam",
                chuc_danh="to_pho",
                chuc_vu="Phó Bí thư Chi bộ",
                dang_vien=False,
            ),
        ),
        **khac,
    }


def cac_to(so: int, dia_ban: str = "Tổ dân phố số {}") -> list[dict[str, Any]]:
    return [to_dan_van(f"T{i}", dia_ban.format(i)) for i in range(1, so + 1)]


def hoat_dong(ma: str, ngay: date, *to: str, **khac: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "ngay": ngay,
        "to": to or ("T1",),
        "linh_vuc": "moi_truong",
        "noi_dung": "Tổng vệ sinh ngõ phố",
        "ket_qua": "Sạch đẹp",
        **khac,
    }


DON_VI: dict[str, dict[str, Any]] = {
    "phuong": {
        "ten": "phường Nguyễn Trãi",
        "loai": "phuong",
        "mo_hinh": "hai_cap",
        "dia_danh": "Nguyễn Trãi",
        "dang_bo_cap_tren": "Đảng bộ thành phố Hà Nội",
        "cap_uy": "Đảng ủy phường Nguyễn Trãi",
        "co_quan_dan_van": "Ban Xây dựng Đảng Đảng ủy phường",
        "co_quan_dan_van_cap_tren": "Ban Tuyên giáo và Dân vận Thành ủy Hà Nội",
        "nhiem_ky": "2025-2030",
        "so_to_dan_pho": 3,
    },
    "xa": {
        "ten": "xã Đông Sơn",
        "loai": "xa",
        "mo_hinh": "ba_cap",
        "dia_danh": "Đông Sơn",
        "dang_bo_cap_tren": "Đảng bộ huyện Đông Hưng",
        "cap_uy": "Đảng uỷ xã Đông Sơn",
        "co_quan_dan_van": "Khối Dân vận Đảng uỷ xã",
        "co_quan_dan_van_cap_tren": "Ban Dân vận Huyện uỷ Đông Hưng",
        "nhiem_ky": "2020-2025",
        "so_to_dan_pho": 3,
        "so_ho": 2345,
        "so_nhan_khau": 9012,
        "so_dang_vien": 301,
    },
    "dac_khu": {
        "ten": "đặc khu Phú Quốc",
        "loai": "dac_khu",
        "mo_hinh": "hai_cap",
        "dia_danh": "Phú Quốc",
        "dang_bo_cap_tren": "Đảng bộ tỉnh An Giang",
        "cap_uy": "Đảng ủy đặc khu Phú Quốc",
        "co_quan_dan_van": "Ban Tuyên giáo và Dân vận Đảng ủy đặc khu",
        "co_quan_dan_van_cap_tren": "Ban Tuyên giáo và Dân vận Tỉnh ủy An Giang",
        "nhiem_ky": "2025-2030",
        "so_to_dan_pho": 3,
    },
}


def ho_so(loai: str = "phuong", don_vi: dict[str, Any] | None = None, **khac: Any) -> HoSo:
    return HoSo.model_validate(
        {
            "phien_ban": 1,
            "nam": NAM,
            "don_vi": {**DON_VI[loai], **(don_vi or {})},
            "to_dan_van": cac_to(3, "thôn {}" if loai == "xa" else "Tổ dân phố số {}"),
            **khac,
        }
    )


def _ngay(r: Random) -> date:
    return date(NAM, 1, 1) + timedelta(days=r.randrange(365))


def _hoat_dong(r: Random, so: int, to: list[str], mo_hinh: list[str]) -> dict[str, Any]:
    teams = r.choice([[r.choice(to)], [r.choice(to)], r.sample(to, r.randint(1, len(to))), None])
    entry = hoat_dong(
        f"HD-{so:03}",
        _ngay(r),
        *(teams or ["phuong"]),
        linh_vuc=r.choice(LINH_VUC),
        noi_dung=r.choice(NOI_DUNG),
        ket_qua=r.choice(KET_QUA),
        so_lieu=r.choice(SO_LIEU),
        noi_bat=r.random() < 0.1,
        phoi_hop=tuple(r.sample(PHOI_HOP, r.randint(0, 3))),
        mo_hinh=r.choice([*mo_hinh, None, None]),
    )
    if teams and len(teams) > 1 and "luot_nguoi" in entry["so_lieu"]:
        entry["so_lieu_theo_to"] = {t: {"luot_nguoi": 10} for t in teams}
    return entry


def _vu_viec(r: Random, to: list[str]) -> dict[str, Any]:
    def xong(ngay: date) -> date:
        return ngay + timedelta(days=r.randint(1, 90))

    cases, petitions, opinions = [], [], []
    for i in range(r.choice([0, 1, 4, 9])):
        ngay = _ngay(r) - timedelta(days=r.choice([0, 0, 120]))
        ket_qua = r.choice(["thanh", "khong_thanh", "dang_giai_quyet"])
        cases.append(
            {
                "ma": f"HG-{i}",
                "ngay_tiep_nhan": ngay,
                "to": r.choice(to),
                "loai": r.choice(["lang_gieng", "dat_dai", "vay_no", "khac"]),
                "noi_dung": f"{r.choice(HO_TEN_RIENG)} tranh chấp mốc giới",
                "ket_qua": ket_qua,
                "ngay_ket_thuc": None if ket_qua == "dang_giai_quyet" else xong(ngay),
            }
        )
    for i in range(r.choice([0, 1, 5])):
        ngay = _ngay(r)
        ket_qua = r.choice(["da_giai_quyet", "dang_giai_quyet", "khong_thu_ly"])
        petitions.append(
            {
                "ma": f"DT-{i}",
                "ngay": ngay,
                "to": r.choice(to),
                "loai": r.choice(["khieu_nai", "to_cao", "kien_nghi", "phan_anh"]),
                "noi_dung": f"{r.choice(HO_TEN_RIENG)} tố giác hàng xóm",
                "ket_qua": ket_qua,
                "ngay_ket_qua": None if ket_qua == "dang_giai_quyet" else xong(ngay),
            }
        )
    for i in range(r.choice([0, 1, 6])):
        ngay = _ngay(r)
        tra_loi = r.random() < 0.5
        opinions.append(
            {
                "ma": f"YK-{i}",
                "ngay": ngay,
                "to": r.choice(to),
                "linh_vuc": "moi_truong",
                "noi_dung": r.choice(
                    ["Đề nghị sửa đường ngõ", "Thoát nước ngõ 5", "Lo ngại giá đất bồi thường."]
                ),
                "so_y_kien": r.randint(1, 20),
                "gui": "UBND",
                "trang_thai": "da_tra_loi" if tra_loi else "chua_tra_loi",
                "ngay_tra_loi": xong(ngay) if tra_loi else None,
            }
        )
    return {"hoa_giai": cases, "don_thu": petitions, "y_kien_nhan_dan": opinions}


def _danh_gia(r: Random) -> list[dict[str, Any]]:
    texts = ("Số người dự họp còn ít", "Việc ghi sổ chưa đều", "Một số tổ chưa có mô hình mới.")
    return [
        {
            "ky": ky,
            "pham_vi": pham_vi,
            "han_che": texts[: r.randint(1, 3)],
            "nguyen_nhan": ("Địa bàn rộng", "Thành viên kiêm nhiệm")[: r.randint(1, 2)],
            "phuong_huong": [f"Việc {i}: vận động" for i in range(r.choice([0, 1, 2, 12]))],
            "uu_diem": ("Nhân dân đồng thuận",) * r.randint(0, 1),
            "kien_nghi": ("Đề nghị UBND bổ sung kinh phí",) * r.randint(0, 1),
        }
        for ky in ("Q1", "Q2", "6T", "N")
        for pham_vi in ("phuong", "T1")
        if r.random() < 0.6
    ]


def ngau_nhien(seed: int) -> HoSo:
    """A dossier with something of everything."""
    r = Random(seed)  # noqa: S311  # not for secrets
    loai = r.choice(["phuong", "xa", "dac_khu"])
    teams = cac_to(r.choice([1, 2, 3, 7]), "thôn {}" if loai == "xa" else "Tổ dân phố số {}")
    codes = [t["ma"] for t in teams]
    models = ["MH-1", "MH-2"]
    entries = [_hoat_dong(r, i, codes, models) for i in range(r.choice([0, 1, 5, 20, 60]))]
    truoc = r.choice(
        [
            None,
            {"nam": NAM - 1, "so_lieu": {"Q2": {"hoat_dong": 0, "luot_nguoi": 500}}},
            {
                "nam": NAM - 1,
                "so_lieu": {
                    q: {"hoat_dong": 9, "luot_nguoi": 300, "so_tien": 5000000, "nguoi_bhyt": 3}
                    for q in ("Q1", "Q2", "Q3", "Q4")
                },
            },
        ]
    )
    return ho_so(
        loai,
        to_dan_van=teams,
        hoat_dong=entries,
        mo_hinh_dan_van_kheo=[
            {
                "ma": ma,
                "to": codes[0],
                "ten": f"Khéo vận động {ma}",
                "linh_vuc": "kinh_te",
                "loai": "tap_the",
                "dang_ky": "moi",
                "ngay_dang_ky": date(NAM, 2, 1),
                "nguoi_phu_trach": f"{codes[0]}-1",
                "cap_cong_nhan": "chua",
            }
            for ma in models
        ],
        danh_gia=_danh_gia(r),
        ky_truoc=truoc,
        so_lieu_den=r.choice([None, date(NAM, 5, 20)]),
        chi_tieu=r.choice(
            [
                [],
                [
                    {"ma": "C1", "ten": "Số cây xanh", "don_vi_tinh": "cây", "ke_hoach": 90},
                    {
                        "ma": "C2",
                        "ten": "Người tham gia BHYT hộ gia đình",
                        "don_vi_tinh": "người",
                        "ke_hoach": 10,
                    },
                ],
            ]
        ),
        **_vu_viec(r, codes),
    )


def nhieu_viec(so: int = 300) -> HoSo:
    """A quarter of *so* different activities."""
    r = Random(so)  # noqa: S311  # not for secrets
    teams = cac_to(12)
    entries = [
        hoat_dong(
            f"HD-{i:03}",
            date(NAM, 4, 1) + timedelta(days=i % 91),
            f"T{i % 12 + 1}",
            linh_vuc=LINH_VUC[i % len(LINH_VUC)],
            noi_dung=f"Vận động nhân dân tham gia việc thứ {i} của khu dân cư",
            ket_qua=f"{10 + i} hộ tham gia",
            so_lieu={"luot_nguoi": 10 + i, "so_buoi": 1},
            noi_bat=r.random() < 0.1,
        )
        for i in range(so)
    ]
    return ho_so(to_dan_van=teams, hoat_dong=entries)


def sau_muoi_to() -> HoSo:
    """Sixty teams, every one with work of its own and one work of all."""
    teams = cac_to(60)
    entries = [
        hoat_dong(f"HD-{i:03}", date(NAM, 4, 1 + i % 28), f"T{i}", so_lieu={"luot_nguoi": i + 5})
        for i in range(1, 61)
    ]
    entries.append(
        hoat_dong(
            "HD-999",
            date(NAM, 5, 5),
            *[f"T{i}" for i in range(1, 61)],
            linh_vuc="boi_duong_nghiep_vu",
            noi_dung="Tập huấn kỹ năng vận động",
            ket_qua="Đủ thành phần",
        )
    )
    return ho_so(to_dan_van=teams, hoat_dong=entries)


TINH_HUONG: dict[str, Callable[[], HoSo]] = {
    "trong": ho_so,
    "xa_trong": lambda: ho_so("xa"),
    "dac_khu_trong": lambda: ho_so("dac_khu"),
    "mot_to": lambda: ho_so(
        to_dan_van=cac_to(1), hoat_dong=[hoat_dong("H1", date(NAM, 4, 5), noi_dung="Ra quân")]
    ),
    "sau_muoi_to": sau_muoi_to,
    "nhieu_viec": nhieu_viec,
}


def moi_ho_so(hat: int = 30) -> Iterator[tuple[str, HoSo]]:
    """Every named situation, then *hat* random dossiers."""
    for ten, lam in TINH_HUONG.items():
        yield ten, lam()
    for seed in range(hat):
        yield f"hat_{seed}", ngau_nhien(seed)
