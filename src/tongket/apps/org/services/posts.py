"""People, the posts of units, and who sits in them."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from tongket.apps.audit import services as audit
from tongket.apps.org.models import Delegation, Holding, Person, Post, Unit
from tongket.apps.org.queries.people import HEAD
from tongket.apps.org.refusals import NameMissing
from tongket.apps.org.services import dated
from tongket.apps.org.services.units import written
from tongket.core.text.fold import fold
from tongket.core.text.sortkey import name_key

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User
    from tongket.apps.audit.services import Actor

LOWEST = 9


@transaction.atomic
def add_person(
    full_name: str, *, actor: "Actor | None", at: datetime, user: "User | None" = None
) -> Person:
    """Enter a person, with an account or without one."""
    person = new_person(full_name, user)
    person.save()
    told = {"full_name": person.full_name, "user": user.pk if user else None}
    audit.record(actor, "org.person.add", person, at=at, after=told)
    return person


def new_person(full_name: str, user: "User | None" = None) -> Person:
    """A person with both keys of the name, not yet saved."""
    name = written(full_name)
    if not name:
        raise NameMissing
    return Person(full_name=name, user=user, folded=fold(name), sort_key=name_key(name))


@transaction.atomic
def rename_person(
    person: Person, full_name: str, *, version: int, actor: "Actor | None", at: datetime
) -> None:
    """Correct or change a person's name."""
    audit.claim(person, version)
    before, keys = person.full_name, new_person(full_name)
    person.full_name, person.folded, person.sort_key = keys.full_name, keys.folded, keys.sort_key
    person.save(update_fields=["full_name", "folded", "sort_key"])
    audit.record(
        actor,
        "org.person.rename",
        person,
        at=at,
        before={"full_name": before},
        after={"full_name": person.full_name},
    )


@transaction.atomic
def add_post(
    unit: Unit,
    title: str,
    *,
    on: date,
    actor: "Actor | None",
    at: datetime,
    rank: int = LOWEST,
    until: date | None = None,
) -> Post:
    """Open a post in a unit; rank 1 is the head, 2 a deputy."""
    dated.refuse_outside(unit, on, until)
    title = written(title)
    if not title:
        raise NameMissing
    post = Post.objects.create(
        unit=unit, title=title, rank=rank, valid_from=on, valid_to=until or unit.valid_to
    )
    after = {"unit": unit.pk, "title": title, "rank": rank, "on": on, "until": until}
    audit.record(actor, "org.post.add", post, at=at, after=after)
    return post


@transaction.atomic
def close_post(post: Post, *, on: date, actor: "Actor | None", at: datetime) -> None:
    """End a post and whoever sits in it on a day."""
    dated.end_on(Holding.objects.filter(post=post), on)
    dated.end_on(Post.objects.filter(pk=post.pk), on)
    audit.record(actor, "org.post.close", post, at=at, after={"on": on})


@transaction.atomic
def appoint(
    post: Post,
    person: Person,
    *,
    on: date,
    actor: "Actor | None",
    at: datetime,
    until: date | None = None,
    acting: bool = False,
) -> Holding:
    """Seat a person in a post; a head's post has one holder at a time. Raises ``Overlap``."""
    Post.objects.select_for_update().get(pk=post.pk)
    dated.refuse_outside(post.unit, on, until)
    until = until or post.valid_to
    seated = Holding.objects.filter(post=post)
    dated.refuse_overlap(seated if post.rank == HEAD else seated.filter(person=person), on, until)
    holding = Holding.objects.create(
        post=post, person=person, acting=acting, valid_from=on, valid_to=until
    )
    after = {"post": post.pk, "person": person.pk, "acting": acting, "on": on, "until": until}
    audit.record(actor, "org.post.appoint", holding, at=at, after=after)
    return holding


@transaction.atomic
def dismiss(holding: Holding, *, on: date, actor: "Actor | None", at: datetime) -> None:
    """End a holding on a day; what its holder delegated as head of the unit ends with it."""
    dated.end_on(Holding.objects.filter(pk=holding.pk), on)
    ended = 0
    if holding.post.rank == HEAD:
        given = Delegation.objects.filter(unit=holding.post.unit_id, giver=holding.person_id)
        ended = dated.end_on(given, on)
    audit.record(
        actor, "org.post.dismiss", holding, at=at, after={"on": on, "delegations_ended": ended}
    )
