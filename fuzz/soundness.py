"""What must hold for every file: a proper refusal, or a ``Source`` whose parts fit together."""

from math import isfinite
from pathlib import PurePath

from tongket.core.doc.source import Source, SourceParagraph
from tongket.files.read import ReadOptions, Tracked, Unreadable, read_bytes


class Unsound(Exception):
    """A source that contradicts itself, or a reader that failed in its own way."""


def check(data: bytes, name: str) -> str:
    """Read a file both ways; returns what came of it ("read" or a code), raises ``Unsound``."""
    outcome = "read"
    for tracked in Tracked:
        try:
            source = read_bytes(data, name, ReadOptions(tracked=tracked))
        except Unreadable as error:
            outcome = error.code
            if outcome == "unexpected":
                raise Unsound(f"{PurePath(name).suffix}: {error.__cause__!r}") from error
        else:
            assert_sound(source)
    return outcome


def assert_sound(source: Source) -> None:
    """Spans in order and in the text, runs that cover, lengths that are numbers."""
    source.text.encode("utf-8")
    end = -1
    for paragraph in source.paragraphs:
        start, end = _in_order(paragraph, end, source)
        if paragraph.runs and (paragraph.runs[0].span.start, paragraph.runs[-1].span.end) != (
            start,
            end,
        ):
            raise Unsound(f"runs leave letters of {paragraph.span} uncovered")
        _lengths(paragraph)
    for line in source.lines:
        if not 0 <= line.after < len(source.paragraphs):
            raise Unsound(f"a line under paragraph {line.after}")
    for page in source.pages:
        _finite(page.width_mm, page.height_mm, page.top_mm, page.left_mm, page.right_mm)


def _in_order(paragraph: SourceParagraph, before: int, source: Source) -> tuple[int, int]:
    start, end = paragraph.span
    if not before < start <= end <= len(source.text):
        raise Unsound(f"{paragraph.span} after {before} in {len(source.text)} letters")
    at = start
    for run in paragraph.runs:
        if run.span.start != at or run.span.end <= at:
            raise Unsound(f"{run.span} does not follow {at}")
        at = run.span.end
    if paragraph.label and not source.text.startswith(paragraph.label, start):
        raise Unsound(f"label {paragraph.label!r} is not in the text")
    return start, end


def _lengths(paragraph: SourceParagraph) -> None:
    setting = paragraph.setting
    _finite(
        *(setting.first_line_mm, setting.left_mm, setting.right_mm),
        *(setting.before_pt, setting.after_pt, setting.line_value),
        *(run.look.size_pt for run in paragraph.runs),
    )


def _finite(*lengths: float | None) -> None:
    for length in lengths:
        if length is not None and not isfinite(length):
            raise Unsound(f"a length of {length}")
