"""``tongket-admin audit verify``: proves that the log is whole, or names the first broken place."""

import json
import sys
from argparse import ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tongket.apps.audit.queries import Anchor, Fault, Verdict, verify

WHOLE, BROKEN, MISUSED = 0, 1, 2
FAULTS = {
    Fault.REMOVED: gettext_lazy("a line was removed"),
    Fault.INSERTED: gettext_lazy("a line was slipped in"),
    Fault.UNLINKED: gettext_lazy("this line was moved, or the one before it rewritten"),
    Fault.CHANGED: gettext_lazy("what this line says was changed"),
    Fault.END: gettext_lazy("the kept end of the chain does not match its last line"),
    Fault.CUT: gettext_lazy("the end kept in the file is no longer in the chain"),
}


class Command(BaseCommand):
    """Exit code 0: whole; 1: broken; 2: the anchor file cannot be used."""

    help = "Proves that the audit log is whole (verify)."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own shape

    def add_arguments(self, parser: CommandParser) -> None:
        """One act, and the file that remembers the end of the chain."""
        parser.add_argument("act", choices=["verify"])
        parser.add_argument(
            "--anchor",
            type=_outside_file,
            metavar="FILE",
            help="compare with the end kept in FILE (keep it off this machine), then keep the new one",
        )

    def handle(self, *args: Any, anchor: Path | None = None, **options: Any) -> None:
        """Follow the chain and say how it stands."""
        verdict = verify(_kept(anchor))
        self.stdout.write(_said(verdict))
        if verdict.broken:
            sys.exit(BROKEN)
        if anchor:
            _keep(anchor, verdict.end)


def _said(verdict: Verdict) -> str:
    if verdict.broken is None:
        whole = _("The log is whole: %(count)d lines, end %(hash)s")
        return whole % {"count": verdict.end.seq, "hash": verdict.end.hash}
    broken = _("The log is broken at line %(seq)d: %(fault)s")
    return broken % {"seq": verdict.broken.seq, "fault": FAULTS[verdict.broken.fault]}


def _outside_file(name: str) -> Path:
    path = Path(name)
    if not path.parent.is_dir() or path.is_dir():
        raise ArgumentTypeError(_("there is no such folder, or it is not a file"))
    return path


def _kept(path: Path | None) -> Anchor | None:
    if path is None or not path.exists():
        return None
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Anchor(int(said["seq"]), str(said["hash"]))
    except (OSError, ValueError, KeyError, TypeError) as unusable:
        message = _("The file %(path)s holds no end of a chain.") % {"path": path}
        raise CommandError(message, returncode=MISUSED) from unusable


def _keep(path: Path, end: Anchor) -> None:
    """Written beside and moved into place, so that a stopped machine leaves the old end or the new."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(json.dumps({"seq": end.seq, "hash": end.hash}) + "\n", encoding="utf-8")
    fresh.replace(path)
