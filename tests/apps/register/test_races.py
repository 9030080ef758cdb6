"""Eight processes ask for numbers at once: no gap, none twice, and a killed one leaves nothing."""

import os
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

RUN = (
    "import sys, django; django.setup();"
    "from tests.apps.register.racing import ACTS; ACTS[sys.argv[1]](*sys.argv[2:])"
)
ROOT = Path(__file__).parents[3]
SERVER = os.environ.get("TONGKET_TEST_SERVER", "postgresql:///postgres")
PROCESSES, EACH = 8, 10


def servers() -> list[str]:
    """The embedded database always, PostgreSQL where one answers."""
    with suppress(psycopg.OperationalError), psycopg.connect(SERVER, connect_timeout=2):
        return ["sqlite", "postgresql"]
    return ["sqlite"]


class Races:
    """One database, and processes that work on it."""

    def __init__(self, url: str) -> None:
        self.environment = {
            **os.environ,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "tongket.web.settings.test",
        }
        self.do("set_up")

    def start(self, *what: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", RUN, *what]
        return subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, text=True
        )

    def do(self, *what: str) -> str:
        process = self.start(*what)
        said, _ = process.communicate(timeout=300)
        assert process.returncode == 0
        return said

    def numbers(self) -> dict[str, list[tuple[int, int]]]:
        """By purpose: the numbers given in order, each with the one its document bears."""
        found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for line in self.do("say").splitlines():
            purpose, number, borne = line.split()
            found[purpose].append((int(number), int(borne)))
        return dict(found)


@pytest.fixture(params=servers())
def races(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Races]:
    if request.param == "sqlite":
        yield Races(f"sqlite:///{tmp_path / 'races.sqlite3'}")
        return
    name = f"tongket_races_{os.getpid()}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        try:
            yield Races(f"postgresql:///{name}")
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def test_eight_processes_leave_no_gap_and_no_double(races: Races) -> None:
    at_work = [races.start("take", f"p{number}", str(EACH)) for number in range(PROCESSES)]
    for process in at_work:
        process.communicate(timeout=300)
    assert [process.returncode for process in at_work] == [0] * PROCESSES
    given = PROCESSES * EACH
    row = [(number, number) for number in range(1, given + 1)]
    assert races.numbers() == {"issue": row, "arrival": row, "lines": [(given, given)]}


def test_a_process_killed_in_the_middle_leaves_nothing_half_done(races: Races) -> None:
    doomed = races.start("hang")
    assert doomed.stdout is not None
    assert doomed.stdout.readline() == "inside\n"
    doomed.send_signal(signal.SIGKILL)
    doomed.wait()
    doomed.stdout.close()
    assert races.numbers() == {"lines": [(0, 0)]}
    races.do("take", "after", "1")
    assert races.numbers()["issue"] == [(1, 1)]
