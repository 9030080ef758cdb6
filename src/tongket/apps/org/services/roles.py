"""Roles of accounts in units."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.org.models import Person, Role, RoleHolding, Unit
from tongket.apps.org.services import dated

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User
    from tongket.apps.audit.services import Actor


@transaction.atomic
def give_role(
    user: "User",
    unit: Unit,
    role: Role,
    *,
    on: date,
    actor: "Actor | None",
    at: datetime,
    until: date | None = None,
) -> RoleHolding:
    """Let an account play a role in a unit from a day on. Raises ``Overlap``."""
    Unit.objects.select_for_update().get(pk=unit.pk)
    dated.refuse_outside(unit, on, until)
    until = until or unit.valid_to
    dated.refuse_overlap(RoleHolding.objects.filter(user=user, unit=unit, role=role), on, until)
    holding = RoleHolding.objects.create(
        user=user, unit=unit, role=role, valid_from=on, valid_to=until
    )
    after = {"user": user.pk, "unit": unit.pk, "role": role.value, "on": on, "until": until}
    audit.record(actor, "org.role.give", holding, at=at, after=after)
    return holding


@transaction.atomic
def take_role(holding: RoleHolding, *, on: date, actor: "Actor | None", at: datetime) -> None:
    """End a role on a day; one that has not begun by then goes."""
    dated.end_on(RoleHolding.objects.filter(pk=holding.pk), on)
    after = {"user": holding.user_id, "unit": holding.unit_id, "role": holding.role, "on": on}
    audit.record(actor, "org.role.take", holding, at=at, after=after)


@transaction.atomic
def link_account(
    person: Person, user: "User | None", *, version: int, actor: "Actor | None", at: datetime
) -> None:
    """Say whose account this is; ``None`` parts the two."""
    audit.claim(person, version)
    before, person.user = person.user_id, user
    person.save(update_fields=["user"])
    audit.record(
        actor,
        "org.person.account",
        person,
        at=at,
        before={"user": before},
        after={"user": user.pk if user else None},
    )
