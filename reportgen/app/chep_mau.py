"""Copy a template of the program to start one's own from."""

from collections.abc import Iterator
from pathlib import Path

from reportgen.app.mau import MauCoSan
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan
from reportgen.compose.template_files import (
    BANG_BIEU,
    CAU_MAU,
    DUOI,
    LOAI_RIENG,
    NHOM,
    packaged_folder,
)
from reportgen.diagnostics import ReportgenError, error
from reportgen.tep_ra import ghi_nguyen_ven, khong_de
from reportgen.text_vn import gan_nhat, thanh_ma

KHONG_CO_MAU = "MB027"
NOI_DE = (
    'Để tệp này trong thư mục "mau" cạnh tệp hồ sơ (hoặc trong thư mục hồ sơ), giữ nguyên tên tệp;',
    "chương trình dùng nó thay tệp có sẵn. Để chỗ khác thì thêm --mau THƯ_MỤC khi sinh văn bản.",
    "Sửa xong, kiểm tra bằng lệnh: reportgen check-template THƯ_MỤC",
)
CHI_GIU = "Chỉ giữ những câu muốn đổi, xóa các câu khác: câu không có ở đây lấy của chương trình."


def co_san() -> Iterator[MauCoSan]:
    """What can be copied: templates by name, then settings, tables, own types."""
    for name, kinds in _loai_theo_mau().items():
        yield MauCoSan(name, name + DUOI, "; ".join(loai.ten for loai in kinds))
    yield MauCoSan("cau-mau", CAU_MAU, "các câu công thức; ghi những câu muốn đổi")
    yield MauCoSan("nhom-linh-vuc", NHOM, "nhóm và tên nhóm lĩnh vực trong báo cáo")
    for path in sorted((packaged_folder() / BANG_BIEU).glob("*.toml")):
        yield MauCoSan(path.stem, f"{BANG_BIEU}/{path.name}", f"bảng {path.stem}")
    yield MauCoSan("loai_van_ban", LOAI_RIENG, "loại văn bản riêng của đơn vị")


def _loai_theo_mau() -> dict[str, list[LoaiVanBan]]:
    found: dict[str, list[LoaiVanBan]] = {}
    for loai in LOAI_VAN_BAN:
        for scope in loai.pham_vi:
            kinds = found.setdefault(loai.ten_mau(scope), [])
            if loai not in kinds:
                kinds.append(loai)
    return {name: found[name] for name in sorted(found)}


def chep(ten: str, thu_muc: Path, *, ghi_de: bool) -> Path:
    """Write the copy; see ``app.mau_moi``."""
    wanted = tim_mau(ten)
    target = thu_muc / wanted.tep
    khong_de(target, ghi_de=ghi_de)
    ghi_nguyen_ven(target, _noi_dung(wanted).encode())
    return target


def tim_mau(ten: str) -> MauCoSan:
    """Find a file to copy by its name, accents, ending and hyphens aside.

    Raises:
        ReportgenError: MB027, with the nearest name.
    """
    every = {_gon(one.ten): one for one in co_san()}
    found = every.get(_gon(ten))
    if found is None:
        names = [one.ten for one in every.values()]
        nearest = gan_nhat(ten, names, gon=_gon, nguong=0.5)
        hint = f'ý bạn là "{nearest}"?' if nearest else "xem danh sách: reportgen new mau"
        message = f'không có mẫu "{ten}"; các mẫu: {", ".join(names)}'
        raise ReportgenError(error(KHONG_CO_MAU, message, hint=hint))
    return found


def _gon(ten: str) -> str:
    bare = ten.strip().removesuffix(DUOI).removesuffix(".toml")
    return thanh_ma(bare)


def _noi_dung(mau: MauCoSan) -> str:
    text = (packaged_folder() / mau.tep).read_text(encoding="utf-8")
    if not mau.tep.endswith(DUOI):
        first = f'Chép từ "{mau.tep}" của chương trình: {mau.dung_cho}.'
        keep = (CHI_GIU,) if mau.tep == CAU_MAU else ()
        return _chu_thich(first, *NOI_DE, *keep) + text
    kinds = _loai_theo_mau()[mau.ten]
    first = f'Chép từ mẫu "{mau.ten}" của chương trình, dùng cho: {mau.dung_cho}.'
    head = _chu_thich(first, *NOI_DE, *_ten(kinds[0].nguon))
    return text.replace("---\n", "---\n" + head, 1) if text.startswith("---\n") else text


def _ten(nguon: str) -> Iterator[str]:
    """The names the template may use, a line each."""
    from reportgen.app.ten_mau import ten_cua_nguon

    names = ten_cua_nguon(nguon)
    yield ""
    yield "Tên dùng được (cách dùng: templates/README.md); x[] là danh sách, lặp bằng {% for %}:"
    for row in (*names.rieng, *names.chung):
        example = f"; ví dụ: {row.vi_du}" if row.vi_du else ""
        yield f"  {row.cach_viet}: {row.nghia}{example}"
    if names.bang:
        yield "Bảng dùng được:"
        yield from (f"  :bang-bieu {ten}: {meaning}" for ten, meaning in names.bang)


def _chu_thich(*lines: str) -> str:
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)
