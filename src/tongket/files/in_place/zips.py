"""A zip file with some parts anew; the others keep their letters, their names and their order."""

import shutil
import zipfile
from collections.abc import Mapping
from copy import copy
from io import BytesIO

from tongket.files.safe import plain_name


def with_parts(data: bytes, anew: Mapping[str, bytes]) -> bytes:
    """The file with parts replaced, named as ``plain_name`` spells them."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        # Of two parts of one name the last is the one that is read.
        for name, entry in {plain_name(one.filename): one for one in old.infolist()}.items():
            written = copy(entry)
            part = anew.get(name)
            written.file_size = entry.file_size if part is None else len(part)
            with (
                old.open(entry) if part is None else BytesIO(part) as source,
                new.open(written, "w") as target,
            ):
                shutil.copyfileobj(source, target)
    return out.getvalue()
