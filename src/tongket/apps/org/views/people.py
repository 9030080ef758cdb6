"""People: one person's posts through time; entering and renaming; what a field suggests."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.org import permissions, queries, services
from tongket.apps.org.forms.fields import labelled
from tongket.apps.org.forms.seats import PersonForm
from tongket.apps.org.models import Person
from tongket.apps.org.views.answer import FormPage, answer
from tongket.apps.org.views.asked import day_asked
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

PERSON_KIND = "org.person"
MOST_SUGGESTED = 8


@guarded(permissions.may_see)
def person(request: "OfficeRequest", person_id: int) -> HttpResponse:
    """The posts of a person, now and before."""
    one, on = get_object_or_404(Person, pk=person_id), day_asked(request)
    career = queries.career_of(person_id)
    names = queries.names_of([held.post.unit_id for held in career], on)
    shown = {
        "person": one,
        "day": on,
        "career": [(held, names.get(held.post.unit_id, "")) for held in career],
        "may_manage": permissions.may_manage(request.desk),
        "record_kind": PERSON_KIND,
    }
    return render(request, "org/person.html", shown)


@guarded(permissions.may_manage)
def new_person(request: "OfficeRequest") -> HttpResponse:
    """Enter a person."""
    form = PersonForm(request.POST or None)
    page = FormPage(_("New person"), _("Enter the person"), reverse("org:index"))
    return answer(
        request,
        form,
        page,
        lambda said: services.add_person(said["name"], actor=request.user, at=clock.now()),
    )


@guarded(permissions.may_manage)
def rename_person(request: "OfficeRequest", person_id: int) -> HttpResponse:
    """Correct a name."""
    one = get_object_or_404(Person, pk=person_id)
    first = {"name": one.full_name, "version": one.version}
    form = PersonForm(request.POST or None, initial=first)
    page = FormPage(_("Correct the name"), _("Save"), reverse("org:person", args=[person_id]))
    return answer(
        request,
        form,
        page,
        lambda said: services.rename_person(
            one,
            said["name"],
            version=said["version"] or 0,
            actor=request.user,
            at=clock.now(),
        ),
    )


@guarded(permissions.may_see)
def suggest_units(request: "OfficeRequest") -> HttpResponse:
    """Options for a field that names a unit; ``?tu`` says which field asks."""
    text = request.GET.get(request.GET.get("tu", ""), "")
    found = queries.units_matching(text, day_asked(request), most=MOST_SUGGESTED)
    homes = queries.homes_of([unit.id for unit in found], day_asked(request))
    options = [labelled(", ".join(filter(None, (u.name, homes.get(u.id)))), u.id) for u in found]
    return render(request, "org/options.html", {"options": options})


@guarded(permissions.may_see)
def suggest_people(request: "OfficeRequest") -> HttpResponse:
    """Options for a field that names a person."""
    text = request.GET.get(request.GET.get("tu", ""), "")
    found = queries.people_matching(text, most=MOST_SUGGESTED)
    options = [labelled(one.full_name, one.pk) for one in found]
    return render(request, "org/options.html", {"options": options})
