"""Every field explains itself; its faults are told in the words of ``validate``."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from reportgen import app
from reportgen.domain.truong_nhap import KieuNhap, TruongNhap, lop_nhap
from reportgen.yaml_source import sua_bang
from scripts.vi_du_ho_so import ViDu, cac_vi_du
from tests.ho_tro.trang_web import KhachWeb

pytestmark = pytest.mark.cham  # too long for every commit

MAU = Path(__file__).parents[2] / "inputs" / "hoan-kiem-2026.yaml"
GOC = "/h/hoan-kiem-2026"
KHONG_CO_O = {"DL003", "DL005", "DL007", "DL009", "DL011", "V39"}
"""Faults of how a file is written, which a form cannot make."""


@pytest.fixture
def khach(tmp_path: Path) -> KhachWeb:
    shutil.copy(MAU, tmp_path)
    return KhachWeb(tmp_path)


def _o_bi_bao(vi_du: ViDu) -> list[tuple[str, TruongNhap]]:
    """Class and field that the example's fault is told at; none when it is of a whole entry."""
    found = []
    for told in vi_du.bao(vi_du.sai):
        steps = [
            int(n) if n else w
            for n, w in re.findall(r"\[(\d+)\]|([^.\[\]]+)", told.location.vi_tri)
        ]
        for end in range(len(steps), 0, -1):
            kind = lop_nhap(tuple(steps[: end - 1])) if isinstance(steps[end - 1], str) else None
            field = (
                next((f for f in kind.cac_truong if f.ten == steps[end - 1]), None)
                if kind
                else None
            )
            if kind and field and field.kieu not in (KieuNhap.DANH_SACH, KieuNhap.KHAC):
                found.append((kind.lop, field))
                break
    return found


@pytest.mark.parametrize("vi_du", cac_vi_du(), ids=lambda v: v.ma)
def test_the_rule_is_shown_at_the_field_that_it_is_told_at(vi_du: ViDu) -> None:
    for lop, truong in _o_bi_bao(vi_du):
        rules = {rule.ma for rule in app.luat_o(lop, truong)}
        assert vi_du.ma in rules | KHONG_CO_O | {"V03", "V25", "V38", "V41"}, f"{lop}.{truong.ten}"


@pytest.mark.parametrize("vi_du", [v for v in cac_vi_du() if v.truong], ids=lambda v: v.ma)
def test_its_clause_and_its_fields_are_real(vi_du: ViDu) -> None:
    assert vi_du.vi_sao
    assert {d.clause or "" for d in vi_du.bao(vi_du.sai)} == {vi_du.can_cu}
    from reportgen.domain import ho_so

    for name in vi_du.truong:
        lop, _, field = name.partition(".")
        if lop not in ("*", "bat_buoc") and not name.startswith("kieu:"):
            assert field in getattr(ho_so, lop).model_fields, name
        assert not name.startswith("kieu:") or name[5:] in set(KieuNhap), name


@pytest.mark.parametrize(
    "noi", ["them/hoat_dong", "them/to_dan_van", "them/to_dan_van.2.thanh_vien", "them/hoi_nghi",
            "them/don_thu", "muc/don_vi", "them/van_ban", "them/khen_thuong", "them/danh_gia"],
)  # fmt: skip
def test_every_field_to_type_in_has_a_label_and_help(khach: KhachWeb, noi: str) -> None:
    page = khach.xem(f"{GOC}/{noi}").text
    form = page.split('class="sua"')[1].split("</form>")[0]
    names = re.findall(r'<(?:input type="text"|textarea)[^>]* id="([^"]+)"', form)
    assert names
    for name in names:
        assert f'<label for="{name}"' in form or f'for="{name}">' in form, name
        if ".ma" not in name and "-so" not in name and "-ma" not in name:
            assert f'id="{name}-goi-y"' in form or f'id="{name}-ds"' in form, name


def test_a_form_does_not_speak_of_codes_it_does_not_show(khach: KhachWeb) -> None:
    unit = khach.xem(f"{GOC}/muc/don_vi").text
    assert "ba_cap trước" not in unit.lower()
    assert 'id="mo_hinh-goi-y"' not in unit
    assert 'aria-describedby="mo_hinh-goi-y' not in unit
    assert "Mã tổ, hoặc phuong" not in khach.xem(f"{GOC}/them/hoi_nghi").text


def test_the_reason_and_the_clause_stand_at_the_field(khach: KhachWeb) -> None:
    page = unescape(khach.xem(f"{GOC}/them/van_ban").text)
    field = page.split('for="nguoi_ky"')[1].split("</div>")[0]
    assert "Quyết định kiện toàn tổ do cấp ủy ký. " in field
    assert "Căn cứ: Hướng dẫn 80-HD/BDVTW. (V23)" in field


def _o_sai() -> list[tuple[str, str, str]]:
    return [
        ("hoat_dong/3", "ngay", "31/2/2026"), ("hoat_dong/3", "ngay", "5/10/2025"),
        ("hoat_dong/3", "linh_vuc", "abc"), ("hoat_dong/3", "ma", "HD-001"),
        ("hoat_dong/3", "noi_dung", ""), ("hoat_dong/3", "ket_qua", ""),
        ("hoat_dong/3", "to", "TDP99"), ("hoat_dong/3", "mo_hinh", "MH-99"),
        ("to_dan_van.2.thanh_vien/1", "nam_sinh", "2062"),
        ("to_dan_van.2.thanh_vien/1", "nam_sinh", "1.9.7.1"),
        ("to_dan_van.2.thanh_vien/1", "nam_sinh", ""),
        ("to_dan_van.2.thanh_vien/1", "ho_ten", ""),
        ("to_dan_van.2.thanh_vien/1", "tu_ngay", "hôm qua"),
        ("to_dan_van.2.thanh_vien/1", "chuc_danh", "pho_to"),
        ("to_dan_van/2", "so_ho", "300 hộ"), ("to_dan_van/2", "so_thanh_vien", ""),
        ("hoi_nghi/4", "co_mat", "-1"), ("hoi_nghi/4", "gio_bat_dau", "25h"),
        ("don_thu/2", "ngay_ket_qua", "1/1/2020"), ("van_ban/5", "nguoi_ky", "NK99"),
        ("don_vi", "so_to_dan_pho", "hai mươi"), ("don_vi", "ten", ""),
        ("khen_thuong/0", "so_tien", "6,5"), ("kinh_phi", "dinh_muc_moi_to", "nhiều"),
    ]  # fmt: skip


@pytest.mark.parametrize(("noi", "ten", "chu"), _o_sai())
def test_a_fault_is_told_at_the_field_in_the_very_words_of_validate(
    khach: KhachWeb, tmp_path: Path, noi: str, ten: str, chu: str
) -> None:
    """The same fault through the form and through the file."""
    path = khach.thu_muc / MAU.name
    place = [int(p) if p.isdigit() else p for p in re.split(r"[./]", noi)]
    data = sua_bang(path.read_bytes(), place, {ten: chu or None})
    assert data is not None
    other = tmp_path / "khac" / MAU.name
    other.parent.mkdir()
    other.write_bytes(data)
    by_file = {d.message for d in app.validate([other])[0].van_de if d.is_error}
    opened = app.mo_ho_so(path)
    so = int(noi.split("/")[1]) if "/" in noi else None
    where = app.doc_noi(noi.split("/", maxsplit=1)[0])
    assert where is not None
    form = app.bieu_mau(opened, where, so)
    assert form is not None
    sent = {o.ten: o.chu or ",".join(o.cac) for f in form.cac_o for o in (*f.con, f)}
    figures = next(((o.bang) for o in form.cac_o if o.truong.kieu is KieuNhap.SO_LIEU), ())
    answer = khach.tho.post(
        f"{GOC}/muc/{noi}",
        data=sent | {ten: chu, "dau": opened.dau, "ma_phien": khach.ma_phien()}
        | {"so_lieu.ma": [c for c, _ in figures], "so_lieu.so": [n for _, n in figures]},
        headers={"origin": "http://127.0.0.1:8642"},
    )  # fmt: skip
    assert answer.status_code == 422
    page = unescape(answer.text)
    told = re.findall(
        rf'id="{ten}-loi\d*"><span class="an-mat">Lỗi: </span>(.*?)\.(?: <span|</p>)', page
    )
    assert told
    for words in told:
        spoken = {one.removeprefix(f'"{ten}": ').lower() for one in by_file}
        assert words.lower() in spoken, (words, by_file)
