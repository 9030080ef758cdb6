"""The end of a document: recipients on the left, who signs on the right.

In plain text and PDF the two columns come mixed in any order, so each piece is told on its own:
a list item belongs to the recipients, capitals to the titles, capitalised words to the name.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from tongket.core.doc.foot import is_foot
from tongket.core.doc.letters import CAPITAL
from tongket.core.doc.lines import Line, Sheet
from tongket.core.doc.model import Recipient, Signer
from tongket.core.doc.numbering import read_marks
from tongket.core.doc.pieces import GUTTER, Piece, cut_columns, pieces_between
from tongket.core.doc.recipients import ITEM, LABEL, read_recipients
from tongket.core.doc.signers import read_signers
from tongket.core.doc.signing import (
    AUTHORITY,
    SIGNED,
    cut_glued_name,
    is_link,
    is_name,
    is_small_title,
    is_title,
)
from tongket.core.doc.signs import RULE, is_date_line
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_LONGEST_LINE = 500
_MOST_BACK = 16  # lines of a signature block that stand before the label
_MOST_LINES = 120
_LONGEST_TITLE = 80
_GLUED_SIGNED = Pattern(
    r"(?<=[;:.,)])\s{1,3}(?P<right>[(\[]\s?(?i:đã|daky|ký)[^()\[\]]{0,40}[)\]])\Z"
)
_GLUED_TITLE = Pattern(
    r"(?<=[;:.,)])(?<!KT\.)(?<!TM\.)(?<!TL\.)(?<!Q\.)\s{1,3}(?P<right>(?:(?:TM|KT|TL|TUQ|Q)\.\s?|(?:T/M|K/T|T/L)\s)?"
    rf"[{CAPITAL}]{{2,12}}(?:[\s,\-]{{1,3}}[{CAPITAL}]{{1,12}}){{1,14}})\Z"
)


class Side(Enum):
    """What a piece of the closing belongs to."""

    LABEL = auto()
    ITEM = auto()
    TITLE = auto()
    SIGNED = auto()
    DATE = auto()
    NAME = auto()
    FOOT = auto()
    NOTHING = auto()


# The first test that holds decides.
_TESTS: tuple[tuple[Side, Callable[[Piece], bool]], ...] = (
    (Side.LABEL, lambda piece: LABEL.match(piece.text) is not None),
    (Side.ITEM, lambda piece: ITEM.match(piece.text) is not None),
    (Side.FOOT, lambda piece: is_foot(piece.text)),
    (Side.SIGNED, lambda piece: (SIGNED.match(piece.text) or RULE.match(piece.text)) is not None),
    (Side.DATE, lambda piece: is_date_line(piece.text)),
    (Side.NAME, lambda piece: is_name(piece.text)),
    (Side.TITLE, lambda piece: is_title(piece.text, capitals=piece.upper)),
)


class Closing(NamedTuple):
    """Recipients and signers as read; ``start`` and ``end`` are indices of lines."""

    start: int
    end: int
    recipients: tuple[Recipient, ...] = ()
    signers: tuple[Signer, ...] = ()
    foot: tuple[str, ...] = ()
    recipients_at: Span | None = None
    date: Piece | None = None  # the place and date line, where it stands above the signature


def read_closing(sheet: Sheet, start: int, stop: int) -> Closing:
    """The closing among the lines ``start`` to ``stop``; an empty one at ``stop`` when there is none."""
    label = _find_label(sheet.lines, start, stop)
    if label is None:
        return _without_label(sheet, start, stop)
    begin = _block_start(sheet.lines, start, label)
    return _read(sheet, begin, min(stop, label + _MOST_LINES))


def _find_label(lines: Sequence[Line], start: int, stop: int) -> int | None:
    for index in range(start, stop):
        line = lines[index]
        if len(line.text) <= _LONGEST_LINE and LABEL.search(line.text):
            return index
    return None


def _block_start(lines: Sequence[Line], start: int, label: int) -> int:
    """Titles and names that come before the label belong to the closing: the right column first."""
    index, first = label, label
    while index > max(start, label - _MOST_BACK):
        pieces = cut_columns(lines[index - 1], index - 1)
        if not all(map(_signs, pieces)):
            break
        index -= 1
        if any(map(_opens, pieces)):
            first = index
    return first


def _opens(piece: Piece) -> bool:
    """Whether a signature block can begin with a piece: an office, or the place and date."""
    return is_title(piece.text, capitals=piece.upper) or is_date_line(piece.text)


def _signs(piece: Piece) -> bool:
    """Whether a piece can be part of a signature block."""
    text = piece.text
    if AUTHORITY.match(text) and piece.upper:
        return len(text) <= _LONGEST_LINE
    if len(text) > _LONGEST_LINE or (read_marks(text) and not text.startswith("P. ")):
        return False
    plain = SIGNED.match(text) or RULE.match(text) or is_date_line(text)
    return bool(plain or is_name(text) or is_link(text)) or (
        piece.upper and len(text) <= _LONGEST_TITLE
    )


def _without_label(sheet: Sheet, start: int, stop: int) -> Closing:
    """No recipients: the block of titles and names at the very end, if there is one."""
    index = stop
    while index > start and is_foot(sheet.lines[index - 1].text):
        index -= 1
    begin = _block_start(sheet.lines, start, index)
    if begin == index:
        return Closing(stop, stop)
    return _read(sheet, begin, stop)


def _read(sheet: Sheet, begin: int, stop: int) -> Closing:
    sides: dict[Side, list[Piece]] = {side: [] for side in Side}
    end = begin
    for index in range(begin, stop):
        pieces = [*_cut(sheet.lines[index], index)]
        told = _tell(pieces, sides)
        if Side.NOTHING in told:
            break
        for side, piece in zip(told, pieces, strict=True):
            sides[side].append(piece)
        end = index + 1
    recipients, at = read_recipients(sheet, sides[Side.LABEL], sides[Side.ITEM])
    signers = read_signers(sheet, sides[Side.TITLE], sides[Side.NAME])
    foot = tuple(sheet.written(piece.at) for piece in sides[Side.FOOT])
    dates = sides[Side.DATE]
    return Closing(begin, end, recipients, signers, foot, at, dates[-1] if dates else None)


def _cut(line: Line, index: int) -> Iterator[Piece]:
    """The pieces of a line, also where a PDF glued the columns with a single space."""
    end = len(line.text)
    label = LABEL.search(line.text) if end <= _LONGEST_LINE else None
    cuts = {0, end}
    if label:
        cuts |= {label.start(), label.end()}
    if end <= _LONGEST_LINE and (label or ITEM.match(line.text)) and not GUTTER.search(line.text):
        cuts.add(_glue(line.text))
    stretches = (Span(start, stop) for start, stop in pairwise(sorted(cuts)))
    return pieces_between(line, index, tuple(stretches))


def _glue(text: str) -> int:
    """Where the right column begins behind a recipient with one space between; else the end."""
    for pattern in (_GLUED_TITLE, _GLUED_SIGNED):
        if found := pattern.search(text):
            return found.start("right")
    return cut_glued_name(text) or len(text)


def _tell(pieces: list[Piece], sides: dict[Side, list[Piece]]) -> list[Side]:
    """Which side each piece is on, given what was read before.

    Beside an office stands another one, also when it bears no title word: "SỞ TƯ PHÁP".
    """
    told = [_side(piece, sides) for piece in pieces]
    if Side.TITLE in told:
        told = [
            Side.TITLE if side is Side.NOTHING and _may_title(piece) else side
            for side, piece in zip(told, pieces, strict=True)
        ]
    return told


def _side(piece: Piece, sides: dict[Side, list[Piece]]) -> Side:
    text = piece.text
    for side, test in _TESTS:
        if test(piece):
            return side
    if _may_title(piece) and _awaits_name(sides) and not read_marks(text):
        return Side.TITLE if sides[Side.TITLE] or sides[Side.LABEL] else Side.NOTHING
    if _carries_on(piece, sides[Side.ITEM]):
        return Side.ITEM
    return Side.NOTHING


def _awaits_name(sides: dict[Side, list[Piece]]) -> bool:
    """Whether the last signer has no name yet: a joint document may set one under the other."""
    names, titles = sides[Side.NAME], sides[Side.TITLE]
    return not names or (bool(titles) and titles[-1].index > names[-1].index)


def _may_title(piece: Piece) -> bool:
    """Within the closing also an office without a title word, in small letters, or "kiêm"."""
    if piece.upper:
        return len(piece.text) <= _LONGEST_TITLE and not piece.text.endswith((";", ","))
    return is_link(piece.text) or is_small_title(piece.text)


def _carries_on(piece: Piece, items: list[Piece]) -> bool:
    """Whether a piece is the rest of the last recipient, or one without its hyphen."""
    if not items or len(piece.text) > 120:
        return False
    open_item = not items[-1].text.endswith((".", "./."))
    return open_item and not read_marks(piece.text) and piece.index - items[-1].index <= 3
