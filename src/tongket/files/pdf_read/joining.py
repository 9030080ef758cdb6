"""Paragraphs made of lines: where a line goes on with the one above, and where a new one starts.

A new paragraph shows itself by a wider gap, by its indent, by the line above ending where the next
word would still have fitted, by a list mark, or by another kind of letters.
"""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tongket.core.text.pattern import Pattern
from tongket.files.pdf_read.lines import Line
from tongket.files.pdf_read.regions import Edges, Flow, Kind
from tongket.files.transcript import Piece

_INDENT = 0.45  # of the type size: a difference that is meant
_WIDER = 1.18  # of the usual pitch
_OTHER_SIZE = 0.6  # points
_SLACK = 0.6  # of the type size: a blank and a rounding
_CENTRED = 0.7  # of the type size
_USUAL_PITCH = 1.25
_MARK = Pattern(
    r"(?:[-+•*–▪➢]\s|(?:\d{1,3}|[IVXL]{1,6}|[a-zđ])[.)/]\s|[IVXL]{1,6}-\s?|\d{1,2}-\s"
    r"|\d{1,3}(?:\.\d{1,3}){1,4}\.?\s"
    r"|(?:Điều|Chương|Phần|Mục|PHẦN|CHƯƠNG|MỤC)\s(?:\d|[IVXL]))"
)
# "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ": the office below is a line of its own.
_AUTHORITY = Pattern(r"(?:(?:TM|KT|TL|TUQ|Q)\.|[TK]/[ML]\s|K/T\s)")
_DASHES = frozenset("-+•*–")
_ITEM_END = (".", ";", ":", "…", "!", "?")
_SYMBOL_BREAK = Pattern(r"(?:/|(?<=[0-9A-ZĐ])-)$")


class Block(NamedTuple):
    """The lines of one paragraph."""

    lines: tuple[Line, ...]

    @property
    def pieces(self) -> list[Piece]:
        """Its letters: one blank where a line ended, none inside a broken symbol."""
        pieces: list[Piece] = []
        for index, line in enumerate(self.lines):
            if index and (gap := _between(self.lines[index - 1], line)):
                pieces.append(Piece(gap, pieces[-1].look))
            pieces.extend(line.pieces)
        return pieces


def _between(above: Line, below: Line) -> str:
    if not above.ends_spaced and _SYMBOL_BREAK.search(above.pieces[-1].text):
        return "" if below.pieces[0].text[:1].isalnum() else " "
    return " "


class Habit(Enum):
    """Where the first lines of paragraphs stand."""

    INDENTED = "indented"  # and the others at the edge
    HANGING = "hanging"  # at the edge, and the others further in
    EVEN = "even"  # all at one place


class _Usual(NamedTuple):
    """What is usual for the lines of a flow."""

    edges: Edges
    pitch: float
    habit: Habit
    kind: Kind


def blocks_of(flow: Flow, edges: Edges) -> list[Block]:
    """The paragraphs of a flow; ``edges`` are the page's."""
    lines = flow.lines
    edges = flow.edges or edges
    usual = _Usual(edges, _pitch(lines), _habit(lines, edges), flow.kind)
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and _goes_on(blocks[-1], line, usual):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [Block(tuple(block)) for block in blocks]


def _pitch(lines: Sequence[Line]) -> float:
    steps = [
        above.base - below.base
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < above.base - below.base < 3 * above.size
    ]
    if len(steps) < 3:
        return _USUAL_PITCH * max(line.size for line in lines)
    return median(steps)


def _habit(lines: Sequence[Line], edges: Edges) -> Habit:
    """Told by the lines that follow a short one, which must be first lines."""
    inside = [line.x0 - edges.left > _INDENT * line.size for line in lines]
    first = [inside[at] for at in range(1, len(lines)) if not _follows_full(lines, at, edges)]
    others = [inside[at] for at in range(1, len(lines)) if _follows_full(lines, at, edges)]
    if sum(others) * 2 > len(others) and len(others) > 2 and sum(first) * 2 <= len(first):
        return Habit.HANGING
    at_edge = len(lines) - sum(inside)
    return Habit.INDENTED if at_edge * 3 >= len(lines) else Habit.EVEN


def _follows_full(lines: Sequence[Line], at: int, edges: Edges) -> bool:
    return _was_full(lines[at - 1], lines[at], edges)


def _goes_on(block: Sequence[Line], line: Line, usual: _Usual) -> bool:
    above = block[-1]
    if _differs(above, line) or _is_ornament(above) or _is_ornament(line):
        return False
    if above.page == line.page and above.base - line.base > _WIDER * usual.pitch:
        return False
    if _opens_item(block, line):
        return False
    if _is_centred(above, usual.edges) and _is_centred(line, usual.edges):
        return _goes_on_centred(above, line, usual)
    return not _starts_by_indent(block, line, usual) and _was_full(above, line, usual.edges)


def _is_ornament(line: Line) -> bool:
    """A row of hyphens, a star: no letters and no figures."""
    return not any(letter.isalnum() for letter in line.text)


def _opens_item(block: Sequence[Line], line: Line) -> bool:
    """A list mark behind the end of an item, or under the same mark at the same place."""
    mark = _MARK.match(line.text)
    if mark is None:
        return False
    first = block[0]
    is_under = abs(first.x0 - line.x0) <= _INDENT * line.size
    is_dash = mark[0][0] in _DASHES
    is_alike = is_under and first.text.startswith(mark[0][0]) and is_dash
    # A number under a title in capitals, or under another number, opens something new.
    titled = not is_dash and (first.text.isupper() or _MARK.match(first.text) is not None)
    return is_alike or titled or block[-1].text.rstrip().endswith(_ITEM_END)


def _goes_on_centred(above: Line, line: Line, usual: _Usual) -> bool:
    """A title goes on; lines of a header or signature block stand each for themselves."""
    if usual.kind is Kind.COLUMN or _AUTHORITY.match(above.text) or _AUTHORITY.match(line.text):
        return False
    if usual.kind is Kind.CELL:
        room = (usual.edges.right - usual.edges.left) - (above.x1 - above.x0)
        return room < line.first_width + _SLACK * line.size
    return above.text.isupper() == line.text.isupper()


def _differs(above: Line, line: Line) -> bool:
    if abs(above.size - line.size) > _OTHER_SIZE:
        return True
    looks_above = {piece.look for piece in above.pieces}
    looks_below = {piece.look for piece in line.pieces}
    bold = [{look.bold for look in looks} for looks in (looks_above, looks_below)]
    italic = [{look.italic for look in looks} for looks in (looks_above, looks_below)]
    return not (bold[0] & bold[1] and italic[0] & italic[1])


def _is_centred(line: Line, edges: Edges) -> bool:
    slack = _CENTRED * line.size
    is_inside = line.x0 > edges.left + slack and line.x1 < edges.right - slack
    is_widest = line.x0 <= edges.left + slack and line.x1 >= edges.right - slack
    return (is_inside or is_widest) and abs(line.centre - edges.middle) <= slack


def _starts_by_indent(block: Sequence[Line], line: Line, usual: _Usual) -> bool:
    tolerance = _INDENT * line.size
    above = block[-1]
    is_second = len(block) == 1
    if line.x0 > above.x0 + tolerance:
        # Under a list mark the lines that follow hang to the right of it, but only the second.
        may_hang = usual.habit is Habit.HANGING or _MARK.match(above.text) is not None
        return not (is_second and may_hang)
    if line.x0 < above.x0 - tolerance:
        return usual.habit is Habit.HANGING or (not is_second and usual.habit is Habit.EVEN)
    is_inside = line.x0 > usual.edges.left + tolerance
    return is_inside and usual.habit is Habit.INDENTED and is_second


def _was_full(above: Line, line: Line, edges: Edges) -> bool:
    return edges.right - above.x1 < line.first_width + _SLACK * line.size
