"""Zip packages: which document is inside, and the reader for it."""

import importlib
from typing import TYPE_CHECKING, cast

from tongket.core.doc.source import Source
from tongket.core.text.words import Words
from tongket.files.options import ReadOptions
from tongket.files.safe import Package, open_package
from tongket.files.unreadable import ENCRYPTED, UNSUPPORTED, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

_READERS = {
    "docx": "tongket.files.docx_read.reader",
    "odt": "tongket.files.odt_read.reader",
}
_TEXT_MIME = b"application/vnd.oasis.opendocument.text"
_WORD_TYPE = b"wordprocessingml.document"
_ARCHIVE = Words("tệp nén", "an archive")
_OTHERS = {
    "xl/": Words("bảng tính Excel", "an Excel workbook"),
    "ppt/": Words("bài trình chiếu PowerPoint", "a PowerPoint presentation"),
}
_OTHER_MIMES = {
    b"application/vnd.oasis.opendocument.spreadsheet": Words("bảng tính", "a spreadsheet"),
    b"application/vnd.oasis.opendocument.presentation": Words("bài trình chiếu", "a presentation"),
    b"application/epub+zip": Words("sách điện tử", "an e-book"),
}


def read(data: bytes, options: ReadOptions) -> Source:
    """Read whichever text document the package holds; raises ``Refused``."""
    package = open_package(data)
    module = importlib.import_module(_READERS[_kind(package)])
    reader = cast("Callable[[Package, ReadOptions], Source]", module.read)
    return reader(package, options)


def _kind(package: Package) -> str:
    mime = (package.read("mimetype") or b"").strip()
    if mime.startswith(_TEXT_MIME):
        return "odt"
    if "EncryptedPackage" in package:
        raise Refused(ENCRYPTED)
    # The main part of a Word file may have any name, but its kind stands in the table of contents.
    types = package.read("[Content_Types].xml") or b""
    if _WORD_TYPE in types or any(name.startswith("word/") for name in package):
        return "docx"
    thing = _OTHER_MIMES.get(mime) or _by_folder(package)
    raise Refused(UNSUPPORTED, thing_vi=thing.vi, thing_en=thing.en)


def _by_folder(package: Package) -> Words:
    for folder, words in _OTHERS.items():
        if any(name.startswith(folder) for name in package):
            return words
    return _ARCHIVE
