"""Which database the register's yardsticks run on; nothing of the site is imported before."""

import os
from pathlib import Path

import django

DOCUMENTS = int(os.environ.get("TONGKET_BENCH_DOCUMENTS", "500000"))
FOLDER = Path("var/bench").resolve()


def wake(url: str) -> None:
    """The site's code on this database, its files beside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ["DATABASE_URL"] = url
    os.environ["TONGKET_VAR"] = str(FOLDER)
    os.environ["DJANGO_SETTINGS_MODULE"] = "tongket.web.settings.test"
    django.setup()
