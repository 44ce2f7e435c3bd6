"""Pages that must follow the program do."""

import re
from pathlib import Path

import pytest

from reportgen import app
from reportgen.domain.load import load_text
from scripts.sinh_ho_so import DAU_TRANG, trang_ho_so
from scripts.sinh_kiem_tra import trang_kiem_tra
from scripts.sinh_lenh import cac_lenh, trang_lenh
from scripts.sinh_loai import trang_loai
from scripts.sinh_ten_mau import trang_ten

GOC = Path(__file__).parents[2]


def doc(name: str) -> str:
    return (GOC / name).read_text(encoding="utf-8")


def test_the_help_pages_stand_in_docs() -> None:
    assert doc("docs/lenh.md") == trang_lenh(), "chạy `make docs`"


def test_the_page_of_the_checker_lists_its_rules() -> None:
    assert doc("docs/kiem-tra.md") == trang_kiem_tra(), "chạy `make docs`"


def test_the_page_of_the_dossier_and_its_schema_are_those_of_the_program() -> None:
    assert doc("docs/ho-so.md") == trang_ho_so(), "chạy `make docs`"
    assert doc("docs/ho-so.schema.json") == app.schema_json(), "chạy `make docs`"


def test_the_page_of_types_is_that_of_the_table() -> None:
    assert doc("docs/loai-van-ban.md") == trang_loai(), "chạy `make docs`"


def test_the_page_of_names_is_what_templates_are_given() -> None:
    assert doc("templates/ten-dung-duoc.md") == trang_ten(), "chạy `make docs`"


def test_the_examples_of_the_page_make_one_dossier_without_a_problem() -> None:
    blocks = re.findall(r"(?ms)^```yaml\n(.*?)^```$", DAU_TRANG.read_text("utf-8"))
    assert load_text("".join(blocks), "ho-so.md").diagnostics == ()


@pytest.mark.parametrize("path", sorted((GOC / "inputs").glob("*.yaml")), ids=lambda p: p.name)
def test_the_first_line_of_a_sample_leads_editors_to_the_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    target = path.parent / first.removeprefix("# yaml-language-server: $schema=")
    assert target.resolve() == GOC / "docs" / "ho-so.schema.json"


def test_every_command_has_its_page() -> None:
    pages = re.findall(r"^## `reportgen ?(.*)`$", doc("docs/lenh.md"), re.MULTILINE)
    assert pages == ["", *(name for name, _ in cac_lenh())]


def test_the_changelog_has_an_unreleased_section_with_entries() -> None:
    section = doc("CHANGELOG.md").split("## Chưa phát hành", 1)[1].split("\n## ", 1)[0]
    assert re.search(r"^- \S", section, re.MULTILINE)


@pytest.mark.parametrize("path", sorted((GOC / "docs" / "adr").glob("*.md")), ids=lambda p: p.name)
def test_a_decision_says_context_choice_trials_and_what_would_change_it(path: Path) -> None:
    headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == ["Bối cảnh", "Quyết định", "Đã xét", "Điều gì sẽ làm đổi ý"]


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(p.name[:4]) for p in (GOC / "docs" / "adr").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    "package", sorted(p.parent.name for p in GOC.glob("reportgen/*/__init__.py"))
)
def test_every_package_has_its_paragraph_in_the_architecture_page(package: str) -> None:
    assert f"**`{package}`**" in doc("docs/kien-truc.md")


@pytest.mark.parametrize(
    "page",
    [p.relative_to(GOC).as_posix() for p in [*GOC.glob("*.md"), *GOC.glob("docs/**/*.md")]],
)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", doc(page))
    missing = [link for link in links if not (GOC / page).parent.joinpath(link).exists()]
    assert missing == []


def test_make_help_names_every_verb_of_the_contributor_page() -> None:
    verbs = set(re.findall(r"^([a-z]+):.*## ", doc("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", doc("CONTRIBUTING.md"))) <= verbs
    assert {"help", "demo", "setup", "fmt", "check", "test", "golden", "bench", "docs"} <= verbs


def test_ci_runs_make_test_and_nothing_else() -> None:
    commands = [
        line
        for line in doc(".ci/run").splitlines()
        if line and not line.startswith(("#", "set ", "cd ", "echo ", "export "))
    ]
    assert commands == ["make test"]
