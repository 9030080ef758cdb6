"""What makes two spellings the same thing, and where any spelling of masked things stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from tongket.core.check.personal_kinds import PersonalKind
from tongket.core.text.fold import fold, tone_exact
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_TOKEN = Pattern(r"[^\W_]+")
_SCHEME = Pattern(r"(?:https?://)?(?:(?:www|m|web|mobile|vi-vn|l)\.)*", re.IGNORECASE)
_AHEAD = Pattern(r"(?:(?:https?://)?(?:[\w-]{1,20}\.){0,3}|@)\Z", re.IGNORECASE)
_BEHIND = Pattern(r"[/?&#=][^\s<>\"“”«»\[\]{}|]{0,500}")
_NAME_GAP = Pattern(r"[\s._'\u2019-]{1,3}")
_NUMBER_GAP = Pattern(r"[\s.()\xb7/-]{1,3}")
_LONGEST_GAP = 5
_MOST_WORDS, _MOST_GROUPS = 40, 12
_COMPACT = frozenset(
    (
        PersonalKind.PHONE,
        PersonalKind.ID_NUMBER,
        PersonalKind.PASSPORT,
        PersonalKind.TAX_CODE,
        PersonalKind.BANK_ACCOUNT,
        PersonalKind.PLATE,
    )
)
_LONGEST_COMPACT = 24
_SURE_NAME = 8  # letters from which on a name without marks or spaces is still that name
_LONGEST_AHEAD = 40


class Token(NamedTuple):
    """A word or a number in a text, and what it is compared by."""

    start: int
    end: int
    key: str


def tokens(text: str) -> list[Token]:
    """The words and numbers of a composed text."""
    return [Token(*match.span(), _token_key(match[0])) for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=1 << 14)
def _token_key(word: str) -> str:
    return tone_exact(word)


def key_of(kind: PersonalKind, words: str) -> str:
    """The same for every spelling of one thing: case, tone placement, spaces and marks between."""
    if kind is PersonalKind.WEB_ADDRESS:
        words = _SCHEME.sub("", words, count=1)
    keys = [token.key for token in tokens(words)]
    if kind not in _COMPACT:
        return " ".join(keys)
    compact = "".join(keys)
    is_abroad = kind is PersonalKind.PHONE and compact.startswith("84")
    return f"0{compact[2:]}" if is_abroad else compact


class Known(NamedTuple):
    """One thing that is masked wherever it stands."""

    kind: PersonalKind
    key: str
    words: str  # as first written, in composed letters
    number: int  # what the finder answers with


@dataclass(slots=True)
class _Node:
    """A place in the tree of words: what may follow, and what ends here."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    ends: list[Known] = field(default_factory=list)


class Spellings:
    """Finds every spelling of the known things in a text; a text of any length in one pass."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._root = _Node()
        self._compact: dict[str, Known] = {}
        self._first_letters: set[str] = set()
        for one in known:
            self._learn(one)

    def _learn(self, one: Known) -> None:
        if one.kind in _COMPACT:
            self._learn_compact(one.key, one)
            if one.kind is PersonalKind.PHONE:
                self._learn_compact(f"84{one.key[1:]}", one)
            return
        words = one.key.split(" ")
        self._plant(words, one)
        if one.kind is PersonalKind.PERSON and len(words) > 2:
            bare = [fold(word) for word in words]
            self._plant(bare, one)
            if len("".join(bare)) >= _SURE_NAME:
                self._learn_compact("".join(bare), one)

    def _learn_compact(self, key: str, one: Known) -> None:
        self._compact.setdefault(key, one)
        self._first_letters.add(key[0])

    def _plant(self, words: Sequence[str], one: Known) -> None:
        node = self._root
        for word in words:
            node = node.after.setdefault(word, _Node())
        if one not in node.ends:
            node.ends.append(one)

    def find(self, text: str) -> Iterator[tuple[Span, Known]]:
        """Places in a composed text, from left to right, none overlapping another."""
        found = tokens(text)
        at, done = 0, 0
        while at < len(found):
            length, known = self._longest(text, found, at)
            if known is None:
                at += 1
                continue
            span = _whole(text, Span(found[at].start, found[at + length - 1].end), known.kind)
            span = Span(max(done, span.start), span.end)
            yield span, known
            done = span.end
            at += length
            while at < len(found) and found[at].start < done:
                at += 1

    def _longest(self, text: str, found: list[Token], at: int) -> tuple[int, Known | None]:
        first = found[at].key
        best: tuple[int, Known | None] = (0, None)
        if first in self._root.after:
            best = self._by_words(text, found[at : at + _MOST_WORDS])
        if first[0] in self._first_letters:
            run = self._run_together(text, found[at : at + _MOST_GROUPS])
            best = max(best, run, key=lambda pair: pair[0])
        return best

    def _by_words(self, text: str, found: list[Token]) -> tuple[int, Known | None]:
        node: _Node | None = self._root
        best: tuple[int, Known | None] = (0, None)
        plain, end = True, found[0].start
        for length, token in enumerate(found, 1):
            gap = text[end : token.start]
            node = node.after.get(token.key) if node and len(gap) <= _LONGEST_GAP else None
            if node is None:
                break
            plain = plain and (not gap or _NAME_GAP.fullmatch(gap) is not None)
            end = token.end
            written = text[found[0].start : end]
            fitting = [one for one in node.ends if _fits(one, written, plain=plain)]
            best = (length, fitting[0]) if fitting else best
        return best

    def _run_together(self, text: str, found: list[Token]) -> tuple[int, Known | None]:
        joined, end = "", found[0].start
        best: tuple[int, Known | None] = (0, None)
        for length, token in enumerate(found, 1):
            if length > 1 and not _NUMBER_GAP.fullmatch(text, end, token.start):
                break
            joined, end = joined + token.key, token.end
            if len(joined) > _LONGEST_COMPACT:
                break
            if joined in self._compact:
                best = (length, self._compact[joined])
        return best


def _whole(text: str, span: Span, kind: PersonalKind) -> Span:
    """With what belongs to it at both ends: the scheme and the rest of an address, a plus sign."""
    start, end = span
    if kind is PersonalKind.WEB_ADDRESS:
        ahead = _AHEAD.search(text[max(0, start - _LONGEST_AHEAD) : start])
        start -= len(ahead[0]) if ahead else 0
        behind = _BEHIND.match(text, end)
        end = behind.end() if behind else end
    elif kind in (PersonalKind.PHONE, PersonalKind.ACCOUNT):
        start -= text[max(0, start - 1) : start] in ("+", "(", "@")
    return Span(start, end)


def _fits(one: Known, written: str, *, plain: bool) -> bool:
    """Whether letters that compare alike are the thing itself and not common words."""
    if one.kind is PersonalKind.PERSON:
        shortened = all(len(word) <= 2 for word in one.key.split(" "))
        return plain and (
            not shortened or written.isupper() or _cases(written) == _cases(one.words)
        )
    if one.kind is PersonalKind.ACCOUNT and not any(map(str.isdigit, one.words)):
        return _cases(written) == _cases(one.words) or written.isupper()
    return True


def _cases(words: str) -> list[bool]:
    """Which words begin with a capital: “Sự thật” is an account, "sự thật" is not."""
    return [match[0][0].isupper() for match in _TOKEN.finditer(words)]
