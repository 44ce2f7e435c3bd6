"""What a report's template may name: facts and prose of one period and scope."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportgen.aggregate.facts import SoLieuKy
from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose import bang, bang_danh_sach
from reportgen.compose.bang_rieng import chi_so_thang
from reportgen.compose.cau_hinh_mau import doc_nhom
from reportgen.compose.nguon.chung import Bang, DauVao, NguyenLieu
from reportgen.compose.nguon.ky_khac import CacKyKhac
from reportgen.compose.nguon.ten_ky import ten_ky, trong_ky
from reportgen.compose.so_cai import SoCai
from reportgen.compose.van.chu_ngu import mo_ta_chu_ngu
from reportgen.compose.van.dac_diem import dac_diem_phuong, dac_diem_to, trong
from reportgen.compose.van.danh_gia_van import canh_bao_thieu, muc_danh_gia, tim_danh_gia
from reportgen.compose.van.nhom import NhomLinhVuc, NhomVan, co_de_muc, viet_nhom
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.thang_van import (
    con_thieu,
    la_thang,
    nhiem_vu_thang,
    tinh_hinh_thang,
    tong_quat_thang,
)
from reportgen.compose.van.tinh_hinh import (
    hoi_nghi_van,
    khen_thuong_van,
    kinh_phi_van,
    mo_hinh_van,
    phoi_hop_van,
    van_ban_lanh_dao,
)
from reportgen.compose.van.tong_quat import (
    chi_tieu_con_van,
    chi_tieu_van,
    giao_ban_van,
    tien_van,
    tong_quat_van,
)
from reportgen.compose.van.vu_viec_van import (
    chi_tiet_don_thu,
    chi_tiet_hoa_giai,
    don_thu_van,
    hoa_giai_van,
    y_kien_van,
)
from reportgen.domain.ho_so import PHUONG, HoSo, ToDanVan
from reportgen.domain.ky_bao_cao import KyBaoCao, parse_ky
from reportgen.text_vn import ngay_day_du

SENTENCES_A_GROUP = {"T": 5, "Q": 7, "6": 9, "9": 10, "N": 12}
NHOM_BAO_HIEM, NHOM_DAN_VAN_KHEO, NHOM_HOA_GIAI = 7, 10, 11
LETTERS_OF_A_LONG_MONTH = 1500
DAN_TOC_TON_GIAO = frozenset({"dan_toc_ton_giao"})
DANH_GIA = ("uu_diem", "han_che", "nguyen_nhan", "phuong_huong", "bai_hoc", "kien_nghi")
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


@dataclass(frozen=True, slots=True)
class _Ky:
    """One report being made: its dossier, figures, period and day, and the sentence patterns."""

    ho_so: HoSo
    so_lieu: SoLieuKy
    ky: KyBaoCao
    den: date
    during: str
    before: str
    cau: Cau

    @property
    def phuong(self) -> bool:
        """Whether it is the ward's."""
        return self.so_lieu.pham_vi == PHUONG


def theo_ky(vao: DauVao) -> NguyenLieu:
    """Everything a periodic report may name.

    No meeting and no paper is told that comes after the report's own date.
    """
    ho_so, pham_vi, cau = vao.ho_so, vao.viec.pham_vi, vao.bo_mau.cau
    ky = parse_ky(vao.viec.ky, ho_so.nam, ho_so.ky_bao_cao)
    so_lieu = tong_hop(ho_so, ky.ma, pham_vi)
    khac = CacKyKhac(ho_so, ky, pham_vi, SoCai() if vao.viec.bang_chung else None)
    so_lieu = khac.co_dau(so_lieu)
    k = _Ky(ho_so, so_lieu, ky, vao.the_thuc.ngay or ky.den_ngay, *trong_ky(ky.ma, cau), cau)
    nhom = doc_nhom(vao.bo_mau)
    groups = _nhom(ho_so, so_lieu, ky, nhom, k.during, k.before, cau)
    assessment = tim_danh_gia(ho_so, ky.ma, pham_vi)
    judged = {name: muc_danh_gia(assessment, name, cau) for name in DANH_GIA}
    tasks = nhiem_vu_thang(ho_so, so_lieu, k.den, judged["phuong_huong"], cau)
    context = {
        "cac_nhom": groups,
        "dan_toc_ton_giao": _dan_toc(ho_so, so_lieu, nhom, cau),
        "nhiem_vu": tasks,
        **_van(k),
        **judged,
    }
    needed = con_thieu(
        vao.viec.danh_gia,
        kho_khan=judged["han_che"].co or judged["kien_nghi"].co,
        nhiem_vu=tasks.co,
    )
    missing = canh_bao_thieu(ho_so, vao.viec.ky, pham_vi, needed)
    tables = _bang_bieu(ho_so, so_lieu, ky, khac, cau)
    if sum(len(text) for group in groups for text in group.doan) > LETTERS_OF_A_LONG_MONTH:
        tables["chi_so_thang"] = lambda: None
    return NguyenLieu(context, tables, khac.so_cai, missing)


def _van(k: _Ky) -> dict[str, object]:
    """The prose of a period, part by part."""
    ho_so, so_lieu, cau, during = k.ho_so, k.so_lieu, k.cau, k.during
    y_kien = y_kien_van(so_lieu, during, mo_ta_chu_ngu(ho_so, so_lieu.pham_vi), cau)
    don_thu = _don_thu(ho_so, so_lieu, during, cau)
    summary = _tong_quat(ho_so, so_lieu, during, k.before, cau)
    return {
        "ky": ten_ky(k.ky),
        "y_kien": y_kien,
        "don_thu": don_thu,
        "tong_quat": _voi_giao_ban(ho_so, so_lieu, summary, cau),
        "giao_ban": giao_ban_van(ho_so, so_lieu, cau),
        "hoi_nghi": hoi_nghi_van(ho_so, so_lieu, k.den, cau),
        "van_ban": van_ban_lanh_dao(ho_so, so_lieu, k.den, cau) if k.phuong else "",
        "dac_diem": _dac_diem(ho_so, so_lieu, during, cau),
        "chinh_quyen": phoi_hop_van(so_lieu, cau, chinh_quyen=True),
        "doan_the": phoi_hop_van(so_lieu, cau, chinh_quyen=False),
        "kinh_phi": kinh_phi_van(ho_so, so_lieu, during, cau),
        "chi_tieu": chi_tieu_van(so_lieu.chi_tieu, cau) if k.phuong else "",
        "chi_tieu_con": chi_tieu_con_van(so_lieu.chi_tieu, cau) if k.phuong else "",
        "co_mo_hinh": bool(so_lieu.mo_hinh.muc),
        "co_khen_thuong": any(trong(so_lieu, award.ngay) for award in ho_so.khen_thuong),
        "viec_chung": cau("thang.viec_chung", to=not k.phuong),
        "tinh_hinh_thang": tinh_hinh_thang(ho_so, so_lieu, y_kien, don_thu, cau),
        "tong_quat_thang": tong_quat_thang(ho_so, so_lieu, k.den, summary, cau),
    }


def _don_thu(ho_so: HoSo, so_lieu: SoLieuKy, during: str, cau: Cau) -> str:
    text = don_thu_van(so_lieu.don_thu, during, cau)
    details = chi_tiet_don_thu(ho_so, so_lieu.don_thu, cau)
    return f"{text} {details}".strip()


def _tong_quat(ho_so: HoSo, so_lieu: SoLieuKy, during: str, before: str, cau: Cau) -> str:
    if so_lieu.tinh_den < so_lieu.den_ngay:
        during = cau("ten_ky.tinh_den", trong_ky=during, ngay=ngay_day_du(so_lieu.tinh_den))
    return tong_quat_van(ho_so, so_lieu, during, before, cau)


def _voi_giao_ban(ho_so: HoSo, so_lieu: SoLieuKy, text: str, cau: Cau) -> str:
    meetings = giao_ban_van(ho_so, so_lieu, cau)
    told_elsewhere = so_lieu.pham_vi == PHUONG and so_lieu.ma_ky[0] not in "TQ"
    return text if told_elsewhere or not meetings else f"{text} {meetings}"


def _nhom(
    ho_so: HoSo,
    so_lieu: SoLieuKy,
    ky: KyBaoCao,
    nhom: Sequence[NhomLinhVuc],
    during: str,
    before: str,
    cau: Cau,
) -> tuple[NhomVan, ...]:
    money = tien_van(so_lieu, during, before, cau)
    cases = so_lieu.hoa_giai
    whole_year_of_ward = so_lieu.pham_vi == PHUONG and ky.ma == "N"
    elsewhere = DAN_TOC_TON_GIAO if whole_year_of_ward else frozenset()
    headed = co_de_muc(so_lieu, elsewhere)
    more = {
        NHOM_BAO_HIEM: [" ".join(money)],
        NHOM_DAN_VAN_KHEO: [
            mo_hinh_van(ho_so, so_lieu, cau) if _ke_mo_hinh(so_lieu) else "",
            khen_thuong_van(ho_so, so_lieu, during, cau),
        ],
        NHOM_HOA_GIAI: [
            hoa_giai_van(cases, during, cau, co_de_muc=headed),
            chi_tiet_hoa_giai(ho_so, cases, cau),
        ]
        if cases.ton_dau.gia_tri or cases.nhan.gia_tri
        else [],
    }
    return viet_nhom(
        ho_so,
        so_lieu,
        nhom,
        cau,
        most=SENTENCES_A_GROUP[ky.ma[0]],
        them=more,
        bo=elsewhere,
    )


def _ke_mo_hinh(so_lieu: SoLieuKy) -> bool:
    """A month tells of the models only when one was registered or recognised in it."""
    days = [day for m in so_lieu.mo_hinh.muc for day in (m.ngay_dang_ky, m.ngay_cong_nhan)]
    return not la_thang(so_lieu.ma_ky) or any(day and trong(so_lieu, day) for day in days)


def _dan_toc(ho_so: HoSo, so_lieu: SoLieuKy, nhom: Sequence[NhomLinhVuc], cau: Cau) -> NhomVan:
    own = [replace(g, tong=cau("nhom.tong_dan_toc")) for g in nhom]
    written = viet_nhom(ho_so, so_lieu, own, cau, most=SENTENCES_A_GROUP["N"], chi=DAN_TOC_TON_GIAO)
    return written[0] if written else NhomVan("", ())


def _dac_diem(ho_so: HoSo, so_lieu: SoLieuKy, during: str, cau: Cau) -> list[str] | str:
    if so_lieu.pham_vi == PHUONG:
        return dac_diem_phuong(ho_so, so_lieu, during, cau)
    team = next(t for t in ho_so.to_dan_van if t.ma == so_lieu.pham_vi)
    return dac_diem_to(team, so_lieu, cau)


def _bang_bieu(
    ho_so: HoSo, so_lieu: SoLieuKy, ky: KyBaoCao, khac: CacKyKhac, cau: Cau
) -> dict[str, Bang]:
    """The tables, built only when a template names them."""
    teams = {t.ma: t.ten for t in ho_so.to_dan_van if _in_being(t, so_lieu)}
    before = {"T": cau("bang.thang_truoc"), "Q": cau("bang.quy_truoc")}.get(ky.ma[0], "")
    year = ky.ma == "N"
    awards = [
        k for k in ho_so.khen_thuong if trong(so_lieu, k.ngay) and so_lieu.pham_vi in (PHUONG, k.to)
    ]
    return {
        "tong_hop": lambda: bang.tong_hop_chi_so(
            so_lieu,
            cau("bang.so_sanh_nam" if year else "bang.tong_hop", ky=ky.ten),
            before,
            cau("bang.nam_truoc" if year else "bang.cung_ky"),
            giao_ban_truoc=khac.giao_ban_truoc(),
            chi_so_sanh_duoc=year,
        ),
        "theo_to": lambda: bang.theo_to(
            {ma: khac.to(ma) for ma in teams},
            teams,
            so_lieu,
            cau("bang.theo_to"),
            cau("bang.tong_cong"),
        ),
        "chi_so_thang": lambda: chi_so_thang(so_lieu, cau("thang.bang", ky=ky.ten), before),
        "vu_viec": lambda: bang.vu_viec(so_lieu, cau("bang.vu_viec")),
        "bon_quy": lambda: bang.bon_quy(
            [khac.ky_khac(parse_ky(q, ho_so.nam, ho_so.ky_bao_cao)) for q in QUARTERS],
            so_lieu,
            cau("bang.bon_quy", nam=ho_so.nam),
        ),
        "chi_tieu": lambda: bang.chi_tieu(so_lieu, ""),
        "mo_hinh": lambda: bang_danh_sach.danh_sach_mo_hinh(so_lieu.mo_hinh.muc, ho_so, ""),
        "khen_thuong": lambda: bang_danh_sach.danh_sach_khen_thuong(awards, ""),
    }


def _in_being(team: ToDanVan, so_lieu: SoLieuKy) -> bool:
    """Whether the team worked in the period: not dissolved before it."""
    return team.giai_the is None or team.giai_the >= so_lieu.tu_ngay
