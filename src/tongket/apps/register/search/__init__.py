"""Finding in the register. The words are kept by the database; ``sqlite`` and ``postgres`` say how."""

from tongket.apps.register.search.counting import Facets, Value, facets
from tongket.apps.register.search.finding import Order, Results, Total, find
from tongket.apps.register.search.indexing import forget, index, rebuild
from tongket.apps.register.search.marks import Facet, Field
from tongket.apps.register.search.overall import Everything, everything
from tongket.apps.register.search.symbols import Closeness, Suggestion, symbols
from tongket.apps.register.search.syntax import Phrase, Query, read_query

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
    "Value",
    "everything",
    "facets",
    "find",
    "forget",
    "index",
    "read_query",
    "rebuild",
    "symbols",
]
