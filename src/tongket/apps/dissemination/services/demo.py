"""Loads the rounds and campaigns of the demo department, as they would have gone."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from tongket.apps.dissemination import queries
from tongket.apps.dissemination.models import Campaign, Dissemination, Duty, UnitDuty
from tongket.apps.dissemination.quiz_text import read_quiz
from tongket.apps.dissemination.services.campaigns import (
    ActivityDetails,
    CampaignDetails,
    plan_campaign,
    record_activity,
)
from tongket.apps.dissemination.services.changing import close_round
from tongket.apps.dissemination.services.confirming import (
    confirm,
    confirm_on_paper,
    open_document,
)
from tongket.apps.dissemination.services.demo_records import (
    FILE,
    ActivityRecord,
    CampaignRecord,
    RoundRecord,
    read_records,
)
from tongket.apps.dissemination.services.reminding import remind
from tongket.apps.dissemination.services.rounds import (
    Audience,
    RoundDetails,
    cascade,
    open_round,
    receive,
)
from tongket.apps.org.queries import desk_of, unit_by_code

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User
    from tongket.apps.register.models import Document

SCHEME = "demo"  # under it the organisation's loader keeps the keys of units
Step = tuple[datetime, Callable[[], object]]


@transaction.atomic
def load_demo(folder: Path, at: datetime) -> int:
    """Load what ``folder`` tells up to ``at``; how many rounds and campaigns: none the second time."""
    known = Campaign.objects.exists() or Dissemination.objects.exists()
    if known or not (folder / FILE).exists():
        return 0
    records = read_records(folder)
    steps = [step for one in records.round for step in _steps(one)]
    steps += [(_noon(one.first_day), partial(_plan, one)) for one in records.campaign]
    for moment, step in sorted(steps, key=lambda pair: pair[0]):
        if moment <= at:
            step()
    return Campaign.objects.count() + Dissemination.objects.count()


def _steps(record: RoundRecord) -> Iterator[Step]:
    """What happened in a round, each with its moment."""
    yield _moment(record.at), partial(_open, record)
    for key, at in record.received.items():
        yield _moment(at), partial(_receive, record, key, _moment(at))
    for name, at in record.confirmed.items():
        yield _moment(at), partial(_confirm, record, name, _moment(at))
    for at in record.reminded:
        yield _moment(at), partial(_remind, record, _moment(at))
    if record.closed:
        yield _moment(record.closed), partial(_close, record, _moment(record.closed))


def _open(record: RoundRecord) -> None:
    at, actor = _moment(record.at), _user(record.by)
    document = _document(record.document, actor, at.date())
    if document is None:
        return
    holder, day = _unit(record.holder, at.date()), at.date()
    people = queries.choice_in(holder, day).unit_of if record.everybody else {}
    audience = Audience(people, [_unit(key, day) for key in record.units])
    questions = read_quiz(record.questions.strip())
    details = RoundDetails(
        document_id=document.pk,
        due_on=record.due,
        instruction=record.instruction,
        questions=questions,
        pass_mark=len(questions) if record.pass_mark is None else record.pass_mark,
        request_key=_key(record),
    )
    if record.ordered_by:
        ordered = Dissemination.objects.get(
            document=document, holder_id=_unit(record.ordered_by, day)
        )
        told = ordered.unit_duties.get(unit_id=holder)
        cascade(told, details, audience, actor=actor, at=at)
    else:
        open_round(holder, details, audience, actor=actor, at=at)


def _receive(record: RoundRecord, key: str, at: datetime) -> None:
    told = UnitDuty.objects.filter(
        dissemination__in=_opened(record), unit_id=_unit(key, at.date())
    ).first()
    if told:
        receive(told, actor=_user(record.by), at=at)


def _confirm(record: RoundRecord, name: str, at: datetime) -> None:
    rows = Duty.objects.filter(dissemination__in=_opened(record), person__full_name=name)
    duty = rows.select_related("person__user", "dissemination").first()
    if duty is None:
        return
    user = duty.person.user
    if user is None:
        confirm_on_paper(duty, actor=_user(record.by), at=at)
        return
    right = duty.dissemination.questions.values_list("right", flat=True)
    open_document(duty, actor=user, at=at)
    confirm(duty, list(right), actor=user, at=at)


def _remind(record: RoundRecord, at: datetime) -> None:
    for opened in _opened(record):
        remind(opened, actor=_user(record.by), at=at)


def _close(record: RoundRecord, at: datetime) -> None:
    for opened in _opened(record):
        close_round(opened, opened.version, actor=_user(record.by), at=at)


def _plan(record: CampaignRecord) -> None:
    actor, day = _user(record.by), record.first_day
    plan = _document(record.plan, actor, day)
    details = CampaignDetails(
        name=record.name,
        first_day=record.first_day,
        last_day=record.last_day,
        goal=record.goal,
        plan_id=plan.pk if plan else None,
        planned=record.planned,
    )
    campaign = plan_campaign(_unit(record.holder, day), details, actor=actor, at=_noon(day))
    for activity in record.activity:
        _record(campaign, activity)


def _record(campaign: Campaign, activity: ActivityRecord) -> None:
    details = ActivityDetails(
        channel=activity.channel, on=activity.on, title=activity.title, reach=activity.reach
    )
    record_activity(campaign, details, actor=_user(activity.by), at=_noon(activity.on))


def _opened(record: RoundRecord) -> list[Dissemination]:
    """The round of a record, if its document was there to open it."""
    return list(Dissemination.objects.filter(request_key=_key(record)))


def _key(record: RoundRecord) -> str:
    return f"demo {record.holder} {record.document} {record.at:%Y-%m-%d}"


def _document(code: str, actor: "User", day: date) -> "Document | None":
    found = queries.documents_called(desk_of(actor.pk, day), code)
    return found[0] if found else None


def _unit(key: str, day: date) -> int:
    found = unit_by_code(key, day, scheme=SCHEME)
    assert found is not None, key
    return found


def _user(username: str) -> "User":
    return get_user_model().objects.get(username=username)


def _moment(at: datetime) -> datetime:
    """A moment of the file, in the office's time zone."""
    return timezone.make_aware(at)


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))
