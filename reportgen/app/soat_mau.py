"""Check a unit's own templates, sentences, settings and types before they are used."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from reportgen.app.mau import MauKiem
from reportgen.app.mau_rieng import doc_tep_loai
from reportgen.app.vi_du_mau import ViDu, cac_vi_du
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan, ghep_loai
from reportgen.compose.cau_hinh_mau import kiem_bang, kiem_nhom
from reportgen.compose.template_errors import KHONG_DUNG, TemplateRefusedError, suggest
from reportgen.compose.template_files import (
    BANG_BIEU,
    CAU_MAU,
    DUOI,
    LOAI_RIENG,
    NHOM,
    TepMau,
    files_in,
    packaged_folder,
    read_text,
)
from reportgen.compose.template_lint import DuocDung, included, lint
from reportgen.compose.ten_trong_mau import vi_du
from reportgen.diagnostics import (
    Diagnostic,
    Location,
    ReportgenError,
    error,
    sort_by_place,
    warning,
)
from reportgen.domain.ho_so import HoSo

KHONG_CO_TEP = "MB028"
CHUNG = (CAU_MAU, NHOM)
"""Files that any document may draw on."""


def kiem(path: Path, ho_so: tuple[HoSo, ...]) -> MauKiem:
    """Check one folder or file; see ``app.kiem_mau``.

    Raises:
        ReportgenError: MB028, there is nothing to check.
    """
    place = Location(path.as_posix())
    if path.is_dir():
        folder, names = path, files_in(path)
        if not names and not _tep_la(path):
            hint = "chép một mẫu để bắt đầu: reportgen new mau bao_cao_quy"
            message = "thư mục không có tệp mẫu nào"
            raise ReportgenError(error(KHONG_CO_TEP, message, place, hint=hint))
    elif path.is_file():
        folder = path.parent.parent if path.parent.name == BANG_BIEU else path.parent
        names = (path.relative_to(folder).as_posix(),)
        if names[0] not in files_in(folder):
            hint = f"tên tệp mẫu có dạng bao_cao_quy{DUOI}; các tên dùng được: reportgen new mau"
            raise ReportgenError(error(KHONG_CO_TEP, "đây không phải tệp mẫu", place, hint=hint))
    else:
        message, hint = "không có tệp hoặc thư mục này", "kiểm tra lại đường dẫn"
        raise ReportgenError(error(KHONG_CO_TEP, message, place, hint=hint))
    return _MotThuMuc(folder, names, ho_so, whole=path.is_dir()).kiem(path.as_posix())


@dataclass
class _MotThuMuc:
    """The check of one folder."""

    folder: Path
    names: tuple[str, ...]
    ho_so: tuple[HoSo, ...]
    whole: bool
    problems: list[Diagnostic] = field(default_factory=list)
    skipped: list[tuple[str, str]] = field(default_factory=list)

    def kiem(self, called: str) -> MauKiem:
        """Check the files, then try them."""
        own = self._loai_rieng()
        kinds = ghep_loai(own)
        self._cai_dat()
        trials = {loai.ma: self._thu(loai, kinds) for loai in self._can_thu(kinds)}
        uses = self._ai_dung(kinds)
        chosen = {self.folder / name for name in self.names}
        self.problems += lint([self.folder], self._duoc_dung(uses, kinds, trials), chosen)
        self._khong_dung(uses)
        found = sort_by_place(_gop(self.problems))
        count = sum(len(listed) for listed in trials.values())
        return MauKiem(called, self.names, found, tuple(self.skipped), count)

    @cached_property
    def _files(self) -> TepMau:
        return TepMau((self.folder,))

    def _loai_rieng(self) -> tuple[LoaiVanBan, ...]:
        path = self.folder / LOAI_RIENG
        if not path.is_file():
            return ()
        read = doc_tep_loai(path, (self.folder,))
        if LOAI_RIENG in self.names:
            self.problems += read.diagnostics
        return tuple(row.gia_tri for row in read.value or ())

    def _cai_dat(self) -> None:
        """Check the settings and tables."""
        for name in self.names:
            shown = self._files.shown(self.folder / name)
            try:
                if name == NHOM:
                    self.problems += kiem_nhom(self._chu(name), shown).diagnostics
                elif name.startswith(f"{BANG_BIEU}/"):
                    self.problems += kiem_bang(self._chu(name), shown).diagnostics
            except TemplateRefusedError as caught:
                self.problems += caught.diagnostics

    def _chu(self, name: str) -> str:
        path = self.folder / name
        return read_text(path, self._files.shown(path))

    def _ai_dung(self, kinds: Sequence[LoaiVanBan]) -> dict[str, list[LoaiVanBan]]:
        """For each file of templates the types whose documents it is part of."""
        uses: dict[str, list[LoaiVanBan]] = {}
        for loai in kinds:
            for scope in loai.pham_vi:
                for name in included(self._files, loai.ten_mau(scope) + DUOI):
                    listed = uses.setdefault(name, [])
                    if loai not in listed:
                        listed.append(loai)
        return uses

    def _can_thu(self, kinds: Sequence[LoaiVanBan]) -> Iterator[LoaiVanBan]:
        """Types with a document that draws on any of the files checked."""
        uses = self._ai_dung(kinds)
        general = any(name in CHUNG or name.startswith(BANG_BIEU) for name in self.names)
        touched = {loai.ma for name in self.names for loai in uses.get(name, ())}
        yield from (loai for loai in kinds if general or loai.ma in touched)

    def _thu(self, loai: LoaiVanBan, kinds: Sequence[LoaiVanBan]) -> list[ViDu]:
        """Fill the templates of a type with every sample document."""
        good: list[ViDu] = []
        stopped = False
        for one in cac_vi_du(loai, (self.folder,), kinds, self.ho_so):
            if not isinstance(one, ViDu):
                self.problems += self._cua_minh(one)
                stopped = True
                continue
            good.append(one)
            try:
                made = one.bo.bo_mau.dung(
                    one.mau, one.nguyen_lieu.ngu_canh, one.nguyen_lieu.bang_bieu
                )
                self.problems += self._cua_minh(made.diagnostics)
            except ReportgenError as caught:
                self.problems += self._cua_minh(caught.diagnostics)
        if not good and not stopped:
            self.skipped.append((loai.ma, "hồ sơ mẫu không có văn bản nào của loại này để thử"))
        return good

    def _cua_minh(self, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
        """Only what is wrong in the files checked."""
        shown = {self._files.shown(self.folder / name) for name in self.names}
        return (d for d in found if d.location.tep in shown)

    def _duoc_dung(
        self,
        uses: Mapping[str, Sequence[LoaiVanBan]],
        kinds: Sequence[LoaiVanBan],
        trials: Mapping[str, Sequence[ViDu]],
    ) -> Callable[[str], DuocDung]:
        by_template = {loai.ten_mau(s) + DUOI for loai in kinds for s in loai.pham_vi}

        def duoc_dung(name: str) -> DuocDung:
            found = [one for loai in uses.get(name, ()) for one in trials.get(loai.ma, ())]
            if name not in by_template or not found:
                return DuocDung()
            contexts = [one.nguyen_lieu.ngu_canh for one in found]
            tables = {table for one in found for table in one.nguyen_lieu.bang_bieu}
            return DuocDung(vi_du(contexts), tables)

        return duoc_dung

    def _khong_dung(self, uses: Collection[str]) -> None:
        """Warn of files that no document will ever draw on."""
        shipped = {path.name for path in (packaged_folder() / BANG_BIEU).glob("*.toml")}
        for name in self.names:
            table = name.startswith(f"{BANG_BIEU}/") and Path(name).name not in shipped
            if table or (name.endswith(DUOI) and name not in uses):
                known = shipped if table else {one for one in uses if one.endswith(DUOI)}
                self.problems.append(self._canh_bao(name, Path(name).name, known))
        if self.whole:
            known = {*uses, *CHUNG, LOAI_RIENG}
            self.problems += [
                self._canh_bao(path.name, path.name, known) for path in _tep_la(self.folder)
            ]

    def _canh_bao(self, name: str, called: str, known: Collection[str]) -> Diagnostic:
        message = f'không văn bản nào dùng tệp "{called}"'
        hint = suggest(called, known) if known else ""
        hint = hint if hint.startswith("ý bạn") else "đặt tên như một tệp có sẵn: reportgen new mau"
        place = Location(self._files.shown(self.folder / name))
        return warning(KHONG_DUNG, message, place, hint=hint)


def _tep_la(folder: Path) -> list[Path]:
    """Files that look like part of a set of templates but for their names."""
    return sorted(
        path
        for path in folder.glob("*")
        if path.is_file()
        and path.suffix.lower() in (".txt", ".toml")
        and path.name not in files_in(folder)
        and not path.name.startswith((".", "~"))
    )


def _gop(problems: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Each problem of a place once, though it was met in checking and in trying."""
    seen: set[tuple[str, Location, str]] = set()
    for one in problems:
        key = (one.code, one.location, one.message)
        if key not in seen:
            seen.add(key)
            yield one
