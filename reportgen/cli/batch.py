"""``reportgen batch``: every document of many dossiers in one go."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, Unpack

import click

from reportgen.cli import console
from reportgen.cli.build import ThamSoChung, chon, xuat
from reportgen.cli.kieu_tham_so import KieuDiaChi
from reportgen.cli.tien_do_lo import so_le, thoi_gian
from reportgen.cli.tuy_chon import tuy_chon_gop
from reportgen.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from reportgen.app import KetQuaLo

_Lenh = TypeVar("_Lenh", bound=Callable[..., object])
KE_LOI = 20


class ThamSo(ThamSoChung):
    """The options of ``batch``, named as the fields of ``YeuCauLo``."""

    thu_muc: str
    jobs: int | None
    cum: str | None
    tiep_tuc: bool


def _chay_lo(command: _Lenh) -> _Lenh:
    """Add the options that say who does the work."""
    options = (
        click.option(
            "--jobs", type=click.IntRange(1, 512), metavar="SỐ",
            help="Số tiến trình làm cùng lúc; bỏ trống: bằng số lõi của máy, còn ít văn bản thì "
            "làm ngay trong một tiến trình.",
        ),
        click.option(
            "--cum", metavar="ĐỊA_CHỈ",
            help="Làm trên một cụm máy Dask đang chạy, như tcp://10.0.0.5:8786; xem docs/lo.md.",
        ),
        click.option(
            "--tiep-tuc", is_flag=True,
            help="Làm tiếp lần chạy bị dừng giữa chừng; không cần ghi lại hồ sơ và lựa chọn.",
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@click.command(
    options_metavar="[TÙY CHỌN]",
    help="Sinh mọi văn bản của nhiều hồ sơ trong một lượt, kèm danh mục danh-muc.jsonl để in. "
    "Văn bản có dữ liệu, mẫu không đổi so với lần trước được giữ nguyên.",
    epilog="Ví dụ: reportgen batch cac-phuong --loai tong_ket_nam --pham-vi tat-ca -o ket-qua",
)
@chon(bat_buoc=False, co_so=False)
@xuat(KieuDiaChi())
@_chay_lo
@tuy_chon_gop
@click.option(
    "--json", "ra_json", is_flag=True, help="In một đối tượng JSON cho chương trình khác đọc."
)
@click.pass_context
def batch(ctx: click.Context, *, ra_json: bool, **tham_so: Unpack[ThamSo]) -> None:
    """Run a batch; exit with what came of it."""
    from reportgen import app
    from reportgen.cli.ngat import ngat_em
    from reportgen.cli.tien_do_lo import tien_do_lo

    if not tham_so["ho_so"] and not tham_so["tiep_tuc"]:
        raise click.UsageError(
            "chưa ghi hồ sơ nào; ghi tệp hoặc thư mục hồ sơ, hoặc --tiep-tuc để làm tiếp.", ctx
        )
    with ngat_em() as asked, tien_do_lo() as report:
        result = app.batch(app.YeuCauLo(**tham_so), report, asked)
    if ra_json:
        console.in_json(_json(result))
    else:
        _ke_lai(result)
    ctx.exit(app.ma_thoat_lo(result, bi_ngat=asked()))


def _json(result: "KetQuaLo") -> dict[str, Any]:
    bad = [d for _, found in result.hong for d in found]
    return {
        "van_ban": [_dong_json(result.thu_muc, row) for row in result.dong],
        "danh_muc": result.danh_muc if result.tron else None,
        "tron": result.tron,
        "khong_doi": result.khong_doi,
        "van_de": [d.as_json() for d in (*bad, *result.van_de)],
    }


def _dong_json(folder: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Give a row of the manifest with its files as ``build`` gives them: from where one stands."""
    files = {name: row.get(name) for name in ("docx", "pdf", "html")}
    return {**row, **{name: f"{folder}/{path}" for name, path in files.items() if path}}


def _ke_lai(result: "KetQuaLo") -> None:
    """Tell failures first, then what was made, then how to go on."""
    for path, found in result.hong:
        console.in_van_de(found)
        console.ghi_chu(f"{path}: bỏ qua hồ sơ này vì còn lỗi trên\n")
    failed = result.loi
    for row in failed[:KE_LOI]:
        _ke_loi(row)
    if len(failed) > KE_LOI:
        console.ghi_chu(
            f"… và {len(failed) - KE_LOI} văn bản lỗi nữa; xem các dòng có "
            f'"trang_thai":"loi" trong {result.danh_muc}\n'
        )
    if result.dung is not None:
        _ke_loi(result.dung)
    _dem_canh_bao(result.van_de)
    console.in_dong(_tom_tat(result))
    if result.tron:
        console.in_dong(f"Danh mục: {result.danh_muc}")
    else:
        console.ghi_chu(
            "Những gì đã xong được giữ lại. Làm tiếp bằng lệnh: "
            f"reportgen batch --tiep-tuc -o {result.thu_muc}"
        )


def _ke_loi(row: Mapping[str, Any]) -> None:
    console.ghi_chu(f"Chưa làm được {row['ten']} ({row['ho_so']}):")
    for problem in row["van_de"]:
        place = ":".join(str(part) for part in _cho(problem))
        head = f"{place}: " if place else ""
        console.ghi_chu(f"    {head}lỗi {problem['ma']}: {problem['thong_bao']}")
        if problem["goi_y"]:
            console.ghi_chu(f"        gợi ý: {problem['goi_y']}")


def _cho(problem: Mapping[str, Any]) -> Iterable[object]:
    return [part for part in (problem["tep"], problem["dong"], problem["cot"]) if part]


def _dem_canh_bao(found: tuple[Diagnostic, ...]) -> None:
    count = sum(d.severity is Severity.CANH_BAO for d in found)
    if count:
        console.ghi_chu(f"Các hồ sơ còn {count} cảnh báo; xem bằng lệnh: reportgen validate HO_SO")


def _tom_tat(result: "KetQuaLo") -> str:
    """Give one line: how many, how fast."""
    parts = [f"Đã làm {console.so_viet(result.xong)} văn bản"]
    if result.khong_doi:
        parts.append(f"giữ nguyên {console.so_viet(result.khong_doi)} văn bản không đổi")
    if result.loi:
        parts.append(f"{console.so_viet(len(result.loi))} văn bản lỗi")
    if result.hong:
        parts.append(f"{console.so_viet(len(result.hong))} hồ sơ không đọc được")
    pace = f", {so_le(result.xong / result.giay)} văn bản mỗi giây" if result.xong else ""
    return f"{', '.join(parts)}; hết {thoi_gian(result.giay)}{pace}."
