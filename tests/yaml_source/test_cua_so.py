"""A change made in the lines of one entry is, byte for byte, the change made in the whole file."""

from pathlib import Path

import pytest

from reportgen.yaml_source import (
    NutBang,
    NutDanhSach,
    doc_yaml,
    sua_bang,
    them_muc,
    trong_cua_so,
    xoa_muc,
)
from reportgen.yaml_source.cua_so import thu_hep

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"


def goc(data: bytes) -> NutBang:
    read = doc_yaml(data, "").value
    assert isinstance(read, NutBang)
    return read


def cac_danh_sach(root: NutBang) -> dict[str, NutDanhSach]:
    return {k: v for k, v in root.muc.items() if isinstance(v, NutDanhSach)}


def nho(data: bytes) -> bytes:
    """The sample with few entries a list: what is compared is each way of writing, many times."""
    root, lines = goc(data), data.decode().split("\n")
    drop: set[int] = set()
    for entries in cac_danh_sach(root).values():
        starts = [node.dong - 1 for node in entries.muc]
        for index in range(3, len(starts) - 3):
            drop |= set(range(starts[index], starts[index + 1]))
    return "\n".join(x for i, x in enumerate(lines) if i not in drop).encode()


DU_LIEU = nho(MAU.read_bytes())
CHO = [(name, i) for name, e in cac_danh_sach(goc(DU_LIEU)).items() for i in range(len(e.muc))]


@pytest.mark.parametrize("data", [DU_LIEU, DU_LIEU.replace(b"\n", b"\r\n")], ids=["lf", "crlf"])
def test_every_entry_changes_and_goes_as_in_the_whole_file(data: bytes) -> None:
    root, narrow = goc(data), 0
    change = {"ghi_chu": "chữ mới: có dấu # và “ngoặc”", "ma": "M-1"}
    for place in CHO:
        narrow += thu_hep(data, root, place) is not None
        assert trong_cua_so(data, root, place, lambda d, p: sua_bang(d, p, change)) == sua_bang(
            data, place, change
        )
        assert trong_cua_so(data, root, place, xoa_muc) == xoa_muc(data, place)
    assert narrow > 0.9 * len(CHO)


@pytest.mark.parametrize("name", sorted(cac_danh_sach(goc(DU_LIEU))))
@pytest.mark.parametrize("end", [b"\n", b"", b"\n\n# het\n"], ids=["xuong", "cut", "chu-thich"])
def test_an_entry_is_added_as_in_the_whole_file(name: str, end: bytes) -> None:
    data = DU_LIEU.rstrip(b"\n") + end
    entry = {"ma": "M-1", "noi_dung": "Việc mới", "ngay": "2026-05-06"}
    root = goc(data)
    made = trong_cua_so(data, root, (name,), lambda d, p: them_muc(d, p, entry))
    assert made == them_muc(data, (name,), entry)
    assert made is not None


def test_below_a_team_too() -> None:
    root, place = goc(DU_LIEU), ("to_dan_van", 2, "thanh_vien")
    entry = {"ma": "TDP03-99", "ho_ten": "Nguyễn Văn An"}
    assert thu_hep(DU_LIEU, root, place) is not None
    assert trong_cua_so(DU_LIEU, root, place, lambda d, p: them_muc(d, p, entry)) == them_muc(
        DU_LIEU, place, entry
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: [{ma: 1}, {ma: 2}]\n",
        "a:\n  -\n    ma: 1\n  -\n    ma: 2\n",
        "a:\n  - ma: 1\r  - ma: 2\n",
        "a: []\n",
        "b: 1\n",
    ],
)
def test_another_way_of_writing_is_read_whole(text: str) -> None:
    data = text.encode()
    assert thu_hep(data, goc(data), ("a", 0)) is None
    seen = []
    trong_cua_so(data, goc(data), ("a", 0), lambda d, p: seen.append((d, p)))
    assert seen == [(data, ("a", 0))]
