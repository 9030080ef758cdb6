"""New letters written into the bytes of an XML part; no other byte of it changes."""

import re
from collections.abc import Container, Mapping
from operator import itemgetter
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from tongket.files.safe import as_utf8
from tongket.files.unreadable import DAMAGED, Refused

_TAG = re.compile(rb"<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>")
_SPACE = re.compile(rb"\s+xml:space\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_PRESERVED = re.compile(rb"\sxml:space\s*=\s*[\"']preserve[\"']")
_OTHER_ENCODING = re.compile(
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"'](?!utf-?8[\"'])", re.IGNORECASE
)


class _Place(NamedTuple):
    """The first byte of an element, and of its end tag, or behind it where one tag is both."""

    start: int
    end: int


def spliced(data: bytes, new: Mapping[int, str | None]) -> bytes:
    """The part with the letters of some elements anew; ``None`` takes the element out.

    Elements are counted from 0 in the order of their start tags. Raises ``Refused``.
    """
    data = as_utf8(data)
    # In other encodings a letter may have no byte; a number stands for it.
    encoding = "ascii" if _OTHER_ENCODING.search(data[:400]) else "utf-8"
    pieces: list[bytes] = []
    at = 0
    for index, place in sorted(_places(data, new).items(), key=itemgetter(1)):
        letters = new[index]
        opening = _tag(data, place.start)
        pieces.append(data[at : place.start])
        at = place.end
        if letters is None:
            at += 0 if opening.endswith(b"/>") else len(_tag(data, place.end))
        else:
            pieces.append(_saying(opening, letters))
            pieces.append(escape(letters).encode(encoding, "xmlcharrefreplace"))
    return b"".join([*pieces, data[at:]])


def _tag(data: bytes, at: int) -> bytes:
    found = _TAG.match(data, at)
    if found is None:
        raise Refused(DAMAGED, detail="XML")
    return found[0]


def _saying(opening: bytes, letters: str) -> bytes:
    """The start tag, telling that blanks at the ends of its letters count when there are any."""
    if letters == letters.strip() or _PRESERVED.search(opening):
        return opening
    return _SPACE.sub(b"", opening)[:-1] + b' xml:space="preserve">'


def _places(data: bytes, wanted: Container[int]) -> Mapping[int, _Place]:
    places: dict[int, _Place] = {}
    opened: list[tuple[int, int]] = []
    count = 0
    parser = expat.ParserCreate()

    def start(_: str, __: object) -> None:
        nonlocal count
        opened.append((count, parser.CurrentByteIndex))
        count += 1

    def end(_: str) -> None:
        index, at = opened.pop()
        if index in wanted:
            places[index] = _Place(at, parser.CurrentByteIndex)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(data, True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise Refused(DAMAGED, detail="XML") from error
    return places
