"""Encodings from before Unicode: TCVN3 (fonts ".VnTime") and VNI (fonts "VNI-Times").

Files of those years open as Latin letters: "Céng hoµ" or "Coäng hoøa" for "Cộng hòa". A letter of
TCVN3 is one character, one of VNI is one or two. The capital fonts of TCVN3 (".VnTimeH") draw the
small letters as capitals, so that only the font name tells the case.
"""

from array import array
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import islice
from typing import NamedTuple

from tongket.core.text.letters import TONED, Tone, toned
from tongket.core.text.nfc import Cleaned
from tongket.core.text.pattern import Pattern
from tongket.core.text.syllables import is_syllable


class Encoding(Enum):
    """Bảng mã cũ."""

    TCVN3 = "tcvn3"
    VNI = "vni"


class FontEncoding(NamedTuple):
    """What a font name says about the text set in it."""

    encoding: Encoding
    capitals: bool


# TCVN 5712:1993. Positions 0xA1-0xFF in order; "." keeps what stands there in Latin-1.
_TCVN3_UPPER_HALF = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ.....àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
# Positions 0x80-0x9F, in the fullest of the three sets only.
_TCVN3_LOWER_HALF = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"

_TCVN3: Mapping[int, str] = {
    **{0x80 + at: letter for at, letter in enumerate(_TCVN3_LOWER_HALF)},
    **{0xA1 + at: letter for at, letter in enumerate(_TCVN3_UPPER_HALF) if letter != "."},
}

# VNI: the character behind the base letter says tone and hat; some letters stand alone.
_VNI_MARKS = {
    "ø": Tone.FALLING,
    "û": Tone.DIPPING,
    "õ": Tone.BROKEN,
    "ù": Tone.RISING,
    "ï": Tone.HEAVY,
}
_VNI_HATTED = {
    "à": Tone.FALLING,
    "å": Tone.DIPPING,
    "ã": Tone.BROKEN,
    "á": Tone.RISING,
    "ä": Tone.HEAVY,
}
_VNI_BREVED = {
    "è": Tone.FALLING,
    "ú": Tone.DIPPING,
    "ü": Tone.BROKEN,
    "é": Tone.RISING,
    "ë": Tone.HEAVY,
}
_VNI_ALONE = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}


def _vni_pairs() -> Iterator[tuple[str, str]]:
    for base, vowel in zip("aeouyôö", "aeouyơư", strict=True):
        for sign, tone in _VNI_MARKS.items():
            yield base + sign, toned(vowel, tone)
    for base, vowel in zip("aeo", "âêô", strict=True):
        yield base + "â", vowel
        for sign, tone in _VNI_HATTED.items():
            yield base + sign, toned(vowel, tone)
    yield "aê", "ă"
    for sign, tone in _VNI_BREVED.items():
        yield "a" + sign, toned("ă", tone)


def _vni_table() -> dict[str, str]:
    small = {**dict(_vni_pairs()), **_VNI_ALONE}
    table: dict[str, str] = {}
    for written, letter in small.items():
        base, mark = written[0], written[1:]
        table[written] = letter
        table[base.upper() + mark] = letter.upper()
        table[base.upper() + mark.upper()] = letter.upper()
    return table


_VNI = _vni_table()
_VNI_LETTER = Pattern("|".join(sorted(_VNI, key=len, reverse=True)))

# Runs of letters and of the signs that stand for letters in these fonts, not all of it ASCII.
_WORD = Pattern(r"[^\s\xa0!-@\[-`{-~\u2010-\u203a]{2,24}+")
_SIGN_IN_WORD = Pattern(r"[A-Za-z\xae][\xa1-\xbf]|[\xa8-\xae\xb5-\xbe][A-Za-z]")
_MOST_WORDS = 400  # looked at; more would not change the answer
_FEWEST_WORDS = 3
_SURE = 0.8

# Two capitals or more and no small letter but those that carry a tone.
_SMALL_TONED = "".join(letter for letter in TONED if letter.islower())
_CAPITAL_WORD = Pattern(
    rf"(?<!\w)[{_SMALL_TONED}]?[A-ZĂÂĐÊÔƠƯ][{_SMALL_TONED}A-ZĂÂĐÊÔƠƯ]*[A-ZĂÂĐÊÔƠƯ]"
    rf"[{_SMALL_TONED}]*(?!\w)|(?<!\w)[A-ZĂÂĐÊÔƠƯ]{{2,}}[{_SMALL_TONED}]+(?!\w)"
)

_FONTS = Pattern(r"\.?(?P<tcvn3>Vn[A-Z][\w ]*?)(?P<capitals>H)?\Z|(?P<vni>VNI[- ])")


def font_encoding(font: str) -> FontEncoding | None:
    """What a font name says: ``.VnTimeH`` is TCVN3 in capitals, ``VNI-Times`` is VNI."""
    match = _FONTS.match(font.strip())
    if match is None:
        return None
    if match["vni"]:
        return FontEncoding(Encoding.VNI, capitals=False)
    return FontEncoding(Encoding.TCVN3, capitals=match["capitals"] is not None)


def detect(text: str) -> Encoding | None:
    """The old encoding a text is surely in, or ``None``: other languages and Unicode pass."""
    if text.isascii():
        return None
    best = max(Encoding, key=lambda encoding: confidence(text, encoding))
    return best if confidence(text, best) >= _SURE else None


def confidence(text: str, encoding: Encoding) -> float:
    """The share of words with odd letters that turn into Vietnamese syllables, 0 to 1.

    0 where there is too little to go by. Only the first few hundred such words are looked at.
    """
    words = list(islice(_odd_words(text), _MOST_WORDS))
    enough = 2 if any(_SIGN_IN_WORD.search(word) for word in words) else _FEWEST_WORDS
    if len(words) < enough:
        return 0.0
    return sum(_becomes_vietnamese(word, encoding) for word in words) / len(words)


def convert(text: str, encoding: Encoding, *, capitals: bool = False) -> str:
    """The text in composed Unicode; ``capitals`` for the fonts that draw small letters large."""
    if encoding is Encoding.TCVN3:
        converted = text.translate(_TCVN3)
        return converted.upper() if capitals else _with_capitals(converted)
    return _VNI_LETTER.sub(lambda match: _VNI[match[0]], text)


def convert_mapped(text: str, encoding: Encoding) -> Cleaned:
    """As :func:`convert`, with the way back from every letter to the old ones."""
    if encoding is Encoding.TCVN3:
        return Cleaned(text, convert(text, encoding), None)
    starts = array("l")
    done = 0
    for match in _VNI_LETTER.finditer(text):
        starts.extend(range(done, match.start() + 1))
        done = match.end()
    starts.extend(range(done, len(text) + 1))
    return Cleaned(text, convert(text, encoding), starts)


def _with_capitals(text: str) -> str:
    """``TóM TắT`` as it was meant: the small-letter fonts of TCVN3 have no capitals with tones."""
    return _CAPITAL_WORD.sub(lambda match: match[0].upper(), text)


def _odd_words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORD.finditer(text) if not match[0].isascii())


def _becomes_vietnamese(word: str, encoding: Encoding) -> bool:
    if max(word) > "\xff":
        return False
    converted = convert(word, encoding)
    one_case = converted[1:].islower() or converted.isupper()
    return converted != word and one_case and is_syllable(converted)
