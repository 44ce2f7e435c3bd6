"""What the yearly plan's template may name."""

from reportgen.compose import bang_danh_sach
from reportgen.compose.cau_hinh_mau import doc_bang_mau
from reportgen.compose.nguon.chung import DauVao, NguyenLieu
from reportgen.compose.van.chu_ngu import ten_cap, ten_dia_ban
from reportgen.compose.van.danh_gia_van import MucDanhGia
from reportgen.compose.van.so_lieu_van import so_chu
from reportgen.domain.ho_so import LoaiDonVi
from reportgen.text_vn import so_dem


def ke_hoach(vao: DauVao) -> NguyenLieu:
    """Everything the yearly plan may name; teams as they stand on its date."""
    ho_so = vao.ho_so
    teams = [t for t in ho_so.to_dan_van if t.thanh_vien_ngay(vao.ngay)]
    members = sum(len(t.thanh_vien_ngay(vao.ngay)) for t in teams)
    norm = ho_so.kinh_phi.dinh_muc_moi_to if ho_so.kinh_phi else None
    context = {
        "so_to": so_chu(len(teams)),
        "so_thanh_vien": so_chu(members),
        "co_do_thi": ho_so.don_vi.loai is not LoaiDonVi.XA,
        "dinh_muc": so_dem(norm) if norm else "",
        "co_chi_tieu": bool(ho_so.chi_tieu),
        "nhiem_vu_rieng": MucDanhGia(co=False, mot=False, cau=""),
    }
    filled = {
        "co_quan_dan_van": vao.viec.ten_dan_van,
        "cap_uy": ho_so.don_vi.cap_uy,
        "cap": ten_cap(ho_so),
        "dia_ban": ten_dia_ban(ho_so),
        "nam": str(ho_so.nam),
    }
    course = doc_bang_mau(vao.bo_mau, "lo_trinh")
    return NguyenLieu(
        context,
        {
            "chi_tieu_giao": lambda: bang_danh_sach.chi_tieu_giao(ho_so, ""),
            "lo_trinh": lambda: bang_danh_sach.lo_trinh(course, filled, ""),
        },
    )
