"""Hand-built laid-out documents: specimens on which the writers must agree."""

from dataclasses import replace

from reportgen.layout.model import (
    FontStyle,
    LaidOutBlock,
    LaidOutCell,
    LaidOutDocument,
    LaidOutRow,
    LaidOutTable,
    Page,
    PageNumberRun,
    ParagraphStyle,
    Rule,
    Section,
    StyledParagraph,
    TextRun,
)
from reportgen.layout.so_hieu import giu_so_hieu
from reportgen.units import mm, pt

THAN = ParagraphStyle(
    "NoiDung", "Nội dung", FontStyle(28), "deu", mm(10), 0, 0, 0, pt(6), pt(18), "exact"
)
DE_MUC = ParagraphStyle(
    "DeMuc1",
    "Đề mục lớn",
    FontStyle(28, dam=True),
    "deu",
    mm(10),
    0,
    0,
    pt(6),
    pt(6),
    pt(18),
    "exact",
    giu_voi_sau=True,
    giu_dong=True,
    cap_de_muc=0,
)
O_BANG = ParagraphStyle(
    "OBang", "Ô bảng", FontStyle(26), "trai", gian_dong=pt(16), kieu_gian_dong="exact"
)
DAU_BANG = replace(O_BANG, ma="DauBang", ten="Đầu bảng", font=FontStyle(26, dam=True), canh="giua")
TIEU_DE = ParagraphStyle("TieuDe", "Tiêu đề Đảng", FontStyle(30, dam=True), "giua")
CO_QUAN = ParagraphStyle("CoQuan", "Cơ quan ban hành", FontStyle(28, dam=True), "giua")
NGAY = ParagraphStyle(
    "Ngay", "Địa danh, ngày tháng", FontStyle(28, nghieng=True), "phai", truoc=pt(6)
)
TEN_LOAI = ParagraphStyle(
    "TenLoai", "Tên loại", FontStyle(32, dam=True), "giua", truoc=pt(12), sau=0, giu_voi_sau=True
)
SO_TRANG = ParagraphStyle("SoTrang", "Số trang", FontStyle(28), "giua")
KY = ParagraphStyle("ChucVu", "Chức vụ người ký", FontStyle(28, dam=True), "giua", giu_dong=True)
NOI_NHAN = ParagraphStyle("NoiNhan", "Nơi nhận", FontStyle(24), "trai")

STYLES = {
    s.ma: s
    for s in (
        THAN,
        DE_MUC,
        O_BANG,
        DAU_BANG,
        TIEU_DE,
        CO_QUAN,
        NGAY,
        TEN_LOAI,
        SO_TRANG,
        KY,
        NOI_NHAN,
    )
}

A4 = Page(11906, 16838, mm(20), mm(20), mm(30), mm(15), mm(10))
A4_NGANG = Page(16838, 11906, mm(20), mm(20), mm(20), mm(15), mm(10), ngang=True)

CAU = tuple(
    """
Thực hiện Kế hoạch công tác dân vận năm 2026, Đảng ủy phường đã lãnh đạo, chỉ đạo các tổ dân vận
bám sát cơ sở, kịp thời nắm bắt tâm tư, nguyện vọng của Nhân dân; phối hợp giải quyết các vụ việc
phát sinh ngay từ tổ dân phố, không để hình thành điểm nóng về an ninh trật tự
|
Tuyên truyền, vận động 1.234 lượt hộ gia đình ở các ngõ Huyện, Lò Sũ, Nguyễn Hữu Huân chấp hành
nghiêm quy định về trật tự đô thị, vệ sinh môi trường & phòng cháy, chữa cháy <đợt 2>
|
Tổ chức 05 buổi đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân,
tiếp nhận 37 ý kiến, kiến nghị; đã giải quyết 35/37 ý kiến (đạt 94,6%), số còn lại đang được xem xét
|
Các mô hình “Dân vận khéo” tiếp tục được nhân rộng, điển hình như mô hình giữ gìn di tích đền Bà
Kiệu, mô hình “Ngõ phố văn minh – sạch đẹp”, góp phần củng cố khối đại đoàn kết toàn dân tộc
""".strip()
    .replace("\n|\n", "|")
    .replace("\n", " ")
    .split("|")
)


def doan(style: ParagraphStyle, text: str, **more: object) -> StyledParagraph:
    """Make a paragraph of one run in the style's font."""
    return StyledParagraph(style, (TextRun(text, style.font),), style.ma, **more)  # type: ignore[arg-type]


def than(index: int) -> StyledParagraph:
    """Make the *index*-th paragraph of running text, in two weights.

    No italics: LibreOffice alone keeps a twelfth of the size free behind them.
    """
    cau = [CAU[(index + k) % len(CAU)] for k in range(2 + index % 3)]
    runs = [TextRun(f"{index + 1}. ", FontStyle(28, dam=True))]
    runs += [TextRun(c + ". ", FontStyle(28)) for c in cau]
    runs.append(TextRun("Số\u00a012 ngày\u00a005 tháng\u00a03.", FontStyle(28, dam=True)))
    return StyledParagraph(THAN, tuple(runs), "noi_dung")


def o(*doan_o: StyledParagraph, **more: object) -> LaidOutCell:
    """Make a cell."""
    return LaidOutCell(doan_o, **more)  # type: ignore[arg-type]


def dau_van_ban() -> LaidOutTable:
    """Make the two-column header block with both rules."""
    return LaidOutTable(
        rong=(mm(82), mm(83)),
        hang=(
            LaidOutRow(
                (
                    o(
                        doan(CO_QUAN, "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI"),
                        doan(CO_QUAN, "ĐẢNG ỦY PHƯỜNG HOÀN KIẾM", ke=Rule(mm(30), pt(19))),
                    ),
                    o(doan(TIEU_DE, "ĐẢNG CỘNG SẢN VIỆT NAM", ke=Rule(mm(72.9), pt(18.7)))),
                )
            ),
            LaidOutRow(
                (
                    o(doan(NGAY, "Số 12-BC/ĐU", canh="giua")),
                    o(doan(NGAY, "Hoàn Kiếm, ngày 05 tháng 3 năm 2026")),
                )
            ),
        ),
        vien=0,
        dem_ngang=0,
        dem_doc=0,
        bo_cuc=True,
        vai_tro="phan_dau",
        giu_lien=True,
    )


def chu_ky() -> LaidOutTable:
    """Make the signature block with its recipients, kept together."""
    return LaidOutTable(
        rong=(mm(80), mm(85)),
        hang=(
            LaidOutRow(
                (
                    o(
                        StyledParagraph(
                            NOI_NHAN,
                            (TextRun("Nơi nhận:", FontStyle(28, gach_chan=True)),),
                            "noi_nhan",
                        ),
                        *(doan(NOI_NHAN, f"- Ban Dân vận số {k};") for k in range(1, 5)),
                    ),
                    o(
                        doan(KY, "T/M BAN THƯỜNG VỤ"),
                        doan(KY, "PHÓ BÍ THƯ"),
                        doan(KY, "Nguyễn Thị Hồng Thắm", truoc=pt(72)),
                    ),
                )
            ),
        ),
        vien=0,
        dem_ngang=0,
        dem_doc=0,
        bo_cuc=True,
        vai_tro="chu_ky",
        giu_lien=True,
    )


def bang_lon(rows: int = 80) -> LaidOutTable:
    """Make a four-column table with a header row."""
    dau = LaidOutRow(
        tuple(
            o(doan(DAU_BANG, t), canh_doc="giua")
            for t in ("TT", "Nội dung hoạt động", "Đơn vị chủ trì, phối hợp", "Kết quả")
        ),
        dau=True,
    )
    body = tuple(
        LaidOutRow(
            (
                o(doan(O_BANG, str(k + 1), canh="giua")),
                o(doan(O_BANG, CAU[k % 4][: 40 + (k * 13) % 90].strip())),
                o(
                    doan(O_BANG, f"Tổ dân vận số {k % 9 + 1}, Mặt trận Tổ quốc phường"),
                    canh_doc="giua",
                ),
                o(doan(O_BANG, f"{(k * 37) % 400} lượt", canh="phai")),
            )
        )
        for k in range(rows)
    )
    return LaidOutTable(
        rong=(mm(12), mm(70), mm(55), mm(28)),
        hang=(dau, *body),
        vien=4,
        dem_ngang=pt(5.4),
        dem_doc=0,
        bo_cuc=False,
        vai_tro="bang",
    )


def bang_gop_o() -> LaidOutTable:
    """Make a small table with a column span and row spans."""
    return LaidOutTable(
        rong=(mm(40), mm(60), mm(60), mm(70)),
        hang=(
            LaidOutRow(
                (
                    o(doan(DAU_BANG, "Tổ"), hang=2, canh_doc="giua"),
                    o(doan(DAU_BANG, "Hòa giải"), cot=2),
                    o(doan(DAU_BANG, "Ghi chú"), hang=2, canh_doc="giua"),
                ),
                dau=True,
            ),
            LaidOutRow((o(doan(DAU_BANG, "Nhận")), o(doan(DAU_BANG, "Thành"))), dau=True),
            LaidOutRow(
                (
                    o(doan(O_BANG, "Tổ dân phố số 2")),
                    o(doan(O_BANG, "7")),
                    o(doan(O_BANG, "6")),
                    o(doan(O_BANG, CAU[0][:120]), hang=2),
                )
            ),
            LaidOutRow((o(doan(O_BANG, "Tổ dân phố số 3")), o(doan(O_BANG, "4")), o())),
            LaidOutRow((o(doan(O_BANG, "Cộng"), cot=3), o(doan(O_BANG, "")))),
        ),
        vien=4,
        dem_ngang=pt(5.4),
        dem_doc=pt(2),
        bo_cuc=False,
        vai_tro="bang",
    )


def so_trang() -> StyledParagraph:
    """Make the page number's paragraph."""
    return StyledParagraph(SO_TRANG, (PageNumberRun(FontStyle(28)),), "so_trang")


def muc(*khoi: LaidOutBlock, trang: Page = A4, **more: object) -> Section:
    """Make a section."""
    return Section(trang, khoi, so_trang(), **more)  # type: ignore[arg-type]


def van_ban(*cac_muc: Section, **more: object) -> LaidOutDocument:
    """Make a document of *cac_muc*."""
    return LaidOutDocument(
        cac_muc,
        STYLES,
        "hd05-2026",
        "Báo cáo công tác dân vận quý\u00a0I",
        **more,  # type: ignore[arg-type]
    )


def than_nhieu_trang() -> LaidOutDocument:
    """Make about three pages of justified text under headings."""
    khoi: list[LaidOutBlock] = [dau_van_ban(), doan(TEN_LOAI, "BÁO CÁO")]
    for k in range(16):
        if k % 4 == 0:
            khoi.append(doan(DE_MUC, f"{'I' * (k // 4 + 1)}. Tình hình, kết quả"))
        khoi.append(than(k))
    return van_ban(muc(*khoi, chu_ky()), thuoc_tinh={"tac_gia": "Đảng ủy phường Hoàn Kiếm"})


def bang_nhieu_trang() -> LaidOutDocument:
    """Make a long table with text before and after it."""
    return van_ban(muc(than(0), bang_lon(), than(1)))


def chu_ky_cuoi_trang() -> LaidOutDocument:
    """Make a page that ends in the middle of a signature block, were it allowed to break."""
    khoi = [than(k % 4) for k in range(7)]
    return van_ban(muc(*khoi, replace(than(2), giu_voi_sau=True), chu_ky()))


def phu_luc_ngang() -> LaidOutDocument:
    """Make a document with a landscape appendix that ends in a table with spans."""
    return van_ban(
        muc(dau_van_ban(), than(0), chu_ky()),
        muc(doan(TEN_LOAI, "PHỤ LỤC"), bang_gop_o(), bang_lon(30), trang=A4_NGANG),
        muc(than(3), than(4), *[than(k) for k in range(8)]),
        in_chim="DỮ LIỆU MẪU",
    )


RONG_DONG = replace(
    THAN, ma="RongDong", ten="Dòng rưỡi", gian_dong=360, kieu_gian_dong="auto", truoc=pt(6)
)
TREO = replace(
    THAN, ma="Treo", ten="Gạch đầu dòng", lui_trai=mm(20), lui_phai=mm(5), lui_dong_dau=-mm(5)
)
MUOI_LAM = replace(THAN, ma="MuoiLam", ten="Giãn 1,15", gian_dong=276, kieu_gian_dong="auto")
STYLES.update({s.ma: s for s in (RONG_DONG, TREO, MUOI_LAM)})


def _ke_sau_khoang_truoc() -> list[LaidOutBlock]:
    """Make rules under paragraphs that keep space above themselves or are indented."""
    return [
        doan(CO_QUAN, "DÒNG CÓ KHOẢNG TRƯỚC", truoc=pt(24), ke=Rule(mm(50), pt(19))),
        doan(CO_QUAN, "DÒNG NGAY SAU", truoc=pt(12), ke=Rule(mm(40), pt(17))),
        doan(TREO, "thụt hai bên", canh="giua", ke=Rule(mm(30), pt(20))),
        doan(CO_QUAN, "SAU MỘT KHOẢNG", truoc=pt(12), ke=Rule(mm(60), pt(17))),
        doan(CO_QUAN, "SAU NỮA", truoc=pt(3), ke=Rule(mm(20), pt(17))),
    ]


def _co_chu_lan_lon() -> StyledParagraph:
    """Make a paragraph of several sizes on exact lines."""
    runs = (
        TextRun("Số:        -BC/ĐU; chữ to ", FontStyle(36, dam=True)),
        TextRun(CAU[1] + " ", FontStyle(28)),
        TextRun(CAU[0], FontStyle(22)),
    )
    return StyledParagraph(THAN, runs, "noi_dung")


def hon_hop() -> LaidOutDocument:
    """Make everything else: line spacings, indents, sizes, adjacent tables, first page header."""
    dau = doan(NGAY, "Mẫu số 12, ngày 05 tháng 3", canh="phai")
    chan = doan(NOI_NHAN, "Điện thoại: 024 3825 0000, ngõ Phất Lộc", ke=Rule(mm(160), 0))
    nho = replace(bang_lon(4), canh="giua", rong=(mm(10), mm(50), mm(40), mm(25)))
    return van_ban(
        muc(
            *_ke_sau_khoang_truoc(),
            _co_chu_lan_lon(),
            doan(RONG_DONG, CAU[0] + ". " + CAU[2]),
            doan(RONG_DONG, CAU[3] + ". " + CAU[2]),
            doan(TREO, "- " + CAU[1]),
            doan(MUOI_LAM, " ".join(CAU)),
            nho,
            replace(nho, hang=nho.hang[1:]),
            doan(MUOI_LAM, ""),
            doan(TREO, "- " + CAU[3]),
            bang_gop_o_hep(),
            dau_trang_1=dau,
            chan_trang_1=chan,
            bat_dau_so=5,
            trang=replace(A4, dao_le=True, le_phai=mm(20)),
        ),
        muc(*[than(k) for k in range(9)], trang=replace(A4, dao_le=True), bat_dau_so=3),
    )


def bang_gop_o_hep() -> LaidOutTable:
    """Make the spanned table narrow enough for an upright page."""
    return replace(bang_gop_o(), rong=(mm(35), mm(35), mm(40), mm(50)), giu_lien=True)


_KY_HIEU = """
12-BC/ĐU 2024-2026 2024–2026 35/37 (đạt 94,6%) – TDP 2.500.000 T/M K/T Tổ-Hoàn 01/01/2026 UBND-VP
05-QĐ/ĐU 126-KH/BDVTU, hộ/ngày nam/nữ và/hoặc [CẦN VIẾT] (1) a) người/tháng đ/c NĐ-CP
30/2020/NĐ-CP 05-HD/VPTW; 3,5km 100m² 1.000₫ tr.12 50%-60% Thường-trực e-mail
"""
KY_HIEU = _KY_HIEU.split()


def ky_hieu_xen_chu() -> LaidOutDocument:
    """Make text thick with symbols, fractions and dates, in lines of every phase."""
    words, blocks = " ".join(CAU).split(), []
    for k in range(40):
        mixed = [
            KY_HIEU[(k * 7 + i * 5) % len(KY_HIEU)]
            if (i * 11 + k) % 5 < 2
            else words[(k * 13 + i) % len(words)]
            for i in range(30 + k)
        ]
        blocks.append(giu_so_hieu(doan(THAN, " ".join(mixed)), A4.rong_chu))
    return van_ban(muc(*blocks))


MAU = {
    "ky_hieu": ky_hieu_xen_chu,
    "hon_hop": hon_hop,
    "than": than_nhieu_trang,
    "bang": bang_nhieu_trang,
    "chu_ky": chu_ky_cuoi_trang,
    "phu_luc": phu_luc_ngang,
}
