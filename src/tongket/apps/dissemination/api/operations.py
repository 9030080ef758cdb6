"""Reading rounds, duties and campaigns, and confirming: by the rules of the pages."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router

from tongket.apps.accounts.api import Page, PageAsk, cursor_of, key_of
from tongket.apps.dissemination import permissions, queries, services
from tongket.apps.dissemination.api.shapes import (
    Answers,
    CampaignData,
    Confirmed,
    DutyData,
    PersonData,
    RoundData,
    WholeCampaign,
    WholeRound,
)
from tongket.apps.register.api.doors import Door
from tongket.apps.ui.kit import clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

    from tongket.apps.dissemination.models import Dissemination, Duty
    from tongket.apps.dissemination.queries import Progress
    from tongket.apps.org.queries import Desk

TO_FOLLOW = Door("dissemination:read", permissions.may_follow)
TO_SEE = Door("dissemination:read", permissions.may_see)
TO_STUDY = Door("dissemination:read", permissions.may_study)
TO_CONFIRM = Door("dissemination:write", permissions.may_study)
ONCE = 1000  # duties of one person that are open at a time

router = Router(tags=["dissemination"])


@router.get("/rounds", response=Page[RoundData], auth=TO_FOLLOW, url_name="dissemination-rounds")
def rounds(request: HttpRequest, ask: Query[PageAsk], *, is_open: bool | None = None) -> Any:
    """The rounds of the agency, the newest first."""
    rows = queries.with_progress(queries.rounds_of(_desk(request)))
    if is_open is not None:
        rows = rows.filter(closed_on__isnull=is_open)
    return _page(rows.order_by("-pk"), ask, _round)


@router.get("/rounds/{int:pk}", response=WholeRound, auth=TO_FOLLOW, url_name="dissemination-round")
def one_round(request: HttpRequest, pk: int) -> Any:
    """One round, by unit, with the units that hand it down and all below them."""
    opened = queries.round_for(_desk(request), pk)
    standing = queries.standing_of(opened)
    own = standing.own
    units = [_counts(one.unit_id, one.progress) for one in standing.units]
    bodies = [
        _counts(one.duty.unit_id, one.progress)
        | {"received_at": one.duty.received_at, "round_id": one.duty.cascade_id}
        for one in standing.bodies
    ]
    counts = {"told": own.told, "confirmed": own.confirmed}
    return _named(opened) | counts | {"units": units, "bodies": bodies}


@router.get(
    "/rounds/{int:pk}/people",
    response=Page[PersonData],
    auth=TO_FOLLOW,
    url_name="dissemination-people",
)
def people(
    request: HttpRequest, pk: int, ask: Query[PageAsk], *, confirmed: bool | None = None
) -> Any:
    """Who was told in a round, the last told first; who has or has not confirmed, when asked."""
    rows = queries.round_for(_desk(request), pk).duties.select_related("person")
    if confirmed is not None:
        rows = rows.filter(confirmed_at__isnull=not confirmed)
    return _page(rows.order_by("-pk"), ask, _person)


@router.get("/duties", response=list[DutyData], auth=TO_STUDY, url_name="dissemination-duties")
def duties(request: HttpRequest) -> Any:
    """What the owner of the token still has to study, the nearest day first."""
    rows = queries.my_open_duties(_desk(request)).prefetch_related("dissemination__questions")
    return [_duty(one) for one in rows[:ONCE]]


@router.post(
    "/duties/{int:round_id}/confirm",
    response=Confirmed,
    auth=TO_CONFIRM,
    url_name="dissemination-confirm",
)
def confirm(request: HttpRequest, round_id: int, given: Answers) -> Any:
    """Confirm for the owner of the token; too few right answers are a 422 that says how many."""
    duty, now = queries.duty_for(_desk(request), round_id), clock.now()
    try:
        services.confirm(duty, given.answers, actor=request.user, at=now)  # type: ignore[arg-type]
    except services.QuizNotPassed as failed:
        said = _("%(score)d of %(asked)d answers are right; %(needed)d are needed.")
        raise ValidationError({"answers": said % vars(failed)}) from failed
    except services.AlreadyClosed as closed:
        raise ValidationError(_("This round is closed.")) from closed
    except services.AlreadyConfirmed as before:
        return {"round_id": round_id, "confirmed_at": before.at}
    return {"round_id": round_id, "confirmed_at": now}


@router.get(
    "/campaigns", response=Page[CampaignData], auth=TO_SEE, url_name="dissemination-campaigns"
)
def campaigns(request: HttpRequest, ask: Query[PageAsk]) -> Any:
    """The campaigns of the agency, the last planned first."""
    return _page(queries.campaigns_of(_desk(request)).order_by("-pk"), ask, _campaign)


@router.get(
    "/campaigns/{int:pk}",
    response=WholeCampaign,
    auth=TO_SEE,
    url_name="dissemination-campaign",
)
def campaign(request: HttpRequest, pk: int) -> Any:
    """One campaign with what was done through each channel."""
    found = queries.campaign_for(_desk(request), pk)
    return _campaign(found) | {"channels": queries.channel_totals(found)}


def _page(
    rows: "QuerySet[Any]", ask: PageAsk, shape: "Callable[[Any], dict[str, Any]]"
) -> dict[str, Any]:
    """Some rows of a list that runs by falling ids."""
    if ask.after:
        (last,) = key_of(ask.after, int)
        rows = rows.filter(pk__lt=last)
    found = list(rows[: ask.limit + 1])
    items = found[: ask.limit]
    after = cursor_of(items[-1].pk) if len(found) > ask.limit else None
    return {"items": [shape(one) for one in items], "next": after}


def _counts(unit_id: int, progress: "Progress") -> dict[str, Any]:
    return {
        "unit_id": unit_id,
        "told": progress.told,
        "confirmed": progress.confirmed,
        "late": progress.late,
    }


def _named(opened: "Dissemination") -> dict[str, Any]:
    names = ("id", "document_id", "parent_id", "opened_on", "due_on", "closed_on")
    said = {name: getattr(opened, name) for name in (*names, "instruction", "pass_mark")}
    return said | {name: getattr(opened.document, name) for name in ("code", "kind", "subject")}


def _round(opened: Any) -> dict[str, Any]:
    """A round of ``with_progress``."""
    return _named(opened) | {"told": opened.told, "confirmed": opened.confirmed}


def _person(duty: "Duty") -> dict[str, Any]:
    names = ("person_id", "unit_id", "opened_at", "confirmed_at", "on_paper", "score")
    said = {name: getattr(duty, name) for name in names}
    return said | {"full_name": duty.person.full_name}


def _campaign(found: Any) -> dict[str, Any]:
    """A campaign of ``campaigns_of``."""
    names = ("id", "name", "goal", "first_day", "last_day", "plan_id", "reach")
    return {name: getattr(found, name) for name in names} | {"activities": found.done}


def _duty(duty: "Duty") -> dict[str, Any]:
    opened, document = duty.dissemination, duty.dissemination.document
    return {
        "round_id": opened.pk,
        "document_id": document.pk,
        "code": document.code,
        "kind": document.kind,
        "subject": document.subject,
        "instruction": opened.instruction,
        "due_on": opened.due_on,
        "pass_mark": opened.pass_mark,
        "questions": list(opened.questions.all()),
    }


def _desk(request: HttpRequest) -> "Desk":
    return request.desk  # type: ignore[attr-defined, no-any-return]
