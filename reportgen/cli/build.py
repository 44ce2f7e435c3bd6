"""``reportgen build``: documents from dossiers."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, Unpack

import click

from reportgen.cli import console, thoat
from reportgen.cli.kieu_tham_so import (
    KHO_GIAY,
    MAY_PDF,
    TU_DONG,
    KieuDinhDang,
    KieuDuongDan,
    KieuKy,
    KieuLoai,
    KieuMotTrong,
    KieuNgay,
    KieuPhamVi,
    KieuSo,
    KieuThuMucCo,
)
from reportgen.cli.tuy_chon import tuy_chon_gop
from reportgen.diagnostics import Diagnostic, ExitCode, sort_by_place

if TYPE_CHECKING:
    from reportgen.app import VanBanDaDung

_Lenh = TypeVar("_Lenh", bound=Callable[..., object])
_SO = 6  # place of --so among the options


class ThamSoChung(TypedDict):
    """The options that ``build`` and ``batch`` share, named as the fields of their requests."""

    ho_so: tuple[Path, ...]
    loai: tuple[str, ...]
    ky: tuple[str, ...]
    pham_vi: tuple[str, ...]
    muc: tuple[str, ...]
    ngay: date | None
    nguoi_ky: str | None
    dinh_dang: tuple[str, ...]
    may_pdf: str
    tro_nang: bool
    mau: Path | None
    hai_mat: bool
    bang_chung: bool
    kho_giay: str | None
    dat_dau: bool
    bieu_do: bool
    gop: bool


class ThamSo(ThamSoChung):
    """The options of ``build``, named as the fields of ``YeuCau``."""

    so: str | None
    thu_muc: Path


def chon(*, bat_buoc: bool = True, co_so: bool = True) -> Callable[[_Lenh], _Lenh]:
    """Give what adds the options that choose documents and fix their number, date and signer.

    ``bat_buoc``: a dossier must be named; ``co_so``: with the option for the number.
    """
    name = "HO_SO..." if bat_buoc else "[HO_SO...]"
    options = [
        click.argument(
            "ho_so", nargs=-1, required=bat_buoc, is_eager=True, type=KieuDuongDan(), metavar=name,
        ),
        click.option(
            "--loai", multiple=True, type=KieuLoai(), metavar="LOẠI",
            help="Loại văn bản, ghi được nhiều lần; xem “reportgen types”. Bỏ trống: mọi văn bản "
            "trong mục van_ban của hồ sơ mà chương trình sinh được.",
        ),
        click.option(
            "--ky", multiple=True, type=KieuKy(), metavar="KỲ",
            help="Kỳ báo cáo, ghi được nhiều lần: T01…T12, Q1…Q4, 6T, 9T, N.",
        ),
        click.option(
            "--pham-vi", multiple=True, type=KieuPhamVi(), metavar="PHẠM_VI",
            help="phuong, mã hoặc tên một tổ dân vận, hoặc tat-ca; ghi được nhiều lần.",
        ),
        click.option(
            "--muc", multiple=True, metavar="MÃ",
            help="Mã mục mà văn bản nói đến: một cuộc họp, mô hình, lượt khen thưởng hay lĩnh vực; "
            "với công văn là số trong sổ, hoặc moi (một bản mới). Ghi được nhiều lần. "
            "Bỏ trống: mọi mục hợp với loại, kỳ và phạm vi đã chọn.",
        ),
        click.option(
            "--ngay", type=KieuNgay(), metavar="NGÀY",
            help="Ngày văn bản, như 2026-05-28 hoặc 28/5/2026; quyết định cả chuẩn thể thức.",
        ),
        click.option(
            "--so", type=KieuSo(), metavar="SỐ_KÝ_HIỆU",
            help="Số và ký hiệu, như 12-BC/ĐU; tu-dong: lấy số tiếp theo và ghi vào sổ van_ban của "
            "hồ sơ (ngày là --ngay, bỏ trống thì là hôm nay).",
        ),
        click.option("--nguoi-ky", metavar="MÃ", help="Mã người ký trong mục nguoi_ky của hồ sơ."),
    ]  # fmt: skip
    if not co_so:
        del options[_SO]
    return _gan(options)


def _gan(options: Sequence[Callable[[Any], Any]]) -> Callable[[_Lenh], _Lenh]:
    """Give what adds *options*, in their order."""

    def add(command: _Lenh) -> _Lenh:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def xuat(noi: click.ParamType[Any]) -> Callable[[_Lenh], _Lenh]:
    """Give what adds the options that say how and where the files are written; *noi*: where."""
    options = (
        click.option(
            "--dinh-dang", type=KieuDinhDang(), default="docx,pdf", show_default=True,
            metavar="DANH_SÁCH", help="Cần docx, pdf hay html; nhiều thì cách nhau bằng dấu phẩy.",
        ),
        click.option(
            "--may-pdf", type=KieuMotTrong("bộ dựng PDF", MAY_PDF), default="auto",
            show_default=True, metavar="BỘ_DỰNG",
            help="Bộ dựng PDF: weasyprint, typst hay auto (weasyprint; máy thiếu Pango thì typst). "
            "Hai bộ cho cùng dòng, cùng trang; PDF của typst là PDF/A-2a và PDF/UA-1.",
        ),
        click.option(
            "--tro-nang", is_flag=True,
            help="PDF theo PDF/UA-1, cho phần mềm đọc thành tiếng; với typst thì lúc nào cũng vậy.",
        ),
        click.option(
            "--mau", type=KieuThuMucCo(), is_eager=True, metavar="THƯ_MỤC",
            help="Thư mục mẫu riêng của đơn vị; tệp trùng tên thay mẫu có sẵn. Thư mục “mau” cạnh "
            "hồ sơ được dùng mà không cần ghi.",
        ),
        click.option(
            "--kho-giay", type=KieuMotTrong("khổ giấy", KHO_GIAY), metavar="KHỔ",
            help="Khổ giấy A4 hoặc A5; A5 chỉ cho giấy tờ hành chính như giấy mời.",
        ),
        click.option("--hai-mat", is_flag=True, help="In hai mặt: đổi lề ở trang chẵn."),
        click.option(
            "--bang-chung", is_flag=True,
            help="Thêm phụ lục ghi từng số liệu lấy từ những mục nào; ở bản HTML, bấm vào số liệu "
            "để tới chỗ ấy.",
        ),
        click.option(
            "--bieu-do", is_flag=True,
            help="Thêm phụ lục biểu đồ vào báo cáo quý, 6 tháng, 9 tháng, năm.",
        ),
        click.option(
            "--dat-dau", is_flag=True,
            help="Đặt hình chữ ký, hình dấu (hinh_chu_ky, hinh_dau của hồ sơ) vào văn bản đã có số "
            "và ngày; chỉ là hình, không phải chữ ký số.",
        ),
        click.option(
            "-o", "--thu-muc", type=noi, default="outputs", show_default=True,
            metavar="THƯ_MỤC", help="Nơi ghi kết quả.",
        ),
    )  # fmt: skip
    return _gan(options)


@click.command(
    options_metavar="[TÙY CHỌN]",
    help="Sinh văn bản DOCX và PDF từ hồ sơ.",
    epilog="Ví dụ: reportgen build inputs/hoan-kiem-2026.yaml --loai bao_cao_quy --ky Q3",
)
@chon()
@xuat(KieuDuongDan())
@tuy_chon_gop
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def build(ctx: click.Context, *, ra_json: bool, **tham_so: Unpack[ThamSo]) -> None:
    """Make the documents asked for and exit with what was found."""
    from reportgen import app

    if tham_so["so"] == TU_DONG and tham_so["ngay"] is None:
        tham_so["ngay"] = date.today()  # noqa: DTZ011  # the clerk's own calendar
    result = app.build(app.YeuCau(**tham_so), on_event=console.ghi_chu)
    made = result.value or ()
    if ra_json:
        console.in_json(
            {
                "van_ban": [document.as_json() for document in made],
                "van_de": [d.as_json() for d in result.diagnostics],
            }
        )
    else:
        _ke_lai(made, result.diagnostics)
    ctx.exit(_ma_thoat(made, result.diagnostics, has_value=result.value is not None))


def _tat_ca(
    made: "tuple[VanBanDaDung, ...]", found: tuple[Diagnostic, ...]
) -> tuple[Diagnostic, ...]:
    return sort_by_place([*found, *(d for document in made for d in document.van_de)])


def _ma_thoat(
    made: "tuple[VanBanDaDung, ...]", found: tuple[Diagnostic, ...], *, has_value: bool
) -> ExitCode:
    """Give 2 when the dossier let nothing be made, 1 for errors beside documents, else 0."""
    if not has_value:
        return ExitCode.DAU_VAO_SAI
    return thoat.ma_thoat(_tat_ca(made, found))


def _ke_lai(made: "tuple[VanBanDaDung, ...]", found: tuple[Diagnostic, ...]) -> None:
    console.in_van_de(_tat_ca(made, found))
    if not made:
        console.ghi_chu("Không có văn bản nào được sinh ra.")
        return
    for document in made:
        console.in_dong(_cau(document))


def _cau(document: "VanBanDaDung") -> str:
    """Give a document as three short lines: what it is, its particulars, its files."""
    ten = document.ten or document.loai
    particulars = (
        f"số {document.so_ky_hieu}" if document.so_ky_hieu else "chưa có số",
        f"ngày {document.ngay:%d/%m/%Y}" if document.ngay else "chưa ghi ngày",
        f"thể thức {document.ten_chuan or document.chuan}",
        *((f"{document.so_trang} trang",) if document.so_trang else ()),
    )
    return "\n".join(
        (
            ten[:1].upper() + ten[1:],
            f"    {', '.join(particulars)}",
            f"    {_tep(document.docx, document.pdf, document.html)}",
        )
    )


def _tep(*paths: Path | None) -> str:
    """Give the files' paths; those that differ in their endings alone as ``x.docx, .pdf``."""
    first, *others = [path for path in paths if path is not None]
    same = [path.with_suffix("") == first.with_suffix("") for path in others]
    named = [p.suffix if one else str(p) for p, one in zip(others, same, strict=True)]
    return ", ".join([str(first), *named])
