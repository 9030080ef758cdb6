"""Every command with its arguments, as the parsers themselves declare them, in both languages.

The page is made from what the parsers declare rather than from their printed help: argparse lays
that out differently from one Python to the next.
"""

from argparse import Action
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from tongket.cli.batch import Exit
from tongket.cli.main import COMMANDS, Command, Entry
from tongket.cli.parser import OfficeParser
from tongket.core.text.words import Language, Words
from tools.reference.markdown import code, page, plain, table

LANGUAGES: tuple[Language, Language] = ("vi", "en")
_HEAD = """\
`tongket LỆNH --help` in phần hướng dẫn của từng lệnh; `--lang en` in bằng tiếng Anh. Tệp được nhận theo nội dung, không theo
đuôi tên. Mỗi tệp đọc trong một tiến trình riêng có giới hạn bộ nhớ và thời gian: một tệp hỏng không làm dừng các tệp khác.
Chỉ dùng màu khi in ra màn hình, và không dùng khi có biến môi trường `NO_COLOR`.

*Each command has `--help`; `--lang en` speaks English. Files are known by what they hold, not by their suffix. Every file
is read in a process of its own with limits of memory and time. Colours are used on a terminal only, and never when
`NO_COLOR` is set.*"""
_EXITS = {
    Exit.CLEAN: Words("không có gì phải nêu", "nothing to report"),
    Exit.FINDINGS: Words(
        "có phát hiện (`check`) hoặc hai bản khác nhau (`diff`)",
        "something was found (`check`), or two versions differ (`diff`)",
    ),
    Exit.TROUBLE: Words(
        "gọi sai, không đọc hoặc không ghi được tệp; các tệp khác vẫn được xử lý",
        "a wrong call, a file that could not be read or written; the others were still handled",
    ),
}
# What depends on the machine is said in words.
_DEFAULTS = {"jobs": Words("số lõi của máy", "as many as processors")}


class Declared(OfficeParser):
    """A parser that remembers what was declared, in order."""

    def __init__(self, *, prog: str, language: Language, summary: Words) -> None:
        self.actions: list[Action] = []
        super().__init__(prog=prog, language=language, summary=summary)

    def add_argument(self, *names: str, **how: object) -> Action:
        """Declare as usual, and remember."""
        action = super().add_argument(*names, **how)  # type: ignore[arg-type]
        self.actions.append(action)
        return action


def declared(name: str, language: Language) -> Declared:
    """The parser of one command, filled."""
    entry = COMMANDS[name]
    parser = Declared(prog=f"tongket {name}", language=language, summary=entry.summary)
    cast("Command", import_module(entry.module)).arguments(parser)
    return parser


def is_written(entry: Entry) -> bool:
    """Whether the module of a command is there."""
    source = Path(*entry.module.split(".")).with_suffix(".py")
    return (Path(__file__).parents[2] / "src" / source).is_file()


def commands_page() -> str:
    """The whole command line."""
    exits = [
        [code(str(int(status))), words.vi, f"*{words.en}*"] for status, words in _EXITS.items()
    ]
    blocks = [_HEAD, "## Mã thoát · Exit codes", table(["Mã", "Nghĩa", "Meaning"], exits)]
    for name, entry in COMMANDS.items():
        if is_written(entry):
            blocks += _section(name, entry)
    return page("Dòng lệnh · The command line", *blocks)


def _section(name: str, entry: Entry) -> Iterator[str]:
    parsers = [declared(name, language).actions for language in LANGUAGES]
    yield f"## tongket {name}"
    yield f"{_sentence(entry.summary.vi)}\n\n*{_sentence(entry.summary.en)}*"
    rows = [_row(*pair) for pair in zip(*parsers, strict=True)]
    yield table(["Tham số", "Nghĩa", "Meaning", "Mặc định"], rows)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _row(vietnamese: Action, english: Action) -> list[str]:
    return [
        code(_call(vietnamese)),
        plain(vietnamese.help or ""),
        f"*{plain(english.help or '')}*",
        _default(vietnamese),
    ]


def _call(action: Action) -> str:
    """``--select MA …``, ``files …``, ``--lang vi|en``."""
    value = _value(action)
    if not action.option_strings:
        return value
    return f"{', '.join(action.option_strings)} {value}".rstrip()


def _value(action: Action) -> str:
    if action.nargs == 0:
        return ""
    chosen = "/".join(map(str, action.choices)) if action.choices else ""
    named = action.metavar if isinstance(action.metavar, str) else ""
    bare = action.dest if not action.option_strings else action.dest.upper()
    return (chosen or named or bare) + (" …" if action.nargs == "+" else "")


def _default(action: Action) -> str:
    if action.dest in _DEFAULTS:
        return _DEFAULTS[action.dest].vi
    value = action.default
    told = value is not None and value is not False and value != "==SUPPRESS=="
    empty = isinstance(value, Sequence) and not value
    return code(str(value)) if told and not empty else ""
