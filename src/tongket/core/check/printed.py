"""A whole document as a word processor keeps it, correct by its standard but for what is changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.examples import LETTER, PARTY, REPORT
from tongket.core.check.finding import Example
from tongket.core.check.widths import bold_width_mm
from tongket.core.doc.paper_law import PARTY_LAW, STATE_LAW, PaperLaw, Part
from tongket.core.doc.source import (
    Align,
    Cell,
    DrawnLine,
    LineRule,
    Look,
    PageSetup,
    Run,
    Setting,
    Source,
    SourceParagraph,
    Story,
)
from tongket.core.law.reading import read_through
from tongket.core.text.spans import Span

Changes = Mapping[str, Any]

_PAGE = PageSetup(
    width_mm=210.0,
    height_mm=297.0,
    top_mm=20.0,
    bottom_mm=20.0,
    left_mm=30.0,
    right_mm=15.0,
    header_mm=10.0,
    different_first_page=True,
    number_place="top",
    number_align=Align.CENTRE,
)
_BODY = Setting(
    align=Align.JUSTIFY,
    first_line_mm=12.7,
    left_mm=0.0,
    before_pt=0.0,
    after_pt=6.0,
    line_rule=LineRule.EXACT,
    line_value=18.0,
)
_CENTRED = Setting(align=Align.CENTRE, first_line_mm=0.0, left_mm=0.0)
_LEFT = Setting(align=Align.LEFT, first_line_mm=0.0, left_mm=0.0)
_SETTINGS = {Part.BODY: _BODY, Part.RECIPIENTS_LABEL: _LEFT, Part.RECIPIENTS_LIST: _LEFT}


@dataclass(frozen=True, slots=True)
class Print:
    """What differs from a correct document: its page, words, looks and settings, by part.

    ``lines`` are the shares of the text above that the drawn rules take; ``None`` leaves one out.
    """

    pattern: Mapping[str, str] = field(default_factory=lambda: REPORT)
    words: Changes = field(default_factory=dict)
    page: Changes = field(default_factory=dict)
    looks: Mapping[Part, Changes] = field(default_factory=dict)
    settings: Mapping[Part, Changes] = field(default_factory=dict)
    lines: Mapping[Part, float | None] = field(default_factory=dict)

    @property
    def law(self) -> PaperLaw:
        """The standard that the document follows."""
        return PARTY_LAW if self.pattern is PARTY else STATE_LAW


class _Line(NamedTuple):
    """One paragraph to be printed."""

    part: Part
    words: str
    cell: Cell | None = None
    story: Story = Story.BODY


def printed(shows: str, *, pattern: str = "report", **changes: Any) -> Example:
    """An example told in words: a document set by its standard, with ``changes`` to it."""
    patterns = {"report": REPORT, "letter": LETTER, "party": PARTY}
    wanted = Print(patterns[pattern], **changes)
    return Example(shows, lambda: Brief(read_through(source_of(wanted))))


def source_of(wanted: Print) -> Source:
    """The document as a .docx reader would give it."""
    paragraphs: list[SourceParagraph] = []
    drawn: list[DrawnLine] = []
    at = 0
    lines = tuple(_lines({**wanted.pattern, **wanted.words}))
    for index, line in enumerate(lines):
        look, setting = _look(wanted, line), _setting(wanted, line)
        span = Span(at, at + len(line.words))
        paragraphs.append(SourceParagraph(span, (Run(span, look),), setting, line.story, line.cell))
        if _last_of_part(lines, index) and (width := _rule_width(wanted, line, look)):
            drawn.append(DrawnLine(index, width))
        at = span.end + 1
    text = "\n".join(line.words for line in lines)
    return Source("docx", text, tuple(paragraphs), (_PAGE._replace(**wanted.page),), tuple(drawn))


def _lines(words: Mapping[str, str]) -> Iterator[_Line]:
    yield _Line(Part.PAGE_NUMBER, "2", story=Story.PAGE_HEADER)
    left, right, number, date = (Cell(0, row, column) for row in (0, 1) for column in (0, 1))
    yield _Line(Part.SUPERIOR, words["superior"], left)
    yield from (_Line(Part.ISSUER, line, left) for line in words["issuer"].split("\n"))
    names = (Part.NATIONAL_NAME, Part.MOTTO)
    yield from (
        _Line(part, line, right)
        for part, line in zip(names, words["national"].split("\n"), strict=False)
    )
    yield _Line(Part.NUMBER, words["number"], number)
    if not words["kind"]:
        yield _Line(Part.LETTER_SUBJECT, words["subject"], number)
    yield _Line(Part.PLACE_DATE, words["date"], date)
    yield from _middle(words)
    yield from _foot(words)


def _middle(words: Mapping[str, str]) -> Iterator[_Line]:
    if words["kind"]:
        yield _Line(Part.KIND, words["kind"])
        yield from (_Line(Part.SUBJECT, line) for line in words["subject"].split("\n"))
    if words["addressees"]:
        yield from (_Line(Part.ADDRESSEES, line) for line in words["addressees"].split("\n"))
    yield from (_Line(Part.BODY, line) for line in words["body"].split("\n"))
    yield _Line(Part.BODY, words["closing"])


def _foot(words: Mapping[str, str]) -> Iterator[_Line]:
    left, right = Cell(1, 0, 0), Cell(1, 0, 1)
    label, *names = words["recipients"].split("\n")
    yield _Line(Part.RECIPIENTS_LABEL, label, left)
    yield from (_Line(Part.RECIPIENTS_LIST, name, left) for name in names)
    yield from (_Line(Part.SIGNER_TITLE, line, right) for line in words["titles"].split("\n"))
    yield _Line(Part.SIGNER_NAME, words["name"], right)


def _look(wanted: Print, line: _Line) -> Look:
    """The look that the standard gives to a part, largest size, with the changes made to it."""
    law = wanted.law.parts[line.part]
    heading = line.part is Part.BODY and line.words[:1] in "IVX123" and not line.words.endswith(".")
    look = Look(
        font=wanted.law.font,
        size_pt=law.size_pt.high if line.part is not Part.BODY else 14.0,
        bold=bool(law.bold) or heading,
        italic=bool(law.italic),
        underline=bool(law.underline),
    )
    return look._replace(**wanted.looks.get(line.part, {}))


def _setting(wanted: Print, line: _Line) -> Setting:
    setting = _SETTINGS.get(line.part, _CENTRED)
    return setting._replace(**wanted.settings.get(line.part, {}))


def _last_of_part(lines: tuple[_Line, ...], index: int) -> bool:
    return index + 1 == len(lines) or lines[index + 1].part is not lines[index].part


def _rule_width(wanted: Print, line: _Line, look: Look) -> float | None:
    """The width in mm of the rule under a line, none where the standard draws none."""
    law = wanted.law.rules.get(line.part)
    share = wanted.lines.get(line.part, (law.low + law.high) / 2 if law else None)
    return None if share is None else share * bold_width_mm(line.words, look.size_pt or 13.0)
