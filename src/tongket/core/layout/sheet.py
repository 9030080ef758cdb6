"""What a plan is made of: everything that stands on the paper, before an engine draws it.

Words that may run over lines are ``Prose``; words of the heads, of the recipients and of the
signature are broken already, because their columns are narrow and their balance matters.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import reduce
from itertools import chain
from typing import NamedTuple

from tongket.core.doc.model import CitedDocument, Figure, RowKind
from tongket.core.doc.paper_law import Part
from tongket.core.doc.source import Align
from tongket.core.layout.geometry import Geometry, Ornament, Type
from tongket.core.layout.units import Mm, Pt

Origin = Figure | CitedDocument

LINE_BREAK = "\n"


class Letters(NamedTuple):
    """A stretch of one look; ``origin`` is the figure or cited document it was printed from.

    All stretches of one figure or citation hold the *same* object, so a writer can put them
    back into one control or one link by identity.
    """

    text: str
    bold: bool = False
    italic: bool = False
    origin: Origin | None = None


class Clump(NamedTuple):
    """Neighbouring stretches. ``whole``: no line may end inside (a symbol, a date, a number).

    Between two whole clumps that touch without a space a line may end: that is how a web address
    is cut between its slashes.
    """

    letters: tuple[Letters, ...]
    whole: bool = False

    @property
    def text(self) -> str:
        """What the reader sees."""
        return "".join([letters.text for letters in self.letters])


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of a paragraph, and which of them stay whole.

    ``whole`` are ranges of ``text`` in order that do not overlap. Letters that are ``LINE_BREAK``
    alone end the line.
    """

    text: str  # what the reader sees: all letters in a row
    letters: tuple[Letters, ...]
    whole: tuple[tuple[int, int], ...] = ()

    def __iter__(self) -> Iterator[Clump]:
        """Clump by clump, for engines that draw what stays whole apart from the rest."""
        bounds = [*chain.from_iterable(self.whole), len(self.text)]
        for index, cut in enumerate(_cuts(self.letters, bounds)):
            if cut:
                yield Clump(cut, whole=index % 2 == 1)

    def __add__(self, following: "Prose") -> "Prose":
        far = len(self.text)
        moved = ((start + far, end + far) for start, end in following.whole)
        letters = (*self.letters, *following.letters)
        return Prose(self.text + following.text, letters, (*self.whole, *moved))


def stacked(*lines: Prose) -> Prose:
    """Lines of bold letters one below the other."""
    end = Prose(LINE_BREAK, (Letters(LINE_BREAK, bold=True),))
    return reduce(lambda above, line: above + end + line, lines) if lines else Prose("", ())


def _cuts(letters: Sequence[Letters], ends: Iterable[int]) -> Iterator[tuple[Letters, ...]]:
    """The letters of a paragraph between one of these ends and the next, from first to last."""
    at = index = used = 0  # in the paragraph; of the letters that come next; of them
    for end in ends:
        cut: list[Letters] = []
        while at < end:
            one = letters[index]
            length = min(len(one.text) - used, end - at)
            at, used = at + length, used + length
            cut.append(one._replace(text=one.text[used - length : used]))
            if used == len(one.text):
                index, used = index + 1, 0
        yield tuple(cut)


class Line(NamedTuple):
    """One broken line at a fixed place on its page. ``left`` and ``width`` are pen positions.

    ``pieces`` are words and, on a draft, the empty lengths the records clerk will fill.
    """

    part: Part | Ornament
    pieces: tuple[str | Mm, ...]
    type: Type
    baseline: Mm
    left: Mm
    width: Mm

    @property
    def text(self) -> str:
        """The words alone, a space for each gap."""
        return " ".join(piece for piece in self.pieces if isinstance(piece, str))

    @property
    def centre(self) -> Mm:
        """The middle of the line, from the edge of the sheet."""
        return Mm(self.left + self.width / 2)


class Rule(NamedTuple):
    """A horizontal stroke under a component; ``y`` is its middle."""

    under: Part | Ornament
    left: Mm
    width: Mm
    y: Mm
    thickness: Pt


@dataclass(frozen=True, slots=True)
class Stamp:
    """Dấu chỉ độ khẩn: red capitals in a box; ``left`` and ``top`` are of the box."""

    text: str
    type: Type
    left: Mm
    top: Mm
    width: Mm
    height: Mm
    stroke: Pt
    baseline: Mm


@dataclass(frozen=True, slots=True)
class Head:
    """The top of page 1 (ô 1-5, 10b). ``lines`` stand in reading order.

    ``body_top`` is where the first line box of the text begins.
    """

    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    stamp: Stamp | None
    body_top: Mm

    def of(self, part: Part | Ornament) -> tuple[Line, ...]:
        """The lines of one component."""
        return tuple(line for line in self.lines if line.part is part)

    def rule_under(self, part: Part) -> Rule | None:
        """The stroke under a component, if it has one."""
        return next((rule for rule in self.rules if rule.under is part), None)


@dataclass(frozen=True, slots=True)
class Addressees:
    """Kính gửi. One addressee follows the label on its line; several stand below, with hyphens.

    ``entries`` are already broken into lines and carry hyphens and end marks; positions are
    from the edge of the sheet. ``hang`` is the extra indent of a broken entry's further lines.
    """

    label: str
    entries: tuple[tuple[str, ...], ...]
    type: Type
    left: Mm
    entry_left: Mm
    hang: Mm
    after: Pt  # on top of the space between paragraphs

    @property
    def several(self) -> bool:
        """Whether the entries stand below the label."""
        return len(self.entries) > 1


class TextRole(Enum):
    """What a paragraph of the body is, where that decides its look."""

    HEADING = "heading"
    BODY = "body"
    LIST_ITEM = "list_item"  # begins with its own mark: "- ", "a) "
    LEGAL_BASIS = "legal_basis"
    PROMPT = "prompt"


class TextBlock(NamedTuple):
    """A paragraph or heading; bold and italic are settled in its letters.

    ``level`` is the outline level of a heading (from 1, no level skipped), else ``None``.
    ``capitals`` says that the heading is set in capitals; its letters are capitals already.
    """

    role: TextRole
    prose: Prose
    align: Align
    first_line: Mm
    level: int | None = None
    keep_with_next: bool = False
    capitals: bool = False

    @property
    def text(self) -> str:
        """What the reader sees."""
        return self.prose.text


class CellPlan(NamedTuple):
    """A cell at its column, counted from 0; spans in columns and rows."""

    column: int
    columns: int
    rows: int
    prose: Prose
    align: Align


class RowPlan(NamedTuple):
    """A row. ``whole``: it must not be cut by a page end; true unless taller than half a page."""

    cells: tuple[CellPlan, ...]
    kind: RowKind
    whole: bool = True
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Bảng: column widths in mm, all of them together no wider than the text area.

    The first ``head_rows`` rows are repeated on every page.
    """

    widths: tuple[Mm, ...]
    rows: tuple[RowPlan, ...]
    head_rows: int
    type: Type


BodyBlock = TextBlock | TableBlock


class ClosingLine(NamedTuple):
    """A broken line whose place depends on where the text ends."""

    text: str
    type: Type


@dataclass(frozen=True, slots=True)
class SignaturePlan:
    """One signature: the lines of authority and title, free room, the name.

    ``row`` is 0 for the signatures level with the recipients' label; joint papers with many
    signers have further rows. ``centre`` is from the edge of the sheet.
    """

    titles: tuple[ClosingLine, ...]
    name: ClosingLine | None
    centre: Mm
    width: Mm
    row: int = 0


@dataclass(frozen=True, slots=True)
class ClosingPlan:
    """Recipients at the left, signature at the right, first lines on one baseline.

    Each recipient is a tuple of lines. The block is never cut and never alone on a page.
    Its measures are in ``Geometry.closing``.
    """

    recipients_label: ClosingLine | None
    recipients: tuple[tuple[str, ...], ...]
    recipients_type: Type
    signatures: tuple[SignaturePlan, ...]  # from left to right, row by row
    recipients_below: bool = False  # several signers take the whole width; the list goes under


@dataclass(frozen=True, slots=True)
class Foot:
    """Ô 13 at the foot of page 1: a rule over the whole width and centred lines under it."""

    lines: tuple[Line, ...]
    rule: Rule

    @property
    def top(self) -> Mm:
        """Where the text area of page 1 ends."""
        return self.rule.y


@dataclass(frozen=True, slots=True)
class AnnexPlan:
    """Phụ lục: a head on baselines, then its body; it numbers its own pages."""

    lines: tuple[Line, ...]
    body_top: Mm
    body: tuple[BodyBlock, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole document, laid out as far as can be without an engine."""

    title: str  # for the file's properties
    author: str
    geometry: Geometry
    head: Head
    addressees: Addressees | None
    body: tuple[BodyBlock, ...]
    closing: ClosingPlan | None
    foot: Foot | None
    annexes: tuple[AnnexPlan, ...] = field(default=())
