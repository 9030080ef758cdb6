"""Choosing one unit or one person out of many thousands by typing."""

import re
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tongket.apps.org import queries
from tongket.apps.org.models import Person, Unit

_NUMBERED = re.compile(r"#(\d{1,18})\s*$")
_SHOWN = 4


Found = TypeVar("Found", Unit, Person)


class Suggesting(forms.TextInput):
    """A text field whose suggestions come as one types; without JavaScript one types the name."""

    template_name = "org/widgets/suggesting.html"

    def __init__(self, url_name: str) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.url_name = url_name

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Where suggestions come from, and into which list they go."""
        context = super().get_context(name, value, attrs)
        context["source"] = f"{reverse(self.url_name)}?tu={name}"
        context["widget"]["attrs"]["list"] = f"goi-y-{name}"
        return context


def labelled(name: str, pk: int) -> str:
    """``Sở Tư pháp #12``: the name for people, the number for the machine."""
    return f"{name} #{pk}"


class UnitField(forms.CharField):
    """One unit, by name, symbol or a suggestion; ``on`` is the day on which it must be there."""

    widget = Suggesting

    def __init__(self, *, label: Any, required: bool = True, help_text: Any = "") -> None:
        super().__init__(
            label=label,
            required=required,
            help_text=help_text or gettext_lazy("Type part of the name or the symbol."),
            widget=Suggesting("org:suggest_units"),
        )
        self.on = date.max

    def clean(self, value: Any) -> Unit | None:
        """The unit that was meant; a choice of names when several could be."""
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        numbered = _NUMBERED.search(text)
        if numbered:
            unit = Unit.objects.as_of(self.on).filter(pk=int(numbered[1])).first()
            if unit is None:
                raise forms.ValidationError(_("There is no such unit on this day."))
            return unit
        return _only(text, self._meant(text))

    def _meant(self, text: str) -> list[tuple[str, Unit]]:
        found = [(u.name, u.id) for u in queries.units_matching(text, self.on)]
        exact = [pair for pair in found if pair[0] == text]
        named = exact or found
        by_symbol = [(text, pk) for pk in queries.units_by_symbol(text, self.on)]
        meant = by_symbol or named
        units = Unit.objects.in_bulk([pk for _name, pk in meant])
        homes = queries.homes_of(units, self.on) if len(meant) > 1 else {}
        return [(", ".join(filter(None, (name, homes.get(pk)))), units[pk]) for name, pk in meant]


class UnitsField(forms.CharField):
    """Several units, one a line."""

    def __init__(self, *, label: Any, required: bool = True, help_text: Any = "") -> None:
        super().__init__(
            label=label,
            required=required,
            help_text=help_text or gettext_lazy("One unit a line: its name or its symbol."),
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.on = date.max

    def clean(self, value: Any) -> list[Unit]:
        """The units that were meant, each once, in their order."""
        one = UnitField(label="")
        one.on = self.on
        lines = filter(None, map(str.strip, str(super().clean(value) or "").splitlines()))
        units = [unit for line in lines if (unit := one.clean(line)) is not None]
        return list(dict.fromkeys(units))


class PersonField(forms.CharField):
    """One person, by name or a suggestion."""

    def __init__(self, *, label: Any, help_text: Any = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text or gettext_lazy("Type part of the name."),
            widget=Suggesting("org:suggest_people"),
        )

    def clean(self, value: Any) -> Person:
        """The person that was meant; namesakes are told apart by their numbers."""
        text = str(super().clean(value)).strip()
        numbered = _NUMBERED.search(text)
        if numbered:
            person = Person.objects.filter(pk=int(numbered[1])).first()
            if person is None:
                raise forms.ValidationError(_("There is no such person."))
            return person
        found = queries.people_matching(text)
        exact = [person for person in found if person.full_name == text]
        return _only(text, [(person.full_name, person) for person in exact or found])


def _only(text: str, found: list[tuple[str, Found]]) -> Found:
    if not found:
        raise forms.ValidationError(_("Nothing is called “%(text)s”.") % {"text": text})
    if len(found) > 1:
        shown = "; ".join(labelled(name, each.pk) for name, each in found[:_SHOWN])
        raise forms.ValidationError(
            _("Several are meant; write one of: %(names)s") % {"names": shown}
        )
    return found[0][1]
