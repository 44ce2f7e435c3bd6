"""What a template made from awards may name: a proposal, a decision, a certificate."""

from collections.abc import Sequence

from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.bang_khen import danh_sach_khen
from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.van.khen_van import (
    NguoiDuocKhen,
    doi_tuong_van,
    goi_chung,
    tien_khac_nhau,
    tien_van,
    viet_nguoi,
)
from reportgen.compose.van.so_lieu_van import so_chu
from reportgen.compose.van.tinh_hinh import mo_hinh_van
from reportgen.compose.van.tong_quat import ai_lam
from reportgen.diagnostics import Diagnostic, Location, error, warning
from reportgen.domain.ho_so import HoSo, MoHinhChinhQuyen
from reportgen.text_vn import ngay_dai, ngay_day_du, so_dem, viet_hoa

KE_TAI_CHO = 5
"""So many names stand in the article itself; more go into a list."""
KHONG_CO_MUC = "BH036"
CHUA_DU = "BH037"
KHOANG_TRONG = "\u00a0" * 6


def khen_thuong(vao: DauVao) -> NguyenLieu:
    """Everything a document on awards may name; figures up to the document's own day."""
    ho_so, cau = vao.ho_so, vao.bo_mau.cau
    awards = [k for k in ho_so.khen_thuong if k.ma in vao.viec.muc]
    people = [viet_nguoi(ho_so, award, cau) for award in awards]
    people.sort(key=lambda p: p.ca_nhan)
    unit = ho_so.don_vi
    context: dict[str, object] = {
        "phong_trao": cau("khen.phong_trao", nam=ho_so.nam),
        "chu_tich": cau("khen.chu_tich", don_vi=unit.ten),
        "hai_cap": unit.mo_hinh is MoHinhChinhQuyen.HAI_CAP,
        "doi_tuong": doi_tuong_van(people),
        "goi_chung": goi_chung(people),
        "goi_chung_hoa": viet_hoa(goi_chung(people).removeprefix("các ")),
        "mot": len(people) == 1,
        "ke_tai_cho": _ke_tai_cho(people),
        "cac_dong": _cac_dong(vao, people),
        "tien": tien_van(ho_so, people, cau),
        "quyet_dinh_so": _quyet_dinh_so(vao),
        **_mot_nguoi(people),
        **_ket_qua(vao),
    }
    bare = context["ket_qua"] == context["mo_hinh"] == ""
    proposal = vao.viec.loai == "to_trinh_khen_thuong"
    notes = [*_thieu(vao, people), *([_chua_ket_qua(ho_so)] if bare and proposal else [])]
    return NguyenLieu(
        context,
        {
            "khen_tap_the": lambda: danh_sach_khen(people, cau, ca_nhan=False, ket_qua=False),
            "khen_ca_nhan": lambda: danh_sach_khen(people, cau, ca_nhan=True, ket_qua=False),
            "de_nghi_tap_the": lambda: danh_sach_khen(people, cau, ca_nhan=False, ket_qua=True),
            "de_nghi_ca_nhan": lambda: danh_sach_khen(people, cau, ca_nhan=True, ket_qua=True),
        },
        van_de=tuple(notes),
    )


def _ke_tai_cho(people: Sequence[NguoiDuocKhen]) -> bool:
    """Whether the names stand in the article: few, of one kind, nothing of their own to say."""
    alike = len({p.ca_nhan for p in people}) == 1
    own = any(p.thanh_tich_rieng for p in people) or tien_khac_nhau(people)
    return len(people) <= KE_TAI_CHO and alike and not own


def _cac_dong(vao: DauVao, people: Sequence[NguoiDuocKhen]) -> list[str]:
    cau = vao.bo_mau.cau
    known = all(p.danh_xung for p in people if p.ca_nhan)
    return [
        cau(
            "khen.mot_dong",
            ten=p.ten_day_du if known else p.ten,
            chuc_vu=p.chuc_vu,
            mo_hinh=p.mo_hinh,
        )
        for p in people
    ]


def _mot_nguoi(people: Sequence[NguoiDuocKhen]) -> dict[str, object]:
    """Names about the first of the awards: the one a certificate is for."""
    one = people[0] if people else None
    called = "" if one is None or not one.ca_nhan else one.danh_xung.lower() or "ông (bà)"
    return {
        "nguoi_nhan": one.ten_day_du if one else "",
        "ca_nhan": bool(one and one.ca_nhan),
        "goi": called,
        "ten": one.ten if one else "",
        "chuc_vu": one.chuc_vu if one else "",
        "noi_o": one.don_vi if one else "",
        "thanh_tich": one.thanh_tich if one else "",
    }


def _quyet_dinh_so(vao: DauVao) -> str:
    """ "Quyết định số 215/QĐ-UBND ngày 10 tháng 10 năm 2024", with blanks where not yet known."""
    t = vao.the_thuc
    blank = f"ngày{KHOANG_TRONG}tháng{KHOANG_TRONG}năm {t.nam or ''}".rstrip()
    return vao.bo_mau.cau(
        "khen.quyet_dinh_so",
        so=t.so or KHOANG_TRONG,
        ky_hieu=f"{t.ky_hieu_loai}-{t.ky_hieu_co_quan}",
        ngay=ngay_dai(t.ngay) if t.ngay else blank,
    )


def _ket_qua(vao: DauVao) -> dict[str, str]:
    """The movement in figures, from the beginning of the year to the document's day."""
    ho_so, cau = vao.ho_so, vao.bo_mau.cau
    until = min(vao.ngay, ho_so.so_lieu_den or vao.ngay)
    if until.year != ho_so.nam:
        until = ho_so.so_lieu_den or until.replace(year=ho_so.nam, month=12, day=31)
    counted = ho_so.model_copy(update={"so_lieu_den": until})
    figures = tong_hop(counted, "N")
    number, people = int(figures.hoat_dong.gia_tri), figures.chi_so.get("luot_nguoi")
    cases = figures.hoa_giai
    text = ""
    if number:
        text = cau(
            "khen.ket_qua",
            den=ngay_day_du(until),
            chu_ngu=ai_lam(ho_so, figures),
            so=so_chu(number),
            luot=so_dem(int(people.gia_tri)) if people and people.gia_tri else "",
            tien=_tien(figures.chi_so.get("so_tien")),
            thanh=so_chu(int(cases.thanh.gia_tri)) if cases.thanh.gia_tri else "",
        )
    return {"ket_qua": text, "mo_hinh": mo_hinh_van(counted, figures, cau)}


def _tien(figure: object) -> str:
    amount = int(getattr(figure, "gia_tri", 0) or 0)
    return so_dem(amount) if amount else ""


def _thieu(vao: DauVao, people: Sequence[NguoiDuocKhen]) -> tuple[Diagnostic, ...]:
    """Tell of a document without an award."""
    if people:
        return ()
    entry = vao.viec.entry
    number = f" cho {entry.so_ky_hieu}" if entry else ""
    return (
        error(
            KHONG_CO_MUC,
            f"không có mục khen_thuong nào là giấy khen của Chủ tịch Ủy ban nhân dân{number}",
            Location(vi_tri="khen_thuong"),
            hint="ghi so_quyet_dinh của mục khen_thuong đúng số trong sổ văn bản, "
            'hinh_thuc là giay_khen, cap là "Chủ tịch UBND"',
        ),
    )


def _chua_ket_qua(ho_so: HoSo) -> Diagnostic:
    return warning(
        CHUA_DU,
        f"nhật ký năm {ho_so.nam} chưa có hoạt động, mô hình nào để nêu lý do đề nghị khen thưởng",
        Location(vi_tri="hoat_dong"),
        hint="ghi hoạt động, mô hình vào hồ sơ, hoặc tự viết chỗ [CẦN VIẾT]",
    )
