from datetime import date
from typing import Any

import pytest

from reportgen.aggregate.tong_hop import tong_hop
from reportgen.compose.van.so_lieu_van import Cau
from reportgen.compose.van.vu_viec_van import (
    chi_tiet_don_thu,
    chi_tiet_hoa_giai,
    don_thu_van,
    hoa_giai_van,
    y_kien_van,
)
from tests.ho_tro.sinh_ho_so import ho_so

TRUOC, TRONG, SAU = date(2026, 2, 1), date(2026, 4, 5), date(2026, 5, 5)
Ca = tuple[date, str, date | None]


def _hoa_giai(*cases: Ca, **khac: Any) -> Any:
    entries = [
        {
            "ma": f"HG{i}",
            "ngay_tiep_nhan": nhan,
            "to": "T1",
            "loai": "dat_dai" if i else "lang_gieng",
            "noi_dung": "Ông Trần Văn Khuất tranh chấp ngõ đi",
            "ket_qua": ket_qua,
            "ngay_ket_thuc": xong,
        }
        for i, (nhan, ket_qua, xong) in enumerate(cases)
    ]
    return ho_so(hoa_giai=entries, **khac)


def _doan_hoa_giai(cau: Cau, *cases: Ca, co_de_muc: bool = True) -> str:
    facts = tong_hop(_hoa_giai(*cases), "Q2", "phuong")
    return hoa_giai_van(facts.hoa_giai, "trong quý", cau, co_de_muc=co_de_muc)


@pytest.mark.parametrize(
    ("cases", "chu"),
    [
        ([], "Trong quý không phát sinh vụ việc hòa giải."),
        (
            [(TRUOC, "dang_giai_quyet", None)],
            (
                "Đầu kỳ còn 01 vụ, trong quý không phát sinh vụ mới; chưa kết thúc vụ "
                "nào; 01 vụ chuyển kỳ sau."
            ),
        ),
        (
            [(TRONG, "thanh", SAU)],
            (
                "Trong quý tiếp nhận 01 vụ; đã kết thúc 01 vụ, hòa giải thành; không "
                "còn vụ chuyển kỳ sau."
            ),
        ),
        (
            [(TRONG, "khong_thanh", SAU)],
            (
                "Trong quý tiếp nhận 01 vụ; đã kết thúc 01 vụ, hòa giải không thành; "
                "không còn vụ chuyển kỳ sau."
            ),
        ),
        (
            [(TRONG, "thanh", SAU), (TRONG, "thanh", SAU)],
            (
                "Trong quý tiếp nhận 02 vụ (01 mâu thuẫn láng giềng, 01 đất đai); đã "
                "kết thúc 02 vụ, "
                "đều hòa giải thành; không còn vụ chuyển kỳ sau."
            ),
        ),
        (
            [(TRUOC, "thanh", SAU), (TRONG, "khong_thanh", SAU), (TRONG, "dang_giai_quyet", None)],
            (
                "Đầu kỳ còn 01 vụ, trong quý tiếp nhận 02 vụ (02 đất đai); đã kết thúc "
                "02 vụ, trong đó "
                "hòa giải thành 01 vụ (50,0%); 01 vụ chuyển kỳ sau."
            ),
        ),
    ],
)
def test_the_mediation_paragraph(cau: Cau, cases: list[Ca], chu: str) -> None:
    assert _doan_hoa_giai(cau, *cases) == chu


def test_without_a_heading_the_paragraph_names_its_matter(cau: Cau) -> None:
    told = _doan_hoa_giai(cau, (TRONG, "thanh", SAU), co_de_muc=False)
    assert told.startswith("Về hòa giải ở cơ sở, trong quý tiếp nhận 01 vụ;")


@pytest.mark.parametrize(("chi_tiet", "co"), [(True, True), (False, False)])
def test_particulars_are_told_only_where_the_dossier_orders_it(
    cau: Cau, *, chi_tiet: bool, co: bool
) -> None:
    dossier = _hoa_giai((TRONG, "thanh", SAU), chi_tiet_vu_viec=chi_tiet)
    told = chi_tiet_hoa_giai(dossier, tong_hop(dossier, "Q2", "phuong").hoa_giai, cau)
    assert ("Ông Trần Văn Khuất" in told or "ông Trần Văn Khuất" in told) is co


def _don(*petitions: Ca, **khac: Any) -> Any:
    entries = [
        {
            "ma": f"DT{i}",
            "ngay": nhan,
            "to": "T1",
            "loai": "khieu_nai" if i else "phan_anh",
            "noi_dung": "Bà Lê Thị Ẩn phản ánh tiếng ồn",
            "ket_qua": ket_qua,
            "ngay_ket_qua": xong,
        }
        for i, (nhan, ket_qua, xong) in enumerate(petitions)
    ]
    return ho_so(don_thu=entries, **khac)


@pytest.mark.parametrize(
    ("petitions", "chu"),
    [
        ([], "Về đơn thư, trong quý không phát sinh đơn, không có đơn tồn."),
        (
            [(TRUOC, "dang_giai_quyet", None)],
            (
                "Về đơn thư, đầu kỳ còn 01 đơn, trong quý không phát sinh đơn mới; còn "
                "01 đơn chuyển kỳ sau."
            ),
        ),
        (
            [(TRONG, "khong_thu_ly", SAU)],
            (
                "Về đơn thư, trong quý tiếp nhận 01 đơn phản ánh; 01 đơn không đủ điều "
                "kiện thụ lý; "
                "không còn đơn chuyển kỳ sau."
            ),
        ),
        (
            [(TRONG, "da_giai_quyet", SAU), (TRONG, "da_giai_quyet", SAU)],
            (
                "Về đơn thư, trong quý tiếp nhận 02 đơn (01 phản ánh, 01 khiếu nại); "
                "đã giải quyết 02 đơn; "
                "không còn đơn chuyển kỳ sau."
            ),
        ),
    ],
)
def test_the_petitions_paragraph(cau: Cau, petitions: list[Ca], chu: str) -> None:
    facts = tong_hop(_don(*petitions), "Q2", "phuong")
    assert don_thu_van(facts.don_thu, "trong quý", cau) == chu


def test_the_matter_of_a_petition_is_told_only_by_order(cau: Cau) -> None:
    dossier = _don((TRONG, "da_giai_quyet", SAU), chi_tiet_vu_viec=True)
    told = chi_tiet_don_thu(dossier, tong_hop(dossier, "Q2", "phuong").don_thu, cau)
    assert told == "Nội dung đơn: Bà Lê Thị Ẩn phản ánh tiếng ồn (đã giải quyết)."


def _y_kien(cau: Cau, *opinions: tuple[str, int, bool]) -> str:
    entries = [
        {
            "ma": f"YK{i}",
            "ngay": TRONG,
            "to": "T1",
            "linh_vuc": "moi_truong",
            "noi_dung": noi_dung,
            "so_y_kien": so,
            "gui": "UBND",
            "trang_thai": "da_tra_loi" if tra_loi else "chua_tra_loi",
            "ngay_tra_loi": SAU if tra_loi else None,
        }
        for i, (noi_dung, so, tra_loi) in enumerate(opinions)
    ]
    facts = tong_hop(ho_so(y_kien_nhan_dan=entries), "Q2", "phuong")
    return y_kien_van(facts, "trong quý", "các tổ dân vận", cau)


@pytest.mark.parametrize(
    ("opinions", "chu"),
    [
        ([], "Trong quý, các tổ dân vận không ghi nhận ý kiến, kiến nghị mới của Nhân dân."),
        (
            [("Thoát nước.", 1, False)],
            (
                "Qua nắm bắt của các tổ dân vận, Nhân dân có 01 ý kiến, kiến nghị, nội "
                "dung: thoát nước. "
                "Ý kiến này đang chờ cơ quan có thẩm quyền trả lời."
            ),
        ),
        (
            [("Thoát nước", 2, True), ("Điện yếu", 5, True)],
            (
                "Qua nắm bắt của các tổ dân vận, Nhân dân quan tâm đến 02 nhóm việc với 07 ý kiến, "
                "kiến nghị; nội dung chủ yếu: điện yếu (05 ý kiến); thoát nước (02 ý kiến). "
                "Các ý kiến này đã được cơ quan có thẩm quyền trả lời."
            ),
        ),
    ],
)
def test_the_opinions_paragraph(cau: Cau, opinions: list[tuple[str, int, bool]], chu: str) -> None:
    assert _y_kien(cau, *opinions) == chu


def test_opinions_partly_answered_are_counted(cau: Cau) -> None:
    told = _y_kien(cau, ("Thoát nước", 2, True), ("Điện yếu", 5, False))
    assert told.endswith(
        "1/2 nhóm việc đã được cơ quan có thẩm quyền trả lời, còn 01 nhóm đang chờ trả lời."
    )
