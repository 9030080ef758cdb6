"""The letters of Vietnamese: the alphabet in its order, vowels, tones."""

import unicodedata
from enum import IntEnum

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS = "aăâeêioôơuưy"


class Tone(IntEnum):
    """Thanh, in dictionary order."""

    LEVEL = 0  # ngang
    FALLING = 1  # huyền
    DIPPING = 2  # hỏi
    BROKEN = 3  # ngã
    RISING = 4  # sắc
    HEAVY = 5  # nặng


TONE_MARKS = {
    Tone.FALLING: "\u0300",
    Tone.DIPPING: "\u0309",
    Tone.BROKEN: "\u0303",
    Tone.RISING: "\u0301",
    Tone.HEAVY: "\u0323",
}


def toned(vowel: str, tone: Tone) -> str:
    """The vowel with a tone: one letter."""
    return unicodedata.normalize("NFC", vowel + TONE_MARKS.get(tone, ""))


# Every vowel that carries a tone, both cases: the bare vowel and the tone.
TONED = {
    toned(vowel, tone): (vowel, tone)
    for vowel in VOWELS + VOWELS.upper()
    for tone in Tone
    if tone is not Tone.LEVEL
}

# Every capital, with and without tones, to stand in a character class.
CAPITALS = "A-ZĂÂĐÊÔƠƯ" + "".join(letter for letter in TONED if letter.isupper())
