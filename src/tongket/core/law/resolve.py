"""Holding a citation against a register; the lookup is passed in."""

from collections.abc import Callable, Sequence

from tongket.core.facts.records import RegisteredDocument
from tongket.core.law.model import Citation

Lookup = Callable[[Citation], Sequence[RegisteredDocument]]
