"""What a template made from "Dân vận khéo" models may name.

Codes: BH030 a model lacks what the document must say; BH031 the number of the decision in the
model is another than the document's; BH032 no model.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.compose import bang_mo_hinh
from reportgen.compose.cau_hinh_mau import doc_bang_mau
from reportgen.compose.nguon.chung import Bang, DauVao, NguyenLieu
from reportgen.compose.van.chu_ngu import noi, ten_cap
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_hinh_van import (
    MucVan,
    cap_cong_nhan_van,
    cua_ai,
    don_vi_van,
    muc_van,
    nguoi_van,
    nhat_ky_van,
    ten_mo_hinh,
)
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.diagnostics import Diagnostic, Location, warning
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import CapCongNhan, ChamDiem, MoHinh
from reportgen.text_vn import chuan_hoa_khoa, ngay_day_du, so_le, viet_hoa_dau

KE_RA = 3
THIEU, SO_KHAC, KHONG_CO = "BH030", "BH031", "BH032"
TEN_TRUONG = {
    "muc_tieu": "mục tiêu",
    "cach_lam": "cách làm",
    "thoi_gian": "thời gian thực hiện",
    "ket_qua": "kết quả",
    "cham_diem": "điểm thẩm định",
    "nhan_xet": "nhận xét",
    "de_nghi": "đề nghị",
    "ngay_cong_nhan": "ngày công nhận",
}
CAN_VIET = frozenset(TEN_TRUONG) - {"cham_diem", "ngay_cong_nhan"}
BANG_TEN = {"linh_vuc": "linh_vuc_mo_hinh_ngan", "loai": "loai_mo_hinh", "dang_ky": "dang_ky"}


@dataclass(frozen=True, slots=True)
class MoHinhVan:
    """A model in words; what the dossier lacks is the wanting mark.

    ``cua``: whose it is ("Tổ dân vận …", "đồng chí …, Tổ dân vận …"); ``diem``: empty when it has
    no score.
    """

    ten: str
    don_vi: str
    cua: str
    nguoi_phu_trach: str
    linh_vuc: str
    loai: str
    dang_ky: str
    ngay_dang_ky: str
    muc_tieu: str
    cach_lam: MucVan
    thoi_gian: str
    ket_qua: MucVan
    nhat_ky: str
    diem: str
    toi_da: str
    xep_loai: str
    nhan_xet: MucVan
    ra_soat: str
    de_nghi: str


def mo_hinh(vao: DauVao) -> NguyenLieu:
    """Everything a document on one model or several may name."""
    cau = vao.bo_mau.cau
    models = [m for m in vao.ho_so.mo_hinh_dan_van_kheo if m.ma in vao.viec.muc]
    default = bang_mo_hinh.tieu_chi_mac_dinh(doc_bang_mau(vao.bo_mau, "cham_diem"))
    told = [_van(vao, m) for m in models]
    exemplary = sum(m.tieu_bieu for m in models)
    context = {
        "mo_hinh": told[0] if told else None,
        "cac_mo_hinh": told,
        "ke_mo_hinh": _ke(models, told, cau),
        "co_mo_hinh": bool(models),
        "mot_mo_hinh": len(models) == 1,
        "ke_ra": 1 < len(models) <= KE_RA,
        "so_mo_hinh": so_chu(len(models)),
        "theo_loai": _dem(models, "loai", cau),
        "theo_linh_vuc": _dem(models, "linh_vuc", cau),
        "theo_dang_ky": _dem(models, "dang_ky", cau),
        "mot_loai": len({m.loai for m in models}) == 1,
        "so_don_vi": so_chu(len({m.to for m in models})),
        "so_tieu_bieu": so_chu(exemplary) if exemplary else "",
        "cap_cong_nhan": f"cấp {ten_cap(vao.ho_so)}",
    }
    return NguyenLieu(context, _bang(vao, models, default), van_de=tuple(_van_de(vao, models)))


def _van(vao: DauVao, model: MoHinh) -> MoHinhVan:
    cau, ho_so = vao.bo_mau.cau, vao.ho_so
    wanting = cau("danh_gia.khong_co")
    log = nhat_ky_van(ho_so, model, vao.ngay, cau)
    results = (model.ket_qua,) if model.ket_qua else ()
    return MoHinhVan(
        ten=ten_mo_hinh(model.ten),
        don_vi=don_vi_van(vao.viec.ten_dan_van, ho_so, model),
        cua=cua_ai(vao.viec.ten_dan_van, ho_so, model, cau),
        nguoi_phu_trach=nguoi_van(ho_so, model, cau),
        linh_vuc=ten_in("linh_vuc_mo_hinh_ngan", model.linh_vuc),
        loai=ten_in("loai_mo_hinh", model.loai),
        dang_ky=ten_in("dang_ky", model.dang_ky),
        ngay_dang_ky=ngay_day_du(model.ngay_dang_ky),
        muc_tieu=viet_hoa_dau(chu_nhap(model.muc_tieu)) if model.muc_tieu else wanting,
        cach_lam=muc_van(model.cach_lam, wanting),
        thoi_gian=viet_hoa_dau(chu_nhap(model.thoi_gian)) if model.thoi_gian else wanting,
        ket_qua=muc_van(results, "" if log else wanting),
        nhat_ky=log,
        diem=_diem(model),
        toi_da=_toi_da(model.cham_diem),
        xep_loai=chu_nhap(model.xep_loai or ""),
        nhan_xet=muc_van(model.nhan_xet, wanting),
        ra_soat=_ra_soat(model, cau),
        de_nghi=_de_nghi(vao, model) or wanting,
    )


def _ke(models: Sequence[MoHinh], told: Sequence[MoHinhVan], cau: Cau) -> tuple[str, ...]:
    """Each model with whose it is, as the points of one list."""
    names = [
        cau("mo_hinh_xet.ten_cua", ten=van.ten, cua=van.cua, tieu_bieu=model.tieu_bieu)
        for model, van in zip(models, told, strict=True)
    ]
    return tuple(n + ("." if i == len(names) else ";") for i, n in enumerate(names, 1))


def _diem(model: MoHinh) -> str:
    scored = bang_mo_hinh.tong([s.tham_dinh for s in model.cham_diem])
    score = model.diem if model.diem is not None else scored
    return "" if score is None else so_le(score)


def _toi_da(scores: Sequence[ChamDiem]) -> str:
    most = bang_mo_hinh.tong([s.toi_da for s in scores])
    return "" if most is None else so_le(most)


def _ra_soat(model: MoHinh, cau: Cau) -> str:
    if model.con_hieu_qua is None:
        return ""
    return cau("mo_hinh_xet.con_hieu_qua" if model.con_hieu_qua else "mo_hinh_xet.het_hieu_qua")


def _de_nghi(vao: DauVao, model: MoHinh) -> str:
    """The proposal: the clerk's own, else what the review or the recognition led to."""
    cau, ho_so = vao.bo_mau.cau, vao.ho_so
    if model.de_nghi:
        return viet_hoa_dau(chu_nhap(model.de_nghi))
    values = {
        "cap_uy": ho_so.don_vi.cap_uy,
        "nam": ho_so.nam,
        "cap": cap_cong_nhan_van(ho_so, model.cap_cong_nhan),
        "tieu_bieu": model.tieu_bieu,
        "don_vi": ho_so.don_vi.ten,
    }
    if model.con_hieu_qua is False:
        return cau("mo_hinh_xet.de_nghi_dung", **values)
    if model.cap_cong_nhan is CapCongNhan.CHUA:
        return ""
    own = model.cap_cong_nhan is CapCongNhan.PHUONG
    return cau("mo_hinh_xet.de_nghi_cong_nhan" if own else "mo_hinh_xet.de_nghi_trinh", **values)


def _dem(models: Sequence[MoHinh], field: str, cau: Cau) -> str:
    """How many models of each kind: "15 mô hình tập thể và 01 mô hình cá nhân"; all of one kind."""
    found = [getattr(model, field) for model in models]
    kinds = [kind for kind in type(found[0]) if kind in found] if found else []
    if len(kinds) == 1 < len(found):
        return cau(f"mo_hinh_xet.deu_{field}", ten=ten_in(BANG_TEN[field], kinds[0]))
    told = [
        cau(
            f"mo_hinh_xet.dem_{field}",
            so=so_chu(found.count(kind)),
            ten=ten_in(BANG_TEN[field], kind),
        )
        for kind in kinds
    ]
    return "; ".join(told) if field == "linh_vuc" else noi(told)


def _bang(vao: DauVao, models: Sequence[MoHinh], default: Sequence[ChamDiem]) -> dict[str, Bang]:
    """The tables, built only when a template names them."""
    cau, ho_so, body = vao.bo_mau.cau, vao.ho_so, vao.viec.ten_dan_van
    teams = {m.ma: don_vi_van(body, ho_so, m) for m in models}
    whose = {m.ma: viet_hoa_dau(cua_ai(body, ho_so, m, cau)) for m in models}
    scores = (models[0].cham_diem if models else ()) or default
    return {
        "cham_diem": lambda: bang_mo_hinh.cham_diem(scores, cau("bang.tong_cong")),
        "mo_hinh_dang_ky": lambda: bang_mo_hinh.dang_ky(models, teams),
        "mo_hinh_cong_nhan": lambda: bang_mo_hinh.cong_nhan(
            models, whose, cau("mo_hinh_xet.tieu_bieu")
        ),
    }


def _van_de(vao: DauVao, models: Sequence[MoHinh]) -> Iterator[Diagnostic]:
    """What the document must say and its models lack; a number that is not the document's."""
    if not models:
        yield warning(
            KHONG_CO,
            "không có mô hình “Dân vận khéo” nào để đưa vào văn bản này",
            Location(vi_tri="mo_hinh_dan_van_kheo"),
            hint="ghi mã các mô hình vào khóa muc của văn bản, hoặc bổ sung mô hình vào hồ sơ",
        )
    for i, model in enumerate(vao.ho_so.mo_hinh_dan_van_kheo):
        if model in models:
            place = f"mo_hinh_dan_van_kheo[{i}]"
            yield from _con_thieu(vao, model, place)
            yield from _so_khac(vao, model, place)


def _con_thieu(vao: DauVao, model: MoHinh, place: str) -> Iterator[Diagnostic]:
    missing = [f for f in vao.viec.danh_gia if not _co(vao, model, f)]
    if not missing:
        return
    marked = any(f in CAN_VIET for f in missing)
    names = ", ".join(TEN_TRUONG[f] for f in missing)
    yield warning(
        THIEU,
        f"mô hình {model.ma} chưa có {names}"
        + ("; văn bản ghi [CẦN VIẾT] ở chỗ đó" if marked else ""),
        Location(vi_tri=place),
        hint=f"thêm {', '.join(missing)} vào mô hình này rồi làm lại văn bản",
    )


def _co(vao: DauVao, model: MoHinh, field: str) -> bool:
    """Whether the dossier tells *field* of *model*, itself or by what stands for it."""
    if field == "ket_qua":
        return bool(model.ket_qua or nhat_ky_van(vao.ho_so, model, vao.ngay, vao.bo_mau.cau))
    if field == "de_nghi":
        return bool(_de_nghi(vao, model))
    if field == "cham_diem":
        return bool(_diem(model))
    return bool(getattr(model, field))


def _so_khac(vao: DauVao, model: MoHinh, place: str) -> Iterator[Diagnostic]:
    entry = vao.viec.entry
    if "ngay_cong_nhan" not in vao.viec.danh_gia or entry is None or not model.so_quyet_dinh:
        return
    if chuan_hoa_khoa(model.so_quyet_dinh) != chuan_hoa_khoa(entry.so_ky_hieu):
        yield warning(
            SO_KHAC,
            f"mô hình {model.ma} ghi quyết định {model.so_quyet_dinh}, "
            f"văn bản này số {entry.so_ky_hieu}",
            Location(vi_tri=f"{place}.so_quyet_dinh"),
            hint="sửa so_quyet_dinh của mô hình, hoặc số trong sổ văn bản",
        )
