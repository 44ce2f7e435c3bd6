"""Mediation, petitions and opinions in words: counts and kinds only, never names or particulars."""

from collections.abc import Mapping, Sequence

from reportgen.aggregate.facts import CaDonThu, CaHoaGiai, SoLieu, SoLieuKy
from reportgen.compose.van.so_lieu_van import Cau, so_chu
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.ho_so import PHUONG
from reportgen.text_vn import so_le, viet_thuong_dau

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
    ordered = sorted((item for item in counts.items() if item[1]), key=lambda item: -item[1])
    return ", ".join(f"{so_chu(count)} {name}" for name, count in ordered)


def hoa_giai_van(cases: CaHoaGiai, trong_ky: str, cau: Cau) -> str:
    """The mediation paragraph."""
    if not (_n(cases.ton_dau) or _n(cases.nhan)):
        return cau("hoa_giai.khong_co", trong_ky=_hoa(trong_ky))
    opening = so_chu(_n(cases.ton_dau)) if _n(cases.ton_dau) else ""
    head = cau(
        "hoa_giai.mo",
        ton_dau=opening,
        nhan=so_chu(_n(cases.nhan)),
        trong_ky=trong_ky,
        trong_ky_hoa=_hoa(trong_ky),
    )
    kinds = _kinds(cases.theo_loai, TEN_LOAI_HOA_GIAI, "việc khác")
    if kinds and _n(cases.nhan) > 1:
        head += " " + cau("hoa_giai.theo_loai", cac_loai=kinds)
    rate = cases.ty_le_thanh.phan_tram
    if _n(cases.xong) and rate is not None:
        done = cau(
            "hoa_giai.xong",
            xong=so_chu(_n(cases.xong)),
            thanh=so_chu(_n(cases.thanh)),
            phan_tram=so_le(rate, 1),
        )
    else:
        done = cau("hoa_giai.chua_xong")
    left = _n(cases.ton_cuoi)
    tail = cau("hoa_giai.con", ton_cuoi=so_chu(left)) if left else cau("hoa_giai.het")
    return f"{head}; {done}; {tail}."


def don_thu_van(cases: CaDonThu, trong_ky: str, cau: Cau) -> str:
    """The petitions paragraph."""
    if not (_n(cases.ton_dau) or _n(cases.nhan)):
        return cau("don_thu.khong_co", trong_ky=trong_ky)
    parts = [
        cau(
            "don_thu.mo",
            ton_dau=so_chu(_n(cases.ton_dau)) if _n(cases.ton_dau) else "",
            nhan=so_chu(_n(cases.nhan)) if _n(cases.nhan) else "",
            cac_loai=_kinds(cases.theo_loai, TEN_LOAI_DON, "đơn khác") if _n(cases.nhan) else "",
            trong_ky=trong_ky,
        )
    ]
    if _n(cases.da_giai_quyet):
        parts.append(cau("don_thu.xong", so=so_chu(_n(cases.da_giai_quyet))))
    if _n(cases.khong_thu_ly):
        parts.append(cau("don_thu.khong_thu_ly", so=so_chu(_n(cases.khong_thu_ly))))
    left = _n(cases.ton_cuoi)
    parts.append(cau("don_thu.con", so=so_chu(left)) if left else cau("don_thu.het"))
    return ", ".join(parts) + "."


def y_kien_van(so_lieu: SoLieuKy, trong_ky: str, chu_ngu: str, cau: Cau) -> str:
    """The opinions paragraph: how many, on what, how many answered."""
    opinions = so_lieu.y_kien
    total = _n(opinions.nhom)
    if not total:
        return cau(
            "y_kien.khong_co" if so_lieu.pham_vi == PHUONG else "y_kien.khong_co_to",
            trong_ky=_hoa(trong_ky),
        )
    head = _opinions_head(so_lieu, chu_ngu, cau)
    contents: dict[str, int] = {}
    for entry in opinions.muc:
        contents[entry.noi_dung] = contents.get(entry.noi_dung, 0) + entry.so_y_kien
    ordered = sorted(contents.items(), key=lambda item: -item[1])[:OPINIONS_NAMED]
    named = "; ".join(f"{_lowered(text)} ({so_chu(count)} ý kiến)" for text, count in ordered)
    body = cau(
        "y_kien.noi_dung" if total > 1 else "y_kien.noi_dung_mot",
        cac_noi_dung=named if total > 1 else _lowered(ordered[0][0]),
    )
    answered = _n(opinions.da_tra_loi)
    if answered == total:
        tail = cau("y_kien.deu_tra_loi", chu_ngu="Các ý kiến này")
    elif answered:
        tail = cau("y_kien.tra_loi", da=answered, tong=total, con=so_chu(total - answered))
    else:
        tail = cau("y_kien.chua_tra_loi")
    return f"{head}{'; ' if total > 1 else ', '}{body}. {_hoa(tail)}."


def _opinions_head(so_lieu: SoLieuKy, chu_ngu: str, cau: Cau) -> str:
    count = so_chu(_n(so_lieu.y_kien.so_y_kien))
    groups = _n(so_lieu.y_kien.nhom)
    if groups == 1:
        return cau("y_kien.mo_mot", chu_ngu=chu_ngu, so=count)
    return cau("y_kien.mo", chu_ngu=chu_ngu, so_nhom=so_chu(groups), so=count)


def _lowered(text: str) -> str:
    return viet_thuong_dau(viet_day_du(text.strip().rstrip(".;,")))


def _hoa(text: str) -> str:
    return text[:1].upper() + text[1:]


def cau_danh_gia(items: Sequence[str]) -> str:
    """Judgements of the dossier joined into one sentence: first capital, the rest lowered."""
    texts = [_lowered(item) for item in items if item.strip()]
    return _hoa("; ".join(texts)) + "." if texts else ""
