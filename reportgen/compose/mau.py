"""Loading a template, rendering it over the facts, reading the result as blocks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import Template

from reportgen.compose.cau_mau import BoCauMau, compile_text, render_text
from reportgen.compose.environment import TemplateEnvironment
from reportgen.compose.front_matter import Dong, PhanDau
from reportgen.compose.markup import BangBieu, parse_body
from reportgen.compose.template_errors import (
    KHONG_CO_MAU,
    TemplateRefusedError,
    as_diagnostics,
)
from reportgen.compose.template_files import DUOI, TepMau, read_text
from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    Result,
    error,
    sort_by_place,
)
from reportgen.document.tree import Block, PhuLuc

ThongTin = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MauDaDung:
    """A rendered template: its front matter as text, its blocks, its appendices."""

    thong_tin: ThongTin
    noi_dung: tuple[Block, ...]
    phu_luc: tuple[PhuLuc, ...]


class BoMau:
    """A set of templates and sentence patterns.

    Args:
        thu_muc: the unit's own folders, the strongest first; the packaged templates come last.
            A file of the same name stands for the packaged one; of ``cau-mau.toml`` only the
            patterns it holds.
        bien_doi: how the templates' own words are spelled (where tone marks stand).
    """

    def __init__(self, thu_muc: Sequence[Path] = (), bien_doi: Callable[[str], str] = str) -> None:
        self.bien_doi = bien_doi
        self._files = TepMau(tuple(thu_muc), bien_doi)
        self._bodies = TemplateEnvironment(self._files, lines=True)
        self._texts = TemplateEnvironment(None, lines=False)
        self._compiled_heads: dict[tuple[str, int], Template] = {}

    @property
    def cac_loai(self) -> tuple[str, ...]:
        """The document types that have a template."""
        return self._files.names()

    def dung(
        self, loai: str, ngu_canh: Mapping[str, object], bang_bieu: BangBieu
    ) -> Result[MauDaDung]:
        """Render the template of *loai*; every problem is a diagnostic at its template line.

        Args:
            loai: document type; the file is ``<loai>.mau.txt``.
            ngu_canh: what the template may name.
            bang_bieu: functions that build the tables it may name; None leaves a table out.
        """
        name = loai + DUOI
        try:
            front, shown = self._files.load_front(name)
        except TemplateRefusedError as caught:
            return Result(None, caught.diagnostics)
        problems = list(front.diagnostics)
        thong_tin = self._render_head(name, front, shown, ngu_canh, problems)
        try:
            template = self._bodies.get_template(name)
            context = template.new_context(dict(ngu_canh), shared=True)
            rendered = "".join(template.root_render_func(context))
        except Exception as caught:  # noqa: BLE001 - whatever a template does is told at its line
            problems.extend(as_diagnostics(caught, Location(shown), ngu_canh))
            return Result(None, sort_by_place(problems))
        body = parse_body(rendered, bo_cuc=front.bo_cuc, bang_bieu=bang_bieu, tep=shown)
        problems.extend(body.diagnostics)
        diagnostics = sort_by_place(problems)
        if any(problem.is_error for problem in diagnostics):
            return Result(None, diagnostics)
        return Result(MauDaDung(thong_tin, body.noi_dung, body.phu_luc), diagnostics)

    def doc(self, ten: str) -> tuple[str, str]:
        """Return the text of another file of the set (settings, tables), and its name in messages.

        Raises:
            ReportgenError: MB001 when no folder has it.
        """
        path = self._files.find(ten)
        if path is None:
            told = f'không có tệp "{ten}" trong thư mục mẫu'
            hint = "chép lại thư mục mẫu của chương trình bằng lệnh: reportgen new mau"
            raise ReportgenError(error(KHONG_CO_MAU, told, hint=hint))
        shown = self._files.shown(path)
        try:
            return read_text(path, shown), shown
        except TemplateRefusedError as caught:
            raise ReportgenError(caught.diagnostics) from caught

    def cau(self, ten: str, /, **gia_tri: object) -> str:
        """Return the sentence pattern *ten* filled with *gia_tri*, as plain text.

        Raises:
            ReportgenError: no such pattern (MB014), or it cannot be filled.
        """
        return self._sentences.render(ten, gia_tri)

    @cached_property
    def _sentences(self) -> BoCauMau:
        try:
            return BoCauMau(self._texts, self._files.sentence_files(), self.bien_doi)
        except TemplateRefusedError as caught:
            raise ReportgenError(caught.diagnostics) from caught

    def _render_head(
        self,
        name: str,
        front: PhanDau,
        shown: str,
        ngu_canh: Mapping[str, object],
        problems: list[Diagnostic],
    ) -> dict[str, str]:
        """Render the strings of the front matter, collecting the problems of each."""

        def fill(entry: Dong) -> str:
            if "{" not in entry.chu:
                return entry.chu
            place = Location(shown, entry.dong)
            try:
                key = (name, entry.dong)
                if key not in self._compiled_heads:
                    self._compiled_heads[key] = compile_text(self._texts, entry.chu, place)
                return render_text(self._compiled_heads[key], ngu_canh)
            except Exception as caught:  # noqa: BLE001 - told at its line
                problems.extend(as_diagnostics(caught, place, ngu_canh))
                return ""

        return {key: fill(value) for key, value in front.khoa.items()}
