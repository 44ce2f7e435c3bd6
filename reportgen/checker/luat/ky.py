"""Rules on the signature: authority, office, name."""

import re
from collections.abc import Iterator

from reportgen.ban_hanh.co_quan import du_lieu
from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import gap_chu, la_hoa
from reportgen.checker.so_kieu import sai_co, sai_dang

_HD = "HD 05-HD/VPTW, Phần II, I.7"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.7"
_QUYEN = ("quyen_han",)
_CHUC = ("chuc_vu",)
_CAP_UY = re.compile(r"^(bi thu|pho bi thu|chu nhiem|pho chu nhiem)\b")
MAU_CON_LAI = re.compile(r"\((chữ ký|ký, ghi rõ|ký, đóng dấu|ký tên)[^)]*\)", re.IGNORECASE)


def _dong(ctx: NguCanh, *ma: str) -> tuple[Manh, ...]:
    """Signature lines, those of a left signature too."""
    return ctx.cac_manh(*ma, *(f"{one}_trai" for one in ma))


@luat("HD05-KY-01", "quyen-han-kieu-hanh-chinh", LOI, can=_QUYEN, dang=f"{_HD}.1.1", sua_duoc=True)
def kieu_hanh_chinh(ctx: NguCanh) -> Iterator[PhatHien]:
    """TM., KT., TL. in a Party document."""
    for piece in _dong(ctx, "quyen_han"):
        found = re.match(r"(TM|KT|TL)\b\.?", piece.text)
        if found:
            right = f"{found[1][0]}/{found[1][1]}"
            yield PhatHien(
                piece, f"ghi “{found[0]}”, văn bản của Đảng ghi “{right}”", f"sửa thành {right}"
            )


@luat("HD05-KY-02", "tuq-trong-van-ban-dang", LOI, can=_QUYEN, dang=f"{_HD}.1.1.c")
def tuq(ctx: NguCanh) -> Iterator[PhatHien]:
    """TUQ. in a Party document."""
    for piece in _dong(ctx, "quyen_han"):
        if re.match(r"(TUQ|T/UQ)\b", piece.text):
            yield PhatHien(
                piece, "văn bản của Đảng không có thừa ủy quyền (TUQ.)", "ghi thừa lệnh: T/L …"
            )


@luat("HD05-KY-03", "chuc-vu-dam", LOI, can=_CHUC, sua_duoc=True)
def chuc_vu_dam(ctx: NguCanh) -> Iterator[PhatHien]:
    """The office bold; only the authority is."""
    yield from sai_dang(ctx, "chuc_vu", dam=True, nghieng=True)
    yield from sai_co(ctx, "chuc_vu")
    yield from sai_dang(ctx, "quyen_han", dam=True, nghieng=True, in_hoa=True)
    yield from sai_co(ctx, "quyen_han")


@luat("HD05-KY-04", "k-t-bi-thu", LOI, can=_QUYEN, dang=f"{_HD}.1.1.a")
def kt_bi_thu(ctx: NguCanh) -> Iterator[PhatHien]:
    """A deputy secretary who signs for the secretary in place of for the committee."""
    for piece in _dong(ctx, "quyen_han"):
        if re.match(r"(K/T|KT\.?)\s+BÍ THƯ", piece.text):
            yield PhatHien(
                piece,
                "phó bí thư ký văn bản của cấp ủy đề “K/T BÍ THƯ”",
                "ghi T/M ĐẢNG UỶ hoặc T/M BAN THƯỜNG VỤ, dưới là PHÓ BÍ THƯ",
            )


@luat("HD05-KY-05", "chuc-vu-kem-ten-co-quan", LOI, can=_CHUC, dang=f"{_HD}.1.2", sua_duoc=True)
def kem_co_quan(ctx: NguCanh) -> Iterator[PhatHien]:
    """The committee's name after the office."""
    for piece in _dong(ctx, "chuc_vu"):
        text = gap_chu(piece.text)
        if ctx.tim("kiem") is None and re.match(
            r"(pho )?bi thu (thuong truc )?(dang uy|chi bo|dang bo|thanh uy|tinh uy)", text
        ):
            yield PhatHien(
                piece,
                f"chức vụ ghi kèm tên cấp ủy: “{piece.text}”",
                "chỉ ghi BÍ THƯ hoặc PHÓ BÍ THƯ",
            )


@luat("HD05-KY-06", "t-m-dang-bo", CANH_BAO, can=_QUYEN, dang=f"{_HD}.1.4.b(iii)")
def tm_dang_bo(ctx: NguCanh) -> Iterator[PhatHien]:
    """In the name of the organization or of the executive committee."""
    for piece in _dong(ctx, "quyen_han"):
        if re.match(r"T/M (ĐẢNG BỘ|BAN CHẤP HÀNH)(?! TRUNG ƯƠNG| ĐẢNG BỘ (TỈNH|THÀNH PHỐ))",
                    piece.text):  # fmt: skip
            yield PhatHien(
                piece, f"ghi “{piece.text}”, đảng ủy phường, xã ghi “T/M ĐẢNG UỶ”",
                "sửa thành T/M ĐẢNG UỶ",
            )  # fmt: skip


@luat("HD05-KY-07", "uy-vien-ghi-chuc-vu", CANH_BAO, can=_CHUC, dang=f"{_HD}.1.2.b")
def uy_vien(ctx: NguCanh) -> Iterator[PhatHien]:
    """A member who signs for the committee and writes his membership."""
    for piece in _dong(ctx, "chuc_vu"):
        member = re.match(r"(UỶ VIÊN|ỦY VIÊN) BAN THƯỜNG VỤ", piece.text)
        if member and ctx.tim("kiem") is None:
            yield PhatHien(
                piece, "ủy viên ký thay mặt cấp ủy không ghi chức vụ", "xóa dòng chức vụ"
            )


@luat("HD05-KY-09", "ban-chi-dao-thieu-kiem", CANH_BAO, can=("co_quan_ban_hanh",),
      dang=f"{_HD}.1.4.đ(ii)")  # fmt: skip
def thieu_kiem(ctx: NguCanh) -> Iterator[PhatHien]:
    """A steering committee without a seal whose head signs without the "kiêm" form."""
    issuer = ctx.tim("co_quan_ban_hanh")
    board = issuer is not None and gap_chu(issuer.text).startswith(("ban chi dao", "hoi dong"))
    for piece in ctx.cac_manh("chuc_vu")[:1]:
        if board and ctx.tim("kiem") is None and gap_chu(piece.text).startswith("truong ban"):
            yield PhatHien(
                piece,
                "ban chỉ đạo không có dấu riêng: người ký phải ghi chức vụ chính, chữ “kiêm”, rồi "
                "chức vụ trong ban",
                "ghi BÍ THƯ / kiêm / TRƯỞNG BAN CHỈ ĐẠO (nếu ban có dấu riêng thì giữ nguyên)",
            )


@luat("HD05-KY-10", "pho-ban-chi-dao-k-t", LOI, can=_QUYEN, dang=f"{_HD}.1.4.đ(ii)")
def pho_ban_chi_dao(ctx: NguCanh) -> Iterator[PhatHien]:
    """K/T where the deputy of a board without a seal signs in the "kiêm" form."""
    for piece in _dong(ctx, "quyen_han"):
        if ctx.tim("kiem") is not None and piece.text.startswith("K/T"):
            yield PhatHien(
                piece, "đã ghi “kiêm” thì không đề K/T", "xóa dòng K/T, giữ chức vụ và “kiêm”"
            )


@luat("HD05-KY-11", "chi-bo-thua-lenh", CANH_BAO, can=_QUYEN,
      dang="HD 05-HD/VPTW, Phần II, I.8.1.2", bo_chuan=("hd36-2018",))  # fmt: skip
def chi_bo_tl(ctx: NguCanh) -> Iterator[PhatHien]:
    """A party cell whose secretary signs T/L without need."""
    issuer = ctx.tim("co_quan_ban_hanh")
    if issuer is None or not gap_chu(issuer.text).startswith("chi bo"):
        return
    for piece in _dong(ctx, "quyen_han"):
        if piece.text.startswith("T/L"):
            yield PhatHien(
                piece,
                "chi bộ ký T/L; chi bộ không có dấu, bí thư ký T/M CHI BỘ",
                "ghi T/M CHI BỘ; chỉ ký thừa lệnh khi dùng dấu của cấp ủy cấp trên",
            )


@luat("HD05-KY-12", "bien-ban-dao-cho-ky", CANH_BAO, can=("chuc_vu_trai",), dang=f"{_HD}.2.4",
      loai=("biên bản",), sua_duoc=True)  # fmt: skip
def bien_ban(ctx: NguCanh) -> Iterator[PhatHien]:
    """The chair on the left, the clerk on the right."""
    left = ctx.cac_manh("chuc_vu_trai")[0]
    if gap_chu(left.text).startswith(("chu tri", "chu toa")):
        yield PhatHien(
            left, "chủ trì ký bên trái, phải ở bên phải; người ghi ký bên trái", "đổi chỗ hai ô"
        )


@luat("ND30-KY-01", "quyen-han-kieu-dang", LOI, can=_QUYEN, nha_nuoc=f"{_ND}.b", sua_duoc=True)
def kieu_dang(ctx: NguCanh) -> Iterator[PhatHien]:
    """T/M, K/T in a State document."""
    for piece in _dong(ctx, "quyen_han"):
        found = re.match(r"([TK])\s*/\s*([MTL])\b", piece.text)
        if found:
            right = f"{found[1]}{found[2]}."
            yield PhatHien(
                piece, f"ghi “{found[0]}”, văn bản hành chính ghi “{right}”", f"sửa thành {right}"
            )


@luat("ND30-KY-02", "quyen-han-thieu-cham", LOI, can=_QUYEN, nha_nuoc=f"{_ND}.b", sua_duoc=True)
def thieu_cham(ctx: NguCanh) -> Iterator[PhatHien]:
    """TM, KT without their full stop."""
    for piece in _dong(ctx, "quyen_han"):
        found = re.match(r"(TM|KT|TL|TUQ)\s", piece.text)
        if found:
            yield PhatHien(piece, f"sau “{found[1]}” thiếu dấu chấm", f"ghi {found[1]}.")


@luat("ND30-KY-03", "chuc-vu-khong-dam", LOI, can=(*_QUYEN, *_CHUC), sua_duoc=True)
def chuc_vu_khong_dam(ctx: NguCanh) -> Iterator[PhatHien]:
    """Authority or office not bold."""
    for ma in ("quyen_han", "chuc_vu"):
        yield from sai_dang(ctx, ma, dam=True, nghieng=True, in_hoa=True)
        yield from sai_co(ctx, ma)


@luat("ND30-KY-05", "pho-chu-tich-thieu-kt", CANH_BAO, can=_CHUC,
      nha_nuoc="NĐ 30/2020/NĐ-CP, Điều 13 khoản 2")  # fmt: skip
def pho_chu_tich(ctx: NguCanh) -> Iterator[PhatHien]:
    """A deputy chairman without "KT. CHỦ TỊCH"."""
    for piece in ctx.cac_manh("chuc_vu"):
        authority = " ".join(gap_chu(p.text) for p in ctx.cac_manh("quyen_han"))
        if gap_chu(piece.text).startswith("pho chu tich") and "chu tich" not in authority:
            yield PhatHien(
                piece,
                "phó chủ tịch ký mà thiếu dòng “KT. CHỦ TỊCH”",
                "thêm dòng KT. CHỦ TỊCH trên chức vụ",
            )


@luat("CHG-KY-06", "danh-xung-truoc-ho-ten", LOI, can=("ho_ten",), dang=f"{_HD}.1.3",
      nha_nuoc=f"{_ND}.c", sua_duoc=True)  # fmt: skip
def danh_xung(ctx: NguCanh) -> Iterator[PhatHien]:
    """A title before the signer's name."""
    titles = sorted(du_lieu()["danh_xung"], key=len, reverse=True)
    for piece in _dong(ctx, "ho_ten"):
        for title in titles:
            if re.match(rf"{re.escape(title)}(?<=\.)|{re.escape(title)}[\s:.]", piece.text,
                        re.IGNORECASE):  # fmt: skip
                yield PhatHien(piece, f"trước họ tên người ký có “{title}”", "chỉ ghi họ và tên")
                break


@luat("CHG-KY-07", "ho-ten-sai-dang", LOI, can=("ho_ten",), sua_duoc=True)
def ho_ten(ctx: NguCanh) -> Iterator[PhatHien]:
    """The name in capitals, not bold, or of another size."""
    for piece in ctx.cac_manh("ho_ten"):
        if la_hoa(piece.text):
            yield PhatHien(piece, "họ tên viết hoa toàn bộ", "chỉ viết hoa chữ đầu mỗi từ")
    yield from sai_dang(ctx, "ho_ten", dam=True, nghieng=True)
    yield from sai_co(ctx, "ho_ten")


@luat("CHG-KY-08", "khoi-ky-roi-trang", CANH_BAO, can=(*_QUYEN, *_CHUC), sua_duoc=True)
def roi_trang(ctx: NguCanh) -> Iterator[PhatHien]:
    """A page break right before the signature."""
    first = min(_dong(ctx, "quyen_han", "chuc_vu"), key=lambda piece: piece.doan.so)
    cell = first.doan.o
    before = [
        p
        for p in ctx.van_ban.tai_lieu.doan
        if 0 < p.so < first.doan.so and not (cell and p.o and p.o.bang == cell.bang)
    ]
    empty = []
    for paragraph in reversed(before):
        if paragraph.text.strip():
            break
        empty.append(paragraph)
    broken = any(r.loai == "ngat_trang" for p in empty for r in p.chu) or first.doan.sang_trang
    if broken:
        yield PhatHien(
            first,
            "khối chữ ký bị đẩy sang trang riêng, không có chữ nào của nội dung",
            "xóa ngắt trang; để ít nhất hai dòng nội dung cùng trang với chữ ký",
        )


@luat("CHG-KY-10", "con-chu-thich-mau", LOI, can=(*_QUYEN, *_CHUC),
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục III", dang="HD 05-HD/VPTW, Phụ lục 1",
      sua_duoc=True)  # fmt: skip
def chu_thich_mau(ctx: NguCanh) -> Iterator[PhatHien]:
    """A note of the form left standing: "(Chữ ký của người có thẩm quyền …)"."""
    first = min(piece.doan.so for piece in _dong(ctx, "quyen_han", "chuc_vu"))
    annex = [piece.doan.so for piece in ctx.cac_manh("phu_luc_dau")]
    end = min(annex, default=first + len(ctx.van_ban.tai_lieu.doan))
    for paragraph in ctx.van_ban.tai_lieu.doan:
        if first <= paragraph.so < end and MAU_CON_LAI.search(paragraph.text):
            yield PhatHien(paragraph, "còn nguyên chú thích của mẫu", "xóa dòng chú thích")


LUAT: tuple[LuatKiem, ...] = (
    kieu_hanh_chinh, tuq, chuc_vu_dam, kt_bi_thu, kem_co_quan, tm_dang_bo, uy_vien, thieu_kiem,
    pho_ban_chi_dao, chi_bo_tl, bien_ban, kieu_dang, thieu_cham, chuc_vu_khong_dam,
    pho_chu_tich, danh_xung, ho_ten, roi_trang, chu_thich_mau,
)  # fmt: skip
