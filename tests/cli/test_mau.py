"""A ward's own templates: copied, changed, checked, used; every mistake told where it is."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from reportgen import app
from reportgen.app.mau import cac_mau_co_san
from reportgen.app.mau_rieng import mau_rieng, thu_muc_mau
from reportgen.ban_hanh.loai_rieng import Biet, doc_loai_rieng
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan
from reportgen.cli.main import main
from reportgen.compose.nguon import NGUON
from reportgen.compose.template_files import packaged_folder
from reportgen.diagnostics import ReportgenError
from tests.ho_tro.ho_so_mau import INPUTS

HO_SO = "ly-thai-to-2024.yaml"
BAO_CAO = Path("mau/bao_cao_quy.mau.txt")
CAU_MAU = Path("mau/cau-mau.toml")
LOAI = Path("mau/loai_van_ban.toml")
THONG_BAO = """---
trich_yeu: kết quả công tác dân vận {{ ky.ten }}
---
{{ chu_the }} thông báo kết quả công tác dân vận {{ ky.ten }} như sau:
{{ tong_quat }}
"""


@pytest.fixture(autouse=True)
def _o_thu_muc_rieng(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder that holds a dossier alone."""
    shutil.copy(INPUTS / HO_SO, tmp_path)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def chay(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line; give its exit code, standard output and standard error."""

    def run(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        out, err = capsys.readouterr()
        return int(code), out, err

    return run


def loai_rieng() -> str:
    """The row that the shipped file of own types gives as its example, made alive."""
    text = (packaged_folder() / "loai_van_ban.toml").read_text("utf-8")
    return "[[loai]]" + text.split("# [[loai]]")[1].replace("\n# ", "\n")


def sua(tep: Path, cu: str, moi: str) -> None:
    text = tep.read_text("utf-8")
    assert cu in text
    tep.write_text(text.replace(cu, moi, 1), "utf-8")


def chu_docx(tep: Path) -> str:
    return "\n".join(p.text for p in Document(io.BytesIO(tep.read_bytes())).paragraphs)


# The page for officials


def test_the_commands_of_the_page_do_what_it_says(chay) -> None:
    shutil.copy(HO_SO, "ho-so.yaml")
    page = (packaged_folder() / "README.md").read_text("utf-8")
    commands = re.findall(r"^reportgen .*$", page, re.MULTILINE)
    assert len(commands) == 3
    for line in commands:
        code, _, err = chay(*line.split()[1:])
        assert (code, "lỗi" in err) == (0, False), line
    assert {path.suffix for path in Path("outputs/ho-so").iterdir()} == {".docx", ".pdf"}


def test_the_page_names_every_file_a_folder_may_hold() -> None:
    page = (packaged_folder() / "README.md").read_text("utf-8")
    files = set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE))
    assert {"<loại>.mau.txt", "bang-bieu/<bảng>.toml", CAU_MAU.name, LOAI.name} <= files
    assert "nhom-linh-vuc.toml" in files


# Copying


def test_new_without_more_lists_what_can_be_made(chay) -> None:
    code, out, _ = chay("new")
    assert code == 0
    assert "reportgen new ho-so" in out
    assert "reportgen new mau" in out


def test_new_mau_without_a_name_lists_the_templates(chay) -> None:
    code, out, _ = chay("new", "mau")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[1:]] == [m.ten for m in cac_mau_co_san()]


@pytest.mark.parametrize("mau", cac_mau_co_san(), ids=lambda m: m.ten)
def test_every_copy_passes_its_check_as_it_is(chay, mau) -> None:
    assert chay("new", "mau", mau.ten)[:2] == (0, f"Đã ghi {Path('mau') / mau.tep}\n")
    code, out, _ = chay("check-template", "mau")
    assert (code, out) == (0, "")


def test_a_copy_says_where_to_put_it_and_what_it_may_name(chay) -> None:
    chay("new", "mau", "Báo cáo quý")
    head = BAO_CAO.read_text("utf-8").split("---")[1]
    assert 'trong thư mục "mau" cạnh tệp hồ sơ' in head
    assert "#   ky (.ma, .ten, .ten_hoa, " in head
    assert "ví dụ: quý I năm 2026" in head
    assert "#   :bang-bieu theo_to: số liệu của từng tổ" in head


def test_a_copy_is_never_written_over_unless_asked(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    BAO_CAO.write_text("của tôi", "utf-8")
    code, _, err = chay("new", "mau", "bao_cao_quy")
    assert (code, "--ghi-de" in err, BAO_CAO.read_text("utf-8")) == (2, True, "của tôi")
    assert chay("new", "mau", "bao_cao_quy", "--ghi-de")[0] == 0
    assert "của tôi" not in BAO_CAO.read_text("utf-8")


def test_an_unknown_template_is_named_with_the_nearest(chay) -> None:
    code, _, err = chay("new", "mau", "bao_cao_qui")
    assert (code, 'ý bạn là "bao_cao_quy"?' in err) == (2, True)
    assert not Path("mau").exists()


def test_the_shipped_file_of_own_types_explains_every_key() -> None:
    text = (packaged_folder() / "loai_van_ban.toml").read_text("utf-8")
    assert [key for key in LoaiVanBan.__dataclass_fields__ if key not in text] == []


def test_the_example_row_of_that_file_is_right() -> None:
    known = Biet(tuple(NGUON), ("thong_bao_ket_qua",))
    assert doc_loai_rieng(loai_rieng(), "loai_van_ban.toml", known).diagnostics == ()


# Using


def test_a_folder_beside_the_dossier_is_used_and_said(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    sua(BAO_CAO, "# TÌNH HÌNH NHÂN DÂN", "# DƯ LUẬN XÃ HỘI")
    code, _, err = chay(
        "build", HO_SO, "--loai", "bao_cao_quy", "--ky", "Q1", "--dinh-dang", "docx"
    )
    assert code == 0
    assert "mau: thông tin MB023: dùng mẫu riêng của đơn vị: bao_cao_quy.mau.txt" in err
    (made,) = Path("outputs").rglob("*.docx")
    assert "DƯ LUẬN XÃ HỘI" in chu_docx(made)


def test_a_changed_sentence_a_group_and_a_table_stand_in_the_documents(chay) -> None:
    Path("mau/bang-bieu").mkdir(parents=True)
    CAU_MAU.write_text('[ten_ky]\ntrong_quy = "trong ba tháng"\n', "utf-8")
    for name in ("nhom-linh-vuc.toml", "bang-bieu/lo_trinh.toml"):
        shutil.copy(packaged_folder() / name, Path("mau") / name)
    sua(Path("mau/bang-bieu/lo_trinh.toml"), "Cuối mỗi quý", "Ngày 25 tháng cuối quý")
    sua(Path("mau/nhom-linh-vuc.toml"), 'bau_cu = "bầu cử"', 'bau_cu = "bầu cử các cấp"')
    args = ("--loai", "bao_cao_quy", "--loai", "ke_hoach_nam", "--dinh-dang", "docx")
    assert chay("build", HO_SO, *args)[0] == 0
    made = {path.name.split("-")[0]: path for path in Path("outputs").rglob("*.docx")}
    assert "Trong ba tháng" in chu_docx(made["bao_cao_quy"])
    with zipfile.ZipFile(made["ke_hoach_nam"]) as archive:
        xml = archive.read("word/document.xml").decode()
    assert "Ngày 25 tháng cuối quý" in xml.replace("\u00a0", " ")


def test_a_folder_inside_the_folder_of_a_dossier_is_used(chay) -> None:
    Path("phuong").mkdir()
    shutil.move(HO_SO, "phuong")
    chay("new", "mau", "bao_cao_quy", "-o", "phuong/mau")
    assert thu_muc_mau([Path("phuong")]) == (Path("phuong/mau"),)


def test_the_folder_named_stands_over_the_one_beside(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    chay("new", "mau", "bao_cao_quy", "-o", "khac")
    assert thu_muc_mau([Path(HO_SO)], Path("khac")) == (Path("khac"), Path("mau"))


def test_a_folder_of_that_name_without_templates_is_left_alone() -> None:
    Path("mau").mkdir()
    Path("mau/Biểu mẫu cũ.docx").write_bytes(b"")
    assert mau_rieng([Path(HO_SO)]).thu_muc == ()
    assert mau_rieng([Path(HO_SO)]).cac_loai is LOAI_VAN_BAN


@pytest.fixture
def co_loai_rieng() -> None:
    Path("mau").mkdir()
    LOAI.write_text(loai_rieng(), "utf-8")
    Path("mau/thong_bao_ket_qua.mau.txt").write_text(THONG_BAO, "utf-8")


@pytest.mark.usefixtures("co_loai_rieng")
def test_a_type_of_its_own_is_built_wherever_its_option_stands(chay) -> None:
    rest = ("--ky", "Q1", "--dinh-dang", "docx")
    for argv in (
        (HO_SO, "--loai", "thong_bao_ket_qua", *rest),
        ("--loai", "Thông báo kết quả công tác dân vận quý", *rest, HO_SO),
    ):
        code, out, _ = chay("build", *argv)
        assert (code, "Thông báo kết quả công tác dân vận quý I năm 2024" in out) == (0, True)


@pytest.mark.usefixtures("co_loai_rieng")
def test_a_type_of_its_own_is_made_from_the_register(chay) -> None:
    entry = (
        '  - {loai: thong_bao, so_ky_hieu: "09-TB/DV", ngay: 2024-04-02, ky: Q1, nguoi_ky: NK3, '
        "trich_yeu: Kết quả công tác dân vận quý I năm 2024}\n"
    )
    sua(Path(HO_SO), "\nvan_ban:\n", "\nvan_ban:\n" + entry)
    code, out, _ = chay("build", HO_SO, "--ky", "Q1", "--dinh-dang", "docx")
    assert (code, "số 09-TB/DV" in out) == (0, True)


@pytest.mark.usefixtures("co_loai_rieng")
def test_types_lists_a_type_of_its_own_when_it_is_told_whose(chay) -> None:
    for argv in ((HO_SO,), ("--mau", "mau")):
        assert "thong_bao_ket_qua *" in chay("types", *argv)[1]
    assert "thong_bao_ket_qua" not in chay("types")[1]
    kinds = json.loads(chay("types", HO_SO, "--json")[1])["loai"]
    assert [k["ma"] for k in kinds if k["rieng"]] == ["thong_bao_ket_qua"]


@pytest.mark.usefixtures("co_loai_rieng")
def test_an_unknown_type_is_answered_with_the_units_own_among_the_known(chay) -> None:
    code, _, err = chay("build", HO_SO, "--loai", "thong_bao_ket_quar")
    assert (code, "Ý bạn là “thong_bao_ket_qua”?" in err) == (2, True)


@pytest.mark.usefixtures("co_loai_rieng")
def test_a_wrong_row_stops_the_build_at_its_line(chay) -> None:
    sua(LOAI, "cuoi_ky", "cuoi_ki")
    code, _, err = chay("build", HO_SO, "--loai", "bao_cao_quy")
    assert (code, "mau/loai_van_ban.toml:7: lỗi MB021" in err) == (2, True)
    assert not Path("outputs").exists()


def test_the_types_of_one_dossier_are_not_those_of_another() -> None:
    Path("a/mau").mkdir(parents=True)
    Path("a/mau/loai_van_ban.toml").write_text(loai_rieng(), "utf-8")
    Path("a/mau/thong_bao_ket_qua.mau.txt").write_text(THONG_BAO, "utf-8")
    assert mau_rieng([Path("a/x.yaml")]).ma_rieng == {"thong_bao_ket_qua"}
    assert mau_rieng([Path("b/x.yaml")]).ma_rieng == frozenset()


# Checking


@pytest.mark.parametrize(
    ("cu", "moi", "ma", "trong"),
    [
        ("{{ tong_quat }}", "{{ tongquat }}", "MB005", 'ý bạn là "tong_quat"?'),
        ("{{ kien_nghi.cau }}", "{{ kien_nghi.caau }}", "MB005", 'ý bạn là "cau"?'),
        ("{{ nhom.ten }}", "{{ nhom.tenn }}", "MB005", 'ý bạn là "ten"?'),
        ("trich_yeu: kết quả", "trich_yeu: {{ kyy }} kết quả", "MB005", 'ý bạn là "ky"?'),
        ("{% endif %}\n", "", "MB002", "{% endif %}"),
        ("\n:bang-bieu theo_to", "\n:bang-bieu theoto", "MB009", 'ý bạn là "theo_to"?'),
        ("\n:bang-bieu theo_to", "\n:bangbieu theo_to", "MB008", ":bang-bieu"),
        ("# TÌNH HÌNH", "#TÌNH HÌNH", "MB012", "dấu cách"),
        ("{{ don_thu }}", "{{ don_thu|viethoa }}", "MB004", 'ý bạn là "viet_hoa"?'),
        ("{{ y_kien }}", "**{{ y_kien }}", "MB007", "đóng"),
        ("{{ y_kien }}", "{{ y_kien.upper() }}", "MB003", "gọi hàm"),
        ("{{ y_kien }}", "{{ nam * 2 }}", "MB003", "phép nhân"),
        ("{{ y_kien }}", "{{ cac_nhom }}", "MB006", "danh sách"),
        ("{{ y_kien }}", "{{ ky.ten + 1 }}", "MB017", "không tính được"),
        ("{{ y_kien }}", "{% include 'khac.mau.txt' %}", "MB001", "khac.mau.txt"),
        ("trich_yeu:", "trich-yeu:", "MB011", 'ý bạn là "trich_yeu"?'),
        ("---\n# Chép", "---\nbo_cuc: muc_luc\n# Chép", "MB010", "bo_cuc"),
    ],
)
def test_a_mistake_in_a_template_is_told_at_its_line(
    chay, cu: str, moi: str, ma: str, trong: str
) -> None:
    chay("new", "mau", "bao_cao_quy")
    sua(BAO_CAO, cu, moi)
    code, out, _ = chay("check-template", "mau")
    assert code == 1
    assert f"{BAO_CAO}:" in out
    assert f": lỗi {ma}: " in out
    assert trong in out


def test_what_has_no_effect_is_a_warning(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    sua(BAO_CAO, "trich_yeu:", "noi_nhan: Đảng ủy\ntrich_yeu:")
    code, out, _ = chay("check-template", "mau")
    assert (code, "cảnh báo MB024" in out, "the_thuc_rieng" in out) == (0, True, True)


@pytest.mark.parametrize(
    "ten", ["bao-cao-quy.mau.txt", "bao_cao_quy.mau.txt.txt", "bao_cao_quy.txt"]
)
def test_a_file_whose_name_no_document_asks_for_is_told(chay, ten: str) -> None:
    chay("new", "mau", "bao_cao_quy")
    BAO_CAO.rename(BAO_CAO.with_name(ten))
    out = chay("check-template", "mau")[1]
    assert f'cảnh báo MB025: không văn bản nào dùng tệp "{ten}"' in out
    assert 'ý bạn là "bao_cao_quy.mau.txt"?' in out


def test_a_part_that_a_template_includes_is_checked_with_the_names_of_its_place(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    Path("mau/nhom.mau.txt").write_text("{{ nhom.tenn }}\n", "utf-8")
    sua(BAO_CAO, "{{ nhom.ten }}", "{% include 'nhom.mau.txt' %}")
    code, out, _ = chay("check-template", "mau")
    assert (code, "mau/nhom.mau.txt:1: lỗi MB005" in out) == (1, True)
    assert "không văn bản nào dùng" not in out


@pytest.mark.parametrize(
    ("chu", "dong", "ma", "trong"),
    [
        ('[so_sanh]\ntangg = "x"\n', 2, "MB014", 'ý bạn là "so_sanh.tang"?'),
        ('[so_sanh]\ntang = "tăng {{ soo }}"\n', 2, "MB005", 'ý bạn là "so"?'),
        ('[so_sanh]\n\nbang = "bằng {{ ky|la }}"\n', 3, "MB004", "la_ma"),
        ("[so_sanh]\nbang = 5\n", 2, "MB015", "dấu nháy"),
        ('[so_sanh]\nbang = "x\n', 2, "MB015", "TOML"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_sentence_is_told_once_at_its_line(
    chay, chu: str, dong: int, ma: str, trong: str
) -> None:
    Path("mau").mkdir()
    CAU_MAU.write_text(chu, "utf-8")
    code, out, err = chay("check-template", "mau")
    assert (code, out.count(" lỗi ")) == (1, 1)
    assert f"mau/cau-mau.toml:{dong}: lỗi {ma}: " in out
    assert trong in out
    assert "Chưa thử" not in err


@pytest.mark.usefixtures("co_loai_rieng")
def test_a_type_of_its_own_is_checked_with_its_template(chay) -> None:
    assert chay("check-template", "mau")[:2] == (0, "")
    sua(Path("mau/thong_bao_ket_qua.mau.txt"), "{{ tong_quat }}", "{{ tong_qat }}")
    sua(LOAI, "@mac_dinh", "@macdinh")
    out = chay("check-template", "mau")[1]
    assert "loai_van_ban.toml:11: lỗi MB021" in out
    sua(LOAI, "@macdinh", "@mac_dinh")
    assert "thong_bao_ket_qua.mau.txt:5: lỗi MB005" in chay("check-template", "mau")[1]


def test_one_file_is_checked_alone(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    chay("new", "mau", "ke_hoach_nam")
    sua(BAO_CAO, "{{ tong_quat }}", "{{ tongquat }}")
    assert chay("check-template", "mau/ke_hoach_nam.mau.txt")[0] == 0
    assert chay("check-template", str(BAO_CAO))[0] == 1


def test_a_template_is_tried_on_the_units_own_dossier_too(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    before = chay("check-template", "mau")[2]
    after = chay("check-template", "mau", "--ho-so", HO_SO)[2]
    count = [int(text.split("đã thử trên ")[1].split()[0]) for text in (before, after)]
    assert count[0] < count[1]


@pytest.mark.parametrize(
    ("duong_dan", "trong"),
    [
        ("khong_co", "không có tệp"),
        (HO_SO, "không phải tệp mẫu"),
        ("trong", "không có tệp mẫu nào"),
    ],
)
def test_nothing_to_check_is_code_2(chay, duong_dan: str, trong: str) -> None:
    Path("trong").mkdir()
    code, _, err = chay("check-template", duong_dan)
    assert (code, trong in err) == (2, True)


def test_json_is_one_object(chay) -> None:
    chay("new", "mau", "bao_cao_quy")
    sua(BAO_CAO, "{{ tong_quat }}", "{{ tongquat }}")
    code, out, _ = chay("check-template", "mau", "--json")
    (file,) = json.loads(out)["tep"]
    assert (code, file["loai"], file["van_de"][0]["ma"]) == (1, "mau", "MB005")


def test_the_templates_of_the_program_have_no_problem_at_all() -> None:
    (checked,) = app.kiem_mau([packaged_folder()])
    assert checked.van_de == ()
    assert checked.khong_kiem == ()


def test_a_wrong_row_is_an_error_with_all_its_problems() -> None:
    Path("mau").mkdir()
    LOAI.write_text(loai_rieng().replace("cuoi_ky", "x").replace('"thông báo"', "5"), "utf-8")
    with pytest.raises(ReportgenError) as caught:
        mau_rieng([Path(HO_SO)])
    assert [d.location.dong for d in caught.value.diagnostics] == [4, 7]
