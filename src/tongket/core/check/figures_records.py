"""What the office's records say of every number in a report."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.figures_places import (
    TIMES,
    Counted,
    Sentence,
    alike,
    is_written_so,
)
from tongket.core.check.likeness import words_of
from tongket.core.check.passages import Place
from tongket.core.facts.model import Fact, FactSpec
from tongket.core.facts.records import OutlineNode
from tongket.core.text.nfc import clean
from tongket.core.text.numbers import find_numbers
from tongket.core.text.pattern import Pattern

# The .docx writer puts every figure into a content control with such a tag: tk:f:activity.posts.
FIGURE_TAG = "tk:f:"
_LONGEST_TAG = 64
_REPEATED_TAG = Pattern(r"~\d{1,4}\Z")

# Named or planned rather than reported; nobody keeps records of these.
_NEVER_REPORTED = TIMES | frozenset(
    {"cấp", "bước", "vòng", "loại", "bậc", "hạng", "lần", "khóa", "kỳ"}
)
_PLANNED = Pattern(
    r"(?i:phấn đấu|dự kiến|mục tiêu|chỉ tiêu|(?<!\w)sẽ(?!\w)|tối thiểu|ít nhất|không quá)"
    r"|(?:\A|[.;,:]\s)\W{0,4}(?i:đề nghị|kiến nghị|yêu cầu)\s"
)
_AT_LEAST = Pattern(r"\s(?:trở lên|trở xuống)")
_AHEAD = Pattern(r"(?i:phương hướng|nhiệm vụ.{0,40}(?:tới|cuối|tiếp theo|sau)|kiến nghị|đề xuất)")
_EARLIER = Pattern(
    r"(?i:tăng|giảm|hơn|thêm)\s\Z|(?i:cùng kỳ|so với|năm trước|kỳ trước)[^.;]{0,80}\Z"
)
_QUOTED = Pattern(r"“[^”]{0,300}\Z")
_LABEL_WORDS = frozenset({"so", "duoc", "da", "cac", "luot", "tong", "cua", "va"})
_ENOUGH = 0.8


class Verdict(Enum):
    """What the records say of a number."""

    BACKED = "backed"
    STALE = "stale"
    NAKED = "naked"


class Judged(NamedTuple):
    """A number with what the records say of it; ``facts`` are those that may be meant."""

    number: Counted
    verdict: Verdict
    facts: tuple[Fact, ...] = ()
    sure: bool = False  # its link says which fact it is


class _Records:
    """The facts by key and by unit, and the numbers that stand in the words of other records."""

    def __init__(self, brief: Brief) -> None:
        facts = [fact for fact in brief.facts or () if isinstance(fact.value, Decimal)]
        self.units = {spec.key: spec.unit for spec in brief.specs}
        self.labels = {spec.key: _label_words(spec) for spec in brief.specs}
        self.by_key: dict[str, list[Fact]] = {}
        for fact in facts:
            self.by_key.setdefault(fact.key, []).append(fact)
        self.facts = facts
        self.told = _told_elsewhere(brief)

    def fitting(self, number: Counted) -> Iterator[Fact]:
        """The facts that may count the same as a number, whatever their value."""
        for fact in self.facts:
            unit = self.units.get(fact.key)
            if unit is None or (number.unit is not None and alike(number.unit, unit)):
                yield fact

    def back(self, number: Counted) -> bool:
        """Whether a number is a fact, the sum of all facts of its unit, or stands in a record."""
        assert number.value is not None
        fitting = list(self.fitting(number))
        values = [fact_value(fact) for fact in fitting]
        if any(_same(number, value) for value in values):
            return True
        known = [fact_value(fact) for fact in fitting if self.units.get(fact.key) == number.unit]
        summed = len(known) > 1 and number.value == sum(known, Decimal(0))
        return summed or number.value in self.told


def _label_words(spec: FactSpec) -> frozenset[str]:
    return frozenset(words_of(spec.label)) - _LABEL_WORDS


def fact_value(fact: Fact) -> Decimal:
    """The value of a fact that is known to have one."""
    assert isinstance(fact.value, Decimal)
    return fact.value


def _same(number: Counted, value: Decimal) -> bool:
    """Whether a value is written so, perhaps rounded: 66,7% or 1,2 tỷ đồng."""
    assert number.value is not None
    if number.value == value:
        return True
    whole, comma, decimals = number.written.partition(",")
    mantissa = Decimal(f"{whole.replace('.', '')}.{decimals or 0}") if whole.isdigit() else None
    if not comma or not mantissa:
        return False
    last_digit = number.value / mantissa * Decimal(1).scaleb(-len(decimals))
    return is_written_so(value, number.value, last_digit)


def _told_elsewhere(brief: Brief) -> frozenset[Decimal]:
    """Numbers in the wording of tasks and of the outline, which a report repeats."""
    lines: list[str] = []
    if brief.programme is not None:
        for task in brief.programme.tasks:
            lines += (task.wording, task.due_wording, task.short)
    if brief.outline is not None:
        lines += (node.title for node in _nodes(brief.outline.nodes))
    found = (number for line in lines for number in find_numbers(clean(line)))
    return frozenset(number.value for number in found if number.value is not None)


def _nodes(nodes: Sequence[OutlineNode]) -> Iterator[OutlineNode]:
    for node in nodes:
        yield node
        yield from _nodes(node.nodes)


def judged_numbers(brief: Brief) -> Iterator[Judged]:
    """Every number of the report that should have a source, with what the records say."""
    if brief.facts is None:
        return
    records = _Records(brief)
    links = _Links(brief)
    ahead = _sections_ahead(brief)
    for sentence in brief.sentences:
        if sentence.passage.place is not Place.PROSE or ahead.holds(sentence.passage.index):
            continue
        backed: list[Decimal] = []
        for number in sentence.numbers:
            judged = _linked(number, links, records)
            if judged is None and _needs_source(number, sentence):
                judged = _by_value(number, sentence, records, backed)
            if judged is None:
                continue
            if judged.verdict is Verdict.BACKED and number.value is not None:
                backed.append(number.value)
            yield judged


def _needs_source(number: Counted, sentence: Sentence) -> bool:
    if number.value is None or number.digits is None or not number.written[:1].isdigit():
        return False
    if number.unit is None or number.unit in _NEVER_REPORTED or _AT_LEAST.match(number.behind(12)):
        return False
    lead = sentence.passage.text[sentence.at.start : number.at.start]
    return not (_PLANNED.search(lead) or _EARLIER.search(lead) or _QUOTED.search(lead))


def _linked(number: Counted, links: "_Links", records: _Records) -> Judged | None:
    """What the link around a number says, when it leads to one fact."""
    key = links.key_of(number)
    facts = records.by_key.get(key, []) if key is not None else []
    if key is None or len(facts) != 1 or number.value is None:
        return None
    if _same(number, fact_value(facts[0])):
        return Judged(number, Verdict.BACKED)
    # One key under several tags: the text tells the fact in parts.
    if links.parts(key) > 1:
        return Judged(number, Verdict.BACKED)
    return Judged(number, Verdict.STALE, tuple(facts), sure=True)


def _by_value(
    number: Counted, sentence: Sentence, records: _Records, backed: Sequence[Decimal]
) -> Judged:
    if records.back(number) or _follows(number, sentence, backed):
        return Judged(number, Verdict.BACKED)
    meant = tuple(_meant(number, sentence, records))
    if meant:
        return Judged(number, Verdict.STALE, meant)
    near = [fact for fact in records.fitting(number) if records.units.get(fact.key)]
    return Judged(number, Verdict.NAKED, tuple(near))


def _follows(number: Counted, sentence: Sentence, backed: Sequence[Decimal]) -> bool:
    """Whether it is a sum of numbers with a source, or a percentage beside two numbers."""
    if number.unit == "%":
        return sum(one.unit != "%" for one in sentence.numbers) > 1
    return len(backed) > 1 and number.value == sum(backed)


def _meant(number: Counted, sentence: Sentence, records: _Records) -> Iterator[Fact]:
    """The facts whose label the sentence spells out beside a number of their unit."""
    spoken = frozenset(words_of(sentence.text))
    told = {one.value for one in sentence.numbers}
    for fact in records.facts:
        label = records.labels.get(fact.key, frozenset())
        meant = records.units.get(fact.key) == number.unit and fact.value not in told
        if label and meant and len(label & spoken) >= _ENOUGH * len(label):
            yield fact


class _Links:
    """The figures that stand in content controls of the file."""

    def __init__(self, brief: Brief) -> None:
        self._runs = [
            run
            for paragraph in brief.reading.source.paragraphs
            for run in paragraph.runs
            if run.tag is not None and run.tag.startswith(FIGURE_TAG)
        ]
        self._runs.sort(key=lambda run: run.span)
        self._starts = [run.span.start for run in self._runs]
        self._keys = {fact.key for fact in brief.facts or ()}
        self._tags: dict[str, set[str]] = {}
        for run in self._runs:
            self._tags.setdefault(self._key(run.tag or ""), set()).add(run.tag or "")

    def key_of(self, number: Counted) -> str | None:
        """The key of the figure that a number stands in."""
        at = bisect_right(self._starts, number.number.span.start) - 1
        if at < 0 or not self._runs[at].span.overlaps(number.number.span):
            return None
        return self._key(self._runs[at].tag or "")

    def parts(self, key: str) -> int:
        """Under how many tags a key stands."""
        return len(self._tags.get(key, ()))

    def _key(self, tag: str) -> str:
        """The key in a tag: a long one is cut off, one with other sources is numbered."""
        written = tag.removeprefix(FIGURE_TAG)
        bare = _REPEATED_TAG.sub("", written)
        if written in self._keys or bare in self._keys or len(tag) < _LONGEST_TAG:
            return written if written in self._keys else bare
        return next((key for key in sorted(self._keys) if key.startswith(bare)), bare)


class _Ahead(NamedTuple):
    """Stretches of paragraphs that speak of what is to come."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def holds(self, index: int) -> bool:
        """Whether a paragraph stands in one of them."""
        at = bisect_right(self.starts, index) - 1
        return at >= 0 and index < self.ends[at]


def _sections_ahead(brief: Brief) -> _Ahead:
    """The outermost sections on directions, next tasks and proposals."""
    starts: list[int] = []
    ends: list[int] = []
    paragraphs = [passage.paragraph.span.start for passage in brief.passages]
    for section in brief.sections:
        if section.span is not None and _AHEAD.search(section.title):
            starts.append(bisect_right(paragraphs, section.span.start) - 1)
            ends.append(bisect_right(paragraphs, section.span.end - 1))
    return _Ahead(tuple(starts), tuple(ends))
