"""``tongket-admin serve``: the site on this machine, with the database brought up to date first."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from granian import Granian
from granian.constants import Interfaces


class Command(BaseCommand):
    """Migrates, gathers static files, answers requests until stopped."""

    help = "serve the site on this machine"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to listen, and with how many processes."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        """Only WSGI: it answers several times as many requests here as ASGI does."""
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        self.stdout.write(f"Tổng kết: http://{host}:{port}/ (Ctrl+C)")
        Granian(
            "tongket.web.wsgi:application",
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=workers,
            blocking_threads=1,
            workers_kill_timeout=3,  # Ctrl+C reaches a worker too, which may then not stop by itself
        ).serve()
