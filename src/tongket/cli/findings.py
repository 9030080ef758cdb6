"""Findings as a person reads them: the line, the exact characters underlined, and the remedy."""

from collections import Counter
from collections.abc import Sequence

from tongket.cli.positions import position
from tongket.cli.screen import Screen, visible
from tongket.core.check.finding import Finding, Severity
from tongket.core.law.reading import Reading
from tongket.core.text.words import Language, Words

SEVERITIES = {
    Severity.ERROR: (Words("lỗi", "error"), Words("lỗi", "errors")),
    Severity.WARNING: (Words("cảnh báo", "warning"), Words("cảnh báo", "warnings")),
    Severity.NOTE: (Words("lưu ý", "note"), Words("lưu ý", "notes")),
}


def page(
    name: str, reading: Reading, found: Sequence[Finding], screen: Screen, language: Language
) -> str:
    """All that is said about one file."""
    head = screen.paint("place", visible(name))
    if not found:
        clean = Words("không phát hiện lỗi", "nothing found").into(language)
        return f"{head}: {screen.paint('good', clean)}\n"
    pieces = [f"{head}: {tally(found, language)}\n"]
    pieces += [described(reading, finding, screen, language) for finding in found]
    return "\n".join(pieces) + "\n"


def tally(found: Sequence[Finding], language: Language) -> str:
    """``2 lỗi, 5 cảnh báo``."""
    counts = Counter(finding.severity for finding in found)
    return ", ".join(
        f"{counts[severity]} {names[counts[severity] != 1].into(language)}"
        for severity, names in SEVERITIES.items()
        if counts[severity]
    )


def described(reading: Reading, finding: Finding, screen: Screen, language: Language) -> str:
    """One finding: code, message, the line with the characters underlined, and the remedy."""
    name = finding.severity.value
    severity = SEVERITIES[finding.severity][0].into(language)
    message = finding.message.into(language)
    lines = [f"{screen.paint(name, f'{finding.code} {severity}')}: {visible(message)}"]
    if finding.span is not None:
        line = position(reading.text, finding.span.start).line
        shown, carets = screen.underlined(reading.text, finding.span, name)
        lines += [f"{line:>5} | {shown}", f"      | {carets}"]
    lines.append(f"      = {visible(finding.remedy.into(language))}")
    return "\n".join(lines) + "\n"
