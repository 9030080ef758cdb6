"""Cây mục: the sections of a document as a reader would draw them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tongket.core.doc.model import Block, Document, Heading, Numbering, Paragraph, wording
from tongket.core.doc.nil import ends_in_nil, is_nil_answer
from tongket.core.text.spans import Span

_LONGEST_TITLE = 300
_TITLE_ENDS = (": ", ". ", "; ")


class Section(NamedTuple):
    """Mục: a heading or numbered paragraph with all that stands under it.

    ``span`` runs from the number's first letter to the end of the content, in the text as read,
    and is ``None`` in a document that was not read. ``nil``: the section says it has no data.
    """

    level: int
    number: str
    title: str
    span: Span | None
    nil: bool
    sections: tuple["Section", ...]
    mark: str = ""
    word: str = ""  # "Điều", "Chương" …
    heading: bool = True  # False: a numbered paragraph
    head: Span | None = None  # the heading alone


class _Entry(NamedTuple):
    """A numbered block with its place among the blocks."""

    at: int
    level: int
    numbering: Numbering | None
    block: Heading | Paragraph


def sections(document: Document) -> tuple[Section, ...]:
    """The outermost sections of the body, each with its own inside."""
    return sections_of(document.body)


def sections_of(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The section tree of any run of blocks (an annex has one of its own)."""
    entries = [entry for at, block in enumerate(blocks) if (entry := _entry(at, block))]
    ends = _ends(entries, len(blocks))
    made: list[tuple[int, Section]] = []
    # From the last to the first: what lies under an entry is then already made.
    for entry, end in zip(reversed(entries), reversed(ends), strict=True):
        inner: list[Section] = []
        while made and made[-1][0] < end:
            inner.append(made.pop()[1])
        made.append((entry.at, _section(entry, blocks[entry.at : end], tuple(inner))))
    return tuple(section for _, section in reversed(made))


def _entry(at: int, block: Block) -> _Entry | None:
    if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.level):
        return _Entry(at, block.level, block.numbering, block)
    return None


def _ends(entries: Sequence[_Entry], stop: int) -> list[int]:
    """For each entry the index of the first block behind it that is not deeper."""
    ends = [stop] * len(entries)
    open_: list[int] = []
    for at, entry in enumerate(entries):
        while open_ and entries[open_[-1]].level >= entry.level:
            ends[open_.pop()] = entry.at
        open_.append(at)
    return ends


def _section(entry: _Entry, content: Sequence[Block], inner: tuple[Section, ...]) -> Section:
    block, numbering = entry.block, entry.numbering
    return Section(
        level=entry.level,
        number=numbering.number if numbering else "",
        title=_title(block),
        span=_cover(content),
        nil=_is_nil(block, content[1:], inner),
        sections=inner,
        mark=numbering.mark if numbering else "",
        word=numbering.word if numbering else "",
        heading=isinstance(block, Heading),
        head=block.span,
    )


def _title(block: Heading | Paragraph) -> str:
    if isinstance(block, Heading):
        return wording(block.title)
    words = wording(block.inlines)
    if block.numbering:
        words = words[len(str(block.numbering)) :].lstrip(" .):/-")
    if len(words) <= _LONGEST_TITLE:
        return words
    return _first_part(words)


def _first_part(words: str) -> str:
    """A long numbered paragraph is known by its run-in title or its first sentence."""
    cuts = [words.find(end, 0, _LONGEST_TITLE) for end in _TITLE_ENDS]
    found = min((cut for cut in cuts if cut > 0), default=None)
    return words if found is None else words[: found + 1].rstrip(" :;")


def _is_nil(block: Heading | Paragraph, content: Sequence[Block], inner: Sequence[Section]) -> bool:
    if isinstance(block, Heading) and (block.nil or ends_in_nil(wording(block.title))):
        return True
    if inner:
        return all(section.nil for section in inner)
    paragraphs = [part for part in content if isinstance(part, Paragraph)]
    return len(content) == len(paragraphs) == 1 and is_nil_answer(wording(paragraphs[0].inlines))


def _cover(content: Iterable[Block]) -> Span | None:
    spans = [block.span for block in content]
    known = [span for span in spans if span is not None]
    return Span(known[0].start, known[-1].end) if known else None
