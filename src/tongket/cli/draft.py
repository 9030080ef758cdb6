"""``tongket draft``: the report of a period written from the office's records, checked and set."""

import sys
from argparse import Namespace
from pathlib import Path

from tongket.cli.batch import AS_JSON, Exit
from tongket.cli.outputs import AlreadyThere, not_written, output_arguments, render, write_all
from tongket.cli.parser import OfficeParser
from tongket.cli.record_evidence import held_against
from tongket.cli.screen import Screen
from tongket.cli.story import draft_object, story
from tongket.cli.streams import write_json
from tongket.core.check.finding import Finding
from tongket.core.check.runner import check
from tongket.core.draft.order import Records, ReportOrder
from tongket.core.draft.summary import Draft, draft
from tongket.core.facts.package import write_package
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.fold import fold
from tongket.core.text.words import Words
from tongket.files.pdf_write import Undrawable
from tongket.files.read import read_bytes
from tongket.files.record_troubles import BadRecords
from tongket.files.records import fact_package, read_records

FOLDER = Words("thư mục hồ sơ công việc (các tệp .toml)", "folder of the records (.toml files)")
NAME = Words("tên tệp kết quả, không có đuôi", "name of the result, without suffix")


def arguments(parser: OfficeParser) -> None:
    """The folder of records, and where the report goes."""
    language = parser.language
    parser.add_argument("folder", type=Path, help=FOLDER.into(language))
    parser.add_argument("--name", type=_stem, help=NAME.into(language))
    parser.add_argument("--json", action="store_true", help=AS_JSON.into(language))
    output_arguments(parser)


def _stem(written: str) -> str:
    """The name of a file and no way to another folder."""
    if written in ("", "..") or written != Path(written).name:
        raise ValueError
    return written


def run(options: Namespace) -> int:
    """Draft, set on paper, check what was set, and tell; exit code 2 when records are unusable."""
    try:
        order, records = read_records(options.folder)
        made = draft(order, records)
        files = _files(made, order, records, options)
        write_all(files, options)
    except (BadRecords, AlreadyThere, Undrawable) as error:
        return _trouble(error.words(), options)
    except OSError as error:
        return _trouble(not_written(error), options)
    reading, findings = examined(made, order, records)
    _tell(made, reading, findings, list(files), options)
    return Exit.CLEAN


def examined(
    made: Draft, order: ReportOrder, records: Records
) -> tuple[Reading, tuple[Finding, ...]]:
    """The draft as it stands on paper, read back and held against its own records."""
    written = read_bytes(render(made.document, "docx"), "draft.docx")
    reading = read_through(written)
    return reading, check(held_against(reading, order, records))


def _files(
    made: Draft, order: ReportOrder, records: Records, options: Namespace
) -> dict[Path, bytes]:
    """The report in every format asked for, and the facts it rests on beside it."""
    stem = options.name or _slug(f"{made.document.header.kind} {order.period.name}")
    formats = options.format or ["docx", "pdf"]
    files = {options.out / f"{stem}.{kind}": render(made.document, kind) for kind in formats}
    files[options.out / f"{stem}.facts.json"] = write_package(fact_package(order, records))
    return files


def _slug(name: str) -> str:
    words = "".join(letter if letter.isalnum() else " " for letter in fold(name)).split()
    return "-".join(words)


def _tell(
    made: Draft,
    reading: Reading,
    findings: tuple[Finding, ...],
    written: list[Path],
    options: Namespace,
) -> None:
    if options.json:
        data = draft_object(options.folder, made, written, reading, findings)
        write_json(data)
    else:
        told = story(made, reading, findings, Screen.standard(), options.lang)
        sys.stdout.write(told + "".join(f"{path}\n" for path in written))


def _trouble(words: Words, options: Namespace) -> int:
    sys.stderr.write(f"{options.folder}: {words.into(options.lang)}\n")
    return Exit.TROUBLE
