"""Break a DOCX at random, the same way for the same number: zip bytes, parts, XML."""

import io
import random
import re
import zipfile
from collections.abc import Callable

_RONG = re.compile(rb'="(-?\d+)"')
_THE = re.compile(rb"<(/?)(w:[A-Za-z]+)[^<>]*>")
_SO_LA = (b"-1", b"0", b"99999999999999999999", b"2147483648", b"NaN", b"", b"1e400", b"x", b"12.5")


def pha(data: bytes, seed: int) -> bytes:
    """One mutation of *data*."""
    dice = random.Random(seed)  # noqa: S311 - not a secret
    kind = dice.randrange(10)
    if kind == 0:
        return _cat(data, dice)
    if kind == 1:
        return _lat(data, dice)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if kind == 2:
        _doi_phan(parts, dice)
    else:
        for _ in range(dice.randint(1, 4)):
            xml = [name for name in parts if name.endswith((".xml", ".rels"))]
            name = dice.choice([*xml, *["word/document.xml"] * 4, *["word/styles.xml"] * 2])
            if name in parts:
                parts[name] = dice.choice(PHEP)(parts[name], dice)
    return _goi(parts, twice=kind == 2 and dice.random() < 0.2)


def _goi(parts: dict[str, bytes], *, twice: bool) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
            if twice:
                archive.writestr(f"{name.upper()}", content)
    return stream.getvalue()


def _cat(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def _lat(data: bytes, dice: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(dice.randint(1, 20)):
        broken[dice.randrange(len(broken))] = dice.randrange(256)
    return bytes(broken)


def _doi_phan(parts: dict[str, bytes], dice: random.Random) -> None:
    """Swap two parts, take one out, or empty one."""
    one, other = dice.choice(list(parts)), dice.choice(list(parts))
    what = dice.randrange(3)
    if what == 0:
        parts[one], parts[other] = parts[other], parts[one]
    elif what == 1:
        del parts[one]
    else:
        parts[one] = b""


def _so(text: bytes, dice: random.Random) -> bytes:
    """Put a strange number in an attribute."""
    found = list(_RONG.finditer(text))
    if not found:
        return text
    one = dice.choice(found)
    return text[: one.start(1)] + dice.choice(_SO_LA) + text[one.end(1) :]


def _xoa(text: bytes, dice: random.Random) -> bytes:
    """Take out a stretch."""
    at = dice.randrange(max(len(text), 1))
    return text[:at] + text[at + dice.randint(1, 200) :]


def _lap(text: bytes, dice: random.Random) -> bytes:
    """Repeat an element's text many times, or nest it."""
    found = list(_THE.finditer(text))
    if not found:
        return text
    one = dice.choice(found)
    times = dice.choice((2, 50, 2000))
    name = one[2]
    deep = b"<" + name + b">"
    if dice.random() < 0.5:
        return (
            text[: one.start()] + deep * times + (b"</" + name + b">") * times + text[one.start() :]
        )
    return text[: one.start()] + (deep + b"</" + name + b">") * times + text[one.start() :]


def _doi_the(text: bytes, dice: random.Random) -> bytes:
    """Make one kind of element another everywhere."""
    names = sorted({found[2] for found in _THE.finditer(text)})
    if len(names) < 2:
        return text
    one, other = dice.sample(names, 2)
    return re.sub(rb"(</?)" + re.escape(one) + rb"(?=[\s/>])", rb"\g<1>" + other, text)


def _vong(text: bytes, dice: random.Random) -> bytes:
    """Let styles, numbers and relations name themselves or one another."""
    ids = re.findall(rb'(?:styleId|Id|abstractNumId|numId)="([^"]+)"', text)
    if not ids:
        return text
    target = dice.choice(ids)
    return re.sub(rb'<w:(basedOn|link|next|numStyleLink|styleLink) w:val="[^"]*"',
                  rb'<w:\1 w:val="' + target + rb'"', text)  # fmt: skip


def _dai(text: bytes, dice: random.Random) -> bytes:
    """A huge attribute."""
    found = list(re.finditer(rb'="([^"]*)"', text))
    if not found:
        return text
    one = dice.choice(found)
    return text[: one.start(1)] + b"A" * dice.choice((1000, 100_000)) + text[one.end(1) :]


def _thuc_the(text: bytes, dice: random.Random) -> bytes:
    """A DTD with entities, outside or swelling."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    doctype = dice.choice((bomb + b"]>", b'<!DOCTYPE x SYSTEM "file:///etc/hostname">'))
    head, mark, rest = text.partition(b"?>")
    return head + mark + doctype + rest if mark else doctype + text


PHEP: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _so, _so, _so, _xoa, _lap, _doi_the, _doi_the, _vong, _dai, _thuc_the,
)  # fmt: skip
