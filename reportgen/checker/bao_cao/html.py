"""One self-contained page: page one with numbered marks beside the findings; no script."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import count, groupby

from reportgen.checker.bao_cao.kieu_css import CHO_SO_TEP
from reportgen.checker.bao_cao.tep import TepBao
from reportgen.checker.phieu import DieuThay, PhieuKiem
from reportgen.diagnostics import Diagnostic, dem_theo_muc


def trang_html(reports: Sequence[TepBao]) -> str:
    """Give the whole page."""
    sheets: list[str] = [_css_chung()]
    sections: list[str] = []
    for number, report in enumerate(reports, 1):
        css, _, drawn = report.trang_mot.partition("\n")
        sheets.append(css.replace(CHO_SO_TEP, str(number)))
        section = "".join(_tep(report, drawn))
        sections.append(section.replace(CHO_SO_TEP, str(number)))
    style = "\n".join(sheets)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    title = reports[0].duong_dan if len(reports) == 1 else f"{len(reports)} tệp"
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Kiểm tra thể thức: {escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        '<body>\n<a class="nhay" href="#noi-dung">Tới kết quả</a>\n'
        f"<header><h1>Kiểm tra thể thức</h1>{_tong(reports)}</header>\n"
        f'<main id="noi-dung">\n{"".join(sections)}</main>\n</body>\n</html>\n'
    )


def _css_chung() -> str:
    return files(__package__).joinpath("bao_cao.css").read_text(encoding="utf-8")


def _tong(reports: Sequence[TepBao]) -> str:
    found = [d for report in reports for d in report.van_de]
    return f'<p class="tong">{len(reports)} tệp: {escape(dem_theo_muc(found))}.</p>'


def _tep(report: TepBao, drawn: str) -> Iterator[str]:
    yield f'<section class="tep" aria-labelledby="tep-{CHO_SO_TEP}">'
    yield f'<h2 id="tep-{CHO_SO_TEP}">{escape(report.duong_dan)}</h2>'
    sheet = report.phieu
    if sheet is None:
        yield '<p>Không đọc được tệp này.</p><ol class="dieu">'
        numbers = count(1)
        for told in report.van_de:
            yield _dieu(DieuThay(told), numbers, drawn)
        yield "</ol></section>\n"
        return
    yield _dau_phieu(sheet, report.van_de)
    yield '<div class="hai-cot">'
    if drawn:
        yield (
            '<div class="khung-trang"><figure role="group" aria-label="Trang đầu của văn bản">'
            f"{drawn}<figcaption>Trang đầu, vẽ lại từ những gì đọc được trong tệp; chỗ ngắt dòng "
            "có thể khác Word. Bấm số để tới điều tương ứng.</figcaption></figure></div>"
        )
    yield f'<div class="ket-qua">{"".join(_cac_dieu(sheet, drawn))}{_ngoai_le(sheet)}'
    yield f"{_khong_kiem(sheet)}</div></div></section>\n"


def _dau_phieu(sheet: PhieuKiem, found: Sequence[Diagnostic]) -> str:
    known = [sheet.ten_loai, sheet.so_ky_hieu]
    known += [f"ngày {sheet.ngay:%d/%m/%Y}"] if sheet.ngay else []
    rows = [
        ("Kết quả", dem_theo_muc(found)),
        ("Kiểm theo", f"{sheet.ten_chuan} ({sheet.chuan})"),
        ("Vì", "; ".join(sheet.vi_sao)),
        ("Nhận ra", ", ".join(part for part in known if part)),
        ("Không thấy", ", ".join(sheet.khong_thay)),
        ("Cấu hình", sheet.cau_hinh),
    ]
    made = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in rows if text)
    return f"<dl>{made}</dl>"


def _cac_dieu(sheet: PhieuKiem, drawn: str) -> Iterator[str]:
    """The findings by component, numbered as on the drawing."""
    if not sheet.dieu:
        yield "<p>Không thấy điều gì sai.</p>"
        return
    numbers = count(1)
    for name, group in groupby(sheet.dieu, key=lambda one: one.nhom):
        yield f'<h3>{escape(name)}</h3><ol class="dieu">'
        for one in group:
            yield _dieu(one, numbers, drawn)
        yield "</ol>"


def _dieu(one: DieuThay, numbers: "count[int]", drawn: str) -> str:
    number = next(numbers)
    told = one.chan_doan
    level = told.severity.value
    place = told.location.vi_tri
    mark = f"dau-{CHO_SO_TEP}-{number}"
    label = f'<span class="dau {level}">{number}</span>'
    if f'id="{mark}"' in drawn:
        label = (
            f'<a class="dau {level}" href="#{mark}" '
            f'aria-label="{number}, xem chỗ này trên trang đầu">{number}</a>'
        )
    head = f'<span class="muc {level}">{told.severity.nhan}</span>'
    head += f' <span class="ma">{escape(told.code)}</span>'
    lines = [
        f"<p>{label} {head}</p>",
        f'<p class="noi">{escape(place)}</p>' if place else "",
        f"<p>{escape(told.message[:1].upper() + told.message[1:])}.</p>",
        f"<p>Gợi ý: {escape(told.hint)}.</p>" if told.hint else "",
        f'<p class="can-cu">Căn cứ: {escape(told.clause)}</p>' if told.clause else "",
    ]
    under = "".join(_dieu(lower, numbers, drawn) for lower in one.duoi)
    nested = f'<ol class="dieu">{under}</ol>' if under else ""
    return f'<li class="{level}" id="dieu-{CHO_SO_TEP}-{number}">{"".join(lines)}{nested}</li>'


def _ngoai_le(sheet: PhieuKiem) -> str:
    rows = "".join(f"<li>{escape(code)}: {escape(why)}</li>" for code, why in sheet.ngoai_le)
    return f"<h3>Ngoại lệ của cơ quan</h3><ul>{rows}</ul>" if rows else ""


def _khong_kiem(sheet: PhieuKiem) -> str:
    if not sheet.khong_kiem:
        return ""
    rows = "".join(f"<li>{escape(code)}: {escape(why)}</li>" for code, why in sheet.khong_kiem)
    number = len(sheet.khong_kiem)
    return (
        f"<details><summary>{number} luật không kiểm, và vì sao</summary><ul>{rows}</ul></details>"
    )
