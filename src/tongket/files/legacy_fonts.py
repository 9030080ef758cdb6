"""Letters from before Unicode: the font's name says which encoding they are in.

Where no font tells, nothing is changed unasked; what merely looks like an old encoding is noted.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tongket.core.doc.source import Source
from tongket.core.text.pattern import Pattern
from tongket.files.legacy_tables import convert, detect, encoding_named, font_encoding
from tongket.files.options import Legacy
from tongket.files.transcript import Piece

if TYPE_CHECKING:
    from tongket.core.text.legacy import Encoding

_CHOICES = frozenset({Legacy.TCVN3, Legacy.VNI})
# Letters that the old encodings do not have: what holds them was typed in Unicode.
_UNICODE = Pattern("[\u0100-\u02af\u0300-\u036f\u1e00-\u1eff]")


class _Old(NamedTuple):
    encoding: "Encoding"
    capitals: bool


class LegacyFonts:
    """Turns letters of legacy fonts into Unicode, run by run."""

    def __init__(self, choice: Legacy) -> None:
        self._choice = choice
        self._fonts: dict[str | None, _Old | None] = {}
        self._converted: set[str] = set()

    def converted(self, pieces: Sequence[Piece]) -> Sequence[Piece]:
        """The pieces of one paragraph with their legacy letters in Unicode."""
        if self._choice is Legacy.OFF:
            return pieces
        olds = [self._old(piece.look.font) for piece in pieces]
        if not any(olds):
            return pieces
        written = _with_whole_letters(pieces, olds)
        return [
            piece if old is None else piece._replace(text=self._convert(text, old))
            for piece, text, old in zip(pieces, written, olds, strict=True)
        ]

    def noted(self, source: Source) -> Source:
        """The source with warnings about what was converted, or looks as if it should be."""
        noted = {*source.warnings, *self._converted}
        if self._choice is Legacy.AUTO:
            noted.update(suspicions(source.text))
        return source._replace(warnings=tuple(sorted(noted)))

    def _old(self, font: str | None) -> _Old | None:
        if font not in self._fonts:
            self._fonts[font] = self._judged(font)
        return self._fonts[font]

    def _judged(self, font: str | None) -> _Old | None:
        named = font_encoding(font) if font else None
        chosen = encoding_named(self._choice.value) if self._choice in _CHOICES else None
        if named is not None and chosen in {None, named.encoding}:
            return _Old(named.encoding, named.capitals)
        return None if chosen is None else _Old(chosen, capitals=False)

    def _convert(self, text: str, old: _Old) -> str:
        if _UNICODE.search(text):
            return text  # the font's name outlived its letters
        converted = convert(text, old.encoding, capitals=old.capitals)
        if converted != text:
            self._converted.add(f"legacy-{old.encoding.value}")
        return converted


def _with_whole_letters(pieces: Sequence[Piece], olds: Sequence[_Old | None]) -> list[str]:
    """The texts, no VNI letter cut in two: its mark may stand at the start of the next run."""
    texts = [piece.text for piece in pieces]
    for at in range(1, len(texts)):
        before, after = texts[at - 1], texts[at]
        old = olds[at]
        is_vni = old is not None and old == olds[at - 1] and old.encoding.value == "vni"
        if is_vni and before[-1:].isalpha() and after[:1] > "\x7f":
            texts[at - 1], texts[at] = before + after[0], after[1:]
    return texts


def suspicions(text: str) -> Iterable[str]:
    """Warnings about text that looks as if it were in an old encoding, and was left alone."""
    if text.isascii() or _UNICODE.search(text):
        return ()
    encoding = detect(text)
    return () if encoding is None else (f"looks-like-{encoding.value}",)
