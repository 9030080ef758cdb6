"""Rounds and campaigns as sources of figures: what they are called, where they are read."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.dissemination import permissions, queries
from tongket.apps.dissemination.models import Campaign, Dissemination
from tongket.apps.ui.kit.refs import Followed
from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

ROUND = "dissemination.dissemination"
CAMPAIGN = "dissemination.campaign"


class DisseminationRefs:
    """Answers for rounds and campaigns."""

    kinds = (ROUND, CAMPAIGN)

    def follow(self, ids: Mapping[str, Sequence[str]], desk: "Desk") -> dict[Ref, Followed]:
        """Labels for all that exist, addresses for what this desk may open; two queries a kind."""
        return {**_rounds(ids.get(ROUND, ()), desk), **_campaigns(ids.get(CAMPAIGN, ()), desk)}


def _rounds(ids: Sequence[str], desk: "Desk") -> dict[Ref, Followed]:
    theirs: set[int] = set()
    if permissions.may_follow(desk):
        theirs.update(queries.rounds_of(desk).filter(pk__in=ids).values_list("pk", flat=True))
    found = Dissemination.objects.filter(pk__in=ids).select_related("document")
    return {
        Ref(ROUND, str(one.pk)): Followed(
            _("Dissemination of %(document)s") % {"document": one.document},
            reverse("dissemination:round", args=[one.pk]) if one.pk in theirs else None,
        )
        for one in found
    }


def _campaigns(ids: Sequence[str], desk: "Desk") -> dict[Ref, Followed]:
    return {
        Ref(CAMPAIGN, str(one.pk)): Followed(
            one.name,
            reverse("dissemination:campaign", args=[one.pk])
            if one.holder_id == desk.agency_id
            else None,
        )
        for one in Campaign.objects.filter(pk__in=ids)
    }
