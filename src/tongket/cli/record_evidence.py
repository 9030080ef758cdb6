"""The office's records as evidence beside a document; loaded when a call names or makes records."""

from functools import cache
from pathlib import Path

from tongket.core.check.brief import Brief
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.law.reading import Reading
from tongket.core.law.register import register_of
from tongket.core.text.words import Words
from tongket.files.record_troubles import BadRecords
from tongket.files.records import fact_package, read_records


def held_against_folder(
    reading: Reading, folder: Path, *, previous: Reading | None, public: bool
) -> Brief:
    """A document beside the records of a folder; raises ``BadRecords``."""
    order, records = _records(folder)
    return held_against(reading, order, records, previous=previous, public=public)


def refusal_of(folder: Path) -> Words | None:
    """Why the records of a folder cannot be used; children find them read."""
    try:
        _records(folder)
    except BadRecords as error:
        return error.words()
    return None


def held_against(
    reading: Reading,
    order: ReportOrder,
    records: Records,
    *,
    previous: Reading | None = None,
    public: bool = False,
) -> Brief:
    """A document beside the records of the office that wrote it."""
    package = fact_package(order, records)
    return Brief(
        reading,
        register=register_of(records.documents),
        facts=package.facts,
        specs=package.specs,
        programme=records.programmes[0] if records.programmes else None,
        outline=records.outline,
        previous=previous,
        period=order.period.days,
        on=order.on,
        public=public,
    )


@cache
def _records(folder: Path) -> tuple[ReportOrder, Records]:
    """Read once in each child, however many files it handles."""
    return read_records(folder)
