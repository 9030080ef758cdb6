"""What a person expects of a document, written by hand, held against what the reader says.

Expectations are short rows of JSON so that a person can write them beside the document:

* header: only the fields that differ from "not there" (``standard`` from ``state``);
* sections: ``[number, title, "nil", [inner sections]]``, the last two where they apply;
* citations: ``[text, kind, category, date, issuer]``;
* numbers: ``[text, value, unit]``;
* recipients: ``[name, purpose]``; signer: ``[authority, [titles], name]``;
* findings, where they are given: all that ``check`` may say, ``[code, words]``, ``*`` for any words.

Marks: ``…`` at the end stands for any continuation, ``~`` at the end for "is part of it", ``*``
for "anything"; ``nil?`` leaves the question open. A row that ends in ``?`` may be missing; one that
ends in ``?unit``, ``?date`` or ``?issuer`` leaves that field, and the end of the text, open.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

Json = Mapping[str, Any]
Row = Sequence[Any]

HEADER = (
    *("superior", "issuer", "number", "year", "symbol", "place", "date", "date_partial"),
    *("kind", "subject", "addressees", "standard"),
)
ABSENT: Json = {"addressees": [], "standard": "state"}
_IN_SYMBOL = re.compile(r"(?<=[A-Za-zĐ0-9][/-]) (?=[A-ZĐ])|(?<=[A-ZĐ0-9]) (?=[/-][A-ZĐ])")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing compared: the field it belongs to, what was expected and what was read."""

    field: str
    expected: object
    read: object
    right: bool

    def __str__(self) -> str:
        return f"{self.field}: expected {self.expected!r}, read {self.read!r}"


def compare(expected: Json, read: Json) -> list[Point]:
    """Every point of an expectation, right or wrong, and everything read that was not expected."""
    signer = read["signer"]
    signed = signer and [signer["authority"], list(signer["titles"]), signer["name"]]
    return [
        *_header(expected["header"], read["header"]),
        *_sections(expected["sections"], read["sections"]),
        *(point for name in _FIELDS for point in _rows(name, expected[name], read[name])),
        Point("signer", expected["signer"], signed, agrees(expected["signer"], signed)),
    ]


def agrees(expected: object, read: object) -> bool:
    """Whether a value read is what was expected, the marks being obeyed."""
    if isinstance(expected, list) and isinstance(read, list):
        return len(expected) == len(read) and all(map(agrees, expected, read))
    if isinstance(expected, str) and isinstance(read, str):
        return expected == "*" or _same(plain(expected), plain(read))
    return expected in ("*", read)


def _same(wanted: str, got: str) -> bool:
    if wanted.endswith("…"):
        return got.startswith(wanted[:-1])
    if wanted.endswith("~"):
        return wanted[:-1].casefold() in got.casefold() or got in wanted
    return wanted == got


def plain(words: str) -> str:
    """Composed, single spaces, none inside a symbol, no mark at the end, plain hyphens."""
    words = _IN_SYMBOL.sub("", " ".join(unicodedata.normalize("NFC", words).split()))
    return words.replace("–", "-").rstrip(".:;, ")


def _header(expected: Json, read: Json) -> list[Point]:
    wanted = {name: expected.get(name, ABSENT.get(name)) for name in HEADER}
    return [
        Point(f"header.{name}", value, read[name], agrees(value, read[name]))
        for name, value in wanted.items()
    ]


def _sections(expected: Sequence[Row], read: Sequence[Json], path: str = "") -> list[Point]:
    """The tree: a point for each number, title and nil mark; a number missing or too many is one."""
    points = []
    wanted = [str(row[0]) for row in expected]
    got = [str(section["number"]) for section in read]
    for tag, a, b, c, d in SequenceMatcher(None, wanted, got, autojunk=False).get_opcodes():
        if tag == "equal":
            for row, section in zip(expected[a:b], read[c:d], strict=True):
                points += _section(row, section, f"{path}/{row[0]}")
        else:
            where = f"sections.number {path}"
            points += [
                Point(f"{where}/{number}", number, got[c:d], right=False) for number in wanted[a:b]
            ]
            points += [Point(where, None, one["title"], right=False) for one in read[c:d] if a == b]
    return points


def _section(row: Row, section: Json, path: str) -> list[Point]:
    rest = list(row[2:])
    inner = next((part for part in rest if isinstance(part, list)), [])
    title, nil = section["title"], section["nil"]
    points = [
        Point(f"sections.number {path}", row[0], section["number"], right=True),
        Point(f"sections.title {path}", row[1], title, agrees(row[1], title)),
    ]
    if "nil?" not in rest:
        points.append(Point(f"sections.nil {path}", "nil" in rest, nil, nil == ("nil" in rest)))
    return points + _sections(inner, section["sections"], path)


# The field names of a row, and how an object that was read becomes one.
_FIELDS: Mapping[str, tuple[tuple[str, ...], Callable[[Json], Row]]] = {
    "citations": (
        ("text", "kind", "category", "date", "issuer"),
        lambda one: [one["text"], one["kind"], one["category"], one["date"], one["issuer"]],
    ),
    "numbers": (("text", "value", "unit"), lambda one: [one["text"], one["value"], one["unit"]]),
    "recipients": (("text", "purpose"), lambda one: [one["name"], one["purpose"]]),
}


def _rows(name: str, expected: Sequence[Row], read: Sequence[Json]) -> list[Point]:
    """Rows are paired by their text; one that has no partner is missing, or was not expected."""
    fields, as_row = _FIELDS[name]
    free = [as_row(one) for one in read]
    points: list[Point] = []
    done = 0
    for row in expected:
        open_field = row[len(fields)][1:] if len(row) > len(fields) else None
        at = next((i for i in range(done, len(free)) if _is_of(row, free[i], open_field)), None)
        if at is None:
            points += [] if open_field == "" else [Point(f"{name}.missing", row, None, right=False)]
            continue
        points += [Point(f"{name}.extra", None, one, right=False) for one in free[done:at]]
        done = at + 1
        for field, wanted, value in zip(fields, row, free[at], strict=False):
            right = field in ("text", open_field) or agrees(wanted, value)
            points.append(Point(f"{name}.{field} of {row[0]}", wanted, value, right))
    return points + [Point(f"{name}.extra", None, one, right=False) for one in free[done:]]


def _is_of(row: Row, got: Row, open_field: str | None) -> bool:
    """Whether an expected row and one that was read are about the same text."""
    a, b = plain(row[0]), plain(got[0])
    return a == b or (open_field is not None and (a.startswith(b) or b.startswith(a)))
