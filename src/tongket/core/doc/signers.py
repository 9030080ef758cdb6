"""Người ký: by what authority, in what office, who."""

from collections.abc import Sequence

from tongket.core.doc.issuers import begins_body
from tongket.core.doc.lines import Sheet
from tongket.core.doc.model import Signer
from tongket.core.doc.pieces import Piece
from tongket.core.doc.signing import AUTHORITY, TITLE, is_link, split_authority
from tongket.core.text.spans import Span


def read_signers(
    sheet: Sheet, titles: Sequence[Piece], names: Sequence[Piece]
) -> tuple[Signer, ...]:
    """The signers from left to right; empty when there is neither title nor name."""
    if not titles and not names:
        return ()
    columns = _columns(titles)
    if len(columns) < 2:
        blocks = _paired(_stacked(titles, names))
        return tuple(_signer(sheet, *block) for block in blocks)
    last = len(columns) - 1
    return tuple(
        _signer(sheet, group, names[place : place + 1] if place < last else names[place:])
        for place, group in enumerate(columns)
    )


def _stacked(
    titles: Sequence[Piece], names: Sequence[Piece]
) -> list[tuple[list[Piece], list[Piece]]]:
    """The titles and names of each signer, where one signs under the other."""
    blocks: list[tuple[list[Piece], list[Piece]]] = [([], [])]
    for piece in sorted((*titles, *names), key=lambda piece: piece.at):
        is_title = piece in titles
        if is_title and blocks[-1][1] and blocks[-1][0]:
            blocks.append(([], []))
        blocks[-1][0 if is_title else 1].append(piece)
    return blocks


def _paired(
    blocks: list[tuple[list[Piece], list[Piece]]],
) -> list[tuple[list[Piece], list[Piece]]]:
    """Offices in a row, then as many names: they stood side by side on paper."""
    titles, names = blocks[0]
    chained = any(AUTHORITY.match(title.text) for title in titles)
    if len(blocks) > 1 or chained or not 1 < len(titles) == len(names):
        return blocks
    return [([title], [name]) for title, name in zip(titles, names, strict=True)]


def _columns(titles: Sequence[Piece]) -> list[list[Piece]]:
    """Titles that stand side by side, one list for each column."""
    lines = [piece.index for piece in titles]
    rows = {(piece.cell.table, piece.cell.row): set[int]() for piece in titles if piece.cell}
    for piece in titles:
        if piece.cell:
            rows[piece.cell.table, piece.cell.row].add(piece.cell.column)
    beside = len(set(lines)) < len(lines) or any(len(columns) > 1 for columns in rows.values())
    if not beside:
        return [list(titles)]
    columns: dict[int, list[Piece]] = {}
    for piece in titles:
        columns.setdefault(piece.column, []).append(piece)
    return [columns[column] for column in sorted(columns)]


def _linked(titles: list[str]) -> list[str]:
    """ "kiêm" goes with the office behind it, and the rest of an office with its head."""
    joined: list[str] = []
    for title in titles:
        link = joined and is_link(joined[-1]) and " " not in joined[-1]
        if joined and (link or _is_rest(title)):
            joined[-1] = f"{joined[-1]} {title}"
        else:
            joined.append(title)
    return joined


def _is_rest(title: str) -> bool:
    """Whether a line is the end of an office: "TRƯỞNG PHÒNG" over "KIỂM SOÁT CHI"."""
    named = AUTHORITY.match(title) or TITLE.search(title) or begins_body(title)
    return title.isupper() and not named


def _signer(sheet: Sheet, titles: Sequence[Piece], names: Sequence[Piece]) -> Signer:
    written = _linked([sheet.written(piece.at) for piece in titles])
    authority, first = split_authority(written[0]) if written else (None, "")
    kept = tuple(filter(None, (first, *written[1:])))
    places = [piece.at for piece in (*titles, *names)]
    whole = Span(min(at.start for at in places), max(at.end for at in places))
    name = sheet.written(names[-1].at) if names else None
    name_at = sheet.back(names[-1].at) if names else None
    return Signer(authority, kept, name, sheet.back(whole), name_at)
