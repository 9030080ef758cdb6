"""Vietnamese order: letters, then tones, then case; persons by their given names."""

import re
import unicodedata
from collections.abc import Iterator

from tongket.core.text.letters import ALPHABET, TONED, Tone
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern

# Each level of the key is closed by a sign lower than any inside; none is NUL, which databases
# refuse. Then come blanks, signs, numbers, the alphabet, the letters of others.
_LEVEL, _BLANK, _SIGN, _NUMBER, _OTHER = "\x01\x02\x03\x04\x7f"
_RANK = {letter: chr(0x40 + rank) for rank, letter in enumerate(ALPHABET)}
_FIRST_RANK = ord("0")
_LONGEST = 0x4000  # digits; longer numbers are ordered as if they had this many
_FOREIGN_MARK = max(Tone) + 1
_PIECES = Pattern(r"[0-9]+|\s+|.", re.DOTALL)


def sort_key(text: str) -> str:
    """A string whose code-point order is the Vietnamese order of ``text``.

    Blanks come before signs, signs before numbers, numbers before letters, and the letters of
    other alphabets last. Numbers stand by value: "Tổ 2" before "Tổ 10". Small before capital.
    """
    letters, tones, cases = [], [], []
    for letter, tone, case in _weights(clean(text).text):
        letters.append(letter)
        tones.append(chr(_FIRST_RANK + tone))
        cases.append(chr(_FIRST_RANK + case))
    lowest = chr(_FIRST_RANK)
    return _LEVEL.join(
        ("".join(letters), "".join(tones).rstrip(lowest), "".join(cases).rstrip(lowest))
    )


def name_key(name: str) -> str:
    """The key of a person's name: given name first, then family and middle names."""
    words = name.split()
    # A level's end parts the names, so that "An Bình" of any family stays beside "An Bình".
    return sort_key(" ".join(words[-1:])) + _LEVEL + sort_key(" ".join(words[:-1]))


def _weights(text: str) -> Iterator[tuple[str, int, int]]:
    """Per letter: its place in the alphabet, its tone, and 1 for a capital."""
    for piece in _PIECES.findall(text):
        if piece[0].isdigit() and piece.isascii():
            digits = piece.lstrip("0")
            # Longer numbers are greater; the zeros in front only count between equals.
            yield (
                _NUMBER + chr(0x20 + min(len(digits), _LONGEST)) + digits,
                min(len(piece) - len(digits), 9),
                0,
            )
        elif piece.isspace():
            yield _BLANK, 0, 0
        else:
            yield from _letter_weights(piece)


def _letter_weights(letter: str) -> Iterator[tuple[str, int, int]]:
    small = letter.lower()
    bare, tone = TONED.get(small, (small, Tone.LEVEL))
    capital = int(letter != small)
    rank = _RANK.get(bare)
    if rank is not None:
        yield rank, tone, capital
        return
    base = unicodedata.normalize("NFD", small)[:1]
    if base in _RANK:
        yield _RANK[base], _FOREIGN_MARK, capital
    elif letter.isalpha():
        yield _OTHER + small, 0, capital
    elif unicodedata.category(letter) != "Cc":
        yield _SIGN + letter, 0, 0
