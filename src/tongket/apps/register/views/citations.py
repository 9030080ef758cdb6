"""The text of a document in pieces: words, and chips where a document is cited."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.register.models import Document, MentionStatus
from tongket.apps.register.queries.reading import Cited, Reading
from tongket.apps.ui.kit.chips import CitationChip, Row
from tongket.core.text.date_format import short_date


class Piece(NamedTuple):
    """A stretch of text; with a chip when it cites. ``anchor`` is its place, to come back to."""

    words: str
    chip: CitationChip | None = None
    anchor: int = 0


def paragraphs(reading: Reading) -> list[list[Piece]]:
    """The text by lines; every character stands where the file has it."""
    pieces = list(_pieces(reading.text, reading.cites))
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.chip:
            lines[-1].append(piece)
            continue
        first, *others = piece.words.split("\n")
        lines[-1].append(Piece(first))
        lines += [[Piece(other)] for other in others]
    return [line for line in lines if any(piece.words.strip() for piece in line)]


def chip_of(cited: Cited) -> CitationChip:
    """The chip of a citation: known, unknown, contradicting the register, or out of force."""
    mention, target = cited.mention, cited.target
    if cited.is_unknown:
        url = reverse("register:offer", args=[mention.pk])
        aside = _("Not in the register; open it to enter it")
        return CitationChip(mention.text, url, "unknown", mention.code, mention.kind, (), aside)
    if target is None:
        aside = _("Several documents of the register fit, or it is not open to you")
        return CitationChip(mention.text, "#trich-dan", "bad", mention.code, "", (), aside)
    url = reverse("register:document", args=[target.pk])
    if mention.status == MentionStatus.CONTRADICTS:
        aside = _("The register says otherwise about its number, date or issuer")
        return CitationChip(
            mention.text, url, "bad", str(target), target.subject, _rows(target), aside
        )
    aside = _("No longer in force") if cited.is_old else ""
    return CitationChip(
        mention.text,
        url,
        "old" if cited.is_old else "",
        str(target),
        target.subject,
        _rows(target),
        aside,
    )


def _rows(target: Document) -> tuple[Row, ...]:
    rows = [Row(_("Issued by"), target.issuer)] if target.issuer else []
    if target.issued_on:
        rows.append(Row(_("Date"), short_date(target.issued_on)))
    return tuple(rows)


def _pieces(text: str, cites: Sequence[Cited]) -> Iterator[Piece]:
    at = 0
    for cited in cites:
        start, end = cited.mention.start, cited.mention.end
        if start < at or end > len(text):
            continue
        yield Piece(text[at:start])
        chip = chip_of(cited)
        yield Piece(text[start:end], _worded(chip, text[start:end]), start)
        at = end
    yield Piece(text[at:])


def _worded(chip: CitationChip, words: str) -> CitationChip:
    """The chip with the words exactly as they stand, line breaks as blanks."""
    return CitationChip(
        " ".join(words.split("\n")),
        chip.url,
        chip.state,
        chip.head,
        chip.about,
        chip.rows,
        chip.aside,
    )
