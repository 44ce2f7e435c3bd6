"""Several files of one dossier become one tree (§4.1.1)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.diagnostics import Diagnostic, Location, error
from reportgen.domain.nguon import thanh_du_lieu
from reportgen.yaml_source import Khoa, Nut, NutBang, NutChu, NutDanhSach

# What tells one dossier from another.
DINH_DANH = frozenset({"nam", "don_vi.ten"})


def gop(cac_bang: Sequence[NutBang]) -> tuple[NutBang, tuple[Diagnostic, ...]]:
    """Merge files: lists of entries are joined, groups merged field by field, others must agree.

    What differs is an error at both places; the first one read counts.
    """
    if len(cac_bang) == 1:
        return cac_bang[0], ()
    dau = cac_bang[0]
    chung = NutBang(dau.tep, dau.dong, dau.cot)
    van_de: list[Diagnostic] = []
    for bang in cac_bang:
        van_de += _gop_bang(chung, bang, "")
    return chung, tuple(van_de)


def khac_ho_so(van_de: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Give the errors that show files of different dossiers, of another year or unit; else none.

    Why: merged all the same, they give a thousand errors that tell the clerk nothing.
    """
    return tuple(
        replace(
            d,
            hint="nếu là hai hồ sơ khác nhau thì ghi tên từng tệp; nếu là một thì sửa cho giống",
        )
        for d in van_de
        if d.location.vi_tri in DINH_DANH
    )


def _gop_bang(chung: NutBang, bang: NutBang, ten: str) -> Iterator[Diagnostic]:
    """Put the fields of *bang* into *chung*; ``ten``: the path of both, with a dot at its end."""
    for khoa, nut in bang.muc.items():
        cu = chung.muc.get(khoa)
        if cu is None:
            chung.muc[khoa] = _sao(nut)
            chung.khoa[khoa] = bang.khoa[khoa]
        elif isinstance(cu, NutDanhSach) and isinstance(nut, NutDanhSach) and _la_muc(cu, nut):
            cu.muc.extend(nut.muc)
            cu.chi_so_goc = [*(cu.chi_so_goc or ()), *range(len(nut.muc))]
        elif isinstance(cu, NutBang) and isinstance(nut, NutBang):
            yield from _gop_bang(cu, nut, f"{ten}{khoa}.")
        elif _trong(cu):
            chung.muc[khoa], chung.khoa[khoa] = _sao(nut), bang.khoa[khoa]
        elif not _trong(nut) and thanh_du_lieu(cu) != thanh_du_lieu(nut):
            yield from _bao_khac(f"{ten}{khoa}", (chung.khoa[khoa], cu), (bang.khoa[khoa], nut))


def _sao(nut: Nut) -> Nut:
    """A copy that may grow without touching the tree of its file."""
    if isinstance(nut, NutDanhSach):
        return NutDanhSach(nut.tep, nut.dong, nut.cot, list(nut.muc), list(range(len(nut.muc))))
    if isinstance(nut, NutBang):
        con = {khoa: _sao(gia_tri) for khoa, gia_tri in nut.muc.items()}
        return NutBang(nut.tep, nut.dong, nut.cot, con, dict(nut.khoa))
    return nut


def _la_muc(*cac_danh_sach: NutDanhSach) -> bool:
    """Whether lists hold entries, not words."""
    return any(isinstance(muc, NutBang) for ds in cac_danh_sach for muc in ds.muc)


def _trong(nut: Nut) -> bool:
    return isinstance(nut, NutChu) and nut.chu is None


def _bao_khac(ten: str, cu: tuple[Khoa, Nut], moi: tuple[Khoa, Nut]) -> Iterator[Diagnostic]:
    for (khoa, nut), (_, kia) in ((cu, moi), (moi, cu)):
        noi_kia = Location(kia.tep, kia.dong, kia.cot, ten)
        loi = error(
            "DL008",
            f'"{khoa.goc}" ở đây ghi {_gia_tri(nut)}, còn ở {noi_kia} ghi {_gia_tri(kia)}',
            Location(nut.tep, nut.dong, nut.cot, ten),
            hint="khi tách hồ sơ thành nhiều tệp, mục này chỉ ghi ở một tệp, hoặc ghi giống nhau",
        )
        yield replace(loi, related=(noi_kia,))


def _gia_tri(nut: Nut) -> str:
    if isinstance(nut, NutChu):
        return f'"{nut.chu}"'
    return "một danh sách" if isinstance(nut, NutDanhSach) else "một nhóm trường con"
