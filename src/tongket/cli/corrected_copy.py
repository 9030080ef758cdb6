"""A copy of one file in which everything is put right that needs no judgement."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tongket.cli.checked import Checked
from tongket.cli.positions import position
from tongket.core.check.finding import Finding
from tongket.core.check.masking_edits import Edit as Label
from tongket.core.check.masking_edits import Moves
from tongket.core.check.runner import Fixes, safe_fixes, written_over
from tongket.core.doc.source import Source
from tongket.core.text.spans import Span
from tongket.core.text.words import Words
from tongket.files.in_place.manuscript import Manuscript

# What one fix uncovers the next round puts right; rules that undo each other must end, too.
_MOST_ROUNDS = 8


class NotAsMeant(Exception):
    """The changed file does not say what it should; it is not kept."""

    def words(self) -> Words:
        """What to do about it."""
        return Words(
            "bản sửa đọc lại không đúng như dự kiến, không ghi tệp nào; đề nghị báo lỗi này cho người phát triển",
            "the corrected copy does not read as it should, nothing was written; please report this error",
        )


class Correction(NamedTuple):
    """One thing put right: its place in the original text, with the words around, and those words now."""

    finding: Finding
    span: Span
    line: int
    was: str
    becomes: str


class CorrectedCopy(NamedTuple):
    """What was put right, the file with it, and what is found in that file."""

    corrections: tuple[Correction, ...]
    data: bytes
    left: Checked


def corrected_copy(
    manuscript: Manuscript, before: Checked, look: Callable[[Source], Checked]
) -> CorrectedCopy:
    """Put right what can be, and what that uncovers, until nothing is left; raises ``NotAsMeant``.

    ``before`` is what was found in the manuscript as it is, ``look`` finds it in a changed one.
    """
    corrections: list[Correction] = []
    rounds: list[Fixes] = []
    seen = before
    for _ in range(_MOST_ROUNDS):
        fixes = safe_fixes(seen.found, manuscript.can)
        if not fixes.edits:
            break
        corrections += _corrections(seen.reading.text, fixes, before.reading.text, rounds)
        meant = fixes.applied(seen.reading.text)
        manuscript = manuscript.edited(fixes.edits)
        if manuscript.source.text != meant:
            raise NotAsMeant
        rounds.append(fixes)
        seen = look(manuscript.source)
    return CorrectedCopy(tuple(corrections), manuscript.data, seen)


def _corrections(
    text: str, fixes: Fixes, original: str, rounds: Sequence[Fixes]
) -> Iterator[Correction]:
    """What one round puts right in ``text``, which earlier rounds made of the original."""
    back = [Moves([Label(*edit) for edit in earlier.edits]) for earlier in reversed(rounds)]
    for finding in fixes.findings:
        edits = sorted(finding.fix, key=lambda edit: edit.span)
        span = _with_its_words(Span(edits[0].span.start, edits[-1].span.end), text)
        moved = [edit._replace(span=edit.span.moved(-span.start)) for edit in edits]
        was = span.cut(text)
        for earlier in back:
            span = earlier.back(span)
        line = position(original, span.start).line
        yield Correction(finding, span, line, was, written_over(was, moved))


def _with_its_words(span: Span, text: str) -> Span:
    """The stretch and the words that it touches, on one line."""
    start, end = span
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)
