"""What programs hand in and get back."""

from datetime import date, datetime

from ninja import Field, Schema


class RoundData(Schema):
    """A round; ``told`` and ``confirmed`` count its own people only."""

    id: int
    document_id: int
    code: str
    kind: str
    subject: str
    parent_id: int | None
    opened_on: date
    due_on: date
    closed_on: date | None
    instruction: str
    pass_mark: int
    told: int
    confirmed: int


class UnitData(Schema):
    """How far the people told through one unit have come."""

    unit_id: int
    told: int
    confirmed: int
    late: int


class BodyData(UnitData):
    """A unit that hands a round down; ``round_id`` is its own round, when it has one."""

    received_at: datetime | None
    round_id: int | None


class WholeRound(RoundData):
    """A round with its units and those that hand it down."""

    units: list[UnitData]
    bodies: list[BodyData]


class PersonData(Schema):
    """Somebody who was told, and how it stands."""

    person_id: int
    full_name: str
    unit_id: int
    opened_at: datetime | None
    confirmed_at: datetime | None
    on_paper: bool
    score: int | None


class QuestionData(Schema):
    """A quick question; ``choices`` are answered by their index, from 0."""

    position: int
    text: str
    choices: list[str]


class DutyData(Schema):
    """What the owner of the token has to study."""

    round_id: int
    document_id: int
    code: str
    kind: str
    subject: str
    instruction: str
    due_on: date
    pass_mark: int
    questions: list[QuestionData]


class Answers(Schema):
    """The chosen index for each question, in their order; ``null``: no answer."""

    answers: list[int | None] = Field(default_factory=list, max_length=200)


class Confirmed(Schema):
    """When it was confirmed."""

    round_id: int
    confirmed_at: datetime


class ChannelData(Schema):
    """What was done through one channel; ``planned`` is 0 when it was not counted."""

    channel: str
    activities: int
    planned: int
    reach: int | None


class CampaignData(Schema):
    """A campaign; both days inside."""

    id: int
    name: str
    goal: str
    first_day: date
    last_day: date
    plan_id: int | None
    activities: int
    reach: int | None


class WholeCampaign(CampaignData):
    """A campaign with its channels."""

    channels: list[ChannelData]
