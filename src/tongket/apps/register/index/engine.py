"""Which database keeps the index, and what is asked of it; the two answers are beside this file."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from django.db import connection
from django.db.models import F, Lookup, QuerySet

from tongket.apps.register.index import postgres, sqlite
from tongket.apps.register.index.wanted import Wanted
from tongket.apps.register.models import SearchWords

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Q
    from django.db.models.sql.compiler import SQLCompiler


class Page(NamedTuple):
    """What the index gets of one document: its key, its words in a row, its marks."""

    key: int
    words: Sequence[str]
    marks: Iterable[str]


class Engine(Protocol):
    """What a database does for the search."""

    def operator(self) -> str:
        """How a condition is put to the index, with the place of its value."""

    def condition(self, wanted: Wanted) -> str:
        """The condition in the language of the index; safe whatever was typed."""

    def write(self, pages: Iterable[Page]) -> None:
        """Put documents in that are not there."""

    def erase(self, keys: Iterable[int]) -> None:
        """Take documents out."""

    def empty(self) -> None:
        """Take everything out."""

    def begins(self, field: str, text: str) -> "Q":
        """The condition that a field begins with ``text``, answered by an index."""

    def newest_first(self, rows: QuerySet[SearchWords], found: int | None) -> QuerySet[SearchWords]:
        """In order; ``found`` of them, or more than are counted; ``None``: nobody counted."""


ENGINES = {"sqlite": cast("Engine", sqlite), "postgresql": cast("Engine", postgres)}


def engine() -> Engine:
    """The one for the database in use."""
    return ENGINES[connection.vendor]


class Holds(Lookup):  # type: ignore[type-arg]
    """The words and marks of a document meet what is wanted."""

    lookup_name = "holds"
    prepare_rhs = False

    def as_sql(
        self, compiler: "SQLCompiler", connection: "BaseDatabaseWrapper"
    ) -> tuple[str, list[str | int]]:
        """The condition as this database puts it."""
        column, _ = self.process_lhs(compiler, connection)
        its = ENGINES[connection.vendor]
        return f"{column} {its.operator()}", [its.condition(cast("Wanted", self.rhs))]


def rows_holding(wanted: Wanted) -> QuerySet[SearchWords]:
    """Everything in the index that meets what is wanted, whoever may see it."""
    return SearchWords.objects.filter(Holds(F("words"), wanted))
