"""A batch to measure has the documents it says, and its memory is read rightly."""

import pytest

from bench.lo import de_bai, som_muon


@pytest.mark.parametrize(
    ("asked", "dossiers", "documents"),
    [(10, 1, 10), (21, 1, 21), (30, 1, 21), (42, 1, 42), (100, 1, 84), (1000, 12, 1008)],
)
def test_a_batch_has_about_the_documents_asked_for(
    asked: int, dossiers: int, documents: int
) -> None:
    task = de_bai(asked)
    assert (task.so_ho_so, task.so_van_ban) == (dossiers, documents)


def test_a_small_batch_names_its_scopes_and_one_quarter() -> None:
    assert de_bai(2).lua_chon == ("--ky", "Q1", "--pham-vi", "phuong", "--pham-vi", "TDP01")


def test_memory_is_compared_between_the_last_third_and_what_comes_before() -> None:
    assert som_muon(((0.2, 5), (0.4, 9), (0.6, 7))) == (9, 7)
    assert som_muon(()) == (0, 0)
