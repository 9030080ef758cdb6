"""Looking through every byte of a public copy for what should be masked in it."""

import re
import zlib
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from tongket.core.check.masking import Masking
from tongket.files.docx_read.parts import parse_part
from tongket.files.docx_redact.letters import paragraphs, words_of
from tongket.files.in_place.letters import TEXTS
from tongket.files.safe import open_package

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
_SHORTEST = 6  # letters; fewer stand in any heap of bytes by chance
_STREAM = re.compile(rb"stream\r?\n")
_MOST_STREAM = 64 * 2**20


def leaks(data: bytes, format: str, masking: Masking) -> tuple[str, ...]:
    """The places in a file where a masked thing still stands, in words for a person."""
    found = _LOOKS[format](data, masking) if format in _LOOKS else _in_bytes(data, format, masking)
    return tuple(dict.fromkeys(found))


def _in_package(data: bytes, masking: Masking) -> Iterator[str]:
    package = open_package(data)
    for name in package:
        part = package.read(name) or b""
        yield from _in_words([name], name, masking)
        if name.endswith((".xml", ".rels")):
            yield from _in_words(_words(parse_part(part)), name, masking)
        else:
            yield from _in_bytes(part, name, masking)


def _words(root: Element) -> Iterator[str]:
    for paragraph in paragraphs(root):
        yield words_of(paragraph)
    for element in root.iter():
        yield from (str(value) for value in element.attrib.values())
        if element.text and element.tag not in TEXTS:
            yield element.text


def _in_words(words: Iterable[str], place: str, masking: Masking) -> Iterator[str]:
    if any(any(masking.spelt(one)) for one in dict.fromkeys(words)):
        yield place


def _in_bytes(data: bytes, place: str, masking: Masking) -> Iterator[str]:
    for one in masking.masks:
        known = one.everywhere and len(one.words) >= _SHORTEST
        if known and any(one.words.encode(encoding) in data for encoding in _ENCODINGS):
            yield place


def _in_pdf(data: bytes, masking: Masking) -> Iterator[str]:
    """The bytes as they are, and every compressed stream."""
    yield from _in_bytes(data, "pdf", masking)
    for match in _STREAM.finditer(data):
        try:
            stream = zlib.decompressobj().decompress(data[match.end() :], _MOST_STREAM)
        except zlib.error:
            continue
        yield from _in_bytes(stream, "pdf", masking)


_LOOKS = {"docx": _in_package, "pdf": _in_pdf}
