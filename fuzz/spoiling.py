"""Ways to spoil a good file: bytes, marked-up text, and packages of parts."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

Spoil = Callable[[Random, bytes], bytes]

_ODD_VALUES = ("", "-1", "0", "1", "999999999", "NaN", "1e308", "true", "\u202e", "x" * 300, "%")
_ODD_BYTES = (
    b"\0",
    b"\xff\xfe",
    b"<!DOCTYPE x>",
    b"]]>",
    b"&#0;",
    b"&lt;",
    b"\xc3",
    b"</",
    b"%PDF-",
)
_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r'="[^"]*"')


def spoil_bytes(chance: Random, data: bytes) -> bytes:
    """Bits turned, stretches cut, doubled or moved, odd bytes put in."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        chance.choice(_BYTE_WAYS)(chance, spoilt)
    return bytes(spoilt)


def _stretch(chance: Random, data: bytearray) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 2, 8, 64, 1024)))


def _turn(chance: Random, data: bytearray) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(chance: Random, data: bytearray) -> None:
    start, end = _stretch(chance, data)
    del data[start:end]


def _double(chance: Random, data: bytearray) -> None:
    start, end = _stretch(chance, data)
    data[end:end] = data[start:end] * chance.choice((1, 2, 50))


def _insert(chance: Random, data: bytearray) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:at] = chance.choice(_ODD_BYTES)


def _truncate(chance: Random, data: bytearray) -> None:
    del data[chance.randrange(len(data) + 1) :]


_BYTE_WAYS = (_turn, _turn, _cut, _double, _insert, _truncate)


def spoil_markup(chance: Random, data: bytes) -> bytes:
    """Tags dropped, doubled or swapped, values made odd; sometimes plain bytes."""
    if chance.random() < 0.2:
        return spoil_bytes(chance, data)
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 2, 4, 8))):
        text = chance.choice(_MARKUP_WAYS)(chance, text)
    return text.encode("utf-8")


def _pick(chance: Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return chance.choice(found) if found else None


def _drop_tag(chance: Random, text: str) -> str:
    tag = _pick(chance, _TAG, text)
    return text if tag is None else text[: tag.start()] + text[tag.end() :]


def _swap_tags(chance: Random, text: str) -> str:
    one, other = _pick(chance, _TAG, text), _pick(chance, _TAG, text)
    if one is None or other is None:
        return text
    return text[: one.start()] + other[0] + text[one.end() :]


def _odd_value(chance: Random, text: str) -> str:
    value = _pick(chance, _VALUE, text)
    if value is None:
        return text
    return f'{text[: value.start()]}="{chance.choice(_ODD_VALUES)}"{text[value.end() :]}'


def _double_element(chance: Random, text: str) -> str:
    """Wrap one element in another of its kind, several times over."""
    tag = _pick(chance, re.compile(r"<([\w:]+)[^<>/]*>"), text)
    if tag is None:
        return text
    end = text.find(f"</{tag[1]}>", tag.end())
    if end < 0:
        return text
    end += len(tag[1]) + 3
    times = chance.choice((1, 2, 30))
    inside = text[tag.start() : end]
    wrapped = tag[0] * times + inside + f"</{tag[1]}>" * times
    return text[: tag.start()] + chance.choice((inside * times, wrapped)) + text[end:]


_MARKUP_WAYS = (_drop_tag, _swap_tags, _odd_value, _odd_value, _double_element)


def spoil_package(chance: Random, data: bytes) -> bytes:
    """One part spoilt, left out or swapped with another; sometimes the package itself."""
    if chance.random() < 0.1:
        return spoil_bytes(chance, data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(list(parts))
    way = chance.random()
    if way < 0.05:
        del parts[name]
    elif way < 0.1:
        parts[name] = parts[chance.choice(list(parts))]
    else:
        parts[name] = spoil_markup(chance, parts[name])
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()
