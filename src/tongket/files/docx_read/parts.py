"""Finding the parts of a Word package through its relationships."""

import posixpath
from typing import NamedTuple

from lxml.etree import _Element as Element

from tongket.files.docx_read.names import STRICT_SPACES
from tongket.files.safe import Package, parse_xml
from tongket.files.unreadable import DAMAGED, Refused

_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL_DOCUMENT = "word/document.xml"
_ROOT_RELATIONSHIPS = "_rels/.rels"


class Relationship(NamedTuple):
    """Where a relationship leads; the kind is the last word of its type."""

    id: str
    kind: str
    target: str
    external: bool


def parse_part(data: bytes) -> Element:
    """A part as a tree, the strict edition in the names of the usual one."""
    if _STRICT in data:
        for strict, usual in STRICT_SPACES:
            data = data.replace(strict, usual)
    return parse_xml(data)


class WordParts:
    """The main document part and what it points to."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.taken: list[tuple[str, Element]] = []  # every part that was read as a tree
        self.name = self._main_name()
        self.relationships = self._relationships(self.name)

    def _main_name(self) -> str:
        for link in _links(self.package, _ROOT_RELATIONSHIPS, ""):
            if link.kind == "officeDocument" and link.target in self.package:
                return link.target
        if _USUAL_DOCUMENT in self.package:
            return _USUAL_DOCUMENT
        raise Refused(DAMAGED, detail=_USUAL_DOCUMENT)

    def _relationships(self, part: str) -> list[Relationship]:
        folder, name = posixpath.split(part)
        return _links(self.package, f"{folder}/_rels/{name}.rels", folder)

    def main(self) -> tuple[Element, bytes]:
        """The document part, and its bytes."""
        data = self.package.read(self.name)
        if data is None:
            raise Refused(DAMAGED, detail=self.name)
        return self._tree(self.name, data), data

    def of_kind(self, kind: str) -> Element | None:
        """The part of a kind ("styles", "numbering" …), ``None`` when there is none."""
        for link in self.relationships:
            if link.kind == kind and not link.external:
                return self._part(link.target)
        return None

    def by_id(self, id_: str) -> Element | None:
        """The part that a relationship id leads to."""
        for link in self.relationships:
            if link.id == id_ and not link.external:
                return self._part(link.target)
        return None

    def _part(self, name: str) -> Element | None:
        data = self.package.read(name)
        return self._tree(name, data) if data else None

    def _tree(self, name: str, data: bytes) -> Element:
        root = parse_part(data)
        self.taken.append((name, root))
        return root


def _links(package: Package, name: str, folder: str) -> list[Relationship]:
    data = package.read(name)
    if not data:
        return []
    links = []
    for element in parse_part(data):
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = element.get("Type", "").rsplit("/", 1)[-1]
        links.append(Relationship(element.get("Id", ""), kind, target, external))
    return links
