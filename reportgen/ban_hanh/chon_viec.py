"""Choose what to make: the selectors of the command line against the register and the dossier."""

from collections.abc import Sequence
from datetime import date

from reportgen.ban_hanh.chu_viet import gan_nhat, gap
from reportgen.ban_hanh.chuyen_de import CHUYEN_DE, chu_de_san_co
from reportgen.ban_hanh.ky import MA_KY, doc_ma_ky, ngay_dau
from reportgen.ban_hanh.loai_van_ban import LOAI_VAN_BAN, LoaiVanBan, cap_cua, tim_loai
from reportgen.ban_hanh.muc_nguon import MOI, NGUON_CO_MUC, TU_DO, doc_muc_chon, theo_nhom
from reportgen.ban_hanh.so_van_ban import Viec, doc_so, tim_to
from reportgen.diagnostics import Diagnostic, ReportgenError, Result, error, information
from reportgen.domain.ho_so import PHUONG, HoSo

TAT_CA = "tat-ca"
NOI_GHI = {
    "hoi_nghi": "hoi_nghi",
    "mo_hinh": "mo_hinh_dan_van_kheo",
    "khen_thuong": "khen_thuong",
}


def chon_viec(
    ho_so: HoSo,
    loai: Sequence[str] = (),
    ky: Sequence[str] = (),
    pham_vi: Sequence[str] = (),
    muc: Sequence[str] = (),
    cac_loai: Sequence[LoaiVanBan] = LOAI_VAN_BAN,
) -> Result[tuple[Viec, ...]]:
    """List the documents to make, each once.

    Without *loai*: every entry of the register that a type covers (narrowed by *ky* and *pham_vi*),
    and in the diagnostics each entry left out. With *loai*: the product of the selectors; matching
    entries of the register come with it. Missing *ky*: every period of the type that has begun by
    ``so_lieu_den``; missing *pham_vi*: the ward. A type made from entries (meetings, models,
    awards) has one document for each, or for each group of them, that the selectors leave;
    *muc*: their codes. Of a type with free content *muc* are numbers of the register; ``moi`` is a
    new draft. *cac_loai*: the types there are.

    Raises:
        ReportgenError: an unknown selector, or one that fits none of the types.
    """
    types = tuple(dict.fromkeys(tim_loai(code, cac_loai) for code in loai))
    periods = tuple(dict.fromkeys(_doc_ky(code) for code in ky))
    named, scopes = _doc_pham_vi(ho_so, pham_vi)
    covered, left_out = doc_so(ho_so, cac_loai)
    if not types:
        return _theo_so(covered, left_out, periods, scopes, tuple(gap(code) for code in muc))
    _kiem_ky(types, periods)
    _kiem_pham_vi(types, named)
    codes = doc_muc_chon(ho_so, types, muc)
    tasks: list[Viec] = []
    notes: list[Diagnostic] = []
    for one in types:
        if one.nguon == TU_DO:
            tasks += _tu_do(covered, one, codes, scopes)
            continue
        if one.nguon in NGUON_CO_MUC:
            groups = theo_nhom(ho_so, one, codes, periods, scopes)
            notes += () if groups else (_khong_co_muc(one),)
            for group in groups:
                tasks += _voi_so(covered, Viec(one, "", group.pham_vi, group.muc))
            continue
        if one.nguon == CHUYEN_DE:
            tasks += _chuyen_de(ho_so, one, codes, periods, scopes, covered)
            continue
        for period in _ky_cua(ho_so, one, periods):
            for scope in scopes or (PHUONG,):
                if cap_cua(scope) in one.pham_vi:
                    tasks += _voi_so(covered, Viec(one, period, scope))
    return Result(tuple(tasks), tuple(notes))


def _khong_co_muc(loai: LoaiVanBan) -> Diagnostic:
    """Tell that a type has no entry to be about."""
    return information(
        "BH007",
        f"hồ sơ không có mục nào để làm {loai.ten} theo lựa chọn này",
        hint="xem lại --ky, --pham-vi, --muc, hoặc ghi thêm mục ấy vào hồ sơ",
    )


def _chuyen_de(
    ho_so: HoSo,
    loai: LoaiVanBan,
    codes: tuple[str, ...],
    periods: tuple[str, ...],
    scopes: tuple[str, ...],
    covered: tuple[Viec, ...],
) -> list[Viec]:
    """A document for each subject, period and scope; without codes, those the dossier suggests."""
    return [
        task
        for period in _ky_cua(ho_so, loai, periods)
        for scope in scopes or (PHUONG,)
        for code in codes or chu_de_san_co(ho_so, covered, period, scope)
        for task in _voi_so(covered, Viec(loai, period, scope, (code,)))
    ]


def _theo_so(
    covered: tuple[Viec, ...],
    left_out: tuple[Diagnostic, ...],
    periods: tuple[str, ...],
    scopes: tuple[str, ...],
    codes: tuple[str, ...],
) -> Result[tuple[Viec, ...]]:
    chosen = tuple(
        task
        for task in covered
        if (not periods or task.ky in periods)
        and (not scopes or task.pham_vi in scopes)
        and (not codes or any(gap(code) in codes for code in task.muc))
    )
    narrowed = bool(periods or scopes or codes)
    if chosen:
        return Result(chosen, () if narrowed else left_out)
    nothing = information(
        "BH007",
        "sổ văn bản (mục van_ban) không có văn bản nào làm được theo lựa chọn này"
        if narrowed or left_out
        else "sổ văn bản (mục van_ban của hồ sơ) còn trống, chưa biết cần làm văn bản nào",
        hint="ghi loại cần làm, ví dụ thêm --loai ke_hoach_nam; mọi loại: reportgen types",
    )
    return Result((), (*left_out, nothing))


def _tu_do(
    covered: tuple[Viec, ...], loai: LoaiVanBan, codes: tuple[str, ...], scopes: tuple[str, ...]
) -> list[Viec]:
    """Documents with words of their own: those of the register, else (or with ``moi``) a draft."""
    own = [task for task in covered if task.loai is loai]
    written = [
        task
        for task in own
        if (not codes or any(gap(one) in codes for one in task.muc))
        and (not scopes or task.pham_vi in scopes)
    ]
    if MOI in codes or not (written or codes):
        written += [Viec(loai, "", scope) for scope in scopes or (PHUONG,)]
    return written


def _voi_so(covered: tuple[Viec, ...], task: Viec) -> list[Viec]:
    entries = [found for found in covered if _khoa(found) == _khoa(task)]
    return entries or [task]


def _khoa(task: Viec) -> tuple[object, ...]:
    """What two tasks for one document have in common, whatever the order of its entries."""
    return (task.loai.ma, task.ky, task.pham_vi, frozenset(task.muc))


def _doc_ky(code: str) -> str:
    if found := doc_ma_ky(code):
        return found
    nearest = gan_nhat(code, MA_KY)
    raise ReportgenError(
        error(
            "BH002",
            f'không có kỳ "{code}"; các kỳ: {", ".join(MA_KY)}',
            hint=f'ý bạn là "{nearest}"?' if nearest else "ghi một mã kỳ, ví dụ Q1",
        )
    )


def _doc_pham_vi(ho_so: HoSo, typed: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read the scopes: those named one by one, and all of them with what ``tat-ca`` stands for."""
    teams = [to.ma for to in ho_so.to_dan_van]
    named: list[str] = []
    scopes: list[str] = []
    for code in typed:
        if code.strip().lower().replace("_", "-") == TAT_CA:
            scopes += [PHUONG, *teams]
        elif found := tim_to(ho_so, code):
            named.append(found)
            scopes.append(found)
        else:
            known = [PHUONG, TAT_CA, *teams]
            nearest = gan_nhat(code, known)
            raise ReportgenError(
                error(
                    "BH004",
                    f'không có phạm vi "{code}"; các phạm vi: {", ".join(known)}',
                    hint=f'ý bạn là "{nearest}"?' if nearest else "ghi phuong hoặc mã một tổ",
                )
            )
    return tuple(named), tuple(dict.fromkeys(scopes))


def _kiem_ky(types: tuple[LoaiVanBan, ...], periods: tuple[str, ...]) -> None:
    fitting = [code for one in types for code in one.ky]
    if any(one.nguon in NGUON_CO_MUC for one in types):
        return
    for code in periods:
        if code not in fitting:
            kinds = "; ".join(
                f"{one.ma} làm theo kỳ {', '.join(one.ky)}" if one.ky else f"{one.ma} không theo kỳ"
                for one in types
            )
            message = f"kỳ {code} không hợp với loại đã chọn: {kinds}"
            raise ReportgenError(error("BH003", message, hint="sửa --ky hoặc chọn --loai khác"))


def _kiem_pham_vi(types: tuple[LoaiVanBan, ...], scopes: tuple[str, ...]) -> None:
    for scope in scopes:
        if not any(cap_cua(scope) in one.pham_vi for one in types):
            names = ", ".join(one.ma for one in types)
            message = f"{names} chỉ làm cho toàn phường, không làm cho phạm vi {scope}"
            raise ReportgenError(error("BH005", message, hint="bỏ --pham-vi, hoặc ghi phuong"))


def _ky_cua(ho_so: HoSo, loai: LoaiVanBan, periods: tuple[str, ...]) -> tuple[str, ...]:
    if not loai.can_ky:
        return ("",)
    if periods:
        return tuple(code for code in periods if code in loai.ky)
    if loai.ky_mac_dinh:
        return (loai.ky_mac_dinh,)
    reached = ho_so.so_lieu_den or date.max
    return tuple(code for code in loai.ky if ngay_dau(ho_so.nam, code) <= reached)
