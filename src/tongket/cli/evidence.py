"""What a document is held against: the office's records, last period's report, the public eye."""

from argparse import Namespace
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Protocol

from tongket.cli.parser import OfficeParser
from tongket.core.check.brief import Brief
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.words import Words
from tongket.files.read import read

RECORDS = Words(
    "thư mục hồ sơ công việc (sổ văn bản, nhật ký, chương trình, đề cương)",
    "folder of the office's records (register, log, programme, outline)",
)
PREVIOUS = Words("báo cáo kỳ trước, để thấy câu chép lại", "last period's report")
PUBLIC = Words("kiểm tra như bản công khai", "check as a copy for publication")


class _Beside(Protocol):
    def __call__(
        self, reading: Reading, folder: Path, *, previous: Reading | None, public: bool
    ) -> Brief: ...


def evidence_arguments(parser: OfficeParser) -> None:
    """Arguments that name what is at hand beside the document."""
    language = parser.language
    parser.add_argument("--records", type=Path, metavar="DIR", help=RECORDS.into(language))
    parser.add_argument("--previous", type=Path, metavar="FILE", help=PREVIOUS.into(language))
    parser.add_argument("--public", action="store_true", help=PUBLIC.into(language))


def refusal(options: Namespace) -> Words | None:
    """What is wrong with the records named, found once before any file is looked at."""
    if options.records is None:
        return None
    refused: Words | None = _record_rooms().refusal_of(options.records)
    return refused


def gather(reading: Reading, options: Namespace) -> Brief:
    """Everything the checker may look at for one document; raises ``Unreadable``, ``BadRecords``."""
    previous = _previous(options.previous) if options.previous else None
    if options.records is None:
        return Brief(reading, previous=previous, public=options.public, on=options.on)
    beside: _Beside = _record_rooms().held_against_folder
    return beside(reading, options.records, previous=previous, public=options.public)


def _record_rooms() -> ModuleType:
    """The rooms that read records cost as much to load as a report costs to check."""
    return import_module("tongket.cli.record_evidence")


@cache
def _previous(path: Path) -> Reading:
    """Read once in each child, however many files it handles."""
    return read_through(read(path))
