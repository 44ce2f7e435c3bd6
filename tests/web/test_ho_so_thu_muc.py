"""A dossier of several files in a folder: opened as one, each entry written where it came from."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from reportgen import app
from tests.ho_tro.trang_web import KhachWeb

pytestmark = pytest.mark.cham  # too long for every commit

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
GOC = "/h/ho-so-phuong"
TO = ("TDP03", "TDP05")
MOI = {
    "ma": "HD-900", "ngay": "5/10/2026", "linh_vuc": "phong_chay", "noi_dung": "Tập huấn chữa cháy",
    "ket_qua": "40 người dự",
}  # fmt: skip


class Phuong(KhachWeb):
    """The sample ward, with what two of its teams did in a file of each."""

    @property
    def ho_so(self) -> Path:
        return self.thu_muc / "ho-so-phuong"

    def tep(self, name: str) -> Path:
        return self.ho_so / name

    def du_lieu(self) -> dict[str, bytes]:
        return {
            p.relative_to(self.ho_so).as_posix(): p.read_bytes()
            for p in app.cac_tep_ho_so(self.ho_so)
        }

    def dau(self) -> str:
        return app.mo_ho_so(self.ho_so).dau


def _chu(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


@pytest.fixture(scope="module")
def cac_phan() -> Mapping[str, str]:
    whole = yaml.load(MAU.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - our own sample, text only
    log = whole["hoat_dong"]
    pieces = {team: [one for one in log if one.get("to") == team] for team in TO}
    whole["hoat_dong"] = [one for one in log if one.get("to") not in TO]
    made = {"00-phuong.yaml": _chu(whole)}
    made |= {f"cac-to/{team}.yaml": _chu({"hoat_dong": own}) for team, own in pieces.items()}
    return made


@pytest.fixture
def khach(tmp_path: Path, cac_phan: Mapping[str, str]) -> Phuong:
    made = Phuong(tmp_path / "kho")
    for name, text in cac_phan.items():
        made.tep(name).parent.mkdir(parents=True, exist_ok=True)
        made.tep(name).write_text(text, "utf-8")
    return made


def so_cua(khach: Phuong, ma: str) -> int:
    """The index of an activity over all files."""
    dossier, _ = app.mo_ho_so(khach.ho_so).can()
    return [one.ma for one in dossier.hoat_dong].index(ma)


def ma_cua(khach: Phuong, to: str) -> str:
    dossier, _ = app.mo_ho_so(khach.ho_so).can()
    return next(one.ma for one in dossier.hoat_dong if to in one.to)


def khac(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    return [name for name in after if after[name] != before.get(name)]


def test_the_folder_is_one_dossier_with_all_that_is_in_its_files(khach: Phuong) -> None:
    page = khach.xem("/").text
    assert page.count('href="/h/') == 1
    assert "300 hoạt động" in page
    one, many = (app.mo_ho_so(path).can()[0] for path in (MAU, khach.ho_so))
    assert {a.ma: a for a in many.hoat_dong} == {a.ma: a for a in one.hoat_dong}
    for address in ("", "/muc/hoat_dong", "/lich", "/so", "/lam", "/lich-su", "/xuat"):
        assert khach.xem(GOC + address).status_code == 200, address


def test_its_documents_are_those_of_the_command_line(khach: Phuong) -> None:
    asked = app.YeuCau(
        (khach.ho_so,), loai=("bao_cao_quy",), ky=("Q3",), dinh_dang=("docx",),
        thu_muc=khach.thu_muc.parent / "ra",
    )  # fmt: skip
    made = (app.build(asked).value or ())[0].docx
    assert made is not None
    query = "loai=bao_cao_quy&ky=Q3&pham_vi=phuong"
    assert khach.xem(f"{GOC}/van-ban/tai/docx?{query}").content == made.read_bytes()
    assert "quý III" in khach.xem(f"{GOC}/van-ban/to?{query}").text


def test_an_entry_is_written_into_the_file_it_came_from(khach: Phuong) -> None:
    for team in TO:
        code = ma_cua(khach, team)
        index = so_cua(khach, code)
        assert code in khach.xem(f"{GOC}/muc/hoat_dong/{index}").text
        before = khach.du_lieu()
        dossier, _ = app.mo_ho_so(khach.ho_so).can()
        new = {"ma": code, "to": team, "ket_qua": f"Sửa ở tổ {team}"}
        sent = MOI | new | {"dau": khach.dau()}
        answer = khach.gui(f"{GOC}/muc/hoat_dong/{index}", sent)
        assert answer.status_code == 303, answer.text
        assert khac(before, khach.du_lieu()) == [f"cac-to/{team}.yaml"]
        after, _ = app.mo_ho_so(khach.ho_so).can()
        assert after.hoat_dong[index].ket_qua == f"Sửa ở tổ {team}"
        assert [a.ma for a in after.hoat_dong] == [a.ma for a in dossier.hoat_dong]


@pytest.mark.parametrize(
    ("to", "name"),
    [("TDP03", "cac-to/TDP03.yaml"), ("TDP05", "cac-to/TDP05.yaml"), ("TDP01", "00-phuong.yaml")],
)
def test_a_new_entry_stands_with_those_of_its_team(khach: Phuong, to: str, name: str) -> None:
    before = khach.du_lieu()
    answer = khach.gui(f"{GOC}/them/hoat_dong", MOI | {"to": to, "dau": khach.dau()})
    assert answer.status_code == 303, answer.text
    assert khac(before, khach.du_lieu()) == [name]
    page = khach.xem(f"{GOC}/muc/hoat_dong/{so_cua(khach, 'HD-900')}").text
    assert "Tập huấn chữa cháy" in page


def test_a_wrong_new_entry_is_told_at_its_field_and_written_nowhere(khach: Phuong) -> None:
    before = khach.du_lieu()
    sent = MOI | {"to": "TDP03", "linh_vuc": "khong_co", "dau": khach.dau()}
    answer = khach.gui(f"{GOC}/them/hoat_dong", sent)
    assert answer.status_code == 422
    assert 'id="linh_vuc-loi"' in answer.text
    assert khach.du_lieu() == before


def test_an_entry_taken_out_comes_back_and_only_its_file_changes(khach: Phuong) -> None:
    code = ma_cua(khach, "TDP03")
    before = khach.du_lieu()
    path = f"{GOC}/xoa/hoat_dong/{so_cua(khach, code)}"
    assert code in khach.xem(path).text
    assert khach.gui(path, {"dau": khach.dau()}).status_code == 303
    assert khac(before, khach.du_lieu()) == ["cac-to/TDP03.yaml"]
    versions = app.cac_ban(khach.ho_so)
    assert [one.ten.rsplit("/", 1)[0] for one in versions] == ["cac-to/TDP03.yaml"]
    assert versions[0].ten in khach.xem(f"{GOC}/lich-su").text
    sent = {"dau": khach.dau(), "ban": versions[0].ten}
    assert khach.gui(f"{GOC}/lich-su", sent).status_code == 303
    assert khach.du_lieu() == before
    bad = {"dau": khach.dau(), "ban": "../../../etc/passwd"}
    assert khach.gui(f"{GOC}/lich-su", bad).status_code == 422


def test_a_change_of_any_of_its_files_is_noticed(khach: Phuong) -> None:
    """Indexes count over all files: an entry more in one moves those of the next."""
    code = ma_cua(khach, "TDP05")
    index, mark = so_cua(khach, code), khach.dau()
    other = khach.tep("cac-to/TDP03.yaml")
    other.write_text(other.read_text("utf-8") + "# người khác sửa\n", "utf-8")
    before = khach.du_lieu()
    answer = khach.gui(f"{GOC}/muc/hoat_dong/{index}", MOI | {"ma": code, "dau": mark})
    assert answer.status_code == 409
    assert khach.gui(f"{GOC}/xoa/hoat_dong/{index}", {"dau": mark}).status_code == 409
    assert khach.du_lieu() == before


def test_a_problem_leads_to_its_entry_over_all_files(khach: Phuong) -> None:
    path = khach.tep("cac-to/TDP05.yaml")
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"ngay: .+", "ngay: 31/2/2026", text, count=1), "utf-8")
    wrong = next(d for d in app.mo_ho_so(khach.ho_so).van_de if d.is_error)
    assert wrong.location.tep == str(path)
    address = app.noi_cua(wrong.location)
    assert f'href="{GOC}/{address}"' in khach.xem(GOC).text
    assert "31/2/2026" in khach.xem(f"{GOC}/{address.split('#')[0]}").text


def test_a_file_of_it_that_cannot_be_read_is_named(khach: Phuong) -> None:
    khach.tep("cac-to/TDP03.yaml").write_text("hoat_dong: [\n", "utf-8")
    assert "lỗi cần sửa" in khach.xem("/").text
    assert khach.xem(GOC).status_code == 200
    assert khach.xem(f"{GOC}/muc/hoat_dong").status_code == 200
    assert "TDP03.yaml" in khach.xem(GOC).text
    before = khach.du_lieu()
    khach.gui(f"{GOC}/them/hoat_dong", MOI | {"to": "TDP01", "dau": khach.dau()})
    assert khac(before, khach.du_lieu()) == ["00-phuong.yaml"]
    assert khach.xem(f"{GOC}/van-ban/tai/docx").status_code == 422


def test_a_number_is_given_and_the_version_before_it_kept(khach: Phuong) -> None:
    before = khach.du_lieu()
    asked = {"loai": "bao_cao_quy", "ky": "Q2", "pham_vi": "phuong", "ban": "-"}
    sent = asked | {"dau": khach.dau(), "ngay": "2/10/2026"}
    answer = khach.gui(f"{GOC}/van-ban/cap-so", sent)
    assert answer.status_code == 303, answer.text
    changed = khac(before, khach.du_lieu())
    assert changed == ["00-phuong.yaml"]
    assert [one.tep.name for one in app.cac_ban(khach.ho_so)] == changed


def test_a_batch_is_made_of_it(khach: Phuong) -> None:
    chosen = {
        "viec": "lam", "loai": "bao_cao_quy", "ky": "Q1", "pham_vi": "phuong", "dinh_dang": "docx",
    }  # fmt: skip
    assert khach.gui(f"{GOC}/lam", chosen).status_code == 303
    job = khach.kho.viec.tim("ho-so-phuong")
    assert job is not None
    while job.dang_chay:
        pass
    with zipfile.ZipFile(io.BytesIO(khach.xem(f"{GOC}/lam/goi").content)) as archive:
        assert len(archive.namelist()) == 1
    khach.kho.viec.dong()


def test_no_file_of_it_leads_outside(khach: Phuong) -> None:
    outside = khach.thu_muc.parent / "bi-mat.yaml"
    outside.write_text("hoat_dong: []\n", "utf-8")
    khach.tep("lien-ket.yaml").symlink_to(outside)
    assert khach.xem(GOC).status_code == 404
    assert "ho-so-phuong" not in khach.xem("/").text


@pytest.mark.parametrize("name", ["mau", ".lich-su", "rong", "hai-don-vi", "khong-don-vi"])
def test_other_folders_are_no_dossiers(khach: Phuong, name: str) -> None:
    folder = khach.thu_muc / name
    folder.mkdir()
    if name != "rong":
        (folder / "a.yaml").write_text("hoat_dong: []\n", "utf-8")
    if name == "hai-don-vi":
        for file in ("a.yaml", "b.yaml"):
            (folder / file).write_text("don_vi: {ten: X}\n", "utf-8")
    assert khach.xem(f"/h/{name}").status_code == 404


def test_a_file_goes_before_a_folder_of_its_name(khach: Phuong) -> None:
    (khach.thu_muc / "ho-so-phuong.yaml").write_text("nam: 2025\n", "utf-8")
    assert [path.name for path in khach.kho.cac_ho_so()] == ["ho-so-phuong.yaml"]


def test_the_pages_show_what_is_typed_of_an_entry_of_any_file(khach: Phuong) -> None:
    before = khach.du_lieu()
    for team in (*TO, "TDP01"):
        new = khach.gui(f"{GOC}/xem-moi/hoat_dong", MOI | {"to": team}).json()
        assert "tập huấn chữa cháy" in _phang(new["html"]), new["cau"]
        index = so_cua(khach, ma_cua(khach, team))
        sent = MOI | {"ma": ma_cua(khach, team), "to": team}
        old = khach.gui(f"{GOC}/xem/hoat_dong/{index}", sent).json()
        assert "tập huấn chữa cháy" in _phang(old["html"]), old["cau"]
    wrong = khach.gui(f"{GOC}/xem-moi/hoat_dong", MOI | {"to": "TDP03", "ngay": "5/10/2031"})
    assert "chưa đúng" in wrong.json()["cau"]
    assert khach.du_lieu() == before


def _phang(html: str) -> str:
    return html.replace("\xa0", " ").replace("\u2060", "").lower()


def test_all_its_files_can_be_taken(khach: Phuong) -> None:
    answer = khach.xem(f"{GOC}/tep")
    assert 'filename="ho-so-phuong.zip"' in answer.headers["content-disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == khach.du_lieu()
