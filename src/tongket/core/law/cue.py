"""What stands in front of a number and says that a document follows: "Kế hoạch số", "CV", "số"."""

from typing import NamedTuple

from tongket.core.law.vocabulary import KIND_ABBREVIATIONS, KIND_WORDS, NOT_DOCUMENTS
from tongket.core.text.spans import Span

_WINDOW = 64
_FAR_WINDOW = 90
_LONGEST_PHRASE = max(map(len, KIND_WORDS)) + 12
_NUMBER_WORDS = frozenset({"số", "Số", "SỐ"})
_LONG_NUMBER_WORDS = ("số hiệu", "số ký hiệu", "Số hiệu", "Số ký hiệu")
# Between "số" and the number, and marks of emphasis in .md: "số: **30/KH-STTTT**".
_BETWEEN = " \n\t:.(*_"
_OPENERS = "(“\"'[:«"
# "pháp luật", "kỷ luật", "quy luật" are no law in particular.
_LAW_AT_LARGE = ("pháp luật", "kỷ luật", "quy luật")
_NOT_PAPERS = frozenset({"lục", "mẫu"})  # "Phụ lục hợp đồng số …", "Mẫu quyết định số …"


def _by_last_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(KIND_WORDS, key=len, reverse=True):
        last = phrase.rsplit(" ", 1)[-1]
        found[last] = (*found.get(last, ()), phrase)
    return found


_PHRASES = _by_last_word()


class Cue(NamedTuple):
    """What in front of a number says that a document follows.

    ``kind`` is ``None`` without a kind word and ``BY_SYMBOL`` where the word leaves it open.
    ``start`` is where the cue begins, the number's own place when there is none; ``words_end`` is
    where the kind word ends.
    """

    kind: str | None
    start: int
    numbered: bool  # "số" stands in front
    barred: bool  # the word in front names something that is no document
    words_end: int


def read_cue(text: str, start: int) -> Cue:
    """The cue in front of the number that begins at ``start``."""
    low = max(0, start - _WINDOW)
    before = text[low:start]
    spoken = _without_number_word(before)
    numbered = spoken is not None
    begin = start if spoken is None else low + len(spoken)
    head = (before if spoken is None else spoken).rstrip(" \n\t*_")
    if head and head[-1] in _OPENERS:
        head = head[:-1].rstrip()
    kind, width = _kind_at_end(head)
    if kind is None:
        return Cue(None, begin, numbered, _last_word(head) in NOT_DOCUMENTS, begin)
    at = low + len(head) - width
    barred = _last_word(head[: len(head) - width]) in _NOT_PAPERS
    return Cue(kind, at, numbered, barred, low + len(head))


def _without_number_word(before: str) -> str | None:
    """What stands before "số", or ``None`` when there is no such word at the end."""
    end = before.rstrip(_BETWEEN)
    if end[-2:] in _NUMBER_WORDS and not end[-3:-2].isalnum():
        return end[:-2]
    for words in _LONG_NUMBER_WORDS:
        if end.endswith(words):
            return end[: -len(words)]
    return None


def _last_word(before: str) -> str:
    words = before[-12:].rsplit(None, 1)
    return words[-1].lower() if words else ""


def _kind_at_end(head: str) -> tuple[str | None, int]:
    """The kind word that ends a stretch of text, and how many characters it takes."""
    small = head[-_LONGEST_PHRASE:].lower().replace("\n", " ")
    for phrase in _PHRASES.get(small[small.rfind(" ") + 1 :].lstrip(_OPENERS + "-"), ()):
        if _ends_with(small, phrase):
            return KIND_WORDS[phrase], len(phrase)
    last = head[max(head.rfind(" "), head.rfind("\n")) + 1 :].lstrip(_OPENERS)
    if last in KIND_ABBREVIATIONS:
        return KIND_ABBREVIATIONS[last], len(last)
    return None, 0


def _ends_with(small: str, phrase: str) -> bool:
    if not small.endswith(phrase) or small[-len(phrase) - 1 : -len(phrase)].isalnum():
        return False
    return phrase != "luật" or not small.endswith(_LAW_AT_LARGE)


def kind_further_back(text: str, start: int, kinds: tuple[str, ...]) -> Span | None:
    """A kind word among ``kinds`` earlier in the clause ("Thông báo kết luận kiểm tra số …").

    A digit between says that the word belongs to another document.
    """
    low = max(0, start - _FAR_WINDOW)
    window = text[low:start]
    cut = max(map(window.rfind, ".;:\n(,")) + 1
    clause = window[cut:].lower()
    best = max(
        (Span(at, at + len(kind)) for kind in kinds if (at := clause.rfind(kind.lower())) >= 0),
        default=None,
    )
    if best is None or clause[best.start - 1 : best.start].isalpha():
        return None
    if any(letter.isdigit() for letter in clause[best.end :]):
        return None
    return best.moved(low + cut)
