"""A form that is sent twice writes once, also when both sendings arrive together."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

if TYPE_CHECKING:
    from django.db.models import QuerySet

Record = TypeVar("Record", bound=models.Model)


def once(rows: "QuerySet[Record]", request_key: str, write: Callable[[], Record]) -> Record:
    """What an earlier sending with this key wrote among ``rows``, else what ``write`` makes.

    An empty key is no key.
    """
    if not request_key:
        return write()
    before_now = rows.filter(request_key=request_key)
    if found := before_now.first():
        return found
    try:
        with transaction.atomic():
            return write()
    except (IntegrityError, ValidationError):
        if found := before_now.first():
            return found
        raise
