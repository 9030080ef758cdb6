"""What a rule finds, and what a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from tongket.core.check.brief import Brief
from tongket.core.text.spans import Span
from tongket.core.text.words import Words


class Severity(Enum):
    """How bad it is: an error must not leave the office, a warning should be looked at."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of ``span`` by ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Phát hiện: exactly where, what, and what to do.

    ``span`` is in the text as read; ``None`` when the document as a whole is meant (a margin, a
    missing part). ``fix`` is only given when it is safe to apply without asking.
    """

    code: str
    severity: Severity
    span: Span | None
    message: Words
    remedy: Words
    fix: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A case that shows a rule at work: ``brief`` makes what the rule looks at."""

    shows: str  # the text, or in words what the document looks like
    brief: Callable[[], Brief]


@dataclass(frozen=True, slots=True)
class Rule:
    """Quy tắc: a stable code, what it demands and why, how to look, and its own examples."""

    code: str
    name: str  # kebab-case English, stable: "first-citation-without-date"
    severity: Severity
    title: Words
    why: Words  # the reason and the legal source
    find: Callable[[Brief], Iterable[Finding]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
