"""Rules on wording: abbreviations, signs in place of words, names of administrative units."""

import re
from collections.abc import Iterator

from reportgen.ban_hanh.co_quan import du_lieu
from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.luat_kiem import THONG_TIN, LuatKiem, NguCanh, PhatHien, luat
from reportgen.text_vn.viet_hoa_rieng import ngoai_nhay

_VAN = ("trich_yeu", "can_cu", *NOI_DUNG)
_GIAI_THICH = re.compile(
    r"\((?:sau đây\s+)?(?:gọi tắt là|viết tắt là|gọi chung là)?:?\s*([A-ZĐ]{2,6})\)"
)
_DAU_THAY_CHU = re.compile(r"[a-zà-ỹ] & [a-zà-ỹA-ZÀ-Ỹ]|\bvà/hoặc\b")


@luat("CHG-ND-09", "viet-tat-truoc-khi-giai-thich", THONG_TIN, can=NOI_DUNG,
      dang="HD 05-HD/VPTW, Phần II, I.6.1.3")  # fmt: skip
def viet_tat(ctx: NguCanh) -> Iterator[PhatHien]:
    """An abbreviation used in an earlier paragraph than the one that explains it."""
    pieces = sorted(ctx.cac_manh(*NOI_DUNG), key=lambda piece: piece.doan.so)
    told: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        for found in _GIAI_THICH.finditer(piece.text):
            told.setdefault(found[1], at)
    for short, at in told.items():
        word = re.compile(rf"(?<![\w/-]){short}(?![\w/-])")
        early = next((p for p in pieces[:at] if word.search(p.text)), None)
        if early is not None:
            yield PhatHien(
                early,
                f"chữ viết tắt “{short}” dùng trước khi được giải thích",
                "chuyển lời giải thích lên chỗ xuất hiện đầu tiên",
            )


@luat("CHG-CT-08", "dau-thay-chu", THONG_TIN, can=_VAN, dang="HD 05-HD/VPTW, Phần II, I.6.1.2")
def dau_thay_chu(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "&" or "và/hoặc" in a sentence."""
    for piece in ctx.cac_manh(*_VAN):
        found = _DAU_THAY_CHU.search(piece.text)
        if found:
            yield PhatHien(piece, f"dùng dấu thay chữ: “{found[0]}”", "viết bằng chữ: và, hoặc")


@luat("CHG-VH-03", "don-vi-mang-ten-nguoi", THONG_TIN, can=_VAN,
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục II, mục III.1.b")  # fmt: skip
def ten_nguoi(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "phường Ngô Quyền" in a State document: the common noun of a unit named after a person.

    The Party's own documents print it small; the annex binds the State's. A quoted title stays.
    """
    if ctx.chuan.ho != "nha_nuoc":
        return
    known = du_lieu()["dia_danh"]
    names = "|".join(map(re.escape, (*known["ten_nguoi"], *known["su_kien"])))
    pattern = re.compile(rf"\b(phường|xã|quận|huyện) ({names})(?!\w)(?!\s+[A-ZĐÀ-Ỹ])")
    for piece in ctx.cac_manh(*_VAN):
        found = pattern.search(ngoai_nhay(piece.text))
        if found:
            yield PhatHien(
                piece,
                f"“{found[0]}” mang tên người hoặc sự kiện, danh từ chung viết thường",
                f"viết {found[1].capitalize()} {found[2]}",
            )
            return


LUAT: tuple[LuatKiem, ...] = (viet_tat, dau_thay_chu, ten_nguoi)
