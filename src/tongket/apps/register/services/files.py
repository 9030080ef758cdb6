"""Files: stored once under their SHA-256, the original untouched, nothing active kept.

On the disk: ``FILES/ab/cd/abcd…``, written beside and moved there when it is whole.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from django.conf import settings
from django.db import transaction

from tongket.apps.audit.services import record
from tongket.apps.register.models import Attachment, AttachmentRole, Document, StoredFile
from tongket.apps.register.services.indexing import index
from tongket.files.media import media_of, plain_file_name
from tongket.files.unreadable import TOO_LARGE, Refused, unreadable

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User

_PIECE = 256 * 1024
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Received:
    """A file that was handed in and judged, not kept yet."""

    path: Path
    name: str
    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A stored file as it is to hang on a document."""

    file: StoredFile
    name: str
    role: AttachmentRole = AttachmentRole.MAIN


@contextmanager
def receive(stream: BinaryIO, name: str) -> Iterator[Received]:
    """Take a file in beside the store and judge it; what was not kept is gone at the end.

    Raises ``Unreadable`` for one that is too large, disguised, active or otherwise not kept.
    """
    waiting = Path(settings.FILES) / "waiting"
    waiting.mkdir(parents=True, exist_ok=True)
    number, place = tempfile.mkstemp(dir=waiting)
    path = Path(place)
    plain = plain_file_name(name)
    try:
        with os.fdopen(number, "wb") as kept:
            sha256, size = _pour(stream, kept, plain)
        media = media_of(path, plain)
        yield Received(path, plain, sha256, size, media.type)
    finally:
        path.unlink(missing_ok=True)


def keep(received: Received, *, at: datetime) -> StoredFile:
    """Move a file that was received to its place; the same content stands once."""
    place = place_of(received.sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        os.utime(place)  # as good as new: the sweeper counts from here
    else:
        received.path.chmod(0o440)
        received.path.replace(place)
        _settle(place.parent)
    stored, _new = StoredFile.objects.get_or_create(
        sha256=received.sha256,
        defaults={"size": received.size, "media_type": received.media_type, "stored_at": at},
    )
    return stored


def place_of(sha256: str) -> Path:
    """Where a content lies."""
    return Path(settings.FILES) / sha256[:2] / sha256[2:4] / sha256


def hang(document: Document, papers: tuple[Paper, ...], *, at: datetime) -> None:
    """Files on a document, as part of a write that has its own line in the log."""
    Attachment.objects.bulk_create(
        (
            Attachment(document=document, file=one.file, name=one.name, role=one.role, added_at=at)
            for one in papers
        ),
        ignore_conflicts=True,
    )


@transaction.atomic
def attach(document: Document, paper: Paper, *, actor: "User", at: datetime) -> None:
    """Hang a stored file on a document; the same content in the same role hangs once."""
    hang(document, (paper,), at=at)
    after = {"file": paper.file, "name": paper.name, "role": paper.role}
    record(actor, "register.file.attach", document, at=at, after=after)
    index([document.pk])


@transaction.atomic
def detach(attachment: Attachment, *, actor: "User", at: datetime) -> None:
    """Take a file off a document; its content goes when nothing holds it any more."""
    document = attachment.document
    before = {"file": attachment.file, "name": attachment.name, "role": attachment.role}
    attachment.delete()
    record(actor, "register.file.detach", document, at=at, before=before)
    index([document.pk])


def _pour(stream: BinaryIO, kept: BinaryIO, name: str) -> tuple[str, int]:
    """Write the stream down to the disk's own ground; its hash and size."""
    digest, size, limit = hashlib.sha256(), 0, settings.UPLOAD_LIMIT
    while piece := stream.read(_PIECE):
        size += len(piece)
        if size > limit:
            raise unreadable(name, Refused(TOO_LARGE, limit=limit // _MIB))
        digest.update(piece)
        kept.write(piece)
    kept.flush()
    os.fsync(kept.fileno())
    return digest.hexdigest(), size


def _settle(folder: Path) -> None:
    """Make the new name in a folder outlive a power cut."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
