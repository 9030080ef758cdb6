"""The index in PostgreSQL: a tsvector of words with places and of marks without, under GIN."""

from collections.abc import Iterable
from itertools import accumulate
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import F, Q, QuerySet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tongket.apps.register.index.engine import Page
    from tongket.apps.register.index.wanted import Phrase, Wanted
    from tongket.apps.register.models import SearchWords

# No word of a text holds this sign, so a mark is never taken for a word.
_MARK = "§"
_ROOM = 900_000  # bytes of words; PostgreSQL ends a vector at a mebibyte, marks included
_WIDEST = 4  # bytes of a letter
# So many are sorted sooner than a walk from the newest on meets a page of them.
_FEW = 5_000


def operator() -> str:
    """The condition is read as it stands: no dictionary, no parser of texts."""
    return "@@ %s::tsquery"


def condition(wanted: "Wanted") -> str:
    """Every word stands in quotes and holds letters and digits only, so none can be an operator."""
    parts = [" | ".join(f"'{_MARK}{mark}'" for mark in group) for group in wanted.marks]
    parts += map(_phrase, wanted.phrases)
    parts += [f"!({_phrase(phrase)})" for phrase in wanted.without]
    return " & ".join(f"({part})" for part in parts)


def _phrase(phrase: "Phrase") -> str:
    sign = _MARK if phrase.field else ""
    row = " <-> ".join(f"'{sign}{term}'" for term in phrase.terms)
    return f"{row}:*" if phrase.begins else row


def write(pages: "Iterable[Page]") -> None:
    """Put documents in that are not there. Places are given here, so words are cut in one way only."""
    taken = list(pages)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO register_words (rowid, register_words)"
            " SELECT key, vector::tsvector FROM unnest(%s::bigint[], %s::text[]) AS t (key, vector)",
            [[page.key for page in taken], [_vector(page) for page in taken]],
        )


def _vector(page: "Page") -> str:
    words = " ".join(f"{word}:{place}" for place, word in enumerate(_within(page), start=1))
    return f"{words} {' '.join(_MARK + mark for mark in page.marks)}"


def _within(page: "Page") -> "Sequence[str]":
    """The words that a vector has room for: of a text longer than a book, the beginning."""
    if sum(map(len, page.words)) <= _ROOM // _WIDEST:
        return page.words
    ends = accumulate(len(word.encode()) for word in page.words)
    return [word for word, end in zip(page.words, ends, strict=True) if end <= _ROOM]


def erase(keys: Iterable[int]) -> None:
    """Take documents out."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM register_words WHERE rowid = ANY(%s)", [list(keys)])


def empty() -> None:
    """Take everything out."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE register_words")


def begins(field: str, text: str) -> Q:
    """LIKE, which an index of ``text_pattern_ops`` answers whatever the language of the database."""
    return Q(**{f"{field}__startswith": text})


def newest_first(rows: "QuerySet[SearchWords]", found: int | None) -> "QuerySet[SearchWords]":
    """Few are collected and sorted, many are met walking back: for a page the planner guesses badly.

    Uncounted rows are wanted by the thousand, and there its guess is good.
    """
    few = found is not None and found <= _FEW
    return rows.order_by((F("key") + 0).desc() if few else "-key")
