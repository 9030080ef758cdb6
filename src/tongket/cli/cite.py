"""``tongket cite``: the documents that a text cites, one a line."""

from argparse import Namespace

from tongket.cli.batch import Exit, Outcome, reading_arguments, run_batch
from tongket.cli.contract import CITE, citation_object
from tongket.cli.mention import day, title
from tongket.cli.parser import OfficeParser
from tongket.cli.positions import position
from tongket.cli.screen import visible
from tongket.core.doc.source import Source
from tongket.core.law.find import find_citations
from tongket.core.law.model import Citation
from tongket.core.text.nfc import clean
from tongket.core.text.words import Language, Words

_DATED = Words(" ngày {date}", " of {date}")
_ISSUED = Words(" của {issuer}", " by {issuer}")


def arguments(parser: OfficeParser) -> None:
    """Files, or ``-`` for the pipe."""
    reading_arguments(parser)


def run(options: Namespace) -> int:
    """Find the citations of every file."""
    return run_batch(look, options)


def look(source: Source, name: str, options: Namespace) -> Outcome:
    """One file."""
    found = find_citations(clean(source.text))
    if options.json:
        data = {
            "schema": CITE,
            "file": name,
            "format": source.format,
            "text": source.text,
            "citations": [citation_object(citation) for citation in found],
        }
        return Outcome(Exit.CLEAN, data=data)
    lines = [
        f"{visible(name)}:{_place(source.text, citation)}: {_line(citation, options.lang)}\n"
        for citation in found
    ]
    return Outcome(Exit.CLEAN, said="".join(lines))


def _place(text: str, citation: Citation) -> str:
    line, column = position(text, citation.span.start)
    return f"{line}:{column}"


def _line(citation: Citation, language: Language) -> str:
    date = day(citation, language)
    parts = [
        title(citation),
        _DATED.fill(date=date).into(language) if date else "",
        _ISSUED.fill(issuer=citation.issuer).into(language) if citation.issuer else "",
        f"  [{citation.category.value}]",
        f"  → {citation.repair}" if citation.repair else "",
    ]
    return visible("".join(parts))
