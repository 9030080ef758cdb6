"""The index in SQLite: FTS5, a column of words and a column of marks."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Q, QuerySet

if TYPE_CHECKING:
    from tongket.apps.register.index.engine import Page
    from tongket.apps.register.index.wanted import Phrase, Wanted
    from tongket.apps.register.models import SearchWords

_LAST = "\U0010ffff"


def operator() -> str:
    """FTS5 takes its condition as one string."""
    return "MATCH %s"


def condition(wanted: "Wanted") -> str:
    """Every word stands in quotes and holds letters and digits only, so none can be an operator."""
    parts = [f"marks: ({' OR '.join(map(_quoted, group))})" for group in wanted.marks]
    parts += map(_phrase, wanted.phrases)
    sought = " AND ".join(parts)
    unwanted = " OR ".join(map(_phrase, wanted.without))
    return f"({sought}) NOT ({unwanted})" if unwanted else sought


def _phrase(phrase: "Phrase") -> str:
    column = "marks" if phrase.field else "words"
    return f"{column}: ({_quoted(' '.join(phrase.terms))}{' *' if phrase.begins else ''})"


def _quoted(words: str) -> str:
    return f'"{words}"'


def write(pages: "Iterable[Page]") -> None:
    """Put documents in that are not there."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO register_words (rowid, words, marks) VALUES (%s, %s, %s)",
            [(page.key, " ".join(page.words), " ".join(page.marks)) for page in pages],
        )


def erase(keys: Iterable[int]) -> None:
    """Take documents out; their words go from the index as well."""
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM register_words WHERE rowid = %s", [(k,) for k in keys])


def empty() -> None:
    """Take everything out."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM register_words")


def begins(field: str, text: str) -> Q:
    """A stretch of the index: LIKE would read it all."""
    return Q(**{f"{field}__gte": text, f"{field}__lt": text + _LAST})


def newest_first(rows: "QuerySet[SearchWords]", found: int | None) -> "QuerySet[SearchWords]":
    """FTS5 walks its lists of keys from either end, so few and many cost the same."""
    return rows.order_by("-key")
