"""Strings that XML can hold, and the gate that the parts which never change pass once.

A part of one document is markup of ours round words that went through ``escape`` or ``attribute``;
that this cannot go wrong is for tests to show, not for a parser to find out anew in every file.
"""

import re

from lxml import etree

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# XML 1.0 has no way to write these, not even as a reference.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


class NotWellFormed(ValueError):
    """A part that no reader could open; it is not written."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


def escape(text: str) -> str:
    """``text`` as the content of an element."""
    if not text.isprintable():
        text = _UNWRITABLE.sub(_REPLACEMENT, text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """``text`` as an attribute between double quotes; white space survives normalisation."""
    text = escape(text).replace('"', "&quot;")
    if text.isprintable():
        return text
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def checked(name: str, xml: str) -> bytes:
    """The bytes of a part, once a parser has read them."""
    data = xml.encode("utf-8")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotWellFormed(name, error.msg) from error
    return data
