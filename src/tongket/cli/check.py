"""``tongket check``: what is wrong, exactly where, and what to do about it."""

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from datetime import date

from tongket.cli.batch import Exit, Outcome, reading_arguments, run_batch
from tongket.cli.contract import findings_object
from tongket.cli.evidence import evidence_arguments, gather
from tongket.cli.parser import OfficeParser
from tongket.cli.sarif import log, result_objects
from tongket.cli.screen import Screen, visible
from tongket.core.check.finding import Finding, Severity
from tongket.core.check.runner import check
from tongket.core.doc.source import Source
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.words import Language, Words

_WEIGHT = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
SEVERITIES = {
    Severity.ERROR: (Words("lỗi", "error"), Words("lỗi", "errors")),
    Severity.WARNING: (Words("cảnh báo", "warning"), Words("cảnh báo", "warnings")),
    Severity.NOTE: (Words("lưu ý", "note"), Words("lưu ý", "notes")),
}

SARIF = Words("in SARIF 2.1.0 cho công cụ rà soát", "print SARIF 2.1.0 for review tools")
SELECT = Words("chỉ các mã này (C, L101 …)", "only these codes (C, L101 …)")
IGNORE = Words("bỏ các mã này", "leave these codes out")
FAIL_ON = Words(
    "mức nhẹ nhất làm mã thoát bằng 1", "the mildest severity that makes the exit code 1"
)
ON = Words("ngày kiểm tra (YYYY-MM-DD) khi văn bản chưa có ngày", "the day of the check")


def arguments(parser: OfficeParser) -> None:
    """Files, what to hold them against, and which rules."""
    reading_arguments(parser)
    evidence_arguments(parser)
    language = parser.language
    parser.add_argument("--sarif", action="store_true", help=SARIF.into(language))
    parser.add_argument("--select", nargs="+", metavar="MA", default=(), help=SELECT.into(language))
    parser.add_argument("--ignore", nargs="+", metavar="MA", default=(), help=IGNORE.into(language))
    parser.add_argument(
        "--fail-on",
        choices=[severity.value for severity in Severity],
        default=Severity.NOTE.value,
        help=FAIL_ON.into(language),
    )
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help=ON.into(language))


def run(options: Namespace) -> int:
    """Check every file and print what was found."""
    if not options.sarif:
        return run_batch(look, options)
    results: list[object] = []
    code = run_batch(look, options, keep=results.append)
    json.dump(log(results), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return code


def look(source: Source, name: str, options: Namespace) -> Outcome:
    """One file."""
    reading = read_through(source)
    found = [f for f in check(gather(reading, options)) if _wanted(f.code, options)]
    limit = _WEIGHT[Severity(options.fail_on)]
    failed = any(_WEIGHT[finding.severity] >= limit for finding in found)
    code = Exit.FINDINGS if failed else Exit.CLEAN
    if options.sarif:
        return Outcome(code, data=result_objects(name, reading.text, found, options.lang))
    if options.json:
        return Outcome(code, data=findings_object(name, reading, found))
    return Outcome(code, said=page(name, reading, found, Screen.standard(), options.lang))


def _wanted(code: str, options: Namespace) -> bool:
    chosen = not options.select or code.startswith(tuple(options.select))
    return chosen and not (options.ignore and code.startswith(tuple(options.ignore)))


def page(
    name: str, reading: Reading, found: Sequence[Finding], screen: Screen, language: Language
) -> str:
    """All that is said about one file."""
    head = screen.paint("place", visible(name))
    if not found:
        clean = Words("không phát hiện lỗi", "nothing found").into(language)
        return f"{head}: {screen.paint('good', clean)}\n"
    pieces = [f"{head}: {tally(found, language)}\n"]
    pieces += [_described(reading, finding, screen, language) for finding in found]
    return "\n".join(pieces) + "\n"


def tally(found: Sequence[Finding], language: Language) -> str:
    """``2 lỗi, 5 cảnh báo``."""
    counts = Counter(finding.severity for finding in found)
    return ", ".join(
        f"{counts[severity]} {names[counts[severity] != 1].into(language)}"
        for severity, names in SEVERITIES.items()
        if counts[severity]
    )


def _described(reading: Reading, finding: Finding, screen: Screen, language: Language) -> str:
    name = finding.severity.value
    severity = SEVERITIES[finding.severity][0].into(language)
    message = finding.message.into(language)
    lines = [f"{screen.paint(name, f'{finding.code} {severity}')}: {visible(message)}"]
    if finding.span is not None:
        line = reading.text.count("\n", 0, finding.span.start) + 1
        shown, carets = screen.underlined(reading.text, finding.span, name)
        lines += [f"{line:>5} | {shown}", f"      | {carets}"]
    lines.append(f"      = {visible(finding.remedy.into(language))}")
    return "\n".join(lines) + "\n"
