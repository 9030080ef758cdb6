"""The only ways to write to the log, and to claim a record that two people may be editing."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from django.db import models, transaction

from tongket.apps.audit.chain import Sealed
from tongket.apps.audit.models import Entry, Head

_COLUMNS = tuple(field.column for field in Entry._meta.concrete_fields)


class Actor(Protocol):
    """Whoever writes: an account."""

    @property
    def pk(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Act:
    """One write to be logged: what was done to which record, and the fields that changed."""

    action: str
    record: models.Model
    before: Mapping[str, object] | None = None
    after: Mapping[str, object] | None = None


class StaleEdit(Exception):
    """Somebody else saved this record first; nothing was written, nothing is lost."""

    def __init__(self, record: models.Model, version: int) -> None:
        self.record = record
        self.version = version
        super().__init__(f"{record._meta.label_lower}:{record.pk} is no longer at {version}")


def record(  # noqa: PLR0913 - the six things that every write leaves
    actor: Actor | None,
    action: str,
    record: models.Model,
    *,
    at: datetime,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Log one write inside the transaction that makes it. ``None`` is the system itself."""
    record_all(actor, [Act(action, record, before, after)], at=at)


def record_all(actor: Actor | None, acts: Iterable[Act], *, at: datetime) -> None:
    """Log many writes of one transaction, in their order; the end of the chain is locked once."""
    connection = transaction.get_connection()
    if not connection.in_atomic_block:
        raise RuntimeError("a write and its line in the log belong in one transaction")
    head = Head.objects.select_for_update().get()
    moment = Entry._meta.get_field("at").get_db_prep_save(at.astimezone(UTC), connection)
    rows = []
    for act in acts:
        sealed = _said(head.seq + 1, actor, act, at)
        previous, seal = head.hash, sealed.seal(head.hash)
        rows.append(_row(sealed, moment, previous, seal))
        head.seq, head.hash = sealed.seq, seal
    _insert(rows)
    head.save(update_fields=["seq", "hash"])


def claim(record: models.Model, version: int) -> None:
    """Take the right to save ``record`` as read at ``version``; raises ``StaleEdit``.

    On success the row's version is one higher, in the database and on the object.
    """
    rows = type(record)._default_manager.filter(pk=record.pk, version=version)
    if not rows.update(version=models.F("version") + 1):
        raise StaleEdit(record, version)
    record.version = version + 1  # type: ignore[attr-defined]


def changes(
    before: Mapping[str, object], after: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """The fields that differ, as they were and as they are."""
    differ = [name for name in after if before.get(name) != after[name]]
    return {n: before.get(n) for n in differ}, {n: after[n] for n in differ}


def snapshot(record: models.Model, *fields: str) -> dict[str, object]:
    """The values of these fields (all concrete ones when none are named), as the log writes them."""
    names = fields or tuple(field.attname for field in record._meta.concrete_fields)
    return {name: _plain(getattr(record, name)) for name in names}


def _said(seq: int, actor: Actor | None, act: Act, at: datetime) -> Sealed:
    return Sealed(
        seq=seq,
        at=at.astimezone(UTC),
        actor_id=actor.pk if actor else None,
        actor_name=str(actor) if actor else "",
        action=act.action,
        kind=act.record._meta.label_lower,
        record_id=str(act.record.pk),
        before={key: _plain(value) for key, value in (act.before or {}).items()},
        after={key: _plain(value) for key, value in (act.after or {}).items()},
    )


def _row(sealed: Sealed, moment: object, previous: str, seal: str) -> tuple[object, ...]:
    """The values of ``_COLUMNS``."""
    return (
        sealed.seq,
        moment,
        sealed.actor_id,
        sealed.actor_name,
        sealed.action,
        sealed.kind,
        sealed.record_id,
        _written(sealed.before),
        _written(sealed.after),
        previous,
        seal,
    )


def _insert(rows: Sequence[tuple[object, ...]]) -> None:
    """Straight to the database: the log is part of every write, and rows of the ORM cost thrice this."""
    connection = transaction.get_connection()
    quoted = ", ".join(connection.ops.quote_name(name) for name in _COLUMNS)
    marks = ", ".join(["%s"] * len(_COLUMNS))
    statement = f"INSERT INTO {Entry._meta.db_table} ({quoted}) VALUES ({marks})"  # noqa: S608 - names of ours
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


def _written(fields: Mapping[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False)


def _plain(value: object) -> object:
    """A value as JSON can hold it, so that what is read back hashes the same."""
    match value:
        case None | bool() | int() | str():
            plain: object = value
        case datetime():
            plain = value.astimezone(UTC).isoformat(timespec="microseconds")
        case models.Model():
            plain = str(value.pk)
        case list() | tuple():
            plain = [_plain(part) for part in value]
        case dict():
            plain = {str(key): _plain(part) for key, part in value.items()}
        case _:
            plain = str(value)
    return plain
