"""Draw the growth and the memory as one SVG: text stays text, equal numbers give equal bytes."""

import io
from typing import Any

from bench.trang import NHOM, KetQua, duong
from bench.viet_so import so

MAU = ("#0b5394", "#b45309", "#38761d", "#8e2a8e")
DAU = ("o", "s", "^", "D")
_MIB = 1024
_NGAN_SACH_MB = 250
_CHO_CHU_GIAI = 40
"""How far above the highest point the picture goes: room for the names of the curves."""


def ve(found: KetQua) -> str:
    """Give the SVG: three pictures of growth, one of memory over time."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot as plt

    settings = {"svg.fonttype": "none", "svg.hashsalt": "reportgen", "font.size": 10}
    with mpl.rc_context(settings):
        figure, panes = plt.subplots(2, 2, figsize=(10, 8), layout="constrained")
        for pane, group in zip(panes.flat, NHOM, strict=False):
            _tang(pane, found, group)
        _bo_nho(panes.flat[3], found)
        figure.suptitle(f"Tốc độ của reportgen, đo ngày {_ngay(found)}, {_may(found)}")
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())


def _ngay(found: KetQua) -> str:
    return "/".join(reversed(found["may"]["ngay"].split("-")))


def _may(found: KetQua) -> str:
    return f"{found['may']['bo_xu_ly']}, {found['may']['so_loi']} lõi"


def _truc(pane: Any, title: str, across: str, up: str) -> None:
    pane.set_title(title, fontsize=11)
    pane.set_xlabel(across)
    pane.set_ylabel(up)
    pane.grid(visible=True, color="#dddddd", linewidth=0.6)
    for side in ("top", "right"):
        pane.spines[side].set_visible(False)


def _tang(pane: Any, found: KetQua, group: str) -> None:
    """Draw the curves of a group; a dotted line shows what is exactly linear."""
    curves = [curve for curve in duong(found) if curve.nhom == group]
    for curve, colour, sign in zip(curves, MAU, DAU, strict=False):
        sizes, times = zip(*curve.diem, strict=True)
        label = f"{curve.ten} (cấp tăng {so(curve.cap, 2)})"
        pane.plot(sizes, times, color=colour, marker=sign, markersize=4, label=label)
    last = max(curves, key=lambda curve: curve.diem[-1][1]).diem
    sizes = [n for n, _ in last]
    slope = last[-1][1] / sizes[-1]
    line = [n * slope for n in sizes]
    pane.plot(sizes, line, color="#888888", linestyle=":", label="tăng đều (tuyến tính)")
    pane.set_xscale("log")
    pane.set_yscale("log")
    pane.minorticks_off()
    pane.set_ylim(top=last[-1][1] * _CHO_CHU_GIAI)
    pane.xaxis.set_major_formatter(lambda value, _: so(value))
    pane.yaxis.set_major_formatter(lambda value, _: _giay(value))
    _truc(pane, NHOM[group], f"số {curves[0].don_vi}", "giây CPU")
    pane.legend(fontsize=8, frameon=False, loc="upper left")


def _giay(value: float) -> str:
    return so(value, max(0, -int(f"{value:e}".partition("e")[2])))


def _bo_nho(pane: Any, found: KetQua) -> None:
    moments = found["lo"]["bo_nho"]
    pane.plot([at for at, _ in moments], [kib / _MIB for _, kib in moments], color=MAU[0])
    pane.axhline(_NGAN_SACH_MB, color="#888888", linestyle=":")
    pane.text(0, _NGAN_SACH_MB + 4, f"mức cho phép: {_NGAN_SACH_MB} MB", fontsize=8)
    pane.set_ylim(0, _NGAN_SACH_MB * 1.2)
    pane.xaxis.set_major_formatter(lambda value, _: so(value))
    count = so(found["lo"]["so_van_ban"])
    _truc(pane, f"Bộ nhớ của tiến trình làm {count} văn bản", "giây từ lúc bắt đầu", "MB")
