"""What is worked out of a whole dossier once and asked for again by each of its documents."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from reportgen.domain.ho_so import HoSo

P = ParamSpec("P")
T = TypeVar("T")
_GIU = 4


def nho_theo_ho_so(
    work: Callable[Concatenate[HoSo, P], T],
) -> Callable[Concatenate[HoSo, P], T]:
    """Keep the last answers of *work*, known by the dossier itself, not by what it holds.

    A dossier never changes, and telling two apart by their contents would cost more than the work.
    """
    kept: list[tuple[HoSo, object, T]] = []

    @wraps(work)
    def remembering(ho_so: HoSo, /, *args: P.args, **kwargs: P.kwargs) -> T:
        rest = (args, kwargs)
        for known, others, answer in kept:
            if known is ho_so and others == rest:
                return answer
        answer = work(ho_so, *args, **kwargs)
        kept.append((ho_so, rest, answer))
        del kept[:-_GIU]
        return answer

    return remembering
