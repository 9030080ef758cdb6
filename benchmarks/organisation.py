"""The organisation on the embedded database: the tree, descent and people, beside bare queries."""

from collections.abc import Iterator
from importlib import import_module
from tempfile import TemporaryDirectory

from benchmarks.register_database import wake
from benchmarks.yardstick import Reading


def readings() -> Iterator[Reading]:
    """15,000 units with a past and 200,000 people, asked for a day in the middle."""
    with TemporaryDirectory() as folder:
        wake(f"sqlite:///{folder}/organisation.sqlite3")
        yield from import_module("benchmarks.organisation_readings").readings()
