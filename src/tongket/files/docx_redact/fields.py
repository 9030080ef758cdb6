"""Fields: what Word fills in by itself. Their instructions are words that the paper hides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from tongket.files.docx_read.names import w
from tongket.files.docx_redact.trees import remove, remove_all, unwrap

_CHAR, _INSTRUCTION, _SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_KIND = re.compile(r"\s*([A-Za-z]+|=)")
# These name nothing but places of the document itself.
_HARMLESS = frozenset(
    [
        "PAGE",
        "NUMPAGES",
        "SECTIONPAGES",
        "SECTION",
        "TOC",
        "REF",
        "PAGEREF",
        "SEQ",
        "NOTEREF",
        "STYLEREF",
        "=",
        "SYMBOL",
        "EQ",
    ]
)
_LINK = "HYPERLINK"


@dataclass(slots=True)
class FieldFound:
    """A field from its first mark to its last."""

    instruction: str = ""
    marks: list[Element] = field(default_factory=list)  # goes when the result stands alone

    @property
    def kind(self) -> str:
        """``PAGE``, ``HYPERLINK`` …"""
        found = _KIND.match(self.instruction)
        return found[1].upper() if found else ""

    @property
    def is_harmless(self) -> bool:
        """Whether it can stay as it is."""
        return self.kind in _HARMLESS

    def freeze(self) -> None:
        """Leave the result as plain words."""
        for mark in self.marks:
            if mark.tag == _SIMPLE:
                unwrap(mark)
            else:
                remove(mark)


def settle_fields(root: Element) -> list[FieldFound]:
    """Freeze every field that could name somebody; returns the links, which may stay or not."""
    links = []
    for found in [*find_fields(root)]:
        if found.kind == _LINK:
            links.append(found)
        elif not found.is_harmless:
            found.freeze()
    remove_all(root, (w("fldData"), w("ffData")))
    return links


def find_fields(root: Element) -> Iterator[FieldFound]:
    """Every field of one part, the inner ones first."""
    opened: list[FieldFound] = []
    in_result: list[bool] = []
    for element in root.iter(_CHAR, _INSTRUCTION, _SIMPLE, w("t")):
        if element.tag == _SIMPLE:
            yield FieldFound(element.get(w("instr"), ""), [element])
        elif element.tag == _CHAR:
            yield from _mark(element, opened, in_result)
        elif opened and not in_result[-1]:
            opened[-1].marks.append(element)
            if element.tag == _INSTRUCTION:
                opened[-1].instruction += element.text or ""
    yield from opened  # never closed: Word shows no result of these


def _mark(
    element: Element, opened: list[FieldFound], in_result: list[bool]
) -> Iterator[FieldFound]:
    kind = element.get(w("fldCharType"))
    if kind == "begin":
        opened.append(FieldFound(marks=[element]))
        in_result.append(False)
    elif opened:
        opened[-1].marks.append(element)
        if kind == "separate":
            in_result[-1] = True
        elif kind == "end":
            in_result.pop()
            yield opened.pop()
