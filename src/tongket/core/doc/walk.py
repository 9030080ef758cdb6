"""Walking through a document: its blocks, the words in them, and the text they make."""

from collections.abc import Iterator

from tongket.core.doc.model import (
    Block,
    Document,
    Heading,
    Inline,
    Paragraph,
    Table,
    TableCell,
    wording,
)


def blocks(document: Document) -> Iterator[Block]:
    """Every block of the body and then of the annexes, in order."""
    yield from document.body
    for annex in document.annexes:
        yield from annex.body


def inlines(block: Block) -> Iterator[Inline]:
    """The words of one block, of a table cell by cell."""
    if isinstance(block, Heading):
        yield from block.title
    elif isinstance(block, Paragraph):
        yield from block.inlines
    else:
        for row in block.rows:
            for cell in row.cells:
                yield from cell.inlines


def all_inlines(document: Document) -> Iterator[Inline]:
    """The words of every block of a document."""
    for block in blocks(document):
        yield from inlines(block)


def block_text(block: Block) -> str:
    """What a block says on paper: a heading with its number, a table by rows and tabs."""
    if isinstance(block, Heading):
        number = f"{block.numbering} " if block.numbering else ""
        return f"{number}{wording(block.title)}".strip()
    if isinstance(block, Paragraph):
        return wording(block.inlines)
    return "\n".join(table_rows(block, between="\t"))


def table_rows(table: Table, *, between: str) -> Iterator[str]:
    """The rows of a table as text, each cell on one line; places under a span are left empty."""
    for row in table_grid(table):
        words = (wording(cell.inlines) if cell else "" for cell in row)
        yield between.join(" ".join(cell.split()) for cell in words)


def table_grid(table: Table) -> Iterator[tuple[TableCell | None, ...]]:
    """The rows of a table by columns; ``None`` where a cell from the left or above reaches."""
    covered: dict[int, int] = {}  # column → rows that a cell above still reaches
    for row in table.rows:
        cells: list[TableCell | None] = []
        for cell in row.cells:
            _step_under(covered, cells)
            at = len(cells)
            cells += [cell, *[None] * (cell.columns - 1)]
            covered |= dict.fromkeys(range(at, len(cells)), cell.rows - 1)
        _step_under(covered, cells)
        yield tuple(cells)


def _step_under(covered: dict[int, int], cells: list[TableCell | None]) -> None:
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append(None)
