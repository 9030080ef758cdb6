"""Sources and documents for tests of the recogniser: only what matters is named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tongket.core.doc.model import Document
from tongket.core.doc.outline import Section
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import (
    Align,
    Cell,
    Look,
    Run,
    Setting,
    Source,
    SourceParagraph,
    from_text,
)
from tongket.core.text.nfc import clean
from tongket.core.text.spans import Span

# What a section is compared by: number with its word and mark, title, nil, and the same inside.
Tree = tuple[tuple[str, str, bool, "Tree"], ...]


@dataclass(frozen=True)
class Para:
    """A paragraph of a file that knows looks, as a .docx does."""

    text: str
    bold: bool = False
    italic: bool = False
    align: Align | None = None
    cell: Cell | None = None
    capitals: bool = False


def read(text: str, format: str = "txt") -> Document:
    """The document in a plain text."""
    return recognise(from_text(text, format), clean(text))


def read_paras(*paras: Para) -> Document:
    """The document in a file with looks."""
    source = source_of(paras)
    return recognise(source, clean(source.text))


def source_of(paras: Iterable[Para]) -> Source:
    """A .docx source: the paragraphs one under the other, each of one look."""
    made: list[SourceParagraph] = []
    text = ""
    for para in paras:
        span = Span(len(text), len(text) + len(para.text))
        look = Look(bold=para.bold, italic=para.italic, capitals=para.capitals)
        runs = (Run(span, look),) if para.text else ()
        setting = Setting(align=para.align)
        made.append(SourceParagraph(span, runs, setting, cell=para.cell))
        text += para.text + "\n"
    return Source("docx", text, tuple(made))


def tree(sections: Sequence[Section]) -> Tree:
    """The section tree as plain tuples."""
    return tuple(
        (_number(section), section.title, section.nil, tree(section.sections))
        for section in sections
    )


def numbers(sections: Sequence[Section]) -> list[object]:
    """The numbers alone, an inner list behind each number that has sections inside."""
    found: list[object] = []
    for section in sections:
        found.append(_number(section))
        if section.sections:
            found.append(numbers(section.sections))
    return found


def _number(section: Section) -> str:
    return f"{section.word} {section.number}{section.mark}".lstrip()
