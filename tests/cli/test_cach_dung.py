"""A wrong command line gets a Vietnamese sentence, a suggestion and exit code 2."""

import json

import pytest


def test_an_unknown_command_is_named_with_the_nearest(chay) -> None:
    ket_qua = chay("buld")
    assert ket_qua.ma == 2
    assert "Không có lệnh “buld”. Ý bạn là “build”?" in ket_qua.loi
    assert ket_qua.ra == ""


def test_a_missing_command_is_said(chay) -> None:
    ket_qua = chay()
    assert (ket_qua.ma, "Thiếu tên lệnh." in ket_qua.loi) == (2, True)


def test_an_unknown_option_is_named_with_the_nearest(chay) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--loia", "x")
    assert ket_qua.ma == 2
    assert "Không có tùy chọn “--loia”." in ket_qua.loi
    assert "--loai" in ket_qua.loi


def test_a_missing_dossier_is_said(chay) -> None:
    ket_qua = chay("validate")
    assert ket_qua.ma == 2
    assert "Thiếu đối số" in ket_qua.loi
    assert "HO_SO" in ket_qua.loi


def test_a_missing_option_value_is_said(chay) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--so")
    assert "Tùy chọn “--so” cần một giá trị đi sau." in ket_qua.loi


def test_too_many_arguments_are_said(chay) -> None:
    ket_qua = chay("facts", "a.yaml", "b.yaml")
    assert (ket_qua.ma, "Thừa đối số (b.yaml)" in ket_qua.loi) == (2, True)


def test_an_unknown_type_gets_the_nearest_and_the_list(chay) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--loai", "bao_cao_qúy_")
    assert ket_qua.ma == 0, "dấu và gạch thừa không thành lỗi"
    ket_qua = chay("build", "ho-so.yaml", "--loai", "bao_cao_quyen")
    assert ket_qua.ma == 2
    assert "không có loại văn bản “bao_cao_quyen”. Ý bạn là “bao_cao_quy”?" in ket_qua.loi
    assert "ke_hoach_nam, bao_cao_quy" in ket_qua.loi


def test_an_unknown_period_gets_the_list(chay) -> None:
    ket_qua = chay("facts", "ho-so.yaml", "--ky", "Q5")
    assert ket_qua.ma == 2
    assert "không có kỳ báo cáo “Q5”. Ý bạn là “Q" in ket_qua.loi
    assert "T01, T02" in ket_qua.loi
    assert "6T, 9T, N." in ket_qua.loi


@pytest.mark.parametrize("ngay", ["31/6/2026", "2026-02-30"])
def test_a_day_not_in_the_calendar_is_refused(chay, ngay: str) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--ngay", ngay)
    assert (ket_qua.ma, f"“{ngay}” không có trong lịch." in ket_qua.loi) == (2, True)


def test_a_text_that_is_no_date_gets_an_example(chay) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--ngay", "hôm qua")
    assert "hãy ghi như 2026-05-28 hoặc 28/5/2026" in ket_qua.loi


def test_an_unknown_format_is_refused(chay) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--dinh-dang", "docx,pfd")
    assert "không có định dạng “pfd”. Ý bạn là “pdf”?" in ket_qua.loi


def test_a_template_folder_that_is_not_there_is_refused(chay, tmp_path) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--mau", str(tmp_path / "mẫu"))
    assert "không có thư mục" in ket_qua.loi


def test_json_gives_an_object_for_a_wrong_command_line(chay) -> None:
    ket_qua = chay("build", "ho-so.yaml", "--ky", "Q9", "--json")
    vat = json.loads(ket_qua.ra)
    assert vat["van_ban"] == []
    assert vat["van_de"][0]["muc"] == "loi"
    assert "Q9" in vat["van_de"][0]["thong_bao"]
