"""The public copy of a document (bản rút gọn ẩn danh): what is masked, and by which label.

The same thing has the same label from the first line to the last, in whatever spelling. Unlike the
checker, which leaves alone what it is not sure of, the public copy masks in doubt; the names that it
leaves standing (``left``) are told, so that a person can look.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tongket.core.check.masking_edits import (
    Edit,
    Moves,
    by_line,
    edited_source,
    in_lines,
    side_by_side,
)
from tongket.core.check.masking_words import Known, Spellings, key_of, tokens
from tongket.core.check.passages import read_passages
from tongket.core.check.personal_data import read_personal
from tongket.core.check.personal_kinds import (
    KIND_NAMES,
    NameLeft,
    PersonalData,
    PersonalKind,
    listed,
)
from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.nfc import clean
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_MOST_ROUNDS = 6
Thing = tuple[PersonalKind, str]  # the kind and the key of its spellings


class Wish(NamedTuple):
    """What the office decides itself: what stays (label, kind or words), and what goes as well."""

    keep: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()


class Mask(NamedTuple):
    """One thing that is masked: its label, as first written, and its places in the text as read."""

    label: str
    kind: PersonalKind
    key: str
    words: str
    spans: tuple[Span, ...] = ()
    everywhere: bool = True  # false: the same letters elsewhere are somebody or something else


@dataclass(frozen=True, slots=True)
class Masking:
    """Everything that is masked in one file.

    ``edits`` are for the text as read, in order; ``edits_for`` gives those of any other piece of
    the same file, such as a paragraph of its XML or the words behind a picture.
    """

    masks: tuple[Mask, ...] = ()
    kept: tuple[Mask, ...] = ()
    left: tuple[NameLeft, ...] = ()
    edits: tuple[Edit, ...] = ()
    _lines: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    _spellings: Spellings = field(default_factory=lambda: Spellings(()))

    def edits_for(self, text: str) -> tuple[Edit, ...]:
        """What is masked in a piece of the same file, in its own offsets, side by side."""
        line = text.strip()
        ahead = text.find(line)
        placed = [Edit(edit.span.moved(ahead), edit.label) for edit in self._lines.get(line, ())]
        return side_by_side([*placed, *self.spelt(text)])

    def spelt(self, text: str) -> Iterator[Edit]:
        """Every spelling of what is masked wherever it stands."""
        cleaned = clean(text)
        for place, known in self._spellings.find(cleaned.text):
            yield Edit(cleaned.back(place), self.masks[known.number].label)


class _Hit(NamedTuple):
    """A place of a thing: in which of the texts, where in it."""

    text: int
    span: Span
    thing: Thing


def mask(reading: Reading, aside: Sequence[str] = (), wish: Wish | None = None) -> Masking:
    """What the public copy of a document masks.

    ``aside`` are words of the file that are not on the paper: titles, texts behind pictures, targets
    of links. What is found there is masked as well.
    """
    wish = wish or Wish()
    readings = [reading]
    if aside:
        readings.append(read_through(from_text("\n".join(" ".join(one.split()) for one in aside))))
    plan = _Plan(readings, [_personal(one) for one in readings], wish)
    masking = plan.masking()
    for _ in range(_MOST_ROUNDS):
        # What is gone changes the company of what stayed; a stranger sees only what stayed.
        copy = read_through(edited_source(reading.source, masking.edits))
        if not plan.learn(masking, _personal(copy)):
            break
        masking = plan.masking()
    return masking


def _personal(reading: Reading) -> PersonalData:
    return read_personal(read_passages(reading), reading.document, reading.clean)


def still_standing(copy: Reading, masking: Masking) -> tuple[Mask, ...]:
    """What a public copy that was read back still gives away; nothing, if all went well."""
    kept = {(one.kind, one.key) for one in masking.kept}
    found = [one for one in mask(copy).masks if (one.kind, one.key) not in kept]
    spelt = [label for _, label in masking.spelt(copy.text)]
    return (*found, *(one for one in masking.masks if one.label in spelt))


class _Plan:
    """Gathers the things of one file, looks where else they stand, and gives them labels."""

    def __init__(self, readings: list[Reading], data: list[PersonalData], wish: Wish) -> None:
        self._readings = readings
        self._left = data[0].left
        self._wish = wish
        self._words: dict[Thing, str] = {}
        self._everywhere: dict[Thing, bool] = {}
        self._hits = [
            hit
            for text, (reading, found) in enumerate(zip(readings, data, strict=True))
            for hit in self._found(text, reading, found)
        ]
        for words in wish.also:
            self._note((PersonalKind.OTHER, key_of(PersonalKind.OTHER, clean(words).text)), words)

    def _note(self, thing: Thing, words: str, *, everywhere: bool = True) -> None:
        if thing[1]:
            self._words.setdefault(thing, words)
            self._everywhere[thing] = self._everywhere.get(thing, False) or everywhere

    def _found(self, text: int, reading: Reading, data: PersonalData) -> Iterator[_Hit]:
        """What was recognised; a given name alone is whoever was last called so in full."""
        people = {
            key_of(one.kind, one.words) for one in data.found if one.kind is PersonalKind.PERSON
        }
        called: dict[str, str] = {}
        for key in people:
            called = {**dict.fromkeys(_shorter(key), key), **called}
        for one in data.found:
            key = key_of(one.kind, one.words)
            kind = PersonalKind.PERSON if key in people else one.kind
            if kind is PersonalKind.PERSON:
                called |= dict.fromkeys(_shorter(key), key) if key not in called else {}
                key = called.get(key, key)
            if key:
                self._note((kind, key), one.words, everywhere=one.everywhere)
                yield _Hit(text, one.span, (kind, key))

    def learn(self, masking: Masking, seen: PersonalData) -> bool:
        """Take in what the masked copy still gives away; tells whether there was anything."""
        kept = {(one.kind, one.key) for one in masking.kept}
        moves = Moves(masking.edits)
        found = [one for one in seen.found if (one.kind, key_of(one.kind, one.words)) not in kept]
        back = [
            one._replace(
                span=moves.back(one.span),
                everywhere=one.everywhere and "[" not in one.words,  # words with a label in them
            )
            for one in found
        ]
        before = len(self._hits)
        self._hits += self._found(0, self._readings[0], PersonalData(tuple(back)))
        return len(self._hits) > before

    def masking(self) -> Masking:
        things = list(self._words)
        hits = [*self._hits, *self._spelt(things), *self._calls()]
        hits.sort(key=lambda hit: (hit.text, hit.span.start, -hit.span.end))
        masks = self._labelled(hits)
        kept = tuple(one for one in masks if self._is_kept(one))
        standing = {(one.kind, one.key) for one in kept}
        masked = tuple(one for one in masks if (one.kind, one.key) not in standing)
        labels = {(one.kind, one.key): one.label for one in masked}
        edits: list[tuple[Edit, ...]] = []
        lines: dict[str, tuple[Edit, ...]] = {}
        for text, reading in enumerate(self._readings):
            here = (hit for hit in hits if hit.text == text and hit.thing in labels)
            laid = side_by_side(Edit(hit.span, labels[hit.thing]) for hit in here)
            placed = [*in_lines(reading.source, laid)]
            edits.append(tuple(edit for _, edit in placed))
            lines |= by_line(placed, reading.text)
        spellings = Spellings(self._known([(one.kind, one.key) for one in masked]))
        left = tuple(
            one for one in self._left if not any(one.span.overlaps(e.span) for e in edits[0])
        )
        return Masking(masked, kept, left, edits[0], lines, spellings)

    def _known(self, things: Iterable[Thing]) -> Iterator[Known]:
        for number, thing in enumerate(things):
            if self._everywhere[thing]:
                yield Known(*thing, self._words[thing], number)

    def _spelt(self, things: Sequence[Thing]) -> Iterator[_Hit]:
        """Every further place of the things, where their company is not suspicious at all."""
        spellings = Spellings(self._known(things))
        for text, reading in enumerate(self._readings):
            for place, known in spellings.find(reading.clean.text):
                yield _Hit(text, reading.clean.back(place), things[known.number])

    def _calls(self) -> Iterator[_Hit]:
        """Given names that stand for a masked person: "Hùng khai nhận"."""
        people = [hit for hit in self._hits if hit.thing[0] is PersonalKind.PERSON]
        for text, reading in enumerate(self._readings):
            here = [hit for hit in people if hit.text == text and " " in hit.thing[1]]
            for span, thing in find_calls(reading, [(hit.span, hit.thing) for hit in here]):
                yield _Hit(text, span, thing)

    def _labelled(self, hits: Iterable[_Hit]) -> list[Mask]:
        """The things in the order of their first places, numbered kind by kind."""
        places: dict[Thing, dict[Span, None]] = {}
        for hit in hits:
            spans = places.setdefault(hit.thing, {})
            if hit.text == 0:
                spans[hit.span] = None
        counts: Counter[PersonalKind] = Counter()
        masks = []
        for (kind, key), spans in places.items():
            counts[kind] += 1
            label = f"[{KIND_NAMES[kind].vi} {counts[kind]}]"
            often, words = self._everywhere[kind, key], self._words[kind, key]
            masks.append(Mask(label, kind, key, words, tuple(sorted(spans)), often))
        return masks

    def _is_kept(self, one: Mask) -> bool:
        names = {
            one.label,
            one.label.strip("[]"),
            one.kind.value,
            KIND_NAMES[one.kind].vi,
            one.words,
        }
        return not names.isdisjoint(self._wish.keep) or any(
            key_of(one.kind, clean(words).text) == one.key for words in self._wish.keep
        )


def _shorter(key: str) -> list[str]:
    """What somebody is called for short: "Văn Hùng", "Hùng"."""
    words = key.split(" ")
    return [" ".join(words[at:]) for at in range(1, len(words))]


# Behind a given name these show that the person is meant, not the first half of a common noun.
_DOES = listed(
    "bị khai thừa đã đang cùng là có không được và với thì lại sau nói mang sử lấy thực tiếp chiếm dùng đăng vẫn chưa",
    "cử dẫn kể hỏi quen lừa trộm cướp vay trả ném chạy trốn bỏ giữ tham mời bắt trình thuộc cầu đòi đe nhặt lái",
    "tự cũng còn đến đi về bán mua nhận đưa cho rủ gọi nhắn thuê đánh chém cầm điều làm yêu nhờ hẹn sống",
)
_NEXT = Pattern(r"\s(\w{1,8})|\s?[,;.:)]|\s[\"“]")
_NICKNAME = Pattern(r"\s[\"“][^\"”\n]{1,24}[\"”]")
_CAPITAL_BEFORE = Pattern(r"\w*[^\W\d_a-zà-ỹ]\w*[ \n]\Z")


def find_calls(
    reading: Reading, people: Sequence[tuple[Span, Thing]]
) -> Iterator[tuple[Span, Thing]]:
    """Where people are called by their last syllable alone; of several the one named last."""
    named: dict[str, list[tuple[int, Thing]]] = defaultdict(list)
    for span, thing in people:
        named[thing[1].rsplit(" ", 1)[1]].append((span.start, thing))
    if not named:
        return
    text = reading.clean.text
    for token in tokens(text):
        if token.key in named and _is_call(text, token.start, token.end):
            span = reading.clean.back(Span(token.start, token.end))
            of_this_name = named[token.key]
            at = bisect_right(of_this_name, span.start, key=lambda pair: pair[0])
            nickname = _NICKNAME.match(text, token.end)
            if nickname:
                span = reading.clean.back(Span(token.start, nickname.end()))
            yield span, of_this_name[max(0, at - 1)][1]


def _is_call(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    if len(word) < 2 or not word[0].isupper() or not (word.istitle() or word.isupper()):
        return False
    behind = _NEXT.match(text, end)
    if behind is None or (behind[1] and behind[1].lower() not in _DOES):
        return False
    return _CAPITAL_BEFORE.search(text[max(0, start - 12) : start]) is None
