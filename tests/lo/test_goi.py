"""Which dossiers a folder holds, what their folders are called, what their hash depends on."""

from pathlib import Path

import pytest

from reportgen.diagnostics import ReportgenError
from reportgen.lo.goi import cac_duong, cac_ten, doc_goi

CHINH = "nam: 2024\ndon_vi:\n  ten: phường A\n"


def _ghi(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_of_several_units_is_so_many_dossiers(tmp_path: Path) -> None:
    _ghi(tmp_path, b=CHINH, a=CHINH)
    assert cac_duong([tmp_path]) == ((tmp_path / "a.yaml",), (tmp_path / "b.yaml",))


@pytest.mark.parametrize("dau", ["don_vi:", "Đơn vị:", '"don_vi":'])
def test_a_folder_of_one_unit_is_one_dossier(tmp_path: Path, dau: str) -> None:
    _ghi(tmp_path, chinh=f"nam: 2024\n{dau}\n  ten: A\n", nhat_ky="hoat_dong: []\n")
    assert cac_duong([tmp_path]) == ((tmp_path,),)


def test_a_folder_of_folders_is_looked_through_but_for_templates(tmp_path: Path) -> None:
    _ghi(tmp_path, p1__chinh=CHINH, p1__so="van_ban: []\n", p2__chinh=CHINH, mau__x=CHINH)
    assert cac_duong([tmp_path]) == ((tmp_path / "p1",), (tmp_path / "p2",))


def test_a_dossier_named_twice_is_made_once(tmp_path: Path) -> None:
    _ghi(tmp_path, a=CHINH, b=CHINH)
    assert len(cac_duong([tmp_path / "b.yaml", tmp_path])) == 2


def test_an_empty_folder_stays_for_the_reader_to_tell(tmp_path: Path) -> None:
    (found,) = cac_duong([tmp_path])
    with pytest.raises(ReportgenError, match=r"không có tệp \.yaml"):
        doc_goi(found, "x")


def test_folders_of_results_have_names_of_their_own() -> None:
    paths = [(Path(f"{place}/ho-so.yaml"),) for place in ("/p/a", "/p/b", "/q/b")]
    assert cac_ten(paths) == ("ho-so", "b-ho-so", "ho-so-2")


def test_the_hash_is_of_the_contents_not_of_the_place(tmp_path: Path) -> None:
    for place in ("mot", "hai"):
        _ghi(tmp_path / place, a=CHINH)
    first, second = (doc_goi((tmp_path / p / "a.yaml",), "a") for p in ("mot", "hai"))
    assert first.bam == second.bam
    assert first.tep == {str(tmp_path / "mot" / "a.yaml"): CHINH.encode()}


def test_pictures_travel_only_when_asked_and_only_those_named(tmp_path: Path) -> None:
    signer = "nguoi_ky:\n  - {ma: A, hinh_chu_ky: chữ ký.png}\n"
    _ghi(tmp_path, a=CHINH + signer)
    (tmp_path / "hinh").mkdir()
    for name in ("chữ ký.png", "khac.png"):
        (tmp_path / "hinh" / name).write_bytes(name.encode())
    (tmp_path / "ngoai.png").write_bytes(b"x")
    (tmp_path / "hinh" / "chữ ký.PNG.png").symlink_to(tmp_path / "ngoai.png")
    dossier = (tmp_path / "a.yaml",)
    plain, with_them = doc_goi(dossier, "a"), doc_goi(dossier, "a", dat_dau=True)
    assert plain.hinh == ()
    assert with_them.hinh == (("chữ ký.png", "chữ ký.png".encode()),)
    (tmp_path / "hinh" / "chữ ký.png").write_bytes(b"khac")
    assert len({plain.bam, with_them.bam, doc_goi(dossier, "a", dat_dau=True).bam}) == 3


def test_the_hash_changes_with_the_dossier_and_with_the_units_own_templates(tmp_path: Path) -> None:
    _ghi(tmp_path, a=CHINH)
    marks = [doc_goi((tmp_path / "a.yaml",), "a").bam]
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "bao_cao_quy.mau.txt").write_text("chữ riêng\n", encoding="utf-8")
    marks.append(doc_goi((tmp_path / "a.yaml",), "a").bam)
    _ghi(tmp_path, a=CHINH + "hoat_dong: []\n")
    marks.append(doc_goi((tmp_path / "a.yaml",), "a").bam)
    assert len(set(marks)) == 3
