"""A dossier of several files: places stay true, what disagrees is told at both places."""

from pathlib import Path
from typing import Any

import pytest

from reportgen.diagnostics import Severity
from reportgen.domain.load import load_ho_so, load_text
from reportgen.domain.tep_ho_so import NHIEU_TEP_NHAT, cac_tep

MUC = ("nguoi_ky:", "to_dan_van:", "chi_tieu:", "hoat_dong:", "hoi_nghi:", "hoa_giai:", "kinh_phi:")


def tach(van_ban: str, thu_muc: Path) -> None:
    """Cut the small dossier into a file a part, the log in a folder of its own."""
    phan, ten = [], "don-vi"
    (thu_muc / "hoạt động").mkdir(parents=True)

    def ghi() -> None:
        noi = thu_muc / ("hoạt động" if ten == "hoat_dong" else "") / f"{ten}.yml"
        noi.write_text("\n".join(phan) + "\n", "utf-8")
        phan.clear()

    for dong in van_ban.split("\n"):
        if dong in MUC:
            ghi()
            ten = dong[:-1]
        phan.append(dong)
    ghi()


def test_a_folder_is_the_same_dossier_as_its_parts_in_one_file(tmp_path: Path, nho: Any) -> None:
    tach(nho.chu, tmp_path)
    ket_qua = load_ho_so(tmp_path)
    assert ket_qua.diagnostics == ()
    assert ket_qua.value is not None
    assert ket_qua.value == load_text(nho.chu, "x").value


def test_a_fault_is_told_in_its_file_at_its_line(tmp_path: Path, nho: Any) -> None:
    tach(nho.sua(("linh_vuc: an_ninh_trat_tu", "linh_vuc: an_ninh_chat_tu")), tmp_path)
    (loi,) = load_ho_so(tmp_path).diagnostics
    noi = tmp_path / "hoạt động" / "hoat_dong.yml"
    assert loi.location.tep == str(noi)
    assert "an_ninh_chat_tu" in noi.read_text("utf-8").split("\n")[loi.location.dong - 1]


def test_lists_of_entries_are_joined_and_count_from_0_in_each_file(
    tmp_path: Path, nho: Any
) -> None:
    (tmp_path / "1.yaml").write_text(nho.chu, "utf-8")
    (tmp_path / "2.yaml").write_text(
        "hoat_dong:\n  - {ma: HD-9, ngay: 2025-01-01, to: TDP01, linh_vuc: bao_hiem, "
        "noi_dung: Vận động, ket_qua: Tốt}\n",
        "utf-8",
    )
    (loi,) = load_ho_so(tmp_path).diagnostics
    assert (loi.code, loi.location.dong, loi.location.vi_tri) == ("V08", 2, "hoat_dong[0].ngay")


def test_one_code_in_two_files_is_told_at_both_places(tmp_path: Path, nho: Any) -> None:
    (tmp_path / "a.yaml").write_text(nho.chu, "utf-8")
    (tmp_path / "b.yaml").write_text(
        "chi_tieu: [{ma: CT1, ten: Hộ cam kết, don_vi_tinh: hộ, ke_hoach: 5}]", "utf-8"
    )
    (loi,) = load_ho_so(tmp_path).diagnostics
    assert (loi.code, loi.location.tep) == ("V11", str(tmp_path / "b.yaml"))
    noi_kia = f"{tmp_path / 'a.yaml'}:{nho.noi_cua(nho.chu, 'ma: CT1')[0]}"
    assert noi_kia in loi.message
    assert str(loi.related[0]).startswith(noi_kia)


def test_a_field_of_the_unit_that_differs_is_told_at_both_places(tmp_path: Path, nho: Any) -> None:
    mot, hai = tmp_path / "mot.yaml", tmp_path / "to-2.yaml"
    mot.write_text(nho.chu, "utf-8")
    hai.write_text("nam: 2026\ndon_vi:\n  dia_danh: Cửa Nam\n  loai: phuong\n", "utf-8")
    ket_qua = load_ho_so([hai, mot])
    assert [(d.code, d.location.tep, d.location.dong) for d in ket_qua.diagnostics] == [
        ("DL008", str(mot), nho.noi_cua(nho.chu, "dia_danh")[0]),
        ("DL008", str(hai), 3),
    ]
    assert '"Cửa Nam"' in ket_qua.diagnostics[0].message
    assert ket_qua.value is None


def test_files_of_two_years_are_told_as_two_dossiers_and_nothing_else(
    tmp_path: Path, nho: Any
) -> None:
    (tmp_path / "a.yaml").write_text(nho.chu, "utf-8")
    (tmp_path / "b.yaml").write_text(nho.chu.replace("nam: 2026", "nam: 2024", 1), "utf-8")
    ket_qua = load_ho_so(tmp_path)
    assert [(d.code, d.location.vi_tri) for d in ket_qua.diagnostics] == [("DL008", "nam")] * 2
    assert "nếu là hai hồ sơ khác nhau" in ket_qua.diagnostics[0].hint


def test_words_of_a_list_must_agree_and_are_not_joined(tmp_path: Path, nho: Any) -> None:
    (tmp_path / "a.yaml").write_text(nho.chu, "utf-8")
    noi_nhan = "  noi_nhan_mac_dinh: [Thường trực Đảng ủy phường, UBND phường]\n"
    (tmp_path / "b.yaml").write_text(f"don_vi:\n{noi_nhan}", "utf-8")
    ket_qua = load_ho_so(tmp_path)
    assert ket_qua.diagnostics == ()
    assert ket_qua.value is not None
    assert len(ket_qua.value.don_vi.noi_nhan_mac_dinh) == 2


def test_expenses_of_teams_are_joined_under_one_budget(tmp_path: Path, nho: Any) -> None:
    (tmp_path / "a.yaml").write_text(nho.chu, "utf-8")
    (tmp_path / "b.yaml").write_text(
        "kinh_phi:\n  khoan_chi: [{ngay: 2/3/2026, to: TDP02, noi_dung: Nước, so_tien: 90.000}]",
        "utf-8",
    )
    ho_so = load_ho_so(tmp_path).value
    assert ho_so is not None
    assert ho_so.kinh_phi is not None
    assert [chi.so_tien for chi in ho_so.kinh_phi.khoan_chi] == [900_000, 90_000]


def test_hidden_files_and_leavings_of_editors_are_passed_over(tmp_path: Path) -> None:
    giu = ("B.yaml", "a.yml", "sâu/c.YAML")
    bo = (".a.yaml", "~$a.yaml", "a.yaml~", "#a.yaml#", "a.txt", ".git/x.yaml")
    for ten in (*giu, *bo):
        (tmp_path / ten).parent.mkdir(exist_ok=True)
        (tmp_path / ten).write_text("nam: 2026", "utf-8")
    tep, van_de = cac_tep(tmp_path)
    assert [t.relative_to(tmp_path).as_posix() for t in tep] == list(giu)
    assert van_de == ()


def test_an_empty_file_among_others_is_nothing(tmp_path: Path, nho: Any) -> None:
    (tmp_path / "a.yaml").write_text(nho.chu, "utf-8")
    (tmp_path / "thang-12.yaml").write_text("# chưa ghi\n", "utf-8")
    assert load_ho_so(tmp_path).diagnostics == ()


def test_a_folder_of_empty_files_is_told(tmp_path: Path) -> None:
    for ten in ("a.yaml", "b.yaml"):
        (tmp_path / ten).write_text("# chưa ghi\n", "utf-8")
    (loi,) = load_ho_so(tmp_path).diagnostics
    assert (loi.code, loi.severity) == ("DL001", Severity.LOI)


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path) -> None:
    for so in range(NHIEU_TEP_NHAT + 1):
        (tmp_path / f"{so}.yaml").touch()
    assert [d.code for d in load_ho_so(tmp_path).diagnostics] == ["DL004"]


@pytest.mark.parametrize("khoa", ["nam: 2026", "nam:", "nam: ~"])
def test_a_field_said_twice_alike_or_left_empty_is_no_conflict(
    tmp_path: Path, nho: Any, khoa: str
) -> None:
    (tmp_path / "a.yaml").write_text(khoa + "\n", "utf-8")
    (tmp_path / "b.yaml").write_text(nho.chu, "utf-8")
    assert load_ho_so(tmp_path).diagnostics == ()
