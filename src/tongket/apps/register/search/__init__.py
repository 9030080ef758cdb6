"""Finding in the register: one small door. What is kept for it stands in ``index``."""

from tongket.apps.register.index.entries import forget, index, rebuild
from tongket.apps.register.index.marks import Facet, Field
from tongket.apps.register.index.wanted import Phrase
from tongket.apps.register.search.counting import Facets, Value, facets
from tongket.apps.register.search.finding import (
    Order,
    Results,
    Turn,
    find,
    found_for,
    met,
    page_of,
)
from tongket.apps.register.search.kept import Total
from tongket.apps.register.search.overall import Everything, everything
from tongket.apps.register.search.symbols import Closeness, Suggestion, symbols
from tongket.apps.register.search.syntax import Query, read_query

__all__ = [
    "Closeness",
    "Everything",
    "Facet",
    "Facets",
    "Field",
    "Order",
    "Phrase",
    "Query",
    "Results",
    "Suggestion",
    "Total",
    "Turn",
    "Value",
    "everything",
    "facets",
    "find",
    "forget",
    "found_for",
    "index",
    "met",
    "page_of",
    "read_query",
    "rebuild",
    "symbols",
]
