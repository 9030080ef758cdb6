"""The argument parser, speaking the language of the person."""

import argparse
import math
import re
import sys
from typing import NoReturn

from tongket.core.text.words import Language, Words

# What argparse says in English, and how an office says it.
_SAID = (
    (r"the following arguments are required: (.+)", "còn thiếu: {0}"),
    (r"unrecognized arguments: (.+)", "không hiểu: {0}"),
    (r"expected one argument", "cần một giá trị"),
    (r"expected at least one argument", "cần ít nhất một giá trị"),
    (r"expected (\d+) arguments", "cần {0} giá trị"),
    (
        r"invalid choice: (.+?) \(choose from (.+)\)",
        "không có lựa chọn {0} (chọn một trong: {1})",
    ),
    (r"not allowed with argument (.+)", "không dùng cùng với {0}"),
    (r"invalid \w+ value: (.+)", "giá trị không hợp lệ: {0}"),
    (r"ambiguous option: (.+) could match (.+)", "tùy chọn {0} chưa rõ, có thể là {1}"),
    (r"ignored explicit argument (.+)", "không nhận giá trị {0}"),
)
_HEADINGS = {
    "positional arguments": "tham số",
    "options": "tùy chọn",
}

HELP = Words("xem hướng dẫn này rồi thoát", "show this help and exit")
LANGUAGE = Words("ngôn ngữ của thông báo", "language of the messages")
FORCE = Words("ghi đè tệp đã có", "write over existing files")


def count(written: str) -> int:
    """A whole number from 1, as an argument."""
    number = int(written)
    if number < 1:
        raise ValueError
    return number


def seconds(written: str) -> float:
    """A time above nothing, as an argument."""
    number = float(written)
    if not 0 < number < math.inf:
        raise ValueError
    return number


class OfficeParser(argparse.ArgumentParser):
    """An argument parser whose usage, headings and errors are in the chosen language."""

    def __init__(self, *, prog: str, language: Language, summary: Words) -> None:
        super().__init__(
            prog=prog, description=summary.into(language), add_help=False, allow_abbrev=False
        )
        self.language = language
        self.add_argument("-h", "--help", action="help", help=HELP.into(language))
        self.add_argument(
            "--lang", choices=("vi", "en"), default=language, help=LANGUAGE.into(language)
        )
        if language == "vi":
            for group in self._action_groups:
                group.title = _HEADINGS.get(group.title or "", group.title)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call and leave with exit code 2."""
        usage = self.format_usage()
        if self.language == "vi":
            message = in_vietnamese(message)
        word = {"vi": "lỗi", "en": "error"}[self.language]
        sys.stderr.write(f"{usage}{self.prog}: {word}: {message}\n")
        raise SystemExit(2)

    def format_usage(self) -> str:
        """The usage line, headed in the person's language."""
        return self._translated(super().format_usage())

    def format_help(self) -> str:
        """The whole help page, headed in the person's language."""
        return self._translated(super().format_help())

    def _translated(self, text: str) -> str:
        if self.language == "vi":
            return text.replace("usage: ", "cách dùng: ", 1)
        return text


def in_vietnamese(message: str) -> str:
    """An argparse message as an office would say it; unknown ones stay as they are."""
    for said, office in _SAID:
        found = re.search(said, message)
        if found:
            start = message[: found.start()].replace("argument ", "tham số ")
            return start + office.format(*found.groups())
    return message
