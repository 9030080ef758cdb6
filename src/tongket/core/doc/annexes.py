"""Phụ lục: what comes behind the signature."""

from collections.abc import Sequence
from dataclasses import replace

from tongket.core.doc.blocks import read_blocks
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.model import Annex
from tongket.core.doc.numbering import read_marks
from tongket.core.doc.signs import RULE, kind_of
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_LABEL = Pattern(
    r"(?P<label>(?i:phụ\s{1,3}lục|biểu\s{1,3}(?:mẫu\s{1,3})?số|mẫu\s{1,3}(?:biểu\s{1,3})?số|biểu\s{1,3}mẫu)"
    r"(?:\s{1,3}(?i:số\s{1,3})?(?:[IVXLC]{1,7}|\d{1,3}[a-zđA-Z]?|[A-ZĐ])(?:[.\-/]\d{1,3})?(?![^\W_]))?)"
    r"\s{0,4}(?P<mark>[.:\-–])?\s{0,4}"
)
_GUIDE = Pattern(r"(?i:\(\s?(?:ban\shành\s)?(?:kèm|đính\skèm|của|theo)\s)")
_LONGEST_LABEL = 300
_LONGEST_TITLE = 150
_MOST_TITLE_LINES = 8
_MOST_GUIDE_LINES = 6
_FURTHEST_KIND = 14


def find_annex(lines: Sequence[Line], start: int, stop: int, *, forms: bool = False) -> int:
    """The first line from ``start`` that labels an annex, else ``stop``; ``forms`` too (biểu mẫu)."""
    for index in range(start, stop):
        if label_end(lines[index], forms=forms) is not None:
            return index
    return stop


def label_end(line: Line, *, forms: bool = False) -> int | None:
    """Where the label of an annex ends on its line: "Phụ lục II", alone or before a title."""
    if line.cell or len(line.text) > _LONGEST_LABEL:
        return None
    found = _LABEL.match(line.text)
    if not found or (not forms and not found["label"].lower().startswith("phụ")):
        return None
    rest = line.text[found.end() :]
    titled = line.upper or (line.bold and bool(found["mark"]))
    return found.end() if not rest or titled else None


def read_annexes(sheet: Sheet, start: int, stop: int) -> tuple[Annex, ...]:
    """The annexes among the lines behind the closing."""
    lines = sheet.lines
    first = find_annex(lines, start, stop, forms=True)
    annexes = [_attached(sheet, start, first)] if first > start else []
    at = first
    while at < stop:
        following = find_annex(lines, at + 1, stop, forms=True)
        annexes.append(_annex(sheet, at, following))
        at = following
    return tuple(annexes)


def _attached(sheet: Sheet, start: int, stop: int) -> Annex:
    """A text that a decision puts into force, with its own kind as label; or just loose lines."""
    for index in range(start, min(stop, start + _FURTHEST_KIND)):
        line = sheet.lines[index]
        if (kind := kind_of(line.text[:_LONGEST_LABEL])) and not line.cell:
            # A header of its own may stand above; it belongs to the annex and says nothing new.
            attached = _titled(sheet, Span(index, stop), *kind)
            return replace(attached, span=_place(sheet, start, stop))
    body = read_blocks(sheet, start, stop)
    return Annex("", "", None, body, _place(sheet, start, stop))


def _annex(sheet: Sheet, start: int, stop: int) -> Annex:
    found = _LABEL.match(sheet.lines[start].text)
    label = found["label"] if found else ""
    return _titled(sheet, Span(start, stop), sheet.plain(label), found.end() if found else 0)


def _titled(sheet: Sheet, among: Span, label: str, reach: int) -> Annex:
    """An annex whose label ends ``reach`` letters into the first line."""
    start, stop = among
    line = sheet.lines[start]
    title = [sheet.written(Span(line.at.start + reach, line.at.end)).strip(" .:-")]
    at = start + 1
    if at < stop and not title[0] and _is_plain_title(sheet.lines[at]):
        title.append(sheet.written(sheet.lines[at].at))
        at += 1
    while at < stop and at - start <= _MOST_TITLE_LINES and _titles(sheet.lines[at], line):
        title.append(sheet.written(sheet.lines[at].at))
        at += 1
    guide, at = _guide(sheet, at, stop)
    body = read_blocks(sheet, at, stop)
    return Annex(label, " ".join(filter(None, title)), guide, body, _place(sheet, start, stop))


def _is_plain_title(line: Line) -> bool:
    """Whether the line right under a bare label is a title in small letters."""
    if line.cell or line.styled or len(line.text) > _LONGEST_TITLE or read_marks(line.text):
        return False
    return line.text[0].isupper() and not line.text.endswith((".", ";", ":"))


def _titles(line: Line, label: Line) -> bool:
    if line.cell or _GUIDE.match(line.text) or RULE.match(line.text):
        return False
    return line.upper or (line.bold and line.align is label.align)


def _guide(sheet: Sheet, at: int, stop: int) -> tuple[str | None, int]:
    """The line in brackets that names the main document, and the index behind it and its rule."""
    words: list[str] = []
    if at < stop and _GUIDE.match(sheet.lines[at].text):
        while at < stop and len(words) < _MOST_GUIDE_LINES:
            words.append(sheet.written(sheet.lines[at].at))
            at += 1
            if words[-1].rstrip("./").endswith(")"):
                break
    while at < stop and RULE.match(sheet.lines[at].text):
        at += 1
    return " ".join(words).strip(" ().") or None, at


def _place(sheet: Sheet, start: int, stop: int) -> Span:
    return sheet.back(Span(sheet.lines[start].at.start, sheet.lines[stop - 1].at.end))
