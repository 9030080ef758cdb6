"""Reading .doc and .rtf through the office programs of this machine, when there are any.

LibreOffice turns the file into .docx, so that fonts and layout are known; antiword gives the text
of a .doc alone, and is asked only where LibreOffice is not there.
"""

import shutil
import tempfile
from pathlib import Path

from tongket.core.doc.source import Source, from_text
from tongket.core.text.words import Words
from tongket.files import packages
from tongket.files.options import ReadOptions
from tongket.files.program import run_program
from tongket.files.unreadable import (
    ENCRYPTED,
    NO_PROGRAM,
    PROGRAM_FAILED,
    UNSUPPORTED,
    Refused,
)

_RTF = b"{\\rtf"
_LIBREOFFICE = ("soffice", "libreoffice")
_ANTIWORD = "antiword"
_WORD = "WordDocument".encode("utf-16-le")
_LOCKED = ("EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le"))
_OTHERS = (
    ("Workbook", Words("bảng tính Excel", "an Excel workbook")),
    ("PowerPoint Document", Words("bài trình chiếu PowerPoint", "a PowerPoint presentation")),
    ("__properties_version1.0", Words("thư Outlook", "an Outlook message")),
)
_ANY_OLE = Words("tệp Office cũ", "an old Office file")
_BLOCK, _BLOCK_MAGIC = 512, b"\xec\xa5"  # the file information block of a .doc
_LOCKED_BIT = 0x01  # in the second byte of its flags

# No macros, no links followed, no wizard.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" \
xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">\
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def read(data: bytes, options: ReadOptions) -> Source:
    """Read a .doc or .rtf; raises ``Refused``."""
    format = "rtf" if data.startswith(_RTF) else "doc"
    if format == "doc":
        _judge_ole(data)
    if program := _found(_LIBREOFFICE):
        source = packages.read(_as_docx(data, format, program, options), options)
        return source._replace(format=format)
    if format == "doc" and (program := _found((_ANTIWORD,))):
        return _by_antiword(data, program, options)
    programs = "LibreOffice" if format == "rtf" else "LibreOffice / antiword"
    raise Refused(NO_PROGRAM, format=format, programs=programs)


def _judge_ole(data: bytes) -> None:
    if any(mark in data for mark in _LOCKED) or _is_locked_doc(data):
        raise Refused(ENCRYPTED)
    if _WORD in data:
        return
    for mark, thing in _OTHERS:
        if mark.encode("utf-16-le") in data:
            raise Refused(UNSUPPORTED, thing_vi=thing.vi, thing_en=thing.en)
    raise Refused(UNSUPPORTED, thing_vi=_ANY_OLE.vi, thing_en=_ANY_OLE.en)


def _is_locked_doc(data: bytes) -> bool:
    """Whether the file information block, where it stands at its usual place, says so."""
    block = data[_BLOCK : _BLOCK + 12]
    return block.startswith(_BLOCK_MAGIC) and bool(block[11:12] and block[11] & _LOCKED_BIT)


def _found(names: tuple[str, ...]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _as_docx(data: bytes, format: str, program: str, options: ReadOptions) -> bytes:
    """The same document as .docx, made by LibreOffice in a profile of its own."""
    with tempfile.TemporaryDirectory(prefix="tongket-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"document.{format}"
        source.write_bytes(data)
        profile = folder / "profile"
        user = profile / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        arguments = [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder),
            str(source),
        ]
        run_program("LibreOffice", arguments, folder, options.program_seconds)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise Refused(PROGRAM_FAILED, program="LibreOffice")
        return made.read_bytes()


def _by_antiword(data: bytes, program: str, options: ReadOptions) -> Source:
    with tempfile.TemporaryDirectory(prefix="tongket-") as name:
        path = Path(name) / "document.doc"
        path.write_bytes(data)
        arguments = [program, "-m", "UTF-8.txt", "-w", "0", str(path)]
        output = run_program("antiword", arguments, Path(name), options.program_seconds)
    source = from_text(output.decode("utf-8", "replace"), "doc")
    return source._replace(warnings=("text-only",))
