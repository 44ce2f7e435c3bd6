"""Faults of the text, the recipients and the signature."""

from tests.corpus.nguoi_la.goc_dang import van
from tests.corpus.nguoi_la.loi import BANG, L, Loi
from tests.corpus.nguoi_la.mo_hinh import (
    Dong,
    bo,
    chen,
    chen_truoc,
    doi,
    nhu,
    tep_la,
    thay,
)

_D, _N = "dang.BAO_CAO", "nn.BAO_CAO"
_DOAN_VAN = ("van", "gach_dau", "khoan", "diem", "cuoi_van")
_CHAN_DAU = (
    '<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:cs="Times New Roman"/></w:rPr><w:t>Điện thoại: 0236.3821234</w:t></w:r></w:p>'
)
_DAI = tuple(
    nhu("khoan", f"{n}. Phân công cán bộ theo dõi địa bàn, kịp thời nắm tình hình, giải đáp kiến "
        "nghị chính đáng của các hộ gia đình, tổng hợp báo cáo hằng tháng.")
    for n in range(3, 20)
)  # fmt: skip

TEN_LOAI: tuple[Loi, ...] = (
    L("HD05-TL-01", _D, bo("gach")),
    L("HD05-TL-01", "dang.TO_TRINH", bo("gach")),
    L("HD05-TL-02", _D, doi("gach", chu="---------")),
    L("HD05-TL-02", "dang.QUYET_DINH", doi("gach", chu="—————")),
    L("HD05-TL-03", _D, bo("gach"), doi("trich_yeu:-1", ke=0.4)),
    L("HD05-TL-04", _D, doi("ten_loai", co=14)),
    L("HD05-TL-05", "dang.TO_TRINH", doi("ten_loai", chu="CÔNG VĂN"), doi("so", chu="Số 33-CV/ĐU"),
      thay("kinh_gui", "Kính trình", "Kính gửi")),
    L("HD05-TL-06", "dang.CONG_VAN", thay("trich_yeu_cv", "về việc", "V/v")),
    L("HD05-TL-07", "dang.CONG_VAN", doi("trich_yeu_cv", nghieng=False)),
    L("HD05-TL-07", "dang.CONG_VAN", doi("trich_yeu_cv", co=13)),
    L("HD05-TL-08", "dang.TO_TRINH", thay("trich_yeu", "đề nghị", "Về việc đề nghị")),
    L("ND30-TL-01", _N, doi("trich_yeu", ke=0)),
    L("ND30-TL-02", _N, doi("trich_yeu", ke=0, sau=0), chen("trich_yeu", Dong("gach", "-----"))),
    L("ND30-TL-03", "nn.CONG_VAN", doi("trich_yeu_cv", nghieng=True)),
    L("ND30-TL-03", "nn.CONG_VAN", doi("trich_yeu_cv", co=14)),
    L("ND30-TL-04", "nn.TO_TRINH", doi("ten_loai", chu="CÔNG VĂN"), doi("so", chu="Số: 60/UBND-VX")),  # noqa: E501
    L("CHG-TL-05", _D, doi("ten_loai", dam=False)),
    L("CHG-TL-06", "dang.TO_TRINH", thay("trich_yeu", "dân vận", "dân vận.")),
    L("CHG-TL-07", "dang.TO_TRINH", doi("trich_yeu", chu="đề nghị khen thưởng " * 14)),
)  # fmt: skip

GUI_NHAN: tuple[Loi, ...] = (
    L("HD05-KG-01", "dang.TO_TRINH", thay("kinh_gui", "Kính trình", "Kính gửi")),
    L("HD05-KG-02", _D, chen("gach", Dong("kinh_gui", "Kính gửi: Ban Thường vụ Thành uỷ",
                                          nghieng=True, sau=6))),
    L("HD05-KG-03", "dang.TO_TRINH", doi("kinh_gui", nghieng=False)),
    L("HD05-KG-03", "dang.CONG_VAN", doi("kinh_gui", dam=True)),
    L("HD05-KG-04", "dang.CONG_VAN", thay("noi_kinh:0", "xã;", "xã,")),
    L("ND30-KG-01", "nn.TO_TRINH", bo("kinh_gui")),
    L("ND30-KG-01", "nn.CONG_VAN", bo("kinh_gui", "noi_kinh")),
    L("ND30-KG-02", "nn.TO_TRINH", doi("kinh_gui", dam=True)),
    L("ND30-KG-02", "nn.CONG_VAN", doi("kinh_gui", nghieng=True)),
    L("ND30-KG-03", "nn.CONG_VAN", bo("noi_kinh:0")),
    L("ND30-KG-03", "nn.TO_TRINH",
      thay("kinh_gui", "xã Tiên Lữ", "xã Tiên Lữ; Ban Kinh tế - Ngân sách")),
    L("ND30-KG-04", "nn.CONG_VAN", thay("noi_kinh:-1", "địa bàn.", "địa bàn")),
    L("HD05-NN-01", _D, doi("nhan", dam=True, nghieng=True)),
    L("HD05-NN-02", _D, doi("nhan", gach="")),
    L("HD05-NN-02", "dang.CONG_VAN", doi("nhan", gach="Nơi nhận:")),
    L("HD05-NN-03", _D, thay("noi:1", "Thành uỷ;", "Thành uỷ,")),
    L("HD05-NN-04", _D, thay("noi:-1", "uỷ.", "uỷ")),
    L("HD05-NN-05", _D, doi("noi:-1", chu="- Lưu: VT, VPĐU.")),
    L("HD05-NN-06", _D, doi("noi", co=11)),
    L("HD05-NN-06", "dang.QUYET_DINH_36", doi("nhan", co=12)),
    L("HD05-NN-07", _D, tep_la(nhan_phai=True), tay=BANG),
    L("CHG-NN-08", "dang.CONG_VAN", bo("noi:0")),
    L("CHG-NN-08", "nn.TO_TRINH", doi("noi:0", chu="- Như kính gửi;")),
    L("ND30-NN-09", _N, doi("nhan", nghieng=False)),
    L("ND30-NN-09", "nn.CONG_VAN", doi("nhan", co=14)),
    L("ND30-NN-10", _N, doi("noi", co=12)),
    L("ND30-NN-11", _N, bo("noi:-1")),
    L("ND30-NN-11", "nn.CONG_VAN", doi("noi:-1", chu="- Lưu VT, VHXH.")),
    L("ND30-NN-11", "nn.PHONG", doi("noi:-1", chu="- Lưu: VT")),
    L("ND30-NN-12", _N, tep_la(nhan_duoi=True), tay=BANG),
    L("CQ2-02", _N, doi("noi:0", chu="- UBND huyện Tiên Lữ;")),
    L("CQ2-02", _D, doi("noi:0", chu="- Thường trực Quận ủy;")),
)  # fmt: skip

CAN_CU: tuple[Loi, ...] = (
    L("HD05-CC-01", "dang.QUYET_DINH", thay("can_cu:1", "- Căn", "Căn")),
    L("HD05-CC-02", "dang.QUYET_DINH", thay("can_cu:-1", "Đảng.", "Đảng,")),
    L("HD05-CC-02", "dang.QUYET_DINH_36", thay("can_cu:-1", "Đảng,", "Đảng.")),
    L("HD05-CC-03", "dang.QUYET_DINH", thay("can_cu:0", "Nam;", "Nam,")),
    L("HD05-CC-04", "dang.QUYET_DINH", doi("can_cu", nghieng=True)),
    L("ND30-CC-01", "nn.QUYET_DINH", doi("can_cu:1", nghieng=False)),
    L("ND30-CC-02", "nn.QUYET_DINH", thay("can_cu:-1", "hội.", "hội,")),
    L("ND30-CC-02", "nn.NGHI_QUYET", thay("can_cu:0", "2025;", "2025,")),
    L("ND30-CC-03", "nn.QUYET_DINH", thay("can_cu:0", "Căn cứ", "- Căn cứ")),
    L("ND30-CC-04", "nn.QUYET_DINH",
      thay("can_cu:1", "cơ sở ngày", "cơ sở số 35/2013/QH13 ngày")),
    L("CHG-CC-05", "nn.QUYET_DINH",
      doi("can_cu:1", chu="Căn cứ Thông tư số 01/2011/TT-BNV ngày 19 tháng 01 năm 2011 của Bộ Nội "
          "vụ hướng dẫn thể thức văn bản;")),
    L("CHG-CC-06", "dang.QUYET_DINH", bo("can_cu:1"),
      doi("can_cu:0", chu="- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;\n- Căn cứ Quy chế làm việc;")),
    L("CHG-VD-02", "dang.QUYET_DINH", doi("can_cu:1", chu="- Căn cứ Quyết định số 217-QĐ/TU;")),
)  # fmt: skip

NOI_DUNG: tuple[Loi, ...] = (
    L("HD05-ND-01", _D, *[doi(t, gian=(1.15, "auto")) for t in _DOAN_VAN]),
    L("HD05-ND-01", "dang.QUYET_DINH", doi("dieu", gian=(18, "atLeast")),
      doi("khoan", gian=(18, "atLeast"))),
    L("HD05-ND-01", "dang.TO_TRINH", doi("van", gian=(16, "exact"))),
    L("ND30-ND-01", _N, doi("van", gian=(2, "auto"))),
    L("ND30-ND-01", "nn.CONG_VAN", doi("van", gian=(0.9, "auto"))),
    L("CHG-ND-02", _D, doi("gach_dau", canh="left")),
    L("CHG-ND-02", _N, doi("van:0", canh="left")),
    L("HD05-ND-03", _D, doi("van", lui=12.7)),
    L("ND30-ND-03", _N, doi("van", lui=15)),
    L("CHG-ND-04", _D, doi("van:1", lui=0, chu="          Đời sống Nhân dân trên địa bàn cơ bản "
                           "ổn định; các hộ kinh doanh ven sông phục hồi tốt sau mùa mưa bão.")),
    L("CHG-ND-04", _N, doi("van:0", lui=0, chu="\tThực hiện Luật Thực hiện dân chủ ở cơ sở năm "
                           "2022, Ủy ban nhân dân xã báo cáo kết quả 6 tháng đầu năm như sau:")),
    L("CHG-ND-05", _D, *[doi(t, sau=0) for t in _DOAN_VAN]),
    L("CHG-ND-05", "nn.CONG_VAN", doi("van", sau=3)),
    L("HD05-ND-06", _D, thay("cuoi_van", "chỉ đạo.", "chỉ đạo./.")),
    L("ND30-ND-06", _N, thay("cuoi_van", "./.", ".")),
    L("CHG-ND-07", _D, chen("van:1", Dong("trong"), Dong("trong"), Dong("trong"))),
    L("CHG-ND-08", _D, thay("van:1", "ổn định; ", "ổn định;\n")),
    L("CHG-ND-09", _D, thay("van:0", "công tác dân vận", "công tác của MTTQ"),
      thay("van:1", "Nhân dân", "Mặt trận Tổ quốc (MTTQ) và Nhân dân")),
    L("CHG-ND-10", _D, thay("gach_dau:1", "- Vận động", "• Vận động")),
    L("CHG-DM-01", _D, thay("muc:2", "2. Công tác", "3. Công tác")),
    L("CHG-DM-01", "nn.QUYET_DINH", thay("dieu:-1", "Điều 3.", "Điều 4.")),
    L("CHG-DM-02", _D, thay("diem:1", "b)", "b.")),
    L("CHG-DM-02", _N, thay("diem:0", "a)", "(a)")),
    L("ND30-DM-03", _N, nhu("diem", "c) Môi trường: 3 lượt;"), nhu("diem", "d) Tư pháp: 2 lượt;"),
      nhu("diem", "e) Khác: 1 lượt.")),
    L("CHG-DM-04", "dang.QUYET_DINH", thay("dieu:1", "Điều 2. ", "Điều 2: ")),
    L("CHG-DM-05", "dang.QUY_CHE", doi("chuong:0", chu="CHƯƠNG I")),
    L("ND30-DM-06", "nn.QUYET_DINH", chen_truoc("dieu", Dong("chuong", "Chương 1", dam=True,
                                                             giu=True),
      Dong("ten_chuong", "QUY ĐỊNH CHUNG", dam=True, giu=True, sau=6))),
    L("CHG-DM-07", "dang.QUY_CHE", doi("ten_chuong", dam=False)),
    L("CHG-DM-07", "dang.QUY_CHE", doi("ten_chuong:0", chu="Quy định chung")),
    L("CHG-DM-08", "dang.QUYET_DINH", doi("dieu:1", dam_dau=0)),
    L("CHG-DM-09", "dang.QUY_CHE", chen("diem", van("1.1.1. Trao đổi thông tin giữa các cơ quan."))),  # noqa: E501
    L("CHG-DM-10", _D, doi("muc", giu=False)),
    L("CHG-DM-11", _D, doi("van:1", ppr='<w:widowControl w:val="0"/>')),
    L("ND30-DM-12", _N, thay("muc:0", "I. ", "I- "), thay("muc:1", "II. ", "II- ")),
    L("HD05-DM-13", _D, doi("diem:1", dam=True, chu="b) Nhân rộng các mô hình “Dân vận khéo” trong "
                            "học sinh, sinh viên, tiểu thương và đồng bào các dân tộc trên địa bàn "
                            "toàn phường;")),
    L("CHG-VD-01", _D, thay("khoan:0", "Kết luận số 54", "Kết luận 54")),
    L("CHG-VD-03", "nn.QUYET_DINH", thay("dieu:1", "theo khoản", "theo NĐ 30 và khoản")),
    L("ND30-VD-04", "nn.QUYET_DINH", thay("dieu:1", "khoản 2 Điều 12", "Khoản 2 điều 12")),
    L("HD05-VD-05", _D, thay("khoan:0", "54-KL/TW, ngày", "54-KL/TW ngày")),
    L("CHG-VD-06", _D, thay("khoan:0", "ngày 09/5/2023", "ngày 9/5/2023")),
    L("CHG-VD-07", _D, thay("khoan:0", "25-NQ/TW", "25/NQ-TW")),
    L("CHG-VD-08", _D, thay("van:0", "năm 2026,", "năm 2026 và Hướng dẫn số 36-HD/VPTW,")),
    L("CHG-VH-01", _D, thay("van:1", "sống Nhân dân", "sống nhân dân")),
    L("CHG-VH-02", _D, thay("van:0", "lãnh đạo, chỉ đạo", "lãnh đạo của đảng, chỉ đạo")),
    L("CHG-VH-03", _N, thay("van:0", "xã Tiên Lữ", "phường Ngô Quyền")),
    L("CHG-VH-04", _N, thay("van:1", "văn bản,", "văn bản, học tập thành phố Hồ Chí Minh,")),
    L("CHG-VH-05", _N, thay("van:0", "Ủy ban nhân dân", "Ủy Ban Nhân Dân")),
    L("CHG-VH-06", _D, thay("van:1", "mùa mưa bão", "Tết Nguyên Đán")),
    L("CHG-VH-07", _D, thay("van:1", "mùa mưa bão", "mùa mưa bão, theo khoản 2 điều 5")),
    L("CHG-CT-01", _D, thay("van:1", "ổn định", "ổn định, cấp ủy sâu sát")),
    L("CHG-CT-02", _D, thay("khoan:-1", "quy chế", "quy chế, qui ước")),
    L("CHG-CT-03", _D, thay("van:1", "ổn định; các", "ổn định ; các")),
    L("CHG-CT-04", _N, thay("van:1", "văn bản, công", "văn bản,công")),
    L("CHG-CT-05", _N, thay("van:1", "văn bản,", "văn bản về kinh tế-xã hội,")),
    L("CHG-CT-06", _D, thay("van:1", "phục hồi tốt", "sử lý tốt rác thải")),
    L("CHG-CT-07", _D, thay("van:1", "các hộ kinh", "nguowif dân và các hộ kinh")),
    L("CHG-CT-08", _D, thay("van:1", "ổn định; các", "ổn định & phát triển; các")),
    L("CHG-CT-09", _D, thay("van:1", "ổn định; các", "ổn định giai đoạn 2020 – 2025; các"),
      thay("van:0", "năm 2026,", "năm 2026 - 2027,")),
    L("CHG-SL-01", _D, thay("van:1", "0,42%", "0.42%")),
    L("CHG-SL-02", _D, thay("gach_dau:1", "640.000.000", "640,000,000")),
    L("CHG-SL-03", _N, doi("bang", hang=(
        ("TT", "Thôn", "Số hộ", "Hộ nghèo"), ("1", "Thôn Đoài", "412", "7"),
        ("2", "Thôn Trung", "388", "4"), ("3", "Thôn Hạ", "295", "9"),
        ("", "Tổng cộng", "1.105", "20")))),
    L("CHG-SL-04", _N, doi("bang", cot=(1400, 4200, 2600, 2600))),
    L("CHG-SL-05", _N, doi("bang", bang="khong_lap", hang=(
        ("TT", "Thôn", "Số hộ", "Ghi chú"),
        *[(str(n), f"Thôn {n}", str(100 + n), "") for n in range(1, 20)]))),
    L("CHG-SL-06", "nn.KE_HOACH", doi("pl_bang", bang="xe", hang=(
        ("TT", "Thôn", "Số hộ", "Ghi chú"),
        *[(str(n), f"Thôn {n}", str(100 + n), "") for n in range(1, 20)]))),
    L("CQ2-03", _D, thay("van:1", "dọc sông Hàn", "gần thị trấn Nam Phước")),
    L("CHG-DT-06", _D, tep_la(tac_gia="Nguyễn Thị Bích Phượng")),
)  # fmt: skip

KY: tuple[Loi, ...] = (
    L("HD05-KY-01", _D, doi("quyen", chu="TM. ĐẢNG UỶ")),
    L("HD05-KY-01", "dang.KE_HOACH_BAN", doi("quyen", chu="KT. TRƯỞNG BAN")),
    L("HD05-KY-02", "dang.CONG_VAN", doi("quyen", chu="TUQ. BAN THƯỜNG VỤ")),
    L("HD05-KY-03", _D, doi("chuc", dam=True)),
    L("HD05-KY-03", "dang.QUYET_DINH", doi("quyen", co=13)),
    L("HD05-KY-04", _D, doi("quyen", chu="K/T BÍ THƯ")),
    L("HD05-KY-05", _D, doi("chuc", chu="PHÓ BÍ THƯ ĐẢNG UỶ")),
    L("HD05-KY-06", _D, doi("quyen", chu="T/M BAN CHẤP HÀNH")),
    L("HD05-KY-07", "dang.QUYET_DINH", doi("chuc", chu="UỶ VIÊN BAN THƯỜNG VỤ")),
    L("HD05-KY-09", "dang.BAN_CHI_DAO", bo("kiem"), doi("chuc", chu="TRƯỞNG BAN")),
    L("HD05-KY-10", "dang.BAN_CHI_DAO",
      chen_truoc("chuc", Dong("quyen", "K/T TRƯỞNG BAN", dam=True))),
    L("HD05-KY-11", "dang.BIEN_BAN", doi("ten_loai", chu="BÁO CÁO"),
      doi("so", chu="Số 11-BC/CB"), bo("chuc_trai", "ho_ten_trai"),
      doi("chuc", chu="BÍ THƯ"), chen_truoc("chuc", Dong("quyen", "T/L CHI BỘ", dam=True))),
    L("HD05-KY-12", "dang.BIEN_BAN", doi("chuc_trai", chu="CHỦ TRÌ"),
      doi("chuc", chu="NGƯỜI GHI BIÊN BẢN")),
    L("ND30-KY-01", _N, doi("quyen:0", chu="T/M ỦY BAN NHÂN DÂN")),
    L("ND30-KY-02", _N, doi("quyen:-1", chu="KT CHỦ TỊCH")),
    L("ND30-KY-03", _N, doi("chuc", dam=False)),
    L("ND30-KY-03", "nn.CONG_VAN", doi("quyen", dam=False)),
    L("ND30-KY-05", _N, bo("quyen:-1")),
    L("CHG-KY-06", _D, doi("ho_ten", chu="ThS. Trịnh Hoài Nam")),
    L("CHG-KY-06", _N, doi("ho_ten", chu="Đ/c Quách Thị Thu Hà")),
    L("CHG-KY-07", _D, doi("ho_ten", chu="TRỊNH HOÀI NAM")),
    L("CHG-KY-07", _N, doi("ho_ten", dam=False)),
    L("CHG-KY-07", "nn.QUYET_DINH", doi("ho_ten", chu="LÃ VĂN QUYẾT")),
    L("CHG-KY-08", _D, chen("cuoi_van", Dong("ngat", xml='<w:p><w:r><w:br w:type="page"/></w:r>'
                                             "</w:p>"))),
    L("CHG-KY-09", _D, tep_la(vien_ky="single"), tay=BANG),
    L("CHG-KY-10", _N, chen("chuc", Dong("mau", "(Chữ ký của người có thẩm quyền, dấu/chữ ký số "
                                         "của cơ quan)", co=12, nghieng=True))),
    L("ND30-CD-04", _N, *_DAI, nhu("noi", "Địa chỉ: thôn Đoài; điện thoại: 0221.3821234")),
    L("HD05-CD-03", _D, *_DAI, tep_la(chan_dau=_CHAN_DAU)),
)  # fmt: skip
LOI = (*TEN_LOAI, *GUI_NHAN, *CAN_CU, *NOI_DUNG, *KY)
