"""The words of a PDF page, each with its place, size and font.

pdfium is asked about the first and last letter of each word only: a call costs as much as a
letter of Python, and nothing between two blanks needs a place of its own.
"""

from collections.abc import Iterator
from ctypes import addressof, c_double, c_float, c_ushort
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tongket.core.doc.source import Look
from tongket.core.text.pattern import Pattern
from tongket.files.pdf_read.fonts import look_of
from tongket.files.pdf_read.place import Box, Paper

# What pdfium writes for a hyphen at the end of a line; it leaves out the line end behind it.
_LINE_HYPHENS = "\x02\ufffe"
_WORD = Pattern(r"[^\s\0\x01\x03-\x1f]+")
_PIECE = Pattern(f"[^{_LINE_HYPHENS}]*[{_LINE_HYPHENS}]|[^{_LINE_HYPHENS}]+")
_AS_HYPHEN = str.maketrans(dict.fromkeys(_LINE_HYPHENS, "-"))
_CLOSING = frozenset(",.;:!?)]\u201d\u00bb\u2019")
_RAISED = 0.85  # of the size: note marks are set smaller
_UNIT = Pattern(r"(?:\d|(?<![^\W\d])(?:[kcdm]?m|ha))$")  # m2 is a unit, not a note
_LEANING = 0.05  # the sine of the angle from which text counts as turned

Fonts = dict[tuple[int, float], Look]  # by font handle and size


class Word(NamedTuple):
    """Letters without a blank between them. Points from the left and the bottom of the paper."""

    text: str
    x0: float
    x1: float
    base: float
    look: Look
    size: float
    spaced: bool  # a blank stood before it
    ends_spaced: bool  # a blank of the file itself, not one that pdfium made, stands behind it
    level: bool  # not turned


class _Hand(NamedTuple):
    """What the text object at hand says of its letters."""

    look: Look
    size: float
    level: bool


class PageWords:
    """Asks one text page; ``fonts`` is shared by the pages of a document."""

    def __init__(self, text_page: Any, paper: Paper, fonts: Fonts) -> None:
        self._page = text_page
        self._paper = paper
        self._fonts = fonts
        self._box = pdfium.FS_RECTF()
        self._x, self._y = c_double(), c_double()
        self._hands: dict[int, _Hand] = {}

    def words(self) -> Iterator[Word]:
        """Every word, in the order of the file."""
        end = 0
        text = self._text()
        for match in _WORD.finditer(text):
            start, word = match.start(), match.group()
            spaced = start > end and not (word[0] in _CLOSING and self._is_made(start - 1))
            end = match.end()
            # Before a line end that pdfium made, a blank is one of the file.
            blanks = (spaced, text[end : end + 1] == " ")
            for piece, at in self._pieces(word, start):
                yield self._word(piece, start + at, blanks)
                blanks = (False, blanks[1])

    def _pieces(self, word: str, start: int) -> list[tuple[str, int]]:
        """A word in pieces with their places in it: cut at line ends, note marks left out."""
        if "\x02" in word or "\ufffe" in word:
            return [(piece.group(), piece.start()) for piece in _PIECE.finditer(word)]
        if len(word) > 1 and word[-1].isdigit():
            word = word[: self._mark(word, start)]
        if len(word) > 1 and word[0].isdigit():
            at = self._leading_mark(word, start)
            return [(word[at:], at)]
        return [(word, 0)]

    def _leading_mark(self, word: str, start: int) -> int:
        """Where the word begins behind the raised number that opens a note."""
        usual = self._hand(start + len(word) - 1).size
        at = 0
        while word[at].isdigit() and at < len(word) - 1:
            if self._hand(start + at).size > _RAISED * usual:
                return 0
            at += 1
        return at

    def _is_made(self, index: int) -> bool:
        """Whether pdfium made a letter: a blank it thought it saw."""
        return bool(pdfium.FPDFText_IsGenerated(self._page, index) == 1)

    def _mark(self, word: str, start: int) -> int:
        """Where the raised number of a note begins at the end of a word; its end if none does."""
        usual = self._hand(start).size
        at = len(word)
        while at > 1 and word[at - 1].isdigit():
            if self._hand(start + at - 1).size > _RAISED * usual:
                break
            at -= 1
        return len(word) if _UNIT.search(word[:at]) else at

    def _text(self) -> str:
        """The letters of the page, one for each index that pdfium counts by."""
        count = max(0, pdfium.FPDFText_CountChars(self._page))
        buffer = (c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._page, 0, count, buffer)
        units = bytes(buffer)[: 2 * max(0, written - 1)]
        text = units.decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        # Some letters have no text, or two units: ask one by one, so that indices agree.
        codes = [pdfium.FPDFText_GetUnicode(self._page, index) for index in range(count)]
        return "".join([_letter(code) for code in codes])

    def _word(self, letters: str, start: int, blanks: tuple[bool, bool]) -> Word:
        page, box = self._page, self._box
        pdfium.FPDFText_GetLooseCharBox(page, start, box)
        x0, first = box.left, box
        if len(letters) > 1:
            first = pdfium.FS_RECTF(box.left, box.top, box.right, box.bottom)
            pdfium.FPDFText_GetLooseCharBox(page, start + len(letters) - 1, box)
        pdfium.FPDFText_GetCharOrigin(page, start, self._x, self._y)
        x1, base = box.right, self._y.value
        if not self._paper.is_plain:
            x0, x1, base = self._seen(first, box)
        hand = self._hand(start)
        text = letters.translate(_AS_HYPHEN)
        return Word(text, x0, x1, base, hand.look, hand.size, *blanks, hand.level)

    def _seen(self, first: Any, last: Any) -> tuple[float, float, float]:
        """Left, right and height of a word on a page that is turned or moved."""
        x, y = self._x.value, self._y.value
        whole = Box(
            min(first.left, last.left),
            min(first.bottom, last.bottom),
            max(first.right, last.right),
            max(first.top, last.top),
        )
        seen = self._paper.seen(whole)
        return seen.x0, seen.x1, self._paper.seen(Box(x, y, x, y)).y0

    def _hand(self, index: int) -> _Hand:
        text_object = pdfium.FPDFText_GetTextObject(self._page, index)
        key = addressof(text_object.contents) if text_object else 0
        hand = self._hands.get(key)
        if hand is None:
            hand = self._hands[key] = self._asked(text_object)
        return hand

    def _asked(self, text_object: Any) -> _Hand:
        if not text_object:
            return _Hand(Look(), 0.0, level=True)
        size, matrix = c_float(), pdfium.FS_MATRIX()
        pdfium.FPDFTextObj_GetFontSize(text_object, size)
        pdfium.FPDFPageObj_GetMatrix(text_object, matrix)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
        x, y = self._paper.direction(matrix.a, matrix.b)
        level = x >= 0 and abs(y) <= _LEANING * (abs(x) + abs(y))
        points = round(size.value * scale, 1)
        return _Hand(self._look(text_object, points), points, level)

    def _look(self, text_object: Any, size: float) -> Look:
        font = pdfium.FPDFTextObj_GetFont(text_object)
        key = (addressof(font.contents) if font else 0, size)
        look = self._fonts.get(key)
        if look is None:
            look = self._fonts[key] = look_of(font, size)
        return look


def _letter(code: int) -> str:
    is_whole = 0 < code < 0xD800 or 0xDFFF < code < 0x110000
    return chr(code) if is_whole else "\ufffd" if code else "\0"
