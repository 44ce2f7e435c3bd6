"""Each document type is whole: its row, template, worked example, goldens, place in the docs."""

import re
import shlex
from functools import cache
from pathlib import Path

import pytest

from reportgen.ban_hanh.chon_viec import chon_viec
from reportgen.ban_hanh.co_quan import ho_cua
from reportgen.ban_hanh.loai_rieng import Biet, doc_loai_rieng
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan
from reportgen.compose.mau import BoMau
from reportgen.compose.nguon import NGUON
from reportgen.domain.ho_so import PHUONG
from reportgen.standards import editions, load
from tests.ho_tro.ho_so_mau import INPUTS, ho_so_mau
from tests.ho_tro.van_ban_that import GOC, VAN_BAN

GOLDEN = GOC / "tests" / "golden"

BANG_LOAI = GOC / "reportgen" / "ban_hanh" / "loai_van_ban.toml"
MOI_LOAI = pytest.mark.parametrize("loai", LOAI_VAN_BAN, ids=lambda loai: loai.ma)


@cache
def loai_cua_demo() -> frozenset[str]:
    """The types of the documents that ``make demo`` writes."""
    recipe = re.search(
        r"^demo:.*\n((?:\t.*\n)+)", (GOC / "Makefile").read_text("utf-8"), re.MULTILINE
    )
    assert recipe
    made: set[str] = set()
    for line in re.findall(r"bin/reportgen build (.*)", recipe[1]):
        words = shlex.split(line)
        files = [path for word in words if word.startswith("inputs/") for path in GOC.glob(word)]
        chosen = {key: words[i + 1] for i, key in enumerate(words) if key in ("--loai", "--ky")}
        kinds = (chosen["--loai"],) if "--loai" in chosen else ()
        periods = (chosen["--ky"],) if "--ky" in chosen else ()
        for path in files:
            made |= {v.loai.ma for v in chon_viec(ho_so_mau(path.stem), kinds, periods).value or ()}
    return frozenset(made)


def mau_cua(loai: LoaiVanBan) -> set[str]:
    return {loai.ten_mau(PHUONG if scope == PHUONG else "TDP") for scope in loai.pham_vi}


def test_the_whole_table_passes_the_check_of_a_wards_own_rows() -> None:
    known = Biet(tuple(NGUON), BoMau().cac_loai)
    found = doc_loai_rieng(BANG_LOAI.read_text("utf-8"), BANG_LOAI.name, known).diagnostics
    assert [d for d in found if d.is_error] == []


@MOI_LOAI
def test_its_name_reads_in_a_sentence(loai: LoaiVanBan) -> None:
    assert loai.ten == " ".join(loai.ten.split())
    assert loai.ten[0].islower()
    assert not loai.ten.endswith(".")


@MOI_LOAI
def test_every_issuer_may_issue_it_and_its_family_knows_its_kind(loai: LoaiVanBan) -> None:
    issuers = {kind for models in loai.ban_hanh.values() for kind in models.values()}
    assert not loai.tham_quyen or issuers <= set(loai.tham_quyen)
    families = {ho_cua(kind).value for kind in issuers}
    held = [load(name) for name in editions() if load(name).ho in families]
    assert {standard.ho for standard in held} == families
    if not loai.la_cong_van and not getattr(loai, "khuon", ""):
        assert all(standard.ky_hieu_loai(loai.ten_loai) is not None for standard in held)


@MOI_LOAI
def test_each_of_its_templates_makes_a_document_that_is_looked_at(loai: LoaiVanBan) -> None:
    shown = {loai.ten_mau(chon.pham_vi) for chon in VAN_BAN.values() if chon.loai == loai.ma}
    assert shown, f"thêm {loai.ma} vào tests/ho_tro/van_ban_that.py"
    others = {
        one.ten_mau(c.pham_vi) for c in VAN_BAN.values() for one in LOAI_VAN_BAN if one.ma == c.loai
    }
    assert mau_cua(loai) <= others


@MOI_LOAI
def test_its_documents_have_their_goldens(loai: LoaiVanBan) -> None:
    names = [name for name, chon in VAN_BAN.items() if chon.loai == loai.ma]
    wanted = [
        f"{kind}/{n}.{end}"
        for n in names
        for kind, end in (("cay", "txt"), ("docx", "xml"), ("pdf", "txt"))
    ]
    assert [path for path in wanted if not (GOLDEN / path).is_file()] == [], "make golden"


@MOI_LOAI
def test_make_demo_makes_it(loai: LoaiVanBan) -> None:
    assert loai.ma in loai_cua_demo(), (
        f"thêm {loai.ma} vào mục van_ban của một hồ sơ trong {INPUTS}"
    )


@MOI_LOAI
def test_it_has_its_row_in_the_page_of_types(loai: LoaiVanBan) -> None:
    rows = (GOC / "docs" / "loai-van-ban.md").read_text("utf-8").splitlines()
    assert sum(row.startswith(f"| `{loai.ma}` | {loai.ten} |") for row in rows) == 1


def test_every_template_is_that_of_a_type() -> None:
    used = {name for loai in LOAI_VAN_BAN for name in mau_cua(loai)}
    included = {
        Path(name).name.removesuffix(".mau.txt")
        for path in (GOC / "templates").glob("*.mau.txt")
        for name in re.findall(r"\{% (?:include|extends) \"(.+?)\"", path.read_text("utf-8"))
    }
    assert set(BoMau().cac_loai) - used - included == set()
