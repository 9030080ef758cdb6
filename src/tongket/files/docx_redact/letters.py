"""The letters of a paragraph, scattered over runs, and labels written into their place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from tongket.core.check.masking_edits import Edit
from tongket.files.docx_read.names import PPR, RPR, SECT_PR, SPACE, P, R, a, m, w
from tongket.files.docx_redact.trees import remove

_T, _A_T, _M_T = w("t"), a("t"), m("t")
TEXTS = frozenset({_T, _A_T, _M_T})
PARAGRAPHS = frozenset({P, a("p")})
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    a("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
    w("sym"): "\ufffc",
}
# No words of the paragraph itself: properties, instructions, readings above a word.
_NOT_ENTERED = PARAGRAPHS | {PPR, RPR, SECT_PR, w("instrText"), w("rt"), m("rPr"), a("pPr")}
_XML_BLANKS = " \t\r\n"
_BLANKS = str.maketrans("\t\r\n", "   ")

Mask = Callable[[str], Sequence[Edit]]


@dataclass(slots=True)
class _Letters:
    element: Element
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def editable(self) -> bool:
        return self.element.tag in TEXTS


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


def _overlap(piece: _Letters, edit: Edit) -> bool:
    return piece.start < edit.span.end and edit.span.start < piece.end


def _write(edit: Edit, pieces: list[_Letters]) -> None:
    """The label goes into the first run; what else is covered goes."""
    host = next((piece for piece in pieces if piece.editable), None)
    for piece in pieces:
        label = edit.label if piece is host else ""
        if piece.editable:
            start = max(0, edit.span.start - piece.start)
            end = min(len(piece.text), edit.span.end - piece.start)
            piece.text = piece.text[:start] + label + piece.text[end:]
            piece.element.text = piece.text
            if piece.element.tag == _T:
                piece.element.set(SPACE, "preserve")
        elif host is None and piece is pieces[0] and edit.label:
            _replace_sign(piece.element, edit.label)
        else:
            remove(piece.element)


def _replace_sign(element: Element, label: str) -> None:
    text = etree.SubElement(element.getparent(), _T)  # type: ignore[arg-type]
    text.text = label
    element.addprevious(text)
    remove(element)


def _pieces(paragraph: Element) -> list[_Letters]:
    pieces: list[_Letters] = []
    at = 0
    for element in _inside(paragraph):
        text = _text(element) if element.tag in TEXTS else _SIGNS[element.tag]
        pieces.append(_Letters(element, text, at))
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


def _text(element: Element) -> str:
    text = element.text or ""
    if element.tag == _T and element.get(SPACE) != "preserve":
        text = text.strip(_XML_BLANKS)
    return text.translate(_BLANKS)
