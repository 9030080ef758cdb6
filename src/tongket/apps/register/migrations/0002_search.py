import sqlite3

from django.db import migrations

# From 3.43 on, FTS5 can delete without keeping a copy of what it indexed.
_KEEPS_NO_COPY = (
    ", content='', contentless_delete=1" if sqlite3.sqlite_version_info >= (3, 43) else ""
)
MAKE = {
    "sqlite": [
        "CREATE VIRTUAL TABLE register_words USING fts5(words, marks,"
        " tokenize='unicode61 remove_diacritics 0', columnsize=0" + _KEEPS_NO_COPY + ")",
    ],
    "postgresql": [
        "CREATE TABLE register_words (rowid bigint PRIMARY KEY, register_words tsvector NOT NULL)",
        "CREATE INDEX register_words_gin ON register_words USING gin (register_words)",
        "CREATE INDEX register_code_begins ON register_document (code_key text_pattern_ops)",
        "CREATE INDEX register_spelling_begins"
        " ON register_symbolspelling (spelling text_pattern_ops)",
    ],
}
UNDO = {
    "sqlite": ["DROP TABLE register_words"],
    "postgresql": [
        "DROP INDEX register_spelling_begins",
        "DROP INDEX register_code_begins",
        "DROP TABLE register_words",
    ],
}


def make(apps, schema_editor):
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def undo(apps, schema_editor):
    for statement in UNDO[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(make, undo)]
