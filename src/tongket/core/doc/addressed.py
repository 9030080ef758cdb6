"""Kính gửi: whom a document is addressed to."""

import re
from typing import NamedTuple

from tongket.core.doc.lines import Sheet
from tongket.core.doc.signs import ADDRESSED, RULE, WIRED
from tongket.core.text.spans import Span

_HYPHENS = ("-", "+", "•", "–")
_MOST = 60
_LONGEST_NAME = 400
_FULL_LINE = 50  # a name of so many letters may go on below
_MOST_REST = 2  # words that a page left over


class Addressed(NamedTuple):
    """The names, the place of the whole block in the cleaned text, the first line behind it."""

    names: tuple[str, ...]
    at: Span
    end: int


def read_addressees(sheet: Sheet, index: int, *, wired: bool = False) -> Addressed:
    """The addressees that begin at ``index``, rules in between skipped; none: ``end`` is ``index``.

    A telegram (``wired``) names its sender in front of them instead of "Kính gửi".
    """
    lines = sheet.lines
    first = index
    while first < len(lines) and RULE.match(lines[first].text):
        first += 1
    found = _label(lines[first].text, wired=wired) if first < len(lines) else None
    if not found:
        return Addressed((), Span(0, 0), index)
    line = lines[first]
    places = (
        [Span(line.at.start + found.end(), line.at.end)] if found.end() < len(line.text) else []
    )
    end = first + 1
    while end < len(lines) and len(places) < _MOST and _goes_on(sheet, places, end):
        places.append(lines[end].at)
        end += 1
    names = _names([sheet.written(place) for place in places])
    return Addressed(names, Span(line.at.start, lines[end - 1].at.end), end)


def _label(text: str, *, wired: bool) -> re.Match[str] | None:
    return ADDRESSED.match(text) or (WIRED.match(text[:_LONGEST_NAME]) if wired else None)


def _goes_on(sheet: Sheet, places: list[Span], index: int) -> bool:
    """Whether the line at ``index`` is another name, or the rest of the last one."""
    text = sheet.lines[index].text
    if len(text) > _LONGEST_NAME:
        return False
    last = places[-1].cut(sheet.cleaned.text) if places else ";"
    if last.endswith("."):
        return False
    if last.endswith((";", ",")) or text.startswith(_HYPHENS) or text[0].islower():
        return True
    return _is_rest(text) and len(last) >= _FULL_LINE


def _is_rest(text: str) -> bool:
    """Whether a line is the end of a name that the page broke: "… Chi nhánh huyện Lang" "Thử."."""
    return len(text.split()) <= _MOST_REST and text.endswith(".") and not text.endswith("./.")


def _names(written: list[str]) -> tuple[str, ...]:
    """One name each: a hyphen or a semicolon begins a new one, else the line goes on."""
    names: list[str] = []
    for words in written:
        joins = bool(names) and not words.startswith(_HYPHENS) and not names[-1].endswith(";")
        if joins:
            names[-1] = f"{names[-1]} {words}"
        else:
            names.append(words)
    parts = [part for name in names for part in name.split(";")]
    return tuple(filter(None, (part.strip(" -+•–.,\t") for part in parts)))
