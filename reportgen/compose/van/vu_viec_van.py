"""Mediation, petitions and opinions in words: counts and kinds only, never names or particulars."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from reportgen.aggregate.facts import CaDonThu, CaHoaGiai, SoLieu, SoLieuKy, YKienKy
from reportgen.compose.van.chu_nhap import chu_nhap
from reportgen.compose.van.mo_dau import thuong_mo_dau
from reportgen.compose.van.so_lieu_van import Cau, so_chu, so_cua
from reportgen.domain.ho_so import DonThu, HoaGiai, HoSo
from reportgen.text_vn import so_le, viet_hoa_dau

V = TypeVar("V", HoaGiai, DonThu)
OPINIONS_NAMED = 5

TEN_LOAI_HOA_GIAI = {
    "lang_gieng": "mâu thuẫn láng giềng",
    "hon_nhan_gia_dinh": "hôn nhân và gia đình",
    "dat_dai": "đất đai",
    "vay_no": "vay nợ",
    "thua_ke": "thừa kế",
    "moi_truong": "môi trường",
}
TEN_LOAI_DON = {
    "khieu_nai": "khiếu nại",
    "to_cao": "tố cáo",
    "kien_nghi": "kiến nghị",
    "phan_anh": "phản ánh",
}


def _n(figure: SoLieu) -> int:
    return int(figure.gia_tri)


def _kinds(by_kind: Mapping[str, SoLieu], names: Mapping[str, str], other: str) -> str:
    """ "03 đất đai, 02 láng giềng", most first; kinds without a name are "khác"."""
    counts: dict[str, int] = {}
    for kind, figure in by_kind.items():
        name = names.get(kind, other)
        counts[name] = counts.get(name, 0) + _n(figure)
    signs = {names[kind]: figure.dau_nguon for kind, figure in by_kind.items() if kind in names}
    ordered = sorted((item for item in counts.items() if item[1]), key=lambda item: -item[1])
    return ", ".join(f"{so_chu(count)}{signs.get(name, '')} {name}" for name, count in ordered)


def hoa_giai_van(cases: CaHoaGiai, trong_ky: str, cau: Cau, *, co_de_muc: bool = False) -> str:
    """The mediation paragraph. ``co_de_muc``: a heading above it names the matter."""
    opened, received = _n(cases.ton_dau), _n(cases.nhan)
    if not (opened or received):
        return cau("hoa_giai.khong_co", trong_ky=viet_hoa_dau(trong_ky))
    kinds = _kinds(cases.theo_loai, TEN_LOAI_HOA_GIAI, "việc khác")
    head = cau(
        "hoa_giai.mo",
        ton_dau=so_cua(cases.ton_dau) if opened else "",
        nhan=so_cua(cases.nhan) if received else "",
        cac_loai=kinds if received > 1 else "",
        trong_ky=trong_ky,
        co_de_muc=co_de_muc,
    )
    head = viet_hoa_dau(head)
    closed, settled = _n(cases.xong), _n(cases.thanh)
    rate = cases.ty_le_thanh.phan_tram
    if not closed or rate is None:
        done = cau("hoa_giai.chua_xong")
    else:
        done = cau(
            "hoa_giai.xong",
            xong=so_cua(cases.xong),
            thanh=so_cua(cases.thanh) if settled else "",
            tat_ca=settled == closed,
            nhieu=closed > 1,
            phan_tram=so_le(rate, 1),
        )
    left = _n(cases.ton_cuoi)
    tail = cau("hoa_giai.con", ton_cuoi=so_cua(cases.ton_cuoi)) if left else cau("hoa_giai.het")
    return f"{head}; {done}; {tail}."


def _loai_don(cases: CaDonThu) -> str:
    """The kinds of petitions received, "khiếu nại" without a number for a single one."""
    if _n(cases.nhan) != 1:
        return _kinds(cases.theo_loai, TEN_LOAI_DON, "đơn khác")
    return next((TEN_LOAI_DON[k] for k, f in cases.theo_loai.items() if _n(f)), "")


def don_thu_van(cases: CaDonThu, trong_ky: str, cau: Cau) -> str:
    """The petitions paragraph."""
    opened, received = _n(cases.ton_dau), _n(cases.nhan)
    if not (opened or received):
        return cau("don_thu.khong_co", trong_ky=trong_ky)
    parts = [
        cau(
            "don_thu.mo",
            ton_dau=so_cua(cases.ton_dau) if opened else "",
            nhan=so_cua(cases.nhan) if received else "",
            mot=received == 1,
            cac_loai=_loai_don(cases) if received else "",
            trong_ky=trong_ky,
        )
    ]
    if _n(cases.da_giai_quyet):
        parts.append(cau("don_thu.xong", so=so_cua(cases.da_giai_quyet)))
    if _n(cases.khong_thu_ly):
        parts.append(cau("don_thu.khong_thu_ly", so=so_cua(cases.khong_thu_ly)))
    left = _n(cases.ton_cuoi)
    parts.append(cau("don_thu.con", so=so_cua(cases.ton_cuoi)) if left else cau("don_thu.het"))
    return "; ".join(parts) + "."


def _ke_chi_tiet(ho_so: HoSo, cac_vu: Sequence[V], cases: CaHoaGiai | CaDonThu) -> Iterator[V]:
    """Give the cases open at the start or received; none where the dossier orders no details."""
    if ho_so.chi_tiet_vu_viec:
        known = {*cases.ton_dau.nguon, *cases.nhan.nguon}
        yield from (vu for vu in cac_vu if vu.ma in known)


def chi_tiet_hoa_giai(ho_so: HoSo, cases: CaHoaGiai, cau: Cau) -> str:
    """What the cases were about, for the dossier that orders it (``chi_tiet_vu_viec``)."""
    told = [
        cau(
            "hoa_giai.chi_tiet_mot",
            noi_dung=_lowered(case.noi_dung),
            ket_qua=cau(f"hoa_giai.{case.ket_qua}"),
        )
        for case in _ke_chi_tiet(ho_so, ho_so.hoa_giai, cases)
    ]
    return cau("hoa_giai.chi_tiet", cac_vu="; ".join(told)) if told else ""


def chi_tiet_don_thu(ho_so: HoSo, cases: CaDonThu, cau: Cau) -> str:
    """What the petitions were about, for the dossier that orders it."""
    told = [
        cau(
            "don_thu.chi_tiet_mot",
            noi_dung=_lowered(petition.noi_dung),
            ket_qua=cau(f"don_thu.ket_qua_{petition.ket_qua}"),
        )
        for petition in _ke_chi_tiet(ho_so, ho_so.don_thu, cases)
    ]
    return cau("don_thu.chi_tiet", cac_don="; ".join(told)) if told else ""


def y_kien_van(so_lieu: SoLieuKy, trong_ky: str, chu_ngu: str, cau: Cau) -> str:
    """The opinions paragraph: how many, on what, how many answered."""
    opinions = so_lieu.y_kien
    total = _n(opinions.nhom)
    if not total:
        return cau("y_kien.khong_co", trong_ky=viet_hoa_dau(trong_ky), chu_ngu=chu_ngu)
    head = _opinions_head(so_lieu, chu_ngu, cau)
    contents: dict[str, int] = {}
    for entry in opinions.muc:
        text = _lowered(entry.noi_dung)
        contents[text] = contents.get(text, 0) + entry.so_y_kien
    ordered = sorted(contents.items(), key=lambda item: -item[1])[:OPINIONS_NAMED]
    if len(contents) == 1:
        body = cau("y_kien.noi_dung_mot", cac_noi_dung=ordered[0][0])
    else:
        named = "; ".join(f"{text} ({so_chu(count)} ý kiến)" for text, count in ordered)
        body = cau("y_kien.noi_dung", cac_noi_dung=named)
    return f"{head}{body}. {viet_hoa_dau(_tra_loi(opinions, cau))}."


def _tra_loi(opinions: YKienKy, cau: Cau) -> str:
    """How many entries were answered."""
    total, answered = _n(opinions.nhom), _n(opinions.da_tra_loi)
    one = _n(opinions.so_y_kien) == 1
    if answered == total:
        return cau("y_kien.deu_tra_loi", mot=one)
    if answered:
        return cau("y_kien.tra_loi", da=answered, tong=total, con=so_chu(total - answered))
    return cau("y_kien.chua_tra_loi", mot=one)


def _opinions_head(so_lieu: SoLieuKy, chu_ngu: str, cau: Cau) -> str:
    count = so_cua(so_lieu.y_kien.so_y_kien)
    groups = _n(so_lieu.y_kien.nhom)
    if groups == 1:
        return cau("y_kien.mo_mot", chu_ngu=chu_ngu, so=count)
    return cau("y_kien.mo", chu_ngu=chu_ngu, so_nhom=so_cua(so_lieu.y_kien.nhom), so=count)


def _lowered(text: str) -> str:
    return thuong_mo_dau(chu_nhap(text))


def cau_danh_gia(items: Sequence[str]) -> str:
    """Judgements of the dossier joined into one sentence: first capital, the rest lowered."""
    texts = [_lowered(item) for item in items if item.strip()]
    return viet_hoa_dau("; ".join(texts)) + "." if texts else ""
