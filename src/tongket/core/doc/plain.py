"""A document as plain text: what ``typeset`` writes to .txt, and what is read back the same."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from tongket.core.doc.model import (
    Annex,
    Block,
    Document,
    Header,
    Heading,
    Recipient,
    Signer,
    Standard,
    Table,
    wording,
)
from tongket.core.doc.numbering import Family, family_of
from tongket.core.doc.walk import block_text, table_rows
from tongket.core.text.dates import PartialDate

_NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
_RULE = "-----"
_BLANK = " " * 6  # room for a number or a day to be written by hand
_COLUMN = 44  # code points to the right column of a closing
_TITLED_BELOW = frozenset({Family.PART, Family.CHAPTER, Family.SECTION, Family.SUBSECTION})


def plain_text(document: Document) -> str:
    """The document as lines of text, paragraphs set apart by empty lines; ends in a line feed."""
    parts = [
        _opening(document),
        *_title(document.header),
        *_addressees(document.header.addressees),
        *map(_block, document.body),
        "\n".join(_recipients(document.recipients)),
        "\n".join(_signers(document)),
        *(part for annex in document.annexes for part in _annex(annex)),
        "\n".join(document.foot),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _opening(document: Document) -> str:
    """The two columns above the title, side by side with a tab between."""
    header = document.header
    party = document.standard is Standard.PARTY
    left = [name for name in (header.superior, header.issuer) if name]
    if party and left:
        left.append("*")
    lines = _beside(left, _PARTY if party else _NATION)
    number, date = number_line(header, document.standard), date_line(header)
    lines.extend(_beside([number] if number else [], [date] if date else []))
    if header.kind is None and header.subject:
        lines.append(f"V/v {header.subject}")
    if header.urgency:
        lines.append(header.urgency.upper())
    return "\n".join(lines)


def _beside(left: Iterable[str], right: Iterable[str]) -> list[str]:
    return ["\t".join(pair).rstrip("\t") for pair in zip_longest(left, right, fillvalue="")]


def number_line(header: Header, standard: Standard) -> str:
    """Số, ký hiệu as it stands on paper; room is left where a draft has no number yet."""
    if header.symbol is None:
        return f"Số: {header.number}" if header.number else ""
    number = header.number or _BLANK
    if standard is Standard.PARTY:
        return f"Số {number}-{header.symbol}"
    year = f"/{header.year}" if header.year else ""
    return f"Số: {number}{year}/{header.symbol}"


def date_line(header: Header) -> str:
    """Địa danh, ngày tháng as it stands on paper; room is left for what is blank."""
    place = f"{header.place}, " if header.place else ""
    return f"{place}{date_words(header.date)}" if header.date else ""


def date_words(day: PartialDate) -> str:
    """ "ngày 05 tháng 02 năm 2026": days below ten and the months 1 and 2 take a zero."""
    days = f"{day.day:02d}" if day.day else _BLANK
    months = (
        _BLANK if day.month is None else f"{day.month:02d}" if day.month < 3 else str(day.month)
    )
    return f"ngày {days} tháng {months} năm {day.year}"


def _title(header: Header) -> Iterator[str]:
    if header.kind is None:
        return
    yield header.kind.upper()
    if header.subject:
        yield header.subject
    yield _RULE


def _addressees(names: tuple[str, ...]) -> Iterator[str]:
    if len(names) == 1:
        yield f"Kính gửi: {names[0]}."
    elif names:
        items = [f"- {name};" for name in names[:-1]]
        yield "\n".join(["Kính gửi:", *items, f"- {names[-1]}."])


def _block(block: Block) -> str:
    if isinstance(block, Table):
        return "\n".join(f"| {row} |" for row in table_rows(block, between=" | "))
    if isinstance(block, Heading) and block.numbering:
        titled_below = family_of(block.numbering) in _TITLED_BELOW
        if titled_below and not block.numbering.mark:
            return f"{block.numbering}\n{wording(block.title)}".strip()
    return block_text(block)


def _recipients(recipients: tuple[Recipient, ...]) -> Iterator[str]:
    if recipients:
        yield "Nơi nhận:"
    for at, recipient in enumerate(recipients, 1):
        end = "." if at == len(recipients) else ";"
        yield f"- {recipient.name}{recipient.aside}{end}"


def _signers(document: Document) -> Iterator[str]:
    """Titles over a name; several signers stand side by side."""
    if document.signer is None:
        return
    signers = (*document.other_signers, document.signer)
    for row in zip_longest(*map(_titles, signers), fillvalue=""):
        yield _columns(row)
    if any(signer.name for signer in signers):
        yield ""
        yield _columns(tuple(signer.name or "" for signer in signers))


def _titles(signer: Signer) -> list[str]:
    titles = list(signer.titles)
    if signer.authority:
        titles[:1] = [f"{signer.authority} {titles[0]}" if titles else signer.authority]
    return titles


def _columns(row: tuple[str, ...]) -> str:
    padded = (word.ljust(_COLUMN - 4) + "    " for word in row[:-1])
    return ("".join(padded) + row[-1]).rstrip()


def _annex(annex: Annex) -> Iterator[str]:
    guide = f"({annex.guide.strip('()')})" if annex.guide else ""
    head = [annex.label.upper(), annex.title, guide]
    yield "\n".join(line for line in head if line)
    yield from map(_block, annex.body)
