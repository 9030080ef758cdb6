"""``tongket typeset``: a document set on paper by the rules of the state or the Party."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from tongket.cli.batch import Exit, Outcome, reading_arguments, run_batch
from tongket.cli.outputs import (
    AlreadyThere,
    not_written,
    output_arguments,
    refuse_own_source,
    render,
    write_all,
)
from tongket.cli.parser import OfficeParser
from tongket.core.doc.model import Document, Standard
from tongket.core.doc.recognise import recognise
from tongket.core.doc.source import Source
from tongket.core.text.nfc import clean
from tongket.core.text.words import Words
from tongket.files.pdf_write import Undrawable

TYPESET = "tongket.typeset/1"

STANDARD = Words("thể thức, khi không muốn tự nhận", "the standard, when not to be recognised")
_FIELDS = {
    "superior": Words("cơ quan chủ quản, khi văn bản không ghi", "superior body, when not written"),
    "issuer": Words("cơ quan ban hành, khi văn bản không ghi", "issuing body, when not written"),
    "place": Words("địa danh, khi văn bản không ghi", "place, when not written"),
}


def arguments(parser: OfficeParser) -> None:
    """Files, where to write, and what the files leave out."""
    reading_arguments(parser)
    output_arguments(parser)
    language = parser.language
    parser.add_argument(
        "--standard",
        choices=[standard.value for standard in Standard],
        help=STANDARD.into(language),
    )
    for name, words in _FIELDS.items():
        parser.add_argument(f"--{name}", help=words.into(language))


def run(options: Namespace) -> int:
    """Typeset every file."""
    return run_batch(look, options)


def look(source: Source, name: str, options: Namespace) -> Outcome:
    """One file."""
    document = completed(recognise(source, clean(source.text)), options)
    stem = "document" if name == "-" else Path(name).stem
    formats = options.format or ["docx", "pdf"]
    try:
        files = {options.out / f"{stem}.{kind}": render(document, kind) for kind in formats}
        refuse_own_source(files, name)
        write_all(files, options)
    except (AlreadyThere, Undrawable) as error:
        return Outcome(Exit.TROUBLE, trouble=error.words())
    except OSError as error:
        return Outcome(Exit.TROUBLE, trouble=not_written(error))
    written = [str(path) for path in files]
    said = "".join(f"{path}\n" for path in written)
    return Outcome(Exit.CLEAN, said, {"schema": TYPESET, "file": name, "written": written})


def completed(document: Document, options: Namespace) -> Document:
    """The document with what its header leaves out and the call gives."""
    header = document.header
    given = {
        name: getattr(options, name)
        for name in _FIELDS
        if getattr(options, name) and not getattr(header, name)
    }
    standard = Standard(options.standard) if options.standard else document.standard
    return replace(document, header=replace(header, **given), standard=standard)
