"""The sentence patterns of the packaged templates."""

import pytest

from reportgen.compose.van.so_lieu_van import Cau
from tests.ho_tro.cay import bo_mau


@pytest.fixture(scope="session")
def cau() -> Cau:
    return bo_mau().cau
