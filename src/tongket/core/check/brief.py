"""What the checker is given: the reading itself, and whatever else is at hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from re import Match

from tongket.core.check.abbreviations import Usage, read_abbreviations
from tongket.core.check.citations_mentions import Cited, read_cited
from tongket.core.check.copied_text import Told, read_told
from tongket.core.check.figures_places import (
    Counted,
    Sentence,
    read_counted,
    read_sentences,
)
from tongket.core.check.numbers_in_row import Numbered, rows
from tongket.core.check.parts import Piece, find_parts
from tongket.core.check.passages import Passage, Place, read_passages
from tongket.core.check.personal_data import read_personal
from tongket.core.check.personal_kinds import PersonalData
from tongket.core.doc.model import Document, Standard
from tongket.core.doc.outline import Section, sections
from tongket.core.doc.paper_law import PAPER_LAWS, PaperLaw, Part
from tongket.core.facts.model import Fact, FactSpec
from tongket.core.facts.records import ReportOutline, WorkProgramme
from tongket.core.law.reading import Reading
from tongket.core.law.resolve import Lookup
from tongket.core.period import Period
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span


@dataclass(frozen=True)  # not slotted: what several rules ask for is worked out once, when asked
class Brief:
    """Everything a rule may look at; what is ``None`` or empty was not given, and is not missed."""

    reading: Reading
    register: Lookup | None = None
    facts: tuple[Fact, ...] | None = None  # when given, every number in prose needs one
    specs: tuple[FactSpec, ...] = ()  # what the facts count
    programme: WorkProgramme | None = None
    outline: ReportOutline | None = None
    previous: Reading | None = None  # last period's report
    period: Period | None = None
    on: date | None = None  # the day of the check, when the document has no date of its own
    abbreviations: Mapping[str, str] = field(default_factory=dict)  # known to every reader
    public: bool = False  # a public copy is wanted: personal data are errors

    @property
    def document(self) -> Document:
        """What the reading says."""
        return self.reading.document

    @property
    def law(self) -> PaperLaw:
        """The standard of paper that the document follows."""
        return PAPER_LAWS[self.document.standard]

    @property
    def of_union(self) -> bool:
        """Whether a mass organisation writes: numbered as in the Party, without the Party's name.

        Youth union, farmers' union and the like have guides of their own for labels and prefixes.
        """
        header = self.document.header
        return self.document.standard is Standard.PARTY and "party_name" not in header.at

    @property
    def text(self) -> str:
        """The cleaned text, for patterns; turn its offsets back with ``at``."""
        return self.reading.clean.text

    def at(self, start: int, end: int) -> Span:
        """The place in the text as read of a stretch of the cleaned text."""
        return self.reading.clean.back(Span(start, end))

    def matches(
        self, pattern: Pattern, within: Span | None = None
    ) -> Iterator[tuple[Match[str], Span]]:
        """Every match in the cleaned text, with its place in the text as read.

        ``within`` is a place in the text as read, such as one that the recogniser found.
        """
        begin, end = (0, len(self.text)) if within is None else self.reading.clean.forth(within)
        for match in pattern.finditer(self.text, begin, end):
            yield match, self.at(*match.span())

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every paragraph of the file in cleaned letters, with its place in the document."""
        return read_passages(self.reading)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The paragraphs of the body and of the annexes, headings and tables left out."""
        return tuple(passage for passage in self.passages if passage.place is Place.PROSE)

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """The paragraphs and headings of the body and of the annexes."""
        places = (Place.PROSE, Place.HEADING)
        return tuple(passage for passage in self.passages if passage.place in places)

    @cached_property
    def parts(self) -> Mapping[Part, tuple[Piece, ...]]:
        """Where each part of the page stands, line by line."""
        return find_parts(self.reading)

    @cached_property
    def usages(self) -> Mapping[str, Usage]:
        """Every abbreviation of the body with its uses and explanations, in order."""
        places = (Place.PROSE, Place.HEADING, Place.FOOTNOTE, Place.CELL)
        passages = [passage for passage in self.passages if passage.place in places]
        return read_abbreviations(passages, [one.span for one in self.reading.citations])

    @cached_property
    def cited(self) -> tuple[Cited, ...]:
        """Every citation with the paragraph that it stands in, in order."""
        return read_cited(self.passages, self.reading.citations)

    @cached_property
    def counted(self) -> tuple[Counted, ...]:
        """Every number with the paragraph that it stands in, in order."""
        return read_counted(self.passages, self.reading.numbers)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of running text that hold a number, in order."""
        return read_sentences(self.counted)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The sentences of running text held against last period's; empty when none is given."""
        return read_told(self.passages, self.previous) if self.previous else ()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The section tree of the body."""
        return sections(self.document)

    @cached_property
    def rows(self) -> tuple[tuple[Numbered, ...], ...]:
        """Every run of sections under one parent that are numbered in one way."""
        return rows(self.sections, self.reading.clean)

    @cached_property
    def personal(self) -> PersonalData:
        """Personal data, and the names that are none."""
        return read_personal(self.passages, self.document, self.reading.clean)
