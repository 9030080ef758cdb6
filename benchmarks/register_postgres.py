"""The register's yardsticks on PostgreSQL, where one answers."""

import os
from collections.abc import Iterator
from importlib import import_module

import psycopg

from benchmarks.register_database import wake
from benchmarks.yardstick import Absent, Reading

_SERVER = os.environ.get("TONGKET_BENCH_POSTGRES", "postgres:///postgres")
_NAME = "tongket_bench"


def readings() -> Iterator[Reading]:
    """The same as on the embedded database, in a database of their own."""
    try:
        _make()
    except psycopg.OperationalError:
        yield Absent("register, on PostgreSQL", "a server that answers")
        return
    wake(f"{_SERVER.rsplit('/', 1)[0]}/{_NAME}")
    yield from import_module("benchmarks.register_readings").readings("postgresql")


def _make() -> None:
    with psycopg.connect(_SERVER, autocommit=True) as server:
        held = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_NAME])
        if held.fetchone() is None:
            server.execute(f'CREATE DATABASE "{_NAME}"')
