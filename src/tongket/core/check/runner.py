"""Running the rules over a document, and applying what can be put right without asking."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from tongket.core.check.brief import Brief
from tongket.core.check.finding import Edit, Finding, Rule, Severity
from tongket.core.check.rules import RULES
from tongket.core.text.spans import Span
from tongket.core.text.words import Words

FAILED_CODE = "X001"
# Of one rule in one document: nobody reads more, and a broken file must not fill the memory.
MOST_FINDINGS = 1000


class RuleFailed(NamedTuple):
    """A rule broke down on this document; ``cause`` is what it raised."""

    rule: Rule
    cause: Exception

    def finding(self) -> Finding:
        """The same as a finding: a document that was not checked must not look clean."""
        about = {"code": self.rule.code, "cause": repr(self.cause)}
        return Finding(
            code=FAILED_CODE,
            severity=Severity.WARNING,
            span=None,
            message=_FAILED.fill(**about),
            remedy=_REPORT_IT,
        )


_FAILED = Words(
    vi="Không kiểm tra được quy tắc {code}: {cause}.",
    en="Rule {code} could not be checked: {cause}.",
)
_REPORT_IT = Words(
    vi="Kết quả của các quy tắc khác vẫn đầy đủ; đề nghị báo lỗi này cho người phát triển.",
    en="The findings of all other rules are complete; please report this error.",
)


class Examined(NamedTuple):
    """What the rules found, sorted by place, and which of them broke down."""

    findings: tuple[Finding, ...]
    failures: tuple[RuleFailed, ...]


def check(brief: Brief) -> tuple[Finding, ...]:
    """Everything that all rules find, sorted by place; a rule that broke down is a finding too."""
    examined = examine(brief, RULES)
    return (*examined.findings, *(failure.finding() for failure in examined.failures))


def examine(brief: Brief, rules: Iterable[Rule]) -> Examined:
    """Run some rules; one that raises loses only its own findings."""
    findings: list[Finding] = []
    failures: list[RuleFailed] = []
    for rule in rules:
        try:
            findings += islice(rule.findings(brief), MOST_FINDINGS)
        except Exception as cause:
            failures.append(RuleFailed(rule, cause))
    return Examined(tuple(sorted(findings, key=_place)), tuple(failures))


def _place(finding: Finding) -> tuple[int, int, str]:
    """The document as a whole comes first, then down the text."""
    if finding.span is None:
        return -1, -1, finding.code
    return finding.span.start, finding.span.end, finding.code


class Fixes(NamedTuple):
    """What is put right at one go: the findings, and their edits in order, none touching another."""

    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]

    def applied(self, text: str) -> str:
        """The text with every edit made."""
        return written_over(text, self.edits)


def written_over(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that lie in order, none touching another."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join(pieces) + text[at:]


def safe_fixes(findings: Iterable[Finding], can: Callable[[Edit], bool] = lambda _: True) -> Fixes:
    """Every fix that can be made whole; one that would touch an earlier one is left out."""
    fixed: list[Finding] = []
    chosen: list[Edit] = []
    for finding in findings:
        if finding.fix and all(can(edit) and not _clashes(edit, chosen) for edit in finding.fix):
            fixed.append(finding)
            for edit in finding.fix:
                insort(chosen, edit, key=_span)
    return Fixes(tuple(fixed), tuple(chosen))


def apply_fixes(text: str, findings: Iterable[Finding]) -> str:
    """The text with every fix applied whole; one that would touch an earlier one is left out."""
    return safe_fixes(findings).applied(text)


def _span(edit: Edit) -> Span:
    return edit.span


def _clashes(edit: Edit, chosen: Sequence[Edit]) -> bool:
    """Whether it changes characters that are changed already, or inserts at the same place."""
    at = bisect_left(chosen, edit.span, key=_span)
    near = chosen[max(0, at - 1) : at + 1]
    return any(edit.span.overlaps(other.span) or edit.span == other.span for other in near)
