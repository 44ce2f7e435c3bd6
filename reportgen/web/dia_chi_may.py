"""What other machines call this one: its name and its addresses in the networks it is in."""

import contextlib
import ipaddress
import re
import socket
from collections.abc import Iterator

_NHAN = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_TEN = re.compile(rf"(?=.{{1,253}}$){_NHAN}(?:\.{_NHAN})*")
_NOI_XA = "192.0.2.1"
"""An address of documentation: asking the way to it sends nothing."""


def la_ten(text: str) -> bool:
    """Whether *text* is a name of a machine (ASCII, as browsers send it) or an IPv4 address."""
    return _TEN.fullmatch(text.lower()) is not None


def cac_ten_may() -> tuple[str, ...]:
    """Give the addresses and names of this machine in its networks, those of itself last.

    IPv4 only, as the page listens.
    """
    found = [*_dia_chi(), *_ten(), "localhost", "127.0.0.1"]
    return tuple(dict.fromkeys(found))


def _dia_chi() -> Iterator[str]:
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((_NOI_XA, 9))
        yield probe.getsockname()[0]
    with contextlib.suppress(OSError):
        for told in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            address = str(told[4][0])
            if not ipaddress.ip_address(address).is_loopback:
                yield address


def _ten() -> Iterator[str]:
    name = socket.gethostname().lower()
    if la_ten(name):
        yield name
        if "." not in name:
            yield f"{name}.local"
