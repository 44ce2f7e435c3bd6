"""Numbers typed by hand: what a message quotes of them."""

from collections.abc import Callable

import pytest
from pydantic_core import PydanticCustomError

from reportgen.domain.so import doc_so_le, doc_so_nguyen, doc_so_tien


@pytest.mark.parametrize("doc", [doc_so_nguyen, doc_so_tien, doc_so_le])
def test_a_message_quotes_the_beginning_of_an_endless_value(doc: Callable[[str], object]) -> None:
    with pytest.raises(PydanticCustomError) as thay:
        doc("a" * 100_000)
    assert thay.value.context == {"gia_tri": "a" * 57 + "…"}
