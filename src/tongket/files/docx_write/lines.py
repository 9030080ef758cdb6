"""Paragraphs whose lines the plan has broken already: heads, recipients, signatures, the foot.

Where the program that opens the file would break the words at the same places if the paragraph
were only narrow enough, indents make it so and the text stays whole; else line breaks are set.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tongket.core.layout.breaking import filled
from tongket.core.layout.geometry import Type
from tongket.core.layout.measure import width
from tongket.core.layout.sheet import LINE_BREAK
from tongket.core.layout.units import Mm
from tongket.files.docx_write.properties import PLAIN, Look, Para, para_xml
from tongket.files.docx_write.runs import run

_REMEMBERED = 256
_SLACK = Mm(0.6)  # programs round widths; less than the narrowest word


class Fit(NamedTuple):
    """Text that breaks as planned, and how much of the room must be taken away for that."""

    text: str
    spare: int  # twips


def fit(lines: Sequence[str], type_: Type, room: Mm) -> Fit:
    """How to get ``lines`` in a column ``room`` wide."""
    return _fit(tuple(lines), type_, room) if len(lines) > 1 else Fit("".join(lines), 0)


@lru_cache(_REMEMBERED)  # an office signs with the same names in every paper
def _fit(lines: tuple[str, ...], type_: Type, room: Mm) -> Fit:
    text = " ".join(lines)
    narrow = Mm(min(room, max(width(line, type_) for line in lines) + _SLACK))
    if filled(text, type_, narrow) == lines and not _cut_at_hyphen(lines, type_, narrow):
        return Fit(text, Mm(room - narrow).twips)
    return Fit(LINE_BREAK.join(lines), 0)


def _cut_at_hyphen(lines: tuple[str, ...], type_: Type, room: Mm) -> bool:
    """Whether a program would take the first part of a word with a hyphen up to the line above."""
    return any(
        width(f"{above} {word.partition('-')[0]}-", type_) <= room + _SLACK
        for above, line in pairwise(lines)
        if "-" in (word := line.split()[0])
    )


def paragraph(para: Para, content: str) -> str:
    """A paragraph; its mark takes no part in how high its lines are."""
    return f"<w:p><w:pPr>{para_xml(para)}</w:pPr>{content}</w:p>"


def centred(para: Para, fitted: Fit, look: Look = PLAIN) -> str:
    """A centred paragraph that breaks as fitted."""
    side = fitted.spare // 2 or None
    return paragraph(para._replace(left=side, right=side), run(fitted.text, look))
