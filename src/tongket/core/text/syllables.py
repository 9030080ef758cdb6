"""The make-up of a Vietnamese syllable: onset, rhyme, tone, and where the tone mark belongs."""

from functools import lru_cache
from typing import NamedTuple

from tongket.core.text.letters import TONED, VOWELS, Tone

_CONSONANTS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_ONSETS = frozenset(["", *_CONSONANTS.split()])

# Every rhyme without its tone, by the letter that bears the mark: the first, second or third.
_RHYMES = (
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu
    o oa oc oe oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uy ư ưa ưc ưi ưm ưn ưng ưt ưu y ych yn ynh yp yt yu
    """,
    """
    oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oen oeo oet ooc oong
    uân uâng uât uây uê uêch uên uênh uêt uơ uya uych uyn uynh uyp uyt uyu
    iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu uôc uôi uôm uôn uông uôt
    ươc ươi ươm ươn ương ươp ươt ươu
    """,
    "uyên uyêt",
)
BEARER = {rhyme: place for place, rhymes in enumerate(_RHYMES) for rhyme in rhymes.split()}

# In these alone the two customs differ: òa or oà.
TWO_WAYS = frozenset({"oa", "oe", "uy"})

# A rhyme stopped by one of these takes no other tones.
_STOPS = ("c", "ch", "p", "t")
_STOPPED_TONES = frozenset({Tone.RISING, Tone.HEAVY})


class Syllable(NamedTuple):
    """Âm tiết. ``mark`` is the letter of the rhyme under the mark; negative inside the onset."""

    onset: str
    rhyme: str  # without tone, case as written
    tone: Tone
    mark: int | None


@lru_cache(maxsize=1 << 14)  # the language has fewer syllables than this
def take_apart(word: str) -> Syllable | None:
    """A composed word as a syllable with at most one tone, or ``None`` when it is none.

    The mark need not stand where it should: "tòan" is taken apart too.
    """
    marks = [place for place, letter in enumerate(word) if letter in TONED]
    if len(marks) > 1:
        return None
    plain, tone = word, Tone.LEVEL
    if marks:
        bare, tone = TONED[word[marks[0]]]
        plain = word[: marks[0]] + bare + word[marks[0] + 1 :]
    split = _onset_length(plain.lower())
    onset, rhyme = plain[:split], plain[split:]
    if onset.lower() not in _ONSETS or rhyme.lower() not in BEARER:
        return None
    return Syllable(onset, rhyme, tone, marks[0] - split if marks else None)


def is_syllable(word: str) -> bool:
    """Whether a composed word can be a Vietnamese syllable as commonly spelt."""
    syllable = take_apart(word)
    if syllable is None:
        return False
    rhyme = syllable.rhyme.lower()
    if rhyme.endswith(_STOPS) and syllable.tone not in _STOPPED_TONES:
        return False
    where = (None, BEARER[rhyme], 1) if rhyme in TWO_WAYS else (None, BEARER[rhyme])
    return syllable.mark in where


def _onset_length(plain: str) -> int:
    if plain[:2] == "qu" or (plain[:2] == "gi" and plain[2:3] and plain[2] in VOWELS):
        return 2
    return next((at for at, letter in enumerate(plain) if letter in VOWELS), len(plain))
