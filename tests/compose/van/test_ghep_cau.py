from reportgen.compose.van.ghep_cau import LETTERS_A_PARAGRAPH, CauVan, chia_doan, ghep_cau
from reportgen.compose.van.menh_de import MenhDe
from reportgen.compose.van.so_lieu_van import Cau

TO_1 = "Tổ dân vận Tổ dân phố số 1"


def _menh_de(viec: str, to: str = "T1", **khac: str) -> MenhDe:
    return MenhDe(f"Tổ dân vận Tổ dân phố số {to[1:]}", viec, to=(to,), **khac)


def _cau(cau: Cau, *clauses: MenhDe) -> list[str]:
    return [c.chu for c in ghep_cau(clauses, cau)]


def test_two_short_works_of_a_team_share_a_sentence(cau: Cau) -> None:
    assert _cau(cau, _menh_de("họp dân"), _menh_de("trồng cây")) == [f"{TO_1} họp dân; trồng cây."]


def test_the_team_is_not_named_again_at_once(cau: Cau) -> None:
    told = _cau(cau, *[_menh_de(v) for v in ("họp", "dọn", "trồng", "tặng", "thăm")])
    assert told == [f"{TO_1} họp; dọn.", "Tổ còn trồng; tặng.", "Tổ cũng thăm."]


def test_another_team_begins_its_own_sentence(cau: Cau) -> None:
    told = _cau(cau, _menh_de("họp"), _menh_de("dọn", "T2"))
    assert told[1] == "Tổ dân vận Tổ dân phố số 2 dọn."


def test_a_work_with_a_date_or_topic_stands_alone(cau: Cau) -> None:
    told = _cau(
        cau,
        _menh_de("họp"),
        _menh_de("tổ chức lễ", mo_dau="ngày 05/4,"),
        _menh_de("đo đạc", mo_dau="thực hiện dự án chợ,", chu_de="thực hiện dự án chợ"),
    )
    assert told == [
        f"{TO_1} họp.",
        f"Ngày 05/4, {TO_1} tổ chức lễ.",
        f"Thực hiện dự án chợ, {TO_1} đo đạc.",
    ]


def test_the_wards_work_never_goes_on_as_a_teams(cau: Cau) -> None:
    ward = [MenhDe("phường", v, to=("phuong",)) for v in ("họp", "dọn", "trồng")]
    assert _cau(cau, *ward)[1] == "Phường trồng."


def test_a_paragraph_is_of_readable_length() -> None:
    doan = chia_doan(["Tổ dân vận vận động nhân dân giữ hè thông, đường thoáng. " * 4] * 9)
    assert max(map(len, doan)) < LETTERS_A_PARAGRAPH


def test_a_short_last_sentence_does_not_stand_alone() -> None:
    doan = chia_doan(["x" * (LETTERS_A_PARAGRAPH - 50) + ".", "Tham gia phối hợp có Công an xã."])
    assert len(doan) == 1


def test_a_paragraph_names_the_team_anew() -> None:
    long = CauVan("Tổ còn " + "dọn " * 220 + ".", "Tổ dân vận thôn Đông " + "dọn " * 220 + ".")
    assert chia_doan([long, long])[1].startswith("Tổ dân vận thôn Đông")
