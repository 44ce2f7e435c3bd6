"""Families of standards a document type can be made by."""

from collections.abc import Iterable

from reportgen.ban_hanh.co_quan import du_lieu
from reportgen.ban_hanh.loai_van_ban import LoaiVanBan
from reportgen.domain.ho_so import CoQuanKy


def cac_ho(loai: LoaiVanBan) -> list[str]:
    """Families of the bodies that may issue *loai*; its usual issuer's first.

    A type whose issuers are not limited may come from any body.
    """
    usual = [kind for by_model in loai.ban_hanh.values() for kind in by_model.values()]
    return list(dict.fromkeys(_ho([*usual, *(loai.tham_quyen or CoQuanKy)])))


def _ho(kinds: Iterable[CoQuanKy]) -> list[str]:
    return [str(du_lieu()["co_quan"][kind.value]["ho"]) for kind in kinds]
