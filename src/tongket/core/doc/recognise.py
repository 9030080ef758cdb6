"""From what a file holds to what it says."""

from tongket.core.doc.annexes import find_annex, read_annexes
from tongket.core.doc.blocks import read_blocks
from tongket.core.doc.closing import Closing, read_closing
from tongket.core.doc.foot import is_foot
from tongket.core.doc.header import Opening, read_header
from tongket.core.doc.lines import Sheet, read_lines
from tongket.core.doc.model import Document, Standard
from tongket.core.doc.source import Source, Story
from tongket.core.doc.straighten import in_order, straighten
from tongket.core.text.nfc import Cleaned


def recognise(source: Source, cleaned: Cleaned) -> Document:
    """The document that a source holds; every span is in ``source.text``, in code points.

    ``cleaned`` is ``clean(source.text)``. Any text is accepted: what is not there stays ``None``
    or empty, and what belongs to no part of a document is body.
    """
    straight = straighten(read_lines(source, cleaned))
    opening = read_header(straight)
    sheet = in_order(straight, opening.end)
    stop = len(sheet.lines)
    closing = read_closing(sheet, opening.end, find_annex(sheet.lines, opening.end, stop))
    signers = closing.signers
    return Document(
        standard=_standard(opening, closing),
        header=opening.header,
        body=read_blocks(sheet, opening.end, closing.start),
        recipients=closing.recipients,
        signer=signers[-1] if signers else None,
        annexes=read_annexes(sheet, closing.end, stop),
        foot=(*closing.foot, *_page_foot(sheet)),
        recipients_at=closing.recipients_at,
        other_signers=signers[:-1],
    )


def _standard(opening: Opening, closing: Closing) -> Standard:
    """The header decides; without one, the slash of a Party signature does."""
    if opening.standard:
        return opening.standard
    slashed = any("/" in (signer.authority or "") for signer in closing.signers)
    return Standard.PARTY if slashed else Standard.STATE


def _page_foot(sheet: Sheet) -> tuple[str, ...]:
    """Address lines that the file keeps in a page footer."""
    return tuple(
        sheet.plain(words)
        for paragraph in sheet.source.paragraphs
        if paragraph.story is Story.PAGE_FOOTER
        and is_foot(words := paragraph.span.cut(sheet.source.text).strip())
    )
