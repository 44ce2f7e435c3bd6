"""Bytes to NFC text, with a place for every byte that is not text."""

import codecs
import re

from reportgen.diagnostics import Diagnostic, Location, error, warning
from reportgen.yaml_source.chu_tho import va_chu_tho

_MB = 1024 * 1024
GIOI_HAN_BYTE = 20 * _MB

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_KY_TU_LA = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_CACH_LUU = "mở tệp bằng Notepad, chọn File › Save As, mục Encoding chọn UTF-8, rồi lưu lại"


def thanh_van_ban(nguon: str | bytes, tep: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Decode *nguon* (UTF-8, with or without BOM; UTF-16 with BOM) and compose it to NFC.

    Returns:
        The text, None when it cannot be read, and what was noticed.
    """
    if len(nguon) > GIOI_HAN_BYTE:
        return None, (qua_lon(len(nguon), tep),)
    van_ban, van_de = (nguon, ()) if isinstance(nguon, str) else _giai_ma(nguon, tep)
    if van_ban is None:
        return None, van_de
    van_ban = van_ban.removeprefix("\ufeff").replace("\r\n", "\n")
    la = _KY_TU_LA.search(van_ban)
    if la is not None:
        return None, (*van_de, _bao_ky_tu_la(van_ban, la.start(), tep))
    van_ban, nhac = va_chu_tho(van_ban, tep)
    return van_ban, (*van_de, *nhac)


def qua_lon(kich_thuoc: int, tep: str) -> Diagnostic:
    """DL004: more bytes than a dossier may have."""
    return error(
        "DL004",
        f"tệp quá lớn: {kich_thuoc / _MB:.0f} MB, tối đa {GIOI_HAN_BYTE // _MB} MB",
        Location(tep, 1, 1),
        hint="tách hồ sơ thành nhiều tệp, hoặc kiểm tra xem có chọn nhầm tệp không",
    )


def _giai_ma(nguon: bytes, tep: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    if nguon.startswith(_UTF16):
        try:
            van_ban = nguon.decode("utf-16")
        except UnicodeDecodeError:
            return None, (_khong_phai_van_ban(tep),)
        nhac = warning(
            "DL002", "tệp lưu bằng mã UTF-16, đã đọc được", Location(tep, 1, 1), hint=_CACH_LUU
        )
        return van_ban, (nhac,)
    try:
        return nguon.decode("utf-8"), ()
    except UnicodeDecodeError as loi:
        if b"\x00" in nguon:
            return None, (_khong_phai_van_ban(tep),)
        truoc = nguon[: loi.start]
        dong = truoc.count(b"\n") + 1
        cot = len(truoc[truoc.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        return None, (
            error(
                "DL002",
                f"tệp không phải mã UTF-8: gặp byte 0x{nguon[loi.start]:02X} không đọc được",
                Location(tep, dong, cot),
                hint=_CACH_LUU,
            ),
        )


def _khong_phai_van_ban(tep: str) -> Diagnostic:
    return error(
        "DL002",
        "tệp không phải văn bản (có thể là tệp Word, Excel hoặc ảnh)",
        Location(tep),
        hint="chọn tệp hồ sơ có đuôi .yaml; nếu có mã UTF-16 thì lưu lại bằng UTF-8",
    )


def _bao_ky_tu_la(van_ban: str, vi_tri: int, tep: str) -> Diagnostic:
    ky_tu = van_ban[vi_tri]
    if ky_tu == "\x00":
        return _khong_phai_van_ban(tep)
    dong = van_ban.count("\n", 0, vi_tri) + 1
    cot = vi_tri - van_ban.rfind("\n", 0, vi_tri)
    return error(
        "DL002",
        f"có ký tự điều khiển không in được (U+{ord(ky_tu):04X})",
        Location(tep, dong, cot),
        hint="xóa ký tự ấy rồi gõ lại; thường do dán từ Word hoặc từ trang web",
    )
