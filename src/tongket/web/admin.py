"""``tongket-admin``: the door for the administrator of a site."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command; the demo's settings unless ``DJANGO_SETTINGS_MODULE`` names others."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tongket.web.settings.demo")
    execute_from_command_line(sys.argv)
