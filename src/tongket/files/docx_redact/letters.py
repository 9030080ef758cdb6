"""The letters of a paragraph, scattered over runs, and labels written into their place."""

from collections.abc import Callable, Iterator, Sequence

from lxml import etree
from lxml.etree import _Element as Element

from tongket.core.check.masking_edits import Edit
from tongket.files.docx_read.names import PPR, RPR, SECT_PR, SPACE, P, R, a, m, w
from tongket.files.docx_redact.trees import remove
from tongket.files.in_place.letters import TEXT, TEXTS, Letters, shares, shown

PARAGRAPHS = frozenset({P, a("p")})
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    a("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",
    w("sym"): "\ufffc",
}
# No words of the paragraph itself: properties, instructions, readings above a word.
_NOT_ENTERED = PARAGRAPHS | {PPR, RPR, SECT_PR, w("instrText"), w("rt"), m("rPr"), a("pPr")}
Mask = Callable[[str], Sequence[Edit]]


def paragraphs(root: Element) -> Iterator[Element]:
    """Every paragraph of a part, also those in boxes and drawings."""
    return root.iter(*PARAGRAPHS)


def words_of(paragraph: Element) -> str:
    """What a paragraph says, as the reader reads it."""
    return "".join(piece.text for piece in _pieces(paragraph))


def write_labels(paragraph: Element, mask: Mask) -> int:
    """Write labels over what is masked in one paragraph; returns how many edits there were."""
    pieces = _pieces(paragraph)
    edits = mask("".join(piece.text for piece in pieces))
    for edit in reversed(edits):
        _write(edit, [piece for piece in pieces if _overlap(piece, edit)])
    return len(edits)


def _overlap(piece: Letters, edit: Edit) -> bool:
    return piece.start < edit.span.end and edit.span.start < piece.end


def _write(edit: Edit, pieces: list[Letters]) -> None:
    """The label goes into the first run; what else is covered goes."""
    for share in shares(edit.span, edit.label, pieces):
        piece = share.letters
        if piece.editable:
            piece.text = piece.element.text = share.made()
            if piece.element.tag == TEXT:
                piece.element.set(SPACE, "preserve")
        elif share.text:
            _replace_sign(piece.element, share.text)
        else:
            remove(piece.element)


def _replace_sign(element: Element, label: str) -> None:
    text = etree.SubElement(element.getparent(), TEXT)  # type: ignore[arg-type]
    text.text = label
    element.addprevious(text)
    remove(element)


def _pieces(paragraph: Element) -> list[Letters]:
    pieces: list[Letters] = []
    at = 0
    for element in _inside(paragraph):
        text = shown(element) if element.tag in TEXTS else _SIGNS[element.tag]
        pieces.append(Letters(element, text, at))
        at += len(text)
    return pieces


def _inside(container: Element) -> Iterator[Element]:
    """Letters and signs in order; boxes inside hold paragraphs of their own."""
    waiting = [iter(container)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag in TEXTS or (element.tag in _SIGNS and _in_run(element)):
            yield element
        elif element.tag not in _NOT_ENTERED:
            waiting.append(iter(element))


def _in_run(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and (parent.tag == R or element.tag == a("br"))
