"""Asking a large register: what the site takes, against the same asked of the database by hand.

Both sides answer the same question in one process, taking turns: a page of fifty and how many
there are, or the counts of six facets. By hand there are no objects, no rule of sight beyond the
agency, and no parsing of what was typed. Percentiles are over the different questions.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

from benchmarks import register_by_hand as by_hand
from benchmarks import register_corpus, register_writing
from benchmarks.register_database import DOCUMENTS, seconds
from benchmarks.register_site import Site, filled
from benchmarks.yardstick import Reading, Result, milliseconds
from tongket.apps.register import search
from tongket.apps.register.index.marks import Facet
from tongket.apps.register.models import Document
from tongket.apps.register.search import Query, read_query
from tongket.apps.register.search.syntax import Chosen

_TURNS = 5
_RATIO_WANTED, _SYMBOL_WANTED = 1.5, 10.0  # times; milliseconds


class Question(NamedTuple):
    """One question: to the site, and by hand."""

    to_the_site: Callable[[], object]
    by_hand: Callable[[], object]


def readings(name: str) -> Iterator[Reading]:
    """All yardsticks on the database of this name."""
    site = filled(name)
    told = f"register on {name}"
    yield _race(f"{told}: list", _lists(site))
    yield _race(f"{told}: facets of a list", _list_facets(site))
    yield _race(f"{told}: words", _words(site))
    yield _race(f"{told}: facets of words", _word_facets(site))
    yield _symbols(f"{told}: symbol, p95", site)
    yield from register_writing.readings(told, site)


def _race(name: str, questions: Sequence[Question]) -> Result:
    taken: tuple[list[float], list[float]] = ([], [])
    for question in questions:
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(_TURNS):
            for side, ask in enumerate(question):
                begun = perf_counter()
                ask()
                times[side].append(perf_counter() - begun)
        for side in (0, 1):
            taken[side].append(median(times[side]))
    ours, theirs = (quantiles(side, n=20)[-1] for side in taken)
    middle = ", ".join(milliseconds(median(side)) for side in taken)
    detail = (
        f"p95 {milliseconds(ours)} and {milliseconds(theirs)} by hand, median {middle}; "
        f"{len(questions)} questions, {DOCUMENTS} documents"
    )
    return Result(name, ours / theirs, _RATIO_WANTED, "x", detail, ceiling=True)


def _registers() -> list[tuple[str, int]]:
    return [(way, year) for way in ("incoming", "outgoing") for year in range(2019, 2025)]


def _chosen(way: str, year: int) -> Query:
    return read_query("", {Facet.DIRECTION: (way,), Facet.YEAR: (str(year),)})


def _lists(site: Site) -> list[Question]:
    return [
        Question(
            partial(search.find, desk, _chosen(way, year), limit=by_hand.PAGE),
            partial(by_hand.list_of, site.agency_id, way, year),
        )
        for desk in (site.clerk, site.specialist)
        for way, year in _registers()
    ]


def _list_facets(site: Site) -> list[Question]:
    return [
        Question(
            partial(search.facets, desk, _chosen(way, year)),
            partial(by_hand.list_facets, site.agency_id, way, year),
        )
        for desk in (site.clerk, site.specialist)
        for way, year in _registers()
    ]


def _typed() -> list[tuple[str, Chosen]]:
    """Broad words and rare ones, phrases, several words, some within a year or kind."""
    random = Random(register_corpus.SEED)
    words, rare = register_corpus.WORDS, register_corpus.rare_words(60)
    typed = [random.choice(words) for _ in range(12)]
    typed += [f'"{random.choice(words)}"' for _ in range(8)]
    typed += [f"{random.choice(words)} {random.choice(words)}" for _ in range(8)]
    typed += [f'"{random.choice(words)}" {random.choice(rare)}' for _ in range(8)]
    typed += [f"{random.choice(rare)} {random.choice(rare)}" for _ in range(8)]
    typed += [f'"{random.choice(rare)} {random.choice(rare)}"' for _ in range(8)]
    typed += [f"HS{random.randrange(DOCUMENTS):07d}" for _ in range(4)]
    typed += [f'"{name}" -{random.choice(words)}' for name in ("Đặng Ngọc Thủy", "Lý Kim Yến")]
    narrow: list[Chosen] = [
        {},
        {},
        {Facet.YEAR: ("2022",)},
        {Facet.KIND: ("Kế hoạch",)},
    ]
    return [(line, narrow[at % 4]) for at, line in enumerate(typed)]


def _words(site: Site) -> list[Question]:
    def ask(line: str, chosen: Chosen) -> object:
        return search.find(site.clerk, read_query(line, chosen), limit=by_hand.PAGE)

    return [
        Question(partial(ask, *typed), partial(by_hand.words, _sought(site, typed)))
        for typed in _typed()
    ]


def _word_facets(site: Site) -> list[Question]:
    def ask(line: str, chosen: Chosen) -> object:
        return search.facets(site.clerk, read_query(line, chosen))

    return [
        Question(partial(ask, *typed), partial(by_hand.word_facets, _sought(site, typed)))
        for typed in _typed()
    ]


def _sought(site: Site, typed: tuple[str, Chosen]) -> str:
    return by_hand.condition(site.agency_id, read_query(*typed))


def _symbols(name: str, site: Site) -> Result:
    lines = list(_misspelt(site))
    taken = []
    for line in lines:
        times = []
        for _ in range(_TURNS):
            begun = seconds()
            search.symbols(site.clerk, line)
            times.append(seconds() - begun)
        taken.append(median(times))
    detail = f"median {milliseconds(median(taken))}, worst {milliseconds(max(taken))}; {len(lines)} typed"
    ms = 1e3 * quantiles(taken, n=20)[-1]
    return Result(name, ms, _SYMBOL_WANTED, "ms", detail, ceiling=True)


def _misspelt(site: Site) -> Iterator[str]:
    """Symbols as written, without marks, as a beginning, and with a slip in number or letters."""
    random = Random(register_corpus.SEED)
    ids = random.sample(range(1, DOCUMENTS), 200)
    for at, code in enumerate(
        Document.objects.filter(pk__in=ids).order_by("pk").values_list("code", flat=True)
    ):
        place = random.randrange(1, len(code))
        yield (
            code,
            code.lower().replace("đ", "d").replace("/", " "),
            code[:place],
            code[:place] + code[place + 1 :],
            code[: place - 1] + random.choice("0123456789") + code[place:],
        )[at % 5]
