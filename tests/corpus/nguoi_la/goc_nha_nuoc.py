"""Correct State documents of invented communes."""

from dataclasses import replace
from typing import Any

from tests.corpus.nguoi_la.goc_dang import van as van_dang
from tests.corpus.nguoi_la.mo_hinh import Dong, Trang, VanBanLa, bo, chen, doi, lam

LE = (20, 20, 20, 30)
QUOC_HIEU, TIEU_NGU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def van(chu: str, ten: str = "van", **khac: object) -> Dong:
    """A paragraph of the text, single to one and a half, 1.27 cm."""
    look: dict[str, Any] = {"gian": (1.2, "auto"), "lui": 12.7}
    return van_dang(chu, ten, **(look | khac))


def muc(chu: str, **khac: object) -> Dong:
    """A heading."""
    return van(chu, "muc", dam=True, giu=True, **khac)


def dieu(so: int, chu: str) -> Dong:
    """An article."""
    label = f"Điều {so}. "
    return van(label + chu, "dieu", dam_dau=len(label))


def dau(chu_quan: str, co_quan: str, so: str, ngay: str) -> dict[str, Any]:
    """The four quarters of a State head; sizes 12, 13, 13."""
    names = co_quan.split("\n")
    above = (Dong("chu_quan", chu_quan, co=12),) if chu_quan else ()
    body = [Dong("co_quan", one, co=12, dam=True) for one in names]
    longest = max(names, key=len)
    body[-1] = replace(body[-1], ke=0.42 * len(longest) / len(names[-1]))
    return {
        "trai": (*above, *body),
        "phai": (Dong("quoc_hieu", QUOC_HIEU, co=12, dam=True),
                 Dong("tieu_ngu", TIEU_NGU, co=13, dam=True, ke=1)),
        "so": (Dong("so", so, co=13),),
        "ngay": (Dong("ngay", ngay, co=13, nghieng=True),),
    }  # fmt: skip


def nhan(*noi: str) -> tuple[Dong, ...]:
    """Recipients."""
    label = Dong("nhan", "Nơi nhận:", co=12, dam=True, nghieng=True, canh="left")
    return (label, *(Dong("noi", f"- {one}", co=11, canh="left") for one in noi))


def ky(quyen: str, chuc: str, ten: str) -> tuple[Dong, ...]:
    """Signature."""
    made = [Dong("quyen", one, dam=True) for one in quyen.split("\n") if one]
    return (*made, Dong("chuc", chuc, dam=True), *[Dong("trong")] * 4,
            Dong("ho_ten", ten, dam=True))  # fmt: skip


_BANG = Dong(
    "bang", co=12, cot=(800, 4200, 2100, 2100), canh="center",
    hang=(("TT", "Thôn", "Số hộ", "Hộ nghèo"), ("1", "Thôn Đoài", "412", "7"),
          ("2", "Thôn Trung", "388", "4"), ("3", "Thôn Hạ", "295", "9"),
          ("", "Tổng cộng", "1.095", "20")),
)  # fmt: skip

BAO_CAO = VanBanLa(
    **dau("", "ỦY BAN NHÂN DÂN\nXÃ TIÊN LỮ", "Số: 214/BC-UBND",
          "Tiên Lữ, ngày 18 tháng 6 năm 2026"),
    than=(
        Dong("ten_loai", "BÁO CÁO", dam=True, truoc=12),
        Dong("trich_yeu", "Kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026", dam=True,
             ke=0.4, sau=12),
        van("Thực hiện Luật Thực hiện dân chủ ở cơ sở năm 2022, Ủy ban nhân dân xã Tiên Lữ báo cáo "
            "kết quả 6 tháng đầu năm 2026 như sau:"),
        muc("I. CÔNG TÁC CHỈ ĐẠO"),
        van("Ủy ban nhân dân xã ban hành 05 văn bản, công khai 18 nội dung để Nhân dân biết, bàn, "
            "kiểm tra và thụ hưởng theo quy định."),
        muc("II. KẾT QUẢ CỤ THỂ"),
        van("1. Tiếp công dân 26 buổi với 41 lượt người:", "khoan"),
        van("a) Đất đai: 19 lượt;", "diem"),
        van("b) Chế độ, chính sách: 22 lượt.", "diem"),
        van("2. Số hộ nghèo tại các thôn như sau:", "khoan"),
        _BANG,
        van("Trên đây là báo cáo của Ủy ban nhân dân xã Tiên Lữ về thực hiện dân chủ ở cơ sở 6 "
            "tháng đầu năm 2026, đề nghị các cơ quan theo dõi, phối hợp./.", "cuoi_van", truoc=6),
    ),
    nhan=nhan("UBND tỉnh;", "Thường trực Đảng ủy, HĐND xã;", "Các thôn;", "Lưu: VT, VHXH."),
    ky=ky("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Quách Thị Thu Hà"),
    trang=Trang(le=LE),
)  # fmt: skip

QUYET_DINH = VanBanLa(
    **dau("", "ỦY BAN NHÂN DÂN\nXÃ PHÚ XUYÊN", "Số: 09/QĐ-UBND",
          "Phú Xuyên, ngày 03 tháng 02 năm 2026"),
    than=(
        Dong("ten_loai", "QUYẾT ĐỊNH", dam=True, truoc=12),
        Dong("trich_yeu", "Về việc thành lập Tổ hòa giải ở cơ sở", dam=True, ke=0.4, sau=12),
        Dong("tham_quyen", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ XUYÊN", dam=True, sau=6),
        van("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "can_cu",
            nghieng=True),
        van("Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;", "can_cu", nghieng=True),
        van("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.", "can_cu", nghieng=True),
        Dong("quyet", "QUYẾT ĐỊNH:", dam=True, truoc=6, sau=6),
        dieu(1, "Thành lập 12 tổ hòa giải ở cơ sở tại các thôn thuộc xã Phú Xuyên."),
        dieu(2, "Tổ hòa giải hoạt động theo khoản 2 Điều 12 Luật Hòa giải ở cơ sở."),
        dieu(3, "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy "
                "ban nhân dân xã và các thôn chịu trách nhiệm thi hành Quyết định này./."),
    ),
    nhan=nhan("Như Điều 3;", "Lưu: VT, VHXH."),
    ky=ky("", "CHỦ TỊCH", "Lã Văn Quyết"),
    trang=Trang(le=LE),
)  # fmt: skip

CONG_VAN = VanBanLa(
    **dau("", "ỦY BAN NHÂN DÂN\nPHƯỜNG NHA TRANG", "Số: 518/UBND-VHXH",
          "Nha Trang, ngày 28 tháng 8 năm 2026"),
    than=(
        Dong("kinh_gui", "Kính gửi:", canh="left", lui=30, truoc=12),
        Dong("noi_kinh", "- Công an phường;", canh="left", lui=48),
        Dong("noi_kinh", "- Các trường học trên địa bàn.", canh="left", lui=48, sau=6),
        van("Để bảo đảm an toàn cho học sinh trong ngày khai giảng năm học 2026 - 2027, Ủy ban nhân "  # noqa: E501
            "dân phường đề nghị các đơn vị phối hợp phân luồng giao thông trước cổng trường."),
        van("Các đơn vị gửi kết quả về Ủy ban nhân dân phường trước ngày 06/9/2026 để tổng hợp, "
            "báo cáo./.", "cuoi_van"),
    ),
    nhan=nhan("Như trên;", "Chủ tịch, các PCT UBND phường;", "Lưu: VT, VHXH."),
    ky=ky("TL. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Mai Xuân Trường"),
    trang=Trang(le=LE),
)  # fmt: skip
CONG_VAN = lam(CONG_VAN, chen("so", Dong("trich_yeu_cv", "V/v bảo đảm trật tự ngày khai giảng",
                                         co=12)))  # fmt: skip

NGHI_QUYET = replace(
    QUYET_DINH,
    **dau("", "HỘI ĐỒNG NHÂN DÂN\nXÃ PHÚ XUYÊN", "Số: 17/NQ-HĐND",
          "Phú Xuyên, ngày 10 tháng 7 năm 2026"),
    ky=ky("", "CHỦ TỊCH", "Đinh Công Tráng Hạnh"),
    nhan=nhan("HĐND, UBND tỉnh;", "UBND xã;", "Lưu: VT."),
)  # fmt: skip
NGHI_QUYET = lam(
    NGHI_QUYET, doi("ten_loai", chu="NGHỊ QUYẾT"),
    doi("trich_yeu", chu="Về nhiệm vụ phát triển kinh tế - xã hội 6 tháng cuối năm 2026"),
    doi("tham_quyen", chu="HỘI ĐỒNG NHÂN DÂN XÃ PHÚ XUYÊN"), doi("quyet", chu="QUYẾT NGHỊ:"),
    doi("dieu:-1", chu="Điều 3. Nghị quyết này được Hội đồng nhân dân xã Phú Xuyên khóa II thông "
        "qua ngày 10 tháng 7 năm 2026 và có hiệu lực từ ngày thông qua./."),
)  # fmt: skip

KE_HOACH = replace(
    lam(BAO_CAO, bo("bang"), doi("ten_loai", chu="KẾ HOẠCH"),
        doi("trich_yeu", chu="Tổ chức Ngày toàn dân bảo vệ an ninh Tổ quốc năm 2026"),
        doi("khoan:-1", chu="2. Phân công cụ thể tại Phụ lục I và Phụ lục II kèm theo Kế hoạch.")),
    **dau("", "ỦY BAN NHÂN DÂN\nXÃ TIÊN LỮ", "Số: 88/KH-UBND",
          "Tiên Lữ, ngày 09 tháng 7 năm 2026"),
    phu_luc=(
        Dong("pl_so", "Phụ lục I", dam=True),
        Dong("pl_ten", "PHÂN CÔNG CÁC THÔN", dam=True),
        Dong("pl_kem", "(Kèm theo Kế hoạch số 88/KH-UBND ngày 09 tháng 7 năm 2026 của Ủy ban nhân "
             "dân xã Tiên Lữ)", nghieng=True, sau=6),
        replace(_BANG, ten="pl_bang", cot=(900, 6000, 3000, 3000)),
    ),
    trang_phu_luc=Trang((297, 210), (30, 20, 20, 20), bat_dau=1),
)  # fmt: skip

PHONG = replace(
    BAO_CAO,
    **dau("UBND XÃ TIÊN LỮ", "PHÒNG KINH TẾ", "Số: 31/BC-KT", "Tiên Lữ, ngày 20 tháng 6 năm 2026"),
    ky=ky("", "TRƯỞNG PHÒNG", "Tạ Hữu Nghĩa"),
    nhan=nhan("UBND xã;", "Lưu: VT."),
)

MAT_TRAN = replace(
    BAO_CAO,
    **dau("ỦY BAN MTTQ VIỆT NAM\nTỈNH HƯNG YÊN".replace("\n", " "),
          "BAN THƯỜNG TRỰC\nỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ TIÊN LỮ", "Số: 45/BC-MTTQ-BTT",
          "Tiên Lữ, ngày 25 tháng 6 năm 2026"),
    ky=ky("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Vũ Thị Hạnh"),
    nhan=nhan("Ban Thường trực UBMTTQ tỉnh;", "Lưu: VT."),
)  # fmt: skip

TO_TRINH = lam(
    replace(CONG_VAN, **dau("", "ỦY BAN NHÂN DÂN\nXÃ TIÊN LỮ", "Số: 60/TTr-UBND",
                            "Tiên Lữ, ngày 12 tháng 5 năm 2026")),
    lambda doc: replace(doc, than=(
        Dong("ten_loai", "TỜ TRÌNH", dam=True, truoc=12),
        Dong("trich_yeu", "Đề nghị phê duyệt kinh phí sửa nhà văn hóa", dam=True, ke=0.4, sau=12),
        Dong("kinh_gui", "Kính gửi: Hội đồng nhân dân xã Tiên Lữ", sau=6), *doc.than[3:])),
    doi("chuc", chu="CHỦ TỊCH"), doi("quyen", chu="TM. ỦY BAN NHÂN DÂN"),
)  # fmt: skip
