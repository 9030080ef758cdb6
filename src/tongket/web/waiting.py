"""Collects what waits for a desk from the apps that ``web/wiring.py`` lists."""

from functools import cache

from django.utils.module_loading import import_string

from tongket.apps.org.queries import Desk
from tongket.apps.ui.kit.waiting import WaitingGroup, Waits
from tongket.web.wiring import WAITS


@cache
def _sources() -> tuple[Waits, ...]:
    return tuple(import_string(path)() for path in WAITS)


def waiting_count(desk: Desk) -> int:
    """How many things wait for this person; one query for each app that keeps things waiting."""
    return sum(source.count(desk) for source in _sources())


def waiting_groups(desk: Desk) -> list[WaitingGroup]:
    """The groups of the desk that have anything in them, in the order of the wiring."""
    groups = [group for source in _sources() for group in source.groups(desk)]
    return [group for group in groups if group.rows]
