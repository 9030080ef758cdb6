"""Abbreviations explained where they first stand, and spelt out where they stand only once.

Records are kept in the office's short forms; a report explains each of them once.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tongket.core.doc.model import Block, Heading, Inline, Paragraph, Text


def explained(blocks: Sequence[Block], known: Mapping[str, str]) -> tuple[Block, ...]:
    """The blocks with every known abbreviation explained at its first place in the prose.

    Headings always take the full form. What stands inside a figure or a cited document is left.
    """
    if not known:
        return tuple(blocks)
    words = "|".join(re.escape(short) for short in sorted(known, key=len, reverse=True))
    explainer = _Explainer(known, re.compile(rf"(?<![\w/-])(?:{words})(?![\w/-])"))
    explainer.count(blocks)
    return tuple(explainer.blocks(blocks))


class _Explainer:
    """Counts first, then rewrites in reading order."""

    def __init__(self, known: Mapping[str, str], pattern: re.Pattern[str]) -> None:
        self.known = known
        self.pattern = pattern
        self.times: dict[str, int] = {}
        self.seen: set[str] = set()

    def count(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            if isinstance(block, Paragraph):
                for inline in block.inlines:
                    if isinstance(inline, Text):
                        for match in self.pattern.finditer(inline.text):
                            self.times[match[0]] = self.times.get(match[0], 0) + 1

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        for block in blocks:
            match block:
                case Heading():
                    yield replace(block, title=tuple(map(self.in_heading, block.title)))
                case Paragraph():
                    yield replace(block, inlines=tuple(map(self.in_prose, block.inlines)))
                case _:
                    yield block

    def in_prose(self, inline: Inline) -> Inline:
        if not isinstance(inline, Text):
            return inline
        return replace(inline, text=self.pattern.sub(self.explain, inline.text))

    def explain(self, match: re.Match[str]) -> str:
        short = match[0]
        full = self.known[short]
        if self.times[short] == 1:
            return full
        if short in self.seen:
            return short
        self.seen.add(short)
        return f"{full} ({short})"

    def in_heading(self, inline: Inline) -> Inline:
        if not isinstance(inline, Text):
            return inline
        capitals = inline.text.isupper()
        return replace(
            inline,
            text=self.pattern.sub(
                lambda match: self.known[match[0]].upper() if capitals else self.known[match[0]],
                inline.text,
            ),
        )
