"""Finding where a document symbol may stand, and how far it reaches.

The whole text is searched only for a digit, a separator and a letter or year; everything else is
matched at that place. Nothing here looks further than a symbol is long, so time grows with the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tongket.core.law.grammar import CODE, Tail, read_tail
from tongket.core.law.model import Category
from tongket.core.law.repair import repaired_tail
from tongket.core.law.vocabulary import WRITTEN_OUT
from tongket.core.text.pattern import Pattern

_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,3})?[A-Za-zđ]?"
_YEAR = r"(?:19[4-9]|20[0-9])[0-9]"
# A separator with the blanks that typing and line ends leave around it; a line that begins with
# "- " is a list item, so after a line end only a slash continues a symbol.
_SEP = r"(?: ?[/-]\s{0,2}|\n/)"
_LETTER = r"A-Za-zÀ-ỹĐđƯưƠơ"
# A code ends where the letters end, or where extraction glued the next word on.
_END = rf"(?:(?![{_LETTER}0-9])|(?=ngày|của|về|năm|tỉnh|quy định))"

_ANCHOR = Pattern(rf"[0-9][A-Za-zđ]?(?: ?[/-]\s{{0,2}}|\n/)(?:[A-Za-zĐđƯư]|{_YEAR}(?!/[0-9]))")
_HEAD = Pattern(rf"({_NUMBER})(?:{_SEP}({_YEAR})(?=\s?[/-]))?")
_STRICT = Pattern(rf"(?:{_SEP}{CODE}{_END}){{1,12}}(?:/nb\b)?")
_LOOSE = Pattern(rf"(?:{_SEP}[A-Za-zĐđƯư0-9&.]{{1,24}}{_END}){{1,12}}")
_NA_SPACED = Pattern(r"\s?/\s?((?:UBTV)?QH) ([0-9]{1,2})(?![0-9/])")
_DOTTED = Pattern(rf"\.[A-ZĐƯ]{{2,12}}[0-9]{{0,3}}(?![{_LETTER}])")
_DASH = Pattern(r" [-/]\s")
_WRITTEN_OUT = Pattern(rf"\s?([/-])\s?({CODE})\s?([/-])\s?({'|'.join(WRITTEN_OUT)})")
_GOES_ON = Pattern(rf"[/-][{_LETTER}]")
_SHORT = {Category.BARE_ISSUER, Category.HIST_BARE}
_BEFORE = Pattern(rf"[{_LETTER}0-9_/\\@=&%+#.-]")


class Symbol(NamedTuple):
    """A number with its tail at a place of the cleaned text; ``tail`` is ``None``-read when it
    fits no branch of the grammar."""

    start: int
    end: int
    number: str
    year: str | None
    tail: str
    read: Tail | None
    repair: str | None


def scan(text: str) -> Iterator[Symbol]:
    """Every place of a cleaned text that may hold a document symbol, in order."""
    done = 0
    for anchor in _ANCHOR.finditer(text):
        start = _number_start(text, anchor.start())
        if start < done:
            continue
        symbol = _symbol_at(text, start)
        if symbol is not None:
            done = symbol.end
            yield symbol


def _number_start(text: str, digit: int) -> int:
    start = digit
    while start > 0 and digit - start < 9 and text[start - 1] in "0123456789.":
        start -= 1
    while text[start] == ".":
        start += 1
    return start


def _symbol_at(text: str, start: int) -> Symbol | None:
    if start and not _free_before(text, start):
        return None
    head = _HEAD.match(text, start)
    if head is None:
        return None
    symbol = _na_spaced(text, head) or _strict(text, head) or _loose(text, head)
    return None if symbol is None or text[symbol.end : symbol.end + 1] in {"@", "="} else symbol


def _free_before(text: str, start: int) -> bool:
    before = text[start - 1]
    if before == ":":  # "QCVN 102:2016/BTTTT", "TCVN 6909:2001" are read as standards
        return not text[start - 2 : start - 1].isdigit()
    if not _BEFORE.match(before):
        return True
    if before in {"-", "_"}:
        return start == 1 or text[start - 2] in " \n\t_"
    if before == ".":
        return text[start - 2 : start - 1].isalpha()
    return text[max(0, start - 2) : start] in {"số", "Số", "SỐ"}


def _strict(text: str, head: re.Match[str]) -> Symbol | None:
    match = _STRICT.match(text, head.end())
    if match is None:
        return None
    end = match.end()
    dash = _DASH.search(text, match.start() + 1, end) if " " in match[0] else None
    if dash and _complete(_tail(head, text[match.start() : dash.start()])):
        end = dash.start()
    if _DOTTED.match(text, end):
        return None  # "4100/BTC.TCT" is one symbol, though no branch knows it
    tail = _tail(head, text[head.end() : end])
    if read_tail(tail) is None or (not _complete(tail) and _GOES_ON.match(text, end)):
        return None
    return _built(head, text[head.end() : end], tail)


def _complete(tail: str) -> bool:
    read = read_tail(tail)
    return read is not None and read.category not in _SHORT


def _tail(head: re.Match[str], written: str) -> str:
    tail = "".join(written.split())
    return tail if head[2] is None else f"/#{tail}"


def _built(head: re.Match[str], written: str, tail: str) -> Symbol:
    year = head[2]
    read, meant = _judged(tail)
    repair = None
    if meant is not None or (read and " " in head[0] + written):
        repair = head[1] + (meant or tail).replace("/#/", f"/{year}/", 1)
    return Symbol(head.start(), head.end() + len(written), head[1], year, tail, read, repair)


@lru_cache(maxsize=4096)
def _judged(tail: str) -> tuple[Tail | None, str | None]:
    """The branch of a tail and the tail that was meant, when it is misspelt."""
    meant = repaired_tail(tail)
    # A full stop is no separator: such a symbol fits no branch, whatever it means.
    return None if "." in tail else read_tail(meant or tail), meant


def _na_spaced(text: str, head: re.Match[str]) -> Symbol | None:
    match = _NA_SPACED.match(text, head.end()) if head[2] else None
    if match is None:
        return None
    return _built(head, match[0], f"/#/{match[1]}{match[2]}")


def _loose(text: str, head: re.Match[str]) -> Symbol | None:
    out = _WRITTEN_OUT.match(text, head.end())
    if out:
        tail = f"{out[1]}{out[2]}{out[3]}{WRITTEN_OUT[out[4]]}"
        spelt = "".join(out[0].removesuffix(out[4]).split()) + out[4]
        repair = head[1] + tail if read_tail(tail) else None
        return Symbol(head.start(), out.end(), head[1], head[2], spelt, None, repair)
    match = _LOOSE.match(text, head.end())
    if match is None:
        return None
    written = match[0].rstrip(".")
    return _built(head, written, _tail(head, written))
