"""Who receives how many copies."""

from pathlib import Path

import pytest

from reportgen.diagnostics import ReportgenError
from reportgen.in_an.nguon import BanGoc
from reportgen.in_an.noi_nhan import BangSoBan, chia_ban, doc_bang, ke_chua_ro, khoa_noi
from reportgen.text_vn import chuyen_kieu_dat_dau

KHONG = BangSoBan({})


def goc(*noi_nhan: str, kinh_gui: tuple[str, ...] = (), so: str = "12-BC/ĐU") -> BanGoc:
    return BanGoc(Path("a.pdf"), b"", (), "Báo cáo", so, noi_nhan=noi_nhan, kinh_gui=kinh_gui)


def chia(*lines: str, bang: BangSoBan = KHONG, **more: tuple[str, ...]) -> dict[str, int]:
    parts = chia_ban(goc(*lines, **more), bang).phan  # type: ignore[arg-type]
    return {part.noi: part.so_ban for part in parts}


@pytest.mark.parametrize(
    ("line", "copies"),
    [
        ("Thường trực Đảng ủy phường", {"Thường trực Đảng ủy phường": 1}),
        ("- Thường trực Đảng ủy (để báo cáo);", {"Thường trực Đảng ủy": 1}),
        ("Chi bộ các tổ dân phố (30)", {"Chi bộ các tổ dân phố": 30}),
        ("Các đồng chí Ủy viên (x 15 bản)", {"Các đồng chí Ủy viên": 15}),
        ("Các tổ dân vận, 17 bản", {"Các tổ dân vận, 17 bản": 17}),
        ("17 tổ dân vận", {"17 tổ dân vận": 17}),
        ("Tổ dân phố số 3", {"Tổ dân phố số 3": 1}),
        ("Chi bộ 5", {"Chi bộ 5": 1}),
        ("Lưu: VT, KDV.", {"Lưu VT": 1, "Lưu KDV": 1}),
        ("Lưu: VT, VHXH (02).", {"Lưu VT": 1, "Lưu VHXH": 2}),
        ("Lưu Văn phòng Đảng ủy.", {"Lưu Văn phòng Đảng ủy": 1}),
        ("Lưu: VT; Hồ sơ", {"Lưu VT": 1, "Lưu Hồ sơ": 1}),
    ],
)
def test_a_line_is_one_copy_or_as_many_as_it_says(line: str, copies: dict[str, int]) -> None:
    assert chia(line) == copies


def test_filing_comes_last_wherever_its_line_stands() -> None:
    assert list(chia("Lưu: VT", "UBND phường")) == ["UBND phường", "Lưu VT"]


def test_as_above_stands_for_those_it_is_addressed_to() -> None:
    told = chia("Như trên", "Lưu: VT", kinh_gui=("UBND phường", "Ủy ban MTTQ phường (02)"))
    assert told == {"UBND phường": 1, "Ủy ban MTTQ phường": 2, "Lưu VT": 1}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Như trên", "phần Kính gửi"),
        ("Như Điều 3", "ghi trong văn bản"),
        ("Chi bộ các tổ dân phố", "gồm nhiều nơi"),
        ("Chủ tịch, các Phó Chủ tịch UBND phường", "gồm nhiều nơi"),
    ],
)
def test_a_line_that_stands_for_others_is_one_copy_and_told(line: str, why: str) -> None:
    document = goc(line)
    divided = chia_ban(document)
    assert sum(part.so_ban for part in divided.phan) == 1
    (note,) = ke_chua_ro([(document, divided), (document, divided)])
    assert why in note.message
    assert "2 văn bản, như 12-BC/ĐU" in note.message
    assert note.code == "IN020"


def test_what_two_documents_call_as_above_is_not_one_pile() -> None:
    names = [chia_ban(goc("Như Điều 3", so=so)).phan[0].noi for so in ("1-QĐ/ĐU", "2-QĐ/ĐU")]
    assert len({khoa_noi(name) for name in names}) == 2


def test_a_document_without_recipients_is_one_copy_and_told() -> None:
    document = goc()
    divided = chia_ban(document)
    assert [part.so_ban for part in divided.phan] == [1]
    assert [note.code for note in ke_chua_ro([(document, divided)])] == ["IN021"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND phường", "Ủy ban nhân dân phường (để phối hợp)"),
        ("Ủy ban MTTQ Việt Nam phường", "Ủy ban Mặt trận Tổ quốc phường"),
        ("Văn phòng của Đảng ủy", "VP Đảng ủy"),
        ("Đảng ủy phường", chuyen_kieu_dat_dau("Đảng ủy phường", "cu")),
    ],
)
def test_two_ways_of_writing_a_name_are_one_pile(one: str, other: str) -> None:
    assert khoa_noi(one) == khoa_noi(other)


def test_the_units_own_table_counts_and_names(tmp_path: Path) -> None:
    path = tmp_path / "so-ban.toml"
    path.write_text(
        '[noi_nhan]\n"chi bộ các tổ dân phố" = 30\n"Như Điều 3" = ["Văn phòng Đảng ủy", "UBND"]\n'
        '"Ban Xây dựng Đảng" = 0\n"Lưu: VT" = 2\n',
        encoding="utf-8",
    )
    told = chia(
        "Chi bộ các tổ dân phố (để thực hiện)", "Như Điều 3", "Ban Xây dựng Đảng", "Lưu: VT",
        bang=doc_bang(path),
    )  # fmt: skip
    assert told == {"Chi bộ các tổ dân phố": 30, "Văn phòng Đảng ủy": 1, "UBND": 1, "Lưu VT": 2}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "không mở được"),
        ("[noi_nhan\n", "sai cú pháp"),
        ("x = 1\n", "chưa có bảng"),
        ('[noi_nhan]\n"a" = -1\n', "phải là số bản"),
        ('[noi_nhan]\n"a" = true\n', "phải là số bản"),
        ('[noi_nhan]\n"a" = [1]\n', "phải là số bản"),
    ],
)
def test_a_table_that_cannot_be_read_is_told(tmp_path: Path, text: str | None, said: str) -> None:
    path = tmp_path / "so-ban.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ReportgenError, match=said) as caught:
        doc_bang(path)
    assert str(path) in str(caught.value.diagnostics[0].location)
