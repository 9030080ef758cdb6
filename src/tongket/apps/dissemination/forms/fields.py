"""Fields of this area: a document by its symbol, people out of an agency."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from tongket.apps.dissemination import queries
from tongket.core.text.date_format import short_date

if TYPE_CHECKING:
    from tongket.apps.dissemination.queries import Choice, Group
    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Document


class DocumentField(forms.CharField):
    """A document by number and symbol, as this desk sees it; ``#17`` is the one with that id."""

    default_error_messages = {  # noqa: RUF012 - Django's own shape
        "unknown": _("The register has no document %(written)s."),
        "several": _("Several documents are called so; write one of: %(found)s."),
    }

    def __init__(self, desk: "Desk", kept: "Document | None" = None, **kwargs: Any) -> None:
        """``kept`` is the document named so far."""
        kwargs.setdefault("help_text", _("Its number and symbol, as 26/KH-STTTT."))
        super().__init__(max_length=80, initial=written(kept) if kept else "", **kwargs)
        self.desk, self.kept = desk, kept

    def clean(self, value: Any) -> "Document | None":
        """The document; ``None`` for an empty field that may be empty."""
        called = super().clean(value)
        if not called:
            return None
        if self.kept and called == written(self.kept):
            return self.kept
        found = queries.documents_called(self.desk, called)
        if not found:
            raise forms.ValidationError(
                self.error_messages["unknown"], code="unknown", params={"written": called}
            )
        if len(found) > 1:
            listed = "; ".join(_told_apart(one) for one in found)
            raise forms.ValidationError(
                self.error_messages["several"], code="several", params={"found": listed}
            )
        return found[0]


class PeopleBoxes(forms.CheckboxSelectMultiple):
    """People by unit, each unit with a box for all of it; filtered as one types where scripts run."""

    template_name = "dissemination/widgets/people.html"
    use_fieldset = True

    def __init__(self) -> None:
        super().__init__()
        self.groups: tuple[Group, ...] = ()
        self.known: Collection[int] = ()

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """People's numbers under the field's name, units' under ``NAME-units``."""
        return {"people": data.getlist(name), "units": data.getlist(f"{name}-units")}

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """The groups, with what was ticked before."""
        context = forms.Widget.get_context(self, name, value, attrs)
        ticked = value if isinstance(value, dict) else {}
        context["groups"] = self.groups
        context["ticked"] = {kind: _numbers(ticked.get(kind, ())) for kind in ("people", "units")}
        context["known"] = self.known
        return context

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The whole group is labelled by its legend."""
        return ""


class PeopleField(forms.Field):
    """People one by one, or everybody in a unit; the value maps people to the unit told through."""

    widget = PeopleBoxes
    default_error_messages = {  # noqa: RUF012 - Django's own shape
        "outside": _("Somebody chosen no longer holds a post here; choose again."),
    }

    def offer(self, choice: "Choice", known: Collection[int] = ()) -> None:
        """What can be chosen; ``known``: those who are told already."""
        self.choice = choice
        boxes: Any = self.widget  # an instance by now, of the class named above
        boxes.groups, boxes.known = choice.groups, known

    def clean(self, value: Any) -> dict[int, int]:
        """Everybody ticked, one by one or with a unit."""
        ticked = value or {}
        unit_of = self.choice.unit_of
        units, people = _numbers(ticked.get("units", ())), _numbers(ticked.get("people", ()))
        offered = {group.unit.id for group in self.choice.groups}
        if not people <= unit_of.keys() or not units <= offered:
            raise forms.ValidationError(self.error_messages["outside"], code="outside")
        return {
            person: unit for person, unit in unit_of.items() if person in people or unit in units
        }


def written(document: "Document") -> str:
    """A document as the field takes it: by number and symbol, else by id."""
    return document.code or f"#{document.pk}"


def request_key() -> forms.CharField:
    """Names one showing of a form, so that a second submit of it writes nothing new."""
    return forms.CharField(
        widget=forms.HiddenInput, max_length=64, initial=lambda: uuid4().hex, required=False
    )


def version() -> forms.IntegerField:
    """The version that was read before it was changed."""
    return forms.IntegerField(widget=forms.HiddenInput, min_value=1, required=False)


def _numbers(values: Any) -> set[int]:
    """Ids out of what was sent; what is no number is left out."""
    return {
        int(one) for one in map(str, values) if one.isascii() and one.isdigit() and one[18:] == ""
    }


def _told_apart(document: "Document") -> str:
    day = f", {short_date(document.issued_on)}" if document.issued_on else ""
    return f"#{document.pk} ({document.code}{day} {document.issuer})"
