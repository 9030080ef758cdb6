"""``tongket check``: what is wrong, exactly where, and what to do about it."""

import sys
from argparse import Namespace
from datetime import date

from tongket.cli.batch import Exit, Outcome, reading_arguments, run_batch
from tongket.cli.contract import findings_object
from tongket.cli.evidence import evidence_arguments, gather, refusal
from tongket.cli.findings import page
from tongket.cli.parser import OfficeParser
from tongket.cli.sarif import log, result_objects
from tongket.cli.screen import Screen, visible
from tongket.cli.streams import write_json
from tongket.core.check.finding import Severity
from tongket.core.check.rules import RULES
from tongket.core.check.runner import check
from tongket.core.doc.source import Source
from tongket.core.law.reading import read_through
from tongket.core.text.words import Words

_WEIGHT = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}
SARIF = Words("in SARIF 2.1.0 cho công cụ rà soát", "print SARIF 2.1.0 for review tools")
SELECT = Words("chỉ các mã hoặc nhóm này: C,L101", "only these codes or families: C,L101")
IGNORE = Words("bỏ các mã hoặc nhóm này: N,F131", "leave these codes or families out: N,F131")
FAIL_ON = Words(
    "mức nhẹ nhất làm mã thoát bằng 1", "the mildest severity that makes the exit code 1"
)
ON = Words(
    "ngày kiểm tra (YYYY-MM-DD), khi văn bản chưa có ngày",
    "day of the check (YYYY-MM-DD), when the document has no date",
)


def arguments(parser: OfficeParser) -> None:
    """Files, what to hold them against, and which rules."""
    reading_arguments(parser)
    evidence_arguments(parser)
    language = parser.language
    parser.add_argument("--sarif", action="store_true", help=SARIF.into(language))
    for name, words in (("--select", SELECT), ("--ignore", IGNORE)):
        parser.add_argument(
            name,
            type=_codes,
            action="extend",
            metavar="CODE",
            default=[],
            help=words.into(language),
        )
    parser.add_argument(
        "--fail-on",
        choices=[severity.value for severity in Severity],
        default=Severity.NOTE.value,
        help=FAIL_ON.into(language),
    )
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help=ON.into(language))


def run(options: Namespace) -> int:
    """Check every file and print what was found."""
    if refused := refusal(options):
        sys.stderr.write(f"{visible(str(options.records))}: {refused.into(options.lang)}\n")
        return Exit.TROUBLE
    if not options.sarif:
        return run_batch(look, options)
    results: list[object] = []
    code = run_batch(look, options, keep=results.append)
    write_json(log(results))
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


def _codes(written: str) -> list[str]:
    """``C,L101`` as a list; one word, so that the file names behind it stay file names."""
    codes = [code.strip().upper() for code in written.split(",") if code.strip()]
    if not codes or not all(any(rule.code.startswith(code) for rule in RULES) for code in codes):
        raise ValueError  # a misspelt code would make every text look clean
    return codes


def _wanted(code: str, options: Namespace) -> bool:
    chosen = not options.select or code.startswith(tuple(options.select))
    return chosen and not (options.ignore and code.startswith(tuple(options.ignore)))
