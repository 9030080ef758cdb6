"""What the checker finds in one source, as far as the call asks for it, and how it is told."""

from argparse import Namespace
from typing import NamedTuple

from tongket.cli.batch import Exit, Outcome
from tongket.cli.contract import findings_object
from tongket.cli.evidence import gather
from tongket.cli.findings import page
from tongket.cli.sarif import result_objects
from tongket.cli.screen import Screen
from tongket.core.check.finding import Finding, Severity
from tongket.core.check.runner import check
from tongket.core.doc.source import Source
from tongket.core.law.reading import Reading, read_through

_WEIGHT = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Checked(NamedTuple):
    """A source read through, what was found in it, and the exit code that follows."""

    reading: Reading
    found: tuple[Finding, ...]
    exit: Exit


def checked(source: Source, options: Namespace) -> Checked:
    """Hold one source against the rules; raises what ``gather`` raises."""
    reading = read_through(source)
    found = tuple(f for f in check(gather(reading, options)) if _wanted(f.code, options))
    limit = _WEIGHT[Severity(options.fail_on)]
    failed = any(_WEIGHT[finding.severity] >= limit for finding in found)
    return Checked(reading, found, Exit.FINDINGS if failed else Exit.CLEAN)


def told(name: str, seen: Checked, options: Namespace) -> Outcome:
    """The findings in the form that the call asks for."""
    reading, found, code = seen
    if options.sarif:
        return Outcome(code, data=result_objects(name, reading.text, found, options.lang))
    if options.json:
        return Outcome(code, data=findings_object(name, reading, found))
    return Outcome(code, said=page(name, reading, found, Screen.standard(), options.lang))


def _wanted(code: str, options: Namespace) -> bool:
    chosen = not options.select or code.startswith(tuple(options.select))
    return chosen and not (options.ignore and code.startswith(tuple(options.ignore)))
