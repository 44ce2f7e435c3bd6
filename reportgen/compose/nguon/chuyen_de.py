"""What a thematic report's template may name: one field of activity or one model, told whole."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportgen.aggregate.facts import SoLieu, SoLieuKy
from reportgen.aggregate.pham_vi import doc_pham_vi
from reportgen.aggregate.tien_do import TienDo, tien_do
from reportgen.aggregate.tong_hop import so_lieu_rieng
from reportgen.compose.bang_rieng import chi_so_chuyen_de
from reportgen.compose.cau_hinh_mau import doc_nhom
from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.nguon.ten_ky import ten_ky, trong_ky
from reportgen.compose.so_cai import SoCai
from reportgen.compose.van.chu_ngu import mo_ta_chu_ngu
from reportgen.compose.van.chuyen_de_van import (
    cac_tong,
    cong_nhan_van,
    dac_diem_linh_vuc,
    dac_diem_mo_hinh,
    ket_qua_chu_de,
    phoi_hop_chu_de,
    qua_trinh,
    ten_chu_de,
)
from reportgen.compose.van.dac_diem import dac_diem_to, trong
from reportgen.compose.van.danh_gia_van import canh_bao_thieu, muc_danh_gia, tim_danh_gia
from reportgen.compose.van.menh_de import khoa_tien
from reportgen.compose.van.nhom import NhomLinhVuc, NhomVan, viet_nhom
from reportgen.compose.van.so_lieu_van import PHAN_CUA, Cau
from reportgen.compose.van.tinh_hinh import khen_thuong_van
from reportgen.compose.van.vu_viec_van import hoa_giai_van, y_kien_van
from reportgen.diagnostics import Diagnostic, Location, ReportgenError, error, warning
from reportgen.domain.chu_de import ChuDe, theo_chu_de, tim_chu_de
from reportgen.domain.ho_so import PHUONG, HoSo
from reportgen.domain.ky_bao_cao import KyBaoCao, parse_ky
from reportgen.domain.pham_vi import ten_pham_vi
from reportgen.text_vn import viet_thuong_dau

ENTRIES_TOLD_SINGLY = 14
SENTENCES_A_QUARTER = 6
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


@dataclass(frozen=True, slots=True)
class ChuDeVan:
    """The subject in words. ``ten``: as it stands in a sentence."""

    ten: str
    la_mo_hinh: bool


def chuyen_de(vao: DauVao) -> NguyenLieu:
    """Everything a thematic report may name; figures of the subject's own entries alone.

    Raises:
        ReportgenError: BH061, no such field or model.
    """
    pham_vi, cau = vao.viec.pham_vi, vao.bo_mau.cau
    subject = _chu_de(vao)
    own = theo_chu_de(vao.ho_so, subject)
    ky = parse_ky(vao.viec.ky, own.nam, own.ky_bao_cao)
    so_lieu = _den_ngay(so_lieu_rieng(own, ky.ma, pham_vi))
    progress = tien_do(so_lieu.cac_hoat_dong, doc_pham_vi(own, pham_vi))
    so_lieu = replace(so_lieu, chi_so=_chi_so(so_lieu, progress))
    so_cai = SoCai() if vao.viec.bang_chung else None
    if so_cai is not None:
        so_lieu = so_cai.ky_chinh_co_dau(so_lieu)
    name = ten_chu_de(subject, cau)
    during = trong_ky(ky.ma, cau)[0]
    assessment = tim_danh_gia(vao.ho_so, ky.ma, pham_vi, subject.ma)
    context: dict[str, object] = {
        "ky": ten_ky(ky),
        "chu_de": ChuDeVan(name, subject.la_mo_hinh),
        "khong_hoat_dong": cau("chuyen_de.khong_co"),
        "co_hoat_dong": bool(so_lieu.cac_hoat_dong),
        "dac_diem": _dac_diem(own, so_lieu, subject, during, cau),
        "qua_trinh": _qua_trinh(vao, own, so_lieu, ky),
        "phoi_hop": phoi_hop_chu_de(own, so_lieu, cau) if so_lieu.cac_hoat_dong else "",
        "ket_qua": _ket_qua(own, so_lieu, progress, during, cau),
    }
    for kind in ("uu_diem", "han_che", "nguyen_nhan", "phuong_huong", "bai_hoc", "kien_nghi"):
        context[kind] = muc_danh_gia(assessment, kind, cau)
    notes = [*canh_bao_thieu(vao.ho_so, ky.ma, pham_vi, vao.viec.danh_gia, subject.ma)]
    if not so_lieu.cac_hoat_dong:
        notes.append(_khong_viec(vao.ho_so, subject, ky, pham_vi))
    tables = {"chi_so_chuyen_de": lambda: chi_so_chuyen_de(so_lieu, progress, "")}
    return NguyenLieu(context, tables, so_cai, tuple(notes))


def _chu_de(vao: DauVao) -> ChuDe:
    code = vao.viec.muc[0] if vao.viec.muc else ""
    subject = tim_chu_de(vao.ho_so, code)
    if subject is None:
        raise ReportgenError(
            error(
                "BH061",
                f'không có lĩnh vực hay mô hình "{code}" để làm báo cáo chuyên đề',
                hint="thêm --muc với mã một lĩnh vực hoặc một mô hình",
            )
        )
    return subject


def _den_ngay(so_lieu: SoLieuKy) -> SoLieuKy:
    """The activities in order of time."""
    ordered = sorted(so_lieu.cac_hoat_dong, key=lambda e: (e.ngay, e.ma))
    return replace(so_lieu, cac_hoat_dong=tuple(ordered))


def _chi_so(so_lieu: SoLieuKy, progress: Mapping[str, TienDo]) -> dict[str, SoLieu]:
    """The flow figures as this report prints them: parts and wholes by their latest state."""
    parts = {key for key in so_lieu.chi_so if key in PHAN_CUA}
    figures = {key: one for key, one in so_lieu.chi_so.items() if key not in parts}
    for key, one in progress.items():
        figures[key] = one.phan
        if one.toan_bo.gia_tri:
            figures[PHAN_CUA[key]] = one.toan_bo
    return figures


def _dac_diem(ho_so: HoSo, so_lieu: SoLieuKy, subject: ChuDe, during: str, cau: Cau) -> list[str]:
    """The ground of the subject: its team and model, or its extent and what people say of it."""
    texts = []
    if subject.la_mo_hinh:
        model = ho_so.mo_hinh_dan_van_kheo[0]
        team = next((t for t in ho_so.to_dan_van if t.ma == model.to), None)
        if team is not None:
            texts.append(dac_diem_to(team, so_lieu_rieng(ho_so, so_lieu.ma_ky, team.ma), cau))
        texts.append(dac_diem_mo_hinh(ho_so, model, cau))
        return [" ".join(texts)]
    if so_lieu.cac_hoat_dong:
        field = viet_thuong_dau(subject.ten)
        texts.append(dac_diem_linh_vuc(ho_so, so_lieu, field, cau))
    if so_lieu.y_kien.nhom.gia_tri:
        texts.append(y_kien_van(so_lieu, during, mo_ta_chu_ngu(ho_so, so_lieu.pham_vi), cau))
    return texts


def _qua_trinh(vao: DauVao, own: HoSo, so_lieu: SoLieuKy, ky: KyBaoCao) -> tuple[NhomVan, ...]:
    """The work: few entries one by one, many by quarter, each quarter summed up."""
    cau, pham_vi = vao.bo_mau.cau, so_lieu.pham_vi
    entries = so_lieu.cac_hoat_dong
    if not entries:
        return ()
    if len(entries) <= ENTRIES_TOLD_SINGLY:
        return (NhomVan("", tuple(qua_trinh(own, entries, pham_vi, cau))),)
    if ky.ma[0] in "TQ":
        return _theo_nhom(vao, own, so_lieu, "")
    written: list[NhomVan] = []
    for code in QUARTERS:
        quarter = parse_ky(code, ky.nam, ky.cau_hinh)
        part = so_lieu_rieng(own, code, pham_vi)
        if part.cac_hoat_dong and quarter.tu_ngay <= so_lieu.den_ngay:
            written += _theo_nhom(vao, own, part, f"{quarter.ten[:1].upper()}{quarter.ten[1:]}")
    return tuple(written)


def _theo_nhom(vao: DauVao, own: HoSo, so_lieu: SoLieuKy, ten: str) -> tuple[NhomVan, ...]:
    groups = doc_nhom(vao.bo_mau)
    fields = {f: name for g in groups for f, name in g.linh_vuc.items()}
    one = NhomLinhVuc(0, ten, fields, "")
    told = viet_nhom(own, so_lieu, (one,), vao.bo_mau.cau, most=SENTENCES_A_QUARTER)
    return (NhomVan(ten, tuple(text for group in told for text in group.doan)),)


def _ket_qua(
    ho_so: HoSo, so_lieu: SoLieuKy, progress: Mapping[str, TienDo], during: str, cau: Cau
) -> list[str]:
    """The outcome in figures, the cases of the field of mediation, recognition and awards."""
    texts: list[str] = []
    if so_lieu.cac_hoat_dong:
        fields = {key for e in so_lieu.cac_hoat_dong for key in e.so_lieu}
        money = khoa_tien(fields, so_lieu.cac_hoat_dong[0].linh_vuc)
        texts += ket_qua_chu_de(so_lieu, cac_tong(so_lieu, progress), money, cau)
    if so_lieu.hoa_giai.ton_dau.gia_tri or so_lieu.hoa_giai.nhan.gia_tri:
        texts.append(hoa_giai_van(so_lieu.hoa_giai, during, cau))
    models = [m for m in so_lieu.mo_hinh.muc if so_lieu.pham_vi in (PHUONG, m.to)]
    honours = [
        *cong_nhan_van(models, so_lieu.tinh_den, cau),
        khen_thuong_van(ho_so, so_lieu, during, cau)
        if any(trong(so_lieu, k.ngay) for k in ho_so.khen_thuong)
        else "",
    ]
    told = " ".join(text for text in honours if text)
    return [*texts, *([told] if told else [])]


def _khong_viec(ho_so: HoSo, subject: ChuDe, ky: KyBaoCao, pham_vi: str) -> Diagnostic:
    return warning(
        "BH062",
        f"chuyên đề {subject.ten}: nhật ký {ky.ten}, {ten_pham_vi(ho_so, pham_vi)} "
        "không có hoạt động nào",
        Location(vi_tri="hoat_dong"),
        hint="chọn kỳ, phạm vi khác, hoặc ghi linh_vuc, mo_hinh cho các hoạt động thuộc chuyên đề",
    )
