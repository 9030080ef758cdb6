"""What a terminal can show: colour only on a terminal, widths in columns, underlined characters."""

import os
import shutil
import sys
import unicodedata
from typing import NamedTuple, TextIO

from tongket.core.text.spans import Span

_STYLES = {
    "error": "31;1",
    "warning": "33;1",
    "note": "36",
    "place": "1",
    "mark": "4",
    "good": "32",
    "quiet": "2",
}


class Screen(NamedTuple):
    """How to write: with colour or without, and how many columns there are."""

    colour: bool
    columns: int

    @classmethod
    def of(cls, stream: TextIO) -> "Screen":
        """The screen behind a stream; NO_COLOR and dumb terminals are respected."""
        terminal = stream.isatty() and os.environ.get("TERM") != "dumb"
        return cls(
            colour=terminal and "NO_COLOR" not in os.environ,
            columns=shutil.get_terminal_size().columns if terminal else 100,
        )

    @classmethod
    def standard(cls) -> "Screen":
        """The screen behind standard output."""
        return cls.of(sys.stdout)

    def paint(self, style: str, text: str) -> str:
        """The text in a style, or plain where there is no colour."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour else text

    def underlined(self, text: str, span: Span, style: str) -> tuple[str, str]:
        """The line of ``text`` around ``span``, cut to the screen, and the carets under it.

        Characters that would move the cursor are shown as a middle dot; both lines have the same
        width in columns, so the carets stand exactly under the characters.
        """
        start, end = _line_around(text, span)
        room = max(40, self.columns - 8)
        start, end, before, after = _window(text, Span(start, end), span, room)
        inside = Span(max(start, span.start), min(end, max(span.end, span.start)))
        head, body, tail = (
            visible(text[a:b])
            for a, b in ((start, inside.start), (inside.start, inside.end), (inside.end, end))
        )
        width = max(1, columns(body))
        pad = " " * (columns(head) + len(before))
        line = before + head + self.paint("mark", body) + tail + after
        return line, pad + self.paint(style, "^" * width)


def columns(text: str) -> int:
    """How many columns a terminal gives to a text: marks none, wide letters two."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


def visible(text: str) -> str:
    """The text with every character that a terminal would obey replaced by a middle dot."""
    return "".join(
        " " if letter == "\t" else "·" if unicodedata.category(letter) in _UNSAFE else letter
        for letter in text
    )


# Controls, bidi and zero-width format characters, surrogates, line and paragraph separators.
_UNSAFE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def _line_around(text: str, span: Span) -> tuple[int, int]:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    return start, len(text) if end < 0 else end


def _window(text: str, line: Span, span: Span, room: int) -> tuple[int, int, str, str]:
    """Cut a long line so that the span and its neighbourhood are in sight."""
    start, end = line
    if end - start <= room:
        return start, end, "", ""
    room -= 2  # for the ellipses
    length = min(span.end, end) - span.start
    lead = max(0, min(span.start - start, (room - length) // 2))
    first = span.start - lead
    while first > start and unicodedata.combining(text[first]):
        first -= 1
    last = min(end, first + room)
    return first, last, "…" if first > start else "", "…" if last < end else ""
