"""People of a meeting: who a code is, with the office held."""

from dataclasses import dataclass

from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.viet_tat import viet_day_du
from reportgen.domain.danh_muc import ten_in
from reportgen.domain.ho_so import ChucDanh, CoQuanKy, HoSo, NguoiKy, ThanhVien

TEN_GOI_TO = "tổ dân vận"
_THAM_MUU = (CoQuanKy.KHOI_DAN_VAN, CoQuanKy.BAN_XAY_DUNG_DANG)


@dataclass(frozen=True, slots=True)
class NguoiHop:
    """A person: bare name; office, empty when unknown; both as a sentence has them."""

    ho_ten: str
    chuc_vu: str
    day_du: str


def nguoi_hop(ho_so: HoSo, ma: str | None, ten_dan_van: str, cau: Cau) -> NguoiHop:
    """Who *ma* is: a signer, a member, or the words themselves; empty for None.

    ``ten_dan_van``: own name of the unit's dân vận body.
    """
    if not ma:
        return NguoiHop("", "", "")
    name, office = _ten_va_chuc(ho_so, ma, ten_dan_van)
    return NguoiHop(name, office, cau("hoi_nghi.nguoi", ten=name, chuc_vu=office))


def _ten_va_chuc(ho_so: HoSo, ma: str, ten_dan_van: str) -> tuple[str, str]:
    member = next((m for t in ho_so.to_dan_van for m in t.thanh_vien if m.ma == ma), None)
    if member is not None:
        return member.ho_ten, _chuc_thanh_vien(ho_so, member)
    signers = [p for p in ho_so.nguoi_ky if p.ma == ma]
    if not signers:
        return ma, ""
    return signers[0].ho_ten, _chuc_nguoi_ky(ho_so, signers[0], ten_dan_van)


def _chuc_thanh_vien(ho_so: HoSo, member: ThanhVien) -> str:
    """Office where the member works, then the role in the team of one who leads it."""
    office = viet_day_du(member.chuc_vu)
    if member.chuc_danh is ChucDanh.THANH_VIEN:
        return office
    role = f"{ten_in('chuc_danh', member.chuc_danh)} {ho_so.ten_goi_to or TEN_GOI_TO}"
    return f"{office}, {noi_ten(role, '')}" if office else role


def _chuc_nguoi_ky(ho_so: HoSo, person: NguoiKy, ten_dan_van: str) -> str:
    """Office with its body: "Bí thư Đảng ủy phường …"; a body the office names stands once."""
    unit = ho_so.don_vi
    bodies = {
        CoQuanKy.DANG_UY: unit.cap_uy,
        CoQuanKy.KHOI_DAN_VAN: ten_dan_van,
        CoQuanKy.BAN_XAY_DUNG_DANG: ten_dan_van,
        CoQuanKy.UBND: f"Ủy ban nhân dân {unit.ten}",
        CoQuanKy.MTTQ: f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit.ten}",
        CoQuanKy.DOAN: f"Đoàn {unit.ten}",
    }
    office = viet_day_du(person.chuc_vu)
    whole = noi_ten(office, bodies.get(person.co_quan, ""))
    # "Trưởng Ban" of a Khối is left as it is: the two names do not belong together
    strange = person.co_quan in _THAM_MUU and whole == f"{office} {ten_dan_van}"
    return office if strange else whole


def noi_ten(dau: str, sau: str) -> str:
    """Join two names, the words that end one and begin the other said once.

    "Trưởng Khối" and "Khối Dân vận" make "Trưởng Khối Dân vận"; "Phó Trưởng" keeps its words, and
    "Tổ trưởng tổ dân vận" its two "tổ".
    """
    first, second = dau.split(), sau.split()
    low = [word.casefold() for word in second]
    shared = next(
        n
        for n in range(min(len(first), len(second)), -1, -1)
        if [word.casefold() for word in first[len(first) - n :]] == low[:n]
    )
    return " ".join((*first, *second[shared:]))
