"""Words of a Word file that are not on the paper: attributes, titles, charts, targets of links."""

import re
from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element

from tongket.files.docx_read.names import P
from tongket.files.docx_redact.letters import PARAGRAPHS, paragraphs, words_of
from tongket.files.in_place.letters import TEXTS

_DRAWN = next(iter(PARAGRAPHS - {P}))  # paragraphs of charts and diagrams: no reader shows them
# Two words, or what looks like an address. Spaces of names and schemas are none.
_TELLING = re.compile(r"[^\W\d_]\s+[^\W\d_]|@|://|www\.|\.com\b|\d{8}|\w\.\w\.\w")
_SCHEMA = re.compile(r"https?://(?:schemas\.|www\.w3\.org|purl\.)|urn:")
_FILE_PATH = re.compile(r"(?<![A-Za-z])[A-Za-z]:[\\/]|\\\\\w|file:", re.IGNORECASE)


def aside_words(root: Element) -> Iterator[str]:
    """Everything in a part that a person might read besides its paragraphs, each once."""
    seen: set[str] = set()
    for words in _words(root):
        if words not in seen and _TELLING.search(words) and not _SCHEMA.match(words):
            seen.add(words)
            yield words


def _words(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from map(str, element.attrib.values())
        if element.text and element.tag not in TEXTS:
            yield element.text
    for paragraph in paragraphs(root):
        if paragraph.tag == _DRAWN:
            yield words_of(paragraph)


def sweep(root: Element, masked: Callable[[str], str]) -> int:
    """Mask what stands in attributes and outside paragraphs; returns how many places changed."""
    known: dict[str, str] = {}

    def new(words: str) -> str:
        if words not in known:
            known[words] = "" if _FILE_PATH.search(words) else masked(words)
        return known[words]

    changed = 0
    for element in root.iter():
        for name, value in element.attrib.items():
            if len(value) > 1 and not value.isdigit() and new(str(value)) != value:
                element.attrib[name] = new(str(value))
                changed += 1
        text = element.text
        if text and element.tag not in TEXTS and not text.isspace() and new(text) != text:
            element.text = new(text)
            changed += 1
    return changed
