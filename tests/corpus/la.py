"""Odd files: what Word, LibreOffice-like and other programs leave in a DOCX, and odd documents."""

import io
from collections.abc import Iterator
from dataclasses import replace

import docx

from tests.corpus.goi import NS, Goi, bang, kieu_mac_dinh, p, r
from tests.corpus.mau import DANG, Mau, doan, nha_nuoc, tep, than

La = tuple[str, bytes, tuple[str, ...], tuple[str, ...]]
_KHONG: tuple[str, ...] = ()
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont>'
    '<a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface=""/>'
    '<a:font script="Viet" typeface="{viet}"/></a:minorFont></a:fontScheme></a:themeElements>'
    "</a:theme>"
)
_THEO_CHU_DE = (
    f'<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" '
    'w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'
)
_DANH_SO = (
    f'<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="{dang}"/><w:lvlText w:val="{chu}"/><w:pPr><w:ind w:left="0" '
    'w:firstLine="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId '
    'w:val="0"/></w:num></w:numbering>'
)


def la() -> Iterator[La]:
    """Name, file, codes that must be found, codes that may be."""
    yield from _cua_word()
    yield from _hiem()
    yield from _co_quan_khac()
    yield from _python_docx()


def _cua_word() -> Iterator[La]:
    base = Mau()
    theme = {"kieu": _THEO_CHU_DE, "cai_dat": '<w:themeFontLang w:val="en-US" w:eastAsia="vi-VN"/>'}
    tnr = _THEME.format(latin="Times New Roman", viet="Times New Roman")
    yield "chu-de-tnr", tep(base, **theme, chu_de=tnr), _KHONG, _KHONG
    calibri = _THEME.format(latin="Calibri", viet="Calibri")
    yield "chu-de-calibri", tep(base, **theme, chu_de=calibri), ("CHG-PHONG-01",), _KHONG
    for ten, dang, chu in (
        ("so", "decimal", "%1."),
        ("gach", "bullet", "-"),
        ("diem", "lowerLetter", "%1)"),
    ):
        listed = "".join(doan(base, one).replace("<w:pPr>", '<w:pPr><w:numPr><w:ilvl w:val="0"/>'
                         '<w:numId w:val="1"/></w:numPr>') for one in base.van)  # fmt: skip
        made = tep(replace(base, chen=listed), danh_so=_DANH_SO.format(dang=dang, chu=chu))
        yield f"danh-so-{ten}", made, _KHONG, _KHONG
    whole = than(base)
    cut = doan(base, base.van[0])
    sdt = f"<w:sdt><w:sdtPr/><w:sdtContent>{cut}</w:sdtContent></w:sdt>"
    yield "o-dieu-khien", Goi(whole.replace(cut, sdt, 1), so_trang=_so_trang()).ra(), _KHONG, _KHONG
    run = r("Câu bị xóa. ", 26)
    gone = f'<w:del w:id="1" w:author="a">{run.replace("w:t ", "w:delText ").replace("/w:t>", "/w:delText>")}</w:del>'  # noqa: E501
    new = f'<w:ins w:id="2" w:author="a">{r("Câu thêm vào cho đủ ý. ", 28)}</w:ins>'
    tracked = cut.replace("</w:pPr>", f"</w:pPr>{gone}{new}", 1)
    yield "theo-doi", Goi(whole.replace(cut, tracked, 1), so_trang=_so_trang()).ra(), _KHONG, _KHONG
    bold = '<w:style w:type="character" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>'  # noqa: E501
    styled = whole.replace("<w:b/>", '<w:rStyle w:val="Dam"/>')
    made = Goi(styled, kieu=kieu_mac_dinh(them=bold), so_trang=_so_trang()).ra()
    yield "dam-bang-kieu", made, _KHONG, _KHONG
    soft = replace(
        base, ten_loai="BÁO CÁO\nkết quả công tác dân vận quý III năm 2026", trich_yeu=""
    )
    yield "ngat-mem-tieu-de", tep(soft), _KHONG, ("HD05-TL-07",)
    yield "the-vua-vien", tep(replace(base, vien="nil")), _KHONG, _KHONG


def _so_trang() -> str:
    return p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>', "center")


def _hiem() -> Iterator[La]:
    base = Mau()
    short = replace(base, so_trang="khong", van=base.van[:2])
    yield "mot-trang-khong-so", tep(short), _KHONG, _KHONG
    letter = replace(base, ten_loai="", trich_yeu="", gach="", so="Số 15-CV/ĐU\nvề việc phối hợp",
                     kinh_gui=("Kính gửi: Chi bộ Tổ dân phố số 5,",))  # fmt: skip
    yield "cong-van-ngat-mem", tep(letter), _KHONG, ("CHG-NN-08", "HD05-TL-07", "HD05-SO-11")
    rows = [[p(r("TT")), p(r("Họ và tên")), p(r("Địa chỉ"))]]
    rows += [[p(r(str(n))), p(r("Nguyễn Văn An")), p(r("Tổ dân phố số 5"))] for n in range(1, 40)]
    form = p(r("DANH SÁCH HỘ GIA ĐÌNH", 28, b=True), "center")
    sheet = form + bang(rows, (800, 4500, 3800), "single")
    yield "chi-co-bang", Goi(sheet).ra(), _KHONG, _KHONG
    long = rows * 75
    title = p(r("Phụ lục", 28, b=True), "center", them="<w:pageBreakBefore/>")
    annex = title + p(r("(Kèm theo Báo cáo số 15-BC/ĐU, ngày 09/10/2026)", 28, i=True), "center")
    annex += bang(long, (800, 4500, 3800), "single")
    told = replace(base, van=(*base.van[:2], "Số liệu chi tiết ở Phụ lục kèm theo báo cáo này."))
    found = ("CHG-TRANG-10", "CHG-SL-05", "CHG-SL-06")
    yield "phu-luc-3000-hang", tep(replace(told, cuoi=annex)), found, _KHONG
    same = annex[: annex.index("<w:tbl>")].replace("<w:pageBreakBefore/>", "")
    same += doan(base, base.van[1])
    yield "phu-luc-cung-trang", tep(replace(told, cuoi=same)), ("CHG-PL-04", "CHG-TRANG-10"), _KHONG
    english = "".join(p(r(f"This is paragraph {n} of a plain English text.")) for n in range(20))
    yield "tieng-anh", Goi(english).ra(), _KHONG, _KHONG
    yield "rong", Goi(p("")).ra(), _KHONG, _KHONG
    yield "khong-dau", Goi("".join(doan(base, one) for one in base.van)).ra(), _KHONG, _KHONG
    gaps = tuple(one.replace(" ", "  ", 3) for one in base.van)
    yield "canh-bang-cach", tep(replace(base, van=gaps)), ("CHG-CT-03",), _KHONG
    empty = replace(base, chen=p("") * 4 + doan(base, base.van[0]))
    yield "doan-trong", tep(empty), ("CHG-ND-07",), ("CHG-ND-05",)
    gone = replace(base, cuoi=p('<w:r><w:br w:type="page"/></w:r>') + p(""))
    yield "trang-trang", tep(gone), ("CHG-TRANG-12",), _KHONG


def _co_quan_khac() -> Iterator[La]:
    state = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    front = nha_nuoc(
        cap_tren="", co_quan="ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG HOÀN KIẾM", so="Số: 15/BC-MTTQ-BTT",
        quyen_han="TM. BAN THƯỜNG TRỰC", phai=state,
    )  # fmt: skip
    yield "mttq", tep(front), _KHONG, _KHONG
    union = replace(front, co_quan="CÔNG ĐOÀN PHƯỜNG HOÀN KIẾM", so="Số: 15/BC-CĐ",
                    quyen_han="TM. BAN CHẤP HÀNH")  # fmt: skip
    yield "cong-doan", tep(union), _KHONG, _KHONG
    youth = Mau(
        phai=("ĐOÀN TNCS HỒ CHÍ MINH",), cap_tren="THÀNH ĐOÀN HÀ NỘI",
        co_quan="BCH ĐOÀN PHƯỜNG HOÀN KIẾM", sao="***", so="Số: 15-BC/ĐTN",
        quyen_han="TM. BAN CHẤP HÀNH",
    )  # fmt: skip
    yield "doan", tep(youth), _KHONG, _KHONG
    minutes = Mau(
        ho=DANG, ten_loai="BIÊN BẢN", trich_yeu="hội nghị giao ban tháng 10", so="Số 03-BB/ĐU",
        noi_nhan=(), quyen_han="", chuc_vu="CHỦ TRÌ", ho_ten="Đỗ Quốc Ưởng",
    )  # fmt: skip
    yield "bien-ban", tep(minutes), _KHONG, _KHONG


def _python_docx() -> Iterator[La]:
    for ten, heading in (("trong", ""), ("van", "BÁO CÁO")):
        made = docx.Document()
        if heading:
            made.add_heading(heading)
            made.add_paragraph("Đoạn văn đầu tiên của một tệp do chương trình viết ra.")
        stream = io.BytesIO()
        made.save(stream)
        yield f"python-docx-{ten}", stream.getvalue(), _KHONG, _KHONG
