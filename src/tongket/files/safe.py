"""Opening what strangers send: zip packages and XML, bounded before any parser sees them.

The limits are far above the largest honest report (a 1,000-page .docx is about 40 MB of XML) and
far below what a machine of 1 GiB can bear.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from lxml.etree import _Element as Element

from tongket.core.text.pattern import Pattern
from tongket.files.unreadable import (
    BAD_NAMES,
    DAMAGED,
    DTD,
    ENCRYPTED,
    TOO_LONG,
    ZIP_BOMB,
    Refused,
)

MIB = 2**20
MOST_PARTS = 10_000
MOST_TOTAL = 2_048 * MIB  # as declared; pictures are counted but never unpacked
MOST_READ = 96 * MIB  # really unpacked from one package
MOST_PART = 48 * MIB
MOST_RATIO = 250  # Word's own repetitive tables stay under 100
RATIO_FREE = 4 * MIB  # small parts may shrink as they like
MOST_TREE = 320 * MIB

_OVER_LIMITS = frozenset({etree.ErrorTypes.ERR_RESOURCE_LIMIT})
_KEPT_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What zipfile raises for spoilt files; RuntimeError where a part alone says it is encrypted.
_SPOILT = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
_ENCRYPTED_BIT = 0x1
_UNSAFE_NAME = Pattern(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\0")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})""")
_PLAIN_ENCODINGS = frozenset(
    {b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252", b"windows-1258"}
)
_WIDE_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)


class Package:
    """A zip file whose parts are unpacked one at a time, and only so far."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {plain_name(info.filename): info for info in archive.infolist()}
        self._budget = MOST_READ

    def __contains__(self, name: str) -> bool:
        return plain_name(name) in self._parts

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, ``None`` when there is none of this name."""
        info = self._parts.get(plain_name(name))
        if info is None:
            return None
        limit = min(MOST_PART, self._budget)
        try:
            with self._archive.open(info) as stream:
                # The declared size may lie: one byte over the limit is asked for, and is proof.
                data = stream.read(limit + 1)
        except _SPOILT as error:
            raise Refused(DAMAGED, detail=info.filename) from error
        if len(data) > limit:
            raise Refused(ZIP_BOMB, detail=f"{info.filename} > {limit // MIB} MiB")
        self._budget -= len(data)
        return data

    def xml(self, name: str) -> Element | None:
        """A part as a tree, ``None`` when there is none of this name."""
        data = self.read(name)
        return None if data is None else parse_xml(data)


def open_package(data: bytes) -> Package:
    """Open a zip file and judge its table of contents before anything is unpacked."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _SPOILT as error:
        raise Refused(DAMAGED, detail="zip") from error
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise Refused(ZIP_BOMB, detail=f"{len(parts)} parts")
    if sum(info.file_size for info in parts) > MOST_TOTAL:
        raise Refused(ZIP_BOMB, detail=f"> {MOST_TOTAL // MIB} MiB")
    for info in parts:
        _judge_part(info)
    return Package(archive)


def _judge_part(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED_BIT:
        raise Refused(ENCRYPTED)
    if _UNSAFE_NAME.search(info.filename.replace("\\", "/")):
        raise Refused(BAD_NAMES)
    if info.compress_type not in _KEPT_METHODS:
        raise Refused(DAMAGED, detail=info.filename)
    if info.file_size > RATIO_FREE and info.file_size > MOST_RATIO * max(1, info.compress_size):
        raise Refused(ZIP_BOMB, detail=f"{info.filename} > {MOST_RATIO}:1")


def plain_name(name: str) -> str:
    """The name by which a part is known, however a writer spells it."""
    # Part names compare without case, and some writers use the other slash.
    return name.replace("\\", "/").lstrip("/").lower()


def parse_xml(data: bytes) -> Element:
    """A tree from XML that has no DTD; nothing outside the bytes is ever fetched."""
    data = as_utf8(data)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Refused(DTD)
    # What libxml2 would build: 120 bytes an element or text, 96 more an attribute.
    if 120 * data.count(b"<") + 216 * data.count(b"=") > MOST_TREE:
        raise Refused(TOO_LONG)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if getattr(error, "code", None) in _OVER_LIMITS:
            raise Refused(TOO_LONG) from error
        raise Refused(DAMAGED, detail=f"XML: {error.msg[:80]}") from error


def as_utf8(data: bytes) -> bytes:
    """The same XML in an encoding in which a DTD cannot hide."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return _recoded(data, encoding)
    plain = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not plain.startswith(b"<"):
        raise Refused(DAMAGED, detail="XML")
    declared = _ENCODING.match(plain)
    if declared and declared[1].lower() not in _PLAIN_ENCODINGS:
        raise Refused(DAMAGED, detail=f"XML: {declared[1].decode('ascii')}")
    return data


def _recoded(data: bytes, encoding: str) -> bytes:
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        raise Refused(DAMAGED, detail=f"XML: {encoding}") from error
    body = re.sub(r"^\ufeff?\s*<\?xml[^>]{0,400}\?>", "", text, count=1)
    try:
        return body.encode("utf-8")
    except UnicodeError as error:
        raise Refused(DAMAGED, detail=f"XML: {encoding}") from error
