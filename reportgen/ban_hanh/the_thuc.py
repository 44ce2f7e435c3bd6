"""Put together what the standard fixes about one document."""

from dataclasses import dataclass, replace
from datetime import date

from reportgen.ban_hanh.cap_huyen import bao_cap_huyen
from reportgen.ban_hanh.chon_can_cu import canh_bao_co_so, chon_can_cu
from reportgen.ban_hanh.chu_ky import chu_ky
from reportgen.ban_hanh.co_quan import (
    CoQuan,
    chu_the,
    lap_co_quan,
    ten_goi,
)
from reportgen.ban_hanh.dia_danh import chon_dia_danh
from reportgen.ban_hanh.hai_chu_ky import hai_chu_ky
from reportgen.ban_hanh.khen_thuong import QuyetDinhKhen, quyet_dinh_cua
from reportgen.ban_hanh.kiem_muc import kiem_muc
from reportgen.ban_hanh.ky_hieu import chon_so, kiem_ky_hieu, ky_hieu_co_quan
from reportgen.ban_hanh.ngay_so import (
    SoKyHieu,
    chon_ngay,
    doc_so_ky_hieu,
    ngay_du_kien,
)
from reportgen.ban_hanh.nguoi_ky import (
    NguoiDuocChon,
    bao_khong_co_ai,
    bao_khong_duong_nhiem,
    chon_mac_dinh,
    khuyet_cap_truong,
    nguoi_cua,
    tim_nguoi_ky,
)
from reportgen.ban_hanh.nguoi_quyet import (
    nguoi_ky_rieng,
    nguoi_quyet_dinh,
    ten_nguoi_dung_dau,
    theo_de_nghi,
)
from reportgen.ban_hanh.noi_nhan import lap_noi_nhan, tach_kinh_gui
from reportgen.ban_hanh.so_van_ban import Viec, tim_to_theo_ma
from reportgen.ban_hanh.the_thuc_rieng import ap_dung
from reportgen.ban_hanh.trich_yeu import chon_trich_yeu
from reportgen.ban_hanh.xac_nhan import xac_nhan
from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    Result,
    error,
    warning,
)
from reportgen.document.tree import KhoiKy, NoiNhan, TheThuc
from reportgen.domain.ho_so import PHUONG, CoQuanKy, HoSo
from reportgen.standards import TieuChuan, in_force_on


@dataclass(frozen=True, slots=True)
class _Khung:
    """What is settled before the components: date, issuer, signer, team, edition."""

    ngay: date | None
    ngay_xet: date
    co_quan: CoQuan
    nguoi_ky: NguoiDuocChon | None
    moi_nguoi: tuple[NguoiDuocChon, ...]
    chuan: TieuChuan
    vi_tri: str


@dataclass(frozen=True, slots=True)
class VanBanDaLap:
    """What is decided: components, edition, issuer, signer, the day the document is judged by."""

    the_thuc: TheThuc
    chuan: TieuChuan
    co_quan: CoQuan
    ngay_xet: date
    nguoi_quyet: str = ""
    nguoi_ky: NguoiDuocChon | None = None

    @property
    def chu_the(self) -> str:
        """The issuer as the subject of a sentence: "Ban Thường vụ Đảng ủy phường …"."""
        return self.nguoi_quyet or chu_the(self.co_quan)


def kieu_danh_so(ho_so: HoSo, lap: VanBanDaLap) -> str:
    """Choose how headings are numbered: "gach" (I-) or "cham" (I.).

    The dossier's word stands over the edition's.
    """
    return ho_so.kieu_danh_so or lap.chuan.chu("kieu_danh_so_mac_dinh", lap.ngay_xet)


def lap_the_thuc(
    ho_so: HoSo,
    viec: Viec,
    *,
    ngay: date | None = None,
    so: str | None = None,
    nguoi_ky: str | None = None,
    trich_yeu: str,
) -> Result[VanBanDaLap]:
    """Decide everything the standard fixes about *viec*, and the edition it is made by.

    *ngay*, *so* and *nguoi_ky* (a code) stand over the register; *trich_yeu* is the template's
    subject, used when the register has none. Names keep the dossier's spelling.

    Raises:
        ReportgenError: an unreadable number, an unknown signer, an issuer that cannot issue this, a
            family without a standard.
    """
    notes: list[Diagnostic] = []
    behind = _quyet_dinh_sau(ho_so, viec)
    khung = _dung_khung(ho_so, viec, ngay or behind.ngay, nguoi_ky or behind.nguoi_ky, notes)
    number = chon_so(viec, so, khung.co_quan.ho) or _so_cua(behind, viec, notes)
    type_symbol = _ky_hieu_loai(viec, khung.chuan)
    if not viec.loai.khuon:
        notes += kiem_ky_hieu(ho_so.don_vi, viec, khung.co_quan, number, type_symbol)
    bases = chon_can_cu(ho_so, viec, khung.co_quan, khung.ngay_xet)
    places = lap_noi_nhan(ho_so, viec, khung.co_quan, khung.ngay_xet, khung.chuan)
    notes += (*bases.diagnostics, *places.diagnostics)
    notes += (*canh_bao_co_so(ho_so, viec.loai, khung.ngay_xet), *kiem_muc(ho_so, viec))
    recipients, address = tach_kinh_gui(ho_so, viec, places.value or NoiNhan(), khung.chuan)
    two = hai_chu_ky(ho_so, viec, khung.chuan)
    the_thuc = TheThuc(
        ho=khung.co_quan.ho,
        loai=viec.loai.ma,
        ten_loai=viec.loai.ten_loai,
        ky_hieu_loai=type_symbol,
        trich_yeu=chon_trich_yeu(viec, trich_yeu, khung.chuan),
        co_quan_ban_hanh=khung.co_quan.ten,
        co_quan_cap_tren=khung.co_quan.cap_tren,
        ky_hieu_co_quan=ky_hieu_co_quan(ho_so, viec, khung.co_quan, number),
        so=number.so if number else None,
        dia_danh=chon_dia_danh(ho_so.don_vi, khung.chuan),
        ngay=khung.ngay,
        nam=khung.ngay_xet.year,
        la_cong_van=viec.loai.la_cong_van,
        la_kem_theo=viec.loai.kem_theo,
        can_cu=(
            *(bases.value or ()),
            *theo_de_nghi(ho_so, viec, khung.ngay_xet, khung.chuan),
        ),
        quyet_dinh=nguoi_quyet_dinh(viec.loai, khung.co_quan, khung.chuan),
        khoi_ky=two[1] if two else _khoi_ky(viec, khung, number, notes),
        khoi_ky_trai=two[0]
        if two
        else xac_nhan(ho_so, viec, khung.ngay_xet, khung.nguoi_ky, khung.chuan),
        kinh_gui=address,
        noi_nhan=None if viec.loai.khuon else recipients,
    )
    own = ap_dung(
        ho_so, viec, khung.co_quan, the_thuc, khung.chuan, nguoi_ky_khac=nguoi_ky is not None
    )
    notes += own.diagnostics
    the_thuc = own.value or the_thuc
    notes += bao_cap_huyen(ho_so.don_vi, khung.co_quan, the_thuc, khung.ngay_xet, khung.chuan)
    head = ten_nguoi_dung_dau(khung.co_quan) if viec.loai.ca_nhan_ky else ""
    decided = VanBanDaLap(
        the_thuc, khung.chuan, khung.co_quan, khung.ngay_xet, head, khung.nguoi_ky
    )
    return Result(decided, tuple(dict.fromkeys(notes)))


def _ky_hieu_loai(viec: Viec, chuan: TieuChuan) -> str:
    """Symbol of the type; a certificate bears the number of its decision."""
    loai = viec.loai
    return chuan.ky_hieu_loai("quyết định" if loai.theo_quyet_dinh else loai.ten_loai)


def _quyet_dinh_sau(ho_so: HoSo, viec: Viec) -> QuyetDinhKhen:
    """What the decision behind the document says; nothing where the register has the document."""
    if viec.entry is not None or not viec.loai.theo_quyet_dinh:
        return QuyetDinhKhen()
    return quyet_dinh_cua(ho_so, viec.muc)


def _so_cua(behind: QuyetDinhKhen, viec: Viec, notes: list[Diagnostic]) -> SoKyHieu | None:
    number = doc_so_ky_hieu(behind.so) if behind.so else None
    if behind.so and number is None:
        hint = 'ghi như "215/QĐ-UBND"'
        message = f'không đọc được số quyết định "{behind.so}" của {", ".join(viec.muc)}'
        notes.append(warning("BH035", message, Location(vi_tri="khen_thuong"), hint=hint))
    return number


def _dung_khung(
    ho_so: HoSo,
    viec: Viec,
    ngay: date | None,
    nguoi_ky: str | None,
    notes: list[Diagnostic],
) -> _Khung:
    day = chon_ngay(viec, ngay)
    assumed = day or ngay_du_kien(ho_so, viec)
    place = f"{viec.vi_tri}.nguoi_ky" if viec.vi_tri and nguoi_ky is None else ""
    named = _nguoi_duoc_neu(ho_so, viec, nguoi_ky, place, notes)
    to = None if viec.pham_vi == PHUONG else tim_to_theo_ma(ho_so, viec.pham_vi)
    kind = (
        named.co_quan if named else viec.loai.co_quan_mac_dinh(viec.pham_vi, ho_so.don_vi.mo_hinh)
    )
    if viec.loai.tham_quyen and kind not in viec.loai.tham_quyen:
        notes.append(_sai_tham_quyen(viec, kind, place))
    issuer = lap_co_quan(ho_so.don_vi, kind, to)
    people = nguoi_cua(ho_so, kind, to)
    signer = named or chon_mac_dinh(people, assumed)
    if signer is not None and issuer.tap_the and signer.cach.thay_mat:
        issuer = replace(issuer, tap_the=signer.cach.thay_mat)
    if viec.loai.kem_theo:
        pass  # nobody signs an enclosure
    elif signer is None:
        notes.append(bao_khong_co_ai(issuer.ten_day_du, assumed, place))
    elif not signer.duong_nhiem(assumed):
        draft = day is None
        notes.append(bao_khong_duong_nhiem(signer, people, assumed, place, du_thao=draft))
    edition, note = in_force_on(assumed, issuer.ho.value)
    if note is not None:
        notes.append(note)
    return _Khung(day, assumed, issuer, signer, people, edition, place)


def _nguoi_duoc_neu(
    ho_so: HoSo, viec: Viec, nguoi_ky: str | None, vi_tri: str, notes: list[Diagnostic]
) -> NguoiDuocChon | None:
    if nguoi_ky is not None:
        return tim_nguoi_ky(ho_so, nguoi_ky)
    if viec.entry is None:
        return None
    try:
        return tim_nguoi_ky(ho_so, viec.entry.nguoi_ky)
    except ReportgenError as unknown:
        notes += [
            error(d.code, d.message, Location(vi_tri=vi_tri), hint=d.hint)
            for d in unknown.diagnostics
        ]
        return None


def _sai_tham_quyen(viec: Viec, kind: CoQuanKy, vi_tri: str) -> Diagnostic:
    allowed = ", ".join(dict.fromkeys(ten_goi(one) for one in viec.loai.tham_quyen))
    return error(
        "V23",
        f"{viec.loai.ten} không thuộc thẩm quyền của {ten_goi(kind)}, phải do {allowed} ban hành",
        Location(vi_tri=vi_tri),
        hint="chọn người ký của cơ quan có thẩm quyền (nguoi_ky hoặc --nguoi-ky)",
    )


def _khoi_ky(viec: Viec, khung: _Khung, number: SoKyHieu | None, notes: list[Diagnostic]) -> KhoiKy:
    made = chu_ky(
        khung.nguoi_ky,
        nguoi_ky_rieng(viec.loai, khung.co_quan),
        khung.chuan,
        khung.vi_tri,
        khuyet=khuyet_cap_truong(khung.moi_nguoi, khung.ngay_xet),
        ban_hanh=number is not None,
    )
    notes += made.diagnostics
    return made.value or KhoiKy()
