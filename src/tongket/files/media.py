"""What a file is that somebody hands in to be kept: told by its content, never by its name.

Kept are documents, workbooks, presentations and scanned pictures. Refused are programs, pages of
the web, drawings that carry scripts, archives, anything with macros, and a name that belies the
content.
"""

import codecs
import unicodedata
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from tongket.core.text.words import Words
from tongket.files.safe import Package, open_package
from tongket.files.unreadable import (
    BINARY,
    DO_NOT_OPEN,
    EMPTY,
    ENCRYPTED,
    MISNAMED,
    UNSUPPORTED,
    Refused,
    Trouble,
    unreadable,
)

MACROS = Trouble(
    "macros",
    Words("tệp chứa macro", "the file holds macros"),
    Words("lưu lại tệp không kèm macro", "save it without macros"),
)
ACTIVE = Trouble(
    "active",
    Words("đây là {thing_vi}, không được lưu trong sổ", "this is {thing_en}, which is not kept"),
    DO_NOT_OPEN,
)


class Media(NamedTuple):
    """A type that is kept, and the endings its files may bear."""

    type: str
    endings: tuple[str, ...]


_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"
PDF = Media("application/pdf", ("pdf",))
DOCX = Media(f"{_OPEN_XML}.wordprocessingml.document", ("docx", "doc", "dotx"))
XLSX = Media(f"{_OPEN_XML}.spreadsheetml.sheet", ("xlsx",))
PPTX = Media(f"{_OPEN_XML}.presentationml.presentation", ("pptx",))
DOC = Media("application/msword", ("doc", "dot"))
XLS = Media("application/vnd.ms-excel", ("xls",))
PPT = Media("application/vnd.ms-powerpoint", ("ppt",))
RTF = Media("application/rtf", ("rtf", "doc"))
TEXT = Media("text/plain", ("txt", "md", "markdown", "text", "csv"))
_BY_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", Media("image/png", ("png",))),
    (b"\xff\xd8\xff", Media("image/jpeg", ("jpg", "jpeg"))),
    (b"II*\0", Media("image/tiff", ("tif", "tiff"))),
    (b"MM\0*", Media("image/tiff", ("tif", "tiff"))),
    (b"{\\rtf", RTF),
)
_OPENED = {
    "text": Media(f"{_ODF}.text", ("odt",)),
    "spreadsheet": Media(f"{_ODF}.spreadsheet", ("ods",)),
    "presentation": Media(f"{_ODF}.presentation", ("odp",)),
}
_MAIN_PARTS = (
    (b"wordprocessingml.document.main+xml", DOCX),
    (b"wordprocessingml.template.main+xml", DOCX),
    (b"spreadsheetml.sheet.main+xml", XLSX),
    (b"presentationml.presentation.main+xml", PPTX),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (("WordDocument", DOC), ("Workbook", XLS), ("PowerPoint Document", PPT))
_OLE_MACROS = ("_VBA_PROJECT".encode("utf-16-le"), "Macros".encode("utf-16-le"))
_OLE_LOCKED = "EncryptedPackage".encode("utf-16-le")

_PROGRAM = Words("chương trình", "a program")
_PAGE = Words("trang web hoặc hình vẽ có thể chứa mã lệnh", "a page or drawing that may hold code")
_ARCHIVE = Words("tệp nén", "an archive")
_OTHER = Words("tệp không rõ loại", "a file of no known kind")
_PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"#!",
    b"L\0\0\0\x01\x14\x02",
)
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ", b"MSCF")
_MARKUP = (b"<!doctype", b"<html", b"<svg", b"<script", b"<?xml", b"<body", b"<iframe")
_HEAD = 2048
_LONGEST_NAME = 200


def media_of(path: Path, name: str) -> Media:
    """The type of a file that may be kept; raises ``Unreadable`` for one that may not."""
    try:
        media = _media(path)
        ending = PurePosixPath(name).suffix.removeprefix(".").lower()
        if ending not in media.endings:
            raise Refused(MISNAMED, said=ending or "?", held=media.endings[0])
    except Refused as refused:
        raise unreadable(name, refused) from refused
    return media


def plain_file_name(name: str) -> str:
    """A name without folders, invisible letters or reversals of writing; never empty."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(letter for letter in unicodedata.normalize("NFC", last) if letter.isprintable())
    stem, dot, ending = seen.strip(" .").rpartition(".")
    short = f"{stem[: _LONGEST_NAME - len(ending)]}{dot}{ending[:20]}"
    return short or "tep"


def fitting_file_name(path: Path, name: str) -> str:
    """The plain name of a file that is kept, with an ending that its content has a right to."""
    plain, endings = plain_file_name(name), _media(path).endings
    ending = PurePosixPath(plain).suffix.removeprefix(".").lower()
    return plain if ending in endings else f"{plain}.{endings[0]}"


def _media(path: Path) -> Media:
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    if not head:
        raise Refused(EMPTY)
    _refuse(head)
    by_magic = next((media for magic, media in _BY_MAGIC if head.startswith(magic)), None)
    if by_magic:
        return by_magic
    if head.startswith((b"PK", _OLE)):
        data = path.read_bytes()
        return _compound(data) if head.startswith(_OLE) else _packed(open_package(data))
    return PDF if b"%PDF-" in head[:1024] else _text(path)


def _refuse(head: bytes) -> None:
    """Programs, archives, and whatever a browser would take for a page."""
    if head.startswith(_PROGRAMS):
        raise _active(_PROGRAM)
    if head.startswith(_ARCHIVES) or head[257:262] == b"ustar":
        raise _active(_ARCHIVE)
    opening = head.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    wide = opening.replace(b"\0", b"")
    pdf_head = opening[: opening.find(b"%pdf-")] if b"%pdf-" in opening[:1024] else opening
    if wide.startswith(b"<") or any(mark in pdf_head for mark in _MARKUP):
        raise _active(_PAGE)


def _packed(package: Package) -> Media:
    mime = (package.read("mimetype") or b"").strip()
    types = package.read("[Content_Types].xml") or b""
    if "EncryptedPackage" in package:
        raise Refused(ENCRYPTED)
    names = list(package)
    macros = any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names)
    if macros or b"macroEnabled" in types:
        raise Refused(MACROS)
    for mark, media in _MAIN_PARTS:
        if mark in types:
            return media
    for kind, media in _OPENED.items():
        if mime == f"{_ODF}.{kind}".encode():
            return media
    raise _active(_ARCHIVE)


def _compound(data: bytes) -> Media:
    if _OLE_LOCKED in data:
        raise Refused(ENCRYPTED)
    if any(mark in data for mark in _OLE_MACROS):
        raise Refused(MACROS)
    for stream, media in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return media
    raise Refused(UNSUPPORTED, thing_vi=_OTHER.vi, thing_en=_OTHER.en)


def _text(path: Path) -> Media:
    data = path.read_bytes()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return TEXT
    if b"\0" in data:
        raise Refused(BINARY)
    return TEXT


def _active(thing: Words) -> Refused:
    return Refused(ACTIVE, thing_vi=thing.vi, thing_en=thing.en)
