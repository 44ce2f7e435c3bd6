"""Rules on appendices and on markings: draft, urgency, contact."""

import re
from collections.abc import Iterator

from reportgen.checker.luat.phong_chu import NOI_DUNG
from reportgen.checker.luat_kiem import CANH_BAO, LOI, LuatKiem, NguCanh, PhatHien, luat
from reportgen.checker.nhan_dien import Manh
from reportgen.checker.nhan_dien.dau_hieu import gap_chu
from reportgen.checker.so_kieu import sai_dang

_HD = "HD 05-HD/VPTW, Phần II, II"
_ND = "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III"


@luat("CHG-TRANG-10", "phu-luc-noi-so-trang", LOI, can=("phu_luc_dau",),
      dang="HD 05-HD/VPTW, Phần II, IV.5.2",
      nha_nuoc="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.đ", sua_duoc=True)  # fmt: skip
def phu_luc_danh_so_rieng(ctx: NguCanh) -> Iterator[PhatHien]:
    """An appendix whose page numbers go on from the document's."""
    pages = ctx.van_ban.tai_lieu.trang
    for piece in ctx.cac_manh("phu_luc_dau"):
        if _ban_hanh_kem(ctx, piece):
            continue
        page = pages[min(piece.doan.muc, len(pages) - 1)]
        if piece.doan.muc == 0 or page.bat_dau_so != 1:
            yield PhatHien(
                piece,
                "số trang của phụ lục nối tiếp văn bản, phải đánh riêng từ 1",
                "trong Word: chèn ngắt phần (Bố cục › Ngắt › Trang tiếp theo) trước phụ lục, rồi "
                "Định dạng số trang › Bắt đầu từ 1",
            )


def _ban_hanh_kem(ctx: NguCanh, head: Manh) -> bool:
    """Whether what begins here is a text issued with the document (a Quy chế), no appendix."""
    lines = [p for p in ctx.cac_manh("phu_luc_kem_theo") if p.doan.so > head.doan.so][:1]
    heads = [p.doan for p in ctx.cac_manh("phu_luc_so")]
    issued = any(gap_chu(p.text).lstrip("( ").startswith("ban hanh kem theo") for p in lines)
    return issued and not any(one is head.doan for one in heads)


@luat("HD05-PL-01", "phu-luc-la-ma", LOI, can=("phu_luc_so",), dang=f"{_HD}.1", sua_duoc=True)
def la_ma(ctx: NguCanh) -> Iterator[PhatHien]:
    """Appendices in Roman figures."""
    for piece in ctx.cac_manh("phu_luc_so"):
        if re.search(r"phụ lục\s+(số\s+)?[IVXLC]+\b", piece.text, re.IGNORECASE):
            yield PhatHien(
                piece, "phụ lục của văn bản Đảng đánh số Ả-rập", "ghi Phụ lục 1, Phụ lục 2"
            )


@luat("ND30-PL-01", "phu-luc-a-rap", LOI, can=("phu_luc_so",), nha_nuoc=f"{_ND}.1.a", sua_duoc=True)
def a_rap(ctx: NguCanh) -> Iterator[PhatHien]:
    """Several appendices in Arabic figures."""
    pieces = ctx.cac_manh("phu_luc_so")
    for piece in pieces:
        if re.search(r"phụ lục\s+(số\s+)?\d+", piece.text, re.IGNORECASE):
            yield PhatHien(
                piece, "từ hai phụ lục trở lên phải đánh số La Mã", "ghi Phụ lục I, Phụ lục II"
            )


@luat("CHG-PL-02", "phu-luc-thieu-kem-theo", CANH_BAO, can=("phu_luc_dau",),
      dang=f"{_HD}.1.2", nha_nuoc=f"{_ND}.1.c")  # fmt: skip
def kem_theo(ctx: NguCanh) -> Iterator[PhatHien]:
    """No line "(Kèm theo … số …)" under the title."""
    heads, lines = ctx.cac_manh("phu_luc_dau"), ctx.cac_manh("phu_luc_kem_theo")
    if len(lines) < len(heads):
        yield PhatHien(
            heads[0],
            "phụ lục không ghi “(Kèm theo … số …, ngày … của …)”",
            "thêm dòng ấy dưới tên phụ lục",
        )


@luat("CHG-PL-04", "phu-luc-khong-sang-trang", CANH_BAO, can=("phu_luc_so",), dang=f"{_HD}.1",
      nha_nuoc=f"{_ND}.1", sua_duoc=True)  # fmt: skip
def sang_trang(ctx: NguCanh) -> Iterator[PhatHien]:
    """An appendix that begins on the page of what stands before it."""
    every = ctx.van_ban.tai_lieu.doan
    for piece in ctx.cac_manh("phu_luc_so"):
        at = next(i for i, p in enumerate(every) if p is piece.doan)
        before = every[at - 1] if at else None
        broken = before is None or before.muc != piece.doan.muc or piece.doan.sang_trang
        near = every[max(at - 3, 0) : at + 1]
        if not broken and not any(r.loai == "ngat_trang" for p in near for r in p.chu):
            yield PhatHien(
                piece, "phụ lục không bắt đầu ở trang mới", "chèn ngắt trang (Ctrl+Enter) trước đó"
            )


@luat("CHG-PL-05", "phu-luc-khong-duoc-nhac", CANH_BAO, can=("phu_luc_so",), dang=f"{_HD}.1",
      nha_nuoc=f"{_ND}.1.a")  # fmt: skip
def khong_nhac(ctx: NguCanh) -> Iterator[PhatHien]:
    """An appendix that the text does not mention."""
    text = " ".join(gap_chu(p.text) for p in ctx.cac_manh(*NOI_DUNG, "bang", "can_cu"))
    if "phu luc" not in text and "kem theo" not in text:
        yield PhatHien(
            ctx.cac_manh("phu_luc_so")[0],
            "nội dung văn bản không nhắc đến phụ lục",
            "thêm lời chỉ dẫn trong nội dung, ví dụ “(có Phụ lục kèm theo)”",
        )


@luat("HD05-CD-02", "du-thao-sai-cho", CANH_BAO, can=("du_thao",), dang=f"{_HD}.4.2")
def du_thao(ctx: NguCanh) -> Iterator[PhatHien]:
    """ "Dự thảo" on the right or in the middle, or upright."""
    for piece in ctx.cac_manh("du_thao"):
        if piece.ben == "phai":
            yield PhatHien(
                piece,
                "“Dự thảo” phải ở dưới số, ký hiệu, bên trái",
                "chuyển xuống dưới số, ký hiệu",
            )
    yield from sai_dang(ctx, "du_thao", nghieng=True)


@luat("HD05-CD-01", "do-khan-sai-cho", CANH_BAO, can=("do_khan",), dang=f"{_HD}.3")
def do_khan(ctx: NguCanh) -> Iterator[PhatHien]:
    """The mark of urgency on the right."""
    for piece in ctx.cac_manh("do_khan"):
        if piece.ben == "phai":
            yield PhatHien(
                piece, "dấu chỉ độ khẩn phải ở dưới số, ký hiệu", "chuyển xuống dưới số, ký hiệu"
            )


LUAT: tuple[LuatKiem, ...] = (
    phu_luc_danh_so_rieng, la_ma, a_rap, kem_theo, sang_trang, khong_nhac, do_khan, du_thao,
)  # fmt: skip
