"""Stored files that no document holds: handed in and never confirmed, or detached since."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import ProtectedError

from tongket.apps.register.models import Attachment, StoredFile


def orphans(*, before: datetime) -> Iterator[Path]:
    """Files in the store, untouched since ``before``, that hang on no document."""
    root = Path(settings.FILES)
    for path in sorted([*root.glob("waiting/*"), *root.glob("??/??/*")]):
        touched = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        if touched < before and not Attachment.objects.filter(file=path.name).exists():
            yield path


def sweep(*, before: datetime) -> list[Path]:
    """Remove the orphans; a file that somebody attaches at this moment stays."""
    return [path for path in orphans(before=before) if _remove(path)]


def _remove(path: Path) -> bool:
    try:
        with transaction.atomic():
            StoredFile.objects.select_for_update().filter(pk=path.name).delete()
    except ProtectedError:
        return False
    path.unlink(missing_ok=True)
    return True
