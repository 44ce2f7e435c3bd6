"""An entry goes into a file and nothing else of the file changes."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.yaml_source import NutBang, NutChu, NutDanhSach, bo_muc, chen_muc, doc_yaml

GOC = Path(__file__).parents[2]
MUC = {
    "loai": "bao_cao_quy",
    "so_ky_hieu": "19-BC/BXDĐ",
    "ngay": date(2026, 7, 3),
    "trich_yeu": "Kết quả công tác dân vận quý II/2026",
    "nguoi_ky": "NK4",
    "ky": "Q2",
}
MOT_DONG = (
    "{loai: bao_cao_quy, so_ky_hieu: 19-BC/BXDĐ, ngay: 2026-07-03, "
    "trich_yeu: Kết quả công tác dân vận quý II/2026, nguoi_ky: NK4, ky: Q2}"
)
KY_TRUOC = MOT_DONG.replace(", ky: Q2", "").replace(
    "loai: bao_cao_quy,", "loai: bao_cao_quy, ky: Q2,"
)


def tran(nut: object) -> object:
    if isinstance(nut, NutBang):
        return {k: tran(v) for k, v in nut.muc.items()}
    if isinstance(nut, NutDanhSach):
        return [tran(v) for v in nut.muc]
    return nut.chu if isinstance(nut, NutChu) else None


def chen(text: str) -> str:
    done = chen_muc(text.encode(), "van_ban", MUC)
    assert done is not None
    return done.du_lieu.decode()


@pytest.mark.parametrize(
    ("truoc", "sau"),
    [
        # flow entries: quotes and spelling of the neighbour, its comment stays with it
        (
            'van_ban:\n  - {loai: bao_cao, so_ky_hieu: "18-BC/BXDĐ"}  # đã gửi\n\nky_truoc: x\n',
            (
                'van_ban:\n  - {loai: bao_cao, so_ky_hieu: "18-BC/BXDĐ"}  # đã gửi\n'
                '  - {loai: bao_cao_quy, so_ky_hieu: "19-BC/BXDĐ", ngay: 2026-07-03, trich_yeu: '
                "Kết quả công tác dân vận quý II/2026, nguoi_ky: NK4, ky: Q2}\n\nky_truoc: x\n"
            ),
        ),
        # block entries, dashes under the key, days as the clerk writes them
        (
            "Văn bản:\n-   Loại: bao_cao\n    Ngày: 05/01/2026\n# hết sổ\nnam: 2026\n",
            (
                "Văn bản:\n-   Loại: bao_cao\n    Ngày: 05/01/2026\n"
                "-   Loại: bao_cao_quy\n    Ngày: 03/07/2026\n    so_ky_hieu: 19-BC/BXDĐ\n"
                "    trich_yeu: Kết quả công tác dân vận quý II/2026\n"
                "    nguoi_ky: NK4\n    ky: Q2\n# hết sổ\nnam: 2026\n"
            ),
        ),
        # a list in brackets, each entry on its line
        (
            "van_ban: [\n  {loai: x, ky: Q1}, # một\n  {loai: y, ky: Q2} # hai\n]\n",
            (
                "van_ban: [\n  {loai: x, ky: Q1}, # một\n  {loai: y, ky: Q2}, # hai\n"
                f"  {KY_TRUOC}\n]\n"
            ),
        ),
        ("nam: 2026\nvan_ban: []  # sổ\n", f"nam: 2026\nvan_ban:  # sổ\n  - {MOT_DONG}\n"),
        ("van_ban:\nnam: 2026\n", f"van_ban:\n  - {MOT_DONG}\nnam: 2026\n"),
        ("van_ban: ~\nnam: 2026\n", f"van_ban:\n  - {MOT_DONG}\nnam: 2026\n"),
        ("nam: 2026\n", f"nam: 2026\n\nvan_ban:\n  - {MOT_DONG}\n"),
        ("nam: 2026", f"nam: 2026\n\nvan_ban:\n  - {MOT_DONG}"),
        ("nam: 2026\n...\n", f"nam: 2026\n\nvan_ban:\n  - {MOT_DONG}\n...\n"),
        ("{nam: 2026}\n", f"{{nam: 2026, van_ban: [{MOT_DONG}]}}\n"),
        ("van_ban:\n  - {loai: x}", f"van_ban:\n  - {{loai: x}}\n  - {MOT_DONG}"),
        # words of a paragraph kept with its blank lines
        (
            "van_ban:\n  - loai: x\n    noi_dung: |+\n      một\n\n\nnam: 2026\n",
            "van_ban:\n  - loai: x\n    noi_dung: |+\n      một\n\n\n"
            + "".join(
                f"{'  - ' if i == 0 else '    '}{dong}\n"
                for i, dong in enumerate(re.split(r", (?=\w+: )", MOT_DONG[1:-1]))
            )
            + "nam: 2026\n",
        ),
    ],
)
def test_the_new_entry_looks_like_its_neighbour(truoc: str, sau: str) -> None:
    assert chen(truoc) == sau


def test_line_endings_and_the_byte_order_mark_stay() -> None:
    raw = "\ufeffvan_ban:\r\n  - {loai: x}\r\nnam: 2026\r\n".encode()
    done = chen_muc(raw, "van_ban", MUC)
    assert done is not None
    assert done.du_lieu == raw.replace(
        b"{loai: x}\r\n", b"{loai: x}\r\n  - " + MOT_DONG.encode() + b"\r\n"
    )


def test_a_file_in_utf_16_stays_so() -> None:
    raw = "van_ban:\n  - {loai: x}\n".encode("utf-16")
    done = chen_muc(raw, "van_ban", MUC)
    assert done is not None
    assert done.du_lieu.decode("utf-16") == f"van_ban:\n  - {{loai: x}}\n  - {MOT_DONG}\n"


def test_accents_typed_apart_above_the_entry_do_not_shift_it() -> None:
    loose = "van_ban: [{loai: x, trich_yeu: ho\u0323p to\u0302\u0309}, {loai: bá}]\n"
    assert chen(loose) == loose.replace("bá}", "bá}, " + MOT_DONG)


def test_what_is_no_dossier_is_left_alone() -> None:
    assert chen_muc(b"- mot\n- hai\n", "van_ban", MUC) is None
    assert chen_muc(b"nam: [2026\n", "van_ban", MUC) is None


@pytest.mark.parametrize("path", sorted((GOC / "inputs").glob("*.yaml")), ids=lambda p: p.name)
def test_a_sample_gets_one_entry_more_and_can_be_set_back(path: Path) -> None:
    raw = path.read_bytes()
    done = chen_muc(raw, "van_ban", MUC)
    assert done is not None
    old, new = raw.splitlines(keepends=True), done.du_lieu.splitlines(keepends=True)
    (at,) = [i for i, line in enumerate(new) if i >= len(old) or line != old[i]][:1]
    more = len(new) - len(old)
    assert 0 < more <= len(MUC) + 1
    assert new[:at] + new[at + more :] == old
    assert bo_muc(done.du_lieu, done.doan, "van_ban") == raw


CHU = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12
)
MUC_BAT_KY = st.fixed_dictionaries(
    {"loai": CHU, "so_ky_hieu": CHU, "ngay": st.dates(date(2000, 1, 1)), "trich_yeu": CHU}
)
TRUOC = st.sampled_from(
    [
        "",
        "# đầu tệp\n\n",
        "don_vi:\n  ten: phường A  # tên\n",
        "ghi_chu: >-\n  dài\n  hai dòng\n\n",
    ]
)
GIUA = st.sampled_from(
    [
        "",
        "van_ban:\n",
        "van_ban: []\n",
        "van_ban:\n- {loai: x, so_ky_hieu: '01'}\n",
        "van_ban:\n    -   loai: x\n        trich_yeu: |\n            chữ\n",
        "van_ban:\n  - loai: x\n    trich_yeu: dài\n      hai dòng # hết\n\n  # cuối\n",
        'van_ban:\n  - { loai: x,\n      trich_yeu: "hai\n    dòng" }\n',
        "van_ban: [{loai: x}, {loai: y},]\n",
        "van_ban: [\n  {loai: x},\n]\n",
        "Văn bản:\n  -\n    Loại: x\n",
    ]
)
SAU = st.sampled_from(["", "\n", "\n\n# hết\n", "nam: 2026", "\nky_truoc:\n  nam: 2025\n"])


@settings(deadline=None, max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(TRUOC, GIUA, SAU, MUC_BAT_KY, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_whatever_the_layout_only_the_entry_is_added(
    truoc: str, giua: str, sau: str, muc: dict[str, object], xuong: str, bom: bool
) -> None:
    text = ("phien_ban: 1\n" + truoc + giua + sau).replace("\n", xuong)
    raw = ("\ufeff" * bom + text).encode()
    done = chen_muc(raw, "van_ban", muc)  # type: ignore[arg-type]
    assert done is not None
    before, after = tran(doc_yaml(raw, "").value), tran(doc_yaml(done.du_lieu, "").value)
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    entries = after.pop("van_ban")
    assert entries[:-1] == (before.pop("van_ban", None) or [])
    assert after == before
    # every byte of before is there, in its order
    left = iter(done.du_lieu)
    kept = raw.replace(b" []", b"")
    assert all(byte in left for byte in kept)
