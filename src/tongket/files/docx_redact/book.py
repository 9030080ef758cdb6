"""The parts of a Word file that a public copy keeps, under names that tell nothing.

Only what the paper needs is taken along, link by link from the document itself. Everything else
(comments, macros, embedded files, bound data, previews) stays behind, and is counted.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree
from lxml.etree import _Element as Element

from tongket.files.docx_read.parts import parse_part
from tongket.files.docx_redact.links import (
    OFFICE,
    PACKAGE,
    ContentTypes,
    Link,
    let_go,
    links_of,
    pointers,
    relations,
    relative,
)
from tongket.files.docx_redact.pictures import without_notes
from tongket.files.docx_write.package import packed, pressed
from tongket.files.docx_write.parts import APP, core_properties
from tongket.files.docx_write.xml import DECLARATION
from tongket.files.safe import Package
from tongket.files.unreadable import DAMAGED, Refused

_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
# Always taken along, or only while something on the paper points at them.
_BY_KIND = frozenset(
    ("styles", "numbering", "settings", "fontTable", "theme", "footnotes", "endnotes")
)
_BY_KIND |= {"diagramDrawing", "chartStyle", "chartColorStyle"}
_BY_ID = frozenset(("header", "footer", "image", "hyperlink", "chart", "chartUserShapes", "font"))
_BY_ID |= {"diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors"}
# What is counted when it stays behind, and by which name.
_TOLD = {
    "oleObject": "embedded-objects",
    "package": "embedded-objects",
    "control": "embedded-objects",
    "aFChunk": "embedded-documents",
    "subDocument": "embedded-documents",
    "vbaProject": "macros",
    "video": "embedded-objects",
    "audio": "embedded-objects",
    "media": "embedded-objects",
    "customXml": "bound-data",
    "origin": "signatures",
}
_ENDING = re.compile(r"[a-z0-9]{1,8}\Z")
_PUBLIC_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_MOST_PARTS = 5000


@dataclass(slots=True)
class PartFile:
    """A part under its new name."""

    name: str
    content_type: str
    root: Element | None
    data: bytes = b""
    links: list[Link] = field(default_factory=list)


class Book:
    """One Word file on its way to being public."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._types = ContentTypes(package)
        self._names: dict[str, str] = {}  # old → new
        self.parts: dict[str, PartFile] = {}  # by new name
        self.removed: Counter[str] = Counter()
        self.title = self._old_title()
        self._count_at_root()
        self._waiting: list[tuple[PartFile, str]] = []
        self.main = self._take(self._main_name(), "document")
        while self._waiting:
            self._follow(*self._waiting.pop())

    def roots(self) -> Iterator[Element]:
        """Every tree of the file."""
        return (part.root for part in self.parts.values() if part.root is not None)

    def root_of(self, kind: str) -> Element | None:
        """The tree that the document knows by a kind ("styles")."""
        for link in self.main.links:
            if link.kind == kind and not link.external:
                return self.parts[link.target].root
        return None

    def drop_link(self, part: PartFile, link: Link) -> None:
        """Take out a link that tells something, and what hangs on it; its words stay."""
        part.links.remove(link)
        if part.root is not None:
            let_go(part.root, {link.id})

    def drop_unlinked(self) -> None:
        """Leave behind what nothing on the paper points at any more."""
        for part in [*self.parts.values()]:
            if part.root is not None:
                called = pointers(part.root)
                part.links = [one for one in part.links if one.kind in _BY_KIND or one.id in called]
                let_go(part.root, called - {one.id for one in part.links})
        reached = {self.main.name}
        waiting = [self.main]
        while waiting:
            for link in waiting.pop().links:
                if not link.external and link.target not in reached:
                    reached.add(link.target)
                    waiting.append(self.parts[link.target])
        self.parts = {name: part for name, part in self.parts.items() if name in reached}

    def pictures(self) -> int:
        """How many pictures the paper shows."""
        return sum(part.name.startswith("word/media/") for part in self.parts.values())

    def packed(self) -> bytes:
        """The file: the same for the same parts, with no moment and no name in it."""
        files: dict[str, bytes] = {
            "[Content_Types].xml": self._content_types(),
            "_rels/.rels": relations(
                [
                    Link("rId1", f"{OFFICE}/officeDocument", self.main.name),
                    Link("rId2", f"{PACKAGE}/relationships/metadata/core-properties", _CORE),
                    Link("rId3", f"{OFFICE}/extended-properties", _APP),
                ]
            ),
            _CORE: core_properties(self.title, "", None).encode(),
            _APP: APP.encode(),
        }
        for part in self.parts.values():
            folder, name = posixpath.split(part.name)
            data = part.data
            if part.root is not None:
                data = etree.tostring(
                    part.root, xml_declaration=True, encoding="UTF-8", standalone=True
                )
            files[part.name] = data
            if part.links:
                near = [relative(link, folder) for link in part.links]
                files[f"{folder}/_rels/{name}.rels"] = relations(near)
        return packed({name: pressed(data) for name, data in files.items()})

    # Taking parts along

    def _take(self, old: str, kind: str) -> PartFile:
        """A part, once; what it needs is taken along later."""
        known = self._names.get(old.lower())
        if known is not None:
            return self.parts[known]
        data = self._package.read(old)
        if data is None or len(self.parts) > _MOST_PARTS:
            raise Refused(DAMAGED, detail=old)
        is_tree = kind not in ("image", "font")
        name = self._new_name(old, kind)
        content_type = _MAIN_TYPE if kind == "document" else self._types.of(old)
        part = PartFile(
            name,
            content_type,
            parse_part(data) if is_tree else None,
            b"" if is_tree else without_notes(data),
        )
        self._names[old.lower()], self.parts[name] = name, part
        self._waiting.append((part, old))
        return part

    def _follow(self, part: PartFile, old: str) -> None:
        """Take along what a part points at; what stays behind is pointed at no more."""
        if part.root is None:
            return
        called = pointers(part.root)
        gone: set[str] = set()
        for link in links_of(self._package, old):
            if link.kind in _BY_KIND or (link.kind in _BY_ID and link.id in called):
                if self._keep(part, link):
                    continue
            elif link.kind in _TOLD:
                self.removed[_TOLD[link.kind]] += 1
            gone.add(link.id)
        let_go(part.root, gone)

    def _keep(self, part: PartFile, link: Link) -> bool:
        """Take the far end of a link along; pictures from elsewhere are not fetched, nor kept."""
        if link.external:
            if link.kind != "hyperlink" or not _PUBLIC_LINK.match(link.target):
                return False
        elif link.target in self._package:
            link.target = self._take(link.target, link.kind).name
        else:
            return False
        part.links.append(link)
        return True

    def _new_name(self, old: str, kind: str) -> str:
        folder = {"image": "word/media/image", "font": "word/fonts/font"}.get(kind, f"word/{kind}")
        ending = _ENDING.search(old.rpartition(".")[2])
        number = sum(name.startswith(folder) for name in self.parts) + 1
        plain = kind in _BY_KIND | {"document"} and number == 1
        return f"{folder}{'' if plain else number}.{ending[0] if ending else 'bin'}"

    def _main_name(self) -> str:
        for link in links_of(self._package, ""):
            if link.kind == "officeDocument" and link.target in self._package:
                return link.target
        return "word/document.xml"

    def _count_at_root(self) -> None:
        for link in links_of(self._package, ""):
            if link.kind in _TOLD:
                self.removed[_TOLD[link.kind]] += 1

    def _old_title(self) -> str:
        for link in links_of(self._package, ""):
            if (
                link.kind == "core-properties"
                and (root := self._package.xml(link.target)) is not None
            ):
                return root.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
        return ""

    def _content_types(self) -> bytes:
        types = {part.name: part.content_type for part in self.parts.values()}
        types[_CORE] = "application/vnd.openxmlformats-package.core-properties+xml"
        app = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        types[_APP] = app
        overrides = "".join(
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(type_)}/>"
            for name, type_ in types.items()
        )
        return (
            f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        ).encode()
