"""What is wrong with a folder of records, said so that its writer finds the place."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from tongket.core.text.pattern import Pattern
from tongket.core.text.words import Words
from tongket.files.record_forms import CHOICES, FIELDS


class Place(NamedTuple):
    """A spot in a folder of records: file, which row of which table, and its line."""

    file: str
    table: str = ""  # "activity"
    row: int | None = None  # counted from 1
    line: int | None = None

    def words(self) -> Words:
        """``activities.toml, dòng 27, [[activity]] thứ 3``."""
        vi, en = [self.file], [self.file]
        if self.line is not None:
            vi.append(f"dòng {self.line}")
            en.append(f"line {self.line}")
        if self.row is not None:
            vi.append(f"[[{self.table}]] thứ {self.row}")
            en.append(f"[[{self.table}]] number {self.row}")
        return Words(", ".join(vi), ", ".join(en))


class Trouble(NamedTuple):
    """One thing that is wrong: where, in which field, and what."""

    place: Place
    field: str  # "figures.posts", empty when the row as a whole is meant
    what: Words

    def words(self) -> Words:
        """The whole message on one line."""
        at, name = self.place.words(), self.field
        vi = f"{at.vi}, trường `{name}`" if name else at.vi
        en = f"{at.en}, field `{name}`" if name else at.en
        return Words(f"{vi}: {self.what.vi}", f"{en}: {self.what.en}")


class BadRecords(ValueError):
    """A folder of records that cannot be used; ``troubles`` names everything found wrong."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = tuple(troubles)
        super().__init__(self.troubles)

    def words(self) -> Words:
        """All messages, one a line."""
        said = [trouble.words() for trouble in self.troubles]
        return Words("\n".join(one.vi for one in said), "\n".join(one.en for one in said))

    def __str__(self) -> str:
        return self.words().en


@dataclass(slots=True)
class Troubles:
    """Collects what is wrong, so that a writer learns of everything at once."""

    found: list[Trouble] = field(default_factory=list)

    def add(self, place: Place, name: str, what: Words) -> None:
        """Note one thing."""
        self.found.append(Trouble(place, name, what))

    def stop_if_any(self) -> None:
        """Raise ``BadRecords`` when something was noted."""
        if self.found:
            raise BadRecords(self.found)


def unknown(given: str, known: Iterable[str], what: Words) -> Words:
    """``given`` is none of the ``known``; the nearest of them is offered."""
    near = get_close_matches(given, list(known), n=1, cutoff=0.5)
    vi = f"; có phải là «{near[0]}»?" if near else ""
    en = f"; did you mean “{near[0]}”?" if near else ""
    return Words(f"không có {what.vi} «{given}»{vi}", f"there is no {what.en} “{given}”{en}")


_FIELD = Words("trường", "field")
_TYPES = {
    "str": Words("chữ trong ngoặc kép", "text in quotes"),
    "int": Words("số", "a number"),
    "float": Words("số", "a number"),
    "decimal": Words("số", "a number"),
    "date": Words("ngày", "a date"),
    "datetime": Words("ngày có giờ", "a date with a time"),
    "array": Words("danh sách trong ngoặc vuông", "a list in brackets"),
    "object": Words("bảng", "a table"),
    "bool": Words("true hoặc false", "true or false"),
}


def _missing(match: re.Match[str]) -> Words:
    return Words(f"thiếu trường `{match[1]}`", f"the field `{match[1]}` is missing")


def _unknown_field(match: re.Match[str]) -> Words:
    return unknown(match[1], FIELDS, _FIELD)


def _wrong_type(match: re.Match[str]) -> Words:
    wanted, got = (_type(name.split(" | ")[0]) for name in match.groups())
    return Words(f"cần {wanted.vi}, đang là {got.vi}", f"must be {wanted.en}, is {got.en}")


def _type(name: str) -> Words:
    return _TYPES.get(name, Words(name, name))


def _said(words: Words) -> Callable[[re.Match[str]], Words]:
    return lambda _: words


_DATE = Words("ngày viết như 2024-01-29", "a date is written as 2024-01-29")
_EMPTY = Words("không được để trống", "must not be empty")
_PATTERN = Words("viết như 2024-06 hoặc 2024-06-26", "written as 2024-06 or 2024-06-26")
_NUMBER = Words("cần một số", "must be a number")

# The validator's own sentences, and ours for them.
_SENTENCES: tuple[tuple[Pattern, Callable[[re.Match[str]], Words]], ...] = (
    (Pattern(r"Object missing required field `([^`]*)`"), _missing),
    (Pattern(r"Object contains unknown field `([^`]*)`"), _unknown_field),
    (Pattern(r"Expected `(?:str|array)[^`]*` of length >= 1"), _said(_EMPTY)),
    (Pattern(r"Expected `str` matching regex"), _said(_PATTERN)),
    (Pattern(r"Expected `([^`]*)`, got `([^`]*)`"), _wrong_type),
    (Pattern(r"Invalid RFC3339 encoded date"), _said(_DATE)),
    (Pattern(r"Invalid decimal string"), _said(_NUMBER)),
)
_AT = Pattern(r" - at `(?:key` in `)?\$\.?([^`]*)`\Z")


_CHOICE = Pattern(r"Invalid enum value '(.*?)'(?: - at |\Z)")


def unknown_choice(given: str, name: str) -> Words:
    """A value that is none of those a field may have; all of them are named."""
    allowed = ", ".join(CHOICES.get(name.rpartition(".")[2], ()))
    return Words(
        f"không có lựa chọn «{given}»; chọn một trong: {allowed}",
        f"there is no choice “{given}”; it is one of: {allowed}",
    )


def validator_words(message: str) -> tuple[str, Words]:
    """A message of the validator as the field it means (may be empty) and our words."""
    at = _AT.search(message)
    choice = _CHOICE.match(message)
    if at and choice:
        return at[1], unknown_choice(choice[1], at[1])
    for pattern, words in _SENTENCES:
        match = pattern.match(message)
        if match:
            return at[1] if at else "", words(match)
    plain = message[: at.start()] if at else message
    return at[1] if at else "", Words(f"không hợp lệ ({plain})", f"not valid ({plain})")
