"""Figures and cited documents as content controls, so that their links survive an edit in Word.

A figure in the text stands in an inline control with the tag ``tk:f:<key>``, a cited document in
one with ``tk:d:<kind>:<id>`` (``tk:d:`` while it is in no register). The controls look like plain
text and are not locked. Word allows 64 characters in a tag: a longer one is cut, and one that is
taken by another value or other sources gets a number, ``tk:f:<key>~2``. Whatever a tag cannot say
stands in a custom XML part, one entry a tag::

    <links xmlns="urn:tongket:links:1">
      <figure tag="tk:f:activity.posts" key="activity.posts" value="8">
        <source>activity.entry:17</source>
      </figure>
      <document tag="tk:d:register.document:4711" ref="register.document:4711"/>
    </links>

The entry hangs on the tag, not on the id of the control: Word gives a copied control a new id and
keeps its tag. Two more tags mark the gaps of a draft, ``tk:gap:number`` and ``tk:gap:date``.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.core.doc.model import CitedDocument, Figure
from tongket.core.doc.ref import Ref
from tongket.files.docx_write.xml import DECLARATION, attribute, escape
from tongket.files.safe import Package, open_package

NAMESPACE = "urn:tongket:links:1"
LONGEST_TAG = 64
FIGURE, DOCUMENT, GAP = "tk:f:", "tk:d:", "tk:gap:"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_L = f"{{{NAMESPACE}}}"
_LETTERS = {f"{_W}noBreakHyphen": "-", f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}

_Payload = tuple[str, str, str, tuple[Ref, ...]]


class Link(NamedTuple):
    """A control as found in a file. ``origin`` has the wording that stands there now.

    ``origin`` is ``None`` when the custom XML part is gone and the tag alone does not tell enough.
    """

    tag: str
    wording: str
    origin: Figure | CitedDocument | None


class Links:
    """Gives every figure and cited document of one document its tag."""

    def __init__(self) -> None:
        self._tags: dict[_Payload, str] = {}
        self._taken: dict[str, _Payload] = {}
        self._count = 0

    def control(self, origin: Figure | CitedDocument, runs: str) -> str:
        """``runs`` inside the control of their origin."""
        return self.tagged(self._tag(_payload(origin)), runs, '<w15:appearance w15:val="hidden"/>')

    def gap(self, name: str, alias: str, runs: str) -> str:
        """A blank that the records clerk fills: one click selects it, typing replaces it."""
        return self.tagged(GAP + name, runs, "<w:showingPlcHdr/>", alias)

    def tagged(self, tag: str, runs: str, kind: str, alias: str = "") -> str:
        """An inline control with a tag."""
        self._count += 1
        name = alias and f'<w:alias w:val="{attribute(alias)}"/>'
        return (
            f'<w:sdt><w:sdtPr>{name}<w:tag w:val="{attribute(tag)}"/><w:id w:val="{self._count}"/>'
            f"{kind}</w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        )

    def _tag(self, payload: _Payload) -> str:
        known = self._tags.get(payload)
        if known is not None:
            return known
        wanted = payload[0] + payload[1]
        tag, number = wanted[:LONGEST_TAG], 1
        while tag in self._taken:
            number += 1
            mark = f"~{number}"
            tag = wanted[: LONGEST_TAG - len(mark)] + mark
        self._tags[payload] = tag
        self._taken[tag] = payload
        return tag

    def __bool__(self) -> bool:
        return bool(self._taken)

    def xml(self) -> str:
        """The custom XML part."""
        entries = "".join(map(_entry, self._taken, self._taken.values()))
        return f'{DECLARATION}<links xmlns="{NAMESPACE}">{entries}</links>'


def _payload(origin: Figure | CitedDocument) -> _Payload:
    if isinstance(origin, Figure):
        return FIGURE, origin.key, str(origin.value), origin.sources
    return DOCUMENT, str(origin.ref or ""), "", ()


def _entry(tag: str, payload: _Payload) -> str:
    kind, key, value, sources = payload
    if kind == DOCUMENT:
        return f'<document tag="{attribute(tag)}" ref="{attribute(key)}"/>'
    listed = "".join(f"<source>{escape(str(source))}</source>" for source in sources)
    return (
        f'<figure tag="{attribute(tag)}" key="{attribute(key)}" value="{attribute(value)}">'
        f"{listed}</figure>"
    )


def read_links(data: bytes) -> tuple[Link, ...]:
    """The links of a .docx, in reading order, with the words that stand in them now.

    Raises ``tongket.files.unreadable.Refused`` for a file that is not a sound package.
    """
    package = open_package(data)
    document = package.xml("word/document.xml")
    if document is None:
        return ()
    entries = _entries(package)
    return tuple(
        Link(tag, wording, _origin(tag, wording, entries.get(tag)))
        for tag, wording in _controls(document)
    )


def _controls(document: Element) -> Iterator[tuple[str, str]]:
    for control in document.iter(f"{_W}sdt"):
        tag = control.find(f"{_W}sdtPr/{_W}tag")
        name = "" if tag is None else tag.get(f"{_W}val", "")
        if name.startswith((FIGURE, DOCUMENT)):
            yield name, _wording(control)


def _wording(control: Element) -> str:
    content = control.find(f"{_W}sdtContent")
    if content is None:
        return ""
    words = "".join(
        _LETTERS.get(str(node.tag)) or node.text or ""
        for node in content.iter(f"{_W}t", *_LETTERS)
        if next(node.iterancestors(f"{_W}del", f"{_W}moveFrom"), None) is None
    )
    return words.replace("\u00a0", " ")  # the writer's mark for what must hold together


def _entries(package: Package) -> Mapping[str, Element]:
    """Tag to entry. Word renumbers custom parts, so ours is known by its namespace."""
    found: dict[str, Element] = {}
    for name in package:
        if name.startswith("customxml/item") and "/_rels/" not in name:
            root = package.xml(name)
            if root is not None and root.tag == f"{_L}links":
                found.update((entry.get("tag", ""), entry) for entry in root)
    return found


def _origin(tag: str, wording: str, entry: Element | None) -> Figure | CitedDocument | None:
    try:
        if tag.startswith(DOCUMENT):
            return _document(tag, wording, entry)
        return None if entry is None else _figure(wording, entry)
    except (ValueError, InvalidOperation):
        return None  # somebody edited the part by hand


def _document(tag: str, wording: str, entry: Element | None) -> CitedDocument:
    written = tag.removeprefix(DOCUMENT) if entry is None else entry.get("ref", "")
    return CitedDocument(wording, Ref.parse(written) if written else None)


def _figure(wording: str, entry: Element) -> Figure:
    sources = tuple(Ref.parse(source.text or "") for source in entry.iter(f"{_L}source"))
    return Figure(entry.get("key", ""), Decimal(entry.get("value", "")), wording, sources)
