import pytest

from reportgen.compose.van.viet_tat import viet_day_du


@pytest.mark.parametrize(
    ("go", "thanh"),
    [
        ("21 người tham gia BHYT", "21 người tham gia bảo hiểm y tế"),
        ("BHYT đạt 95%", "Bảo hiểm y tế đạt 95%"),
        ("Cùng UBND phường", "Cùng Ủy ban nhân dân phường"),
        ("trồng 24 m2 hoa, 50.000 đồng/m3", "trồng 24 m² hoa, 50.000 đồng/m³"),
        ("Hội LHPN, Hội CCB", "Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh"),
    ],
)
def test_known_abbreviations_are_written_out(go: str, thanh: str) -> None:
    assert viet_day_du(go) == thanh


@pytest.mark.parametrize(
    "chu",
    ["12/UBND-VX", "tuyến m23", "Kế hoạch 45-KH/MTTQ", "19/2023/NQ-HĐND", "215/QĐ-UBND", "BHYTX"],
)
def test_the_symbol_of_a_document_stays(chu: str) -> None:
    assert viet_day_du(chu) == chu
