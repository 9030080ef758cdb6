"""A line of the log as people read it: acts and fields in the words of the app they belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils import timezone
from django.utils.translation import gettext as _

from tongket.apps.audit.models import Entry
from tongket.apps.ui.kit.timeline import Change, Event
from tongket.core.text.date_format import short_date

FIELDS_NAMED = 5  # in a line of the list
UNTOLD = {"id", "version"}  # say nothing to a reader


@dataclass(frozen=True, slots=True)
class Line:
    """Dòng nhật ký in the list: who did what to which record, and the fields it changed."""

    seq: int
    at: datetime
    who: str
    actor_id: int | None
    act: str
    kind: str
    kind_label: str
    record_id: str
    fields: Sequence[str] = ()
    more: bool = False


def line_of(entry: Entry) -> Line:
    """The entry in words, without what the record holds."""
    names = _telling(entry)
    return Line(
        seq=entry.seq,
        at=entry.at,
        who=_who(entry),
        actor_id=entry.actor_id,
        act=act_words(entry.kind, entry.action),
        kind=entry.kind,
        kind_label=kind_words(entry.kind),
        record_id=entry.record_id,
        fields=[_label(entry.kind, name) for name in names[:FIELDS_NAMED]],
        more=len(names) > FIELDS_NAMED,
    )


def event_of(entry: Entry) -> Event:
    """The entry for somebody who may open the record: with every value before and after."""
    return Event(
        title=capitalised(act_words(entry.kind, entry.action)),
        at=entry.at,
        who=_who(entry),
        changes=_changes(entry.kind, _telling(entry), entry.before, entry.after),
    )


def act_words(kind: str, action: str) -> str:
    """What was done: the words that the app's card gives in ``acts``; else the key itself."""
    return str(_card_says(kind, "acts").get(action, action))


def kind_words(kind: str) -> str:
    """The name of a kind of record."""
    model = _model(kind)
    return str(model._meta.verbose_name) if model else kind


def changes_in_words(
    kind: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[Change, ...]:
    """What was and what is, field by field, in the words of the record's app."""
    return _changes(kind, _names(before, after), before, after)


def _changes(
    kind: str, names: Sequence[str], before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[Change, ...]:
    model = _model(kind)
    return tuple(
        Change(
            _label(kind, name),
            _shown(model, name, before.get(name)),
            _shown(model, name, after.get(name)),
        )
        for name in names
    )


def _card_says(kind: str, what: str) -> Mapping[str, object]:
    """A table on the card of the app that this kind belongs to."""
    try:
        card = apps.get_app_config(kind.partition(".")[0])
    except LookupError:
        return {}
    table: Mapping[str, object] = getattr(card, what, {})
    return table


def _who(entry: Entry) -> str:
    return entry.actor_name or _("the system")


def _names(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The fields that a change speaks of, in its order."""
    return [name for name in {**before, **after} if name not in UNTOLD]


def _telling(entry: Entry) -> list[str]:
    """Those of its fields that say something to a reader: no keys of other records."""
    return [name for name in _names(entry.before, entry.after) if not _is_key(entry.kind, name)]


def _is_key(kind: str, name: str) -> bool:
    """Whether it points at a record, or the card says by an empty word that it tells nothing."""
    if _card_says(kind, "log_words").get(name) == "":
        return True
    field = _field(_model(kind), name)
    return field.is_relation if field else name.endswith("_id")


def _label(kind: str, name: str) -> str:
    """The field's own name; of what is no field, the word on the card (``log_words``)."""
    field = _field(_model(kind), name)
    other = _card_says(kind, "log_words").get(name, name.replace("_", " "))
    return capitalised(str(field.verbose_name if field else other))


def capitalised(words: str) -> str:
    """The words at the head of a line; only the first letter changes."""
    return words[:1].upper() + words[1:]


def _shown(model: type[Model] | None, name: str, value: Any) -> str:
    field = _field(model, name)
    choices: dict[Any, Any] = dict(field.flatchoices) if field and field.choices else {}
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(_shown(None, name, part) for part in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_shown(None, name, part)}" for key, part in value.items())
    return str(choices[value]) if value in choices else _day(str(value))


def _day(text: str) -> str:
    """A day or a moment as the office writes it; other text as it stands."""
    if not (len(text) >= 10 and text[4:5] == text[7:8] == "-"):
        return text
    try:
        if len(text) == 10:
            return short_date(date.fromisoformat(text))
        at = timezone.localtime(datetime.fromisoformat(text))
    except ValueError:
        return text
    return f"{short_date(at.date())}, {at:%H:%M}"


@cache
def _model(kind: str) -> type[Model] | None:
    try:
        return apps.get_model(kind)
    except (LookupError, ValueError):
        return None


def _field(model: type[Model] | None, name: str) -> "Field[Any, Any] | None":
    if model is None:
        return None
    try:
        found = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, Field) else None
