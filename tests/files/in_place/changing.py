"""Opening made files, changing words in them, and looking at what else changed."""

import re
import zipfile
from io import BytesIO

from tests.files.readers.builders import docx
from tongket.core.check.finding import Edit
from tongket.core.text.spans import Span
from tongket.files.in_place.manuscript import Manuscript, open_manuscript
from tongket.files.options import ReadOptions
from tongket.files.read import read_bytes

OPTIONS = ReadOptions()


def opened(data: bytes, name: str = "a.docx", options: ReadOptions = OPTIONS) -> Manuscript:
    return open_manuscript(data, name, read_bytes(data, name, options), options)


def edit(manuscript: Manuscript, old: str, new: str) -> Edit:
    """Of the first place where the words stand."""
    start = manuscript.source.text.index(old)
    return Edit(Span(start, start + len(old)), new)


def changed(data: bytes, *words: tuple[str, str]) -> Manuscript:
    """The file with some words changed for others, and proof that it reads so."""
    manuscript = opened(data)
    edits = sorted(edit(manuscript, old, new) for old, new in words)
    assert all(manuscript.can(one) for one in edits)
    after = manuscript.edited(edits)
    assert read_bytes(after.data, "a.docx").text == after.source.text
    return after


def can(body: str, old: str, new: str, **parts: str) -> bool:
    manuscript = opened(docx(body, **parts))
    return manuscript.can(edit(manuscript, old, new))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_of(manuscript: Manuscript) -> str:
    """The blocks of the document part, as they stand in the file."""
    found = re.search(
        r"<w:body>(.*)</w:body>", members(manuscript.data)["word/document.xml"].decode()
    )
    assert found is not None
    return found[1]
