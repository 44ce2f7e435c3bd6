"""Write docs/chu-viet.md: what is repaired in texts, by example."""

# ruff: noqa: E501, RUF001 - lines of a page, letters that look alike

import sys
from pathlib import Path

from reportgen.compose.van.viet_tat import bang_viet_tat
from reportgen.text_vn.ve_sinh import LoaiSua, doc_bang_ma_cu, lam_sach, trich_doi

DAU_TRANG = """# Chữ Việt trong hồ sơ

Trang này do `make docs` sinh ra; đừng sửa tay. Ví dụ là kết quả thật của chương trình. `<U+00A0>` là ký tự không nhìn thấy được.

## Máy tự sửa và báo lại (V38)

Mỗi giá trị báo một lần, có chữ trước và sau. Tệp của bạn không bị đổi; muốn hết lời nhắc thì gõ lại chỗ ấy.
"""
THEO_TEP = """
Cả tệp ghi dấu rời (Unicode tổ hợp, thường từ máy Mac) thì được ghép lại và báo một lần cho cả tệp. Dấu cách lạ ở đầu dòng, sau dấu
gạch đầu mục và sau `ten_truong:` cũng vậy, vì YAML sẽ đọc sai. Tên trường thì sửa lặng lẽ: `Nội dung`, `noi_dung` là một.

Quy tắc gạch ngang: các dấu nối và dấu trừ khác luôn thành `-`. Gạch dài (– —) thành `-` khi cạnh chữ số, cạnh dấu cách, ở đầu
dòng, giữa hai chữ hoa (`QĐ–UBND`). Gạch dài nối liền hai từ (`Hà Nội–Huế`), đứng một mình hay thành hàng thì giữ.
Quy tắc Ð: chỉ đổi trong từ là âm tiết tiếng Việt sau khi đổi, hoặc chữ viết tắt (`HÐND`). Chữ Nga, Hy Lạp: chỉ đổi trong từ có
lẫn chữ Latinh; từ viết toàn chữ nước ngoài thì giữ.

## Máy chỉ báo, không sửa (V22)

Câu gõ bằng phông cũ là lỗi; gợi ý có sẵn câu đã giải mã để bạn xem rồi chép vào.

| bảng mã | trong hồ sơ | gợi ý |
|---|---|---|
"""
SAU_BANG_MA = """
Chữ hoa có dấu của TCVN3 nằm trong phông `.VnTimeH`, không nằm trong tệp, nên giải ra thành chữ thường. Một từ lẻ chỉ được nhận là
bảng mã cũ khi các từ quanh nó đều đúng; câu nửa Unicode nửa bảng mã cũ có thể sót từ. Không kiểm chính tả, không đoán chữ gõ Telex dở.

## Máy để yên

"""
DAT_DAU = """
## Kiểu đặt dấu: hoà hay hòa

Thêm `kieu_dat_dau: moi` (hoà, khoẻ, uỷ) hoặc `kieu_dat_dau: cu` (hòa, khỏe, ủy) ở đầu hồ sơ thì cả văn bản theo một kiểu, kể cả
tên người, tên phường và chữ HOA. Không ghi thì chữ của bạn giữ nguyên, chữ của chương trình theo kiểu bạn quen dùng.
`quý`, `quỹ`, `toàn`, `thuyền` và mọi âm tiết khác không đổi.

## Chữ viết tắt được viết đầy đủ

Nội dung, kết quả in ra văn bản được viết đầy đủ các chữ sau (trừ trong số ký hiệu như `12/KH-UBND`):

| viết tắt | đầy đủ |
|---|---|
"""
VI_DU = {
    LoaiSua.DAU_ROI: "Chi bô \u0323 Tổ dân phố số 3",
    LoaiSua.KHOANG_TRANG: "hộ\u00a0gia\u00a0đình cam kết",
    LoaiSua.GACH: "nhiệm kỳ 2025–2030, từ 28–5–2025",
    LoaiSua.VO_HINH: "vận\u200b động nhân dân",
    LoaiSua.DIEU_KHIEN: "phần một\tphần hai",
    LoaiSua.TOAN_RONG: "ＴＤＰ０１",
    LoaiSua.CHU_D: "\u00d0ảng ủy, H\u00d0ND phường",
    LoaiSua.CHU_GIONG: "phường \u041doàn \u041aiếm",
    LoaiSua.HAI_CACH: "Tổ  dân vận",
}
BANG_MA = (
    "Tæ d©n vËn n¾m t×nh h×nh nh©n d©n",
    "Toå daân vaän naém tình hình nhaân daân",
    "Gáº·p tá»«ng há»™",
)
DE_YEN = ("5 m², 38 °C, © ®", "«Dân vận khéo», “nghĩa lớn”", "Hà Nội–Huế", "café, Köln, СССР")


def trang_chu_viet() -> str:
    """Give the whole page."""
    dong = [DAU_TRANG, "| loại | mức | trước | sau |", "|---|---|---|---|"]
    for loai, chu in VI_DU.items():
        truoc, sau = trich_doi(chu, lam_sach(chu).chu)
        muc = "cảnh báo" if loai.can_canh_bao else "thông tin"
        dong.append(f"| {loai.value} | {muc} | `{truoc}` | `{sau}` |")
    dong.append(THEO_TEP.rstrip())
    for chu in BANG_MA:
        doc = doc_bang_ma_cu(chu)
        if doc is not None:
            dong.append(f"| {doc.ten} | `{chu}` | {doc.chu} |")
    dong.append(SAU_BANG_MA.rstrip() + "\n")
    dong += [f"- `{chu}`" for chu in DE_YEN if lam_sach(chu) == (chu, ())]
    dong.append(DAT_DAU.rstrip())
    dong += [f"| {ngan} | {day_du} |" for ngan, day_du in sorted(bang_viet_tat().items())]
    return "\n".join(dong) + "\n"


def main() -> None:
    """Write the page to the path given."""
    Path(sys.argv[1]).write_text(trang_chu_viet(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
