"""The loop that every target runs in, and its command line."""

import argparse
import hashlib
import importlib
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from fuzz.soundness import check
from fuzz.spoiling import Spoil


class Target(NamedTuple):
    """One reader: the name its files go by, good files to begin with, and a way to spoil them."""

    name: str
    seeds: Sequence[bytes]
    spoil: Spoil


class Broken(Exception):
    """A file that broke the reader; ``data`` is the file."""

    def __init__(self, data: bytes) -> None:
        super().__init__(hashlib.sha256(data).hexdigest()[:12])
        self.data = data


def run(
    target: Target,
    *,
    seed: int,
    rounds: int | None = None,
    seconds: float | None = None,
    judge: Callable[[bytes, str], str] = check,
) -> Counter[str]:
    """Spoil and read until rounds or time are up; counts the outcomes, raises ``Broken``."""
    chance = Random(seed)  # noqa: S311 - a fuzzer must be repeatable, not secret
    outcomes: Counter[str] = Counter()
    start = time.monotonic()
    at = 0
    while (rounds is None or at < rounds) and (
        seconds is None or time.monotonic() - start < seconds
    ):
        data = target.spoil(chance, chance.choice(target.seeds)) if at else target.seeds[0]
        try:
            outcomes[judge(data, target.name)] += 1
        except Exception as error:
            raise Broken(data) from error
        at += 1
    return outcomes


def main(target: Target) -> int:
    """The command line of one target."""
    parser = argparse.ArgumentParser(description=f"spoil files like {target.name} and read them")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--atheris", action="store_true", help="be guided by coverage")
    options = parser.parse_args()
    if options.atheris:
        return _guided(target)
    seconds = 60.0 if options.rounds is None and options.seconds is None else options.seconds
    try:
        outcomes = run(target, seed=options.seed, rounds=options.rounds, seconds=seconds)
    except Broken as broken:
        return _report(broken, target)
    sys.stdout.write(f"{target.name}: {outcomes.total()} files, {dict(outcomes.most_common())}\n")
    return 0


def _report(broken: Broken, target: Target) -> int:
    suffix = Path(target.name).suffix
    path = Path(tempfile.gettempdir()) / f"broken-{broken}{suffix}"
    path.write_bytes(broken.data)
    traceback.print_exception(broken)
    sys.stdout.write(f"{target.name}: broken by {path}\n")
    return 1


def _guided(target: Target) -> int:
    atheris = importlib.import_module("atheris")
    atheris.instrument_all()
    atheris.Setup(sys.argv[:1], lambda data: check(data, target.name))
    atheris.Fuzz()
    return 0
