"""The door of the command line: finds the command and hands over."""

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from tongket import __version__
from tongket.cli.parser import OfficeParser
from tongket.cli.streams import abandon_output, fit_streams
from tongket.core.text.words import Language, Words


class Command(Protocol):
    """What a module of this folder offers to be a command."""

    def arguments(self, parser: OfficeParser) -> None:
        """Declare what the command takes."""
        ...

    def run(self, options: object) -> int:
        """Do it; returns the exit code."""
        ...


class Entry(NamedTuple):
    """A command's place in the table: its module is only imported when it is called."""

    module: str
    summary: Words


COMMANDS = {
    "read": Entry(
        "tongket.cli.read",
        Words(
            "đọc văn bản: thể thức, đề mục, viện dẫn, số liệu",
            "read documents: header, sections, citations, numbers",
        ),
    ),
    "check": Entry(
        "tongket.cli.check",
        Words(
            "kiểm tra văn bản, chỉ đúng chỗ sai và cách sửa",
            "check documents: exactly where, what is wrong, how to mend it",
        ),
    ),
    "cite": Entry(
        "tongket.cli.cite",
        Words("tìm văn bản được viện dẫn", "find the documents that a text cites"),
    ),
    "typeset": Entry(
        "tongket.cli.typeset",
        Words("trình bày đúng thể thức ra .docx, .pdf", "set on paper by the rules: .docx, .pdf"),
    ),
    "draft": Entry(
        "tongket.cli.draft",
        Words("soạn báo cáo từ hồ sơ công việc", "draft a report from the records of work"),
    ),
    "diff": Entry(
        "tongket.cli.diff",
        Words(
            "so hai bản: số liệu, viện dẫn, câu chữ",
            "compare two versions: figures, citations, sentences",
        ),
    ),
    "redact": Entry(
        "tongket.cli.redact",
        Words("tạo bản công khai, che dữ liệu cá nhân", "a public copy, personal data masked"),
    ),
}

_ABOUT = Words(
    "Tổng kết: đọc, kiểm tra, soạn và trình bày văn bản hành chính.",
    "Tổng kết: reads, checks, drafts and typesets Vietnamese official documents.",
)


_NOT_SAID = Words(
    "không ghi được kết quả: {error}; kiểm tra dung lượng đĩa và quyền ghi",
    "the results could not be written: {error}; check room and rights on the disk",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 clean, 1 findings, 2 trouble."""
    fit_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    if not given or given[0] not in COMMANDS:
        return _front_desk(given, language)
    name, rest = given[0], given[1:]
    entry = COMMANDS[name]
    command = _loaded(entry.module)
    parser = OfficeParser(prog=f"tongket {name}", language=language, summary=entry.summary)
    command.arguments(parser)
    options = parser.parse_args(rest)
    return _finished(lambda: command.run(options), language)


def _finished(run: Callable[[], int], language: Language) -> int:
    """The exit code of a command, whatever became of its output."""
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output (head, less) has gone: nothing is left to say to it.
        abandon_output()
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        sys.stderr.write(
            f"tongket: {_NOT_SAID.fill(error=error.strerror or error).into(language)}\n"
        )
        abandon_output()
        return 2
    return code


def _loaded(module: str) -> Command:
    """The command; what is imported stays, so the collector need never look at it.

    Not looking saves a tenth of the time of a short call, and children share those pages for good.
    """
    gc.disable()
    command = cast("Command", import_module(module))
    gc.freeze()
    gc.enable()
    return command


def _language(given: Sequence[str]) -> Language:
    """The language must be known before the parser is built, so that its help is in it."""
    for at, word in enumerate(given):
        value = given[at + 1] if word == "--lang" and at + 1 < len(given) else ""
        if "en" in (value, word.removeprefix("--lang=")):
            return "en"
    return "vi"


def _front_desk(given: Sequence[str], language: Language) -> int:
    """No command: say what there is."""
    if given and given[0] == "--version":
        sys.stdout.write(f"tongket {__version__}\n")
        return 0
    usage = {"vi": "cách dùng: tongket LỆNH …", "en": "usage: tongket COMMAND …"}[language]
    more = {"vi": "Xem thêm: tongket LỆNH --help", "en": "More: tongket COMMAND --help"}[language]
    rows = [f"  {name:<9}{entry.summary.into(language)}" for name, entry in COMMANDS.items()]
    page = "\n".join([_ABOUT.into(language), "", usage, "", *rows, "", more, ""])
    words = [word for word in given if not word.startswith("-") and word not in ("vi", "en")]
    if words or not given:
        sys.stderr.write(page)
        if words:
            unknown = Words("không có lệnh {0!r}", "no such command: {0!r}").into(language)
            sys.stderr.write(f"\ntongket: {unknown.format(words[0])}\n")
        return 2
    sys.stdout.write(page)
    return 0
