"""``tongket-admin demo load``: the demo province, app by app."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.module_loading import import_string

from tongket.apps.ui.kit import clock
from tongket.web.wiring import DEMO_LOADERS

PROVINCE = Path("demo/province")


class Command(BaseCommand):
    """Loads what is not there yet; a second run adds nothing."""

    help = "load the demo province"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``load``, and the folder when it is another."""
        parser.add_argument("action", choices=["load"])
        parser.add_argument("folder", nargs="?", type=Path, default=PROVINCE)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """All loaders in one transaction: either the whole province or nothing."""
        if not folder.is_dir():
            raise CommandError(f"{folder}: no such folder; run it where the demo lies, or name it")
        with transaction.atomic():
            for name in DEMO_LOADERS:
                added = import_string(name)(folder, clock.now())
                self.stdout.write(f"{name.split('.')[2]}: {added}")
