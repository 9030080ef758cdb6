"""Every address that the site answers, as the resolver knows it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter
from django.urls.resolvers import RegexPattern


@dataclass(frozen=True, slots=True)
class Route:
    """One address: the name it is looked up by, what stands in its gaps, the view behind it."""

    name: str
    gaps: tuple[tuple[str, bool], ...]  # name of the gap, whether it takes a number
    view: Callable[..., Any]

    @property
    def is_api(self) -> bool:
        """Whether programs with tokens call it, not people with sessions."""
        return self.name.startswith("api:")


def routes() -> list[Route]:
    """All of them, by name; an address without a name fails."""
    return sorted(_below(get_resolver(), ""), key=lambda route: route.name)


def _below(resolver: URLResolver, namespace: str) -> Iterator[Route]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            inner = f"{namespace}{one.namespace}:" if one.namespace else namespace
            yield from _below(one, inner)
        elif one.name != "api-root":  # ninja's own anchor: 404 for everybody
            yield _route(one, namespace, resolver)


def _route(pattern: URLPattern, namespace: str, resolver: URLResolver) -> Route:
    assert pattern.name, f"{resolver.pattern}{pattern.pattern} has no name"
    converters = {**resolver.pattern.converters, **pattern.pattern.converters}
    gaps = [(gap, isinstance(kind, IntConverter)) for gap, kind in converters.items()]
    if isinstance(pattern.pattern, RegexPattern):
        gaps += [(gap, False) for gap in pattern.pattern.regex.groupindex]
    return Route(f"{namespace}{pattern.name}", tuple(gaps), pattern.callback)
