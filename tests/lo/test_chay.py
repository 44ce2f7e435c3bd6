"""A batch in one process: what is made, what is left alone, what fails, how it goes on."""

import errno
import io
import json
import re
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportgen import app
from reportgen.app import lo as mo_dun_lo
from reportgen.app.lo import TienDo
from reportgen.diagnostics import ReportgenError
from reportgen.in_an.danh_muc import TEN_TEP
from reportgen.khoa_tep import khoa_tep
from reportgen.lo import chay as mo_dun_chay
from reportgen.lo import me as mo_dun_me
from reportgen.lo.nhom_tho import MotMinh
from reportgen.lo.noi_ghi import NHAT_KY
from tests.ho_tro.lo import GOC, HO_SO, SO_BAO_CAO, noi_dung, yeu_cau


@pytest.fixture(scope="module")
def nguyen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an undisturbed run leaves."""
    folder = tmp_path_factory.mktemp("nguyen")
    assert app.batch(yeu_cau(folder)).tron
    return folder


def _danh_muc(folder: Path) -> list[dict[str, object]]:
    lines = (folder / TEN_TEP).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_files_are_those_of_build_and_the_manifest_tells_of_each(
    nguyen: Path, tmp_path: Path
) -> None:
    built = app.build(
        app.YeuCau(
            (HO_SO,),
            loai=("bao_cao_quy",),
            pham_vi=("tat-ca",),
            dinh_dang=("docx",),
            thu_muc=tmp_path,
        )
    )
    ours = noi_dung(nguyen)
    rows = _danh_muc(nguyen)
    assert {name: data for name, data in ours.items() if name != TEN_TEP} == noi_dung(tmp_path)
    documents = built.value or ()
    assert len(documents) == len(rows) == SO_BAO_CAO
    for row, document in zip(rows, documents, strict=True):
        said = document.as_json()
        shared = ("loai", "pham_vi", "chuan", "so_ky_hieu", "ngay", "so_trang", "van_de")
        assert {name: row[name] for name in shared} == {name: said[name] for name in shared}
        assert tmp_path / str(row["docx"]) == document.docx
        assert row["khoa"] == str(row["docx"]).removesuffix(".docx")
    assert rows[0]["ten"] == "báo cáo công tác dân vận quý I năm 2024, toàn phường"
    assert rows[0]["noi_nhan"][-1] == "Lưu Khối Dân vận"  # type: ignore[index]  # a list
    assert (rows[0]["kho_giay"], rows[0]["ngang"]) == ("A4", False)


def test_nothing_is_made_again_that_is_as_it_was(nguyen: Path, tmp_path: Path) -> None:
    app.batch(yeu_cau(tmp_path))
    marked = tmp_path / str(_danh_muc(tmp_path)[3]["docx"])
    marked.write_bytes(b"a clerk's own words")
    again = app.batch(yeu_cau(tmp_path))
    assert (again.xong, again.khong_doi) == (0, SO_BAO_CAO)
    assert marked.read_bytes() == b"a clerk's own words"
    marked.unlink()
    assert app.batch(yeu_cau(tmp_path)).xong == 1
    assert noi_dung(tmp_path) == noi_dung(nguyen)


def test_other_data_and_other_options_are_made_anew(tmp_path: Path) -> None:
    dossier = tmp_path / "p.yaml"
    dossier.write_bytes(HO_SO.read_bytes())
    asked = replace(yeu_cau(tmp_path / "ra", dossier), ky=("Q1",), pham_vi=("phuong",))
    assert app.batch(asked).xong == 1
    assert app.batch(replace(asked, hai_mat=True)).xong == 1
    assert app.batch(replace(asked, hai_mat=True, jobs=None)).xong == 0
    dossier.write_bytes(HO_SO.read_bytes() + "# thêm một dòng\n".encode())
    assert app.batch(replace(asked, hai_mat=True)).xong == 1


def test_a_bad_dossier_is_told_at_its_line_and_the_others_go_on(tmp_path: Path) -> None:
    bad = tmp_path / "hong.yaml"
    bad.write_text("nam: 2024\ndon_vi: [\n", encoding="utf-8")
    asked = yeu_cau(tmp_path / "ra", bad, HO_SO, tmp_path / "khong-co.yaml")
    result = app.batch(replace(asked, ky=("Q1",)))
    assert [path for path, _ in result.hong] == [str(bad), str(tmp_path / "khong-co.yaml")]
    assert result.hong[0][1][0].location.tep == str(bad)
    assert result.hong[0][1][0].location.dong > 0
    assert (result.xong, result.tron) == (6, True)
    assert app.ma_thoat_lo(result, bi_ngat=False) == 1


def test_only_bad_dossiers_are_bad_input(tmp_path: Path) -> None:
    result = app.batch(yeu_cau(tmp_path, HO_SO, loai=("bao_cao_quy",), pham_vi=("TDP99",)))
    assert app.ma_thoat_lo(result, bi_ngat=False) == 2
    assert result.hong[0][1][0].code == "BH004"


def test_a_dossier_without_documents_is_done_at_once(tmp_path: Path) -> None:
    empty = tmp_path / "trong.yaml"
    head, _, rest = HO_SO.read_text("utf-8").partition("\nvan_ban:\n")
    rest = rest[re.search(r"(?m)^[a-z]", rest).start() :]  # type: ignore[union-attr]  # it is there
    empty.write_text(f"{head}\n{rest}", encoding="utf-8")
    result = app.batch(yeu_cau(tmp_path / "ra", empty, loai=(), pham_vi=()))
    assert (result.dong, result.hong, result.tron) == ((), (), True)
    assert "BH007" in [d.code for d in result.van_de]
    assert app.ma_thoat_lo(result, bi_ngat=False) == 0


def test_files_that_came_back_and_cannot_be_written_are_a_failure(
    nguyen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a cluster whose workers do not see our folder."""
    (tmp_path / str(_danh_muc(nguyen)[5]["docx"])).mkdir(parents=True)
    monkeypatch.setattr(mo_dun_lo, "_nhom", lambda _: (MotMinh(), None))
    result = app.batch(yeu_cau(tmp_path, cum="tcp://cum"))
    assert (result.xong, len(result.loi), result.tron) == (SO_BAO_CAO - 1, 1, True)
    assert result.dong[5]["trang_thai"] == "loi"
    assert result.dong[5]["docx"] is None


def test_dossiers_of_one_name_do_not_meet(tmp_path: Path) -> None:
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "ho-so.yaml").write_bytes(HO_SO.read_bytes())
    asked = yeu_cau(tmp_path / "ra", *(tmp_path / p / "ho-so.yaml" for p in ("a", "b")))
    app.batch(replace(asked, ky=("Q1",), pham_vi=("phuong",)))
    assert [row["ho_so"] for row in _danh_muc(tmp_path / "ra")] == ["ho-so", "b-ho-so"]


def test_a_document_that_breaks_us_is_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = mo_dun_me._dung

    def sometimes(*args: Any) -> Any:
        if args[2] == 2:
            raise ZeroDivisionError
        return make(*args)

    monkeypatch.setattr(mo_dun_me, "_dung", sometimes)
    result = app.batch(yeu_cau(tmp_path))
    assert result.tron
    assert len(result.loi) == 1
    assert _danh_muc(tmp_path)[2]["trang_thai"] == "loi"
    assert app.ma_thoat_lo(result, bi_ngat=False) == 1
    monkeypatch.setattr(mo_dun_me, "_dung", make)
    assert app.batch(yeu_cau(tmp_path)).xong == 1


def test_asked_to_stop_it_keeps_what_is_done_and_goes_on_without_being_told_again(
    nguyen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mo_dun_chay, "GIAY_MOT_ME", 0.0)
    seen: list[TienDo] = []
    stopped = app.batch(yeu_cau(tmp_path), seen.append, lambda: len(seen) >= 5)
    assert 0 < stopped.xong < SO_BAO_CAO
    assert not stopped.tron
    assert app.ma_thoat_lo(stopped, bi_ngat=True) == 130
    assert not (tmp_path / TEN_TEP).exists()
    assert (seen[-1].tong, seen[-1].chac) == (SO_BAO_CAO, True)
    rest = app.batch(app.YeuCauLo(thu_muc=str(tmp_path), tiep_tuc=True, jobs=1))
    assert rest.khong_doi == stopped.xong
    assert noi_dung(tmp_path) == noi_dung(nguyen)


def test_from_another_folder_it_finds_the_dossiers_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(GOC)
    asked = yeu_cau(tmp_path, HO_SO.relative_to(GOC))
    app.batch(asked, nen_dung=lambda: True)
    monkeypatch.chdir(tmp_path)
    rest = app.batch(app.YeuCauLo(thu_muc=str(tmp_path), tiep_tuc=True, jobs=1))
    assert rest.xong == SO_BAO_CAO


def test_there_must_be_something_to_go_on_with(nguyen: Path, tmp_path: Path) -> None:
    for place in (nguyen, tmp_path / "chua-co"):
        with pytest.raises(ReportgenError, match="không có lần chạy nào dở dang"):
            app.batch(app.YeuCauLo(thu_muc=str(place), tiep_tuc=True))


def test_a_full_disk_stops_it_and_the_next_run_goes_on(
    nguyen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportgen import tep_ra

    make = tep_ra.tempfile.mkstemp
    room = [9]

    def full(*args: Any, **more: Any) -> Any:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return make(*args, **more)

    monkeypatch.setattr(tep_ra.tempfile, "mkstemp", full)
    stopped = app.batch(yeu_cau(tmp_path))
    assert (stopped.xong, stopped.tron) == (9, False)
    assert stopped.dung is not None
    assert stopped.dung["van_de"][0]["ma"] == "HT020"  # type: ignore[index]  # a list
    assert app.ma_thoat_lo(stopped, bi_ngat=False) == 3
    monkeypatch.setattr(tep_ra.tempfile, "mkstemp", make)
    app.batch(app.YeuCauLo(thu_muc=str(tmp_path), tiep_tuc=True, jobs=1))
    assert noi_dung(tmp_path) == noi_dung(nguyen)


def test_a_file_open_elsewhere_is_told_and_made_the_next_time(
    nguyen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a document open in Word cannot be replaced."""
    held = str(_danh_muc(nguyen)[4]["docx"])
    replace_file = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target == tmp_path / held:
            raise PermissionError(errno.EACCES, "in use")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    result = app.batch(yeu_cau(tmp_path))
    assert (result.xong, len(result.loi), result.tron) == (SO_BAO_CAO - 1, 1, True)
    assert "đóng tệp đang mở" in str(result.loi[0]["van_de"])
    monkeypatch.setattr(Path, "replace", replace_file)
    app.batch(yeu_cau(tmp_path))
    assert noi_dung(tmp_path) == noi_dung(nguyen)


def test_a_place_that_cannot_be_written_is_told_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(b"")
    with pytest.raises(ReportgenError) as caught:
        app.batch(yeu_cau(tmp_path / "tep" / "ra"))
    assert caught.value.exit_code == 3


def test_two_batches_into_one_folder_do_not_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mo_dun_chay, "CHO_KHOA_GIAY", 0.05)
    with (
        khoa_tep(tmp_path / TEN_TEP),
        pytest.raises(ReportgenError, match="batch khác đang ghi") as caught,
    ):
        app.batch(yeu_cau(tmp_path))
    assert caught.value.exit_code == 3
    assert not (tmp_path / NHAT_KY).exists()


def test_messages_name_the_dossier_they_are_about_not_its_twin(tmp_path: Path) -> None:
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        dossier = tmp_path / place / "p.yaml"
        dossier.write_bytes(HO_SO.read_bytes())
        result = app.batch(yeu_cau(tmp_path / place, dossier, ky=("Q1",), pham_vi=("TDP1",)))
        told = [problem["tep"] for problem in result.dong[0]["van_de"]]  # type: ignore[attr-defined]  # a list
        assert set(told) == {str(dossier)}


def test_own_templates_travel_with_the_dossier(tmp_path: Path) -> None:
    """A worker that sees no file of ours writes the same and calls the files as we do."""
    from reportgen.lo.bam import dau_ho_so
    from reportgen.lo.goi import doc_goi
    from reportgen.lo.me import Me, lam_me
    from reportgen.lo.thong_so import ThongSo

    dossier = tmp_path / "p.yaml"
    dossier.write_bytes(HO_SO.read_bytes())
    app.mau_moi("bao_cao_quy", tmp_path / "mau")
    pack = doc_goi((dossier,), "p")
    asked = ThongSo(loai=("bao_cao_quy",), ky=("Q1",), pham_vi=("phuong",), dinh_dang=("docx",))
    here = lam_me(Me(pack, asked, dau_ho_so(pack.bam, asked), None, mo_dau=True))
    for path in (dossier, *(tmp_path / "mau").iterdir()):
        path.unlink()
    (tmp_path / "mau").rmdir()
    mo_dun_me._DA_MO.clear()
    from reportgen.lo.mau_goi import mo_mau

    mo_mau.cache_clear()
    there = lam_me(Me(pack, asked, dau_ho_so(pack.bam, asked), None, mo_dau=True))
    assert there == here
    assert str(tmp_path / "mau") in str(there.van_de)


def test_another_version_of_the_program_is_refused(tmp_path: Path) -> None:
    del tmp_path
    from reportgen.lo.goi import doc_goi
    from reportgen.lo.me import Me, lam_me
    from reportgen.lo.thong_so import ThongSo

    result = lam_me(Me(doc_goi((HO_SO,), "p"), ThongSo(), "dấu của bản khác"))
    assert [d.code for d in result.van_de] == ["HT064"]


def test_pictures_travel_with_the_dossier_and_plots_are_asked_for(tmp_path: Path) -> None:
    """A worker that sees no file of ours places the same pictures; a new picture is a new hash."""
    from reportgen.lo.bam import dau_ho_so
    from reportgen.lo.goi import doc_goi
    from reportgen.lo.me import Me, lam_me
    from reportgen.lo.thong_so import ThongSo
    from tests.ho_tro.hinh_mau import HINH

    text = HO_SO.read_text("utf-8")
    more = r"\1, hinh_chu_ky: chu-ky.png, hinh_dau: dau.png, rong_dau: 36}"
    text = re.sub(r"(  - \{ma: NK\d[^}]*)\}", more, text)
    (tmp_path / "p.yaml").write_text(text, "utf-8")
    (tmp_path / "hinh").mkdir()
    for name, data in HINH.items():
        (tmp_path / "hinh" / name).write_bytes(data)
    asked = ThongSo(
        loai=("bao_cao_quy",), ky=("Q1",), pham_vi=("phuong",), dinh_dang=("docx",), dat_dau=True,
        bieu_do=True,
    )  # fmt: skip
    pack = doc_goi((tmp_path / "p.yaml",), "p", dat_dau=True)
    here = lam_me(Me(pack, asked, dau_ho_so(pack.bam, asked), None))
    for path in (tmp_path / "p.yaml", *(tmp_path / "hinh").iterdir()):
        path.unlink()
    mo_dun_me._DA_MO.clear()
    there = lam_me(Me(pack, asked, dau_ho_so(pack.bam, asked), None))
    assert there == here
    (file,) = there.van_ban[0].tep.values()
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert len([name for name in archive.namelist() if "media" in name]) == 2
        assert "BIỂU ĐỒ CÔNG TÁC DÂN VẬN" in archive.read("word/document.xml").decode()


def test_a_temporary_folder_with_a_long_name_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server of processes listens at a name in it, and such names are short."""
    far = tmp_path / ("thu-muc-tam-" * 8)
    far.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(far))
    result = app.batch(yeu_cau(tmp_path / "ra", jobs=2, ky=("Q1",)))
    assert (result.tron, result.loi) == (True, ())
    assert list(far.iterdir()) == []
