"""``tongket-admin org rebuild``: the lines of descent, worked out anew from the places."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from tongket.apps.org import services


class Command(BaseCommand):
    """Mends what the services would have kept right, after rows were changed by other means."""

    help = "rebuild the lines of descent of all units"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Only ``rebuild``."""
        parser.add_argument("action", choices=["rebuild"])

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild and tell how many lines there are."""
        self.stdout.write(f"{services.rebuild()} lines of descent")
