"""Standard output and error, whatever the terminal can show and however it goes away."""

import codecs
import json
import os
import re
import sys
from typing import TextIO

from tongket.core.text.fold import fold
from tongket.core.text.pattern import Pattern

_WITHOUT_MARKS = "tongket.without-marks"
_LONE = Pattern(r"[\ud800-\udfff]")


def fit_streams() -> None:
    """Let words that a terminal cannot show lose their marks instead of stopping the program.

    "Số" is then "So"; what has no plain letter becomes a question mark.
    """
    codecs.register_error(_WITHOUT_MARKS, _without_marks)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and not _is_unicode(stream):
            reconfigure(errors=_WITHOUT_MARKS)


def write_json(value: object) -> None:
    """One JSON text on standard output, valid in every encoding and with every file name."""
    text = json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout), indent=1)
    sys.stdout.write(_LONE.sub(_escaped, text) + "\n")


def abandon_output() -> None:
    """Let what is still unsaid go nowhere: nobody is there to hear it, or there is no room."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError):  # a stand-in without a number, as tests use
            continue
    os.close(nowhere)


def _is_unicode(stream: TextIO) -> bool:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return codecs.lookup(encoding).name.startswith("utf-")


def _without_marks(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join(map(_plain, letters)), error.end


def _plain(letter: str) -> str:
    folded = fold(letter)
    if not folded.isascii() or not folded:
        return "-" if letter in "–—" else "?"
    return folded.upper() if letter.isupper() else folded


def _escaped(found: re.Match[str]) -> str:
    """A byte of a file name that is no UTF-8, as JSON writes it."""
    return f"\\u{ord(found[0]):04x}"
