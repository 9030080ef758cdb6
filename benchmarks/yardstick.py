"""What every yardstick shares: alternating runs, medians, peak memory, and how a result is told."""

import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

Work = Callable[[int], object]  # takes the number of the run


class Result(NamedTuple):
    """One yardstick read: ``value`` and what is wanted of it, in ``unit``.

    A ``ceiling`` must not be passed; else what is wanted is the least.
    """

    name: str
    value: float
    wanted: float
    unit: str
    detail: str
    ceiling: bool = False

    @property
    def missed(self) -> bool:
        """Whether we are not as good as wanted."""
        return self.value > self.wanted if self.ceiling else self.value < self.wanted

    def __str__(self) -> str:
        bound = "<=" if self.ceiling else ">="
        value = f"{self.value:.3g}" if self.value < 100 else f"{self.value:.0f}"
        verdict = "MISSED" if self.missed else "ok"
        measured = f"{value} {self.unit}"
        wanted = f"{bound} {self.wanted:g}"
        return f"{self.name:<34}{measured:>11}  wanted {wanted:<7} {verdict:<7} {self.detail}"


class Absent(NamedTuple):
    """A peer that is not there to race."""

    name: str
    peer: str

    @property
    def missed(self) -> bool:
        """Nobody to race is no defeat."""
        return False

    def __str__(self) -> str:
        return f"{self.name:<34}not run: {self.peer} is not installed"


Reading = Result | Absent


def medians(turns: int, *works: Work, warm: int = 2, in_a_row: int = 1) -> list[float]:
    """The seconds that each of ``works`` takes; they take turns, the first runs are not counted.

    Time on the wall: what else the machine does falls on both sides of a race alike. Work that is
    done in a few milliseconds is timed several times ``in_a_row``: right behind a long run of the
    other side, it would first wait for the processor's caches.
    """
    taken: list[list[float]] = [[] for _ in works]
    for turn in range(turns):
        for work, times in zip(works, taken, strict=True):
            for run in range(turn * in_a_row, (turn + 1) * in_a_row):
                begun = perf_counter()
                work(run)
                times.append(perf_counter() - begun)
    return [median(times[warm:]) for times in taken]


def processor_median(runs: int, work: Work, *, warm: int = 2) -> float:
    """The seconds of processor that work without a peer takes, whatever else the machine does."""
    taken: list[float] = []
    for run in range(runs + warm):
        begun = process_time()
        work(run)
        taken.append(process_time() - begun)
    return median(taken[warm:])


def milliseconds(seconds: float) -> str:
    """For the detail of a result."""
    return f"{1e3 * seconds:.3g} ms"


def peak_mib() -> float:
    """The most memory that this process ever held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)


def growth(name: str, make: Work, *, warm: int, allowed: float, many: int = 1_000) -> Result:
    """How far the peak of memory rises over many runs once the first ``warm`` are done.

    Must come first in its process: a peak that something else has reached would hide ours.
    """
    begun = perf_counter()
    for run in range(warm):
        make(run)
    first = peak_mib()
    for run in range(warm, many):
        make(run)
    taken = perf_counter() - begun
    detail = f"{many} in {taken:.0f} s, peak {peak_mib():.0f} MiB"
    return Result(name, peak_mib() - first, allowed, "MiB", detail, ceiling=True)


@contextmanager
def quietly() -> Iterator[None]:
    """What a peer prints is not ours to show."""
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        yield
