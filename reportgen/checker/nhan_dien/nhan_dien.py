"""Put the recognition together: header, opening, text, closing block, appendices; family, date."""

from collections.abc import Mapping, Sequence

from reportgen.checker.nhan_dien.dau_hieu import (
    KHEN,
    doc_nam,
    doc_ngay,
    gap_chu,
    la_ngay,
    ten_loai,
)
from reportgen.checker.nhan_dien.dau_van_ban import dat_ten_dau
from reportgen.checker.nhan_dien.kem_theo import dong_kem_theo, ho_theo_so, noi_ban_hanh
from reportgen.checker.nhan_dien.ket_van_ban import cho_bat_dau, dat_ten_ket
from reportgen.checker.nhan_dien.mo_dau import MoDau
from reportgen.checker.nhan_dien.phu_luc import cho_phu_luc, dat_ten_phu_luc, la_phu_luc
from reportgen.checker.nhan_dien.than_van_ban import dat_ten_than
from reportgen.checker.nhan_dien.thanh_phan import Manh, ThanhPhan, VanBanNhan
from reportgen.checker.nhan_dien.vung_dau import cac_manh_dau
from reportgen.docx_reader.model import DoanThay, NoiChu, TaiLieuThay

_CO_QUAN_DANG = ("dang uy", "dang bo", "chi bo", "thanh uy", "tinh uy", "quan uy", "huyen uy",
                 "dang doan", "ban can su")  # fmt: skip
_CO_QUAN_DOAN = ("doan tncs", "doan thanh nien", "chi doan", "thanh doan", "quan doan", "tinh doan",
                 "huyen doan", "doan phuong", "doan xa")  # fmt: skip


def nhan_dien(tai_lieu: TaiLieuThay) -> VanBanNhan:
    """Recognise the components of a document as seen."""
    paragraphs = [p for p in tai_lieu.doan if p.noi in {NoiChu.THAN, NoiChu.HOP_CHU}]
    line = dong_kem_theo(paragraphs)
    if line:
        return _kem_theo(tai_lieu, paragraphs, line)
    head = cac_manh_dau(paragraphs)
    named = dat_ten_dau(head)
    rest = paragraphs[_sau_dau(paragraphs, head) :]
    opening = MoDau(rest)
    named |= opening.doc()
    text = list(opening.con_lai)
    start = cho_bat_dau(_truoc_phu_luc(text))
    closing_from = len(text) if start is None else start
    appendix = cho_phu_luc(text, closing_from if start is not None else 0)
    appendix = len(text) if appendix is None else appendix
    closing_from = min(closing_from, appendix)
    named |= dat_ten_than(text[:closing_from])
    named |= dat_ten_ket(text[closing_from:appendix])
    named |= dat_ten_phu_luc(text[appendix:])
    named |= _so_trang(tai_lieu)
    return _ket_luan(tai_lieu, named, head)


def _kem_theo(tai_lieu: TaiLieuThay, paragraphs: Sequence[DoanThay], line: str) -> VanBanNhan:
    """What is enclosed with a document that stands in another file: it is like an appendix."""
    family, why = _ho_kem_theo(line)
    return VanBanNhan(
        tai_lieu=tai_lieu,
        thanh_phan=dat_ten_phu_luc(paragraphs) | _so_trang(tai_lieu),
        ho=family,
        ngay=doc_ngay(line),
        kieu_dau="doan",
        vi_sao=(why,),
        khuon="kem_theo",
    )


def _ho_kem_theo(line: str) -> tuple[str, str]:
    """Family of what is enclosed, and why: the issuer of the document decides, then its number."""
    issuer = noi_ban_hanh(line)
    if any(word in issuer for word in _CO_QUAN_DANG):
        return "dang", "kèm theo văn bản của tổ chức Đảng"
    if any(word in issuer.replace("cong doan", "") for word in _CO_QUAN_DOAN):
        return "doan", "kèm theo văn bản của tổ chức Đoàn"
    family = ho_theo_so(line)
    if family:
        return family, "theo số, ký hiệu của văn bản mà nó kèm theo"
    return "", "dòng “Kèm theo” không cho biết văn bản của cơ quan nào"


def _truoc_phu_luc(text: Sequence[DoanThay]) -> Sequence[DoanThay]:
    """The text before the first heading "Phụ lục"."""
    return text[: next((i for i, p in enumerate(text) if la_phu_luc(p)), len(text))]


def _sau_dau(paragraphs: Sequence[DoanThay], head: Sequence[Manh]) -> int:
    """Index of the first paragraph after the header."""
    used = {id(piece.doan) for piece in head}
    last = max((i for i, p in enumerate(paragraphs) if id(p) in used), default=-1)
    return last + 1


def _so_trang(tai_lieu: TaiLieuThay) -> dict[str, ThanhPhan]:
    """Paragraphs of headers and footers that hold a PAGE field."""
    found = [
        Manh(paragraph, paragraph.chu)
        for page in tai_lieu.trang
        for _, group in (*page.dau, *page.chan)
        for paragraph in group
        if any(run.truong == "PAGE" for run in paragraph.chu)
    ]
    return {"so_trang": ThanhPhan("so_trang", tuple(found))} if found else {}


def _ket_luan(
    tai_lieu: TaiLieuThay, named: Mapping[str, ThanhPhan], head: Sequence[Manh]
) -> VanBanNhan:
    family, why = _ho(named)
    title = named.get("ten_loai")
    letter = title is None and ("kinh_gui" in named or "trich_yeu_cong_van" in named)
    day = named.get("dia_danh_ngay")
    number = named.get("so_ky_hieu")
    kind = ten_loai(title.text) if title else "công văn" if letter else ""
    signed = _ngay_ky(tai_lieu) if kind in KHEN else ""
    written = day.text if day else signed
    two_columns = [piece.cach for piece in head if piece.ben == "phai" and piece.cach != "doan"]
    return VanBanNhan(
        tai_lieu=tai_lieu,
        thanh_phan=dict(named),
        ho=family,
        loai=kind,
        cong_van=letter,
        ngay=doc_ngay(written),
        nam=doc_nam(written),
        so_ky_hieu=number.text if number else "",
        kieu_dau={"o": "bang"}.get(two_columns[0], two_columns[0]) if two_columns else "doan",
        vi_sao=why,
        khuon="giay_khen" if kind in KHEN else "",
    )


def _ngay_ky(tai_lieu: TaiLieuThay) -> str:
    """Place and date above the signature of an award, which has none in its head."""
    lines = (p.text for p in reversed(tai_lieu.doan) if p.noi is not NoiChu.CUOC_CHU)
    return next((line for line in lines if "," in line and la_ngay(line)), "")


def _ho(named: Mapping[str, ThanhPhan]) -> tuple[str, tuple[str, ...]]:
    """Family of standards, and why: the issuer decides, then the title."""
    issuer = " ".join(
        gap_chu(named[ma].text) for ma in ("co_quan_cap_tren", "co_quan_ban_hanh") if ma in named
    )
    in_party = any(word in issuer for word in _CO_QUAN_DANG)
    in_youth = any(word in issuer.replace("cong doan", "") for word in _CO_QUAN_DOAN)
    in_order = bool({"so_ky_hieu", "dia_danh_ngay", "kinh_gui", "ten_loai"} & set(named))
    signs = (
        ("dang", "tieu_de" in named, "có tiêu đề “Đảng Cộng sản Việt Nam”"),
        ("doan", "tieu_de_doan" in named, "có tiêu đề “Đoàn TNCS Hồ Chí Minh”"),
        ("dang", in_party, "cơ quan ban hành là tổ chức của Đảng"),
        ("doan", in_youth, "cơ quan ban hành là tổ chức Đoàn"),
        ("nha_nuoc", "quoc_hieu" in named or "tieu_ngu" in named, "có Quốc hiệu, Tiêu ngữ"),
        ("nha_nuoc", bool(issuer) and in_order, "cơ quan ban hành không thuộc hệ thống của Đảng"),
    )
    for family, holds, why in signs:
        if holds:
            return family, (why,)
    return "", ("không thấy tiêu đề, Quốc hiệu hay tên cơ quan ban hành",)
