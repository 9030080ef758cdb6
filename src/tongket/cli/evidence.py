"""What a document is held against: the office's records, last period's report, the public eye."""

from argparse import Namespace
from functools import cache
from pathlib import Path

from tongket.cli.parser import OfficeParser
from tongket.core.check.brief import Brief
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.law.reading import Reading, read_through
from tongket.core.law.register import register_of
from tongket.core.text.words import Words
from tongket.files.read import read
from tongket.files.records import fact_package, read_records

RECORDS = Words(
    "thư mục hồ sơ công việc (sổ văn bản, nhật ký, chương trình, đề cương)",
    "folder of the office's records (register, log, programme, outline)",
)
PREVIOUS = Words("báo cáo kỳ trước, để thấy câu chép lại", "last period's report")
PUBLIC = Words("kiểm tra như bản công khai", "check as a copy for publication")


def evidence_arguments(parser: OfficeParser) -> None:
    """Arguments that name what is at hand beside the document."""
    language = parser.language
    parser.add_argument("--records", type=Path, metavar="DIR", help=RECORDS.into(language))
    parser.add_argument("--previous", type=Path, metavar="FILE", help=PREVIOUS.into(language))
    parser.add_argument("--public", action="store_true", help=PUBLIC.into(language))


def gather(reading: Reading, options: Namespace) -> Brief:
    """Everything the checker may look at for one document; raises ``Unreadable``, ``BadRecords``."""
    previous = _previous(options.previous) if options.previous else None
    if options.records is None:
        return Brief(reading, previous=previous, public=options.public, on=options.on)
    order, records = _records(options.records)
    return held_against(reading, order, records, previous=previous, public=options.public)


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
def _previous(path: Path) -> Reading:
    """Read once in each child, however many files it handles."""
    return read_through(read(path))


@cache
def _records(folder: Path) -> tuple[ReportOrder, Records]:
    return read_records(folder)
