"""The encodings from before Unicode, loaded when a file needs them.

Hardly any file does, and their tables would slow every start of the program.
"""

import importlib
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from tongket.core.text.legacy import Encoding, FontEncoding

_FONT_STARTS = ("vn", "vni")


def font_encoding(font: str) -> "FontEncoding | None":
    """As ``core.text.legacy.font_encoding``."""
    if not font.strip().lstrip(".").lower().startswith(_FONT_STARTS):
        return None
    return cast("FontEncoding | None", _tables().font_encoding(font))


def detect(text: str) -> "Encoding | None":
    """As ``core.text.legacy.detect``."""
    return None if text.isascii() else cast("Encoding | None", _tables().detect(text))


def convert(text: str, encoding: "Encoding", *, capitals: bool = False) -> str:
    """As ``core.text.legacy.convert``."""
    return cast("str", _tables().convert(text, encoding, capitals=capitals))


def encoding_named(name: str) -> "Encoding":
    """The encoding of this name: "tcvn3" or "vni"."""
    return cast("Encoding", _tables().Encoding(name))


def _tables() -> Any:
    return importlib.import_module("tongket.core.text.legacy")
