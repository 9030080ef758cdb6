"""Formulas as one line of text."""

from lxml.etree import _Element as Element

from tongket.files.docx_read.names import m

_TEXT = m("t")
_BETWEEN = {m("den"): "/", m("sup"): "^", m("sub"): "_"}


def linear(formula: Element) -> str:
    """The letters of a formula in order, fractions with a slash."""
    written = []
    for element in formula.iter():
        written.append(_BETWEEN.get(element.tag, ""))
        if element.tag == _TEXT:
            written.append(element.text or "")
    return "".join(written)
