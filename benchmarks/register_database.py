"""Which database the register's yardsticks run on; nothing of the site is imported before."""

import os
from pathlib import Path
from time import perf_counter, process_time

import django
from django.db import connection

DOCUMENTS = int(os.environ.get("TONGKET_BENCH_DOCUMENTS", "500000"))
FOLDER = Path("var/bench").resolve()


def seconds() -> float:
    """The clock for work without a peer: the processor's, where the database works in this process."""
    return process_time() if connection.vendor == "sqlite" else perf_counter()


def wake(url: str) -> None:
    """The site's code on this database, its files beside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ["DATABASE_URL"] = url
    os.environ["TONGKET_VAR"] = str(FOLDER)
    os.environ["DJANGO_SETTINGS_MODULE"] = "tongket.web.settings.test"
    django.setup()
