"""``tongket read``: what a document says, for a person or as JSON."""

from argparse import Namespace

from tongket.cli.batch import Exit, Outcome, reading_arguments, run_batch
from tongket.cli.contract import reading_object
from tongket.cli.parser import OfficeParser
from tongket.cli.screen import visible
from tongket.cli.summary import summary
from tongket.core.doc.source import Source
from tongket.core.law.reading import read_through


def arguments(parser: OfficeParser) -> None:
    """Files, and how to read them."""
    reading_arguments(parser)


def run(options: Namespace) -> int:
    """Read every file and print what it says."""
    return run_batch(look, options)


def look(source: Source, name: str, options: Namespace) -> Outcome:
    """One file."""
    reading = read_through(source)
    if options.json:
        return Outcome(Exit.CLEAN, data=reading_object(name, reading))
    return Outcome(Exit.CLEAN, said=f"{visible(name)}\n{summary(reading, options.lang)}\n")
