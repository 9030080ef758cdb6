"""Reports around a few marked words, and what rules say of them."""

from typing import Any

from tongket.core.check.brief import Brief
from tongket.core.check.examples import CLOSE, OPEN, REPORT, lay_out
from tongket.core.check.rules import RULES
from tongket.core.check.runner import examine
from tongket.core.doc.source import from_text
from tongket.core.law.reading import Reading, read_through


def a_reading(body: str, **parts: str) -> Reading:
    """A whole correct report with this body; further ``parts`` replace those of the pattern."""
    return read_through(from_text(lay_out(REPORT, {**parts, "body": body})))


def said_of(body: str, family: str, **given: Any) -> list[tuple[str, str]]:
    """Code and characters of everything that one family says of a body, ``given`` in the brief."""
    return found_in(Brief(a_reading(body), **given), family)


def found_in(brief: Brief, family: str) -> list[tuple[str, str]]:
    """Code and characters of everything that one family says; nothing for the document as a whole."""
    examined = examine(brief, [rule for rule in RULES if rule.code.startswith(family)])
    assert not examined.failures
    text = brief.reading.text
    return [(found.code, found.span.cut(text) if found.span else "") for found in examined.findings]


def marked(body: str) -> tuple[str, list[str]]:
    """A body without its double brackets, and the words that they held, in order."""
    pieces = body.replace(CLOSE, OPEN).split(OPEN)
    return "".join(pieces), pieces[1::2]
