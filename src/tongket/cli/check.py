"""``tongket check``: what is wrong, exactly where, and what to do about it."""

import sys
from argparse import Namespace
from datetime import date
from importlib import import_module
from pathlib import Path

from tongket.cli.batch import Exit, Given, Outcome, handle_files, reading_arguments, run_batch
from tongket.cli.checked import checked, told
from tongket.cli.evidence import evidence_arguments, refusal
from tongket.cli.parser import FORCE, OfficeParser
from tongket.cli.paths import collect, would_meet
from tongket.cli.sarif import log
from tongket.cli.screen import visible
from tongket.cli.streams import write_json
from tongket.core.check.finding import Severity
from tongket.core.check.rules import RULES
from tongket.core.doc.source import Source
from tongket.core.text.words import Words

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
FIX = Words(
    "ghi thêm bản đã sửa những lỗi chắc chắn (.docx .txt .md), tệp gốc giữ nguyên",
    "write a copy with what is surely wrong put right (.docx .txt .md); the original stays",
)
OUT = Words(
    "thư mục ghi bản đã sửa, mặc định cạnh tệp gốc",
    "folder for corrected copies, by default beside the originals",
)
ONLY_WITH_FIX = Words(
    "--out và --force chỉ dùng cùng với --fix", "--out and --force go with --fix only"
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
    _fixing_arguments(parser)
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help=ON.into(language))


def _fixing_arguments(parser: OfficeParser) -> None:
    language = parser.language
    parser.add_argument("--fix", action="store_true", help=FIX.into(language))
    parser.add_argument("--out", type=Path, metavar="DIR", help=OUT.into(language))
    parser.add_argument("--force", action="store_true", help=FORCE.into(language))


def run(options: Namespace) -> int:
    """Check every file and print what was found."""
    if refused := refusal(options):
        sys.stderr.write(f"{visible(str(options.records))}: {refused.into(options.lang)}\n")
        return Exit.TROUBLE
    if refused := _refused_fix(options):
        sys.stderr.write(f"tongket check: {refused.into(options.lang)}\n")
        return Exit.TROUBLE
    results: list[object] = []
    keep = results.append if options.sarif else None
    code = handle_files(correct, options, keep) if options.fix else run_batch(look, options, keep)
    if options.sarif:
        write_json(log(results))
    return code


def _refused_fix(options: Namespace) -> Words | None:
    """What can be seen to go wrong with the corrected copies before any file is read."""
    if not options.fix:
        return ONLY_WITH_FIX if options.force or options.out else None
    names = collect(options.files) if options.out else ()
    return would_meet(Path(name).name for name in names)


def look(source: Source, name: str, options: Namespace) -> Outcome:
    """One file."""
    return told(name, checked(source, options), options)


def correct(given: Given, options: Namespace) -> Outcome:
    """One file, and a copy of it with everything put right that needs no judgement."""
    # What writes Word files takes a while to load, and is seldom asked for.
    outcome: Outcome = import_module("tongket.cli.corrected").correct(given, options)
    return outcome


def _codes(written: str) -> list[str]:
    """``C,L101`` as a list; one word, so that the file names behind it stay file names."""
    codes = [code.strip().upper() for code in written.split(",") if code.strip()]
    if not codes or not all(any(rule.code.startswith(code) for rule in RULES) for code in codes):
        raise ValueError  # a misspelt code would make every text look clean
    return codes
