"""The same questions put to the database by hand, as somebody would who knows it well."""

from collections.abc import Sequence

from django.db import connection

from tongket.apps.register.index.engine import engine
from tongket.apps.register.index.marks import EVERYBODYS, closed_mark, facet_mark, open_mark
from tongket.apps.register.index.wanted import Wanted
from tongket.apps.register.search import Query

PAGE, MOST = 50, 10_000

_LIST = """
    SELECT * FROM register_document
    WHERE holder_id = %s AND direction = %s AND issued_on BETWEEN %s AND %s
    ORDER BY issued_on DESC, id DESC LIMIT 51
"""
_COUNT = """
    SELECT count(*) FROM register_document
    WHERE holder_id = %s AND direction = %s AND issued_on BETWEEN %s AND %s
"""
_COUNT_BY = """
    SELECT COLUMN, count(*) FROM register_document
    WHERE holder_id = %s AND direction = %s AND issued_on BETWEEN %s AND %s
    GROUP BY COLUMN
"""
_WORDS = """
    SELECT d.* FROM register_words w JOIN register_document d ON d.id = (w.rowid & 1099511627775)
    WHERE w.register_words MATCHES ORDER BY w.rowid DESC LIMIT 51
"""
_COUNT_WORDS = """
    SELECT count(*) FROM (
        SELECT 1 FROM register_words w WHERE w.register_words MATCHES LIMIT 10001
    ) AS found
"""
_COUNT_WORDS_BY = """
    WITH found AS MATERIALIZED (
        SELECT rowid AS key FROM register_words w
        WHERE w.register_words MATCHES ORDER BY rowid DESC LIMIT 10000
    ), met AS MATERIALIZED (
        SELECT e.kind, e.issuer, e.year, e.direction, e.unit, e.state
        FROM found JOIN register_searchentry e ON e.key = found.key
    )
    SELECT 'kind', kind, count(*) FROM met GROUP BY kind
    UNION ALL SELECT 'issuer', issuer, count(*) FROM met GROUP BY issuer
    UNION ALL SELECT 'year', CAST(year AS text), count(*) FROM met GROUP BY year
    UNION ALL SELECT 'direction', direction, count(*) FROM met GROUP BY direction
    UNION ALL SELECT 'unit', CAST(unit AS text), count(*) FROM met GROUP BY unit
    UNION ALL SELECT 'state', state, count(*) FROM met GROUP BY state
"""


def condition(agency_id: int, query: Query) -> str:
    """What the index is asked for: words, and whose."""
    marks: list[tuple[str, ...]] = [(open_mark(agency_id), EVERYBODYS, closed_mark(agency_id))]
    marks += [tuple(facet_mark(f, value) for value in values) for f, values in query.chosen.items()]
    return engine().condition(Wanted(query.phrases, query.without, tuple(marks)))


def list_of(agency_id: int, way: str, year: int) -> None:
    """One page of a register, and how many there are."""
    _run(_LIST, _register(agency_id, way, year))
    _run(_COUNT, _register(agency_id, way, year))


def list_facets(agency_id: int, way: str, year: int) -> None:
    """How many of each, in one register."""
    for column in ("kind", "issuer", "direction", "drafting_unit_id", "state"):
        _run(_COUNT_BY.replace("COLUMN", column), _register(agency_id, way, year))


def words(sought: str) -> None:
    """One page of what holds the words, and how many there are, as far as anybody counts."""
    _run(_matching(_WORDS), [sought])
    _run(_matching(_COUNT_WORDS), [sought])


def word_facets(sought: str) -> None:
    """How many of each among the newest ten thousand that hold the words, and how many there are."""
    _run(_matching(_COUNT_WORDS_BY), [sought])
    _run(_matching(_COUNT_WORDS), [sought])


def _register(agency_id: int, way: str, year: int) -> Sequence[int | str]:
    return agency_id, way, f"{year}-01-01", f"{year}-12-31"


def _matching(statement: str) -> str:
    return statement.replace("MATCHES", engine().operator())


def _run(statement: str, values: Sequence[int | str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        cursor.fetchall()
