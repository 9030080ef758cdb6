"""Writing results: whole files or none, never over what the person gave us."""

import os
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path

from tongket.cli.parser import FORCE, OfficeParser
from tongket.core.doc.model import Document
from tongket.core.text.words import Words

# Each writer is imported when asked for: typst and its fonts take a while to load.
WRITERS: Mapping[str, tuple[str, str]] = {
    "docx": ("tongket.files.docx_write", "write_docx"),
    "pdf": ("tongket.files.pdf_write", "write_pdf"),
}

OUT = Words("thư mục ghi kết quả", "folder for the results")
FORMAT = Words("loại tệp cần ghi, có thể nêu nhiều lần", "kind of file to write, may be repeated")


class AlreadyThere(Exception):
    """A file of that name exists, and nobody said to write over it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    def words(self) -> Words:
        """What to do about it."""
        return Words(
            "đã có tệp {path}; dùng --force để ghi đè hoặc --out để ghi nơi khác",
            "{path} is there already; --force writes over it, --out writes elsewhere",
        ).fill(path=self.path)


def output_arguments(parser: OfficeParser, formats: Iterable[str] = ("docx", "pdf")) -> None:
    """Where to write, what, and whether over what is there."""
    language = parser.language
    parser.add_argument("--out", type=Path, default=Path(), help=OUT.into(language))
    parser.add_argument(
        "--format", action="append", choices=list(formats), help=FORMAT.into(language)
    )
    parser.add_argument("--force", action="store_true", help=FORCE.into(language))


def render(document: Document, format: str) -> bytes:
    """A document as the bytes of one format; raises what its writer raises."""
    module, name = WRITERS[format]
    writer: Callable[[Document], bytes] = getattr(import_module(module), name)
    return writer(document)


def write_all(files: Mapping[Path, bytes], options: Namespace) -> None:
    """Write every file or, when one is there already, none; raises ``AlreadyThere``, ``OSError``."""
    if not options.force:
        for path in files:
            if path.exists():
                raise AlreadyThere(path)
    for path, data in files.items():
        write_whole(path, data)


def refuse_own_source(files: Iterable[Path], name: str) -> None:
    """The file that was read is never written over, not even with ``--force``."""
    for path in files:
        if path.exists() and Path(name).exists() and path.samefile(name):
            raise AlreadyThere(path)


def write_whole(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a reader never sees half a file and a crash leaves the old."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def not_written(error: OSError) -> Words:
    """Disk full, no permission, no such folder."""
    return Words(
        "không ghi được {file}: {why}; kiểm tra quyền ghi và dung lượng đĩa",
        "could not write {file}: {why}; check permissions and disk space",
    ).fill(file=error.filename or "", why=error.strerror or error)
