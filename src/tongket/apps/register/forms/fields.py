"""Fields of the register's forms: lists one a line, documents by their code, units of the agency."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from tongket.apps.org.queries import named_units, units_of_agency
from tongket.apps.register.models import Document, DocumentState
from tongket.apps.register.queries import visible_to
from tongket.core.law.symbol_key import symbol_key
from tongket.core.text.date_format import short_date
from tongket.core.text.pattern import Pattern

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk

_PURPOSE = Pattern(r"(?P<name>.+?)\s*\((?:để\s+)?(?P<purpose>[^()]{1,60})\)\Z")
_MOST_LINES = 300
_LONGEST_ID = 18  # digits
prohibit_nulls = ProhibitNullCharactersValidator()


class LinesField(forms.CharField):
    """Several things, one a line; the value is a list without empty lines."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: object) -> object:
        """A list as it is typed."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: object) -> Any:
        """The lines; a hyphen or semicolon around one is none of its words."""
        lines = [line.strip(" \t-+•;,") for line in str(value or "").splitlines()]
        return [line for line in lines if line][:_MOST_LINES]

    def clean(self, value: object) -> Any:
        """As one text it holds no character that a database cannot keep."""
        prohibit_nulls(str(value or ""))
        return super().clean(value)

    def has_changed(self, initial: object, data: object) -> bool:
        """Compared as lists."""
        return bool(self.to_python(self.prepare_value(initial)) != self.to_python(data))


class RecipientsField(LinesField):
    """Nơi nhận: ``Ban Nội chính Tỉnh ủy (để báo cáo)`` a line; the value names name and purpose."""

    def prepare_value(self, value: object) -> object:
        """Names with their purposes in brackets."""
        if not isinstance(value, list):
            return value
        return "\n".join(
            f"{one['name']} (để {one['purpose']})" if one.get("purpose") else one["name"]
            for one in value
        )

    def to_python(self, value: object) -> Any:
        """The recipients as the document keeps them."""
        return [_recipient(line) for line in super().to_python(value)]


class DocumentField(forms.CharField):
    """A document by number and symbol, as this desk sees it; ``#17`` is the one with that id."""

    default_error_messages = {  # noqa: RUF012 - Django's own shape
        "unknown": _("No document in the register has this number and symbol."),
        "several": _(
            "Several documents have this number and symbol: %(found)s. Write # and the id."
        ),
    }

    def __init__(self, desk: "Desk", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.desk = desk

    def clean(self, value: object) -> Any:
        """The document, ``None`` for an empty field that may be empty."""
        written = super().clean(value)
        if not written:
            return None
        rows = visible_to(self.desk).exclude(state=DocumentState.DRAFT)
        number = written.removeprefix("#")
        if written.startswith("#") and number.isdecimal() and number.isascii():
            found = list(rows.filter(pk=int(number))) if len(number) <= _LONGEST_ID else []
        else:
            found = list(rows.filter(code_key=symbol_key(written))[:6])
        if not found:
            raise forms.ValidationError(self.error_messages["unknown"], code="unknown")
        if len(found) > 1:
            listed = "; ".join(_told(one) for one in found)
            raise forms.ValidationError(
                self.error_messages["several"], code="several", params={"found": listed}
            )
        return found[0]


def request_key() -> forms.CharField:
    """Names one showing of a form, so that a second submit of it finds what the first made."""
    return forms.CharField(
        widget=forms.HiddenInput, max_length=64, initial=lambda: uuid4().hex, required=False
    )


def version() -> forms.IntegerField:
    """The version that was read before it was changed."""
    return forms.IntegerField(widget=forms.HiddenInput, min_value=1, required=False)


def unit_choices(desk: "Desk") -> list[tuple[int, str]]:
    """The agency and its units on the day of the desk."""
    assert desk.agency_id is not None
    ids = units_of_agency(desk.agency_id, desk.day)
    return [(unit.id, unit.name) for unit in named_units(ids, desk.day)]


def with_empty(choices: Sequence[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """The same choices with none of them first."""
    return [("", "—"), *choices]


def _recipient(line: str) -> dict[str, str]:
    found = _PURPOSE.match(line)
    if found is None:
        return {"name": line, "purpose": ""}
    return {"name": found["name"], "purpose": found["purpose"]}


def _told(document: Document) -> str:
    day = f", {short_date(document.issued_on)}" if document.issued_on else ""
    return f"#{document.pk} {document.code}{day} {document.issuer}".strip()
