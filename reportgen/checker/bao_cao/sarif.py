"""SARIF 2.1.0, the format code-scanning tools read."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from reportgen import __version__
from reportgen.checker.bao_cao.tep import TepBao
from reportgen.checker.bao_cao.trang_luat import trang_luat
from reportgen.checker.danh_ba import LUAT
from reportgen.checker.nhom import ten_nhom
from reportgen.checker.phieu import DieuThay
from reportgen.diagnostics import Diagnostic, Severity

_LUOC_DO = "https://json.schemastore.org/sarif-2.1.0.json"
_MUC = {Severity.LOI: "error", Severity.CANH_BAO: "warning", Severity.THONG_TIN: "note"}
_MUC_LUAT = {rule.ma: _MUC[rule.muc] for rule in LUAT}
Vat = dict[str, object]


def sarif(files: Sequence[TepBao]) -> str:
    """Give the report of all files as one run."""
    found = [(file, one) for file in files if file.phieu for one in file.phieu.tat_ca]
    codes = sorted({one.chan_doan.code for _, one in found})
    index = {code: number for number, code in enumerate(codes)}
    unread = [d for file in files if file.phieu is None for d in file.van_de]
    run: Vat = {
        "tool": {
            "driver": {
                "name": "reportgen",
                "version": __version__,
                "language": "vi-VN",
                "rules": [_luat(code) for code in codes],
            }
        },
        "language": "vi-VN",
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [_khong_doc(d) for d in unread],
            }
        ],
        "artifacts": [_tep(file) for file in files],
        "results": [_ket_qua(file, one, index) for file, one in found],
    }
    log: Vat = {"$schema": _LUOC_DO, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _luat(code: str) -> Vat:
    """The rule with its page as help."""
    page = trang_luat(code)
    if page is None:
        return {"id": code, "shortDescription": {"text": ten_nhom(code)}}
    full = f"{page.tom_tat} {page.vi_sao}".strip()
    return {
        "id": code,
        "name": page.ten,
        "shortDescription": {"text": page.tom_tat},
        "fullDescription": {"text": full},
        "help": {"text": full, "markdown": f"**{page.tom_tat}**\n\n{page.vi_sao}"},
        "defaultConfiguration": {"level": _MUC_LUAT[code]},
        "properties": {"tags": [ten_nhom(code)]},
    }


def _tep(file: TepBao) -> Vat:
    made: Vat = {"location": {"uri": _uri(file.duong_dan)}}
    sheet = file.phieu
    if sheet is not None:
        made["properties"] = {
            "chuan": sheet.chuan,
            "vi_sao": list(sheet.vi_sao),
            "loai": sheet.loai,
            "khong_kiem": [{"ma": code, "ly_do": why} for code, why in sheet.khong_kiem],
            "ngoai_le": [{"ma": code, "ly_do": why} for code, why in sheet.ngoai_le],
        }
    return made


def _ket_qua(file: TepBao, one: DieuThay, index: dict[str, int]) -> Vat:
    told = one.chan_doan
    return {
        "ruleId": told.code,
        "ruleIndex": index[told.code],
        "level": _MUC[told.severity],
        "message": {"text": "\n".join(_cau(told))},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": _uri(file.duong_dan)}},
                "logicalLocations": [
                    {
                        "name": told.location.vi_tri or "cả văn bản",
                        "fullyQualifiedName": f"{ten_nhom(told.code)}/{_doan(one)}",
                        "kind": "element",
                    }
                ],
            }
        ],
        "partialFingerprints": {"maVaChu/v1": _dau_van_tay(one)},
    }


def _cau(told: Diagnostic) -> Iterator[str]:
    yield told.message[:1].upper() + told.message[1:] + "."
    if told.hint:
        yield f"Gợi ý: {told.hint}."
    if told.clause:
        yield f"Căn cứ: {told.clause}."


def _doan(one: DieuThay) -> str:
    return f"đoạn {one.so}" if one.so else "cả văn bản"


def _dau_van_tay(one: DieuThay) -> str:
    """The same finding in a new version of the file: its code and the words it stands at."""
    text = f"{one.chan_doan.code}\n{one.chu}\n{one.chan_doan.message}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _khong_doc(told: Diagnostic) -> Vat:
    return {
        "level": "error",
        "descriptor": {"id": told.code},
        "message": {"text": "\n".join(_cau(told))},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(told.location.tep)}}}],
    }


def _uri(path: str) -> str:
    return quote(path.replace("\\", "/"))
