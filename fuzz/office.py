"""Spoilt .doc and .rtf files: ``python -m fuzz.office --seconds 60``.

Only what stands before the office programs is tried: they are kept off the path, so that a file
which passes is refused for want of a program. What they make goes through the .docx reader, which
has a target of its own.
"""

import os
import sys

from fuzz.engine import Target, main
from fuzz.spoiling import spoil_bytes

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
_BLOCK = b"\xec\xa5\xc1\0" + b"\0" * 60
_SEEDS = (
    _OLE + _BLOCK + "WordDocument".encode("utf-16-le") + b"\0" * 64,
    _OLE + "EncryptedPackage".encode("utf-16-le") + b"\0" * 64,
    rb"{\rtf1\ansi B\u225?o c\u225?o\par}",
)

TARGET = Target("fuzz.doc", _SEEDS, spoil_bytes)

if __name__ == "__main__":
    os.environ["PATH"] = ""
    sys.exit(main(TARGET))
