"""Rules on the issuer: its lines, what stands above it, star or line below."""

import re
from collections.abc import Iterator

from reportgen.checker.duong_ke import co_ke_chua_ro, ke_duoi, rong_chu
from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.checker.so_kieu import sai_co, sai_dang
from reportgen.units import twips_to_mm

_HD = "HD 05-HD/VPTW, Phần II, I"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, II.2"
_DANG_UY = re.compile(r"^(ban thuong vu )?dang uy (phuong|xa|dac khu|thi tran)\b")
_CAP_TREN_SAI = re.compile(r"^(thanh uy|tinh uy|dang uy (thanh pho|tinh))\b")
_THAM_MUU = re.compile(r"^(ban |khoi |van phong|uy ban kiem tra|co quan |to dan van)")
_KHONG_THAM_MUU = re.compile(r"^ban (thuong vu|chap hanh)")
DUNG_SAI_TI_LE = 0.08


def _ten(ctx: NguCanh, ma: str) -> str:
    found = ctx.tim(ma)
    return gap_chu(found.text) if found is not None else ""


@luat("HD05-CQ-01", "thieu-cap-tren", LOI, can=("co_quan_ban_hanh",), dang=f"{_HD}.2.1.2.c")
def thieu_cap_tren(ctx: NguCanh) -> Iterator[PhatHien]:
    """A ward's committee without the line of the body above."""
    if _DANG_UY.match(_ten(ctx, "co_quan_ban_hanh")) and ctx.tim("co_quan_cap_tren") is None:
        yield PhatHien(
            ctx.cac_manh("co_quan_ban_hanh")[0],
            "thiếu dòng cơ quan cấp trên (“ĐẢNG BỘ THÀNH PHỐ …” hoặc “ĐẢNG BỘ TỈNH …”)",
            "thêm một dòng phía trên, chữ in hoa, không đậm",
        )


@luat("HD05-CQ-02", "cap-tren-la-thanh-uy", LOI, can=("co_quan_cap_tren",),
      dang=f"{_HD}.2.1.2.c")  # fmt: skip
def cap_tren_thanh_uy(ctx: NguCanh) -> Iterator[PhatHien]:
    """The committee above in place of the Party organization above."""
    issuer = _ten(ctx, "co_quan_ban_hanh")
    if _DANG_UY.match(issuer) and _CAP_TREN_SAI.match(_ten(ctx, "co_quan_cap_tren")):
        piece = ctx.cac_manh("co_quan_cap_tren")[0]
        yield PhatHien(
            piece,
            f"dòng trên ghi “{piece.text}”, phải là “ĐẢNG BỘ THÀNH PHỐ …” hoặc “ĐẢNG BỘ TỈNH …”",
            "sửa dòng trên thành tên đảng bộ",
        )


@luat("HD05-CQ-03", "co-quan-tham-muu-ghi-dang-bo", LOI, can=("co_quan_cap_tren",),
      dang=f"{_HD}.2.1.3")  # fmt: skip
def tham_muu_dang_bo(ctx: NguCanh) -> Iterator[PhatHien]:
    """An advisory body under "Đảng bộ" where it belongs to the committee."""
    issuer = _ten(ctx, "co_quan_ban_hanh")
    advisory = _THAM_MUU.match(issuer) and not _KHONG_THAM_MUU.match(issuer)
    above = ctx.cac_manh("co_quan_cap_tren")
    if advisory and gap_chu(above[0].text).startswith("dang bo"):
        yield PhatHien(
            above[0],
            f"cơ quan tham mưu ghi “{above[0].text}” ở dòng trên, phải là “ĐẢNG UỶ …”",
            "sửa dòng trên thành tên cấp ủy: ĐẢNG UỶ PHƯỜNG …",
        )


@luat("HD05-CQ-04", "chi-bo-ghi-dang-uy", LOI, can=("co_quan_cap_tren",), dang=f"{_HD}.2.1.2.đ")
def chi_bo_dang_uy(ctx: NguCanh) -> Iterator[PhatHien]:
    """A party cell under "Đảng ủy" where it belongs to the organization."""
    above = ctx.cac_manh("co_quan_cap_tren")
    cell = _ten(ctx, "co_quan_ban_hanh").startswith("chi bo")
    if cell and gap_chu(above[0].text).startswith("dang uy"):
        yield PhatHien(
            above[0],
            f"chi bộ ghi “{above[0].text}” ở dòng trên, phải là “ĐẢNG BỘ …”",
            "sửa dòng trên thành tên đảng bộ: ĐẢNG BỘ PHƯỜNG …",
        )


@luat("HD05-CQ-05", "thieu-dau-sao", LOI, can=("co_quan_ban_hanh",), dang=f"{_HD}.2.2.1",
      sua_duoc=True)  # fmt: skip
def thieu_sao(ctx: NguCanh) -> Iterator[PhatHien]:
    """No star under the issuer, or not centred."""
    star = ctx.cac_manh("sao")
    if not star:
        yield PhatHien(
            ctx.cac_manh("co_quan_ban_hanh")[-1],
            "dưới tên cơ quan không có dấu sao (*)",
            "thêm một dòng chỉ có dấu *, canh giữa; bỏ đường kẻ nếu có",
        )
    elif star[0].doan.canh != "giua" and star[0].cach == "o":
        yield PhatHien(star[0], "dấu sao không ở giữa", "bấm vào dòng ấy rồi canh giữa (Ctrl+E)")


@luat("HD05-CQ-06", "ba-sao", CANH_BAO, can=("sao",), dang=f"{_HD}.2.2.1", sua_duoc=True)
def ba_sao(ctx: NguCanh) -> Iterator[PhatHien]:
    """The three stars of the Đoàn."""
    for piece in ctx.cac_manh("sao"):
        if piece.text.replace(" ", "") != "*":
            yield PhatHien(piece, f"dấu ngăn là “{piece.text}”, phải là một dấu *", "để một dấu *")


@luat("HD05-CQ-07", "ban-thuong-vu-o-ten-co-quan", CANH_BAO, can=("co_quan_ban_hanh",),
      dang=f"{_HD}.2.1.2.c")  # fmt: skip
def ban_thuong_vu(ctx: NguCanh) -> Iterator[PhatHien]:
    """The standing board where the committee's name stands."""
    for piece in ctx.cac_manh("co_quan_ban_hanh"):
        if gap_chu(piece.text).startswith("ban thuong vu"):
            yield PhatHien(
                piece,
                "tên cơ quan ghi ban thường vụ; văn bản của ban thường vụ cũng ghi “ĐẢNG UỶ …”",
                "bỏ chữ BAN THƯỜNG VỤ; thẩm quyền ghi ở chữ ký: T/M BAN THƯỜNG VỤ",
            )


@luat("HD05-CQ-08", "co-quan-sai-kieu-chu", LOI, can=("co_quan_ban_hanh",), sua_duoc=True)
def co_quan_kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    """The upper line bold, the lower not bold; another size."""
    yield from _kieu(ctx)


@luat("ND30-CQ-01", "co-quan-sai-kieu-chu", LOI, can=("co_quan_ban_hanh",), sua_duoc=True)
def co_quan_kieu_nha_nuoc(ctx: NguCanh) -> Iterator[PhatHien]:
    """The upper line bold, the lower not bold; another size."""
    yield from _kieu(ctx)


def _kieu(ctx: NguCanh) -> Iterator[PhatHien]:
    for ma in ("co_quan_cap_tren", "co_quan_ban_hanh"):
        yield from sai_co(ctx, ma)
        yield from sai_dang(ctx, ma, dam=True, nghieng=True, in_hoa=True)


@luat("ND30-CQ-02", "ke-duoi-co-quan", CANH_BAO, can=("co_quan_ban_hanh",), nha_nuoc=f"{_ND}.b",
      sua_duoc=True)  # fmt: skip
def ke_co_quan(ctx: NguCanh) -> Iterator[PhatHien]:
    """No line under the issuer, or not a third to a half of the text's length."""
    required = ctx.chuan.quy_dinh("ke.co_quan")
    piece = ctx.cac_manh("co_quan_ban_hanh")[-1]
    line = ke_duoi(ctx.van_ban, piece)
    if line is None:
        if not co_ke_chua_ro(ctx.van_ban, piece):
            yield PhatHien(
                piece, "dưới tên cơ quan không có đường kẻ", "vẽ một nét liền dưới tên cơ quan"
            )
        return
    longest = max(rong_chu(one) for one in ctx.cac_manh("co_quan_ban_hanh"))
    low, high = (required.tu or 0) * longest, (required.den or 1) * longest
    if not low * (1 - DUNG_SAI_TI_LE) <= line.dai <= high * (1 + DUNG_SAI_TI_LE):
        yield PhatHien(
            piece,
            f"đường kẻ dài {twips_to_mm(line.dai):.0f} mm, dòng chữ dài "
            f"{twips_to_mm(round(longest)):.0f} mm; phải {required.as_text()}",
            "bấm vào đường kẻ rồi kéo cho đúng độ dài",
            required.can_cu,
        )


@luat("ND30-CQ-03", "viet-tat-co-quan-ban-hanh", CANH_BAO, can=("co_quan_ban_hanh",),
      nha_nuoc=f"{_ND}.a")  # fmt: skip
def viet_tat(ctx: NguCanh) -> Iterator[PhatHien]:
    """An abbreviation in the issuer's own name."""
    for piece in ctx.cac_manh("co_quan_ban_hanh"):
        found = re.match(r"(UBND|HĐND|MTTQ|UBMTTQ)\b", piece.text)
        if found:
            yield PhatHien(
                piece,
                f"tên cơ quan ban hành viết tắt “{found[1]}”, phải ghi đầy đủ",
                "ghi đầy đủ, ví dụ ỦY BAN NHÂN DÂN / PHƯỜNG …; chỉ cơ quan chủ quản được viết tắt",
            )


@luat("ND30-CQ-04", "them-dong-ubnd-cap-tren", CANH_BAO, can=("co_quan_cap_tren",),
      nha_nuoc=f"{_ND}.a")  # fmt: skip
def hai_dong_ubnd(ctx: NguCanh) -> Iterator[PhatHien]:
    """A ward's People's Committee under that of the city."""
    people = ("ubnd", "uy ban nhan dan")
    issuer, above = _ten(ctx, "co_quan_ban_hanh"), _ten(ctx, "co_quan_cap_tren")
    ward = re.search(r"\b(phuong|xa|dac khu)\b", issuer) is not None
    if issuer.startswith(people) and above.startswith(people) and ward:
        yield PhatHien(
            ctx.cac_manh("co_quan_cap_tren")[0],
            "Ủy ban nhân dân phường, xã không ghi dòng Ủy ban nhân dân cấp trên",
            "xóa dòng trên",
        )


@luat("CHG-CQ-05", "lien-co-quan", CANH_BAO, can=("co_quan_ban_hanh",), dang=f"{_HD}.2.2.3")
def lien_co_quan(ctx: NguCanh) -> Iterator[PhatHien]:
    """Several issuers joined by "/" or "và" in place of " - "."""
    for piece in ctx.cac_manh("co_quan_ban_hanh"):
        names = r"(ĐẢNG|ỦY BAN|UỶ BAN|BAN|MẶT TRẬN|HỘI|ĐOÀN)\b"
        if re.search(rf"\S\s*(/|\bVÀ\b)\s*{names}", piece.text):
            yield PhatHien(
                piece,
                "các cơ quan cùng ban hành nối bằng “/” hoặc “và”, phải bằng dấu gạch nối có cách",
                "viết: CƠ QUAN CHỦ TRÌ - CƠ QUAN PHỐI HỢP",
            )


LUAT: tuple[LuatKiem, ...] = (
    thieu_cap_tren, cap_tren_thanh_uy, tham_muu_dang_bo, chi_bo_dang_uy, thieu_sao, ba_sao,
    ban_thuong_vu, co_quan_kieu, co_quan_kieu_nha_nuoc, ke_co_quan, viet_tat, hai_dong_ubnd,
    lien_co_quan,
)  # fmt: skip
