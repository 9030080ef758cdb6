"""Writing into a large register: ten thousand arrivals numbered, logged, their citations noted, indexed."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from django.db import transaction

from benchmarks import register_corpus
from benchmarks.register_database import seconds
from benchmarks.register_site import AT, DAY, Site
from benchmarks.yardstick import Reading, Result
from tongket.apps.accounts.models import User
from tongket.apps.register.models import Document, Standard
from tongket.apps.register.services import set_up_numbering
from tongket.apps.register.services.bulk import Entry, register_many

_MANY, _WANTED = 10_000, 5 * 230.0  # a second
_BATCH = 1_000


def readings(told: str, site: Site) -> Iterator[Reading]:
    """Documents a second, in batches of a thousand; nothing of it stays."""
    clerk = User.objects.get(pk=site.clerk.user_id)
    waiting = iter(list(_entries(site)))
    with transaction.atomic():
        set_up_numbering(site.agency_id, Standard.STATE, actor=clerk, at=AT)
        begun = seconds()
        while batch := list(islice(waiting, _BATCH)):
            register_many(batch, actor=clerk, at=AT)
        taken = seconds() - begun
        transaction.set_rollback(True)
    detail = f"{_MANY} in {taken:.1f} s, with log, citations and index"
    yield Result(f"{told}: registering", _MANY / taken, _WANTED, "/s", detail)


def _entries(site: Site) -> Iterator[Entry]:
    arrivals = (one for one in register_corpus.papers(2 * _MANY) if one.direction == "incoming")
    for paper in islice(arrivals, _MANY):
        yield Entry(
            Document(
                holder_id=site.agency_id,
                direction="incoming",
                standard="state",
                kind=paper.kind,
                number=paper.number,
                symbol=paper.symbol,
                issued_on=DAY - timedelta(days=3),
                arrived_on=DAY,
                issuer=paper.issuer,
                subject=paper.subject,
                signer=paper.signer,
            ),
            f"Căn cứ Công văn số {paper.code};\n{paper.text}",
        )
