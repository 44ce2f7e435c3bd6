"""The subject of a thematic report: one field of activity, or one model."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.domain import danh_muc
from reportgen.domain.ho_so import PHUONG, HoatDong, HoSo
from reportgen.text_vn import chuan_hoa_khoa

HOA_GIAI = "hoa_giai"


@dataclass(frozen=True, slots=True)
class ChuDe:
    """A subject. ``ma``: code of a field, or of a model of the dossier; ``ten``: its name."""

    ma: str
    ten: str
    la_mo_hinh: bool

    def chua(self, hoat_dong: HoatDong) -> bool:
        """Whether an activity belongs to it."""
        return self.ma == (hoat_dong.mo_hinh if self.la_mo_hinh else hoat_dong.linh_vuc)


def cac_chu_de(ho_so: HoSo) -> Iterator[ChuDe]:
    """Every subject the dossier can be asked for: its models, then all fields of activity."""
    for model in ho_so.mo_hinh_dan_van_kheo:
        yield ChuDe(model.ma, model.ten, la_mo_hinh=True)
    for field in danh_muc.linh_vuc().values():
        yield ChuDe(field.ma, field.ten, la_mo_hinh=False)


def tim_chu_de(ho_so: HoSo, viet: str) -> ChuDe | None:
    """Find a subject by its code or by its name, accents and case aside."""
    wanted = chuan_hoa_khoa(viet)
    for subject in cac_chu_de(ho_so):
        if wanted in (chuan_hoa_khoa(subject.ma), chuan_hoa_khoa(subject.ten)):
            return subject
    return None


def theo_chu_de(ho_so: HoSo, chu_de: ChuDe) -> HoSo:
    """The dossier with nothing but what belongs to *chu_de*; last year's figures are left out.

    Mediation cases stay only with the field of mediation, opinions with their field where a team
    that worked in it heard them, models and awards with the subject's own model or with those its
    activities name.
    """
    entries = tuple(entry for entry in ho_so.hoat_dong if chu_de.chua(entry))
    models = {chu_de.ma} if chu_de.la_mo_hinh else {e.mo_hinh for e in entries if e.mo_hinh}
    teams = {code for entry in entries for code in entry.to}
    opinions = [
        y
        for y in ho_so.y_kien_nhan_dan
        if not chu_de.la_mo_hinh
        and y.linh_vuc == chu_de.ma
        and (PHUONG in teams or y.to in teams or y.to == PHUONG)
    ]
    return ho_so.model_copy(
        update={
            "hoat_dong": entries,
            "hoa_giai": ho_so.hoa_giai if chu_de.ma == HOA_GIAI else (),
            "don_thu": (),
            "y_kien_nhan_dan": tuple(opinions),
            "mo_hinh_dan_van_kheo": tuple(m for m in ho_so.mo_hinh_dan_van_kheo if m.ma in models),
            "khen_thuong": tuple(k for k in ho_so.khen_thuong if k.mo_hinh in models),
            "chi_tieu": (),
            "ky_truoc": None,
        }
    )
