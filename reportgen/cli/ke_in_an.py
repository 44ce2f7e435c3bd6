"""Tell what was made for the printer, and what the person beside it does next."""

import os
import shlex
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.cli import console

if TYPE_CHECKING:
    from reportgen import app

_DON_VI = (("kB", 1 << 10), ("MB", 1 << 20))
_LUOT = {"": "", "le": "trang lẻ", "chan": "trang chẵn"}
_KET = {"xong": "in xong", "dang_in": "chưa in xong", "loi": "không in được"}
_DAT_LAI = {
    "giu": "lấy cả chồng giấy vừa ra, giữ nguyên chiều và thứ tự, đặt lại vào khay (không lật)",
    "lat": "lấy cả chồng giấy vừa ra, lật cả chồng như lật một trang sách, đặt lại vào khay",
}


def cau_lat_giay(chong: str) -> str:
    """Say how the stack goes back."""
    return f"Đã in xong trang lẻ. Bây giờ {_DAT_LAI[chong]}; đầu trang vẫn quay về phía cũ."


def ke_da_in(asked: "app.YeuCauIn", done: "app.DaIn") -> None:
    """Print the counts, the files, the next step."""
    rows = [(t.ten, *map(console.so_viet, (t.so_ban, t.so_trang, t.so_to))) for t in done.bo.tap]
    if len(rows) > 1:
        counts = [(t.so_ban, t.so_trang, t.so_to) for t in done.bo.tap]
        sums = [sum(column) for column in zip(*counts, strict=True)]
        rows.append(("Cộng", *map(console.so_viet, sums)))
    head = ("Giấy", "Bản", "Trang", "Tờ")
    console.bang("", head, rows, canh_phai=(1, 2, 3))
    extra = done.so_to - sum(t.so_to for t in done.bo.tap)
    if extra:
        what = "phiếu in và tờ ngăn" if asked.to_ngan else "phiếu in"
        console.in_dong(f"Kể cả {what}: {console.so_viet(done.so_to)} tờ")
    for line in _cac_tep(done):
        console.in_dong(line)
    for line in _viec_tiep(asked, done):
        console.ghi_chu(line)


def _cac_tep(done: "app.DaIn") -> Iterator[str]:
    for one in done.tep:
        file = one.tep
        parts = [file.tap, _LUOT[file.luot], f"{console.so_viet(file.so_trang)} mặt giấy"]
        parts.append(_co(len(file.du_lieu)))
        what = ", ".join(part for part in parts if part)
        told = f"việc in {one.viec.ma}: {_KET[one.viec.trang_thai]}" if one.viec else ""
        place = f"Đã gửi máy in ({what})" if done.tam else f"Đã ghi {file.duong_dan} ({what})"
        yield f"{place}; {told}" if told else place


def _co(size: int) -> str:
    unit, step = _DON_VI[size >= _DON_VI[1][1]]
    return f"{console.so_viet(round(size / step, 1))} {unit}"


def _viec_tiep(asked: "app.YeuCauIn", done: "app.DaIn") -> Iterator[str]:
    """Say what is left to a person: which file with which setting, the stack to be turned."""
    unsent = [one.tep for one in done.tep if one.viec is None]
    if not unsent:
        return
    if asked.le_chan:
        backs = [file.duong_dan for file in unsent if file.luot == "chan"]
        if asked.may_in:
            yield cau_lat_giay(asked.chong_giay)
            for path in backs:
                words = ["lp", "-d", asked.may_in, "-o", "sides=one-sided", str(path)]
                yield f"Rồi in mặt sau: {shlex.join(words)}"
            return
        yield "Cách in từng tập giấy: 1. in tệp -le một mặt;"
        yield f"2. {_DAT_LAI[asked.chong_giay]}; đầu trang vẫn quay về phía cũ;"
        yield "3. in tệp -chan một mặt, tắt “bỏ qua trang trắng” nếu máy in có. Thử 2 tờ trước."
        return
    if len(unsent) > 1:
        yield "Mỗi tệp một loại giấy: nạp đúng giấy rồi in từng tệp."
    if asked.hai_mat:
        yield "Khi in chọn hai mặt, lật theo cạnh dài (giấy ngang: theo cạnh ngắn), tỷ lệ 100%."
    if os.name == "nt":
        yield "Windows: mở tệp in bằng trình đọc PDF, bấm Ctrl+P, chọn máy in và tỷ lệ 100%."
