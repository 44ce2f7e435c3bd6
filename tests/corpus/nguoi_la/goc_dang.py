"""Correct Party documents of invented wards and communes."""

from dataclasses import replace
from typing import Any

from tests.corpus.nguoi_la.mo_hinh import Dong, VanBanLa, bo, chen, doi, lam, tep_la

GIAN = (18.0, "exact")


def van(chu: str, ten: str = "van", **khac: object) -> Dong:
    """A paragraph of the text."""
    look: dict[str, Any] = {"canh": "both", "gian": GIAN, "sau": 6, "lui": 10}
    return Dong(ten, chu, **(look | khac))


def muc(chu: str, **khac: object) -> Dong:
    """A heading."""
    return van(chu, "muc", dam=True, giu=True, **khac)


def dieu(so: int, chu: str, **khac: object) -> Dong:
    """An article."""
    label = f"Điều {so}. "
    return van(label + chu, "dieu", dam_dau=len(label), **khac)


def dau(cap_tren: str, co_quan: str, so: str, ngay: str) -> dict[str, Any]:
    """The four quarters of a Party head."""
    return {
        "trai": (Dong("cap_tren", cap_tren), Dong("co_quan", co_quan, dam=True), Dong("sao", "*")),
        "phai": (Dong("tieu_de", "ĐẢNG CỘNG SẢN VIỆT NAM", co=15, dam=True, ke=1),),
        "so": (Dong("so", so),),
        "ngay": (Dong("ngay", ngay, nghieng=True),),
    }


def nhan(*noi: str) -> tuple[Dong, ...]:
    """Recipients."""
    label = Dong("nhan", "Nơi nhận:", gach="Nơi nhận", canh="left")
    return (label, *(Dong("noi", f"- {one}", co=12, canh="left") for one in noi))


def ky(quyen: str, chuc: str, ten: str, *kiem: str) -> tuple[Dong, ...]:
    """Signature."""
    made = [Dong("quyen", quyen, dam=True)] if quyen else []
    made += [Dong("chuc", one) for one in chuc.split("\n") if one]
    made += [Dong("kiem", one) for one in kiem]
    return (*made, *[Dong("trong")] * 4, Dong("ho_ten", ten, dam=True))


BAO_CAO = VanBanLa(
    **dau("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG", "ĐẢNG UỶ PHƯỜNG HẢI CHÂU", "Số 127-BC/ĐU",
          "Hải Châu, ngày 15 tháng 6 năm 2026"),
    than=(
        Dong("ten_loai", "BÁO CÁO", co=16, dam=True, truoc=18),
        Dong("trich_yeu", "sơ kết công tác dân vận 6 tháng đầu năm,", dam=True),
        Dong("trich_yeu", "nhiệm vụ trọng tâm 6 tháng cuối năm 2026", dam=True),
        Dong("gach", "-----"),
        van("Thực hiện Chương trình công tác năm 2026, Đảng uỷ phường Hải Châu báo cáo kết quả "
            "lãnh đạo, chỉ đạo công tác dân vận 6 tháng đầu năm như sau:"),
        muc("I- TÌNH HÌNH NHÂN DÂN VÀ KẾT QUẢ ĐẠT ĐƯỢC"),
        muc("1. Tình hình Nhân dân"),
        van("Đời sống Nhân dân trên địa bàn cơ bản ổn định; các hộ kinh doanh dọc sông Hàn phục "
            "hồi tốt sau mùa mưa bão, tỷ lệ hộ nghèo giảm còn 0,42%."),
        muc("2. Công tác tuyên truyền, vận động"),
        van("- Tổ chức 24 buổi gặp gỡ, đối thoại với Nhân dân tại 32 tổ dân phố, ghi nhận 186 ý "
            "kiến; đã trả lời 171 ý kiến, đạt 91,9%.", "gach_dau"),
        van("- Vận động Nhân dân hiến 215 m2 đất, đóng góp 640.000.000 đồng để mở rộng bốn kiệt, "
            "hẻm trên đường Lê Lợi và đường Trần Phú.", "gach_dau"),
        muc("II- NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM"),
        van("1. Tiếp tục quán triệt Kết luận số 54-KL/TW, ngày 09/5/2023 của Bộ Chính trị về thực "
            "hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương:", "khoan"),
        van("a) Nâng cao chất lượng đối thoại giữa người đứng đầu cấp uỷ với Nhân dân;", "diem"),
        van("b) Nhân rộng các mô hình “Dân vận khéo” trong học sinh, sinh viên và tiểu thương;",
            "diem"),
        van("c) Giám sát việc giải quyết kiến nghị của cử tri ở từng tổ dân phố.", "diem"),
        van("2. Chuẩn bị sơ kết năm năm thực hiện quy chế dân chủ ở cơ sở.", "khoan"),
        van("Trên đây là báo cáo sơ kết công tác dân vận 6 tháng đầu năm 2026 của Đảng uỷ phường "
            "Hải Châu, kính gửi Ban Thường vụ Thành uỷ theo dõi, chỉ đạo.", "cuoi_van"),
    ),
    nhan=nhan("Ban Thường vụ Thành uỷ (để báo cáo);", "Ban Tuyên giáo và Dân vận Thành uỷ;",
              "Các chi bộ trực thuộc;", "Lưu Văn phòng Đảng uỷ."),
    ky=ky("T/M ĐẢNG UỶ", "PHÓ BÍ THƯ", "Trịnh Hoài Nam"),
)  # fmt: skip

QUYET_DINH = VanBanLa(
    **dau("ĐẢNG BỘ TỈNH QUẢNG NGÃI", "ĐẢNG UỶ XÃ SƠN TỊNH", "Số 08-QĐ/ĐU",
          "Sơn Tịnh, ngày 01 tháng 9 năm 2026"),
    than=(
        Dong("ten_loai", "QUYẾT ĐỊNH", co=16, dam=True, truoc=18),
        Dong("trich_yeu", "về việc công nhận mô hình “Dân vận khéo” năm 2026", dam=True),
        Dong("gach", "-----"),
        van("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "can_cu"),
        van("- Căn cứ Quyết định số 217-QĐ/TU, ngày 14/01/2026 của Tỉnh uỷ về phong trào thi đua;",
            "can_cu"),
        van("- Xét đề nghị của Ban Xây dựng Đảng.", "can_cu"),
        Dong("quyet", "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH", dam=True, truoc=6, sau=6),
        dieu(1, "Công nhận 07 mô hình “Dân vận khéo” cấp xã năm 2026 ở các thôn Tân Phước, Bình "
                "Đông và Thọ Lộc."),
        dieu(2, "Mỗi mô hình được hỗ trợ 2.000.000 đồng từ nguồn kinh phí thi đua của xã."),
        van("1. Văn phòng Đảng uỷ tham mưu cấp kinh phí.", "khoan"),
        van("2. Các chi bộ nhân rộng mô hình ở địa bàn mình phụ trách, định kỳ hằng quý báo cáo.",
            "khoan"),
        dieu(3, "Văn phòng Đảng uỷ, Ban Xây dựng Đảng và các chi bộ có tên tại Điều 1 thi hành "
                "Quyết định này."),
    ),
    nhan=nhan("Ban Dân vận Tỉnh uỷ;", "Như Điều 3;", "Lưu Văn phòng Đảng uỷ."),
    ky=ky("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Phan Thị Mỹ Lệ"),
)  # fmt: skip

CONG_VAN = VanBanLa(
    **dau("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG UỶ XÃ ĐƠN DƯƠNG", "Số 95-CV/ĐU",
          "Đơn Dương, ngày 22 tháng 7 năm 2026"),
    than=(
        Dong("kinh_gui", "Kính gửi:", nghieng=True, canh="left", lui=30, truoc=12),
        Dong("noi_kinh", "- Uỷ ban Mặt trận Tổ quốc Việt Nam xã;", canh="left", lui=45),
        Dong("noi_kinh", "- Các chi bộ trực thuộc Đảng uỷ xã.", canh="left", lui=45, sau=6),
        van("Ban Thường vụ Đảng uỷ xã nhận được kế hoạch của Tỉnh uỷ về tổ chức Ngày hội Đại đoàn "
            "kết toàn dân tộc ở khu dân cư năm 2026."),
        van("Đề nghị các cơ quan, chi bộ phối hợp vận động Nhân dân tham gia, gửi kết quả về Văn "
            "phòng Đảng uỷ trước ngày 20/11/2026 để tổng hợp.", "cuoi_van"),
    ),
    nhan=nhan("Như trên;", "Thường trực Đảng uỷ;", "Lưu Văn phòng Đảng uỷ."),
    ky=ky("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "K’ Văn Thanh"),
)  # fmt: skip
CONG_VAN = lam(CONG_VAN, chen("so", Dong("trich_yeu_cv", "về việc tổ chức Ngày hội Đại đoàn kết",
                                         co=12, nghieng=True)))  # fmt: skip

TO_TRINH = VanBanLa(
    **dau("ĐẢNG BỘ TỈNH ĐỒNG THÁP", "ĐẢNG UỶ XÃ TÂN PHÚ ĐÔNG", "Số 33-TTr/ĐU",
          "Tân Phú Đông, ngày 10 tháng 11 năm 2026"),
    than=(
        Dong("ten_loai", "TỜ TRÌNH", co=15, dam=True, truoc=12),
        Dong("trich_yeu", "đề nghị khen thưởng tập thể có thành tích trong công tác dân vận",
             dam=True),
        Dong("gach", "-----"),
        Dong("kinh_gui", "Kính trình: Ban Thường vụ Tỉnh uỷ", nghieng=True, sau=6),
        van("Qua ba năm thực hiện phong trào thi đua “Dân vận khéo”, trên địa bàn xã cù lao Tân "
            "Phú Đông có nhiều tập thể tiêu biểu, được Nhân dân ghi nhận."),
        van("Đảng uỷ xã kính trình Ban Thường vụ Tỉnh uỷ xem xét, tặng bằng khen cho 02 tập thể.",
            "cuoi_van"),
    ),
    nhan=nhan("Như trên;", "Lưu Văn phòng Đảng uỷ."),
    ky=ky("T/M ĐẢNG UỶ", "BÍ THƯ", "Đặng Thị Thuỳ Trang"),
)  # fmt: skip

BAO_CAO_36 = lam(
    replace(BAO_CAO, **dau("ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG", "ĐẢNG UỶ PHƯỜNG HẢI CHÂU", "Số 64-BC/ĐU",
                           "Hải Châu, ngày 30 tháng 12 năm 2025")),
    tep_la(nhan=nhan("Ban Thường vụ Thành uỷ (để báo cáo),", "Các chi bộ trực thuộc,",
                     "Lưu Văn phòng Đảng uỷ.")),
)  # fmt: skip
"""Before 27/5/2026: commas after the recipients."""

QUYET_DINH_36 = lam(
    replace(QUYET_DINH, **dau("ĐẢNG BỘ TỈNH QUẢNG NGÃI", "ĐẢNG UỶ XÃ SƠN TỊNH", "Số 02-QĐ/ĐU",
                              "Sơn Tịnh, ngày 05 tháng 01 năm 2026")),
    doi("can_cu:0", chu="Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"),
    doi("can_cu:1", chu="Căn cứ Quyết định số 217-QĐ/TU, ngày 14/11/2025 của Tỉnh uỷ;"),
    doi("can_cu:2", chu="Xét đề nghị của Ban Xây dựng Đảng,"),
)  # fmt: skip

BIEN_BAN = VanBanLa(
    **dau("ĐẢNG BỘ PHƯỜNG HẢI CHÂU", "CHI BỘ TỔ DÂN PHỐ SỐ 14", "Số 11-BB/CB",
          "Hải Châu, ngày 05 tháng 7 năm 2026"),
    than=(
        Dong("ten_loai", "BIÊN BẢN", co=15, dam=True, truoc=12),
        Dong("trich_yeu", "sinh hoạt chi bộ thường kỳ tháng 7 năm 2026", dam=True),
        Dong("gach", "-----"),
        van("Hôm nay, hồi 19 giờ 30 ngày 05 tháng 7 năm 2026, tại Nhà sinh hoạt cộng đồng Tổ dân "
            "phố số 14, Chi bộ họp phiên thường kỳ do đồng chí Bí thư chủ trì."),
        van("Hội nghị nghe báo cáo tình hình Nhân dân trong tháng, thảo luận và thống nhất các "
            "nhiệm vụ tháng 8, tập trung vận động Nhân dân giữ gìn vệ sinh môi trường."),
        van("Hội nghị kết thúc hồi 21 giờ cùng ngày.", "cuoi_van"),
    ),
    nhan=(Dong("chuc_trai", "NGƯỜI GHI BIÊN BẢN"), *[Dong("trong")] * 4,
          Dong("ho_ten_trai", "Hồ Thị Kim Ngân", dam=True)),
    ky=(Dong("chuc", "CHỦ TRÌ"), *[Dong("trong")] * 4, Dong("ho_ten", "Lương Văn Sáu", dam=True)),
)  # fmt: skip

KE_HOACH_BAN = replace(
    lam(BAO_CAO, doi("ten_loai", chu="KẾ HOẠCH"), bo("trich_yeu:-1"),
        doi("trich_yeu", chu="thăm hỏi người có công nhân dịp 27/7/2026"),
        doi("cuoi_van", chu="Ban Xây dựng Đảng đề nghị các chi bộ phối hợp thực hiện, báo cáo kết "
            "quả về Ban trước ngày 31/7/2026 để tổng hợp.")),
    **dau("ĐẢNG UỶ PHƯỜNG HẢI CHÂU", "BAN XÂY DỰNG ĐẢNG", "Số 19-KH/BXDĐ",
          "Hải Châu, ngày 02 tháng 7 năm 2026"),
    nhan=nhan("Thường trực Đảng uỷ phường (để báo cáo);", "Các chi bộ;", "Lưu Ban Xây dựng Đảng."),
    ky=ky("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Ngô Thanh Bình"),
)  # fmt: skip

BAN_CHI_DAO = replace(
    lam(BAO_CAO, doi("ten_loai", chu="THÔNG BÁO"), bo("trich_yeu:-1"),
        doi("trich_yeu", chu="phân công nhiệm vụ thành viên Ban Chỉ đạo")),
    **dau("ĐẢNG UỶ PHƯỜNG HẢI CHÂU", "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ", "Số 03-TB/BCĐ",
          "Hải Châu, ngày 20 tháng 7 năm 2026"),
    ky=ky("", "PHÓ BÍ THƯ ĐẢNG UỶ", "Trịnh Hoài Nam", "kiêm", "TRƯỞNG BAN"),
    nhan=nhan("Thường trực Đảng uỷ phường;", "Lưu Văn phòng Đảng uỷ."),
)  # fmt: skip

QUY_CHE = replace(
    BAO_CAO,
    **dau("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG UỶ XÃ ĐƠN DƯƠNG", "Số 12-QC/ĐU",
          "Đơn Dương, ngày 12 tháng 10 năm 2026"),
    than=(
        Dong("ten_loai", "QUY CHẾ", co=16, dam=True, truoc=12),
        Dong("trich_yeu", "phối hợp công tác dân vận trên địa bàn xã", dam=True),
        Dong("gach", "-----"),
        Dong("chuong", "Chương I", dam=True, giu=True, truoc=6),
        Dong("ten_chuong", "QUY ĐỊNH CHUNG", dam=True, giu=True, sau=6),
        dieu(1, "Quy chế này quy định nguyên tắc, nội dung và cách phối hợp công tác dân vận giữa "
                "các cơ quan trong hệ thống chính trị xã."),
        dieu(2, "Việc phối hợp bảo đảm đúng chức năng, nhiệm vụ của mỗi cơ quan:"),
        van("1. Tôn trọng và phát huy quyền làm chủ của Nhân dân.", "khoan"),
        van("2. Chủ động, kịp thời, không chồng chéo:", "khoan"),
        van("a) Trao đổi tình hình hằng tháng;", "diem"),
        van("b) Kiểm tra, giám sát hằng quý.", "diem"),
        Dong("chuong", "Chương II", dam=True, giu=True, truoc=6),
        Dong("ten_chuong", "TỔ CHỨC THỰC HIỆN", dam=True, giu=True, sau=6),
        dieu(3, "Quy chế có hiệu lực từ ngày ký. Ban Xây dựng Đảng theo dõi việc thực hiện."),
    ),
)  # fmt: skip
