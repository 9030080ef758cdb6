"""The demo's rounds and campaigns as their file tells them; moments are those of the office."""

import tomllib
from datetime import date, datetime
from pathlib import Path

import msgspec

from tongket.apps.dissemination.models import Channel

FILE = "dissemination.toml"


class RoundRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[round]]``. Units by their keys, people by their names, who acts by account.

    ``ordered_by`` is the unit whose round of the same document is handed down here.
    """

    document: str
    holder: str
    by: str
    at: datetime
    due: date
    instruction: str = ""
    questions: str = ""
    pass_mark: int | None = None
    everybody: bool = False
    units: list[str] = []
    ordered_by: str = ""
    received: dict[str, datetime] = {}
    confirmed: dict[str, datetime] = {}
    reminded: list[datetime] = []
    closed: datetime | None = None


class ActivityRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[campaign.activity]]``."""

    on: date
    channel: Channel
    title: str
    by: str
    reach: int | None = None


class CampaignRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One ``[[campaign]]`` with what was done in it."""

    plan: str
    holder: str
    by: str
    name: str
    first_day: date
    last_day: date
    goal: str = ""
    planned: dict[str, int] = {}
    activity: list[ActivityRecord] = []


class Records(msgspec.Struct, frozen=True, kw_only=True):
    """The whole file; rounds in the order in which they were opened."""

    round: list[RoundRecord]
    campaign: list[CampaignRecord]


def read_records(folder: Path) -> Records:
    """Read ``dissemination.toml``; raises ``msgspec.ValidationError`` for what is no record."""
    return msgspec.convert(tomllib.loads((folder / FILE).read_text("utf-8")), Records)
