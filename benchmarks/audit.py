"""The log on the embedded database: its lines beside bare rows, and the proof of the chain."""

from collections.abc import Iterator
from importlib import import_module
from tempfile import TemporaryDirectory

from benchmarks.register_database import wake
from benchmarks.yardstick import Reading


def readings() -> Iterator[Reading]:
    """Lines a second, what they cost beside bare rows, and how fast the chain is followed."""
    with TemporaryDirectory() as folder:
        wake(f"sqlite:///{folder}/log.sqlite3")
        yield from import_module("benchmarks.audit_readings").readings()
