"""Reading YAML: the only package that knows the YAML library."""

from reportgen.yaml_source.doc import doc_yaml
from reportgen.yaml_source.giai_ma import thanh_van_ban
from reportgen.yaml_source.nut import Khoa, Nut, NutBang, NutChu, NutDanhSach

__all__ = ["Khoa", "Nut", "NutBang", "NutChu", "NutDanhSach", "doc_yaml", "thanh_van_ban"]
