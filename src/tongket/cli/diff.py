"""``tongket diff``: two versions of a report as figures, citations and sentences."""

import sys
from argparse import Namespace
from functools import partial

from tongket.cli.batch import Exit, Given, given, how_arguments, open_source, trouble_words
from tongket.cli.comparison import compared, comparison_object, page
from tongket.cli.crew import Limits, handle
from tongket.cli.parser import OfficeParser
from tongket.cli.remarks import remarked
from tongket.cli.screen import Screen, visible
from tongket.cli.streams import write_json
from tongket.core.law.reading import Reading, read_through
from tongket.core.text.words import Words
from tongket.files.unreadable import Unreadable

OLD = Words("bản cũ", "the old version")
NEW = Words("bản mới", "the new version")


def arguments(parser: OfficeParser) -> None:
    """Two files, and how to read them."""
    parser.add_argument("old", help=OLD.into(parser.language))
    parser.add_argument("new", help=NEW.into(parser.language))
    how_arguments(parser)


def run(options: Namespace) -> int:
    """Compare; exit code 1 when the versions differ."""
    named = [options.old, options.new]
    limits = Limits(seconds=options.timeout)
    readings, code = [], Exit.CLEAN
    for handled in handle(
        partial(_reading, options), [given(name) for name in named], limits=limits, hands=2
    ):
        result = handled.result
        if isinstance(result, Reading):
            readings.append(result)
            sys.stderr.write(
                remarked(visible(handled.item.name), result.source.warnings, options.lang)
            )
            continue
        words = result if isinstance(result, Words) else trouble_words(result)
        sys.stderr.write(f"{visible(handled.item.name)}: {words.into(options.lang)}\n")
        code = Exit.TROUBLE
    return code if code else _say(readings[0], readings[1], options)


def _reading(options: Namespace, one: Given) -> Reading | Words:
    """Runs in the child."""
    try:
        return read_through(open_source(one, options))
    except Unreadable as error:
        return error.words()


def _say(old: Reading, new: Reading, options: Namespace) -> int:
    found = compared(old, new)
    if options.json:
        write_json(comparison_object(options.old, options.new, found))
    else:
        sys.stdout.write(page(found, Screen.standard(), options.lang))
    return Exit.CLEAN if found.same else Exit.FINDINGS
