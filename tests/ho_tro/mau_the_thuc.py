"""Specimen trees that together hold every component of an edition, and a state document."""

from dataclasses import replace
from datetime import date

from reportgen.ban_hanh.co_quan import lap_co_quan
from reportgen.document.tree import (
    Block,
    Cell,
    Column,
    Dieu,
    Heading,
    HoChuan,
    Item,
    KhoiKy,
    KinhGui,
    NoiNhan,
    Paragraph,
    PhuLuc,
    Row,
    Run,
    Runs,
    Table,
    TheThuc,
    VanBan,
)
from reportgen.domain.ho_so import CoQuanKy
from reportgen.standards import load
from tests.ho_tro.ho_so_mau import HK, ho_so_mau

HD05, HD36, ND30 = "hd05-2026", "hd36-2018", "nd30-2020"
CHUAN = (HD05, HD36, ND30)
KHONG_PHO_BIEN = "Không phổ biến trên phương tiện thông tin đại chúng"


def chu(text: str) -> Runs:
    return (Run(text),)


def doan(text: str) -> Paragraph:
    return Paragraph(chu(text))


def bang(ten: str) -> Table:
    columns = (Column("Đầu cột một", 1), Column("Đầu cột hai", 2, "phai"))
    header = Row((Cell(chu("Đầu cột một")), Cell(chu("Đầu cột hai"))))
    rows = tuple(Row((Cell(chu(f"Ô bảng số {n}")), Cell(chu(f"{n}.000")))) for n in range(1, 4))
    return Table(columns, (header,), rows, ten)


def _the_thuc(chuan: str) -> TheThuc:
    party = chuan != ND30
    return TheThuc(
        ho=HoChuan(load(chuan).ho),
        loai="nghi_quyet",
        ten_loai="Nghị quyết",
        ky_hieu_loai="NQ",
        trich_yeu="Tăng cường công tác dân vận ở cơ sở",
        co_quan_ban_hanh="Đảng ủy phường Bạch Mai" if party else "Sở Nội vụ",
        co_quan_cap_tren="Đảng bộ thành phố Hà Nội" if party else "UBND thành phố Hà Nội",
        ky_hieu_co_quan="ĐU" if party else "SNV",
        so="8",
        dia_danh="Bạch Mai",
        ngay=date(2026, 2, 5),
        khoi_ky=KhoiKy(
            ("T/M Ban Thường vụ" if party else "TM. Ủy ban nhân dân",),
            ("Phó Bí thư" if party else "Phó Chủ tịch",),
            "Nguyễn Thị Thuở",
            ("Trưởng Ban Chỉ đạo",),
        ),
        noi_nhan=NoiNhan(("Như Điều 2", "Chi bộ các tổ dân phố"), "Lưu Văn phòng"),
    )


def _noi_dung() -> tuple[Block, ...]:
    long = "Câu văn đủ dài để qua trang sau, nói về nguyện vọng của Nhân dân ở cơ sở. " * 8
    return (
        Heading(0, chu("Tên phần thứ nhất"), "Phần I"),
        Heading(0, chu("Tên chương thứ nhất"), "Chương I"),
        Heading(0, chu("Tên mục thứ nhất"), "Mục 1"),
        Heading(0, chu("Tên tiểu mục thứ nhất"), "Tiểu mục 1"),
        Heading(1, chu("Đề mục cấp một")),
        Heading(2, chu("Đề mục cấp hai")),
        Heading(3, chu("Đề mục cấp ba")),
        doan("Đoạn nội dung đầu tiên."),
        Paragraph(chu("Dòng giữa trang"), canh_giua=True),
        Item(chu("Gạch đầu dòng của nội dung"), "-"),
        Dieu(1, chu("Tên điều có tiêu đề"), chu("Lời của điều có tiêu đề.")),
        Item(chu("Lời của khoản đánh số"), "1."),
        Item(chu("Lời của điểm đánh chữ"), "a)"),
        Dieu(2, (), chu("Lời của điều không có tiêu đề.")),
        doan("Đoạn trước bảng."),
        bang("Bảng 1. Tên của bảng"),
        doan("Đoạn ngay sau bảng."),
        *(doan(long) for _ in range(6)),
        doan("Đoạn cuối cùng của nội dung"),
    )


def _phu_luc(loai: str, ky_hieu: str) -> tuple[PhuLuc, ...]:
    kem = f"Kèm theo {loai} số {ky_hieu}, ngày 05/02/2026"
    return (
        PhuLuc("Tên phụ lục thứ nhất", (doan("Lời của phụ lục."), bang("")), 1, kem),
        PhuLuc("Tên phụ lục thứ hai", (doan("Lời của phụ lục ngang."),), 2, kem, ngang=True),
    )


def nghi_quyet(chuan: str) -> VanBan:
    """Everything a document with a type name can hold, two appendices, one of them turned."""
    the_thuc = replace(
        _the_thuc(chuan),
        can_cu=("Căn cứ thứ nhất của văn bản", "Căn cứ cuối cùng của văn bản"),
        quyet_dinh="Ban Thường vụ Đảng ủy\nquyết nghị" if chuan != ND30 else "quyết nghị:",
        du_thao="3",
        do_khan=load(chuan).chu("do_khan.hoa_toc"),
        pham_vi_luu_hanh="Lưu hành nội bộ",
        nguoi_soan={HD05: "NguyenThiThuo-26", HD36: "NTT-15"}.get(chuan, "VP.NTT 15"),
        lien_he="Số 12 phố Bạch Mai; điện thoại 024.0000.0000",
    )
    so = "08-NQ/ĐU" if chuan != ND30 else "08/NQ-SNV"
    return VanBan(the_thuc, _noi_dung(), _phu_luc("Nghị quyết", so), in_chim="BẢN THỬ")


def cong_van(chuan: str) -> VanBan:
    """A công văn to several addressees."""
    base = _the_thuc(chuan)
    the_thuc = replace(
        base,
        loai="cong_van",
        ten_loai="Công văn",
        ky_hieu_loai="CV",
        la_cong_van=True,
        trich_yeu="phối hợp tổ chức ngày hội Dân vận khéo",
        kinh_gui=KinhGui("Kính gửi", ("Chi bộ Tổ dân phố số 5", "Đoàn Thanh niên phường")),
        khoi_ky=replace(base.khoi_ky, kiem=()),
    )
    return VanBan(the_thuc, (doan("Đoạn nội dung của công văn."),))


def to_trinh(chuan: str) -> VanBan:
    """A paper that begs to submit to one superior."""
    label = load(chuan).chu("kinh_trinh_nhan")
    the_thuc = replace(
        _the_thuc(chuan),
        loai="to_trinh",
        ten_loai="Tờ trình",
        ky_hieu_loai="TTr",
        trich_yeu="Đề nghị khen thưởng",
        kinh_gui=KinhGui(label, ("Ban Thường vụ Đảng ủy",)),
        pham_vi_luu_hanh=KHONG_PHO_BIEN if chuan != ND30 else "",
    )
    return VanBan(the_thuc, (doan("Đoạn nội dung của tờ trình."),))


def bien_ban(chuan: str) -> VanBan:
    """Minutes with two signatures, without number of its own day."""
    the_thuc = replace(
        _the_thuc(chuan),
        loai="bien_ban",
        ten_loai="Biên bản",
        ky_hieu_loai="BB",
        trich_yeu="Họp giao ban tổ dân vận",
        so=None,
        ngay=None,
        nam=2026,
        khoi_ky=KhoiKy((), ("Chủ trì",), "Đỗ Quốc Ưởng"),
        khoi_ky_trai=KhoiKy((), ("Người ghi biên bản",), "Lưu Thị Nguyệt"),
    )
    return VanBan(the_thuc, (doan("Đoạn nội dung của biên bản."),))


MAU = {"nghi-quyet": nghi_quyet, "cong-van": cong_van, "to-trinh": to_trinh, "bien-ban": bien_ban}


def quyet_dinh_ubnd() -> VanBan:
    """A commendation by the ward's People's Committee, the issuer as the dossier names it."""
    unit = ho_so_mau(HK).don_vi
    issuer = lap_co_quan(unit, CoQuanKy.UBND)
    the_thuc = TheThuc(
        ho=issuer.ho,
        loai="quyet_dinh_khen_thuong",
        ten_loai="quyết định",
        ky_hieu_loai="QĐ",
        trich_yeu="Về việc tặng giấy khen cho tập thể, cá nhân có thành tích trong phong trào "
        "thi đua “Dân vận khéo” năm 2026",
        co_quan_ban_hanh=issuer.ten,
        co_quan_cap_tren=issuer.cap_tren,
        ky_hieu_co_quan=issuer.ky_hieu,
        so="215",
        dia_danh="Hoàn Kiếm",
        ngay=date(2026, 10, 9),
        can_cu=(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
            (
                "Theo đề nghị của Ban Xây dựng Đảng của Đảng ủy phường Hoàn Kiếm tại Tờ trình "
                "số 12-TTr/BXDĐ ngày 05 tháng 10 năm 2026"
            ),
        ),
        quyet_dinh="Chủ tịch Ủy ban nhân dân phường Hoàn Kiếm\nquyết định:",
        khoi_ky=KhoiKy((), ("Chủ tịch",), "Bùi Đức Mạnh"),
        noi_nhan=NoiNhan(("Như Điều 3", "Thường trực Đảng ủy phường"), "Lưu: VT"),
    )
    body: tuple[Block, ...] = (
        Dieu(1, (), chu("Tặng giấy khen cho 02 tập thể, 01 cá nhân (có danh sách kèm theo).")),
        Dieu(2, (), chu("Kinh phí khen thưởng trích từ Quỹ Thi đua, khen thưởng của phường.")),
        Dieu(
            3,
            (),
            chu(
                "Quyết định này có hiệu lực từ ngày ký. Văn phòng Hội đồng nhân dân và Ủy ban "
                "nhân dân phường, các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành "
                "Quyết định này"
            ),
        ),
    )
    columns = (Column("TT", 1, "giua"), Column("Tập thể, cá nhân", 6), Column("Đơn vị", 5))
    header = Row(tuple(Cell(chu(column.ten)) for column in columns))
    rows = tuple(
        Row((Cell(chu(str(n))), Cell(chu(name)), Cell(chu(where))))
        for n, (name, where) in enumerate(
            (
                ("Tổ dân vận Tổ dân phố số 3", "Phường Hoàn Kiếm"),
                ("Tổ dân vận Tổ dân phố số 15", "Phường Hoàn Kiếm"),
                ("Bà Trần Thị Quỳnh", "Chi bộ Tổ dân phố số 9"),
            ),
            start=1,
        )
    )
    appendix = PhuLuc(
        "Danh sách tập thể, cá nhân được tặng giấy khen",
        (Table(columns, (header,), rows),),
        0,
        "(Kèm theo Quyết định số 215/QĐ-UBND ngày 09 tháng 10 năm 2026 của Chủ tịch "
        "Ủy ban nhân dân phường Hoàn Kiếm)",
    )
    return VanBan(the_thuc, body, (appendix,))
