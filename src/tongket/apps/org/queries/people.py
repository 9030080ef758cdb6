"""Who sits where, who heads what, who may sign, and who plays which role, on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db.models import Prefetch, Q, QuerySet

from tongket.apps.org.models import Delegation, Holding, Person, Post, Role, RoleHolding
from tongket.apps.org.queries.tree import agencies_of, descendants
from tongket.apps.org.queries.units import MOST_FOUND, words_typed
from tongket.core.text.fold import tone_exact

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User
    from tongket.apps.org.models.validity import DatedQuerySet

HEAD, DEPUTY = 1, 2


@dataclass(frozen=True, slots=True)
class Holder:
    """Người giữ chức vụ: a person in a post of a unit on one day."""

    person_id: int
    full_name: str
    unit_id: int
    post_id: int
    title: str
    rank: int
    acting: bool


@dataclass(frozen=True, slots=True)
class SigningAuthority:
    """Thẩm quyền ký: who may sign for a unit on a day, and what is written before the title.

    ``authority`` is empty for the head; ``delegation_id`` is set when it rests on a delegation.
    """

    person_id: int
    full_name: str
    title: str
    authority: str
    scope: str
    delegation_id: int | None


@dataclass(frozen=True, slots=True)
class PostSeat:
    """A post of a unit on one day with one of its holders; ``holding`` is ``None`` when vacant."""

    post: Post
    holding: Holding | None


@dataclass(frozen=True, slots=True)
class RoleSeat:
    """A role of an account in a unit, on one day."""

    user_id: int
    username: str
    full_name: str
    role: Role
    unit_id: int


def people_matching(text: str, *, most: int = MOST_FOUND) -> list[Person]:
    """People whose name holds every word of ``text``, marks or not; exact marks first. One query."""
    rows = Person.objects.all()
    words = words_typed(text)
    if not words:
        return []
    for word in words:
        rows = rows.filter(folded__contains=word)
    exact = tone_exact(text)
    found = sorted(rows[: 4 * most], key=lambda person: exact not in tone_exact(person.full_name))
    return found[:most]


def people_in(unit_ids: Iterable[int], on: date) -> list[Holder]:
    """Who holds a post in these units on this day: by rank, then by given name. One query."""
    return _holders(Holding.objects.as_of(on).filter(post__unit_id__in=list(unit_ids)))


def heads_of(unit_id: int, on: date) -> list[Holder]:
    """Who heads a unit on this day: usually one, none while the post is vacant. One query."""
    return _holders(Holding.objects.as_of(on).filter(post__unit_id=unit_id, post__rank=HEAD))


def seats_of(unit_id: int, on: date) -> list[PostSeat]:
    """Every post of a unit on a day and who sits in it, vacant ones too. Two queries."""
    holders = Holding.objects.as_of(on).select_related("person").order_by("person__sort_key")
    posts = (
        Post.objects.as_of(on)
        .filter(unit_id=unit_id)
        .order_by("rank", "pk")
        .prefetch_related(Prefetch("holdings", holders, to_attr="held"))
    )
    vacant: list[Holding | None] = [None]
    return [PostSeat(post, holding) for post in posts for holding in post.held or vacant]


def roles_in(unit_id: int, on: date) -> list[RoleHolding]:
    """Roles played in a unit on a day or later, with their accounts. One query."""
    rows = RoleHolding.objects.filter(Q(valid_to=None) | Q(valid_to__gt=on), unit_id=unit_id)
    return list(rows.select_related("user").order_by("role", "user__username", "pk"))


def delegations_of(unit_id: int, on: date) -> list[Delegation]:
    """Delegations of a unit that hold on a day or will. One query."""
    standing = Q(revoked_on=None) | Q(revoked_on__gt=on)
    rows = Delegation.objects.filter(
        standing, Q(valid_to=None) | Q(valid_to__gt=on), unit_id=unit_id
    )
    return list(rows.select_related("giver", "receiver").order_by("valid_from", "pk"))


def career_of(person_id: int) -> list[Holding]:
    """Every post a person ever held, the newest first. One query."""
    rows = Holding.objects.filter(person_id=person_id).select_related("post")
    return list(rows.order_by("-valid_from", "post__rank"))


def posts_held_by(person_id: int, on: date) -> list[Holder]:
    """The posts of one person on a day. One query."""
    return _holders(Holding.objects.as_of(on).filter(person_id=person_id))


def signing_authorities(unit_id: int, on: date) -> list[SigningAuthority]:
    """Who may sign documents of a unit on this day: its heads, then by delegation. Three queries."""
    heads = [
        SigningAuthority(
            head.person_id, head.full_name, head.title, "Q." if head.acting else "", "", None
        )
        for head in heads_of(unit_id, on)
    ]
    given = list(
        delegations_in_force(on)
        .filter(unit_id=unit_id)
        .select_related("receiver")
        .order_by("authority", "receiver__sort_key", "pk")
    )
    titles = _titles([row.receiver_id for row in given], on)
    return heads + [
        SigningAuthority(
            row.receiver_id,
            row.receiver.full_name,
            titles.get(row.receiver_id, ""),
            row.authority,
            row.scope,
            row.pk,
        )
        for row in given
    ]


def delegations_in_force(on: date) -> "QuerySet[Delegation]":
    """Delegations that hold on this day: begun, not over, not withdrawn."""
    standing = Q(revoked_on=None) | Q(revoked_on__gt=on)
    return Delegation.objects.as_of(on).filter(standing)


def users_with(role: Role, agency_id: int, on: date) -> "list[User]":
    """The accounts that play a role in an agency or in its own units on this day. Three queries."""
    seats = list(
        RoleHolding.objects.as_of(on)
        .filter(role=role, unit_id__in=descendants(agency_id, on))
        .values_list("user_id", "unit_id")
    )
    nearest = agencies_of({unit_id for _, unit_id in seats}, on)
    ids = {user_id for user_id, unit_id in seats if nearest.get(unit_id) == agency_id}
    return list(get_user_model().objects.filter(pk__in=ids, is_active=True).order_by("pk"))


def role_seats(on: date) -> list[RoleSeat]:
    """Every role that is played on this day, by role and sign-in name. One query."""
    rows = (
        RoleHolding.objects.as_of(on)
        .filter(user__is_active=True)
        .order_by("role", "user__username", "pk")
        .values_list("user_id", "user__username", "user__full_name", "role", "unit_id")
    )
    return [RoleSeat(user, name, full, Role(role), unit) for user, name, full, role, unit in rows]


def person_of(user_id: int) -> Person | None:
    """The person to whom an account belongs."""
    return Person.objects.filter(user_id=user_id).first()


def _titles(person_ids: Iterable[int], on: date) -> dict[int, str]:
    """The highest post of each of these people on a day."""
    rows = (
        Holding.objects.as_of(on)
        .filter(person_id__in=list(person_ids))
        .order_by("-post__rank", "-pk")
        .values_list("person_id", "post__title")
    )
    return dict(rows)


def _holders(rows: "DatedQuerySet[Holding]") -> list[Holder]:
    found = rows.select_related("post", "person").order_by("post__rank", "person__sort_key", "pk")
    return [
        Holder(
            person_id=row.person_id,
            full_name=row.person.full_name,
            unit_id=row.post.unit_id,
            post_id=row.post_id,
            title=row.post.title,
            rank=row.post.rank,
            acting=row.acting,
        )
        for row in found
    ]
