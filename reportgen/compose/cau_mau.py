"""Sentence patterns: one-line templates of ``cau-mau.toml``, compiled once."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Template

from reportgen.compose.environment import TemplateEnvironment
from reportgen.compose.inline import plain
from reportgen.compose.template_errors import (
    KHONG_CO_CAU_MAU,
    KHONG_DOC_DUOC,
    TemplateRefusedError,
    as_diagnostics,
    suggest,
)
from reportgen.diagnostics import Location, ReportgenError, error

_FILES = 8


@dataclass(frozen=True, slots=True)
class CauMau:
    """The source of a pattern and its place."""

    chu: str
    noi: Location


class BoCauMau:
    """The patterns of one or more files, later files over earlier ones.

    Args:
        env: an environment for one-line texts.
        files: texts of TOML files, each with the name messages use.
        change: how the patterns' own words are spelled.

    Raises:
        TemplateRefusedError: a file is not valid TOML or holds something else than texts.
    """

    def __init__(
        self,
        env: TemplateEnvironment,
        files: Iterable[tuple[str, str]],
        change: Callable[[str], str] = str,
    ) -> None:
        self._env = env
        self._change = change
        self.cau: dict[str, CauMau] = {}
        for text, shown in files:
            self.cau.update(read_sentences(text, shown))
        self._compiled: dict[str, Template] = {}

    def render(self, ten: str, gia_tri: Mapping[str, object]) -> str:
        """Return the sentence *ten* with its values as plain text.

        Raises:
            ReportgenError: no such pattern (MB014), or it cannot be filled.
        """
        template = self._compiled.get(ten)
        try:
            if template is None:
                template = self._compile(ten)
            return render_text(template, gia_tri)
        except Exception as caught:
            where = self.cau[ten].noi if ten in self.cau else Location()
            raise ReportgenError(as_diagnostics(caught, where, gia_tri)) from caught

    def _compile(self, ten: str) -> Template:
        if ten not in self.cau:
            message = f'không có câu mẫu "{ten}"'
            raise TemplateRefusedError(
                error(KHONG_CO_CAU_MAU, message, hint=suggest(ten, self.cau))
            )
        cau = self.cau[ten]
        self._compiled[ten] = compile_text(self._env, self._change(cau.chu), cau.noi)
        return self._compiled[ten]


def compile_text(env: TemplateEnvironment, text: str, where: Location) -> Template:
    """Compile a one-line *text* so that its errors name line ``where.dong``."""
    code = env.compile(padded(text, where), where.tep, where.tep)
    return Template.from_code(env, code, {})


def padded(text: str, where: Location) -> str:
    """Return *text* moved down to its line."""
    return "\n" * (where.dong - 1) + text


def render_text(template: Template, values: Mapping[str, object]) -> str:
    """Return *template* filled with *values*, as plain text on one line."""
    context = template.new_context(dict(values), shared=True)
    return plain("".join(template.root_render_func(context)))


@lru_cache(maxsize=_FILES)
def read_sentences(source: str, shown: str) -> Mapping[str, CauMau]:
    """Return the patterns of a TOML file by name; those of ``[bang]`` are ``bang.ten``."""
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as caught:
        found = re.search(r"line (\d+)", str(caught))
        place = Location(shown, int(found[1]) if found else 0)
        message = "tệp câu mẫu sai cú pháp TOML"
        hint = 'mỗi dòng viết: ten = "câu"'
        raise TemplateRefusedError(error(KHONG_DOC_DUOC, message, place, hint=hint)) from caught
    line_of = _lines(source)
    found_sentences: dict[str, CauMau] = {}

    def gather(table: Mapping[str, object], prefix: str, add: Callable[[str, str], None]) -> None:
        for key, value in table.items():
            name = f"{prefix}{key}"
            if isinstance(value, Mapping):
                gather(value, f"{name}.", add)
            elif isinstance(value, str):
                add(name, value)
            else:
                message = f'câu mẫu "{name}" phải là chữ trong dấu nháy'
                place = Location(shown, line_of.get(name, 0))
                hint = f'viết: {key} = "câu"'
                raise TemplateRefusedError(error(KHONG_DOC_DUOC, message, place, hint=hint))

    def keep(name: str, value: str) -> None:
        found_sentences[name] = CauMau(value, Location(shown, line_of.get(name, 1)))

    gather(data, "", keep)
    return found_sentences


def _lines(source: str) -> dict[str, int]:
    """Return the line of each dotted key."""
    lines: dict[str, int] = {}
    prefix = ""
    for number, line in enumerate(source.split("\n"), 1):
        if head := re.match(r"\s*\[([\w.-]+)\]", line):
            prefix = head[1] + "."
        elif key := re.match(r"\s*\"?([\w.-]+)\"?\s*=", line):
            lines.setdefault(prefix + key[1], number)
    return lines
