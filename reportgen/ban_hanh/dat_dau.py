"""Put the pictures of signature and seal into a document that is issued.

Source: NĐ30 Phụ lục I, Phần I, II.7.d and II.8; the Party's papers follow it (a marked reading).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from reportgen.anh_png import AnhHongError, AnhPng, doc_anh
from reportgen.ban_hanh.chuc_vu import bo_danh_xung
from reportgen.ban_hanh.nguoi_ky import NguoiDuocChon, nguoi_mang_ten
from reportgen.ban_hanh.so_van_ban import Viec
from reportgen.ban_hanh.the_thuc import VanBanDaLap
from reportgen.diagnostics import Diagnostic, Location, Result, error, information, warning
from reportgen.document.tree import HinhAnh, KhoiKy, TheThuc
from reportgen.domain.ho_so import HoSo
from reportgen.text_vn import nfc

CHUA_BAN_HANH, HONG, THIEU, MAU_LA = "BH063", "BH064", "BH065", "BH066"
THU_MUC_HINH = "hinh"
RONG_DAU = (20, 60)
"""Widths in mm a seal can have."""
_MAU = {"hinh_chu_ky": ("xanh", "chữ ký phải màu xanh"), "hinh_dau": ("do", "dấu phải màu đỏ")}
Ten = Literal["hinh_chu_ky", "hinh_dau"]


@dataclass(frozen=True, slots=True)
class _Dat:
    """The dossier, the pictures by file name, what was noticed."""

    ho_so: HoSo
    hinh: Mapping[str, bytes]
    van_de: list[Diagnostic] = field(default_factory=list)

    def doc(self, nguoi: NguoiDuocChon, ten: Ten, tep: str) -> AnhPng | None:
        """Read the picture *tep* of *nguoi*; tell what is wrong with it."""
        place = Location(vi_tri=vi_tri_hinh(self.ho_so, nguoi.ma, ten))
        data = self.hinh.get(nfc(tep))
        if data is None:
            hint = f"đặt tệp vào thư mục {THU_MUC_HINH} cạnh hồ sơ, đúng tên đã ghi"
            told = f'không có tệp hình "{tep}" của {nguoi.ho_ten}'
            self.van_de.append(error(HONG, told, place, hint=hint))
            return None
        try:
            picture = doc_anh(data)
        except AnhHongError as bad:
            told = f'hình "{tep}" của {nguoi.ho_ten}: {bad}'
            self.van_de.append(error(HONG, told, place, hint=bad.goi_y))
            return None
        colour, rule = _MAU[ten]
        if picture.mau != colour:
            hint = "quét lại bản màu, hoặc kiểm tra xem có ghi nhầm tệp không"
            told = f'hình "{tep}" của {nguoi.ho_ten}: {rule}'
            self.van_de.append(warning(MAU_LA, told, place, hint=hint))
        return picture


def dat_dau(
    ho_so: HoSo, viec: Viec, lap: VanBanDaLap, hinh: Mapping[str, bytes]
) -> Result[TheThuc]:
    """Give the components of *lap* with the pictures its signers have.

    A draft gets none: without number and date there is nothing a seal could stand on. An issuer
    without a seal and minutes get no seal.

    Args:
        ho_so: the dossier that names the pictures.
        viec: the document.
        lap: what was decided about it.
        hinh: the files of the folder of pictures by name (NFC).
    """
    the_thuc = lap.the_thuc
    if the_thuc.la_kem_theo:
        return Result(the_thuc)
    if the_thuc.so is None or the_thuc.ngay is None:
        return Result(the_thuc, (_chua_ban_hanh(),))
    work = _Dat(ho_so, hinh)
    right = _mot_khoi(work, the_thuc.khoi_ky, lap.nguoi_ky)
    if _dong_dau(viec, lap, the_thuc.khoi_ky):
        right = _them_dau(work, right, lap)
    left = the_thuc.khoi_ky_trai and _mot_khoi(work, the_thuc.khoi_ky_trai, None)
    return Result(replace(the_thuc, khoi_ky=right, khoi_ky_trai=left), tuple(work.van_de))


def vi_tri_hinh(ho_so: HoSo, ma: str, ten: str) -> str:
    """Path of a picture of the signer or member *ma* in the dossier."""
    return next((f"{path}.{ten}" for path, code in _cac_nguoi(ho_so) if code == ma), "")


def _cac_nguoi(ho_so: HoSo) -> Iterator[tuple[str, str]]:
    for i, person in enumerate(ho_so.nguoi_ky):
        yield f"nguoi_ky[{i}]", person.ma
    for i, team in enumerate(ho_so.to_dan_van):
        for j, member in enumerate(team.thanh_vien):
            yield f"to_dan_van[{i}].thanh_vien[{j}]", member.ma


def _chua_ban_hanh() -> Diagnostic:
    return information(
        CHUA_BAN_HANH,
        "văn bản chưa có số hoặc chưa có ngày nên không đặt hình chữ ký, hình dấu",
        hint="ghi văn bản vào sổ van_ban, hoặc ghi --so và --ngay",
    )


def _mot_khoi(work: _Dat, khoi: KhoiKy, nguoi: NguoiDuocChon | None) -> KhoiKy:
    """Give *khoi* the signature of the one whose name it bears; of nobody where two would do."""
    if not khoi.ho_ten:
        return khoi
    if nguoi is not None and _cung_ten(nguoi, khoi):
        people: tuple[NguoiDuocChon, ...] = (nguoi,) if nguoi.hinh.chu_ky else ()
    else:
        people = nguoi_mang_ten(work.ho_so, khoi.ho_ten)
    files = {person.hinh.chu_ky: person for person in people}
    if len(files) != 1:
        why = "có hai hình chữ ký khác nhau trong hồ sơ" if files else "chưa có hình chữ ký"
        hint = "ghi hinh_chu_ky cho người ấy trong hồ sơ nếu cần đặt"
        work.van_de.append(information(THIEU, f"{khoi.ho_ten} {why}", hint=hint))
        return khoi
    ((name, person),) = files.items()
    picture = work.doc(person, "hinh_chu_ky", name)
    if picture is None:
        return khoi
    words = f"Hình chữ ký của {khoi.ho_ten}"
    shown = HinhAnh(picture.du_lieu, picture.rong, picture.cao, words)
    return replace(khoi, hinh_chu_ky=shown)


def _cung_ten(nguoi: NguoiDuocChon, khoi: KhoiKy) -> bool:
    return bo_danh_xung(nguoi.ho_ten)[0] == khoi.ho_ten


def _dong_dau(viec: Viec, lap: VanBanDaLap, khoi: KhoiKy) -> bool:
    """Tell whether the signer's seal belongs on the document."""
    signer = lap.nguoi_ky
    if signer is None or not signer.hinh.dau or not _cung_ten(signer, khoi):
        return False
    lent = signer.cach.thua_lenh or signer.cach.kiem
    return viec.loai.ky_trai != "thu_ky" and bool(lent or not lap.co_quan.khong_dau)


def _them_dau(work: _Dat, khoi: KhoiKy, lap: VanBanDaLap) -> KhoiKy:
    signer = lap.nguoi_ky
    if signer is None:
        return khoi
    picture = work.doc(signer, "hinh_dau", signer.hinh.dau)
    if picture is None:
        return khoi
    width = signer.hinh.rong_dau or picture.rong_mm or 0.0
    if not RONG_DAU[0] <= width <= RONG_DAU[1]:
        work.van_de.append(_co_dau_la(work.ho_so, signer, width))
        return khoi
    words = f"Hình dấu của {lap.co_quan.ten_day_du}"
    shown = HinhAnh(picture.du_lieu, picture.rong, picture.cao, words, width)
    return replace(khoi, hinh_dau=shown)


def _co_dau_la(ho_so: HoSo, nguoi: NguoiDuocChon, rong: float) -> Diagnostic:
    said = f"rộng {rong:.0f} mm, dấu thật rộng {RONG_DAU[0]} đến {RONG_DAU[1]} mm"
    return error(
        HONG,
        f'hình "{nguoi.hinh.dau}": {said if rong else "chưa biết dấu thật rộng bao nhiêu"}',
        Location(vi_tri=vi_tri_hinh(ho_so, nguoi.ma, "rong_dau")),
        hint="đo con dấu rồi ghi rong_dau bằng mm, ví dụ rong_dau: 36",
    )
