"""``tongket-admin sweep_files``: stored files that no document holds."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.services.orphans import orphans, sweep
from tongket.apps.ui.kit import clock


class Command(BaseCommand):
    """Lists them; with ``--remove`` takes them away."""

    help = _("List stored files that no document holds, or remove them.")  # type: ignore[assignment]

    def add_arguments(self, parser: ArgumentParser) -> None:
        """How old they must be, and whether they go."""
        parser.add_argument("--hours", type=int, default=24)
        parser.add_argument("--remove", action="store_true")

    def handle(self, **options: Any) -> None:
        """One path a line."""
        before = clock.now() - timedelta(hours=options["hours"])
        found = sweep(before=before) if options["remove"] else orphans(before=before)
        for path in found:
            self.stdout.write(str(path))
