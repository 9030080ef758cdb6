"""The door for files: bytes in, a ``Source`` out, or one clear refusal with the file's name.

What a file is decided by its content; its name is only a hint. Each reader is imported when a file
needs it, so that checking plain text loads no XML or PDF library.
"""

import importlib
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG
from typing import cast

from tongket.core.doc.source import Source
from tongket.core.text.words import Words
from tongket.files.options import Legacy, ReadOptions, Tracked
from tongket.files.unreadable import (
    EMPTY,
    FORBIDDEN,
    MISNAMED,
    MISSING,
    NOT_A_FILE,
    NOT_READ,
    TOO_LARGE,
    UNEXPECTED,
    UNSUPPORTED,
    Refused,
    Unreadable,
    unreadable,
)

__all__ = ["Legacy", "ReadOptions", "Tracked", "Unreadable", "read", "read_bytes"]

MIB = 2**20
MOST_BYTES = 200 * MIB
_DEFAULTS = ReadOptions()

Reader = Callable[[bytes, ReadOptions], Source]
_READERS = {
    "zip": "tongket.files.packages",
    "pdf": "tongket.files.pdf_read.reader",
    "ole": "tongket.files.office_read",
    "rtf": "tongket.files.office_read",
    "text": "tongket.files.text_read",
}
_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
)
_PICTURE = Words("tệp ảnh", "a picture")
_ARCHIVE = Words("tệp nén", "an archive")
_PROGRAM = Words("chương trình", "a program")
_WEB_PAGE = Words("trang web lưu với tên văn bản", "a web page under the name of a document")
_XML = Words("tệp XML", "an XML file")
_OTHERS = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"BM", _PICTURE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
)
_MARKUP = ((b"<!doctype html", _WEB_PAGE), (b"<html", _WEB_PAGE), (b"<?xml", _XML))
_TEXT_ENDINGS = frozenset({"", "txt", "md", "markdown", "text"})
_MARKDOWN = frozenset({"md", "markdown"})
_SAME = {"docm": "docx", "dotx": "docx", "dotm": "docx", "ott": "odt", "dot": "doc"}
_KNOWN_ENDINGS = frozenset({"docx", "pdf", "odt", "doc", "rtf", "txt", "md"})
_OF_WORD = frozenset({"doc", "docx", "rtf"})
_PDF_MARK_WITHIN = 1024


def read(path: Path, options: ReadOptions = _DEFAULTS) -> Source:
    """Read one file; raises ``Unreadable``."""
    name = str(path)
    try:
        data = _bytes_of(path)
    except Refused as refused:
        raise unreadable(name, refused) from refused
    return read_bytes(data, name, options)


def read_bytes(data: bytes, name: str, options: ReadOptions = _DEFAULTS) -> Source:
    """Read what a file held; ``name`` is a hint and stands in errors. Raises ``Unreadable``."""
    try:
        return _read(data, _ending(name), options)
    except Refused as refused:
        raise unreadable(name, refused) from refused
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception as error:
        # Other files of the same call go on, whatever this one held.
        failed = Refused(UNEXPECTED, error=type(error).__name__)
        raise unreadable(name, failed) from error


def _bytes_of(path: Path) -> bytes:
    try:
        state = path.stat()
        if not S_ISREG(state.st_mode):
            raise Refused(NOT_A_FILE)
        if state.st_size > MOST_BYTES:
            raise Refused(TOO_LARGE, limit=MOST_BYTES // MIB)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refused(MISSING) from error
    except PermissionError as error:
        raise Refused(FORBIDDEN) from error
    except (OSError, ValueError) as error:
        raise Refused(NOT_READ, error=getattr(error, "strerror", None) or error) from error


def _read(data: bytes, ending: str, options: ReadOptions) -> Source:
    if not data:
        raise Refused(EMPTY)
    if len(data) > MOST_BYTES:
        raise Refused(TOO_LARGE, limit=MOST_BYTES // MIB)
    reader = cast("Reader", importlib.import_module(_READERS[_kind(data, ending)]).read)
    return _named(reader(data, options), ending)


def _kind(data: bytes, ending: str) -> str:
    """Which reader the content asks for."""
    start = data[:_PDF_MARK_WITHIN]
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    if b"%PDF-" in start and ending not in _TEXT_ENDINGS - {""}:
        return "pdf"
    if start.startswith(b"%PDF-"):
        return "pdf"
    for magic, thing in _OTHERS:
        if start.startswith(magic) and not _is_letters(start):
            raise Refused(UNSUPPORTED, thing_vi=thing.vi, thing_en=thing.en)
    if ending not in _TEXT_ENDINGS:
        _refuse_markup(start)
    return "text"


def _is_letters(start: bytes) -> bool:
    """Whether a short magic ("BM", "MZ") is only how a text happens to begin."""
    return b"\0" not in start and start.isascii()


def _refuse_markup(start: bytes) -> None:
    opening = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for magic, thing in _MARKUP:
        if opening.startswith(magic):
            raise Refused(UNSUPPORTED, thing_vi=thing.vi, thing_en=thing.en)


def _named(source: Source, ending: str) -> Source:
    """The source with the format its name may choose; a name that belies the content is refused.

    Word itself keeps .docx and .rtf under the name of .doc and opens each: these are read, and told.
    """
    ending = _SAME.get(ending, ending)
    if source.format == "txt" and ending in _MARKDOWN:
        return source._replace(format="md")
    if ending in _KNOWN_ENDINGS and ending != source.format:
        if not {ending, source.format} <= _OF_WORD:
            raise Refused(MISNAMED, said=ending, held=source.format)
        return source._replace(warnings=tuple(sorted({*source.warnings, "wrong-extension"})))
    return source


def _ending(name: str) -> str:
    return Path(name).suffix.removeprefix(".").lower()
