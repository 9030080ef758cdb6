"""What the search keeps of every document; made from the register alone, so it can be made anew."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tongket.apps.register.models.documents import Direction, Document, DocumentState


class SearchEntry(models.Model):
    """What a document is narrowed down and counted by; ``key`` runs with day and document."""

    key = models.BigIntegerField(primary_key=True)
    document = models.OneToOneField(Document, models.CASCADE, related_name="search_entry")
    holder = models.BigIntegerField()  # 0: everybody's
    closed = models.BooleanField()  # a draft, or restricted: not for the whole agency
    direction = models.CharField(max_length=10, choices=Direction.choices)
    state = models.CharField(max_length=10, choices=DocumentState.choices)
    year = models.PositiveSmallIntegerField()  # of the day it was issued; 0: undated
    kind = models.CharField(max_length=100)
    issuer = models.CharField(max_length=200)
    unit = models.BigIntegerField()  # who drafts or leads; 0: nobody yet
    unrouted = models.BooleanField()  # an arrival that nobody has directed yet
    incomplete = models.BooleanField()  # lacks its number or its day
    without_file = models.BooleanField()  # the register holds no file of it

    class Meta:
        """Newest first within an agency; the few that are closed or want something stand apart."""

        verbose_name = _("search entry")
        ordering: ClassVar = ["-key"]
        indexes: ClassVar = [
            models.Index(fields=["holder", "-key"], name="register_entry_newest"),
            models.Index(
                fields=["holder", "-key"],
                name="register_entry_closed",
                condition=models.Q(closed=True),
            ),
            models.Index(
                fields=["holder", "-key"],
                name="register_entry_unrouted",
                condition=models.Q(unrouted=True),
            ),
            models.Index(
                fields=["holder", "-key"],
                name="register_entry_incomplete",
                condition=models.Q(incomplete=True),
            ),
            models.Index(
                fields=["holder", "-key"],
                name="register_entry_no_file",
                condition=models.Q(without_file=True),
            ),
        ]

    def __str__(self) -> str:
        return f"entry of {self.document_id}"


class SearchWords(models.Model):
    """The index of words, which each database makes in its own way; found by ``words__holds``.

    The column that is matched bears the name of the table: so does the hidden one of FTS5.
    """

    key = models.BigIntegerField(primary_key=True, db_column="rowid")
    words = models.TextField(db_column="register_words")

    class Meta:
        """Made by the migration ``search``, not by Django."""

        verbose_name = _("words of a document")
        managed = False
        db_table = "register_words"

    def __str__(self) -> str:
        return f"words under {self.key}"


class FacetCount(models.Model):
    """How many documents bear a value, by agency, openness, direction and year: kept, not counted."""

    holder = models.BigIntegerField()
    closed = models.BooleanField()
    direction = models.CharField(max_length=10)
    year = models.PositiveSmallIntegerField()
    facet = models.CharField(max_length=10)
    value = models.CharField(max_length=200)
    count = models.IntegerField()

    class Meta:
        """One row a value and register."""

        verbose_name = _("count of a facet")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["holder", "closed", "direction", "year", "facet", "value"],
                name="register_facet_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.facet} {self.value}: {self.count}"


class SymbolSpelling(models.Model):
    """A symbol in use, under its letters and under its letters less one: a slip finds it by look-up."""

    spelling = models.CharField(max_length=80)
    symbol = models.CharField(max_length=80)  # kh-stttt, 2020-nd-cp
    whole = models.BooleanField()  # no letter is left out

    class Meta:
        """Once a spelling and symbol."""

        verbose_name = _("spelling of a symbol")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["spelling", "symbol"], name="register_spelling_once")
        ]

    def __str__(self) -> str:
        return f"{self.spelling} → {self.symbol}"
