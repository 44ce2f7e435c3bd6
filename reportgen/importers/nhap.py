"""A workbook to the text of a dossier, or every reason why not."""

from dataclasses import dataclass
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Location, ReportgenError, Result, Severity, error
from reportgen.domain.ho_so import HoSo
from reportgen.domain.load import load_text, nap_tu_nut
from reportgen.importers.doc_trang import DocTrang, them
from reportgen.importers.nhap_la import NhapLa, dem_phan
from reportgen.importers.noi_o import NoiO
from reportgen.importers.phan import CON_THIEU, con_thieu, du_lieu_phan
from reportgen.importers.tep_excel import doc_so_tinh
from reportgen.importers.thanh_yaml import chu_ho_so, chu_phan
from reportgen.yaml_source import NutChu

KHONG_CO_BANG = "XL004"
TRANG_LA = "XL016"
TEN_PHAN = {"to_dan_van": "tổ", "thanh_vien": "thành viên", "hoat_dong": "hoạt động"}


@dataclass(frozen=True, slots=True)
class BanNhap:
    """What an import gave: the YAML text, and the dossier when the workbook holds a whole one."""

    yaml: str
    ho_so: HoSo | None = None
    noi_dung: str = ""


def nhap_excel(path: Path) -> Result[BanNhap]:
    """Read a workbook: ours, or a roster or log that people keep in their own way.

    Raises:
        ReportgenError: the file cannot be read, or cells are wrong (all of them at once).
    """
    cac_tinh = doc_so_tinh(path)
    noi = NoiO(str(path), tuple(t.ten for t in cac_tinh))
    doc = DocTrang(noi)
    con_lai = doc.doc(cac_tinh)
    if noi.dong_mau:
        for tinh in con_lai:
            if tinh.dong:
                doc.bao(
                    TRANG_LA,
                    (tinh.ten, 0, 0),
                    "trang này không được nhập",
                    "tên trang hoặc tiêu đề cột khác với tệp mẫu",
                    Severity.CANH_BAO,
                )
        return _ho_so(path, doc)
    if not NhapLa(doc).doc(con_lai) and not doc.da_doc:
        raise ReportgenError(
            error(
                KHONG_CO_BANG,
                "không nhận ra bảng nào trong tệp",
                Location(str(path)),
                hint="bảng thành viên cần dòng tiêu đề có “Họ và tên”; nhật ký cần “Ngày” và "
                "“Nội dung”; hoặc xuất tệp mẫu bằng reportgen export",
            )
        )
    return _phan(path, doc)


def _phan(path: Path, doc: DocTrang) -> Result[BanNhap]:
    """Judge what there is, list what is missing, write the rest as a part of a dossier."""
    nap = nap_tu_nut(doc.goc)
    thieu = [d for d in nap.diagnostics if d.code == "V01"]
    sai = [doc.noi.doi(d) for d in nap.diagnostics if d.code != "V01"]
    van_de = doc.noi.sap((*doc.van_de, *sai, *con_thieu(doc.noi, thieu)))
    if any(d.is_error for d in van_de):
        raise ReportgenError(van_de)
    du_lieu = du_lieu_phan(doc.goc)
    assert isinstance(du_lieu, dict)  # noqa: S101 - the root is a mapping
    con = "\n".join(f"- {d.message}" for d in van_de if d.code == CON_THIEU)
    dan = f"Nhập từ {path.name}: một phần của hồ sơ, chép vào hồ sơ của phường, xã."
    chu = chu_phan(du_lieu, f"{dan}\n{con}" if con else dan)
    noi_dung = ", ".join(f"{so} {TEN_PHAN.get(k, k)}" for k, so in dem_phan(doc.goc).items())
    return Result(BanNhap(chu, None, noi_dung), van_de)


def _ho_so(path: Path, doc: DocTrang) -> Result[BanNhap]:
    """Validate a whole dossier and write its text."""
    them(doc.goc, "phien_ban", NutChu("", 0, 0, "1"), "phien_ban")
    nap = nap_tu_nut(doc.goc)
    van_de = (*doc.van_de, *_cua_loader(doc, nap.diagnostics))
    van_de = doc.noi.sap(van_de)
    if nap.value is None or any(d.is_error for d in van_de):
        raise ReportgenError(van_de)
    chu = chu_ho_so(nap.value.ho_so, f"Nhập từ {path.name}.")
    doc_lai = load_text(chu, path.with_suffix(".yaml").name)
    if not doc_lai.ok:
        raise ReportgenError(doc_lai.diagnostics)
    return Result(BanNhap(chu, nap.value.ho_so, _dem(nap.value.ho_so)), van_de)


def _cua_loader(doc: DocTrang, van_de: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """The loader's problems at their cells, without those that follow from a cell told of."""
    thieu = {
        (ten, cot.duong)
        for ten, cac in doc.noi.cac_bo_cuc.items()
        for bo_cuc in cac
        for cot in bo_cuc.thieu
    }
    ra = []
    for d in van_de:
        moi = doc.noi.doi(d)
        trang = moi.location.o.removeprefix("trang ").split(", ")[0]
        if d.code == "V01":
            if (trang, moi.location.dong, moi.location.cot) in doc.hong:
                continue
            duong = tuple(t for t in d.location.vi_tri.replace("]", "").split(".") if t)
            if any(t == trang and duong[-len(c) :] == c for t, c in thieu):
                continue
        ra.append(moi)
    return ra


def _dem(ho_so: HoSo) -> str:
    thanh_vien = sum(len(to.thanh_vien) for to in ho_so.to_dan_van)
    return (
        f"{len(ho_so.to_dan_van)} tổ, {thanh_vien} thành viên, "
        f"{len(ho_so.hoat_dong)} hoạt động, {len(ho_so.hoi_nghi)} hội nghị"
    )
