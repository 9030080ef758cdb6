"""Pointing at a record without knowing its table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at one record anywhere in the house: ``contests.entry:4711``."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, written: str) -> "Ref":
        """Read ``kind:id`` back; raises ``ValueError`` when there is no colon."""
        kind, colon, id_ = written.partition(":")
        if not (kind and colon and id_):
            raise ValueError(f"not a reference: {written!r}")
        return cls(kind, id_)
