"""What a rule finds, and what a rule is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.text.spans import Span
from tongket.core.text.words import Language, Words


class Severity(Enum):
    """How bad it is: an error must not leave the office, a warning should be looked at."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Edit(NamedTuple):
    """Replace the characters of ``span`` by ``text``."""

    span: Span
    text: str


class Finding(NamedTuple):
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
class Hit:
    """Where a rule struck, and the values that its message and remedy name.

    ``severity`` is given only where this case is graver or milder than the rule itself.
    """

    span: Span | None
    values: Mapping[str, object] = field(default_factory=dict)
    fix: tuple[Edit, ...] = ()
    severity: Severity | None = None


def hit(span: Span | None, *fix: Edit, severity: Severity | None = None, **values: object) -> Hit:
    """A hit with its edits, and its named values as keywords."""
    return Hit(span, values, fix, severity)


class Example(NamedTuple):
    """A case that shows a rule at work: ``brief`` makes what the rule looks at.

    ``marks`` are the characters that the rule must point at in a failing case, and ``fixed`` is
    the whole text after its fix, ``becomes`` the part of it that is shown; they are left out where
    the document as a whole is meant.
    """

    shows: str  # the text, or in words what the document looks like; ⟦marked⟧ where it fails
    brief: Callable[[], Brief]
    marks: tuple[Span, ...] = ()
    fixed: str | None = None
    becomes: str | None = None
    told: str = ""  # what is given beside the text: an outline, a register


class Rule(NamedTuple):
    """Quy tắc: a stable code, what it demands and why, how to look, and its own examples.

    ``message`` and ``remedy`` name the values of a hit in braces.
    """

    code: str
    name: str  # kebab-case English, stable: "first-citation-without-date"
    severity: Severity
    title: Words
    why: Words  # the reason and the legal source
    message: Words
    remedy: Words
    find: Callable[[Brief], Iterable[Hit]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]

    def findings(self, brief: Brief) -> Iterator[Finding]:
        """Every hit, said in words."""
        for found in self.find(brief):
            yield Finding(
                code=self.code,
                severity=found.severity or self.severity,
                span=found.span,
                message=_filled(self.message, found.values),
                remedy=_filled(self.remedy, found.values),
                fix=found.fix,
            )


def _filled(words: Words, values: Mapping[str, object]) -> Words:
    if not values:
        return words
    return Words(words.vi.format_map(_said(values, "vi")), words.en.format_map(_said(values, "en")))


def _said(values: Mapping[str, object], language: Language) -> dict[str, object]:
    return {
        name: value.into(language) if isinstance(value, Words) else value
        for name, value in values.items()
    }
