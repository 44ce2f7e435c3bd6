"""Every row of the editions' tables of signatures, made from who signs for whom."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
import yaml
from docx import Document
from docx.text.paragraph import Paragraph

from reportgen.ban_hanh.chu_ky import chu_ky
from reportgen.ban_hanh.chuc_vu import lap_khoi_ky
from reportgen.ban_hanh.co_quan import CoQuan, lap_co_quan
from reportgen.ban_hanh.de_ky import CachKy
from reportgen.ban_hanh.nguoi_ky import NguoiDuocChon, nguoi_cua
from reportgen.document.tree import KhoiKy
from reportgen.domain.ho_so import CoQuanKy, HoSo
from reportgen.standards import editions, load
from tests.ho_tro.van_ban_that import GOC, docx_cua

LapHoSo = Callable[..., HoSo]
K = CoQuanKy


@dataclass(frozen=True)
class Ky:
    """Who signs: for which body, in which office, how; whether there is no head.

    ``dich_danh``: the head decides in person, not the body.
    """

    co_quan: CoQuanKy
    chuc_vu: str
    cach: CachKy = field(default_factory=CachKy)
    khuyet: bool = False
    dich_danh: bool = False


DANG: Mapping[str, Ky] = {
    "dang_uy": Ky(K.DANG_UY, "Phó Bí thư", CachKy(thay_mat="Đảng uỷ")),
    "ban_thuong_vu": Ky(K.DANG_UY, "Bí thư"),
    "dang_uy_co_so": Ky(K.DANG_UY, "Bí thư Đảng ủy", CachKy(thay_mat="Đảng uỷ")),
    "chi_bo": Ky(K.CHI_BO, "Phó Bí thư Chi bộ"),
    "uy_ban_kiem_tra": Ky(K.BAN_XAY_DUNG_DANG, "Phó Chủ nhiệm", CachKy(thay_mat="Ủy ban Kiểm tra")),
    "co_quan_tham_muu.cap_truong": Ky(K.BAN_XAY_DUNG_DANG, "Trưởng Ban Xây dựng Đảng"),
    "co_quan_tham_muu.cap_pho": Ky(K.BAN_XAY_DUNG_DANG, "Phó Trưởng Ban"),
    "van_phong.cap_pho": Ky(K.BAN_XAY_DUNG_DANG, "Phó Chánh Văn phòng"),
    "co_quan_tham_muu.chua_co_cap_truong": Ky(K.BAN_XAY_DUNG_DANG, "Phó Trưởng Ban", khuyet=True),
    "co_quan_tham_muu.quyen_cap_truong": Ky(K.BAN_XAY_DUNG_DANG, "Quyền Trưởng Ban"),
    "thua_lenh": Ky(K.DANG_UY, "Chánh Văn phòng Đảng ủy"),
    "ban_chi_dao.co_dau": Ky(K.KHOI_DAN_VAN, "Trưởng Ban Chỉ đạo"),
    "tieu_ban.co_dau.cap_pho": Ky(K.KHOI_DAN_VAN, "Phó Trưởng Tiểu ban"),
    "hoi_dong.co_dau": Ky(K.KHOI_DAN_VAN, "Chủ tịch Hội đồng", CachKy(thay_mat="Hội đồng")),
    "ban_chi_dao.khong_dau": Ky(
        K.KHOI_DAN_VAN, "Phó Bí thư Thường trực Đảng ủy", CachKy(kiem=("Trưởng Ban Chỉ đạo",))
    ),
    "hoi_dong.khong_dau.co_quan_thuong_truc": Ky(
        K.KHOI_DAN_VAN, "Trưởng Ban Tổ chức", CachKy(kiem=("Chủ tịch Hội đồng",))
    ),
    "hoi_dong.khong_dau.co_quan_khac": Ky(
        K.KHOI_DAN_VAN,
        "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        CachKy(kiem=("Chủ tịch Hội đồng",)),
    ),
    "ban_chi_dao.khong_dau.cap_pho": Ky(
        K.KHOI_DAN_VAN, "Trưởng Ban Tổ chức", CachKy(kiem=("Phó Trưởng Ban Chỉ đạo",))
    ),
    "to_dan_van": Ky(K.TO_DAN_VAN, "Bí thư Chi bộ", CachKy(kiem=("Tổ trưởng Tổ dân vận",))),
}
HANH_CHINH: Mapping[str, Ky] = {
    "ubnd.chu_tich": Ky(K.UBND, "Chủ tịch UBND phường"),
    "ubnd.pho_chu_tich": Ky(K.UBND, "Phó Chủ tịch"),
    "thu_truong": Ky(K.UBND, "Chủ tịch", dich_danh=True),
    "thu_truong.cap_pho": Ky(K.UBND, "Phó Chủ tịch", dich_danh=True),
    "thua_lenh": Ky(K.UBND, "Trưởng phòng Văn hóa - Xã hội"),
    "thua_uy_quyen": Ky(K.UBND, "Trưởng phòng", CachKy(uy_quyen="có")),
    "quyen_cap_truong": Ky(K.TO_DAN_VAN, "Q. Tổ trưởng"),
    "to_chuc_tu_van.dung_dau": Ky(K.TO_DAN_VAN, "Tổ trưởng"),
    "to_chuc_tu_van.khong_dau": Ky(K.TO_DAN_VAN, "Tổ trưởng"),
    "mttq": Ky(K.MTTQ, "Chủ tịch Ủy ban MTTQ Việt Nam phường"),
    "cong_doan": Ky(K.MTTQ, "Chủ tịch", CachKy(thay_mat="Đoàn Chủ tịch")),
    "hoi": Ky(K.MTTQ, "Chủ tịch", CachKy(thay_mat="Ban Thường vụ")),
}
DOAN: Mapping[str, Ky] = {
    "ban_thuong_vu": Ky(K.DOAN, "Phó Bí thư Đoàn phường"),
    "ban_chap_hanh": Ky(K.DOAN, "Bí thư", CachKy(thay_mat="Ban Chấp hành")),
    "thua_lenh": Ky(K.DOAN, "Chánh Văn phòng"),
}
BANG = {"dang": DANG, "nha_nuoc": HANH_CHINH, "doan": DOAN}
HAI_CHU_KY = ("bien_ban.trai", "bien_ban.phai", "bien_ban.xac_nhan")
MOI_DONG = [
    (ma, row.ma) for ma in editions() for row in load(ma).bang.de_ky if row.ma not in HAI_CHU_KY
]


def _co_quan(ho_so: HoSo, ky: Ky) -> CoQuan:
    co_quan = lap_co_quan(ho_so.don_vi, ky.co_quan, ho_so.to_dan_van[0])
    return replace(co_quan, tap_the="") if ky.dich_danh else co_quan


def _khoi(ho_so: HoSo, ky: Ky, chuan: str) -> KhoiKy:
    return lap_khoi_ky(
        _co_quan(ho_so, ky),
        ky.chuc_vu,
        "Nguyễn Thế Hưởng",
        load(chuan),
        khuyet_truong=ky.khuyet,
        cach=ky.cach,
    )


def _khop(dong: str, mau: str) -> bool:
    """A line against the table's, where "{…}" stands for any words."""
    dau, ngoac, _ = mau.partition("{")
    return dong.startswith(dau) if ngoac else dong == mau


@pytest.mark.parametrize(("chuan", "ma"), MOI_DONG)
def test_a_row_of_the_table_is_what_is_printed(hoan_kiem: HoSo, chuan: str, ma: str) -> None:
    row = next(row for row in load(chuan).bang.de_ky if row.ma == ma)
    block = _khoi(hoan_kiem, BANG[load(chuan).ho][ma], chuan)
    assert len(block.quyen_han) == len(row.quyen_han)
    assert all(map(_khop, block.quyen_han, row.quyen_han))
    assert any(_khop(block.chuc_vu[0], office) for office in row.chuc_vu)
    assert block.kiem == row.kiem


@pytest.mark.parametrize(
    ("ky", "chuan", "dong"),
    [
        (Ky(K.DANG_UY, "Chánh Văn phòng"), "hd05-2026", ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")),
        (
            Ky(K.DANG_UY, "Phó Chánh Văn phòng"),
            "hd36-2018",
            ("T/L BAN THƯỜNG VỤ", "PHÓ CHÁNH VĂN PHÒNG"),
        ),
        (
            Ky(K.UBND, "Phó Trưởng phòng Văn hóa - Xã hội"),
            "nd30-2020",
            (
                "TL. CHỦ TỊCH",
                "KT. TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI",
                "PHÓ TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI",
            ),
        ),
        (
            Ky(K.UBND, "Quyền Chủ tịch"),
            "nd30-2020",
            ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
        ),
        (
            Ky(K.UBND, "Phó Trưởng phòng", CachKy(uy_quyen="Chủ tịch")),
            "nd30-2020",
            ("TUQ. CHỦ TỊCH", "PHÓ TRƯỞNG PHÒNG"),
        ),
        (
            Ky(K.MTTQ, "Phó Chủ tịch Thường trực"),
            "nd30-2020",
            ("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (Ky(K.DOAN, "Bí thư Đoàn phường"), "doan-2013", ("TM. BAN THƯỜNG VỤ", "BÍ THƯ")),
        (
            Ky(K.CHI_BO, "Bí thư Chi bộ", CachKy(thua_lenh="có")),
            "hd05-2026",
            ("T/L BAN THƯỜNG VỤ", "BÍ THƯ CHI BỘ"),
        ),
        (
            Ky(K.TO_DAN_VAN, "Tổ phó", CachKy(thay_mat="Tổ dân vận")),
            "hd05-2026",
            ("T/M TỔ DÂN VẬN", "TỔ PHÓ"),
        ),
        (
            Ky(K.DANG_UY, "Chánh Văn phòng", CachKy(uy_quyen="Ban Thường vụ")),
            "hd05-2026",
            ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
        ),
    ],
)
def test_lines_of_who_signs_for_whom(
    hoan_kiem: HoSo, ky: Ky, chuan: str, dong: tuple[str, ...]
) -> None:
    block = _khoi(hoan_kiem, ky, chuan)
    assert (*block.quyen_han, *block.chuc_vu) == dong


@pytest.mark.parametrize(
    ("cach", "dong"),
    [
        ("truc_tiep", ((), ("TỔ TRƯỞNG",), ())),
        ("thay_mat", (("T/M TỔ DÂN VẬN",), ("TỔ TRƯỞNG",), ())),
        ("kiem", ((), ("BÍ THƯ CHI BỘ",), ("TỔ TRƯỞNG TỔ DÂN VẬN",))),
    ],
)
def test_a_team_signs_as_the_dossier_says(
    lap_ho_so: LapHoSo, cach: str, dong: tuple[tuple[str, ...], ...]
) -> None:
    ho_so = lap_ho_so(ky_to_dan_van=cach)
    to = ho_so.to_dan_van[0]
    (leader,) = nguoi_cua(ho_so, K.TO_DAN_VAN, to)
    block = _khoi(ho_so, Ky(K.TO_DAN_VAN, leader.chuc_vu, leader.cach), "hd05-2026")
    assert (block.quyen_han, block.chuc_vu, block.kiem) == dong


def _ma(ho_so: HoSo, ky: Ky, chuan: str, *, ban_hanh: bool = True) -> list[str]:
    person = NguoiDuocChon(
        "NK9", "Nguyễn Thế Hưởng", ky.chuc_vu, ky.co_quan, date(2025, 7, 1), cach=ky.cach
    )
    made = chu_ky(person, _co_quan(ho_so, ky), load(chuan), "", khuyet=ky.khuyet, ban_hanh=ban_hanh)
    assert all(note.clause for note in made.diagnostics)
    return [note.code for note in made.diagnostics]


@pytest.mark.parametrize(
    ("ky", "chuan", "ma"),
    [
        (Ky(K.DANG_UY, "Chánh Văn phòng", CachKy(uy_quyen="có")), "hd05-2026", ["BH040"]),
        (Ky(K.UBND, "Trưởng phòng", CachKy(uy_quyen="có")), "nd30-2020", []),
        (Ky(K.CHI_BO, "Bí thư"), "hd05-2026", ["BH041"]),
        (Ky(K.CHI_BO, "Bí thư", CachKy(thua_lenh="có")), "hd05-2026", []),
        (Ky(K.TO_DAN_VAN, "Tổ trưởng"), "hd36-2018", ["BH041"]),
        (Ky(K.TO_DAN_VAN, "Bí thư Chi bộ", CachKy(kiem=("Tổ trưởng",))), "hd36-2018", []),
        (Ky(K.UBND, "Công chức Văn hóa - Xã hội"), "nd30-2020", ["BH042"]),
        (Ky(K.DANG_UY, "Bí thư", CachKy(kiem=("Chủ tịch Hội đồng",))), "hd05-2026", ["BH043"]),
        (Ky(K.BAN_XAY_DUNG_DANG, "Phó Trưởng Ban", khuyet=True), "hd36-2018", ["BH012"]),
    ],
)
def test_what_is_told_about_a_signature(hoan_kiem: HoSo, ky: Ky, chuan: str, ma: list[str]) -> None:
    assert _ma(hoan_kiem, ky, chuan) == ma


def test_nothing_is_said_of_the_seal_of_a_draft(hoan_kiem: HoSo) -> None:
    assert _ma(hoan_kiem, Ky(K.CHI_BO, "Bí thư"), "hd05-2026", ban_hanh=False) == []


def test_without_a_signer_the_chairmans_lines_stand_ready(hoan_kiem: HoSo) -> None:
    ubnd = lap_co_quan(hoan_kiem.don_vi, K.UBND)
    block = chu_ky(None, ubnd, load("nd30-2020"), "", khuyet=False, ban_hanh=False).value
    assert block == KhoiKy(("TM. ỦY BAN NHÂN DÂN",), ("CHỦ TỊCH",), "")


def test_the_position_is_bold_in_state_papers_alone() -> None:
    bold = {ma: load(ma).kieu_chu("chuc_vu").chon_dam for ma in editions()}
    assert bold == {
        "doan-2013": False,
        "hd05-2026": False,
        "hd36-2018": False,
        "nd30-2020": True,
    }


@pytest.mark.parametrize(
    ("ten", "chuc_vu", "dam"),
    [
        ("hk-cong-van-dang", "CHÁNH VĂN PHÒNG", False),
        ("ltt-cong-van", "PHÓ BÍ THƯ", False),
        ("hk-cong-van-doan", "BÍ THƯ", False),
        ("hk-cong-van-ubnd", "CHỦ TỊCH", True),
        ("hk-cong-van-mttq", "CHỦ TỊCH", True),
    ],
)
def test_the_position_in_the_docx_is_as_bold_as_the_standard_says(
    ten: str, chuc_vu: str, dam: bool
) -> None:
    document = Document(io.BytesIO(docx_cua(ten)))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    lines = [p for cell in cells for p in cell.paragraphs if p.text == chuc_vu]
    assert [_dam(line) for line in lines] == [dam]


def _dam(paragraph: Paragraph) -> bool:
    (run,) = paragraph.runs
    own = run.bold if run.bold is not None else paragraph.style and paragraph.style.font.bold
    return bool(own)


def test_the_examples_of_the_page_are_read_as_they_stand(lap_ho_so: LapHoSo) -> None:
    page = (GOC / "docs" / "ky-van-ban.md").read_text(encoding="utf-8")
    people, forms = (
        yaml.safe_load(block) for block in re.findall(r"(?ms)^```yaml\n(.*?)^```$", page)
    )
    signers = [{**one, "tu_ngay": str(one["tu_ngay"])} for one in people["nguoi_ky"]]
    ho_so = lap_ho_so(nguoi_ky=signers, **forms)
    assert [person.ma for person in ho_so.nguoi_ky] == ["VP1", "BD1"]
    assert ho_so.the_thuc_rieng[0].the_thuc.nguoi_soan == "TrinhGiaKhanh-26"
