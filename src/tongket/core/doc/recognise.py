"""From what a file holds to what it says."""

from dataclasses import replace

from tongket.core.doc.annexes import find_annex, read_annexes
from tongket.core.doc.blocks import read_blocks, read_preamble
from tongket.core.doc.closing import Closing, read_closing
from tongket.core.doc.counters import find_counters
from tongket.core.doc.foot import is_foot
from tongket.core.doc.header import Opening, read_header
from tongket.core.doc.lines import Sheet, read_lines
from tongket.core.doc.model import Document, Header, Standard
from tongket.core.doc.signs import find_date
from tongket.core.doc.source import Source, Story
from tongket.core.doc.straighten import in_order, straighten
from tongket.core.text.nfc import Cleaned
from tongket.core.text.spans import Span


def recognise(source: Source, cleaned: Cleaned) -> Document:
    """The document that a source holds; every span is in ``source.text``, in code points.

    ``cleaned`` is ``clean(source.text)``. Any text is accepted: what is not there stays ``None``
    or empty, and what belongs to no part of a document is body.
    """
    straight = straighten(read_lines(source, cleaned))
    opening = read_header(straight)
    sheet = in_order(straight, opening.start, opening.end)
    stop = len(sheet.lines)
    closing = read_closing(sheet, opening.end, find_annex(sheet.lines, opening.end, stop))
    signers = closing.signers
    return Document(
        standard=_standard(opening, closing),
        header=_dated(sheet, opening.header, closing),
        body=(
            *read_preamble(sheet, 0, opening.start),
            *read_preamble(sheet, *opening.aside),
            *read_blocks(sheet, opening.end, closing.start),
        ),
        recipients=closing.recipients,
        signer=signers[-1] if signers else None,
        annexes=read_annexes(sheet, closing.end, stop),
        foot=(*closing.foot, *_page_foot(sheet)),
        recipients_at=closing.recipients_at,
        counters=(*find_counters(sheet, opening.end, stop), *_page_furniture(sheet)),
        other_signers=signers[:-1],
    )


def _dated(sheet: Sheet, header: Header, closing: Closing) -> Header:
    """Minutes and forms have their place and date above the signature."""
    line = closing.date
    found = find_date(line.text, 0) if line and header.date is None else None
    if line is None or found is None:
        return header
    at = {"date_line": found.at, "date": found.date_at}
    if found.place_at:
        at["place"] = found.place_at
    places = {name: sheet.back(span.moved(line.at.start)) for name, span in at.items()}
    return replace(header, place=found.place, date=found.date, at={**header.at, **places})


def _standard(opening: Opening, closing: Closing) -> Standard:
    """The header decides; without one, the slash of a Party signature does."""
    if opening.standard:
        return opening.standard
    slashed = any("/" in (signer.authority or "") for signer in closing.signers)
    return Standard.PARTY if slashed else Standard.STATE


def _page_furniture(sheet: Sheet) -> tuple[Span, ...]:
    """Page headers and footers: their digits number pages or telephones."""
    return tuple(
        paragraph.span
        for paragraph in sheet.source.paragraphs
        if paragraph.story in (Story.PAGE_HEADER, Story.PAGE_FOOTER)
    )


def _page_foot(sheet: Sheet) -> tuple[str, ...]:
    """Address lines that the file keeps in a page footer."""
    return tuple(
        sheet.plain(words)
        for paragraph in sheet.source.paragraphs
        if paragraph.story is Story.PAGE_FOOTER
        and is_foot(words := paragraph.span.cut(sheet.source.text).strip())
    )
