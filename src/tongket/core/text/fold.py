"""Keys for search: with or without marks, both tone placements alike."""

import unicodedata

from tongket.core.text.nfc import LOOK_ALIKES
from tongket.core.text.tones import Placement, mend

_BARE = {"đ": "d", "ð": "d", "ɖ": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe"}


class _Folding(dict[int, str]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_letter(chr(code))
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text for a search without marks: small letters, ``đ`` as ``d``, no marks.

    Composed and decomposed forms fold alike; dashes and blanks of every kind become one kind.
    """
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def tone_exact(text: str) -> str:
    """The text for a search with marks: small letters, ``hoà`` as ``hòa``, composed.

    A tone on the wrong vowel ("tòan") counts as the one on the right vowel.
    """
    small = unicodedata.normalize("NFC", text).translate(_ALIKE).casefold()
    return mend(unicodedata.normalize("NFC", small), Placement.OLD)


_ALIKE = str.maketrans(LOOK_ALIKES)


def _fold_letter(letter: str) -> str:
    folded = LOOK_ALIKES.get(letter, letter)
    while True:
        plain = "".join(_without_marks(part) for part in folded.casefold())
        if plain == folded:
            return plain
        folded = plain


def _without_marks(letter: str) -> str:
    letter = _BARE.get(letter, letter)
    return "".join(
        part
        for part in unicodedata.normalize("NFD", letter)
        if not unicodedata.combining(part) and unicodedata.category(part) != "Cf"
    )
