"""Correct documents made in unusual ways: nothing may be said of any of them."""

from dataclasses import dataclass

from tests.corpus.nguoi_la.goc_dang import van
from tests.corpus.nguoi_la.goc_nha_nuoc import LE, dieu
from tests.corpus.nguoi_la.goc_nha_nuoc import dau as dau_nn
from tests.corpus.nguoi_la.loi import BANG, CA
from tests.corpus.nguoi_la.mo_hinh import (
    Dong,
    Trang,
    Viec,
    bo,
    chen,
    chen_truoc,
    doi,
    nhu,
    so_trang,
    tep_la,
    thay,
    trang,
)

_D, _N = "dang.BAO_CAO", "nn.BAO_CAO"
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'


@dataclass(frozen=True)
class Dung:
    """A correct document: its name, what it is made from, what is unusual."""

    ten: str
    goc: str
    viec: tuple[Viec, ...]
    tay: tuple[str, ...] = CA


def _d(ten: str, goc: str, *viec: Viec, tay: tuple[str, ...] = CA) -> Dung:
    return Dung(ten, goc, viec, tay)


def _cau(*loi: str) -> tuple[Viec, ...]:
    """Sentences that look like faults and are none."""
    return tuple(chen("van:0", van(one)) for one in loi)


def _cau_nn(*loi: str) -> tuple[Viec, ...]:
    return tuple(chen("van:0", van(one, gian=(1.2, "auto"), lui=12.7)) for one in loi)


_SO_TAB = (
    '<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/>'
    f'</w:tabs></w:pPr><w:r><w:tab/></w:r><w:r><w:rPr>{_FONT}<w:sz w:val="28"/></w:rPr>'
    '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
    '<w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_BANG_GUI = (
    '<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2500"/>'
    '<w:gridCol w:w="5500"/></w:tblGrid><w:tr><w:tc><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>'
    f'<w:rPr>{_FONT}<w:sz w:val="28"/></w:rPr><w:t>Kính gửi:</w:t></w:r></w:p></w:tc><w:tc>'
    f'<w:p><w:r><w:rPr>{_FONT}<w:sz w:val="28"/></w:rPr><w:t>- Công an phường;</w:t></w:r></w:p>'
    f'<w:p><w:r><w:rPr>{_FONT}<w:sz w:val="28"/></w:rPr><w:t>- Các trường học.</w:t></w:r></w:p>'
    "</w:tc></w:tr></w:tbl>"
)
_BANG_CAP = Dong(
    "bang", co=12, cot=(800, 4200, 2100, 2100), canh="center",
    hang=(("TT", "Nội dung", "Số lượng", "Tỷ lệ (%)"), ("I", "Khu Bắc", "30", "60"),
          ("1", "Thôn Đoài", "10", "50"), ("2", "Thôn Trung", "20", "70"),
          ("II", "Khu Nam", "5", "40"), ("1", "Thôn Hạ", "5", "40"),
          ("", "Tổng cộng", "35", "55")),
)  # fmt: skip
_TRUNG_TUONG = (
    "Các tổ chức đảng, đảng viên gương mẫu đi đầu; nâng cao chất lượng sinh hoạt đảng, tổ chức "
    "đảng và công tác đảng viên ở những nơi khó khăn."
)
_NHAN_DAN = (
    "Lực lượng công an nhân dân, quân đội nhân dân, Toà án nhân dân và Viện kiểm sát nhân dân phối "
    "hợp xây dựng thế trận an ninh nhân dân; cơ quan nhà nước tăng cường quản lý nhà nước."
)
_MANG = (
    "Tuyên truyền trên Facebook, Zalo, trang https://tienlu.gov.vn và phần mềm Windows; tổ chức "
    "livestream, workshop về mã QR, đạt 1.250 lượt xem (tăng 12,5%)."
)
_LICH_SU = (
    "Trước ngày 01/7/2025, việc này do Huyện ủy Đông Hà (cũ) chỉ đạo; nguyên Bí thư Huyện ủy (cũ) "
    "đã dự hội nghị; thị trấn Vương (cũ) nay thuộc xã."
)

DANG: tuple[Dung, ...] = (
    _d("cau-to-chuc-dang", _D, *_cau(_TRUNG_TUONG)),
    _d("cau-nhan-dan", _D, *_cau(_NHAN_DAN)),
    _d("mau-gan-den", _D, doi("van", rpr='<w:color w:val="0D0D0D" w:themeColor="text1" '
                              'w:themeTint="F2"/>')),
    _d("nen-trang", _D, doi("van", rpr='<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>')),
    _d("nen-auto", _D, doi("van", rpr='<w:shd w:val="clear" w:color="auto" w:fill="auto"/>')),
    _d("to-sang-khong", _D, doi("van", rpr='<w:highlight w:val="none"/>')),
    _d("le-cong-gay", _D, trang(le=(20, 15, 20, 20), gay=10)),
    _d("so-trang-giua-bang-tab", _D, so_trang(xml=_SO_TAB)),
    _d("tinh-uy", _D, bo("cap_tren"), doi("co_quan", chu="TỈNH UỶ BẮC NINH"),
       doi("so", chu="Số 12-BC/TU"), doi("ngay", chu="Bắc Ninh, ngày 15 tháng 6 năm 2026"),
       doi("quyen", chu="T/M BAN THƯỜNG VỤ")),
    _d("ban-cua-thanh-uy", _D, doi("cap_tren", chu="THÀNH UỶ HÀ NỘI"),
       doi("co_quan", chu="BAN TUYÊN GIÁO VÀ DÂN VẬN"), doi("so", chu="Số 12-BC/BTGDVTU"),
       doi("ngay", chu="Hà Nội, ngày 15 tháng 6 năm 2026"), doi("quyen", chu="K/T TRƯỞNG BAN"),
       doi("chuc", chu="PHÓ TRƯỞNG BAN")),
    _d("trung-uong", _D, bo("cap_tren"), doi("co_quan", chu="BAN CHẤP HÀNH TRUNG ƯƠNG"),
       doi("so", chu="Số 12-BC/TW"), doi("ngay", chu="Hà Nội, ngày 15 tháng 6 năm 2026"),
       doi("quyen", chu="T/M BAN CHẤP HÀNH TRUNG ƯƠNG"), doi("chuc", chu="TỔNG BÍ THƯ")),
    _d("co-quan-ba-dong", _D, doi("co_quan", chu="ĐẢNG UỶ PHƯỜNG"),
       nhu("co_quan", "HOÀNG VĂN THỤ"), doi("ngay", chu="Phường Hoàng Văn Thụ, ngày 15 tháng 6 "
                                           "năm 2026")),
    _d("gach-khong-ngat", _D, doi("gach", chu="\u2011" * 5)),
    _d("chu-an", _D, chen("van:0", van("Ghi chú nội bộ, không in ra giấy.", rpr="<w:vanish/>"))),
    _d("de-muc-khong-giu", _D, doi("muc", ppr="")),
    _d("khoan-hai-lan", "dang.QUYET_DINH", chen("dieu:-1", van("1. Các chi bộ.", "khoan"),
                                                van("2. Các đoàn thể.", "khoan"))),
    _d("hai-ngay", _D, thay("van:0", "báo cáo kết quả", "báo cáo (tính đến ngày 15/6/2026) kết quả")),  # noqa: E501
    _d("cong-van-mot-noi", "dang.CONG_VAN", bo("noi_kinh"),
       doi("kinh_gui", chu="Kính gửi: Các chi bộ trực thuộc", canh="center", lui=0)),
    _d("dau-sao-cach", _D, doi("sao", chu=" * ")),
    _d("du-thao-dung-cho", _D, chen("so", Dong("du_thao", "Dự thảo lần 2", nghieng=True)), tay=BANG),  # noqa: E501
    _d("khan-dung-cho", _D, chen("so", Dong("khan", "THƯỢNG KHẨN", dam=True)), tay=BANG),
    _d("lich-su-cap-huyen", _D, *_cau(_LICH_SU.replace("ủy", "uỷ"))),
    _d("gian-22", _D, *[doi(t, gian=(22.0, "exact")) for t in ("van", "khoan", "diem")]),
    _d("lui-bang-tab-so", _D, doi("van", sau=0, truoc=6)),
    _d("chi-muc", _D, thay("gach_dau:1", "215 m2", "215 m²")),
    _d("mat-tren-cung", _D, doi("trich_yeu", rpr='<w:spacing w:val="0"/>')),
)  # fmt: skip
NHA_NUOC: tuple[Dung, ...] = (
    _d("kinh-gui-trong-bang", "nn.CONG_VAN", bo("noi_kinh"), doi("kinh_gui", xml=_BANG_GUI)),
    _d("can-cu-noi-rong", "nn.QUYET_DINH",
       chen("can_cu:1", van("Thực hiện Nghị quyết số 05/NQ-HĐND ngày 10 tháng 01 năm 2026 của Hội "
                            "đồng nhân dân xã;", "can_cu", nghieng=True, gian=(1.2, "auto"),
                            lui=12.7))),
    _d("can-cu-tren-co-so", "nn.NGHI_QUYET",
       doi("can_cu:-1", chu="Xét Tờ trình số 60/TTr-UBND ngày 01 tháng 7 năm 2026 của Ủy ban nhân "
           "dân xã; báo cáo thẩm tra của Ban Kinh tế - Ngân sách; ý kiến thảo luận của đại biểu Hội "  # noqa: E501
           "đồng nhân dân tại kỳ họp.")),
    _d("can-cu-bao-cao-tham-tra", "nn.NGHI_QUYET",
       chen("can_cu:1", van("Xét Báo cáo thẩm tra số 11/BC-BKTNS ngày 02 tháng 7 năm 2026;",
                            "can_cu", nghieng=True, gian=(1.2, "auto"), lui=12.7))),
    _d("bo-co-13", _N, doi("quoc_hieu", co=13), doi("tieu_ngu", co=14), doi("ngay", co=14),
       doi("co_quan", co=13), tay=("tab",)),
    _d("noi-dung-13", "nn.QUYET_DINH", doi("can_cu", co=13), doi("dieu", co=13)),
    _d("gian-don", "nn.CONG_VAN", doi("van", gian=(1, "auto")), doi("cuoi_van", gian=(1, "auto"))),
    _d("gian-1-5", "nn.CONG_VAN", doi("van", gian=(1.5, "auto"))),
    _d("gian-exact-18", "nn.CONG_VAN", doi("van", gian=(18.0, "exact"))),
    _d("lui-1cm", _N, doi("van", lui=10)),
    _d("mang-xa-hoi", _N, *_cau_nn(_MANG)),
    _d("bang-co-muc-con", _N, doi("bang", hang=_BANG_CAP.hang)),
    _d("tieu-ngu-gach-cung", _N, doi("tieu_ngu", chu="Độc lập\u00a0- Tự\u00a0do\u00a0- Hạnh phúc")),
    _d("quoc-hieu-hoa", _N, doi("quoc_hieu", chu="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    _d("so", "nn.PHONG", *[tep_la(**dau_nn("ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "SỞ NỘI VỤ",
                                           "Số: 31/BC-SNV", "Hưng Yên, ngày 20 tháng 6 năm 2026"))],
       doi("chuc", chu="GIÁM ĐỐC")),
    _d("ban-phap-che", "nn.PHONG", *[tep_la(**dau_nn("HỘI ĐỒNG NHÂN DÂN XÃ TIÊN LỮ",
                                                     "BAN KINH TẾ - NGÂN SÁCH", "Số: 31/BC-KTNS",
                                                     "Tiên Lữ, ngày 20 tháng 6 năm 2026"))],
       doi("chuc", chu="TRƯỞNG BAN")),
    _d("mau-don-phu-luc", "nn.KE_HOACH",
       chen("pl_bang", Dong("pl_van", "NGƯỜI LẬP BIỂU", dam=True),
            Dong("pl_van", "(Ký, ghi rõ họ tên)", nghieng=True))),
    _d("tien-to-hanh", _N, doi("noi:-1", chu="- Lưu: VT, VHXH (02b).")),
    _d("tra-loi-cu-tri", "nn.CONG_VAN", thay("van:0", "ngày khai giảng", "ngày khai giảng (Công văn "  # noqa: E501
                                                "số 215/SGDĐT-VP ngày 20 tháng 8 năm 2026)")),
    _d("giay-moi", "nn.TO_TRINH", doi("ten_loai", chu="GIẤY MỜI"), doi("so", chu="Số: 60/GM-UBND"),
       doi("trich_yeu", chu="Dự hội nghị tổng kết phong trào thi đua"),
       doi("kinh_gui", chu="Kính gửi: Ông Nguyễn Văn Tuyến"),
       doi("noi:0", chu="- Như trên;")),
    _d("thong-bao", _N, doi("ten_loai", chu="THÔNG BÁO"), doi("so", chu="Số: 214/TB-UBND"),
       doi("trich_yeu", chu="Lịch tiếp công dân quý III năm 2026")),
    _d("lan-trang-ngang", "nn.KE_HOACH", chen("pl_kem", Dong("pl_van", "Đơn vị tính: hộ",
                                                            nghieng=True, canh="right"))),
    _d("nhan-khac", "nn.QUYET_DINH", doi("noi:0", chu="- Như Điều 3 (để thực hiện);")),
    _d("bien-ban", "nn.CONG_VAN", bo("kinh_gui", "noi_kinh", "trich_yeu_cv"),
       chen_truoc("van", Dong("ten_loai", "BIÊN BẢN", dam=True),
                  Dong("trich_yeu", "Họp thôn Đoài tháng 8 năm 2026", dam=True, ke=0.4, sau=12)),
       doi("so", chu="Số: 12/BB-UBND"), bo("noi", "nhan", "quyen"),
       tep_la(nhan=(Dong("chuc_trai", "THƯ KÝ", dam=True), *[Dong("trong")] * 4,
                    Dong("ho_ten_trai", "Vũ Thị Sen", dam=True))),
       doi("chuc", chu="CHỦ TỌA")),
)  # fmt: skip
_MUC_DOC = (
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" '
    'w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/><w:pgNumType w:start="1"/>'
    "</w:sectPr></w:pPr></w:p>"
)
_QUY_CHE = (
    Dong("pl_ten", "QUY CHẾ", dam=True),
    Dong("pl_ten", "Hoạt động của Tổ hòa giải ở cơ sở", dam=True),
    Dong("pl_kem", "(Ban hành kèm theo Quyết định số 09/QĐ-UBND ngày 03 tháng 02 năm 2026 của Chủ "
         "tịch Ủy ban nhân dân xã Phú Xuyên)", nghieng=True),
    Dong("chuong", "Chương I", dam=True, giu=True),
    Dong("ten_chuong", "QUY ĐỊNH CHUNG", dam=True, giu=True),
    dieu(1, "Phạm vi điều chỉnh của Quy chế."),
    dieu(2, "Nguyên tắc hoạt động của Tổ hòa giải."),
)  # fmt: skip
KEM_THEO: tuple[Dung, ...] = (
    _d("phu-luc-hai-phan", "nn.KE_HOACH",
       chen("pl_kem", Dong("pl_van", "Chi tiết phân công các thôn như bảng ở trang sau.",
                           canh="both"), Dong("muc_doc", xml=_MUC_DOC))),
    _d("quy-che-kem-theo", "nn.QUYET_DINH",
       tep_la(phu_luc=_QUY_CHE, trang_phu_luc=Trang(le=LE))),
)  # fmt: skip
DUNG = (*DANG, *NHA_NUOC, *KEM_THEO)
