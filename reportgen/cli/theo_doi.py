"""Do something again whenever a file of the dossier is saved, until Ctrl-C."""

import time
from collections.abc import Callable

CHO_GIAY = 0.4


def theo_doi(lam: Callable[[], None], dau_vet: Callable[[], object]) -> None:
    """Call *lam* now and after each change of *dau_vet*; a save still going on is waited for.

    Returns when interrupted.
    """
    try:
        truoc = dau_vet()
        lam()
        while True:
            time.sleep(CHO_GIAY)
            nay = dau_vet()
            if nay == truoc:
                continue
            truoc = _cho_yen(nay, dau_vet)
            lam()
    except KeyboardInterrupt:
        return


def _cho_yen(nay: object, dau_vet: Callable[[], object]) -> object:
    while True:
        time.sleep(CHO_GIAY / 4)
        sau = dau_vet()
        if sau == nay:
            return nay
        nay = sau
