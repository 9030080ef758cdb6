"""Words put on lines: stretches of one height without a wide gap, and rows of such lines."""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple
from unicodedata import normalize

from tongket.files.pdf_read.words import Word
from tongket.files.transcript import Piece

_WIDE_GAP = 1.9  # of the type size: a column's gutter is wider, stretched blanks are not
_OTHER_LOOK_GAP = 0.9  # …between letters of another look
_OTHER_PLACE_GAP = 0.8  # …between letters that do not follow each other in the file
_TITLE_GAP = 0.45  # …before the title that always heads a column of its own
_MARK_GAP = 4.0  # what may follow a list mark
_SAME_HEIGHT = 0.45  # of the type size: notes and indices still stand on their line
_BACK = 0.5  # of the type size: how far a word may reach back over the one before
_BLANK = 0.1  # of the type size: the narrowest gap that reads as a blank
_LONGEST_MARK = 6
_TITLES = ("CỘNG HÒA XÃ", "CỘNG HOÀ XÃ", "ĐẢNG CỘNG SẢN")
_BULLETS = frozenset("-+*•–▪➢✓o")
_USUAL_SIZE = 12.0


class Line(NamedTuple):
    """Letters on one height, from left to right; points from the left and the bottom."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    base: float
    size: float
    first_width: float  # of its first word: what would have had to fit on the line above
    ends_spaced: bool  # a blank stands after its last letter
    page: int

    @property
    def centre(self) -> float:
        """Half way between its ends."""
        return (self.x0 + self.x1) / 2

    @property
    def text(self) -> str:
        """Its letters."""
        return "".join([piece.text for piece in self.pieces])


class Row(NamedTuple):
    """Lines that stand beside each other."""

    lines: tuple[Line, ...]
    base: float
    size: float


class Stretch:
    """Words that follow each other on one height."""

    __slots__ = ("base", "size", "words", "x0", "x1")

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.x0, self.x1 = words[0].x0, max([word.x1 for word in words])
        leading = words[0]
        if len({(word.size, word.base) for word in words}) > 1:
            leading = _leading(words)
        self.size, self.base = leading.size or _USUAL_SIZE, leading.base

    def goes_on_with(self, other: "Stretch") -> bool:
        """Whether ``other``, on the same height, continues this one."""
        size = max(self.size, other.size)
        room = _MARK_GAP if _is_mark(self.words) else _OTHER_PLACE_GAP
        return -_BACK * size <= other.x0 - self.x1 <= room * size

    def parted(self) -> list["Stretch"]:
        """In two where the name of the state or of the Party begins behind something else."""
        for at, (before, word) in enumerate(pairwise(self.words), start=1):
            is_apart = word.x0 - before.x1 > _TITLE_GAP * self.size
            if is_apart and _opens_title(self.words[at:]):
                return [Stretch(self.words[:at]), Stretch(self.words[at:])]
        return [self]

    def joined(self, other: "Stretch") -> "Stretch":
        """Both as one."""
        gap = other.x0 - self.x1
        spaced = other.words[0].spaced or gap > _BLANK * max(self.size, other.size)
        first = other.words[0]._replace(spaced=spaced)
        return Stretch([*self.words, first, *other.words[1:]])

    def line(self, page: int) -> Line:
        """The same without the places of its words."""
        first = self.words[0]
        return Line(
            tuple(_pieces(self.words)),
            self.x0,
            self.x1,
            self.base,
            self.size,
            first.x1 - first.x0,
            self.words[-1].ends_spaced,
            page,
        )


def _leading(words: Sequence[Word]) -> Word:
    """The word whose size and height hold for the line: those of most letters."""
    letters: dict[tuple[float, float], int] = {}
    for word in words:
        key = (word.size, word.base)
        letters[key] = letters.get(key, 0) + len(word.text)
    most = max(letters.values())
    return next(word for word in words if letters[word.size, word.base] == most)


def _pieces(words: Sequence[Word]) -> Iterable[Piece]:
    for at, (look, alike) in enumerate(groupby(words, key=attrgetter("look"))):
        text = "".join([f" {word.text}" if word.spaced else word.text for word in alike])
        yield Piece(text if at else text.lstrip(" "), look)


def stretches_of(words: Iterable[Word]) -> list[Stretch]:
    """Stretches in the order of the file."""
    found: list[list[Word]] = []
    for word in words:
        if found and _follows(found[-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [Stretch(words) for words in found]


def _follows(before: list[Word], word: Word) -> bool:
    last = before[-1]
    size = max(last.size, word.size) or _USUAL_SIZE
    if abs(word.base - last.base) > _SAME_HEIGHT * size:
        return False
    return -_BACK * size <= word.x0 - last.x1 <= _room(before, word) * size


def _room(before: Sequence[Word], word: Word) -> float:
    if _is_mark(before):
        return _MARK_GAP
    here, there = before[-1].look, word.look
    if (here.bold, here.italic, here.size_pt) != (there.bold, there.italic, there.size_pt):
        return _OTHER_LOOK_GAP
    return _WIDE_GAP


def _is_mark(words: Sequence[Word]) -> bool:
    """Whether a list mark is all there is so far."""
    text = words[0].text
    if len(words) > 1 or len(text) > _LONGEST_MARK:
        return False
    return text in _BULLETS or text[-1] in ".)-/"


def _opens_title(words: Sequence[Word]) -> bool:
    if words[0].text.isascii() and words[0].text[:1] != "C":
        return False
    opening = normalize("NFC", " ".join([word.text for word in words[:3]]))
    return opening.startswith(_TITLES)


def rows_of(words: Iterable[Word], page: int) -> list[Row]:
    """The rows of a page or a table cell, from the top."""
    rows: list[list[Stretch]] = []
    stretches = [part for stretch in stretches_of(words) for part in stretch.parted()]
    for stretch in sorted(stretches, key=lambda stretch: -stretch.base):
        if rows and _beside(rows[-1][0], stretch):
            rows[-1].append(stretch)
        else:
            rows.append([stretch])
    return [_row(row, page) for row in rows]


def _beside(one: Stretch, other: Stretch) -> bool:
    return one.base - other.base <= _SAME_HEIGHT * min(one.size, other.size)


def _row(stretches: list[Stretch], page: int) -> Row:
    ordered = sorted(stretches, key=lambda stretch: stretch.x0)
    joined = [ordered[0]]
    for stretch in ordered[1:]:
        if joined[-1].goes_on_with(stretch) and not _opens_title(stretch.words):
            joined[-1] = joined[-1].joined(stretch)
        else:
            joined.append(stretch)
    longest = max(joined, key=lambda stretch: stretch.x1 - stretch.x0)
    return Row(tuple(stretch.line(page) for stretch in joined), longest.base, longest.size)
