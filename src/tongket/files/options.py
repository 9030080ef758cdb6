"""What the person who asks may choose about reading."""

from enum import Enum
from typing import NamedTuple


class Tracked(Enum):
    """What to make of tracked changes."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Legacy(Enum):
    """What to make of text in the encodings from before Unicode."""

    AUTO = "auto"  # where the font's name or the bytes leave no doubt
    OFF = "off"
    TCVN3 = "tcvn3"
    VNI = "vni"


class ReadOptions(NamedTuple):
    """Choices that hold for every format. ``program_seconds`` bounds LibreOffice and antiword."""

    tracked: Tracked = Tracked.ACCEPTED
    legacy: Legacy = Legacy.AUTO
    program_seconds: float = 60.0
