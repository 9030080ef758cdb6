"""The common shape of the commands that read many files: read each, say something, sum it up."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tongket.cli.crew import Died, Handled, Limits, OutOfMemory, OutOfTime, Trouble, handle
from tongket.cli.parser import OfficeParser, count, seconds
from tongket.cli.paths import PIPE, collect
from tongket.cli.progress import watched
from tongket.cli.remarks import remarked
from tongket.cli.screen import visible
from tongket.cli.streams import write_json
from tongket.core.doc.source import Source
from tongket.core.text.words import Language, Words
from tongket.files.read import Legacy, ReadOptions, Tracked, read, read_bytes
from tongket.files.unreadable import Unreadable


class Exit(IntEnum):
    """What a command leaves with."""

    CLEAN = 0
    FINDINGS = 1
    TROUBLE = 2


class Outcome(NamedTuple):
    """What came of one file: text for the screen or JSON for programs, and how it ended."""

    exit: Exit
    said: str = ""  # for standard output
    data: object = None  # for --json
    trouble: Words | None = None  # for standard error
    remarks: tuple[str, ...] = ()  # codes of what the reader noticed, for standard error


class Given(NamedTuple):
    """One file of a call: its name, and its bytes when they came through the pipe."""

    name: str
    piped: bytes | None = None


FILES = Words(
    "tệp hoặc thư mục (.docx .pdf .odt .doc .rtf .txt .md); - là đầu vào chuẩn",
    "files or folders (.docx .pdf .odt .doc .rtf .txt .md); - is standard input",
)
AS_JSON = Words("in JSON cho chương trình khác", "print JSON for other programs")
TRACKED = Words(
    "các sửa đổi được theo dõi: coi như đã chấp nhận hay đã từ chối",
    "tracked changes: as accepted or as rejected",
)
LEGACY = Words(
    "bảng mã cũ: tự nhận, để nguyên, TCVN3 hay VNI",
    "legacy encoding: detect, leave, TCVN3 or VNI",
)
JOBS = Words("số tệp xử lý cùng lúc", "how many files at once")
TIMEOUT = Words("số giây tối đa cho một tệp", "seconds one file may take")


def reading_arguments(parser: OfficeParser) -> None:
    """The arguments that every command on many files takes."""
    language = parser.language
    parser.add_argument("files", nargs="+", help=FILES.into(language))
    parser.add_argument(
        "--jobs", type=count, default=os.cpu_count() or 1, metavar="N", help=JOBS.into(language)
    )
    how_arguments(parser)


def how_arguments(parser: OfficeParser) -> None:
    """How files are read, how long one may take, and whether programs or people are told."""
    language = parser.language
    parser.add_argument("--json", action="store_true", help=AS_JSON.into(language))
    parser.add_argument(
        "--tracked",
        choices=[choice.value for choice in Tracked],
        default=Tracked.ACCEPTED.value,
        help=TRACKED.into(language),
    )
    parser.add_argument(
        "--legacy",
        choices=[choice.value for choice in Legacy],
        default=Legacy.AUTO.value,
        help=LEGACY.into(language),
    )
    parser.add_argument(
        "--timeout", type=seconds, default=120, metavar="N", help=TIMEOUT.into(language)
    )


def open_source(given: Given, options: Namespace) -> Source:
    """Read one file of a call; raises ``Unreadable``."""
    how = ReadOptions(tracked=Tracked(options.tracked), legacy=Legacy(options.legacy))
    if given.piped is not None:
        return read_bytes(given.piped, given.name, how)
    return read(Path(given.name), how)


def run_batch(
    look: Callable[[Source, str, Namespace], Outcome],
    options: Namespace,
    keep: Callable[[object], None] | None = None,
) -> int:
    """Read every file of the call in a child process, look at it, and print what came of each.

    With ``keep``, the data of each file goes there instead of being printed.
    """
    return handle_files(partial(_read, look), options, keep)


def handle_files(
    work: Callable[[Given, Namespace], Outcome],
    options: Namespace,
    keep: Callable[[object], None] | None = None,
) -> int:
    """As :func:`run_batch`, for work that needs more than the text of a file.

    ``work`` runs in the child and may raise ``Unreadable``.
    """
    givens = [given(name) for name in collect(options.files)]
    if not givens:
        return _nothing(options.lang)
    results = handle(
        partial(_one, work, options),
        givens,
        limits=Limits(seconds=options.timeout),
        hands=options.jobs,
    )
    worst, data = Exit.CLEAN, []
    for handled in watched(results, len(givens), language=options.lang):
        outcome = _outcome(handled)
        worst = max(worst, outcome.exit)
        if outcome.data is not None:
            data.append(outcome.data)
        _print(outcome, handled.item.name, options)
    if keep is not None:
        for of_file in data:
            keep(of_file)
    elif options.json:
        print_json(data, many=are_many(options.files, [one.name for one in givens]))
    return worst


def given(name: str) -> Given:
    """A file of the call; what comes through the pipe is taken here, before any child is made."""
    return Given("-", sys.stdin.buffer.read()) if name == PIPE else Given(name)


def _one(work: Callable[[Given, Namespace], Outcome], options: Namespace, given: Given) -> Outcome:
    """Runs in the child: one file, its errors turned into words."""
    try:
        return work(given, options)
    except Unreadable as error:
        words = error.words()
        if error.name != given.name:  # what a file is held against cannot be read either
            other = visible(error.name)
            words = Words(f"{other}: {words.vi}", f"{other}: {words.en}")
        return Outcome(Exit.TROUBLE, trouble=words)


def _read(
    look: Callable[[Source, str, Namespace], Outcome], given: Given, options: Namespace
) -> Outcome:
    source = open_source(given, options)
    return look(source, given.name, options)._replace(remarks=source.warnings)


def _outcome(handled: Handled[Given, Outcome]) -> Outcome:
    result = handled.result
    if isinstance(result, Outcome):
        return result
    return Outcome(Exit.TROUBLE, trouble=trouble_words(result))


def trouble_words(trouble: Trouble) -> Words:
    """What to tell a person when a file brought its process down."""
    match trouble:
        case OutOfTime():
            return Words(
                "quá thời gian cho phép; tăng --timeout hoặc tách nhỏ tệp",
                "took too long; raise --timeout or split the file",
            )
        case OutOfMemory():
            return Words(
                "cần quá nhiều bộ nhớ; tệp có thể hỏng hoặc quá lớn, hãy tách nhỏ",
                "needs too much memory; the file may be damaged or too large, split it",
            )
        case Died():
            return Words(
                "tệp làm chương trình đọc dừng đột ngột; mở và lưu lại tệp rồi thử lại",
                "the file stopped its reader; open it, save it anew and try again",
            )


def _print(outcome: Outcome, name: str, options: Namespace) -> None:
    sys.stderr.write(remarked(visible(name), outcome.remarks, options.lang))
    if outcome.trouble is not None:
        sys.stderr.write(f"{visible(name)}: {outcome.trouble.into(options.lang)}\n")
    if outcome.said and not options.json:
        sys.stdout.write(outcome.said)


def are_many(named: Sequence[str], found: Sequence[str]) -> bool:
    """A list is printed when several files were asked for, also when a folder held just one."""
    return len(found) > 1 or len(named) > 1 or named[0] != found[0]


def print_json(data: Sequence[object], *, many: bool) -> None:
    """One object a file; a list for several files."""
    if many:
        write_json(data)
    elif data:
        write_json(data[0])


def _nothing(language: Language) -> int:
    nothing = Words(
        "không thấy văn bản nào trong thư mục đã cho", "no documents in the folders given"
    )
    sys.stderr.write(f"tongket: {nothing.into(language)}\n")
    return Exit.TROUBLE
