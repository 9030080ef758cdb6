"""Many rows straight to the database: their keys do not come back, and it takes a third of the time."""

from collections.abc import Sequence

from django.db import models, transaction

_AS_THEY_ARE = frozenset({str, int, type(None)})  # JSON fields are not written this way


def insert(rows: Sequence[models.Model]) -> None:
    """Insert rows of one table that the database gives their keys."""
    if not rows:
        return
    connection = transaction.get_connection()
    meta = rows[0]._meta
    fields = [field for field in meta.local_concrete_fields if not field.generated]
    fields = [field for field in fields if not isinstance(field, models.AutoField)]
    quoted = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {meta.db_table} ({quoted}) VALUES ({marks})"  # noqa: S608 - names of ours
    values = [
        [
            value
            if type(value := getattr(row, field.attname)) in _AS_THEY_ARE
            else field.get_db_prep_save(value, connection)
            for field in fields
        ]
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)
