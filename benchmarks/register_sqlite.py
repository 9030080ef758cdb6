"""The register's yardsticks on the embedded database."""

from collections.abc import Iterator
from importlib import import_module

from benchmarks.register_database import FOLDER, wake
from benchmarks.yardstick import Reading


def readings() -> Iterator[Reading]:
    """Lists, counts, words and symbols over a large register; then writing into it."""
    wake(f"sqlite:///{FOLDER / 'register.sqlite3'}")
    yield from import_module("benchmarks.register_readings").readings("sqlite")
