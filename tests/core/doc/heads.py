"""Headers as offices write them, and the ways in which a file may hold their two columns."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest

from tests.core.doc.builders import Para, source_of
from tongket.core.doc.model import Document, Standard
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Cell, from_text
from tongket.core.text.dates import PartialDate
from tongket.core.text.nfc import clean

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
BODY = "Thực hiện nhiệm vụ được giao, cơ quan báo cáo như sau:\nI. KẾT QUẢ\nĐã hoàn thành./."


@dataclass(frozen=True)
class Head:
    """One header: the names by lines, and what stands under them."""

    name: str
    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    number_line: str
    number: tuple[str | None, str | None, str]  # number, year, symbol
    date_line: str
    date: PartialDate | None
    title: tuple[str, ...] = ("BÁO CÁO", "Kết quả công tác năm 2024")
    about: tuple[str, ...] = ()
    standard: Standard = Standard.STATE
    place: str = "Bắc Giang"
    address: str = ""
    addressees: tuple[str, ...] = ()

    @property
    def left(self) -> list[str]:
        """The left column, line by line."""
        star = ("*",) if self.standard is Standard.PARTY else ()
        return [*self.superior, *self.issuer, *star, self.number_line, *self.about]

    @property
    def right(self) -> list[str]:
        """The right column; empty lines bring the date beside the number."""
        formula = PARTY if self.standard is Standard.PARTY else NATION
        above = len(self.left) - 1 - len(self.about)
        return [*formula, *[""] * max(0, above - len(formula)), self.date_line]

    @property
    def below(self) -> str:
        """The title, the addressees and the beginning of a body."""
        lines = [*([] if self.about else self.title), self.address, BODY]
        return "\n".join(line for line in lines if line)


def _text(lines: Iterable[str], head: Head) -> Document:
    text = "\n".join([*lines, "", head.below]) + "\n"
    return recognise(from_text(text), clean(text))


def _rows(head: Head) -> Iterable[tuple[str, str]]:
    return zip_longest(head.left, head.right, fillvalue="")


def tabs(head: Head) -> Document:
    """Both columns on one line, a tab between."""
    return _text(("\t".join(row).rstrip() for row in _rows(head)), head)


def gaps(head: Head) -> Document:
    """Both columns centred with spaces, as a PDF or an old text file shows them."""
    return _text((f"{a:^40}     {b:^45}".rstrip() for a, b in _rows(head)), head)


def glued(head: Head) -> Document:
    """Both columns on one line with a single space between."""
    return _text((" ".join(filter(None, row)) for row in _rows(head)), head)


def left_first(head: Head) -> Document:
    """The left column, then the right one."""
    return _text([*head.left, *filter(None, head.right)], head)


def right_first(head: Head) -> Document:
    """The right column, then the left one."""
    return _text([*filter(None, head.right), *head.left], head)


def interleaved(head: Head) -> Document:
    """Line by line, left and right in turn."""
    return _text(filter(None, chain.from_iterable(_rows(head))), head)


def ruled(head: Head) -> Document:
    """Tabs, and lines of hyphens for the drawn rules."""
    rows = [*_rows(head)]
    at = len(head.superior) + len(head.issuer)
    return _text(
        ["\t".join(row) for row in (*rows[:at], ("-------", "---------"), *rows[at:])], head
    )


def stroked(head: Head) -> Document:
    """A table drawn with upright strokes, as a converter to Markdown writes it."""
    return _text(["|   |   |", "|---|---|", *(f"| {a} | {b} |" for a, b in _rows(head))], head)


def one_row(head: Head) -> Document:
    """A borderless table of one row: all of the left column in its first cell."""
    cells = [
        *(Para(words, cell=Cell(0, 0, 0), bold=words in head.issuer) for words in head.left),
        *(Para(words, cell=Cell(0, 0, 1), bold=words in NATION) for words in head.right),
    ]
    return _paras(cells, head)


def many_rows(head: Head) -> Document:
    """A borderless table with a row for each line, empty cells kept."""
    cells = [
        Para(words, cell=Cell(0, row, column), bold=words in head.issuer)
        for row, pair in enumerate(_rows(head))
        for column, words in enumerate(pair)
    ]
    return _paras(cells, head)


def soft_breaks(head: Head) -> Document:
    """A borderless table whose lines are parted by soft breaks inside one paragraph."""
    left, right = "\v".join(head.left), "\v".join(head.right)
    return _paras([Para(left, cell=Cell(0, 0, 0)), Para(right, cell=Cell(0, 0, 1))], head)


def _paras(cells: list[Para], head: Head) -> Document:
    source = source_of([*cells, *map(Para, head.below.split("\n"))])
    return recognise(source, clean(source.text))


LAYOUTS: tuple[Callable[[Head], Document], ...] = (
    tabs,
    gaps,
    glued,
    left_first,
    right_first,
    interleaved,
    ruled,
    stroked,
    one_row,
    many_rows,
    soft_breaks,
)
