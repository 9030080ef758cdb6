"""The JSON that other programs rely on: one object a file, versioned by its ``schema`` field.

Offsets are code points into ``text``. The schemas themselves are in ``cli/schemas``.
"""

from collections.abc import Mapping, Sequence

from tongket.cli.positions import position
from tongket.core.check.finding import Finding
from tongket.core.doc.model import Header, Recipient, Signer
from tongket.core.doc.outline import Section, sections
from tongket.core.law.model import Citation
from tongket.core.law.reading import Reading
from tongket.core.text.dates import PartialDate
from tongket.core.text.number_format import plain
from tongket.core.text.numbers import NumberFound

Json = Mapping[str, object]

READ = "tongket.read/1"
CITE = "tongket.cite/1"
CHECK = "tongket.check/1"


def reading_object(name: str, reading: Reading) -> Json:
    """``tongket.read/1``."""
    document = reading.document
    return {
        "schema": READ,
        "file": name,
        "format": reading.source.format,
        "text": reading.text,
        "header": header_object(document.header, document.standard.value),
        "sections": [section_object(section) for section in sections(document)],
        "citations": [citation_object(citation) for citation in reading.citations],
        "numbers": [number_object(number) for number in reading.numbers],
        "recipients": [recipient_object(recipient) for recipient in document.recipients],
        "signer": signer_object(document.signer),
    }


def header_object(header: Header, standard: str) -> Json:
    """The header block; ``date`` is a whole day, ``date_partial`` what is known of one."""
    return {
        "superior": header.superior,
        "issuer": header.issuer,
        "number": header.number,
        "year": header.year,
        "symbol": header.symbol,
        "place": header.place,
        "date": _day(header.date),
        "date_partial": _part_of_a_day(header.date),
        "kind": header.kind,
        "subject": header.subject,
        "addressees": list(header.addressees),
        "standard": standard,
    }


def section_object(section: Section) -> Json:
    """A section with the sections inside it."""
    assert section.span is not None  # it was read from a text
    return {
        "level": section.level,
        "number": section.number,
        "title": section.title,
        "start": section.span.start,
        "end": section.span.end,
        "nil": section.nil,
        "sections": [section_object(inner) for inner in section.sections],
    }


def citation_object(citation: Citation) -> Json:
    """A citation; the span runs from number through symbol."""
    return {
        "start": citation.span.start,
        "end": citation.span.end,
        "text": citation.text,
        "number": citation.number,
        "year": citation.year,
        "symbol": citation.symbol,
        "kind": citation.kind,
        "date": _day(citation.date),
        "date_partial": _part_of_a_day(citation.date),
        "issuer": citation.issuer,
        "category": citation.category.value,
        "name": citation.name,
        "repair": citation.repair,
    }


def number_object(number: NumberFound) -> Json:
    """A number; ``value`` is ``null`` where the text only gives an order of size."""
    return {
        "start": number.span.start,
        "end": number.span.end,
        "text": number.text,
        "value": None if number.value is None else plain(number.value),
        "unit": number.unit,
    }


def recipient_object(recipient: Recipient) -> Json:
    """One line of the list of recipients."""
    return {"name": recipient.name, "purpose": recipient.purpose}


def signer_object(signer: Signer | None) -> Json | None:
    """The signature block, or ``null`` when there is none."""
    if signer is None:
        return None
    return {"authority": signer.authority, "titles": list(signer.titles), "name": signer.name}


def findings_object(name: str, reading: Reading, findings: Sequence[Finding]) -> Json:
    """``tongket.check/1``: findings in the order of the text, those on the whole document first."""
    return {
        "schema": CHECK,
        "file": name,
        "format": reading.source.format,
        "findings": [finding_object(reading.text, finding) for finding in findings],
    }


def finding_object(text: str, finding: Finding) -> Json:
    """One finding, with the characters it points at."""
    span = finding.span
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "line": None if span is None else position(text, span.start).line,
        "text": None if span is None else span.cut(text),
        "message": finding.message._asdict(),
        "remedy": finding.remedy._asdict(),
        "fix": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            for edit in finding.fix
        ],
    }


def _day(date: PartialDate | None) -> str | None:
    return date.iso() if date is not None and date.full is not None else None


def _part_of_a_day(date: PartialDate | None) -> str | None:
    return date.iso() if date is not None and date.full is None else None
