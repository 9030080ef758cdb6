"""Units and people as others name them: what they are called today, where they are read."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from tongket.apps.org.models import Person
from tongket.apps.org.queries import names_of
from tongket.apps.ui.kit.refs import Followed
from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

UNIT = "org.unit"
PERSON = "org.person"


class OrgRefs:
    """Answers for units and people; everybody signed in may follow them."""

    kinds = (UNIT, PERSON)

    def follow(self, ids: Mapping[str, Sequence[str]], desk: "Desk") -> dict[Ref, Followed]:
        """Labels and addresses for all that exist; one query a kind."""
        units = names_of(map(int, ids[UNIT]), desk.day) if ids.get(UNIT) else {}
        people = Person.objects.in_bulk(map(int, ids[PERSON])) if ids.get(PERSON) else {}
        return {
            **{
                Ref(UNIT, str(pk)): Followed(name, reverse("org:unit", args=[pk]))
                for pk, name in units.items()
            },
            **{
                Ref(PERSON, str(pk)): Followed(one.full_name, reverse("org:person", args=[pk]))
                for pk, one in people.items()
            },
        }
