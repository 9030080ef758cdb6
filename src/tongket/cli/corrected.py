"""``tongket check --fix``: where the corrected copy of a file goes, and what is told of it."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tongket.cli.batch import Exit, Given, Outcome, open_source
from tongket.cli.checked import checked, told
from tongket.cli.corrected_copy import CorrectedCopy, Correction, NotAsMeant, corrected_copy
from tongket.cli.outputs import AlreadyThere, not_written, refuse_own_source, write_all
from tongket.cli.paths import PIPE
from tongket.cli.screen import Screen, visible
from tongket.core.check.runner import safe_fixes
from tongket.core.doc.source import Source
from tongket.core.text.words import Language, Words
from tongket.files.in_place.manuscript import open_manuscript
from tongket.files.in_place.unchangeable import Unchangeable
from tongket.files.options import Legacy, ReadOptions, Tracked

SUFFIX = "-da-sua"
_LONGEST = 60

Json = Mapping[str, Any]

_FIXED = Words("đã sửa {count} chỗ, ghi {path}", "{count} things put right in {path}")
_NOTHING = Words(
    "không có chỗ nào sửa được mà không cần người quyết định, không ghi tệp nào",
    "nothing can be put right without somebody deciding, no file was written",
)
_LINE = Words("dòng {line}", "line {line}")


def correct(given: Given, options: Namespace) -> Outcome:
    """One file, in a child process: check it, put right what can be, check the copy."""
    source = open_source(given, options)
    before = checked(source, options)
    outcome = told(given.name, before, options)._replace(remarks=source.warnings)
    as_it_is = _with_copy(outcome, given.name, None, (), options)
    if not safe_fixes(before.found).edits:
        return as_it_is
    try:
        manuscript = open_manuscript(_bytes_of(given), given.name, source, _reading(options))
        copy = corrected_copy(manuscript, before, partial(checked, options=options))
        return _kept(given.name, source, copy, options)._replace(remarks=source.warnings)
    except Unchangeable as error:
        return as_it_is._replace(exit=Exit.TROUBLE, trouble=error.words())
    except (AlreadyThere, NotAsMeant) as error:
        return Outcome(Exit.TROUBLE, trouble=error.words())
    except OSError as error:
        return Outcome(Exit.TROUBLE, trouble=not_written(error))


def _kept(name: str, source: Source, copy: CorrectedCopy, options: Namespace) -> Outcome:
    """Write the copy, unless nothing could be changed, and tell what is found in it."""
    path = _place(name, source.format, options) if copy.corrections else None
    if path is not None:
        refuse_own_source([path], name)
        write_all({path: copy.data}, options)
    outcome = told(str(path or name), copy.left, options)
    return _with_copy(outcome, name, path, copy.corrections, options)


def _place(name: str, format: str, options: Namespace) -> Path:
    """Beside the original, unless a folder is named."""
    if name == PIPE:
        return (options.out or Path()) / f"document{SUFFIX}.{format}"
    original = Path(name)
    folder: Path = options.out or original.parent
    return folder / f"{original.stem}{SUFFIX}{original.suffix}"


def _bytes_of(given: Given) -> bytes:
    return Path(given.name).read_bytes() if given.piped is None else given.piped


def _reading(options: Namespace) -> ReadOptions:
    return ReadOptions(tracked=Tracked(options.tracked), legacy=Legacy(options.legacy))


def _with_copy(
    outcome: Outcome,
    name: str,
    path: Path | None,
    corrections: Sequence[Correction],
    options: Namespace,
) -> Outcome:
    """What is told of the findings, and before it what was put right."""
    if options.sarif:
        return outcome
    if options.json:
        assert isinstance(outcome.data, Mapping)
        fixed = [_correction_object(one) for one in corrections]
        written = None if path is None else str(path)
        return outcome._replace(
            data={**outcome.data, "file": name, "written": written, "fixed": fixed}
        )
    if outcome.exit is Exit.CLEAN and path is None:
        return outcome
    said = _page(name, path, corrections, Screen.standard(), options.lang)
    return outcome._replace(said=f"{said}\n{outcome.said}")


def _correction_object(one: Correction) -> Json:
    return {
        "code": one.finding.code,
        "start": one.span.start,
        "end": one.span.end,
        "line": one.line,
        "text": one.was,
        "becomes": one.becomes,
    }


def _page(
    name: str,
    path: Path | None,
    corrections: Sequence[Correction],
    screen: Screen,
    language: Language,
) -> str:
    """Every correction on a line: its rule, its place, the words before and after."""
    if path is None:
        return f"{screen.paint('place', visible(name))}: {_NOTHING.into(language)}\n"
    head = _FIXED.fill(count=len(corrections), path=visible(str(path))).into(language)
    lines = [f"{screen.paint('place', visible(name))}: {head}"]
    for one in corrections:
        code = screen.paint(one.finding.severity.value, one.finding.code)
        line = _LINE.fill(line=one.line).into(language)
        lines.append(f"  {code} {line}: “{_shown(one.was)}” → “{_shown(one.becomes)}”")
    return "\n".join(lines) + "\n"


def _shown(words: str) -> str:
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return visible(short.replace("\n", " "))
