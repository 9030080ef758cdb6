"""What the parts of a Word package point at, and letting go of it."""

import posixpath
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from lxml.etree import _Element as Element

from tongket.files.docx_read.names import a, w
from tongket.files.docx_read.parts import parse_part
from tongket.files.docx_redact.trees import remove, unwrap
from tongket.files.docx_write.xml import DECLARATION
from tongket.files.safe import Package

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_VML_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_POINTERS = f"{{{OFFICE}}}"
_LOOSE_POINTERS = frozenset((f"{_VML_OFFICE}relid", f"{_VML_OFFICE}href"))
# Elements that are nothing without what they point at; of others only the pointer goes.
_EMPTY_WITHOUT = frozenset(
    (
        *map(w, ("altChunk", "subDoc", "control", "attachedTemplate", "headerReference")),
        *map(w, ("footerReference", "movie", "embedRegular", "embedBold", "embedItalic")),
        *map(w, ("embedBoldItalic", "printerSettings")),
        *map(a, ("hlinkClick", "hlinkHover", "hlinkMouseOver", "videoFile", "audioFile")),
        *map(a, ("wavAudioFile", "quickTimeFile")),
        f"{_VML_OFFICE}OLEObject",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}externalData",
    )
)


@dataclass(slots=True)
class Link:
    """A relationship: where a part points."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of its type."""
        return self.type.rsplit("/", 1)[-1]


class ContentTypes:
    """What the table of contents says each part is."""

    def __init__(self, package: Package) -> None:
        root = package.xml("[Content_Types].xml")
        entries = [] if root is None else [*root]
        self._by_ending = {
            entry.get("Extension", "").lower(): entry.get("ContentType", "") for entry in entries
        }
        self._by_name = {
            entry.get("PartName", "").lstrip("/").lower(): entry.get("ContentType", "")
            for entry in entries
        }

    def of(self, name: str) -> str:
        """The type of a part, by its name or else by its ending."""
        ending = name.rpartition(".")[2].lower()
        known = self._by_name.get(name.lower()) or self._by_ending.get(ending)
        return known or "application/octet-stream"


def links_of(package: Package, part: str) -> list[Link]:
    """Where a part of the package points to."""
    folder, name = posixpath.split(part)
    data = package.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    links = []
    for element in parse_part(data) if data else ():
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        links.append(Link(element.get("Id", ""), element.get("Type", ""), target, external))
    return links


def relative(link: Link, folder: str) -> Link:
    """The link as the part in ``folder`` writes it."""
    target = link.target if link.external else posixpath.relpath(link.target, folder)
    return Link(link.id, link.type, target, link.external)


def relations(links: list[Link]) -> bytes:
    """The part of the package that lists these links."""
    entries = "".join(
        f"<Relationship Id={quoteattr(link.id)} Type={quoteattr(link.type)} "
        f"Target={quoteattr(link.target)}{' TargetMode=' + quoteattr('External') if link.external else ''}/>"
        for link in links
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'.encode()


def pointers(root: Element) -> set[str]:
    """The ids that a tree points with."""
    return {
        str(value)
        for element in root.iter()
        for name, value in element.attrib.items()
        if str(name).startswith(_POINTERS) or name in _LOOSE_POINTERS
    }


def let_go(root: Element, gone: set[str]) -> None:
    """Take out what points at links that are no more; the words of a hyperlink stay."""
    if not gone:
        return
    for element in [*root.iter()]:
        names = [
            name
            for name, value in element.attrib.items()
            if value in gone and (str(name).startswith(_POINTERS) or name in _LOOSE_POINTERS)
        ]
        if names and element.tag in _EMPTY_WITHOUT:
            remove(element)
        elif names and element.tag == w("hyperlink"):
            unwrap(element)
        else:
            for name in names:
                del element.attrib[name]
