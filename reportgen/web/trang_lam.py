"""Many documents at once: choose them, begin the job that makes them."""

from datetime import datetime
from urllib.parse import quote

from starlette.responses import Response

from reportgen import app
from reportgen.diagnostics import Diagnostic
from reportgen.web.cong_viec import DangLamError
from reportgen.web.yeu_cau import XuLy, YeuCauWeb, sang, trang_loi

LAM, TINH, MOI_LOAI, MOI_KY, BO_HET = "lam", "tinh", "moi_loai", "moi_ky", "bo_het"
"""What a button of the form asks for."""
_DANG_LAM = (
    "Hồ sơ này đang có việc làm dở, hoặc nhiều hồ sơ khác đang đợi đến lượt. Đợi việc ấy xong, "
    "hoặc dừng nó lại, rồi bấm lại."
)


def chon(asked: YeuCauWeb) -> Response:
    """Show what there is to choose, with what is due ticked."""
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    if opened.ho_so is None:
        line = app.tom_tat(path)
        return asked.trang("van_ban_loi.html", ho_so=line, van_de=opened.van_de, noi=app.noi_cua)
    today = datetime.now().date()  # noqa: DTZ005  # the clerk's own day
    return _bieu_mau(asked, opened, app.bang_lo(opened, app.chon_den_han(opened, today)))


def gui(asked: YeuCauWeb) -> Response:
    """Begin the job, or show the choice again: counted, widened, or with what is wrong in it."""
    path = asked.kho.tim(asked.duong["ten"])
    opened = app.mo_ho_so(path)
    board = app.bang_lo(opened, _chon(asked))
    step = asked.gui.get("viec", LAM)
    if step in (MOI_LOAI, MOI_KY, BO_HET):
        board = app.bang_lo(opened, _rong(board, step))
    if step != LAM:
        return _bieu_mau(asked, opened, board)
    wrong = _sai(board)
    if wrong:
        return _bieu_mau(asked, opened, board, wrong)
    jobs = asked.kho.viec
    try:
        jobs.bat_dau(
            path.stem,
            board.so_van_ban,
            lambda folder, report, stop: app.batch(
                app.yeu_cau_lo(opened, board, folder), report, stop
            ),
        )
    except DangLamError:
        return trang_loi(asked, 409, "Chưa bắt đầu được", cau=_DANG_LAM)
    return sang(f"/h/{quote(path.stem)}/lam/viec")


def _chon(asked: YeuCauWeb) -> app.ChonLo:
    several = asked.nhieu
    names = ("loai", "ky", "pham_vi", "dinh_dang", "them")
    return app.ChonLo(*(several.get(name, ()) for name in names))


def _rong(board: app.BangLo, step: str) -> app.ChonLo:
    """Widen a choice to every type or period, or empty it."""
    kinds, periods, scopes = board.chon.loai, board.chon.ky, board.chon.pham_vi
    if step == MOI_LOAI:
        kinds = tuple(code for code, _ in board.loai)
    elif step == MOI_KY:
        periods = tuple(code for code, _ in board.ky)
    else:
        kinds, periods = (), ()
    return app.ChonLo(kinds, periods, scopes, board.chon.dinh_dang, board.chon.them)


def _sai(board: app.BangLo) -> dict[str, str]:
    wrong = {}
    if not board.chon.loai:
        wrong["loai"] = "Chọn ít nhất một loại văn bản"
    if not board.chon.pham_vi:
        wrong["pham_vi"] = "Chọn văn bản của phường, hay của tổ nào"
    if not board.chon.dinh_dang:
        wrong["dinh_dang"] = "Chọn Word, PDF, hoặc cả hai"
    if not wrong and not board.so_van_ban:
        wrong["ky"] = "Các loại đã chọn không có văn bản nào ở kỳ, phạm vi này: chọn thêm kỳ"
    return wrong


def _bieu_mau(
    asked: YeuCauWeb, opened: app.HoSoMo, board: app.BangLo, loi: dict[str, str] | None = None
) -> Response:
    about: tuple[Diagnostic, ...] = board.sai
    return asked.trang(
        "lam.html",
        ma=422 if loi else 200,
        ho_so=app.tom_tat(opened.path),
        bang=board,
        moi_to=app.MOI_TO,
        them=app.TEN_THEM,
        loi=loi or {},
        van_de=about,
        noi=app.noi_cua,
        viec=asked.kho.viec.tim(opened.path.stem),
    )


CAC_TRANG: tuple[tuple[str, str, XuLy], ...] = (
    ("/h/{ten}/lam", "GET", chon),
    ("/h/{ten}/lam", "POST", gui),
)
