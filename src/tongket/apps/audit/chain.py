"""The seal of one entry: what is hashed, in which form."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Sealed:
    """What an entry says, without its seal. ``before`` and ``after`` hold JSON values only."""

    seq: int
    at: datetime
    actor_id: int | None
    actor_name: str
    action: str
    kind: str
    record_id: str
    before: dict[str, Any]
    after: dict[str, Any]

    def seal(self, previous: str) -> str:
        """SHA-256 over the entry and the seal before it, in lower-case hex."""
        said = [
            self.seq,
            self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            self.actor_id,
            self.actor_name,
            self.action,
            self.kind,
            self.record_id,
            self.before,
            self.after,
            previous,
        ]
        written = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(written.encode()).hexdigest()
