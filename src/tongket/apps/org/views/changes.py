"""What an administrator changes of a unit: founding, renaming, moving, symbols, codes, closing."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.org import permissions, queries, services
from tongket.apps.org.forms.fields import labelled
from tongket.apps.org.forms.reorganising import ReorganisationForm
from tongket.apps.org.forms.units import (
    CloseForm,
    CodeForm,
    MoveForm,
    NewUnitForm,
    RenameForm,
    SymbolForm,
    UnitChange,
)
from tongket.apps.org.models import Unit
from tongket.apps.org.views.answer import Apply, FormPage, answer
from tongket.apps.org.views.asked import day_asked
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

Said = dict[str, Any]


@guarded(permissions.may_manage)
def new_unit(request: "OfficeRequest") -> HttpResponse:
    """Found a unit, by default right below ``?duoi``."""
    on = day_asked(request)
    above = queries.unit_label(int(below), on) if (below := _number(request, "duoi")) else ""
    first = {"parent": labelled(above, int(below))} if above else {}
    form = NewUnitForm(request.POST or None, on=on, initial=first)
    page = FormPage(_("New unit"), _("Found the unit"), reverse("org:index"))
    return answer(
        request,
        form,
        page,
        lambda said: services.found_unit(
            form.plan(), on=said["on"], actor=request.user, at=clock.now()
        ),
    )


@guarded(permissions.may_manage)
def rename(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Give the unit another name from a day on."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = RenameForm(request.POST or None, unit=unit, on=on)
    words = _("Rename"), _("Entered for the first day of a name, it corrects the name.")
    return _change(
        request,
        form,
        words,
        lambda said: services.rename_unit(
            unit, said["name"], short_name=said["short_name"], **_writes(request, said)
        ),
    )


@guarded(permissions.may_manage)
def move(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Place the unit under another, with all below it."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = MoveForm(request.POST or None, unit=unit, on=on)
    words = _("Move"), _("All units that belong to it come along.")
    return _change(
        request,
        form,
        words,
        lambda said: services.move_unit(
            unit, said["parent"], position=said["position"] or 0, **_writes(request, said)
        ),
    )


@guarded(permissions.may_manage)
def symbol(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Let the unit write an abbreviation."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = SymbolForm(request.POST or None, unit=unit, on=on)
    words = _("Give an abbreviation"), _("Documents of earlier days keep theirs.")
    return _change(
        request,
        form,
        words,
        lambda said: services.give_symbol(
            unit, said["symbol"], preferred=said["preferred"], **_writes(request, said)
        ),
    )


@guarded(permissions.may_manage)
def code(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Let a code name the unit."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = CodeForm(request.POST or None, unit=unit, on=on)
    words = _("Give a code"), _("A code names one body at a time.")
    return _change(
        request,
        form,
        words,
        lambda said: services.give_code(
            unit, said["code"], scheme=said["scheme"], **_writes(request, said)
        ),
    )


@guarded(permissions.may_manage)
def close(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """End the unit without a successor."""
    unit, on = get_object_or_404(Unit, pk=unit_id), day_asked(request)
    form = CloseForm(request.POST or None, unit=unit, on=on)
    words = (
        _("Close"),
        _(
            "Names, symbols, posts, roles and delegations end with it."
            " A unit with a successor is reorganised instead."
        ),
    )
    return _change(
        request,
        form,
        words,
        lambda said: services.close_unit(
            unit, with_children=said["children"], **_writes(request, said)
        ),
    )


@guarded(permissions.may_manage)
def succession(request: "OfficeRequest") -> HttpResponse:
    """Merge, split, rename, absorb, or move one function, on one page."""
    on = day_asked(request)
    form = ReorganisationForm(request.POST or None, on=on, initial=_first(request, on))
    page = FormPage(
        _("Reorganise"),
        _("Carry it out"),
        reverse("org:index"),
        text=_("Bodies that end keep their documents and numbers; successors begin their own."),
        said=_("The reorganisation is entered; the tree shows it from its day on."),
    )
    return answer(
        request,
        form,
        page,
        lambda _said: services.succeed(form.plan(), actor=request.user, at=clock.now()),
    )


def _change(
    request: "OfficeRequest", form: UnitChange, words: tuple[str, str], apply: Apply
) -> HttpResponse:
    title, text = words
    name = queries.unit_label(form.unit.pk, day_asked(request))
    back = f"{reverse('org:unit', args=[form.unit.pk])}?ngay={day_asked(request)}"
    return answer(request, form, FormPage(f"{title}: {name}", title, back, text=text), apply)


def _writes(request: "OfficeRequest", said: Said) -> Said:
    """What every change of a unit says besides."""
    return {
        "on": said["on"],
        "version": said["version"],
        "actor": request.user,
        "at": clock.now(),
    }


def _first(request: "OfficeRequest", on: date) -> dict[str, str]:
    """The body from whose page one came."""
    number = _number(request, "don-vi")
    name = queries.unit_label(int(number), on) if number else ""
    return {"predecessors": labelled(name, int(number))} if name else {}


def _number(request: "OfficeRequest", name: str) -> str:
    said = request.GET.get(name, "")
    return said if said.isascii() and said.isdigit() and len(said) < 19 else ""
