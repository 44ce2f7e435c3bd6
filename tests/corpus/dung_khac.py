"""Correct documents of other issuers and types: nothing may be said of them."""

from collections.abc import Iterator
from dataclasses import replace

from tests.corpus.goi import p, r
from tests.corpus.mau import Mau, doan, nha_nuoc, tep

_CAN_CU_DANG = (
    "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;",
    "- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ phường nhiệm kỳ 2025 - 2030;",
    "- Xét đề nghị của Ban Xây dựng Đảng.",
)
CAN_CU = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
)


def dung_khac() -> Iterator[tuple[str, bytes]]:
    """Name and file."""
    for dau in ("bang", "tab", "hop", "ngat_mem", "mot_o"):
        for ten, mau in (*_dang(), *_nha_nuoc()):
            yield f"{ten}-{dau}", tep(replace(mau, dau=dau))
    for ten, mau in (*_loi_van(), *_noi_khac()):
        yield ten, tep(mau)


def _dang() -> Iterator[tuple[str, Mau]]:
    base = Mau()
    yield "dang-ban", replace(
        base, cap_tren="ĐẢNG UỶ PHƯỜNG HOÀN KIẾM", co_quan="BAN XÂY DỰNG ĐẢNG",
        so="Số 44-BC/BXDĐ", quyen_han="K/T TRƯỞNG BAN", chuc_vu="PHÓ TRƯỞNG BAN",
    )  # fmt: skip
    yield "dang-chi-bo", replace(
        base, cap_tren="ĐẢNG BỘ PHƯỜNG HOÀN KIẾM", co_quan="CHI BỘ TỔ DÂN PHỐ SỐ 5",
        so="Số 07-BC/CB", quyen_han="T/M CHI BỘ", chuc_vu="BÍ THƯ",
        noi_nhan=("- Đảng uỷ phường;", "- Lưu Chi bộ."),
    )  # fmt: skip
    yield "dang-tl", replace(
        base, quyen_han="T/L BAN THƯỜNG VỤ", chuc_vu="CHÁNH VĂN PHÒNG", so="Số 08-TB/ĐU",
        ten_loai="THÔNG BÁO",
    )  # fmt: skip
    yield "dang-quyet-dinh", replace(
        base, ten_loai="QUYẾT ĐỊNH", so="Số 21-QĐ/ĐU", can_cu=_CAN_CU_DANG,
        trich_yeu="kiện toàn Khối Dân vận phường", van=(), chen=_dieu(base, dam_lai=False),
    )  # fmt: skip
    yield "dang-cong-van", replace(
        base, ten_loai="", gach="", trich_yeu="", so="Số 15-CV/ĐU",
        chen_so="về việc phối hợp tổ chức ngày hội", kinh_gui=("Kính gửi: Chi bộ Tổ dân phố số 5",),
        noi_nhan=("- Như trên;", "- Lưu Văn phòng Đảng uỷ."),
    )  # fmt: skip
    yield "dang-to-trinh", replace(
        base, ten_loai="TỜ TRÌNH", so="Số 15-TTr/ĐU", trich_yeu="đề nghị khen thưởng",
        kinh_gui=("Kính trình: Ban Thường vụ Thành uỷ",),
        noi_nhan=("- Như trên;", "- Lưu Văn phòng Đảng uỷ."),
    )  # fmt: skip
    yield "dang-2024", replace(base, ngay="Hoàn Kiếm, ngày 09 tháng 10 năm 2024")
    yield "dang-de-muc", replace(base, chen=_de_muc(base))


def _nha_nuoc() -> Iterator[tuple[str, Mau]]:
    base = nha_nuoc()
    yield "nn-kt", replace(base, quyen_han="TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH",
                           chuc_vu="PHÓ CHỦ TỊCH")  # fmt: skip
    yield "nn-tl", replace(base, quyen_han="TL. CHỦ TỊCH", chuc_vu="CHÁNH VĂN PHÒNG",
                           ten_loai="THÔNG BÁO", so="Số: 15/TB-UBND")  # fmt: skip
    yield "nn-phong", replace(
        base, cap_tren="UBND PHƯỜNG HOÀN KIẾM", co_quan="PHÒNG VĂN HÓA - XÃ HỘI",
        so="Số: 15/BC-VHXH", quyen_han="", chuc_vu="TRƯỞNG PHÒNG",
    )  # fmt: skip
    yield "nn-quyet-dinh", replace(
        base, ten_loai="QUYẾT ĐỊNH", so="Số: 21/QĐ-UBND", can_cu=CAN_CU,
        trich_yeu="Về việc tặng giấy khen năm 2026", van=(), chen=_dieu(base, dam_lai=True),
    )  # fmt: skip
    yield "nn-cong-van", replace(
        base, ten_loai="", trich_yeu="", so="Số: 15/UBND-VX",
        chen_so="V/v phối hợp tổ chức ngày hội",
        kinh_gui=("Kính gửi: Công an phường Hoàn Kiếm",),
        noi_nhan=("- Như trên;", "- Lưu: VT."),
    )  # fmt: skip


def _loi_van() -> Iterator[tuple[str, Mau]]:
    """Words that look like faults and are none."""
    base = Mau()
    yield "loi-so-dia-chi", replace(base, van=(
        ("Tổng kinh phí là 1.250.000 đồng, đạt 98,5% kế hoạch; liên hệ vanphong@hoankiem.gov.vn "
        "hoặc https://hoankiem.hanoi.gov.vn trước 17h00."),
        ("Đồng chí Nguyễn Văn A (sinh năm 1975, ở số 12/5 ngõ 3, phố Hàng Trống) đề nghị xử lý "
        "theo Luật Đất đai năm 2024; Nghị định số 30/2020/NĐ-CP, ngày 05/3/2020 của Chính phủ."),
        "Các hội: Phụ nữ, Nông dân, Cựu chiến binh… tham gia đầy đủ; tỷ lệ 12/15 tổ (80%).",
    ))  # fmt: skip
    yield "loi-khoan-diem", replace(base, van=(
        "1. Tổ chức thực hiện nghị quyết của cấp trên theo kế hoạch đã đề ra trong năm 2026:",
        "a) Tuyên truyền đến từng hộ gia đình;", "b) Vận động Nhân dân tham gia;",
        "c) Kiểm tra, giám sát;", "d) Sơ kết, tổng kết;", "đ) Khen thưởng.",
        "2. Tổ chức thực hiện kế hoạch của phường đúng thời gian, đúng tiến độ đã được phê duyệt.",
    ))  # fmt: skip
    yield "loi-ngoac-kep", replace(base, van=(
        'Thực hiện phong trào thi đua "Dân vận khéo" giai đoạn 2026 - 2030, các tổ đã đăng ký.',
        "Theo Kết luận số 54-KL/TW, ngày 09/5/2023 của Bộ Chính trị, cấp uỷ tiếp tục lãnh đạo.",
        "Năm 2026 có 3 việc: (1) tuyên truyền; (2) vận động; (3) giám sát ở từng tổ dân phố.",
    ))  # fmt: skip
    yield "trich-yeu-dai", replace(
        base, trich_yeu="kết quả công tác dân vận, thực hiện quy chế dân chủ ở cơ sở\n"
        "và phong trào thi đua “Dân vận khéo” quý III năm 2026",
    )  # fmt: skip
    yield (
        "du-thao-de-trong",
        replace(base, so="Số        -BC/ĐU", ngay="Hoàn Kiếm, ngày      tháng 10 năm 2026"),
    )


def _noi_khac() -> Iterator[tuple[str, Mau]]:
    party, state = Mau(), nha_nuoc()
    yield "tinh-xa", replace(
        party, cap_tren="ĐẢNG BỘ TỈNH BẮC NINH", co_quan="ĐẢNG UỶ XÃ TIÊN DU",
        ngay="Tiên Du, ngày 09 tháng 10 năm 2026", noi_nhan=("- Tỉnh uỷ;", "- Lưu Văn phòng."),
    )  # fmt: skip
    yield "uy-ban-kiem-tra", replace(
        party, cap_tren="ĐẢNG UỶ PHƯỜNG HOÀN KIẾM", co_quan="UỶ BAN KIỂM TRA", so="Số 15-BC/UBKT",
        quyen_han="T/M UỶ BAN KIỂM TRA", chuc_vu="CHỦ NHIỆM",
    )  # fmt: skip
    yield "van-phong", replace(
        party, cap_tren="ĐẢNG UỶ PHƯỜNG HOÀN KIẾM", co_quan="VĂN PHÒNG", so="Số 15-BC/VPĐU",
        quyen_han="", chuc_vu="CHÁNH VĂN PHÒNG",
    )  # fmt: skip
    yield "hoi-dong", replace(
        state, co_quan="HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG HOÀN KIẾM", so="Số: 15/BC-HĐND",
        quyen_han="TM. HỘI ĐỒNG NHÂN DÂN",
    )  # fmt: skip
    yield "truong-hoc", replace(
        state, cap_tren="UBND PHƯỜNG HOÀN KIẾM", co_quan="TRƯỜNG TIỂU HỌC TRƯNG VƯƠNG",
        so="Số: 15/BC-THTV", quyen_han="", chuc_vu="HIỆU TRƯỞNG",
    )  # fmt: skip
    yield "nn-gian-exact", replace(state, gian=(340, "exact"))


def _dieu(m: Mau, *, dam_lai: bool) -> str:
    """ "QUYẾT ĐỊNH" and three articles."""
    texts = ("Kiện toàn Khối Dân vận phường gồm 07 đồng chí.", "Khối làm việc theo quy chế.",
             "Quyết định có hiệu lực từ ngày ký. Các cơ quan có liên quan thi hành Quyết định này"
             + ("./." if dam_lai else "."))  # fmt: skip
    head = p(r("QUYẾT ĐỊNH:" if dam_lai else "QUYẾT ĐỊNH", 28, b=True), "center")
    articles = ""
    for n, text in enumerate(texts, 1):
        label = r(f"Điều {n}. ", m.co, b=True)
        articles += doan(m, text).replace("<w:r>", f"{label}<w:r>", 1)
    return head + articles


def _de_muc(m: Mau) -> str:
    keep = "<w:keepNext/>"
    made = ""
    for roman, title in (("I", "TÌNH HÌNH CHUNG"), ("II", "NHIỆM VỤ TRỌNG TÂM")):
        made += p(r(f"{roman}. {title}", m.co, b=True), "both", them=f"{keep}{_cach(m)}")
        made += p(r("1. Công tác tuyên truyền", m.co, b=True), "both", them=f"{keep}{_cach(m)}")
        made += doan(m, m.van[0])
        made += doan(m, "- " + m.van[1])
    return made


def _cach(m: Mau) -> str:
    line, rule = m.gian
    spacing = f'<w:spacing w:after="{m.cach}" w:line="{line}" w:lineRule="{rule}"/>'
    return spacing + '<w:ind w:firstLine="567"/>'
