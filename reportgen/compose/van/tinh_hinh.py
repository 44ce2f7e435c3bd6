"""Papers and meetings, partners, models, awards and money in words."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from reportgen.aggregate.facts import SoLieuKy
from reportgen.compose.van.chu_ngu import mo_ta_chu_ngu, noi, ten_cap
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.dac_diem import cac_to, trong
from reportgen.compose.van.gon_chu import gon
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.so_lieu_van import Cau, dem_cua, so_chu, so_cua
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.ho_so import PHUONG, HoiNghi, HoSo
from reportgen.text_vn import ngay_day_du, ngay_ngan, so_dem, so_le, viet_hoa_dau, viet_thuong_dau

MEETINGS_OF_TEAMS = ("giao_ban_thang",)
NGAY_HOI = "ngay_hoi"  # told among the activities
MEETINGS_TOLD = 2
CONCLUSIONS_TOLD = 3
TEN_CAP_CONG_NHAN = {"quan": "quận", "thanh_pho": "thành phố"}


TEN_LOAI_VAN_BAN = {
    "ke_hoach": "Kế hoạch",
    "quyet_dinh": "Quyết định",
    "thong_bao": "Thông báo",
    "huong_dan": "Hướng dẫn",
    "chuong_trinh": "Chương trình",
    "nghi_quyet": "Nghị quyết",
    "chi_thi": "Chỉ thị",
    "quy_che": "Quy chế",
}


_KHONG_CUA_DANG = ("ubnd", "mttq", "doan")
TRICH_YEU_KHONG_VE = (
    "công nhận ",
    "về ",
    "v/v",
    "kiện toàn",
    "thành lập",
    "kết luận",
    "ban hành",
    "triển khai",
)


def van_ban_lanh_dao(ho_so: HoSo, so_lieu: SoLieuKy, den: date, cau: Cau) -> str:
    """The Party committee's own papers of the period up to *den*, as the register has them."""
    issued = []
    told = {q.so_ky_hieu for t in ho_so.to_dan_van for q in t.quyet_dinh_thay_doi}
    elsewhere = {p.ma.casefold() for p in ho_so.nguoi_ky if p.co_quan in _KHONG_CUA_DANG}
    for entry in ho_so.van_ban:
        if entry.nguoi_ky.casefold() in elsewhere:
            continue
        if not trong(so_lieu, entry.ngay) or entry.ngay > den or entry.loai not in TEN_LOAI_VAN_BAN:
            continue
        if entry.loai == "quyet_dinh" and entry.so_ky_hieu in told:
            continue
        subject = thuong_mo_dau(chu_nhap(entry.trich_yeu))
        glue = "" if subject.startswith(TRICH_YEU_KHONG_VE) else "về "
        kind = TEN_LOAI_VAN_BAN[entry.loai]
        issued.append(
            f"{kind} số {entry.so_ky_hieu}, ngày {ngay_day_du(entry.ngay)} {glue}{subject}"
        )
    if not issued:
        return ""
    return cau("lanh_dao.van_ban", co_quan=ho_so.don_vi.cap_uy, cac_van_ban="; ".join(issued))


def hoi_nghi_van(ho_so: HoSo, so_lieu: SoLieuKy, den: date, cau: Cau) -> list[str]:
    """The ward's conferences up to *den*, and the team meetings with minutes in the dossier."""
    texts = []
    scope = so_lieu.pham_vi
    meetings = [h for h in ho_so.hoi_nghi if trong(so_lieu, h.ngay) and h.ngay <= den]
    ward = [h for h in meetings if h.to == PHUONG and h.ten and h.loai != NGAY_HOI]
    if scope == PHUONG and ward:
        named = [
            cau(
                "lanh_dao.hoi_nghi_mot",
                ten=thuong_mo_dau(chu_nhap(h.ten or "")),
                ngay=ngay_ngan(h.ngay),
                so=so_chu(h.co_mat) if h.co_mat is not None else "",
            )
            for h in ward
        ]
        texts.append(
            cau(
                "lanh_dao.hoi_nghi", cap=viet_hoa_dau(ten_cap(ho_so)), cac_hoi_nghi="; ".join(named)
            )
        )
    detailed = [
        h
        for h in meetings
        if h.loai in MEETINGS_OF_TEAMS
        and h.ten
        and h.ket_luan
        and h.co_mat is not None
        and scope in (PHUONG, h.to)
    ]
    texts += [_meeting(h, cau) for h in detailed[:MEETINGS_TOLD]]
    return texts


def _meeting(meeting: HoiNghi, cau: Cau) -> str:
    conclusions = [
        cau(
            "lanh_dao.ket_luan",
            noi_dung=thuong_mo_dau(chu_nhap(k.noi_dung)),
            han=ngay_ngan(k.han) if k.han else "",
        )
        for k in meeting.ket_luan[:CONCLUSIONS_TOLD]
    ]
    return cau(
        "lanh_dao.giao_ban_tieu_bieu",
        ten=thuong_mo_dau(chu_nhap(meeting.ten or "")),
        ngay=ngay_ngan(meeting.ngay),
        co_mat=meeting.co_mat,
        tong=(meeting.co_mat or 0) + (meeting.vang or 0),
        so=so_chu(len(meeting.ket_luan)),
        ket_luan="; ".join(conclusions),
    )


def phoi_hop_van(so_lieu: SoLieuKy, cau: Cau, *, chinh_quyen: bool) -> str:
    """Which bodies worked with the teams, most first: the state's (chinh_quyen) or the others."""
    counts: dict[str, int] = {}
    for entry in so_lieu.cac_hoat_dong:
        for party in dict.fromkeys(chu_nhap(p) for p in entry.phoi_hop):
            if _of_state(party) == chinh_quyen and not _of_party(party):
                counts[party] = counts.get(party, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]
    if not ordered:
        return ""
    (name, most), *others = ordered
    head = cau("he_thong.phoi_hop", ten=viet_hoa_dau(name), so=so_chu(most))
    short = [
        cau("he_thong.phoi_hop_tiep", ten=_giua_cau(n), so=so_chu(count)) for n, count in others
    ]
    pattern = "he_thong.chinh_quyen" if chinh_quyen else "he_thong.doan_the"
    return cau(pattern, cac_ben=noi([head, *short]))


def _giua_cau(name: str) -> str:
    return viet_thuong_dau(name) if name.startswith("Các ") else name


_STATE = (
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "công an",
    "trạm y tế",
    "các phòng",
    "hội đồng nhân dân",
    "ban chỉ huy quân sự",
    "phòng ",
)


def _of_state(name: str) -> bool:
    return name.casefold().startswith(_STATE)


def _of_party(name: str) -> bool:
    return name.casefold().startswith(
        (
            "khối dân vận",
            "ban dân vận",
            "ban xây dựng đảng",
            "đảng ủy",
            "đảng uỷ",
            "ban tuyên giáo",
            "tổ dân phố",
        )
    )


def _ten_cap_cong_nhan(ho_so: HoSo, level: str) -> str:
    """A level of recognition in words; the unit's own by what the unit is."""
    return ten_cap(ho_so) if level == PHUONG else TEN_CAP_CONG_NHAN.get(level, level)


def mo_hinh_van(ho_so: HoSo, so_lieu: SoLieuKy, cau: Cau) -> str:
    """The models in being on the last day."""
    models = so_lieu.mo_hinh
    if not models.dang_ky.gia_tri:
        return ""
    levels = ", ".join(
        cau("mo_hinh.theo_cap", so=so_cua(figure), cap=_ten_cap_cong_nhan(ho_so, level))
        for level, figure in models.theo_cap.items()
        if figure.gia_tri and level != "chua"
    )
    common = {
        "tong": so_cua(models.dang_ky),
        "mot": models.dang_ky.gia_tri == 1,
        "cong_nhan": so_cua(models.cong_nhan) if models.cong_nhan.gia_tri else "",
        "cac_cap": levels,
    }
    if so_lieu.pham_vi != PHUONG:
        names = ", ".join(cau("mo_hinh.ten", ten=gon(m.ten)) for m in models.muc)
        return cau("mo_hinh.to", cac_ten=names, **common)
    new = models.dang_ky_moi.gia_tri
    all_new = bool(new) and new == models.dang_ky.gia_tri
    return cau(
        "mo_hinh.ton",
        cap=ten_cap(ho_so),
        moi=so_cua(models.dang_ky_moi) if new and not all_new else "",
        deu_moi=all_new,
        **common,
    )


def khen_thuong_van(ho_so: HoSo, so_lieu: SoLieuKy, trong_ky: str, cau: Cau) -> str:
    """Awards of the period by who gave them and in what form."""
    groups: dict[tuple[str, str], dict[str, int]] = {}
    for award in ho_so.khen_thuong:
        if trong(so_lieu, award.ngay) and so_lieu.pham_vi in (PHUONG, award.to):
            counts = groups.setdefault((viet_day_du(award.cap), award.hinh_thuc), {})
            counts[award.doi_tuong] = counts.get(award.doi_tuong, 0) + 1
    names = {"tap_the": "tập thể", "ca_nhan": "cá nhân"}
    told = []
    for (level, form), counts in groups.items():
        whom = noi(
            [f"{so_chu(counts[kind])} {names[kind]}" for kind in names if kind in counts], ", "
        )
        told.append(
            cau("khen_thuong.mot", cap=level, hinh_thuc=cau(f"khen_thuong.{form}"), doi_tuong=whom)
        )
    return (
        cau("khen_thuong.tong", trong_ky=viet_hoa_dau(trong_ky), cac_muc="; ".join(told))
        if told
        else ""
    )


def kinh_phi_van(ho_so: HoSo, so_lieu: SoLieuKy, trong_ky: str, cau: Cau) -> str:
    """Money spent, and how it stands to the year's norm."""
    spent = int(so_lieu.kinh_phi_chi.gia_tri)
    if not spent or ho_so.kinh_phi is None:
        return ""
    teams = len(cac_to(ho_so, so_lieu.tinh_den)) if so_lieu.pham_vi == PHUONG else 1
    norm = (ho_so.kinh_phi.dinh_muc_moi_to or 0) * teams
    share = (
        so_le((Decimal(spent) * 100 / norm).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP), 1)
        if norm
        else ""
    )
    return cau(
        "kinh_phi.chi" if so_lieu.pham_vi == PHUONG else "kinh_phi.to",
        trong_ky=viet_hoa_dau(trong_ky),
        chu_ngu=mo_ta_chu_ngu(ho_so, so_lieu.pham_vi),
        so=dem_cua(so_lieu.kinh_phi_chi),
        dinh_muc=so_dem(norm) if norm else "",
        phan_tram=share,
        so_to=so_chu(teams),
    )
