"""Numbers typed by hand: what a message quotes of them."""

from collections.abc import Callable
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from reportgen.domain.kieu import chon
from reportgen.domain.liet_ke import LinhVucMoHinh
from reportgen.domain.so import doc_so_le, doc_so_nguyen, doc_so_tien


@pytest.mark.parametrize("doc", [doc_so_nguyen, doc_so_tien, doc_so_le])
def test_a_message_quotes_the_beginning_of_an_endless_value(doc: Callable[[str], object]) -> None:
    with pytest.raises(PydanticCustomError) as thay:
        doc("a" * 100_000)
    assert thay.value.context == {"gia_tri": "a" * 57 + "…"}


def test_a_message_lists_every_value_there_is() -> None:
    with pytest.raises(ValidationError) as thay:
        TypeAdapter(Annotated[LinhVucMoHinh, chon(LinhVucMoHinh)]).validate_python(
            "chuyện khác hẳn"
        )
    ctx = thay.value.errors()[0]["ctx"]
    assert ctx["goi_y"] == f"chọn một trong: {', '.join(LinhVucMoHinh)}"
    assert ctx["cac_ma"].split(", ") == list(LinhVucMoHinh)
