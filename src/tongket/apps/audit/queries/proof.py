"""Reads the chain from its first line to its end and says where it first breaks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from tongket.apps.audit.chain import GENESIS, Sealed
from tongket.apps.audit.models import Entry, Head

CHUNK = 2000  # lines held at a time


class Fault(Enum):
    """How a chain can be broken."""

    REMOVED = "removed"  # an ordinal is missing
    INSERTED = "inserted"  # a line stands outside the ordinals, or beyond the end
    UNLINKED = "unlinked"  # a line does not continue the one before: moved, or that one rewritten
    CHANGED = "changed"  # what a line says is not what was sealed
    END = "end"  # the lines are whole, but the kept end of the chain is another
    CUT = "cut"  # the end known from an earlier proof is gone, or was rewritten


@dataclass(frozen=True, slots=True)
class Break:
    """The first broken place."""

    seq: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class Anchor:
    """An end of the chain as it once was, kept outside the database."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the chain was followed and, when it is not whole, where it broke."""

    end: Anchor
    broken: Break | None = None


@dataclass(slots=True)
class _Walk:
    """The last line that was found whole."""

    anchor: Anchor | None
    seq: int = 0
    hash: str = GENESIS
    broken: Break | None = field(default=None)

    def follow(self, entry: Entry) -> bool:
        """Whether this line continues the chain; notes the break when it does not."""
        fault = self._fault(entry)
        if fault is not None:
            seq = self.seq + 1 if fault is Fault.REMOVED else entry.seq
            self.broken = Break(seq, fault)
            return False
        self.seq, self.hash = entry.seq, entry.hash
        return True

    def _fault(self, entry: Entry) -> Fault | None:
        if entry.seq != self.seq + 1:
            return Fault.REMOVED if entry.seq > self.seq else Fault.INSERTED
        if entry.previous != self.hash:
            return Fault.UNLINKED
        if _sealed(entry).seal(self.hash) != entry.hash:
            return Fault.CHANGED
        anchor = self.anchor
        if anchor is not None and entry.seq == anchor.seq and entry.hash != anchor.hash:
            return Fault.CUT
        return None


def verify(anchor: Anchor | None = None) -> Verdict:
    """Follow every line up to the end of the chain, in constant memory, without stopping writers.

    ``anchor`` is an end seen before: a chain that no longer holds it was cut or rewritten.
    """
    walk = _Walk(anchor)
    while walk.broken is None and not _at_end(walk):
        continue
    if walk.broken is None and anchor is not None and anchor.seq > walk.seq:
        walk.broken = Break(walk.seq + 1, Fault.CUT)
    return Verdict(Anchor(walk.seq, walk.hash), walk.broken)


def _at_end(walk: _Walk) -> bool:
    """Follow the lines to the end as it now is; false when it has moved on in the meantime."""
    head = Head.objects.first() or Head(seq=0, hash="")
    for entry in _lines(walk.seq, head.seq):
        if not walk.follow(entry):
            return True
    if (walk.seq, walk.hash) != (head.seq, head.hash):
        walk.broken = Break(head.seq, Fault.REMOVED if walk.seq < head.seq else Fault.END)
        return True
    beyond = Entry.objects.filter(seq__gt=head.seq).order_by("seq").first()
    if not Head.objects.filter(seq=head.seq, hash=head.hash).exists():
        return False
    if beyond:
        walk.broken = Break(beyond.seq, Fault.INSERTED)
    return True


def _lines(after: int, last: int) -> Iterator[Entry]:
    """The lines behind ``after`` up to ``last``; from the very first, however it is numbered."""
    rows = Entry.objects.filter(seq__lte=last).order_by("seq")
    if after:
        rows = rows.filter(seq__gt=after)
    return rows.iterator(chunk_size=CHUNK)


def _sealed(entry: Entry) -> Sealed:
    return Sealed(
        seq=entry.seq,
        at=entry.at,
        actor_id=entry.actor_id,
        actor_name=entry.actor_name,
        action=entry.action,
        kind=entry.kind,
        record_id=entry.record_id,
        before=entry.before,
        after=entry.after,
    )
