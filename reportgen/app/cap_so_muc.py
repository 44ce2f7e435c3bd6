"""Use case: give a draft its number, entered in the register of its dossier."""

import tempfile
from datetime import date, datetime
from pathlib import Path

from reportgen.app.ghi_ho_so import da_doi
from reportgen.app.ho_so_mo import mo_ho_so
from reportgen.app.lich_su import cat_ban
from reportgen.app.trang_giay import ChonVanBan, viec_chon
from reportgen.app.van_ban import TU_DONG, YeuCau, build


def cap_so(path: Path, asked: ChonVanBan, ngay: date, dau: str, luc: datetime) -> str:
    """Number the document chosen with the next of its series; one that has a number keeps it.

    Returns:
        Number and symbol.

    Raises:
        XungDotError: the file has changed since it was shown.
        ReportgenError: the document cannot be made or numbered; the register stays as it was.
    """
    opened = mo_ho_so(path)
    if opened.dau != dau:
        raise da_doi(path)
    task = viec_chon(opened, asked)
    if task.entry is not None:
        return task.entry.so_ky_hieu
    with tempfile.TemporaryDirectory(prefix="reportgen-") as folder:
        made = build(
            YeuCau(
                (path,),
                loai=(task.loai.ma,),
                ky=(task.ky,) if task.ky else (),
                pham_vi=(task.pham_vi,),
                muc=task.muc,
                ngay=ngay,
                so=TU_DONG,
                dinh_dang=("docx",),
                thu_muc=Path(folder),
            )
        )
    for file, data in opened.cac_tep.items():
        if file.read_bytes() != data:
            cat_ban(file, data, luc, "so", "van_ban")
    return next((one.so_ky_hieu for one in reversed(made.value or ())), "")
