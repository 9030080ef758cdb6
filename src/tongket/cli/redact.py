"""``tongket redact``: a copy for the public with personal data masked, and the list of what was."""

import json
import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from tongket.cli.batch import (
    Exit,
    Given,
    Outcome,
    are_many,
    handle_files,
    open_source,
    print_json,
    reading_arguments,
)
from tongket.cli.outputs import (
    AlreadyThere,
    not_written,
    output_arguments,
    refuse_own_source,
    write_all,
)
from tongket.cli.parser import OfficeParser
from tongket.cli.paths import PIPE, collect, would_meet
from tongket.cli.public_copy import Original, StillThere, public_copy
from tongket.cli.redacted import copy_object, needs_eyes, page, without_words
from tongket.cli.screen import Screen
from tongket.core.check.masking import Masking, Wish
from tongket.core.check.masking_edits import Edit, edited
from tongket.core.text.fold import fold
from tongket.core.text.words import Words
from tongket.files.options import Legacy, ReadOptions, Tracked
from tongket.files.pdf_write import Undrawable

SUFFIX = "-cong-khai"

LIST = Words(
    "ghi danh sách đã che kèm nội dung gốc (giữ tại cơ quan, chỉ chủ tệp đọc được)",
    "write the list with the original words (stays in the office, readable by its owner only)",
)
KEEP = Words(
    "không che các mục này: nhãn (người 2), loại (phone) hoặc chính nội dung",
    "do not mask these: label (người 2), kind (phone) or the words themselves",
)
MASK = Words("che thêm các cụm từ này", "mask these words as well")


def arguments(parser: OfficeParser) -> None:
    """Files, where the copies go, and what the office decides itself."""
    reading_arguments(parser)
    output_arguments(parser)
    language = parser.language
    parser.add_argument("--list", type=Path, metavar="FILE", help=LIST.into(language))
    parser.add_argument("--keep", action="append", default=[], help=KEEP.into(language))
    parser.add_argument(
        "--mask", action="append", default=[], metavar="WORDS", help=MASK.into(language)
    )


def run(options: Namespace) -> int:
    """Make a public copy of every file; exit code 1 when a person has to look at one of them."""
    refused = _refusal(options)
    if refused is not None:
        sys.stderr.write(f"tongket: {refused.into(options.lang)}\n")
        return Exit.TROUBLE
    made: list[Mapping[str, object]] = []
    code = handle_files(work, options, keep=made.append)  # type: ignore[arg-type]
    if options.json and made:
        names = collect(options.files)
        print_json([without_words(one) for one in made], many=are_many(options.files, names))
    if options.list is not None and made:
        return max(code, _write_list(made, options))
    return code


def work(given: Given, options: Namespace) -> Outcome:
    """One file, in a child process."""
    source = open_source(given, options)
    data = Path(given.name).read_bytes() if given.piped is None else given.piped
    how = ReadOptions(tracked=Tracked(options.tracked), legacy=Legacy(options.legacy))
    original = Original(given.name, data, source, how)
    wish = Wish(frozenset(options.keep), tuple(options.mask))
    try:
        made = public_copy(original, wish, options.format or [])
        stem = _stem(given.name, made.masking)
        files = {options.out / f"{stem}.{kind}": data for kind, data in made.files.items()}
        refuse_own_source(files, given.name)
        write_all(files, options)
    except (AlreadyThere, StillThere, Undrawable) as error:
        return Outcome(Exit.TROUBLE, trouble=error.words())
    except OSError as error:
        return Outcome(Exit.TROUBLE, trouble=not_written(error))
    told = copy_object(given.name, made, source.warnings, list(files))
    code = Exit.FINDINGS if needs_eyes(told) else Exit.CLEAN
    return Outcome(code, page(told, Screen.standard(), options.lang), told)


def _stem(name: str, masking: Masking) -> str:
    """The name of the copy; whoever the file is called after has a label there too."""
    stem = "document" if name == PIPE else Path(name).stem
    labels = [Edit(span, _slug(label)) for span, label in masking.edits_for(stem)]
    return f"{edited(stem, labels)}{SUFFIX}"


def _slug(label: str) -> str:
    return "-".join(fold(label).strip("[]").split())


def _refusal(options: Namespace) -> Words | None:
    """What can be seen to go wrong before any file is read."""
    if options.list is not None and options.list.exists() and not options.force:
        return AlreadyThere(options.list).words()
    return would_meet(Path(name).stem for name in collect(options.files))


def _write_list(made: Sequence[Mapping[str, object]], options: Namespace) -> int:
    """The list with the original words: whole or not at all, and for its owner's eyes only."""
    path: Path = options.list
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(made, file, ensure_ascii=False, indent=1)
            file.write("\n")
        Path(beside).chmod(0o600)
        Path(beside).replace(path)
    except OSError as error:
        sys.stderr.write(f"tongket: {not_written(error).into(options.lang)}\n")
        return Exit.TROUBLE
    return Exit.CLEAN
