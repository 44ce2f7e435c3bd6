"""Repairs to a file's text before YAML reads it: what would break its lines or its indentation.

All keep the length of lines, but for composing (NFC), so places stay true. Each kind is told once
for the file (V38): one cause, a paste or a foreign editor, touches many lines.
"""

import re
import unicodedata

from reportgen.diagnostics import Diagnostic, Location, warning

_KE_TOI_DA = 5
_CACH = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_CO_CACH = re.compile(_CACH)
# Odd spaces that YAML takes for letters: in the indentation, after "-", after "ten_truong:". Not
# after other words: "Kính gửi:" inside a sentence must not become a key.
_KHOA = rf"[a-z][a-z0-9_]*:{_CACH}+"
_DAU_DONG = re.compile(
    rf"^(?=[^\n]{{0,99}}{_CACH})(?: |{_CACH})*(?:-(?: |{_CACH})+)*(?:{_KHOA})?", re.MULTILINE
)
_XUONG_DONG_LA = re.compile("[\u0085\u2028\u2029]")
_DAN_LAI = "lần sau dán bằng Ctrl+Shift+V (chỉ dán chữ), hoặc dán qua Notepad"


def va_chu_tho(van_ban: str, tep: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Mend *van_ban* and compose it to NFC."""
    van_de: list[Diagnostic] = []
    if not van_ban.isascii():
        van_ban = _thay(van_ban, tep, _XUONG_DONG_LA, "dấu xuống dòng lạ trong câu", van_de)
        if _CO_CACH.search(van_ban):
            van_ban = _thay(van_ban, tep, _DAU_DONG, "khoảng trắng lạ ở đầu dòng", van_de)
        van_ban = _ghep_dau(van_ban, tep, van_de)
    return van_ban, tuple(van_de)


def va_giu_cho(van_ban: str) -> str:
    """Mend *van_ban* so that every character keeps its line and column: nothing is composed."""
    if van_ban.isascii():
        return van_ban
    bo: list[Diagnostic] = []
    van_ban = _thay(van_ban, "", _XUONG_DONG_LA, "", bo)
    return _thay(van_ban, "", _DAU_DONG, "", bo)


def _thay(van_ban: str, tep: str, tim: re.Pattern[str], ten: str, van_de: list[Diagnostic]) -> str:
    """Put ordinary spaces for what *tim* finds, and tell of it once."""
    cho: list[int] = []

    def cach(khop: re.Match[str]) -> str:
        moi = _XUONG_DONG_LA.sub(" ", _CO_CACH.sub(" ", khop[0]))
        if moi != khop[0]:
            cho.append(khop.start())
        return moi

    moi = tim.sub(cach, van_ban)
    if cho:
        cac_dong = [van_ban.count("\n", 0, vi_tri) + 1 for vi_tri in cho[: _KE_TOI_DA + 1]]
        cot = cho[0] - van_ban.rfind("\n", 0, cho[0])
        van_de.append(
            _bao(ten, "đã đổi thành dấu cách", (tep, cac_dong[0], cot), cac_dong, len(cho))
        )
    return moi


def _ghep_dau(van_ban: str, tep: str, van_de: list[Diagnostic]) -> str:
    """Compose; text from macOS and some web pages writes each accent as its own character."""
    lien = unicodedata.normalize("NFC", van_ban)
    if lien == van_ban:
        return lien
    cac_dong = [
        so
        for so, (cu, moi) in enumerate(
            zip(van_ban.split("\n"), lien.split("\n"), strict=True), start=1
        )
        if cu != moi
    ]
    cu, moi = van_ban.split("\n")[cac_dong[0] - 1], lien.split("\n")[cac_dong[0] - 1]
    cot = next((i for i, (a, b) in enumerate(zip(cu, moi, strict=False)) if a != b), 0) + 1
    noi = (tep, cac_dong[0], cot)
    ten = "chữ có dấu gõ rời (Unicode tổ hợp)"
    van_de.append(_bao(ten, "đã ghép lại thành Unicode dựng sẵn", noi, cac_dong, len(cac_dong)))
    return lien


def _bao(
    ten: str, da_lam: str, noi: tuple[str, int, int], cac_dong: list[int], so_cho: int
) -> Diagnostic:
    ke = ", ".join(map(str, dict.fromkeys(cac_dong[:_KE_TOI_DA])))
    het = "" if so_cho <= _KE_TOI_DA else " …"
    return warning(
        "V38", f"{ten} ở {so_cho} chỗ (dòng {ke}{het}), {da_lam}", Location(*noi), hint=_DAN_LAI
    )
